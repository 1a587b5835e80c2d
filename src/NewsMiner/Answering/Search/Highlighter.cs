using NewsMiner.Archiving;
using NewsMiner.Segmenting;

namespace NewsMiner.Answering.Search;

/// <summary>
/// Finds a query's terms in a text, and the stretch of text that shows most of them. Folding is one character to one character, so a
/// light's characters are the text's own.
/// </summary>
internal sealed class Highlighter(ISegmenter segmenter, IReadOnlyList<Light> lights)
{
    // A query may say one word hundreds of times; it is looked for once.
    private readonly IReadOnlyList<Light> _lights = [.. lights.Distinct()];

    /// <summary>Where terms stand in the text, by place; stretches that touch are joined.</summary>
    /// <param name="Term">Index of the term of a stretch's first hit.</param>
    private readonly record struct Hit(TextSpan Span, int Term);

    public IReadOnlyList<TextSpan> Find(string text) => Joined(Hits(text));

    /// <summary>The best stretch of about <paramref name="length"/> characters from <paramref name="body"/> on, and the lights in it (offsets into the text).</summary>
    /// <param name="body">Where the text begins that is worth showing: behind the title, which stands above the snippet already.</param>
    public (TextSpan Snippet, IReadOnlyList<TextSpan> Lights) Snippet(string text, int length, int body = 0)
    {
        var hits = Hits(text);
        if (text.Length == 0)
            return (default, []);
        while (body < text.Length && char.IsWhiteSpace(text[body])) body++;
        if (body == text.Length)
            body = 0;
        var best = Around(text, body, length, body);
        double bestScore = -1;
        for (var i = 0; i < hits.Count; i++)
        {
            var from = hits[i].Span.Start;
            if (from < body)
                continue;
            var seen = new HashSet<int>();
            double score = 0;
            for (var j = i; j < hits.Count && hits[j].Span.End - from <= length; j++)
                score += seen.Add(hits[j].Term) ? 1 + (0.1 * hits[j].Span.Length) : 0.05;
            if (score <= bestScore)
                continue;
            bestScore = score;
            best = Around(text, from, length, body);
        }
        return (best, [.. Joined(hits).Where(span => span.Start >= best.Start && span.End <= best.End)]);
    }

    /// <summary>A stretch that begins with a sentence where one begins near enough, so that it reads well.</summary>
    private static TextSpan Around(string text, int hit, int length, int body)
    {
        var start = hit;
        var least = Math.Max(body, hit - (length / 3));
        for (var i = hit - 1; i >= least; i--)
        {
            if (text[i] is '。' or '！' or '？' or '；' or '\n')
            {
                start = i + 1;
                break;
            }
            if (i == body)
            {
                start = body;
                break;
            }
            if (text[i] is '，' or '、' && start == hit && hit - i > length / 6)
                start = i + 1;
        }
        while (start < hit && char.IsWhiteSpace(text[start])) start++;
        if (start > 0 && char.IsLowSurrogate(text[start])) start--;
        var end = Math.Min(text.Length, start + length);
        if (end < text.Length && char.IsLowSurrogate(text[end])) end++;
        return new TextSpan(start, end);
    }

    private List<Hit> Hits(string text)
    {
        var hits = new List<Hit>();
        if (_lights.Count == 0 || text.Length == 0)
            return hits;
        var folded = TextFolding.Fold(text);
        // Positions of the characters that are not blank: phrases run across line ends and spaces.
        var places = new int[folded.Length];
        var solid = new char[folded.Length];
        var count = 0;
        for (var i = 0; i < folded.Length; i++)
            if (!TextFolding.IsBlank(folded[i]))
            {
                places[count] = i;
                solid[count++] = folded[i];
            }
        (HashSet<int> Starts, HashSet<int> Ends)? words = null;
        for (var t = 0; t < _lights.Count; t++)
        {
            var term = _lights[t].Folded;
            var before = hits.Count;
            var any = new List<Hit>();
            for (var at = 0; at + term.Length <= count && any.Count < 1000;)
            {
                var found = solid.AsSpan(at, count - at).IndexOf(term);
                if (found < 0)
                    break;
                at += found;
                var span = new TextSpan(places[at], places[at + term.Length - 1] + 1);
                any.Add(new Hit(span, t));
                at += term.Length;
            }
            if (any.Count == 0)
                continue;
            if (_lights[t].Kind == LightKind.Word)
            {
                // 和服 must not light up in 产品和服务, unless it is found nowhere as a word.
                words ??= WordsOf(folded);
                hits.AddRange(any.Where(hit => words.Value.Starts.Contains(hit.Span.Start) && words.Value.Ends.Contains(hit.Span.End)));
            }
            if (hits.Count == before)
                hits.AddRange(any);
        }
        hits.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return hits;
    }

    private (HashSet<int> Starts, HashSet<int> Ends) WordsOf(string folded)
    {
        var words = new List<Word>();
        segmenter.Segment(folded, words, SegmentationMode.Search);
        return ([.. words.Select(word => word.Start)], [.. words.Select(word => word.End)]);
    }

    /// <summary>Overlapping hits as one; hits that only touch stay apart, so that each light is a term.</summary>
    private static List<TextSpan> Joined(List<Hit> hits)
    {
        var spans = new List<TextSpan>();
        foreach (var hit in hits)
            if (spans.Count > 0 && hit.Span.Start < spans[^1].End)
                spans[^1] = new TextSpan(spans[^1].Start, Math.Max(spans[^1].End, hit.Span.End));
            else
                spans.Add(hit.Span);
        return spans;
    }
}
