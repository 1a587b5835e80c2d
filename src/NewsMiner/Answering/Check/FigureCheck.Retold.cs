using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// The third way to a report: a sentence that was retold. Where most of a figure's own words stand beside a report's figure, in whatever order and under whatever
/// name either was read, and nothing speaks against it, the two are one.
/// </summary>
internal sealed partial class FigureCheck
{
    // Letters that may be said otherwise (引进 and 引来): of the words of a value that agrees, or that a slip explains; of one that differs.
    private const int MayDiffer = 2, MayDifferAtMost = 5, LeastCovered = 3, LeastBesideLost = 4, LongestGeneric = 8, MostBehind = 1, MostDaysApart = 62, MoreThanGeneric = 3, LeastName = 2, LongEnough = 6;

    private readonly Dictionary<long, ReportWindow?> _windows = [];

    private sealed class Retold
    {
        public List<ReportedFigure> Agreeing { get; } = [];

        public List<ReportedFigure> Disagreeing { get; } = [];

        /// <summary>The very value in the very words, of somebody else.</summary>
        public ReportedFigure? OfAnother { get; set; }
    }

    private Retold RetoldBy(Case found) => found.Retold ??= FindRetold(found);

    private Retold FindRetold(Case found)
    {
        var result = new Retold();
        var figure = found.Figure;
        if (found.Reading is not { } reading || Wording.Of(figure) is not { } words || Retelling.Of(figure, extraction.Figures.Where(f => f.SentenceSpan == figure.SentenceSpan)) is not { } mine)
            return result;
        var candidates = new List<Candidate>();
        foreach (var key in ArticlesLike(figure))
        {
            if (_words.Count >= MostArticlesOfDraft && !_words.ContainsKey(key))
                break;
            var article = WordsOf(key);
            foreach (var report in article.Figures)
                if (!found.Unlike.Contains(report.Key) && MayCompareUnits(figure, report.Figure) && Hold(found, reading, words, mine, report, article, result) is { } candidate)
                    candidates.Add(candidate);
        }
        if (candidates.Count == 0)
            return result;
        // Of two that both have most of the words, the nearer is meant.
        var best = candidates.Max(static c => c.Score);
        var against = candidates.Where(static c => c.Agreement == Agreement.Disagree).Select(static c => c.Score).DefaultIfEmpty(int.MinValue).Max();
        result.Agreeing.AddRange(candidates.Where(c => c.Decides && c.Agreement == Agreement.Agree && c.Score >= against).Select(static c => c.Report));
        if (!candidates.Exists(c => c.Agreement == Agreement.Agree && c.Score >= best))
            result.Disagreeing.AddRange(candidates.Where(c => c.Decides && c.Agreement == Agreement.Disagree && c.Score >= best - MostBehind).Select(static c => c.Report));
        return result;
    }

    private sealed record Candidate(ReportedFigure Report, Agreement Agreement, int Score, bool Decides);

