using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Counts of things, firms and projects: 24个重大项目, 开工项目28个, 其中18个投产.</summary>
internal sealed class Counts(Row row, Sentence sentence, Acts acts, Heads heads, CountPredicates predicates, CountSizes sizes, CountParts parts, CountNames names, LandPlots landPlots, Capacities capacities)
{
    /// <summary>Names a count; false where nothing around it says of what.</summary>
    public bool Count(Draft draft, int left)
    {
        draft.Aspect = Aspect.Level;
        if (capacities.YearlyOutput(draft, left) || capacities.LeadsToLine(draft.Token) && capacities.CapacityInName(draft, left) || PerHead(draft, left) || StrongFirms(draft) || SortedWithin(draft) || sizes.GrownAfter(draft, sentence.RegionEnd(draft.Token)) || KindOfZone(draft) || sizes.TierAlone(draft) || landPlots.Count(draft, left) || parts.OfThoseListed(draft) || parts.SortedByStage(draft, left) || parts.SortedByRenown(draft, left) || parts.SortedByKind(draft, left))
            return true;
        var at = draft.Token;
        var limit = sentence.RegionEnd(at);
        if (ThoseThatDid(draft, limit))
            return true;
        var after = NounAfter(at, limit);
        // 四大主导产业增加值占…: how many they are is no measure.
        if (row.Unit(at) is "大" && !after.IsEmpty && IndicatorNaming.MeasureOf(IndicatorNaming.Join(row, after)) is { } ofAll && !ofAll.EndsWith('数'))
            return false;
        if (after.IsEmpty && (NamesCounted(draft, left, limit) || FirmsNamed(draft, left, limit) || Employed(draft, left)))
            return true;
        after = WholeNoun(after, at, limit);
        if (Fared(draft, after, limit))
            return true;
        after = WithoutDeed(WithoutMeasure(after, at, limit), at, limit);
        if (sizes.SizedCount(draft, limit) || sizes.SizedAfter(draft, limit) || sizes.SizedBefore(draft) || sizes.SizedPart(draft) || Priced(draft) || parts.OfThoseSaid(draft, left) || ZonesBefore(draft, left) || after.IsEmpty && InstitutionsBefore(draft, left))
            return true;
        var place = Around(at, left, limit, after);
        return OfThoseNamed(draft, place)
            || OfClauseBefore(draft, place)
            || ProjectsMeasured(draft, place)
            || BeforeNoun(draft, place)
            || InAll(draft, place)
            || ProjectsOfTrade(draft, place)
            || InTwoStages(draft, place)
            || !place.Before.IsEmpty && after.IsEmpty && (parts.OfAnotherLevel(draft, place.Before) || parts.OfAnotherPlace(draft, place.Before))
            || place.Verb < 0 && after.IsEmpty && parts.SortedAnew(draft, place.Before)
            || OfPool(draft, place)
            || AfterNoun(draft, place)
            || Among(draft, left)
            || InStage(draft, place)
            || BecomeOfThose(draft, place)
            || FaredOfThose(draft, place)
            || DidOfThose(draft, place)
            || InService(draft, place)
            || CountByVerb(draft, left, place.Verb)
            || heads.Carry(draft, left) && draft.Indicator!.EndsWith('数')
            || FirmsThatDid(draft, limit);
    }

    /// <summary>What stands around a count: the noun before it and after it, the verb that leads to it (新增, 签约; -1 for none), where the words begin that lead to it (累计, 达), and where its clause begins and ends.</summary>
    private readonly record struct Place(int At, int Left, int Limit, int Soft, int Verb, Phrase Before, Phrase After)
    {
        /// <summary>The count stands alone: what it counts was told before.</summary>
        public bool IsBare => Verb < 0 && Before.IsEmpty && After.IsEmpty;
    }

    private Place Around(int at, int left, int limit, Phrase after)
    {
        var soft = row.SkipLeft(at, left);
        var verb = soft > left && row[soft - 1].Kind == TokenKind.Cue && row[soft - 1].Cue is Cue.Newly or Cue.Stage or Cue.Makes ? soft - 1 : -1;
        var before = row.HeadBefore(verb >= 0 ? row.SkipLeft(verb, left) : soft, left);
        // 正式签约18家: how it was done names nothing; 规模以上光伏及储能企业13家: the nouns that 及 joins are counted together.
        if (before.Count == 1 && row.IsManner(before.From))
            before = new Phrase(at, at);
        before = WithJoined(before, left);
        // 38个行业中26个: among them.
        if (before.Count > 1 && row.TextOf(before.To - 1) is "中" or "里" or "中有")
            before = before with { To = before.To - 1 };
        // 开工项目79个，其中甲区有14个: whose they are, and nothing that is counted.
        if (!before.IsEmpty && after.IsEmpty && verb < 0 && row.TextOf(before.To - 1) is "有" or [.., '区' or '市' or '县' or '园' or '镇' or '省', '有'])
            before = new Phrase(at, at);
        // 投资15亿元的甲项目、投资8亿元的乙酒店项目等40个: of the last one named the kind alone.
        if (at > left && row.TextOf(at - 1) is "等" && after.IsEmpty && before.Count > 1 && row.IsCompleteHead(before.To - 1) && DescribedBySum(before.From, left))
            before = before with { From = before.To - 1 };
        // 支持实体经济、帮助企业等42条举措: 等 closes what is told, and the count's noun follows.
        // … and with no noun that is read, the last of several is none either (甲环保、乙机械等27个).
        if (at > left && row.TextOf(at - 1) is "等" && (!after.IsEmpty || before.From > sentence.From && row[before.From - 1].Kind == TokenKind.Series))
        {
            before = new Phrase(at, at);
            // 涵盖制造业、基础设施等12个领域: fields are counted.
            if (after.IsEmpty && at + 1 < limit && row.TextOf(at + 1) is "领域" or "方面" or "行业" or "板块")
                after = new Phrase(at + 1, at + 2);
        }
        return new Place(at, left, limit, soft, verb, before, after);
    }

    // 投资8亿元的香港喜来大酒店项目: whether a sum and 的 lead to a name, with at most a place between.
    private bool DescribedBySum(int name, int left)
    {
        var of = name - 1;
        if (of > left && row[of].Kind == TokenKind.Subject)
            of--;
        return of >= left && of > sentence.From && row.IsCue(of, Cue.Of) && row[of - 1].Kind == TokenKind.Figure && row.KindOf(of - 1) == MentionKind.Money;
    }

    private Phrase NounAfter(int at, int limit)
    {
        // Another count may stand between the number and the noun.
        var again = at + 1 < sentence.To && row[at + 1].Kind == TokenKind.Figure && row.IsCount(at + 1);
        // 2座16万立方米LNG储罐: or how large each is.
        if (SizesThem(at) && row.PhraseAfter(at + 2, sentence.RegionEnd(at + 1)) is { IsEmpty: false } sized && (sized.To == sentence.To || row[sized.To].Kind != TokenKind.Word))
            return sized;
        var after = again ? row.PhraseAfter(at + 2, sentence.RegionEnd(at + 1)) : row.PhraseAfter(at + 1, limit);
        // 18宗、约472亩工业用地: the same things, as they are counted and as they measure.
        if (after.IsEmpty && at + 3 < sentence.To && row[at + 1].Kind == TokenKind.Series && row[at + 2].Kind == TokenKind.Figure && row.KindOf(at + 2) == MentionKind.Quantity && !row.IsCount(at + 2))
            after = row.PhraseAfter(at + 3, sentence.RegionEnd(at + 2));
        // 3艘1.4万吨级运输船: how large they are stands between.
        if (after.IsEmpty && at + 2 < limit && row.TextOf(at + 1) is "级" && row[at + 1].Start > row[at].End)
            after = row.PhraseAfter(at + 2, limit);
        // 166个二季度重点项目: when stands between.
        if (after.IsEmpty && at + 2 < limit && row[at + 1].Kind == TokenKind.Time)
            after = row.PhraseAfter(at + 2, limit);
        if (!after.IsEmpty || at + 3 >= sentence.To || !IsDone(at + 1) || row[at + 2].Kind != TokenKind.Series)
            return after;
        // 甲、乙等27个新建、扩建项目: the stages are lined up before the noun.
        var next = at + 3;
        while (next + 1 < limit && IsDone(next) && row[next + 1].Kind == TokenKind.Series)
            next += 2;
        return row.PhraseAfter(next < limit && IsDone(next) ? next + 1 : next, limit);

        bool IsDone(int token) => row[token] is { Kind: TokenKind.Cue, Cue: Cue.Newly or Cue.Stage };
    }

