using static NewsMiner.Extracting.Projects.ProjectText;

namespace NewsMiner.Extracting.Projects;

/// <summary>Finds the projects of a list, however short their names: 甲、乙、丙等24个重大项目.</summary>
internal sealed class ListedProjects(ProjectRules rules, NameEdges edges, ProjectStages stages, ProjectOwners owners)
{
    /// <summary>甲、乙、丙等24个重大项目 names each of them, however short; so does 甲、乙等多条道路工程.</summary>
    public void AddTo(string text, List<FoundProject> projects)
    {
        for (var at = text.IndexOf('等', StringComparison.Ordinal); at >= 0; at = text.IndexOf('等', at + 1))
        {
            var digits = at + 1;
            while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || "一二两三四五六七八九十百余多".Contains(text[digits], StringComparison.Ordinal)))
                digits++;
            var plain = digits == at + 1;
            if (digits >= text.Length || (!plain && text[digits] is not ('个' or '项' or '条' or '座' or '批')))
                continue;
            var reach = Math.Min(14, text.Length - digits);
            var head = text.IndexOf("项目", digits, reach, StringComparison.Ordinal);
            if (head < 0)
                head = plain ? -1 : text.IndexOf("工程", digits, reach, StringComparison.Ordinal);
            if (head < 0 || text.AsSpan(digits, head - digits).ContainsAny(ClausePunctuation))
                continue;
            var kind = text.AsSpan(digits, head - digits);
            if (kind.Contains("领域", StringComparison.Ordinal) || kind.Contains("方面", StringComparison.Ordinal) || kind.Contains("行业", StringComparison.Ordinal)
                || (plain && !IsGeneric(kind)) || !StandsWithStage(text, at, head))
                continue;
            AddItems(text, at, projects, atLeast: 2, needNames: plain);
        }
        // 为松吉电动、零部件加工项目、电池生产项目的落地: what is listed before a named project is one too.
        foreach (var project in projects.Take(MostCompared).ToList())
            foreach (var place in project.Places.Take(1))
                if (!project.IsListed && place.Start > 1 && text[place.Start - 1] == '、' && StandsWithStage(text, place.Start, place.End))
                    AddItems(text, place.Start - 1, projects, atLeast: 1, needNames: true);
    }

    // 等重大产业项目, 等一大批高质量项目: said of projects of any kind.
    private bool IsGeneric(ReadOnlySpan<char> kind)
    {
        while (!kind.IsEmpty)
        {
            var length = 0;
            for (var tried = Math.Min(6, kind.Length); tried > 0 && length == 0; tried--)
                if (rules.Generic.Contains(kind[..tried]) || rules.Plurals.Contains(kind[..tried].ToString()))
                    length = tried;
            if (length == 0)
                return false;
            kind = kind[length..];
        }
        return true;
    }

    /// <summary>Takes the items of a list that ends before <paramref name="end"/>, right to left.</summary>
    private void AddItems(string text, int end, List<FoundProject> projects, int atLeast, bool needNames)
    {
        var items = new List<TextSpan>();
        while (end > 0)
        {
            var start = Math.Max(end - 31, text.LastIndexOfAny(ListEnds, end - 1, Math.Min(end, 32)) + 1);
            // What was done to the listed stands before the first of them.
            var first = start == 0 || text[start - 1] != '、';
            var item = new TextSpan(first ? NameEdges.TrimStart(text, edges.SkipVerb(text, start, end), end) : start, end);
            if (item.Length is < 2 or > 30)
                break;
            items.Add(item);
            if (first)
                break;
            end = start - 1;
        }
        // 锦川200兆瓦和博远300兆瓦电池组件: two, parted by the conjunction.
        foreach (var joint in (ReadOnlySpan<char>)['和', '与', '及'])
            if (items.Count > 0 && items[0] is var last && text.IndexOf(joint, last.Start, last.Length) is var at and >= 0
                && text.AsSpan(last.Start, at - last.Start).ContainsAnyInRange('0', '9') && text.AsSpan(at, last.End - at).ContainsAnyInRange('0', '9'))
            {
                items[0] = new TextSpan(at + 1, last.End);
                items.Add(new TextSpan(last.Start, at));
                break;
            }
        if (items.Count < atLeast)
            return;
        // 云川山、临江经开区等60个项目: where they are built.
        if (items.Exists(item => text.AsSpan(item.Start, item.Length) is var name && (name.EndsWith("经开区") || name.EndsWith("高新区") || name.EndsWith("开发区"))))
            return;
        // 新能源、新材料等项目 lists kinds.
        if (needNames && items.Exists(item => item.Length < 4 || rules.Generic.Contains(item.In(text))))
            return;
        foreach (var item in items)
        {
            var name = Clean(text.AsSpan(item.Start, item.Length));
            if (rules.Generic.Contains(name) || rules.Topics.Contains(name) || name.Contains('的', StringComparison.Ordinal) || name[^1] is '区' or '市' or '省' or '县' or '镇' || (name[^1] == '业' && !owners.EndsAsOrganisation(name)) || (needNames && name[^1] is '等'))
                continue;
            // 晶科能源 in a list is the project that the article names in full elsewhere.
            var full = projects.Count > MostCompared ? null : projects.Find(project => project.Places.Exists(place => place.Overlaps(item))
                || (name.Length >= 3 && project.Name.StartsWith(name, StringComparison.Ordinal)));
            if (full is null)
                projects.Add(new FoundProject(name, item) { IsListed = true });
            else if (full.Name != name && !full.Aliases.Contains(name) && !full.Name.EndsWith(name, StringComparison.Ordinal))
            {
                full.Aliases.Add(name);
                full.Reasons.Add($"“{full.Name}”以“{name}”开头，并列于同文的项目名单");
            }
        }
    }

    // The sentence says what happened to the listed: 引进, 开工, 签约 …; lists of courses or crafts say none of it.
    private bool StandsWithStage(string text, int at, int end)
    {
        var from = at == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, at - 1, Math.Min(at, 120)) + 1;
        from = Math.Max(from, at - 120);
        var stop = text.IndexOfAny(SentenceEnds, end, Math.Min(60, text.Length - end));
        var until = stop < 0 ? Math.Min(text.Length, end + 60) : stop;
        for (var i = from; i < until; i++)
            if (stages.StageAt(text, i, until).Cue is not null || string.CompareOrdinal(text, i, "工程", 0, 2) == 0)
                return true;
        return false;
    }
}
