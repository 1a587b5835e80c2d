namespace NewsMiner.Extracting.Joining;

/// <summary>
/// Joins the numbers of one sentence to what they measure. A cascade of small patterns over the tokens left and right of a number, tried
/// from the more specific to the more general; the first that fits names the figure's rule. What a clause leaves out is carried over from
/// the figure before it.
/// </summary>
internal sealed partial class SentenceJoiner(Row row)
{
    // How many tokens left of a number a pattern looks, so that one endless sentence costs no more than its length.
    private const int Reach = 40;

    private readonly List<Draft> _drafts = [];
    private readonly IndustryScope _industries = new(row);
    private int _from;
    private int _to;
    private Draft? _carried;

    /// <summary>The list of numbers being joined: its first token, and how many they are.</summary>
    private int _groupStart;
    private int _groupSize;

    /// <summary>The sum that sorts what was just counted, which reports nothing of its own; -1 for none.</summary>
    private int _threshold = -1;

    /// <summary>The measure that a breakdown borrows since the last 其中; null outside one.</summary>
    private string? _breakdown;

    /// <summary>The whole of which the article told an industry's share last (规模以上工业总产值); null for none.</summary>
    private string? _industryWhole;

    /// <summary>The measure of the whole that a share is of, which its part borrows (首位产业占工业营收…); null outside one.</summary>
    private string? _wholeMeasure;

    /// <summary>The judging that the article named last (综合发展水平考核评价); null for none.</summary>
    private string? _judging;

    public void EnterParagraph() => _industries.EnterParagraph();

    /// <summary>Appends the figures of the sentence in tokens <paramref name="from"/>..<paramref name="to"/>.</summary>
    /// <param name="carried">The last figure of the sentence before in the same paragraph; null for none.</param>
    public void Join(int from, int to, Draft? carried, List<Draft> drafts)
    {
        (_from, _to, _carried) = (from, to, carried);
        (_breakdown, _threshold) = (null, -1);
        _industries.EnterSentence(from, to);
        _drafts.Clear();
        for (var i = from; i < to; i++)
        {
            // 17个项目投资在10亿元以上: what sorts those counted was read with them.
            if (row[i].Kind != TokenKind.Figure || i == _threshold)
                continue;
            var members = GroupFrom(i);
            JoinGroup(members);
            i = members[^1];
        }
        if (_drafts.Count > 0 && _drafts[^1].Counted is null)
            _drafts[^1].LastCounted = Recent(d => d.Counted is "项目" or "企业" or "开发区" or "园区" && d.Aspect == Aspect.Level);
        drafts.AddRange(_drafts);
    }

    private void JoinGroup(List<int> members)
    {
        var first = members[0];
        var left = RegionStart(first);
        (_groupStart, _groupSize) = (first, members.Count);
        NoteBreakdown(left, first);
        var draft = JoinOne(first, left);
        draft ??= Nearest(first, left);
        if (draft is not null && NamesNothing(draft))
            GoOn(draft, left);
        if (draft is null && members.Count == 1)
            return;
        if (draft is not null)
        {
            // 像这样的小微企业，已有33家: what is counted, not the thing itself.
            if (draft is { Rule: "nearest", Aspect: Aspect.Level, Indicator: { } thing } && IsCount(first) && IndicatorNaming.IsBare(thing) && !thing.EndsWith("产能", StringComparison.Ordinal))
                draft.Indicator = CountedName(first, thing);
            if (draft.Rule == "nearest")
                FitUnit(draft);
            NoteAct(draft);
            CountOfIndustry(draft, left);
            NameSumBefore(draft);
            _drafts.Add(draft);
        }
        for (var k = 1; k < members.Count; k++)
        {
            var member = JoinMember(members[k], draft);
            if (member is not null)
                _drafts.Add(member);
        }
        if (draft is not null && members.Count > 1)
        {
            Distribute(members, draft, left);
            for (var k = 1; k <= members.Count && k <= _drafts.Count; k++)
                _drafts[^k].GroupSize = members.Count;
        }
        else if (draft is not null && draft.Head.IsEmpty is false && HasRespectively(left, first))
            Distribute(members, draft, left);
    }

