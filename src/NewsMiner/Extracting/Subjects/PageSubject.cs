using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Whom a page as a whole is about: the zone or place that its headlines, its furniture and its articles agree on. A bulletin's own text names
/// nobody; the lines around it do. Read when an article first asks for it.
/// </summary>
public sealed class PageSubject
{
    private readonly Lazy<Subject?> _subject;

    public PageSubject(Page page, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(page);
        _subject = new(() => Read(page.Text, rules));
    }

    /// <summary>Null where the page speaks of nobody, or of several.</summary>
    public Subject? Value => _subject.Value;

    private static Subject? Read(string text, RuleSet rules)
    {
        var about = SubjectReader.Read(FigureExtractor.ArticleOf(text, null), rules);
        if (about.Main is not { Type: SubjectType.Zone or SubjectType.Place, Name: not "全国" } main)
            return null;
        // 全区 on a page that names one zone, and more often the province around it, is the zone.
        if (main.Type == SubjectType.Place && about.Mentions.Any(mention => mention.Rule == "relative-zone")
            && about.Mentions.Where(mention => mention.Type == SubjectType.Zone).Select(mention => mention.Name).Distinct().Take(2).ToList() is [var zone] && SubjectResolver.LiesAround(rules, main.Name, zone))
            main = new Subject(zone, SubjectType.Zone);
        int agree = 0, others = 0;
        foreach (var mention in about.Mentions)
        {
            if (mention.Type is not (SubjectType.Zone or SubjectType.Place) || mention.Rule.StartsWith("relative-", StringComparison.Ordinal))
                continue;
            if (mention.Name == main.Name)
                agree++;
            else if (!SubjectResolver.LiesAround(rules, mention.Name, main.Name) && !SubjectResolver.LiesAround(rules, main.Name, mention.Name))
                others++;
        }
        return agree > 0 && others * 2 <= agree ? main : null;
    }
}
