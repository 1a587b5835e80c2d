namespace NewsMiner.Reading;

/// <summary>
/// One file that <see cref="PageReader.FindInputs"/> came upon. Most are to be read; one that is missing carries its
/// <see cref="Problem"/>, and one that is no page (a picture in a folder of pages) carries its <see cref="SkipReason"/>.
/// </summary>
/// <param name="Name">The name in results: relative to the given folder, with forward slashes; for a file that was itself given, its file name.</param>
/// <param name="Path">The path to open.</param>
public sealed record InputFile(string Name, string Path)
{
    /// <summary>Why there is nothing to read; <see cref="PageReader.Read"/> gives it back as its only result.</summary>
    public InputProblem? Problem { get; init; }

    /// <summary>Why the file is passed over without being a failure; <see cref="PageReader.Read"/> gives no result.</summary>
    public string? SkipReason { get; init; }
}
