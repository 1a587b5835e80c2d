namespace NewsMiner.Rules;

/// <summary>A class of words that tell what a figure says (Rules/cues.yaml): rise, share, target …</summary>
public sealed record CueRule
{
    /// <summary>English kebab-case name of the class, unique.</summary>
    public required string Id { get; init; }

    public required IReadOnlyList<string> Words { get; init; }
}
