namespace NewsMiner.App.Commands;

/// <summary>Names as people type them → canonical names.</summary>
internal static class Names
{
    private static readonly char[] s_commas = [',', '，', ';', '；'];

    public static string Subject(string name) =>
        NewsPipeline.Default.Rules.Vocabulary.Find(name) is { Kind: Rules.TermKind.Zone or Rules.TermKind.Place } term ? term.Name : name;

    public static string Indicator(string name) => NewsPipeline.Default.Rules.TryFindIndicator(name, out var rule) ? rule.Name : name;

    /// <summary>Canonical subjects of a list parted by commas or 、</summary>
    public static IReadOnlyList<string> Subjects(string? list) => [.. Parted(list, name => Subject(name) != name).Select(Subject).Distinct(StringComparer.Ordinal)];

    /// <summary>Canonical indicators of a list parted by commas or 、</summary>
    public static IReadOnlyList<string> Indicators(string? list) =>
        [.. Parted(list, name => NewsPipeline.Default.Rules.TryFindIndicator(name, out _)).Select(Indicator).Distinct(StringComparer.Ordinal)];

    // 、 stands inside names too (信息传输、软件和信息技术服务业投资): it parts only where there is no comma and the whole is not a known name.
    private static string[] Parted(string? list, Func<string, bool> isName)
    {
        var text = (list ?? "").Trim();
        var marks = text.IndexOfAny(s_commas) >= 0 ? s_commas : isName(text) ? [] : ['、'];
        return marks.Length == 0 ? [text] : text.Split(marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
