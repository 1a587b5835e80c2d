namespace NewsMiner.Extracting.Subjects;

/// <summary>Where clauses begin and end, and what one may open with before it names anybody: times, numbers, connectives.</summary>
internal static class Clause
{
    /// <summary>How far before a name its clause is looked at, in UTF-16 code units: text without punctuation must not cost more.</summary>
    public const int Reach = 200;

    /// <summary>How much may stand before a name that opens a part of its sentence, in UTF-16 code units: 2023年1至11月，.</summary>
    public const int LongestLead = 14;

    /// <summary>The marks that end a clause.</summary>
    public static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("，。；：,;\n！？");

    // 放眼全市: words by which a text looks up from what it is about.
    private static readonly string[] Overlooks = ["放眼", "纵观", "环顾"];

    /// <summary>放眼全市，, 从全市看，: whether a clause opens with looking at a whole place.</summary>
    public static bool LooksAt(string text, TextSpan place)
    {
        var before = text.AsSpan(0, place.Start);
        foreach (var word in Overlooks)
            if (before.EndsWith(word) && OpensAt(text, place.Start - word.Length))
                return true;
        var after = text.AsSpan(place.End);
        return before.Length > 0 && before[^1] is '从' or '就' && OpensAt(text, place.Start - 1) && (after.StartsWith("看，") || after.StartsWith("来看，") || after.StartsWith("范围看，") || after.StartsWith("层面看，") || after.StartsWith("情况看，") || after.StartsWith("而言，"));
    }

    /// <summary>Where the clause that holds a place begins, not before <paramref name="floor"/>; <paramref name="also"/> are further marks that part clauses.</summary>
    public static int HeadOf(string text, int at, int floor, ReadOnlySpan<char> also = default)
    {
        while (at > floor && !Parts(text, at - 1) && !also.Contains(text[at - 1]))
            at--;
        return at;
    }

    /// <summary>Whether the mark at a place parts two clauses.</summary>
    public static bool Parts(string text, int at) =>
        text[at] is '，' or ',' or '；' or '：' or ':' or '。' or '\n'
        // 沈阳—海口高速公路: a single dash between two words joins them.
        || text[at] == '—' && !(at > 0 && at + 1 < text.Length && text[at - 1] != '—' && text[at + 1] != '—' && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]));

    /// <summary>Whether a place stands right behind a mark, or behind the end of a time.</summary>
    public static bool OpensAt(string text, int start) =>
        start == 0 || text[start - 1] is '，' or ',' or '；' or '：' or ':' or '。' or '\n' or '—' or ' ' or '年' or '月' or '度' or '来' or '前' || text.AsSpan(0, start).EndsWith("同期");

    /// <summary>Whether nothing but a time, a number or a connective stands between the head of a clause and a place.</summary>
    public static bool StandsAtHead(string text, int start)
    {
        var head = HeadOf(text, start, Math.Max(0, start - Reach));
        return IsLeadIn(text.AsSpan(head, start - head).Trim());
    }

    /// <summary>Where a clause goes on after its times, numbers and connectives.</summary>
    public static int AfterLeadIn(ReadOnlySpan<char> text, int head, int end)
    {
        while (head < end)
        {
            var length = LeadIns.TryMatch(text[..end], head, out var leadEnd, out _) ? leadEnd - head : 0;
            if (length == 0 && (char.IsDigit(text[head]) || text[head] is '-' or '—' or '至' or '~' or '～' or '、' or ' '))
                length = 1;
            // 中旬, 上旬, but 中国, 中欧班列, 上海.
            if (length == 0 || (length == 1 && text[head] is '中' or '上' or '下' && head + 1 < end && text[head + 1] is not ('旬' or '月' or '周' or '年')))
                break;
            head += length;
        }
        return head;
    }

    /// <summary>Whether all that stands before a name in its clause is a time, a number or a connective.</summary>
    public static bool IsLeadIn(ReadOnlySpan<char> lead) => AfterLeadIn(lead, 0, lead.Length) == lead.Length;

    private static readonly PhraseTable<bool> LeadIns = new PhraseTable<bool>().Add(
    [
        "年", "月", "日", "月份", "年度", "季度", "一季度", "二季度", "三季度", "四季度", "前三季度", "上半年", "下半年", "全年", "去年", "今年", "今年以来", "年以来", "近年来",
        "近", "目前", "截至", "截止", "底", "末", "前", "初", "同期", "本月", "当年", "当前", "如今", "现在", "近日", "日前", "当日", "昨日", "昨天", "今天", "其中", "此外", "同时", "另外", "而", "但",
        "并", "且", "也", "又", "还", "据统计", "数据显示", "据悉", "据了解", "本报讯", "记者", "从", "在", "由", "因此", "所以", "例如", "比如", "特别是", "尤其是", "值得一提的是", "可喜的是", "个月", "以来", "春节后",
        "“", "十四五", "十三五", "”", "时期", "期间", "首", "至", "到", "一", "二", "三", "四", "五", "两", "六", "七", "八", "九", "十", "第", "上", "中", "下", "旬", "科学导报讯", "讯", "通讯员", "来", "自", "过去", "五年", "三年", "年来",
        "此次", "本次", "这次", "这", "上述", "全部", "核心区", "先行区", "主承载区", "主阵地", "主战场", "区内企业", "园区企业", "辖区企业", "龙头企业", "骨干企业", "重点企业", "链主企业", "入驻企业", "企业", "走进", "行走在", "来到", "走在", "对于", "图为",
        "春日的", "夏日的", "秋日的", "冬日的", "初春的", "早春的", "初夏的", "盛夏的", "仲夏的", "初秋的", "金秋的", "深秋的", "初冬的", "隆冬的", "时节的", "月的", "清晨的", "如今的", "今天的", "今日的", "眼下的", .. Overlooks,
    ], true);
}
