using static NewsMiner.Extracting.Projects.ProjectText;

namespace NewsMiner.Extracting.Projects;

/// <summary>Follows a project through the sentences after the one that names it: 该项目…, 建成后…, 今年5月签订用地合同后….</summary>
internal sealed class ProjectSequel(ProjectRules rules, ProjectFacts facts, ProjectOwners owners, ProjectStages stages)
{
    /// <summary>Sentences that speak of 该项目 or 项目… belong to the project named last in the same paragraph or the one before.</summary>
    public void Follow(string text, DateOnly? date, List<FoundProject> projects, List<Mention> mentions)
    {
        var places = projects.SelectMany(project => project.Places.Select(place => (project, place))).OrderBy(entry => entry.place.Start).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            var (project, place) = places[i];
            var next = i + 1 < places.Count ? places[i + 1].place.Start : text.Length;
            var at = text.IndexOfAny(SentenceEnds, place.End, Math.Min(Reach, text.Length - place.End));
            var paragraphs = 0;
            var heading = IsHeading(text, place);
            if (heading && char.IsAsciiDigit(text[Math.Max(0, place.Start - 2)]))
                stages.ReadTitle(text, project);
            while (at >= 0 && at + 1 < next)
            {
                if (text[at] == '\n' && (++paragraphs > 1 || (heading && at > place.End + 1)))
                    break;
                var start = at + 1;
                var end = text.IndexOfAny(SentenceEnds, start, Math.Min(Reach, text.Length - start));
                if (end < 0)
                    end = Math.Min(text.Length, start + Reach);
                if (end > next)
                    break;
                if (end > start)
                {
                    var speaks = heading || SpeaksOfProject(text.AsSpan(start, end - start)) || SpeaksByHead(text.AsSpan(start, end - start), project.Name);
                    if (speaks && !text.AsSpan(start, end - start).TrimStart(" \u3000“").StartsWith("目前"))
                        project.Scopes.Add(new TextSpan(start, end));
                    if (!speaks && !GoesOnInTime(text, start, end, mentions))
                    {
                        if (paragraphs > 0)
                            break;
                    }
                    else
                    {
                        var scope = new TextSpan(start, end);
                        facts.Read(text, project, scope, beforeName: false, attributeOnly: false, mentions);
                        owners.ReadOwner(text, project, new TextSpan(start, start), scope);
                        stages.ReadStages(text, date, project, scope, new TextSpan(start, start), mentions, start);
                    }
                }
                at = end < text.Length && Array.IndexOf(SentenceEnds, text[end]) >= 0 ? end : -1;
            }
        }
    }

    /// <summary>2.远川铸锻件项目。总投资…: where the name is a sentence of its own, with no more than its number before it, the rest of the paragraph describes it.</summary>
    private static bool IsHeading(string text, TextSpan place)
    {
        if (place.End >= text.Length || text[place.End] is not ('。' or '：' or ':' or '\n'))
            return false;
        var start = place.Start;
        while (start > 0 && place.Start - start < 6 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '.' or '．' or '、' or '（' or '）' or '(' or ')' or '“' or ' ' or '\u3000' or (>= '①' and <= '⑳') or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十'))
            start--;
        // A line of its own without a number may be anything.
        return (start == 0 || Array.IndexOf(SentenceEnds, text[start - 1]) >= 0) && (text[place.End] is '。' or '：' or ':' || start < place.Start);
    }

    // 今年5月签订用地合同后…, 自9月建成投产以来…: a sentence that opens with a time and a stage goes on about the project just named.
    private bool GoesOnInTime(string text, int start, int end, List<Mention> mentions)
    {
        var index = FirstAt(mentions, start);
        while (index < mentions.Count && mentions[index].Span.Start <= start + 2 && mentions[index] is not { Kind: MentionKind.Time })
            index++;
        if (index >= mentions.Count || mentions[index].Span.Start > start + 2 || mentions[index].Kind != MentionKind.Time)
            return false;
        var from = mentions[index].Span.End;
        var until = Math.Min(end, from + 16);
        for (var at = from; at < until; at++)
        {
            if (text[at] is '区' or '市' or '省' or '县' or '司' or '个' or '该' or '我' or '全' or '，')
                return false;
            if (stages.StageAt(text, at, end) is { Cue: { } cue } && !ProjectStages.CountsOthers(text, at + cue.Length))
                return true;
        }
        return false;
    }

    // 临江新机场…。新机场计划新建…: the end of its name stands for it.
    private static bool SpeaksByHead(ReadOnlySpan<char> sentence, string name)
    {
        var start = sentence.TrimStart(" \u3000“");
        for (var length = Math.Min(6, name.Length - 1); length >= 2; length--)
            if (char.IsLetter(name[^1]) && start.StartsWith(name.AsSpan(name.Length - length), StringComparison.Ordinal))
                return true;
        return false;
    }

    private bool SpeaksOfProject(ReadOnlySpan<char> sentence)
    {
        var start = sentence.TrimStart(" \u3000“");
        if (start.StartsWith("目前") || (start.StartsWith("截至") && start.IndexOf("该项目") >= 0) || (start.StartsWith("今年") && start.IndexOf("对接") >= 0))
            return true;
        foreach (var lead in _leads)
            if (start.StartsWith(lead, StringComparison.Ordinal))
            {
                start = start[lead.Length..];
                if (start.Length > 0 && start[0] is '，' or ',')
                    start = start[1..];
                break;
            }
        foreach (var words in rules.Openings)
            if (start.StartsWith(words, StringComparison.Ordinal))
                return true;
        return false;
    }

    // What may stand before the words that take the project up.
    private static readonly string[] _leads = ["据介绍", "据了解", "据悉", "预计", "届时", "其中", "同时"];

}
