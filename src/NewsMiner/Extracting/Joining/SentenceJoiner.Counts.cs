using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

// Counts of things and firms and projects: 24个重大项目, 开工项目28个, 其中18个投产.
internal sealed partial class SentenceJoiner
{
    private bool Count(Draft draft, int left)
    {
        var at = draft.Token;
        draft.Aspect = Aspect.Level;
        if (YearlyOutput(draft, left))
            return true;
        var limit = RegionEnd(at);
        var after = row.PhraseAfter(at + 1 < _to && row[at + 1].Kind == TokenKind.Figure && IsCount(at + 1) ? at + 2 : at + 1, at + 1 < _to && row[at + 1].Kind == TokenKind.Figure && IsCount(at + 1) ? RegionEnd(at + 1) : limit);
        if (StrongFirms(draft) || KindOfZone(draft) || TierAlone(draft) || Plots(draft, left) || OfThoseListed(draft) || SortedByStage(draft, left) || SortedByRenown(draft, left) || SortedByKind(draft, left))
            return true;
        // 四大主导产业增加值占…: how many they are is no measure.
        if (Unit(at) is "大" && !after.IsEmpty && IndicatorNaming.MeasureOf(IndicatorNaming.Join(row, after)) is { } ofAll && !ofAll.EndsWith('数'))
            return false;
        // 166个二季度重点项目: when stands between.
        if (after.IsEmpty && at + 2 < limit && row[at + 1].Kind == TokenKind.Time)
            after = row.PhraseAfter(at + 2, limit);
        // 甲、乙等27个新建、扩建项目: the stages are lined up before the noun.
        if (after.IsEmpty && at + 3 < _to && row[at + 1].Kind == TokenKind.Cue && row[at + 1].Cue is Cue.Newly or Cue.Stage && row[at + 2].Kind == TokenKind.Series)
        {
            var next = at + 3;
            while (next + 1 < limit && row[next].Kind == TokenKind.Cue && row[next].Cue is Cue.Newly or Cue.Stage && row[next + 1].Kind == TokenKind.Series)
                next += 2;
            if (next < limit && row[next].Kind == TokenKind.Cue && row[next].Cue is Cue.Newly or Cue.Stage)
                next++;
            after = row.PhraseAfter(next, limit);
        }
        // 其中甲通、乙石2家为世界500强公司: as many names as are counted.
        if (after.IsEmpty && NamesCounted(at, left))
        {
            (draft.Rule, draft.Head) = ("names-counted", new Phrase(at, at + 1));
            draft.Counted = LastCounted() is "项目" ? "项目" : Unit(at) is "家" or "户" ? "企业" : LastCounted();
            draft.Indicator = BecomeAfter(at, limit) ?? (draft.Counted is { } those ? those + "数" : null);
            if (draft.Indicator is not null)
                return true;
        }
        // 甲通、乙石等7家已签约: the names before 等 are those of firms, and none of them names the rest.
        if (after.IsEmpty && at > left && row.TextOf(at - 1) is "等" && Unit(at) is "家" or "户" && FirmsNamed(draft, limit))
            return true;
        // 用了150人: who works there.
        var works = at - 1 > left && row.IsCue(at - 1, Cue.Done) ? at - 2 : at - 1;
        if (Unit(at).EndsWith('人') && after.IsEmpty && works >= left && row.Scopes.Employs.Contains(row.TextOf(works)))
        {
            (draft.Rule, draft.Head, draft.Indicator) = ("verb-and-count", new Phrase(works, works + 1), "就业人数");
            return true;
        }
        if (PraiseEnd(at + 1, limit) is > 0 and var praised)
            after = row.PhraseAfter(praised, limit);
        after = WithJoinedAfter(WithListed(after, limit), limit);
        if (Fared(draft, after, limit))
            return true;
        // 42项企业服务: 项 counts no firms, but what is for them.
        if (!after.IsEmpty && Unit(at) is "项" or "条" or "件" && after.To < limit && row.TextOf(after.To - 1) is "企业" or "公司" && row[after.To] is { Kind: TokenKind.Word, Length: 2, Class: WordClass.Noun or WordClass.Verb } && (after.To + 1 == limit || row[after.To + 1].Kind is TokenKind.Series or TokenKind.Mark))
            after = after with { To = after.To + 1 };
        // 43家规上工业企业产值…: firms are counted, and no measure of them.
        if (MeasuresThem(after, at))
        {
            var firms = after with { To = after.To - 1 };
            while (firms.Count > 1 && (row.IsCue(firms.To - 1, Cue.Of) || row.TextOf(firms.To - 1) is "总"))
                firms = firms with { To = firms.To - 1 };
            if (!firms.IsEmpty && (row[firms.To - 1].Kind == TokenKind.Indicator || row.IsCompleteHead(firms.To - 1) || row.TextOf(firms.To - 1).EndsWith("集团")))
                after = firms;
        }
        var soft = row.SkipLeft(at, left);
        if (SizedCount(draft, limit) || SizedAfter(draft, limit) || SizedBefore(draft) || SizedPart(draft))
            return true;
        // 省级以上开发区46个: a kind of zone that is counted is none that is meant.
        var group = soft > left && row.TextOf(soft - 1) is "增至" or "增" ? row.SkipLeft(soft - 1, left) : soft;
        if (group > left && row[group - 1].Kind == TokenKind.Subject && Unit(at) is "个" or "家" && (row.Subjects[row[group - 1].Index].Rule == "zone-group" || row.TextOf(group - 1) is ['省' or '市', '级', ..] levelled && row.Scopes.ZoneKinds.Contains(levelled[2..]) || row.Scopes.ZoneKinds.Contains(row.TextOf(group - 1)) && group - 2 >= left && (row.TextOf(group - 2) is "各类" || EndsWithAny(row.TextOf(group - 2), "级", "以上", "类"))))
        {
            (draft.Head, draft.Rule, draft.Counted) = (new Phrase(group - 1, group), "noun-before-count", Plainly(group - 1));
            draft.Indicator = Plainly(group - 1) + "数";
            return true;
        }
        // 产业技术研究院12家: so are institutions that are counted.
        if (soft > left && after.IsEmpty && row[soft - 1].Kind == TokenKind.Subject && row.Subjects[row[soft - 1].Index].Rule == "institution-full-open" && Unit(at) is "家" or "个" or "所" or "座" && (soft - 1 == left || row[soft - 2].Kind != TokenKind.Subject))
        {
            (draft.Head, draft.Rule, draft.Counted) = (new Phrase(soft - 1, soft), "noun-before-count", Plainly(soft - 1));
            draft.Indicator = Plainly(soft - 1) + "数";
            return true;
        }
        var verb = soft > left && row[soft - 1].Kind == TokenKind.Cue && row[soft - 1].Cue is Cue.Newly or Cue.Stage or Cue.Makes ? soft - 1 : -1;
        var before = HeadBefore(verb >= 0 ? row.SkipLeft(verb, left) : soft, left);
        // 正式签约18家: how it was done names nothing; 规模以上光伏及储能企业13家: the nouns that 及 joins are counted together.
        if (before.Count == 1 && row.IsManner(before.From))
            before = new Phrase(at, at);
        before = WithJoined(before, left);
        // 38个行业中26个: among them.
        if (!before.IsEmpty && before.Count > 1 && row.TextOf(before.To - 1) is "中" or "里" or "中有")
            before = before with { To = before.To - 1 };
        // 开工项目79个，其中甲区有14个: whose they are, and nothing that is counted.
        if (!before.IsEmpty && after.IsEmpty && verb < 0 && row.TextOf(before.To - 1) is "有" or "区有" or "市有" or "县有" or "园有" or "镇有" or "省有")
            before = new Phrase(at, at);
        // 13个园区里有12个实现增长，11个增幅达到两位数: of those just counted.
        if (before.Count == 1 && row.TextOf(before.From) is "中" or "里" or "其中" or "当中" && after.IsEmpty && Recent(d => d.Counted is not null && d.Aspect == Aspect.Level && SameUnit(d.Token, at)) is { Indicator: { } pool } those1)
        {
            var fared1 = HowTheyFared(at, limit);
            (draft.Rule, draft.Counted, draft.Indicator) = (fared1.Length > 0 ? "fared" : "count-goes-on", those1.Counted, fared1 + pool);
            return true;
        }
        // 支持实体经济、帮助企业等42条举措: 等 closes what is told, and the count's noun follows.
        if (!after.IsEmpty && at > left && row.TextOf(at - 1) is "等")
            before = new Phrase(at, at);
        // 423个重大项目总投资: 项目 belongs to the count.
        if (!after.IsEmpty && after.Count == 1 && row[after.From].Kind == TokenKind.Indicator && Plainly(after.From) is var summed && summed.IndexOf("项目", StringComparison.Ordinal) is > 0 and var ends && ends + 2 < summed.Length && !row.Terms[row[after.From].Index].Name.EndsWith('数') && Unit(at) is "个" or "项")
        {
            (draft.Head, draft.Rule, draft.Counted, draft.Act) = (after, "count-before-noun", "项目", summed[..ends] is "签约" or "开工" or "投产" or "竣工" or "在建" ? summed[..ends] : null);
            draft.Indicator = summed[..(ends + 2)] + "数";
            return true;
        }
        if (!after.IsEmpty && row[after.To - 1].Kind == TokenKind.Indicator && row.TextOf(after.To - 1).StartsWith("项目") && !row.Terms[row[after.To - 1].Index].Name.EndsWith('数') && Unit(at) is "个" or "项" or "余个")
        {
            (draft.Head, draft.Rule, draft.Counted) = (after, "count-before-noun", "项目");
            draft.Act = after.Count == 1 ? StageBeforeOf(at) : null;
            draft.Indicator = draft.Act + IndicatorNaming.Join(row, after with { To = after.To - 1 }) + "项目数";
            return true;
        }
        // 产品出口到30多个国家: countries are no sum.
        var isSum = !before.IsEmpty && IsAdjacentMeasure(before) && Unit(at) is "个" or "家" && EndsWithAny(row.Terms[row[before.To - 1].Index].Name, "额", "值", "收入", "投资", "产量", "吞吐量");
        // 二期项目共20条生产线: lines are counted by 条, projects and firms by no such word.
        isSum |= !before.IsEmpty && !after.IsEmpty && row.IsCompleteHead(after.To - 1) && Unit(at) is "条" or "台" or "套" or "座" or "栋" or "辆" or "间" or "张" or "艘" or "架" && EndsWithAny(row.TextOf(before.To - 1), "项目", "企业", "公司");
        if (!after.IsEmpty && !(before.IsEmpty is false && verb < 0 && IsAdjacentMeasure(before) && !isSum))
        {
            draft.Head = after;
            draft.Rule = "count-before-noun";
            var name = IndicatorNaming.Join(row, after);
            var (known, rule) = IndicatorNaming.Name(row, after);
            NameCount(draft, known, rule, name, after, verb, limit);
            return true;
        }
        // 净增规上企业42家，总数达356家: the number of what was counted before.
        if ((!before.IsEmpty && row.IsGeneric(before) || before.IsEmpty && verb < 0 && at > left && row.TextOf(soft) is "累计" or "共" or "共计" or "总计" or "合计") && after.IsEmpty && StageIn(new Phrase(at + 1, ItemEnd(at + 1, limit))) < 0 && Recent(d => d.Counted is not null && d.Aspect == Aspect.Level) is { Indicator: { } countedBefore } && !SemicolonBetween(_drafts[^1].Token, at))
        {
            (draft.Head, draft.Rule) = (before, "count-goes-on");
            draft.Indicator = InAll(countedBefore);
            return true;
        }
        // 工业签约8个、服务业签约12个: projects of a trade.
        if (!before.IsEmpty && after.IsEmpty && verb >= 0 && row[verb].Cue == Cue.Stage && Unit(at) is "个" or "项" && (row[before.To - 1].Kind == TokenKind.Breakdown || EndsWithAny(row.TextOf(before.To - 1), "业", "类", "产业")) && IndicatorNaming.Join(row, before) is { Length: >= 2 } trade)
        {
            (draft.Rule, draft.Counted, draft.Act, draft.Head, draft.Indicator) = ("noun-before-count", "项目", StageName(verb), before, (trade.StartsWith("新增", StringComparison.Ordinal) ? trade[2..] : trade) + StageName(verb) + "项目数");
            return true;
        }
        // 签约项目中，食品产业7个，云计算产业12个: projects of a trade, wherever projects are what is told of.
        if (!before.IsEmpty && after.IsEmpty && verb < 0 && Unit(at) is "个" or "项" && IndicatorNaming.Join(row, before) is { Length: > 2 } branch && EndsWithAny(branch, "产业", "行业", "制造业", "服务业", "领域", "板块") && !row.Scopes.NoTrades.AnyEnds(branch) && ToldOfProjects(before.From) is { } told)
        {
            (draft.Rule, draft.Counted, draft.Act, draft.Head, draft.Indicator) = ("noun-before-count", "项目", told.Length > 0 ? told : null, before, branch + told + "项目数");
            return true;
        }
        // 项目开工44个、竣工试生产41个: two stages, and no noun.
        if (!before.IsEmpty && after.IsEmpty && row.IsCue(before.From, Cue.Stage) && EndsWithAny(row.TextOf(before.To - 1), "试生产", "试运行", "投运", "试产", "达效", "建设", "入统") && LastCounted() is "项目" && Unit(at) is "个" or "项")
        {
            (draft.Rule, draft.Counted, draft.Head, draft.Indicator) = ("count-goes-on", "项目", before, StageName(before.From) + "项目数");
            return true;
        }
        if (!before.IsEmpty && after.IsEmpty && (OfAnotherLevel(draft, before) || OfAnotherKind(draft, before) || OfAnotherPlace(draft, before)))
            return true;
        if (!before.IsEmpty)
        {
            draft.Head = before;
            draft.Rule = "noun-before-count";
            var (known, rule) = IndicatorNaming.Name(row, before);
            NameCount(draft, known, rule, IndicatorNaming.Join(row, before), before, verb, limit);
            return true;
        }
        // 50亿元以上工业项目中，临江市2个，海州市3个: among what the clause before names.
        if (Among(draft, left) is { IsEmpty: false } among)
        {
            (draft.Rule, draft.Head, draft.Counted) = ("count-among", among, LastNoun(among));
            var kind = IndicatorNaming.Name(row, among);
            draft.Indicator = kind.Rule is not null && kind.Name.EndsWith('数') ? kind.Name : IndicatorNaming.Join(row, among) + "数";
            draft.IndicatorRule = kind.Rule;
            if (SizeBefore(among.From) is >= 0 and var threshold && draft.Counted is "项目" or "企业")
                NameSized(draft, threshold, IndicatorNaming.Join(row, among));
            return true;
        }
        // 其中18个投产: the noun is the one counted before; in 开工17个、投产15个 the next item has its own.
        var stage = StageIn(new Phrase(at + 1, ItemEnd(at + 1, limit)));
        // 开工的有21个.
        if (stage < 0 && soft - 2 >= left && row.IsCue(soft - 1, Cue.Of) && row.IsCue(soft - 2, Cue.Stage))
            stage = soft - 2;
        if (stage < 0 && verb >= 0 && (row[verb].Cue == Cue.Stage || row[verb].Cue == Cue.Newly && StageName(verb).Length > 0))
            stage = verb;
        if (stage >= 0 && (LastCounted() ?? (Unit(at) is "个" or "项" && ToldOfProjects(left) is not null ? "项目" : null)) is { } counted)
        {
            // 批准项目36项，投产24家: firms; 储备项目21家，签约18家: projects still.
            if (counted == "项目" && Unit(at) is "家" or "户" && !(_drafts.Count > 0 && _drafts[^1].Counted == "项目" && SameUnit(_drafts[^1].Token, at)))
                counted = "企业";
            draft.Rule = "count-goes-on";
            draft.Counted = counted;
            draft.Indicator = StageName(stage) + counted + "数";
            return true;
        }
        // 13个园区里有10个增长; 30种产品中，12种产量增长: which of those counted, by how they fared.
        if (verb < 0 && before.IsEmpty && after.IsEmpty && Recent(d => d.Counted is not null && d.Rule != "fared" && d.Aspect == Aspect.Level) is { Indicator: { } pool2 } field && SameUnit(field.Token, at) && !SemicolonBetween(field.Token, at) && HowTheyFared(at, limit) is { Length: > 0 } fared2)
        {
            (draft.Rule, draft.Counted, draft.Indicator) = ("fared", field.Counted, fared2 + (pool2.EndsWith('数') ? pool2 : pool2 + "数"));
            return true;
        }
        // 另有680家通过名称核准: what they did tells them from those before.
        if (verb < 0 && before.IsEmpty && after.IsEmpty && Unit(at) is "家" or "户" && LastCounted() is { } doers && doers.EndsWith("企业", StringComparison.Ordinal) && WhatTheyDid(at + 1, limit) is { Length: > 0 } did2)
        {
            (draft.Rule, draft.Counted, draft.Indicator) = ("count-goes-on", "企业", did2 + "企业数");
            return true;
        }
        // 其中820人取得职业资格证书: what they did names them.
        if (verb < 0 && at > left && row.IsCue(at - 1, Cue.OfWhich) && Unit(at) is "人" or "名" or "万人" && at + 2 < limit && (row[at + 1].Class == WordClass.Verb || row.IsCue(at + 1, Cue.Makes)) && row.PhraseAfter(at + 2, limit) is { IsEmpty: false } deed)
        {
            (draft.Rule, draft.Head) = ("count-goes-on", deed);
            draft.Indicator = Plainly(at + 1) + IndicatorNaming.Join(row, deed) + "人数";
            return true;
        }
        // 开通航线40条，稳定运营32条.
        if (LastCounted() is not "项目" && _drafts.Count > 0 && _drafts[^1] is { Counted: not null, Indicator: { } running, Aspect: Aspect.Level } same && Unit(same.Token) == Unit(at) && Unit(at) is not ("个" or "家" or "户" or "人" or "次") && soft > left && row[soft - 1].Class == WordClass.Verb && !SemicolonBetween(same.Token, at))
        {
            (draft.Rule, draft.Counted, draft.Head) = ("count-goes-on", same.Counted, new Phrase(soft - 1, soft));
            draft.Indicator = Plainly(soft - 1) + running;
            return true;
        }
        return CountByVerb(draft, left, verb) || (Carry(draft, left) && draft.Indicator!.EndsWith('数')) || FirmsThatDid(draft, limit);
    }

