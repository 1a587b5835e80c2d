using System.Text;
using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Archiving;

/// <summary>
/// Figures out of the archive's rows. A query first finds the keys, mostly by an index alone, puts them in order by what is remembered of their
/// articles, and only then reads the rows: sorting whole rows, and looking up each name of each, cost several times as much.
/// </summary>
internal static class FigureRows
{
    private const string ByKey = """
        SELECT key, page_start, page_end, start, end, sentence_start, sentence_end, quote, value, low, high, unit, qualifier, base_value, base_low, base_high, base_unit, exact,
          subject, subject_type, indicator, known, whole, aspect, basis, period_start, period_end, period_label, modality, project, rule
        FROM figure_rows WHERE key = ?
        """;

    public static IEnumerable<ReportedFigure> OfArticle(Database database, RowMemory memory, long article) =>
        Read(database, memory, new FigureQuery { Article = article });

    /// <summary>By the article's day, its file and place, then by the figure's place.</summary>
    public static IEnumerable<ReportedFigure> Read(Database database, RowMemory memory, FigureQuery query)
    {
        if (query.Limit is <= 0 || Conditions(database, memory, query, articles: false) is not var (from, conditions, parameters))
            yield break;
        var found = new List<Found>();
        var sql = $"SELECT f.key FROM {from} WHERE {conditions}";
        if (query is { Article: not null, Subjects: null, Indicators: null, Project: null, BaseUnit: null, BaseUnits: null, Values: null })
        {
            // In the same words for every article, and for a check a hundred times.
            var rows = database.Statement(sql);
            FindKeys(rows);
            rows.Reset();
        }
        else
        {
            using var rows = database.Prepare(sql);
            FindKeys(rows);
        }
        found.Sort();
        var (offset, left) = (query.Offset, query.Limit ?? int.MaxValue);
        var together = new List<ReportedFigure>();
        for (var i = 0; i < found.Count;)
        {
            together.Clear();
            var article = found[i].Article;
            // Of several figures the text is read once: SQLite gathers a long one page by page.
            var text = !query.WithSentences ? null : new SentenceText(database, article.Key, several: i + 1 < found.Count && found[i + 1].Article.Key == article.Key);
            for (; i < found.Count && found[i].Article.Key == article.Key; i++)
                if (Figure(database, memory, found[i].Key, article, text) is { } figure && Fits(figure.Figure.Quantity, query))
                    together.Add(figure);
            together.Sort(ByPlace);
            foreach (var figure in together)
            {
                if (offset-- > 0)
                    continue;
                yield return figure;
                if (--left == 0)
                    yield break;
            }
        }

        void FindKeys(Statement rows)
        {
            Bind(rows, parameters);
            ArticleReference? article = null;
            while (rows.Step())
            {
                var key = rows.Int64(0);
                if (article?.Key != key >> 16)
                    article = memory.Article(database, key >> 16);
                if (article is not null)
                    found.Add(new Found(article, key));
            }
        }
    }

    /// <summary>As <see cref="Read"/>; what says the very same is folded in the database, before rows, names and texts are looked up.</summary>
    public static IEnumerable<FoldedFigure> Folded(Database database, RowMemory memory, FigureQuery query)
    {
        if (query.Limit is <= 0 || Conditions(database, memory, query, articles: true) is not var (from, conditions, parameters))
            yield break;
        // The least of day and key in one number picks the first print; SQLite takes bare columns from the row of the least.
        using var rows = database.Prepare($"""
            SELECT f.key, min({DayAndKey}), count(DISTINCT a.story)
            FROM {from}
            WHERE {conditions}
            GROUP BY f.subject, f.indicator, f.aspect, f.whole, f.basis, f.period_start, f.period_end, f.modality, f.project, f.base_unit, f.base_value, f.base_low, f.base_high,
              f.value, f.low, f.high, f.unit, f.qualifier
            ORDER BY 2
            """);
        Bind(rows, parameters);
        var (offset, left) = (query.Offset, query.Limit ?? int.MaxValue);
        while (rows.Step())
        {
            var key = rows.Int64(0);
            if (memory.Article(database, key >> 16) is not { } article || Figure(database, memory, key, article, query.WithSentences ? new SentenceText(database, key >> 16, several: false) : null) is not { } figure || !Fits(figure.Figure.Quantity, query) || offset-- > 0)
                continue;
            yield return new FoldedFigure(figure, rows.Int32(2));
            if (--left == 0)
                yield break;
        }
    }

