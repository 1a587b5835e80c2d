using NewsMiner.Archiving;
using NewsMiner.Extracting.Numbers;

namespace NewsMiner.Answering;

/// <summary>What speaks for a rise being from one level to another; each from 0 to about 1.</summary>
internal enum GrowthTrait
{
    /// <summary>Always 1.</summary>
    Base,

    // How the rise is told: 翻一番, 是3倍; 增加18家; 提高2.1个百分点.
    InTimes,
    AsChange,
    InPoints,
    Respective,
    BasisSaid,

    // The level that it led to.
    NowBeside,
    NowFurther,
    NowElsewhere,
    NowPlain,

    // The level that it started from, and what says so.
    BeforeBeside,
    BeforeInSentence,
    BeforeBehind,
    BeforeNextTo,
    BeforePlain,
    YearBefore,
    EndsYearBefore,
    SaysLastYear,
    YearNamed,
    Becomes,
    Anaphor,

    // What both were read as.
    NameSame,
    NameKnown,
    NameSimilar,
    SubjectSame,
    SubjectsDiffer,
    ScopesDiffer,

    /// <summary>What is counted over a sample that changes, or at constant prices: its growth need not be the quotient.</summary>
    Sampled,
    ConstantPrices,

    /// <summary>As many other levels of other values may be what it started from.</summary>
    Alike,
    AnotherFits,

    // The numbers.
    Slip,
    SlipNamed,
    Gap,
    Near,
    Far,
}

/// <summary>A rise that the level it led to and the level it started from do not give, wherever in the article the levels are told.</summary>
internal sealed class GrowthLinks
{
    private const int MostFigures = 400, MostNows = 3, MostLead = 30;

    // Points, or hundredths of the level, by which a level told elsewhere may have been rounded or revised.
    public const decimal Revised = 1m;

    private static readonly Lazy<LinkWeights<GrowthTrait>> s_weights = new(static () => new("growth"));

    private readonly List<ReportedFigure> _figures;
    private readonly List<Reading> _readings;

    public GrowthLinks(List<ReportedFigure> figures, List<Reading> readings)
        => (_figures, _readings) = (figures, readings);

    /// <summary>For each rise the likeliest two levels that do not give it, with the chance that they are meant.</summary>
    public IEnumerable<(int Rise, int Now, int Before, double Chance)> Find()
    {
        foreach (var group in Links().GroupBy(static l => l.Rise))
            yield return group.Select(l => (l.Rise, l.Now, l.Before, Chance: Chance(l.Rise, l.Now, l.Before, l.Traits))).MaxBy(static l => l.Chance);
    }

    /// <summary>The chance that a rise is from the one level to the other; null where it cannot be, or they give it, or others do.</summary>
    public double? Of(int rise, int now, int before)
    {
        foreach (var link in IsRise(rise) ? LinksOf(rise) : [])
            if (link.Now == now && link.Before == before)
                return Chance(rise, now, before, link.Traits);
        return null;
    }

    // What tells one measure at two times, and the rise between them, leaves nothing to weigh.
    private double Chance(int rise, int now, int before, double[] traits) => IsToldWith(rise, now, before) ? 1 : s_weights.Value.Chance(traits);

    /// <summary>
    /// 2023年开行1206列，2022年开行968列，同比增长8.5%; 从2020年的100亿元增长到2023年的200亿元，年均增长36%; 达到68亿元。而在2022年，这一数字还是50亿元，一年增长46%: one measure at two
    /// times, one right after the other, and the rise behind them.
    /// </summary>
    private bool IsToldWith(int rise, int now, int before)
    {
        var (first, last) = (Math.Min(now, before), Math.Max(now, before));
        if (last != rise - 1 || first != rise - 2 || !SameSentence(last, rise) || !(SameSentence(first, last) || IsAnaphor(last) && IsNextTo(first, last)) || !IsYearsBefore(now, before))
            return false;
        var told = At(rise);
        // 三年前16.5亿元，如今26.4亿元，增长了60%; without 了 it may be the last year's.
        if (IsGrowth(rise) && !Movements.SaysAveraged(told) && YearsBetween(now, before) > 1 && !Sentences.LeadOf(told).EndsWith("了"))
            return false;
        var text = told.Sentence.AsSpan();
        var (from, to) = (Sentences.PlaceOf(At(SameSentence(first, last) ? first : last)), Sentences.PlaceOf(told));
        // 分别为12亿元、15亿元，增长8%、25%: each level has its rise.
        return from >= 0 && to > from && to - from <= MostTold && text[from..to].IndexOfAny('；', ';') < 0 && !text[..to].Contains("分别", StringComparison.Ordinal) && (to + told.Quote.Length >= text.Length || text[to + told.Quote.Length] is not '、');
    }

