using System.Buffers;

namespace NewsMiner.Reading;

/// <summary>
/// Who wrote a story, who edited it and where it comes from, as lines around it and its own first and last sentences say:
/// 来源：临江日报　作者：周远, （记者 周远 通讯员 林一）, 责编|林一.
/// </summary>
internal static class HtmlCredits
{
    private static readonly SearchValues<char> SentenceSigns = SearchValues.Create("，。！？《》");
    private static readonly SearchValues<char> LineOpenings = SearchValues.Create(" \u3000（(□■【[");

    private const int LongestValue = 24;
    private const int LongestNames = 60;
    private const int MostNames = 8;

    // Longer labels first: 文章来源 holds 来源.
    private static readonly string[] SourceLabels = ["文章来源", "稿件来源", "信息来源", "本文来源", "来源于", "来源", "稿源"];
    private static readonly string[] WriterLabels = ["作者", "执笔", "撰文", "撰稿", "采写", "采访组", "本报记者", "文/图", "文", "记者", "通讯员"];
    private static readonly string[] EditorLabels = ["责任编辑", "责编", "编辑"];

    /// <summary>Words that end a value because they begin another.</summary>
    private static readonly string[] Stops =
    [
        "作者", "编辑", "责编", "责任", "校对", "审核", "审签", "初审", "复审", "终审", "监制", "签发", "摄影", "制图", "美编", "视频", "发布", "时间", "日期", "记者", "浏览", "字号", "字体", "阅读", "点击", "举报", "关注",
        "订阅", "分享", "评论", "打印", "收藏", "我要", "返回", "关键字", "关键词", "参与", "来源", "稿源", "來源", "編輯", "責任", "發布", "發佈", "時間", "【", "[",
    ];

    private static readonly string[] Roles = ["记者", "記者", "通訊員", "通讯员", "评论员", "特派员", "实习生", "作者"];

    /// <summary>What the named did, where it stands before or behind the names.</summary>
    private static readonly string[] Deeds = ["文/图", "图/文", "文并图", "图文", "摄影报道", "综合报道", "综合整理", "报道", "報導", "報道", "整理", "整合", "综合", "编译", "采写", "撰文", "撰稿", "供稿", "执笔", "文/", "文｜", "文|", "文丨", "/文", "／文"];

    private static readonly string[] Nobody = ["admin", "管理员", "系统管理员", "编辑", "编辑部", "小编", "本站", "网络", "佚名", "匿名", "未知", "不详", "转载", "原创", "责任", "记者", "作者", "来源", "网易", "新浪", "搜狐", "凤凰", "腾讯", "百度", "本网", "本报"];

    private static readonly string[] OutletEndings = ["报", "网", "社", "台", "客户端", "新闻", "发布", "在线", "政府", "周刊", "杂志", "频道", "融媒", "日报", "传媒", "報", "網", "新聞"];

    /// <summary>What follows a label of sources; <paramref name="next"/> is the line below, where values stand under their labels.</summary>
    public static string? Source(string text, string? next)
    {
        var plain = HtmlCues.Instance.Simplified(text);
        foreach (var label in SourceLabels)
        {
            if (Value(plain, label) is not { } i)
                continue;
            if (i >= text.Length)
            {
                if (next is { Length: > 1 and <= 16 } && !HtmlArticle.HasDate(next) && next.AsSpan().IndexOfAny(':', '：') < 0 && !HtmlCues.Instance.IsFurniture(next))
                    return next;
                continue;
            }
            var end = i;
            while (end < text.Length && end - i < LongestValue && text[end] is not (' ' or '\u3000' or '|' or '｜' or '）' or ')' or '】' or ']' or '，' or '。' or '；' or ';' or '\n' or '_'))
                end++;
            var value = Unquoted(UpToStop(text.AsSpan(i, end - i)).Trim([':', '：', '/', '[', '【', '(', '（']));
            if (value.Length is >= 2 and <= LongestValue && !HtmlArticle.HasDate(value) && Array.IndexOf(Nobody, value) < 0)
                return value;
        }
        return null;
    }

    /// <summary>The outlet that stands beside a date without a label.</summary>
    public static string? UnlabelledSource(string text, int start, int length)
    {
        foreach (var part in (text[..start] + " " + text[(start + length)..]).Split((char[])[' ', '\u3000', '|', '｜', '\t', '/', '·', '（', '）'], StringSplitOptions.RemoveEmptyEntries))
            if (part.Length is >= 3 and <= 14 && !part.Contains('：') && !part.Contains(':') && part.Trim('《', '》') is var outlet && IsOutlet(outlet))
                return outlet;
        return null;
    }

