namespace NewsMiner.Answering.Search;

/// <summary>Which characters are read alike (Rules/search/readings.tsv): an input method gives one for the other.</summary>
internal static class Readings
{
    private static readonly Lazy<Dictionary<char, string>> s_alike = new(Load);

    /// <summary>The characters that share a reading with this one, itself left out, the commoner first; empty for what is no Chinese character.</summary>
    public static string Alike(char character) => s_alike.Value.GetValueOrDefault(character, "");

    private static Dictionary<char, string> Load()
    {
        using var stream = typeof(Readings).Assembly.GetManifestResourceStream("Rules/search/readings.tsv")
            ?? throw new InvalidOperationException("Rules/search/readings.tsv is not in the assembly.");
        using var reader = new StreamReader(stream);
        var alike = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var characters = line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..];
            for (var i = 0; i < characters.Length; i++)
                alike[characters[i]] = alike.GetValueOrDefault(characters[i], "") + characters.Remove(i, 1);
        }
        return alike;
    }
}
