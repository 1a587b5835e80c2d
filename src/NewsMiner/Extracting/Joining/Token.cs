using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

internal enum TokenKind : byte
{
    Word,

    /// <summary>A number with its unit; <see cref="Token.Index"/> counts the article's numeric mentions.</summary>
    Figure,

    Time,

    Indicator,

    /// <summary>An industry or another part that stands before an indicator (医药制造业, 民营企业).</summary>
    Breakdown,

    Subject,

    Cue,

    /// <summary>、 and the conjunctions 和 及 与 以及, which line up the items of a list.</summary>
    Series,

    /// <summary>，；： and their half-width forms: the end of a clause.</summary>
    Break,

    /// <summary>Quotation marks and brackets, which belong to what they enclose.</summary>
    Mark,
}

/// <summary>A word or a typed mention in its sentence: what the patterns of the cascade match.</summary>
internal readonly record struct Token(int Start, int End, TokenKind Kind, WordClass Class = WordClass.Unknown, Cue Cue = Cue.None, int Index = -1)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    public bool Is(string text, string word) => End - Start == word.Length && text.AsSpan(Start, word.Length).SequenceEqual(word);
}
