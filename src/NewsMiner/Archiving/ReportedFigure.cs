namespace NewsMiner.Archiving;

/// <summary>An archived article, as far as an answer needs it to name its source.</summary>
public sealed record ArticleReference
{
    /// <summary>The archive's key of the article; stable while its source file is unchanged.</summary>
    public required long Key { get; init; }

    /// <summary>As <see cref="Article.Id"/>.</summary>
    public required string Id { get; init; }

    public string? Title { get; init; }

    public DateOnly? Date { get; init; }

    public string? Source { get; init; }

    public required string File { get; init; }

    /// <summary>Articles with the same story are reprints of one report, and count as one source.</summary>
    public long Story { get; init; }

    /// <summary>The story, or the article itself where it has none: what is counted where reprints count once.</summary>
    internal long StoryKey => Story != 0 ? Story : -Key;
}

/// <summary>A figure together with the article that reported it.</summary>
public sealed record ReportedFigure(long Key, ArticleReference Article, Figure Figure);

/// <summary>What one or several articles reported in the very same way.</summary>
/// <param name="First">The first print.</param>
/// <param name="Stories">How many stories say it; reprints count once.</param>
public sealed record FoldedFigure(ReportedFigure First, int Stories)
{
    /// <summary>What a figure says, without the words around it: figures that are equal in it fold into one.</summary>
    public static Figure SaidBy(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure with { Span = default, TextSpan = default, SentenceSpan = default, Sentence = "", Quote = "", Rule = "", SubjectType = default, IndicatorKnown = false, Period = figure.Period is { } period ? period with { Label = "" } : null };
    }
}

/// <summary>A project together with the article that reported it.</summary>
public sealed record ReportedProject(long Key, ArticleReference Article, Project Project);