    /// <summary>世界500强有53家: firms of a list, whose number is no count.</summary>
    private bool StrongFirms(Draft draft)
    {
        if (Unit(draft.Token) is not ("家" or "户" or "个"))
            return false;
        var text = row.Text;
        var to = row[draft.Token].Start;
        while (to > row[_from].Start && text[to - 1] is '有' or '共' or '达' or '已')
            to--;
        if (to - 1 <= row[_from].Start || text[to - 1] != '强')
            return false;
        var from = to - 1;
        while (from > row[_from].Start && char.IsAsciiDigit(text[from - 1]))
            from--;
        if (to - from < 3)
            return false;
        foreach (var whose in (ReadOnlySpan<string>)["中国民营企业", "民营企业", "中国企业", "世界", "全球", "中国", "国内", "全国", "民企"])
            if (text.AsSpan(0, from).EndsWith(whose))
            {
                from -= whose.Length;
                break;
            }
        (draft.Rule, draft.Counted, draft.Head) = ("noun-before-count", "企业", new Phrase(draft.Token - 1, draft.Token));
        draft.Indicator = text[from..to] + "企业数";
        return true;
    }

    /// <summary>已有1400家进行了技术改造: 家 counts firms where nothing else is named.</summary>
    private bool FirmsThatDid(Draft draft, int limit)
    {
        if (Unit(draft.Token) is not "家" || WhatTheyDid(draft.Token + 1, limit) is not { Length: > 0 } did)
            return false;
        (draft.Rule, draft.Counted, draft.Head, draft.Indicator) = ("count-goes-on", "企业", new Phrase(draft.Token + 1, limit), did + "企业数");
        return true;
    }

    // Whether a phrase after firms or households that are counted ends in a measure, which is theirs.
    private bool MeasuresThem(Phrase after, int at) => Unit(at) is "家" or "户" && EndsInMeasure(after);

    private bool EndsInMeasure(Phrase phrase) =>
        !phrase.IsEmpty && row[phrase.To - 1].Kind == TokenKind.Indicator && row.Terms[row[phrase.To - 1].Index].Name is var name && !name.EndsWith('数') && IndicatorNaming.MeasureOf(name) is not null;

    /// <summary>46家净利润同比增长, 43家规上工业企业产值下降: how they fared tells which they are.</summary>
    private bool Fared(Draft draft, Phrase after, int limit)
    {
        var at = draft.Token;
        if (Unit(at) is not ("家" or "户" or "个" or "种") || !EndsInMeasure(after) || HowTheyFared(after.To - 2, limit) is not { Length: > 0 } fared)
            return false;
        var noun = after with { To = after.To - 1 };
        var pool = Recent(d => d.Counted is not null && d.Rule != "fared" && d.Aspect == Aspect.Level && SameUnit(d.Token, at));
        // 规上工业企业产值 is one word of the vocabulary, which holds its firms.
        if (noun.IsEmpty && fared.IndexOf("企业", StringComparison.Ordinal) is > 0 and var firms)
        {
            (draft.Rule, draft.Head, draft.Counted, draft.Indicator) = ("fared", after, "企业", fared[(firms + 2)..] + fared[..(firms + 2)] + "数");
            return true;
        }
        var counted = !noun.IsEmpty ? IndicatorNaming.Name(row, noun) is var (name, rule) && rule is not null && name.EndsWith('数') ? name : IndicatorNaming.Join(row, noun) + "数" : pool?.Indicator is { } of && of.EndsWith('数') ? of : Unit(at) is "家" ? "企业数" : null;
        if (counted is null)
            return false;
        (draft.Rule, draft.Head, draft.Counted, draft.Indicator) = ("fared", after, noun.IsEmpty ? pool?.Counted ?? "企业" : LastNoun(noun), fared + counted);
        return true;
    }

    /// <summary>其中续建6个、新建12个、拟建8个，正在建设5个: the projects just counted, sorted by how far they are.</summary>
    private bool SortedByStage(Draft draft, int left)
    {
        var at = draft.Token;
        if (Unit(at) is not ("个" or "项") || at <= left || !row.PhraseAfter(at + 1, ItemEnd(at + 1, RegionEnd(at))).IsEmpty)
            return false;
        var kind = Plainly(at - 1);
        var opens = at - 1;
        if (kind == "建设" && opens > left && row.TextOf(opens - 1) is "正在" or "在")
            (kind, opens) = ("在建", opens - 1);
        // 做前期工作2项.
        if (kind == "工作" && opens > left && row.TextOf(opens - 1) is "前期")
            opens--;
        if (kind is "工作" or "前期工作")
        {
            kind = "前期";
            if (opens > left && row.TextOf(opens - 1) is "做" or "开展")
                opens--;
        }
        if (kind is not ("新建" or "拟建" or "扩建" or "改扩建" or "在建" or "续建" or "改建" or "前期") || opens > left && !row.IsCue(opens - 1, Cue.OfWhich) && row[opens - 1].Kind is not (TokenKind.Series or TokenKind.Time or TokenKind.Subject) || LastCounted() is not "项目")
            return false;
        (draft.Rule, draft.Counted, draft.Head, draft.Indicator) = ("count-goes-on", "项目", new Phrase(opens, at), kind + "项目数");
        return true;
    }

    /// <summary>开发区93家。其中，工业类71家，现代农业类14家: kinds of what the sentence before counted.</summary>
    private bool SortedByKind(Draft draft, int left)
    {
        var to = row.SkipLeft(draft.Token, left);
        if (Unit(draft.Token) is not ("家" or "个") || to - 2 < left || row.TextOf(to - 1) is not ("类" or "型") || LastCounted() is not { Length: <= 4 } counted || !row.PhraseAfter(draft.Token + 1, ItemEnd(draft.Token + 1, RegionEnd(draft.Token))).IsEmpty)
            return false;
        var from = to - 1;
        while (from > left && to - from < 4 && row[from - 1].Kind is TokenKind.Word or TokenKind.Breakdown or TokenKind.Indicator)
            from--;
        if (from == to - 1 || from > left && !row.IsCue(from - 1, Cue.OfWhich) && row[from - 1].Kind != TokenKind.Series)
            return false;
        (draft.Rule, draft.Head, draft.Counted) = ("another-kind", new Phrase(from, to), counted);
        draft.Indicator = IndicatorNaming.Text(row, draft.Head) + counted + "数";
        return true;
    }

