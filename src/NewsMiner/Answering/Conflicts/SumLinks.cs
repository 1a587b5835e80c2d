using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>What speaks for a list of amounts being all the parts of another; each from 0 to about 1.</summary>
internal enum SumTrait
{
    /// <summary>Always 1.</summary>
    Base,

    // How the list is led to.
    Among,
    Led,
    Colon,
    Divided,
    TotalSaid,
    CountStated,
    StartsList,
    EndsList,
    SaysOthers,
    Before,
    TotalBefore,

    // Where it stands.
    Close,
    OneSentence,
    Spans,

    // How its items are made.
    Two,
    Four,
    Uniform,
    ShortLabels,
    SameUnit,
    Counts,
    NounShared,
    SubjectSame,
    PeriodSame,
    ModalitySame,
    Projects,
    Overlapping,
    InnerAmong,
    Partitioned,
    Phases,
    WholeAmong,

    /// <summary>The parts add up to another amount of the article.</summary>
    OfAnother,

    /// <summary>Parts by known names that say another measure than the whole's: 利润总额 and 固定资产投资 of 社会消费品零售总额.</summary>
    OtherMeasures,

    /// <summary>How much of the whole's name the parts' say.</summary>
    NameCommon,

    /// <summary>Semicolons part some of its items, and not others.</summary>
    Mixed,

    // A list that is led to and goes on, item by item of one make, to the end of its sentence.
    Closed,
    ClosedNear,
    ClosedOver,

    /// <summary>其余3个为…: what is left over of the whole.</summary>
    Rest,

    // The numbers.
    Gap,
    Over,
    Slip,
    SlipLed,
    Larger,
}

/// <summary>A whole before or after the list of its parts, wherever its sentences end, that the parts do not add up to.</summary>
internal sealed class SumLinks
{
    private const int MostFigures = 400, MostParts = 16, Farthest = 700, LeadLetters = 24;

    private static readonly Lazy<LinkWeights<SumTrait>> s_weights = new(static () => new("sum"));

    private readonly List<ReportedFigure> _figures;
    private readonly List<Reading> _readings;
    private readonly Sayings _sayings;

    public SumLinks(List<ReportedFigure> figures, List<Reading> readings, Sayings sayings)
        => (_figures, _readings, _sayings) = (figures, readings, sayings);

    /// <summary>For each whole the likeliest list that misses it, with the chance that the list is all of it.</summary>
    public IEnumerable<(int Whole, List<int> Parts, double Chance)> Find()
    {
        foreach (var group in Links().GroupBy(static l => l.Whole))
            yield return group.Select(static l => (l.Whole, l.Parts, Chance: s_weights.Value.Chance(l.Traits))).MaxBy(static l => l.Chance);
    }

    /// <summary>All lists that may be the parts of a whole that they miss, with their traits.</summary>
    public IEnumerable<(int Whole, List<int> Parts, double[] Traits)> Links()
    {
        for (var w = 0; w < Math.Min(_figures.Count, MostFigures); w++)
        {
            if (!IsWhole(w))
                continue;
            var lists = After(w).Concat(Before(w)).ToList();
            if (lists.Exists(parts => AddsUp(w, parts)))
                continue;
            foreach (var parts in lists.Where(parts => MayBeAll(w, parts) && !AreOfWholeBefore(w, parts)))
                yield return (w, parts, TraitsOf(w, parts));
        }
    }

    // 总投资28亿元，其中一期12亿元，二期16亿元；年产值50亿元: all of the one that its sentence told before them.
    private bool AreOfWholeBefore(int w, List<int> parts)
    {
        for (var j = parts[0] - 1; j >= 0 && parts[0] - j <= NearestWholes && SameSentence(j, parts[0]); j--)
            if (j != w && MayBePart(j, w) && AddsUp(j, parts))
                return true;
        return false;
    }

    private const int NearestWholes = 3;

    private Figure At(int i) => _figures[i].Figure;

    private bool SameSentence(int i, int j) => At(i).SentenceSpan == At(j).SentenceSpan;

