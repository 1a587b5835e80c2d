namespace NewsMiner.Segmenting;

public sealed record SegmenterOptions
{
    /// <summary>Whether the character model joins runs that the lexicon does not know; otherwise each of their characters is a word.</summary>
    public bool UseCharacterModel { get; init; } = true;

    /// <summary>
    /// Cuts exactly as jieba 0.42.1 does, also where we do better: numbers lose thousands separators and ranges, full-width letters and
    /// digits stand alone, search mode gives inner words of two and three characters only.
    /// </summary>
    public bool JiebaCompatible { get; init; }
}

/// <summary>
/// jieba's published algorithm over offsets: a graph of all lexicon words in a block, the path of greatest probability by word frequency
/// (from the right; of equals, the longer word), and a hidden Markov model over the characters that the path leaves single
/// (github.com/fxsjy/jieba, MIT). Numbers with decimals, thousands separators, percent signs and ranges, Latin words, and their full-width
/// forms are whole words. Time is linear in the text's length; memory beside the caller's list is bounded, whatever the text.
/// White space, punctuation and symbols come out as words of class <see cref="WordClass.Punctuation"/>.
/// </summary>
public sealed class LexiconSegmenter : ISegmenter
{
    [ThreadStatic]
    private static Cutter? t_cutter;

    private readonly SegmenterOptions _options;

    public LexiconSegmenter(Lexicon lexicon, SegmenterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        Lexicon = lexicon;
        _options = options ?? new SegmenterOptions();
        Fingerprint = $"lexicon-segmenter/1 {lexicon.Hash}{(_options.UseCharacterModel ? "" : " no-hmm")}{(_options.JiebaCompatible ? " jieba" : "")}";
    }

    public Lexicon Lexicon { get; }

    public string Fingerprint { get; }

    public void Segment(ReadOnlySpan<char> text, List<Word> words, SegmentationMode mode = SegmentationMode.Precise)
    {
        ArgumentNullException.ThrowIfNull(words);
        // Taken for the call, so that a caller's list that segments again from within its own growth cannot share it.
        var cutter = t_cutter ?? new Cutter();
        t_cutter = null;
        cutter.Cut(Lexicon, _options, text, words, mode);
        t_cutter = cutter;
    }
}