    /// <summary>
    /// The first of each of <see cref="Folded"/>, in its order. A value that is told everywhere is in rows all over the file: only keys and days are found for all of
    /// them, and rows, names and texts looked up for as many as are taken.
    /// </summary>
    public static IEnumerable<ReportedFigure> FirstPrints(Database database, RowMemory memory, FigureQuery query)
    {
        if (query.Limit is <= 0 || Conditions(database, memory, query, articles: false) is not var (from, conditions, parameters))
            yield break;
        // Day and key in one number: what is to come first is the least.
        var prints = new List<long>();
        using (var rows = database.Prepare($"SELECT f.key FROM {from} WHERE {conditions}"))
        {
            Bind(rows, parameters);
            while (rows.Step())
            {
                var key = rows.Int64(0);
                prints.Add(((long)(memory.Day(database, key >> 16) ?? Undated) << KeyBits) | key);
            }
        }
        prints.Sort();
        var told = new HashSet<Figure>();
        var (offset, left) = (query.Offset, query.Limit ?? int.MaxValue);
        foreach (var print in prints)
        {
            var key = print & ((1L << KeyBits) - 1);
            if (memory.Article(database, key >> 16) is not { } article || Figure(database, memory, key, article, null) is not { } report || !Fits(report.Figure.Quantity, query) || !told.Add(FoldedFigure.SaidBy(report.Figure)) || offset-- > 0)
                continue;
            yield return query.WithSentences ? report with { Figure = report.Figure with { Sentence = ArticleRows.Stretch(database, article.Key, report.Figure.SentenceSpan) } } : report;
            if (--left == 0)
                yield break;
        }
    }

    /// <summary>Of what times the figures are, each once; by the numbers as SQL has them, which may take a figure more.</summary>
    public static IEnumerable<(DateOnly? Start, DateOnly? End)> Times(Database database, RowMemory memory, FigureQuery query)
    {
        if (Conditions(database, memory, query, articles: false) is not var (from, conditions, parameters))
            yield break;
        using var rows = database.Prepare($"SELECT DISTINCT f.period_start, f.period_end FROM {from} WHERE {conditions}");
        Bind(rows, parameters);
        while (rows.Step())
            yield return (Days.Date(rows.NullableInt64(0)), Days.Date(rows.NullableInt64(1)));
    }

    private const int KeyBits = 38;

    // Undated articles come last.
    private const int Undated = (1 << (63 - KeyBits)) - 1;

    private static readonly string DayAndKey = $"(coalesce(a.day, {Undated}) << {KeyBits}) | f.key";

    /// <summary>A figure's key beside the article that it is sorted by.</summary>
    private readonly record struct Found(ArticleReference Article, long Key) : IComparable<Found>
    {
        public int CompareTo(Found other)
        {
            if (ReferenceEquals(Article, other.Article))
                return Key.CompareTo(other.Key);
            var byDay = (Article.Date ?? DateOnly.MaxValue).CompareTo(other.Article.Date ?? DateOnly.MaxValue);
            var byFile = byDay != 0 ? byDay : string.CompareOrdinal(Article.File, other.Article.File);
            return byFile != 0 ? byFile : Key.CompareTo(other.Key);
        }
    }

    private static int ByPlace(ReportedFigure a, ReportedFigure b)
    {
        var byStart = a.Figure.TextSpan.Start.CompareTo(b.Figure.TextSpan.Start);
        return byStart != 0 ? byStart : a.Key.CompareTo(b.Key);
    }

    private static void Bind(Statement rows, List<object> parameters)
    {
        for (var i = 0; i < parameters.Count; i++)
            _ = parameters[i] switch
            {
                long number => rows.Bind(i + 1, number),
                double number => rows.Bind(i + 1, number),
                var text => rows.Bind(i + 1, (string)text),
            };
    }

