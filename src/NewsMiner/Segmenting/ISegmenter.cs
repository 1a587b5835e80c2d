namespace NewsMiner.Segmenting;

public enum SegmentationMode
{
    /// <summary>Each character belongs to exactly one word.</summary>
    Precise,

    /// <summary>As <see cref="Precise"/>, and before each long word the shorter words inside it (for indexing).</summary>
    Search,
}

/// <summary>Part of speech, the first letter of jieba's notation; <see cref="Unknown"/> where the lexicon does not say.</summary>
public enum WordClass : byte
{
    Unknown,
    Noun,
    Verb,
    Adjective,
    Adverb,
    Numeral,
    Measure,
    Pronoun,
    Preposition,
    Conjunction,
    Particle,
    Time,
    Place,
    Person,
    Organisation,
    Idiom,
    Foreign,
    Punctuation,
    Other,
}

/// <summary>A word's place in the text that was segmented: UTF-16 code units.</summary>
public readonly record struct Word(int Start, int Length, WordClass Class = WordClass.Unknown)
{
    public int End => Start + Length;
}

/// <summary>
/// The seam behind which a word segmenter stands (ours, JiebaNet, SmartCn). Implementations are safe to call from many threads and
/// keep no state between calls.
/// </summary>
public interface ISegmenter
{
    /// <summary>Names the engine and its lexicon; part of the archive's fingerprint.</summary>
    string Fingerprint { get; }

    /// <summary>
    /// Appends the words of <paramref name="text"/> to <paramref name="words"/>, sorted by start, shorter first. In precise mode the words
    /// tile the text: white space and punctuation are words too. Never splits a surrogate pair.
    /// </summary>
    void Segment(ReadOnlySpan<char> text, List<Word> words, SegmentationMode mode = SegmentationMode.Precise);
}
