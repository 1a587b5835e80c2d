using NewsMiner.Archiving;

namespace NewsMiner.App.Serving;

/// <summary>Figures and projects for an answer that somebody waits for: when nobody does any more, reading stops with <see cref="OperationCanceledException"/>.</summary>
internal sealed class AttendedSource(IFigureSource source, CancellationToken cancellation) : IFigureSource
{
    public IEnumerable<ReportedFigure> Figures(FigureQuery query) => Attended(source.Figures(query));

    public IEnumerable<ReportedProject> Projects(string? name = null, DateOnly? asOf = null) => Attended(source.Projects(name, asOf));

    // What the archive folds itself must be asked of it: folding its figures one by one takes a hundred times as long.
    public IEnumerable<FoldedFigure> Folded(FigureQuery query) => Attended(source.Folded(query));

    public IEnumerable<ReportedFigure> FirstPrints(FigureQuery query) => Attended(source.FirstPrints(query));

    public IEnumerable<ReportedProject> ProjectsNamed(Func<string, bool> wanted, DateOnly? asOf = null) => Attended(source.ProjectsNamed(wanted, asOf));

    public bool PageSays(long article, IReadOnlyList<string> names) => source.PageSays(article, names);

    public IEnumerable<(DateOnly? Start, DateOnly? End)> Times(FigureQuery query) => Attended(source.Times(query));

    public IReadOnlyList<LikeArticle> ArticlesLike(string words, int most)
    {
        cancellation.ThrowIfCancellationRequested();
        return source.ArticlesLike(words, most);
    }

    public string? TextOf(long article) => source.TextOf(article);

    private IEnumerable<T> Attended<T>(IEnumerable<T> records)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return record;
        }
    }
}
