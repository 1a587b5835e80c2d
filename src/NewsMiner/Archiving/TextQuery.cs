namespace NewsMiner.Archiving;

/// <summary>Where a term must stand.</summary>
public enum TextField
{
    Anywhere,
    Title,
}

/// <summary>A query as a text index takes it: free of any query language.</summary>
public abstract record TextQuery
{
    private TextQuery()
    {
    }

    /// <summary>A word of the segmenter, standing as a word or inside a longer one.</summary>
    public sealed record Word(string Text, TextField Field = TextField.Anywhere) : TextQuery;

    /// <summary>Any word that begins so.</summary>
    public sealed record Prefix(string Text, TextField Field = TextField.Anywhere) : TextQuery;

    /// <summary>The very characters in their order, whatever the segmentation; white space does not count.</summary>
    public sealed record Phrase(string Text, TextField Field = TextField.Anywhere) : TextQuery;

    /// <summary>All pairs of neighbouring characters of the text: what contains the text, and little else. Cheaper than <see cref="Phrase"/>.</summary>
    public sealed record Pairs(string Text) : TextQuery;

    /// <summary>Words at most so many words apart, in any order.</summary>
    public sealed record Near(IReadOnlyList<string> Words, int Distance) : TextQuery;

    /// <summary>Words that follow one another.</summary>
    public sealed record Adjacent(IReadOnlyList<string> Words, TextField Field = TextField.Anywhere) : TextQuery;

    public sealed record And(IReadOnlyList<TextQuery> Parts) : TextQuery;

    public sealed record Or(IReadOnlyList<TextQuery> Parts) : TextQuery;

    /// <summary>All articles but those that match.</summary>
    public sealed record Not(TextQuery Part) : TextQuery;

    /// <summary>All articles.</summary>
    public sealed record Everything : TextQuery;
}

/// <summary>An article that matches, and how well (BM25 with the title's weight; 0 for what only had to be there).</summary>
public readonly record struct TextMatch(long Article, float Score);
