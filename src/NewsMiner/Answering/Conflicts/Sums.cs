using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>Whether parts add up to their whole, and if not, how likely a slip of the pen parts them.</summary>
internal static class Sums
{
    /// <summary>新能源产业产值103亿元；智能家电产业产值86亿元；健康食品产业产值23亿元: industries side by side, none of which is the whole of the others.</summary>
    public static bool AreSideBySide(Figure whole, IEnumerable<Figure> parts) => parts.All(part => IndicatorNames.AreSideBySide(whole.Indicator, part.Indicator));

    /// <summary>True where parts are of another firm than the whole (甲公司年产6万吨；乙项目一期5000吨，二期2万吨), are sorted in another way (从贸易方式看，…；从市场看，…), or are of this year and the whole of the last (去年同期为18.4亿元).</summary>
    public static bool AreOfOthers(Figure whole, List<Figure> parts)
        => parts.TrueForAll(part => IsOfAnotherFirm(part, whole) || IsSortedOtherwise(part, whole)) || parts.Exists(part => IsSortedOtherwise(part, parts[0])) || PartOf.SaysEarlier(whole) && !parts.Exists(PartOf.SaysEarlier);

    private static bool IsOfAnotherFirm(Figure part, Figure whole)
        => part.SubjectType is SubjectType.Company or SubjectType.Project && whole.SubjectType is SubjectType.Company or SubjectType.Project && part.Subject is { } one && whole.Subject is { } other && !SubjectNames.Related(one, other);

    private static bool IsSortedOtherwise(Figure part, Figure whole) => SortingOf(part) is { } one && SortingOf(whole) is { } other && one != other;

    /// <summary>从市场看, 按领域分: how what a figure tells is sorted, by the last such words before it in its sentence; null where none are (从总体看 sorts nothing).</summary>
    private static string? SortingOf(Figure figure)
    {
        const int longest = 12;
        var before = figure.Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(figure))).TrimStart();
        for (var start = before.LastIndexOfAny('；', ';'); ; start = before[..start].LastIndexOfAny('；', ';'))
        {
            var part = before[(start + 1)..];
            if (part is ['从' or '按' or '分', ..] && part.IndexOf('，') is > 2 and <= longest and var stop && part[stop - 1] is '看' or '分' && part[..stop].IndexOf('体') < 0)
                return part[..stop].ToString();
            if (start < 0)
                return null;
        }
    }

    /// <summary>亿元以上项目16个，10亿元以上项目4个: the one is in the other.</summary>
    public static bool AreNested(IEnumerable<Figure> parts) => parts.Count(static p => p.Indicator.Contains("元以上", StringComparison.Ordinal)) > 1;

    /// <summary>The least and the most that parts add up to, in base units.</summary>
    /// <param name="except">A part that is left out; -1 for none.</param>
    public static (decimal Low, decimal High) Added(List<Reading> readings, List<int> parts, int except)
    {
        decimal low = 0m, high = 0m;
        foreach (var part in parts)
            if (part != except)
                (low, high) = (low + (readings[part].AllowedLow ?? readings[part].Value), high + (readings[part].AllowedHigh ?? readings[part].Value));
        return (low, high);
    }

    /// <summary>True where parts and a whole allow each other, as far as what is written of them does.</summary>
    public static bool AddUp(List<Reading> readings, Quantity whole, Reading total, List<int> parts)
    {
        var (low, high) = Added(readings, parts, -1);
        // 1500 is told roundly.
        var round = whole.Value is { } written && written >= 100m && Reading.SignificantDigits(whole) <= 2 ? total.Value / 100m : 0m;
        var least = total.AllowedLow - total.Half - round;
        var most = MostOf(total) + total.Half + round;
        return low == high ? low >= least && low <= most : low < most && (least is null || high > least);
    }

    /// <summary>How often numbers that have nothing to do with each other would be one slip away from adding up; 1 where no slip leads there.</summary>
    public static double Slip(List<ReportedFigure> figures, List<Reading> readings, int whole, List<int> parts)
    {
        var total = readings[whole];
        var (low, high) = Added(readings, parts, -1);
        var best = SlipReach.Chance(figures[whole].Figure.Quantity, low - total.Half - (total.IsPoint ? 0m : total.Value * 0.02m), high + total.Half) ?? 1.0;
        foreach (var part in parts)
        {
            var (otherLow, otherHigh) = Added(readings, parts, part);
            var half = readings[part].Half;
            if (SlipReach.Chance(figures[part].Figure.Quantity, (total.AllowedLow ?? total.Value) - otherHigh - half, MostOf(total) - otherLow + half) is { } chance)
                best = Math.Min(best, chance);
        }
        return Math.Min(1.0, best * (parts.Count + 1));
    }

    /// <summary>How much of a whole may stand in none of its parts: 其中A23个、B17个、C14个 of 88 is a list of the largest, and not meant as all of it.</summary>
    public const decimal MostLeftOut = 0.3m;

    /// <summary>True where a project's sum was announced and the whole was not: 完成投资39亿元 is no sum of 总投资.</summary>
    public static bool IsOfAnotherSum(Figure part, Figure whole)
        => whole.Indicator.EndsWith("投资", StringComparison.Ordinal) && !Comparison.IsAnnouncedSum(whole.Indicator) && part.Project is not null && Comparison.IsAnnouncedSum(part.Indicator);

    /// <summary>True where one of a list is told by where it goes (出口), and the others by what they are: they may be the same things.</summary>
    public static bool CrossesKinds(List<string> labels)
        => labels.Count(static l => l.Contains(Abroad, StringComparison.Ordinal)) == 1 && !labels.Exists(static l => ConflictRules.Default.BesideAbroad.Exists(w => l.Contains(w, StringComparison.Ordinal)));

    private const string Abroad = "出口";

    /// <summary>河西区和红桥区各7幢: so many of each, of however many.</summary>
    public static bool IsOfEach(Figure figure) => Sentences.PlaceOf(figure) is > 0 and var place && figure.Sentence.AsSpan(Math.Max(0, place - 2), Math.Min(2, place)).Contains('各');

    // 超193亿元 is little more.
    private static decimal MostOf(Reading total) => total.AllowedHigh ?? total.Value * 1.02m;
}
