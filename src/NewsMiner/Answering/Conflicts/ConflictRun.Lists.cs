using NewsMiner.Archiving;
using NewsMiner.Extracting.Numbers;
using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>
/// Wholes and their parts in different sentences or reports: the values of 四个季度 or 三个片区 that one sentence lists, and spans that make up a longer one (three
/// quarters, three years).
/// </summary>
internal sealed partial class ConflictRun
{
    private const int FewestMembers = 2, MostMembers = 6, MostSpans = 16;

    // How far the parts may be from their whole and still be of it; what is revised later is off by less than the second, unless a slip explains it.
    private const decimal MostOff = 0.3m, LeastOff = 0.02m;

    // How often a slip of the pen would explain the difference by chance.
    private const double SlipOfSum = 0.05;

    /// <summary>Parts that one sentence lists of all of a zone: their whole's slot, and what they read.</summary>
    private readonly record struct Listed(Slot Whole, List<ReportedFigure> Parts, List<Reading> Readings);

    private readonly List<Listed> _listed = [];

    /// <summary>A figure of a list: in which of how many quarters it is, from 1; 0 of 0 for a district's.</summary>
    private readonly record struct Member(int Quarter, int Quarters);

    /// <summary>The figures of an article that are one of 四个季度 or 三个片区.</summary>
    private static Dictionary<int, Member> Members(List<ReportedFigure> article)
    {
        var members = new Dictionary<int, Member>();
        for (var i = 0; i + 1 < article.Count; i++)
        {
            var first = article[i].Figure;
            if (members.ContainsKey(i) || first.Aspect != Aspect.Level || Sentences.PlaceOf(first) is not (> 0 and var place))
                continue;
            var lead = first.Sentence.AsSpan(Math.Max(0, place - LongestLead), Math.Min(LongestLead, place));
            lead = lead[(lead.LastIndexOfAny("，。；：") + 1)..];
            if (!lead.Contains("分别", StringComparison.Ordinal) && !lead.Contains("依次", StringComparison.Ordinal) || CountSaid(lead) is not { } said)
                continue;
            var last = i;
            while (last + 1 < article.Count && IsNext(article[last].Figure, article[last + 1].Figure, first))
                last++;
            if (last - i + 1 == said.Count)
                for (var k = i; k <= last; k++)
                    members[k] = said.Quarters ? new Member(k - i + 1, said.Count) : default;
        }
        return members;

        static bool IsNext(Figure before, Figure next, Figure first)
            => next.SentenceSpan == first.SentenceSpan && next.Aspect == Aspect.Level && next.Indicator == first.Indicator && next.Quantity.BaseUnit == first.Quantity.BaseUnit && next.Subject == first.Subject && next.Period == first.Period && next.TextSpan.Start - before.TextSpan.End <= 1;
    }

    private const int LongestLead = 40;

    /// <summary>How many the words before a list say it is of: 四个季度, 三个片区, 两大园区.</summary>
    private static (int Count, bool Quarters)? CountSaid(ReadOnlySpan<char> lead)
    {
        for (var at = 0; at + 2 < lead.Length; at++)
        {
            if (lead[at + 1] is not ('个' or '大') || NumeralScanner.CountOf(lead[at]) is not (>= FewestMembers and <= MostMembers and var count))
                continue;
            var noun = lead[(at + 2)..];
            if (noun.StartsWith("季度"))
                // 后三个季度 are none that begin a year.
                return at > 0 && lead[at - 1] is '后' ? null : (count, true);
            foreach (var district in ConflictRules.Default.Districts)
                if (noun.StartsWith(district))
                    return (count, false);
        }
        return null;
    }

    private void KeepListed(List<ReportedFigure> article, int i, Dictionary<int, Member> members, Reading reading, Slot slot)
    {
        if (i > 0 && members.ContainsKey(i - 1) && article[i - 1].Figure.SentenceSpan == article[i].Figure.SentenceSpan && _listed.Count > 0 && _listed[^1].Whole == slot && _listed[^1].Parts[^1].Article.Key == article[i].Article.Key)
        {
            _listed[^1].Parts.Add(Kept(article[i]));
            _listed[^1].Readings.Add(reading);
        }
        else
            _listed.Add(new Listed(slot, [Kept(article[i])], [reading]));
    }

    private ReportedFigure Kept(ReportedFigure report) => slim ? Slim(report) : report;

    /// <summary>The slot of one of several quarters of a year; null where its time is not one year.</summary>
    private static Slot? QuarterOf(Slot slot, int quarter)
        => slot.End is { } end && (slot.Start is null || slot.Start.Value.Year == end.Year) && quarter is >= 1 and <= 4
            ? slot with { Start = new DateOnly(end.Year, 3 * quarter - 2, 1), End = new DateOnly(end.Year, 3 * quarter, DateTime.DaysInMonth(end.Year, 3 * quarter)) } : null;

    // 前三个季度 are a year's first nine months.
    private static Slot WithinYear(Slot slot, int quarters)
        => slot.End is { } end ? slot with { Start = new DateOnly(end.Year, 1, 1), End = new DateOnly(end.Year, 3 * quarters, DateTime.DaysInMonth(end.Year, 3 * quarters)) } : slot;

