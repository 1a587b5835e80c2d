using NewsMiner.Archiving;

namespace NewsMiner.App.Serving;

/// <summary>Figures and projects for an answer that somebody waits for: when nobody does any more, reading stops with <see cref="OperationCanceledException"/>.</summary>
internal sealed class AttendedSource(IFigureSource source, CancellationToken cancellation) : IFigureSource
{
    public IEnumerable<ReportedFigure> Figures(FigureQuery query) => Attended(source.Figures(query));

    public IEnumerable<ReportedProject> Projects(string? name = null, DateOnly? asOf = null) => Attended(source.Projects(name, asOf));

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
