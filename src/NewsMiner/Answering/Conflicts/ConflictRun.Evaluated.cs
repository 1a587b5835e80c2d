using System.Buffers;
using NewsMiner.Archiving;
using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>
/// Places in one year's evaluation of zones (2023年度全省国家级经开区综合考评), by whatever words two papers call it: its kind of zones and its year tell it, and the
/// province or city where both say it.
/// </summary>
internal sealed partial class ConflictRun
{
    private static readonly SearchValues<char> s_breaks = SearchValues.Create("，。；：、（） ");

    private readonly record struct EvaluationKey(string Kind, int Year);

    private readonly Dictionary<EvaluationKey, List<(ReportedFigure Report, string Reach, string? Around)>> _evaluated = [];

    private void KeepEvaluated(ReportedFigure report)
    {
        var figure = report.Figure;
        if (figure.SubjectType != SubjectType.Zone || figure.Modality != Modality.Actual || figure.Period is not { Start: not null, End: { } end } || PlaceHeldAlone(figure) is not { } place
            || !(IsEvaluation(figure) || ConflictRules.Default.OverallScores.Exists(w => figure.Indicator.EndsWith(w, StringComparison.Ordinal))) || EvaluationOf(figure) is not var (reach, kind, province))
            return;
        var key = new EvaluationKey(Word(kind), end.Year);
        if (!_evaluated.TryGetValue(key, out var holders))
            _evaluated[key] = holders = new(1);
        if (holders.Count < MostHolders && !holders.Exists(h => h.Report.Figure.Quantity.Value == place && SubjectNames.Same(h.Report.Figure.Subject, figure.Subject)))
            holders.Add((report, reach, (province ?? (reach.Length > 0 ? AroundOf(figure.Subject!, reach) : null))?.TrimEnd('省')));
    }

    /// <summary>全省 and 国家级经开区 of 全省国家级经开区综合考评: how far the evaluation in a rank's sentence reaches (empty where it does not say), what kind of zones it is of, and the province that it names.</summary>
    private (string Reach, string Kind, string? Province)? EvaluationOf(Figure rank)
    {
        var lead = rank.Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(rank)));
        // 2023年度全省省级新区考核中，青石新区综合排名: of what was judged, and not of who is ranked.
        while (LastEvaluation(lead) is >= 0 and var at)
        {
            lead = lead[..at];
            if (JudgedBy(lead) is var (reach, kind, province) && !SubjectNames.Same(kind, SubjectNames.Shortened(rank.Subject!)))
                return (reach, kind, province);
        }
        return null;
    }

    private static int LastEvaluation(ReadOnlySpan<char> lead)
    {
        var at = -1;
        foreach (var word in ConflictRules.Default.Evaluations)
            at = Math.Max(at, lead.LastIndexOf(word));
        return at;
    }

    private (string Reach, string Kind, string? Province)? JudgedBy(ReadOnlySpan<char> name)
    {
        name = name[(name.LastIndexOfAny(s_breaks) + 1)..];
        // 2023年度全省国家级经开区综合考评, 全省国家级经开区2023年度综合考评.
        if (name.LastIndexOf('年') is >= 4 and var year)
            name = name[(year + 1)..].Contains('区') ? name[(year + 1)..].TrimStart('度') : name[..(year - 4)];
        name = name.TrimStart("在的从");
        var reach = "";
        foreach (var wide in (ReadOnlySpan<string>)["全国", "全省", "全市", "全区"])
            if (name.StartsWith(wide))
            {
                reach = wide;
                name = name[wide.Length..];
            }
        // 江苏省省级开发区, 江苏省级开发区: all of the province that is named.
        var province = ProvinceOpening(name);
        if (province is not null)
        {
            reach = "全省";
            name = name[province.Value.Length..];
        }
        // The kind ends with its 区: what follows says what is judged (综合发展水平).
        var kind = name[..(name.LastIndexOf('区') + 1)].ToString();
        return kind.Length is < 3 or > LongestKindJudged ? null : (reach, SubjectNames.Shortened(kind), province?.Name);
    }

    private (string Name, int Length)? ProvinceOpening(ReadOnlySpan<char> name)
    {
        const int longest = 4;
        for (var length = Math.Min(longest, name.Length - 1); length >= 2; length--)
            if (name[length] != '级' && rules.Vocabulary.Find(name[..length]) is { Kind: TermKind.Place, Name: { } place } && rules.Gazetteer.Place(place) is { Kind: "province" })
                return (place, length);
        return null;
    }

    // 江苏沿海三市省级以上开发区, in letters.
    private const int LongestKindJudged = 16;

    private void Evaluated()
    {
        foreach (var holders in _evaluated.Values)
        {
            foreach (var ofPlace in holders.GroupBy(static h => h.Report.Figure.Quantity.Value!.Value))
                if (ofPlace.ToList() is [var a, var b] && MayBeOne(a, b) && !SubjectNames.Related(a.Report.Figure.Subject!, b.Report.Figure.Subject!))
                    Tell($"{a.Report.Figure.Period?.Label}{a.Report.Figure.Indicator}的第{Plain(ofPlace.Key)}位有两个：{a.Report.Figure.Subject}（{Citation.Of(a.Report.Article)}）和{b.Report.Figure.Subject}（{Citation.Of(b.Report.Article)}）。", a.Report, b.Report);
            // Of one zone two evaluations of a year may be told; by one name they are one.
            foreach (var ofZone in holders.GroupBy(static h => (SubjectNames.Key(h.Report.Figure.Subject!), IndicatorNames.Key(h.Report.Figure.Indicator))))
                if (ofZone.ToList() is [var a, var b] && MayBeOne(a, b) && a.Report.Article.Key != b.Report.Article.Key)
                    Tell($"{a.Report.Figure.Period?.Label}{a.Report.Figure.Subject}{a.Report.Figure.Indicator}的名次有两个：{Citation.Of(a.Report.Article)}为{a.Report.Figure.Quote}，{Citation.Of(b.Report.Article)}为{b.Report.Figure.Quote}。", a.Report, b.Report);
        }

        static bool MayBeOne((ReportedFigure Report, string Reach, string? Around) a, (ReportedFigure Report, string Reach, string? Around) b)
            => (a.Reach == b.Reach || a.Reach.Length == 0 || b.Reach.Length == 0) && (a.Around is null || b.Around is null || a.Around == b.Around);

        void Tell(string message, ReportedFigure a, ReportedFigure b) => _found.Add(new Conflict(ConflictKind.Rank, message, ConflictSeverity.Medium, [a, b]));
    }
}
