using System.Globalization;
using System.Text.Json;
using NewsMiner.Archiving;

namespace NewsMiner.Tests.Answering;

/// <summary>The annotated sample pages as an archive: what a perfect extractor would have put there.</summary>
internal static class GoldPages
{
    public static InMemoryFigureSource Archive()
    {
        var source = new InMemoryFigureSource();
        long key = 0;
        foreach (var (page, date) in new[] { ("000", "2023-02-07"), ("001", "2023-11-20"), ("003", "2024-11-11") })
        {
            var text = File.ReadAllText(Path.Combine(TestFiles.Shared!, "pages", page + ".txt")).Replace("\r\n", "\n", StringComparison.Ordinal);
            var articles = new Dictionary<string, ArticleReference>(StringComparer.Ordinal);
            foreach (var line in Lines(page + ".articles.jsonl"))
                articles[line.GetProperty("article").GetString()!] = Reports.Article(line.GetProperty("title").GetString() ?? page, date, ++key, file: page + ".txt");
            var written = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            foreach (var group in Lines(page + ".facts.jsonl").GroupBy(f => f.GetProperty("article").GetString()!))
                source.Add(articles[group.Key], group.Select(f => Fact(f, text, written)));
            foreach (var group in Lines(page + ".projects.jsonl").GroupBy(f => f.GetProperty("article").GetString()!))
                source.Add(articles[group.Key], group.Select(Project));
        }
        return source;
    }

    public static IEnumerable<JsonElement> Lines(string file)
        => File.ReadLines(Path.Combine(TestFiles.Shared!, "gold", file)).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement);

    private static Figure Fact(JsonElement f, string page, DateOnly written)
    {
        var unit = f.GetProperty("unit").GetString() ?? "";
        var value = Text(f, "value") is { } v ? v + unit : $"{Text(f, "low")}-{Text(f, "high")}{unit}";
        var quantity = Reports.Quantity(value, minus: false) with
        {
            Qualifier = Enum.Parse<Qualifier>(f.GetProperty("qualifier").GetString()!, ignoreCase: true),
        };
        var start = f.GetProperty("start").GetInt32();
        var end = f.GetProperty("end").GetInt32();
        var from = start == 0 ? 0 : page.LastIndexOf('。', start - 1) + 1;
        var to = page.IndexOf('。', start);
        to = to < 0 ? page.Length : to + 1;
        return new Figure
        {
            Span = new TextSpan(start, end),
            TextSpan = new TextSpan(start, end),
            Quote = f.GetProperty("quote").GetString()!,
            Quantity = quantity,
            Subject = Text(f, "subject"),
            SubjectType = Enum.TryParse<SubjectType>(Text(f, "subject_type"), true, out var type) ? type : SubjectType.Other,
            Indicator = Text(f, "indicator")!,
            IndicatorKnown = false,
            Of = Text(f, "of"),
            Aspect = Enum.Parse<Aspect>(Text(f, "aspect")!, true),
            Basis = Text(f, "basis"),
            Period = Reports.Period(Text(f, "period") ?? "", written),
            Modality = Enum.Parse<Modality>(Text(f, "modality")!, true),
            Project = Text(f, "project"),
            SentenceSpan = new TextSpan(from, to),
            Sentence = page[from..to].Replace("\n", "", StringComparison.Ordinal),
            Rule = "gold",
        };
    }

    private static Project Project(JsonElement p)
        => new()
        {
            Name = Text(p, "name")!,
            Owner = Text(p, "owner"),
            Zone = Text(p, "zone"),
            Investment = Text(p, "investment"),
            InvestmentQuantity = Text(p, "investment") is { } sum && !sum.Contains('，', StringComparison.Ordinal) ? Reports.Quantity(sum) : null,
            Area = Text(p, "area"),
            Capacity = Text(p, "capacity"),
            Stage = Enum.TryParse<ProjectStage>(Text(p, "stage"), out var stage) ? stage : null,
            Events = [.. p.GetProperty("events").EnumerateArray().Select(e =>
                new ProjectEvent(Enum.Parse<ProjectStage>(Text(e, "stage")!), Text(e, "date"), e.TryGetProperty("planned", out var planned) && planned.GetBoolean()))],
            Span = new TextSpan(0, 0),
            TextSpan = new TextSpan(0, 0),
        };

    private static string? Text(JsonElement e, string name)
        => !e.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
}
