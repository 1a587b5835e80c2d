using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Archiving;

/// <summary>One connection's view of the archive for the time of one search: its text index, its catalogue, its texts and names.</summary>
internal sealed class ArchiveSession
{
    private readonly Database _database;
    private readonly RowMemory _memory;

    public ArchiveSession(Database database, ArticleCatalog catalog, RowMemory memory)
    {
        _database = database;
        _memory = memory;
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

    public string Name(int id) => _memory.Name(_database, id) ?? "";

    public IEnumerable<ReportedFigure> Figures(FigureQuery query) => FigureRows.Read(_database, _memory, query);
}
