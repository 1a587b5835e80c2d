using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Archiving;

/// <summary>One connection's view of the archive for the time of one search: its text index, its catalogue, its texts and names.</summary>
internal sealed class ArchiveSession
{
    private readonly Database _database;

    public ArchiveSession(Database database, ArticleCatalog catalog)
    {
        _database = database;
        Catalog = catalog;
        Text = TextIndexes.Reader(database, catalog);
    }

    public ArticleCatalog Catalog { get; }

    public ITextIndex Text { get; }

    public ArticleReference? Reference(long article) => ArticleRows.Reference(_database, article);

    public Article? Article(long article) => ArticleRows.Article(_database, article);

    public string? Title(long article)
    {
        var rows = _database.Statement("SELECT title FROM article_rows WHERE key = ?").Bind(1, article);
        var title = rows.Step() ? rows.Text(0) : null;
        rows.Reset();
        return title;
    }

    public int? NameId(string name) => (int?)FigureRows.NameId(_database, name);

    public string Name(int id)
    {
        var rows = _database.Statement("SELECT name FROM names WHERE id = ?").Bind(1, id);
        var name = rows.Step() ? rows.Text(0)! : "";
        rows.Reset();
        return name;
    }

    public IEnumerable<ReportedFigure> Figures(FigureQuery query) => FigureRows.Read(_database, query);
}
