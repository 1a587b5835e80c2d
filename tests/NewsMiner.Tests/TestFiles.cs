using System.Runtime.CompilerServices;

namespace NewsMiner.Tests;

/// <summary>Where tests find the checkout's files, and the sample material that lies beside it on some machines.</summary>
public static class TestFiles
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder <c>../shared</c> beside the checkout; null where it is absent.</summary>
    public static string? Shared { get; } = Directory.Exists(Path.Combine(Root, "..", "shared", "gold"))
        ? Path.GetFullPath(Path.Combine(Root, "..", "shared"))
        : null;

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "NewsMiner.sln")))
                return folder;
        throw new DirectoryNotFoundException("NewsMiner.sln is not above the test sources.");
    }
}

/// <summary>A test on the sample material; says that it skips where the material is absent.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (TestFiles.Shared is null)
            Skip = "The sample material (../shared) is not beside this checkout.";
    }
}

/// <summary>As <see cref="SharedFactAttribute"/>, with data.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (TestFiles.Shared is null)
            Skip = "The sample material (../shared) is not beside this checkout.";
    }
}
