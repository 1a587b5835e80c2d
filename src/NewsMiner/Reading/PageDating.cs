namespace NewsMiner.Reading;

/// <summary>
/// Which date a page gets. What the input states about itself comes first: its manifest, then its own metadata. The user's date
/// stands in for what is not stated, and so comes before dates that are only read off a date line or a file name.
/// </summary>
internal static class PageDating
{
    public static (DateOnly? Date, DateOrigin Origin) Decide(
        string text, string name, DateOnly? stated, ReadOptions options, ManifestEntry? manifest, List<string> notes)
    {
        if (manifest?.Date is { } listed)
            return (listed, DateOrigin.Manifest);
        if (stated is not null)
            return (stated, DateOrigin.Text);
        if (options.Date is { } given)
            return (given, DateOrigin.Given);
        if (DateFinder.InText(text) is { } read)
            return (read, DateOrigin.Text);
        if (DateFinder.InFileName(name) is { } named)
            return (named, DateOrigin.FileName);
        notes.Add("No date: neither a manifest, the page nor its file name states one.");
        return (null, DateOrigin.Unknown);
    }
}
