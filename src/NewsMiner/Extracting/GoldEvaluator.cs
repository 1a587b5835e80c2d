using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsMiner.Extracting;

/// <summary>How far a figure agrees with its annotation; each level includes those before it.</summary>
public enum GoldLevel
{
    /// <summary>Found at its place, with the right value and unit.</summary>
    Found,
    Aspect,

    /// <summary>… and the right indicator and, for shares, the whole.</summary>
    Indicator,
    Subject,
    Period,

    /// <summary>… and the right modality: the whole figure.</summary>
    Modality,
}

/// <summary>An annotated figure (gold/NNN.facts.jsonl); offsets into the page's text.</summary>
public sealed record GoldFigure
{
    public required string Id { get; init; }
    public required int Line { get; init; }
    public required TextSpan Span { get; init; }
    public required string Quote { get; init; }
    public decimal? Value { get; init; }
    public decimal? Low { get; init; }
    public decimal? High { get; init; }
    public required string Unit { get; init; }
    public required string Qualifier { get; init; }
    public string? Subject { get; init; }
    public required string Indicator { get; init; }
    public string? Of { get; init; }
    public required string Aspect { get; init; }
    public string? Period { get; init; }
    public required string Modality { get; init; }

    /// <summary>Worth a place in a series, or a check; the rest are incidental counts.</summary>
    public required bool IsCore { get; init; }
}

/// <summary>An annotated figure, and the figure that was read at its place (null: missed) with the levels it reached.</summary>
public sealed record GoldPair(GoldFigure Gold, Figure? Figure, int LevelsReached);

/// <summary>How one indicator's figures came out.</summary>
public sealed record GoldIndicatorScore(string Indicator, int Gold, int Found, int Right);

/// <summary>The score of one page.</summary>
public sealed record GoldScore
{
    public required string Document { get; init; }

    /// <summary>Annotated figures that were asked for.</summary>
    public required int Gold { get; init; }

    /// <summary>Figures that were read, without those that annotations not asked for account for.</summary>
    public required int Made { get; init; }

    public required IReadOnlyList<GoldPair> Pairs { get; init; }

    /// <summary>Figures read where the annotation has none.</summary>
    public required IReadOnlyList<Figure> Extra { get; init; }

    /// <summary>The part of the figures found whose qualifier is right.</summary>
    public required double Qualifiers { get; init; }

    public required IReadOnlyList<GoldIndicatorScore> Indicators { get; init; }

    public int Hits(GoldLevel level) => Pairs.Count(p => p.LevelsReached > (int)level);

    public double Recall(GoldLevel level) => Gold == 0 ? 0 : (double)Hits(level) / Gold;

    public double Precision(GoldLevel level) => Made == 0 ? 0 : (double)Hits(level) / Made;

    public double F1(GoldLevel level)
    {
        var (precision, recall) = (Precision(level), Recall(level));
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}

/// <summary>
/// Scores figures against annotated pages, as the annotation's own scorer does: a figure is found where places overlap and value and unit
/// agree, each figure used once; names agree when canonical names are equal or share half of their character pairs (Dice ≥ 0.5; the
/// commonest indicators must be equal).
/// </summary>
public sealed class GoldEvaluator
{
    private static readonly string[] Common =
        ["地区生产总值", "规模以上工业增加值", "规模以上工业总产值", "工业增加值", "固定资产投资", "工业投资", "转型项目投资", "社会消费品零售总额", "进出口总额", "出口额", "实际利用外资", "高新技术企业数"];

    private static readonly (string From, string To)[] Synonyms =
        [("gdp", "地区生产总值"), ("规上", "规模以上"), ("社零总额", "社会消费品零售总额"), ("固投", "固定资产投资"), ("数量", "数"), ("总数", "数"), ("外贸进出口", "进出口")];

    private static readonly HashSet<string> Classifiers = new(StringComparer.Ordinal)
        { "个", "家", "户", "项", "条", "宗", "件", "人", "名", "座", "所", "只", "余户", "余家", "架次", "次", "" };

    private readonly Dictionary<string, string> _aliases;

    private GoldEvaluator(Dictionary<string, string> aliases) => _aliases = aliases;

    /// <param name="aliases">Content of <c>aliases.json</c>, which names subjects canonically; null for none.</param>
    public static GoldEvaluator Create(string? aliases)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (aliases is not null)
        {
            using var document = JsonDocument.Parse(aliases);
            foreach (var pair in document.RootElement.EnumerateObject())
                names[Normalize(pair.Name)] = Normalize(pair.Value.GetString());
        }
        return new GoldEvaluator(names);
    }

