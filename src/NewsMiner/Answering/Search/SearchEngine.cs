using System.Buffers;
using System.Globalization;
using NewsMiner.Archiving;
using NewsMiner.Segmenting;

namespace NewsMiner.Answering.Search;

/// <summary>Answers queries from an archive. Safe for use by many threads.</summary>
/// <param name="segmenter">The one that the archive was indexed with.</param>
/// <param name="synonyms">Null for the standard ones.</param>
/// <param name="clock">Times the steps of explained searches; nothing else depends on it.</param>
public sealed partial class SearchEngine(ArchiveReader archive, ISegmenter segmenter, Synonyms? synonyms = null, TimeProvider? clock = null)
{
    /// <summary>How much a day's report may gain on one that is long past: enough to order equals, too little to hide the better match.</summary>
    private const double RecencyWeight = 0.08;

    /// <summary>As many of the best are looked at closely: their titles are read.</summary>
    private const int LookedAtClosely = 150;

    /// <summary>A query with fewer hits may be mistyped, even if its characters stand somewhere.</summary>
    private const int FewHits = 10;

    private readonly Synonyms _synonyms = synonyms ?? Synonyms.Standard;
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>Answers one query; a query that cannot be read is refused in the answer, not by an exception.</summary>
    /// <exception cref="ArchiveException">The archive failed.</exception>
    public SearchAnswer Search(SearchRequest request, CancellationToken cancellation = default)
    {
        var profile = new Profile(request.Explain ? _clock : null);
        var query = new QueryParser(segmenter, request.Synonyms ? _synonyms : null).Parse(request.Query);
        profile.End("parse", query.Lights.Count);
        if (query.Problem is not null)
            return new SearchAnswer { Query = request.Query, Problem = query.Problem, Notes = query.Notes, Profile = profile.Steps };
        try
        {
            return archive.Search(session => Answer(session, request, query, profile, cancellation));
        }
        catch (QueryTooBroadException)
        {
            var problem = new QueryProblem("The phrases of the query stand in too many articles to look through.", "Give fewer or longer phrases, or search for words instead.", 0);
            return new SearchAnswer { Query = request.Query, Problem = problem, Notes = query.Notes, Profile = profile.Steps };
        }
    }

    /// <summary>Where the query's terms stand in a text, for showing a found article whole: offsets into the text; none where the query is refused.</summary>
    public IReadOnlyList<TextSpan> Highlights(string query, string text)
    {
        var parsed = new QueryParser(segmenter, _synonyms).Parse(query);
        return parsed.Problem is null ? new Highlighter(segmenter, parsed.Lights).Find(text) : [];
    }

    /// <summary>Every hit of a query, one after the other, for exports; in the order asked for.</summary>
    public IEnumerable<SearchHit> Stream(SearchRequest request, CancellationToken cancellation = default)
    {
        const int page = 500;
        var left = request.Limit ?? int.MaxValue;
        for (var offset = request.Offset; left > 0; offset += page)
        {
            var answer = Search(request with { Offset = offset, Limit = Math.Min(page, left), FacetValues = 0 }, cancellation);
            foreach (var hit in answer.Hits)
                yield return hit;
            left -= answer.Hits.Count;
            if (answer.Hits.Count < page)
                yield break;
        }
    }

