namespace NewsMiner.Segmenting;

/// <summary>The front door: <c>Segmenters.Default.Segment(text, words)</c>.</summary>
public static class Segmenters
{
    private static readonly Lazy<Lexicon> s_lexicon = new(LoadLexicon);
    private static readonly Lazy<LexiconSegmenter> s_default = new(() => new LexiconSegmenter(DefaultLexicon));

    /// <summary>The built-in lexicon: counts over Chinese news, the rules' vocabulary, and the names of places and zones.</summary>
    public static Lexicon DefaultLexicon => s_lexicon.Value;

    /// <summary>Our segmenter with the built-in lexicon, loaded at first use.</summary>
    public static ISegmenter Default => s_default.Value;

    private static Lexicon LoadLexicon()
    {
        const string name = "Segmenting/news.lex";
        using var stream = typeof(Segmenters).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}: it was not built by its project file.");
        return Lexicon.Load(stream, name, trusted: true, out var problem) ?? throw new InvalidOperationException(problem!.Reason);
    }
}
