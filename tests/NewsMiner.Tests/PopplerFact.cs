namespace NewsMiner.Tests;

/// <summary>A test that needs poppler; says that it skips where poppler is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PopplerFactAttribute : FactAttribute
{
    public PopplerFactAttribute() => Skip = Poppler.Missing;
}

/// <summary>As <see cref="PopplerFactAttribute"/>, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PopplerTheoryAttribute : TheoryAttribute
{
    public PopplerTheoryAttribute() => Skip = Poppler.Missing;
}

internal static class Poppler
{
    /// <summary>Why such a test skips; null where poppler is there.</summary>
    public static string? Missing { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "pdftotext"))) ? null : "poppler's pdftotext is not installed.";
}
