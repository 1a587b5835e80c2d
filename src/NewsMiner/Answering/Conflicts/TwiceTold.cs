using System.Globalization;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>What speaks for two figures of an article, of one unit and two values, being one figure told twice; each from 0 to about 1.</summary>
internal enum TwiceTrait
{
    /// <summary>Always 1.</summary>
    Base,

    // The words: what both figures' own words have in common, what of the one's stands anywhere by the other, and by how much that is more than of its rivals.
    Common,
    Covered,
    CoveredLeast,
    Ahead,
    AheadLeast,
    FewWords,

    /// <summary>How many other figures have as much in common with the first as the second has.</summary>
    Alike,

    /// <summary>The last letters before both are the same.</summary>
    SameHead,

    // What was read of them.
    IndicatorSame,
    IndicatorsDiffer,
    SubjectSame,
    SubjectsDiffer,
    PeriodSame,
    PeriodsDiffer,
    ModalitiesDiffer,
    AspectsDiffer,
    ProjectsDiffer,
    ScopesDiffer,
    OneAmong,

    /// <summary>Nothing that was read of them differs: whose, what, when, done or planned; and a slip explains the two values.</summary>
    AllSame,
    AllSameSlip,

    /// <summary>… of a zone, by a name that a rule gives.</summary>
    AllSameKnown,

    /// <summary>The first stands in a headline, or both do.</summary>
    Headline,

    /// <summary>… and no figure of the article agrees with what the headline says.</summary>
    HeadlineUnmet,
    HeadlineAhead,
    Percent,

    /// <summary>Their sentences have other values in common; at least two.</summary>
    Anchored,
    AnchoredTwice,

    /// <summary>One value is a slip of the pen away from the other, the surer the less it can be chance.</summary>
    Slip,
    SlipInWords,
    SlipUnmet,

    /// <summary>Two digits swapped, or another scale.</summary>
    TellingSlip,
    Gap,
    FewDigits,
    Qualified,

    /// <summary>超165亿元, 超156亿元: two floors.</summary>
    TwoFloors,

    /// <summary>The value of the one, or the other, is told elsewhere in like words.</summary>
    ToldElsewhere,
    ToldElsewhereBoth,

    /// <summary>A sentence tells that a value was changed, or both values.</summary>
    Announced,
}

/// <summary>One figure told twice in an article, with two values: in its headline and its story, its lead and a later paragraph.</summary>
internal sealed class TwiceTold
{
    // A page with more figures is a table; who shares fewer of the words is not worth weighing.
    private const int MostFigures = 400;
    private const double LeastCovered = 0.34;

    private static readonly Lazy<LinkWeights<TwiceTrait>> s_weights = new(static () => new("twice"));

    private readonly List<ReportedFigure> _figures;
    private readonly List<Reading> _readings;
    private readonly Sayings _sayings;
    private readonly bool[] _headlines;

    public TwiceTold(List<ReportedFigure> figures, List<Reading> readings, Sayings sayings)
    {
        (_figures, _readings, _sayings) = (figures, readings, sayings);
        _headlines = [.. figures.Select(f => IsHeadline(f.Figure))];
    }

    /// <summary>Pairs that may be one figure, the first in the text first, with the chance that they are.</summary>
    public IEnumerable<(int First, int Second, double Chance)> Find()
    {
        foreach (var (i, j, traits) in Links())
            yield return (i, j, s_weights.Value.Chance(traits));
    }

    /// <summary>The chance that two figures are one; null where they cannot be.</summary>
    public double? Of(int i, int j) => MayBeOne(i, j) && Math.Max(_sayings.Covered(i, j), _sayings.Covered(j, i)) >= LeastCovered ? s_weights.Value.Chance(TraitsOf(i, j)) : null;

    /// <summary>All pairs worth weighing, with their traits.</summary>
    public IEnumerable<(int First, int Second, double[] Traits)> Links()
    {
        var count = Math.Min(_figures.Count, MostFigures);
        for (var i = 0; i < count; i++)
            for (var j = i + 1; j < count; j++)
                if (MayBeOne(i, j) && IsWorthWeighing(i, j) && Math.Max(_sayings.Covered(i, j), _sayings.Covered(j, i)) >= LeastCovered)
                    yield return (i, j, TraitsOf(i, j));
    }