    /// <summary>Reads the annotations of one page (JSON Lines).</summary>
    /// <exception cref="JsonException">The file is damaged.</exception>
    public static IReadOnlyList<GoldFigure> Read(string facts)
    {
        var figures = new List<GoldFigure>();
        foreach (var line in facts.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            using var document = JsonDocument.Parse(line);
            var fact = document.RootElement;
            figures.Add(new GoldFigure
            {
                Id = Text(fact, "id") ?? "",
                Line = fact.GetProperty("line").GetInt32(),
                Span = new TextSpan(fact.GetProperty("start").GetInt32(), fact.GetProperty("end").GetInt32()),
                Quote = Text(fact, "quote") ?? "",
                Value = Number(fact, "value"),
                Low = Number(fact, "low"),
                High = Number(fact, "high"),
                Unit = Text(fact, "unit") ?? "",
                Qualifier = Text(fact, "qualifier") ?? "exact",
                Subject = Text(fact, "subject"),
                Indicator = Text(fact, "indicator") ?? "",
                Of = Text(fact, "of"),
                Aspect = Text(fact, "aspect") ?? "level",
                Period = Text(fact, "period"),
                Modality = Text(fact, "modality") ?? "actual",
                IsCore = Text(fact, "tier") == "core",
            });
        }
        return figures;

        static string? Text(JsonElement fact, string name) => fact.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

        static decimal? Number(JsonElement fact, string name) => fact.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
    }

    /// <param name="coreOnly">Asks for the core figures only; a figure that an incidental annotation accounts for is then neither right nor wrong.</param>
    public GoldScore Score(string document, IReadOnlyList<GoldFigure> gold, IReadOnlyList<Figure> figures, bool coreOnly)
    {
        var used = new bool[figures.Count];
        var pairs = new List<GoldPair>();
        foreach (var fact in gold.OrderBy(g => g.Line))
        {
            var best = -1;
            (bool Indicator, bool Aspect, int Distance) bestScore = default;
            for (var i = 0; i < figures.Count; i++)
            {
                var figure = figures[i];
                if (used[i] || !figure.Span.Overlaps(fact.Span) || !SameValue(fact, figure.Quantity))
                    continue;
                var score = (SameIndicator(fact.Indicator, figure.Indicator), fact.Aspect == Name(figure.Aspect), -Math.Abs(figure.Span.Start - fact.Span.Start));
                if (best < 0 || score.CompareTo(bestScore) > 0)
                    (best, bestScore) = (i, score);
            }
            if (best >= 0)
                used[best] = true;
            if (!coreOnly || fact.IsCore)
                pairs.Add(new GoldPair(fact, best < 0 ? null : figures[best], best < 0 ? 0 : LevelsReached(fact, figures[best])));
        }
        var extra = figures.Where((_, i) => !used[i]).ToList();
        var found = pairs.Where(p => p.Figure is not null).ToList();
        return new GoldScore
        {
            Document = document,
            Gold = pairs.Count,
            Made = coreOnly ? found.Count + extra.Count : figures.Count,
            Pairs = pairs,
            Extra = extra,
            Qualifiers = found.Count == 0 ? 0 : (double)found.Count(p => p.Gold.Qualifier == Name(p.Figure!.Quantity.Qualifier)) / found.Count,
            Indicators = [.. pairs.GroupBy(p => p.Gold.Indicator, StringComparer.Ordinal)
                .Select(g => new GoldIndicatorScore(g.Key, g.Count(), g.Count(p => p.Figure is not null), g.Count(p => p.LevelsReached == 6)))
                .OrderByDescending(s => s.Gold).ThenBy(s => s.Indicator, StringComparer.Ordinal)],
        };
    }

    private int LevelsReached(GoldFigure gold, Figure figure)
    {
        ReadOnlySpan<bool> levels =
        [
            gold.Aspect == Name(figure.Aspect),
            SameIndicator(gold.Indicator, figure.Indicator) && (gold.Of is null || SameIndicator(gold.Of, figure.Of)),
            SameSubject(gold.Subject, figure.Subject),
            SamePeriod(gold.Period, figure.Period),
            gold.Modality == Name(figure.Modality) || (gold.Modality is "plan" or "target" && figure.Modality is Modality.Plan or Modality.Target),
        ];
        var reached = 1;
        foreach (var right in levels)
        {
            if (!right)
                break;
            reached++;
        }
        return reached;
    }

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();

    private static bool SameIndicator(string gold, string? other)
    {
        var (a, b) = (Canonical(gold), Canonical(other));
        return a == b || (!Common.Contains(a) && !Common.Contains(b) && Overlap(a, b) >= 0.5);
    }

