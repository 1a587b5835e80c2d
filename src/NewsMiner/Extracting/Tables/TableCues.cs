using NewsMiner.Rules;

namespace NewsMiner.Extracting.Tables;

/// <summary>The words of <c>Rules/tables.yaml</c>, as they stand there.</summary>
internal sealed class TableCues
{
    private static readonly Lazy<TableCues> Embedded = new(() => YamlRules.ParseOne<TableCues>("Rules/tables.yaml", YamlRules.ReadText("Rules/tables.yaml")));

    public static TableCues Default => Embedded.Value;

    public List<string> Growth { get; set; } = [];
    public List<string> YearOnYear { get; set; } = [];
    public List<string> PeriodOnPeriod { get; set; } = [];
    public List<string> Share { get; set; } = [];
    public List<string> Rank { get; set; } = [];
    public List<string> Target { get; set; } = [];
    public List<string> Plan { get; set; } = [];
    public List<string> Plain { get; set; } = [];
    public List<string> UnitColumns { get; set; } = [];
    public List<string> OrdinalColumns { get; set; } = [];
    public List<string> Parts { get; set; } = [];

    public static bool Says(string head, List<string> words)
    {
        foreach (var word in words)
            if (head.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