    // Where neither a headline nor a slip nor another value ties them, no words do.
    private bool IsWorthWeighing(int i, int j) => StandsOver(i, j) || Anchors(i, j) > 0 || !(IsOfFirm(i) || IsOfFirm(j)) && (AreTwoFloors(i, j) || SlipChance(i, j) is < UnlikelySlip || AreAllSame(i, j));

    // 公司 is any of the firms that an article tells of, and 净利润 one of several profits.
    private bool IsOfFirm(int i) => At(i).SubjectType == SubjectType.Company;

    // A headline stands over its text; a line behind it is one of a list.
    private bool StandsOver(int i, int j) => _headlines[Math.Min(i, j)] && !_headlines[Math.Max(i, j)];

    private const double UnlikelySlip = 0.4;

    private Figure At(int i) => _figures[i].Figure;

    private bool MayBeOne(int i, int j)
        => At(i).SentenceSpan != At(j).SentenceSpan && MayMeet(i, j) && SayEnough(i, j) && _readings[i].Value != _readings[j].Value && !IsCutOff(i, j) && (Reading.Compare(_readings[i], _readings[j]) == Agreement.Disagree || AreTwoFloors(i, j))
           && Sentences.IsOfPartBefore(At(i)) == Sentences.IsOfPartBefore(At(j)) && !AreAYearApart(i, j) && !(SaidYear(i) is { } year && SaidYear(j) is { } other && year != other) && !AreRows(i, j) && !AreSurelyTwo(i, j) && !IsPlanOfOther(i, j) && !(SaysAim(i) != SaysAim(j) && !StandsOver(i, j));

    // 青石产业园区项目18个。…今年，全区计划新签约亿元以上项目180个: what is planned, of another or by another name.
    private bool IsPlanOfOther(int i, int j)
        => Comparison.IsPlanned(At(i).Modality) != Comparison.IsPlanned(At(j).Modality) && !StandsOver(i, j) && (IndicatorNames.Relate(At(i), At(j)) != NameRelation.Same || !SubjectNames.Same(At(i).Subject, At(j).Subject)) && !(Comparison.IsAnnouncedSum(At(i).Indicator) && Comparison.IsAnnouncedSum(At(j).Indicator));

    // 货邮吞吐量103.2万吨. …瞄准货邮吞吐量130万吨: what is and what is aimed at.
    private bool SaysAim(int i)
    {
        var lead = Sentences.LeadOf(At(i));
        foreach (var word in ConflictRules.Default.Aims)
            if (lead.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    // 工业总产值增长12.5%, 工业用电量增长15.2%: two known measures, however alike their numbers, where no other number ties them or each is of its own time.
    private bool AreSurelyTwo(int i, int j)
        => At(i).IndicatorKnown && At(j).IndicatorKnown && IndicatorNames.Relate(At(i), At(j)) == NameRelation.Different
           && (Anchors(i, j) == 0 || At(i).Period is { Start: not null, End: { } one } && At(j).Period is { Start: not null, End: { } other } && one != other);

    // 售价：3500元 and, further down, 售价：3600元: rows of a list of things, each with its own.
    private bool AreRows(int i, int j)
    {
        var (a, b) = (At(i), At(j));
        var (at, other) = (Sentences.PlaceOf(a), Sentences.PlaceOf(b));
        // 青石经开区：96.4亿元，增长8.2% and 青山工业园：58.3亿元，增长9.1%
        if (RowName(a) is { } one && RowName(b) is { } another && one != another)
            return true;
        return at > 0 && at == other && a.Sentence[at - 1] is '：' or ':' && a.Sentence.AsSpan(0, at).SequenceEqual(b.Sentence.AsSpan(0, other))
            && a.Sentence.AsSpan(at + a.Quote.Length).SequenceEqual(b.Sentence.AsSpan(other + b.Quote.Length));
    }

    // The words of a row that name its zone, before the colon.
    private static string? RowName(Figure figure)
    {
        var lead = figure.Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(figure)));
        if (lead.LastIndexOfAny('：', ':') is not (> 1 and var colon))
            return null;
        var name = lead[Math.Max(0, colon - LongestName)..colon].ToString();
        return SubjectNames.IsZone(name) ? name : null;
    }

    private const int LongestName = 24;

