using System.Globalization;
using NewsMiner.Archiving;
using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>One search for conflicts: the figures of all articles in their slots, then the checks over the slots.</summary>
internal sealed partial class ConflictRun(ConflictOptions options, RuleSet rules, bool slim)
{
    /// <summary>What figures must share to be held against each other. <c>Scope</c> is the article for names that only an article makes clear.</summary>
    private readonly record struct Slot(string Subject, string Indicator, Aspect Aspect, string? Of, string? Basis, DateOnly? Start, DateOnly? End, int UnitGroup, string Unit, string? Project, long Scope);

    private sealed class Entry(Reading reading, ReportedFigure first, bool caveat, bool plain, bool among, bool named, bool announced, bool guessed, IReadOnlyList<(decimal, string)> beside)
    {
        /// <summary>The words before the figure say no more than its subject, indicator and time.</summary>
        public bool Plain { get; } = plain;

        /// <summary>其中 stands before the figure: it is a part of a whole that only its sentence names.</summary>
        public bool Among { get; } = among;

        /// <summary>The sentence spells its subject, instead of 公司 or 其.</summary>
        public bool Named { get; } = named;

        /// <summary>The sentence tells that the value was changed.</summary>
        public bool Announced { get; } = announced;

        /// <summary>Its year was most likely misread: its sentence says no year, and its report is of another.</summary>
        public bool Guessed { get; } = guessed;

        /// <summary>The sentence's other values that are no chance meeting: three digits and more.</summary>
        public IReadOnlyList<(decimal Value, string Unit)> Beside { get; } = beside;

        /// <summary>The sentence says that its growth is not the quotient of the published levels.</summary>
        public bool Caveat { get; } = caveat;

        public Reading Reading { get; } = reading;

        /// <summary>The first print of this value; without its sentence while the archive is read.</summary>
        public ReportedFigure First { get; } = first;

        public int Stories { get; set; } = 1;
    }

    // More values than this in one slot say that the slot holds several things.
    private const int MostValues = 3;

    // An article rarely contradicts itself more often than this about one subject.
    private const int MostOfOneArticle = 3;

    private readonly Dictionary<Slot, List<Entry>> _slots = [];
    private readonly HashSet<Slot> _blurred = [];

    /// <summary>Who is ranked with whom, by the month in which the time ends that the ranks are of.</summary>
    private readonly record struct RankKey(string Indicator, string Scope, int Month, bool OfGrowth);

    // A list of so many is no matter of first places.
    private const int MostHolders = 40;

    private readonly Dictionary<RankKey, List<ReportedFigure>> _ranks = [];
    private readonly HashSet<long> _stories = [];
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<Quantity, Quantity> _quantities = [];
    private readonly Dictionary<Period, Period> _periods = [];
    private readonly List<Conflict> _found = [];

    public ConflictOptions Options { get; } = options;

    public void Read(IEnumerable<ReportedFigure> figures)
    {
        // Columns of one page lie between each other: an article ends with its page and day, not with the next article's first figure.
        var page = new List<ReportedFigure>();
        foreach (var figure in figures)
        {
            if (page.Count > 0 && (page[0].Article.Date != figure.Article.Date || page[0].Article.File != figure.Article.File))
            {
                ReadPage(page);
                page.Clear();
            }
            page.Add(figure);
        }
        ReadPage(page);
    }

    private void ReadPage(List<ReportedFigure> page)
    {
        foreach (var article in page.GroupBy(f => f.Article.Key))
            ReadArticle([.. article]);
    }