    private SearchAnswer Answer(ArchiveSession session, SearchRequest request, ParsedQuery query, Profile profile, CancellationToken cancellation)
    {
        var catalog = session.Catalog;
        profile.End("open", catalog.Articles.Length);
        var filter = Filter.Of(session, request, query, request.Synonyms ? _synonyms : null);
        var matches = filter.Nothing ? [] : Matching(session, query.Text ?? new TextQuery.Everything(), filter, cancellation);
        profile.End("match", matches.Count);
        var relaxed = false;
        string? suggestion = null;
        if (matches.Count < FewHits && query.Text is not null && !filter.Nothing && (matches.Count == 0 || Suggestions.Suspects(session, query)))
        {
            suggestion = Suggestions.For(session, query, request.Query);
            profile.End("suggest", suggestion is null ? 0 : 1);
        }
        if (matches.Count == 0 && query.Text is not null && !filter.Nothing)
        {
            if (query.Simple && query.Words.Distinct(StringComparer.Ordinal).Skip(1).Any())
            {
                // Nobody has all the words: those that have most of them, the rarer the better.
                matches = Matching(session, new TextQuery.Or([.. query.Words.Distinct(StringComparer.Ordinal).Select(word => new TextQuery.Word(word))]), filter, cancellation);
                var enough = matches.Count == 0 ? 0 : matches.Max(match => match.Score) * 0.4f;
                matches.RemoveAll(match => match.Score < enough);
                relaxed = matches.Count > 0;
                profile.End("relax", matches.Count);
            }
        }
        var groups = GroupStories(catalog, matches, request.GroupReprints);
        profile.End("group", groups.Count);
        var facets = request.FacetValues <= 0 ? new Dictionary<string, IReadOnlyList<FacetValue>>() : Facets.Count(session, groups, request.FacetValues);
        profile.End("facets", facets.Sum(facet => facet.Value.Count));
        var hits = new List<SearchHit>();
        var lights = new Highlighter(segmenter, query.Lights);
        var from = Math.Max(0, request.Offset);
        var count = Math.Max(0, Math.Min(request.Limit ?? int.MaxValue, groups.Count - from));
        Order(session, catalog, groups, from + count, request, query);
        profile.End("rank", groups.Count);
        for (var i = from; i < from + count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Hit(session, catalog, groups[i], lights, request) is { } hit)
                hits.Add(hit);
        }
        profile.End("snippets", hits.Count);
        return new SearchAnswer
        {
            Query = request.Query,
            Total = groups.Count,
            Articles = matches.Count,
            Facets = facets,
            Hits = hits,
            Understood = query.Understood,
            Notes = query.Notes,
            DidYouMean = suggestion,
            Relaxed = relaxed,
            Profile = profile.Steps,
        };
    }

    /// <summary>Takes the time of each step, where somebody wants to know.</summary>
    private sealed class Profile(TimeProvider? clock)
    {
        private long _began = clock?.GetTimestamp() ?? 0;

        public List<SearchStep> Steps { get; } = [];

        public void End(string step, int items)
        {
            if (clock is null)
                return;
            Steps.Add(new SearchStep(step, clock.GetElapsedTime(_began), items));
            _began = clock.GetTimestamp();
        }
    }

    private static List<Candidate> Matching(ArchiveSession session, TextQuery text, Filter filter, CancellationToken cancellation)
    {
        var catalog = session.Catalog;
        var candidates = new List<Candidate>();
        foreach (var match in session.Text.Match(text, cancellation))
            if (catalog.Slot(match.Article) is >= 0 and var slot && filter.Keeps(in catalog.Articles[slot]))
                candidates.Add(new Candidate(slot, match.Score * (float)(1 + (RecencyWeight * Recency(catalog.NewestDay, catalog.Articles[slot].Day)))));
        return candidates;
    }

    /// <summary>1 for the archive's newest day, a half a year before it, a quarter two years before it. The library has no clock, and an old archive no present.</summary>
    private static double Recency(int newest, int day) =>
        day == 0 || newest == 0 ? 0 : Recent(((newest / 10000) - (day / 10000)) * 12 + (newest / 100 % 100) - (day / 100 % 100));

    private static double Recent(int months) => months >= 0 && months < s_recent.Length ? s_recent[months] : months < 0 ? Math.Pow(0.5, months / 12.0) : 0;

    private static readonly double[] s_recent = [.. Enumerable.Range(0, 1200).Select(months => Math.Pow(0.5, months / 12.0))];

    private static List<Group> GroupStories(ArticleCatalog catalog, List<Candidate> matches, bool byStory)
    {
        var groups = new List<Group>(matches.Count);
        if (!byStory)
        {
            foreach (var match in matches)
                groups.Add(new Group(match.Slot, match.Score, null));
            return groups;
        }
        // Matches come by ascending key, and a story's key is its first article's: most groups have one member and need no table.
        var known = new Dictionary<long, int>();
        foreach (var match in matches)
        {
            ref readonly var article = ref catalog.Articles[match.Slot];
            if (!known.TryGetValue(article.Story, out var at))
            {
                known.Add(article.Story, groups.Count);
                groups.Add(new Group(match.Slot, match.Score, null));
                continue;
            }
            var group = groups[at];
            var others = group.Others ?? [];
            others.Add(match);
            // The first printer stands for the story, unless a reprint answers the query clearly better (its title was searched for).
            var shown = catalog.Articles[group.Slot];
            var earlier = (article.Day == 0 ? int.MaxValue : article.Day) < (shown.Day == 0 ? int.MaxValue : shown.Day);
            if (match.Score > group.Score * 1.15f || (earlier && match.Score * 1.15f >= group.Score))
            {
                others[^1] = new Candidate(group.Slot, group.Score);
                group = new Group(match.Slot, Math.Max(match.Score, group.Score), others);
            }
            groups[at] = group with { Others = others };
        }
        return groups;
    }

    /// <summary>Puts the groups in order, as many of the first as will be shown.</summary>
    private static void Order(ArchiveSession session, ArticleCatalog catalog, List<Group> groups, int shown, SearchRequest request, ParsedQuery query)
    {
        var order = query.Text is null && request.Order == SearchOrder.Relevance ? SearchOrder.Newest : request.Order;
        if (order != SearchOrder.Relevance)
        {
            var sign = order == SearchOrder.Newest ? -1 : 1;
            // Articles without a date come last either way.
            groups.Sort((a, b) =>
            {
                int dayA = catalog.Articles[a.Slot].Day, dayB = catalog.Articles[b.Slot].Day;
                if (dayA != dayB)
                    return dayA == 0 ? 1 : dayB == 0 ? -1 : sign * dayA.CompareTo(dayB);
                return a.Slot.CompareTo(b.Slot);
            });
            return;
        }
        BringForward(groups, Math.Max(shown, LookedAtClosely));
        if (query.Plain.Length < 2)
            return;
        // A title that is the query, or has it letter by letter, is what was meant.
        var close = Math.Min(LookedAtClosely, groups.Count);
        var top = groups.Count == 0 ? 0 : groups[0].Score;
        for (var i = 0; i < close; i++)
        {
            var title = TextFolding.Fold(session.Title(catalog.Articles[groups[i].Slot].Key) ?? "").Replace(" ", "", StringComparison.Ordinal);
            if (title.Length == 0)
                continue;
            if (title == query.Plain)
                groups[i] = groups[i] with { Score = groups[i].Score + (2 * top) };
            else if (title.Contains(query.Plain, StringComparison.Ordinal))
                groups[i] = groups[i] with { Score = groups[i].Score + (top * 0.5f * query.Plain.Length / title.Length) };
        }
        groups.Sort(0, close, Comparer<Group>.Create(ByScore));
    }

    /// <summary>Sorts the best to the front; the rest, mostly thousands, stays as it is.</summary>
    private static void BringForward(List<Group> groups, int count)
    {
        if (count >= groups.Count / 4)
        {
            groups.Sort(ByScore);
            return;
        }
        // The best so far lie in a heap with the worst of them on top: nearly all others are passed with one comparison.
        var best = new PriorityQueue<int, Group>(count, Comparer<Group>.Create(static (a, b) => ByScore(b, a)));
        for (var i = 0; i < groups.Count; i++)
            if (best.Count < count)
                best.Enqueue(i, groups[i]);
            else if (best.TryPeek(out _, out var worst) && ByScore(groups[i], worst) < 0)
                best.DequeueEnqueue(i, groups[i]);
        var front = best.UnorderedItems.Select(item => item.Element).Order().ToList();
        for (var i = 0; i < front.Count; i++)
            (groups[i], groups[front[i]]) = (groups[front[i]], groups[i]);
        groups.Sort(0, count, Comparer<Group>.Create(ByScore));
    }

    private static int ByScore(Group a, Group b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Slot.CompareTo(b.Slot);

    private static SearchHit? Hit(ArchiveSession session, ArticleCatalog catalog, Group group, Highlighter lights, SearchRequest request)
    {
        var entry = catalog.Articles[group.Slot];
        if (session.Article(entry.Key) is not { } article)
            return null;
        var title = article.Title is { } headline && article.Text.StartsWith(headline, StringComparison.Ordinal) ? headline.Length : 0;
        var (snippet, inText) = lights.Snippet(article.Text, request.SnippetLength, title);
        return new SearchHit
        {
            Key = entry.Key,
            Id = article.Id,
            Title = article.Title,
            Date = article.Date,
            Source = article.Source,
            File = article.File,
            Score = Math.Round(group.Score, 4),
            Snippet = article.Text[snippet.Start..snippet.End],
            SnippetSpan = snippet,
            Highlights = [.. inText.Select(span => new TextSpan(span.Start - snippet.Start, span.End - snippet.Start))],
            TitleHighlights = article.Title is null ? [] : lights.Find(article.Title),
            PageHighlights = [.. inText.SelectMany(article.Map.ToPageSpans)],
            Reprints = group.Others?.Count ?? 0,
            Story = entry.Story,
        };
    }

    internal readonly record struct Candidate(int Slot, float Score);

    /// <summary>One hit: the article that is shown, and the other printings that match.</summary>
    internal readonly record struct Group(int Slot, float Score, List<Candidate>? Others);
}