    /// <summary>The query in SQL, on figures as f and what must be joined to them; null where a name that it asks for is nowhere in the archive.</summary>
    /// <param name="articles">True to join the articles in any case.</param>
    private static (string From, string Conditions, List<object> Parameters)? Conditions(Database database, RowMemory memory, FigureQuery query, bool articles)
    {
        var sql = new StringBuilder("1");
        var parameters = new List<object>();
        bool OneOf(string column, IReadOnlyList<string>? names)
        {
            if (names is null)
                return true;
            var ids = names.Distinct(StringComparer.Ordinal).Select(name => memory.NameId(database, name)).OfType<long>().ToList();
            if (ids.Count == 0)
                return false;
            sql.Append(" AND f.").Append(column).Append(" IN (").AppendJoin(',', ids).Append(')');
            return true;
        }
        void Require(string condition, params ReadOnlySpan<object> values)
        {
            sql.Append(" AND ").Append(condition);
            parameters.AddRange(values);
        }
        if (!OneOf("subject", query.Subjects) || !OneOf("indicator", query.Indicators) || !OneOf("project", query.Project is null ? null : [query.Project]) ||
            !OneOf("base_unit", query.BaseUnit is null ? null : [query.BaseUnit]) || !OneOf("base_unit", query.BaseUnits))
            return null;
        if (query.Aspect is { } aspect) Require("f.aspect = ?", (long)aspect);
        if (query.Modality is { } modality) Require("f.modality = ?", (long)modality);
        if (query.Period is { } period)
        {
            // A state as of a day, or a deadline, is that day; an open end runs on.
            Require("(f.period_start IS NOT NULL OR f.period_end IS NOT NULL)");
            if ((period.Start ?? period.End) is { } from) Require("coalesce(f.period_end, 99991231) >= ?", (long)Days.Of(from));
            if (period.End is { } to) Require("coalesce(f.period_start, f.period_end) <= ?", (long)Days.Of(to));
        }
        if (query.ExactPeriod is { } exact)
        {
            if (exact.End is { } end) Require("f.period_end = ?", (long)Days.Of(end)); else Require("f.period_end IS NULL");
            if (exact.Start is { } start) Require("f.period_start = ?", (long)Days.Of(start)); else Require("f.period_start IS NULL");
        }
        if (query.Ending is { } ending) Require("(f.period_end BETWEEN ? AND ? OR f.period_end IS NULL)", (long)Days.Of(ending.From), (long)Days.Of(ending.To));
        // Doubles may be off in the last place: SQL takes a little more, and the exact numbers decide.
        if (query.BaseLow is { } low) Require("(f.base_high >= ? OR (f.base_high IS NULL AND (f.base_value IS NOT NULL OR f.base_low IS NOT NULL)))", (double)(low - Slack(low)));
        if (query.BaseHigh is { } high) Require("(f.base_low <= ? OR (f.base_low IS NULL AND (f.base_value IS NOT NULL OR f.base_high IS NOT NULL)))", (double)(high + Slack(high)));
        if (query.Values is { } values)
        {
            if (values.Count == 0)
                return null;
            // The stretch around them all is what the index is searched by.
            var (least, most) = (values.Min(window => window.Low), values.Max(window => window.High));
            Require("f.base_value BETWEEN ? AND ?", (double)(least - Slack(least)), (double)(most + Slack(most)));
            sql.Append(" AND (");
            for (var i = 0; i < values.Count; i++)
            {
                sql.Append(i == 0 ? "" : " OR ").Append("f.base_value BETWEEN ? AND ?");
                parameters.Add((double)(values[i].Low - Slack(values[i].Low)));
                parameters.Add((double)(values[i].High + Slack(values[i].High)));
            }
            sql.Append(')');
        }
        if (query.Ranges) Require("f.base_value IS NULL");
        if (query.AsOf is { } asOf) Require("a.day <= ?", (long)Days.Of(asOf));
        if (query.File is { } file) Require("s.file = ?", file);
        if (query.ExceptFile is { } except) Require("s.file <> ?", except);
        if (query.Article is { } article) Require("f.key >= ? AND f.key < ?", article << 16, (article + 1) << 16);
        if (query.Articles is { } several) sql.Append(" AND f.key >> 16 IN (").AppendJoin(',', several).Append(')');
        // The archive is not analysed, so SQLite cannot know that a value or a subject narrows more than a unit does.
        var index = query.Article is not null || query.Project is not null ? ""
            : (query.Values is not null || query.Ranges) && (query.BaseUnit ?? (object?)query.BaseUnits) is not null && query.Indicators is null ? "INDEXED BY figure_rows_value"
            : query.Subjects is not null ? "INDEXED BY figure_rows_subject"
            : "";
        var files = query.File is not null || query.ExceptFile is not null;
        var rows = $"figure_rows f {index}"
            + (articles || files || query.AsOf is not null ? " JOIN article_rows a ON a.key = f.key >> 16" : "")
            + (files ? " JOIN pages p ON p.id = a.page JOIN sources s ON s.id = p.source" : "");
        return (rows, sql.ToString(), parameters);
    }

