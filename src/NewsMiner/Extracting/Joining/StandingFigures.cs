using NewsMiner.Extracting.Periods;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>
/// Figures that stand on the day of the report, or at the end of the time that governs them: what is there (集聚企业143家), how large it is
/// (占地1000亩), what was come to (突破774家); what was done was done in its time.
/// </summary>
internal sealed class StandingFigures(Row row, DateOnly? date, RunningTimes running, ClauseTokens around)
{
    /// <summary>现有企业71家: and so what the paragraph counts after it, where it names no time.</summary>
    public Period? Stands(ref bool byNow)
    {
        running.Now |= running.Paragraph is null && running.Standing is null;
        byNow = true;
        return running.Standing;
    }

    /// <summary>
    /// In a paragraph that names no time, after one that told of a time that is over: 落户企业81家, a rank that opens its sentence, and what goes on
    /// after 目前 stand on the day of the report.
    /// </summary>
    /// <param name="opens">No figure of the sentence stands before it.</param>
    /// <param name="results">One that stands before it tells what flowed in the time that is over.</param>
    public Period? StandsByItself(Draft draft, Modality modality, int from, bool opens, bool results, ref bool byNow)
    {
        if (date is not { } day || running.Paragraph is not null || running.Article is not { Start: not null, End: { } end } || end >= day || running.TitleYear is not null || modality != Modality.Actual || draft.Aspect is not (Aspect.Level or Aspect.Rank or Aspect.Share) || OfGrowth(draft))
            return null;
        // 税收3亿元，…；用电量6亿千瓦时，产值保持增长的企业有36家: what flows, and who is sorted by it, are results of that time too.
        if (results && draft.Counted is "企业" && draft.Indicator is { } sorted && row.Scopes.SortsByFlow.AnyIn(sorted))
            return null;
        var counts = draft.Aspect == Aspect.Level && row.Figures[draft.Number].Kind != MentionKind.Money && (draft.Counted is not null || row.Figures[draft.Number].Kind != MentionKind.Quantity || row.NatureOf(draft.IndicatorRule) != IndicatorNature.Flow);
        if (running.Now)
            return counts || draft.Aspect != Aspect.Level ? Calendar.AsOf(day) : null;
        // 落户企业81家，其中投产35家: its parts too.
        // 累计收集问题236条，办结229条: and what had come together by now.
        byNow |= draft.Aspect == Aspect.Rank ? opens : (counts || draft.Aspect == Aspect.Share) && SaysByNow(draft.Token, from, counts) || counts && (Measures(draft) || around.SaidInAll(draft.Token));
        return byNow && (counts || draft.Aspect != Aspect.Level) ? Calendar.AsOf(day) : null;
    }

    /// <summary>增速居全省第三位, 产值增速超过20%的企业107家: what tells of a growth is of the time of that growth.</summary>
    private bool OfGrowth(Draft draft) => draft.Indicator is { } name && (draft.Aspect == Aspect.Rank || draft.Counted is not null) && row.Scopes.Growths.AnyIn(name);

    /// <summary>新设企业8622家, 占比0.7%: what is there, not what flows in a time.</summary>
    public bool IsState(Draft draft, Modality modality) =>
        modality == Modality.Actual && draft.Act is null && (draft.Aspect == Aspect.Share || draft.Aspect == Aspect.Level && (draft.Counted is not null || row.NatureOf(draft.IndicatorRule) == IndicatorNature.Stock));

    /// <summary>22个试验区贡献了全国18%的外商投资: what is there, and what part it is, and nothing that was done or has come together.</summary>
    public bool IsThere(Draft draft, Modality modality) =>
        IsState(draft, modality) && !IsDeed(draft) && !around.SaidInAll(draft.Token) && draft.Rule != "from-to" && draft.Indicator is { } name && !name.StartsWith('新') && !name.EndsWith("次数", StringComparison.Ordinal);

