using System.Runtime.CompilerServices;

namespace NewsMiner.Answering;

/// <summary>
/// What a draft's sentence says of one figure, taken apart to be looked for in reports: of whom, and what. In the spelling of <see cref="Retelling.Spelt"/>.
/// </summary>
internal sealed class DraftSaying
{
    private const double LeastRead = 0.5;

    private DraftSaying(Figure figure, Retelling? retelling)
    {
        Indicator = Retelling.Spelt(IndicatorNames.Key(figure.Indicator));
        Words = retelling?.Own ?? Indicator;
        // What is filed under the country is of whom the words say.
        Name = figure.Subject is { } subject && (!AnsweringRules.Default.Country.Contains(subject) || figure.Sentence.Contains(subject, StringComparison.Ordinal)) ? Retelling.SpeltName(SubjectNames.Key(subject)) : "";
        // …项目二期: which phase is of the matter, not of the name.
        var phase = AnsweringRules.Default.Phases.FirstOrDefault(p => Name.EndsWith(p, StringComparison.Ordinal)) ?? "";
        Name = Name[..^phase.Length];
        Core = CoreOf(Name);
        Names = figure.Subject is { } whom ? [.. SubjectNames.Spellings(whom).Select(Retelling.Spelt).Append(Name).Append(Core).Where(static n => n.Length > 0).OrderByDescending(static n => n.Length)] : [];
        Own = phase + Without(Words, Names);
        var clause = Without(retelling?.Clause ?? Words, Names);
        if (clause.Length + phase.Length == Own.Length)
            clause = Own;
        Clause = Own.EndsWith(clause, StringComparison.Ordinal) ? clause.Length : Own.Length;
        Sentence = Retelling.Spelt(figure.Sentence);
        var upTo = ScopeWords.Spelt((retelling?.UpTo ?? Sentence) + "\0" + Indicator);
        SaysPlan = PlanSaid.In(figure);
        Read = clause.Length == 0 ? 1 : Math.Max(LeastRead, 1 - ((double)Retelling.Lacking(clause, Indicator + "\0" + Retelling.Spelt(figure.Of ?? "")) / clause.Length));
        BeyondIndicator = Retelling.Lacking(Words, Retelling.Spelt(figure.Indicator));
        var own = ScopeWords.Spelt(Own);
        var clauseWords = ScopeWords.Spelt(Own[^Clause..]);
        Steps = [.. AnsweringRules.Default.Steps.Where(step => clauseWords.Contains(step, StringComparison.Ordinal))];
        // 建成 says nothing of the matter, but that it is done.
        var whole = ScopeWords.Spelt(Retelling.Spelt(Sentences.ClauseOf(figure).ToString()));
        Contraries = Contraries.Of(figure, clauseWords, whole, own);
        Kinds = [.. Enumerable.Range(0, AnsweringRules.Default.Contraries.Count).Select(list => Contraries.Said(list, clauseWords, whole))];
        Scopes = [.. AnsweringRules.Default.ScopeWords.Select(word => own.Contains(word, StringComparison.Ordinal) ? clauseWords.Contains(word, StringComparison.Ordinal) ? ScopeSaid.InClause : ScopeSaid.Before
            : ScopeWords.Says(upTo, word) ? ScopeSaid.Elsewhere : ScopeSaid.Nowhere)];
    }

    /// <summary>The figure's own words, with the name of whom.</summary>
    public string Words { get; }

    /// <summary>The same without it.</summary>
    public string Own { get; }

    /// <summary>How many letters at the end of <see cref="Own"/> stand in the figure's own clause.</summary>
    public int Clause { get; }

    /// <summary>Whom it was read of; empty where nobody was.</summary>
    public string Name { get; }

    /// <summary>All spellings of it and its core, the longest first.</summary>
    public string[] Names { get; }

    /// <summary>The name without what says only of what kind it is.</summary>
    public string Core { get; }

    public string Indicator { get; }

    /// <summary>How much of the words of the figure's clause its reading took into the indicator's name.</summary>
    public double Read { get; }

    public string Sentence { get; }

    /// <summary>Letters of the words that are not of the indicator's name: those that may say of whom.</summary>
    public int BeyondIndicator { get; }

