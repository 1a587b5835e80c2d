namespace NewsMiner;

/// <summary>A half-open stretch of text: UTF-16 code units, <see cref="Start"/> included, <see cref="End"/> excluded.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(int offset) => offset >= Start && offset < End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