    private bool IsAmount(int i)
        => At(i).Aspect == Aspect.Level && At(i).Quantity.BaseUnit is not ("%" or "个百分点" or "") && _readings[i].Value > 0m && !_readings[i].IsRange
           && !AnsweringRules.Default.NotAdditive.Any(word => At(i).Indicator.Contains(word, StringComparison.Ordinal)) && !At(i).Quantity.Unit.Contains('/', StringComparison.Ordinal);

    private bool IsWhole(int i) => IsAmount(i) && (_readings[i].IsPoint || Reading.SignificantDigits(At(i).Quantity) >= 3) && !(IsCount(i) && _readings[i].Value < 5m);

    private bool IsCount(int i) => AnsweringRules.Default.CountGroup(At(i).Quantity.BaseUnit) >= 0;

    private bool MayBePart(int j, int w) => IsAmount(j) && _readings[j].IsPoint && Reading.ComparableUnits(At(j).Quantity.BaseUnit, At(w).Quantity.BaseUnit);

    private IEnumerable<List<int>> After(int w)
    {
        var parts = new List<int>();
        for (var j = w + 1; j < _figures.Count && parts.Count < MostParts && At(j).TextSpan.Start - At(w).TextSpan.Start <= Farthest; j++)
            if (MayBePart(j, w))
            {
                if (_readings[j].Value >= _readings[w].Value)
                    break;
                parts.Add(j);
            }
        for (var from = 0; from < Math.Min(2, parts.Count); from++)
            for (var count = 2; from + count <= parts.Count; count++)
                yield return parts.GetRange(from, count);
    }

    private IEnumerable<List<int>> Before(int w)
    {
        var parts = new List<int>();
        for (var j = w - 1; j >= 0 && parts.Count < MostParts && At(w).TextSpan.Start - At(j).TextSpan.Start <= Farthest; j--)
            if (MayBePart(j, w))
            {
                if (_readings[j].Value >= _readings[w].Value)
                    break;
                parts.Insert(0, j);
                if (parts.Count >= 2)
                    yield return [.. parts];
            }
    }

