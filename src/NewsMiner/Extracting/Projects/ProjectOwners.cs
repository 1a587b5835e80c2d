using NewsMiner.Extracting.Subjects;
using NewsMiner.Segmenting;
using static NewsMiner.Extracting.Projects.ProjectText;

namespace NewsMiner.Extracting.Projects;

/// <summary>Reads whose a project is: who builds it, or whose name its own begins with.</summary>
internal sealed class ProjectOwners(ProjectRules rules, NameEdges edges)
{
    public void ReadOwner(string text, FoundProject project, TextSpan before, TextSpan after)
    {
        if (project.Owner is not null)
            return;
        if (OwnerRightBefore(text, before) is { } builder)
        {
            project.Owner = builder;
            return;
        }
        foreach (var cue in rules.OwnerBefore)
        {
            foreach (var scope in (ReadOnlySpan<TextSpan>)[before, after])
            {
                var at = text.IndexOf(cue, scope.Start, Math.Max(0, scope.Length), StringComparison.Ordinal);
                if (at < 0)
                    continue;
                foreach (var verb in rules.OwnerAfter)
                {
                    var to = text.IndexOf(verb, at + 1, Math.Max(0, Math.Min(scope.End, at + 40) - at - 1), StringComparison.Ordinal);
                    if (to <= at + 2)
                        continue;
                    var owner = Clean(text.AsSpan(at + cue.Length, to - at - cue.Length));
                    if (owner.Length is >= 3 and <= 30 && !owner.AsSpan().ContainsAny(ClausePunctuation) && EndsAsOrganisation(owner) && NamesFirm(owner))
                    {
                        project.Owner = owner;
                        return;
                    }
                }
            }
        }
    }