    // Whether right behind a count stands how large each of what it counts is.
    private bool SizesThem(int at) =>
        at + 1 < sentence.To && row[at + 1].Kind == TokenKind.Figure && row[at + 1].Start == row[at].End && !row.IsCount(at + 1) && row.KindOf(at + 1) == MentionKind.Quantity && row.Unit(at) is "座" or "台" or "艘" or "套" or "组" or "栋";

    // The noun after a count, behind what it is praised for and with the others that it is joined to.
    private Phrase WholeNoun(Phrase after, int at, int limit)
    {
        if (PraiseEnd(at + 1, limit) is > 0 and var praised)
            after = row.PhraseAfter(praised, limit);
        // 百余项扩大开放的新举措: what they are for stands before the noun.
        if (!after.IsEmpty && after.To + 1 < limit && row.IsCue(after.To, Cue.Of) && !row.IsCompleteHead(after.To - 1) && row.PhraseAfter(after.To + 1, limit) is { IsEmpty: false } things && row.IsCompleteHead(things.To - 1))
            after = things;
        return WithJoinedAfter(WithListed(after, limit), limit);
    }

    // 为210家企业办理高频事项538件: for whom, and what is done for them is counted next.
    private Phrase WithoutDeed(Phrase after, int at, int limit) =>
        after.Count > 1 && after.To < limit && row[after.To].Kind == TokenKind.Figure && at > sentence.From && row.Scopes.ForWhom.Contains(row.TextOf(at - 1))
        && row[after.From].Kind == TokenKind.Indicator && row.Terms[row[after.From].Index].Name is "企业数" or "项目数" && row[after.From + 1] is { Kind: TokenKind.Word, Class: WordClass.Verb }
            ? after with { To = after.From + 1 } : after;

    private Phrase WithoutMeasure(Phrase after, int at, int limit)
    {
        // 42项企业服务: 项 counts no firms, but what is for them.
        if (!after.IsEmpty && row.Unit(at) is "项" or "条" or "件" && after.To < limit && row.TextOf(after.To - 1) is "企业" or "公司" && row[after.To] is { Kind: TokenKind.Word, Length: 2, Class: WordClass.Noun or WordClass.Verb } && (after.To + 1 == limit || row[after.To + 1].Kind is TokenKind.Series or TokenKind.Mark))
            after = after with { To = after.To + 1 };
        if (!MeasuresThem(after, at))
            return after;
        // 43家规上工业企业产值…: firms are counted, and no measure of them.
        var firms = after with { To = after.To - 1 };
        while (firms.Count > 1 && (row.IsCue(firms.To - 1, Cue.Of) || row.TextOf(firms.To - 1) is "总"))
            firms = firms with { To = firms.To - 1 };
        return !firms.IsEmpty && (row[firms.To - 1].Kind == TokenKind.Indicator || row.IsCompleteHead(firms.To - 1) || row.TextOf(firms.To - 1).EndsWith("集团")) ? firms : after;
    }

    /// <summary>其中甲通、乙石2家为世界500强公司: as many names as are counted.</summary>
    private bool NamesCounted(Draft draft, int left, int limit)
    {
        var at = draft.Token;
        if (!AreAsMany(at, left))
            return false;
        (draft.Rule, draft.Head) = ("names-counted", new Phrase(at, at + 1));
        draft.Counted = sentence.LastCounted() is "项目" ? "项目" : row.Unit(at) is "家" or "户" ? "企业" : sentence.LastCounted();
        draft.Indicator = BecomeAfter(at, limit) ?? (draft.Counted is { } those ? those + "数" : null);
        return draft.Indicator is not null;
    }

    /// <summary>12家通过绿色认证的企业, 3家获得国际认可的检测机构: what they did stands between the number and the noun.</summary>
    private bool ThoseThatDid(Draft draft, int limit)
    {
        const int longest = 10, longestDeed = 8;
        var from = draft.Token + 1;
        // 年客流量超千万人次旅游目的地…: what is measured has been said.
        if (from >= limit || row[from].Length < 2 || row.Unit(draft.Token) is not ("家" or "户" or "个" or "项" or "名" or "人" or "所" or "座" or "种" or "款") || !(row[from] is { Kind: TokenKind.Word, Class: WordClass.Verb } || row.IsCue(from, Cue.Makes) || row.TextOf(from) is "通过" or "拥有" or "具有" or "具备") || row.TextOf(from) is "来自" or "包括")
            return false;
        var of = from + 1;
        while (of < Math.Min(limit, from + longest) && (row[of].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown or TokenKind.Series or TokenKind.Mark || row[of].Kind == TokenKind.Subject || row.IsCue(of, Cue.Done) || row.IsCue(of, Cue.Makes)))
            of++;
        if (of - from < 2 || of >= limit || !row.IsCue(of, Cue.Of))
            return false;
        var those = WithListed(row.PhraseAfter(of + 1, limit), limit);
        // 40项具有全球影响力的国际标准: how good they are names none of them.
        var praised = row.TextOf(from) is "具有" or "具备" or "拥有" && row.TextOf(of - 1).EndsWithAny("力", "水平", "优势", "特色", "意义", "潜力", "前景", "效应", "辨识度");
        if (those.IsEmpty || !row.IsCompleteHead((those = WithoutMeasure(those, draft.Token, limit)).To - 1) && !praised)
            return false;
        (draft.Head, draft.Rule) = (those, "count-before-noun");
        names.NameCount(draft, those, -1, limit);
        if (praised)
            return true;
        if ((draft.IndicatorRule is not null || draft.Indicator == IndicatorNaming.Join(row, those) + "数") && IndicatorNaming.Text(row, new Phrase(from, of)).Replace("了", "", StringComparison.Ordinal) is { Length: <= longestDeed } did)
            (draft.Indicator, draft.IndicatorRule) = (did + draft.Indicator, null);
        return true;
    }

    /// <summary>12个总投资50亿元的产业项目: what they cost or make together stands between the number and the noun.</summary>
    private bool Priced(Draft draft)
    {
        var sum = draft.Token + 2;
        if (sum + 2 >= sentence.To || row[sum - 1].Kind != TokenKind.Indicator)
            return false;
        while (sum + 2 < sentence.To && row.IsSoft(row[sum]))
            sum++;
        if (row[sum].Kind != TokenKind.Figure || row.KindOf(sum) != MentionKind.Money || !row.IsCue(sum + 1, Cue.Of))
            return false;
        var limit = sentence.RegionEnd(sum);
        var those = WholeNoun(row.PhraseAfter(sum + 2, limit), sum + 1, limit);
        if (those.IsEmpty || !row.IsCompleteHead(those.To - 1))
            return false;
        (draft.Head, draft.Rule) = (those, PricedRule);
        names.NameCount(draft, those, -1, limit);
        return true;
    }

    /// <summary>The rule of things counted whose noun follows their sum: the sum between is said of them, and not of projects counted before it.</summary>
    public const string PricedRule = "priced-count";