    /// <summary>集聚企业143家, 入驻企业80家: what is there today, where only an earlier paragraph names a time.</summary>
    public bool StandsNow(int token, int from)
    {
        for (var i = token - 1; i >= Math.Max(from, token - ClauseTokens.LongestRow) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            // 已|建成, 已|有: one word in two tokens as well.
            if (row.Scopes.StandsNow.Contains(row.TextOf(i)) || row.IsCue(i, Cue.Done) && row[i].Length == 1 && i + 1 < token && row[i + 1].Start == row[i].End && row.Scopes.StandsNow.Contains(row.Text.AsSpan(row[i].Start, row[i + 1].End - row[i].Start)))
                return true;
        return false;
    }

    private bool SaysByNow(int token, int from, bool counts = true)
    {
        // 落地的项目有29个; 占比有72% says how much.
        if (counts && token > from && row.TextOf(token - 1) is "有" or "共有" or "就有")
            return true;
        for (var i = token - 1; i >= Math.Max(from, token - ClauseTokens.LongestRow) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.Scopes.ByNow.Contains(row.TextOf(i)) || row[i].Kind == TokenKind.Indicator && row[i].Length > 2 && row.TextOf(i)[..2] is "入驻" or "落户")
                return true;
        return false;
    }

    // 占地1000亩, 厂房7万平方米: as large as it is.
    public bool Measures(Draft draft) =>
        draft is { Act: null, Indicator: { } name } && (name is "占地" || name.EndsWith("面积", StringComparison.Ordinal) && !name.StartsWith('新') && !row.Scopes.AreasOfATime.AnyIn(name))
        && row.Figures[draft.Number].Quantity?.BaseUnit == "平方米";

    /// <summary>累计引进企业16家: what has come together, where it is no statistic of which 累计 is the months' own word (累计出口额50亿元).</summary>
    public bool HasComeTogether(Draft draft) =>
        draft.Aspect == Aspect.Level && draft.Rule != "from-to" && row.NatureOf(draft.IndicatorRule) != IndicatorNature.Flow && !FigureTime.IsSpent(draft) && around.SaidInAll(draft.Token);

    /// <summary>投入运营，已吸引工作室29个，入驻率82%: what is there, of something that has opened.</summary>
    public bool StandsThere(Draft draft, int token, int from) =>
        draft.Rule is "ratio" || draft.Aspect == Aspect.Level && (draft.Counted is not null and not "项目" && (draft.Act is null && draft.Counted is not "企业" || SaysByNow(token, from) || StandsNow(token, from)) || draft.Rule == "from-to" && !row.BeginsMovement(token));

    /// <summary>“十四五”以来，…铜箔产能突破15万吨、高新技术企业达到256家: what stands, told of several years, stands at their end.</summary>
    public Period? StandsAtEnd(Draft draft, Modality modality, Period? governs)
    {
        if (modality != Modality.Actual || draft.Aspect != Aspect.Level || governs is not { Start: { } start, End: { } end } || date is not { } day || start.AddDays(2 * 366) > end || draft.Indicator is not { } name || name.StartsWith('新') || name.StartsWith("净增", StringComparison.Ordinal) || name.StartsWith("累计", StringComparison.Ordinal) || name.EndsWith("次数", StringComparison.Ordinal) || around.SaidOnAverage(draft.Token, Math.Max(0, draft.Token - 5)))
            return null;
        // 近五年，…。已集聚整车企业3家: it is there today; 自2019年8月挂牌以来，…，形成成果126项 is what was made since.
        if (!(governs.Label.EndsWith("月以来", StringComparison.Ordinal) && IsDeed(draft)) && draft.Counted is not null && draft.Act is null && !around.SaidInAll(draft.Token) && Math.Max(0, draft.Token - ClauseTokens.LongestRow) is var reach && (SaysByNow(draft.Token, reach) || StandsNow(draft.Token, reach)))
            return Calendar.AsOf(day);
        var stands = row.NatureOf(draft.IndicatorRule) == IndicatorNature.Stock && (Reaches(draft) || draft.Counted is null && !IsDeed(draft))
            || draft.Counted is not null && Reaches(draft) && draft.Act is null && !IsDeed(draft)
            || row.Scopes.StandingNames.AnyEnds(name) || name is "建成区面积";
        return stands ? Calendar.AsOf(end < day ? end : day) : null;
    }

    /// <summary>去年，工业增加值…。规上工业企业达1164户: what stands, told without a time after the year that has long ended, stands on the day of the report.</summary>
    public Period? StandsByNow(Draft draft, Modality modality, Period? said, Period? governs)
    {
        if (said is not null || modality != Modality.Actual || draft.Aspect != Aspect.Level || governs is not { Start: not null, End: { } end } || date is not { } day || end.AddDays(100) > day || running.TitleYear is not null || draft.Indicator is not { } name || OfGrowth(draft))
            return null;
        var stands = row.NatureOf(draft.IndicatorRule) is { } nature ? nature == IndicatorNature.Stock
            : draft.Counted is not null && draft.Act is null && name.EndsWith('数') && !name.StartsWith('新') && !name.StartsWith("净增", StringComparison.Ordinal) && !IsDeed(draft) || name.EndsWith("产能", StringComparison.Ordinal);
        return stands ? Calendar.AsOf(day) : null;
    }

    /// <summary>
    /// 前10个月，…。园区从业人员2.1万人, 纺纱规模120万锭, 入住率91%: what is there, told in a sentence without a time after months in which things were done, is there
    /// on the day of the report.
    /// </summary>
    /// <param name="results">The sentence tells what flowed in those months.</param>
    public bool StandsToday(Draft draft, Modality modality, int from, bool results)
    {
        if (draft is not { Aspect: Aspect.Level, Act: null, Indicator: { } name } || draft.Rule is "from-to" or "reached" || IsNew(draft) || name.StartsWith("净增", StringComparison.Ordinal))
            return false;
        if (IsOccupied(draft, from))
            return true;
        if (!OpensWithNoun(draft, from) || IsDeed(draft) || Reaches(draft))
            return false;
        return row.Scopes.StandingNames.AnyEnds(name) || !results && draft.Counted is not null and not "项目" && row.Scopes.StandsIn.AnyEnds(row.Unit(draft.Token)) && row.NatureOf(draft.IndicatorRule) is not IndicatorNature.Flow && !row.Scopes.SortsByFlow.AnyIn(name) && IsThere(draft, modality);
    }

    // 纺织产业有企业64家, 其中技能人才8600人: nothing but whose it is stands before what is counted, and the number behind it; 12家企业获评, 建成充电桩860个 are deeds.
    private bool OpensWithNoun(Draft draft, int from)
    {
        var head = draft.Head;
        if (head.IsEmpty || head.To > draft.Token || BeginsWithDeed(head))
            return false;
        return head.From == from || row[head.From - 1].Kind is TokenKind.Break or TokenKind.Subject || row.IsCue(head.From - 1, Cue.OfWhich) || row.TextOf(head.From - 1) is "有" or "共有" or "设有"
            || row[head.From - 1] is { Kind: TokenKind.Word, Class: WordClass.Noun } && (head.From - 1 == from || row[head.From - 2].Kind is TokenKind.Break or TokenKind.Subject);
    }

    // 建成充电桩, 新建学校: a name with the deed in it; 入驻企业 are there.
    private bool BeginsWithDeed(Phrase head) =>
        row.TextOf(head.From) is { Length: > 2 } name && (name[0] == '新' || row.Cues.Of(name[..2]) is Cue.Newly or Cue.Makes or Cue.Stage && !(name[..2] is "入驻" or "落户"));

    /// <summary>新建学校3所: what the name says was made anew.</summary>
    public bool IsNew(Draft draft) => draft is { Indicator: ['新', ..] } || !draft.Head.IsEmpty && row.TextOf(draft.Head.From)[0] == '新';

    /// <summary>入住率91%, 已入住930套, 在读学生530人: how many live, work or learn in what is there.</summary>
    public bool IsOccupied(Draft draft, int from)
    {
        if (row.KindOf(draft.Token) == MentionKind.Percent)
            return draft.Rule == "ratio" && draft.Indicator is { } rate && row.Scopes.OccupiedRates.AnyEnds(rate);
        if (!row.IsCount(draft.Token))
            return false;
        for (var i = draft.Token - 1; i >= Math.Max(from, draft.Token - 6) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.Scopes.Occupied.AnyBegins(row.TextOf(i)))
                return !(i > from && row.IsCue(i - 1, Cue.Newly));
        return false;
    }

    /// <summary>达到256家, 突破774家, 拥有52家: a number that was come to.</summary>
    public bool Reaches(Draft draft)
    {
        for (var i = draft.Token - 1; i >= Math.Max(0, draft.Token - 4) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row[i].Kind == TokenKind.Cue && row[i].Cue == Cue.Reaches || row.Scopes.Owned.Contains(row.TextOf(i)))
                return true;
        return false;
    }

    // 引进企业12家, 培育、认定: what was done was done then.
    public bool IsDeed(Draft draft)
    {
        for (var i = draft.Token - 1; i >= Math.Max(0, draft.Token - 6) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Newly or Cue.Makes or Cue.Stage || row[i] is { Kind: TokenKind.Word, Class: WordClass.Verb })
                return true;
        return false;
    }
}
