using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// The second way to a report: by the draft's words, where what was read of subject, indicator or time found nothing. Articles that share the sentence's rare words
/// are read, and their figures aligned with the draft's by what leads to the value.
/// </summary>
internal sealed partial class FigureCheck
{
    // Articles read for all sentences, and letters looked back for the name that a figure belongs to.
    private const int MostArticlesOfDraft = 96, MostBack = 1500, LongestBefore = 12;

    private readonly Dictionary<long, ArticleWords> _words = [];

    private sealed class Worded
    {
        public List<ReportedFigure> Agreeing { get; } = [];

        public List<ReportedFigure> Disagreeing { get; } = [];

        /// <summary>The very value in the very words, of another time, aspect or as a target.</summary>
        public ReportedFigure? Elsewhere { get; set; }

        public ReportedFigure? Near { get; set; }
    }

    private Worded ByWording(Case found) => found.Worded ??= FindByWording(found);

    private Worded FindByWording(Case found)
    {
        var result = new Worded();
        var figure = found.Figure;
        if (Wording.Of(figure) is not { } words)
            return result;
        foreach (var key in ArticlesLike(figure))
        {
            if (_words.Count >= MostArticlesOfDraft && !_words.ContainsKey(key))
                break;
            var article = WordsOf(key);
            foreach (var report in article.Figures)
                Align(found, words, report, article, result);
        }
        return result;
    }

    /// <summary>True where the report's own sentence names the subject and leads to the value as the draft's does: no better report is to be found.</summary>
    private static bool SaidSo(Figure figure, Figure report)
        => report.Subject is { } subject && SubjectNames.Spellings(subject).Any(n => report.Sentence.Contains(n, StringComparison.Ordinal))
           && Wording.Of(figure) is { } mine && Wording.Of(report) is { } theirs && mine.EndsLike(theirs);

    private void Align(Case found, Wording words, ReportedFigure report, ArticleWords article, Worded result)
    {
        var figure = found.Figure;
        // The cheap questions first: most figures of an article measure something else.
        if (found.Unlike.Contains(report.Key) || !MayCompareUnits(figure, report.Figure))
            return;
        if (WordingOf(report, article) is not { } theirs)
            return;
        var ends = words.EndsLike(theirs);
        if (!ends && !string.Equals(figure.Indicator, report.Figure.Indicator, StringComparison.Ordinal))
            return;
        var told = Manner.AsIn(figure, report.Figure);
        var comparison = Comparison.Of(figure, written, told, report.Article.Date, sameProject: false);
        if (!comparison.SameUnits || Reading.Of(told.Quantity) is not { } other)
            return;
        var unsaid = "";
        var common = ends ? words.CommonEnd(theirs, out unsaid) : 0;
        // What is measured is known by its name on both sides.
        if (common < 6 && comparison.Indicator == NameRelation.Different && figure.IndicatorKnown && report.Figure.IndicatorKnown)
            return;
        // …项目45亿元: what the noun alone leaves out is whose: 开工 is not 投产.
        if (common is > 0 and < MoreThanNoun && comparison.Indicator == NameRelation.Different && IndicatorNames.ScopeDiffers(figure.Indicator, report.Figure.Indicator))
            return;
        if (common < 0 || CountsAnother(figure, report.Figure))
            return;
        if (common == 0)
        {
            // 出口…，进口…，分别增长: what is measured was read out of a list.
            if (figure.Subject is null || comparison.Indicator != NameRelation.Same || IndicatorNames.IsGeneric(figure.Indicator))
                return;
            unsaid = "";
        }
        var names = OfItsKind(figure, report, unsaid, theirs) ? Naming.Sure : Names(figure, report, unsaid, article);
        if (names == Naming.Another)
            return;
        var sameTime = comparison.Period == PeriodRelation.Same || words.SameTimeWords(theirs);
        var agreement = Against(figure, found.Reading!.Value, told, other);
        var digits = Reading.SignificantDigits(figure.Quantity);
        if (!comparison.SameAspect || !comparison.SameScope || !comparison.SameModality || comparison.Period == PeriodRelation.Different && !sameTime)
        {
            var onlyPlanned = comparison is { SameAspect: true, SameScope: true, Period: not PeriodRelation.Different };
            if (agreement == Agreement.Agree && (digits >= 2 || onlyPlanned) && SameValue(figure.Quantity, told.Quantity) && (comparison.SameAspect || digits >= 3))
                result.Elsewhere ??= report;
            return;
        }
        if (agreement == Agreement.Agree)
        {
            // A loose report (突破300亿元) is none where a precise one says otherwise.
            if (sameTime && found.Disagreeing.Count == 0 || digits >= 2 && other.Width <= Math.Max(found.Reading!.Value.Width * 4m, Math.Abs(other.Value) / 50m))
                result.Agreeing.Add(report);
        }
        else if (agreement == Agreement.Disagree && sameTime && names == Naming.Sure && comparison.SameProject && (common >= 4 && figure.Aspect != Aspect.Change || comparison.Indicator == NameRelation.Same && MayAccuse(found, report)
                 || Slips.IsTelling(SlipFrom(report.Figure, figure), figure.Quantity)))
            result.Disagreeing.Add(report);
        else
            result.Near ??= report;
    }

