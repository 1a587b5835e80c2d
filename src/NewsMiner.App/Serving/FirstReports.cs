using NewsMiner.Archiving;

namespace NewsMiner.App.Serving;

/// <summary>A source that gives only so many figures to a question: what a page beside an article can take in.</summary>
internal sealed class FirstReports(IFigureSource source, int most) : IFigureSource
{
    /// <summary>True once a question had more.</summary>
    public bool Cut { get; private set; }

    public IEnumerable<ReportedFigure> Figures(FigureQuery query)
    {
        var given = 0;
        foreach (var report in source.Figures(query with { Limit = most + 1 }))
        {
            if (given++ == most)
            {
                Cut = true;
                yield break;
            }
            yield return report;
        }
    }

    public IEnumerable<ReportedProject> Projects(string? name = null, DateOnly? asOf = null) => source.Projects(name, asOf);
}
