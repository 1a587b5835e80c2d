namespace NewsMiner.Segmenting;

/// <summary>
/// jieba's suggest_freq: the least count that makes a word more probable than the words it would otherwise be cut into,
/// ⌊Π(fᵢ/N)·N⌋+1 over the words of frequency fᵢ, N being the lexicon's total; never less than the count it has.
/// </summary>
internal sealed class CountEstimator(Lexicon lexicon)
{
    private readonly LexiconSegmenter _segmenter = new(lexicon, new SegmenterOptions { UseCharacterModel = false });
    private readonly List<Word> _words = [];

    public long CountFor(string word)
    {
        _words.Clear();
        _segmenter.Segment(word, _words);
        var probability = 1.0;
        foreach (var part in _words)
            probability *= Math.Max(1, lexicon.CountOf(word.AsSpan(part.Start, part.Length))) / (double)lexicon.Total;
        return Math.Max((long)(probability * lexicon.Total) + 1, Math.Max(1, lexicon.CountOf(word)));
    }
}