    private const int MostTold = 80;

    private bool IsGrowth(int i) => At(i).Aspect == Aspect.Growth;

    // The same measure of the same, at two times that lie years apart.
    private bool IsYearsBefore(int now, int before)
        => At(now).Period?.End is { } end && At(before).Period?.End is { } then && end.DayNumber - then.DayNumber >= LeastYear && (IsAnaphor(before) || IndicatorNames.Relate(At(before), At(now)) != NameRelation.Different) && MayBeOne(At(before).Subject, At(now).Subject);

    // Days.
    private const int LeastYear = 300;

    /// <summary>All pairs of levels that do not give their rise, with their traits.</summary>
    public IEnumerable<(int Rise, int Now, int Before, double[] Traits)> Links()
    {
        for (var i = 0; i < Math.Min(_figures.Count, MostFigures); i++)
            if (IsRise(i))
                foreach (var link in LinksOf(i))
                    yield return link;
    }

    /// <summary>The growth that two levels allow, in per cent; null where one is open or what was before is nothing.</summary>
    public static (decimal Low, decimal High)? Growth(Reading before, Reading now)
        => now is { AllowedLow: { } nl, AllowedHigh: { } nh } && before is { AllowedLow: > 0m and var bl, AllowedHigh: { } bh } ? ((nl / bh - 1m) * 100m, (nh / bl - 1m) * 100m) : null;

    /// <summary>The rise that two levels allow, in the rise's own unit.</summary>
    public (decimal Low, decimal High)? RiseOf(int i, int now, int before)
    {
        if (_readings[now] is not { AllowedLow: { } nl } || _readings[before] is not { AllowedLow: > 0m and var bl, AllowedHigh: { } bh })
            return null;
        // 超过300亿元，翻了20多倍: how many times as much is told as roundly.
        if (At(i).Aspect == Aspect.Multiple)
            return (nl / bh, (_readings[now].AllowedHigh ?? nl) / bl);
        if (IsChange(i))
            return _readings[now].AllowedHigh is { } nh ? (nl - bh, nh - bl) : null;
        return Growth(_readings[before], _readings[now]) is not var (low, high) ? null : !Movements.SaysAveraged(At(i)) ? (low, high) : YearsBetween(now, before) is >= 2 and var years ? (EachYear(low, years), EachYear(high, years)) : null;
    }

    // What is told elsewhere may have been rounded or revised; from 2018 to 2023 some count five years, some six, some four.
    private bool Gives(int i, int now, int before, (decimal Low, decimal High) rise)
    {
        if (!Movements.SaysAveraged(At(i)))
            return Fits(i, rise, SameSentence(before, i) ? 0m : Revised * (IsChange(i) ? _readings[before].Value / 100m : 1m));
        var (low, high) = Growth(_readings[before], _readings[now])!.Value;
        for (var years = YearsBetween(now, before) - 1; years <= YearsBetween(now, before) + 1; years++)
            if (Fits(i, (EachYear(low, years), EachYear(high, years)), 0m))
                return true;
        return false;
    }

    private int YearsBetween(int now, int before) => At(now).Period?.End is { } end && At(before).Period?.End is { } then ? end.Year - then.Year : 0;

    private static decimal EachYear(decimal rate, int years) => ((decimal)Math.Pow((double)(1m + rate / 100m), 1.0 / years) - 1m) * 100m;

