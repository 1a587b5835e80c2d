namespace NewsMiner.Answering;

/// <summary>Among whom a rank is held, by the words before it in its part of the sentence: 全省 and 国家级 of 全省国家级经开区综合考评.</summary>
internal sealed class RankFields
{
    private static readonly RankFields s_none = new([]);

    // Of each list of fields which one is named nearest before the rank, and by what word; none where the words name none.
    private readonly (int Field, string Word)[] _named;

    private RankFields((int Field, string Word)[] named) => _named = named;

    public bool AreSaid => _named.Length > 0;

    public static RankFields Of(Figure figure)
    {
        if (figure.Aspect != Aspect.Rank || Sentences.PlaceOf(figure) is not (> 0 and var at))
            return s_none;
        var lead = figure.Sentence.AsSpan(0, at);
        lead = lead[(lead.LastIndexOfAny('；', '。', ';') + 1)..];
        var named = new (int Field, string Word)[AnsweringRules.Default.RankFields.Count];
        var any = false;
        for (var list = 0; list < named.Length; list++)
        {
            named[list] = (-1, "");
            var nearest = -1;
            var fields = AnsweringRules.Default.RankFields[list];
            for (var field = 0; field < fields.Count; field++)
                foreach (var word in fields[field])
                    if (lead.LastIndexOf(word) is var place && place > nearest)
                        (nearest, named[list], any) = (place, (field, word), true);
        }
        return any ? new RankFields(named) : s_none;
    }

    /// <summary>The words of two fields of one list, each named by one of the two ranks; null where none exclude each other.</summary>
    public static (string Mine, string Theirs)? Between(RankFields mine, RankFields theirs)
    {
        if (mine.AreSaid && theirs.AreSaid)
            for (var list = 0; list < mine._named.Length; list++)
                if (mine._named[list] is ( >= 0 and var one, var word) && theirs._named[list] is ( >= 0 and var other, var another) && one != other)
                    return (word, another);
        return null;
    }
}
