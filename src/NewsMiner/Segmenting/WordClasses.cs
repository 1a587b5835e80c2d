namespace NewsMiner.Segmenting;

/// <summary>Between jieba's part-of-speech notation (n, vn, nr, eng …) and <see cref="WordClass"/>.</summary>
public static class WordClasses
{
    /// <summary>The class that a tag of jieba's dictionary stands for; <see cref="WordClass.Unknown"/> for no tag.</summary>
    public static WordClass OfJiebaTag(ReadOnlySpan<char> tag) => tag switch
    {
        "" => WordClass.Unknown,
        ['n', 'r', ..] => WordClass.Person,
        ['n', 's', ..] => WordClass.Place,
        ['n', 't', ..] => WordClass.Organisation,
        "eng" => WordClass.Foreign,
        "x" or "w" => tag[0] == 'w' ? WordClass.Punctuation : WordClass.Other,
        ['n' or 'j', ..] => WordClass.Noun,
        ['v', ..] => WordClass.Verb,
        ['a' or 'b', ..] or "z" => WordClass.Adjective,
        ['d', ..] => WordClass.Adverb,
        ['m', ..] => WordClass.Numeral,
        ['q', ..] => WordClass.Measure,
        ['r', ..] => WordClass.Pronoun,
        ['p', ..] => WordClass.Preposition,
        ['c', ..] => WordClass.Conjunction,
        ['u' or 'y', ..] => WordClass.Particle,
        ['t', ..] => WordClass.Time,
        ['s' or 'f', ..] => WordClass.Place,
        ['i' or 'l', ..] => WordClass.Idiom,
        _ => WordClass.Other,
    };
}