    /// <summary>The contradiction of a rise and its two levels, in words.</summary>
    public static Conflict Tell(ReportedFigure rise, ReportedFigure now, ReportedFigure before)
    {
        var (told, last, first) = (rise.Figure, now.Figure, before.Figure);
        var (a, b) = (Reading.Of(first.Quantity)!.Value.Value, Reading.Of(last.Quantity)!.Value.Value);
        var right = told.Aspect == Aspect.Multiple ? $"{last.Quote} ÷ {first.Quote} = {Plain(b / a)}倍"
            : told.Quantity.BaseUnit == "个百分点" ? $"相差{Plain(Math.Abs(b - a))}个百分点"
            : told.Aspect != Aspect.Growth ? $"相差{Plain(told.Quantity is { Value: { } v, BaseValue: { } based } && v != 0m && based != 0m ? Math.Abs(b - a) / Math.Abs(based / v) : Math.Abs(b - a))}{told.Quantity.Unit}"
            : Movements.SaysAveraged(told) && last.Period?.End?.Year - first.Period?.End?.Year is >= 2 and var years ? $"{years}年间年均增长{Plain(EachYear((b / a - 1m) * 100m, years))}%"
            : $"{last.Quote} ÷ {first.Quote} − 1 = {Plain((b / a - 1m) * 100m)}%";
        var off = told.Aspect == Aspect.Growth && told.Quantity.Value is { } rate && Math.Abs(Math.Abs((b / a - 1m) * 100m) - Math.Abs(rate)) < 5m;
        return new Conflict(ConflictKind.Growth, $"{last.Indicator}由{first.Quote}到{last.Quote}，{right}，而写作{told.Quote}。", off ? ConflictSeverity.Medium : ConflictSeverity.High, [rise, before, now]);

        static string Plain(decimal number) => Math.Round(number, 2).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
    }

    private Figure At(int i) => _figures[i].Figure;

    private bool SameSentence(int i, int j) => At(i).SentenceSpan == At(j).SentenceSpan;

    private bool IsNextTo(int i, int j) => Sentences.Follows(At(j), At(i)) || Sentences.Follows(At(i), At(j));

    private bool IsRise(int i)
    {
        var rise = At(i);
        if (rise.Modality != Modality.Actual || _readings[i].IsRange || _readings[i].Value == 0m || rise.Sentence.Contains('亏', StringComparison.Ordinal) || ConflictRules.Default.IsAnnounced(rise.Sentence)
            || IsOfYearBefore(rise) || rise.Basis is { } basis && !AnsweringRules.Default.YearOnYear.Contains(basis) && YearNamed(rise) is null)
            return false;
        var clause = Sentences.ClauseOf(rise);
        if (Movements.SaysAveraged(rise))
            return rise.Quantity.BaseUnit == "%" && !IsOf(ConflictRules.Default.ConstantPrices, i);
        foreach (var word in AnsweringRules.Default.GrowthCaveats)
            if (clause.Contains(word, StringComparison.Ordinal))
                return false;
        return rise.Aspect switch
        {
            Aspect.Growth => rise.Quantity.BaseUnit == "%",
            Aspect.Multiple => rise.Quote.AsSpan().IndexOfAny('番', '倍') >= 0,
            Aspect.Change => true,
            _ => rise.Aspect == Aspect.Level && SaysChange(i),
        };
    }

    // 增长14.9%，而去年同期为下降3.8%: what came to the level of the year before.
    private static bool IsOfYearBefore(Figure rise)
        => Sentences.LeadOf(rise) is var lead && lead.LastIndexOf("年同期") is >= 0 and var at && lead[..at].IndexOfAny("比较与和同") < 0 && lead[at..].IndexOfAny("比较") < 0;

    private bool IsChange(int i) => At(i).Aspect is Aspect.Change or Aspect.Level;

    // 比上年增加18个
    private bool SaysChange(int i)
    {
        var lead = Sentences.LeadOf(At(i)).TrimEnd('了');
        if (lead.IndexOfAny('比', '较') < 0 && !lead.StartsWith("同比"))
            return false;
        foreach (var verb in ConflictRules.Default.ChangeVerbs)
            if (lead.EndsWith(verb, StringComparison.Ordinal))
                return true;
        return false;
    }