/// <summary>The conditions on an article that are not on its text.</summary>
internal sealed record Filter(int From, int To, HashSet<int>? Zones, HashSet<int>? Sources, HashSet<int>? Indicators, bool Nothing)
{
    private HashSet<int> NotZones { get; init; } = [];

    private HashSet<int> NotSources { get; init; } = [];

    private HashSet<int> NotIndicators { get; init; } = [];

    public static Filter Of(ArchiveSession session, SearchRequest request, ParsedQuery query, Synonyms? synonyms)
    {
        var nothing = false;
        HashSet<int> Known(IEnumerable<string> names) =>
            names.SelectMany(name => (IEnumerable<string>)[name, .. synonyms?.Of(TextFolding.Fold(name)) ?? []]).Select(session.NameId).OfType<int>().ToHashSet();
        HashSet<int>? Ids(IEnumerable<string> names)
        {
            var wanted = names.ToList();
            if (wanted.Count == 0)
                return null;
            var ids = Known(wanted);
            nothing |= ids.Count == 0;
            return ids;
        }
        int? from = Later(request.From, query.From), to = Earlier(request.To, query.To);
        return new Filter(from ?? 0, to ?? int.MaxValue, Ids(request.Zones.Concat(query.Zones)), Ids(request.Sources.Concat(query.Sources)), Ids(request.Indicators.Concat(query.Indicators)), false) with
        {
            NotZones = Known(request.NotZones.Concat(query.NotZones)),
            NotSources = Known(request.NotSources.Concat(query.NotSources)),
            NotIndicators = Known(request.NotIndicators.Concat(query.NotIndicators)),
            Nothing = nothing || from > to,
        };
    }

