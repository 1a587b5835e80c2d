using static NewsMiner.Extracting.Projects.ProjectText;

namespace NewsMiner.Extracting.Projects;

/// <summary>Follows a project through the sentences after the one that names it: 该项目…, 建成后…, 今年5月签订用地合同后….</summary>
internal sealed class ProjectSequel(ProjectFacts facts, ProjectOwners owners, ProjectStages stages)
{
    /// <summary>Sentences that speak of 该项目 or 项目… belong to the project named last in the same paragraph or the one before.</summary>
    public void Follow(string text, DateOnly? date, List<FoundProject> projects, IReadOnlyList<Mention> mentions)
    {
        var places = projects.SelectMany(project => project.Places.Select(place => (project, place))).OrderBy(entry => entry.place.Start).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            var (project, place) = places[i];
            var next = i + 1 < places.Count ? places[i + 1].place.Start : text.Length;
            var at = text.IndexOfAny(SentenceEnds, place.End, Math.Min(Reach, text.Length - place.End));
            var paragraphs = 0;
            while (at >= 0 && at + 1 < next)
            {
                if (text[at] == '\n' && ++paragraphs > 1)
                    break;
                var start = at + 1;
                var end = text.IndexOfAny(SentenceEnds, start, Math.Min(Reach, text.Length - start));
                if (end < 0)
                    end = Math.Min(text.Length, start + Reach);
                if (end > next)
                    break;
                if (end > start)
                {
                    var speaks = SpeaksOfProject(text.AsSpan(start, end - start)) || SpeaksByHead(text.AsSpan(start, end - start), project.Name);
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
                        facts.Read(text, project, scope, beforeName: false, mentions);
                        owners.ReadOwner(text, project, new TextSpan(start, start), scope);
                        stages.ReadStages(text, date, project, scope, new TextSpan(start, start), mentions, start);
                    }
                }
                at = end < text.Length && Array.IndexOf(SentenceEnds, text[end]) >= 0 ? end : -1;
            }
        }
    }

    // 今年5月签订用地合同后…, 自9月建成投产以来…: a sentence that opens with a time and a stage goes on about the project just named.
    private bool GoesOnInTime(string text, int start, int end, IReadOnlyList<Mention> mentions)
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

    private static bool SpeaksOfProject(ReadOnlySpan<char> sentence)
    {
        var start = sentence.TrimStart(" \u3000“");
        return start.StartsWith("该项目") || start.StartsWith("项目") || start.StartsWith("该基地") || start.StartsWith("该工程")
            || start.StartsWith("据介绍，该项目") || start.StartsWith("据了解，该项目") || start.StartsWith("据悉，该项目")
            || start.StartsWith("据介绍，项目") || start.StartsWith("据了解，项目") || start.StartsWith("据悉，项目")
            || start.StartsWith("目前，项目") || start.StartsWith("目前，该项目") || start.StartsWith("截至") && start.IndexOf("该项目") >= 0
            || start.StartsWith("从签约到") || start.StartsWith("目前") || start.StartsWith("今年") && start.IndexOf("对接") >= 0
            || start.StartsWith("整个项目") || start.StartsWith("一期") || start.StartsWith("建成后") || start.StartsWith("投产后") || start.StartsWith("达产后") || start.StartsWith("竣工后") || start.StartsWith("全部建成后");
    }
}
