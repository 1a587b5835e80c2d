using NewsMiner.Extracting.Subjects;
using static NewsMiner.Extracting.Projects.ProjectText;

namespace NewsMiner.Extracting.Projects;

/// <summary>Finds the zone in which a project stands.</summary>
internal static class ProjectZones
{
    // The zone named last before the project in its paragraph; else the one that the text speaks of there, or the article's own.
    public static string? ZoneOf(string text, FoundProject project, List<SubjectMention> zones, ArticleSubjects subjects)
    {
        var at = project.Places[0].Start;
        var low = Ordered.CountWhile(zones, at, static (item, offset) => item.Span.Start < offset);
        if (low > 0 && at - zones[low - 1].Span.End < 10 * Reach && !text.AsSpan(zones[low - 1].Span.End, at - zones[low - 1].Span.End).Contains('\n'))
            return zones[low - 1].Name;
        return subjects.SubjectAt(at) is { Type: SubjectType.Zone } topic && topic.Name != project.Name && (IsWholeZone(topic.Name) || subjects.Main is not { Type: SubjectType.Zone }) ? topic.Name
            : subjects.Main is { Type: SubjectType.Zone } main && main.Name != project.Name ? main.Name
            // No project stands in the whole country.
            : subjects.Main is { Type: SubjectType.Place, Name: not "全国" } place ? place.Name : null;
    }

    public static bool OverlapsPlace(List<(FoundProject Project, TextSpan Place)> places, TextSpan span)
    {
        var low = Ordered.CountWhile(places, span.Start, static (item, offset) => item.Place.End <= offset);
        return low < places.Count && places[low].Place.Overlaps(span);
    }

    public static bool IsZoneName(string text, TextSpan span)
    {
        foreach (var end in (ReadOnlySpan<string>)["开发区", "经开区", "高新区", "新区", "示范区", "综保区", "保税区", "自贸区", "园区"])
            if (text.AsSpan(span.Start, span.Length).EndsWith(end, StringComparison.Ordinal))
                return true;
        return false;
    }

    public static bool IsWholeZone(string name) => !name.EndsWith('园') && !name.EndsWith("园区", StringComparison.Ordinal);
}
