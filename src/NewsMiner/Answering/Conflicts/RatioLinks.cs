using NewsMiner.Archiving;
using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>What speaks for a percentage being of one amount in another; each from 0 to about 1.</summary>
internal enum RatioTrait
{
    /// <summary>Always 1.</summary>
    Base,

    // How it is put.
    TakesSaid,
    ShareSaid,
    RateSaid,
    VerbSaid,
    DoneSaid,
    AmongSaid,
    Rough,
    FewDigits,

    /// <summary>合计占: of several amounts together.</summary>
    Summed,

    /// <summary>The whole is not told, but its parts are.</summary>
    WholeUnstated,

    // The part: the amount before the percentage.
    PartBeside,
    PartFurther,
    PartNextTo,
    PartBehind,
    PartElsewhere,
    PartNamed,
    StepSaid,
    ClauseBetween,

    /// <summary>The percentage's own words name another part: 35岁以下的占三成.</summary>
    OtherPart,

    // The whole: how its name is said by the percentage, and how it stands to it.
    WholeNamed,
    WholeSaysMore,
    WholeUnsaid,
    WholeSame,
    PartWords,
    WholeAmong,
    WholeInSentence,
    WholeNextTo,
    WholeBesidePart,
    WholeBefore,
    WholeLarger,
    OfTotal,
    SubjectSame,
    SubjectsDiffer,
    ScopeSaid,
    ScopeFits,

    /// <summary>The percentage's words say only whose the whole is, and it measures what the part does.</summary>
    MeasureSame,
    ScopeOfSameMeasure,
    Targeted,
    PeriodSame,
    PeriodsDiffer,
    PlanSaid,
    WholePlanned,
    PlanFits,
    SameUnit,

    /// <summary>As many others go by the whole's name.</summary>
    Alike,

    /// <summary>Another pair gives the percentage; one that is named as well, or better.</summary>
    AnotherFits,
    AnotherNamedFits,
    AnotherFitsRoughly,

    // The numbers.
    Slip,
    SlipNamed,
    Gap,
    AboveWhole,
    Tiny,
}

/// <summary>An amount of an article: a figure, or the sum of several, the last of which it stands by.</summary>
internal readonly record struct Amount(int At, IReadOnlyList<int> All, Reading Reading)
{
    public Amount(int figure, Reading reading)
        : this(figure, [figure], reading)
    {
    }

    public Amount(int[] figures, List<Reading> readings)
        : this(figures[^1], figures, Reading.Sum(Array.ConvertAll(figures, i => readings[i])))
    {
    }

    public bool Shares(Amount other)
    {
        foreach (var i in All)
            foreach (var j in other.All)
                if (i == j)
                    return true;
        return false;
    }
}

/// <summary>A percentage that neither its part nor its whole gives, wherever in the article the whole is told.</summary>
internal sealed class RatioLinks
{
    // A gap so small beside the percentage is no slip that anybody would mend.
    private const decimal LeastGap = 0.015m;

    // 35岁以下的占三成: of a part that nothing before it told.
    private const double MostOther = 0.4;

    private const int MostBack = 6, MostFigures = 400, MostSaid = 30;

    private static readonly Lazy<LinkWeights<RatioTrait>> s_weights = new(static () => new("ratio"));

    private readonly List<ReportedFigure> _figures;
    private readonly List<Reading> _readings;
    private readonly Sayings _sayings;

    // The article's, worked out when the first percentage asks.
    private List<Amount>? _amounts;

    public RatioLinks(List<ReportedFigure> figures, List<Reading> readings, Sayings sayings)
        => (_figures, _readings, _sayings) = (figures, readings, sayings);

    /// <summary>For each percentage the likeliest part and whole that do not give it, with the chance that they are meant.</summary>
    public IEnumerable<(int Share, Amount Part, Amount Whole, double Chance)> Find()
    {
        foreach (var group in Links().GroupBy(static l => l.Share))
            yield return group.Select(static l => (l.Share, l.Part, l.Whole, Chance: s_weights.Value.Chance(l.Traits))).MaxBy(static l => l.Chance);
    }

    /// <summary>The chance that a percentage is of the one amount in the other; null where it cannot be, or they give it, or others do.</summary>
    public double? Of(int share, int part, int whole)
    {
        foreach (var link in IsShare(share) ? LinksOf(share) : [])
            if (link.Part.All is [var p] && p == part && link.Whole.All is [var w] && w == whole)
                return s_weights.Value.Chance(link.Traits);
        return null;
    }

