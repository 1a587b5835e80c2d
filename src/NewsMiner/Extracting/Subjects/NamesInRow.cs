using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>Names among others, of which nothing is told alone: members of a list, one of those counted, within brackets or title marks.</summary>
internal static class NamesInRow
{
    /// <summary>青石商务区项目, “青石商务区”项目现场: whether a project is called by the name that ends at a place.</summary>
    public static bool NamesProject(string text, int end) =>
        text.AsSpan(end < text.Length && text[end] == '”' ? end + 1 : end) is var rest && rest.StartsWith("项目") && !rest.StartsWith("项目数");

    /// <summary>Whether a list goes on behind a name that names some of many: 甲公司、乙公司等11家企业, 甲高新区、乙高新区等.</summary>
    public static bool IsOneOfMany(string text, int end)
    {
        if (end >= text.Length || text[end] is not ('、' or '和' or '与' or '及' or '以'))
            return false;
        var rest = text.AsSpan(end, Math.Min(LongestList, text.Length - end));
        if (rest.IndexOfAny(Clause.Ends) is >= 0 and var stop)
            rest = rest[..stop];
        // Behind a verb of the list's own, 等 ends another list: 甲、乙分别引进机床等….
        return rest.IndexOf('等') is >= 2 and var several && rest[..several].IndexOf("分别") < 0 && rest[..several].IndexOfAnyInRange('0', '9') < 0 && !rest[..several].Contains('的') && (several + 1 >= rest.Length || rest[several + 1] is not ('级' or '于' or '待' or '候'));
    }

    /// <summary>云川医院二期等6个项目: one of those counted stands for all.</summary>
    public static bool IsOneOfCounted(string text, int end)
    {
        // What is longer says what the name did: 云川高新区签约远曜医药等9个项目.
        const int longest = 12, longestPart = 4;
        var rest = text.AsSpan(end, Math.Min(longest, text.Length - end));
        if (rest.IndexOfAny(Clause.Ends) is >= 0 and var stop)
            rest = rest[..stop];
        return rest.IndexOf('等') is >= 0 and <= longestPart and var etc && etc + 1 < rest.Length && char.IsAsciiDigit(rest[etc + 1]) && rest[..etc].IndexOfAnyInRange('0', '9') < 0;
    }

    /// <summary>
    /// Whether a name opens one of the projects or firms of a list that ends in their number: 云川石化改造、远川电厂等13个项目; 甲经开区精密制造项目，乙经开区风电项目等14个项目, of
    /// which no zone is spoken of alone.
    /// </summary>
    public static bool IsInListOfProjects(string text, List<FoundName> names, int index)
    {
        const int longest = 300, longestCount = 5;
        var (span, type) = (names[index].Span, names[index].Type);
        if (!(type == SubjectType.Place && (span.Length == 2 || span.Length == 4 && !"省市县区州旗镇乡".Contains(text[span.End - 1])) || type is SubjectType.Zone or SubjectType.Company && names[index].Name.Length > 0))
            return false;
        var list = text.AsSpan(span.End, Math.Min(longest, text.Length - span.End));
        if (list.IndexOfAny("。；\n：") is >= 0 and var stop)
            list = list[..stop];
        for (var etc = list.IndexOf('等'); etc > 0; etc = list[(etc + 1)..].IndexOf('等') is >= 0 and var more ? etc + 1 + more : -1)
        {
            var count = list[(etc + 1)..];
            var digits = count.IndexOfAnyExceptInRange('0', '9');
            // 深圳远川新材料、上海恒达半导体等一批项目落地.
            if (type == SubjectType.Place && count.StartsWith("一批"))
                digits = 1;
            if (digits is <= 0 or > longestCount || count[digits] is not ('个' or '项' or '批') || count[(digits + 1)..].IndexOf("项目") is not (>= 0 and <= 6))
                continue;
            var members = list[..etc];
            // 远川集团生产基地、恒达公司总部等17个项目落地.
            if (type == SubjectType.Company)
                return members.Contains('、') && !members.ContainsAny('，', ',');
            if (type == SubjectType.Place)
                return members.Length > 2 && members.IndexOfAny("，有为达增") < 0 && !members.ContainsAnyInRange('0', '9');
            var several = false;
            foreach (var part in members.Split('，'))
            {
                if (!members[part].EndsWith("项目"))
                    return false;
                several |= part.Start.Value > 0;
            }
            return several || (index > 0 && names[index - 1].Type == SubjectType.Zone && text.AsSpan(names[index - 1].Span.End, span.Start - names[index - 1].Span.End) is var before && before.EndsWith("项目，") && before.IndexOf('。') < 0);
        }
        return false;
    }