    /// <summary>用了150人, 4000余人在这条链上务工: who works there.</summary>
    private bool Employed(Draft draft, int left)
    {
        var limit = sentence.RegionEnd(draft.Token);
        if (row.Unit(draft.Token).EndsWith('人') && draft.Token + 1 < limit && row.TextOf(draft.Token + 1) is "在" && row.TextOf(limit - 1) is "务工" or "就业" or "上班" or "打工")
        {
            (draft.Rule, draft.Head, draft.Indicator) = ("verb-and-count", new Phrase(limit - 1, limit), "就业人数");
            return true;
        }
        var works = draft.Token - 1 > left && row.IsCue(draft.Token - 1, Cue.Done) ? draft.Token - 2 : draft.Token - 1;
        if (!row.Unit(draft.Token).EndsWith('人') || works < left || !row.Scopes.Employs.Contains(row.TextOf(works)))
            return false;
        (draft.Rule, draft.Head, draft.Indicator) = ("verb-and-count", new Phrase(works, works + 1), "就业人数");
        return true;
    }

    /// <summary>省级以上开发区46个: a kind of zone that is counted is none that is meant.</summary>
    private bool ZonesBefore(Draft draft, int left)
    {
        var soft = row.SkipLeft(draft.Token, left);
        var group = (soft > left && row.TextOf(soft - 1) is "增至" or "增" ? row.SkipLeft(soft - 1, left) : soft) - 1;
        if (group < left || row[group].Kind != TokenKind.Subject || row.Unit(draft.Token) is not ("个" or "家"))
            return false;
        var zones = row.TextOf(group);
        // 广西高新区达到12家: a province has no zone of that name alone, and nothing else is counted.
        if (sentence.LastCounted() is null && (draft.Token + 1 >= sentence.To || row[draft.Token + 1].Kind is TokenKind.Break or TokenKind.Series or TokenKind.Mark) && sentence.AfterOpening(sentence.From, group) == group && KindInProvince(zones) is { } kind)
        {
            (draft.Head, draft.Rule, draft.Counted, draft.Indicator) = (new Phrase(group, group + 1), "noun-before-count", kind, kind + "数");
            return true;
        }
        if (row.Subjects[row[group].Index].Rule != "zone-group" && !(zones is ['省' or '市', '级', ..] && row.Scopes.ZoneKinds.Contains(zones[2..])) && !(row.Scopes.ZoneKinds.Contains(zones) && group > left && (row.TextOf(group - 1) is "各类" || row.TextOf(group - 1).EndsWithAny("级", "以上", "类"))))
            return false;
        CountPlainly(draft, group);
        return true;
    }

    // 高新区 of 广西高新区; null for a zone of its own name.
    private string? KindInProvince(ReadOnlySpan<char> zones)
    {
        if (row.Scopes.ZoneKinds.Contains(zones))
            return zones.ToString();
        foreach (var length in (ReadOnlySpan<int>)[2, 3, 4])
            if (zones.Length > length && row.Scopes.Provinces.Contains(zones[..length]) && row.Scopes.ZoneKinds.Contains(zones[length..]))
                return zones[length..].ToString();
        return null;
    }

    /// <summary>产业技术研究院12家: institutions that are counted.</summary>
    private bool InstitutionsBefore(Draft draft, int left)
    {
        var soft = row.SkipLeft(draft.Token, left);
        if (soft <= left || row[soft - 1].Kind != TokenKind.Subject || row.Subjects[row[soft - 1].Index].Rule != "institution-full-open" || row.Unit(draft.Token) is not ("家" or "个" or "所" or "座") || soft - 1 > left && row[soft - 2].Kind == TokenKind.Subject)
            return false;
        CountPlainly(draft, soft - 1);
        return true;
    }

    private void CountPlainly(Draft draft, int noun)
    {
        (draft.Head, draft.Rule, draft.Counted) = (new Phrase(noun, noun + 1), "noun-before-count", row.Plainly(noun));
        draft.Indicator = draft.Counted + "数";
    }

    /// <summary>13个园区里有12个实现增长，11个增幅达到两位数: of those just counted.</summary>
    private bool OfThoseNamed(Draft draft, Place place)
    {
        if (place.Before.Count != 1 || row.TextOf(place.Before.From) is not ("中" or "里" or "其中" or "当中") || !place.After.IsEmpty || sentence.Recent(d => d.Counted is not null && d.Aspect == Aspect.Level && row.SameUnit(d.Token, place.At)) is not { Indicator: { } pool } those)
            return false;
        var fared = predicates.HowTheyFared(place.At, place.Limit);
        (draft.Rule, draft.Counted, draft.Indicator) = (fared.Length > 0 ? "fared" : "count-goes-on", those.Counted, fared + pool);
        return true;
    }

    /// <summary>产业类项目依旧是主力，共106个: of those that the clause before says something of, where it tells no number.</summary>
    private bool OfClauseBefore(Draft draft, Place place)
    {
        var pause = place.Left - 1;
        if (!place.IsBare || pause <= sentence.From || !row.IsComma(pause) || row.SkipLeft(place.At, place.Left) != place.Left || place.At + 1 < sentence.To && row[place.At + 1].Kind is not (TokenKind.Break or TokenKind.Series))
            return false;
        var from = sentence.RegionStart(pause);
        if (from > sentence.From && row[from - 1].Kind == TokenKind.Figure || pause - from > Sentence.Reach)
            return false;
        var start = sentence.AfterOpening(from, pause);
        var said = start;
        while (said < pause && row[said].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown && !row.TextOf(said).EndsWithAny("项目", "工程", "企业", "公司"))
            said++;
        if (said >= pause || !(row.TextOf(said).EndsWithAny("项目", "工程") ? row.Unit(place.At) is "个" or "项" : row.TextOf(said).EndsWithAny("企业", "公司") && row.Unit(place.At) is "家" or "户"))
            return false;
        var noun = new Phrase(start, ++said);
        // 服务业企业数量最多，达180家.
        while (said < pause && row.TextOf(said) is "依旧" or "依然" or "仍然" or "仍" or "依旧是" or "始终" or "一直" or "也" or "则" or "数量" or "个数" or "总数")
            said++;
        if (said >= pause || !row.Scopes.SaidToBe.AnyBegins(row.TextOf(said)))
            return false;
        (draft.Head, draft.Rule) = (noun, "clause-before-count");
        names.NameCount(draft, noun, -1, place.Limit);
        return true;
    }

    /// <summary>423个重大项目总投资: 项目 belongs to the count, and only the rest is measured.</summary>
    private bool ProjectsMeasured(Draft draft, Place place)
    {
        var after = place.After;
        if (after.IsEmpty || row.Unit(place.At) is not ("个" or "项" or "余个") || row[after.To - 1].Kind != TokenKind.Indicator || row.Terms[row[after.To - 1].Index].Name.EndsWith('数'))
            return false;
        var measure = row.Plainly(after.To - 1);
        if (after.Count == 1 && measure.IndexOf("项目", StringComparison.Ordinal) is > 0 and var ends && ends + 2 < measure.Length)
        {
            (draft.Act, draft.Indicator) = (measure[..ends] is "签约" or "开工" or "投产" or "竣工" or "在建" ? measure[..ends] : null, measure[..(ends + 2)] + "数");
        }
        else if (measure.StartsWith("项目", StringComparison.Ordinal))
        {
            draft.Act = after.Count == 1 ? acts.StageBeforeOf(place.At) : null;
            draft.Indicator = draft.Act + IndicatorNaming.Join(row, after with { To = after.To - 1 }) + "项目数";
        }
        else
        {
            return false;
        }
        (draft.Head, draft.Rule, draft.Counted) = (after, "count-before-noun", "项目");
        return true;
    }

    /// <summary>24个重大项目: the noun follows, unless a measure right before the number is what is counted.</summary>
    private bool BeforeNoun(Draft draft, Place place)
    {
        var (before, after) = (place.Before, place.After);
        if (after.IsEmpty)
            return false;
        if (!before.IsEmpty && place.Verb < 0 && row.IsAdjacentMeasure(before))
        {
            // 产品出口到30多个国家: countries are no sum.
            var isSum = row.Unit(place.At) is "个" or "家" && row.Terms[row[before.To - 1].Index].Name.EndsWithAny("额", "值", "收入", "投资", "产量", "吞吐量");
            // 二期项目共20条生产线: lines are counted by 条, projects and firms by no such word.
            isSum |= row.IsCompleteHead(after.To - 1) && row.Unit(place.At) is "条" or "台" or "套" or "座" or "栋" or "辆" or "间" or "张" or "艘" or "架" && row.TextOf(before.To - 1).EndsWithAny("项目", "企业", "公司");
            if (!isSum)
                return false;
        }
        (draft.Head, draft.Rule) = (after, "count-before-noun");
        names.NameCount(draft, after, place.Verb, place.Limit);
        return true;
    }

