using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsMiner.Rules;

/// <summary>What an example gave.</summary>
/// <param name="Passed">The text reported what the example demands, no more and no less.</param>
/// <param name="Detail">What is missing, and what is too much; empty where it passed.</param>
public sealed record ExampleResult(RuleExample Example, bool Passed, string Detail);

/// <summary>Reads rule files strictly, with the examples that a run does without, and runs the examples.</summary>
public static class RuleChecker
{
    private static readonly string[] _indicatorKeys = ["id", "name", "aliases", "namesOfTheirOwn", "units", "nature", "partOf", "shareOf", "notToConfuse", "examples"];
    private static readonly string[] _cueKeys = ["id", "words", "examples"];
    private static readonly string[] _exampleKeys = ["text", "date", "finds", "because", "unsolved"];
    private static readonly string[] _findKeys = ["value", "low", "high", "unit", "indicator", "aspect", "basis", "subject", "period", "of", "modality", "qualifier"];

    /// <summary>What an indicator's level can be measured in.</summary>
    public static IReadOnlyList<string> Dimensions { get; } =
        ["money", "count", "area", "length", "volume", "mass", "energy", "standard-coal", "power", "duration", "percent", "index", "rate", "score", "concentration", "emission"];

    /// <summary>
    /// Everything that is wrong with the files: an unknown, missing or repeated key, a name claimed twice, an undefined dimension, an
    /// indicator without three positive examples and a negative one that says why. Empty where all is well.
    /// </summary>
    public static IReadOnlyList<RuleProblem> Validate(IReadOnlyList<RuleFile> files)
    {
        var problems = new List<RuleProblem>();
        var claimed = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var references = new List<(string File, int Line, string Id, string Name)>();
        foreach (var file in files.Where(IsOurs))
            foreach (var node in Entries(file, problems))
                ValidateEntry(file, node, problems, claimed, ids, names, references);
        foreach (var (file, line, id, name) in references)
            if (!names.Contains(name))
                problems.Add(new RuleProblem(file, line, $"{id} names “{name}” (partOf or notToConfuse), which is no indicator's canonical name; write the canonical name, or add the indicator"));
        return problems;
    }

    /// <summary>All examples of the files, in order. Entries that <see cref="Validate"/> would refuse are left out.</summary>
    public static IReadOnlyList<RuleExample> Examples(IReadOnlyList<RuleFile> files)
    {
        var examples = new List<RuleExample>();
        var problems = new List<RuleProblem>();
        foreach (var file in files.Where(IsOurs))
            foreach (var node in Entries(file, problems))
                if (Child(node, "examples") is YamlSequenceNode list)
                    foreach (var example in list.Children.OfType<YamlMappingNode>())
                        if (ReadExample(file, node, example, problems) is { } read)
                            examples.Add(read);
        return examples;
    }

    /// <summary>Runs every example of <paramref name="rules"/>.</summary>
    /// <param name="extract">Reads the figures of a text as an article of a day.</param>
    public static IReadOnlyList<ExampleResult> Check(RuleSet rules, Func<string, DateOnly, IReadOnlyList<Figure>> extract) =>
        [.. Examples(rules.Files).Select(e => Check(e, extract))];

    /// <summary>Runs one example.</summary>
    public static ExampleResult Check(RuleExample example, Func<string, DateOnly, IReadOnlyList<Figure>> extract)
    {
        var figures = extract(example.Text, example.Date).ToList();
        var missing = new List<string>();
        var left = new List<Figure>(figures);
        foreach (var find in example.Finds)
        {
            var at = left.FindIndex(f => Mismatch(example, find, f).Length == 0);
            if (at >= 0)
            {
                left.RemoveAt(at);
                continue;
            }
            var near = left.Find(f => f.Quantity.Value == find.Value && f.Quantity.Unit == find.Unit);
            missing.Add($"{find.Value ?? find.Low}{find.Unit} as {find.Indicator ?? example.Indicator}"
                + (near is null ? "" : $" (was read with {Mismatch(example, find, near)})"));
        }
        // An indicator's example leaves other indicators aside; a cue's lists every figure.
        var surplus = left.Where(f => example.Indicator is null || f.Indicator == example.Indicator).Select(f => $"{f.Quote} as {f.Indicator} {f.Aspect}").ToList();
        var detail = string.Join("; ", missing.Select(m => "missing: " + m).Concat(surplus.Select(s => "too much: " + s)));
        return new ExampleResult(example, detail.Length == 0, detail);
    }