    private bool SameSubject(string? gold, string? other)
    {
        var (a, b) = (Normalize(gold), Normalize(other));
        if (a == b)
            return true;
        if (a.Length == 0 || b.Length == 0)
            return false;
        return _aliases.GetValueOrDefault(a, a) == _aliases.GetValueOrDefault(b, b)
            || (Math.Min(a.Length, b.Length) >= 2 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)));
    }

    /// <summary>Twice the shared character pairs over all character pairs.</summary>
    private static double Overlap(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return 0;
        if (a.Length == 1 || b.Length == 1)
            return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal) ? 1 : 0;
        var left = Enumerable.Range(0, b.Length - 1).Select(i => b.Substring(i, 2)).ToList();
        var shared = Enumerable.Range(0, a.Length - 1).Count(i => left.Remove(a.Substring(i, 2)));
        return 2.0 * shared / (a.Length + b.Length - 2);
    }

    private static string Normalize(string? text)
    {
        var name = new StringBuilder();
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormKC))
            if (!char.IsWhiteSpace(c) && !"“”\"'‘’「」《》()（）·、，,。".Contains(c))
                name.Append(char.ToLowerInvariant(c));
        return name.ToString();
    }

    private static string Canonical(string? text)
    {
        var name = Normalize(text);
        foreach (var (from, to) in Synonyms)
            name = name.Replace(from, to, StringComparison.Ordinal);
        return name;
    }

    private static bool SameValue(GoldFigure gold, Quantity quantity)
    {
        if (gold.Value is null)
            return Close(gold.Low, quantity.Low) && Close(gold.High, quantity.High);
        if (quantity.Value is null)
            return false;
        if (Close(gold.Value, quantity.Value) && SameUnit(gold.Unit, quantity.Unit))
            return true;
        var (a, unitA) = Scaled(gold.Value.Value, gold.Unit);
        var (b, unitB) = Scaled(quantity.Value.Value, quantity.Unit);
        return Close(a, b) && SameUnit(unitA, unitB);
    }

    private static bool Close(decimal? a, decimal? b) =>
        a is { } x && b is { } y && Math.Abs(x - y) <= 1e-9m * Math.Max(1, Math.Max(Math.Abs(x), Math.Abs(y)));

    private static (decimal, string) Scaled(decimal value, string unit)
    {
        ReadOnlySpan<(string Prefix, decimal Factor)> scales =
            [("万亿", 1e12m), ("千万", 1e7m), ("百万", 1e6m), ("十万", 1e5m), ("亿", 1e8m), ("万", 1e4m)];
        foreach (var (prefix, factor) in scales)
            if (unit.StartsWith(prefix, StringComparison.Ordinal))
                return (value * factor, unit[prefix.Length..]);
        return (value, unit);
    }

    private static bool SameUnit(string a, string b)
    {
        (a, b) = (Standard(Normalize(a)), Standard(Normalize(b)));
        return a == b || (Classifiers.Contains(a) && Classifiers.Contains(b));

        static string Standard(string unit) => unit switch
        {
            "m2" or "m²" or "㎡" => "平方米",
            "万m2" => "万平方米",
            "百分点" => "个百分点",
            "名" or "位" => "名次",
            "成" => "%",
            _ => unit,
        };
    }

    /// <summary>Whether a period is the annotated one, by month; where the page does not say, any reading passes.</summary>
    private static bool SamePeriod(string? gold, Period? period)
    {
        if (string.IsNullOrEmpty(gold))
            return true;
        if (period is null || (period.Start is null && period.End is null))
            return false;
        var (start, end) = Interval(gold);
        return (start == "*" || start == Month(period.Start))
            && (end == "*" || end == Month(period.End) || (period.End is null && gold.StartsWith("asof", StringComparison.Ordinal)));

        static string? Month(DateOnly? date) => date?.ToString("yyyy-MM", CultureInfo.InvariantCulture);
    }

    private static (string? Start, string? End) Interval(string code)
    {
        var colon = code.LastIndexOf(':');
        var (kind, rest) = colon < 0 ? ("", code) : (code[..colon], code[(colon + 1)..]);
        var slash = rest.IndexOf('/');
        var (start, end) = slash < 0 ? Months(rest) : (Months(rest[..slash]).Start, Months(rest[(slash + 1)..]).End);
        return kind switch
        {
            "asof" or "by" => ("*", end),
            "since" => (start, "*"),
            "ytd" => ($"{rest[..4]}-01", end),
            _ => (start, end),
        };

        static (string? Start, string? End) Months(string text)
        {
            if (text.Length < 4)
                return (null, null);
            var year = text[..4];
            return text.Length == 4 ? ($"{year}-01", $"{year}-12")
                : text.Length >= 7 && text[5] == 'Q' ? ($"{year}-{3 * (text[6] - '0') - 2:00}", $"{year}-{3 * (text[6] - '0'):00}")
                : text.Length >= 7 && text[5] == 'H' ? ($"{year}-{6 * (text[6] - '0') - 5:00}", $"{year}-{6 * (text[6] - '0'):00}")
                : text.Length >= 7 ? (text[..7], text[..7])
                : (null, null);
        }
    }
}