    // Two parts of a small count meet it by chance; of what is named by an attribute (省级项目) one may be two of them.
    private bool MayBeAll(int w, List<int> parts)
    {
        var labels = parts.ConvertAll(OwnLabel);
        if (parts.Count == 2 && Reading.SignificantDigits(At(w).Quantity) <= 2 && IsCount(w) && !IsPartition(labels))
            return false;
        // 签约项目88个，其中电子信息23个、中医药17个、新能源14个.
        if (IsCount(w) && !IsPartition(labels) && parts.Sum(p => _readings[p].Value) < (1m - Sums.MostLeftOut) * _readings[w].Value && !ConflictRules.Default.Rests.Exists(r => labels[^1].Contains(r, StringComparison.Ordinal)))
            return false;
        // 发明专利96件 has nothing to do with 31个 and 21个, but where they are of one noun; and what 其中 leads to may leave out much.
        if (IsCount(w) && (!parts.TrueForAll(p => At(p).Quantity.Unit == At(w).Quantity.Unit || MeasuresAs(p, w)) || SaysAmong(w, parts) && LeavesMuchOut(w, parts)))
            return false;
        // 出口312亿元，进口187亿元，超额完成480亿元的目标: what was aimed at is no sum of what was done; 一期、二期28GW，三期14GW: nor are two phases at once one of them.
        if (At(w).Modality == Modality.Target && parts.TrueForAll(p => At(p).Modality == Modality.Actual) || parts.Exists(OfTwoPhases))
            return false;
        // 各7幢: of how many, the figure does not say. A list that goes on in the next sentence does not say the time anew.
        if (parts.Exists(p => Sums.IsOfEach(At(p))) || OpensAnew(parts))
            return false;
        // 专用席位买入8.15亿元并卖出5.63亿元，…净买入3.45亿元: what no word leads to is measured as its whole is.
        if (!IsLedTo(w, parts) && !IsPartition(labels) && !ArePhases(labels) && parts.Count(p => MeasuresAs(p, w)) * 2 <= parts.Count)
            return false;
        // 小雨站197个，中雨站83个，大雨站44个: one of a list, and measures of their own, are no whole and parts but where words say so.
        if (!IsLedTo(w, parts) && (Sums.AreSideBySide(At(w), parts.Select(At)) || IsListed(w, OwnLabel(w)) && AreOfOneMake(OwnLabel(w), labels[0]) || parts.Count(p => SaysOther(p, w)) * 2 > parts.Count))
            return false;
        // 小微企业136家；从行业看，化工企业58家: one of a list is not what the next list divides.
        if (parts[0] > w && SaysDivided(w, parts) && IsListed(w, OwnLabel(w)))
            return false;
        if (Sums.AreOfOthers(At(w), parts.ConvertAll(At)) || Sums.AreNested(parts.Select(At)))
            return false;
        // 总投资 and 完成投资, 1-7月 and 7月 are no parts of one whole.
        if (parts.Exists(p => Comparison.IsAnnouncedSum(At(p).Indicator)) && !parts.TrueForAll(p => Comparison.IsAnnouncedSum(At(p).Indicator)) || parts.Exists(p => IsOfTime(p, w)) && parts.Exists(p => At(p).Period is { Start: not null } && !IsOfTime(p, w)))
            return false;
        if (parts.Exists(p => Sums.IsOfAnotherSum(At(p), At(w))))
            return false;
        // 搅拌车3000台、泵车1700台、…: the first of a list is no whole of the others; 汽车零部件产业同时计入装备制造业: nor are parts that overlap all of it.
        if (parts[0] > w && SameSentence(w, parts[0]) && Lead(w, parts[0]).StartsWith('、') || ConflictRules.Default.CountedTwice.Exists(word => At(parts[^1]).Sentence.Contains(word, StringComparison.Ordinal)))
            return false;
        if (parts.Sum(p => _readings[p].Value) > _readings[w].Value)
            return !labels.Exists(IsOverlapping);
        // What a list leaves over it may leave to itself, where no slip explains it; of counted things only what leads to all of them does.
        return IsCount(w) && IsLedTo(w, parts) || IsPartition(labels) || ArePhases(labels) || Sums.Slip(_figures, _readings, w, parts) < UnlikelySlip;
    }

    private bool OfTwoPhases(int p) => Sentences.PlaceOf(At(p)) is >= 5 and var place && At(p).Sentence[place - 1] == '期' && At(p).Sentence[(place - 5)..(place - 2)] is [_, '期', '、' or '和'];

    private bool LeavesMuchOut(int w, List<int> parts)
        => parts.Count > 2 && parts.Sum(p => _readings[p].Value) < (1m - (decimal)NearlyAll) * _readings[w].Value && Sums.Slip(_figures, _readings, w, parts) >= UnlikelySlip && !ConflictRules.Default.Rests.Exists(r => OwnLabel(parts[^1]).Contains(r, StringComparison.Ordinal));

    private bool OpensAnew(List<int> parts)
    {
        for (var k = 1; k < parts.Count; k++)
            if (!SameSentence(parts[k - 1], parts[k]) && At(parts[k]).Sentence is var sentence && sentence.AsSpan().IndexOf('，') is > 1 and <= LongestTime and var stop && sentence[stop - 1] is '年' or '月' or '度' or '日' or '末' or '底')
                return true;
        return false;
    }

    private const int LongestTime = 12;

    /// <summary>By the last letters of its label, or of its name: 化工企业21家 of 入驻企业58家.</summary>
    private bool MeasuresAs(int p, int w)
    {
        var (own, whole) = (OwnLabel(p), OwnLabel(w));
        if (EndOf(own) is { Length: > 0 } label && label == EndOf(whole))
            return true;
        return EndOf(IndicatorNames.Key(At(p).Indicator)) is { Length: > 0 } name && name == EndOf(IndicatorNames.Key(At(w).Indicator)) && (IsCount(w) || (own.Length == 0 || own.EndsWith(name, StringComparison.Ordinal)) && (whole.Length == 0 || whole.EndsWith(name, StringComparison.Ordinal)));
    }

