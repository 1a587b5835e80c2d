namespace NewsMiner.Answering;

/// <summary>
/// Among whom a rank is held, of whose whole a share is, what a change is of and what it is measured against, by the nearest words before the figure: 全省 and
/// 国家级 of 全省国家级经开区综合考评, 比重 and 去年全年 of 比重较去年全年提高.
/// </summary>
internal sealed class MeasureFields
{
    private static readonly MeasureFields s_none = new([], []);

    private readonly IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> _lists;

    // Of each list of fields which one is named nearest before the figure, and by what word; none where the words name none.
    private readonly (int Field, string Word)[] _named;

    private MeasureFields(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> lists, (int Field, string Word)[] named) => (_lists, _named) = (lists, named);

    public bool AreSaid => _named.Length > 0;

    public static MeasureFields Of(Figure figure)
    {
        if (figure.Aspect == Aspect.Level || Sentences.PlaceOf(figure) is not (> 0 and var at))
            return s_none;
        var rules = AnsweringRules.Default;
        var lists = figure.Aspect switch { Aspect.Rank => rules.RankFields, Aspect.Share or Aspect.Contribution => rules.ShareFields, _ => rules.ChangeFields };
        var lead = figure.Sentence.AsSpan(0, at);
        lead = figure.Aspect == Aspect.Rank ? lead[(lead.LastIndexOfAny('；', '。', ';') + 1)..] : lead[(lead.LastIndexOfAny("，；。;占") + 1)..];
        var named = new (int Field, string Word)[lists.Count];
        var any = false;
        for (var list = 0; list < named.Length; list++)
        {
            named[list] = (-1, "");
            var nearest = -1;
            var fields = lists[list];
            for (var field = 0; field < fields.Count; field++)
                foreach (var word in fields[field])
                    if (lead.LastIndexOf(word) is var place && place > nearest)
                        (nearest, named[list], any) = (place, (field, word), true);
        }
        return any ? new MeasureFields(lists, named) : s_none;
    }

    /// <summary>The words of two fields of one list, each named by one of the two figures; null where none exclude each other.</summary>
    public static (string Mine, string Theirs)? Between(MeasureFields mine, MeasureFields theirs)
    {
        if (mine.AreSaid && theirs.AreSaid && ReferenceEquals(mine._lists, theirs._lists))
            for (var list = 0; list < mine._named.Length; list++)
                if (mine._named[list] is ( >= 0 and var one, var word) && theirs._named[list] is ( >= 0 and var other, var another) && one != other)
                    return (word, another);
        return null;
    }
}