    /// <summary>Its words tell a plan or an aim.</summary>
    public bool SaysPlan { get; }

    /// <summary>What it says that excludes other words, in the figure's clause or else in its own words before.</summary>
    public Contraries Contraries { get; }

    /// <summary>Which words of each list of contraries it says in the figure's clause itself.</summary>
    public int[] Kinds { get; }

    public static DraftSaying Of(Figure figure, Retelling? retelling) => new(figure, retelling);

    /// <summary>The steps that the figure's clause tells of: 签约, 投产.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>Where the draft says each of the words that change what is measured, in the order of the rules: worked out once for all reports.</summary>
    public ScopeSaid[] Scopes { get; }

    public static string CoreOf(string name)
    {
        foreach (var kind in AnsweringRules.Default.NameKinds)
            if (name.Length - kind.Length >= 2 && name.EndsWith(kind, StringComparison.Ordinal))
                return name[..^kind.Length];
        return name;
    }

    private static string Without(string words, string[] names)
    {
        foreach (var name in names)
            words = words.Replace(name, "", StringComparison.Ordinal);
        return words;
    }
}

/// <summary>Where a draft says a word that changes what is measured: in the figure's clause, in its own words of an earlier one, only elsewhere up to the figure, or nowhere.</summary>
internal enum ScopeSaid
{
    InClause,
    Before,
    Elsewhere,
    Nowhere,
}

/// <summary>Words that change what is measured, as they stand in a text.</summary>
internal static class ScopeWords
{
    // 进出口 is neither 进口 nor 出口, and what will be 建成后 is not 建成.
    public static string Spelt(string text) => text.Replace("进出口", "\u0001", StringComparison.Ordinal).Replace("建成后", "\u0002", StringComparison.Ordinal);

    /// <param name="text">In the spelling of <see cref="Spelt"/>.</param>
    public static bool Says(string text, string word)
        => text.Contains(word, StringComparison.Ordinal)
           // 新增签约项目 says 新签约.
           || word.Length >= 3 && word[0] == '新' && text.Contains('新', StringComparison.Ordinal) && text.Contains(word.AsSpan(1), StringComparison.Ordinal);
}

/// <summary>What a report says around one of its figures, near and far. What is worked out when first asked for may be worked out twice, and is the same: safe to use from many threads.</summary>
internal sealed class ReportSaying
{
    // Letters of the article before the figure in which whom it speaks of is looked for.
    private const int MostBack = 1500, MostOfFiled = 8;

    private readonly ArticleWords _article;
    private bool[]? _scopes;
    private StrongBox<bool>? _namesFiled, _saysPlan;

    private ReportSaying(Figure figure, ReportWindow window, ArticleWords article, bool amongOthers)
    {
        Figure = figure;
        Window = window;
        _article = article;
        IsListed = Sentences.LeadOf(figure).Contains("分别", StringComparison.Ordinal);
        Near = new LetterPairs(window.Near);
        Said = new LetterPairs(window.Text);
        InSentence = new LetterPairs(window.Sentence);
        Before = new LetterPairs(window.Before).With(article.HeadlinePairs);
        AmongOthers = amongOthers;
        Filed = figure.Subject is { } subject ? Retelling.SpeltName(subject) : "";
        FiledKey = figure.Subject is { } whom ? Retelling.SpeltName(SubjectNames.Key(whom)) : "";
    }

    /// <returns>Null where the figure's place in its article cannot be told.</returns>
    public static ReportSaying? Of(Figure figure, ArticleWords article) => ReportWindow.Of(figure, article.Figures, article.Text) is { } window
        ? new ReportSaying(figure, window, article, amongOthers: article.Places > 1 || article.Places == 1 && figure.Subject is null) : null;

    public Figure Figure { get; }

    public ReportWindow Window { get; }

    /// <summary>The words of the sentence before the figure, as <see cref="TimeSaid"/> reads a time in them.</summary>
    public string TimeInSentence => field ??= TimeSaid.Spelt(Figure.Sentence[..Math.Max(0, Sentences.PlaceOf(Figure))]);

