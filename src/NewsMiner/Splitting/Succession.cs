using NewsMiner.Rules;

namespace NewsMiner.Splitting;

/// <summary>
/// How much likelier characters are behind others than at any place of a text: 增长|8 and 开|发区, not 开|增长. From how often characters
/// stand alone, in twos and in threes in news (Rules/splitting/succession.txt); what was not seen is drawn from the shorter context
/// (absolute discounting). Immutable, and safe to share between threads.
/// </summary>
internal sealed class Succession
{
    // So many characters before the seam and behind it are looked at.
    private const int Before = 2;
    private const int After = 3;

    // What is taken from each count for what was not seen.
    private const double Discount = 0.75;

    private static readonly Lazy<Succession> s_default = new(() => new Succession(YamlRules.ReadText("Rules/splitting/succession.txt")));

    private readonly string _text;
    private readonly Dictionary<uint, Context> _contexts;
    private readonly double _total;

    private Succession(string text)
    {
        _text = text;
        _contexts = new(text.AsSpan().Count('\n'));
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (text[start] != '#')
            {
                var tab = start + text.AsSpan(start, Before + 1).IndexOf('\t');
                double sum = 0, count = 0;
                var kinds = 0;
                foreach (var c in text.AsSpan(tab + 1, end - tab - 1))
                {
                    if (char.IsAsciiLetterLower(c))
                    {
                        count = CountOf(c);
                        continue;
                    }
                    sum += count;
                    kinds++;
                }
                _contexts[Key(text.AsSpan(start, tab - start))] = new Context(tab + 1, end, sum, kinds);
            }
            start = end + 1;
        }
        _total = _contexts[0].Sum;
    }

    public static Succession Default => s_default.Value;

    /// <summary>Evidence, in nats, that <paramref name="right"/> goes on where <paramref name="left"/> ends.</summary>
    public double Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<char> around = stackalloc char[Before + After];
        var seam = FoldEnd(left, around[..Before]);
        around[(Before - seam)..Before].CopyTo(around);
        var end = seam + FoldStart(right, around.Slice(seam, After));
        double sum = 0;
        for (var i = seam; i < end; i++)
            sum += Math.Log(Probability(around[i], around[Math.Max(0, i - Before)..i]) / Probability(around[i], around[Math.Max(seam, i - Before)..i]));
        return sum;
    }

    private double Probability(char c, ReadOnlySpan<char> behind)
    {
        if (!_contexts.TryGetValue(Key(behind), out var context))
            return behind.IsEmpty ? 0 : Probability(c, behind[1..]);
        if (behind.IsEmpty)
            return (Count(context, c) + 0.5) / (_total + 5000);
        // How often the context stands in the news is more than what is known of it.
        var all = Math.Max(context.Sum, Count(_contexts.GetValueOrDefault(Key(behind[..^1])), behind[^1]));
        return Math.Max(Count(context, c) - Discount, 0) / all + (all - context.Sum + Discount * context.Kinds) / all * Probability(c, behind[1..]);
    }

    private double Count(Context context, char c)
    {
        var at = context.End == 0 || char.IsAsciiLetterLower(c) ? -1 : _text.AsSpan(context.Start, context.End - context.Start).IndexOf(c);
        if (at < 0)
            return 0;
        for (at += context.Start; !char.IsAsciiLetterLower(_text[at]);)
            at--;
        return CountOf(_text[at]);
    }

    private static double CountOf(char level) => Math.Pow(2, (level - 'a') / 2.0);

    // A figure is one character, whatever it says.
    private static int FoldEnd(ReadOnlySpan<char> text, Span<char> room)
    {
        var from = room.Length;
        for (var i = text.Length - 1; i >= 0 && from > 0; i--)
            if (Fold(text[i]) is var c and not '\0' && !(c == '0' && from < room.Length && room[from] == '0'))
                room[--from] = c;
        return room.Length - from;
    }

    private static int FoldStart(ReadOnlySpan<char> text, Span<char> room)
    {
        var count = 0;
        for (var i = 0; i < text.Length && count < room.Length; i++)
            if (Fold(text[i]) is var c and not '\0' && !(c == '0' && count > 0 && room[count - 1] == '0'))
                room[count++] = c;
        return count;
    }

    private static char Fold(char c) => PageLine.IsBlank(c) ? '\0' : Glyph.IsDigit(c) || c == '.' ? '0' : c == ',' ? '，' : c;

    private static uint Key(ReadOnlySpan<char> text) => text.Length switch { 0 => 0u, 1 => text[0], _ => (uint)text[^2] << 16 | text[^1] };

    /// <summary>Where in the file the characters stand that follow a context.</summary>
    private readonly record struct Context(int Start, int End, double Sum, int Kinds);
}