    /// <summary>制度创新成果136项，其中全国首创12项，全国复制推广9项: the results just counted, sorted by how far they are taken up.</summary>
    private bool SortedByRenown(Draft draft, int left)
    {
        var at = draft.Token;
        var soft = row.SkipLeft(at, left);
        if (soft <= left || !row.Scopes.TakenUp.Contains(row.TextOf(soft - 1)) || !row.PhraseAfter(at + 1, ItemEnd(at + 1, RegionEnd(at))).IsEmpty)
            return false;
        if (Recent(d => d.Aspect == Aspect.Level && d.Counted is not null && d.Rule != "sorted-by-renown" && SameUnit(d.Token, at)) is not { Indicator: { } results } whole || SemicolonBetween(_drafts[^1].Token, at) || !results.EndsWith('数'))
            return false;
        var from = soft - 1;
        while (from > left && soft - from < 6 && !row.IsCue(from - 1, Cue.OfWhich) && row[from - 1].Kind is TokenKind.Word or TokenKind.Subject && row.TextOf(from - 1) is not ("在" or "有" or "被" or "获" or "已" or "为"))
            from--;
        (draft.Rule, draft.Counted, draft.Head) = ("sorted-by-renown", whole.Counted, new Phrase(from, soft));
        draft.Indicator = IndicatorNaming.Text(row, draft.Head) + InAll(results);
        return true;
    }

    /// <summary>出让工业用地18宗: the plots, named with what was done to them, and not their area.</summary>
    private bool Plots(Draft draft, int left)
    {
        var at = draft.Token;
        if (Unit(at) is not ("宗" or "幅"))
            return false;
        var soft = row.SkipLeft(at, left);
        var land = HeadBefore(soft, left);
        // “标准地”出让46宗: the deed stands after the land.
        if (soft - 2 >= left && row.Scopes.DoneToPlots.Contains(row.TextOf(soft - 1)) && HeadBefore(row.SkipLeft(soft - 1, left), left) is { IsEmpty: false } done && IndicatorNaming.Join(row, done).Trim('“', '”') is var plot && EndsWithAny(plot, "地", "地块"))
        {
            (draft.Rule, draft.Head, draft.Counted, draft.Indicator) = ("plots", done, "宗", plot + Plainly(soft - 1) + "宗数");
            return true;
        }
        if (land.IsEmpty)
            return false;
        var (noun, deed) = LandAndDeed(land, left);
        if (!EndsWithAny(noun, "地", "地块"))
            return false;
        (draft.Rule, draft.Head, draft.Counted, draft.Indicator) = ("plots", land, "宗", noun + deed + "宗数");
        return true;
    }

    private (string Noun, string Deed) LandAndDeed(Phrase land, int left)
    {
        var told = IndicatorNaming.Text(row, land with { From = Math.Max(left, land.From - 1) });
        if (row.Scopes.DoneToPlots.FirstIn(told) is { } deed)
            return (told[(told.IndexOf(deed, StringComparison.Ordinal) + deed.Length)..].Trim('了', '“', '”'), deed);
        return (IndicatorNaming.Join(row, land).Trim('“', '”'), "");
    }

    /// <summary>出让工业用地18宗、1260亩, …18宗，面积1260亩: the area of the plots just counted; null where none were.</summary>
    private (string Name, string? Rule)? AreaOfPlots(Draft draft, Phrase before)
    {
        if (!IsArea(draft.Token) || _drafts.Count == 0 || _drafts[^1] is not { Rule: "plots", Indicator: { } plots } counted || SemicolonBetween(counted.Token, draft.Token) || !before.IsEmpty && !IndicatorNaming.Text(row, before).EndsWith("面积", StringComparison.Ordinal))
            return null;
        var named = row[counted.Head.To - 1];
        var deed = row.Scopes.DoneToPlots.FirstIn(plots);
        if (named.Kind == TokenKind.Indicator && deed is not null && named.In(row.Text).Contains(deed, StringComparison.Ordinal))
            return (row.Terms[named.Index].Name, row.Terms[named.Index].Id);
        return (plots[..^2] + "面积", null);
    }

    /// <summary>纳入市重点的37个, 列入省级重点的有12个: of the projects or firms just counted, those on a list.</summary>
    private bool OfThoseListed(Draft draft)
    {
        var of = draft.Token - 1;
        while (of > _from && row.TextOf(of) is "有" or "就有" or "共有" or "共" or "达")
            of--;
        if (of - 2 < _from || !row.IsCue(of, Cue.Of) || !row.PhraseAfter(draft.Token + 1, RegionEnd(draft.Token)).IsEmpty)
            return false;
        for (var i = of - 2; i >= Math.Max(_from, of - 5) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
        {
            if (row.TextOf(i) is not ("纳入" or "列入" or "入选" or "进入" or "被列为" or "列为" or "列入了"))
                continue;
            var list = IndicatorNaming.Text(row, new Phrase(i + 1, of));
            if (list.Length is < 2 or > 10)
                return false;
            var counted = LastCounted() is "项目" or "企业" ? LastCounted()! : list.EndsWith("重点", StringComparison.Ordinal) && Unit(draft.Token) is "个" or "项" ? "项目" : null;
            if (counted is null)
                return false;
            (draft.Rule, draft.Head, draft.Counted) = ("on-a-list", new Phrase(i + 1, of), counted);
            draft.Indicator = list + (list.EndsWith(counted, StringComparison.Ordinal) ? "" : counted) + "数";
            return true;
        }
        return false;
    }

    /// <summary>What is done to the projects that the sentence, or the one before, tells of (签约项目中, 签约单子); empty where that is not said, null where it tells of none.</summary>
    private string? ToldOfProjects(int before)
    {
        for (var i = _drafts.Count - 1; i >= Math.Max(0, _drafts.Count - 4); i--)
            if (_drafts[i].Counted == "项目")
                return _drafts[i].Act ?? "";
        for (var i = Math.Max(_from, before - Reach); i < before; i++)
        {
            if (row[i].Kind == TokenKind.Indicator && row.Terms[row[i].Index].Name is var name && name.EndsWith("项目数", StringComparison.Ordinal))
                return row.Cues.Of(name.AsSpan(0, name.Length - 3)) is Cue.Stage ? name[..^3] : "";
            if (row.IsCue(i, Cue.Stage) && StageName(i) is "签约" or "开工" or "投产")
                return StageName(i);
        }
        return _drafts.Count == 0 && _carried is { Counted: "项目" } ? _carried.Act ?? "" : null;
    }

    private bool NamesCounted(int at, int left)
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
        return phrase.IsEmpty ? null : CountedName(at, IndicatorNaming.Join(row, phrase));
    }

    /// <summary>11个前景好、能力强的项目: where the noun begins after what it is praised for; -1 for none.</summary>
    private int PraiseEnd(int from, int limit)
    {
        const int longest = 12;
        var praised = false;
        // 300多名来自园区、部门和金融机构的代表.
        if (from < limit && row.TextOf(from) is "来自" or "来" or "包括")
            for (var i = from + 1; i < Math.Min(_to, from + 2 * longest) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i++)
                if (row.IsCue(i, Cue.Of))
                    return i + 1;
        for (var i = from; i < Math.Min(limit, from + longest); i++)
        {
            if (row.IsCue(i, Cue.Of))
                return praised && IsPraise(i - 1) ? i + 1 : -1;
            if (row[i].Kind is not (TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown or TokenKind.Series or TokenKind.Cue))
                return -1;
            praised |= i > from && IsPraise(i);
        }
        return -1;
    }

    private bool IsPraise(int token) => row.TextOf(token) is not ("百强" or "十强" or "千强" or "五百强") && row[token].Kind is TokenKind.Word or TokenKind.Cue && row.TextOf(token)[^1] is '好' or '强' or '大' or '高' or '优' or '广' or '足' or '低' or '少' or '快' or '多' && row[token].Length <= 2;

    private int ItemEnd(int from, int limit)
    {
        var end = from;
        while (end < limit && row[end].Kind is not (TokenKind.Series or TokenKind.Break))
            end++;
        return end;
    }

    /// <summary>甲通、乙石等7家已签约: firms, by what they did.</summary>
    private bool FirmsNamed(Draft draft, int limit)
    {
        var at = draft.Token;
        if (row.PhraseBefore(at - 1, Math.Max(_from, at - 6)) is { IsEmpty: false } last && row.IsCompleteHead(last.To - 1) && row[last.To - 1].Kind == TokenKind.Indicator)
            return false;
        var stage = StageIn(new Phrase(at + 1, ItemEnd(at + 1, limit)));
        (draft.Rule, draft.Counted, draft.Head) = ("names-counted", "企业", new Phrase(at, at + 1));
        draft.Indicator = (stage >= 0 ? StageName(stage) : WhatTheyDid(at + 1, limit)) + "企业数";
        return true;
    }

    /// <summary>通过名称核准, 换上了新营业执照: a verb and its object, to the end of the clause; empty for anything else.</summary>
    private string WhatTheyDid(int from, int limit)
    {
        const int shortest = 4, longest = 12;
        while (from < limit && (row.IsSoft(row[from]) || row.IsManner(from)))
            from++;
        if (limit < _to && row[limit].Kind != TokenKind.Break || limit - from is < 2 or > 7 || row[from] is not { Kind: TokenKind.Word, Class: WordClass.Verb } && row.TextOf(from) is not "通过" || row.Scopes.BeingThere.Contains(row.TextOf(from)) || row.TextOf(from) is "是" or "在" or "有" or "参加" or "参与" or "来" or "属于" or "来自" or "位于")
            return "";
        for (var i = from + 1; i < limit; i++)
            if (row.TextOf(i)[^1] is '厂' or '店' or '院' or '馆' || row[i].Kind is not (TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown) && !row.IsCue(i, Cue.Done) || row[i].Class is WordClass.Preposition or WordClass.Pronoun)
                return "";
        // 做了脱硫改造, 开展技术改造: the verb says no more than its object.
        if (row.Scopes.LightVerbs.Contains(row.TextOf(from)) && limit - from > 2)
            from++;
        var did = IndicatorNaming.Text(row, new Phrase(from, limit)).Replace("了", "", StringComparison.Ordinal);
        return did.Length is >= shortest and <= longest && row[limit - 1].Class is WordClass.Noun or WordClass.Verb or WordClass.Unknown or WordClass.Other ? did : "";
    }

    /// <summary>增长, 两位数增长, 产量同比增长: how those of a field fared, to the end of the clause; empty for anything else.</summary>
    private string HowTheyFared(int at, int limit)
    {
        var from = at + 1;
        var measure = "";
        if (from < limit && (row[from].Kind == TokenKind.Indicator && IndicatorNaming.MeasureOf(row.Terms[row[from].Index].Name) is not null || row[from].Kind == TokenKind.Word && Plainly(from) is var told && IndicatorNaming.MeasureOf(told) == told))
            measure = Plainly(from++);
        while (from < limit && (row.IsCue(from, Cue.Makes) || row.IsCue(from, Cue.YearOnYear) || row.IsSoft(row[from]) || row.TextOf(from) is "是" or "呈" or "为" or "保持" or "呈现"))
            from++;
        if (from >= limit || limit < _to && row[limit].Kind != TokenKind.Break || limit - from > 5)
            return "";
        var said = IndicatorNaming.Text(row, new Phrase(from, limit));
        foreach (var growth in (ReadOnlySpan<string>)["两位数增长", "两位数以上增长", "两位数及以上增长", "正增长", "负增长", "增长", "下降", "上升", "回升"])
            if (said == growth)
                return measure + said;
        return "";
    }