    private void Lists()
    {
        foreach (var (slot, parts, readings) in _listed)
            if (parts.Count >= FewestMembers && _slots.TryGetValue(slot, out var wholes) && Finest(wholes) is { Plain: true } whole && readings.TrueForAll(static r => r.IsPoint && r.Value > 0m))
                TellParts(whole, [.. parts.Zip(readings)], LeastOff / 20m);
    }

    private readonly record struct Span(DateOnly Start, DateOnly End, Entry? Finest);

    /// <summary>一季度702亿元, 二季度798亿元, 三季度811亿元, and 前三季度 in another report.</summary>
    private void Tilings()
    {
        var spans = new Dictionary<Slot, List<Span>>();
        foreach (var (slot, entries) in _slots)
            if (slot is { Aspect: Aspect.Level, Project: null, Start: { Day: 1 } start, End: { } end } && slot.Unit != "%" && end.AddDays(1).Day == 1 && (slot.Scope == 0 ? IsFlow(entries[0].First.Figure.Indicator) : MayBeFlow(entries[0].First.Figure)))
            {
                var key = slot with { Start = null, End = null, Scope = 0 };
                if (!spans.TryGetValue(key, out var list))
                    spans[key] = list = new(1);
                // What two articles tell of a span by an open name must agree.
                if (list.FindIndex(s => s.Start == start && s.End == end) is >= 0 and var told)
                    list[told] = list[told] with { Finest = list[told].Finest is { } one && Finest(entries) is { } other && Reading.Compare(one.Reading, other.Reading) == Agreement.Agree ? one : null };
                else
                    list.Add(new Span(start, end, Finest(entries)));
            }
        foreach (var list in spans.Values.Where(static list => list.Count is >= 3 and <= MostSpans))
            foreach (var whole in list)
                if (whole.Finest is { Plain: true, Among: false } sum)
                    Tile(list, whole.Start, whole.End, sum);
    }

    private bool IsFlow(string indicator)
        => rules.TryFindIndicator(indicator, out var rule) && rule.Nature == IndicatorNature.Flow && !AnsweringRules.Default.NotAdditive.Any(w => indicator.Contains(w, StringComparison.Ordinal));

    // An open name of a flow's make: what is counted on a day is no sum of its quarters, and so is far from it.
    private static bool MayBeFlow(Figure figure)
        => !figure.IndicatorKnown && !IndicatorNames.IsGeneric(figure.Indicator) && !AnsweringRules.Default.NotAdditive.Any(w => figure.Indicator.Contains(w, StringComparison.Ordinal));

    // One way to make up the whole that fits keeps it silent.
    private void Tile(List<Span> spans, DateOnly start, DateOnly end, Entry whole)
    {
        var ways = new List<List<Entry>>();
        Go([], start);
        if (ways.Count == 0 || ways.Exists(way => AddUp(whole, way.ConvertAll(static e => e.Reading))))
            return;
        var fewest = ways.MinBy(static way => way.Count)!;
        var quotient = ConflictRules.Default.IsQuotient(whole.First.Figure.Indicator);
        // Two spans of one article have been told by it.
        if (fewest.TrueForAll(e => e.First.Article.Key == whole.First.Article.Key))
            return;
        TellParts(whole, [.. fewest.Select(static e => (e.First, e.Reading))], quotient ? LeastOff : 1m);

        void Go(List<Entry> way, DateOnly from)
        {
            if (ways.Count >= MostSpans || way.Count > MostMembers)
                return;
            foreach (var span in spans)
            {
                if (span.Start != from || span.End > end || span.Start == start && span.End == end || span.Finest is not { Plain: true } part)
                    continue;
                if (span.End == end)
                    ways.Add([.. way, part]);
                else
                    Go([.. way, part], span.End.AddDays(1));
            }
        }
    }

    private static bool AddUp(Entry whole, List<Reading> parts)
    {
        var (sum, half) = (parts.Sum(static p => p.Value), parts.Sum(static p => p.Half) + whole.Reading.Half);
        return Math.Abs(sum - whole.Reading.Value) <= 1.5m * half;
    }

    /// <param name="least">By how much of the whole its parts must miss it, where no slip explains it.</param>
    private void TellParts(Entry whole, List<(ReportedFigure First, Reading Reading)> parts, decimal least)
    {
        var sum = parts.Sum(static p => p.Reading.Value);
        var half = parts.Sum(static p => p.Reading.Half);
        var off = RelativeGap(sum, whole.Reading.Value);
        if (AddUp(whole, [.. parts.Select(static p => p.Reading)]) || off > MostOff || off < least && (SlipReach.Chance(whole.First.Figure.Quantity, sum - half, sum + half) ?? 1) > SlipOfSum)
            return;
        var of = whole.First;
        _found.Add(new Conflict(
            ConflictKind.Sum,
            $"{of.Figure.Period?.Label}{of.Figure.Subject}{of.Figure.Indicator}：{string.Join(" + ", parts.Select(static p => p.First.Figure.Quote))} = {In(of.Figure.Quantity, sum)}，而{Citation.Of(of.Article)}为{of.Figure.Quote}。",
            off > 0.05m ? ConflictSeverity.High : ConflictSeverity.Medium,
            [of, .. parts.Select(static p => p.First)]));
    }
}
