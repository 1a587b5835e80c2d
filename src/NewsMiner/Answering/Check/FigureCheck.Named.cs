using System.Buffers;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>Whom a draft's figure is of, where its reading found nobody: the subject of the archive that the draft's own words name.</summary>
internal sealed partial class FigureCheck
{
    // In UTF-16 code units: less of a firm's name is shared by many.
    private const int ShortestOfFirm = 5;

    // How long after a draft what is done may still end.
    private const int MostDaysApart = 62;

    private Figure Named(Figure figure) => OfWhat(OfWhom(AsArchived(figure)));

    /// <summary>
    /// A short name that the reading took for one of its full names (青石新区, for 天津青石新区): where the archive knows nothing of that one, and one other whose name ends so, that other.
    /// </summary>
    private Figure AsArchived(Figure figure)
    {
        if (figure.Subject is not { } subject || !SubjectNames.IsZone(subject) || Wording.Spelt(subject) is var full && Wording.Spelt(figure.Sentence) is var words && words.Contains(full, StringComparison.Ordinal)
            || words.Contains(subject[..LengthOfPlace], StringComparison.Ordinal))
            return figure;
        var own = "";
        foreach (var spelling in Wording.SpellingsOf(subject))
            if (spelling.Length > own.Length && full.EndsWith(spelling, StringComparison.Ordinal) && words.Contains(spelling, StringComparison.Ordinal))
                own = spelling;
        if (own.Length < ShortestCore || likely.HasReportsOf(subject))
            return figure;
        string? other = null;
        foreach (var key in ArticlesLike(figure))
            foreach (var report in WordsOf(key).Figures)
                if (report.Figure.Subject is { } known && known != other && SubjectNames.IsZone(known) && Wording.Spelt(known).EndsWith(own, StringComparison.Ordinal))
                {
                    if (other is not null && !SubjectNames.Same(other, known))
                        return figure;
                    other = known;
                }
        return other is null ? figure : figure with { Subject = other };
    }

    // A province's or a city's name, without its kind.
    private const int LengthOfPlace = 2;

    /// <summary>The figure without what its reading took too much: the name of whom before what is measured (青石固定资产投资), and a plan's year for what is done.</summary>
    private Figure OfWhat(Figure figure)
    {
        if (figure.Modality == Modality.Actual && figure.Period?.End is { } end && written is { } day && end.DayNumber - day.DayNumber > MostDaysApart
            && Sentences.PlaceOf(figure) is > 0 and var at && figure.Sentence.AsSpan(0, at).LastIndexOf('；') is >= 0 and var part && !NamesTime(figure.Sentence.AsSpan(part, at - part)))
            figure = figure with { Period = null };
        if (figure.Subject is { } subject)
            foreach (var name in SubjectNames.Spellings(subject).Append(DraftSaying.CoreOf(SubjectNames.Key(subject))).OrderByDescending(static n => n.Length))
                if (name.Length >= 2 && figure.Indicator.Length >= name.Length + 2 && figure.Indicator.StartsWith(name, StringComparison.Ordinal))
                    return figure with { Indicator = figure.Indicator[name.Length..] };
        return figure;
    }

    private Figure OfWhom(Figure figure)
    {
        if (figure.Subject is not null || figure.Project is not null || Sentences.PlaceOf(figure) is not (> 0 and var at))
            return figure;
        var before = Wording.Spelt(figure.Sentence[..at]);
        var best = figure;
        var length = 0;
        foreach (var key in ArticlesLike(figure))
        {
            if (_words.Count >= MostArticlesOfDraft && !_words.ContainsKey(key))
                break;
            foreach (var report in WordsOf(key).Figures)
            {
                if (report.Figure.Subject is not { } subject || AnsweringRules.Default.Country.Contains(subject) || subject == best.Subject || NamedLength(before, subject, report.Figure, figure.Indicator) is var named && named < Math.Max(length, 1))
                    continue;
                // Two that the words name alike: neither is sure.
                best = named > length ? figure with { Subject = subject, SubjectType = report.Figure.SubjectType } : SubjectNames.Same(best.Subject, subject) ? best : figure;
                length = named;
            }
        }
        return best;
    }