    /// <summary>新签项目里外资5个、内资13个: of those among which they are counted.</summary>
    private bool OfPool(Draft draft, Place place)
    {
        var (before, among) = (place.Before, place.Before.From - 1);
        if (before.IsEmpty || !place.After.IsEmpty || place.Verb >= 0 || row.IsCompleteHead(before.To - 1) || among <= sentence.From)
            return false;
        if (row[among].Kind == TokenKind.Series && sentence.Last is { Pool: { } same } last && last.Token == among - 1)
            draft.Pool = same;
        else if (row.TextOf(among) is "里" or "里面" or "当中" or "中" && row.PhraseBefore(among, sentence.RegionStart(among)) is { IsEmpty: false } pool && row.LastNoun(pool) is "项目" or "企业")
            draft.Pool = IndicatorNaming.Join(row, pool);
        if (draft.Pool is null)
            return false;
        (draft.Head, draft.Rule, draft.Counted) = (before, "count-of-pool", draft.Pool[^2..]);
        draft.Indicator = IndicatorNaming.Join(row, before) + draft.Pool + "数";
        return true;
    }

    /// <summary>开工项目28个: the noun stands before.</summary>
    private bool AfterNoun(Draft draft, Place place)
    {
        if (place.Before.IsEmpty)
            return false;
        (draft.Head, draft.Rule) = (place.Before, "noun-before-count");
        // “签约一批”共141个, “投产一批”项目128个: a round of the campaign for projects, by what is done in it.
        if (row.Unit(place.At) is "个" or "项" && place.Verb < 0 && IndicatorNaming.Text(row, place.Before).Trim('“', '”') is var round && (round.EndsWith("一批", StringComparison.Ordinal) || round.EndsWith("一批”项目", StringComparison.Ordinal)) && round[..round.IndexOf("一批", StringComparison.Ordinal)] is "签约" or "开工" or "投产" or "竣工" or "储备" or "谋划" or "建设")
        {
            (draft.Counted, draft.Act) = ("项目", round[..2]);
            draft.Indicator = draft.Act + "项目数";
            return true;
        }
        names.NameCount(draft, place.Before, place.Verb, place.Limit);
        return true;
    }

    /// <summary>净增规上企业42家，总数达356家; 新增18家、退库3家，达到111家: the number of what was counted before, all that there are.</summary>
    private bool InAll(Draft draft, Place place)
    {
        var (before, at) = (place.Before, place.At);
        var total = !before.IsEmpty ? row.IsGeneric(before)
            : place.Verb < 0 && at > place.Left && (row.TextOf(place.Soft) is "累计" or "共" or "共计" or "总计" or "合计"
                || row.IsCue(at - 1, Cue.Reaches) && sentence.Last is { Aspect: Aspect.Level, Indicator: { } moved } && (moved.StartsWith("新增", StringComparison.Ordinal) || moved.StartsWith("净增", StringComparison.Ordinal) || row.Scopes.LeaveCount.AnyBegins(moved)));
        if (!total || !place.After.IsEmpty || acts.StageIn(new Phrase(at + 1, sentence.ItemEnd(at + 1, place.Limit))) >= 0
            || sentence.Recent(d => d.Counted is not null && d.Aspect == Aspect.Level && !row.Scopes.LeaveCount.AnyBegins(d.Indicator)) is not { Indicator: { } counted } || sentence.SemicolonBetween(sentence.Drafts[^1].Token, at))
            return false;
        (draft.Head, draft.Rule, draft.Indicator) = (before, "count-goes-on", acts.InAll(counted));
        return true;
    }

    /// <summary>工业签约8个、服务业签约12个; 签约项目中，食品产业7个，云计算产业12个: projects of a trade, wherever projects are what is told of.</summary>
    private bool ProjectsOfTrade(Draft draft, Place place)
    {
        var before = place.Before;
        if (before.IsEmpty || !place.After.IsEmpty || row.Unit(place.At) is not ("个" or "项"))
            return false;
        var trade = IndicatorNaming.Join(row, before);
        string? act;
        if (place.Verb >= 0 && row[place.Verb].Cue == Cue.Stage && trade.Length >= 2 && (row[before.To - 1].Kind == TokenKind.Breakdown || row.TextOf(before.To - 1).EndsWithAny("业", "类", "产业")))
        {
            act = acts.StageName(place.Verb);
            trade = trade.StartsWith("新增", StringComparison.Ordinal) ? trade[2..] : trade;
        }
        else if (place.Verb < 0 && trade.Length > 2 && trade.EndsWithAny("产业", "行业", "制造业", "服务业", "领域", "板块") && !row.Scopes.NoTrades.AnyEnds(trade) && acts.ToldOfProjects(before.From) is { } told)
        {
            act = told.Length > 0 ? told : null;
        }
        else
        {
            return false;
        }
        (draft.Rule, draft.Counted, draft.Act, draft.Head, draft.Indicator) = ("noun-before-count", "项目", act, before, trade + act + "项目数");
        return true;
    }

    /// <summary>项目开工44个、竣工试生产41个: two stages, and no noun.</summary>
    private bool InTwoStages(Draft draft, Place place)
    {
        var before = place.Before;
        if (before.IsEmpty || !place.After.IsEmpty || !row.IsCue(before.From, Cue.Stage) || !row.TextOf(before.To - 1).EndsWithAny("试生产", "试运行", "投运", "试产", "达效", "建设", "入统") || sentence.LastCounted() is not "项目" || row.Unit(place.At) is not ("个" or "项"))
            return false;
        (draft.Rule, draft.Counted, draft.Head, draft.Indicator) = ("count-goes-on", "项目", before, acts.StageName(before.From) + "项目数");
        return true;
    }

    /// <summary>其中18个投产, 开工的有21个: the noun is the one counted before; in 开工17个、投产15个 the next item has its own stage.</summary>
    private bool InStage(Draft draft, Place place)
    {
        var (at, soft, verb) = (place.At, place.Soft, place.Verb);
        var stage = acts.StageIn(new Phrase(at + 1, sentence.ItemEnd(at + 1, place.Limit)));
        if (stage < 0 && soft - 2 >= place.Left && row.IsCue(soft - 1, Cue.Of) && row.IsCue(soft - 2, Cue.Stage))
            stage = soft - 2;
        if (stage < 0 && verb >= 0 && (row[verb].Cue == Cue.Stage || row[verb].Cue == Cue.Newly && acts.StageName(verb).Length > 0))
            stage = verb;
        if (stage < 0 || (sentence.LastCounted() ?? (row.Unit(at) is "个" or "项" && acts.ToldOfProjects(place.Left) is not null ? "项目" : null)) is not { } counted)
            return false;
        // 批准项目36项，投产24家: firms; 储备项目21家，签约18家: projects still.
        if (counted == "项目" && row.Unit(at) is "家" or "户" && !(sentence.Last is { Counted: "项目" } last && row.SameUnit(last.Token, at)))
            counted = "企业";
        (draft.Rule, draft.Counted, draft.Indicator) = ("count-goes-on", counted, acts.StageName(stage) + counted + "数");
        // 新开工亿元以上工业项目23个，竣工投产18个: of the same kind.
        if (counted == "项目" && sentence.Last is { Counted: "项目", Act: { } act, Indicator: { } before } told && before.EndsWith(act + "项目数", StringComparison.Ordinal) && before.Length > act.Length + 3 && !acts.StartsWithStage(before) && !sentence.SemicolonBetween(told.Token, at))
            draft.Indicator = before[..^(act.Length + 3)] + draft.Indicator;
        return true;
    }