    /// <summary>市场主体也在增加，…: what the clause before opens with, where it is told with no number; empty where it is none that is counted.</summary>
    private string TopicOfClause(int left)
    {
        // 半年新增: in how long.
        if (left > _from && row[left - 1].Kind == TokenKind.Figure && Duration(left - 1))
            left--;
        if (left - 2 < _from || row[left - 1].Kind != TokenKind.Break || row.TextOf(left - 1)[0] is not ('，' or ','))
            return "";
        var from = RegionStart(left - 1);
        if (from > _from && row[from - 1].Kind == TokenKind.Figure || left - from > Reach)
            return "";
        while (from < left - 1 && row[from].Kind is TokenKind.Time or TokenKind.Subject)
            from++;
        return row[from].Kind == TokenKind.Indicator && row.Terms[row[from].Index].Name is var name && name.EndsWith('数') && name is not "项目数" ? name : "";
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

    /// <summary>71个工业类开发区: zones of a kind are counted.</summary>
    private bool KindOfZone(Draft draft)
    {
        const int longest = 6;
        var from = row[draft.Token].End;
        var rest = row.Text.AsSpan(from, Math.Min(longest + 5, row.Text.Length - from));
        // 13个综合保税区进出口7086亿元, 新增2个综保区: zones of one kind, and none that is meant.
        for (var to = Math.Min(_to, draft.Token + 4); Unit(draft.Token) is "个" or "家" && to > draft.Token + 1; to--)
        {
            var zones = new Phrase(draft.Token + 1, to);
            if (!row.Scopes.ZoneKinds.Contains(row.Text.AsSpan(from, row[to - 1].End - from)))
                continue;
            var opens = row.SkipLeft(draft.Token, _from) - 1;
            var newly = opens >= _from && row.IsCue(opens, Cue.Newly) ? Plainly(opens) : "";
            (draft.Rule, draft.Head, draft.Counted) = ("count-before-noun", zones, IndicatorNaming.Text(row, zones));
            draft.Indicator = TitleAfter(to - 1, RegionEnd(draft.Token), "园区") ?? newly + HowTheyFared(to - 1, RegionEnd(draft.Token)) + draft.Counted + "数";
            draft.MeasuredOf = to < _to && row[to].Kind == TokenKind.Indicator && row.Terms[row[to].Index].Name is var measured && !measured.EndsWith('数') ? measured : null;
            return true;
        }
        // 6个头部企业配套产业园、11个特色产业园: parks that are counted, whatever the reader of names takes them for.
        var park = draft.Token + 1;
        if (Unit(draft.Token) is "个" or "家" && park < _to && row[park].Kind == TokenKind.Subject && row.Subjects[row[park].Index].Rule is "zone-group" or "zone-full-open" && (park + 1 >= _to || row[park + 1].Kind is TokenKind.Break or TokenKind.Series))
        {
            (draft.Rule, draft.Head, draft.Counted) = ("count-before-noun", new Phrase(park, park + 1), Plainly(park));
            draft.Indicator = draft.Counted + "数";
            return true;
        }
        foreach (var zone in (ReadOnlySpan<string>)["类开发区", "类园区", "型开发区", "型园区"])
            if (rest.IndexOf(zone, StringComparison.Ordinal) is > 1 and <= longest and var at && Unit(draft.Token) is "个" or "家" && IndicatorNaming.Plain(rest[..(at + zone.Length)]) is var kind && kind.Length == at + zone.Length)
            {
                (draft.Rule, draft.Head, draft.Indicator) = ("count-before-noun", new Phrase(draft.Token + 1, draft.Token + 2), kind + "数");
                return true;
            }
        return false;
    }

    /// <summary>The things among which a clause counts those of one place or firm (…项目中，临江市2个); empty where none are named.</summary>
    private Phrase Among(Draft draft, int left)
    {
        var at = draft.Token;
        if (at - 1 < left || row[at - 1].Kind != TokenKind.Subject && row[at - 1] is not { Kind: TokenKind.Word, Class: WordClass.Place } || at - left > 3)
            return default;
        for (var i = left - 1; i > Math.Max(_from, left - 2 * Reach) && row[i].Kind != TokenKind.Figure | i > left - 3; i--)
            if (row[i].Kind == TokenKind.Break && row.TextOf(i - 1) is "中" or "当中" && i - 2 >= _from)
                return row.PhraseBefore(i - 1, Math.Max(_from, i - 8)) is { IsEmpty: false } things && LastNoun(things) is "项目" or "企业" or "园区" or "产业" ? things : default;
        return default;
    }

    /// <summary>新认定瞪羚企业23家，总数达76家; 新增上市企业4家，累计17家: all of them, new or not.</summary>
    private string InAll(string counted)
    {
        for (var length = Math.Min(4, counted.Length - 3); length >= 2; length--)
            if (row.Cues.Of(counted.AsSpan(0, length)) is Cue.Newly)
                return counted[length..];
        return counted;
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

    /// <summary>国家级创新平台27个、省级196个: the same things of another level.</summary>
    private bool OfAnotherLevel(Draft draft, Phrase before)
    {
        if (_drafts.Count == 0 || _drafts[^1] is not { Counted: not null, Aspect: Aspect.Level, Indicator: { } told } same || Unit(same.Token) != Unit(draft.Token) || SemicolonBetween(same.Token, draft.Token))
            return false;
        var level = IndicatorNaming.Join(row, before);
        if (Array.IndexOf(IndicatorNaming.Levels, level) < 0)
            return false;
        if (same.Head.IsEmpty)
            return false;
        var first = IndicatorNaming.Text(row, same.Head with { From = Math.Max(_from, same.Head.From - 1) });
        foreach (var other in IndicatorNaming.Levels)
        {
            // The vocabulary's name may leave the level out.
            if (first.Contains(other, StringComparison.Ordinal) && !told.Contains(other, StringComparison.Ordinal))
            {
                (draft.Rule, draft.Head, draft.Counted, draft.Indicator) = ("another-level", before, same.Counted, level + told);
                return true;
            }
            var start = told.IndexOf(other, StringComparison.Ordinal);
            if (start < 0)
                continue;
            (draft.Rule, draft.Head, draft.Counted) = ("another-level", before, same.Counted);
            // 省级以上平台126个，其中国家级26个.
            var rest = told.AsSpan(start + other.Length);
            draft.Indicator = $"{level}{(rest.StartsWith("以上") ? rest[2..] : rest)}";
            return true;
        }
        // 绿色工厂41家，其中国家级12家.
        // 绿色工厂36家（国家级8家）: so it does in brackets.
        if (!row.IsCue(before.From - 1, Cue.OfWhich) && !(row[before.From - 1].Kind == TokenKind.Mark && row.Text[row[before.From - 1].Start] is '（' or '('))
            return false;
        (draft.Rule, draft.Head, draft.Counted, draft.Indicator) = ("another-level", before, same.Counted, level + told);
        return true;
    }

    /// <summary>开发区93家，其中工业类71家，农业类14家: kinds of what was counted.</summary>
    private bool OfAnotherKind(Draft draft, Phrase before)
    {
        var kind = IndicatorNaming.Join(row, before);
        if (kind.Length is < 2 or > 8 || !(kind[^1] is '类' or '型') || (_drafts.Count > 0 ? Recent(d => d.Counted is not null && d.Aspect == Aspect.Level) : _carried) is not { Counted: { } counted } whole || Unit(whole.Token) != Unit(draft.Token))
            return false;
        (draft.Rule, draft.Head, draft.Counted, draft.Indicator) = ("another-kind", before, counted, kind + counted + "数");
        return true;
    }

    /// <summary>海州4家，临江2家: the same things of another place.</summary>
    private bool OfAnotherPlace(Draft draft, Phrase before)
    {
        if (before.Count != 1 || row[before.From] is not { Kind: TokenKind.Word, Class: WordClass.Place, Length: <= 4 } || row[before.From - (before.From > _from ? 1 : 0)].Kind is not (TokenKind.Break or TokenKind.Series) && !row.IsCue(before.From - (before.From > _from ? 1 : 0), Cue.OfWhich) || _drafts.Count == 0 || _drafts[^1] is not { Counted: not null, Aspect: Aspect.Level, Indicator: { } told } same || !SameUnit(same.Token, draft.Token))
            return false;
        (draft.Rule, draft.Head, draft.Counted, draft.Indicator, draft.IndicatorRule) = ("another-place", before, same.Counted, told, same.IndicatorRule);
        return true;
    }

    /// <summary>百亿级项目2个、50亿级4个; 储备2个百亿级、5个50亿级: the size sorts what was counted, or projects.</summary>
    private bool TierAlone(Draft draft)
    {
        var at = draft.Token;
        if (Unit(at) is not ("个" or "家" or "项") || at + 1 < _to && row[at + 1].Kind == TokenKind.Word && row.TextOf(at + 1)[^1] != '级' && row.PhraseAfter(at + 1, RegionEnd(at)) is { IsEmpty: false })
            return false;
        // Before the count, or right after it.
        var ends = row[at].Start;
        var tier = ends > 0 && row.Text[ends - 1] == '级' ? TierEnding(ends) : "";
        if (tier.Length == 0)
        {
            var end = row[at].End;
            while (end < row.Text.Length && end - row[at].End < 8 && (char.IsAsciiDigit(row.Text[end]) || row.Text[end] is '元' or '亿' or '万' or '千' or '百' or '十'))
                end++;
            if (end - row[at].End < 2 || end >= row.Text.Length || row.Text[end] != '级' || end + 1 < row.Text.Length && row.Text[end + 1] is not ('、' or '，' or '。' or '；' or '和' or ','))
                return false;
            tier = row.Text[row[at].End..(end + 1)];
        }
        // 2个千亿级、8个百亿级产业集群: the noun stands once, at the end.
        if (row[at].End + tier.Length < row.Text.Length && row.Text[row[at].End + tier.Length] == '、')
            for (var i = at + 1; i < Math.Min(_to, at + 12) && row[i].Kind != TokenKind.Break; i++)
                if (row[i].Kind == TokenKind.Figure && row.PhraseAfter(i + 1, RegionEnd(i)) is { IsEmpty: false } last && IndicatorNaming.Join(row, last) is var all && all[(all.LastIndexOf('级') + 1)..] is { Length: >= 2 } noun)
                {
                    (draft.Rule, draft.Counted, draft.Head, draft.Indicator) = ("tier", noun, new Phrase(at, at + 1), tier + noun + "数");
                    return true;
                }
        var counted = _drafts.Count > 0 && _drafts[^1] is { Rule: "tier" or "noun-before-count" or "count-before-noun", Counted: { } same } ? same : LastCounted() is "项目" or "企业" or "产业集群" or "集群" ? LastCounted()! : "项目";
        var act = _drafts.Count > 0 && _drafts[^1] is { Counted: "项目", Act: { } done } ? done : null;
        (draft.Rule, draft.Counted, draft.Act, draft.Head, draft.Indicator) = ("tier", counted, act, new Phrase(at - 1, at), tier + act + counted + "数");
        return true;
    }

    private string TierEnding(int end)
    {
        var from = end - 1;
        while (from > 0 && end - from < 10 && (char.IsAsciiDigit(row.Text[from - 1]) || row.Text[from - 1] is '元' or '亿' or '万' or '千' or '百' or '十'))
            from--;
        return end - from > 2 ? row.Text[from..end] : "";
    }

    private static readonly System.Buffers.SearchValues<char> ThresholdStarts = System.Buffers.SearchValues.Create("过超达在突0123456789");

    /// <summary>产值过10亿元的企业18家, 其中过百亿元的1家: the measure that sorts them names them, with its threshold.</summary>
    private bool SizedBefore(Draft draft)
    {
        var at = draft.Token;
        var noun = row.PhraseBefore(row.SkipLeft(at, _from), Math.Max(_from, at - 8));
        while (noun.Count > 1 && row[noun.To - 1] is { Length: 1 } && row.TextOf(noun.To - 1) is "有")
            noun = noun with { To = noun.To - 1 };
        if (noun.IsEmpty && at - 2 > _from && row.TextOf(at - 1) is "有")
            noun = row.PhraseBefore(at - 1, Math.Max(_from, at - 8));
        var end = noun.IsEmpty ? row.SkipLeft(at, _from) : noun.From;
        var kind = noun.IsEmpty ? LastCounted() : IndicatorNaming.Join(row, noun);
        // 签约总投资达40亿元的项目10个: of projects the sum is as often the total, and reported.
        if (kind is null && noun.IsEmpty && row.SkipLeft(at, _from) - 1 > _from && row[row.SkipLeft(at, _from) - 1] is { Kind: TokenKind.Subject } zones && (row.Scopes.ZoneKinds.Contains(zones.In(row.Text)) || zones.Is(row.Text, "园区") || zones.Is(row.Text, "开发区")))
            (kind, end) = (zones.In(row.Text).ToString(), row.SkipLeft(at, _from) - 1);
        if (kind is null || !EndsWithAny(kind, "企业", "公司", "开发区", "园区", "高新区", "经开区", "县", "县市", "乡镇", "产业", "集群", "产业链") || end - 1 < _from)
            return false;
        var sum = row.IsCue(end - 1, Cue.Of) ? end - 2 : end - 1;
        // 过百亿园区5个: no more is said.
        if (sum >= _from && row[sum].Kind == TokenKind.Figure && (!noun.IsEmpty || sum + 1 < end + 1 && row[end].Kind == TokenKind.Subject) && KindOf(sum) is MentionKind.Money or MentionKind.Number && row.TextOf(sum) is var bare && bare[0] is '过' or '超' && bare.TrimEnd('元').EndsWith("亿") && (sum == _from || row[sum - 1].Kind is TokenKind.Break or TokenKind.Series || row.IsCue(sum - 1, Cue.OfWhich)) && !(_drafts.Count > 0 && _drafts.FindLast(d => d.Token < sum) is { Rule: "sized-count" }))
        {
            DropThreshold(sum);
            (draft.Rule, draft.Counted, draft.Head) = ("sized-count", kind, new Phrase(sum, noun.IsEmpty ? end + 1 : noun.To));
            draft.Indicator = IndicatorNaming.Text(row, new Phrase(sum, sum + 1)) + kind + "数";
            return true;
        }
        if (sum <= _from || row[sum].Kind != TokenKind.Figure || KindOf(sum) != MentionKind.Money)
            return false;
        var verb = sum;
        while (verb - 1 > _from && sum - verb < 2 && (row.TextOf(verb - 1) is "过" or "超" or "超过" or "突破" or "在" || row.IsCue(verb - 1, Cue.Reaches)))
            verb--;
        var measure = verb - 1;
        // 产值过亿元的16家，过10亿元的3家: the measure is said once.
        if (measure > _from && row[measure].Kind is TokenKind.Break or TokenKind.Series && _drafts.FindLast(d => d.Token < sum) is { Rule: "sized-count", Indicator: { } sorted } && sorted.AsSpan().IndexOfAny(ThresholdStarts) is > 1 and var size)
        {
            DropThreshold(sum);
            (draft.Rule, draft.Counted, draft.Head) = ("sized-count", kind, new Phrase(verb, sum + 1));
            draft.Indicator = sorted[..size] + IndicatorNaming.Text(row, new Phrase(verb, sum + 1)) + kind + "数";
            return true;
        }
        if (measure < _from || IndicatorNaming.MeasureOf(Plainly(measure)) is null && row.TextOf(measure) is not ("开票销售" or "年开票销售" or "纳税" or "年纳税" or "税收" or "营收" or "年营收" or "年税收"))
            return false;
        // The threshold itself reports nothing.
        DropThreshold(sum);
        (draft.Rule, draft.Counted, draft.Head) = ("sized-count", kind, new Phrase(measure, noun.IsEmpty ? sum + 1 : noun.To));
        draft.Indicator = IndicatorNaming.Text(row, new Phrase(measure, sum + 1)) + kind + "数";
        return true;
    }

    /// <summary>17个项目投资在10亿元以上, 3家企业产值超百亿元: what is said of each of them names them.</summary>
    private bool SizedAfter(Draft draft, int limit)
    {
        const int longest = 8;
        var at = draft.Token;
        if (limit >= _to || limit - at is < 2 or > longest || row[limit].Kind != TokenKind.Figure || KindOf(limit) != MentionKind.Money || row.Figures[row[limit].Index].Quantity?.Qualifier != Qualifier.Above || limit + 1 < _to && row[limit + 1].Kind is not (TokenKind.Break or TokenKind.Series or TokenKind.Mark))
            return false;
        // 项目|投资|在: the noun, what is measured of it, and how it stands.
        var end = limit;
        while (end > at + 1 && (row.TextOf(end - 1) is "在" or "过" or "均" or "都" or "超过" || row.IsCue(end - 1, Cue.Reaches) || row.IsSoft(row[end - 1])))
            end--;
        for (var i = at + 1; i < end; i++)
            if (row[i].Kind is not (TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown))
                return false;
        var told = IndicatorNaming.Text(row, new Phrase(at + 1, end));
        foreach (var things in (ReadOnlySpan<string>)["项目", "企业", "公司", "产业集群", "产业链", "园区"])
        {
            if (told.IndexOf(things, StringComparison.Ordinal) is not (>= 0 and var noun) || told[(noun + things.Length)..] is not { Length: >= 2 } measure || measure[0] == '单' || IndicatorNaming.MeasureOf(measure) is null && measure is not ("总投资" or "营收" or "年营收" or "纳税" or "年纳税"))
                continue;
            (draft.Rule, draft.Counted, draft.Head, _threshold) = ("sized-count", things, new Phrase(at + 1, end), limit);
            var size = Plainly(limit);
            draft.Act = things == "项目" ? ActOfWhole(draft) : null;
            draft.Indicator = (measure.EndsWith("投资", StringComparison.Ordinal) ? "" : measure) + size + draft.Act + told[..(noun + things.Length)] + "数";
            return true;
        }
        return false;
    }

    /// <summary>100个投资5000万元以上项目: the size stands between the count and its noun.</summary>
    private bool SizedCount(Draft draft, int limit)
    {
        var at = draft.Token;
        if (limit >= _to || limit - at > 3 || row[limit].Kind != TokenKind.Figure || KindOf(limit) != MentionKind.Money || row.Figures[row[limit].Index].Quantity?.Qualifier != Qualifier.Above)
            return false;
        // 亿元以上项目28个、10亿元以上项目9个: the next item of a list.
        for (var i = at + 1; i < limit; i++)
            if (row[i].Kind is TokenKind.Series or TokenKind.Break)
                return false;
        var from = limit + 1 < _to && row.IsCue(limit + 1, Cue.Of) ? limit + 2 : limit + 1;
        var noun = row.PhraseAfter(from, RegionEnd(limit));
        if (noun.IsEmpty)
            return false;
        var last = LastNoun(noun);
        if (last is not ("项目" or "企业"))
            return false;
        (draft.Rule, draft.Counted, draft.Head) = ("count-before-noun", last, noun);
        draft.Indicator = IndicatorNaming.Text(row, new Phrase(at + 1, limit + 1)) + IndicatorNaming.Join(row, noun) + "数";
        return true;
    }

    private void NameCount(Draft draft, string name, string? rule, string surface, Phrase phrase, int verb, int limit)
    {
        // 签约项目11个、开工17个: the next item's stage is its own.
        if (phrase.To <= draft.Token)
            limit = ItemEnd(draft.Token + 1, limit);
        var counted = LastNoun(phrase);
        // 其中规模以上126家: firms.
        if (Unit(draft.Token) is "家" or "户" && surface is "规模以上" or "规上" or "限额以上" or "限上")
            counted = "企业";
        draft.Counted = counted;
        // 盈利企业106家, 新增规上工业企业18家: a kind of firms has its name.
        if (rule is null && surface.EndsWith("企业", StringComparison.Ordinal) && name.EndsWith("企业数", StringComparison.Ordinal))
        {
            (draft.Indicator, draft.IndicatorRule) = (name, null);
            return;
        }
        if ((surface is "企业" or "公司" or "户" or "商户" or "单位" || phrase.From > draft.Token && EndsWithAny(surface, "园区", "开发区")) && TitleAfter(draft.Token, limit, surface.EndsWith('区') ? "园区" : "企业") is { } title)
        {
            (draft.Indicator, draft.IndicatorRule) = (title, null);
            return;
        }
        // 9家企业增速超过100%, 38家重点企业产值增速在40%以上: how fast they grow names them.
        if (counted is "企业" or "公司" && phrase.From > draft.Token && GrowthThatSorts(phrase.To, limit) is { Length: > 0 } fast)
        {
            (draft.Indicator, draft.IndicatorRule) = (fast + surface + "数", null);
            return;
        }
        // 17家企业获贷6800万元, 9家企业上榜: so does what they did.
        if (surface is "企业" or "公司" or "单位" or "园区" && phrase.From > draft.Token && phrase.To < limit && row[phrase.To] is { Kind: TokenKind.Word, Length: 2, Class: WordClass.Verb or WordClass.Unknown or WordClass.Other } && phrase.To + 1 == limit && (limit >= _to || row[limit].Kind == TokenKind.Break || KindOf(limit) == MentionKind.Money) && !row.IsSoft(row[phrase.To]))
        {
            (draft.Indicator, draft.IndicatorRule) = (Plainly(phrase.To) + surface + "数", null);
            return;
        }
        // 有进出口实绩的企业158家: what was said of them names them.
        if (surface is "企业" or "项目" or "公司" or "单位" or "工程" or "产品" or "人员" or "国家" or "园区" && phrase.From <= draft.Token && phrase.From - 1 > _from && row.IsCue(phrase.From - 1, Cue.Of) && Clause(phrase.From - 1, RegionStart(phrase.From - 1)) is { Length: > 1 } said)
        {
            // 纳入省重点的项目26个: the list names them.
            if (said.Length > 3 && said[..2] is "纳入" or "列入")
                said = said[2..];
            (draft.Indicator, draft.IndicatorRule) = (said + surface + (surface is "人员" ? "人数" : "数"), null);
            return;
        }
        // 入围全省百强的8家企业: so it does before the number.
        if (surface is "企业" or "公司" or "单位" && phrase.From == draft.Token + 1 && draft.Token - 1 > _from && row.IsCue(draft.Token - 1, Cue.Of) && !row.IsCue(draft.Token - 2, Cue.Stage) && Clause(draft.Token - 1, RegionStart(draft.Token - 1)) is { Length: > 3 } praised)
        {
            (draft.Indicator, draft.IndicatorRule) = ((praised.Length > 4 && row.Scopes.BecomesTitled.Contains(praised.AsSpan(0, 2)) ? praised[2..] : praised) + surface + "数", null);
            return;
        }
        // 9个园区营业收入实现两位数增长: so does how they fared.
        if (counted is "企业" or "公司" or "园区" or "行业" && phrase.From == draft.Token + 1 && HowTheyFared(phrase.To - 1, limit) is { Length: > 0 } fared)
        {
            (draft.Indicator, draft.IndicatorRule) = (fared + (rule is not null && name.EndsWith('数') ? name : surface + "数"), null);
            return;
        }
        // 90家企业换上了新营业执照: and after it.
        if (surface is "企业" or "公司" or "单位" && phrase.From == draft.Token + 1 && WhatTheyDid(phrase.To, limit) is { Length: > 0 } deed)
        {
            (draft.Indicator, draft.IndicatorRule) = (deed + surface + "数", null);
            return;
        }
        // 10亿元以上项目4个, 投资10亿元以上的大项目7个: the size stands before the noun.
        if (phrase.From < draft.Token && counted is "项目" or "企业" && SizeBefore(phrase.From) is >= 0 and var size)
        {
            NameSized(draft, size, rule is null ? surface : IndicatorNaming.Join(row, phrase));
            return;
        }
        // 10亿元级企业5家, 百亿级项目3个: a class by size.
        if (counted is "项目" or "企业" && phrase.From < draft.Token && TierBefore(phrase.From) is { Length: > 0 } tier)
        {
            (draft.Indicator, draft.IndicatorRule) = (tier + counted + "数", null);
            return;
        }
        // 纳税千万元以上企业52户: the measure and the threshold name them.
        if (counted == "企业" && phrase.From < draft.Token && SizeInWords(phrase) is { Length: > 0 } sized)
        {
            (draft.Indicator, draft.IndicatorRule) = (sized + "企业数", null);
            return;
        }
        if (name == "企业数" && phrase.From > draft.Token && StageIn(new Phrase(phrase.To, Math.Min(limit, phrase.To + 6))) is >= 0 and var joined)
        {
            (draft.Indicator, draft.IndicatorRule) = (StageName(joined) + "企业数", null);
            return;
        }
        // 新签约亿元以上项目68个: what was done stays with the size.
        if (rule is not null && name.EndsWith("以上项目数", StringComparison.Ordinal) && ActOn(phrase, verb) is { Length: > 0 } act && !name.StartsWith(act, StringComparison.Ordinal))
        {
            (draft.Indicator, draft.IndicatorRule, draft.Act) = (act + name, null, act);
            return;
        }
        // 签约项目27个，其中亿元以上项目19个.
        if (counted is "项目" && name.EndsWith("以上项目数", StringComparison.Ordinal) && ActOfWhole(draft) is { } wholes)
        {
            (draft.Indicator, draft.IndicatorRule, draft.Act) = (name[..^"项目数".Length] + wholes + (KindOfWhole(draft) ?? "项目") + "数", null, wholes);
            return;
        }
        // 标准厂房9栋: an area's name counts nothing.
        if (rule is not null && name.EndsWith("面积", StringComparison.Ordinal) && !surface.EndsWith("面积", StringComparison.Ordinal) && Unit(draft.Token) is not ("宗" or "块"))
            (name, rule) = (surface, null);
        var staged = counted is "项目" && rule is not null && phrase.Count == 1 && !StartsWithStage(name) && !name.StartsWith('新') && Stages(phrase, verb, limit).Count > 0;
        // 通过认定高新技术企业26家.
        if (rule is not null && phrase.To <= draft.Token && phrase.From > _from && row.TextOf(phrase.From - 1) is "认定" && name.EndsWith("企业数", StringComparison.Ordinal))
        {
            (draft.Indicator, draft.IndicatorRule) = ("认定" + name, null);
            return;
        }
        if (rule is not null && !staged && name.EndsWith('数') && phrase.Count == 1 && (verb < 0 || row[verb].Cue is not (Cue.Newly or Cue.Stage)) && VerbOfList(draft, phrase).Length == 0 && DeedTo(draft, phrase, surface).Length == 0)
        {
            (draft.Indicator, draft.IndicatorRule) = (name, rule);
            return;
        }
        // 新建、续建重点产业项目22个: of both stages, and so of neither.
        if (counted is "项目" && phrase.To <= draft.Token && phrase.Count > 1 && phrase.From - 2 >= _from && row[phrase.From].Kind == TokenKind.Cue && row[phrase.From - 1].Kind == TokenKind.Series && row[phrase.From - 2] is { Kind: TokenKind.Cue, Cue: Cue.Stage or Cue.Newly })
        {
            (draft.Indicator, draft.IndicatorRule) = (IndicatorNaming.Join(row, phrase with { From = phrase.From + 1 }) + "数", null);
            return;
        }
        if (counted is "项目" or "工程")
        {
            var stages = Stages(phrase, verb, limit);
            if (stages.Count == 1)
            {
                (draft.Indicator, draft.Act) = (KindOfStaged(phrase) + stages[0] + "项目数", stages[0]);
                return;
            }
            if (stages.Count > 1)
            {
                draft.Indicator = "项目数";
                return;
            }
            draft.Act = ActOn(phrase, verb) is { Length: > 0 } done ? done : null;
            // 集中开工的23个项目: the stage stands before 的.
            if (draft.Act is null && surface == "项目" && phrase.From == draft.Token + 1 && StageBeforeOf(draft.Token) is { } begun)
            {
                (draft.Act, draft.Indicator) = (begun, begun + "项目数");
                return;
            }
        }
        var prefix = "";
        if (phrase.From > draft.Token && draft.Token > _from && row.IsCue(draft.Token - 1, Cue.Fall))
            prefix = Plainly(draft.Token - 1);
        if (verb >= 0 && row[verb].Cue == Cue.Newly && !surface.StartsWith('新'))
            prefix = Plainly(verb);
        else if (verb >= 0 && row[verb].Cue == Cue.Stage && phrase.From > draft.Token)
            prefix = StageName(verb);
        else if (StageIn(new Phrase(phrase.To, Math.Min(limit, phrase.To + 6))) is >= 0 and var stage && phrase.From > draft.Token && surface.Length <= 4)
            prefix = StageName(stage);
        // 新认定瞪羚企业23家: the verb stands inside the phrase.
        if (prefix.Length == 0 && rule is not null && phrase.Count > 1 && row.IsCue(phrase.From, Cue.Newly) && name.EndsWith('数') && name[0] != '新')
            prefix = Plainly(phrase.From);
        // 建成投产企业1970户: so does the stage.
        if (prefix.Length == 0 && rule is not null && counted == "企业" && phrase.Count > 1 && phrase.To <= draft.Token && row.IsCue(phrase.From, Cue.Stage) && StageName(phrase.From) is { Length: > 0 } done2 && !name.StartsWith(done2, StringComparison.Ordinal))
            prefix = done2;
        // 整车产能近30万辆: a measure keeps its name whatever its unit.
        if (rule is not null && !name.EndsWith('数') && (verb < 0 && !IndicatorNaming.IsBare(name) || KindOf(draft.Token) == MentionKind.Number))
        {
            (draft.Indicator, draft.IndicatorRule) = (name, rule);
            return;
        }
        // 做运动服8000万件, 造手机1.2亿台: an amount that was made.
        if (rule is null && IsProduct(draft.Token) && phrase.To <= draft.Token && phrase.From - 2 >= _from)
        {
            var made = row[phrase.From - 1] is { Kind: TokenKind.Word, Length: 2 } ? phrase.From - 1 : phrase.From;
            if (row.TextOf(made - 1) is "做" or "造")
            {
                (draft.Indicator, draft.IndicatorRule) = (IndicatorNaming.Join(row, phrase with { From = made }) + "产量", null);
                return;
            }
        }
        // 手机造了1.2亿台, 宝骏基地产汽车30万辆: the verb stands within the phrase.
        if (rule is null && IsProduct(draft.Token) && phrase.To <= draft.Token)
        {
            var told = surface.TrimEnd('了');
            if (told.Length > 2 && EndsWithAny(told, "造", "产出", "生产", "制造") && !EndsWithAny(told, "改造", "智造"))
            {
                (draft.Indicator, draft.IndicatorRule) = (told[..^(told[^1] == '造' && !told.EndsWith("制造", StringComparison.Ordinal) ? 1 : 2)] + "产量", null);
                return;
            }
            for (var i = phrase.From + 1; i < phrase.To - 1 || i == phrase.To - 1 && row[i].Length > 2; i++)
                if (row.TextOf(i) is "产" && i + 1 < phrase.To || row[i].Length > 2 && row.Text[row[i].Start] == '产' && row[i] is { Kind: TokenKind.Word } && !row.TextOf(i).StartsWith("产业") && !row.TextOf(i).StartsWith("产品"))
                {
                    (draft.Indicator, draft.IndicatorRule) = (IndicatorNaming.Text(row, new Phrase(i, phrase.To))[1..] + "产量", null);
                    return;
                }
        }
        // 销售整机1.4万台: an amount that was sold.
        if (rule is null && IsProduct(draft.Token))
        {
            (draft.Indicator, draft.IndicatorRule) = (surface, null);
            TradeTurnedAround(draft);
            if (draft.Indicator != surface)
                return;
        }
        // 对27个立项项目实行了全代办: what is done to them is what is counted.
        if (counted is "项目" && name is "项目数" && DoneTo(draft, phrase.To, limit) is { } treated)
        {
            (draft.Indicator, draft.IndicatorRule) = (treated.Name, treated.Id);
            return;
        }
        if (counted is "项目" && (name is "项目数" || rule is "project-count") && surface != "项目")
        {
            draft.Act ??= ActOfWhole(draft);
            var named = surface[0] == '新' || draft.Act is { } told && surface.StartsWith(told, StringComparison.Ordinal);
            name = (prefix.Length == 0 && !named ? draft.Act : null) + surface;
        }
        else if (rule is not null && name.EndsWith('数'))
            name = name[..^1];
        else if (rule is null)
            name = surface;
        // 惠及企业213家, 服务群众1200人次: without the deed the noun says nothing.
        if (prefix.Length == 0 && verb < 0)
            prefix = DeedTo(draft, phrase, surface);
        // 新增规上企业14家、专精特新企业3家: the verb is said once for the items of the list.
        if (prefix.Length == 0 && verb < 0)
            prefix = VerbOfList(draft, phrase);
        // 新签约工业项目, 新开工项目: what is done is said once.
        if (prefix.Length > 0 && name.StartsWith(prefix, StringComparison.Ordinal))
            prefix = "";
        else if (prefix.Length > 2 && prefix[0] == '新' && name.StartsWith(prefix[1..], StringComparison.Ordinal))
            prefix = "";
        draft.Indicator = prefix + CountedName(draft.Token, name);
        MeasuredPart(draft);
    }

    /// <summary>重点制造业项目: which of the projects a stage is told of; empty where the words before 项目 sort none.</summary>
    private string KindOfStaged(Phrase phrase)
    {
        const int shortest = 3, longest = 8;
        for (var i = phrase.From; i < phrase.To; i++)
            if (row[i].Kind == TokenKind.Cue || row[i].Kind == TokenKind.Mark)
                return "";
        var kind = IndicatorNaming.Join(row, phrase);
        foreach (var praise in (ReadOnlySpan<string>)["重点", "重大", "优质", "招商引资", "招商"])
            if (kind.StartsWith(praise, StringComparison.Ordinal))
                kind = kind[praise.Length..];
        return kind.EndsWith("项目", StringComparison.Ordinal) && kind.Length - 2 is >= shortest and <= longest && EndsWithAny(kind.AsSpan(0, kind.Length - 2), "业", "类", "以上", "技改", "外资", "科技", "能源", "制造", "材料", "医药", "基金") ? kind[..^2] : "";
    }

    private string GrowthThatSorts(int from, int limit)
    {
        if (limit >= _to || row[limit].Kind != TokenKind.Figure || KindOf(limit) != MentionKind.Percent || limit - from > 5 || row.Figures[row[limit].Index].Quantity?.Qualifier != Qualifier.Above)
            return "";
        for (var i = from; i < limit; i++)
            if (row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Rate)
                return IndicatorNaming.Join(row, new Phrase(from, i)).TrimStart('的') + "增速" + Plainly(limit);
        return "";
    }

    private string? StageBeforeOf(int at) => at - 2 >= _from && row.IsCue(at - 1, Cue.Of) && row.IsCue(at - 2, Cue.Stage) ? StageName(at - 2) : null;

    private string DeedTo(Draft draft, Phrase phrase, string surface)
    {
        var at = phrase.From < draft.Token ? phrase.From : row.SkipLeft(draft.Token, _from);
        if (surface is "企业" or "注册企业" && phrase.Count == 2 && row.TextOf(phrase.From) is "注册")
            return "注册";
        return at > _from && surface is "企业" or "群众" or "居民" or "农户" or "学生" or "人员" or "职工" or "员工" or "公司" or "商户" or "家庭"
            && row.TextOf(at - 1) is "惠及" or "培训" or "走访" or "支持" or "扶持" or "帮扶" or "注册" ? Plainly(at - 1) : "";
    }

    /// <summary>新增 of the item before in a list of counts (新增A14家、B3家); empty where the count goes on in none.</summary>
    private string VerbOfList(Draft draft, Phrase phrase) =>
        _drafts.Count > 0 && _drafts[^1] is { Aspect: Aspect.Level, Indicator: { } before } item && item.Token + 2 == phrase.From && row[item.Token + 1].Kind == TokenKind.Series && phrase.To <= draft.Token && (Unit(item.Token) == Unit(draft.Token) || IsCount(draft.Token) && CountsThings(item.Token) && CountsThings(draft.Token)) && row[phrase.From].In(row.Text)[0] != '新' && !StartsWithStage(IndicatorNaming.Text(row, phrase))
            ? before[..^InAll(before).Length] : "";

    /// <summary>专利授权量3860件，其中发明专利765件: a part is counted by the measure of its whole.</summary>
    private void MeasuredPart(Draft draft)
    {
        if (draft.IndicatorRule is not null || draft.Indicator is not { Length: > 3 } name || name[^1] != '数' || FindLeft(draft.Head.From, Math.Max(_from, draft.Head.From - 3), Cue.OfWhich) < 0 || Recent(d => d.Aspect == Aspect.Level) is not { Indicator: { } whole } told || !SameUnit(told.Token, draft.Token) || whole[^1] != '量')
            return;
        for (var length = Math.Min(whole.Length - 2, name.Length - 2); length >= 2; length--)
            if (name.AsSpan(0, name.Length - 1).EndsWith(whole.AsSpan(0, length)))
            {
                draft.Indicator = name[..^1] + whole[length..];
                return;
            }
    }

    /// <summary>What a clause says is done to the projects counted in it (对…, 为…), where the vocabulary counts projects by it; null where it says none.</summary>
    private NamedTerm? DoneTo(Draft draft, int after, int limit)
    {
        if (draft.Token <= _from || row.TextOf(draft.Token - 1) is not ("对" or "为" or "给" or "让"))
            return null;
        for (var i = after; i < limit; i++)
            if (row[i].Kind == TokenKind.Indicator && row.Terms[row[i].Index] is { } term && term.Name.EndsWith("项目数", StringComparison.Ordinal))
                return term;
        return null;
    }

    /// <summary>The sum that sorts what is counted, before its noun: 10亿元以上项目, 投资10亿元以上的大项目; -1 for none.</summary>
    private int SizeBefore(int noun)
    {
        var size = noun - 1;
        if (size > _from && row.IsCue(size, Cue.Of) && row[size - 1].Kind == TokenKind.Figure && row.Figures[row[size - 1].Index].Quantity?.Qualifier == Qualifier.Above)
            size--;
        return size >= _from && row[size].Kind == TokenKind.Figure && !IsCount(size) ? size : -1;
    }

    private string TierBefore(int noun)
    {
        var end = row[noun].Start;
        return end < 3 || row.Text[end - 1] != '级' ? "" : TierEnding(end);
    }

    // A threshold was read a moment ago: no endless sentence is searched for it.
    private void DropThreshold(int token)
    {
        for (var i = _drafts.Count - 1; i >= Math.Max(0, _drafts.Count - 4); i--)
            if (_drafts[i].Token == token)
                _drafts.RemoveAt(i);
    }

    private string SizeInWords(Phrase phrase)
    {
        var size = phrase.To - 2;
        if (size < phrase.From)
            size = phrase.From - 1;
        if (size > _from && row.IsCue(size, Cue.Of))
            size--;
        if (size - 1 < _from || row[size].Kind != TokenKind.Word || !row.TextOf(size).EndsWith("元以上") || row.TextOf(size - 1) is not ("产值" or "年产值" or "纳税" or "税收" or "年纳税" or "营收" or "营业收入" or "年营业收入" or "主营业务收入"))
            return "";
        return IndicatorNaming.Text(row, new Phrase(size - 1, size + 1));
    }

    /// <summary>Names what a size sorts, with what was done to all of them: 50亿元以上签约项目数.</summary>
    private void NameSized(Draft draft, int size, string noun)
    {
        var act = noun.EndsWith("项目", StringComparison.Ordinal) ? ActOfWhole(draft) : null;
        // 新开工建设1000万元以上技改项目: what is done says 建设 only once more.
        var opens = size - 1 > _from && row.TextOf(size - 1) is "建设" or "实施" && row[size - 2].Kind is TokenKind.Cue or TokenKind.Word ? size - 1 : size;
        if (size > _from && act is null && ActOn(new Phrase(opens, opens + 1), -1) is { Length: > 0 } own)
            act = own;
        // 技改项目28个，其中亿元以上项目13个: a kind that says more than 产业 or 重大 stays with the part.
        if (noun == "项目" && KindOfWhole(draft) is { } kind)
            noun = kind;
        // The threshold itself reports nothing, nor does the other one that would do as well (1亿元或1000万美元以上项目).
        DropThreshold(size);
        var sizes = new Phrase(size, size + 1);
        if (size - 2 >= _from && row.TextOf(size - 1) is "或" or "或者" && row[size - 2].Kind == TokenKind.Figure && KindOf(size - 2) == KindOf(size))
        {
            DropThreshold(size - 2);
            sizes = sizes with { From = size - 2 };
        }
        draft.Act = act;
        draft.Indicator = IndicatorNaming.Text(row, sizes) + act + noun + "数";
    }

    /// <summary>集成电路产业集聚企业118家; 生物医药产业加速壮大，现有企业100多家: bare firms and projects are those of the industry that their clause goes on about.</summary>
    private void CountOfIndustry(Draft draft, int left)
    {
        if (draft is not { Aspect: Aspect.Level, Indicator: "企业数" or "项目数", Counted: not null } || draft.Head.IsEmpty || draft.Head.To > draft.Token)
            return;
        var trade = _industries.IndustryAt(AfterOpening(left, draft.Head.From), draft.Head.From);
        var industry = !trade.IsEmpty && !row.TextOf(trade.To - 1).EndsWith("企业") ? IndicatorNaming.Join(row, trade) : _industries.Of(draft.Head.From) is { Heads: true, Name: var topic } && !topic.EndsWith("企业", StringComparison.Ordinal) ? topic : "";
        if (industry.Length > 2)
            (draft.Indicator, draft.IndicatorRule) = (industry + draft.Indicator, null);
    }

    // 签约项目数 by the vocabulary's name.
    private void NoteAct(Draft draft)
    {
        if (draft is { Counted: "项目", Act: null, Aspect: Aspect.Level, Indicator: { Length: > 4 } name } && name.EndsWith("项目数", StringComparison.Ordinal) && row.Cues.Of(name.AsSpan(0, name.Length - 3)) is Cue.Stage)
            draft.Act = name[..^3];
    }

    /// <summary>总投资127亿元的32个重点项目集中开工: the sum is of those projects, as in 开工项目32个，总投资127亿元.</summary>
    private void NameSumBefore(Draft draft)
    {
        // 签约总投资达41亿元的项目10个: the sum of those, and what was done to them stands before it.
        if (draft is { Counted: "项目", Aspect: Aspect.Level } && _drafts.Count > 0 && _drafts[^1] is { Indicator: "签约额", Aspect: Aspect.Level } agreed && row.IsCue(agreed.Token + 1, Cue.Of) && draft.Head.From == agreed.Token + 2 && draft.Head.To <= draft.Token)
        {
            (agreed.Indicator, agreed.IndicatorRule) = ("签约项目总投资", null);
            (draft.Indicator, draft.IndicatorRule, draft.Act) = ("签约项目数", null, "签约");
            return;
        }
        if (draft is not { Counted: "项目", Aspect: Aspect.Level, Indicator: { } name } || _drafts.Count == 0 || _drafts[^1] is not { Indicator: "总投资" or "投资额", Aspect: Aspect.Level } sum || sum.Token + 2 != draft.Token || !row.IsCue(sum.Token + 1, Cue.Of))
            return;
        if (draft.Act is { } act)
            (sum.Indicator, sum.IndicatorRule) = (act + "项目总投资", null);
        else if (name.EndsWith("项目数", StringComparison.Ordinal) && name.Length is > 5 and <= 14)
            (sum.Indicator, sum.IndicatorRule) = (name[..^1] + "总投资", null);
    }

    /// <summary>其中过50亿元的1个, 投资50亿元以上的1个: the size alone tells which of those counted before.</summary>
    private bool SizedPart(Draft draft)
    {
        var at = draft.Token;
        while (at - 1 > _from && row.TextOf(at - 1) is "有" or "就有" or "共" or "达")
            at--;
        if (at - 2 <= _from || KindOf(draft.Token) != MentionKind.Quantity || LastCounted() is not { } counted || counted is not ("项目" or "企业"))
            return false;
        // 其中50亿元以上1个，10亿—50亿元3个.
        var size = row.IsCue(at - 1, Cue.Of) ? row[at - 2].Kind == TokenKind.Figure && row.Figures[row[at - 2].Index].Quantity is { Low: not null } ? at - 2 : SizeBefore(at) : row[at - 1].Kind == TokenKind.Figure && Unit(draft.Token) is "个" or "家" && row[at - 2].Kind != TokenKind.Word && row.Figures[row[at - 1].Index].Quantity is { } threshold && (threshold.Qualifier == Qualifier.Above || threshold.Low is not null) ? at - 1 : -1;
        if (size < 0 || KindOf(size) != MentionKind.Money)
            return false;
        (draft.Rule, draft.Counted, draft.Head) = ("sized-count", counted, new Phrase(size, size + 1));
        NameSized(draft, size, counted);
        return true;
    }

    /// <summary>What was done to the projects of which these are a part: 签约项目27个，其中…; 签约项目中，…; null where they are no part.</summary>
    private string? ActOfWhole(Draft draft)
    {
        for (var i = draft.Token - 1; i >= Math.Max(_from, draft.Token - 2 * Reach); i--)
        {
            if (row.IsCue(i, Cue.OfWhich))
                return (Recent(d => d.Token < i && d.Counted == "项目" && d.Aspect == Aspect.Level) ?? (_drafts.Count == 0 || _drafts[0].Token > i ? _carried : null)) is { Counted: "项目", Act: var act } ? act : null;
            if (row.TextOf(i) is "中" && i > _from && row.PhraseBefore(i, Math.Max(_from, i - 6)) is { IsEmpty: false } whole && LastNoun(whole) == "项目")
                return Stages(whole, -1, i) is [var stage] ? stage : null;
        }
        return null;
    }

    // The kind of the projects of which these are a part by size; null where it says little.
    private string? KindOfWhole(Draft draft)
    {
        if (FindLeft(draft.Token, Math.Max(_from, draft.Token - 8), Cue.OfWhich) is not (>= 0 and var part) || Recent(d => d.Token < part && d.Counted == "项目" && d.Aspect == Aspect.Level) is not { Head: { IsEmpty: false } head })
            return null;
        var kind = IndicatorNaming.Join(row, head);
        return kind.Length is 4 or 5 && kind.EndsWith("项目", StringComparison.Ordinal) && !IndicatorNaming.IsKindOfProject(kind[..^2]) || kind == "技改项目" ? kind : null;
    }

    // 新签约, 引进, 开工 before the projects that are counted.
    private string ActOn(Phrase phrase, int verb)
    {
        var at = verb >= 0 ? verb : row[phrase.From].Kind == TokenKind.Cue ? phrase.From : phrase.From - 1;
        if (at < _from || row[at].Kind is not (TokenKind.Cue or TokenKind.Word))
            return "";
        if (row[at].Kind == TokenKind.Cue && row[at].Cue == Cue.Stage)
            return StageName(at);
        return Plainly(at) switch
        {
            "新签约" or "新签" => "签约",
            "新开工" => "开工",
            "新引进" or "引进" or "累计引进" => "引进",
            "招引" or "新招引" => "招引",
            "签约" => "签约",
            "开工" => "开工",
            "落地" => "落地",
            "储备" => "储备",
            _ => "",
        };
    }

    /// <summary>The words of a short attributive clause that ends before <paramref name="end"/>; empty where it is long or says only when and where.</summary>
    private string Clause(int end, int floor)
    {
        var from = end;
        while (from > floor && end - from < 7 && (row[from - 1].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown or TokenKind.Mark or TokenKind.Cue) && !row.IsCue(from - 1, Cue.OfWhich) && !row.IsCue(from - 1, Cue.Of))
            from--;
        while (from < end && (row[from].Kind == TokenKind.Word && (row[from].Class is WordClass.Adverb or WordClass.Time or WordClass.Pronoun or WordClass.Conjunction or WordClass.Preposition || row.TextOf(from) is "全区" or "全市" or "全省" or "园区" or "共有" or "拥有" or "已有" or "其他") || row[from].Kind == TokenKind.Cue && row[from].Cue is Cue.Done or Cue.Total or Cue.Plan or Cue.Target))
            from++;
        // 园区共接纳千万元以上的: who did so and that they are all stands before it; 高新区中属于高技术产业的: so does among whom.
        for (var i = end - 2; i > from; i--)
            if (row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Total or Cue.Done || row.TextOf(i) is "共")
                from = i + 1;
        if (from + 1 < end && row.TextOf(from) is "中" or "里" or "内")
            from++;
        if (from + 1 < end && row.TextOf(from) is "属于" or "接纳" or "实施" or "引进" or "落户" && (row.TextOf(from) is "属于" || row.TextOf(from + 1).EndsWith("以上")))
            from++;
        var said = IndicatorNaming.Join(row, new Phrase(from, end));
        return said.Length <= 12 && !IsPraise(end - 1) ? said : "";
    }

    private bool StartsWithStage(string name)
    {
        foreach (var length in (ReadOnlySpan<int>)[2, 3, 4])
            if (name.Length > length && row.Cues.Of(name.AsSpan(0, length)) is Cue.Stage)
                return true;
        return false;
    }

    private string CountedName(int at, string name)
    {
        var unit = Unit(at);
        if (name.EndsWith('数') || name.EndsWith("人口", StringComparison.Ordinal) || name.EndsWith("数量", StringComparison.Ordinal) || name.EndsWith('量') || name.EndsWith('额') || name.EndsWith("人次", StringComparison.Ordinal))
            return name;
        if (unit.EndsWith("人次", StringComparison.Ordinal))
            return name + "人次";
        if (unit.EndsWith('次'))
            return name + "次数";
        if (unit is "分")
            return name.EndsWith('分') || name.EndsWith("指数", StringComparison.Ordinal) ? name : name + "得分";
        // 其中规模以上126家.
        if (unit is "家" or "户" && name is "规模以上" or "规上" or "限额以上" or "限上")
            return (name[0] == '规' ? "规模以上" : "限额以上") + "企业数";
        if (unit is "人" or "万人" && name is "就业岗位" or "岗位" or "劳动力")
            return "就业人数";
        if (unit is "家" or "户" && (name.EndsWith("产业", StringComparison.Ordinal) || name.EndsWith("行业", StringComparison.Ordinal)))
            return name + "企业数";
        // 其中规上工业158家、服务业68家、限上商贸126家: firms of a trade.
        if (unit is "家" or "户" && name.Length is >= 2 and <= 10 && (name[^1] == '业' && !EndsWithAny(name, "企业", "毕业", "就业", "创业", "作业", "执业", "开业") || EndsWithAny(name, "商贸", "批零", "批零住餐")))
            return (name.StartsWith("规上", StringComparison.Ordinal) ? "规模以上" + name[2..] : name) + "企业数";
        // 各类总部212家, 瞪羚26家.
        if (unit is "家" or "户" && (name is "总部" or "各类总部" || EndsWithAny(name, "独角兽", "瞪羚", "小巨人", "小巨人”")))
            return name + "企业数";
        // 澳资1212家、港资1006家.
        if (unit is "家" or "户" && EndsWithAny(name, "外资", "港资", "澳资", "台资", "内资", "合资", "独资", "民营", "国有", "台商", "港商", "侨资"))
            return name + "企业数";
        if (unit.EndsWith('人') && !name.EndsWith('人') && !name.EndsWith('员') && !name.EndsWith('者') && !name.EndsWith('工'))
            return name + "人数";
        if (unit is "件" or "万件" or "亿件" or "辆" or "万辆" or "台" or "万台" or "套" or "万套" or "部" or "万部" or "标箱" or "万标箱")
            return name.EndsWith('产') ? name + "量" : name + "数";
        return name + "数";
    }

    /// <summary>5户企业获得…“小巨人”称号: what the firms became names them.</summary>
    private string? TitleAfter(int at, int limit, string noun)
    {
        for (var i = at + 1; i < limit && i < at + 10; i++)
        {
            if (row[i].Kind is TokenKind.Break or TokenKind.Figure)
                break;
            // 园区均已建成国家级绿色园区: what was built is the rank that they hold.
            var rank = noun == "园区" && row.TextOf(i) is "建成" or "创建" or "创成" or "创建成";
            var passed = row.TextOf(i) is "通过" && row.PhraseAfter(i + 1, limit) is { IsEmpty: false } passing && (row.TextOf(passing.To - 1) is "认定" || passing.To < limit && row.TextOf(passing.To) is "认定");
            if (!rank && !passed && !row.Scopes.BecomesTitled.Contains(row.TextOf(i)) && !(row.TextOf(i) is "认定" or "升格" or "升级" or "晋升" && i + 1 < limit && row.TextOf(i + 1) is "为"))
                continue;
            // 上榜民营企业500强: the list by its name, whose number is none.
            var listed = IndicatorNaming.Text(row, new Phrase(i + 1, Math.Min(limit, i + 9)));
            if (row.TextOf(i) is "上榜" or "入围" or "入选" or "跻身" or "进入" && listed.IndexOf('强') is > 2 and <= 16 and var strong && (strong + 1 == listed.Length || listed[strong + 1] is '企' or '榜' or '名' or '，' or '”'))
                return listed[..(strong + 1)].TrimStart('“') + "企业数";
            var from = i + 1 < limit && row.TextOf(i + 1) is "为" ? i + 2 : i + 1;
            // 入列全省首批…: of whose it is and which batch nothing is told.
            while (from + 1 < limit && (row[from].Kind == TokenKind.Subject || row.Scopes.Fields.Contains(row.TextOf(from)) || row.TextOf(from) is "首批" or "省" or "市" or "第一批" or "第二批" or "第三批"))
                from++;
            var phrase = row.PhraseAfter(from, limit);
            if (row.TextOf(i) is "进入" or "登上" && !(phrase.IsEmpty is false && EndsWithAny(row.TextOf(phrase.To - 1), "榜单", "名单", "百强", "500强", "强", "榜")))
                return null;
            if (phrase.IsEmpty)
                return null;
            var title = IndicatorNaming.Join(row, phrase);
            foreach (var ending in (ReadOnlySpan<string>)["荣誉称号", "称号", "荣誉", "名单", "榜单", "认定", "企业"])
                if (title.EndsWith(ending, StringComparison.Ordinal))
                    title = title[..^ending.Length];
            // 被认定为高新技术企业: new ones, and not all there are.
            if (row.TextOf(i) is "认定" or "通过" && title.Length > 0 && !title.StartsWith('新'))
                title = "新认定" + title;
            return title.Length == 0 ? null : title + (title.EndsWith(noun, StringComparison.Ordinal) ? "数" : noun + "数");
        }
        return null;
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
            (draft.Rule, draft.Indicator) = ("verb-and-count", (newOnes[0] == '新' ? "" : Plainly(verb)) + newOnes);
            return true;
        }
        // 高新技术企业达213家，净增35家: of those that were counted.
        if (start == verb && row.IsCue(verb, Cue.Newly) && Recent(d => d.Aspect == Aspect.Level && IsCount(d.Token) && SameUnit(d.Token, at)) is { Indicator: { } ofThose } same && !SemicolonBetween(same.Token, at) && (ofThose.EndsWith('数') || EndsWithAny(ofThose, "存量", "总量", "总数", "数量")))
        {
            if (!ofThose.EndsWith('数') || ofThose.EndsWith("总数", StringComparison.Ordinal))
                ofThose = ofThose[..^2] + "数";
            draft.Counted = same.Counted;
            // 新登记企业4300户，日均新增12户: new ones are not new twice, and an average is its own measure.
            var daily = verb > left && row.TextOf(verb - 1) is "日均" or "月均" or "年均" or "平均每天" or "平均每月" ? Plainly(verb - 1) : "";
            draft.Indicator = daily + (ofThose[0] == '新' ? "" : Plainly(verb) is "净增加" or "新增加" ? Plainly(verb)[..2] : Plainly(verb)) + ofThose;
            return true;
        }
        // 累计孵化企业412家，毕业137家: the firms go on.
        if (Unit(at) is "家" or "户" && LastCounted() is { } firms && (firms.EndsWith("企业", StringComparison.Ordinal) || firms.EndsWith("公司", StringComparison.Ordinal)) && verb == start)
        {
            (draft.Counted, draft.Indicator) = (firms, IndicatorNaming.Join(row, draft.Head) + firms + "数");
            return true;
        }
        // 外资企业来了400余家, 加工设备已集聚6800台: they are there, and the verb says no more.
        if (verb == start && row.Scopes.BeingThere.Contains(row.TextOf(verb)) && HeadBefore(row.SkipLeft(verb, left), left) is { IsEmpty: false } those && !row.IsGeneric(those) && !IsSpoken(those))
        {
            (draft.Head, draft.Rule, draft.Counted) = (those, "noun-before-count", LastNoun(those));
            var (known, rule) = IndicatorNaming.Name(row, those);
            (draft.Indicator, draft.IndicatorRule) = rule is not null && known.EndsWith('数') ? (known, rule) : (CountedName(at, IndicatorNaming.Join(row, those)), null);
            return true;
        }
        // 新签项目26个，东区签了12个.
        if (Plainly(verb) is "签" or "签下" or "签订" && Unit(at) is "个" or "项")
        {
            (draft.Counted, draft.Act, draft.Indicator) = ("项目", "签约", "签约项目数");
            return true;
        }
        // 已投产30个；已选址6个: of the same projects.
        if (LastCounted() is "项目" && Unit(at) is "个" or "项" && (verb == start || verb == start + 1 && row[start] is { Length: 2, Class: WordClass.Noun }) && row[verb] is { Kind: TokenKind.Word, Length: 2 })
        {
            (draft.Counted, draft.Indicator) = ("项目", IndicatorNaming.Text(row, new Phrase(start, verb + 1)) + "项目数");
            return true;
        }
        // 集中签约12个、开工11个项目.
        if (row.IsCue(verb, Cue.Stage) && Unit(at) is "个" or "项" && StageName(verb) is "签约" or "开工" or "投产" or "竣工" or "落地")
        {
            (draft.Counted, draft.Act, draft.Indicator) = ("项目", StageName(verb), StageName(verb) + "项目数");
            return true;
        }
        var did = IndicatorNaming.Join(row, draft.Head);
        // 去年我们卖了2600万根.
        if (did is "卖" or "卖出" or "卖了" or "售出")
        {
            draft.Indicator = "销量";
            return true;
        }
        draft.Indicator = IsProduct(at) && EndsWithAny(did, "出货", "销售", "生产", "交付", "下线", "发货", "出口", "进口", "发运", "运输") ? did + "量" : CountedName(at, did);
        return true;
    }

    // 新增学位4200个、床位350张.
    private bool CountsThings(int token) => Unit(token) is "个" or "张" or "座" or "条" or "套" or "台" or "所" or "处" or "栋" or "间" or "块" or "盏" or "辆";

    // 2.36万户 and 1320户 are counted alike.
    private bool SameUnit(int one, int other) => Unit(one).AsSpan().TrimStart("万亿千百").SequenceEqual(Unit(other).AsSpan().TrimStart("万亿千百"));

    private string LastNoun(Phrase phrase)
    {
        var text = IndicatorNaming.Plain(row[phrase.To - 1].In(row.Text));
        foreach (var noun in (ReadOnlySpan<string>)["项目", "企业", "工程", "公司"])
            if (text.EndsWith(noun, StringComparison.Ordinal))
                return noun;
        return text;
    }

    private string? LastCounted()
    {
        return (Recent(d => d.Counted is not null) ?? _carried?.LastCounted ?? _carried)?.Counted;
    }

    private List<string> Stages(Phrase phrase, int verb, int limit)
    {
        var stages = new List<string>();
        // 23个项目开工39个项目签约: the verb between them is the first one's.
        if (verb > 0 && _drafts.Count > 0 && _drafts[^1].Head.To == verb && row.IsCue(verb, Cue.Stage) && StageIn(new Phrase(phrase.To, Math.Min(limit, phrase.To + 3))) >= 0)
            verb = -1;
        for (var i = phrase.From; i < phrase.To; i++)
            if (row.IsCue(i, Cue.Stage))
                stages.Add(StageName(i));
        if (stages.Count == 0 && verb >= 0 && (row.IsCue(verb, Cue.Stage) || row.IsCue(verb, Cue.Newly)) && StageName(verb) is { Length: > 0 } own)
            stages.Add(own);
        if (stages.Count == 0)
            for (var i = phrase.To; i < Math.Min(limit, phrase.To + 6); i++)
                if (row.IsCue(i, Cue.Stage) || row.TextOf(i) is "签下")
                {
                    stages.Add(StageName(i));
                    break;
                }
        if (stages.Count == 2 && stages[1] is "落地")
            stages.RemoveAt(1);
        // 签约总投资…的项目10个: the stage stands earlier in the clause.
        if (stages.Count == 0)
        {
            var from = Math.Max(_from, phrase.From - 10);
            var i = phrase.From - 1;
            // 服务中心、车辆注册登记点等5个项目: what stands within the names of a list was done to none of them.
            var listed = false;
            for (; i >= from && row[i].Kind != TokenKind.Break; i--)
            {
                listed |= row.TextOf(i) is "等";
                if (row.IsCue(i, Cue.Stage) && (!listed || i == _from || row[i - 1].Kind is TokenKind.Break or TokenKind.Time or TokenKind.Cue or TokenKind.Subject || row.IsSoft(row[i - 1]) || row.IsManner(i - 1)))
                    stages.Add(StageName(i));
            }
            // 今天签约的，是云海航空等32个项目.
            if (stages.Count == 0 && i - 2 >= _from && row[i].Kind == TokenKind.Break && row.IsCue(i - 1, Cue.Of) && row.IsCue(i - 2, Cue.Stage) && row.TextOf(i + 1) is "是" or "有" or "包括")
                stages.Add(StageName(i - 2));
        }
        return stages;
    }

    private int StageIn(Phrase phrase)
    {
        for (var i = phrase.From; i < phrase.To; i++)
        {
            if (row.IsCue(i, Cue.Stage))
                return i;
            if (row[i].Kind is TokenKind.Break or TokenKind.Figure)
                break;
        }
        return -1;
    }

    private string StageName(int token)
    {
        var text = Plainly(token);
        return text switch
        {
            "新开工" or "开工建设" or "开建" or "动工" or "奠基" => "开工",
            "建成投产" or "新投产" => "投产",
            "等待投产" or "即将投产" => "待投产",
            "新签约" or "新签" or "签下" => "签约",
            "完工" => "竣工",
            "新入库" => "入库",
            "新入驻" => "入驻",
            _ when row.IsCue(token, Cue.Newly) => "",
            _ => text,
        };
    }
}
