namespace NewsMiner.Extracting.Joining;

/// <summary>
/// Joins the numbers of one sentence to what they measure. A cascade of small patterns over the tokens left and right of a number, tried
/// from the more specific to the more general; the first that fits names the figure's rule. What a clause leaves out is carried over from
/// the figure before it.
/// </summary>
/// <remarks>
/// Each construction has a class of its own (<see cref="Ranks"/>, <see cref="Changes"/>, <see cref="Shares"/>, <see cref="Counts"/>, <see cref="Amounts"/>, …). They look around a number by the
/// <see cref="Sentence"/>, and take what it measures by the <see cref="Heads"/>.
/// </remarks>
internal sealed class SentenceJoiner
{
    private readonly Row _row;
    private readonly Sentence _sentence;
    private readonly IndustryScope _industries;
    private readonly Heads _heads;
    private readonly MeasureOwners _owners;
    private readonly Acts _acts;
    private readonly CountSizes _sizes;
    private readonly CountNames _names;
    private readonly Lists _lists;
    private readonly UnitFit _fit;
    private readonly NearestName _nearest;
    private readonly RowMeasures _rows;
    private readonly NamedAbove _above;
    private readonly Structures _structures;
    private readonly Wholes _wholes;
    private readonly Ranks _ranks;
    private readonly Changes _changes;
    private readonly Shares _shares;
    private readonly Plans _plans;
    private readonly Contributions _contributions;
    private readonly Ratios _ratios;
    private readonly Capacities _capacities;
    private readonly Counts _counts;
    private readonly Amounts _amounts;

    /// <summary>Joins the sentences of the text in <paramref name="row"/>, one after another.</summary>
    public SentenceJoiner(Row row)
    {
        _row = row;
        var sentence = _sentence = new(row);
        var industries = _industries = new(row);
        var acts = _acts = new Acts(row, sentence);
        var trade = new Trade(row, sentence);
        var groups = new MeasuredGroups(row, sentence);
        var owners = _owners = new MeasureOwners(row, sentence, industries);
        var heads = _heads = new Heads(row, sentence, trade, groups, owners);
        var wholes = _wholes = new Wholes(row, sentence, heads);
        var verbs = new ChangeVerbs(row, sentence);
        var predicates = new CountPredicates(row, sentence);
        var sizes = _sizes = new CountSizes(row, sentence, acts);
        var parts = new CountParts(row, sentence, acts, predicates);
        var names = _names = new CountNames(row, sentence, acts, trade, predicates, sizes);
        var landPlots = new LandPlots(row, sentence);
        var capacities = _capacities = new Capacities(row, sentence);
        var durations = new Durations(row, sentence, heads);
        var changes = _changes = new Changes(row, sentence, heads, wholes, verbs, names, durations);
        _shares = new Shares(row, sentence, owners, heads, wholes, verbs, changes, predicates);
        _plans = new Plans(row, sentence, heads);
        _contributions = new Contributions(row, sentence, heads, wholes, verbs);
        _ratios = new Ratios(row, sentence, heads);
        _ranks = new Ranks(row, sentence, heads, verbs);
        var structures = _structures = new Structures(row, sentence);
        var unsaid = new UnsaidUnits(row, sentence, structures);
        _lists = new Lists(row, sentence, acts, trade, heads, wholes, unsaid);
        _fit = new UnitFit(row, sentence);
        _above = new NamedAbove(sentence);
        _nearest = new NearestName(row, sentence, heads, verbs);
        _rows = new RowMeasures(row, sentence, names);
        _counts = new Counts(row, sentence, acts, heads, predicates, sizes, parts, names, landPlots, capacities);
        _amounts = new Amounts(row, sentence, acts, groups, heads, landPlots, capacities, durations);
    }

    /// <summary>Begins a paragraph: what the one before was about heads nothing any more.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="token">Its first token.</param>
    public void EnterParagraph(Paragraph paragraph, int token)
    {
        _industries.EnterParagraph();
        _rows.EnterParagraph(paragraph, token);
    }