    private Candidate? Hold(Case found, Reading reading, Wording words, Retelling mine, ReportedFigure report, ArticleWords article, Retold result)
    {
        var figure = found.Figure;
        var told = Manner.AsIn(figure, report.Figure);
        if (CountsAnother(figure, report.Figure) || Reading.Of(told.Quantity) is not { } other || WindowOf(report) is not { } window || !mine.Marks.Any(m => window.Text.Contains(m, StringComparison.Ordinal)))
            return null;
        var comparison = Comparison.Of(figure, written, told, report.Article.Date, sameProject: false);
        if (!comparison.SameUnits || !AspectsFit(figure, told, comparison) || !comparison.SameScope && !WholeFits(figure, told, window) || !ModalitiesFit(figure, report, comparison))
            return null;
        var agreement = Against(figure, reading, told, other);
        if (agreement == Agreement.Doubtful)
            return null;
        var digits = Reading.SignificantDigits(figure.Quantity);
        var slip = agreement == Agreement.Agree ? Slip.None : SlipFrom(report.Figure, figure);
        var explained = slip is not (Slip.None or Slip.WrongDigit or Slip.MissingDigit or Slip.ExtraDigit or Slip.NeighboursFigure) && (digits >= 2 || slip == Slip.WrongSign && comparison.Period == PeriodRelation.Same);
        // What is planned for no said time in both is planned once.
        var sameTime = comparison.Period == PeriodRelation.Same || figure.Period is null && report.Figure.Period is null && Comparison.IsPlanned(figure.Modality) || WordingOf(report, article) is { } theirWords && words.SameTimeWords(theirWords);
        if (!sameTime && comparison.Period == PeriodRelation.Different && !(explained && slip != Slip.SwappedDigits && digits >= 3 && EndTogether(figure.Period, report.Figure.Period)))
            return null;

        var missing = Retelling.Missing(mine.Own, window.Text);
        var (named, context) = TakeNames(missing, figure, mine, window, article);
        // 千万元以上: what is left of an amount.
        missing.RemoveAll(static m => m.All(IndicatorNames.IsNumeral));
        var lost = missing.Sum(static m => m.Length);
        var kept = mine.Own.Length - lost - named - context.Length;
        if (kept < Math.Min(LeastCovered, mine.Own.Length) || lost > 0 && kept < LeastBesideLost || lost > Math.Min(MayDifferAtMost, Math.Max(MayDiffer, kept / 2))
            || comparison.Indicator != NameRelation.Same && Replaced(mine.Own, missing, window.Text))
            return null;
        if (comparison.Indicator == NameRelation.Different)
        {
            // 签约项目 accuse no 开工项目.
            if (agreement == Agreement.Disagree && AreTwoScopes(Retelling.SpeltName(figure.Indicator), Retelling.SpeltName(report.Figure.Indicator)))
                return null;
            // 货物…、货值…，分别增长: which of the list it is stands in no words beside it.
            if (IsListed(report.Figure) && !EndsIn(mine.Own, Retelling.SpeltName(report.Figure.Indicator)) && !EndsIn(Retelling.SpeltName(IndicatorNames.Key(report.Figure.Indicator)), mine.Own))
                return null;
            // The noun itself is another: 产量 and 产值.
            if (missing.Count > 0 && mine.Own.EndsWith(missing[^1], StringComparison.Ordinal))
                return null;
            if (figure.IndicatorKnown && report.Figure.IndicatorKnown && !(IsPart(figure) && IsPart(told)) && (lost > 0 || Retelling.Lacking(Retelling.SpeltName(IndicatorNames.Key(figure.Indicator)), window.Said) > (agreement == Agreement.Agree && digits >= 3 ? 1 : 0)))
                return null;
        }
        // 医药制造业增加值 is not 制造业增加值.
        if (agreement == Agreement.Agree && comparison.Indicator == NameRelation.Modified && figure.Quantity.BaseUnit == "%"
            && report.Figure.Indicator.Length > figure.Indicator.Length && Retelling.Lacking(Retelling.SpeltName(report.Figure.Indicator), mine.Sentence) >= 2)
            return null;
        if (ScopesDiffer(figure, mine, context, window, comparison, bothWays: agreement != Agreement.Agree || lost > 0 || digits < 4))
            return null;
        // 储能产业产值 is not 动力电池产业产值, though both stand in the sentence.
        var more = Retelling.Lacking(window.Lead, mine.Sentence + window.Names);
        if (context.Length > 0 && more > 1)
            return null;
        var naming = Whom(figure, report, mine, context, window, article);
        if (naming == Naming.Another)
        {
            if (agreement == Agreement.Agree && lost <= 1 && digits >= 2 && figure.Subject is not null && FiledByWords(report.Figure))
                result.OfAnother ??= report;
            return null;
        }
        var decides = agreement == Agreement.Agree
            ? (sameTime || NearEnough(figure.Period, report.Figure.Period)) && (naming == Naming.Sure || sameTime && lost == 0 && digits >= 2)
                && (digits >= 3 || digits == 2 && lost <= MayDiffer || lost <= 1) && other.Width <= Math.Max(reading.Width * 4m, Math.Abs(other.Value) / 10m)
            : naming == Naming.Sure && (explained || SubjectNames.Same(figure.Subject, report.Figure.Subject) || !FiledByWords(report.Figure))
                && (explained && lost <= (digits >= 3 || sameTime ? MayDiffer : 1)
                    || lost <= 1 && more <= MayDiffer && sameTime && kept >= 4 && comparison.SameScope && (figure.Aspect != Aspect.Change || figure.Basis is not null && report.Figure.Basis is not null)
                        && (MayAccuse(found, report) || Nameless(mine.Own, figure).Length - lost - context.Length >= Retelling.SpeltName(IndicatorNames.Key(figure.Indicator)).Length + MoreThanGeneric));
        var near = mine.Own.Length - Retelling.Lacking(mine.Own, window.Near);
        var score = 2 * (near - lost) + (comparison.Indicator switch { NameRelation.Same => 4, NameRelation.Similar => 3, NameRelation.Modified => 1, _ => 0 }) + (sameTime ? 1 : 0) + (naming == Naming.Sure ? 2 : 0);
        return new Candidate(report, agreement, score, decides);
    }

