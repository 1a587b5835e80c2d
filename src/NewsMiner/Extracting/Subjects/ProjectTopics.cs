using System.Buffers;

namespace NewsMiner.Extracting.Subjects;

/// <summary>Finds the projects that a sentence goes on about: 总投资30亿元的鸿途航空复合材料生产基地项目，占地420亩，建成后….</summary>
internal static class ProjectTopics
{
    private const int LongestName = 40;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("，。；：！？、,");

    public static List<SubjectMention> In(string text)
    {
        var topics = new List<SubjectMention>();
        for (var at = text.IndexOf("项目", StringComparison.Ordinal); at >= 0; at = text.IndexOf("项目", at + 2, StringComparison.Ordinal))
        {
            var end = at + 2;
            if (end >= text.Length || text[end] is not ('，' or ',' or '”'))
                continue;
            var of = at - 1;
            while (of > 0 && at - of < LongestName && text[of] is not ('的' or '，' or '。' or '；' or '、' or '：' or '\n' or ','))
                of--;
            if (of <= 0 || text[of] != '的' || !FollowsInvestment(text, of))
                continue;
            var start = of + 1;
            if (text[start] is '“' or '"')
                start++;
            // 30亿元的项目, 3个项目: none of them is named.
            if (at - start < 4 || char.IsDigit(text[start]) || InvestmentFollows(text, end + 1))
                continue;
            topics.Add(new SubjectMention(new TextSpan(start, end), text[start..end].Replace(" ", "", StringComparison.Ordinal), SubjectType.Project, IsTopic: true, "project-form"));
        }
        return topics;
    }

    /// <summary>
    /// Projects that a line of their own names, above a paragraph that opens with 项目: whom that paragraph is about. The span is the paragraph's first
    /// character.
    /// </summary>
    public static List<SubjectMention> OverParagraphs(Article article)
    {
        const int shortest = 6, longest = 40;
        var topics = new List<SubjectMention>();
        for (var i = 0; i + 1 < article.Paragraphs.Count; i++)
        {
            var line = article.Paragraphs[i].Span.In(article.Text).Trim();
            var next = article.Paragraphs[i + 1].Span;
            if (line.Length is < shortest or > longest || line.ContainsAny(s_marks) || !(line.TrimEnd("一二三四五六期") is var name && (name.EndsWith("项目") || name.EndsWith("工程"))))
                continue;
            if (next.Length > 4 && next.In(article.Text) is var text && (text.StartsWith("项目") || text.StartsWith("该项目") || text.StartsWith("总投资") || text.StartsWith("占地")))
                topics.Add(new SubjectMention(new TextSpan(next.Start, next.Start + 1), line.ToString(), SubjectType.Project, IsTopic: true, "project-form"));
        }
        return topics;
    }

    // …甲项目，投资15亿元的乙项目、…等40个: an item of a list of projects.
    private static bool InvestmentFollows(string text, int from)
    {
        var next = text.AsSpan(from, Math.Min(20, text.Length - from));
        return (next.StartsWith("投资") || next.StartsWith("总投资") || next.StartsWith("计划总投资")) && next.IndexOf("元的") is > 0 and var of && next[..of].IndexOfAny(s_marks) < 0;
    }

    /// <summary>Whether 的 follows a sum of investment: 总投资30亿元的, 投资5.2亿美元的.</summary>
    private static bool FollowsInvestment(string text, int of)
    {
        if (text[of - 1] != '元')
            return false;
        var before = text.AsSpan(Math.Max(0, of - 16), of - Math.Max(0, of - 16));
        // 10个投资超20亿元的重大产业项目: several are no project.
        return before.LastIndexOf("投资") is >= 0 and var at && before[at..].IndexOfAny("，。；、") < 0 && !(at > 0 && before[at - 1] is '个' or '项');
    }
}
