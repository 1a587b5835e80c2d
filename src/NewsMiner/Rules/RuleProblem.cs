namespace NewsMiner.Rules;

/// <summary>What is wrong with a rule file, and how to mend it.</summary>
/// <param name="Line">1-based; 0 where the whole file is meant.</param>
public sealed record RuleProblem(string File, int Line, string Mend)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Mend}" : $"{File}: {Mend}";
}

/// <summary>Rules that cannot be used: bad configuration stops at the start, with every problem named at once.</summary>
public sealed class RuleException(IReadOnlyList<RuleProblem> problems)
    : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<RuleProblem> Problems { get; } = problems;
}