    /// <summary>上市公司35家，31家为高新技术企业, 其中45家是外资企业: what some of those counted are said to be.</summary>
    private bool BecomeOfThose(Draft draft, Place place)
    {
        var at = place.At;
        if (!place.IsBare || at + 2 >= place.Limit || row.TextOf(at + 1) is not ("为" or "是" or "属于" or "均为" or "都是" or "系") || sentence.Recent(d => d.Counted is not null && d.Aspect == Aspect.Level && row.SameUnit(d.Token, at)) is not { } those || sentence.SemicolonBetween(those.Token, at))
            return false;
        var kind = row.PhraseAfter(at + 2, place.Limit);
        if (kind.IsEmpty || kind.To < sentence.To && row[kind.To].Kind is not (TokenKind.Break or TokenKind.Series or TokenKind.Mark) || !row.TextOf(kind.To - 1).EndsWithAny("企业", "公司", "项目", "机构", "院所", "平台"))
            return false;
        (draft.Rule, draft.Head, draft.Counted) = ("become-of-those", kind, those.Counted);
        var (name, rule) = IndicatorNaming.Name(row, kind);
        // 12个为产业项目: of which kind.
        (draft.Indicator, draft.IndicatorRule) = rule is not null && name.EndsWith('数') && name is not ("项目数" or "企业数") ? (name, rule) : (names.CountedName(at, IndicatorNaming.Join(row, kind)), null);
        return true;
    }

    /// <summary>13个园区里有10个增长; 30种产品中，12种产量增长: which of those counted, by how they fared.</summary>
    private bool FaredOfThose(Draft draft, Place place)
    {
        if (!place.IsBare || sentence.Recent(d => d.Counted is not null && d.Rule != "fared" && d.Aspect == Aspect.Level) is not { Indicator: { } pool } field || !row.SameUnit(field.Token, place.At) || sentence.SemicolonBetween(field.Token, place.At))
            return false;
        if (predicates.HowTheyFared(place.At, place.Limit) is not { Length: > 0 } fared && (fared = WhatTheyCameTo(field, place)).Length == 0)
            return false;
        (draft.Rule, draft.Counted, draft.Indicator) = ("fared", field.Counted, fared + (pool.EndsWith('数') ? pool : pool + "数"));
        return true;
    }

    // 1175项事项中，1142项实现“全程网办”: what the rest of the clause says of a part of those counted; empty for anything else.
    private string WhatTheyCameTo(Draft field, Place place)
    {
        const int longest = 8;
        var (at, pause) = (place.At, place.Left - 1);
        if (at != place.Left || pause - 1 <= field.Token || !row.IsComma(pause) || !row.Scopes.AmongThose.Contains(row.TextOf(pause - 1)) || at + 2 >= place.Limit || !row.Scopes.ComeTo.Contains(row.TextOf(at + 1)))
            return "";
        var state = row.Text[row[at + 2].Start..row[place.Limit - 1].End].Trim('“', '”', '"');
        return state.Length is >= 2 and <= longest && place.Limit <= sentence.To && !state.AsSpan().ContainsAny('“', '”', '（') ? state : "";
    }

    /// <summary>另有680家通过名称核准, 其中820人取得职业资格证书: what they did tells them from those before.</summary>
    private bool DidOfThose(Draft draft, Place place)
    {
        var at = place.At;
        if (place.IsBare && row.Unit(at) is "家" or "户" && sentence.LastCounted() is { } doers && doers.EndsWith("企业", StringComparison.Ordinal) && predicates.WhatTheyDid(at + 1, place.Limit) is { Length: > 0 } did)
        {
            (draft.Rule, draft.Counted, draft.Indicator) = ("count-goes-on", "企业", did + "企业数");
            return true;
        }
        // 求职者4800余人次，1074人现场达成就业意向.
        if (place.IsBare && place.Soft == place.Left && row.Unit(at) is "人" or "名" or "万人" && predicates.WhatTheyDid(at + 1 < place.Limit && row.Scopes.OnTheSpot.Contains(row.TextOf(at + 1)) ? at + 2 : at + 1, place.Limit) is { Length: > 0 } deeds)
        {
            (draft.Rule, draft.Indicator) = ("count-goes-on", deeds + "人数");
            return true;
        }
        if (place.Verb >= 0 || at <= place.Left || !row.IsCue(at - 1, Cue.OfWhich) || row.Unit(at) is not ("人" or "名" or "万人") || at + 2 >= place.Limit || row[at + 1].Class != WordClass.Verb && !row.IsCue(at + 1, Cue.Makes) || row.PhraseAfter(at + 2, place.Limit) is not { IsEmpty: false } deed)
            return false;
        (draft.Rule, draft.Head, draft.Indicator) = ("count-goes-on", deed, row.Plainly(at + 1) + IndicatorNaming.Join(row, deed) + "人数");
        return true;
    }

    /// <summary>开通航线40条，稳定运营32条: of the same things, by their verb.</summary>
    private bool InService(Draft draft, Place place)
    {
        var (at, soft) = (place.At, place.Soft);
        if (soft <= place.Left || row[soft - 1].Class != WordClass.Verb || sentence.LastCounted() is "项目" || sentence.Last is not { Counted: not null, Indicator: { } running, Aspect: Aspect.Level } same || row.Unit(same.Token) != row.Unit(at) || row.Unit(at) is "个" or "家" or "户" or "人" or "次" || sentence.SemicolonBetween(same.Token, at))
            return false;
        (draft.Rule, draft.Counted, draft.Head, draft.Indicator) = ("count-goes-on", same.Counted, new Phrase(soft - 1, soft), row.Plainly(soft - 1) + running);
        return true;
    }

    /// <summary>有效发明专利拥有量4207件，每万人46.8件: so many of what was told for as many people.</summary>
    private bool PerHead(Draft draft, int left)
    {
        const int longest = 10;
        var end = row.SkipLeft(draft.Token, left);
        if (end == left && row.IsSoft(row[left]))
            end = draft.Token;
        var from = end;
        while (from > left && end - from < 4 && row[from].In(row.Text)[0] != '每' && row[from - 1].Kind is TokenKind.Word or TokenKind.Indicator)
            from--;
        if (from >= draft.Token || row.Text[row[from].Start] != '每' || IndicatorNaming.Text(row, new Phrase(from, draft.Token)) is not { Length: >= 3 and <= longest } each || !each.EndsWithAny("人", "人口", "人员", "常住人口", "户", "家企业"))
            return false;
        if (sentence.Recent(d => d.Aspect == Aspect.Level && row.SameUnit(d.Token, draft.Token)) is not { Indicator: { } told } || sentence.SemicolonBetween(sentence.Drafts[^1].Token, draft.Token))
            return false;
        (draft.Rule, draft.Indicator) = ("per-head", each + (told.StartsWith("有效", StringComparison.Ordinal) ? told[2..] : told));
        return true;
    }

    /// <summary>世界500强有53家: firms of a list, whose number is no count.</summary>
    private bool StrongFirms(Draft draft)
    {
        if (row.Unit(draft.Token) is not ("家" or "户" or "个"))
            return false;
        var text = row.Text;
        var to = row[draft.Token].Start;
        while (to > row[sentence.From].Start && text[to - 1] is '有' or '共' or '达' or '已')
            to--;
        if (to - 1 <= row[sentence.From].Start || text[to - 1] != '强')
            return false;
        var from = to - 1;
        while (from > row[sentence.From].Start && char.IsAsciiDigit(text[from - 1]))
            from--;
        if (to - from < 3)
            return false;
        from = CountNames.ListNameStart(text, from);
        (draft.Rule, draft.Counted, draft.Head) = ("noun-before-count", "企业", new Phrase(draft.Token - 1, draft.Token));
        draft.Indicator = text[from..to] + "企业数";
        return true;
    }

