using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Lengths of time: 仅用17天, 审批时限20个工作日, 储能时长4小时.</summary>
internal sealed class Durations(Row row, Sentence sentence, Heads heads)
{
    // A deed that is told in another clause, or after the number, is no longer than this.
    private const int LongestDeed = 16;

    /// <summary>Names a length of time; false where it measures nothing.</summary>
    public bool Lasts(Draft draft, int left)
    {
        var at = draft.Token;
        if (row.HeadBefore(row.SkipVerbs(at, left), left) is { IsEmpty: false } named && row[named.To - 1].Kind == TokenKind.Indicator && row.Terms[row[named.To - 1].Index].Name.EndsWithAny("天数", "时数", "时限", "时间", "用时", "周期", "工期", "时长"))
        {
            draft.Rule = "noun-before-amount";
            return heads.TakePhrase(draft, named);
        }
        return GoesOn(draft, left) || Storage(draft) || EventLasts(draft, left) || Pace(draft, left) || IsSpan(draft, left) && TimeTaken(draft, left) || DoneAfter(draft, left) || Shortened(draft, left);
    }

    /// <summary>把工业项目全流程审批压到20个工作日以内: what was shortened is a deed that takes time.</summary>
    private bool Shortened(Draft draft, int left)
    {
        const int longest = 6;
        var verb = row.SkipLeft(draft.Token, left) - 1;
        if (verb <= left || !row.IsCue(verb, Cue.Fall) && row.TextOf(verb) is not "控制在")
            return false;
        var end = row.SkipLeft(verb, left);
        if (end <= left || !row.Scopes.TimedDeeds.AnyEnds(row.TextOf(end - 1)))
            return false;
        var from = end - 1;
        while (from > left && end - from < longest && row[from - 1].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown && row[from - 1].Class is not (WordClass.Pronoun or WordClass.Preposition or WordClass.Adverb or WordClass.Particle) && row.TextOf(from - 1) is not ("把" or "将" or "让" or "使" or "的"))
            from--;
        (draft.Rule, draft.Head) = ("time-taken", new Phrase(from, end));
        draft.Indicator = IndicatorNaming.Text(row, draft.Head) + "时限";
        return draft.Indicator.Length <= LongestDeed;
    }

    /// <summary>从立项到开工平均45天，乙园为52天，丙园还要90天; 进口通关时间18小时，出口0.4小时: as long as another, or the other direction of trade.</summary>
    private bool GoesOn(Draft draft, int left)
    {
        const int near = 30;
        if (sentence.Recent(d => d.Aspect == Aspect.Level && row.IsDuration(d.Token)) is not { Indicator: { Length: > 2 } name } told || row.BaseUnit(told.Token) != row.BaseUnit(draft.Token) || draft.Token - told.Token > near)
            return false;
        var (whose, fell, turned) = (false, false, "");
        for (var i = left; i < draft.Token; i++)
            // 2019年平均要100天，现在是45天以内: at another time.
            if (row[i].Kind == TokenKind.Subject || row[i].Kind == TokenKind.Time)
                whose = true;
            else if (row.TextOf(i) is "进口" or "出口")
                turned = row.Plainly(i);
            else if (row.IsCue(i, Cue.Fall))
                fell = true;
            else if (!row.IsSoft(row[i]) && !row.Scopes.CostsTime.Contains(row.TextOf(i)) && row.TextOf(i) is not ("更" or "更是" or "则" or "是"))
                return false;
        if (turned.Length > 0 ? !(name.StartsWith("进口", StringComparison.Ordinal) || name.StartsWith("出口", StringComparison.Ordinal)) : sentence.Last != told || !whose && !fell)
            return false;
        (draft.Rule, draft.Indicator, draft.IndicatorRule) = ("time-taken", turned.Length > 0 ? turned + name[2..] : name, turned.Length > 0 ? null : told.IndicatorRule);
        return true;
    }