    /// <summary>Whether a place opens a list of firms (云岭远川、三江炭素等企业).</summary>
    public static bool OpensListOfFirms(string text, int at)
    {
        const int longest = 80, longestName = 6;
        var list = text.AsSpan(at, Math.Min(longest, text.Length - at));
        if (list.IndexOfAny('，', '。', '；') is >= 0 and var stop)
            list = list[..stop];
        if (list.IndexOf('、') is not (>= 2 and <= longestName))
            return false;
        return list.LastIndexOf('等') is > 0 and var etc && list[etc..].IndexOfAny(s_firms) is >= 0 and <= 8
            // …都是动力电池配套企业
            || list.IndexOfAny(s_allAre) is > 0 and var are && list[are..].IndexOfAny(s_firms) > 0;
    }

    /// <summary>Whether a number right behind a kind says how many there are (国家级高新区1家).</summary>
    public static bool CountsIt(string text, int at)
    {
        const int longest = 6;
        var rest = text.AsSpan(at, Math.Min(longest, text.Length - at));
        var unit = rest.IndexOfAnyExceptInRange('0', '9');
        return unit > 0 && rest[unit] is '个' or '家' or '座';
    }

    /// <summary>Whether a name opens a line that names a project and says no more.</summary>
    public static bool IsLineOfProject(string text, TextSpan name)
    {
        const int longest = 40;
        if (name.Start > 0 && text[name.Start - 1] != '\n')
            return false;
        var line = text.AsSpan(name.End, Math.Min(longest, text.Length - name.End));
        if (line.IndexOf('\n') is >= 0 and var end)
            line = line[..end];
        line = line.TrimEnd("一二三四五六期");
        return line.Length > 0 && line.IndexOfAny(Clause.Ends) < 0 && (line.EndsWith("项目") || line.EndsWith("工程"));
    }

    /// <summary>云川经开区（临江园区）完成…: what brackets say of a name, without a figure of its own.</summary>
    public static bool IsInBrackets(string text, TextSpan sentence, TextSpan name)
    {
        var open = text.AsSpan(sentence.Start, Math.Min(name.Start, sentence.End) - sentence.Start);
        if (open.Length > LongestBracket)
            open = open[^LongestBracket..];
        if (open.LastIndexOfAny('（', '(') is var at && at < 0 || open[at..].IndexOfAny('）', ')') >= 0)
            return false;
        var rest = text.AsSpan(name.End, Math.Min(LongestBracket, text.Length - name.End));
        return rest.IndexOfAny('）', ')') is >= 0 and var close && rest[..close].IndexOfAnyInRange('0', '9') < 0;
    }

    /// <summary>Whether a title mark has opened before a place, in its sentence.</summary>
    public static bool IsInTitleMarks(string text, TextSpan sentence, int start)
    {
        var from = Math.Max(sentence.Start, start - Clause.Reach);
        var before = text.AsSpan(from, start - from);
        return before.LastIndexOfAny('《', '》') is >= 0 and var mark && before[mark] == '《';
    }

    /// <summary>How far a bracket is read, in UTF-16 code units.</summary>
    public const int LongestBracket = 40;

    // In UTF-16 code units.
    private const int LongestList = 80;

    private static readonly System.Buffers.SearchValues<string> s_allAre = System.Buffers.SearchValues.Create(["都是", "均是", "均为", "都属", "全是"], StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<string> s_firms = System.Buffers.SearchValues.Create(["企业", "公司", "厂商", "集团"], StringComparison.Ordinal);
}
