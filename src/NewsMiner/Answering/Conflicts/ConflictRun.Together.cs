using NewsMiner.Archiving;
using NewsMiner.Extracting.Numbers;

namespace NewsMiner.Answering;

/// <summary>
/// What several zones reach together (云川高新区、云川经开区、云川综保区三个开发区，共完成固定资产投资632.5亿元), against what each of them reports. It is none of theirs alone, whichever
/// of them the reading takes for its subject.
/// </summary>
internal sealed partial class ConflictRun
{
    // From the first of their names to the sum.
    private const int LongestRow = 70;

    // From the last word that sums up to the sum: 共完成固定资产投资.
    private const int LongestOfSum = 20;

    private static readonly string[] s_inAll = ["合计", "共计", "总计", "累计", "合共", "一共", "共同", "共"], s_zoneNouns = ["开发区", "功能区", "园区", "片区", "区"];

    private readonly record struct TogetherTold(Slot Whole, ReportedFigure Report, Reading Reading, string[] Zones);

    private readonly List<TogetherTold> _together = [];

    /// <summary>The zones that a figure is of together, in their order; none where it names only some of them; null where it is of one.</summary>
    private static string[]? ZonesTogether(Figure figure)
    {
        if (figure.Aspect != Aspect.Level || figure.SubjectType is not (SubjectType.Zone or SubjectType.Place) || Sentences.PlaceOf(figure) is not (> 8 and var place))
            return null;
        var lead = figure.Sentence.AsSpan(Math.Max(0, place - LongestRow), Math.Min(LongestRow, place));
        var sum = -1;
        foreach (var word in s_inAll)
            if (lead.LastIndexOf(word, StringComparison.Ordinal) is var at && at > sum)
                sum = at;
        if (sum < 4 || lead.Length - sum > LongestOfSum)
            return null;
        var row = lead[..sum].TrimEnd("，,已将");
        row = row[(row.LastIndexOfAny('，', '。', '；') + 1)..];
        // … 三个开发区, 两大园区: how they are called together.
        var said = 0;
        foreach (var noun in s_zoneNouns)
            if (row.EndsWith(noun, StringComparison.Ordinal) && row[..^noun.Length] is [.., var number, '个' or '大'] && NumeralScanner.CountOf(number) is >= 2 and var count)
            {
                said = count;
                row = row[..^(noun.Length + 2)].TrimEnd("这，");
                break;
            }
        var more = row.EndsWith('等');
        row = row.TrimEnd('等');
        var zones = new List<string>();
        foreach (var range in row.SplitAny("、和与及"))
        {
            var name = row[range].Trim();
            // 2023年云川高新区: when stands before the first.
            if (zones.Count == 0 && name.LastIndexOfAny('年', '月', '度') is >= 0 and var time)
                name = name[(time + 1)..];
            if (name.Length < 3 || name[^1] is not ('区' or '港'))
                return null;
            zones.Add(name.ToString());
        }
        // Others that it does not name: of none that it names, and no sum of them.
        if (more || said > zones.Count)
            return [];
        return zones.Count < 2 || zones.Count > MostMembers || said > 0 && said != zones.Count ? null : [.. zones];
    }

    private void KeepTogether(List<ReportedFigure> article, int i, Reading reading, string[] zones)
    {
        if (zones.Length > 0 && rules.TryFindIndicator(article[i].Figure.Indicator, out _) && SlotOf(article, i) is { Project: null, Scope: 0, End: not null } slot && slot.Unit != "%" && reading.IsPoint)
            _together.Add(new TogetherTold(slot, Kept(article[i]), reading, zones));
    }

    private void Together()
    {
        foreach (var (slot, report, reading, zones) in _together)
        {
            var parts = new List<(ReportedFigure, Reading)>();
            foreach (var zone in zones)
            {
                // 云川高新区、经开区、综保区: the place is said once.
                var key = Joined(SubjectNames.Key(zone));
                if (zone.Length <= LongestKind && !_slots.ContainsKey(slot with { Subject = key }) && SubjectNames.KindOf(zones[0]) is { Length: > 0 } kind && SubjectNames.Key(zones[0]) is var first && first.Length > kind.Length)
                    key = Joined(SubjectNames.Key(first[..^kind.Length] + zone));
                if (_slots.TryGetValue(slot with { Subject = key }, out var entries) && Finest(entries) is { Plain: true } part)
                    parts.Add((part.First, part.Reading));
            }
            if (parts.Count == zones.Length)
                TellParts(new Entry(reading, report, caveat: false, plain: true, among: false, named: true, announced: false, guessed: false, []), parts, LeastOff);
        }
    }

    // 经开区, 综保区.
    private const int LongestKind = 3;
}
