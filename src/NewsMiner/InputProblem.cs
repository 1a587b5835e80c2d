namespace NewsMiner;

/// <summary>Why an input could not be read: a result, not an exception, so that the rest of a run goes on.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Reason">What is wrong, in one sentence; in English.</param>
/// <param name="Advice">What the user can do about it; in English.</param>
/// <param name="ByteOffset">Where in the file's bytes the trouble starts, if that is known.</param>
/// <param name="Record">The record within the file (a JSON Lines line, 1-based), if only that record failed.</param>
public sealed record InputProblem(string File, string Reason, string Advice, long? ByteOffset = null, int? Record = null)
{
    /// <summary>The kind of problem, by a name that stays: a code of <c>Rules/reading/problems.tsv</c>; empty for what has none.</summary>
    public string Code { get; init; } = "";

    /// <summary>What the texts of the code are filled with; <see cref="ProblemTexts.InChinese"/> takes both.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