    // What stands around a report's figure is the same for every figure of the draft.
    private ReportWindow? WindowOf(ReportedFigure report)
    {
        if (!_windows.TryGetValue(report.Key, out var window))
            _windows[report.Key] = window = ReportWindow.Of(report.Figure, WordsOf(report.Article.Key).Figures, WordsOf(report.Article.Key).Text);
        return window;
    }

    // 开工项目总投资 and 签约项目总投资: of one noun, each of its own.
    private static bool AreTwoScopes(string a, string b) => a.Length > 2 && b.EndsWith(a[^2..], StringComparison.Ordinal) && HasScopeBeyond(a, b) && HasScopeBeyond(b, a);

    private static bool HasScopeBeyond(string name, string other)
        => AnsweringRules.Default.ScopeWords.Any(w => name.Contains(w, StringComparison.Ordinal) && !other.Contains(w, StringComparison.Ordinal));

    private static bool IsListed(Figure figure) => Sentences.LeadOf(figure).Contains("分别", StringComparison.Ordinal);

    private static bool EndsIn(string words, string text) => words.Length >= 2 && text.Contains(words[^2..], StringComparison.Ordinal);

    private static string Nameless(string words, Figure figure)
    {
        if (figure.Subject is { } subject)
            foreach (var spelling in SpellingsOf(subject).OrderByDescending(static s => s.Length))
                words = words.Replace(spelling, "", StringComparison.Ordinal);
        return words;
    }

    // The report's own sentence names whom it was filed under.
    private static bool FiledByWords(Figure report)
        => report.Subject is { } subject && SpellingsOf(subject).Any(n => Wording.Spelt(report.Sentence).Contains(n, StringComparison.Ordinal));

    private static bool AspectsFit(Figure figure, Figure told, Comparison comparison)
        => comparison.SameAspect || IsPart(figure) && IsPart(told);

    // 完成率89.9% and 占任务的89.9% are one way of telling.
    private static bool IsPart(Figure figure) => figure.Quantity.BaseUnit == "%" && figure.Aspect is Aspect.Level or Aspect.Share or Aspect.Contribution;

    // 占甘肃省总量的18% is of 全省 where the draft's whole stands in the report's words; 环比 is never 同比.
    private static bool WholeFits(Figure figure, Figure told, ReportWindow window)
        => figure.Aspect is Aspect.Share or Aspect.Contribution && (figure.Of is not { } whole || Retelling.Lacking(Retelling.Spelt(whole), window.Text) <= 1)
        || figure.Aspect is Aspect.Rank or Aspect.Change or Aspect.Multiple && (figure.Basis is not { } basis || Retelling.Lacking(Retelling.Spelt(basis), window.Said) <= 1)
        || IsPart(figure) && figure.Aspect != told.Aspect;

    // A plan of a time that was over when it was written, which no word of its clause says, was read out of another's.
    private bool ModalitiesFit(Figure figure, ReportedFigure report, Comparison comparison)
    {
        if (comparison.SameModality)
            return true;
        var (planned, day) = Comparison.IsPlanned(figure.Modality) ? (figure, written) : (report.Figure, report.Article.Date);
        if (Sentences.PlaceOf(planned) < 0 || planned.Period?.End is { } end && day is { } known && end > known)
            return false;
        var clause = Sentences.LeadOf(planned);
        foreach (var word in AnsweringRules.Default.PlanWords)
            if (clause.Contains(word, StringComparison.Ordinal))
                return false;
        return true;
    }

    private static bool EndTogether(Period? a, Period? b) => a?.End is { } x && b?.End is { } y && Math.Abs(x.DayNumber - y.DayNumber) <= 92;

    // 今年以来 told in spring is not the half year.
    private static bool NearEnough(Period? a, Period? b)
        => a?.End is not { } x || b?.End is not { } y || Periods.IsDay(a) || Periods.IsDay(b) || Math.Abs(x.DayNumber - y.DayNumber) <= MostDaysApart;