    // 远川医药披露，拟在云川投资建设X: the firm that the sentence is about builds it.
    public static string? OwnerByTopic(string text, FoundProject project, ArticleSubjects subjects)
    {
        var place = project.Places[0];
        var from = Math.Max(0, place.Start - 120);
        var sentence = place.Start == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, place.Start - 1, place.Start - from) + 1;
        SubjectMention? firm = null;
        foreach (var mention in subjects.In(new TextSpan(Math.Max(from, sentence), place.Start)))
            if (mention.Type == SubjectType.Company && mention.Span.End <= place.Start)
                firm = mention.IsTopic || mention.Span.Start == sentence || text[mention.Span.Start - 1] is '，' or ',' ? mention : null;
        if (firm is null || project.IsListed)
            return null;
        var between = text.AsSpan(firm.Span.End, place.Start - firm.Span.End);
        if (between.Contains('；'))
            return null;
        foreach (var verb in (ReadOnlySpan<string>)["投资", "建设", "拟建", "新建", "打造", "兴建"])
            if (between.Contains(verb, StringComparison.Ordinal))
                return firm.Name;
        return null;
    }

    // 推动远川新能源打造X, 与远川新能源有限公司签约的X.
    private string? OwnerRightBefore(string text, TextSpan before)
    {
        var end = before.End;
        while (end > before.Start && text[end - 1] is '“' or '《' or '的' or '了')
            end--;
        var clause = WholeClauseStart(text, end, before.Start);
        // 锦川材料有限公司的X项目: whose it is, said outright.
        if (end < before.End && text[end] == '的')
            foreach (var close in (ReadOnlySpan<string>)["有限公司", "股份公司", "集团"])
                if (end - clause > close.Length + 2 && string.CompareOrdinal(text, end - close.Length, close, 0, close.Length) == 0
                    && Clean(text.AsSpan(edges.SkipVerb(text, clause, end), end - edges.SkipVerb(text, clause, end))) is { Length: >= 6 and <= 30 } own && NamesFirm(own))
                    return own;
        foreach (var verb in rules.OwnerAfter)
        {
            var at = end - verb.Length;
            if (at - clause < 3 || string.CompareOrdinal(text, at, verb, 0, verb.Length) != 0)
                continue;
            var start = edges.SkipVerb(text, clause, at);
            foreach (var lead in (ReadOnlySpan<char>)['由', '与', '、'])
                start = Math.Max(start, text.LastIndexOf(lead, at - 1, at - start) + 1);
            var owner = Clean(text.AsSpan(start, at - start));
            if (owner.Length is >= 3 and <= 30 && EndsAsOrganisation(owner) && NamesFirm(owner))
                return owner;
        }
        // 推动远川新能源打造甲拆解、乙安装生产线.
        if (end > clause && text[end - 1] == '、')
            foreach (var verb in rules.OwnerAfter)
            {
                var at = text.LastIndexOf(verb, end - 1, end - clause, StringComparison.Ordinal);
                if (at - clause < 3)
                    continue;
                var start = edges.SkipVerb(text, clause, at);
                var owner = Clean(text.AsSpan(start, at - start));
                if (owner.Length is >= 3 and <= 30 && EndsAsOrganisation(owner) && NamesFirm(owner))
                    return owner;
            }
        if (end - clause < 8 || !(text.AsSpan(clause, end - clause).EndsWith("签约", StringComparison.Ordinal) || text.AsSpan(clause, end - clause).EndsWith("签署", StringComparison.Ordinal) || text.AsSpan(clause, end - clause).EndsWith("签订", StringComparison.Ordinal)))
            return null;
        var with = text.LastIndexOf('与', end - 1, end - clause);
        if (with < 0)
            return null;
        foreach (var close in (ReadOnlySpan<string>)["有限公司", "集团", "公司"])
        {
            var to = text.IndexOf(close, with + 1, end - with - 1, StringComparison.Ordinal);
            if (to > with + 2)
                return Clean(text.AsSpan(with + 1, to + close.Length - with - 1));
        }
        return null;
    }

    // 这是他们公司, 有限公司, 跨国公司: no firm's name.
    private bool NamesFirm(string owner)
    {
        if (char.IsAsciiDigit(owner[0]) || owner.Contains('和', StringComparison.Ordinal) || owner.AsSpan().IndexOfAny('这', '他', '我') >= 0 || owner.AsSpan().IndexOfAny('该', '其', '某') == 0)
            return false;
        foreach (var end in rules.OrganisationEnds)
            if (owner.EndsWith(end, StringComparison.Ordinal))
            {
                var own = owner[..^end.Length];
                return own.Length >= 2 && !rules.Generic.Contains(own) && !rules.Topics.Contains(own);
            }
        return owner[^1] != '期';
    }

    public bool EndsAsOrganisation(string name)
    {
        foreach (var end in rules.OrganisationEnds)
            if (name.EndsWith(end, StringComparison.Ordinal))
                return true;
        return false;
    }

    // 晶科能源年产…项目 → 晶科能源, and its full name where the article gives it.
    public string? OwnerOfName(string text, string name, int place, List<Word> words)
    {
        string? best = null;
        foreach (var end in rules.OrganisationEnds)
        {
            var at = name.IndexOf(end, StringComparison.Ordinal);
            var to = at + end.Length;
            // 光电产业园 and 食品加工 are kinds; a firm's short name is two to four characters and its trade.
            if (at is < 2 or > 14 || (end.Length <= 3 && !end.EndsWith("公司", StringComparison.Ordinal) && end != "集团" && (to > 7 || to >= name.Length || "园城产人".Contains(name[to], StringComparison.Ordinal)))
                || name.AsSpan(0, at).ContainsAny(OutsideOrganisation))
                continue;
            // 大型新能源…, 金属材料…, 长距离新能源…: a common word before the trade makes no firm.
            if (end.Length <= 3 && !end.EndsWith("公司", StringComparison.Ordinal) && end != "集团" && IsCommonWord(text, place, name, at, words))
                continue;
            if (best is null || to < best.Length)
                best = name[..to];
        }
        var produced = name.IndexOf("年产", StringComparison.Ordinal);
        // 锦川钛业3万吨钛白粉生产线: who, then how much.
        if (produced < 0 && name.AsSpan().IndexOfAnyInRange('0', '9') is >= 3 and <= 10 and var amount && name.AsSpan(amount).ContainsAny(AmountUnits) && !name.AsSpan(0, amount).ContainsAny(OutsideOrganisation))
            produced = amount;
        if (produced is >= 2 and <= 16 && (best is null || best.Length > produced))
            best = name[..produced].Trim('“', '”');
        if (best is null || !NamesFirm(best))
            return OwnerByFirstWord(text, name, place);
        // The full name stands near: within a long report's few thousand characters.
        var from = Math.Max(0, place - 4000);
        var until = Math.Min(text.Length, place + 4000);
        for (var at = text.IndexOf(best, from, until - from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(best, at + 1, until - at - 1, StringComparison.Ordinal))
        {
            foreach (var end in (ReadOnlySpan<string>)["股份有限公司", "有限责任公司", "集团有限公司", "科技有限公司", "有限公司", "集团"])
            {
                var to = text.IndexOf(end, at + best.Length, Math.Min(text.Length - at - best.Length, 12), StringComparison.Ordinal);
                if (to >= 0 && !text.AsSpan(at, to - at).ContainsAny(OutsideOrganisation))
                {
                    return text[at..(to + end.Length)];
                }
            }
        }
        return best;
    }

    private static bool IsCommonWord(string text, int place, string name, int length, List<Word> words)
    {
        if (string.CompareOrdinal(text, place, name, 0, length) != 0)
            return false;
        var index = Ordered.WordBefore(words, place) + 1;
        return index < words.Count && words[index].Start == place && words[index].Length >= Math.Min(length, 2)
            && words[index].Class is WordClass.Noun or WordClass.Adjective or WordClass.Verb or WordClass.Adverb;
    }

    // 太重智能…项目 beside 太重集团: the firm whose name the project's begins with.
    private string? OwnerByFirstWord(string text, string name, int place)
    {
        var first = name.TrimStart('“', '《');
        if (first.Length < 4 || rules.Topics.Contains(first.AsSpan(0, 2)) || rules.Generic.Contains(first.AsSpan(0, 2)))
            return null;
        var from = Math.Max(0, place - 4000);
        var until = Math.Min(text.Length, place + 4000);
        foreach (var end in (ReadOnlySpan<string>)["集团", "公司"])
        {
            var firm = first[..2] + end;
            if (text.IndexOf(firm, from, until - from, StringComparison.Ordinal) >= 0)
                return firm;
        }
        return null;
    }
}