    /// <summary>… and those before the sentence.</summary>
    public string TimeBefore => field ??= TimeSaid.Spelt(Window.Before);

    /// <summary>甲、乙分别…1亿元、2亿元.</summary>
    public bool IsListed { get; }

    /// <summary>The figure's own clause, with what was read of it.</summary>
    public LetterPairs Near { get; }

    /// <summary>What was said since the last figure of its kind.</summary>
    public LetterPairs Said { get; }

    public LetterPairs InSentence { get; }

    /// <summary>Right before the sentence, and in the headline.</summary>
    public LetterPairs Before { get; }

    /// <summary>The article before the figure, as far as it matters, without the headline.</summary>
    public LetterPairs Told => field ??= InSentence.With(_article.Spelt.StartsWith(Back, StringComparison.Ordinal) ? _article.TextPairs.UpTo(Back.Length) : new LetterPairs(Back));

    /// <summary>The article reports on several zones and places.</summary>
    public bool AmongOthers { get; }

    /// <summary>Wherever before the figure it may have been said of whom.</summary>
    public LetterPairs Places => field ??= Told.With(_article.HeadlinePairs);

    /// <summary>Whom it was filed under.</summary>
    public string Filed { get; }

    public string FiledKey { get; }

    /// <summary>Its words tell a plan or an aim.</summary>
    public bool SaysPlan => (_saysPlan ??= new(PlanSaid.In(Figure))).Value;

    /// <summary>The sentence itself names whom it was filed under.</summary>
    public bool NamesFiled => (_namesFiled ??= new(Figure.Subject is { } named && NamesOne(Retelling.Spelt(Figure.Sentence), named))).Value;

    /// <summary>True where the article gives one zone both kinds, or a name without its own after the other: 高新区（经开区）.</summary>
    public bool SaysTogether(string kind, string another)
    {
        var text = _article.Spelt;
        return another.Length == 0 ? text.Contains("区" + kind, StringComparison.Ordinal) : text.Contains(kind + another, StringComparison.Ordinal) || text.Contains(another + kind, StringComparison.Ordinal);
    }

    /// <summary>True where whom it was filed under is named between the name and the figure.</summary>
    public bool NamesFiledAfter(string name)
        => name.Length > 0 && Filed.Length > 0 && Back.LastIndexOf(name, StringComparison.Ordinal) is >= 0 and var at && Back.AsSpan(at + name.Length).IndexOf(Filed.AsSpan(0, Math.Min(MostOfFiled, Filed.Length))) >= 0;

    /// <summary>How far from the figure a word that changes what is measured is said: 0 beside it, 1 in its sentence, 2 right before, 3 nowhere.</summary>
    public int ScopeAway(string word)
        => ScopeWords.Says(SaidText, word) ? 0 : ScopeWords.Says(SentenceText, word) ? 1 : ScopeWords.Says(BeforeText, word) ? 2 : 3;

    /// <summary>True where the word, by its place in the rules, changes what this figure measures.</summary>
    public bool SaysScope(int word) => (_scopes ??= [.. AnsweringRules.Default.ScopeWords.Select(w => ReadText.Contains(w, StringComparison.Ordinal))])[word];

    /// <summary>The words of the two that exclude each other; null where none do.</summary>
    public (string Mine, string Theirs)? ContraryTo(DraftSaying mine) => mine.Contraries.AreSaid ? Contraries.Between(mine.Contraries, SaidContraries, Window.Text) : null;

    /// <summary>The lists of contraries of which its name or clause says a word that the draft's clause does, a bit each.</summary>
    public long KindsOf(DraftSaying mine)
    {
        var kinds = 0L;
        for (var list = 0; list < mine.Kinds.Length; list++)
            if (mine.Kinds[list] is not 0 and var said && (said & Contraries.Said(list, NameText, NearText)) != 0)
                kinds |= 1L << list;
        return kinds;
    }

    // In the indicator's name, else in the figure's clause, else in its part of the sentence: 新增17家；总数达156家.
    private Contraries SaidContraries => field ??= Contraries.Of(Figure, NameText, NearText, SentenceText[(SentenceText.LastIndexOf('；') + 1)..]);

