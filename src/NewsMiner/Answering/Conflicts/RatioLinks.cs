using NewsMiner.Archiving;

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

    // The part: the amount before the percentage.
    PartBeside,
    PartFurther,
    PartNextTo,
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

    public RatioLinks(List<ReportedFigure> figures, List<Reading> readings, Sayings sayings)
        => (_figures, _readings, _sayings) = (figures, readings, sayings);

    /// <summary>For each percentage the likeliest part and whole that do not give it, with the chance that they are meant.</summary>
    public IEnumerable<(int Share, int Part, int Whole, double Chance)> Find()
    {
        foreach (var group in Links().GroupBy(l => l.Share))
        {
            var best = group.Select(l => (l.Share, l.Part, l.Whole, Chance: s_weights.Value.Chance(l.Traits))).MaxBy(l => l.Chance);
            yield return best;
        }
    }

    /// <summary>All pairs of part and whole that do not give their percentage, with their traits.</summary>
    public IEnumerable<(int Share, int Part, int Whole, double[] Traits)> Links()
    {
        for (var i = 1; i < Math.Min(_figures.Count, MostFigures); i++)
            if (IsShare(i))
                foreach (var link in LinksOf(i))
                    yield return link;
    }

    private Figure At(int i) => _figures[i].Figure;

    private bool SameSentence(int i, int j) => At(i).SentenceSpan == At(j).SentenceSpan;

    private bool IsShare(int i)
        => At(i).Quantity.BaseUnit == "%" && At(i).Aspect is Aspect.Share or Aspect.Level && _readings[i].Value > 0m && _readings[i].Value <= 300m;

    private bool IsAmount(int i) => At(i).Aspect == Aspect.Level && At(i).Quantity.BaseUnit is not ("%" or "个百分点") && _readings[i].Value > 0m && !_readings[i].IsRange;

    private IEnumerable<(int Share, int Part, int Whole, double[] Traits)> LinksOf(int i)
    {
        var said = new Saying(At(i), i > 0 && SameSentence(i, i - 1) ? At(i - 1) : null);
        if (said.Together || !said.Takes && !said.Share && said.Rate.Length == 0 && !said.Plan && !said.Verb)
            yield break;
        var links = new List<(int Part, int Whole, double Named, bool Fits)>();
        var (listed, only) = PartInList(i);
        var inSentence = false;
        for (var p = Math.Min(_figures.Count, MostFigures) - 1; p >= 0; p--)
        {
            var near = p < i && p >= i - MostBack && (SameSentence(i, p) || !inSentence && IsNextTo(p, i));
            if (!IsAmount(p) || listed && p != only || said.OtherThan(At(p)) > MostOther || !near && (p == i || SameSentence(i, p) || IndicatorNames.Relate(At(i), At(p)) != NameRelation.Same || !SubjectNames.Same(At(i).Subject, At(p).Subject)))
                continue;
            inSentence |= near;
            for (var w = 0; w < Math.Min(_figures.Count, MostFigures); w++)
                if (w != p && IsAmount(w) && !IsPartToo(w, i) && !said.OfAnotherScope(At(w)) && (SameSentence(w, i) || said.Scope.Length > 0 || !AreApart(w, p)) && (said.Takes || said.Share || said.Rate.Length == 0 || said.StepStandsBy(At(p))) && Reading.ComparableUnits(At(w).Quantity.BaseUnit, At(p).Quantity.BaseUnit))
                    links.Add((p, w, said.Names(At(w)), Ratios.Fits(_readings[p], _readings[w], _readings[i], At(i).Quote)));
        }
        // Told precisely, and given by what stands beside it.
        if (At(i).Quote.AsSpan().ContainsAnyInRange('0', '9') && links.Exists(l => l.Fits && SameSentence(l.Part, i)))
            yield break;
        var named = links.Where(static l => l.Fits).Select(static l => l.Named).DefaultIfEmpty(-1).Max();
        foreach (var (p, w, name, fits) in links)
            if (!fits && MayMiss(i, p, w))
                yield return (i, p, w, TraitsOf(i, p, w, said, name, links.Count(l => l.Whole != w && l.Part == p && l.Named >= name - 0.1), named));
    }

    // 10025人，占37.5%；…1955人，占7.3%: what is itself told as a share is no whole of the next.
    private bool IsPartToo(int w, int i)
        => w + 1 < i && SameSentence(w, i) && At(w + 1).Aspect == Aspect.Share && At(w + 1).TextSpan.Start - At(w).TextSpan.End <= FarthestShare;

    private const int FarthestShare = 16;

    // One firm's staff is no part of another's.
    private bool AreApart(int w, int p) => At(w).SubjectType == At(p).SubjectType && At(w).Subject is { } x && At(p).Subject is { } y && !SubjectNames.Same(x, y) && !SubjectNames.Related(x, y);

    // More than its whole only by a slip of the pen.
    private bool MayMiss(int i, int p, int w)
    {
        var ratio = _readings[p].Value / _readings[w].Value * 100m;
        if (Math.Abs(ratio - _readings[i].Value) < LeastGap * _readings[i].Value)
            return false;
        return ratio <= 100m || _readings[i].Value > 100m
            || At(i).Quote.AsSpan().ContainsAnyInRange('0', '9') && Ratios.Slip(At(p).Quantity, At(w).Quantity, At(i).Quantity, _readings[p], _readings[w], _readings[i]) < 0.05;
    }

    private double[] TraitsOf(int i, int p, int w, Saying said, double name, int alike, double fitting)
    {
        var traits = new double[LinkWeights<RatioTrait>.Count];
        void Set(RatioTrait trait, bool holds) => traits[(int)trait] = holds ? 1 : 0;
        void Weigh(RatioTrait trait, double much) => traits[(int)trait] = much;

        var (share, part, whole) = (At(i), At(p), At(w));
        Set(RatioTrait.Base, true);
        Set(RatioTrait.TakesSaid, said.Takes);
        Set(RatioTrait.ShareSaid, said.Share);
        Set(RatioTrait.RateSaid, said.Rate.Length > 0);
        Set(RatioTrait.VerbSaid, said.Verb);
        Set(RatioTrait.DoneSaid, said.Plan);
        Set(RatioTrait.AmongSaid, Sentences.IsAmong(part));
        Set(RatioTrait.Rough, !share.Quote.AsSpan().ContainsAnyInRange('0', '9'));
        Set(RatioTrait.FewDigits, Reading.SignificantDigits(share.Quantity) <= 1);

        var steps = 0;
        for (var k = p + 1; k < i; k++)
            if (IsAmount(k))
                steps++;
        Set(RatioTrait.PartBeside, steps == 0);
        Set(RatioTrait.PartFurther, steps > 1);
        Set(RatioTrait.PartNextTo, !SameSentence(p, i) && p < i && IsNextTo(p, i));
        Set(RatioTrait.PartElsewhere, !SameSentence(p, i) && !(p < i && IsNextTo(p, i)));
        Weigh(RatioTrait.PartNamed, said.Names(part));
        Set(RatioTrait.StepSaid, said.Rate.Length > 0 && said.StepStandsBy(part));
        Set(RatioTrait.ClauseBetween, Breaks(p, i));
        Weigh(RatioTrait.OtherPart, said.OtherThan(part));

        Weigh(RatioTrait.WholeNamed, name);
        Weigh(RatioTrait.WholeSaysMore, said.Lacks(whole));
        Set(RatioTrait.WholeUnsaid, said.Whole.Length == 0);
        var relation = share.Of is { } of ? IndicatorNames.Relate(of, false, whole.Indicator, whole.IndicatorKnown) : NameRelation.Different;
        Set(RatioTrait.WholeSame, relation == NameRelation.Same);
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
        Set(RatioTrait.WholeLarger, _readings[w].Value > _readings[p].Value);
        Set(RatioTrait.OfTotal, said.Total);
        Set(RatioTrait.SubjectSame, SubjectNames.Same(whole.Subject, part.Subject));
        Set(RatioTrait.SubjectsDiffer, whole.Subject is { } x && part.Subject is { } y && !SubjectNames.Same(x, y) && !SubjectNames.Related(x, y));
        Set(RatioTrait.ScopeSaid, said.Scope.Length > 0);
        Set(RatioTrait.ScopeFits, said.Scope.Length > 0 && whole.Subject is { } place && said.ScopeIs(place, whole.SubjectType));
        var alikeMeasure = IndicatorNames.Relate(part, whole) is NameRelation.Same;
        Set(RatioTrait.MeasureSame, alikeMeasure);
        Set(RatioTrait.ScopeOfSameMeasure, alikeMeasure && (said.Scope.Length > 0 && said.Whole.Length == 0 && whole.Subject is { } within && said.ScopeIs(within, whole.SubjectType) || whole.Subject is { } named && said.Place(named)));
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
        Set(RatioTrait.AnotherFitsRoughly, fitting >= 0 && !share.Quote.AsSpan().ContainsAnyInRange('0', '9'));

        var slip = Ratios.Slip(part.Quantity, whole.Quantity, share.Quantity, _readings[p], _readings[w], _readings[i]);
        var slipped = Math.Min(1, -Math.Log10(Math.Max(slip, 1e-4)) / 3);
        Weigh(RatioTrait.Slip, slipped);
        Weigh(RatioTrait.SlipNamed, slipped * name);
        var ratio = (double)(_readings[p].Value / _readings[w].Value * 100m);
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

    // Nothing but 、 or 和 stands between a figure and the next.
    private bool Joined(int i)
    {
        if (!SameSentence(i, i + 1))
            return false;
        var from = Sentences.PlaceOf(At(i)) + At(i).Quote.Length;
        var to = Sentences.PlaceOf(At(i + 1));
        return from >= At(i).Quote.Length && to > from && to - from == 1 && At(i).Sentence[from] is '、' or '和' or '及' or '与';
    }

    private bool IsNextTo(int before, int i) => At(i).SentenceSpan.Start - At(before).SentenceSpan.End is >= 0 and <= 2;

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
            var place = Math.Max(0, Sentences.PlaceOf(share));
            var text = share.Sentence.AsSpan(0, place);
            var from = Math.Max(0, place - MostSaid);
            if (before is not null && Sentences.PlaceOf(before) is >= 0 and var at)
                from = Math.Max(from, Math.Min(place, at + before.Quote.Length));
            var words = text[from..];
            var own = words[(words.LastIndexOfAny('，', '；', '：') + 1)..].ToString();
            if (share.Quote.LastIndexOf('占') is >= 0 and var inside)
                own += share.Quote[..(inside + 1)];
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
            Plan = ConflictRules.Default.PlanNames.Exists(w => w.Length > 1 && w is not ("年度" or "全年" or "当年") && own.Contains(w, StringComparison.Ordinal));
            foreach (var scope in ConflictRules.Default.Scopes)
                if (Whole.StartsWith(scope, StringComparison.Ordinal))
                {
                    Scope = scope;
                    Whole = Whole[scope.Length..].TrimStart('的');
                    break;
                }
            Total = Whole.Contains('总', StringComparison.Ordinal) || Whole.Contains("全部", StringComparison.Ordinal);
            foreach (var word in ConflictRules.Default.NoNames)
                Whole = Whole.Replace(word, "", StringComparison.Ordinal);
            _said = Whole;
            if (share.Of is { } of && Whole.Length < 2)
                Whole = of;
            Together = own.Contains("合计", StringComparison.Ordinal) || own.Contains("共占", StringComparison.Ordinal) || own.Contains("同比", StringComparison.Ordinal) || own.Contains("增长", StringComparison.Ordinal)
                || ConflictRules.Default.OtherRates.Exists(w => own.Contains(w, StringComparison.Ordinal));
        }

        private readonly string _said, _part;

        public bool Takes { get; }

        public bool Share { get; }

        /// <summary>撑起了全市的四成.</summary>
        public bool Verb { get; }

        /// <summary>The step of a rate: 开工 of 开工率; empty where none is said.</summary>
        public string Rate { get; }

        public string Whole { get; }

        public string Scope { get; } = "";

        public bool Plan { get; }

        public bool Total { get; }

        /// <summary>Of several parts together, or of no part at all.</summary>
        public bool Together { get; }

        /// <summary>How much of the whole's name is the figure's.</summary>
        public double Names(Figure figure) => Whole.Length == 0 ? 0 : Letters(Whole, figure.Indicator);

        /// <summary>How much of the figure's name the whole's does not say.</summary>
        public double Lacks(Figure figure) => Whole.Length == 0 ? 0 : 1 - Letters(IndicatorNames.Key(figure.Indicator), Whole + (figure.Subject ?? ""));

        /// <summary>How much of what stands before 占 the part's sentence does not say before its figure.</summary>
        public double OtherThan(Figure part)
        {
            var name = new string([.. _part.Where(static c => char.IsLetter(c) && c is not ('其' or '中' or '分' or '别' or '也' or '已' or '共' or '约' or '的' or '均' or '各' or '仅' or '就' or '且' or '并' or '经'))]);
            return name.Length == 0 ? 0 : 1 - Letters(name, part.Sentence[..Math.Max(0, Sentences.PlaceOf(part))] + part.Indicator + part.Subject);
        }

        public bool StepStandsBy(Figure part)
        {
            var place = Math.Max(0, Sentences.PlaceOf(part));
            var from = Math.Max(0, place - 16);
            return part.Sentence.AsSpan(from, Math.Min(part.Sentence.Length, place + part.Quote.Length + 8) - from).Contains(Rate, StringComparison.Ordinal) || part.Indicator.Contains(Rate, StringComparison.Ordinal);
        }

        /// <summary>True where the words name the subject and nothing else: 占西安市.</summary>
        public bool Place(string subject) => _said.Length >= 2 && SubjectNames.Same(_said, subject);

        /// <summary>占全市的30%: no whole of a zone in it.</summary>
        public bool OfAnotherScope(Figure whole) => Scope is ['全' or '我', not '区' and not '行'] && whole.Subject is { } subject && !ScopeIs(subject, whole.SubjectType);

        public bool ScopeIs(string subject, SubjectType type)
            => AnsweringRules.Default.Country.Contains(subject) ? Scope is "全国" or "我国" : subject.EndsWith(Scope[^1]) || Scope[^1] == '区' && type == SubjectType.Zone;

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
