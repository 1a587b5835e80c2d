using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Whom a page as a whole is about: the zone or place that its headlines, its furniture and its articles agree on. A bulletin's own text names
/// nobody; the lines around it do. Read when an article first asks for it.
/// </summary>
public sealed class PageSubject
{
    private readonly Lazy<(Subject? Subject, bool IsNational)> _about;

    public PageSubject(Page page, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(page);
        _about = new(() =>
        {
            var about = SubjectReader.Read(FigureExtractor.ArticleOf(page.Text, null), rules);
            return (Read(about, rules), about.Main is { Name: "全国" });
        });
    }

    /// <summary>Null where the page speaks of nobody, or of several.</summary>
    public Subject? Value => _about.Value.Subject;

    /// <summary>Whether the page is of the whole country: news in brief from everywhere.</summary>
    public bool IsNational => _about.Value.IsNational;

    private static Subject? Read(ArticleSubjects about, RuleSet rules)
    {
        if ((about.Main is { Type: not SubjectType.Company } ? about.Main : MostNamed(about)) is not { Type: SubjectType.Zone or SubjectType.Place, Name: not "全国" } main)
            return null;
        // 全区 on a page that names one zone, and more often the province around it, is the zone.
        if (main.Type == SubjectType.Place && about.Mentions.Any(mention => mention.Rule == "relative-zone")
            && about.Mentions.Where(mention => mention.Type == SubjectType.Zone).Select(mention => mention.Name).Distinct().Take(2).ToList() is [var zone] && PlacesAround.LieAround(rules, main.Name, zone))
            main = new Subject(zone, SubjectType.Zone);
        int agree = 0, others = 0;
        foreach (var mention in about.Mentions)
        {
            if (mention.Type is not (SubjectType.Zone or SubjectType.Place) || mention.Rule.StartsWith("relative-", StringComparison.Ordinal))
                continue;
            if (mention.Name == main.Name)
                agree++;
            else if (!PlacesAround.LieAround(rules, mention.Name, main.Name) && !PlacesAround.LieAround(rules, main.Name, mention.Name))
                others++;
        }
        return agree > 0 && others * 2 <= agree ? main : null;
    }

    // A page may name a firm more often than the zone that all its articles are of.
    private static Subject? MostNamed(ArticleSubjects about) =>
        about.Mentions.Where(mention => mention.Type is SubjectType.Zone or SubjectType.Place && !mention.Rule.StartsWith("relative-", StringComparison.Ordinal))
            .CountBy(mention => new Subject(mention.Name, mention.Type)).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key.Name, StringComparer.Ordinal).Select(entry => (Subject?)entry.Key).FirstOrDefault();
}
