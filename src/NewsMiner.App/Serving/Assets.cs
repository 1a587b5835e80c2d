using System.Security.Cryptography;

namespace NewsMiner.App.Serving;

/// <summary>The style sheet and the script, which browsers may keep for as long as their address stays the same.</summary>
internal static class Assets
{
    /// <summary>Changes whenever either does.</summary>
    public static string Version { get; } = Hash();

    private static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in new[] { "site.css", "site.js" })
        {
            using var stream = typeof(Assets).Assembly.GetManifestResourceStream("NewsMiner.App.wwwroot." + name)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            hash.AppendData(content.GetBuffer(), 0, (int)content.Length);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