    private static decimal Slack(decimal value) => Math.Abs(value) * 1e-12m;

    // SQL goes by doubles, which may be off in the last place; the exact numbers decide.
    private static bool Fits(Quantity quantity, FigureQuery query) =>
        (query.BaseLow is not { } low || (quantity.BaseHigh ?? decimal.MaxValue) >= low)
        && (query.BaseHigh is not { } high || (quantity.BaseLow ?? decimal.MinValue) <= high)
        && (query.Values is not { } values || values.Any(window => quantity.BaseValue >= window.Low && quantity.BaseValue <= window.High));

    private static ReportedFigure? Figure(Database database, RowMemory memory, long key, ArticleReference article, SentenceText? text)
    {
        var row = database.Statement(ByKey).Bind(1, key);
        if (!row.Step())
        {
            row.Reset();
            return null;
        }
        string? Name(int column) => memory.Name(database, row.NullableInt64(column));
        var sentence = new TextSpan(row.Int32(5), row.Int32(6));
        var figure = new Figure
        {
            Span = new TextSpan(row.Int32(1), row.Int32(2)),
            TextSpan = new TextSpan(row.Int32(3), row.Int32(4)),
            SentenceSpan = sentence,
            Sentence = text?.Sentence(sentence) ?? "",
            Quote = row.Text(7)!,
            Quantity = Quantity(row, Name(11)!, Name(16)!),
            Subject = Name(18),
            SubjectType = (SubjectType)row.Int64(19),
            Indicator = Name(20)!,
            IndicatorKnown = row.Int64(21) != 0,
            Of = Name(22),
            Aspect = (Aspect)row.Int64(23),
            Basis = Name(24),
            Period = Name(27) is { } label ? new Period(Days.Date(row.NullableInt64(25)), Days.Date(row.NullableInt64(26)), label) : null,
            Modality = (Modality)row.Int64(28),
            Project = Name(29),
            Rule = Name(30)!,
        };
        row.Reset();
        return new ReportedFigure(key, article, figure);
    }

    /// <summary>Where the sentences of an article's figures come from; those that stand in one sentence share it.</summary>
    private sealed class SentenceText(Database database, long article, bool several)
    {
        private byte[]? _utf8;
        private TextSpan _span;
        private string? _sentence;

        public string Sentence(TextSpan span)
        {
            if (!several)
                return ArticleRows.Stretch(database, article, span);
            if (_sentence is null || _span != span)
                (_span, _sentence) = (span, Utf8Text.Slice(_utf8 ??= ArticleRows.Utf8(database, article), span));
            return _sentence;
        }
    }

    private static Quantity Quantity(Statement row, string unit, string baseUnit)
    {
        var quantity = new Quantity
        {
            Value = Numbers.Read(row, 8),
            Low = Numbers.Read(row, 9),
            High = Numbers.Read(row, 10),
            Unit = unit,
            Qualifier = (Qualifier)row.Int64(12),
            BaseValue = Numbers.Read(row, 13),
            BaseLow = Numbers.Read(row, 14),
            BaseHigh = Numbers.Read(row, 15),
            BaseUnit = baseUnit,
        };
        if (row.Text(17) is not { } exact)
            return quantity;
        var full = Numbers.FromFull(exact);
        return quantity with { Value = full[0], Low = full[1], High = full[2], BaseValue = full[3], BaseLow = full[4], BaseHigh = full[5] };
    }

    public static long? NameId(Database database, string name)
    {
        var rows = database.Statement("SELECT id FROM names WHERE name = ?").Bind(1, name);
        var id = rows.Step() ? rows.Int64(0) : (long?)null;
        rows.Reset();
        return id;
    }
}