    private bool IsLevel(int i, int of)
        => i != of && At(i).Aspect is Aspect.Level or Aspect.Share && !Comparison.IsPlanned(At(i).Modality) && _readings[i].Value > 0m && !_readings[i].IsRange
            && (At(of).Quantity.BaseUnit == "个百分点" ? At(i).Quantity.BaseUnit == "%" : At(i).Quantity.BaseUnit is not ("%" or "个百分点") && (!IsChange(of) || Reading.ComparableUnits(At(i).Quantity.BaseUnit, At(of).Quantity.BaseUnit))) && !SaysChange(i);

    private IEnumerable<(int Rise, int Now, int Before, double[] Traits)> LinksOf(int i)
    {
        var found = new List<(int Now, int Before, bool Fits)>();
        foreach (var now in NowsOf(i))
            for (var before = 0; before < Math.Min(_figures.Count, MostFigures); before++)
                if (before != now && IsLevel(before, i) && Reading.ComparableUnits(At(before).Quantity.BaseUnit, At(now).Quantity.BaseUnit) && MayBeBefore(i, now, before) && RiseOf(i, now, before) is { } rise)
                    found.Add((now, before, Gives(i, now, before, rise)));
        if (found.Exists(f => f.Fits && SameSentence(f.Now, i)))
            yield break;
        foreach (var (now, before, fits) in found)
            if (!fits && !found.Exists(f => f.Fits && f.Now == now))
                yield return (i, now, before, TraitsOf(i, now, before, found.Where(f => f.Now == now).Select(f => _readings[f.Before].Value).Distinct().Count(), found.Exists(static f => f.Fits)));
    }

    /// <summary>What a rise led to: the last levels before it in its sentence, or, where it has none, what goes by its name.</summary>
    private IEnumerable<int> NowsOf(int i)
    {
        var count = 0;
        if (IsListed(i))
        {
            if (LevelInList(i) is >= 0 and var own)
                yield return own;
            yield break;
        }
        for (var now = i - 1; now >= 0 && SameSentence(now, i) && count < MostNows; now--)
            if (IsLevel(now, i) && !SaysEarlier(now) && (At(i).Quantity.BaseUnit == "个百分点" ? At(i).Indicator.StartsWith(At(now).Indicator, StringComparison.Ordinal) : IndicatorNames.Relate(At(now), At(i)) != NameRelation.Different))
            {
                count++;
                // 2023年进出口68亿元。2022年这一数字还是50亿元，增长46%
                yield return IsAnaphor(now) && ReferentOf(now) is >= 0 and var told && IsYearsBefore(told, now) ? told : now;
            }
        // 在上年12.3亿元的基础上增加2.1亿元，达到15.4亿元: right behind it.
        if (count == 0 && i + 1 < _figures.Count && SameSentence(i, i + 1) && IsLevel(i + 1, i) && Between(i, i + 1) is ['，', '达' or '至' or '为', ..] and { Length: <= LongestReach } && IndicatorNames.Relate(At(i + 1), At(i)) != NameRelation.Different)
        {
            count++;
            yield return i + 1;
        }
        if (count > 0)
            yield break;
        for (var now = 0; now < Math.Min(_figures.Count, MostFigures); now++)
            if (!SameSentence(now, i) && IsLevel(now, i) && !SaysEarlier(now) && IndicatorNames.Relate(At(now), At(i)) == NameRelation.Same && SubjectNames.Same(At(now).Subject, At(i).Subject) && At(now).Period is { } time && At(i).Period is { } own && time.End == own.End && time.Start == own.Start)
                yield return now;
    }

    // 增长8.5%、24.6%
    private bool IsListed(int i) => i > 0 && At(i - 1).Aspect == At(i).Aspect && Sentences.AreJoined(At(i - 1), At(i)) || i + 1 < _figures.Count && At(i + 1).Aspect == At(i).Aspect && Sentences.AreJoined(At(i), At(i + 1));

    /// <summary>968列、1206列，增长8.5%、24.6%: the level at the rise's place in the list before; -1 where there is none.</summary>
    private int LevelInList(int i)
    {
        var (first, last) = (i, i);
        while (first > 0 && At(first - 1).Aspect == At(i).Aspect && Sentences.AreJoined(At(first - 1), At(first)))
            first--;
        while (last + 1 < _figures.Count && At(last + 1).Aspect == At(i).Aspect && Sentences.AreJoined(At(last), At(last + 1)))
            last++;
        var start = first - 1 - (last - first);
        if (start < 0)
            return -1;
        for (var k = start; k < first; k++)
            if (!SameSentence(k, i) || !IsLevel(k, i) || k + 1 < first && !Sentences.AreJoined(At(k), At(k + 1)))
                return -1;
        return start + i - first;
    }