    /// <summary>Whether an open name is no noun: what ends it is a place, a person, a verb with its complement (建到, 送去) or where something is (背后).</summary>
    private bool NamesNothing(Draft draft)
    {
        if (draft.IndicatorRule is not null || draft.Head.IsEmpty || draft.Head.To > draft.Token || draft.Indicator is not { Length: > 0 } name || draft.Rule is "capacity" or "time-taken" or "plots" or "tier" or "sized-count")
            return false;
        var last = row[draft.Head.To - 1];
        if (last.Kind != TokenKind.Word || !name.EndsWith(Plainly(draft.Head.To - 1), StringComparison.Ordinal) || draft.Counted is not null)
            return false;
        return last.Class is Segmenting.WordClass.Place && last.Length <= 4 && draft.Aspect is Aspect.Growth or Aspect.Level && _drafts.Count > 0 && KindOf(_drafts[^1].Token) == KindOf(draft.Token)
            || name.Length > 1 && EndsWithAny(name, "到", "了", "去", "于", "为", "之后", "背后", "以来", "就省下") || name is "中" or "里" or "其中" or "内";
    }

    /// <summary>What names nothing goes on about what was told, where that was told in the same kind of number, or of what the clause before names.</summary>
    private void GoOn(Draft draft, int left)
    {
        var told = new Draft { Token = draft.Token, Number = draft.Number, Aspect = draft.Aspect };
        if (!Carry(told, left, sameDimension: draft.Aspect == Aspect.Level) && !Topic(told, left) || told.Indicator is null)
            return;
        (draft.Indicator, draft.IndicatorRule, draft.Counted, draft.Head) = (told.Indicator, told.IndicatorRule, told.Counted, told.Head);
        draft.Rule = "names-nothing";
    }

    private Draft? JoinOne(int at, int left)
    {
        var draft = new Draft { Token = at, Number = row[at].Index };
        if (Restated(draft, left))
            return draft;
        var joined = KindOf(at) switch
        {
            _ when IsPoint(at) => AheadOfSchedule(draft, left) || Contribution(draft, left) || Comparison(draft, left) || ChangeOfPoints(draft, left),
            MentionKind.Rank => RankFromTo(draft, left) || Rank(draft, left),
            MentionKind.Multiple => Multiple(draft, left),
            MentionKind.Percent => OfThoseCompared(draft, left) || FromTo(draft, left) || WorkDone(draft, left) || OfPlan(draft, left) || Recovered(draft, left) || PartOf(draft, left) || PartOfCounted(draft, left) || PartAmong(draft, left) || ShareGoesOn(draft, left) || ShareOfWhole(draft, left) || Contribution(draft, left) || GrowthAfter(draft) || row[at + 1 < _to ? at + 1 : at].Kind == TokenKind.Mark && PartBefore(draft, left) || DearerThan(draft, left) || Growth(draft, left) || PartBefore(draft, left) || Ratio(draft, left) || CarriedPercent(draft),
            MentionKind.Number => ShareOfWhole(draft, left) || Index(draft, left) || Unit(at).Length > 0 && Count(draft, left),
            _ => RanksMoved(draft, left) || FromTo(draft, left) || Difference(draft, left) || (IsCount(at) ? Count(draft, left) : Amount(draft, left)),
        };
        if (joined)
            FitUnit(draft);
        return joined ? draft : null;
    }

