using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>The words that cannot belong to a name (Rules/subjects/forms.yaml, not-in-name), and where they end that part one from what stands before it.</summary>
internal static class BarredWords
{
    /// <summary>The words that cannot belong to a name.</summary>
    public static TermMatcher Of(RuleSet rules) => Known.GetValue(rules, static set =>
    {
        var builder = new TermMatcher.Builder();
        foreach (var word in set.Forms.GetValueOrDefault("not-in-name") ?? [])
            builder.TryAdd(word, Parts);
        // 大数据科创城, 基因产业园: what stands in these parts nothing.
        foreach (var word in set.Forms.GetValueOrDefault("head-within") ?? [])
            builder.TryAdd(word, Within);
        return builder.Build();
    });

    private const int Parts = 0, Within = 1;

    /// <summary>Whether a word that cannot belong to a name begins at a place.</summary>
    public static bool IsAt(TermMatcher barred, ReadOnlySpan<char> text, int at, out int end) => barred.TryMatchAt(text, at, out end, out var kind) && kind == Parts;

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RuleSet, TermMatcher> Known = [];

    /// <summary>Whether a stretch holds a word that cannot belong to a name.</summary>
    public static bool StandIn(ReadOnlySpan<char> name, TermMatcher barred)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (!barred.TryMatchAt(name, i, out var end, out var kind))
                continue;
            if (kind == Parts)
                return true;
            i = end - 1;
        }
        return false;
    }

    /// <summary>Where the last word between two places ends that cannot belong to a name.</summary>
    public static int LastEnd(string text, int from, int to, TermMatcher barred)
    {
        var last = from;
        for (var i = from; i < to;)
        {
            var parts = barred.TryMatchAt(text.AsSpan(0, to), i, out var end, out var kind);
            if (parts && kind == Within)
                i = end;
            else if (parts && !IsNameOfDay(text, i, end) && !IsOfNation(text, i, end))
                last = i = end;
            // 甲置业系乙集团的…: what it is; but 系统, 体系.
            else if (text[i] == '系' && i - from >= 3 && to - i >= 3 && text[i + 1] is not ('统' or '列' or '数') && text[i - 1] is not ('体' or '关' or '联' or '水' or '派' or '谱' or '维'))
                last = ++i;
            else
                i++;
        }
        return last;
    }

    // 国家知识产权试点园区: 家 counts nothing.
    private static bool IsOfNation(string text, int start, int end) => end - start == 1 && text[start] == '家' && start > 0 && text[start - 1] == '国';

    // 新日电动车: 年, 月 and 日 end a time only after a number or what stands for one.
    private static bool IsNameOfDay(string text, int start, int end) =>
        end - start == 1 && text[start] is '年' or '月' or '日' && start > 0 && !char.IsAsciiDigit(text[start - 1])
        && !"一二三四五六七八九十〇零０１２３４５６７８９今去前近当每本同次明后昨全半个多几".Contains(text[start - 1]);
}