    private static string EndOf(string words) => words.Length >= 2 ? words[^2..] : "";

    private bool IsLedTo(int w, List<int> parts) => parts[0] < w ? ConflictRules.Default.Totals.Exists(word => OwnLabel(w).Contains(word, StringComparison.Ordinal)) : SaysAmong(w, parts) || SaysLed(w, parts) || SaysColon(w, parts) || SaysDivided(w, parts);

    private bool SaysAmong(int w, List<int> parts) => Near(w, parts).Contains("其中", StringComparison.Ordinal);

    private bool SaysLed(int w, List<int> parts) => ConflictRules.Default.ListLeads.Exists(word => word != "其中" && Near(w, parts).Contains(word, StringComparison.Ordinal));

    private bool SaysColon(int w, List<int> parts) => Near(w, parts).AsSpan().IndexOfAny('：', '（') >= 0;

    private bool SaysDivided(int w, List<int> parts) => Near(w, parts) is var near && (near.Contains("看，", StringComparison.Ordinal) || near.Contains("分，", StringComparison.Ordinal) || near.Contains("分为", StringComparison.Ordinal));

    /// <summary>The last words between a whole and the list behind it.</summary>
    private string Near(int w, List<int> parts)
    {
        var lead = parts[0] > w ? Lead(w, parts[0]) : "";
        return lead[Math.Max(0, lead.Length - LeadLetters)..];
    }

    private bool IsOfTime(int p, int w) => At(p).Period is { Start: not null } a && At(w).Period is { Start: not null } b && a.Start == b.Start && a.End == b.End;

    private static bool IsOverlapping(string label) => ConflictRules.Default.Overlapping.Exists(word => label.Contains(word, StringComparison.Ordinal));

    private static bool IsPartition(List<string> labels)
        => ConflictRules.Default.Partitions.Exists(rule => rule.Parts.Count == labels.Count && rule.Parts.TrueForAll(words => labels.Exists(l => words.Split('/').Any(word => l.Contains(word, StringComparison.Ordinal)))));

    private bool AddsUp(int whole, List<int> parts) => Sums.AddUp(_readings, At(whole).Quantity, _readings[whole], parts);