    /// <summary>不少于150家企业总部, of 不少于150家科技企业、30家企业总部: what is counted stands behind, and the report counts it beside.</summary>
    private static bool CountsAnother(Figure figure, Figure report)
        => Counted(figure) is { } mine && Counted(report) is { } theirs && IndicatorNames.Relate(figure, report) == NameRelation.Different
           && Retelling.Spelt(report.Sentence).Replace(theirs, "", StringComparison.Ordinal).Contains(mine, StringComparison.Ordinal);

    // What is counted, where it stands right behind the number.
    private static string? Counted(Figure figure)
        => figure.Aspect == Aspect.Level && AnsweringRules.Default.CountGroup(figure.Quantity.BaseUnit) >= 0 && figure.Indicator.EndsWith('数') && Retelling.Spelt(figure.Indicator[..^1]) is { Length: >= 2 } noun
           && Behind(figure).Contains(noun, StringComparison.Ordinal) ? noun : null;

    private static bool MayCompareUnits(Figure a, Figure b)
        => Reading.ComparableUnits(a.Quantity.BaseUnit, b.Quantity.BaseUnit)
        || a.Aspect is Aspect.Growth or Aspect.Multiple && b.Aspect is Aspect.Growth or Aspect.Multiple
        || Slips.IsPercentPair(a.Quantity.BaseUnit, b.Quantity.BaseUnit) || Slips.IsCurrencyPair(a.Quantity.BaseUnit, b.Quantity.BaseUnit);

    private enum Naming
    {
        Another,

        /// <summary>Named last before the report's figure, which was filed under another: the value may confirm, and accuses nobody.</summary>
        Likely,

        Sure,
    }