    private static bool ScopesDiffer(Figure figure, Retelling mine, string context, ReportWindow window, Comparison comparison, bool bothWays)
    {
        // 高端装备产业园, a name: what it is called by narrows nothing.
        var name = figure.SubjectType is SubjectType.Project or SubjectType.Company or SubjectType.Zone ? Retelling.Spelt(figure.Subject ?? "") : "";
        foreach (var scope in AnsweringRules.Default.ScopeWords)
        {
            if (name.Contains(scope, StringComparison.Ordinal))
                continue;
            if (mine.Own.Contains(scope, StringComparison.Ordinal) && !window.Text.Contains(scope, StringComparison.Ordinal) && !window.Names.Contains(scope, StringComparison.Ordinal) && !context.Contains(scope, StringComparison.Ordinal))
                return true;
            // 开工项目…；投产项目…，产值: the last one said is meant.
            if (context.Contains(scope, StringComparison.Ordinal) && window.Before.LastIndexOf(scope, StringComparison.Ordinal) is >= 0 and var at
                && AnsweringRules.Default.ScopeWords.Any(o => window.Before.AsSpan(at + scope.Length).Contains(o, StringComparison.Ordinal) && mine.SaysNothingOf(o)))
                return true;
            if (bothWays && comparison.Indicator != NameRelation.Same && window.Lead.Contains(scope, StringComparison.Ordinal) && mine.SaysNothingOf(scope) && !window.Names.Contains(scope, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Takes out of the missing words those that say of whom or in what matter, where the article says so before: pieces of the subject's name, and what else stands
    /// at the head of the words.
    /// </summary>
    private static (int Named, string Context) TakeNames(List<string> missing, Figure figure, Retelling mine, ReportWindow window, ArticleWords article)
    {
        var named = 0;
        var context = "";
        var name = figure.Subject is { } subject ? Retelling.Spelt(SubjectNames.Key(subject)) + "\0" + Retelling.Spelt(subject) + "\0" + Retelling.Spelt(figure.Sentence.Contains(subject, StringComparison.Ordinal) ? "" : string.Join('\0', SubjectNames.Spellings(subject))) : "";
        var known = name + "\0" + window.Names + "\0" + window.Sentence + "\0" + window.Before + "\0" + Retelling.Spelt(article.Title);
        for (var i = 0; i < missing.Count; i++)
        {
            var piece = missing[i];
            var ofName = name.Length > 0 && name.Contains(piece, StringComparison.Ordinal);
            if (!ofName && !(i == 0 && mine.Own.StartsWith(piece, StringComparison.Ordinal) && Retelling.Lacking(piece, known) <= 1))
                continue;
            if (ofName)
                named += piece.Length;
            else
                context += piece;
            missing.RemoveAt(i--);
        }
        return (named, context);
    }

    private static Naming Whom(Figure figure, ReportedFigure report, Retelling mine, string context, ReportWindow window, ArticleWords article)
    {
        if (SubjectNames.Same(figure.Subject, report.Figure.Subject))
            return Naming.Sure;
        var draft = Wording.Spelt(figure.Sentence);
        var name = figure.Subject is { } subject ? Wording.Spelt(SubjectNames.Key(subject)) : context;
        if (name.Length == 0)
            // The words that say of whom stand in the report's sentence, unless they say no more than what, or it names another.
            return Retelling.Lacking(mine.Own, Retelling.SpeltName(figure.Indicator)) < LeastName ? Naming.Another : report.Figure.Subject is not { } filed || !FiledByWords(report.Figure) || SpellingsOf(filed).Any(n => draft.Contains(n, StringComparison.Ordinal))
                ? Naming.Likely : Naming.Another;
        // A part of the zone is not the zone.
        if ((figure.Subject is not null || report.Figure.SubjectType is SubjectType.Zone && SubjectNames.IsZone(name)) && report.Figure.Subject is { } part && Wording.Spelt(part) is var key
            && (figure.Subject is { } its ? SpellingsOf(its) : []).Append(name).Any(n => key.Length >= n.Length + 2 && key.Contains(n, StringComparison.Ordinal) && !key.EndsWith(n, StringComparison.Ordinal)) && !key.EndsWith("项目", StringComparison.Ordinal))
            return Naming.Another;
        // 碳纤维项目 is not 玻璃纤维项目.
        if (Retelling.Lacking(name, article.Whole + "\0" + window.Names) > (figure.SubjectType == SubjectType.Project ? 0 : 1))
            return Naming.Another;
        // The report's own sentence names it, by its own part of the name at least (洋浦, 石化园区).
        var own = Wording.Spelt(report.Figure.Sentence[..Math.Max(0, Sentences.PlaceOf(report.Figure))]);
        var mark = LongestIn(name, own, 2);
        var inSentence = mark is not null && Marks(mark, name);
        // 新能源汽车项目 is any: what is said of it must say so.
        if (!inSentence && figure.SubjectType == SubjectType.Project && name.Length < LongestGeneric)
            return Naming.Another;
        if (!inSentence)
            mark = LongestIn(name, article.Whole, 2) ?? name;
        var at = Math.Clamp(report.Figure.TextSpan.Start, 0, article.Text.Length);
        // 临江 in what was filed under 临江市 names the city, not 临江经开区.
        if ((SubjectNames.IsZone(name) || report.Figure.SubjectType == SubjectType.Place) && report.Figure.Subject is { } filedAs && Wording.Spelt(SubjectNames.Key(filedAs)).Contains(mark!, StringComparison.Ordinal) && name.IndexOf(mark!, StringComparison.Ordinal) is var start
            && name.Length - start - mark!.Length >= 2 && !AnsweringRules.Default.NameEndings.Any(e => e.Length >= 2 && name.EndsWith(mark + e, StringComparison.Ordinal) && !SubjectNames.IsZone(name)))
            return Naming.Another;
        var before = inSentence ? own : Wording.Spelt(article.Text[Math.Max(0, at - MostBack)..at]);
        var named = before.LastIndexOf(mark!, StringComparison.Ordinal);
        var between = named < 0 ? article.Whole : before[(inSentence ? named + mark!.Length : Math.Max(0, named - LongestBefore))..];
        foreach (var other in article.Subjects)
            if (!(figure.Subject is { } whom && SubjectNames.Same(other, whom))
                && SpellingsOf(other) is var spellings && Array.Exists(spellings, n => Stands(n, between, atHead: figure.Subject is { } known && SubjectNames.Related(other, known)))
                && !Array.Exists(spellings, n => draft.Contains(n, StringComparison.Ordinal) || name.Contains(n, StringComparison.Ordinal) || n.Contains(mark!, StringComparison.Ordinal)))
                return Naming.Another;
        // 甲区和乙区，…: which of the two the figure is of is not known here.
        if (inSentence && report.Figure.Subject is { } beside && SpellingsOf(beside).Any(n => own.Contains(n + "和" + mark, StringComparison.Ordinal) || own.Contains(n + "、" + mark, StringComparison.Ordinal)))
            return Naming.Another;
        return inSentence || mark!.Length >= LongEnough && !FiledByWords(report.Figure) || report.Figure.Subject is { } theirs && Wording.Spelt(theirs).Contains(mark!, StringComparison.Ordinal) ? Naming.Sure : Naming.Likely;
    }

    // What the mark leaves of the name is only its kind, or little.
    private static bool Marks(string mark, string name)
    {
        var at = name.IndexOf(mark, StringComparison.Ordinal);
        var rest = name[(at + mark.Length)..];
        bool IsKind(string words) => words.Length == 0 || AnsweringRules.Default.ZoneKinds.Any(k => k.Any(w => w == words)) || AnsweringRules.Default.KindsAlone.Contains(words) || AnsweringRules.Default.NameEndings.Contains(words);
        return !IsKind(mark) && (at == 0 && IsKind(rest) || mark.Length >= 4 || mark.Length * 3 >= name.Length * 2);
    }

    // 港资企业 is not 澳资企业: where one letter is missing, another stands in its place.
    private static bool Replaced(string own, List<string> missing, string text)
    {
        foreach (var piece in missing)
            if (piece.Length == 1 && own.IndexOf(piece, StringComparison.Ordinal) is var at && at + 3 <= own.Length && text.IndexOf(own.Substring(at + 1, 2), StringComparison.Ordinal) is > 0 and var there && char.IsLetter(text[there - 1])
                && !(at > 0 && text[there - 1] == own[at - 1]))
                return true;
        return false;
    }

    // 位于临江区: where a thing lies, or what it is, is none that the sentence goes on to speak of.
    private static bool Stands(string name, string text, bool atHead)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (atHead ? at == 0 || !char.IsLetter(text[at - 1]) : at == 0 || !(text[at - 1] is '于' or '在' or '处' or '是' or '由' or '户' or '坐'))
                return true;
        return false;
    }

    private static string? LongestIn(string name, string text, int least)
    {
        for (var length = name.Length; length >= least; length--)
            for (var i = 0; i + length <= name.Length; i++)
                if (text.Contains(name.AsSpan(i, length), StringComparison.Ordinal))
                    return name.Substring(i, length);
        return null;
    }
}