    /// <summary>已有1400家进行了技术改造: 家 counts firms where nothing else is named.</summary>
    private bool FirmsThatDid(Draft draft, int limit)
    {
        if (row.Unit(draft.Token) is not "家" || predicates.WhatTheyDid(draft.Token + 1, limit) is not { Length: > 0 } did)
            return false;
        (draft.Rule, draft.Counted, draft.Head, draft.Indicator) = ("count-goes-on", "企业", new Phrase(draft.Token + 1, limit), did + "企业数");
        return true;
    }

    // Whether a phrase after firms or households that are counted ends in a measure, which is theirs.
    private bool MeasuresThem(Phrase after, int at) => row.Unit(at) is "家" or "户" && row.EndsInMeasure(after);

    /// <summary>46家净利润同比增长, 43家规上工业企业产值下降: how they fared tells which they are.</summary>
    private bool Fared(Draft draft, Phrase after, int limit)
    {
        var at = draft.Token;
        if (row.Unit(at) is not ("家" or "户" or "个" or "种") || !row.EndsInMeasure(after) || predicates.HowTheyFared(after.To - 2, limit) is not { Length: > 0 } fared)
            return false;
        var noun = after with { To = after.To - 1 };
        var pool = sentence.Recent(d => d.Counted is not null && d.Rule != "fared" && d.Aspect == Aspect.Level && row.SameUnit(d.Token, at));
        // 规上工业企业产值 is one word of the vocabulary, which holds its firms.
        if (noun.IsEmpty && fared.IndexOf("企业", StringComparison.Ordinal) is > 0 and var firms)
        {
            (draft.Rule, draft.Head, draft.Counted, draft.Indicator) = ("fared", after, "企业", fared[(firms + 2)..] + fared[..(firms + 2)] + "数");
            return true;
        }
        var counted = !noun.IsEmpty ? IndicatorNaming.Name(row, noun) is var (name, rule) && rule is not null && name.EndsWith('数') ? name : IndicatorNaming.Join(row, noun) + "数" : pool?.Indicator is { } of && of.EndsWith('数') ? of : row.Unit(at) is "家" ? "企业数" : null;
        if (counted is null)
            return false;
        (draft.Rule, draft.Head, draft.Counted, draft.Indicator) = ("fared", after, noun.IsEmpty ? pool?.Counted ?? "企业" : row.LastNoun(noun), fared + counted);
        return true;
    }

    private bool AreAsMany(int at, int left)
    {
        if (row.Figures[row[at].Index].Quantity?.Value is not { } value || value is < 2 or > 9)
            return false;
        var names = 1;
        for (var i = left; i < at; i++)
        {
            if (row[i].Kind == TokenKind.Series)
                names += i > left ? 1 : 0;
            else if (row[i].Kind is not (TokenKind.Word or TokenKind.Subject or TokenKind.Mark or TokenKind.Cue or TokenKind.Breakdown))
                return false;
        }
        return names == (int)value;
    }

    // 2家为世界500强公司: what they are.
    private string? BecomeAfter(int at, int limit)
    {
        if (at + 1 >= limit || row.TextOf(at + 1) is not ("为" or "是" or "成为" or "获评" or "入选" or "获批"))
            return null;
        var phrase = row.PhraseAfter(at + 2, limit);
        return phrase.IsEmpty ? null : names.CountedName(at, IndicatorNaming.Join(row, phrase));
    }

    /// <summary>11个前景好、能力强的项目: where the noun begins after what it is praised for; -1 for none.</summary>
    private int PraiseEnd(int from, int limit)
    {
        const int longest = 12;
        var praised = false;
        // 300多名来自园区、部门和金融机构的代表.
        if (from < limit && row.TextOf(from) is "来自" or "来" or "包括")
            for (var i = from + 1; i < Math.Min(sentence.To, from + 2 * longest) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i++)
                if (row.IsCue(i, Cue.Of))
                    return i + 1;
        for (var i = from; i < Math.Min(limit, from + longest); i++)
        {
            if (row.IsCue(i, Cue.Of))
                return praised && row.IsPraise(i - 1) ? i + 1 : -1;
            if (row[i].Kind is not (TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown or TokenKind.Series or TokenKind.Cue))
                return -1;
            praised |= i > from && row.IsPraise(i);
        }
        return -1;
    }

    /// <summary>甲通、乙石等7家已签约: the names before 等 are those of firms, which what they did tells from the rest.</summary>
    private bool FirmsNamed(Draft draft, int left, int limit)
    {
        var at = draft.Token;
        if (at <= left || row.TextOf(at - 1) is not "等" || row.Unit(at) is not ("家" or "户"))
            return false;
        if (row.PhraseBefore(at - 1, Math.Max(sentence.From, at - 6)) is { IsEmpty: false } last && row.IsCompleteHead(last.To - 1) && row[last.To - 1].Kind == TokenKind.Indicator)
            return false;
        var stage = acts.StageIn(new Phrase(at + 1, sentence.ItemEnd(at + 1, limit)));
        (draft.Rule, draft.Counted, draft.Head) = ("names-counted", "企业", new Phrase(at, at + 1));
        draft.Indicator = (stage >= 0 ? acts.StageName(stage) : predicates.WhatTheyDid(at + 1, limit)) + "企业数";
        return true;
    }

    /// <summary>光伏及储能企业13家: one number for two nouns, of which the second closes the name.</summary>
    private Phrase WithJoined(Phrase before, int left)
    {
        if (before.IsEmpty || before.From - 2 < left || row[before.From - 1] is not { Kind: TokenKind.Series, Class: WordClass.Conjunction } || row.TextOf(before.From - 1) is "与" or "或")
            return before;
        var item = row.PhraseBefore(before.From - 1, left);
        const int longest = 14;
        return item.IsEmpty || item.Count > 4 || IndicatorNaming.Text(row, before with { From = item.From }).Length > longest || row.IsCue(item.From, Cue.Newly) || row[item.To - 1].Kind == TokenKind.Indicator && !IndicatorNaming.IsBare(row.Terms[row[item.To - 1].Index].Name) || item.From > left && row[item.From - 1] is { Class: WordClass.Preposition } ? before : before with { From = item.From };
    }

    /// <summary>46个城市和地区, 8个公用工程和基础设施项目: so it is after the number.</summary>
    private Phrase WithJoinedAfter(Phrase after, int limit)
    {
        if (after.IsEmpty || after.To + 1 >= limit || row[after.To] is not { Kind: TokenKind.Series, Class: WordClass.Conjunction } || row.TextOf(after.To) is "与" or "或")
            return after;
        var next = row.PhraseAfter(after.To + 1, limit);
        return next.IsEmpty || next.Count > 3 || !row.IsCompleteHead(next.To - 1) && row.TextOf(next.To - 1) is not "地区" ? after : after with { To = next.To };
    }

    /// <summary>16家正负极材料、结构件企业: what is counted stands at the end of its kinds.</summary>
    private Phrase WithListed(Phrase after, int limit)
    {
        if (after.IsEmpty || row.IsCompleteHead(after.To - 1))
            return after;
        var to = after.To;
        for (var items = 0; items < 3 && to + 1 < limit && row[to].Kind == TokenKind.Series; items++)
        {
            var next = row.PhraseAfter(to + 1, limit);
            if (next.IsEmpty)
                break;
            to = next.To;
            if (row.IsCompleteHead(to - 1))
                return after with { To = to };
        }
        return after;
    }

