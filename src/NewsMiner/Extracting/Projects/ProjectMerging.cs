using static NewsMiner.Extracting.Projects.ProjectText;

namespace NewsMiner.Extracting.Projects;

/// <summary>Brings the mentions of one project within an article together, and keeps the reason.</summary>
internal static class ProjectMerging
{
    public static List<FoundProject> Merge(string text, List<TextSpan> names)
    {
        var projects = new List<FoundProject>();
        var byName = new Dictionary<string, FoundProject>(StringComparer.Ordinal);
        foreach (var span in names)
        {
            var name = Clean(text.AsSpan(span.Start, span.Length));
            var same = byName.GetValueOrDefault(name)
                ?? projects.Skip(projects.Count - MostCompared).FirstOrDefault(project => SameProject(project, name));
            // 建设年产6万吨零部件生产线 says what the project just named makes.
            if (same is null && name.StartsWith("年产", StringComparison.Ordinal) && projects.Count > 0
                && span.Start - projects[^1].Places[^1].End is >= 0 and < Reach
                && !text.AsSpan(projects[^1].Places[^1].End, span.Start - projects[^1].Places[^1].End).Contains('\n'))
                continue;
            if (same is null)
            {
                projects.Add(new FoundProject(name, span));
                byName[name] = projects[^1];
                continue;
            }
            same.Places.Add(span);
            if (same.Name == name || same.Aliases.Contains(name))
                continue;
            if (name.Length > same.Name.Length)
            {
                same.Aliases.Add(same.Name);
                same.Reasons.Add($"“{same.Name}”包含于“{name}”");
                same.Name = name;
            }
            else
            {
                same.Aliases.Add(name);
                same.Reasons.Add($"“{name}”包含于“{same.Name}”");
            }
        }
        return projects;
    }

    // A shorter name is the same project when its characters stand in the longer one in order, from its first on:
    // 远川储能电池项目 ⊂ 远川新能源年产20GWh储能电池项目. Phases (一期, 二期) keep projects apart.
    private static bool SameProject(FoundProject project, string name)
    {
        if (project.Name == name)
            return true;
        var (shorter, longer) = name.Length < project.Name.Length ? (name, project.Name) : (project.Name, name);
        if (PhaseOf(shorter) != PhaseOf(longer) || shorter.Length < 5)
            return false;
        if (longer.Contains(shorter, StringComparison.Ordinal))
            return true;
        // 3万吨铝箔项目 of 年产5万吨铜箔及3万吨铝箔生产线项目.
        if (char.IsAsciiDigit(shorter[0]) && shorter.EndsWith("项目", StringComparison.Ordinal) && shorter.Length >= 7 && longer.Contains(shorter[..^2], StringComparison.Ordinal))
            return true;
        if (shorter[0] != longer[0] || shorter[1] != longer[1])
            return false;
        var at = 0;
        foreach (var c in longer)
            if (at < shorter.Length && shorter[at] == c)
                at++;
        return at == shorter.Length;
    }

    /// <summary>二期年产3万吨铜箔生产线 is a part of the project or park that the article named before, and bears its name.</summary>
    public static void NameParts(List<FoundProject> projects)
    {
        FoundProject? whole = null;
        foreach (var project in projects)
        {
            if (!OpensWithPhase(project.Name))
                whole = project;
            else if (whole is not null && project.Name.Length > 4)
            {
                whole.IsTold = true;
                project.Aliases.Add(project.Name);
                project.Name = (whole.Name.EndsWith("项目", StringComparison.Ordinal) ? whole.Name[..^2] : whole.Name) + project.Name;
            }
        }
    }

    private static bool OpensWithPhase(string name) => name.Length > 2 && name[1] == '期' && name[0] is '一' or '二' or '三' or '四' or '五' or '首';

    private static char PhaseOf(string name)
    {
        var at = name.IndexOf('期', StringComparison.Ordinal);
        return at > 0 ? name[at - 1] : '\0';
    }
}