    // 配置4小时储能: for how long it can deliver.
    private bool Storage(Draft draft)
    {
        const int near = 5;
        if (!row.Unit(draft.Token).EndsWith("小时", StringComparison.Ordinal))
            return false;
        for (var i = draft.Token + 1; i < Math.Min(sentence.RegionEnd(draft.Token), draft.Token + near); i++)
        {
            if (!row.TextOf(i).EndsWith("储能"))
                continue;
            (draft.Rule, draft.Head, draft.Indicator) = ("time-taken", new Phrase(i, i + 1), "储能时长");
            return true;
        }
        return false;
    }

    /// <summary>开启为期两个月的促消费活动, 经过一年半的建设: how long what follows 的 lasts.</summary>
    private bool EventLasts(Draft draft, int left)
    {
        var at = draft.Token;
        if (at - 1 < left || at + 2 >= sentence.To || !row.IsCue(at + 1, Cue.Of))
            return false;
        var verb = row.SkipLeft(at, left);
        verb = verb > left && row.TextOf(verb - 1) is "为期" or "经过" or "历经" ? verb - 1 : at - 1;
        if (row.TextOf(verb) is not ("为期" or "经过" or "历经") || sentence.RegionEnd(at) is var end && end - at > 8)
            return false;
        var what = row.PhraseAfter(at + 2, end);
        if (what.IsEmpty)
            what = new Phrase(at + 2, end);
        for (var i = what.From; i < what.To; i++)
            if (row[i].Kind is TokenKind.Mark or TokenKind.Subject)
                return false;
        (draft.Rule, draft.Head) = ("time-taken", what);
        draft.Indicator = IndicatorNaming.Join(row, what) + (row.TextOf(verb) is "为期" ? "时长" : "用时");
        return draft.Indicator.Length is > 3 and <= LongestDeed;
    }

    /// <summary>平均每6分钟下线一台挖掘机, 每18秒就有一只电表下线: how long one of them takes.</summary>
    private bool Pace(Draft draft, int left)
    {
        const int near = 10;
        var at = draft.Token;
        if (at <= left || !row.TextOf(at - 1).EndsWith("每") || row.BaseUnit(at) is "年" or "月" or "个月")
            return false;
        var limit = Math.Min(sentence.RegionEnd(at), at + near);
        var verb = at + 1;
        while (verb < limit && !(row.Scopes.ComesOff.Contains(row.TextOf(verb)) || row.IsCue(verb, Cue.Stage)))
            verb++;
        if (verb == limit)
            return false;
        // 有一只电表下线; 下线一台挖掘机.
        var from = at + 1;
        while (from < verb && (row[from].Kind == TokenKind.Cue || row[from].Class is WordClass.Adverb || IsModal(from) || IsOne(from)))
            from++;
        var to = verb;
        if (from == verb)
        {
            from = verb + 1;
            while (from < limit && (IsOne(from) || row.IsCue(from, Cue.Done)))
                from++;
            to = row.PhraseAfter(from, limit).To;
        }
        if (to <= from)
            return false;
        // 每2天有一个项目落地: how long it is until the next one.
        (draft.Rule, draft.Head) = ("time-taken", new Phrase(from, to));
        draft.Indicator = IndicatorNaming.Join(row, draft.Head) + row.Plainly(verb) + (row.BaseUnit(at) is "天" && row.IsCue(verb, Cue.Stage) ? "间隔" : "用时");
        return true;
    }

    // 一台, 一次: one of them.
    private bool IsOne(int token) => row[token].Kind == TokenKind.Word && (row.Text[row[token].Start] == '一' && (row[token].Length == 1 || row[token].Length == 2 && Classifiers.Contains(row.Text[row[token].Start + 1])) || row[token].Class == WordClass.Measure && token > sentence.From && row.TextOf(token - 1) is "一");

    private const string Classifiers = "台只辆块个份次张件艘架套部列批条项款根枚片吨颗支袋箱瓶双把座栋单";

    private bool IsModal(int token) => row.TextOf(token) is "可" or "能" or "就" or "便" or "即" or "即可" or "便可" or "就可" or "就能" or "便能" or "就可以" or "可以" or "内" or "内可" or "内就" or "之内" or "才能" or "仅" or "只";