    /// <summary>Appends the figures of the sentence in tokens <paramref name="from"/>..<paramref name="to"/>.</summary>
    /// <param name="carried">The last figure of the sentence before in the same paragraph; null for none.</param>
    public void Join(int from, int to, Draft? carried, List<Draft> drafts)
    {
        var sorts = Sorts = SortsWhatWasTold(from, to);
        _sentence.Enter(from, to, carried, sorts ? _counted : null);
        _industries.EnterSentence(from, to);
        _owners.EnterSentence();
        _sizes.EnterSentence();
        for (var i = from; i < to; i++)
        {
            // 17个项目投资在10亿元以上: what sorts those counted was read with them.
            if (_row[i].Kind != TokenKind.Figure || i == _sizes.Threshold)
                continue;
            var members = _lists.GroupFrom(i);
            JoinGroup(members);
            i = members[^1];
        }
        if (_sentence.Last is { Counted: null } last)
            last.LastCounted = _sentence.Recent(d => d.Counted is "项目" or "企业" or "开发区" or "园区" && d.Aspect == Aspect.Level);
        if (!sorts)
            _counted = _sentence.Drafts.Find(static draft => draft is { Counted: "项目" or "企业", Aspect: Aspect.Level }) ?? _sentence.Drafts.Find(static draft => draft is { Counted: not null, Aspect: Aspect.Level }) ?? _counted;
        drafts.AddRange(_sentence.Drafts);
    }

    /// <summary>The sentence joined last sorts what was counted before it.</summary>
    public bool Sorts { get; private set; }

    /// <summary>What the article has counted, which a later sentence sorts; null for nothing yet.</summary>
    public Draft? Counted => _counted;

    private Draft? _counted;

    /// <summary>按区域分，…; 项目分布上，…: whether a sentence opens with by what it sorts what was counted before it.</summary>
    private bool SortsWhatWasTold(int from, int to)
    {
        const int longest = 12;
        var clause = _row.Text.AsSpan(_row[from].Start, Math.Min(longest, _row[to - 1].End - _row[from].Start));
        if (clause.IndexOf('，') is not (> 1 and var end))
            return false;
        clause = clause[..end];
        return _row.Scopes.SortsEnd.AnyEnds(clause) && (clause[^1] == '上' || _row.Scopes.SortsBegin.AnyBegins(clause));
    }

    private void JoinGroup(List<int> members)
    {
        var first = members[0];
        var left = _sentence.RegionStart(first);
        _heads.EnterGroup(first, members.Count);
        _owners.NoteBreakdown(left, first);
        var draft = _rows.Take(first, left) ?? JoinOne(first, left) ?? _nearest.Take(first, left);
        if (draft is null && members.Count == 1)
            return;
        if (draft is not null)
        {
            _above.Resolve(draft);
            _nearest.GoOn(draft, left);
            // 像这样的小微企业，已有33家: what is counted, not the thing itself.
            if (draft is { Rule: "nearest", Aspect: Aspect.Level, Indicator: { } thing } && _row.IsCount(first) && IndicatorNaming.IsBare(thing) && !thing.EndsWith("产能", StringComparison.Ordinal))
                draft.Indicator = _names.CountedName(first, thing);
            if (draft.Rule == "nearest")
                _fit.FitUnit(draft);
            _acts.NoteAct(draft);
            _owners.CountOfIndustry(draft, left);
            _shares.OfTheirNumber(draft);
            _wholes.NoteOutput(draft);
            _names.NameSumBefore(draft);
            _sentence.Drafts.Add(draft);
        }
        for (var k = 1; k < members.Count; k++)
            if (JoinMember(members[k], draft) is { } member)
                _sentence.Drafts.Add(member);
        if (draft is not null && (members.Count > 1 || !draft.Head.IsEmpty && _sentence.HasRespectively(left, first)))
            _lists.Distribute(members, draft, left);
    }

    private Draft? JoinOne(int at, int left)
    {
        var draft = new Draft { Token = at, Number = _row[at].Index };
        if (CriedOut(draft) || Restated(draft, left) || SaidAgain(draft, left) || _ratios.HeldLevel(draft, left))
            return draft;
        var joined = _row.KindOf(at) switch
        {
            _ when _row.IsPoint(at) => _plans.AheadOfSchedule(draft, left) || _plans.Beyond(draft, left) || _contributions.Contribution(draft, left) || _changes.Comparison(draft, left) || _changes.ChangeOfPoints(draft, left),
            MentionKind.Rank => _ranks.RankFromTo(draft, left) || _ranks.Rank(draft, left),
            MentionKind.Multiple => _changes.Multiple(draft, left),
            MentionKind.Percent => JoinPercent(draft, left),
            MentionKind.Number => _shares.ShareOfWhole(draft, left) || _ratios.Index(draft, left) || _row.Unit(at).Length > 0 && _counts.Count(draft, left),
            _ => _ranks.RanksMoved(draft, left) || _ranks.Placed(draft, left) || _changes.FromTo(draft, left) || _plans.Beyond(draft, left) || _plans.SetAmount(draft, left) || _changes.Pace(draft, left) || _changes.Difference(draft, left) || (_row.IsCount(at) ? _counts.Count(draft, left) : _amounts.Amount(draft, left)),
        };
        if (joined)
        {
            if (draft is { Indicator: "总数" or "数量" or "个数", Head.IsEmpty: false } && !_heads.NumberOfZones(draft, draft.Head, left))
                _heads.NumberOfThose(draft);
            _sizes.NameMoved(draft);
            _fit.FitUnit(draft);
            _capacities.NameAbility(draft);
            _capacities.NamePlanned(draft);
            if (draft.Indicator is { } lined)
                draft.Indicator = IndicatorNaming.WithoutMembers(lined, goesOn: draft.Head is { IsEmpty: false, From: > 0 } head && _row[head.From - 1].Kind == TokenKind.Series);
            if (draft.Indicator is { } sector)
            {
                draft.Indicator = IndicatorNaming.SectorInFull(sector) ?? IndicatorNaming.ZonesInFull(sector);
                draft.Of ??= _wholes.OfEconomy(draft);
            }
            _ranks.NameChangeOfRate(draft, left);
            _ranks.NameScore(draft);
            NameAverage(draft, left);
        }
        return joined ? draft : null;
    }