    /// <summary>The writers that a line names after a label (作者：…), or because it is nothing but a byline (□ 本报记者 周远).</summary>
    public static string? Writer(string text)
    {
        var plain = HtmlCues.Instance.Simplified(text);
        foreach (var label in WriterLabels)
            if (Value(plain, label) is { } i && i < text.Length && Names(text.AsSpan(i), sure: label is not ("文" or "文/图" or "本报记者")) is { } names)
                return names;
        if (HtmlArticle.IsByline(text))
            return Names(text, sure: false);
        // 2023-02-07 08:15 临江时报 记者周远
        return plain.IndexOf("记者", StringComparison.Ordinal) is > 0 and var role && HtmlArticle.IsInfoLine(text) ? Names(text.AsSpan(role), sure: false) : null;
    }

    /// <summary>《…》记者 after a label of writers: the outlet that the story is taken from.</summary>
    public static string? WritersOutlet(string text)
    {
        if (Value(text, "作者") is not { } i || i >= text.Length || text[i] != '《' || text.IndexOf('》', i) is not (> 0 and var close) || close - i > LongestValue)
            return null;
        return text.AsSpan(close + 1).StartsWith("记者") ? text[(i + 1)..close] : null;
    }

    public static string? Editor(string text)
    {
        var plain = HtmlCues.Instance.Simplified(text);
        foreach (var label in EditorLabels)
            if (Value(plain, label) is { } i && i < text.Length && Names(text.AsSpan(i), sure: true) is { } names)
                return names;
        return null;
    }