    /// <summary>“拿地即开工”：7个工作日，四证齐发: the clause is nothing but the time, and the next says what was done in it.</summary>
    private bool DoneAfter(Draft draft, int left)
    {
        var at = draft.Token;
        if (!(row.BaseUnit(at) is "天" or "小时" or "分钟" || row.Unit(at).EndsWith("工作日", StringComparison.Ordinal)) || row.SkipLeft(at, left) != left || at + 2 >= sentence.To || !row.IsComma(at + 1))
            return false;
        var end = sentence.RegionEnd(at + 1);
        if (end < sentence.To && row[end].Kind == TokenKind.Figure || end - at > LongestDeed)
            return false;
        var done = false;
        for (var i = at + 2; i < end; i++)
            done |= row.Scopes.DoneInTime.Contains(row.TextOf(i));
        draft.Head = new Phrase(at + 2, end);
        (draft.Rule, draft.Indicator) = ("time-taken", IndicatorNaming.Join(row, draft.Head) + "用时");
        return done && draft.Indicator.Length <= LongestDeed + 2;
    }

    /// <summary>The length of time that something takes (由238天压缩至58天, 仅用17天完成注册登记): named after what was done.</summary>
    public bool TimeTaken(Draft draft, int left, int before = -1)
    {
        var at = draft.Token;
        draft.Rule = "time-taken";
        var end = before >= 0 ? before : at;
        while (end > left && (row.IsSoft(row[end - 1]) || row[end - 1].Kind == TokenKind.Cue && row[end - 1].Cue is Cue.From or Cue.Rise or Cue.Fall or Cue.To || row.TextOf(end - 1) is "法定" or "要" or "需要" or "往往"))
            end--;
        // 从拿地到开工的平均用时由52天缩短到33天.
        if (before >= 0 && end < before && end > left && row.IsCue(end, Cue.Reaches) | (end + 1 < before && row.IsCue(end + 1, Cue.Reaches)) && row.IsCue(end - 1, Cue.Of))
            end--;
        // 前期时间还能再省2至3个月: how much less it takes.
        if (before < 0 && at > left && (row.Scopes.Saves.Contains(row.TextOf(at - 1)) || row.TextOf(at - 1) is "节省" or "省去"))
        {
            var until = row.SkipLeft(at - 1, left);
            if (until > left && row.TextOf(until - 1) is "还能" or "还可" or "可再")
                until--;
            draft.Head = row.HeadBefore(until, left);
            var less = IndicatorNaming.Join(row, draft.Head);
            draft.Indicator = (less.EndsWith("时间", StringComparison.Ordinal) ? less[..^2] : less) + "节省时间";
            return true;
        }
        if (row.TextOf(at).StartsWith("连续"))
        {
            // 工业投资增速连续18个月保持…: the rate is what was kept up.
            var rate = end > left && row[end - 1].Kind == TokenKind.Cue && row[end - 1].Cue is Cue.Rate ? 1 : 0;
            var topic = row.HeadBefore(end - rate, left);
            draft.Head = topic;
            var kept = KeptUp(at);
            // 总量连续4年居首位: a head that says nothing goes on about what was told; 连续5年省考指标取得优秀等次: what follows says of what.
            var ownTopic = at + 1 < sentence.To && (row[at + 1].Kind == TokenKind.Indicator || row[at + 1] is { Kind: TokenKind.Word, Class: WordClass.Noun } && kept.Length > 5);
            var what = !topic.IsEmpty && !row.IsGeneric(topic) ? IndicatorNaming.Name(row, topic).Name + (rate > 0 ? "增速" : "") : ownTopic || sentence.Drafts.Count == 0 || sentence.Drafts[^1].Rule == "time-taken" ? null : sentence.Drafts[^1].Indicator;
            draft.Indicator = what + kept + (row.Unit(at) is "个月" or "月" ? "连续月数" : row.Unit(at) is "天" ? "连续天数" : row.Unit(at).Contains('季') ? "连续季度数" : "连续年数");
            return true;
        }
        if (UntilGranted(draft, left, end))
            return true;
        var phrase = row.HeadBefore(end, left);
        if (!phrase.IsEmpty && row[phrase.To - 1].Kind == TokenKind.Indicator && row.Terms[row[phrase.To - 1].Index].Name.EndsWithAny("时限", "时间", "用时", "周期", "工期", "时长", "年限", "天数"))
            return heads.TakePhrase(draft, phrase);
        // 仅用17天完成注册登记: what was done in it follows.
        var limit = Math.Min(sentence.RegionEnd(at), at + 10);
        var from = at + 1;
        while (from < limit && (row[from].Kind == TokenKind.Cue && row[from].Cue is Cue.Makes or Cue.Done or Cue.Reaches or Cue.Of || from < limit - 1 && (IsModal(from) || row[from].Class == WordClass.Adverb || IsOne(from))))
            from++;
        // 过去要1个月甚至更长: how much longer is no deed.
        if (from < limit && row.TextOf(at + 1) is not ("甚至" or "乃至" or "以上" or "左右") && !row.IsCue(at + 1, Cue.Of) && !(row[from].Kind == TokenKind.Cue && row[from].Cue is Cue.Rise or Cue.Fall or Cue.To))
        {
            // 1天核发施工许可证的“云开速度”: what it is praised as names nothing.
            for (var i = from + 1; i < limit - 1; i++)
                if (row.IsCue(i, Cue.Of) && IndicatorNaming.Text(row, new Phrase(i + 1, limit)).TrimEnd('”', '’', '"') is var praise && praise.EndsWithAny("速度", "奇迹", "纪录", "佳绩"))
                    limit = i;
            // 128天建成投产 云川提速: a headline's parts stand apart.
            for (var i = from + 1; i < limit; i++)
                if (row[i].Start > row[i - 1].End)
                    limit = i;
            draft.Head = new Phrase(from, limit);
            var deed = "";
            for (var i = from; i < limit; i++)
                if (!IsOne(i))
                    deed += IndicatorNaming.Text(row, new Phrase(i, i + 1));
            // 不动产登记1个工作日内办结: a deed without an object is told of what stands before.
            draft.Indicator = (limit - from == 1 && row.Scopes.DoneInTime.Contains(deed) ? LastTitle(IndicatorNaming.Join(row, !phrase.IsEmpty && phrase.To == end ? phrase : ShortClause(left, end))) : "") + deed.TrimEnd('了') + "用时";
            draft.OwnerPhrase = phrase;
            return true;
        }
        while (end > left && row.TextOf(end - 1) is "历时" or "耗时" or "用时" or "为期" or "仅用" or "只用" or "用" or "只要" or "只花" or "仅花" or "最快" or "更是" or "更")
            end--;
        var start = end;
        while (start > left && end - start < 8 && (row[start - 1].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown or TokenKind.Series || row[start - 1].Kind == TokenKind.Mark && row[start - 1].Length == 1 || row[start - 1].Kind == TokenKind.Subject && start < end || row[start - 1].Kind == TokenKind.Cue && (row[start - 1].Cue is Cue.Stage or Cue.Reaches || row[start - 1] is { Length: 1, Cue: Cue.Above or Cue.Beneath } && start < end)))
            start--;
        // …转入综保区由2天压缩至4小时: where it ends names it as well.
        if (start == end && end - 2 >= left && row[end - 1].Kind == TokenKind.Subject && row[end - 2].Kind == TokenKind.Word && row[end - 2].Class == WordClass.Verb)
        {
            start = end - 1;
            while (start > left && end - start < 8 && (row[start - 1].Kind is TokenKind.Word or TokenKind.Indicator || row.IsCue(start - 1, Cue.From)))
                start--;
        }
        for (var i = end - 1; i > start; i--)
            if (row.IsCue(i, Cue.From))
                (start, i) = (i + 1, start);
        // 仅用8个月，就实现了项目投产: done by then, as the next clause says.
        if (start == end && at + 2 < sentence.To && row[at + 1].Kind == TokenKind.Break && row.TextOf(at + 2)[0] is '就' or '便' && sentence.RegionEnd(at + 1) is var stop && !(stop < sentence.To && row[stop].Kind == TokenKind.Figure))
        {
            var did = at + 2;
            while (did < stop && (IsModal(did) || row[did].Kind == TokenKind.Cue && row[did].Cue is Cue.Makes or Cue.Done or Cue.Reaches))
                did++;
            if (stop > did && IndicatorNaming.Join(row, new Phrase(did, stop)).Length is >= 2 and <= LongestDeed)
                (start, end) = (did, stop);
        }
        if ((start == end || row.Scopes.AllAlong.Contains(IndicatorNaming.Text(row, new Phrase(start, end)))) && DeedBefore(left) is { IsEmpty: false } before2)
            (start, end) = (before2.From, before2.To);
        if (start == end)
            return false;
        draft.Head = new Phrase(start, end);
        var done = IndicatorNaming.Join(row, draft.Head).TrimEnd('了').Trim('“', '”', '"', '‘', '’');
        draft.Indicator = GrantedName(done) is { } granted ? granted : done.EndsWithAny("时间", "时限", "用时", "周期", "工期", "耗时", "时长") ? done : done + (done.StartsWith("提前", StringComparison.Ordinal) ? "时间" : "用时");
        return true;
    }

