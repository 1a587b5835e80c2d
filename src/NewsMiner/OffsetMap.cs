namespace NewsMiner;

/// <summary>
/// The way back from an article's running text to the page it was cut from. Made of runs: a stretch of article text that stands
/// unchanged, or folded one character to one character, at a place of the page. Characters that the page does not have
/// (a paragraph break put between two fragments) lie between runs and map to the end of the run before them.
/// </summary>
public sealed class OffsetMap
{
    private readonly Run[] _runs;

    private OffsetMap(Run[] runs, int length)
    {
        _runs = runs;
        Length = length;
    }

    /// <summary>Length of the article text that is mapped, in UTF-16 code units.</summary>
    public int Length { get; }

    /// <summary>The map of a text that is the page itself.</summary>
    public static OffsetMap Identity(int length) => new(length == 0 ? [] : [new Run(0, 0, length)], length);

    /// <summary>The page offset of the article character at <paramref name="offset"/> (0 ≤ offset ≤ <see cref="Length"/>).</summary>
    public int ToPage(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        if (_runs.Length == 0)
            return 0;
        var run = _runs[IndexOfRun(offset)];
        return run.Page + Math.Clamp(offset - run.Text, 0, run.Length);
    }

    /// <summary>The stretch of page from the first to the last character of <paramref name="span"/>. In the page it may include
    /// line ends and, where fragments were put back in order, foreign text; <see cref="ToPageSpans"/> tells the pieces apart.</summary>
    public TextSpan ToPage(TextSpan span)
    {
        if (span.Length <= 0)
        {
            var at = ToPage(span.Start);
            return new TextSpan(at, at);
        }
        var start = ToPage(span.Start);
        var end = ToPage(span.End - 1) + 1;
        return end > start ? new TextSpan(start, end) : new TextSpan(start, start + 1);
    }

    /// <summary>The pieces of the page that make up <paramref name="span"/>, in the order of the article's text.</summary>
    public IReadOnlyList<TextSpan> ToPageSpans(TextSpan span)
    {
        var pieces = new List<TextSpan>();
        if (_runs.Length == 0 || span.Length <= 0)
            return pieces;
        for (var i = IndexOfRun(span.Start); i < _runs.Length && _runs[i].Text < span.End; i++)
        {
            var from = Math.Max(span.Start, _runs[i].Text);
            var to = Math.Min(span.End, _runs[i].Text + _runs[i].Length);
            if (from < to)
                pieces.Add(new TextSpan(_runs[i].Page + from - _runs[i].Text, _runs[i].Page + to - _runs[i].Text));
        }
        return pieces;
    }

    /// <summary>The runs in the order of the article's text, for storing; <see cref="FromRuns"/> takes them back.</summary>
    internal IEnumerable<(int Text, int Page, int Length)> Runs => _runs.Select(run => (run.Text, run.Page, run.Length));

    internal static OffsetMap FromRuns(IEnumerable<(int Text, int Page, int Length)> runs, int length) =>
        new([.. runs.Select(run => new Run(run.Text, run.Page, run.Length))], length);

    private int IndexOfRun(int offset)
    {
        int low = 0, high = _runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_runs[middle].Text <= offset) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private readonly record struct Run(int Text, int Page, int Length);

    /// <summary>Builds an article's text and its map side by side.</summary>
    public sealed class Builder
    {
        private readonly System.Text.StringBuilder _text = new();
        private readonly List<Run> _runs = [];

        public int Length => _text.Length;

        public char this[int index] => _text[index];

        /// <summary>Appends page text as it stands.</summary>
        public Builder Append(string page, TextSpan span)
        {
            if (span.Length <= 0)
                return this;
            AddRun(span.Start, span.Length);
            _text.Append(page, span.Start, span.Length);
            return this;
        }

        /// <summary>Appends one character that stands for the page character at <paramref name="pageOffset"/> (folding).</summary>
        public Builder Append(char character, int pageOffset)
        {
            AddRun(pageOffset, 1);
            _text.Append(character);
            return this;
        }

        /// <summary>Appends a character that the page does not have, such as a paragraph break.</summary>
        public Builder AppendSynthetic(char character)
        {
            _text.Append(character);
            return this;
        }

        public (string Text, OffsetMap Map) Build() => (_text.ToString(), new OffsetMap([.. _runs], _text.Length));

        private void AddRun(int page, int length)
        {
            if (_runs.Count > 0)
            {
                var last = _runs[^1];
                if (last.Text + last.Length == _text.Length && last.Page + last.Length == page)
                {
                    _runs[^1] = last with { Length = last.Length + length };
                    return;
                }
            }
            _runs.Add(new Run(_text.Length, page, length));
        }
    }
}