    private double[] TraitsOf(int w, List<int> parts)
    {
        var traits = new double[LinkWeights<SumTrait>.Count];
        void Set(SumTrait trait, bool holds) => traits[(int)trait] = holds ? 1 : 0;
        void Weigh(SumTrait trait, double much) => traits[(int)trait] = much;

        var whole = At(w);
        var (first, last) = (parts[0], parts[^1]);
        var after = first > w;
        Set(SumTrait.Base, true);
        Set(SumTrait.Among, SaysAmong(w, parts));
        Set(SumTrait.Led, SaysLed(w, parts));
        Set(SumTrait.Colon, SaysColon(w, parts));
        Set(SumTrait.Divided, SaysDivided(w, parts));
        var own = OwnLabel(w);
        Set(SumTrait.TotalSaid, own.AsSpan().IndexOfAny('总', '共', '累') >= 0 || own.Contains("合计", StringComparison.Ordinal));
        Set(SumTrait.CountStated, CountStated(w, parts.Count));
        Set(SumTrait.StartsList, after && !Enumerable.Range(w + 1, first - w - 1).Any(j => MayBePart(j, w)));
        Set(SumTrait.EndsList, !Enumerable.Range(last + 1, Math.Max(0, Math.Min(_figures.Count, last + 4) - last - 1)).Any(j => j != w && SameSentence(j, last) && MayBePart(j, w)));
        Set(SumTrait.SaysOthers, Trail(last).StartsWith('等') || Trail(last).StartsWith("以及", StringComparison.Ordinal));
        Set(SumTrait.Before, !after);
        Set(SumTrait.TotalBefore, !after && ConflictRules.Default.Totals.Exists(word => own.Contains(word, StringComparison.Ordinal)));

        Set(SumTrait.Close, SameSentence(w, first) && SameSentence(w, last));
        Set(SumTrait.OneSentence, SameSentence(first, last));
        var sentences = 1;
        for (var k = 1; k < parts.Count; k++)
            if (!SameSentence(parts[k - 1], parts[k]))
                sentences++;
        Weigh(SumTrait.Spans, (sentences - 1) / 4.0);

        Set(SumTrait.Two, parts.Count == 2);
        Set(SumTrait.Four, parts.Count >= 4);
        var labels = parts.ConvertAll(OwnLabel);
        Weigh(SumTrait.Uniform, Share(labels, l => l.Length >= 2 && labels[0].Length >= 2 && l[^1] == labels[0][^1]));
        Weigh(SumTrait.ShortLabels, Share(labels, static l => l.Length is >= 2 and <= 10));
        Weigh(SumTrait.SameUnit, Share(parts, p => At(p).Quantity.Unit == whole.Quantity.Unit));
        Set(SumTrait.Counts, IsCount(w));
        var key = IndicatorNames.Key(whole.Indicator);
        Weigh(SumTrait.NounShared, Share(parts, p => IndicatorNames.Key(At(p).Indicator) is { Length: >= 2 } part && key.Length >= 2 && part.AsSpan(part.Length - 2).SequenceEqual(key.AsSpan(key.Length - 2))));
        Weigh(SumTrait.SubjectSame, Share(parts, p => SubjectNames.Same(At(p).Subject, whole.Subject)));
        Weigh(SumTrait.PeriodSame, Share(parts, p => At(p).Period?.End == whole.Period?.End && At(p).Period?.Start == whole.Period?.Start));
        Weigh(SumTrait.ModalitySame, Share(parts, p => At(p).Modality == whole.Modality));
        Set(SumTrait.Projects, parts.TrueForAll(p => At(p).Project is not null) && parts.Select(p => At(p).Project).Distinct().Count() == parts.Count);
        Weigh(SumTrait.Overlapping, Share(labels, IsOverlapping));
        Set(SumTrait.InnerAmong, parts.Skip(1).Any(p => OwnLabel(p).Contains("其中", StringComparison.Ordinal)));
        Set(SumTrait.Partitioned, IsPartition(labels));
        Set(SumTrait.Phases, ArePhases(labels));
        Set(SumTrait.WholeAmong, Sentences.IsAmong(whole));
        var sum = parts.Sum(p => _readings[p].Value);
        Set(SumTrait.OfAnother, Enumerable.Range(0, Math.Min(_figures.Count, MostFigures)).Any(j => j != w && !parts.Contains(j) && MayBePart(j, w) && AddsUp(j, parts)));

        Weigh(SumTrait.OtherMeasures, Share(parts, p => SaysOther(p, w)));
        Set(SumTrait.Mixed, after && parts.Count > 2 && Breaks(parts) is var breaks && breaks > 0 && breaks < parts.Count - 1);
        Weigh(SumTrait.NameCommon, key.Length == 0 ? 0 : parts.Average(p => (double)key.Count(c => At(p).Indicator.Contains(c, StringComparison.Ordinal)) / key.Length));
        Set(SumTrait.Rest, ConflictRules.Default.Rests.Exists(word => labels[^1].Contains(word, StringComparison.Ordinal)));
        // Of an amount, the list may leave a rest to itself.
        var closed = after && IsLedTo(w, parts) && (IsCount(w) || sum > _readings[w].Value) && parts.Count >= 3 && traits[(int)SumTrait.StartsList] > 0 && traits[(int)SumTrait.EndsList] > 0 && traits[(int)SumTrait.Uniform] >= 1 && traits[(int)SumTrait.SameUnit] >= 1 && traits[(int)SumTrait.SaysOthers] == 0;

        var gap = (double)(Math.Abs(sum - _readings[w].Value) / _readings[w].Value);
        Weigh(SumTrait.Gap, Math.Min(1, gap));
        Set(SumTrait.Over, sum > _readings[w].Value);
        Set(SumTrait.Closed, closed);
        Set(SumTrait.ClosedNear, closed && gap <= NearlyAll);
        Set(SumTrait.ClosedOver, closed && sum > _readings[w].Value);
        var slip = Sums.Slip(_figures, _readings, w, parts);
        var slipped = Math.Min(1, -Math.Log10(Math.Max(slip, 1e-4)) / 3);
        Weigh(SumTrait.Slip, slipped);
        Weigh(SumTrait.SlipLed, traits[(int)SumTrait.Among] > 0 || traits[(int)SumTrait.Led] > 0 || traits[(int)SumTrait.TotalBefore] > 0 ? slipped : 0);
        Set(SumTrait.Larger, Reading.SignificantDigits(whole.Quantity) >= 3);
        return traits;
    }