    private string NameText => field ??= ScopeWords.Spelt(Retelling.SpeltName(Figure.Indicator));

    private string NearText => field ??= ScopeWords.Spelt(Window.Near);

    private string Back => field ??= Retelling.Spelt(_article.Text[Math.Max(0, Place - MostBack)..Place]);

    private int Place => Math.Clamp(Figure.TextSpan.Start, 0, _article.Text.Length);

    private string SaidText => field ??= ScopeWords.Spelt(Window.Text);

    private string SentenceText => field ??= ScopeWords.Spelt(Window.Sentence);

    private string BeforeText => field ??= ScopeWords.Spelt(Window.Before + "\0" + _article.Headline);

    private string ReadText => field ??= ScopeWords.Spelt(Window.Lead + "\0" + Retelling.SpeltName(Figure.Indicator));

    private static bool NamesOne(string sentence, string subject)
    {
        foreach (var name in SubjectNames.Spellings(subject))
            if (sentence.Contains(Retelling.SpeltName(name), StringComparison.Ordinal))
                return true;
        return false;
    }
}

/// <summary>How the facets of a draft's figure and a report's stand to each other but for the time, as <see cref="Likeness"/> weighs them.</summary>
internal readonly record struct Facets(NameRelation Indicator, bool Aspect, bool Scope, bool Modality, bool CountsAnother);