    /// <summary>从备案到取得施工许可证（的时间）由100天压减到45天: how long it takes until something is granted is the time for its approval.</summary>
    public bool UntilGranted(Draft draft, int left, int end)
    {
        const int longest = 14;
        var from = end - 1;
        while (from > left && end - from < longest && row[from].Kind is not TokenKind.Figure && !(row.IsCue(from, Cue.From) && row.TextOf(from) is "从" or "自"))
            from--;
        if (from < left || !row.IsCue(from, Cue.From) || row.TextOf(from) is not ("从" or "自"))
            return false;
        var steps = row.Text.AsSpan(row[from].End, row[end - 1].End - row[from].End);
        while (row.Scopes.TimeNamed.EndOf(steps) is { } measure)
            steps = steps[..^measure.Length];
        if (GrantedName(steps.ToString()) is not { } name)
            return false;
        (draft.Rule, draft.Head, draft.Indicator, draft.IndicatorRule) = ("time-taken", new Phrase(from + 1, end), name, null);
        return true;
    }

    // 备案到取得施工许可证: 备案到施工许可审批时限; null where nothing is granted at the end.
    private string? GrantedName(string steps)
    {
        if (steps.IndexOfAny(['到', '至']) is not (> 1 and var parts) || steps.Length > LongestDeed || steps.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        var granted = steps[(parts + 1)..];
        granted = granted[(row.Scopes.GetsGranted.BeginningOf(granted)?.Length ?? 0)..].TrimEnd('证', '书');
        return row.Scopes.Permits.AnyEnds(granted) ? steps[..parts] + "到" + granted + "审批时限" : null;
    }

    /// <summary>What was kept up all the while (居全省第一, 正增长), to the end of the clause; empty where it is long.</summary>
    private string KeptUp(int at)
    {
        var from = at + 1;
        while (from < sentence.To && (row.TextOf(from) is "保持" or "保持着" or "实现" or "取得" or "获得" or "都" or "均" or "在" || row[from].Kind == TokenKind.Time))
            from++;
        var to = from;
        while (to < Math.Min(sentence.To, at + 14) && row[to].Kind is not TokenKind.Break)
            to++;
        var kept = IndicatorNaming.Text(row, new Phrase(from, to));
        return kept.Length is >= 2 and <= 16 && !kept.Contains("连续", StringComparison.Ordinal) ? kept : "";
    }

    // 不动产登记: nothing but words, to the head of the clause; empty for anything longer.
    private Phrase ShortClause(int left, int end)
    {
        if (end <= left || end - left > 5)
            return default;
        for (var i = left; i < end; i++)
            if (row[i].Kind is not (TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown) || row[i].Class is WordClass.Adverb or WordClass.Pronoun or WordClass.Preposition)
                return default;
        return new Phrase(left, end);
    }

    // 《用地规划许可证》《施工许可证》: the last of the titles that a deed was done to.
    private static string LastTitle(string name) => (name.LastIndexOf('《') is >= 0 and var title ? name[(title + 1)..] : name).TrimEnd('》');

    /// <summary>从获批到验收，仅用410天; 办施工许可证，用时2天: the deed that the clause before tells; empty where it tells none, or a number.</summary>
    private Phrase DeedBefore(int left)
    {
        if (left - 2 < sentence.From || row[left - 1].Kind != TokenKind.Break || row.TextOf(left - 1)[0] is not ('，' or ',' or '：' or ':'))
            return default;
        var from = sentence.RegionStart(left - 1);
        if (left - 1 - from > LongestDeed || from > sentence.From && row[from - 1].Kind == TokenKind.Figure && !row.IsCount(from - 1))
            return default;
        // 项目从签约、开工到投产: what the stretch is of says less than its two ends.
        for (var i = left - 2; i > from; i--)
            if (row.IsCue(i, Cue.From) && row.TextOf(i) is "从" or "自")
                (from, i) = (i, from);
        while (from < left - 1 && (row.IsCue(from, Cue.From) || row[from].Kind is TokenKind.Time or TokenKind.Subject || row.IsSoft(row[from]) || row[from].Class is WordClass.Conjunction or WordClass.Pronoun))
            from++;
        return IndicatorNaming.Join(row, new Phrase(from, left - 1)).Length is >= 2 and <= LongestDeed ? new Phrase(from, left - 1) : default;
    }

    /// <summary>A length of time is a figure where it is measured (仅用17天, 连续三年, 缩短30天), not where it only says when.</summary>
    private bool IsSpan(Draft draft, int left)
    {
        var at = draft.Token;
        if (row.Figures[draft.Number].Quantity is null)
            return false;
        var text = row.TextOf(at);
        if (text.StartsWith("连续"))
            return true;
        if (at > left && row.TextOf(at - 1).EndsWithAny("周期", "工期", "时限", "时间", "用时", "期限", "时长", "耗时"))
            return true;
        // 从土地摘牌起37天完成施工前手续, 26天落地, 40小时内就能生成一份报告: how long it took to be done.
        var next = at + 1;
        var can = false;
        while (next < Math.Min(sentence.RegionEnd(at), at + 4) && (IsModal(next) || row[next].Kind == TokenKind.Word && row[next].Class == WordClass.Adverb || row.TextOf(next) is "同步" or "一次" or "全部"))
            can |= row.TextOf(next++) is not ("内" or "之内" or "仅" or "只" or "同步" or "一次" or "全部");
        if (row.BaseUnit(at) is not ("年" or "月" or "个月") && text.ContainsAnyInRange('0', '9') && next < sentence.RegionEnd(at) && (row.IsCue(next, Cue.Stage) || row.IsCue(next, Cue.Makes) || row.Scopes.DoneInTime.Contains(row.TextOf(next)) || can && next > at + 1 && row[next] is { Kind: TokenKind.Word, Class: WordClass.Verb }) && !(at > left && row[at - 1].Kind == TokenKind.Time && row.TextOf(at - 1) is not ("现在" or "如今" or "目前" or "眼下" or "当前")))
            return true;
        // 往往要2—3个月, 最快3天: right before the number only.
        if (row.SkipLeft(at, left) is var soft && soft < at || at > left && row[at - 1].Kind == TokenKind.Word)
            for (var i = at - 1; i >= Math.Max(left, at - 2) && (i == at - 1 || row.IsSoft(row[i + 1])); i--)
                if (row.Scopes.CostsTime.Contains(row.TextOf(i)))
                    return true;
        for (var i = at - 1; i >= Math.Max(left, at - 3); i--)
        {
            if (row.Scopes.TakesTime.Contains(row.TextOf(i)))
                return true;
        }
        return false;
    }
}