    private void ReadArticle(List<ReportedFigure> article)
    {
        // Answers come by date: the first article of a story is its first print, the others add nothing but what they print otherwise.
        var story = article[0].Article.StoryKey;
        if (!_stories.Add(story))
        {
            ReadReprint(article, story);
            return;
        }
        var asRead = article.ToArray();
        NameSubjects(article);
        _found.AddRange(ArticleConflicts.Find(HeadlineBeside(article).Concat(article)));

        var members = Members(article);
        var here = new Dictionary<Slot, int>();
        int[] sentence = [];
        ReportedFigure? sum = null;
        for (var i = 0; i < article.Count; i++)
        {
            var report = article[i];
            if (i == 0 || article[i - 1].Figure.SentenceSpan != report.Figure.SentenceSpan)
                sentence = ReadSentence(article, i);
            if (Rank(report) || Reading.Of(report.Figure.Quantity) is not { } reading)
                continue;
            if (ZonesTogether(report.Figure) is { } zones)
            {
                KeepTogether(article, i, reading, zones);
                sum = report;
                continue;
            }
            // …, 增长5%: theirs together as well.
            if (sum is not null && sum.Figure.SentenceSpan == report.Figure.SentenceSpan && sum.Figure.Indicator == report.Figure.Indicator && report.Figure.Aspect is not Aspect.Level)
                continue;
            KeepWritten(report);
            KeepRisen(article, i);
            KeepShare(article, i, reading);
            KeepPlan(article, i, reading);
            var telling = TellingOf(report.Figure, reading, sentence);
            var ownTime = IsOfOwnTime(asRead, i);
            var place = SlotOf(article, i, members.ContainsKey(i) || ownTime);
            if (ThoseBefore(article, i) is null)
                KeepRateAmount(report, reading, Sentences.SaysNoMore(asRead[i].Figure));
            if (report.Figure.Aspect == Aspect.Change)
                KeepChange(article, i, reading);
            if (place is null && telling == default)
                continue;
            var kept = Kept(report);
            var plain = Sentences.SaysNoMore(asRead[i].Figure) || IsRespective(asRead, i) || ownTime;
            KeepTelling(telling, kept, sentence, reading, plain, ConflictRules.Default.IsAnnounced(report.Figure.Sentence));
            if (place is not { } slot)
                continue;
            KeepIncrease(report, reading, slot);
            if (members.TryGetValue(i, out var member))
            {
                KeepListed(article, i, members, reading, member.Quarters is > 0 and < 4 ? WithinYear(slot, member.Quarters) : slot);
                if (member.Quarter == 0 || QuarterOf(slot, member.Quarter) is not { } ofQuarter)
                    continue;
                (slot, plain) = (ofQuarter, true);
            }
            if (!_slots.TryGetValue(slot, out var entries))
                _slots[slot] = entries = new(1);
            var known = entries.Find(e => e.Reading == reading);
            if (known is not null)
            {
                known.Stories++;
                continue;
            }
            here[slot] = here.GetValueOrDefault(slot) + 1;
            if (here[slot] > MostValues || entries.Count > 12)
                _blurred.Add(slot);
            else
                entries.Add(EntryOf(article, i, reading, kept, plain || SaysNoMoreThan(slot, asRead[i].Figure)));
        }
    }

    /// <summary>新增企业46家 of the first print, 新增企业64家 of a reprint: what a reprint has in a slot of its story's and the story has not.</summary>
    private void ReadReprint(List<ReportedFigure> article, long story)
    {
        NameSubjects(article);
        for (var i = 0; i < article.Count; i++)
        {
            var report = article[i];
            if (Reading.Of(report.Figure.Quantity) is not { } reading || ZonesTogether(report.Figure) is not null || SlotOf(article, i) is not { Scope: 0 } slot || !_slots.TryGetValue(slot, out var entries)
                || !entries.Exists(e => e.First.Article.StoryKey == story) || entries.Count > MostValues || entries.Exists(e => Reading.Compare(e.Reading, reading) != Agreement.Disagree))
                continue;
            entries.Add(EntryOf(article, i, reading, Kept(report), Sentences.SaysNoMore(report.Figure)));
        }
    }

    // 总投资由52亿元增至58亿元: who tells it knows of the other.
    private const string FromTo = "from-to";

    // 工业企业完成技改投资: of the slot that what narrows it is told in.
    private static bool SaysNoMoreThan(Slot slot, Figure figure) => slot.Indicator != IndicatorNames.Key(figure.Indicator) && Sentences.SaysNoMore(figure, slot.Indicator);

    private static Entry EntryOf(List<ReportedFigure> article, int i, Reading reading, ReportedFigure kept, bool plain)
    {
        var figure = article[i].Figure;
        return new Entry(reading, kept, HasCaveat(figure), plain, Sentences.IsAmong(figure), SpellsSubject(figure), ConflictRules.Default.IsAnnounced(figure.Sentence) || figure is { Project: not null, Rule: FromTo }, IsOfYearPassed(article[i]), Beside(article, i));
    }

