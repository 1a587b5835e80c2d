using System.Globalization;
using NewsMiner.Archiving;

namespace NewsMiner.Tests.Answering;

/// <summary>Writes figures in a line, so that tests of the answers need no extractor.</summary>
internal static class Reports
{
    private static readonly (string Unit, string Base, decimal Scale)[] Units =
    [
        ("亿美元", "美元", 100_000_000m), ("万美元", "美元", 10_000m), ("万亿元", "元", 1_000_000_000_000m), ("亿元", "元", 100_000_000m), ("万元/亩", "元/亩", 10_000m),
        ("万元", "元", 10_000m), ("元", "元", 1m), ("万平方米", "平方米", 10_000m), ("平方公里", "平方米", 1_000_000m), ("亩", "平方米", 666.6666667m), ("平方米", "平方米", 1m),
        ("万吨", "吨", 10_000m), ("吨", "吨", 1m), ("GW", "瓦", 1_000_000_000m), ("万千瓦", "瓦", 10_000_000m), ("个百分点", "个百分点", 1m), ("%", "%", 1m), ("成", "%", 10m),
        ("亿件", "件", 100_000_000m), ("万件", "件", 10_000m), ("万辆", "辆", 10_000m), ("万人次", "人次", 10_000m), ("万人", "人", 10_000m), ("个工作日", "天", 1m), ("天", "天", 1m),
        ("个月", "月", 1m), ("位", "名次", 1m), ("名次", "名次", 1m), ("倍", "倍", 1m),
    ];

    private static readonly string[] About = ["约", "近", "大约"];
    private static readonly string[] Above = ["超过", "超", "逾", "突破", "首破", "达到", "首超"];
    private static readonly string[] Below = ["不到", "不足", "低于"];

    public static ArticleReference Article(string title, string date, long key = 1, long story = 0, string? file = null, string? source = "科学导报")
        => new()
        {
            Key = key,
            Id = $"{key}",
            Title = title,
            Date = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Source = source,
            File = file ?? $"{key}.txt",
            Story = story == 0 ? key : story,
        };

    /// <summary>
    /// <c>subject|indicator|quote|period</c>, then any of <c>growth share change rank contribution multiple target plan open</c>,
    /// <c>of=…</c>, <c>basis=…</c>, <c>project=…</c>, <c>minus</c>, <c>type=…</c>. The sentence stands apart: figures of one sentence number share it.
    /// </summary>
    public static Figure Figure(string line, string? sentence = null, int at = 0, DateOnly? written = null)
    {
        var parts = line.Split('|');
        var figure = new Figure
        {
            Span = new TextSpan(at, at + parts[2].Length),
            TextSpan = new TextSpan(at, at + parts[2].Length),
            Quote = parts[2],
            Quantity = Quantity(parts[2], parts.Contains("minus")),
            Subject = parts[0].Length == 0 ? null : parts[0],
            SubjectType = SubjectType.Zone,
            Indicator = parts[1],
            IndicatorKnown = true,
            Period = Period(parts[3], written),
            SentenceSpan = new TextSpan(at / 1000 * 1000, (at / 1000 * 1000) + 999),
            Sentence = sentence ?? $"{parts[0]}{parts[1]}{parts[2]}。",
            Rule = "test",
        };
        foreach (var part in parts.Skip(4))
            figure = part switch
            {
                "growth" => figure with { Aspect = Aspect.Growth },
                "share" => figure with { Aspect = Aspect.Share },
                "change" => figure with { Aspect = Aspect.Change },
                "rank" => figure with { Aspect = Aspect.Rank },
                "contribution" => figure with { Aspect = Aspect.Contribution },
                "multiple" => figure with { Aspect = Aspect.Multiple },
                "target" => figure with { Modality = Modality.Target },
                "plan" => figure with { Modality = Modality.Plan },
                "open" => figure with { IndicatorKnown = false },
                "project" => figure with { SubjectType = SubjectType.Project },
                _ when part.StartsWith("of=", StringComparison.Ordinal) => figure with { Of = part[3..] },
                _ when part.StartsWith("basis=", StringComparison.Ordinal) => figure with { Basis = part[6..] },
                _ when part.StartsWith("project=", StringComparison.Ordinal) => figure with { Project = part[8..] },
                "minus" or "" => figure,
                _ => throw new ArgumentException($"unknown part {part} of {line}"),
            };
        return figure;
    }

