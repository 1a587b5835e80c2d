using static NewsMiner.Extracting.Projects.ProjectText;

namespace NewsMiner.Extracting.Projects;

/// <summary>Reads what is said of a project's investment, area and capacity.</summary>
internal sealed class ProjectFacts(ProjectRules rules)
{
    /// <param name="scope">What is said of the project.</param>
    /// <param name="beforeName">The scope stands before the project's name.</param>
    /// <param name="attributeOnly">Another project is told of before: only what describes this one counts.</param>
    public void Read(string text, FoundProject project, TextSpan scope, bool beforeName, bool attributeOnly, List<Mention> mentions)
    {
        project.Capacity ??= Named(text, project, mentions);
        for (var i = FirstAt(mentions, scope.Start); i < mentions.Count && mentions[i].Span.Start < scope.End; i++)
        {
            var mention = mentions[i];
            if (mention.Quantity is null || mention.Span.End > scope.End)
                continue;
            if (attributeOnly && !Describes(text.AsSpan(mention.Span.End, scope.End - mention.Span.End)))
                continue;
            // 甲、乙等16个项目开工，总投资78亿元: the sum is of all.
            if (!beforeName && mention.Kind == MentionKind.Money && OfSeveral(text.AsSpan(scope.Start, mention.Span.Start - scope.Start)))
                break;
            var clauseStart = ClauseStart(text, mention.Span.Start, scope.Start);
            var lead = text.AsSpan(clauseStart, mention.Span.Start - clauseStart);
            switch (mention.Kind)
            {
                case MentionKind.Money when project.Investment is null || beforeName:
                    if (beforeName && NameEvidence.FurtherSum(text, mention.Span.End) == mention.Span.Start && text.AsSpan(mention.Span.End, scope.End - mention.Span.End) is "的"
                        || LeadsWith(lead, rules.Investment) && !LeadsWith(lead, rules.InvestmentNot) && Near(lead, rules.Investment)
                        && (!beforeName || OnlyAttribute(text.AsSpan(mention.Span.End, scope.End - mention.Span.End))))
                    {
                        project.Investment = Clean(text.AsSpan(mention.Span.Start, mention.Span.Length)).Replace("人民币", "", StringComparison.Ordinal);
                        project.InvestmentQuantity = mention.Quantity;
                    }
                    break;
                // 年产能20亿平方米: films and boards are made by the area.
                case MentionKind.Quantity when mention.Quantity.BaseUnit == "平方米" && !(LeadsWith(lead, rules.Capacity) && Near(lead, rules.Capacity)):
                    if (project.FloorArea is null && LeadsWith(lead, rules.FloorArea))
                        project.FloorArea = Clean(text.AsSpan(mention.Span.Start, mention.Span.Length));
                    else if (project.Area is not null)
                        break;
                    else if (LeadsWith(lead, rules.Area) || text.AsSpan(mention.Span.End).StartsWith("土地"))
                        project.Area = Clean(text.AsSpan(mention.Span.Start, mention.Span.Length));
                    break;
                case MentionKind.Quantity when project.Capacity is null && (!beforeName || IsOfName(text.AsSpan(mention.Span.End, scope.End - mention.Span.End))):
                    if (LeadsWith(lead, rules.Capacity) && Near(lead, rules.Capacity))
                        project.Capacity = Clean(text.AsSpan(mention.Span.Start, mention.Span.Length));
                    break;
                default:
                    break;
            }
        }
    }

    // 总投资8亿元的NAME, 8亿元NAME, 投资8亿元建设NAME: what stands before a name and is said of it, not of another project before.
    private static bool Describes(ReadOnlySpan<char> between)
    {
        between = between.TrimEnd("“《 ");
        return between.IsEmpty || between[^1] == '的' || !between.ContainsAny('，', ',') && (between.Contains("建设", StringComparison.Ordinal) || between.Contains("新建", StringComparison.Ordinal) || between.Contains("打造", StringComparison.Ordinal));
    }

    private static bool OfSeveral(ReadOnlySpan<char> between)
    {
        for (var at = between.IndexOf('等'); at >= 0;)
        {
            var rest = between[(at + 1)..];
            var digits = rest.IndexOfAnyExcept("0123456789一二两三四五六七八九十余多大".AsSpan());
            if (digits > 0 && rest[digits] is '个' or '项' or '批' or '宗' || rest.StartsWith("项目") || rest.StartsWith("重点项目") || rest.StartsWith("重大项目"))
                return true;
            var next = rest.IndexOf('等');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return between.Contains('…') || between.Contains("基础设施投资", StringComparison.Ordinal);
    }

    // 年产3GWh电芯项目: its own name tells first, whatever the sentence says of another.
    private static string? Named(string text, FoundProject project, List<Mention> mentions)
    {
        if (!project.Name.Contains("年产", StringComparison.Ordinal))
            return null;
        var place = project.Places[0];
        for (var i = FirstAt(mentions, place.Start); i < mentions.Count && mentions[i].Span.Start < place.End; i++)
            if (mentions[i] is { Kind: MentionKind.Quantity, Quantity.BaseUnit: not "平方米" } made && text.AsSpan(place.Start, made.Span.Start - place.Start).Contains("年产", StringComparison.Ordinal))
                return Clean(text.AsSpan(made.Span.Start, made.Span.Length));
        return null;
    }

    // 总投资52亿元的NAME, 总投资18.6亿元、NAME: nothing but a short attribute may stand between the sum and the name.
    // 围绕投资突破100亿元的目标，加快NAME: an aim is no project's.
    private static bool OnlyAttribute(ReadOnlySpan<char> between) =>
        !between.ContainsAny('。', '；', '个') && !between.Contains("目标", StringComparison.Ordinal) && !between.Contains("其中", StringComparison.Ordinal) && !between.Contains("包括", StringComparison.Ordinal)
        && (between.Length <= 16
            // 投资5亿元在临江建设以石灰石深加工为主体的NAME.
            || (between.Length <= 45 && (between.Contains("建设", StringComparison.Ordinal) || between.Contains("新建", StringComparison.Ordinal) || between.Contains("打造", StringComparison.Ordinal))));

    // 年产300万只皮带轮项目、NAME: of the one before.
    private static bool IsOfName(ReadOnlySpan<char> between) => OnlyAttribute(between) && !between.Contains('、') && !between.Contains("项目", StringComparison.Ordinal);

    private static bool LeadsWith(ReadOnlySpan<char> lead, string[] cues)
    {
        foreach (var cue in cues)
            if (lead.LastIndexOf(cue, StringComparison.Ordinal) >= 0)
                return true;
        return false;
    }

    // The cue stands right before the sum, save for 达, 约, 为, 人民币 and the like.
    private static bool Near(ReadOnlySpan<char> lead, string[] cues)
    {
        foreach (var cue in cues)
        {
            var at = lead.LastIndexOf(cue, StringComparison.Ordinal);
            if (at >= 0 && lead.Length - at - cue.Length <= 6)
                return true;
        }
        return false;
    }
}
