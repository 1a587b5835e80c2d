namespace NewsMiner.Rules;

/// <summary>A rule file as it was read.</summary>
/// <param name="Path">Its place in the project, such as <c>Rules/indicators/economy.yaml</c>.</param>
public sealed record RuleFile(string Path, string Text);

/// <summary>
/// Reads the part of a rule file that a run needs, and skips the examples: a list of entries, each a flat map of keys to a scalar or a
/// flow list on one line. A small part of YAML, and a hundred times faster to start than a general reader, which checks the same files
/// (examples included) whenever rules are checked; a test holds that both read the same.
/// </summary>
internal static class RuleText
{
    internal sealed record Entry(string File, int Line, Dictionary<string, object> Values)
    {
        public string Scalar(string key) => Values.GetValueOrDefault(key) as string ?? "";

        public IReadOnlyList<string> List(string key) => Values.GetValueOrDefault(key) switch
        {
            IReadOnlyList<string> list => list,
            string { Length: > 0 } one => [one],
            _ => [],
        };
    }

    public static List<Entry> Read(RuleFile file)
    {
        var entries = new List<Entry>();
        Entry? entry = null;
        var number = 0;
        var skipping = false;
        foreach (var raw in file.Text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.TrimEnd();
            if (line.IsEmpty || line.TrimStart()[0] == '#')
                continue;
            ReadOnlySpan<char> pair;
            if (line.StartsWith("- "))
            {
                entry = new Entry(file.Path, number, new Dictionary<string, object>(StringComparer.Ordinal));
                entries.Add(entry);
                pair = line[2..];
                skipping = false;
            }
            else if (line.StartsWith("  ") && line[2] != ' ' && line[2] != '-')
            {
                pair = line[2..];
                skipping = false;
            }
            else if (skipping && line[0] == ' ')
            {
                continue;
            }
            else
            {
                throw Problem(file, number, "this line is neither an entry (- id: …) nor a key of one (two blanks, key: value)");
            }
            var colon = pair.IndexOf(':');
            if (colon <= 0 || entry is null)
                throw Problem(file, number, "a key with its value is expected here (key: value)");
            var key = pair[..colon].ToString();
            var value = pair[(colon + 1)..].Trim();
            if (value.IsEmpty)
            {
                skipping = true;
                continue;
            }
            if (!entry.Values.TryAdd(key, value[0] == '[' ? FlowList(file, number, value) : Unquote(value).ToString()))
                throw Problem(file, number, $"the key “{key}” stands twice in one entry; keep one");
        }
        return entries;
    }

    private static List<string> FlowList(RuleFile file, int line, ReadOnlySpan<char> value)
    {
        if (value[^1] != ']')
            throw Problem(file, line, "a list must open and close on one line: [a, b]");
        var items = new List<string>();
        var rest = value[1..^1].Trim();
        while (!rest.IsEmpty)
        {
            int end;
            if (rest[0] == '"')
            {
                end = rest[1..].IndexOf('"') + 2;
                if (end < 2)
                    throw Problem(file, line, "a quotation mark is not closed");
            }
            else
            {
                end = rest.IndexOf(',');
                if (end < 0)
                    end = rest.Length;
            }
            items.Add(Unquote(rest[..end].Trim()).ToString());
            rest = rest[end..].TrimStart();
            if (!rest.IsEmpty)
                rest = rest[1..].TrimStart();
        }
        return items;
    }

    private static ReadOnlySpan<char> Unquote(ReadOnlySpan<char> value) =>
        value.Length >= 2 && value[0] == '"' && value[^1] == '"' ? value[1..^1] : value;

    private static RuleException Problem(RuleFile file, int line, string mend) => new([new RuleProblem(file.Path, line, mend)]);
}