    private const int LongestReach = 4;

    // By its words, or its time, it was before; and it may be the same measure of the same.
    private bool MayBeBefore(int i, int now, int before)
    {
        // 2011年11.8亿元。…去年1.9万亿元，增长1%: a rise behind one level is to it, not from it.
        if (_readings[before].Value == _readings[now].Value || before < i && SameSentence(before, i) && !SameSentence(now, i) && !IsAnaphor(before) || IsAnaphor(before) && ReferentOf(before) is var told && told != now && (told < 0 || IndicatorNames.Relate(At(told), At(now)) != NameRelation.Same))
            return false;
        if (IndicatorNames.Relate(At(before), At(now)) is NameRelation.Different && !IsAnaphor(before) || !SameSentence(now, before) && !MayBeOne(At(before).Subject, At(now).Subject) || ConflictRules.Default.IsAnnounced(At(before).Sentence))
            return false;
        // 云川综保区203.7亿元，而同期全省905.3亿元，下降4.6%: what another has in the same time was never what it came from.
        if (At(before).Period is { End: not null } then && Periods.AreOne(then, At(now).Period) && !MayBeOne(At(before).Subject, At(now).Subject))
            return false;
        // What is counted at constant prices no two levels give; what is counted over a sample that changes, roughly.
        if (!SameSentence(now, before) && (IsOf(ConflictRules.Default.ConstantPrices, now) || IsOf(ConflictRules.Default.ChangingSamples, now) && At(i).Aspect == Aspect.Growth && Apart(i, now, before) < SampledOtherwise))
            return false;
        // Of a part, the whole was never what it came from; nor of what is many times as much, but by a slip of the pen.
        if (Sentences.IsAmong(At(before)) != Sentences.IsAmong(At(now)) || IsFar(now, before) && At(i).Aspect != Aspect.Multiple && Slip(i, now, before) > UnlikelySlip)
            return false;
        if (Movements.SaysAveraged(At(i)))
            return IsToldWith(i, now, before);
        // 较2009年的651.7亿元增长36.9%
        if (before == i - 1 && SameSentence(before, i) && LeadTo(before) is [.., '的'] than && than.IndexOfAny('比', '较') >= 0)
            return true;
        if (YearNamed(At(i)) is { } year)
            return At(before).Period?.End is { } end && end.Year == year;
        return IsYearBefore(now, before, out _) || SaysEarlier(before) && MayBeYearBefore(now, before) || Becomes(before, now) || At(i).Basis is null && IsToldWith(i, now, before);
    }

    // Points.
    private const double SampledOtherwise = 5;

    private bool IsOf(List<string> words, int i) => words.Exists(word => At(i).Indicator.Contains(word, StringComparison.Ordinal));

    private const double UnlikelySlip = 0.02;

    private bool IsFar(int now, int before) => _readings[now].Value > MostTimes * _readings[before].Value || _readings[before].Value > MostTimes * _readings[now].Value;

    private const decimal MostTimes = 4m;