    private static string Mismatch(RuleExample example, ExpectedFigure find, Figure figure)
    {
        var quantity = figure.Quantity;
        if (quantity.Unit != find.Unit)
            return $"unit {quantity.Unit}";
        if (find.Value is { } value ? quantity.Value != value : quantity.Low != find.Low || quantity.High != find.High)
            return $"value {quantity.Value ?? quantity.Low}";
        if (figure.Indicator != (find.Indicator ?? example.Indicator))
            return $"indicator {figure.Indicator}";
        if (figure.Aspect != find.Aspect)
            return $"aspect {figure.Aspect}";
        if (find.Basis is not null && figure.Basis != find.Basis)
            return $"basis {figure.Basis}";
        if (find.Subject is not null && figure.Subject != find.Subject)
            return $"subject {figure.Subject}";
        if (find.Of is not null && figure.Of != find.Of)
            return $"of {figure.Of}";
        if (find.Modality is not null && figure.Modality != find.Modality)
            return $"modality {figure.Modality}";
        if (find.Qualifier is not null && quantity.Qualifier != find.Qualifier)
            return $"qualifier {quantity.Qualifier}";
        if (find.Period is not null && !SamePeriod(find.Period, figure.Period, example.Date))
            return $"period {figure.Period?.Label}";
        return "";
    }

    /// <summary>Whether a period is the one that the rule files' notation means, for an article of <paramref name="date"/>.</summary>
    internal static bool SamePeriod(string notation, Period? period, DateOnly date)
    {
        if (period is null || notation is "none")
            return period is null && notation is "none";
        var colon = notation.IndexOf(':');
        var kind = colon > 0 ? notation[..colon] : "";
        var body = notation[(colon + 1)..];
        var slash = body.IndexOf('/');
        var first = Bounds(slash < 0 ? body : body[..slash]);
        var last = slash < 0 ? first : Bounds(body[(slash + 1)..]);
        return kind switch
        {
            "asof" or "by" => period.Start is null && SameMonth(period.End, last.End),
            "since" => period.Start == first.Start && (period.End is null || SameMonth(period.End, date)),
            "ytd" => period.Start == new DateOnly(last.End.Year, 1, 1) && SameMonth(period.End, last.End),
            _ => period.Start == first.Start && period.End == last.End,
        };
    }

    private static bool SameMonth(DateOnly? a, DateOnly b) => a is { } x && x.Year == b.Year && x.Month == b.Month;