    /// <summary>A percentage that its part and its whole contradict, in words.</summary>
    public static Conflict Tell(ReportedFigure share, ReportedFigure part, ReportedFigure whole)
    {
        var ratio = Reading.Of(part.Figure.Quantity)!.Value.Value / Reading.Of(whole.Figure.Quantity)!.Value.Value * 100m;
        var apart = Math.Abs(ratio - Reading.Of(share.Figure.Quantity)!.Value.Value);
        return new Conflict(
            ConflictKind.Ratio,
            $"{share.Figure.Subject}{share.Figure.Indicator}占{share.Figure.Of}的比重写作{share.Figure.Quote}，而{part.Figure.Quote} ÷ {whole.Figure.Subject}{whole.Figure.Indicator}{whole.Figure.Quote}（{Citation.Of(whole.Article)}）= {Plain(ratio)}%，相差{Plain(apart)}个百分点。",
            apart >= 5m ? ConflictSeverity.High : ConflictSeverity.Medium,
            [share, part, whole]);

        static string Plain(decimal number) => Math.Round(number, 2).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>All pairs of part and whole that do not give their percentage, with their traits.</summary>
    public IEnumerable<(int Share, Amount Part, Amount Whole, double[] Traits)> Links()
    {
        for (var i = 1; i < Math.Min(_figures.Count, MostFigures); i++)
            if (IsShare(i))
                foreach (var link in LinksOf(i))
                    yield return link;
    }

    private Figure At(int i) => _figures[i].Figure;

    private bool SameSentence(int i, int j) => At(i).SentenceSpan == At(j).SentenceSpan;

    private bool IsShare(int i)
        => At(i).Quantity.BaseUnit == "%" && At(i).Aspect is Aspect.Share or Aspect.Level && _readings[i].Value > 0m && _readings[i].Value <= 300m && !Ratios.IsOfBefore(_figures, i) && !Ratios.IsOfAll(_figures, i);

    private bool IsAmount(int i) => At(i).Aspect == Aspect.Level && At(i).Quantity.BaseUnit is not ("%" or "个百分点") && _readings[i].Value > 0m && !_readings[i].IsRange;

    private IEnumerable<(int Share, Amount Part, Amount Whole, double[] Traits)> LinksOf(int i)
    {
        var said = new Saying(At(i), i > 0 && SameSentence(i, i - 1) ? At(i - 1) : null);
        if (said.IsNone || !said.Takes && !said.Share && said.Rate.Length == 0 && !said.Plan && !said.Verb && !said.Bare)
            yield break;
        _amounts ??= [.. Enumerable.Range(0, Math.Min(_figures.Count, MostFigures)).Where(IsAmount).Select(w => new Amount(w, _readings[w]))];
        var before = WholeRightBefore(i);
        List<Amount> wholes = before >= 0 ? [new Amount(before, _readings[before])] : [.. _amounts, .. Unstated(said)];
        var links = new List<(Amount Part, Amount Whole, double Named, bool Fits)>();
        foreach (var part in said.Together ? Together(i) : PartsOf(i, said))
            foreach (var whole in wholes)
                if (!part.Shares(whole) && Reading.ComparableUnits(At(whole.At).Quantity.BaseUnit, At(part.At).Quantity.BaseUnit) && Reading.Compare(part.Reading, whole.Reading) != Agreement.Agree
                    && ((said.Plan || _readings[i].Value > 100m || part.Reading.Value <= whole.Reading.Value) && Ratios.Fits(part.Reading, whole.Reading, _readings[i], At(i).Quote)) is var fits && MayBeOf(i, part, whole, said, fits))
                    links.Add((part, whole, NameOf(whole, said), fits));
        var named = links.Where(static l => l.Fits).Select(static l => l.Named).DefaultIfEmpty(-1).Max();
        double[] TraitsOf(Amount part, Amount whole, double name)
            => this.TraitsOf(i, part, whole, said, name, links.Count(l => l.Whole.At != whole.At && l.Part.At == part.At && l.Named >= name - AsWell), named);
        // A pair that gives the percentage is meant unless its words speak for another so much more clearly that the numbers' agreeing is a chance.
        var meant = links.Where(static l => l.Fits).Select(l => s_weights.Value.Points(TraitsOf(l.Part, l.Whole, l.Named), IsOfWords) - Math.Log(Ratios.FitsByChance(l.Part.Reading, l.Whole.Reading, _readings[i]))).DefaultIfEmpty(double.NegativeInfinity).Max();
        foreach (var (part, whole, name, fits) in links)
            if (!fits && !(IsRough(i) && said.For(At(whole.At)).Whole.Length > 0 && name < MostlyNamed && !IsCalled(i, whole.At)) && MayMiss(i, part, whole, said.Plan)
                && TraitsOf(part, whole, name) is var traits && s_weights.Value.Points(traits, IsOfWords) > meant)
                yield return (i, part, whole, traits);
    }

    /// <summary>刚到14亿元年任务的一成, 占规上工业总产值158.2亿元的37.1%: the amount that the percentage's own clause is of; -1 where it tells none.</summary>
    private int WholeRightBefore(int i)
    {
        if (i == 0 || !SameSentence(i - 1, i) || !IsAmount(i - 1))
            return -1;
        var from = Math.Max(0, Sentences.PlaceOf(At(i - 1))) + At(i - 1).Quote.Length;
        var between = At(i).Sentence.AsSpan(Math.Min(from, At(i).Sentence.Length));
        between = between[..Math.Clamp(Sentences.PlaceOf(At(i)) - from, 0, between.Length)].TrimEnd("约近超逾");
        return between is [.., '的'] && between.IndexOfAny(s_stops) < 0 && !between.Contains('占') ? i - 1 : -1;
    }

    private static bool IsOfWords(RatioTrait trait) => trait < RatioTrait.AnotherFits;

    // A measure of its own and what is told as a share itself are no whole of what misses it; where they give it, it is of them.
    private bool MayBeOf(int i, Amount part, Amount whole, Saying said, bool fits)
        => !(said.OfAmounts && IsCount(part.At)) && !(!said.Plan && PartOf.IsOfAim(At(i), At(whole.At))) && !(said.Plan && AreOfOtherProjects(i, part.At, whole.At)) && !PartOf.AreOfTwoYears(At(part.At), At(whole.At)) && !(said.Bare && (whole.At > part.At || !SameSentence(whole.At, i) && !IsNextTo(whole.At, i))) && !(said.Rate.Length > 0 && IsRated(part.At, i)) && !said.OfAnotherYear(At(whole.At)) && !(said.Plan && (!(fits && SameSentence(whole.At, i)) && whole.At != WholeRightBefore(i) && (!MayBePlan(whole.At) || said.OfYear && (IsOfPartOfYear(whole.At, part.At) || At(whole.At).Indicator.Contains("总投资", StringComparison.Ordinal)) || said.For(At(whole.At)).Whole.Length == 0 && AreOtherPlans(part.At, whole.At)) || AreOtherMeasures(part.At, whole.At))) && !(whole.All.Count == 1 && IsOther(i, whole.At)) && !said.OfAnotherScope(At(whole.At))
           && (fits && part.Reading.IsPoint && whole.Reading.IsPoint || !(!SameSentence(part.At, i) && IsItself(part.At, whole.At, said)) && !IsPartToo(whole.At, i)) && (SameSentence(whole.At, i) || said.For(At(whole.At)).Scope.Length > 0 || !AreApart(whole.At, part.At));

    /// <summary>市级重点项目完成投资，为年计划的31%, and the plan of what goes by other words in another sentence: 储备项目年度计划投资, 固定资产投资.</summary>
    private bool AreOfOtherProjects(int share, int part, int whole)
    {
        if (PartOf.AreCountedAnew(_figures, whole, part))
            return true;
        if (SameSentence(whole, share) || IndicatorNames.Relate(At(part), At(whole)) != NameRelation.Different)
            return false;
        var (own, other) = (ProjectsOf(part), ProjectsOf(whole));
        if (own.Length < 2 || other.Length < 2)
            return false;
        for (var at = 0; at + 2 <= own.Length; at++)
            if (other.Contains(own.Substring(at, 2), StringComparison.Ordinal))
                return false;
        return true;
    }

    // Whose a sum of investment is: 市级重点 of 市级重点项目完成投资.
    private string ProjectsOf(int i)
    {
        var name = IndicatorNames.Key(At(i).Indicator);
        foreach (var word in s_ofPlans)
            name = name.Replace(word, "", StringComparison.Ordinal);
        return name;
    }

    private static readonly string[] s_ofPlans = ["年度", "计划", "完成", "投资", "项目", "目标", "累计"];

    // A share so many times what two amounts give is of others, unless one slip of the pen explains it.
    private const decimal MostApart = 2m;

    // So much more than was planned is done at most.
    private const decimal MostOfPlan = 250m;

    // So roughly told, a share is only of a whole that its words name.
    private const double MostlyNamed = 0.6;

    // Letters of a name, of one.
    private const double AsWell = 0.1;

    private double NameOf(Amount whole, Saying said) => whole.All.Count > 1 ? 1 : said.Names(At(whole.At));

    private bool IsRough(int i) => Ratios.IsRough(At(i).Quote);

    /// <summary>What a percentage may be the share of: an amount before it, or, wherever it is told, one of its own name.</summary>
    private IEnumerable<Amount> PartsOf(int i, Saying said)
    {
        if (said.Bare)
        {
            if (IsAmount(i - 1))
                yield return new Amount(i - 1, _readings[i - 1]);
            yield break;
        }
        var (listed, only) = PartInList(i);
        var doer = DoneBy(i, said.Rate);
        bool May(int p) => p != i && IsAmount(p) && !(listed && p != only) && said.OtherThan(At(p)) <= MostOther && (doer < 0 || p == doer);
        var inSentence = false;
        for (var p = i - 1; p >= Math.Max(0, i - MostBack); p--)
            if (May(p) && (SameSentence(i, p) || !inSentence && IsNextTo(p, i)) && !(inSentence && IsTaken(p)))
            {
                inSentence |= SameSentence(i, p);
                yield return new Amount(p, _readings[p]);
            }
        // 第二产业占比为73.8%，实现增加值180.38亿元
        if (IsBehind(i + 1, i) && IsAmount(i + 1) && said.NamesPart && IndicatorNames.Relate(At(i), At(i + 1)) == NameRelation.Same)
            yield return new Amount(i + 1, _readings[i + 1]);
        // Its own words name no other than what stands beside it.
        if (inSentence && !said.NamesPart)
            yield break;
        for (var p = 0; p < Math.Min(_figures.Count, MostFigures); p++)
            if (May(p) && _readings[p].IsPoint && !SameSentence(i, p) && !(p >= i - MostBack && p < i && !inSentence && IsNextTo(p, i)) && (IndicatorNames.Relate(At(i), At(p)) == NameRelation.Same || IsNamedBefore(p, i) || said.NamesAlmost(At(p))) && SubjectNames.Same(At(i).Subject, At(p).Subject))
                yield return new Amount(p, _readings[p]);
    }

    /// <summary>已注册公司79个，已开工41个，注册率…: the amount before it in its sentence that alone says what the rate is of; -1 where none does, or several.</summary>
    private int DoneBy(int i, string stem) => Ratios.DeedsBefore(_figures, i, stem).Where(p => p >= i - MostBack && IsAmount(p)).Take(2).ToList() is [var alone] ? alone : -1;

    // 固投92.4亿元，完成任务的77%，其中工业投资48.2亿元，完成任务的80.3%: of what its own share stands behind, the next is not.
    private bool IsTaken(int p) => SameSentence(p, p + 1) && At(p + 1).Quantity.BaseUnit == "%" && At(p + 1).Aspect is Aspect.Share or Aspect.Level;

    // In the next clause, and nothing told between.
    private bool IsBehind(int p, int i)
    {
        var from = Sentences.PlaceOf(At(i)) + At(i).Quote.Length;
        return p < _figures.Count && SameSentence(p, i) && Sentences.PlaceOf(At(p)) is var to && to > from && At(i).Sentence.AsSpan(from, to - from) is ['，', ..] between && between.Length <= FarthestShare && between[1..].IndexOfAny('，', '；') < 0;
    }

    // 装备制造业产值，撑起了全区规上工业总产值的七成: what it opens with.
    private bool IsNamedBefore(int p, int i)
        => IndicatorNames.Key(At(p).Indicator) is { Length: >= ShortestName } name && At(i).Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(At(i)))).Contains(name, StringComparison.Ordinal);

    private const int ShortestName = 4;

    /// <summary>产值45亿元，税收3亿元…，合计占…: the amounts of one unit right before it, as many as follow one another.</summary>
    private IEnumerable<Amount> Together(int i)
    {
        var parts = new List<int>();
        for (var p = i - 1; p >= Math.Max(0, i - MostBack) && (SameSentence(p, i) || IsNextTo(p, i)); p--)
            if (IsAmount(p) && (parts.Count == 0 || At(p).Quantity.BaseUnit == At(parts[0]).Quantity.BaseUnit))
            {
                parts.Insert(0, p);
                if (parts.Count >= 2)
                    yield return new Amount([.. parts], _readings);
            }
    }

    /// <summary>The wholes that nobody states, but whose parts an article tells: 进出口 as 出口 and 进口.</summary>
    private IEnumerable<Amount> Unstated(Saying said)
    {
        foreach (var partition in ConflictRules.Default.Partitions)
            if (partition.Of.Exists(of => said.Whole.Contains(of, StringComparison.Ordinal)))
                for (var first = 0; first < Math.Min(_figures.Count, MostFigures); first++)
                {
                    var parts = partition.Parts.ConvertAll(words => Enumerable.Range(first, Math.Min(MostBack, _figures.Count - first)).FirstOrDefault(j => IsAmount(j) && words.Split('/').Any(word => At(j).Indicator.StartsWith(word, StringComparison.Ordinal)), -1));
                    if (parts.TrueForAll(j => j >= 0 && At(j).Quantity.BaseUnit == At(parts[0]).Quantity.BaseUnit && SubjectNames.Same(At(j).Subject, At(parts[0]).Subject) && At(j).Period?.End == At(parts[0]).Period?.End) && parts.Contains(first) && new Amount([.. parts.Order()], _readings) is var sum && !Enumerable.Range(0, Math.Min(_figures.Count, MostFigures)).Any(j => IsAmount(j) && Reading.Compare(_readings[j], sum.Reading) != Agreement.Disagree))
                        yield return sum;
                }
    }

    // 10025人，占37.5%；…1955人，占7.3%: what is itself told as a share is no whole of the next.
    private bool IsPartToo(int w, int i) => Ratios.IsPartToo(_figures, w, i);

    private const int FarthestShare = 16;

    // One firm's staff is no part of another's.
    private bool AreApart(int w, int p) => (At(w).SubjectType == At(p).SubjectType || At(w).SubjectType == SubjectType.Zone && At(p).SubjectType == SubjectType.Place) && At(w).Subject is { } x && At(p).Subject is { } y && !SubjectNames.Same(x, y) && !SubjectNames.Related(x, y);

    // 11个项目的完成率: of each of them, no part of others.
    private bool IsRated(int p, int i) => SameSentence(p, i) && p < i && At(i).Sentence.AsSpan(Math.Max(0, Sentences.PlaceOf(At(p)))) is var words && Sentences.PlaceOf(At(i)) - Math.Max(0, Sentences.PlaceOf(At(p))) is > 0 and var length && words[..length].IndexOfAny(s_stops) < 0;

    private static readonly System.Buffers.SearchValues<char> s_stops = System.Buffers.SearchValues.Create("，、；：（(,");

    // 占进出口总值的34.3%, whose part nobody tells: no measure is a part of itself.
    private bool IsItself(int p, int w, Saying said)
        => said.For(At(w)).Scope.Length == 0 && IndicatorNames.Relate(At(p), At(w)) == NameRelation.Same && SubjectNames.Same(At(p).Subject, At(w).Subject);

    // 完成投资39亿元 is no part of a planned 产值.
    private bool AreOtherMeasures(int p, int w) => IndicatorNames.Relate(At(p), At(w)) == NameRelation.Different && IndicatorNames.Key(At(p).Indicator) is { Length: >= 2 } part && !At(w).Indicator.Contains(part[^2..], StringComparison.Ordinal) && ConflictRules.Default.AmountWords.Exists(word => At(w).Indicator.Contains(word, StringComparison.Ordinal));

    // 占GDP的 is of 地区生产总值.
    private bool IsCalled(int i, int w)
        => At(i).Of is { } of && IndicatorNames.Relate(At(w).Subject is { } subject && of.Length > subject.Length && of.StartsWith(subject, StringComparison.Ordinal) ? of[subject.Length..] : of, false, At(w).Indicator, At(w).IndicatorKnown) == NameRelation.Same;

    // 占出口额的52.4% is of no 进出口总额.
    private bool IsOther(int i, int w)
        => At(i).Of is { } of && At(w).IndicatorKnown && RuleSet.Default.TryFindIndicator(of, out _) && IndicatorNames.Relate(of, true, At(w).Indicator, true) == NameRelation.Different;

    // 完成投资6亿元 is what was done, no plan.
    private bool MayBePlan(int w)
    {
        if (Comparison.IsPlanned(At(w).Modality))
            return true;
        var lead = Sentences.LeadOf(At(w)).ToString();
        return !ConflictRules.Default.PlanRates.Exists(done => At(w).Indicator.Contains(done, StringComparison.Ordinal))
            && (Comparison.IsAnnouncedSum(At(w).Indicator) || ConflictRules.Default.PlanNames.Exists(word => word.Length > 1 && (At(w).Indicator.Contains(word, StringComparison.Ordinal) || lead.Contains(word, StringComparison.Ordinal))));
    }

    // 其中工业投资48.2亿元，完成年度任务的80.3%: not of what was planned of 固定资产投资, nor the other way round.
    private bool AreOtherPlans(int p, int w)
        => !SameSentence(p, w) && Sentences.IsAmong(At(w)) && !Sentences.IsAmong(At(p)) || At(p).IndicatorKnown && At(w).IndicatorKnown && IndicatorNames.Relate(At(p), At(w)) == NameRelation.Different;

    // 四季度力争再完成8亿元 is no plan of the year; nor is 总投资, which is of all years.
    private bool IsOfPartOfYear(int w, int p)
        => Comparison.IsPlanned(At(w).Modality) && At(w).Period is { Start: not null, End: { } end } time && Periods.Days(time) < LeastOfYear && end.Year == At(p).Period?.End?.Year;

    // Days.
    private const int LeastOfYear = 320;

    private bool IsCount(int i) => AnsweringRules.Default.CountGroup(At(i).Quantity.BaseUnit) >= 0;

    // More than its whole only by a slip of the pen.
    private bool MayMiss(int i, Amount part, Amount whole, bool ofPlan)
    {
        var ratio = part.Reading.Value / whole.Reading.Value * 100m;
        if (Math.Abs(ratio - _readings[i].Value) < LeastGap * _readings[i].Value)
            return false;
        var near = ratio < MostApart * _readings[i].Value && _readings[i].Value < MostApart * ratio && (ratio <= (ofPlan ? MostOfPlan : 100m) || _readings[i].Value > 100m);
        // What stands in neither's sentence may be of a part alone (规上 in its paragraph): there, too, a slip must explain it.
        var tied = IsRough(i) || part.All.Any(p => SameSentence(p, i)) || whole.All.Any(w => SameSentence(w, i)) || IsNextTo(part.At, i);
        return near && tied || !IsRough(i) && Slip(i, part, whole) < 0.05;
    }

    // Of a sum, only the percentage is looked at.
    private double Slip(int i, Amount part, Amount whole)
        => part.All.Count + whole.All.Count > 2
            ? SlipReach.Chance(At(i).Quantity, Math.Max(0m, part.Reading.Value / whole.Reading.Value * 100m - _readings[i].Half), part.Reading.Value / whole.Reading.Value * 100m + _readings[i].Half) ?? 1
            : Ratios.Slip(At(part.At).Quantity, At(whole.At).Quantity, At(i).Quantity, part.Reading, whole.Reading, _readings[i]);

    private double[] TraitsOf(int i, Amount partly, Amount wholly, Saying said, double name, int alike, double fitting)
    {
        var (p, w) = (partly.At, wholly.At);
        var traits = new double[LinkWeights<RatioTrait>.Count];
        void Set(RatioTrait trait, bool holds) => traits[(int)trait] = holds ? 1 : 0;
        void Weigh(RatioTrait trait, double much) => traits[(int)trait] = much;

        var (share, part, whole) = (At(i), At(p), At(w));
        Set(RatioTrait.Base, true);
        Set(RatioTrait.TakesSaid, said.Takes || said.Bare);
        Set(RatioTrait.ShareSaid, said.Share);
        Set(RatioTrait.RateSaid, said.Rate.Length > 0);
        Set(RatioTrait.VerbSaid, said.Verb);
        Set(RatioTrait.DoneSaid, said.Plan);
        Set(RatioTrait.Summed, said.Together);
        Set(RatioTrait.WholeUnstated, wholly.All.Count > 1);
        Set(RatioTrait.AmongSaid, Sentences.IsAmong(part));
        Set(RatioTrait.Rough, IsRough(i));
        Set(RatioTrait.FewDigits, Reading.SignificantDigits(share.Quantity) <= 1);

        var steps = 0;
        for (var k = p + 1; k < i; k++)
            if (k != w && IsAmount(k))
                steps++;
        Set(RatioTrait.PartBeside, steps == 0);
        Set(RatioTrait.PartFurther, steps > 1);
        Set(RatioTrait.PartNextTo, !SameSentence(p, i) && p < i && IsNextTo(p, i));
        Set(RatioTrait.PartBehind, p > i && SameSentence(p, i));
        Set(RatioTrait.PartElsewhere, !SameSentence(p, i) && !(p < i && IsNextTo(p, i)));
        Weigh(RatioTrait.PartNamed, said.Names(part));
        Set(RatioTrait.StepSaid, said.Rate.Length > 0 && said.StepStandsBy(part));
        Set(RatioTrait.ClauseBetween, Breaks(p, i));
        Weigh(RatioTrait.OtherPart, said.OtherThan(part));

        Weigh(RatioTrait.WholeNamed, name);
        Weigh(RatioTrait.WholeSaysMore, said.Lacks(whole, part));
        var (scope, measure) = said.For(whole);
        Set(RatioTrait.WholeUnsaid, measure.Length == 0);
        Set(RatioTrait.WholeSame, IsCalled(i, w));
        Weigh(RatioTrait.PartWords, _sayings.Covered(w, p));
        Set(RatioTrait.WholeAmong, Sentences.IsAmong(whole));
        Set(RatioTrait.WholeInSentence, SameSentence(w, i));
        Set(RatioTrait.WholeNextTo, !SameSentence(w, i) && w < i && IsNextTo(w, i));
        var beside = -1;
        for (var k = p - 1; k >= 0 && beside < 0; k--)
            if (IsAmount(k) && Reading.ComparableUnits(At(k).Quantity.BaseUnit, part.Quantity.BaseUnit))
                beside = k;
        Set(RatioTrait.WholeBesidePart, w == beside);
        Set(RatioTrait.WholeBefore, w < p);
        Set(RatioTrait.WholeLarger, wholly.Reading.Value > partly.Reading.Value);
        Set(RatioTrait.OfTotal, said.Total);
        Set(RatioTrait.SubjectSame, SubjectNames.Same(whole.Subject, part.Subject));
        Set(RatioTrait.SubjectsDiffer, whole.Subject is { } x && part.Subject is { } y && !SubjectNames.Same(x, y) && !SubjectNames.Related(x, y));
        Set(RatioTrait.ScopeSaid, scope.Length > 0);
        var within = scope.Length > 0 && Saying.IsOfScope(whole, scope);
        Set(RatioTrait.ScopeFits, within);
        var alikeMeasure = IndicatorNames.Relate(part, whole) is NameRelation.Same;
        Set(RatioTrait.MeasureSame, alikeMeasure);
        Set(RatioTrait.ScopeOfSameMeasure, alikeMeasure && within && measure.Length == 0);
        Set(RatioTrait.Targeted, share.Modality == Modality.Target);
        var same = whole.Period is { } a && part.Period is { } b && a.Start == b.Start && a.End == b.End;
        Set(RatioTrait.PeriodSame, same);
        Set(RatioTrait.PeriodsDiffer, whole.Period?.End is { } e && part.Period?.End is { } f && (e.Year != f.Year || !same && whole.Period.Start is not null && part.Period.Start is not null));
        Set(RatioTrait.PlanSaid, said.Plan);
        var planned = Comparison.IsPlanned(whole.Modality) || whole.Indicator.Contains("计划", StringComparison.Ordinal) || whole.Indicator.Contains("目标", StringComparison.Ordinal);
        Set(RatioTrait.WholePlanned, planned);
        Set(RatioTrait.PlanFits, planned && said.Plan);
        Set(RatioTrait.SameUnit, whole.Quantity.Unit == part.Quantity.Unit);
        Weigh(RatioTrait.Alike, Math.Log(1 + alike));
        Set(RatioTrait.AnotherFits, fitting >= 0);
        Set(RatioTrait.AnotherNamedFits, fitting >= name - 0.15);
        Set(RatioTrait.AnotherFitsRoughly, fitting >= 0 && IsRough(i));

        var slip = Slip(i, partly, wholly);
        var slipped = Math.Min(1, -Math.Log10(Math.Max(slip, 1e-4)) / 3);
        Weigh(RatioTrait.Slip, slipped);
        Weigh(RatioTrait.SlipNamed, slipped * name);
        var ratio = (double)(partly.Reading.Value / wholly.Reading.Value * 100m);
        Weigh(RatioTrait.Gap, Math.Min(1, Math.Abs(Math.Log(ratio / (double)_readings[i].Value)) / 2));
        Set(RatioTrait.AboveWhole, ratio > 100 && _readings[i].Value <= 100m);
        Set(RatioTrait.Tiny, ratio < 1);
        return traits;
    }

    /// <summary>1.46万亿元和3390.9亿元，分别占59.9%和13.9%: whether a share stands in a list of shares, and the amount at its place in the list before; -1 where there is none.</summary>
    private (bool Listed, int Part) PartInList(int i)
    {
        var first = i;
        while (first > 0 && IsShare(first - 1) && Joined(first - 1))
            first--;
        var last = i;
        while (last + 1 < _figures.Count && IsShare(last + 1) && Joined(last))
            last++;
        if (first == last)
            return (false, -1);
        var end = first - 1;
        while (end >= 0 && SameSentence(end, i) && !IsAmount(end))
            end--;
        var part = end - (last - i);
        if (end < 0 || part < 0 || !SameSentence(part, i))
            return (true, -1);
        for (var k = end - (last - first); k < end; k++)
            if (k < 0 || !SameSentence(k, i) || !IsAmount(k) || !Joined(k) || !Reading.ComparableUnits(At(k).Quantity.BaseUnit, At(end).Quantity.BaseUnit))
                return (true, -1);
        return (true, part);
    }

    private bool Joined(int i) => Sentences.AreJoined(At(i), At(i + 1));

    private bool IsNextTo(int before, int i) => Sentences.Follows(At(before), At(i));

    private bool Breaks(int p, int i)
    {
        var (from, to) = (Sentences.PlaceOf(At(p)), Sentences.PlaceOf(At(i)));
        return from >= 0 && to > from && At(i).Sentence.AsSpan(from, to - from).IndexOfAny('；', ';') >= 0;
    }

    /// <summary>What the words before a percentage say that it is of.</summary>
    private sealed class Saying
    {
        public Saying(Figure share, Figure? before)
        {
            _share = share;
            var place = Math.Max(0, Sentences.PlaceOf(share));
            var text = share.Sentence.AsSpan(0, place);
            var from = Math.Max(0, place - MostSaid);
            if (before is not null && Sentences.PlaceOf(before) is >= 0 and var at)
                from = Math.Max(from, Math.Min(place, at + before.Quote.Length));
            var words = text[from..];
            var stop = words.LastIndexOfAny('，', '；', '：');
            var own = words[(stop + 1)..].ToString();
            Bare = before is { Aspect: Aspect.Level } && Ratios.IsRough(share.Quote) && words is "，" or "，已" or "，也就是" or "（" && StandsAlone(share, before);
            // 对照3.5亿元的年度任务，已完成29.8%
            if (stop >= 0 && ConflictRules.Default.PlanVerbs.Contains(own.Trim('已', '仅', '只', '了')))
                own = words[(words[..stop].LastIndexOfAny('，', '；', '：') + 1)..].ToString();
            if (share.Quote.LastIndexOf('占') is >= 0 and var inside)
                own += share.Quote[..(inside + 1)];
            own = own.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
            var takes = own.LastIndexOf('占');
            Takes = takes >= 0;
            // 高技术产业投资在固定资产投资中的占比: the whole stands between.
            var within = takes > 0 ? own[..takes].LastIndexOf('在') : -1;
            _part = takes > 0 ? own[..(within >= 0 ? within : takes)] : "";
            Share = own.Contains("比重", StringComparison.Ordinal) || own.Contains("占比", StringComparison.Ordinal) || own.Contains("比例", StringComparison.Ordinal) || own.Contains("份额", StringComparison.Ordinal);
            var rate = own.LastIndexOf('率');
            Rate = rate >= 2 && own.Length - rate <= 4 ? own[(rate - 2)..rate] : "";
            Whole = takes >= 0 ? own[(takes + 1)..].Trim('比', '到', '了') : own;
            if (within >= 0 && own[(within + 1)..takes].TrimEnd('的') is [.. var between, '中'])
                Whole = between;
            Verb = takes < 0 && own.TrimEnd('近', '约', '超', '逾') is [.., '的'] && ConflictRules.Default.ShareVerbs.Exists(v => v.Length > 1 && own.Contains(v, StringComparison.Ordinal));
            if (Verb)
                Whole = own[(ConflictRules.Default.ShareVerbs.Where(v => v.Length > 1 && own.Contains(v, StringComparison.Ordinal)).Max(v => own.IndexOf(v, StringComparison.Ordinal) + v.Length))..];
            foreach (var end in ConflictRules.Default.ShareTails)
                if (Whole.EndsWith(end, StringComparison.Ordinal))
                    Whole = Whole[..^end.Length];
            Plan = ConflictRules.Default.PlanRates.Contains(Rate) || ConflictRules.Default.PlanNames.Exists(w => w.Length > 1 && w is not ("年度" or "全年" or "当年") && own.Contains(w, StringComparison.Ordinal));
            OfYear = Plan && own.Contains('年', StringComparison.Ordinal);
            Scope = TakeScope();
            // 占全省综保区进出口总值的
            Kind = Scope.Length > 0 && ConflictRules.Default.Scopes.Contains(Scope) ? AnsweringRules.Default.ZoneKinds.SelectMany(static k => k).Where(kind => Whole.StartsWith(kind, StringComparison.Ordinal)).MaxBy(static kind => kind.Length) ?? "" : "";
            Whole = Whole[Kind.Length..].TrimStart('的');
            _year = Whole.IndexOf('年', StringComparison.Ordinal) is >= 4 and var yearEnds && int.TryParse(Whole.AsSpan(yearEnds - 4, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null;
            Total = Whole.Contains('总', StringComparison.Ordinal) || Whole.Contains("全部", StringComparison.Ordinal);
            foreach (var word in ConflictRules.Default.NoNames)
                Whole = Whole.Replace(word, "", StringComparison.Ordinal);
            if (Scope.Length == 0)
                Scope = TakeScope();
            // 完成全年目标任务的: of what the part is.
            if (Plan && Rate.Length == 0)
            {
                foreach (var word in ConflictRules.Default.PlanNames.Concat(ConflictRules.Default.PlanVerbs))
                    Whole = Whole.Replace(word, "", StringComparison.Ordinal);
                Whole = Whole.Trim('，', '已', '的', '仅', '约');
            }
            if (share.Of is { } of && Whole.Length < 2)
                Whole = Scope.Length > 0 && of.StartsWith(Scope, StringComparison.Ordinal) ? of[Scope.Length..] : of;
            Together = AnsweringRules.Default.Together.Any(word => _part.EndsWith(word, StringComparison.Ordinal));
            OfAmounts = Takes && ConflictRules.Default.IsOfAmounts(own);
            IsNone = ConflictRules.Default.NoShares.Exists(w => own.Contains(w, StringComparison.Ordinal)) || ConflictRules.Default.OtherRates.Exists(w => own.Contains(w, StringComparison.Ordinal));
        }

        // 占园区规上工业总产值的七成: of the zone that the article tells of.
        private string TakeScope()
        {
            foreach (var scope in ConflictRules.Default.Scopes.Concat(AnsweringRules.Default.PartsOfZones).Concat(AnsweringRules.Default.KindsAlone))
                if (Whole.StartsWith(scope, StringComparison.Ordinal))
                {
                    Whole = Whole[scope.Length..].TrimStart('的');
                    return scope;
                }
            return "";
        }

        // 28个，超过半数；: of what its clause goes on about, or of nothing else.
        private static bool StandsAlone(Figure share, Figure before)
        {
            var after = share.Sentence.AsSpan(Math.Min(share.Sentence.Length, Math.Max(0, Sentences.PlaceOf(share)) + share.Quote.Length));
            return after.IsEmpty || char.IsPunctuation(after[0]) || after.Length > 2 && before.Indicator.AsSpan().Contains(after[..2], StringComparison.Ordinal);
        }

        private readonly Figure _share;

        private readonly string _part;

        private readonly int? _year;

        /// <summary>What stands before 占 names a part.</summary>
        public bool NamesPart => PartName.Length > 0;

        private readonly Dictionary<string, (string Scope, string Whole)> _of = new(StringComparer.Ordinal);

        public bool Takes { get; }

        public bool Share { get; }

        /// <summary>撑起了全市的四成.</summary>
        public bool Verb { get; }

        /// <summary>62个项目…28个，超过半数: right behind its part, and of what stands before that.</summary>
        public bool Bare { get; }

        /// <summary>The step of a rate: 开工 of 开工率; empty where none is said.</summary>
        public string Rate { get; }

        public string Whole { get; private set; }

        public string Scope { get; }

        /// <summary>Of the zones of this kind in the scope: 综保区 of 全省综保区.</summary>
        public string Kind { get; }

        public bool Plan { get; }

        /// <summary>占年度计划的.</summary>
        public bool OfYear { get; }

        public bool Total { get; }

        /// <summary>Of several parts together: 合计占.</summary>
        public bool Together { get; }

        /// <summary>Of what is no count: 进出口值占全省的近九成.</summary>
        public bool OfAmounts { get; }

        /// <summary>A growth, or a rate that no two amounts give.</summary>
        public bool IsNone { get; }

        /// <summary>Whose the whole is and what it measures, if it is this figure: 西安市 and 发明专利 of 占西安市发明专利.</summary>
        public (string Scope, string Whole) For(Figure figure)
        {
            if (Scope.Length > 0 || figure.Subject is not { } subject)
                return (Scope, Whole);
            if (!_of.TryGetValue(subject, out var known))
            {
                var place = SubjectNames.Spellings(subject).Where(spelling => Whole.StartsWith(spelling, StringComparison.Ordinal)).MaxBy(static spelling => spelling.Length) ?? "";
                _of[subject] = known = (place, Whole[place.Length..].TrimStart('市', '省', '的'));
            }
            return known;
        }

        /// <summary>How much of the whole's name is the figure's.</summary>
        public double Names(Figure figure) => For(figure).Whole is { Length: > 0 } whole ? IsAlias(whole, figure) ? 1 : Letters(whole, figure.Indicator) : 0;

        /// <summary>How much of the figure's name the whole's does not say; of a plan that goes by no name, how much the part's does not.</summary>
        public double Lacks(Figure figure, Figure part)
        {
            if (For(figure).Whole is { Length: > 0 } whole)
                return IsAlias(whole, figure) ? 0 : 1 - Letters(IndicatorNames.Key(figure.Indicator), whole + figure.Subject);
            if (!Plan)
                return 0;
            var name = IndicatorNames.Key(figure.Indicator);
            foreach (var word in ConflictRules.Default.PlanNames)
                name = name.Replace(word, "", StringComparison.Ordinal);
            return name.Length == 0 ? 0 : 1 - Letters(name, part.Indicator + part.Sentence[..Math.Max(0, Sentences.PlaceOf(part))] + figure.Subject);
        }

        // 外贸 is 进出口总额.
        private static bool IsAlias(string whole, Figure figure) => RuleSet.Default.TryFindIndicator(whole, out var rule) && rule.Name == figure.Indicator;

        /// <summary>How much of what stands before 占 the part's sentence does not say before its figure.</summary>
        public double OtherThan(Figure part)
        {
            var name = PartName;
            if (part.Subject is { } subject && SubjectNames.Spellings(subject).Where(spelling => name.Contains(spelling, StringComparison.Ordinal)).MaxBy(static spelling => spelling.Length) is { } own)
                name = name.Replace(own, "", StringComparison.Ordinal);
            if (name.Length == 0)
                return 0;
            // By its own clauses since the figure before it, or by what its sentence opens with: 固定资产投资…；其中制造业投资 is no 高技术产业投资.
            var before = part.Sentence[..Math.Max(0, Sentences.PlaceOf(part))];
            var last = before.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
            var first = before.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var digit ? digit : before.Length;
            return 1 - Math.Max(Letters(name, before[last..] + part.Indicator), Letters(name, before[..first].Replace(part.Subject ?? "\n", "", StringComparison.Ordinal)));
        }

        /// <summary>上述三大新兴产业产值 of 生物医药、…三大新兴产业合计完成产值: all but some letters of a name that says enough.</summary>
        public bool NamesAlmost(Figure part) => PartName.Length >= LongName && OtherThan(part) <= MostOfName && part.Period?.End == _share.Period?.End;

        private const int LongName = 6;

        private const double MostOfName = 0.25;

        private string PartName => field ??= new string([.. _part.Where(static c => char.IsLetter(c) && !ConflictRules.Default.PartLetters.Contains(c, StringComparison.Ordinal))]);

        public bool StepStandsBy(Figure part)
        {
            var place = Math.Max(0, Sentences.PlaceOf(part));
            var from = Math.Max(0, place - 16);
            var words = part.Sentence.AsSpan(from, Math.Min(part.Sentence.Length, place + part.Quote.Length + 8) - from);
            // 租出 of 出租率.
            return words.Contains(Rate, StringComparison.Ordinal) || words.Contains([Rate[1], Rate[0]], StringComparison.Ordinal) || part.Indicator.Contains(Rate, StringComparison.Ordinal);
        }

        /// <summary>占全市的30%: no whole of a zone in it.</summary>
        public bool OfAnotherScope(Figure whole)
            => Scope is ['全' or '我', not '区'] && whole.Subject is { } subject
                && (Kind.Length == 0 ? !IsOfScope(whole, Scope) : !subject.Contains(Scope[^1], StringComparison.Ordinal) || !AnsweringRules.Default.ZoneKinds.Any(kind => kind.Contains(Kind) && kind.Any(form => subject.EndsWith(form, StringComparison.Ordinal))));

        /// <summary>相当于2009年全国煤炭产能的一半: no whole of another year.</summary>
        public bool OfAnotherYear(Figure whole) => _year is { } year && whole.Period?.End is { } end && end.Year != year;

        /// <summary>By its subject, or by its own words: 全市规上工业总产值.</summary>
        public static bool IsOfScope(Figure figure, string scope)
            => Sentences.LeadOf(figure).Contains(scope, StringComparison.Ordinal) || figure.Subject is { } subject
                && (AnsweringRules.Default.Country.Contains(subject) ? scope is "全国" or "我国" : subject.EndsWith(scope[^1]) || scope[^1] == '区' && figure.SubjectType == SubjectType.Zone || SubjectNames.Same(scope, subject));

        private static double Letters(string words, string text)
        {
            var (has, all) = (0, 0);
            foreach (var c in words)
                if (char.IsLetter(c))
                {
                    all++;
                    if (text.Contains(c, StringComparison.Ordinal))
                        has++;
                }
            return all == 0 ? 0 : (double)has / all;
        }
    }
}