    /// <summary>审批事项（10个领域101项）, 惠企政策6大类48条: of how many sorts the things are, then how many they are.</summary>
    private bool SortedWithin(Draft draft)
    {
        var (at, number) = (draft.Token, draft.Token - 2);
        if (number <= sentence.From || row.Unit(at) is not ("项" or "条" or "件" or "款" or "个") || row[at - 1].End != row[at].Start || !row.Scopes.SortsOfItems.Contains(row.TextOf(at - 1)) || row[number].Kind != TokenKind.Figure || row.KindOf(number) != MentionKind.Quantity || row[number].End != row[at - 1].Start)
            return false;
        var end = row.SkipLeft(number, sentence.From);
        while (end > sentence.From && (row.TextOf(end - 1) is "涉及" or "共" or "包括" or "含" || row[end - 1].Kind == TokenKind.Mark))
            end--;
        if (row.HeadBefore(end, sentence.From) is not { IsEmpty: false } things || row.IsSpoken(things))
            return false;
        // The sorts are none of the things.
        if (sentence.Last is { Aspect: Aspect.Level } sorts && sorts.Token == number)
            (sorts.Rule, sorts.Head, sorts.Counted, sorts.Indicator, sorts.IndicatorRule) = ("count-before-noun", new Phrase(at - 1, at), row.Plainly(at - 1), row.Plainly(at - 1) + "数", null);
        (draft.Rule, draft.Head, draft.Counted) = ("noun-before-count", things, row.LastNoun(things));
        var (name, rule) = IndicatorNaming.Name(row, things);
        (draft.Indicator, draft.IndicatorRule) = rule is not null && name.EndsWith('数') ? (name, rule) : (names.CountedName(at, IndicatorNaming.Join(row, things)), null);
        return true;
    }

    /// <summary>71个工业类开发区: zones of a kind are counted.</summary>
    private bool KindOfZone(Draft draft)
    {
        const int longest = 6;
        var from = row[draft.Token].End;
        var rest = row.Text.AsSpan(from, Math.Min(longest + 5, row.Text.Length - from));
        // 13个综合保税区进出口7086亿元, 新增2个综保区: zones of one kind, and none that is meant.
        for (var to = Math.Min(sentence.To, draft.Token + 4); row.Unit(draft.Token) is "个" or "家" && to > draft.Token + 1; to--)
        {
            var zones = new Phrase(draft.Token + 1, to);
            if (!row.Scopes.ZoneKinds.Contains(row.Text.AsSpan(from, row[to - 1].End - from)))
                continue;
            var opens = row.SkipLeft(draft.Token, sentence.From) - 1;
            var newly = opens >= sentence.From && row.IsCue(opens, Cue.Newly) ? row.Plainly(opens) : "";
            (draft.Rule, draft.Head, draft.Counted) = ("count-before-noun", zones, IndicatorNaming.Text(row, zones));
            draft.Indicator = predicates.TitleAfter(to - 1, sentence.RegionEnd(draft.Token), "园区") ?? (predicates.GrowthThatSorts(to, sentence.RegionEnd(draft.Token)) is { Length: > 0 } fast ? fast + draft.Counted + "数" : null) ?? newly + predicates.HowTheyFared(to - 1, sentence.RegionEnd(draft.Token)) + draft.Counted + "数";
            draft.MeasuredOf = to < sentence.To && row[to].Kind == TokenKind.Indicator && row.Terms[row[to].Index].Name is var measured && !measured.EndsWith('数') ? measured : null;
            return true;
        }
        // 6个头部企业配套产业园、11个特色产业园: parks that are counted, whatever the reader of names takes them for.
        var park = draft.Token + 1;
        if (row.Unit(draft.Token) is "个" or "家" && park < sentence.To && row[park].Kind == TokenKind.Subject && (row.Subjects[row[park].Index].Rule is "zone-group" || row.Subjects[row[park].Index].Rule is "zone-full-open" && (park + 1 >= sentence.To || row[park + 1].Kind is TokenKind.Break or TokenKind.Series)))
        {
            (draft.Rule, draft.Head, draft.Counted) = ("count-before-noun", new Phrase(park, park + 1), row.Plainly(park));
            draft.Indicator = predicates.TitleAfter(park, sentence.RegionEnd(draft.Token), "园区") ?? draft.Counted + "数";
            return true;
        }
        // 59家县域省级以上开发区: a noun says more of them.
        if (row.Unit(draft.Token) is "个" or "家" && park + 1 < sentence.To && row[park] is { Kind: TokenKind.Word, Class: WordClass.Noun, Length: 2 } && row[park + 1].Kind == TokenKind.Subject && row.Subjects[row[park + 1].Index].Rule is "zone-group")
        {
            (draft.Rule, draft.Head, draft.Counted) = ("count-before-noun", new Phrase(park, park + 2), IndicatorNaming.Text(row, new Phrase(park, park + 2)));
            draft.Indicator = draft.Counted + "数";
            return true;
        }
        foreach (var zone in (ReadOnlySpan<string>)["类开发区", "类园区", "型开发区", "型园区"])
            if (rest.IndexOf(zone, StringComparison.Ordinal) is > 1 and <= longest and var at && row.Unit(draft.Token) is "个" or "家" && IndicatorNaming.Plain(rest[..(at + zone.Length)]) is var kind && kind.Length == at + zone.Length)
            {
                (draft.Rule, draft.Head, draft.Indicator) = ("count-before-noun", new Phrase(draft.Token + 1, draft.Token + 2), kind + "数");
                return true;
            }
        return false;
    }

    /// <summary>The things among which a clause counts those of one place or firm (…项目中，临江市2个); empty where none are named.</summary>
    private Phrase Pool(Draft draft, int left)
    {
        var at = draft.Token;
        if (at - 1 < left || row[at - 1].Kind != TokenKind.Subject && row[at - 1] is not { Kind: TokenKind.Word, Class: WordClass.Place } || at - left > 3)
            return default;
        for (var i = left - 1; i > Math.Max(sentence.From, left - 2 * Sentence.Reach) && row[i].Kind != TokenKind.Figure | i > left - 3; i--)
            if (row[i].Kind == TokenKind.Break && row.TextOf(i - 1) is "中" or "当中" && i - 2 >= sentence.From)
                return row.PhraseBefore(i - 1, Math.Max(sentence.From, i - 8)) is { IsEmpty: false } things && row.LastNoun(things) is "项目" or "企业" or "园区" or "产业" ? things : default;
        return default;
    }

