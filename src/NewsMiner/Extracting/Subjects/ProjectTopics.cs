namespace NewsMiner.Extracting.Subjects;

/// <summary>Finds the projects that a sentence goes on about: 总投资30亿元的鸿途航空复合材料生产基地项目，占地420亩，建成后….</summary>
internal static class ProjectTopics
{
    private const int LongestName = 40;

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
            if (at - start < 4 || char.IsDigit(text[start]))
                continue;
            topics.Add(new SubjectMention(new TextSpan(start, end), text[start..end].Replace(" ", "", StringComparison.Ordinal), SubjectType.Project, IsTopic: true, "project-form"));
        }
        return topics;
    }

    /// <summary>Whether 的 follows a sum of investment: 总投资30亿元的, 投资5.2亿美元的.</summary>
    private static bool FollowsInvestment(string text, int of)
    {
        if (text[of - 1] != '元')
            return false;
        var before = text.AsSpan(Math.Max(0, of - 16), of - Math.Max(0, of - 16));
        return before.LastIndexOf("投资") is >= 0 and var at && before[at..].IndexOfAny("，。；、") < 0;
    }
}