    // 一季度158家…。去年一季度为151家, 去年全年171家: read as of two years, and one of them says so.
    private bool AreAYearApart(int i, int j)
        => SaysLastYear(i) != SaysLastYear(j) && At(i).Period is { } a && At(j).Period is { } b && (IsYearBefore(a, b) || IsYearBefore(b, a) || a.Start is not null && b.Start is not null && a.End?.Year != b.End?.Year);

    private bool SaysLastYear(int i) => ConflictRules.Default.LastYear.Exists(word => At(i).Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(At(i)))).Contains(word, StringComparison.Ordinal));

    private static bool IsYearBefore(Period before, Period now) => now is { Start: not null, End: not null } && Periods.YearBefore(now) is { } last && before.Start == last.Start && before.End == last.End;

    // 2016年财政收入…, 2017年…: the year that stands before each.
    private int? SaidYear(int i)
        => At(i).Period?.End is { } end && At(i).Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(At(i)))).Contains(string.Create(CultureInfo.InvariantCulture, $"{end.Year}年"), StringComparison.Ordinal) ? end.Year : null;

    // Headlines write 580亿元 for 582.7亿元.
    private bool IsCutOff(int i, int j)
    {
        var (coarse, fine) = Reading.SignificantDigits(At(i).Quantity) < Reading.SignificantDigits(At(j).Quantity) ? (i, j) : (j, i);
        if (Reading.SignificantDigits(At(coarse).Quantity) is not (>= 1 and var digits) || digits == Reading.SignificantDigits(At(fine).Quantity))
            return false;
        var step = Math.Abs(_readings[coarse].Value);
        for (var unit = 1m; ; unit *= 10m)
            if (step < unit * 10m)
            {
                step = unit;
                break;
            }
        for (; digits > 1; digits--)
            step /= 10m;
        return Math.Abs(_readings[i].Value - _readings[j].Value) < step;
    }

    // 超165亿元 and 超156亿元, but not 超1600亿元 and 超1650亿元, the one of which is the other cut off.
    private bool AreTwoFloors(int i, int j)
    {
        if (_readings[i] is not { Qualifier: Qualifier.Above, IsRange: false, Value: > 0m } || _readings[j] is not { Qualifier: Qualifier.Above, IsRange: false, Value: > 0m })
            return false;
        var (a, b) = (Written(i), Written(j));
        var digits = Math.Min(a.TrimEnd('0').Length, b.TrimEnd('0').Length);
        return digits >= 2 && a.Length == b.Length && !a.AsSpan(0, digits).SequenceEqual(b.AsSpan(0, digits));
    }

    private string Written(int i) => Reading.DigitsOf(At(i).Quantity.Value ?? 0m);

    private bool MayMeet(int i, int j)
        => Reading.ComparableUnits(At(i).Quantity.BaseUnit, At(j).Quantity.BaseUnit) && At(i).Aspect is not Aspect.Rank && At(j).Aspect is not Aspect.Rank && Moves(i) == Moves(j)
           && At(i).Quantity.Value is not null && At(j).Quantity.Value is not null && !At(i).Quantity.OrderOfMagnitude && !At(j).Quantity.OrderOfMagnitude && !ComparedOtherwise(At(i), At(j));

    // 比前一周下降38.9万桶, 比去年同期低83.9万桶.
    private static bool ComparedOtherwise(Figure a, Figure b)
        => a.Basis is { } one && b.Basis is { } other && one != other && !(AnsweringRules.Default.YearOnYear.Contains(one) && AnsweringRules.Default.YearOnYear.Contains(other));

    private bool AreAllSame(int i, int j)
    {
        var (a, b) = (At(i), At(j));
        return a.Aspect == b.Aspect && a.Modality == b.Modality && a.Project == b.Project && SubjectNames.Same(a.Subject, b.Subject) && IndicatorNames.Relate(a, b) == NameRelation.Same && !IndicatorNames.IsGeneric(a.Indicator)
            && !IndicatorNames.ScopeDiffers(a.Indicator, b.Indicator) && Sentences.IsAmong(a) == Sentences.IsAmong(b) && a.Period is { End: { } } p && b.Period is { End: { } } q && p.End == q.End && (p.Start == q.Start || p.Start is null || q.Start is null);
    }

    // 十大城市 beside 100个城市, 2支 beside 20支: in a headline alone are so few digits told again.
    private bool SayEnough(int i, int j) => StandsOver(i, j) || Math.Min(Reading.SignificantDigits(At(i).Quantity), Reading.SignificantDigits(At(j).Quantity)) >= 2;

    // 增长 and 占 are never one figure; a level and what was read as a change may be.
    private bool Moves(int i) => At(i).Quantity.BaseUnit is "%" && At(i).Aspect is Aspect.Growth;

    private double[] TraitsOf(int i, int j)
    {
        var traits = new double[LinkWeights<TwiceTrait>.Count];
        void Set(TwiceTrait trait, bool holds) => traits[(int)trait] = holds ? 1 : 0;
        void Weigh(TwiceTrait trait, double much) => traits[(int)trait] = much;

        var (a, b) = (At(i), At(j));
        var (there, back) = (_sayings.Covered(i, j), _sayings.Covered(j, i));
        var common = _sayings.Common(i, j);
        Set(TwiceTrait.Base, true);
        Weigh(TwiceTrait.Common, common);
        Weigh(TwiceTrait.Covered, Math.Max(there, back));
        Weigh(TwiceTrait.CoveredLeast, Math.Min(there, back));
        var (mine, theirs) = (Math.Max(0, common - Rival(i, j)), Math.Max(0, common - Rival(j, i)));
        Weigh(TwiceTrait.Ahead, Math.Max(mine, theirs));
        Weigh(TwiceTrait.AheadLeast, Math.Min(mine, theirs));
        Set(TwiceTrait.FewWords, Math.Min(_sayings.Length(i), _sayings.Length(j)) < 3);
        Weigh(TwiceTrait.Alike, Math.Log(1 + Math.Min(AsMuch(i, j, common), AsMuch(j, i, common))));
        Set(TwiceTrait.SameHead, _sayings.Head(i) is { Length: > 0 } head && head == _sayings.Head(j));

        var name = IndicatorNames.Relate(a, b);
        Set(TwiceTrait.IndicatorSame, name == NameRelation.Same);
        Set(TwiceTrait.IndicatorsDiffer, name == NameRelation.Different);
        Set(TwiceTrait.SubjectSame, SubjectNames.Same(a.Subject, b.Subject));
        Set(TwiceTrait.SubjectsDiffer, a.Subject is { } one && b.Subject is { } other && !SubjectNames.Same(one, other) && !SubjectNames.Related(one, other));
        var same = a.Period is { } p && b.Period is { } q && p.End == q.End;
        Set(TwiceTrait.PeriodSame, same);
        Set(TwiceTrait.PeriodsDiffer, a.Period?.End is not null && b.Period?.End is not null && !same && a.Period.End.Value.Year != b.Period.End.Value.Year);
        Set(TwiceTrait.ModalitiesDiffer, Comparison.IsPlanned(a.Modality) != Comparison.IsPlanned(b.Modality));
        Set(TwiceTrait.AspectsDiffer, a.Aspect != b.Aspect);
        Set(TwiceTrait.ProjectsDiffer, a.Project is { } x && b.Project is { } y && x != y);
        Set(TwiceTrait.ScopesDiffer, IndicatorNames.ScopeDiffers(a.Indicator, b.Indicator));
        Set(TwiceTrait.OneAmong, Sentences.IsAmong(a) != Sentences.IsAmong(b));
        var headline = StandsOver(i, j);
        var (mineToo, theirsToo) = (Elsewhere(i, j), Elsewhere(j, i));
        Set(TwiceTrait.Headline, headline);
        Set(TwiceTrait.HeadlineUnmet, headline && (_headlines[i] ? mineToo : theirsToo) == 0);
        Weigh(TwiceTrait.HeadlineAhead, headline ? Math.Max(mine, theirs) : 0);
        Set(TwiceTrait.Percent, a.Quantity.BaseUnit == "%");

        var anchors = Anchors(i, j);
        Set(TwiceTrait.Anchored, anchors == 1);
        Set(TwiceTrait.AnchoredTwice, anchors >= 2);
        var chance = SlipChance(i, j);
        var slipped = chance is { } slip ? Math.Min(1, -Math.Log10(Math.Max(slip, 1e-6)) / 4) : 0;
        Weigh(TwiceTrait.Slip, slipped);
        Weigh(TwiceTrait.SlipInWords, slipped * common);
        Weigh(TwiceTrait.SlipUnmet, Math.Max(mineToo, theirsToo) == 0 ? slipped : 0);
        Set(TwiceTrait.TellingSlip, Slips.Between(b.Quantity, a.Quantity) is NewsMiner.Answering.Slip.SwappedDigits or NewsMiner.Answering.Slip.WrongScale);
        var most = Math.Max(Math.Abs(_readings[i].Value), Math.Abs(_readings[j].Value));
        Weigh(TwiceTrait.Gap, most == 0 ? 0 : (double)(Math.Abs(_readings[i].Value - _readings[j].Value) / most));
        Set(TwiceTrait.FewDigits, Math.Min(Reading.SignificantDigits(a.Quantity), Reading.SignificantDigits(b.Quantity)) <= 1);
        Set(TwiceTrait.Qualified, !_readings[i].IsPoint || !_readings[j].IsPoint);
        var all = AreAllSame(i, j);
        Set(TwiceTrait.AllSame, all);
        Weigh(TwiceTrait.AllSameSlip, all ? slipped : 0);
        Set(TwiceTrait.AllSameKnown, all && a.IndicatorKnown && b.IndicatorKnown && a.SubjectType == SubjectType.Zone);
        Set(TwiceTrait.TwoFloors, AreTwoFloors(i, j));
        Weigh(TwiceTrait.ToldElsewhere, Math.Max(mineToo, theirsToo));
        Weigh(TwiceTrait.ToldElsewhereBoth, Math.Min(mineToo, theirsToo));
        Set(TwiceTrait.Announced, ConflictRules.Default.IsAnnounced(a.Sentence) || ConflictRules.Default.IsAnnounced(b.Sentence) || SaysBoth(i, j) || SaysBoth(j, i));
        return traits;
    }

    /// <summary>The most that another of the second's sentence or elsewhere has in common with the first.</summary>
    private double Rival(int i, int j)
    {
        var most = 0.0;
        for (var k = 0; k < Math.Min(_figures.Count, MostFigures); k++)
            if (k != i && k != j && At(k).SentenceSpan != At(i).SentenceSpan && MayMeet(i, k))
                most = Math.Max(most, _sayings.Common(i, k));
        return most;
    }

    private int AsMuch(int i, int j, double common)
    {
        var count = 0;
        for (var k = 0; k < Math.Min(_figures.Count, MostFigures); k++)
            if (k != i && k != j && MayMeet(i, k) && _sayings.Common(i, k) >= common * 0.9)
                count++;
        return count;
    }

    /// <summary>How much a figure elsewhere that agrees with the first has in common with it.</summary>
    private double Elsewhere(int i, int j)
    {
        var most = 0.0;
        for (var k = 0; k < Math.Min(_figures.Count, MostFigures); k++)
            if (k != i && k != j && At(k).SentenceSpan != At(i).SentenceSpan && MayMeet(i, k) && Reading.Compare(_readings[i], _readings[k]) != Agreement.Disagree)
                most = Math.Max(most, _sayings.Common(i, k));
        return most;
    }

    private int Anchors(int i, int j)
    {
        var anchors = 0;
        foreach (var x in Sentence(i))
            foreach (var y in Sentence(j))
                if (x != i && y != j && At(x).Quantity.BaseUnit == At(y).Quantity.BaseUnit && _readings[x].Value == _readings[y].Value && Reading.SignificantDigits(At(x).Quantity) >= 2)
                    anchors++;
        return anchors;
    }

    private bool SaysBoth(int i, int j)
    {
        foreach (var x in Sentence(j))
            if (x != j && At(x).Quantity.BaseUnit == At(i).Quantity.BaseUnit && _readings[x].Value == _readings[i].Value)
                return true;
        return false;
    }

    private IEnumerable<int> Sentence(int i)
    {
        var from = i;
        while (from > 0 && At(from - 1).SentenceSpan == At(i).SentenceSpan)
            from--;
        for (; from < _figures.Count && At(from).SentenceSpan == At(i).SentenceSpan; from++)
            yield return from;
    }

    private double? SlipChance(int i, int j) => SlipReach.Between(At(j).Quantity, _readings[j], _readings[i]);

    /// <summary>True where the figure stands in a line of its own that no full stop ends.</summary>
    public static bool IsHeadline(Figure figure) => figure.Sentence.AsSpan().TrimEnd() is { Length: > 4 and <= 60 } sentence && sentence[^1] is not ('。' or '！' or '？' or '；' or '”' or '：' or '，');
}