    private bool CountByVerb(Draft draft, int left, int verb)
    {
        var at = draft.Token;
        var soft = row.SkipLeft(at, left);
        if (verb < 0 && soft > left && row[soft - 1].Kind == TokenKind.Word && row[soft - 1].Class == WordClass.Verb)
            verb = soft - 1;
        if (verb < 0)
            return false;
        draft.Rule = "verb-and-count";
        draft.Head = new Phrase(verb, verb + 1);
        var start = verb;
        while (start > left && verb - start < 2 && row[start - 1].Kind == TokenKind.Word && row[start - 1].Class is WordClass.Verb or WordClass.Noun)
            start--;
        draft.Head = new Phrase(start, verb + 1);
        // 市场主体也在增加，半年新增11800家: of what the clause before is about.
        if (start == verb && row.IsCue(verb, Cue.Newly) && row.SkipLeft(verb, left) == left && TopicOfClause(left) is { Length: > 1 } newOnes)
        {
            (draft.Rule, draft.Indicator) = ("verb-and-count", (newOnes[0] == '新' ? "" : row.Plainly(verb)) + newOnes);
            return true;
        }
        // 新登记市场主体9863户，年末实有5.87万户: all there are of them.
        if (row.Plainly(verb) is "实有" or "存续" or "现存" && sentence.Recent(d => d.Aspect == Aspect.Level && row.IsCount(d.Token) && row.SameUnit(d.Token, at)) is { Indicator: { } fresh } beside && !sentence.SemicolonBetween(beside.Token, at) && fresh.EndsWith('数'))
        {
            foreach (var newly in (ReadOnlySpan<string>)["新登记", "新设立", "新注册", "新增", "新设", "净增"])
                if (fresh.StartsWith(newly, StringComparison.Ordinal))
                {
                    fresh = fresh[newly.Length..];
                    break;
                }
            (draft.Counted, draft.Indicator) = (beside.Counted, fresh);
            return true;
        }
        // 高新技术企业达213家，净增35家: of those that were counted.
        if (start == verb && row.IsCue(verb, Cue.Newly) && sentence.Recent(d => d.Aspect == Aspect.Level && row.IsCount(d.Token) && row.SameUnit(d.Token, at)) is { Indicator: { } ofThose } same && !sentence.SemicolonBetween(same.Token, at) && (ofThose.EndsWith('数') || ofThose.EndsWithAny("存量", "总量", "总数", "数量")))
        {
            if (!ofThose.EndsWith('数') || ofThose.EndsWith("总数", StringComparison.Ordinal))
                ofThose = ofThose[..^2] + "数";
            draft.Counted = same.Counted;
            // 新登记企业4300户，日均新增12户: new ones are not new twice, and an average is its own measure.
            var daily = verb > left && row.TextOf(verb - 1) is "日均" or "月均" or "年均" or "平均每天" or "平均每月" ? row.Plainly(verb - 1) : "";
            draft.Indicator = daily + (ofThose[0] == '新' ? "" : row.Plainly(verb) is "净增加" or "新增加" ? row.Plainly(verb)[..2] : row.Plainly(verb)) + ofThose;
            return true;
        }
        // 完成吞吐量14万标箱；前5个月又完成7万标箱: the same of another time, where the verb does no more than tell it.
        if (start == verb && row.Plainly(verb) is "完成" or "实现" && row.Unit(at) is not ("个" or "家" or "项" or "户") && sentence.Recent(d => d.Aspect == Aspect.Level && row.IsCount(d.Token)) is { Indicator: { } measured } last && row.SameUnit(last.Token, at))
        {
            (draft.Head, draft.Indicator, draft.IndicatorRule) = (default, measured, last.IndicatorRule);
            return true;
        }
        // 累计孵化企业412家，毕业137家: the firms go on.
        if (row.Unit(at) is "家" or "户" && sentence.LastCounted() is { } firms && (firms.EndsWith("企业", StringComparison.Ordinal) || firms.EndsWith("公司", StringComparison.Ordinal)) && (verb == start || row[start].Class == WordClass.Verb))
        {
            (draft.Counted, draft.Indicator) = (firms, IndicatorNaming.Join(row, draft.Head) + firms + "数");
            return true;
        }
        // 外资企业来了400余家, 加工设备已集聚6800台: they are there, and the verb says no more.
        if (verb == start && row.Scopes.BeingThere.Contains(row.TextOf(verb)) && row.HeadBefore(row.SkipLeft(verb, left), left) is { IsEmpty: false } those && !row.IsGeneric(those) && !row.IsSpoken(those))
        {
            (draft.Head, draft.Rule, draft.Counted) = (those, "noun-before-count", row.LastNoun(those));
            var (known, rule) = IndicatorNaming.Name(row, those);
            (draft.Indicator, draft.IndicatorRule) = rule is not null && known.EndsWith('数') ? (known, rule) : (names.CountedName(at, IndicatorNaming.Join(row, those)), null);
            return true;
        }
        // 非化工企业新增腾退29家; 工业项目也引来2个: the verb stands behind what it was done to.
        if (ThingsBefore(start, left, at) is { IsEmpty: false } done)
        {
            var deed = IndicatorNaming.Text(row, new Phrase(start, verb + 1));
            (draft.Head, draft.Counted, draft.Indicator) = (done, row.LastNoun(done), deed + IndicatorNaming.Join(row, done) + "数");
            return true;
        }
        // 新签项目26个，东区签了12个.
        if (row.Plainly(verb) is "签" or "签下" or "签订" && row.Unit(at) is "个" or "项")
        {
            (draft.Counted, draft.Act, draft.Indicator) = ("项目", "签约", "签约项目数");
            return true;
        }
        // 已投产30个；已选址6个, 目前已落实171个: of the same projects.
        if (sentence.LastCounted() is "项目" && row.Unit(at) is "个" or "项" && (verb == start || verb == start + 1 && row[start] is { Length: 2, Class: WordClass.Noun }) && (row[verb] is { Kind: TokenKind.Word, Length: 2 } || row.IsCue(verb, Cue.Makes) && row[verb].Length == 2 && row.Unit(at) is "个" && verb > left && row.IsCue(verb - 1, Cue.Done)))
        {
            (draft.Counted, draft.Indicator) = ("项目", IndicatorNaming.Text(row, new Phrase(start, verb + 1)) + "项目数");
            return true;
        }
        // 集中签约12个、开工11个项目.
        if (row.IsCue(verb, Cue.Stage) && row.Unit(at) is "个" or "项" && acts.StageName(verb) is "签约" or "开工" or "投产" or "竣工" or "落地")
        {
            (draft.Counted, draft.Act, draft.Indicator) = ("项目", acts.StageName(verb), acts.StageName(verb) + "项目数");
            return true;
        }
        var did = IndicatorNaming.Join(row, draft.Head);
        // 去年我们卖了2600万根.
        if (did is "卖" or "卖出" or "卖了" or "售出")
        {
            draft.Indicator = "销量";
            return true;
        }
        // 这次要招85人.
        if (did is "招" or "招收" or "招录" or "招聘" or "要招" && row.Unit(at).EndsWith('人') || did is "招" && row.Unit(at) is "名")
        {
            draft.Indicator = "招聘人数";
            return true;
        }
        draft.Indicator = row.IsProduct(at) && did.EndsWithAny("出货", "销售", "生产", "交付", "下线", "发货", "出口", "进口", "发运", "运输") ? did + "量" : names.CountedName(at, did);
        return true;
    }

    // What a verb was done to, where it stands right before the verb and is counted by such a unit; empty where no such thing does.
    private Phrase ThingsBefore(int verb, int left, int at)
    {
        while (verb > left && (row.IsCue(verb - 1, Cue.Newly) || row.IsManner(verb - 1) || row.IsSoft(row[verb - 1]) && row[verb - 1].Kind != TokenKind.Time))
            verb--;
        var things = row.HeadBefore(verb, left);
        return !things.IsEmpty && row.IsCompleteHead(things.To - 1) && !row.IsSpoken(things) && row.LastNoun(things) is var noun
            && (noun is "企业" or "公司" ? row.Unit(at) is "家" or "户" : noun is "项目" or "工程" ? row.Unit(at) is "个" or "项" : row.CountsThings(at)) ? things : default;
    }

    /// <summary>50亿元以上工业项目中，临江市2个，海州市3个: among what the clause before names.</summary>
    private bool Among(Draft draft, int left)
    {
        if (Pool(draft, left) is not { IsEmpty: false } pool)
            return false;
        var (name, rule) = IndicatorNaming.Name(row, pool);
        (draft.Rule, draft.Head, draft.Counted) = ("count-among", pool, row.LastNoun(pool));
        (draft.Indicator, draft.IndicatorRule) = (rule is not null && name.EndsWith('数') ? name : IndicatorNaming.Join(row, pool) + "数", rule);
        if (sizes.SizeBefore(pool.From) is >= 0 and var threshold && draft.Counted is "项目" or "企业")
            sizes.NameSized(draft, threshold, IndicatorNaming.Join(row, pool));
        return true;
    }

    /// <summary>市场主体也在增加，…: what the clause before opens with, where it is told with no number; empty where it is none that is counted.</summary>
    private string TopicOfClause(int left)
    {
        // 半年新增: in how long.
        if (left > sentence.From && row[left - 1].Kind == TokenKind.Figure && row.IsDuration(left - 1))
            left--;
        if (left - 2 < sentence.From || !row.IsComma(left - 1))
            return "";
        var from = sentence.RegionStart(left - 1);
        if (from > sentence.From && row[from - 1].Kind == TokenKind.Figure || left - from > Sentence.Reach)
            return "";
        while (from < left - 1 && row[from].Kind is TokenKind.Time or TokenKind.Subject)
            from++;
        return row[from].Kind == TokenKind.Indicator && row.Terms[row[from].Index].Name is var name && name.EndsWith('数') && name is not "项目数" ? name : "";
    }
}
