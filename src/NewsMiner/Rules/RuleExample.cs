namespace NewsMiner.Rules;

/// <summary>
/// A sentence that proves a rule. The sentence is read on its own, as an article of <see cref="Date"/>; it must report exactly the figures
/// in <see cref="Finds"/> for the rule's own indicator, and those that name another indicator besides.
/// </summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Indicator">The rule's canonical name; null for a rule that is no indicator's (a cue's), whose finds name their own.</param>
/// <param name="Because">Why nothing, or just this, is found; required where <paramref name="Finds"/> is empty.</param>
/// <param name="Unsolved">A known gap: the example is run and may fail, and must be mended or unmarked once it passes.</param>
public sealed record RuleExample(
    string RuleId,
    string? Indicator,
    string File,
    int Line,
    string Text,
    DateOnly Date,
    IReadOnlyList<ExpectedFigure> Finds,
    string? Because = null,
    bool Unsolved = false)
{
    /// <summary>The day on which an example without a date of its own is read.</summary>
    public static readonly DateOnly DefaultDate = new(2024, 3, 20);
}

/// <summary>A figure that an example demands; a null member is not looked at (aspect: level where not said).</summary>
/// <param name="Value">As written; null for a range, which <paramref name="Low"/> and <paramref name="High"/> give.</param>
/// <param name="Unit">As written, with its scale and standard spelling.</param>
/// <param name="Period">In the notation of the rule files: 2022 · 2022-01/2022-11 · 2024-Q1 · 2023-H1 · 2023-05 · asof:2023-06 · since:2022 · ytd:2023-11 · by:2025.</param>
public sealed record ExpectedFigure(
    decimal? Value,
    string Unit,
    string? Indicator = null,
    Aspect Aspect = Aspect.Level,
    string? Basis = null,
    string? Subject = null,
    string? Period = null,
    string? Of = null,
    Modality? Modality = null,
    Qualifier? Qualifier = null,
    decimal? Low = null,
    decimal? High = null);