    /// <summary>新华社北京2月7日电（记者 周远）: the brackets of a dateline.</summary>
    public static string? LeadWriter(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 90));
        if (head.IndexOfAny('（', '(') is not (>= 2 and <= 30 and var open) || head[open..].IndexOfAny('）', ')') is not (> 2 and var length))
            return null;
        var before = head[..open].TrimEnd();
        if (before.Length == 0 || before[^1] is not ('电' or '讯' or '電' or '訊'))
            return null;
        return Names(head.Slice(open + 1, length - 1), sure: false);
    }

    /// <summary>…。（文/图 周远 林一）: names in brackets that end a story.</summary>
    public static string? LastWriter(string text)
    {
        var tail = text.AsSpan().TrimEnd("。 \u3000");
        if (tail.Length < 4 || tail[^1] is not ('）' or ')'))
            return null;
        var open = tail.LastIndexOfAny('（', '(');
        return open >= 0 && tail.Length - open <= LongestNames ? Names(tail[(open + 1)..^1], sure: false) : null;
    }

    /// <summary>Whether a value that should name a writer names one, and no outlet, account or stopgap.</summary>
    public static bool IsWriter(string? name, string? source)
    {
        if (name is not { Length: >= 2 and <= LongestValue } || name == source || Array.IndexOf(Nobody, name.ToLowerInvariant()) >= 0 || IsOutlet(name) || name.AsSpan().IndexOfAny('：', ':') >= 0)
            return false;
        var digits = false;
        var lower = true;
        var ascii = true;
        foreach (var c in name)
        {
            digits |= char.IsAsciiDigit(c);
            ascii &= char.IsAscii(c);
            lower &= char.IsAsciiLetterLower(c);
        }
        return ascii ? !digits && !lower : name.AsSpan().IndexOfAny(SentenceSigns) < 0;
    }

    private static bool IsOutlet(string name)
    {
        foreach (var ending in OutletEndings)
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Where the value after a label and its sign begins; null without either. Blanks may stand inside a label: 来　源：.</summary>
    private static int? Value(string text, string label)
    {
        for (var start = text.IndexOf(label[0]); start >= 0; start = text.IndexOf(label[0], start + 1))
        {
            // 文 and 记者 are labels only where a line begins with them.
            if (label is "文" or "文/图" or "记者" or "通讯员" && text.AsSpan(0, start).ContainsAnyExcept(LineOpenings))
                return null;
            var at = start + 1;
            var matched = 1;
            for (; matched < label.Length; matched++, at++)
            {
                while (at < text.Length && at - start < 8 && text[at] is ' ' or '\u3000') at++;
                if (at >= text.Length || text[at] != label[matched]) break;
            }
            if (matched < label.Length)
                continue;
            var sign = label is "文/图" or "本报记者";
            while (at < text.Length && text[at] is ':' or '：' or ' ' or '\u3000' or '丨' or '|' or '｜' or '︱' or '/' or '／' or '】' or ']')
            {
                sign |= text[at] is not (' ' or '\u3000');
                if (++at >= text.Length) break;
            }
            if (sign)
                return at;
        }
        return null;
    }

    private static ReadOnlySpan<char> UpToStop(ReadOnlySpan<char> value)
    {
        foreach (var stop in Stops)
            if (value.IndexOf(stop, StringComparison.Ordinal) is > 0 and var cut)
                value = value[..cut];
        return value;
    }

    /// <summary>Without quotation marks around all of it; those of a part stay: “园区微讯”公众号.</summary>
    private static string Unquoted(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.Length > 2 && (value[0], value[^1]) is ('“', '”') or ('《', '》') or ('"', '"') or ('「', '」') && !value[1..^1].ContainsAny("“”《》"))
            value = value[1..^1];
        return value.ToString();
    }

    /// <summary>
    /// The names in a value, parted by blanks and signs, without roles (本报记者) and deeds (整理). A value that must name somebody
    /// (<paramref name="sure"/>) may begin with any name, also a pen name or a department; elsewhere every word must look like a name.
    /// </summary>
    private static string? Names(ReadOnlySpan<char> value, bool sure)
    {
        if (value.Length > LongestNames)
            value = value[..LongestNames];
        value = value.TrimStart("□■◎●○◆◇★☆▲△▶ \u3000(（");
        // A role parts names, and what stands before it without a blank is an outlet's name or the name before.
        var text = value.ToString();
        foreach (var deed in Deeds)
            text = text.Replace(deed, " ", StringComparison.Ordinal);
        foreach (var role in Roles)
            text = text.Replace(role, "\u0001", StringComparison.Ordinal);
        var named = text.Contains('\u0001');
        value = UpToStop(text);
        if (!sure && value.Length < text.Length && value.Length < 2)
            return null;

        var names = new List<string>();
        var single = "";
        for (var at = 0; at < value.Length && names.Count < MostNames;)
        {
            var listed = false;
            while (at < value.Length && Separator(value[at]))
                listed |= value[at++] is '、' or '，' or ',' or '&' or '＆' or ';' or '；';
            var end = at;
            while (end < value.Length && !Separator(value[end]) && value[end] is not ('）' or ')' or '】' or ']' or '。' or '：' or ':' or '_' or '|' or '｜')) end++;
            if (end == at)
                break;
            var word = value[at..end];
            var beforeRole = end < value.Length && value[end] == '\u0001';
            at = end;
            if (beforeRole)
            {
                if (LooksLikeName(word)) names.Add(word.ToString());
                continue;
            }
            if (word.Length == 1 && Chinese(word))
            {
                // 周　远
                single += word.ToString();
                if (single.Length == 2)
                {
                    if (LooksLikeName(single)) names.Add(single);
                    single = "";
                }
                continue;
            }
            var known = LooksLikeName(word) || Chinese(word) && (word.Length is 2 or 3 or 4 && (listed && (sure || named)) || word.Length <= 15 && word.IndexOf('·') is > 0 and var dot && dot < word.Length - 1);
            if (known || sure && names.Count == 0 && word.Length <= LongestValue && IsWriter(word.ToString(), null))
                names.Add(word.ToString());
            else if (!sure && !named)
                return null;
            else
                break;
            // After a department or a pen name of any length only a list goes on.
            if (!known && end < value.Length && value[end] is ' ' or '\u3000')
                break;
        }
        return names.Count == 0 ? null : string.Join(' ', names);

        static bool Separator(char c) => c is ' ' or '\u3000' or '\u00A0' or '、' or '，' or ',' or '&' or '＆' or ';' or '；' or '/' or '／' or '\u0001';
    }

    private static bool Chinese(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c is not (>= '\u4E00' and <= '\u9FFF' or '·'))
                return false;
        return text.Length > 0;
    }

    /// <summary>A surname and one or two more characters.</summary>
    private static bool LooksLikeName(ReadOnlySpan<char> word) =>
        Chinese(word) && (word.Length is 2 or 3 && HtmlCues.Instance.IsSurname(word[..1]) || word.Length is 3 or 4 && HtmlCues.Instance.IsSurname(word[..2]));
}