    /// <summary>日均起降航班140架次, 月均用电量23万千瓦时: what comes of a day is not all that came.</summary>
    private void NameAverage(Draft draft, int left)
    {
        if (draft.Head.IsEmpty || draft.Aspect is not Aspect.Level || draft.Indicator is not { Length: > 1 } name || name.Contains('均'))
            return;
        var first = Math.Min(draft.Head.From, draft.Token);
        for (var i = Math.Max(left, first - 2); i < Math.Min(draft.Head.To, draft.Token); i++)
            if (_row.TextOf(i) is "日均" or "月均" or "周均")
            {
                (draft.Indicator, draft.IndicatorRule) = (_row.Plainly(i) + (name == "全社会用电量" ? "用电量" : name), null);
                return;
            }
    }

    private bool JoinPercent(Draft draft, int left) =>
        _structures.Share(draft)
        || _shares.SharesSeen(draft, left)
        || _shares.ShareSaidBefore(draft, left)
        || _shares.OfThoseCompared(draft, left)
        || _changes.FromTo(draft, left)
        || _plans.WorkDone(draft, left)
        || _plans.Beyond(draft, left)
        || _plans.OfPlan(draft, left)
        || _shares.Recovered(draft, left)
        || _shares.PutInto(draft, left)
        || _changes.Saved(draft, left)
        || _shares.PartOf(draft, left)
        || _shares.PartOfSum(draft, left)
        || _shares.PartOfCounted(draft, left)
        || _shares.PartAmong(draft, left)
        || _shares.ShareOfSum(draft, left)
        || _shares.ShareGoesOn(draft, left)
        || _shares.ShareOfWhole(draft, left)
        || _contributions.Contribution(draft, left)
        || _changes.Pace(draft, left)
        || _changes.GrowthAfter(draft)
        || _row[draft.Token + 1 < _sentence.To ? draft.Token + 1 : draft.Token].Kind == TokenKind.Mark && _shares.PartBefore(draft, left)
        || _changes.DearerThan(draft, left)
        || _changes.Growth(draft, left)
        || _shares.PartBefore(draft, left)
        || _ratios.RateToldBefore(draft, left)
        || _ratios.WorkDone(draft, left)
        || _ratios.Ratio(draft, left)
        || _ratios.CarriedPercent(draft);

    private Draft? JoinMember(int token, Draft? first)
    {
        if (first is null)
            return null;
        // 10个、指导站8个 is no group; but 12个省、7个单位 is: a count with its own noun is read on its own.
        if (first.Aspect == Aspect.Level && _row.KindOf(token) == MentionKind.Quantity && JoinOne(token, token) is { } own && own.Head.IsEmpty is false)
            return own;
        var member = new Draft
        {
            Token = token,
            Number = _row[token].Index,
            Aspect = _row.KindOf(token) == _row.KindOf(first.Token) || first.Aspect is not (Aspect.Growth or Aspect.Multiple) ? first.Aspect : _row.KindOf(token) == MentionKind.Multiple ? Aspect.Multiple : Aspect.Growth,
            Indicator = first.Indicator,
            IndicatorRule = first.IndicatorRule,
            Of = first.Of,
            Basis = first.Basis,
            Falls = _row[token - 1] is { Kind: TokenKind.Cue, Cue: Cue.Rise or Cue.Fall } verb ? verb.Cue == Cue.Fall : first.Falls,
            Head = first.Head,
            Counted = first.Counted,
            RateOf = first.RateOf,
            Rule = first.Rule == "from-to" ? first.Rule : "list",
        };
        _fit.FitUnit(member);
        return member;
    }

