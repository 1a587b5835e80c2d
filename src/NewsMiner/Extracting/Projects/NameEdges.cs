
namespace NewsMiner.Extracting.Projects;

/// <summary>Where a project's name can begin and end: the head nouns that close it, and the counts and verbs before it that are none of it.</summary>
internal sealed class NameEdges(ProjectRules rules)
{
    // In UTF-16 code units.
    private const int LongestPraise = 14;

    public string? HeadAt(string text, int position) => rules.HeadTable.TryMatch(text, position, out _, out var head) ? head : null;

    /// <summary>Where a head noun may begin from <paramref name="position"/> on; the end of the text where none does.</summary>
    public int NextHeadStart(string text, int position)
    {
        while (position < text.Length && !rules.HeadTable.CanStart(text[position]))
            position++;
        return position;
    }

    public bool HeadIsOther(string text, int end) => rules.HeadNotBefore.TryMatch(text, end, out _, out _);

    public bool EndsWithHead(string text, int end)
    {
        if (end == 0 || !rules.HeadEnds.Contains(text[end - 1]))
            return false;
        foreach (var head in rules.Heads)
            if (end >= head.Length && string.CompareOrdinal(text, end - head.Length, head, 0, head.Length) == 0)
                return true;
        return false;
    }

    public bool StartsWithHead(string text, int start) => HeadAt(text, start) is not null;

    // 新引进晶科能源 → 晶科能源: what was done to the listed projects stands before the first of them.
    public int SkipVerb(string text, int start, int end)
    {
        var skipped = start;
        foreach (var stop in rules.Stops)
        {
            if (stop.Length < 2)
                continue;
            var at = text.LastIndexOf(stop, end - 1, end - start, StringComparison.Ordinal);
            if (at >= start && at + stop.Length > skipped && at + stop.Length < end)
                skipped = at + stop.Length;
        }
        return skipped;
    }

    // 68个重点项目, 首个…, 12项…: leading counts are no part of a name; 年产20GWh is.
    public static int TrimStart(string text, int start, int end)
    {
        while (start < end && text[start] is '着' or '以' or '对' or '在' or '与' or '和' or '将' or '把' or '为' or '由' or '从' or '向' or '该' or '某' or '、' or '及')
            start++;
        // 公司年产5万吨铜箔项目: whose it is, said by a word that stands for the firm.
        foreach (var firm in (ReadOnlySpan<string>)["公司年产", "企业年产", "集团年产", "公司投资", "企业投资"])
            if (start + firm.Length < end && string.CompareOrdinal(text, start, firm, 0, firm.Length) == 0)
                start += 2;
        // 全球药企前20强恒岭医药…基地: among whom the firm is.
        for (var best = start + 2; best < Math.Min(end - 5, start + LongestPraise); best++)
            if (text[best] == '强' && (char.IsAsciiDigit(text[best - 1]) || text[best - 1] == '百') && text[best + 1] is not ('县' or '市' or '区' or '镇' or '村'))
            {
                start = string.CompareOrdinal(text, best + 1, "企业", 0, 2) == 0 ? best + 3 : best + 1;
                break;
            }
        // 本报讯（李明）云川港二期: the byline.
        if (start < end && text[start] is '（' or '(' && text.AsSpan(start, end - start).IndexOfAny('）', ')') is > 0 and <= 8 and var close && close + 5 < end - start)
            start += close + 1;
        var at = start;
        // 2.远川铸锻件项目: the number of an item.
        if (at + 2 < end && char.IsAsciiDigit(text[at]) && text[at + 1] is '.' or '．' && !char.IsAsciiDigit(text[at + 2]))
            return at + 2;
        var digits = at;
        while (digits < end && (char.IsAsciiDigit(text[digits]) || text[digits] is '.' || "一二两三四五六七八九十百千首第多余".Contains(text[digits], StringComparison.Ordinal)))
            digits++;
        if (digits > at && digits < end && "个项批家条座大类宗栋幢".Contains(text[digits], StringComparison.Ordinal))
            return digits + 1;
        // 52亿元储能电池项目: a sum before the name, as headlines have it; 建设20平方公里云溪产业园区, 建成23公里天然气管网: how large it is.
        foreach (var unit in (ReadOnlySpan<string>)["亿元", "万元", "亿美元", "万美元", "平方公里", "万平方米", "平方米", "公里", "千米"])
            if (digits > at && digits + unit.Length < end && string.CompareOrdinal(text, digits, unit, 0, unit.Length) == 0)
                return digits + unit.Length;
        return at;
    }
}