    private static bool ArePhases(List<string> labels) => labels.TrueForAll(static l => l.Contains('期', StringComparison.Ordinal) || l.Contains('批', StringComparison.Ordinal));

    private const double UnlikelySlip = 0.3;

    // So little is missing of a list that leaves nothing out but for a slip.
    private const double NearlyAll = 0.12;

    private bool SaysOther(int p, int w) => At(p).IndicatorKnown && At(w).IndicatorKnown && IndicatorNames.Relate(At(p), At(w)) == NameRelation.Different;

    private int Breaks(List<int> parts)
    {
        var breaks = 0;
        for (var k = 1; k < parts.Count; k++)
            if (SameSentence(parts[k - 1], parts[k]) && Lead(parts[k - 1], parts[k]).AsSpan().IndexOfAny('；', ';') >= 0)
                breaks++;
        return breaks;
    }

    private static bool AreOfOneMake(string a, string b) => a.Length >= 2 && b.Length >= 2 && a[^1] == b[^1];

    private bool IsListed(int w, string own)
    {
        for (var j = w - 1; j >= 0 && SameSentence(j, w); j--)
            if (MayBePart(j, w) && AreOfOneMake(OwnLabel(j), own))
                return true;
        return false;
    }

    // 三个项目总投资15亿元; 四类.
    private bool CountStated(int w, int count)
    {
        for (var j = Math.Max(0, w - 3); j < Math.Min(_figures.Count, w + 2); j++)
            if (j != w && SameSentence(j, w) && IsCount(j) && _readings[j].IsPoint && _readings[j].Value == count)
                return true;
        return false;
    }

    /// <summary>What stands between two figures; from its sentence's start where the first stands in another.</summary>
    private string Lead(int i, int j)
    {
        var to = Math.Max(0, Sentences.PlaceOf(At(j)));
        var from = SameSentence(i, j) ? Math.Clamp(Sentences.PlaceOf(At(i)) + At(i).Quote.Length, 0, to) : 0;
        return At(j).Sentence[from..to];
    }

    private string Trail(int i)
    {
        var from = Math.Max(0, Sentences.PlaceOf(At(i))) + At(i).Quote.Length;
        return from >= At(i).Sentence.Length ? "" : At(i).Sentence[from..Math.Min(At(i).Sentence.Length, from + 4)];
    }

    /// <summary>The words before a figure in its clause, back to the figure before at most.</summary>
    private string OwnLabel(int i)
    {
        var label = i > 0 && SameSentence(i - 1, i) ? Lead(i - 1, i) : Lead(i, i, fromStart: true);
        var stop = label.AsSpan().LastIndexOfAny(Sentences.Breaks);
        return label[(stop + 1)..].TrimEnd('达', '为', '共', '约');
    }

    private string Lead(int i, int j, bool fromStart) => fromStart ? At(j).Sentence[..Math.Max(0, Sentences.PlaceOf(At(i)))] : Lead(i, j);

    private static double Share<T>(List<T> items, Func<T, bool> holds) => items.Count == 0 ? 0 : (double)items.Count(holds) / items.Count;
}