    private static (DateOnly Start, DateOnly End) Bounds(string text)
    {
        var year = int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture);
        if (text.Length == 4)
            return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (text[5] is 'Q' or 'H')
        {
            var months = text[5] == 'Q' ? 3 : 6;
            var start = new DateOnly(year, (text[6] - '1') * months + 1, 1);
            return (start, start.AddMonths(months).AddDays(-1));
        }
        var month = int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture);
        var day = new DateOnly(year, month, 1);
        if (text.Length == 7)
            return (day, day.AddMonths(1).AddDays(-1));
        var exact = new DateOnly(year, month, int.Parse(text.AsSpan(8, 2), CultureInfo.InvariantCulture));
        return (exact, exact);
    }

    private static bool IsOurs(RuleFile file) => RuleSet.IsIndicators(file) || RuleSet.IsCues(file) || RuleSet.IsScopes(file) || RuleSet.IsBreakdowns(file) || RuleSet.IsForms(file);

    private static List<YamlMappingNode> Entries(RuleFile file, List<RuleProblem> problems)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(file.Text));
        }
        catch (YamlException exception)
        {
            problems.Add(new RuleProblem(file.Path, (int)exception.Start.Line, $"{exception.InnerException?.Message ?? exception.Message}; keep each key once, and quote text that holds : # or %"));
            return [];
        }
        var entries = new List<YamlMappingNode>();
        foreach (var document in stream.Documents)
        {
            if (document.RootNode is not YamlSequenceNode list)
            {
                problems.Add(new RuleProblem(file.Path, (int)document.RootNode.Start.Line, "the file must be a list of entries (- id: …)"));
                continue;
            }
            foreach (var node in list.Children)
            {
                if (node is YamlMappingNode map)
                    entries.Add(map);
                else
                    problems.Add(new RuleProblem(file.Path, (int)node.Start.Line, "an entry is a map of keys (- id: …)"));
            }
        }
        return entries;
    }

    private static void ValidateEntry(
        RuleFile file,
        YamlMappingNode node,
        List<RuleProblem> problems,
        Dictionary<string, string> claimed,
        Dictionary<string, string> ids,
        HashSet<string> names,
        List<(string File, int Line, string Id, string Name)> references)
    {
        var line = (int)node.Start.Line;
        var indicator = RuleSet.IsIndicators(file);
        Unknown(file, node, indicator ? _indicatorKeys : _cueKeys, problems);
        var id = Text(node, "id");
        if (id.Length == 0 || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            problems.Add(new RuleProblem(file.Path, line, $"id “{id}” must be an English name in lower case with hyphens (foreign-investment)"));
        else if (!ids.TryAdd(id, file.Path))
            problems.Add(new RuleProblem(file.Path, line, $"id {id} is used in {ids[id]} too; choose another"));
        var words = Strings(node, indicator ? "aliases" : "words");
        var name = Text(node, "name");
        if (indicator)
        {
            if (name.Length == 0)
                problems.Add(new RuleProblem(file.Path, line, $"{id} lacks its canonical name (name: …)"));
            else if (!names.Add(name))
                problems.Add(new RuleProblem(file.Path, line, $"{id}: the canonical name “{name}” is another's too; join the two"));
            foreach (var own in Strings(node, "namesOfTheirOwn"))
                if (!words.Contains(own))
                    problems.Add(new RuleProblem(file.Path, line, $"{id}: “{own}” (namesOfTheirOwn) must be one of its aliases too"));
            words = [name, .. words];
            var units = Strings(node, "units");
            if (units.Count == 0)
                problems.Add(new RuleProblem(file.Path, line, $"{id} lacks its dimensions (units: [money])"));
            foreach (var unit in units)
                if (!Dimensions.Contains(unit))
                    problems.Add(new RuleProblem(file.Path, line, $"{id}: “{unit}” is no dimension; allowed: {string.Join(", ", Dimensions)}"));
            if (Text(node, "nature") is not ("flow" or "stock" or "ratio"))
                problems.Add(new RuleProblem(file.Path, line, $"{id}: nature is flow, stock or ratio"));
            if (Text(node, "partOf") is { Length: > 0 } whole)
                references.Add((file.Path, line, id, whole));
            if (Text(node, "shareOf") is { Length: > 0 } of)
                references.Add((file.Path, line, id, of));
            foreach (var other in Strings(node, "notToConfuse"))
                references.Add((file.Path, line, id, other));
        }
        else if (words.Count == 0)
        {
            problems.Add(new RuleProblem(file.Path, line, $"{id} lacks its words (words: [a, b])"));
        }
        foreach (var word in RuleSet.IsForms(file) || RuleSet.IsScopes(file) ? [] : words)
        {
            var key = TermMatcher.Normalize(word);
            if (!claimed.TryAdd(key, id))
                problems.Add(new RuleProblem(file.Path, line, $"“{word}” of {id} is claimed by {claimed[key]} too; leave it to one"));
        }
        ValidateExamples(file, node, id, indicator, problems);
    }

    private static void ValidateExamples(RuleFile file, YamlMappingNode node, string id, bool indicator, List<RuleProblem> problems)
    {
        var line = (int)node.Start.Line;
        var positive = 0;
        var negative = 0;
        if (Child(node, "examples") is YamlSequenceNode list)
        {
            foreach (var child in list.Children)
            {
                if (child is not YamlMappingNode map)
                {
                    problems.Add(new RuleProblem(file.Path, (int)child.Start.Line, $"{id}: an example is a map (- text: …)"));
                    continue;
                }
                Unknown(file, map, _exampleKeys, problems);
                if (ReadExample(file, node, map, problems) is not { } example)
                    continue;
                var own = example.Finds.Count(f => f.Indicator is null || f.Indicator == example.Indicator);
                if (own > 0 || (!indicator && example.Finds.Count > 0))
                    positive++;
                else if (example.Because is null)
                    problems.Add(new RuleProblem(file.Path, example.Line, $"{id}: an example that finds nothing says why (because: …)"));
                else
                    negative++;
            }
        }
        if (!indicator)
        {
            if ((RuleSet.IsCues(file) || RuleSet.IsScopes(file)) && positive == 0)
                problems.Add(new RuleProblem(file.Path, line, $"{id} has no example; add a sentence with every figure that it gives"));
            return;
        }
        if (positive < 3)
            problems.Add(new RuleProblem(file.Path, line, $"{id} has {positive} positive examples; at least three are needed"));
        if (negative < 1)
            problems.Add(new RuleProblem(file.Path, line, $"{id} has no negative example; add one that finds nothing of it, with because: …"));
    }

    private static RuleExample? ReadExample(RuleFile file, YamlMappingNode rule, YamlMappingNode node, List<RuleProblem> problems)
    {
        var line = (int)node.Start.Line;
        var text = Text(node, "text");
        if (text.Length == 0 || Child(node, "finds") is not YamlSequenceNode list)
        {
            problems.Add(new RuleProblem(file.Path, line, "an example has a text and its finds (finds: [] for none)"));
            return null;
        }
        var date = RuleExample.DefaultDate;
        if (Text(node, "date") is { Length: > 0 } day && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
            problems.Add(new RuleProblem(file.Path, line, $"“{day}” is no date; write 2024-03-20"));
        var finds = new List<ExpectedFigure>();
        foreach (var child in list.Children)
        {
            if (child is not YamlMappingNode map)
            {
                problems.Add(new RuleProblem(file.Path, (int)child.Start.Line, "a find is a map: { value: 12.5, unit: 亿元, aspect: level }"));
                continue;
            }
            Unknown(file, map, _findKeys, problems);
            if (ReadFind(file, map, problems) is { } find)
                finds.Add(find);
        }
        return new RuleExample(
            Text(rule, "id"),
            Text(rule, "name") is { Length: > 0 } name ? name : null,
            file.Path,
            line,
            text,
            date,
            finds,
            Text(node, "because") is { Length: > 0 } because ? because : null,
            Text(node, "unsolved") == "true");
    }

    private static ExpectedFigure? ReadFind(RuleFile file, YamlMappingNode map, List<RuleProblem> problems)
    {
        var line = (int)map.Start.Line;
        var value = Number(file, map, "value", problems);
        var low = Number(file, map, "low", problems);
        var high = Number(file, map, "high", problems);
        if (value is null && low is null && high is null)
        {
            problems.Add(new RuleProblem(file.Path, line, "a find has a value, or low and high"));
            return null;
        }
        return new ExpectedFigure(
            value,
            Text(map, "unit"),
            Optional(map, "indicator"),
            Named(file, map, "aspect", problems, Aspect.Level),
            Optional(map, "basis"),
            Optional(map, "subject"),
            Optional(map, "period"),
            Optional(map, "of"),
            Child(map, "modality") is null ? null : Named(file, map, "modality", problems, Modality.Actual),
            Child(map, "qualifier") is null ? null : Named(file, map, "qualifier", problems, Qualifier.Exact),
            low,
            high);
    }

    private static decimal? Number(RuleFile file, YamlMappingNode map, string key, List<RuleProblem> problems)
    {
        if (Optional(map, key) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
            return number;
        problems.Add(new RuleProblem(file.Path, (int)map.Start.Line, $"{key} “{text}” is no number; write 3017.44"));
        return null;
    }

    private static T Named<T>(RuleFile file, YamlMappingNode map, string key, List<RuleProblem> problems, T absent)
        where T : struct, Enum
    {
        if (Optional(map, key) is not { } text)
            return absent;
        if (!text.Any(char.IsAsciiLetterUpper) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && !char.IsAsciiDigit(text[0]))
            return value;
        problems.Add(new RuleProblem(file.Path, (int)map.Start.Line, $"{key} “{text}” is not allowed; one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}"));
        return absent;
    }

    private static void Unknown(RuleFile file, YamlMappingNode node, string[] allowed, List<RuleProblem> problems)
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>())
            if (!allowed.Contains(key.Value))
                problems.Add(new RuleProblem(file.Path, (int)key.Start.Line, $"the key “{key.Value}” is unknown; allowed: {string.Join(", ", allowed)}"));
    }

    private static YamlNode? Child(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static string Text(YamlMappingNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value ?? "";

    private static string? Optional(YamlMappingNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;

    private static List<string> Strings(YamlMappingNode node, string key) => Child(node, key) switch
    {
        YamlSequenceNode list => [.. list.Children.OfType<YamlScalarNode>().Select(s => s.Value ?? "")],
        YamlScalarNode { Value: { Length: > 0 } one } => [one],
        _ => [],
    };
}