    /// <summary>A name carried over from a count or a sum fits its verb and the unit of its number: 隧道5座共3088米, 汽车出口2.3万辆.</summary>
    private void FitUnit(Draft draft)
    {
        if (draft.Aspect != Aspect.Level || draft.Indicator is not { } name)
            return;
        // 年度计划投资32亿元，已完成18.7亿元: what was done of the plan.
        if (draft.Rule == "carried-amount" && name.EndsWith("计划投资", StringComparison.Ordinal) && row.TextOf(draft.Token - 1) is "完成")
        {
            (draft.Indicator, draft.IndicatorRule) = (name[..^"计划投资".Length] is var of && of.EndsWith("年度", StringComparison.Ordinal) ? of[..^2] + "完成投资" : of + "完成投资", null);
            return;
        }
        // 营业收入超500亿元的开发区20个；甲突破千亿元: a sum is none of them, but what sorted them.
        if (KindOf(draft.Token) == MentionKind.Money && name.EndsWith('数') && name.AsSpan().IndexOfAny(ThresholdStarts) is > 1 and var size && IndicatorNaming.MeasureOf(name[..size]) is not null)
        {
            (draft.Indicator, draft.IndicatorRule, draft.Counted) = (name[..size], null, null);
            return;
        }
        // 签约项目418亿元: a sum is no number of them.
        if (KindOf(draft.Token) == MentionKind.Money && name.EndsWith("项目数", StringComparison.Ordinal))
        {
            (draft.Indicator, draft.IndicatorRule, draft.Counted) = (name == "项目数" ? "总投资" : name[..^1] + "总投资", null, null);
            return;
        }
        if (KindOf(draft.Token) != MentionKind.Quantity)
            return;
        if (Power(draft, name) || Trains(draft, name))
            return;
        if (EndsWithAny(name, "出口额", "进口额") && (IsProduct(draft.Token) || BaseUnit(draft.Token) is "吨" or "立方米" or "标准立方米" or "升" or "千克") || name.EndsWith("销售额", StringComparison.Ordinal) && name.Length > 3 && IsProduct(draft.Token))
            draft.Indicator = name[..^1] + "量";
        else if (draft.Rule is "carried-amount" or "list" && name.EndsWith('数') && BaseUnit(draft.Token) is "米" or "千米")
            draft.Indicator = name[..^1] + "长度";
        else if (name.EndsWith('数') && !name.EndsWith("指数", StringComparison.Ordinal) && IsArea(draft.Token))
            draft.Indicator = name[..^1] + "面积";
        else
            return;
        draft.IndicatorRule = null;
    }

    /// <summary>光伏并网发电860兆瓦, 风电180万千瓦: watts are what is installed, and no electricity.</summary>
    private bool Power(Draft draft, string name)
    {
        if (BaseUnit(draft.Token) != "瓦")
            return false;
        if (EndsWithAny(name, "发电量", "发电", "并网", "并网量"))
            name = name.TrimEnd('量');
        else if (!row.Scopes.Generates.AnyEnds(name))
            return false;
        if (name.EndsWith("并网发电", StringComparison.Ordinal))
            name = name[..^2];
        // 在建光热发电50兆瓦.
        var building = !name.StartsWith("在建", StringComparison.Ordinal) && draft.Head.From > _from && !draft.Head.IsEmpty && (row.TextOf(draft.Head.From - 1) is "在建" || row.TextOf(draft.Head.From) is "在建") ? "在建" : "";
        (draft.Indicator, draft.IndicatorRule) = (building + (name == "发电" ? "" : name) + "装机容量", null);
        return true;
    }

    /// <summary>“云海号”今年要开600列, 开行总班次380列: trains that ran, under whatever verb.</summary>
    private bool Trains(Draft draft, string name)
    {
        if (!(Unit(draft.Token) is "列" or "万列" or "千列") || name.EndsWith("开行列数", StringComparison.Ordinal) || row.Scopes.RollingStock.AnyIn(name))
            return false;
        const string train = "班列";
        var kind = name.LastIndexOf(train, StringComparison.Ordinal) is >= 0 and var ends ? name[..(ends + train.Length)] : "";
        // 到发班列412列: they came and went.
        if (kind.Length > 0 && kind.Length + 1 == name.Length && EndsWithAny(kind.AsSpan(0, kind.Length - train.Length), "到发", "到达", "始发"))
            return false;
        foreach (var verb in (ReadOnlySpan<string>)["开行", "发运", "发送", "开出", "发出", "累计"])
            if (kind.StartsWith(verb, StringComparison.Ordinal))
                kind = kind[verb.Length..];
        if (name is "去程数" or "回程数" or "返程数")
            kind = name[..2] + train;
        (draft.Indicator, draft.IndicatorRule) = ((kind == train ? "" : kind) + "开行列数", null);
        return true;
    }