    /// <summary>Whether the report's figure belongs to whom the draft speaks of: filed so, or named last before it in its article.</summary>
    private static Naming Names(Figure figure, ReportedFigure report, string unsaid, ArticleWords article)
    {
        if (unsaid.Length == 0 && SubjectNames.Same(figure.Subject, report.Figure.Subject))
            return Naming.Sure;
        var draft = Wording.Spelt(figure.Sentence);
        var spelt = figure.Subject is { } s ? SpellingsOf(s).FirstOrDefault(n => draft.Contains(n, StringComparison.Ordinal)) : null;
        // Filed under nobody, or under whom the draft's words name too, whatever subject was read there.
        var filed = report.Figure.Subject is not { } other || AnsweringRules.Default.Country.Contains(other) || SpellingsOf(other).Any(n => draft.Contains(n, StringComparison.Ordinal));
        // The name as the draft's words give it: what the lead has beyond the report's, else the subject.
        string mark;
        if (unsaid.Length >= 2)
        {
            if (!article.Whole.Contains(unsaid, StringComparison.Ordinal) && !(unsaid.Length >= 4 && Wording.StandsIn(unsaid, article.Whole)))
                return Naming.Another;
            // What the draft says beyond a known subject narrows it.
            if (spelt is not null && figure.SubjectType is not (SubjectType.Place or SubjectType.Other))
                return Naming.Another;
            foreach (var word in AnsweringRules.Default.ScopeWords)
                if (unsaid.Contains(word, StringComparison.Ordinal))
                    return Naming.Another;
            mark = unsaid[..2];
        }
        else if (figure.Subject is not null)
        {
            if (SpellingsOf(figure.Subject).FirstOrDefault(n => article.Whole.Contains(n, StringComparison.Ordinal)) is not { } name)
                return Naming.Another;
            mark = name;
        }
        else
            // The leads are the same to the last letter, and long enough to hold a name.
            return filed ? Naming.Sure : Naming.Another;

        var at = Math.Clamp(report.Figure.TextSpan.Start, 0, article.Text.Length);
        var before = Wording.Spelt(article.Text[Math.Max(0, at - MostBack)..at]);
        var named = before.LastIndexOf(mark, StringComparison.Ordinal);
        // With the mark itself and what it may be the middle of: 临江 in 临江经开区 does not name the city.
        var between = named < 0 ? article.Whole : before[Math.Max(0, named - LongestBefore)..];
        foreach (var subject in article.Subjects)
            if (!(figure.Subject is not null && SubjectNames.Same(subject, figure.Subject)) && !SpellingsOf(subject).Any(n => draft.Contains(n, StringComparison.Ordinal) || unsaid.Length >= 2 && MayBe(n, unsaid, mark))
                && SpellingsOf(subject).Any(n => between.Contains(n, StringComparison.Ordinal)))
                return Naming.Another;
        return filed || unsaid.Length >= 4 && spelt is null ? Naming.Sure : Naming.Likely;
    }

    // 青石工业园 may be 青石小镇's; 云川自贸区青石港片区 is only a part of 云川自贸区.
    private static bool MayBe(string subject, string unsaid, string mark)
        => subject.Contains(mark, StringComparison.Ordinal) && (!subject.Contains(unsaid, StringComparison.Ordinal) || SubjectNames.Key(subject).EndsWith(unsaid, StringComparison.Ordinal));

    /// <summary>
    /// True where the report's sentence calls its subject by a kind that the draft's subject has and the one it was filed under has not, on a page that names the
    /// draft's: 全年片区新设企业…, filed under an 经开区 whose column stood beside.
    /// </summary>
    private bool OfItsKind(Figure figure, ReportedFigure report, string unsaid, Wording theirs)
    {
        if (figure.Subject is not { } mine || report.Figure.Subject is not { } other || unsaid.Length > 0 && !SpellingsOf(mine).Any(n => n.Contains(unsaid, StringComparison.Ordinal)))
            return false;
        if (SpellingsOf(other).Any(n => theirs.Before.Contains(n, StringComparison.Ordinal)))
            return false;
        var (x, y) = (Wording.Spelt(mine), Wording.Spelt(other));
        return AnsweringRules.Default.KindsAlone.Any(kind => x.EndsWith(kind, StringComparison.Ordinal) && !y.EndsWith(kind, StringComparison.Ordinal) && theirs.Before.Contains(kind, StringComparison.Ordinal))
            && archive.PageSays(report.Article.Key, SubjectNames.Spellings(mine));
    }

    private static string[] SpellingsOf(string subject) => Wording.SpellingsOf(subject);

    // The same for every figure of the draft.
    private static Wording? WordingOf(ReportedFigure report, ArticleWords article)
    {
        if (!article.Wordings.TryGetValue(report.Key, out var wording))
            article.Wordings[report.Key] = wording = Wording.Of(report.Figure);
        return wording;
    }

    private IReadOnlyList<long> ArticlesLike(Figure figure) => Likely.Of(figure);

    private ArticleWords WordsOf(long key)
    {
        if (!_words.TryGetValue(key, out var words))
            _words[key] = words = Likely.Words(key);
        return words;
    }

    private LikelyReports Likely => field ??= new LikelyReports(archive, key => [.. Query(new FigureQuery { Article = key })]);
}
