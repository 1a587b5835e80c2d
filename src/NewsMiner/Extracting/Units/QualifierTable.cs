using NewsMiner.Rules;

namespace NewsMiner.Extracting.Units;

/// <summary>A word that says how exactly a number is meant.</summary>
internal sealed class QualifierWord
{
    public List<string> Words { get; set; } = [];

    /// <summary>before or after the number.</summary>
    public string Side { get; set; } = "before";

    public Qualifier Means { get; set; }

    public string NotAfter { get; set; } = "";

    public string NotBefore { get; set; } = "";

    public bool Link { get; set; }

    public bool Bare { get; set; }

    public bool Quote { get; set; } = true;
}

/// <summary>The qualifiers of Rules/qualifiers.yaml, looked up backwards from a number and forwards from its unit.</summary>
internal sealed class QualifierTable
{
    private readonly PhraseTable<QualifierWord> _before = new(byEnd: true), _after = new();

    private QualifierTable(List<QualifierWord> rules)
    {
        foreach (var rule in rules)
            if (rule.Side is "before" or "after")
                (rule.Side == "before" ? _before : _after).Add(rule.Words, rule);
    }

    public static QualifierTable Load() => new(YamlRules.ReadList<QualifierWord>("Rules/qualifiers.yaml"));

    /// <summary>The longest qualifier that ends at <paramref name="end"/>, not before <paramref name="floor"/>.</summary>
    public bool TryMatchBefore(ReadOnlySpan<char> text, int floor, int end, bool bare, out int start, out QualifierWord rule)
    {
        if (TryMatchAt(text, floor, end, bare, linked: false, out start, out rule))
            return true;
        var q = end;
        while (q > floor && end - q < 2 && text[q - 1] is '是' or '有' or '了' or '为' or '达' or '到' or '出' or ' ')
        {
            q--;
            if (TryMatchAt(text, floor, q, bare, linked: text[q] != ' ', out start, out rule))
                return true;
        }
        return false;
    }

    private bool TryMatchAt(ReadOnlySpan<char> text, int floor, int end, bool bare, bool linked, out int start, out QualifierWord rule)
    {
        start = end;
        rule = null!;
        if (end <= floor)
            return false;
        foreach (var (word, candidate) in _before.Candidates(text[end - 1]))
        {
            var from = end - word.Length;
            if (from < floor || linked && !candidate.Link || candidate.Bare && !bare || !text[from..end].SequenceEqual(word))
                continue;
            if (from > 0 && candidate.NotAfter.Contains(text[from - 1]))
                continue;
            start = from;
            rule = candidate;
            return true;
        }
        return false;
    }

    /// <summary>The longest qualifier that starts at <paramref name="start"/>.</summary>
    public bool TryMatchAfter(ReadOnlySpan<char> text, int start, out int end, out QualifierWord rule)
    {
        end = start;
        rule = null!;
        if ((uint)start >= (uint)text.Length)
            return false;
        foreach (var (word, candidate) in _after.Candidates(text[start]))
        {
            if (!text[start..].StartsWith(word, StringComparison.Ordinal))
                continue;
            var stop = start + word.Length;
            if (stop < text.Length && candidate.NotBefore.Contains(text[stop]))
                continue;
            end = stop;
            rule = candidate;
            return true;
        }
        return false;
    }
}