    /// <summary>27.4万吨！云川航空港货邮吞吐量创新高: the number that a line opens with is of the first measure behind it that is told so.</summary>
    private bool CriedOut(Draft draft)
    {
        var at = draft.Token;
        // 305.8亿元：这是云川高新区去年的工业开票销售.
        var told = at + 2 < _sentence.To && _row.Text[_row[at + 1].Start] is '：' or ':' && _row.TextOf(at + 2) is "这" or "这是";
        if (at + 2 >= _sentence.To || at - 1 > _sentence.From || !told && (_row[at + 1].Kind != TokenKind.Mark || _row.Text[_row[at + 1].Start] is not ('！' or '!')) || _row.KindOf(at) is not (MentionKind.Money or MentionKind.Quantity or MentionKind.Percent))
            return false;
        var percent = _row.KindOf(at) == MentionKind.Percent;
        var signed = at > _sentence.From && _row[at - 1].Length == 1 && _row.Text[_row[at - 1].Start] is '+' or '＋';
        draft.Aspect = percent ? Aspect.Growth : Aspect.Level;
        for (var i = at + 2; i < Math.Min(_sentence.To, at + Sentence.Reach) && _row[i].Kind != TokenKind.Figure; i++)
        {
            if (_row[i].Kind != TokenKind.Indicator)
                continue;
            // 21.3%！云川新区工业投资增速领跑: without a sign it must say that it grew.
            var rule = _row.Terms[_row[i].Index].Id;
            if (percent && (_row.UnitsOf(rule) is { Count: > 0 } rates && rates.All(static u => u == "rate") || !signed && !(i + 1 < _sentence.To && _row[i + 1].Kind == TokenKind.Cue && _row[i + 1].Cue is Cue.Rise or Cue.Rate))
                || !percent && _row.DimensionOf(at) is { } dimension && _row.UnitsOf(rule) is { Count: > 0 } units && !units.Contains(dimension))
                continue;
            if (!_heads.TakeHead(draft, i + 1, at + 2))
                return false;
            draft.Rule = "cried-out";
            return true;
        }
        return false;
    }

    /// <summary>工业总产值320亿元；2022年，这一数字跃升至786亿元: the amount told last, whatever parts the two.</summary>
    private bool SaidAgain(Draft draft, int left)
    {
        var (at, verb) = (draft.Token, _row.SkipLeft(draft.Token, left) - 1);
        if (at == left || _row.Scopes.SaidAgain.FirstIn(_row.Text.AsSpan(_row[left].Start, _row[at].Start - _row[left].Start)) is null || verb >= left && _row[verb] is { Kind: TokenKind.Cue, Cue: Cue.Rise or Cue.Fall } && !_row.TextOf(verb).EndsWithAny("到", "至", "为"))
            return false;
        if ((_sentence.Recent(IsLike) ?? (_sentence.Carried is { } carried && IsLike(carried) ? carried : null)) is not { } before)
            return false;
        (draft.Aspect, draft.Indicator, draft.IndicatorRule, draft.Of, draft.OfPlace, draft.Counted, draft.Rule) = (before.Aspect, before.Indicator, before.IndicatorRule, before.Of, before.OfPlace, before.Counted, "said-again");
        return true;

        bool IsLike(Draft told) => told is { Aspect: Aspect.Level or Aspect.Share or Aspect.Contribution, Indicator: not null } && _row.KindOf(told.Token) == _row.KindOf(at) && _row.BaseUnit(told.Token) == _row.BaseUnit(at);
    }

    // 314099.24平方米（471.15亩）, 8.7亿新元（6.5亿美元）: the same in another unit.
    private bool Restated(Draft draft, int left)
    {
        var at = draft.Token;
        if (at - 1 < _sentence.From || at - 2 < _sentence.From || _sentence.Drafts.Count == 0 || _row[at - 1].Kind != TokenKind.Mark || _row.Text[_row[at - 1].Start] is not ('（' or '(') || _sentence.Drafts[^1].Token != at - 2 || _row.KindOf(at) != _row.KindOf(at - 2) || at + 1 < _sentence.To && _row[at + 1].Kind != TokenKind.Mark)
            return false;
        var before = _sentence.Drafts[^1];
        (draft.Aspect, draft.Indicator, draft.IndicatorRule, draft.Of, draft.Basis, draft.Falls, draft.Counted) = (before.Aspect, before.Indicator, before.IndicatorRule, before.Of, before.Basis, before.Falls, before.Counted);
        draft.Rule = "restated";
        return true;
    }
}
