namespace NewsMiner.Extracting;

/// <summary>Looks at the ends of words.</summary>
internal static class Words
{
    /// <summary>True where the text ends with one of <paramref name="endings"/>.</summary>
    public static bool EndsWithAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (text.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