    /// <summary>Figures a line each; a blank line starts another sentence.</summary>
    public static List<Figure> Figures(string lines, DateOnly? written = null)
    {
        var figures = new List<Figure>();
        var at = 0;
        foreach (var line in lines.Split('\n'))
            if (line.Trim().Length == 0)
                at = (at / 1000 * 1000) + 1000;
            else
            {
                figures.Add(Figure(line.Trim(), at: at, written: written));
                at += 20;
            }
        return figures;
    }

    public static Quantity Quantity(string quote, bool minus = false)
    {
        var text = quote;
        var qualifier = Qualifier.Exact;
        foreach (var (words, meant) in new[] { (About, Qualifier.About), (Above, Qualifier.Above), (Below, Qualifier.Below) })
            foreach (var word in words)
                if (text.StartsWith(word, StringComparison.Ordinal))
                {
                    text = text[word.Length..];
                    qualifier = meant;
                    break;
                }
        if (text.EndsWith("以上", StringComparison.Ordinal))
            (text, qualifier) = (text[..^2], Qualifier.Above);
        text = text.TrimStart('第');
        if (text.StartsWith('一'))
            text = '1' + text[1..] + (text.Length == 1 ? "名次" : "");
        var length = text.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or '-').Count();
        var number = text[..length];
        if (text.Length > length && text[length] == '余')
            (text, qualifier) = (text.Remove(length, 1), Qualifier.Above);
        var unit = text[length..];
        var (based, scale) = Units.Where(u => u.Unit == unit).Select(u => (u.Base, u.Scale)).FirstOrDefault((unit, 1m));
        if (number.IndexOf('-', StringComparison.Ordinal) is var dash and > 0)
        {
            var low = Number(number[..dash]);
            var high = Number(number[(dash + 1)..]);
            return new Quantity { Low = low, High = high, Unit = unit, Qualifier = qualifier, BaseUnit = based, BaseLow = low * scale, BaseHigh = high * scale };
        }
        var value = Number(number);
        var half = 0.5m;
        for (var i = 0; i < ((decimal.GetBits(value)[3] >> 16) & 0x7F); i++)
            half /= 10m;
        var baseValue = (minus ? -1 : 1) * value * scale;
        return new Quantity
        {
            Value = value,
            Unit = unit,
            Qualifier = qualifier,
            BaseUnit = based,
            BaseValue = baseValue,
            BaseLow = qualifier == Qualifier.Below ? null : baseValue - (qualifier == Qualifier.About ? Math.Abs(baseValue) / 10m : half * scale),
            BaseHigh = qualifier == Qualifier.Above ? null : baseValue + (qualifier == Qualifier.About ? Math.Abs(baseValue) / 10m : half * scale),
        };
    }

    /// <summary>The annotation guide's short forms of a period.</summary>
    public static Period? Period(string text, DateOnly? written = null)
    {
        if (text.Length == 0)
            return null;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var kind = colon > 0 ? text[..colon] : "";
        var rest = colon > 0 ? text[(colon + 1)..] : text;
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var (start, end) = slash > 0 ? (Bounds(rest[..slash]).Start, Bounds(rest[(slash + 1)..]).End) : Bounds(rest);
        return kind switch
        {
            "asof" or "by" => new Period(null, written is { } w && Periods(w, end) ? w : end, $"截至{rest}"),
            "since" => new Period(start, written, $"{rest}年以来"),
            "ytd" => new Period(new DateOnly(end.Year, 1, 1), written ?? end, $"{end.Year}年以来"),
            _ => new Period(start, end, rest.Length == 4 ? rest + "年" : rest),
        };

        static bool Periods(DateOnly w, DateOnly end) => w.Year == end.Year && w.Month == end.Month;
    }

    private static (DateOnly Start, DateOnly End) Bounds(string text)
    {
        var year = int.Parse(text[..4], CultureInfo.InvariantCulture);
        var (first, last) = text.Length switch
        {
            4 => (1, 12),
            _ when text[5] == 'Q' => ((3 * (text[6] - '0')) - 2, 3 * (text[6] - '0')),
            _ when text[5] == 'H' => ((6 * (text[6] - '0')) - 5, 6 * (text[6] - '0')),
            _ => (int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture)),
        };
        if (text.Length == 10)
        {
            var day = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            return (day, day);
        }
        return (new DateOnly(year, first, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