    // 总产值1060亿元，增加值315亿元，分别增长23.2%和16.8%: each of the level of its own name.
    private static bool IsRespective(ReportedFigure[] article, int i)
    {
        var rate = article[i].Figure;
        if (rate.Aspect != Aspect.Growth || !rate.Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(rate))).Contains("分别", StringComparison.Ordinal))
            return false;
        for (var j = i - 1; j >= 0 && article[j].Figure.SentenceSpan == rate.SentenceSpan; j--)
            if (article[j].Figure is var told && told.Indicator == rate.Indicator)
                return told.Aspect == Aspect.Level && Sentences.SaysNoMore(told);
        return false;
    }

    // 2021年、2022年实际使用外资分别为6.3亿美元和7.1亿美元: the same of its own time each.
    private static bool IsOfOwnTime(ReportedFigure[] article, int i)
    {
        var figure = article[i].Figure;
        if (figure.Aspect != Aspect.Level || figure.Period is null || !figure.IndicatorKnown || !figure.Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(figure))).Contains(Respectively, StringComparison.Ordinal))
            return false;
        return IsTwin(i - 1) || IsTwin(i + 1);

        bool IsTwin(int j) => j >= 0 && j < article.Length && article[j].Figure is var other && other.SentenceSpan == figure.SentenceSpan && other.Indicator == figure.Indicator && other.Subject == figure.Subject && other.Aspect == Aspect.Level && other.Period is { } time && time != figure.Period
            && Math.Abs(other.TextSpan.Start - figure.TextSpan.Start) <= LongestLead;
    }

    /// <summary>园区, 开发区: the zone that the article named last.</summary>
    private static void NameSubjects(List<ReportedFigure> article)
    {
        string? zone = null;
        for (var i = 0; i < article.Count; i++)
        {
            var figure = article[i].Figure;
            if (figure.Subject is not { } subject)
                continue;
            if (figure.SubjectType == SubjectType.Zone && !AnsweringRules.Default.KindsAlone.Contains(subject) && !AnsweringRules.Default.PartsOfZones.Contains(subject))
                zone = subject;
            else if (zone is not null && (AnsweringRules.Default.KindsAlone.Contains(subject) || AnsweringRules.Default.PartsOfZones.Contains(subject)))
                article[i] = article[i] with { Figure = figure with { Subject = zone, SubjectType = SubjectType.Zone } };
        }
    }

    /// <summary>The values of a sentence that are no chance meeting: two digits and more.</summary>
    private static int[] ReadSentence(List<ReportedFigure> article, int from)
    {
        var values = new List<int>();
        for (var i = from; i < article.Count && article[i].Figure.SentenceSpan == article[from].Figure.SentenceSpan; i++)
            if (article[i].Figure.Quantity.BaseValue is not null && Reading.SignificantDigits(article[i].Figure.Quantity) >= 2)
                values.Add(HashOf(article[i].Figure.Quantity));
        return [.. values];
    }

    private static (decimal, string)[] Beside(List<ReportedFigure> article, int i)
    {
        var beside = new List<(decimal, string)>();
        for (var j = i - 1; j >= 0 && article[j].Figure.SentenceSpan == article[i].Figure.SentenceSpan; j--)
            Take(article[j].Figure.Quantity);
        for (var j = i + 1; j < article.Count && article[j].Figure.SentenceSpan == article[i].Figure.SentenceSpan; j++)
            Take(article[j].Figure.Quantity);
        return [.. beside];

        void Take(Quantity quantity)
        {
            if (quantity.BaseValue is { } value && Reading.SignificantDigits(quantity) >= 3)
                beside.Add((value, quantity.BaseUnit));
        }
    }

    public IReadOnlyList<Conflict> Finish(IFigureSource? archive)
    {
        foreach (var slot in _blurred)
            _slots.Remove(slot);
        JoinNames();
        foreach (var (slot, entries) in _slots)
            SameFigure(slot, entries);
        Retold();
        Abridged();
        FirstPhases();
        foreach (var (slot, entries) in _slots)
            if (slot.Aspect == Aspect.Level && slot.Project is null && slot.Scope == 0)
                Parts(slot, entries);
        Territories();
        Sums();
        foreach (var (slot, entries) in _slots)
            if (slot.Aspect == Aspect.Growth && slot.Scope == 0 && slot.Project is null && slot.Basis == "同比")
                Growth(slot, entries);
        Spans();
        Lists();
        Together();
        SharesOfTold();
        Tilings();
        Plans();
        Rates();
        Increases();
        YearsChanges();
        // Two reports are looked at again for either: the figures of each are asked for once.
        var again = new Dictionary<long, List<ReportedFigure>>();
        Slipped(archive, again);
        Risings(archive, again);
        Shares(archive, again);
        Ranks();

        // What two ways lead to is told once, and so is what a headline and its text tell alike.
        var told = new HashSet<(ConflictKind, string)>();
        _found.RemoveAll(c => !told.Add((c.Kind, string.Join(' ', c.Figures.Select(static f => f.Figure.Quantity.BaseValue is { } value ? $"{f.Article.Key}:{value.ToString(CultureInfo.InvariantCulture)}{f.Figure.Quantity.BaseUnit}" : $"{f.Key}").Order(StringComparer.Ordinal)))));
        var muddled = _found.Where(c => c.Kind == ConflictKind.SameFigure && c.Figures.All(f => f.Article.Key == c.Figures[0].Article.Key))
            .GroupBy(c => (c.Figures[0].Article.Key, c.Figures[0].Figure.Subject)).Where(g => g.Count() > MostOfOneArticle).Select(g => g.Key).ToHashSet();
        // A round-up of several places read as one contradicts itself at every turn.
        _found.RemoveAll(c => c.Kind == ConflictKind.SameFigure && c.Figures.Any(f => muddled.Contains((f.Article.Key, f.Figure.Subject))));
        var wanted = _found.Where(c => Options.Kinds is null || Options.Kinds.Contains(c.Kind));
        var whole = archive is null ? wanted.ToList() : WithSentences([.. wanted], archive);
        return [.. whole.OrderByDescending(c => c.Severity).ThenBy(c => c.Figures.Min(f => f.Article.Date)).ThenBy(c => c.Figures[0].Key)];
    }

    /// <summary>Sentences were dropped while the archive was read; the few figures that are at odds get theirs back.</summary>
    private static List<Conflict> WithSentences(List<Conflict> conflicts, IFigureSource archive)
    {
        var wanted = new HashSet<long>();
        var articles = new SortedSet<long>();
        foreach (var figure in conflicts.SelectMany(static c => c.Figures))
            if (figure.Figure.Sentence.Length == 0 && wanted.Add(figure.Key))
                articles.Add(figure.Article.Key);
        var whole = new Dictionary<long, ReportedFigure>();
        foreach (var article in articles)
            foreach (var report in archive.Figures(new FigureQuery { Article = article }))
                if (wanted.Contains(report.Key))
                    whole[report.Key] = report;
        return [.. conflicts.Select(c => c with { Figures = [.. c.Figures.Select(f => f.Figure.Sentence.Length == 0 ? whole.GetValueOrDefault(f.Key, f) : f)] })];
    }

    /// <summary>The report without its sentence, and what many reports say alike (4.5%, 2023年) held once.</summary>
    private ReportedFigure Slim(ReportedFigure report)
    {
        var figure = report.Figure;
        return report with { Figure = figure with { Sentence = "", Quote = Word(figure.Quote), Quantity = Shared(figure.Quantity), Period = figure.Period is null ? null : Shared(_periods, figure.Period) } };
    }

    // 4.50 equals 4.5, and is more precise.
    private Quantity Shared(Quantity quantity)
    {
        var same = Shared(_quantities, quantity);
        return same.Value?.Scale == quantity.Value?.Scale && same.Low?.Scale == quantity.Low?.Scale && same.High?.Scale == quantity.High?.Scale ? same : quantity;
    }

    private static T Shared<T>(Dictionary<T, T> known, T value)
        where T : class
    {
        if (known.TryGetValue(value, out var same))
            return same;
        known[value] = value;
        return value;
    }

    private string Word(string word)
    {
        if (_words.TryGetValue(word, out var known))
            return known;
        _words[word] = word;
        return word;
    }

    private static decimal RelativeGap(decimal a, decimal b)
        => a == b ? 0m : Math.Abs(a - b) / Math.Max(Math.Abs(a), Math.Abs(b));

    private static string AspectName(Figure figure)
        => figure.Aspect switch { Aspect.Growth => "增速", Aspect.Share => $"占{figure.Of}的比重", _ => "" };

    private static string In(Quantity like, decimal baseValue)
        => like is { Value: { } v, BaseValue: { } b } && v != 0m ? Plain(Math.Round(baseValue / (b / v), 2)) + like.Unit : Plain(baseValue) + like.BaseUnit;

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