    /// <summary>How much of a subject's name the words spell: the whole in one of its spellings, or of a firm's at least the end (远和钙业 of 云川远和钙业有限公司); zero where they do not name it.</summary>
    private static int NamedLength(string words, string subject, Figure report, string indicator)
    {
        foreach (var spelling in Wording.SpellingsOf(subject).OrderByDescending(static s => s.Length))
            if (spelling.Length >= 3 && words.Contains(spelling, StringComparison.Ordinal))
                return spelling.Length;
        var name = Wording.Spelt(SubjectNames.Key(subject));
        if (report.SubjectType is SubjectType.Zone or SubjectType.Place)
            return Math.Max(ShortLength(words, name, Retelling.Spelt(indicator)), AbbreviatedLength(words, name));
        if (report.SubjectType == SubjectType.Project)
            return AbridgedLength(words, subject);
        if (report.SubjectType != SubjectType.Company)
            return 0;
        // 潞安能源 of 云川潞安能源科技有限公司.
        for (var start = 0; start <= LongestOfCity; start++)
            for (var end = name.Length - 1; end - start >= ShortestCore; end--)
                if (words.Contains(name.AsSpan(start, end - start), StringComparison.Ordinal))
                    return end - start;
        for (var start = 1; name.Length - start >= ShortestOfFirm; start++)
            if (words.Contains(name.AsSpan(start), StringComparison.Ordinal))
                return name.Length - start;
        return 0;
    }

    /// <summary>How long a project's name at the head of a clause is that is short for the report's: 云启磁材永磁材料项目, of 云启磁材年产5万吨永磁材料项目.</summary>
    private static int AbridgedLength(string words, string project)
    {
        const string ending = "项目";
        for (var at = words.IndexOf(ending, StringComparison.Ordinal); at > 0; at = words.IndexOf(ending, at + 1, StringComparison.Ordinal))
        {
            var own = words[(words.AsSpan(0, at).LastIndexOfAny(s_clauseEnds) + 1)..at];
            if (own.Length >= ShortestOfFirm && project.StartsWith(own[..2], StringComparison.Ordinal) && ProjectNames.SameBecause(own, project) is not null)
                return own.Length;
        }
        return 0;
    }

    private static readonly SearchValues<char> s_clauseEnds = SearchValues.Create("，。；：,;");

    // 全年, 年产 say no time.
    private static bool NamesTime(ReadOnlySpan<char> words)
    {
        for (var i = 0; i < words.Length; i++)
            if (words[i] is '月' or '季' || words[i] == '年' && i > 0 && (char.IsAsciiDigit(words[i - 1]) || words[i - 1] is '今' or '去' or '上' or '前' or '明' or '当' or '半'))
                return true;
        return false;
    }

    // The places before a firm's or a zone's own name, and the least of its own.
    private const int LongestOfCity = 3, ShortestCore = 4;

    /// <summary>How long a name at the head of a clause is that keeps the letters of the zone's in their order, the first of them together: 航空港区, of 云川航空港经济综合实验区.</summary>
    private static int AbbreviatedLength(string words, string name)
    {
        for (var at = words.IndexOf('区'); at >= 0; at = words.IndexOf('区', at + 1))
        {
            var from = at;
            while (from > 0 && at - from < LongestShort && char.IsLetter(words[from - 1]) && words[from - 1] is not ('年' or '月' or '底' or '末' or '度'))
                from--;
            var own = words[from..(at + 1)];
            if (own.Length >= ShortestCore && name.Length > own.Length && name[^1] == '区' && name.Contains(own.AsSpan(0, ShortestCore - 1), StringComparison.Ordinal) && !AnsweringRules.Default.NameKinds.Contains(own) && IndicatorNames.IsSubsequence(own, name))
                return own.Length;
        }
        return 0;
    }

    private const int LongestShort = 8;

    /// <summary>How long the short name is by which the words call a zone or place at the head of a clause (青石 of 云川青石经开区): followed by a kind, or by what is measured.</summary>
    private static int ShortLength(string words, string name, string indicator)
    {
        var core = DraftSaying.CoreOf(name);
        for (var start = 0; start <= Math.Min(LongestOfCity, core.Length - 2); start++)
        {
            var own = core[start..];
            for (var at = words.IndexOf(own, StringComparison.Ordinal); at >= 0; at = words.IndexOf(own, at + 1, StringComparison.Ordinal))
            {
                var behind = Retelling.Spelt(words[(at + own.Length)..]);
                if ((at == 0 || !char.IsLetter(words[at - 1]) || words[at - 1] is '年' or '月' or '底' or '末' or '度')
                    && (behind.StartsWith("开发区", StringComparison.Ordinal) && SubjectNames.IsZone(name)
                        // 青石2024年…
                        || behind.Length > 4 && behind[4] == '年' && behind.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
                        || behind.Length >= 2 && (indicator.Contains(behind[..2], StringComparison.Ordinal) || AnsweringRules.Default.TellingVerbs.Any(v => behind.StartsWith(v, StringComparison.Ordinal)))))
                    return own.Length;
            }
        }
        return 0;
    }
}