    public bool Keeps(in ArticleCatalog.Entry article) =>
        (From == 0 || article.Day >= From) && (To == int.MaxValue || (article.Day <= To && article.Day != 0)) &&
        (Sources is null || Sources.Contains(article.Newspaper)) &&
        (Zones is null || Any(Zones, article.Zones)) && (Indicators is null || Any(Indicators, article.Indicators)) &&
        (NotSources.Count == 0 || !NotSources.Contains(article.Newspaper)) && (NotZones.Count == 0 || !Any(NotZones, article.Zones)) && (NotIndicators.Count == 0 || !Any(NotIndicators, article.Indicators));

    private static bool Any(HashSet<int> wanted, int[] has)
    {
        foreach (var id in has)
            if (wanted.Contains(id))
                return true;
        return false;
    }

    private static int? Later(DateOnly? a, DateOnly? b) => (a ?? b) is null ? null : Number(a is null || b > a ? b!.Value : a.Value);

    private static int? Earlier(DateOnly? a, DateOnly? b) => (a ?? b) is null ? null : Number(a is null || b < a ? b!.Value : a.Value);

    private static int Number(DateOnly date) => (date.Year * 10000) + (date.Month * 100) + date.Day;
}

/// <summary>Counts hits by zone, year, source and indicator. A story counts once for a value, however many of its printings have it.</summary>
internal static class Facets
{
    public static IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Count(ArchiveSession session, List<SearchEngine.Group> groups, int values)
    {
        var catalog = session.Catalog;
        using Tally zones = new(), years = new(), sources = new(), indicators = new();
        for (var i = 0; i < groups.Count; i++)
        {
            Add(catalog.Articles[groups[i].Slot], i);
            if (groups[i].Others is { } others)
                foreach (var other in others)
                    Add(catalog.Articles[other.Slot], i);
        }
        return new Dictionary<string, IReadOnlyList<FacetValue>>
        {
            ["zone"] = zones.Top(values, session.Name),
            ["year"] = years.Top(values, year => year.ToString(CultureInfo.InvariantCulture)),
            ["source"] = sources.Top(values, session.Name),
            ["indicator"] = indicators.Top(values, session.Name),
        };

        void Add(in ArticleCatalog.Entry article, int group)
        {
            foreach (var zone in article.Zones) zones.Add(zone, group);
            if (article.Day != 0) years.Add(article.Day / 10000, group);
            if (article.Newspaper != 0) sources.Add(article.Newspaper, group);
            foreach (var indicator in article.Indicators) indicators.Add(indicator, group);
        }
    }