/// <summary>
/// How like a report's figure is to a draft's, in points: how many of the draft's words stand by it and how near, whether it speaks of the same whom, what, when
/// and how. Points only compare the figures of one archive with each other: of a report's figures, the one meant is far the likest.
/// </summary>
/// <param name="Points">The more the liker.</param>
/// <param name="Whom">How it stands to whom the draft speaks of.</param>
/// <param name="Unsaid">A word of the draft that changes what is measured, and that the report says nowhere before.</param>
/// <param name="Narrowed">A word of the report that changes what is measured, and that the draft does not say.</param>
/// <param name="ClauseShare">How much of the words of the draft's clause stands by the report's figure.</param>
/// <param name="Parts">What the points were made of.</param>
internal readonly record struct Likeness(double Points, Whom Whom, bool Unsaid, bool Narrowed, double ClauseShare, LikenessParts Parts = default)
{
    /// <summary>Fewer points for whom: it speaks of another.</summary>
    public const double Another = -2;

    // The whole of the draft's words beside the figure, and of its indicator's name.
    private const double AllWords = 6, AllOfIndicator = 2;

    // What a letter counts that stands in the figure's clause, since the last figure of its kind, in its sentence, right before it, elsewhere in the article.
    private const double Near = 1, Said = 0.9, InSentence = 0.7, Before = 0.5, Elsewhere = 0.2;

    // What a letter of an earlier clause weighs beside one of the figure's own.
    private const double OfEarlierClause = 0.5;

    private const double ExtraLetter = 0.4, LostLetter = 0.3;

    // … and of the words of its clause those that stand in another clause.
    private const double SaidBefore = 0.5;

    private static readonly double[] s_scopeAway = [0, 0.3, 0.5, 1];

    private const double NamedBetween = 1.5, InTheCity = 0.7, OfPhase = 2.5;

    // A run of letters that both sentences have names something.
    private const int LeastRun = 4, LeastNarrowing = 2;

    private const int MostExtra = 6, LeastKin = 3;

    private const double MostOfName = 0.74, MostOfNearName = 0.9;

    /// <param name="contrast">What each letter of the draft's own words weighs: the more, the fewer figures of the article have it beside them.</param>
    /// <param name="onPage">The page names whom the draft speaks of, though the article does not.</param>
    /// <returns>Without the time; see <see cref="At"/>.</returns>
    public static Likeness Of(Figure draft, DraftSaying mine, ReportSaying theirs, LetterPairs article, double[] contrast, Facets facets, bool onPage)
    {
        var whom = WhomOf(draft, mine, theirs, article, onPage);
        var words = WordsBy(mine, theirs, article, contrast, out var lost, out var clause);
        var named = OfIndicator(mine.Indicator, theirs);
        var points = whom.Points + (AllWords * words) + (AllOfIndicator * named);
        // What was read says as much as it took of the words: 签约的新能源项目, read as 签约项目数.
        points += mine.Read * facets.Indicator switch { NameRelation.Same => 3, NameRelation.Similar => 2.5, NameRelation.Modified => 1, _ => draft.IndicatorKnown && theirs.Figure.IndicatorKnown ? -3 : -1 };
        points -= (facets.Modality ? 0 : 3) + (facets.Aspect ? 0 : 4) + (facets.Scope ? 0 : 3) + (facets.CountsAnother ? 4 : 0);
        var window = theirs.Window;
        // Before a listed figure stand the names of the others.
        var extra = theirs.IsListed ? 0 : Math.Min(MostExtra, Retelling.Lacking(window.Lead, mine.Sentence + "\0" + window.Names));
        points -= ExtraLetter * extra;
        points -= LostLetter * lost;
        var unsaid = false;
        // 医药制造业增加值 is not 制造业增加值.
        var narrowed = facets.Indicator == NameRelation.Modified && theirs.Figure.Indicator.Length > draft.Indicator.Length
            && Retelling.Lacking(Retelling.SpeltName(theirs.Figure.Indicator), mine.Sentence + "\0" + window.Names) >= LeastNarrowing;
        var (scopeAway, scopeMore) = (0.0, 0.0);
        for (var i = 0; i < mine.Scopes.Length; i++)
        {
            var (word, said) = (AnsweringRules.Default.ScopeWords[i], mine.Scopes[i]);
            if (said == ScopeSaid.Elsewhere || said == ScopeSaid.Nowhere && !theirs.SaysScope(i) || window.Names.Contains(word, StringComparison.Ordinal))
                continue;
            if (said != ScopeSaid.Nowhere)
            {
                var away = theirs.ScopeAway(word);
                var ofClause = said == ScopeSaid.InClause;
                scopeAway += s_scopeAway[away] * Weight(word) * (ofClause ? 1 : OfEarlierClause);
                unsaid |= ofClause && away == s_scopeAway.Length - 1;
            }
            else
            {
                scopeMore += s_scopeAway[^1] * Weight(word);
                narrowed = true;
            }
        }
        points -= scopeAway + scopeMore;
        return new Likeness(points, whom, unsaid, narrowed, clause, new LikenessParts(words, named, lost, extra, scopeAway, scopeMore));
    }

    /// <summary>The same, with what it counts how the times stand to each other.</summary>
    public Likeness At(PeriodRelation period) => this with { Points = Points + period switch { PeriodRelation.Same => 2, PeriodRelation.Near => 1, _ => -2 } };

    // The first phase's sum is never the whole's.
    private static double Weight(string scope) => AnsweringRules.Default.Phases.Contains(scope) ? OfPhase : 1;

    private static double WordsBy(DraftSaying mine, ReportSaying theirs, LetterPairs article, double[] contrast, out int lost, out double clause)
    {
        var own = mine.Own;
        var (sum, all) = (0.0, 0.0);
        var (said, letters) = (0.0, 0.0);
        lost = 0;
        for (var i = 0; i < own.Length; i++)
        {
            var ofClause = i >= own.Length - mine.Clause;
            var weight = contrast[i] * (ofClause ? 1 : OfEarlierClause);
            all += weight;
            var near = 0.0;
            if (theirs.Near.Has(own, i))
                near = Near;
            else if (theirs.Said.Has(own, i))
                near = Said;
            else if (theirs.InSentence.Has(own, i))
                near = InSentence;
            else if (theirs.Before.Has(own, i))
                near = Before;
            else if (article.Has(own, i))
                near = Elsewhere;
            else
                lost++;
            sum += weight * near;
            if (ofClause)
            {
                letters += contrast[i];
                said += contrast[i] * (near >= Near ? 1 : near >= Said ? SaidBefore : 0);
            }
        }
        clause = letters == 0 ? 1 : said / letters;
        return all == 0 ? 1 : sum / all;
    }

    private static double OfIndicator(string indicator, ReportSaying theirs)
    {
        var (sum, letters) = (0.0, 0);
        for (var i = 0; i < indicator.Length; i++)
        {
            letters++;
            sum += theirs.Said.Has(indicator, i) ? Near : theirs.InSentence.Has(indicator, i) ? InSentence : 0;
        }
        return letters == 0 ? 1 : sum / letters;
    }

    private static Whom WhomOf(Figure draft, DraftSaying mine, ReportSaying theirs, LetterPairs article, bool onPage)
    {
        if (mine.Name.Length > 0 && SubjectNames.Same(draft.Subject, theirs.Figure.Subject))
            return new Whom(SubjectNames.OfAsMany(draft, theirs.Figure) ? 3 : -9);
        if (IsSister(draft, mine, theirs, article))
            return new Whom(-9, IsSister: true);
        // 青石县（云川经开区）预算收入: it names both, and is filed under the first.
        if (NamedLast(mine, theirs))
            return new Whom(3);
        var kin = IsKin(mine, theirs);
        // A part of the zone is not the zone, nor are all zones of a city one of them.
        if (IsPartOf(mine, theirs) || draft.Subject is { } one && theirs.Figure.Subject is { } other && SubjectNames.IsZone(one) && SubjectNames.IsZone(other) && !SubjectNames.OfAsMany(draft, theirs.Figure))
            return new Whom(-9);
        // Whomever it was filed under, its own clause names whom.
        if (mine.Name.Length > 0 && theirs.Near.Share(mine.Name) > MostOfNearName)
            return new Whom(3);
        var another = theirs.NamesFiled && !kin && !mine.Sentence.Contains(theirs.Filed, StringComparison.Ordinal);
        if (mine.Name.Length == 0)
            return new Whom(WhomUnread(mine, theirs, article, another), NamesAnother: another);
        if (another)
            return new Whom(-3, NamesAnother: true);
        var between = !kin && theirs.NamesFiledAfter(mine.Core);
        return new Whom(WhomNamed(draft, mine, theirs, article, kin, between, onPage), NamesAnother: between);
    }

    // Of 云川经开区 a report on 云川高新区 says nothing, unless it names that too.
    private static bool IsSister(Figure draft, DraftSaying mine, ReportSaying theirs, LetterPairs article)
    {
        if (draft.Subject is not { } one || theirs.Figure.Subject is not { } other || mine.Name.Length == 0)
            return false;
        if (SubjectNames.PartBeside(one, other) is { } part)
            return !theirs.Window.Sentence.Contains(part, StringComparison.Ordinal);
        if (!SubjectNames.IsSister(one, other))
            return false;
        var kind = SubjectNames.KindOf(one);
        // 云川高新区（经开区） has both names; a report on several zones of the city names the one meant.
        return !mine.Names.Any(name => name.Length > kind.Length && name.EndsWith(kind, StringComparison.Ordinal) && theirs.Window.Sentence.Contains(name, StringComparison.Ordinal))
            && (article.Share(kind) < 1 || !theirs.SaysTogether(kind, SubjectNames.KindOf(other)));
    }

    // Of the two names, the draft's stands nearer before the figure, and no other zone's after it.
    private static bool NamedLast(DraftSaying mine, ReportSaying theirs)
    {
        var words = theirs.Window.Sentence;
        var end = -1;
        foreach (var name in mine.Names)
            if (name.Length >= LeastRun && words.LastIndexOf(name, StringComparison.Ordinal) is >= 0 and var at)
                end = Math.Max(end, at + name.Length);
        if (end < 0 || theirs.Filed.Length > 0 && (words.LastIndexOf(theirs.Filed, StringComparison.Ordinal) >= end || words.LastIndexOf(theirs.FiledKey, StringComparison.Ordinal) >= end))
            return false;
        foreach (var kind in AnsweringRules.Default.NameKinds)
            if (kind.Length >= 3 && words.AsSpan(end).Contains(kind, StringComparison.Ordinal))
                return false;
        return true;
    }

    // 宝骏基地产量: the draft's words say of whom, whomever the report was filed under.
    private static double WhomUnread(DraftSaying mine, ReportSaying theirs, LetterPairs article, bool another)
    {
        var said = theirs.Said.Share(mine.Words);
        if (another && !HaveOneRun(mine.Words, theirs.Window.Lead))
            return -3;
        var known = Math.Max(article.Share(mine.Words), HaveOneRun(mine.Words, theirs.Window.Lead) ? theirs.Said.Share(mine.Own[^mine.Clause..]) : said);
        return known > 0.9 ? mine.BeyondIndicator >= 2 ? 1.5 + said : 1.5 : known > 0.75 ? 1 : -0.5;
    }

    private static double WhomNamed(Figure draft, DraftSaying mine, ReportSaying theirs, LetterPairs article, bool kin, bool between, bool onPage)
    {
        if (IsInTheCity(draft, mine, theirs))
            return InTheCity;
        // Only the headline names it, and the report speaks of others.
        if (theirs.Told.Share(mine.Core) <= MostOfName && theirs.AmongOthers)
            return 0.7;
        if (theirs.Places.Share(mine.Core) <= MostOfName)
            return article.Share(mine.Core) > MostOfName || onPage ? 0.3 : -4;
        if (!kin && ClauseNamesAnother(mine, theirs))
            return Another;
        return Math.Max(Math.Max(2.6 * theirs.InSentence.Share(mine.Name), 2.2 * theirs.Places.Share(mine.Name)), kin ? 2.5 : 0) - (between ? NamedBetween : 0);
    }

    /// <summary>A zone in the city is not the city.</summary>
    public static bool IsInTheCity(Figure draft, DraftSaying mine, ReportSaying theirs)
        => mine.Name.Length > 0 && draft.SubjectType is not (SubjectType.Company or SubjectType.Project) && !SubjectNames.IsZone(mine.Name) && (SubjectNames.IsZone(theirs.FiledKey) || draft.SubjectType == SubjectType.Place && theirs.Figure.SubjectType == SubjectType.Zone) && theirs.FiledKey.Contains(mine.Core, StringComparison.Ordinal)
           && !mine.Sentence.Contains(theirs.FiledKey[^2..], StringComparison.Ordinal) && !SaysCity(theirs.Window.Sentence, mine.Core);

    /// <summary>Nor is the city the zone: 云川全市进出口, of a draft on 云川片区.</summary>
    public static bool IsOfCityAround(Figure draft, DraftSaying mine, ReportSaying theirs)
        => draft is { SubjectType: SubjectType.Zone, Subject: { } zone } && !SubjectNames.IsGroup(zone) && theirs.Figure is { SubjectType: SubjectType.Place, Aspect: not Aspect.Rank } && theirs.FiledKey.Length > 0 && mine.Name.Length > theirs.FiledKey.Length && mine.Name.StartsWith(theirs.FiledKey, StringComparison.Ordinal)
           && SaysCity(Sentences.LeadOf(theirs.Figure).ToString(), theirs.FiledKey);

    // 全市 or the city's own name in the report's sentence, and not as what a zone is measured against: 居全市第一, 占全市的60%.
    private static bool SaysCity(string sentence, string core)
    {
        return (AnsweringRules.Default.Provinces.Contains(core) ? Says("全省") : Says("全市") || Says("全县") || Says("全州")) || Says(core + "市") || Says(core + "县") || Says(core + "省") || Says(core + "州");

        bool Says(string whole)
        {
            for (var at = sentence.IndexOf(whole, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(whole, at + 1, StringComparison.Ordinal))
                if (!(at > 0 && Against.Contains(sentence[at - 1], StringComparison.Ordinal)) && !(at + whole.Length < sentence.Length && Ranks.Contains(sentence[at + whole.Length], StringComparison.Ordinal)))
                    return true;
            return false;
        }
    }

    private const string Against = "居占列位比于较超过出", Ranks = "第前首末平";

    /// <summary>The draft's clause tells of one step (投产), and the report of another (签约) and not of this one.</summary>
    public static bool StepDiffers(DraftSaying mine, ReportSaying theirs)
    {
        if (mine.Steps.Count == 0)
            return false;
        foreach (var step in mine.Steps)
            if (theirs.ScopeAway(step) < s_scopeAway.Length - 1)
                return false;
        foreach (var step in AnsweringRules.Default.Steps)
            if (theirs.ScopeAway(step) <= 1)
                return true;
        return false;
    }

    // 云川青石产业园 and 青石产业园项目; or the draft's sentence spells most of whom the report was filed under.
    private static bool IsKin(DraftSaying mine, ReportSaying theirs)
    {
        var filed = theirs.FiledKey;
        if (filed.Length == 0)
            return false;
        if (mine.Sentence.Contains(filed, StringComparison.Ordinal) || mine.Name.Length > 0 && (filed.Contains(mine.Name, StringComparison.Ordinal) || mine.Name.Contains(filed, StringComparison.Ordinal)))
            return true;
        var core = DraftSaying.CoreOf(filed);
        var least = Math.Max(LeastKin, (core.Length / 2) + 1);
        for (var i = 0; i + least <= core.Length; i++)
            if (mine.Sentence.Contains(core.AsSpan(i, least), StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool HaveOneRun(string words, string lead)
    {
        for (var i = 0; i + LeastRun <= words.Length; i++)
            if (lead.Contains(words.AsSpan(i, LeastRun), StringComparison.Ordinal))
                return true;
        return false;
    }

    // 云川综保区5亿元: whom the figure's own clause names is not whom the draft does.
    private static bool ClauseNamesAnother(DraftSaying mine, ReportSaying theirs)
    {
        var lead = theirs.Window.Lead;
        foreach (var kind in AnsweringRules.Default.NameKinds)
            if (kind.Length >= 3 && lead.IndexOf(kind, StringComparison.Ordinal) is >= 2 and var at && !mine.Sentence.Contains(lead.AsSpan(at - 2, kind.Length + 2), StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool IsPartOf(DraftSaying mine, ReportSaying theirs) => mine.Name.Length == 0 ? IsPartOfUnread(mine.Sentence, theirs) : IsPartOf(mine.Name, theirs);

    // Nobody was read in the draft, whose words name the whole of which the report's is a part with a name of its own.
    private static bool IsPartOfUnread(string sentence, ReportSaying theirs)
        => theirs.Filed.Length >= theirs.FiledKey.Length + LeastRun && theirs.Filed.EndsWith(theirs.FiledKey, StringComparison.Ordinal)
           && sentence.Contains(theirs.Filed.AsSpan(0, theirs.Filed.Length - theirs.FiledKey.Length), StringComparison.Ordinal) && !sentence.Contains(DraftSaying.CoreOf(theirs.FiledKey), StringComparison.Ordinal);

    private static bool IsPartOf(string name, ReportSaying theirs)
        => theirs.Filed.Length >= name.Length + 2 && theirs.Filed.Contains(name, StringComparison.Ordinal) && !theirs.Filed.EndsWith(name, StringComparison.Ordinal)
           && !theirs.FiledKey.EndsWith(name, StringComparison.Ordinal) && SubjectNames.IsZone(name) && !theirs.Filed.EndsWith("项目", StringComparison.Ordinal);
}

/// <summary>What a <see cref="Likeness"/> was made of.</summary>
/// <param name="Words">How much of the draft's words stands by the report's figure, the nearer the more.</param>
/// <param name="Named">How much of its indicator's name does.</param>
/// <param name="Lost">Letters that the article says nowhere.</param>
/// <param name="Extra">Letters of the report's clause that the draft does not say.</param>
/// <param name="ScopeAway">Words of the draft that change what is measured, and how far they are.</param>
/// <param name="ScopeMore">… and of the report's, that the draft does not say.</param>
internal readonly record struct LikenessParts(double Words, double Named, int Lost, int Extra, double ScopeAway, double ScopeMore);

/// <summary>How whom a report speaks of stands to whom the draft does.</summary>
/// <param name="Points">The more the surer it is the same; <see cref="Likeness.Another"/> and fewer for another.</param>
/// <param name="NamesAnother">The report's sentence names another, or what stands between the draft's name and the report's figure does.</param>
/// <param name="IsSister">It speaks of another zone of the draft's place: 云川高新区, of 云川经开区.</param>
internal readonly record struct Whom(double Points, bool NamesAnother = false, bool IsSister = false);