    private static bool MayBeOne(string? a, string? b) => a is null || b is null || SubjectNames.Same(a, b) || a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal);

    private bool IsYearBefore(int now, int before, out bool exactly)
    {
        exactly = false;
        if (At(now).Period is not { End: not null } time || Periods.YearBefore(time) is not { } last || At(before).Period is not { End: { } end } then)
            return false;
        exactly = then.Start == last.Start && end == last.End;
        return exactly || end == last.End && (then.Start is null || last.Start is null);
    }

    // 去年同期 was mostly read as the whole year before; of a part of the year, 去年全年 is none.
    private bool MayBeYearBefore(int now, int before)
    {
        if (At(now).Period is not { End: { } end } time || At(before).Period is not { End: { } then })
            return true;
        var samePeriod = LeadTo(before) is var lead && (lead.Contains("同期", StringComparison.Ordinal) || lead.Contains("同月", StringComparison.Ordinal) || lead.Contains("同季", StringComparison.Ordinal));
        return (then.Year == end.Year - 1 || then == end && (SameSentence(now, before) || (samePeriod || IsAnaphor(before)) && IsNextTo(now, before))) && (samePeriod || time.Start is null || Periods.Days(time) > MostOfPart);
    }

    private const int MostOfPart = 320;

    // 这一数字: what was told last before it.
    private int ReferentOf(int j)
    {
        for (var k = j - 1; k >= 0 && At(j).SentenceSpan.Start - At(k).SentenceSpan.End <= 2; k--)
            if (At(k).Aspect is Aspect.Level or Aspect.Share && Reading.ComparableUnits(At(k).Quantity.BaseUnit, At(j).Quantity.BaseUnit))
                return k;
        return -1;
    }

    private bool SaysEarlier(int j)
    {
        var before = LeadTo(j);
        foreach (var word in ConflictRules.Default.LastYear)
            if (before.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                // 比去年增长到 is of now, 比去年同期的50亿元 is not.
                return before[..at].IndexOfAny('比', '较') < 0 || before.EndsWith("的") || before[at..].IndexOfAny('增', '减', '升') < 0;
        return IsAnaphor(j) && before.Contains("同期", StringComparison.Ordinal);
    }

    /// <summary>The words that lead to a figure, back to the figure before it at most.</summary>
    private ReadOnlySpan<char> LeadTo(int j)
    {
        var place = Math.Max(0, Sentences.PlaceOf(At(j)));
        var from = Math.Max(0, place - MostLead);
        if (j > 0 && SameSentence(j - 1, j) && Sentences.PlaceOf(At(j - 1)) + At(j - 1).Quote.Length is var end && end <= place)
            from = Math.Max(from, end);
        var before = At(j).Sentence.AsSpan(from, place - from);
        return before[(before.LastIndexOfAny('；', ';') + 1)..];
    }

    private bool IsAnaphor(int j) => ConflictRules.Default.Anaphors.Exists(word => Sentences.LeadOf(At(j)).Contains(word, StringComparison.Ordinal));

    private bool Becomes(int before, int now)
    {
        if (before > now || !SameSentence(before, now) || Between(before, now) is not { Length: > 0 and <= MostLead } between || between.AsSpan().IndexOfAny('；', ';') >= 0)
            return false;
        return AnsweringRules.Default.Becomes.Any(word => between.Contains(word, StringComparison.Ordinal));
    }

    private string Between(int i, int j)
    {
        var (from, to) = (Sentences.PlaceOf(At(i)) + At(i).Quote.Length, Sentences.PlaceOf(At(j)));
        return from >= At(i).Quote.Length && to > from ? At(i).Sentence[from..to] : "";
    }

    /// <summary>2020 of 比2020年增长58%, 较2020年翻了一番, and of what in 2023 is so many times as much as 三年前.</summary>
    public static int? YearNamed(Figure rise)
    {
        var words = rise.Basis is { } basis ? basis : Sentences.LeadOf(rise);
        if (rise.Basis is null)
            words = words[(words.LastIndexOfAny('比', '较') + 1)..];
        if (words.Length >= 3 && words[1..].StartsWith("年前") && NumeralScanner.CountOf(words[0]) is > 0 and var years && rise.Period?.End is { } end)
            return end.Year - years;
        return words.Length >= 5 && words[4] == '年' && int.TryParse(words[..4], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null;
    }

    private bool Fits(int i, (decimal Low, decimal High) rise, decimal slack)
    {
        var told = _readings[i];
        if (At(i).Aspect == Aspect.Multiple)
        {
            var factor = At(i).Quote.Contains("两番", StringComparison.Ordinal) ? 4m : At(i).Quote.Contains("三番", StringComparison.Ordinal) ? 8m : At(i).Quote.Contains('番', StringComparison.Ordinal) ? 2m : told.Value;
            // 增长3倍 is said of what is three and of what is four times as much; 翻一番 from 1.8 times on, and of more.
            if (GrewExactly(At(i), told))
                return rise.High >= 0.95m * (factor + 1m) && rise.Low <= 1.05m * (factor + 1m);
            // 是2017年1.16亿美元的3倍
            if (IsAsMuch(At(i)))
                return rise.High >= 0.9m * factor && rise.Low <= 1.2m * factor;
            // 翻了一番多 is more than that.
            return At(i).Quote.Contains('番', StringComparison.Ordinal) ? rise.High >= (told.Qualifier == Qualifier.Above ? factor : 0.9m * factor) && (rise.Low + rise.High) / 2m < 1.45m * factor : rise.High >= 0.9m * factor && rise.Low <= 1.1m * (factor + 1m);
        }
        var (low, high) = (told.AllowedLow - told.Half - slack, told.AllowedHigh + told.Half + slack);
        // 减少26家 was read with its sign or without.
        return Reading.Overlaps(rise.Low, rise.High, low, high) || rise.High < 0m && Reading.Overlaps(-rise.High, -rise.Low, low, high) || rise.Low < 0m && IsChange(i) && Reading.Overlaps(-rise.High, -rise.Low, low, high);
    }

    private static bool IsAsMuch(Figure times) => Sentences.LeadOf(times) is [.., '的'] lead && lead.IndexOfAny("是为当") >= 0;

    /// <summary>增长1.6倍 is of what is 2.6 times as much: nobody calls six tenths more so.</summary>
    private static bool GrewExactly(Figure times, Reading told)
    {
        if (!told.IsPoint || told.Value is <= 1m or >= 2m || times.Quote.Contains('番', StringComparison.Ordinal))
            return false;
        var lead = Sentences.LeadOf(times).TrimEnd('了');
        foreach (var word in AnsweringRules.Default.GrownBy)
            if (lead.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private double[] TraitsOf(int i, int n, int b, int alike, bool anotherFits)
    {
        var traits = new double[LinkWeights<GrowthTrait>.Count];
        void Set(GrowthTrait trait, bool holds) => traits[(int)trait] = holds ? 1 : 0;
        void Weigh(GrowthTrait trait, double much) => traits[(int)trait] = much;

        var (rise, now, before) = (At(i), At(n), At(b));
        Set(GrowthTrait.Base, true);
        Set(GrowthTrait.InTimes, rise.Aspect == Aspect.Multiple);
        Set(GrowthTrait.AsChange, IsChange(i));
        Set(GrowthTrait.InPoints, rise.Quantity.BaseUnit == "个百分点");
        Set(GrowthTrait.Respective, Sentences.LeadOf(rise).Contains("分别", StringComparison.Ordinal));
        Set(GrowthTrait.BasisSaid, rise.Basis is not null);

        var steps = 0;
        for (var k = n + 1; k < i; k++)
            if (k != b && IsLevel(k, i))
                steps++;
        var inSentence = SameSentence(n, i) && n <= i + 1;
        Set(GrowthTrait.NowBeside, inSentence && steps == 0);
        Set(GrowthTrait.NowFurther, inSentence && steps > 0);
        Set(GrowthTrait.NowElsewhere, !inSentence);
        Set(GrowthTrait.NowPlain, Sentences.SaysNoMore(now));

        Set(GrowthTrait.BeforeBeside, SameSentence(b, i) && Math.Abs(b - i) == 1);
        Set(GrowthTrait.BeforeInSentence, SameSentence(b, i));
        Set(GrowthTrait.BeforeBehind, SameSentence(b, i) && b > i);
        Set(GrowthTrait.BeforeNextTo, IsNextTo(b, i));
        Set(GrowthTrait.BeforePlain, Sentences.SaysNoMore(before));
        Set(GrowthTrait.EndsYearBefore, IsYearBefore(n, b, out var exactly));
        Set(GrowthTrait.YearBefore, exactly);
        Set(GrowthTrait.SaysLastYear, SaysEarlier(b));
        Set(GrowthTrait.YearNamed, YearNamed(rise) is not null);
        Set(GrowthTrait.Becomes, Becomes(b, n));
        Set(GrowthTrait.Anaphor, IsAnaphor(b));

        var name = IndicatorNames.Relate(before, now);
        var same = name == NameRelation.Same;
        Set(GrowthTrait.NameSame, same);
        Set(GrowthTrait.NameKnown, same && now.IndicatorKnown && before.IndicatorKnown);
        Set(GrowthTrait.NameSimilar, name == NameRelation.Similar);
        Set(GrowthTrait.SubjectSame, SubjectNames.Same(before.Subject, now.Subject));
        Set(GrowthTrait.SubjectsDiffer, before.Subject is { } x && now.Subject is { } y && !SubjectNames.Same(x, y));
        Set(GrowthTrait.ScopesDiffer, IndicatorNames.ScopeDiffers(before.Indicator, now.Indicator));
        Set(GrowthTrait.Sampled, IsOf(ConflictRules.Default.Sampled, n) || IsOf(ConflictRules.Default.ChangingSamples, n));
        Set(GrowthTrait.ConstantPrices, IsOf(ConflictRules.Default.ConstantPrices, n));
        Weigh(GrowthTrait.Alike, Math.Log(Math.Max(1, alike)));
        Set(GrowthTrait.AnotherFits, anotherFits);

        var slipped = Math.Min(1, -Math.Log10(Math.Max(Slip(i, n, b), 1e-4)) / 3);
        Weigh(GrowthTrait.Slip, slipped);
        Weigh(GrowthTrait.SlipNamed, same ? slipped : 0);
        var apart = Apart(i, n, b);
        Weigh(GrowthTrait.Gap, Math.Min(1, apart / 40));
        Set(GrowthTrait.Near, apart < 3);
        Set(GrowthTrait.Far, IsFar(n, b) && rise.Aspect != Aspect.Multiple);
        return traits;
    }

    /// <summary>By how many hundredths of what it was the rise that was told is off.</summary>
    private double Apart(int i, int n, int b)
    {
        var (now, before, told) = (_readings[n].Value, _readings[b].Value, Math.Abs(_readings[i].Value));
        return (double)(At(i).Aspect == Aspect.Multiple ? Math.Abs(now / before - told) * 20m
            : At(i).Quantity.BaseUnit == "个百分点" ? Math.Abs(Math.Abs(now - before) - told) * 4m
            : IsChange(i) ? Math.Abs(Math.Abs(now - before) - told) / before * 100m
            : Math.Abs(Math.Abs(now / before - 1m) * 100m - told));
    }

    /// <summary>How often three numbers that have nothing to do with each other would be one slip away from fitting; 1 where no slip leads there.</summary>
    private double Slip(int i, int n, int b)
    {
        if (At(i).Aspect == Aspect.Multiple || RiseOf(i, n, b) is not { } rise)
            return 1;
        var (now, before, told) = (_readings[n], _readings[b], _readings[i]);
        var sign = rise.High < 0m || told.Value < 0m ? -1m : 1m;
        var (low, high) = (Math.Min(Math.Abs(rise.Low), Math.Abs(rise.High)), Math.Max(Math.Abs(rise.Low), Math.Abs(rise.High)));
        var best = SlipReach.Chance(At(i).Quantity, Math.Max(0m, low - told.Half), high + told.Half) ?? 1;
        var (least, most) = (Math.Abs(told.Value) - told.Half, Math.Abs(told.Value) + told.Half);
        var ((nl, nh), (bl, bh)) = IsChange(i)
            ? (Ordered(before.Value + sign * least, before.Value + sign * most), Ordered(now.Value - sign * least, now.Value - sign * most))
            : (Ordered(before.Value * (1m + sign * least / 100m), before.Value * (1m + sign * most / 100m)), Ordered(Over(now.Value, 1m + sign * least / 100m), Over(now.Value, 1m + sign * most / 100m)));
        best = Math.Min(best, SlipReach.Chance(At(n).Quantity, nl - now.Half, nh + now.Half) ?? 1);
        best = Math.Min(best, SlipReach.Chance(At(b).Quantity, bl - before.Half, bh + before.Half) ?? 1);
        return Math.Min(1, best * 3);
    }

    private static (decimal Low, decimal High) Ordered(decimal a, decimal b) => a <= b ? (a, b) : (b, a);

    private static decimal Over(decimal value, decimal by) => by <= 0m ? 0m : value / by;
}