    // 314099.24平方米（471.15亩）, 8.7亿新元（6.5亿美元）: the same in another unit.
    private bool Restated(Draft draft, int left)
    {
        var at = draft.Token;
        if (at - 1 < _from || at - 2 < _from || _drafts.Count == 0 || row[at - 1].Kind != TokenKind.Mark || row.Text[row[at - 1].Start] is not ('（' or '(') || _drafts[^1].Token != at - 2 || KindOf(at) != KindOf(at - 2) || at + 1 < _to && row[at + 1].Kind != TokenKind.Mark)
            return false;
        var before = _drafts[^1];
        (draft.Aspect, draft.Indicator, draft.IndicatorRule, draft.Of, draft.Basis, draft.Falls, draft.Counted) = (before.Aspect, before.Indicator, before.IndicatorRule, before.Of, before.Basis, before.Falls, before.Counted);
        draft.Rule = "restated";
        return true;
    }

    /// <summary>Where the stretch that belongs to the number begins: after the last clause end or number.</summary>
    private int RegionStart(int at)
    {
        var i = at;
        // 连续三年连续三年…: a few are read over, no endless run.
        var repetitions = 0;
        while (i > _from && (row[i - 1].Kind is not (TokenKind.Break or TokenKind.Figure) || row.IsRepetition(i - 1) && ++repetitions <= 3))
            i--;
        return i;
    }

    private int RegionEnd(int at)
    {
        var i = at + 1;
        while (i < _to && row[i].Kind is not (TokenKind.Break or TokenKind.Figure))
            i++;
        return i;
    }

    private int FindLeft(int at, int left, Cue cue)
    {
        for (var i = at - 1; i >= Math.Max(left, at - 24); i--)
            if (row.IsCue(i, cue))
                return i;
        return -1;
    }

    private bool SemicolonBetween(int from, int to)
    {
        for (var i = from + 1; i < to && i < from + Reach; i++)
            if (row[i].Kind == TokenKind.Break && row.TextOf(i)[0] is '；' or ';')
                return true;
        return false;
    }

    private MentionKind KindOf(int token) => row.Figures[row[token].Index].Kind;

    private string Unit(int token) => row.Figures[row[token].Index].Quantity?.Unit ?? "";

    private string BaseUnit(int token) => row.Figures[row[token].Index].Quantity?.BaseUnit ?? "";

    private bool IsPoint(int token) => Unit(token).EndsWith("百分点", StringComparison.Ordinal);

    private bool IsCount(int token) => KindOf(token) == MentionKind.Quantity && !IsMeasured(BaseUnit(token));

    internal static bool IsMeasured(string unit) => unit.EndsWith("伏安", StringComparison.Ordinal) || unit is "平方米" or "亩" or "公顷" or "平方公里" or "吨" or "千瓦时" or "瓦" or "天" or "年" or "个月" or "月" or "米" or "立方米" or "千克" or "克" or "升" or "秒" or "小时" or "分钟" or "摄氏度" or "℃" or "焦耳" or "伏" or "标准立方米" or "字节" || unit.Contains('/') || unit.Contains("千米", StringComparison.Ordinal) || unit.Contains("工作日", StringComparison.Ordinal);

    private bool IsArea(int token) => BaseUnit(token) is "平方米" or "亩" or "公顷" or "平方公里";

    private bool IsProduct(int token) => Unit(token) is var unit && EndsWithAny(unit, "辆", "台", "吨", "件", "套", "架", "艘", "部", "只", "块", "瓶", "箱", "千瓦时", "立方米", "桶");

    private bool Duration(int token) => BaseUnit(token) is "天" or "年" or "个月" or "月" or "小时" or "分钟" or "秒" or "周" || Unit(token) is "年" or "天" or "个月" or "小时" or "个工作日" or "工作日" or "周" or "分钟";

    private string Plainly(int token) => IndicatorNaming.Plain(row[token].In(row.Text));
}