    /// <summary>Counts by small numbers (ids of names, years), in rented arrays that grow to the largest.</summary>
    private sealed class Tally : IDisposable
    {
        private int[] _counts = Rented(1024), _lastGroups = Rented(1024);

        public void Add(int value, int group)
        {
            if (value >= _counts.Length)
            {
                _counts = Grown(_counts, value + 1);
                _lastGroups = Grown(_lastGroups, value + 1);
            }
            // Groups count from 1 here: 0 is no group.
            if (_lastGroups[value] == group + 1)
                return;
            _counts[value]++;
            _lastGroups[value] = group + 1;
        }

        public FacetValue[] Top(int values, Func<int, string> name)
        {
            var best = new PriorityQueue<int, (int Count, int Value)>();
            for (var value = 0; value < _counts.Length; value++)
                if (_counts[value] > 0)
                {
                    if (best.Count < values)
                        best.Enqueue(value, (_counts[value], -value));
                    else if (best.TryPeek(out _, out var least) && (_counts[value], -value).CompareTo(least) > 0)
                        best.DequeueEnqueue(value, (_counts[value], -value));
                }
            var top = new FacetValue[best.Count];
            for (var i = top.Length - 1; i >= 0; i--)
                if (best.TryDequeue(out var value, out var priority))
                    top[i] = new FacetValue(name(value), priority.Count);
            return top;
        }

        public void Dispose()
        {
            ArrayPool<int>.Shared.Return(_counts);
            ArrayPool<int>.Shared.Return(_lastGroups);
        }

        private static int[] Rented(int length)
        {
            var array = ArrayPool<int>.Shared.Rent(length);
            Array.Clear(array);
            return array;
        }

        // The two arrays of one size stay of one size: the pool hands out powers of two.
        private static int[] Grown(int[] array, int length)
        {
            var larger = Rented(Math.Max(length, array.Length * 2));
            array.CopyTo(larger, 0);
            ArrayPool<int>.Shared.Return(array);
            return larger;
        }
    }
}
