using System.Buffers;
using System.Globalization;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>How a draft's figure and an archived one stand to each other, facet by facet.</summary>
internal readonly record struct Comparison(
    bool SameSubject,
    NameRelation Indicator,
    bool SameAspect,
    bool SameScope,
    bool SameModality,
    PeriodRelation Period,
    bool SameUnits,
    bool SameProject)
{
    /// <summary>Every facet is the same: the two values may be held against each other.</summary>
    public bool IsComparable
        => SameSubject && SameProject && Indicator == NameRelation.Same && SameAspect && SameScope && SameModality && SameUnits && Period == PeriodRelation.Same;

    /// <summary>Nothing differs, but something is not said: an equal value confirms, another value proves nothing.</summary>
    public bool IsNearlyComparable
        => SameSubject && SameProject && Indicator is NameRelation.Same or NameRelation.Similar && SameAspect && SameScope && SameModality
           && SameUnits && Period != PeriodRelation.Different;

    // Days that a span must still have run when what it came to is told as done.
    private const int LeastAhead = 92;

    // … and those that a span may still have run when what it came to is reckoned.
    private const int MostToRun = 31;

    public static Comparison Of(Figure draft, DateOnly? draftDate, Figure archived, DateOnly? archivedDate, bool sameProject)
        => ButForTime(draft, draftDate, archived, archivedDate, sameProject) with { Period = PeriodOf(draft, draftDate, archived, archivedDate, sameProject) };

    /// <summary>Every facet but the time, which stands as <see cref="PeriodRelation.Near"/>: of a draft without a date the same for every year that is tried.</summary>
    public static Comparison ButForTime(Figure draft, DateOnly? draftDate, Figure archived, DateOnly? archivedDate, bool sameProject)
    {
        (draft, archived) = (RateNames.AsIn(archived, draft), RateNames.AsIn(draft, archived));
        var timeless = IsTimeless(draft, sameProject);
        var indicator = IndicatorNames.Relate(draft, archived);
        if (indicator != NameRelation.Same && sameProject && IsAnnouncedSum(draft.Indicator) && IsAnnouncedSum(archived.Indicator))
            indicator = NameRelation.Same;
        if (indicator == NameRelation.Different && draft.Aspect is Aspect.Share or Aspect.Contribution && IsPrefix(draft.Indicator, archived.Indicator))
            indicator = NameRelation.Similar;
        // 外资占全国的17.6%, of a zone whose 实际利用外资 is told beside it: of one whole, the shorter name is the same.
        if (indicator is NameRelation.Different or NameRelation.Modified && draft.Aspect == Aspect.Share && archived.Aspect == Aspect.Share && SaysOneWhole(draft, archived)
            && (draft.Indicator.EndsWith(archived.Indicator, StringComparison.Ordinal) || archived.Indicator.EndsWith(draft.Indicator, StringComparison.Ordinal)))
            indicator = NameRelation.Similar;
        // 高于全国5.8% is no level, whatever it was read as.
        var percentSlip = (IsRate(draft) || draft is { Aspect: Aspect.Level, Quantity.BaseUnit: "%" } && archived.Aspect == Aspect.Change) && IsRate(archived) && Slips.IsPercentPair(draft.Quantity.BaseUnit, archived.Quantity.BaseUnit)
            && draft.Quantity.Value is not null && draft.Quantity.Value == archived.Quantity.Value;
        var currencySlip = Slips.IsCurrencyPair(draft.Quantity.BaseUnit, archived.Quantity.BaseUnit) && draft.Quantity.BaseValue is not null
            && draft.Quantity.BaseValue == archived.Quantity.BaseValue && Reading.SignificantDigits(draft.Quantity) >= 2;
        return new Comparison(
            sameProject || SubjectNames.Same(draft.Subject, archived.Subject) && SubjectNames.OfAsMany(draft, archived),
            indicator,
            draft.Aspect == archived.Aspect || percentSlip,
            ScopeFits(draft, archived) || percentSlip,
            timeless || PlannedAlike(draft, draftDate, archived, archivedDate),
            PeriodRelation.Near,
            percentSlip || currencySlip || Reading.ComparableUnits(draft.Quantity.BaseUnit, archived.Quantity.BaseUnit),
            sameProject || draft.Project is null == archived.Project is null && (draft.Project is null || ProjectNames.SameBecause(draft.Project, archived.Project!) is not null));
    }

    /// <summary>How the times of the two stand to each other.</summary>
    public static PeriodRelation PeriodOf(Figure draft, DateOnly? draftDate, Figure archived, DateOnly? archivedDate, bool sameProject)
    {
        (draft, archived) = (RateNames.AsIn(archived, draft), RateNames.AsIn(draft, archived));
        if (IsTimeless(draft, sameProject))
            return PeriodRelation.Same;
        var period = Periods.Relate(draft.Period, draftDate, archived.Period, archivedDate);
        // How large a zone is does not change with the day of writing.
        if (period == PeriodRelation.Different && draft.Aspect == Aspect.Level && IndicatorNames.IsExtent(draft.Indicator) && IndicatorNames.IsExtent(archived.Indicator))
            period = PeriodRelation.Near;
        // The population told after a month's redistricting is the year's.
        if (period == PeriodRelation.Different && draft.Aspect == Aspect.Level && IndicatorNames.IsStock(draft.Indicator) && draft.Period is { } told && archived.Period is { } heard && (Periods.Inside(told, heard) || Periods.Inside(heard, told)))
            period = PeriodRelation.Near;
        // 2014年末企业365家, and 总数升至365家 of the year: how many there are at its end.
        if (period == PeriodRelation.Different && draft.Aspect == Aspect.Level && AnsweringRules.Default.CountGroup(draft.Quantity.BaseUnit) >= 0 && (Periods.IsEndOf(draft.Period!, archived.Period!) || Periods.IsEndOf(archived.Period!, draft.Period!)))
            period = PeriodRelation.Near;
        if (period == PeriodRelation.Different && Movements.AreAveraged(draft, archived))
            period = PeriodRelation.Near;
        // Of a movement told without its first year, only another's beginning is of that time, or what was reported of an earlier one.
        period = (Movements.IsStart(draft), Movements.IsStart(archived)) switch
        {
            (true, true) when period == PeriodRelation.Different => PeriodRelation.Near,
            (true, false) when archived.Period?.End is { } then && then < (draft.Period?.End ?? draftDate) => PeriodRelation.Near,
            (true, false) or (false, true) => PeriodRelation.Different,
            _ => period,
        };
        // 全部投产后产值4亿元 is not the year's.
        if (period != PeriodRelation.Different && draft.Aspect == Aspect.Level && IsPlanned(draft.Modality) && IsPlanned(archived.Modality) && (OnlyOnceDone(archived, draft) || OnlyOnceDone(draft, archived)))
            period = PeriodRelation.Different;
        return period;
    }

    private static bool IsTimeless(Figure draft, bool sameProject) => sameProject && draft.Aspect == Aspect.Level && IndicatorNames.IsTimeless(draft.Indicator);

    private static bool PlannedAlike(Figure draft, DateOnly? draftDate, Figure archived, DateOnly? archivedDate)
        => !(IsPlanned(draft.Modality) && PlanSaid.ToldAsDone(draft, draftDate, archived))
           && (IsPlanned(draft.Modality) == IsPlanned(archived.Modality) || Reckoned(draft, draftDate) == Reckoned(archived, archivedDate) && (draft.Quantity.Qualifier == Qualifier.About || PlanSaid.In(draft) == PlanSaid.In(archived))
               || IsAhead(archived, archivedDate) && IsPlanned(draft.Modality)
               || IsPlanned(archived.Modality) && SaysPlanned(draft) || IsPlanned(draft.Modality) && SaysPlanned(archived));

    public static bool IsPlanned(Modality modality) => modality != Modality.Actual;

    // 项目安排是：新签约15个, told in spring of the whole year, is what is planned.
    private static bool IsAhead(Figure figure, DateOnly? written) => figure.Period?.End is { } end && written is { } day && end.DayNumber - day.DayNumber > LeastAhead;

    // 达产后年产值50亿元，带动就业2500人: what a plan goes on to say is planned, whatever was read of its later clauses.
    private static bool SaysPlanned(Figure figure)
    {
        if (figure.Modality != Modality.Actual || figure.Aspect != Aspect.Level || Sentences.PlaceOf(figure) is not (> 0 and var at))
            return false;
        return SaysOneOf(figure.Sentence.AsSpan(0, at), AnsweringRules.Default.Yields);
    }

    // The one will be so when all is built, whenever that is; the other in a year that it names.
    private static bool OnlyOnceDone(Figure done, Figure dated)
        => dated.Period is { Start: not null, End: { } end } && Sentences.PlaceOf(dated) is var of && Sentences.PlaceOf(done) is > 0 and var at
           && SaysOneOf(done.Sentence.AsSpan(0, at), AnsweringRules.Default.OnceDone) && !(of > 0 && SaysOneOf(dated.Sentence.AsSpan(0, of), AnsweringRules.Default.OnceDone))
           && !done.Sentence.AsSpan(0, at).Contains(end.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static bool SaysOneOf(ReadOnlySpan<char> before, IReadOnlyList<string> words)
    {
        before = before[(before.LastIndexOf('；') + 1)..];
        foreach (var word in words)
            if (before.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    // 1至7月预计完成1242亿元, written in August, is of what was done: about so much, or 预计 again; told flatly it says more than is known.
    private static bool Reckoned(Figure figure, DateOnly? written)
    {
        if (figure.Modality != Modality.Plan)
            return figure.Modality == Modality.Actual;
        if (figure.Period?.End is not { } end || written is not { } day || end.DayNumber - day.DayNumber > MostToRun)
            return false;
        // 预计全年实现…，增长8.5%左右: said once for all that follows.
        return Sentences.PlaceOf(figure) is > 0 and var at && SaysOneOf(figure.Sentence.AsSpan(0, at), AnsweringRules.Default.Estimates);
    }

    /// <summary>总投资, 投资, 计划总投资: the sum that a project is announced with; not what is spent so far.</summary>
    public static bool IsAnnouncedSum(string indicator)
        => (indicator.EndsWith("投资", StringComparison.Ordinal) || indicator.EndsWith("投资额", StringComparison.Ordinal) || indicator.EndsWith("投资总额", StringComparison.Ordinal))
           && !indicator.Contains("完成", StringComparison.Ordinal) && !indicator.Contains("累计", StringComparison.Ordinal)
           && !indicator.Contains("年度", StringComparison.Ordinal) && !indicator.Contains('期', StringComparison.Ordinal)
           && !indicator.Contains("固定资产", StringComparison.Ordinal) && !indicator.Contains("新增", StringComparison.Ordinal);

    /// <summary>True for what was invested by a day or in a year (一期已完成投资9亿元), beside the sum that a project is to cost.</summary>
    public static bool IsSpent(Figure figure)
    {
        if (!figure.Indicator.EndsWith("投资", StringComparison.Ordinal) && !figure.Indicator.EndsWith("投资额", StringComparison.Ordinal))
            return false;
        foreach (var word in AnsweringRules.Default.OfATime)
            if (figure.Indicator.Contains(word, StringComparison.Ordinal) || Sentences.LeadOf(figure).Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool IsRate(Figure figure) => figure.Aspect is Aspect.Growth or Aspect.Change;

    private static bool IsPrefix(string a, string b)
    {
        var (x, y) = (IndicatorNames.Key(a), IndicatorNames.Key(b));
        return x.Length >= 3 && y.StartsWith(x, StringComparison.Ordinal) || y.Length >= 3 && x.StartsWith(y, StringComparison.Ordinal);
    }

    // The whole of a share, and what a change is measured against. 同比 is what growth means where nothing is said.
    private static bool ScopeFits(Figure a, Figure b)
    {
        if (a.Aspect is Aspect.Share or Aspect.Contribution && a.Of is not null && b.Of is not null
            && IndicatorNames.Relate(a.Of, false, b.Of, false) is NameRelation.Different or NameRelation.Modified && !LooseWhole(a.Of, b.Of) && !SaysOneWhole(a, b))
            return false;
        if (Movements.IsAveraged(a) != Movements.IsAveraged(b) && !Movements.AreAveraged(a, b))
            return false;
        if (a.Aspect is Aspect.Growth or Aspect.Change or Aspect.Rank or Aspect.Multiple)
        {
            var x = Basis(a);
            var y = Basis(b);
            if (string.Equals(x, y, StringComparison.Ordinal))
                return true;
            return a.Aspect is Aspect.Rank or Aspect.Change && (a.Basis is null || b.Basis is null || SameGrain(x, y) || SameField(a.Basis, b.Basis));
        }
        return true;
    }

    // 全省19个国家级经开区 and 全省国家级经开区, 全省增速 and 全省; 全市 is the city that the other names.
    private static bool SameField(string a, string b)
    {
        var (x, y) = (Field(a), Field(b));
        if (x.Length == 0 || y.Length == 0)
            return false;
        if (string.Equals(x, y, StringComparison.Ordinal))
            return true;
        var (whole, named) = x is "全市" or "全省" ? (x, y) : (y, x);
        return whole switch
        {
            "全省" => AnsweringRules.Default.Provinces.Any(p => named == p || named == p + "省"),
            "全市" => named.Length is 2 or 3 && named[0] != '全' && !AnsweringRules.Default.Provinces.Contains(named) && !AnsweringRules.Default.Country.Contains(named),
            _ => false,
        };
    }

    private static string Field(string basis)
    {
        var field = string.Concat(basis.Where(c => !char.IsAsciiDigit(c)));
        foreach (var word in s_unsaid)
            field = field.Replace(word, "", StringComparison.Ordinal);
        return field;
    }

    private static readonly string[] s_unsaid = ["个", "家", "平均", "增速", "增幅", "水平"];

    // 上月末 and 10月末 may be one day; the periods have been compared.
    private static bool SameGrain(string a, string b)
        => a is ['上' or '去' or '前', ..] != b is ['上' or '去' or '前', ..] && (a.Contains('月', StringComparison.Ordinal) && b.Contains('月', StringComparison.Ordinal) || a.Contains('年', StringComparison.Ordinal) && b.Contains('年', StringComparison.Ordinal));

    // 外资和进出口分别占全国的17.6%和14.7%: of which of the two the whole was read, 全国 is said once.
    private static bool SaysOneWhole(Figure a, Figure b) => WholeSaid(a) is { Length: >= 2 } whole && string.Equals(whole, WholeSaid(b), StringComparison.Ordinal);

    private static string? WholeSaid(Figure figure)
    {
        if (Sentences.PlaceOf(figure) is not (> 0 and var at) || figure.Sentence.AsSpan(0, at).LastIndexOf('占') is not (>= 0 and var from))
            return null;
        var words = figure.Sentence.AsSpan(from + 1, at - from - 1);
        var stop = words.IndexOfAny(s_wholeEnds);
        return new string(stop < 0 ? words : words[..stop]);
    }

    private static readonly SearchValues<char> s_wholeEnds = SearchValues.Create("的约近超逾比0123456789，");

    private static bool LooseWhole(string a, string b)
        => a.EndsWith(b, StringComparison.Ordinal) && AnsweringRules.Default.LightPrefixes.Contains(a[..^b.Length])
           || b.EndsWith(a, StringComparison.Ordinal) && AnsweringRules.Default.LightPrefixes.Contains(b[..^a.Length])
           || IsOfAll(a, b) || IsOfAll(b, a);

    // 全省进出口总额 and 云岭省进出口总额, 全疆 and 新疆.
    private static bool IsOfAll(string all, string named)
        => all.Length >= 4 && all[0] == '全' && all[1] is '省' or '市' or '区' or '县' or '州' or '疆'
           && named.EndsWith(all[2..], StringComparison.Ordinal) && named[..^(all.Length - 2)] is { Length: >= 2 } place
           && (place[^1] == all[1] || all[1] == '省' && AnsweringRules.Default.Provinces.Any(p => place.StartsWith(p, StringComparison.Ordinal)));

    // 比上年增长 and 同比 say one thing of a span; of a state, 比上年末 is its own basis.
    private static string Basis(Figure figure)
    {
        if (figure.Basis is not { } basis)
            return figure.Aspect is Aspect.Growth or Aspect.Multiple ? "同比" : "";
        return AnsweringRules.Default.YearOnYear.Contains(basis) ? "同比" : basis;
    }
}
