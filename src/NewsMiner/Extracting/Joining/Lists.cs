using NewsMiner.Extracting.Numbers;
using NewsMiner.Extracting.Periods;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Lists: A、B和C分别增长…, 提高2.0和1.6个百分点, 高于全国、全省3.3、4.6个百分点: which numbers share a head, and which takes which.</summary>
internal sealed class Lists(Row row, Sentence sentence, Acts acts, Trade trade, Heads heads, Wholes wholes, UnsaidUnits unsaid)
{
    /// <summary>Numbers in a row with nothing but 、 or 和 between them: they share their head, or take one each.</summary>
    public List<int> GroupFrom(int first)
    {
        unsaid.Complete(first);
        var members = new List<int> { first };
        bool? respectively = null;
        for (var i = first + 1; i + 1 < sentence.To && row[i].Kind == TokenKind.Series; i = members[^1] + 1)
        {
            // 分别增长12.1%、下降6.7%: each with its own verb.
            var next = i + 2 < sentence.To && row[i + 1] is { Kind: TokenKind.Cue, Cue: Cue.Rise or Cue.Fall } && (respectively ??= sentence.HasRespectively(sentence.RegionStart(first), first)) ? i + 2 : i + 1;
            if (row[next].Kind != TokenKind.Figure || row.KindOf(next) != row.KindOf(first) && !GrowBoth(first, next))
                break;
            members.Add(next);
        }
        return members;
    }

    // 分别增长1.2倍和86.5%: each grows in its own unit.
    private bool GrowBoth(int first, int other) =>
        row.KindOf(first) is MentionKind.Multiple or MentionKind.Percent && row.KindOf(other) is MentionKind.Multiple or MentionKind.Percent && sentence.HasRespectively(sentence.RegionStart(first), first);

    /// <summary>A、B和C分别增长a、b和c; 拉动A、B增长a和b; two figures before, 分别增长a、b.</summary>
    public void Distribute(List<int> members, Draft first, int left)
    {
        DistributeHeads(members, first, left);
        for (var k = 1; members.Count > 1 && k <= members.Count && k <= sentence.Drafts.Count; k++)
            sentence.Drafts[^k].GroupSize = members.Count;
    }

    private void DistributeHeads(List<int> members, Draft first, int left)
    {
        var count = members.Count;
        var respectively = sentence.HasRespectively(left, members[0]);
        // 增长11.5%，分别比全市、全省高3.2个和4.6个百分点: one measure, compared twice.
        if (DistributeBases(count, first) || DistributeWholes(count, first, left))
            return;
        // 一、二、三季度分别增长11%、26%和38%: what was told before, in each of its times.
        if (first.Head.IsEmpty && respectively && DistributeTimes(count, first, members[0]))
            return;
        if ((first.Head.IsEmpty && respectively || first.Head.To <= left && count > 1 && LinesUpSubjects(left, members[0])) && DistributeSubjects(count, members[0]))
            return;
        if (first.Head.IsEmpty && respectively && count == 2 && SizeAndRate(first, left))
            return;
        if (respectively && count == 2 && RateAndShare(first, left))
            return;
        // 对外贸易、科技创新分列第29位和第38位: each by its own, and not by what they are all judged in.
        if ((first.Head.IsEmpty || first.Aspect == Aspect.Rank && first.Head.To <= left) && respectively && count > 1 && OwnItems(left, members[0], count) is { Count: > 0 } lined)
        {
            NameItems(lined, first);
            return;
        }
        if (first.Head.IsEmpty)
        {
            // The heads are those of the figures before.
            var before = sentence.Drafts.Count - count;
            // 甲、乙双双突破千亿元，分别达1014亿元、1001亿元: of each of those that one number was told of.
            if (respectively && before > 0 && sentence.Drafts[before - 1] is { GroupSize: <= 1, Head.IsEmpty: false, Indicator: not null } all && row.KindOf(all.Token) == row.KindOf(members[0]) && sentence.RegionStart(all.Token) is var opens && all.Head.From >= opens && SeriesEndingAt(all.Head, opens, count) is { Count: > 0 } each)
            {
                NameItems(each, first);
                all.Indicator = string.Join('、', sentence.Drafts.Skip(before).Select(d => d.Indicator));
                all.IndicatorRule = null;
                return;
            }
            // 产销分别完成…和…，同比增长…和…: two after two.
            if (before >= count && (respectively || sentence.Drafts[before - 1].GroupSize == count || first.Aspect == Aspect.Growth && sentence.Drafts.GetRange(before - count, count) is var told1 && told1.TrueForAll(d => d is { Aspect: Aspect.Level, Indicator: not null }) && told1.Select(d => d.Indicator).Distinct().Count() == count && (before == count || sentence.SemicolonBetween(sentence.Drafts[before - count - 1].Token, sentence.Drafts[before - count].Token))))
            {
                // 累计分别达到11家和89家.
                var inAll = first.Rule == "count-goes-on";
                var sources = FirstOf(before, count, left, members[0]) ?? SourcesBefore(before, count);
                var owners = OwnersOf(sources);
                for (var k = 0; k < count; k++)
                {
                    var source = sources[k];
                    // 分别恢复到2019年的112%和108%: each of its own.
                    if (sentence.Drafts[before + k] is { Aspect: Aspect.Share, Of: { } whole, Indicator: { } carried } share && whole.EndsWith(carried, StringComparison.Ordinal) && whole.Length > carried.Length)
                        share.Of = whole[..^carried.Length] + source.Indicator;
                    (sentence.Drafts[before + k].Indicator, sentence.Drafts[before + k].IndicatorRule) = (inAll && source.Indicator is { } counted ? acts.InAll(counted) : source.Indicator, source.IndicatorRule);
                    (sentence.Drafts[before + k].Rule, sentence.Drafts[before + k].Together) = (first.Rule == "from-to" ? first.Rule : "respectively", source.Together);
                    if (owners.Count > 0)
                        sentence.Drafts[before + k].SubjectIndex = owners[k];
                    // 项目19个，总投资112亿元，占比分别达70%和82%: of their number, and of their sum.
                    if (sentence.Drafts[before + k] is { Aspect: Aspect.Share, Of: { } sums, Indicator: [.., '数'] } part && sums.EndsWith("项目总投资", StringComparison.Ordinal))
                        part.Of = sums[..^3] + "数";
                }
            }
            // 主要出口商品有服装、机电产品，分别增长…: of those that the clause before lines up.
            else if (respectively && count > 1 && members[0] - left <= 3 && SeriesBefore(left, count) is { Count: > 0 } listed)
                NameItems(listed, first, IndicatorNaming.MeasureOf(first.Indicator));
            return;
        }
        if (first.Head.From > members[0] || count < 2)
            return;
        if (DistributePartners(count, first) || DistributeSectors(count, first))
            return;
        if (respectively && CountedBefore(left, count) is { Count: > 0 } kinds && IndicatorNaming.MeasureOf(first.Indicator) is { } ofEach)
        {
            NameItems(kinds, first, ofEach);
            sentence.DropThreshold(left - 1);
            return;
        }
        if (respectively && count == 2 && PairedHead(first) is { } pair)
        {
            (sentence.Drafts[^2].Indicator, sentence.Drafts[^2].IndicatorRule, sentence.Drafts[^2].Rule) = (pair.First, null, "respectively");
            (sentence.Drafts[^1].Indicator, sentence.Drafts[^1].IndicatorRule, sentence.Drafts[^1].Rule) = (pair.Second, null, "respectively");
            return;
        }
        if (TimesGoOn(count, first))
            return;
        var items = SeriesEndingAt(first.Head, left, count);
        if (items.Count < count && respectively)
            items = SeriesBefore(left, count) is { Count: > 0 } earlier ? earlier : items;
        if (items.Count < count && respectively)
            items = ClausesBefore(first.Head, count) is { Count: > 0 } clauses ? clauses : items;
        if (respectively && items.Count < count && DistributeSubjects(count, members[0]))
            return;
        if (respectively && items.Count < count && DistributeTimes(count, first, members[0]))
            return;
        if (items.Count < count && respectively && EachOfThoseBefore(count, first))
            return;
        if (items.Count < count || (!respectively && items.Count != count))
            return;
        // 西红柿、樱桃等优质农产品产值: what is told ends before 等.
        if (items[count - 1].From - 1 > left && row.TextOf(items[count - 1].From - 1) is "等" && row.PhraseBefore(items[count - 1].From - 1, left) is { IsEmpty: false } told)
            items[count - 1] = told;
        for (var i = items[count - 1].From + 1; i < items[count - 1].To; i++)
            if (row.TextOf(i) is "等")
                items[count - 1] = items[count - 1] with { To = i };
        // 城镇和农村居民人均可支配收入: what ends the last item belongs to each.
        var suffix = SuffixOf(first);
        // 冰箱、空调、洗衣机的本地配套率分别达到…: what 的 joins to the last is said of each.
        if (respectively && OwnedMeasure(items[count - 1]) is > 0 and var owns)
        {
            suffix = IndicatorNaming.Text(row, items[count - 1] with { From = owns + 1 });
            items[count - 1] = items[count - 1] with { To = owns };
        }
        // 风电、光伏累计并网容量分别达到…: the measure goes on behind the last of as many short names.
        if (respectively && suffix.Length == 0 && items[count - 1] is { Count: >= 3 } closing && row[closing.From].Length >= 2 && items.Take(count - 1).All(item => item.Count == 1 && IndicatorNaming.IsBare(row.Plainly(item.From))))
        {
            var measure = closing with { From = closing.From + 1 };
            while (measure.Count > 1 && (row.IsSoft(row[measure.From]) || row.IsCue(measure.From, Cue.Of)))
                measure = measure with { From = measure.From + 1 };
            if (row[measure.From] is { Kind: TokenKind.Word or TokenKind.Indicator, Class: not (WordClass.Preposition or WordClass.Conjunction) } && IndicatorNaming.Join(row, measure) is { Length: >= 2 } shares && !IndicatorNaming.IsBare(shares))
                (suffix, items[count - 1]) = (shares, closing with { To = closing.From + 1 });
        }
        // A、B增幅分别位于第三、第六: the ranks of their growths; GDP总量 is none.
        var ofRates = first is { Aspect: Aspect.Rank, RateOf: not null } && !items.Exists(item => item.Count > 1 && row.IsGeneric(new Phrase(item.To - 1, item.To)));
        string? together = null;
        if (CountedHead(items[count - 1]) is ( > 0 and var cut, var shared))
        {
            together = row.Plainly(cut) + (row.TextOf(cut).Length > 1 ? "" : row.Plainly(cut + 1));
            for (var i = cut + (row.TextOf(cut).Length > 1 ? 1 : 2); i < items[count - 1].To && row[i].Kind != TokenKind.Cue; i++)
                together += row.Plainly(i);
            // 装备制造、新材料两大产业，分别实现产值126亿元和86亿元: the measure stands after the pause.
            if (IndicatorNaming.MeasureOf(shared) is null && first.Head.Count > 0 && items[count - 1].To <= first.Head.From && IndicatorNaming.MeasureOf(first.Indicator) is { } after)
                shared += after;
            if (IndicatorNaming.MeasureOf(together) is null)
                together += IndicatorNaming.MeasureOf(shared);
            items[count - 1] = items[count - 1] with { To = cut };
            suffix = shared;
        }
        // 拉动A、B增长 names the wholes; A、B对C的贡献率 the parts.
        var pulled = first is { Aspect: Aspect.Contribution, Rule: "pull" } && sentence.FindLeft(items[0].From, left, Cue.Pulls) >= 0;
        // 外资和进出口分别占全国的17.6%和14.7%: each of its own whole there.
        var pool = first is { Aspect: Aspect.Share, Of: { } of, Indicator: { } shared2 } && of.Length > shared2.Length && of.EndsWith(shared2, StringComparison.Ordinal) && of[^(shared2.Length + 1)] != '总' ? of[..^shared2.Length] : null;
        for (var k = 0; k < count; k++)
        {
            var draft = sentence.Drafts[sentence.Drafts.Count - count + k];
            var item = items[k];
            draft.Rule = first.Rule == "from-to" ? first.Rule : respectively ? "respectively" : "one-each";
            draft.Together = together;
            if (row[item.From].Kind == TokenKind.Subject)
            {
                draft.SubjectIndex = row[item.From].Index;
                item = WithoutNumberOfPlaces(item with { From = item.From + 1 });
                if (item.IsEmpty || WithoutNumberOfPlaces(first.Head) is { IsEmpty: false } ofAll && ofAll.To == item.To)
                {
                    (draft.Indicator, draft.IndicatorRule) = SharedName(first);
                    continue;
                }
            }
            // 主导产业智能家电、汽车零部件产值: what they are together is no part of the first one's name.
            if (k == 0 && item.Count > 1 && row.TextOf(item.From) is "主导产业" or "支柱产业" or "特色产业" or "首位产业" or "优势产业")
                item = item with { From = item.From + 1 };
            var (name, rule) = IndicatorNaming.Name(row, item);
            // 保税物流、加工贸易分别进出口: the verb of all stands behind the last.
            // …, 新材料产业分别实现产值.
            if (k == count - 1 && respectively && suffix.Length > 0 && item.Count > 2 && row[item.From].Class is not WordClass.Place && row[item.To - 1].Kind == TokenKind.Indicator && (row.IsCue(item.To - 2, Cue.Respectively) ? item.To - 2 : row.IsCue(item.To - 2, Cue.Makes) && row.IsCue(item.To - 3, Cue.Respectively) ? item.To - 3 : -1) is var each && each > item.From)
                (name, rule) = (IndicatorNaming.Merge(IndicatorNaming.Join(row, item with { To = each }), suffix), null);
            // 集成电路、新能源项目分别有9个和5个: the last keeps its kind as the others do.
            if (k == count - 1 && item.Count > 1 && row.IsCount(draft.Token) && name is "项目数" or "企业数" && IndicatorNaming.Join(row, item) is { Length: > 2 and <= 12 } sort && sort.EndsWith(name[..^1], StringComparison.Ordinal))
                (name, rule) = (sort + "数", null);
            // 省、市级重点项目分别完成投资: each of its level.
            if (item.Count == 1 && row.TextOf(item.From) is "省" or "市" or "县" or "区" or "国家" && k < count - 1 && items[count - 1] is var levelled && row.TextOf(levelled.From) is "省级" or "市级" or "县级" or "区级")
                (name, rule) = (row.Plainly(item.From) + "级" + IndicatorNaming.Join(row, levelled with { From = levelled.From + 1 }).Replace("分别", "", StringComparison.Ordinal), null);
            // 新签约、新开工、新投产项目分别为: of each stage, the projects.
            if (k < count - 1 && item.Count == 1 && row[item.From] is { Kind: TokenKind.Cue, Cue: Cue.Stage or Cue.Newly } && acts.StageName(item.From) is { Length: > 0 } stage && row.IsCount(draft.Token) && first.Indicator is { } ofLast && ofLast.EndsWith("项目数", StringComparison.Ordinal))
            {
                (draft.Head, draft.Indicator, draft.IndicatorRule, draft.Counted, draft.Act) = (item, stage + "项目数", null, "项目", stage);
                continue;
            }
            // 进口、出口整体通关时间: the direction of trade narrows what is measured at the end.
            if (items[count - 1] is { Count: > 1 } whole && item.Count == 1 && row.TextOf(item.From) is "进口" or "出口" && row.TextOf(whole.From) is "进口" or "出口")
                (name, rule) = (row.Plainly(item.From) + IndicatorNaming.Text(row, whole with { From = whole.From + 1 }), null);
            else if (item.Count == 1 && row.TextOf(item.From) is "进口" or "出口" && row.TextOf(items[count - 1].From) is var directed && (directed.StartsWith("进口") || directed.StartsWith("出口")) && directed.Length > 2 && IndicatorNaming.Name(row, items[count - 1]).Name is { Length: > 2 } last && last[1] == '口')
                (name, rule) = (row.Plainly(item.From) + last[2..], null);
            else if (Parallel(items[count - 1], item) is { } parallel)
                (name, rule) = (parallel, null);
            else if (k > 0 && PerUnit(sentence.Drafts[sentence.Drafts.Count - count].Indicator!, item) is { } perUnit)
                (name, rule) = (perUnit, null);
            // 注册率、开工率分别为: a stage before 率 is the rate's.
            else if (item.Count == 1 && row.TextOf(item.From) is "率" && item.From - 1 >= left && row.IsCue(item.From - 1, Cue.Stage))
                (name, rule) = (row.Plainly(item.From - 1) + "率", null);
            // 智能家电产业链产值、税收分别增长: both are the chain's.
            else if (row.Scopes.IndustryMeasures.Contains(name) && OwnerOfList(items[0]) is { } chain && (k == 0 || item.Count == 1))
                (name, rule) = (chain + name, null);
            // 新能源汽车、充电桩产量: the vocabulary counts what the list measures.
            if (rule is not null && (k < count - 1 || row.KindOf(draft.Token) == MentionKind.Money) && suffix.Length > 0 && name[^1] == '数' && IndicatorNaming.Text(row, item) is { } things && IndicatorNaming.IsBare(things) && !suffix.EndsWith('数'))
                (name, rule) = (things, null);
            var own = name.Length > 0 && (rule is not null || !IndicatorNaming.IsBare(name) || (suffix.Length > 0 && name.EndsWith(suffix, StringComparison.Ordinal)));
            draft.Head = item;
            draft.Indicator = own ? name : IndicatorNaming.Merge(name, suffix);
            draft.IndicatorRule = own ? rule : null;
            // 固投、工业、外资、外贸分别增长…: what each is short for.
            if (draft.Aspect == Aspect.Growth && name is "工业" or "规上工业" or "外资" && row[item.To - 1].Kind != TokenKind.Indicator && !(items[count - 1] is { Count: 1 } closes && suffix.Length < IndicatorNaming.Name(row, closes).Name.Length) && items.Exists(i => i != item && IndicatorNaming.Name(row, i).Rule is not null))
                (draft.Indicator, draft.IndicatorRule) = name switch { "外资" => ("实际利用外资", "foreign-investment"), "工业" => ("工业增加值", null), _ => ("规模以上工业增加值", null) };
            if (ofRates && draft.Indicator is { } grown && !grown.EndsWith("增速", StringComparison.Ordinal))
                (draft.Indicator, draft.IndicatorRule, draft.RateOf) = (grown + "增速", null, (grown, draft.IndicatorRule));
            if (pool is not null)
                draft.Of = pool + draft.Indicator;
            if (pulled)
                draft.Of = draft.Indicator;
            else if (first.Aspect == Aspect.Contribution)
                Wholes.SectorsContribute(draft);
        }
    }

    /// <summary>A、B和C项目分别为12个、16个、9个，总投资分别为6亿元、31亿元、5亿元: a bare measure of each of those that as many numbers were told of.</summary>
    private bool EachOfThoseBefore(int count, Draft first)
    {
        var before = sentence.Drafts.Count - count;
        if (before < count || first.Head.Count != 1 || row.Plainly(first.Head.From) is not { } measure || (row[first.Head.From].Kind == TokenKind.Indicator ? row.Terms[row[first.Head.From].Index].Name.EndsWith('数') : !measure.EndsWithAny("投资", "投资额")) || sentence.SemicolonBetween(sentence.Drafts[before - 1].Token, first.Token))
            return false;
        var told = sentence.Drafts.GetRange(before - count, count);
        if (!told.TrueForAll(d => d.Aspect == Aspect.Level && d.Indicator is { Length: > 2 }))
            return false;
        // 签约项目32个，开工28个，投产15个，总投资分别为…: as many as the sentence has counted so far.
        if (!told.TrueForAll(d => d.GroupSize == count) && !(told.TrueForAll(d => d.GroupSize <= 1 && d.Counted is not null && d.Counted == told[0].Counted) && (before == count || sentence.SemicolonBetween(sentence.Drafts[before - count - 1].Token, told[0].Token))))
            return false;
        var subjects = told.TrueForAll(static d => d.SubjectIndex >= 0);
        if (!subjects && told.Select(static d => d.Indicator).Distinct().Count() != count)
            return false;
        for (var k = 0; k < count; k++)
        {
            var draft = sentence.Drafts[before + k];
            draft.Rule = "respectively";
            if (subjects)
            {
                draft.SubjectIndex = told[k].SubjectIndex;
                continue;
            }
            var name = told[k].Indicator!;
            var whose = name[^1] == '数' ? name[..^1] : IndicatorNaming.MeasureOf(name) is { } own && own.Length < name.Length ? name[..^own.Length] : null;
            if (whose is not null)
                (draft.Indicator, draft.IndicatorRule) = (whose + (whose.EndsWith("项目", StringComparison.Ordinal) && measure.EndsWithAny("投资", "投资额") ? "总投资" : measure), null);
        }
        return true;
    }

    /// <summary>总量、增速分别居全市第三位、第一位: one of the two ranks is that of the growth.</summary>
    private bool SizeAndRate(Draft first, int left)
    {
        if (first is not { Aspect: Aspect.Rank, Indicator: { } ranked })
            return false;
        var each = first.Token - 1;
        while (each > left + 2 && !row.IsCue(each, Cue.Respectively))
            each--;
        if (each - 3 < left || row[each - 2].Kind != TokenKind.Series)
            return false;
        var (one, other) = (row.IsCue(each - 3, Cue.Rate), row.IsCue(each - 1, Cue.Rate));
        if (one == other || !row.IsGeneric(one ? new Phrase(each - 1, each) : new Phrase(each - 3, each - 2)))
            return false;
        var grows = sentence.Drafts[one ? ^2 : ^1];
        (grows.Indicator, grows.IndicatorRule, grows.RateOf) = (ranked + "增速", null, (ranked, first.IndicatorRule));
        return true;
    }

    /// <summary>工业投资增长33%，增速和总量占比分别提高16.9和13个百分点: one of the two changes is that of its growth, the other that of its share.</summary>
    private bool RateAndShare(Draft first, int left)
    {
        if (first.Aspect != Aspect.Change || sentence.Drafts is not [.., var one, var other])
            return false;
        var and = first.Token - 1;
        while (and > left && row[and].Kind != TokenKind.Series)
            and--;
        var after = and + 1 < first.Token && row.IsGeneric(new Phrase(and + 1, and + 2)) && !row.IsCue(and + 1, Cue.Share) ? and + 2 : and + 1;
        if (and <= left || !(row.IsCue(and - 1, Cue.Rate) && row.IsCue(after, Cue.Share) || row.IsCue(and - 1, Cue.Share) && row.IsCue(after, Cue.Rate)))
            return false;
        var measured = row.HeadBefore(and - 1, left) is { IsEmpty: false } named && !row.IsGeneric(named) ? IndicatorNaming.Name(row, named)
            : sentence.Recent(static d => d.Aspect is Aspect.Level or Aspect.Growth && IndicatorNaming.MeasureOf(d.Indicator) is not null) is { Indicator: { } told } last ? (told, last.IndicatorRule) : ("", null);
        if (measured.Item1.Length == 0)
            return false;
        var (rate, share) = row.IsCue(and - 1, Cue.Rate) ? (one, other) : (other, one);
        (rate.Indicator, rate.IndicatorRule, rate.Rule) = (measured.Item1, measured.Item2, "respectively");
        (share.Indicator, share.IndicatorRule, share.Rule) = (measured.Item1 + "占比", null, "respectively");
        return true;
    }

    /// <summary>
    /// 生物医药、有色循环分别增长…; 总产值、税收收入等各项指标依次增长…: as many items as numbers, from the head of the clause to 分别, whatever the lexicon takes
    /// them for; empty where the clause lines up no such list.
    /// </summary>
    private List<Phrase> OwnItems(int left, int at, int count)
    {
        var to = at;
        while (to > left && !row.IsCue(to - 1, Cue.Respectively) && row.TextOf(to - 1) is not ("分列" or "分居"))
            to--;
        if (to == left)
            return [];
        to--;
        while (to > left && (row.IsSoft(row[to - 1]) || row[to - 1].Kind == TokenKind.Cue && row[to - 1].Cue is Cue.Rate or Cue.FallRate))
            to--;
        // …等各项指标: what they are called together.
        if (row.TextOf(to - 1).EndsWith("指标"))
            for (var i = to - 2; i >= Math.Max(left, to - 6); i--)
                if (row.TextOf(i) is "等" or "等等")
                {
                    to = i;
                    break;
                }
        const int longest = 6;
        var items = Parted(sentence.AfterOpening(left, to), to, longest);
        return items.Count == count && items.TrueForAll(IsNameable) ? items : [];

        bool IsNameable(Phrase item)
        {
            for (var i = item.From; i < item.To; i++)
                if (row[i].Kind is not (TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown) && !(row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Stage or Cue.Newly) || row[i].Kind == TokenKind.Word && row[i].Class is WordClass.Pronoun or WordClass.Preposition or WordClass.Adverb)
                    return false;
            return true;
        }
    }

    /// <summary>甲、乙、丙三个行业产值分别为…: as many items as their number says, right before it; empty for others.</summary>
    private List<Phrase> CountedBefore(int left, int count)
    {
        var number = left - 1;
        if (number - 2 <= sentence.From || row[number].Kind != TokenKind.Figure || !row.IsCount(number) || row.Figures[row[number].Index].Quantity?.Value != count || row.TextOf(left) is not ("行业" or "产业" or "领域" or "板块" or "门类" or "类别"))
            return [];
        const int longest = 5;
        var items = Parted(sentence.AfterOpening(sentence.RegionStart(number), number), number, longest);
        return items.Count == count ? items : [];
    }

    // What 、 and 和 part a stretch into; empty where an item is none, or longer than it may be, or the stretch is endless.
    private List<Phrase> Parted(int from, int to, int longest)
    {
        var items = new List<Phrase>();
        for (int i = from, start = from; i <= to && to - from <= 2 * Sentence.Reach; i++)
        {
            if (i < to && row[i].Kind != TokenKind.Series)
                continue;
            if (i == start || i - start > longest)
                return [];
            items.Add(new Phrase(start, i));
            start = i + 1;
        }
        return items;
    }

    /// <summary>甲园完成28亿元，乙园完成15亿元，分别增长…: whose each of the numbers before is, of those that one measure was told of; empty where they do not name as many.</summary>
    private List<int> OwnersOf(List<Draft> sources)
    {
        var owners = new List<int>(sources.Count);
        foreach (var source in sources)
            for (var i = sentence.RegionStart(source.Token); i < source.Token; i++)
                if (row[i].Kind == TokenKind.Subject && source.Indicator == sources[0].Indicator)
                {
                    owners.Add(row[i].Index);
                    break;
                }
        return owners.Count == sources.Count && owners.Distinct().Count() == owners.Count ? owners : [];
    }

    private void NameItems(List<Phrase> items, Draft first, string? shared = null)
    {
        if (shared is null && first.OfBreakdown)
            shared = IndicatorNaming.MeasureOf(first.Indicator);
        for (var k = 0; k < items.Count; k++)
        {
            var draft = sentence.Drafts[sentence.Drafts.Count - items.Count + k];
            (draft.Indicator, draft.IndicatorRule) = IndicatorNaming.Name(row, items[k]);
            (draft.Head, draft.Rule) = (items[k], "respectively");
            if (draft.IndicatorRule is null && IndicatorNaming.IsBare(draft.Indicator))
                draft.Indicator += shared;
        }
    }

    /// <summary>智能家电产业链产值、税收, 产业链的产值、税收: whose measures a list tells, said once; null for none.</summary>
    private string? OwnerOfList(Phrase first)
    {
        const int shortest = 3;
        string? owner = null;
        for (var i = first.From + 1; i < first.To - 1 && owner is null; i++)
            if (row.IsCue(i, Cue.Of))
                owner = IndicatorNaming.Join(row, first with { To = i });
        if (owner is null && row.IsCue(Math.Max(0, first.From - 1), Cue.Of) && first.From - 2 >= sentence.From)
            owner = IndicatorNaming.Join(row, row.PhraseBefore(first.From - 1, Math.Max(sentence.From, first.From - 7)));
        if (owner is null && IndicatorNaming.Name(row, first).Name is { } led && IndicatorNaming.MeasureOf(led) is { } measure)
            owner = led[..^measure.Length];
        return owner is { Length: >= shortest } && owner.EndsWithAny("产业链", "产业", "集群", "企业") ? owner : null;
    }

    // The 的 between the last item of a list and what is measured of all; 0 for none.
    private int OwnedMeasure(Phrase item)
    {
        for (var i = item.From + 1; i < item.To - 1; i++)
            if (row.IsCue(i, Cue.Of))
                return row[i + 1].Kind != TokenKind.Indicator && !IndicatorNaming.IsBare(IndicatorNaming.Join(row, item with { From = i + 1 })) ? i : 0;
        return 0;
    }

    /// <summary>其中前三项增速分别高于全省…: the first of what the sentence lists; null where it does not say so.</summary>
    private List<Draft>? FirstOf(int end, int count, int left, int at)
    {
        var clause = row.Text.AsSpan(row[left].Start, row[at].Start - row[left].Start);
        if (clause.IndexOf('前') is not (>= 0 and var first) || first + 2 >= clause.Length || clause[first + 2] is not ('项' or '个' or '者' or '大') || NumeralScanner.ChineseDigit(clause[first + 1]) != count)
            return null;
        var each = new List<Draft>();
        for (var i = 0; i < end && each.Count < count; i++)
            if (sentence.Drafts[i] is { Indicator: { } name, Aspect: Aspect.Level or Aspect.Growth } && !each.Exists(d => d.Indicator == name))
                each.Add(sentence.Drafts[i]);
        return each.Count == count ? each : null;
    }

    /// <summary>The figures that as many numbers go on about: the last ones, or where these tell of one thing alone (A6亿元，增长9%；B3亿元，增长7%，增速分别高于…) the last of each.</summary>
    private List<Draft> SourcesBefore(int end, int count)
    {
        var last = sentence.Drafts.GetRange(end - count, count);
        // 增速上半年4.8%、前三季度6.7%、全年7%，连续三个季度居全市第一，分别高于全市…: how long, and which place, are none of them.
        if (sentence.Drafts[end].Rule is "comparison" or "change" && last.Exists(IsOfPlace) && sentence.Drafts.Take(end).Where(d => !IsOfPlace(d)).TakeLast(count).ToList() is var told && told.Count == count && told.TrueForAll(d => d.Aspect == told[0].Aspect))
            return told;
        // A分别完成236亿元、314亿元，B506亿元、639亿元，今年分别达到365亿元和785亿元: one of each measure that was told of as many years.
        if (end >= count * count && last.TrueForAll(d => d.TimeIndex >= 0))
        {
            var measures = Enumerable.Range(0, count).Select(k => sentence.Drafts[end - (count * (count - k))]).ToList();
            if (measures.TrueForAll(static d => d.TimeIndex >= 0) && measures.Select(static d => d.Indicator).Distinct().Count() == count)
                return measures;
        }
        if (last.TrueForAll(d => d.Aspect == last[0].Aspect) || last.Select(d => d.Indicator).Distinct().Count() == count)
            return last;
        var each = new List<Draft>();
        for (var i = end - 1; i >= Math.Max(0, end - 4 * count) && each.Count < count; i--)
            if (sentence.Drafts[i] is { Indicator: { } name, Aspect: Aspect.Level or Aspect.Growth } && !each.Exists(d => d.Indicator == name))
                each.Add(sentence.Drafts[i]);
        each.Reverse();
        return each.Count == count ? each : last;
    }

    private static bool IsOfPlace(Draft draft) => draft.Rule == "time-taken" || draft.Aspect == Aspect.Rank;

    /// <summary>云川、临江、海州迈上新台阶，分别达到…、…、…: as many names as figures, and one measure told before.</summary>
    private bool DistributeSubjects(int count, int at)
    {
        var last = at - 1;
        for (; ; last--)
        {
            while (last > Math.Max(sentence.From, at - 2 * Sentence.Reach) && row[last].Kind != TokenKind.Subject)
                last--;
            if (last < sentence.From || row[last].Kind != TokenKind.Subject)
                return false;
            var lined = 1;
            while (lined < count && last - (2 * lined) >= sentence.From && row[last - (2 * lined)].Kind == TokenKind.Subject && row[last - (2 * lined) + 1].Kind == TokenKind.Series)
                lined++;
            if (lined == count)
                break;
            // 甲、乙、丙增速排全省前列，分别…: 全省 stands between.
            if (lined > 1 || !row.TextOf(last).StartsWith("全"))
                return false;
        }
        // One more name before them: who is left out cannot be told; 比长沙、武汉: with whom is compared.
        var opens = last - (2 * (count - 1));
        if (opens - 1 >= sentence.From && row.IsCue(opens - 1, Cue.Than))
            return false;
        if (opens - 2 >= sentence.From && row[opens - 1].Kind == TokenKind.Series && row[opens - 2].Kind == TokenKind.Subject)
            return false;
        for (var k = 0; k < count; k++)
        {
            sentence.Drafts[^(k + 1)].SubjectIndex = row[last - (2 * k)].Index;
            sentence.Drafts[^(k + 1)].Rule = "respectively";
        }
        return true;
    }

    /// <summary>小型、微型企业产业化率, 海运、空运货物通关时间: the items are as many modifiers of one head; null where they are not.</summary>
    private string? Parallel(Phrase last, Phrase item)
    {
        if (last.Count < 2 || item == last || row[last.From] is not { Kind: TokenKind.Word } first || row[item.To - 1] is not { Kind: TokenKind.Word } modifier || first.Length != modifier.Length || first.Length != 2 || first.Class == WordClass.Place || row.TextOf(last.From)[^1] != row.TextOf(item.To - 1)[^1])
            return null;
        var head = IndicatorNaming.Join(row, last with { From = last.From + 1 });
        return IndicatorNaming.IsBare(head) ? null : IndicatorNaming.Join(row, item) + head;
    }

    /// <summary>单位工业增加值能耗和水耗: both are measured by the same unit; null where the second stands alone.</summary>
    private string? PerUnit(string name, Phrase item)
    {
        var other = IndicatorNaming.Text(row, item);
        if (!name.StartsWith("单位", StringComparison.Ordinal) || item.Count != 1 || other.StartsWith("单位", StringComparison.Ordinal))
            return null;
        foreach (var measure in (ReadOnlySpan<string>)["能源消耗", "综合能耗", "能耗", "电耗", "水耗", "用水量", "排放量", "排放强度", "碳排放"])
            if (name.EndsWith(measure, StringComparison.Ordinal))
                return name[..^measure.Length] + other;
        return null;
    }

    // 甲、乙、丙增速为…、…、…: as many names as numbers may stand before the measure.
    private bool LinesUpSubjects(int left, int at)
    {
        for (var i = at - 1; i > left; i--)
            if (row[i].Kind == TokenKind.Subject)
                return row[i - 1].Kind == TokenKind.Series;
        return false;
    }

    // What is measured of all the names in a row, without how many they are.
    private (string Name, string? Rule) SharedName(Draft first)
    {
        if (WithoutNumberOfPlaces(first.Head) is not { IsEmpty: false } measure || measure.From == first.Head.From)
            return (first.Indicator!, first.IndicatorRule);
        var named = new Draft { Token = first.Token, Number = first.Number, Aspect = first.Aspect };
        return heads.TakePhrase(named, measure) ? (named.Indicator!, named.IndicatorRule) : (first.Indicator!, first.IndicatorRule);
    }

    // 云川、临江两市的用地缺口: how many they are is no part of what is measured.
    private Phrase WithoutNumberOfPlaces(Phrase item)
    {
        var from = item.From;
        if (from < item.To && row.Text[row[from].Start] is '两' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九')
        {
            var end = row.TextOf(from).Length == 1 && from + 1 < item.To ? from + 1 : from;
            if (row.Text[row[end].End - 1] is '市' or '县' or '区' or '省' or '州' or '地' or '旗' or '园')
                from = end + 1;
            if (from > item.From && from < item.To && row.IsCue(from, Cue.Of))
                from++;
        }
        return item with { From = from };
    }

    /// <summary>三次产业增加值分别为2.2亿元、317.7亿元和455.5亿元: of the first, the second and the third; 第二、三产业增加值: of those that are named.</summary>
    private bool DistributeSectors(int count, Draft first)
    {
        if (first.Indicator is not { } name)
            return false;
        if (SectorsBefore(first.Head) is { Length: > 1 } ordinals && ordinals.Length == count && (name.StartsWith("产业", StringComparison.Ordinal) || name.StartsWith("第三产业", StringComparison.Ordinal) || name.StartsWith("第二产业", StringComparison.Ordinal)))
        {
            var own = IndicatorNaming.MeasureOf(name) ?? "增加值";
            for (var k = 0; k < count; k++)
                (sentence.Drafts[^(count - k)].Indicator, sentence.Drafts[^(count - k)].IndicatorRule, sentence.Drafts[^(count - k)].Rule) = ("第" + ordinals[k] + "产业" + own, null, "respectively");
            return true;
        }
        if (count != 3)
            return false;
        if (name.StartsWith("产业", StringComparison.Ordinal) && row.Text.AsSpan(0, row[first.Head.From].Start).EndsWith("三次"))
            name = "三次" + name;
        if (!(name.StartsWith("三次产业", StringComparison.Ordinal) || name.StartsWith("三大产业", StringComparison.Ordinal) || name.StartsWith("三产", StringComparison.Ordinal)))
            return false;
        var measure = name[(name[1] == '产' ? 2 : 4)..];
        if (IndicatorNaming.MeasureOf(measure) is null)
            measure = "增加值";
        for (var k = 0; k < 3; k++)
            (sentence.Drafts[^(3 - k)].Indicator, sentence.Drafts[^(3 - k)].IndicatorRule, sentence.Drafts[^(3 - k)].Rule) = (k switch { 0 => "第一产业", 1 => "第二产业", _ => "第三产业" } + measure, null, "respectively");
        return true;
    }

    /// <summary>The ordinals of 第一、二、三产业, as they are lined up before 产业; empty for none.</summary>
    private string SectorsBefore(Phrase head)
    {
        var end = row.Text.IndexOf('产', row[head.From].Start, row[head.To - 1].End - row[head.From].Start);
        var ordinals = "";
        for (var i = end - 1; i >= 0 && i > end - 12 && row.Text[i] is '第' or '一' or '二' or '三' or '、' or '和' or '及' or '与'; i--)
            if (row.Text[i] is '一' or '二' or '三')
                ordinals = row.Text[i] + ordinals;
        return ordinals;
    }

    // 对东盟、欧盟分别进出口…、…: each with its own partner.
    private bool DistributePartners(int count, Draft first)
    {
        if (first.Partners.IsEmpty || first.Indicator is not { } name)
            return false;
        var items = new List<string>();
        var from = first.Partners.From;
        for (var i = from; i <= first.Partners.To; i++)
        {
            if (i < first.Partners.To && row[i].Kind != TokenKind.Series)
                continue;
            items.Add(trade.PartnersIn(new Phrase(from, i)));
            from = i + 1;
        }
        var measure = row.Scopes.TradeMeasures.EndOf(name);
        if (items.Count != count || measure is null)
            return false;
        for (var k = 0; k < count; k++)
        {
            sentence.Drafts[sentence.Drafts.Count - count + k].Indicator = trade.Towards(first.Partners.From - 1) + items[k] + measure;
            sentence.Drafts[sentence.Drafts.Count - count + k].Rule = "respectively";
        }
        return true;
    }

    /// <summary>住宿和餐饮业，信息传输、软件和信息技术服务业，金融业增加值分别增长…: industries with 、 in their names are parted by commas.</summary>
    private List<Phrase> ClausesBefore(Phrase last, int count)
    {
        var items = new List<Phrase> { last };
        var floor = Math.Max(sentence.From, last.From - 2 * Sentence.Reach);
        for (var i = last.From - 1; i > floor && items.Count < count; i--)
        {
            if (row[i].Kind == TokenKind.Breakdown && row[i + 1].Kind == TokenKind.Series && i + 1 == items[^1].From - 1 || row[i].Kind == TokenKind.Breakdown && row[i + 1].Kind == TokenKind.Break && i + 1 == items[^1].From - 1)
                items.Add(new Phrase(i, i + 1));
            else if (row[i].Kind is not (TokenKind.Break or TokenKind.Series))
                break;
        }
        if (items.Count != count)
            return [];
        items.Reverse();
        return items;
    }

    // 进出口一季度、二季度分别达到…和…; 到2026年、2030年，总产值分别达到…: each has its own time.
    private bool DistributeTimes(int count, Draft first, int at)
    {
        Span<int> times = stackalloc int[12];
        var nearest = at - 1;
        var farthest = first.Head.IsEmpty ? at - 5 : Math.Max(first.Head.To, at - 20);
        while (nearest > Math.Max(sentence.From, farthest) && row[nearest].Kind is not (TokenKind.Time or TokenKind.Figure))
            nearest--;
        var found = TimesEndingAt(nearest, times);
        if (found == 0 && !first.Head.IsEmpty)
        {
            var last = first.Head.From - 1;
            // …，云川开发区分别完成: whose they are, by words that no list knows as a name.
            while (last > sentence.From && first.Head.From - last < 8 && (row.IsComma(last) || row[last].Kind == TokenKind.Subject || row.IsCue(last, Cue.Respectively) || row.IsCue(last, Cue.Makes) || row[last].Kind == TokenKind.Word && Row.IsNominal(row[last])))
                last--;
            found = TimesEndingAt(last, times);
        }
        if (found == 1 && count > 1)
            found = PartsOf(times[0], count, times);
        if (found != count || count < 2)
            return false;
        // 到2026年、2030年: both are deadlines.
        var deadlines = row.Times[times[count - 1]].Period is { Start: null, End: { Month: 12, Day: 31 } };
        for (var k = 0; k < count; k++)
        {
            var index = times[count - 1 - k];
            sentence.Drafts[sentence.Drafts.Count - count + k].TimeIndex = index;
            if (deadlines && row.Times[index] is { Period: { Start: not null, End: { Month: 12, Day: 31 } end } } later)
                row.Times[index] = later with { Period = new Period(null, end, $"到{end.Year}年") };
        }
        return true;
    }

    // 2021年、2022年和2023年, the last first.
    private int TimesEndingAt(int last, Span<int> times)
    {
        var found = 0;
        for (var i = last; i >= sentence.From && found < times.Length && row[i].Kind == TokenKind.Time; i -= 2)
        {
            times[found++] = row[i].Index;
            if (i - 1 <= sentence.From || row[i - 1].Kind != TokenKind.Series)
                break;
        }
        return found;
    }

    // 二、三、四季度, 7、8、9月, 2021—2023年: as many quarters, months or years as there are numbers, the last first; 前三季度 is one time.
    private int PartsOf(int time, int count, Span<int> times)
    {
        var whole = row.Times[time];
        var surface = whole.Span.In(row.Text);
        var months = surface.EndsWith("季度") ? 3 : surface.EndsWith("月") || surface.EndsWith("月份") ? 1 : surface.EndsWith("年") ? 12 : 0;
        if (months == 0 || count > times.Length || surface[0] is '前' or '头' || whole.Period is not { Start: { Day: 1 } start, End: { } end } || start.AddMonths(months * count).AddDays(-1) != end)
            return 1;
        for (var k = 0; k < count; k++)
        {
            var from = start.AddMonths(months * k);
            times[count - 1 - k] = row.Times.Count;
            row.Times.Add(whole with { Period = Calendar.Between(from, from.AddMonths(months).AddDays(-1)) });
        }
        return count;
    }

    /// <summary>2016年、2017年分别完成A236亿元、314亿元，B506亿元、639亿元: the next measure's numbers are of the same years.</summary>
    private bool TimesGoOn(int count, Draft first)
    {
        var before = sentence.Drafts.Count - (2 * count);
        if (before < 0 || sentence.SemicolonBetween(sentence.Drafts[before + count - 1].Token, first.Token))
            return false;
        for (var k = 0; k < count; k++)
            if (sentence.Drafts[before + k] is not { TimeIndex: >= 0, Aspect: Aspect.Level or Aspect.Growth, GroupSize: var size } || size != count || sentence.Drafts[before + k].Indicator == first.Indicator)
                return false;
        for (var i = sentence.Drafts[before + count - 1].Token + 1; i < first.Token; i++)
            if (row[i].Kind == TokenKind.Time)
                return false;
        for (var k = 0; k < count; k++)
            sentence.Drafts[before + count + k].TimeIndex = sentence.Drafts[before + k].TimeIndex;
        return true;
    }

    // 分别高于全国、全省3.3、4.6个百分点: each has its own measure.
    private bool DistributeBases(int count, Draft first)
    {
        if (count < 2 || first.Aspect != Aspect.Change || first.Basis?.Split('、', '和', '及', '与') is not { } bases || bases.Length != count)
            return false;
        for (var k = 0; k < count; k++)
            sentence.Drafts[sentence.Drafts.Count - count + k].Basis = bases[k];
        return true;
    }

    // 占全省、全市进出口额的比重分别为11%和22%: one part of two wholes.
    private bool DistributeWholes(int count, Draft first, int left)
    {
        if (count < 2 || first is not { Aspect: Aspect.Share, Indicator: { } part } || sentence.FindLeft(first.Token, left, Cue.Occupies) is not (>= 0 and var occupies))
            return false;
        var places = new List<string>();
        var at = occupies + 1;
        while (at < first.Token && (row[at].Kind == TokenKind.Subject && row.Subjects[row[at].Index].Type is SubjectType.Place or SubjectType.Zone || row.Scopes.WiderPlaces.Contains(row.TextOf(at))))
        {
            places.Add(row.Plainly(at++));
            if (row[at].Kind != TokenKind.Series)
                break;
            at++;
        }
        if (places.Count != count)
            return false;
        var to = at;
        while (to < first.Token && row[to].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown)
            to++;
        var measure = wholes.WholeName(new Phrase(at, to), part) ?? part;
        for (var k = 0; k < count; k++)
        {
            var draft = sentence.Drafts[sentence.Drafts.Count - count + k];
            (draft.Of, draft.OfPlace, draft.SubjectIndex, draft.Indicator, draft.IndicatorRule) = (places[k] + measure, null, -1, part, first.IndicatorRule);
        }
        return true;
    }

    // 汽车产销: two measures in one word.
    private (string First, string Second)? PairedHead(Draft first)
    {
        var name = IndicatorNaming.Join(row, first.Head);
        // 城乡居民人均可支配收入: of the towns and of the country, in this order.
        if (name.StartsWith("城乡", StringComparison.Ordinal) && name.Length > 4)
            return ("城镇" + name[2..], "农村" + name[2..]);
        foreach (var (paired, one, other) in (ReadOnlySpan<(string, string, string)>)[("产销量", "产量", "销量"), ("产销", "产量", "销量"), ("购销", "购进额", "销售额"), ("收支", "收入", "支出")])
            if (name.EndsWith(paired, StringComparison.Ordinal))
                return (name[..^paired.Length] + one, name[..^paired.Length] + other);
        return null;
    }

    // 高端装备、新材料两大主导产业产值: what stands after the number of items belongs to each.
    private (int Cut, string Shared) CountedHead(Phrase item)
    {
        for (var i = item.From + 1; i < item.To - 1; i++)
        {
            if (!(row.Text[row[i].Start] is '两' or '二' or '三' or '四' or '五' or '六' or '七' or '八' && (row.TextOf(i).EndsWith("大") || row.TextOf(i).EndsWith("个") || row.TextOf(i).EndsWith("类") || row.TextOf(i + 1) is "大" or "个" or "类")))
                continue;
            var shared = "";
            for (var k = row.TextOf(i).Length > 1 ? i + 1 : i + 2; k < item.To; k++)
                if (!(row[k].Kind == TokenKind.Cue && row[k].Cue is Cue.Respectively or Cue.Makes or Cue.Reaches or Cue.Total or Cue.Done))
                    shared += IndicatorNaming.Join(row, new Phrase(k, k + 1));
            foreach (var word in (ReadOnlySpan<string>)["主导", "支柱", "重点", "特色", "优势", "传统", "新兴", "战略性新兴", "领域"])
                if (shared.StartsWith(word, StringComparison.Ordinal))
                    shared = shared[word.Length..];
            return (i, shared);
        }
        return (0, "");
    }

    // What the list's items share: the measure at the end of the last one (…产业投资分别增长), or the whole head where the list stands before it.
    private string SuffixOf(Draft first)
    {
        var head = first.Head;
        var last = row[head.To - 1];
        if (head.Count == 1 && last.Kind == TokenKind.Indicator)
        {
            // 教育、科学技术支出; 工业、服务业投资: the last of the list in one word with what is measured of each.
            var name = IndicatorNaming.Name(row, head).Name;
            if (head.From == 0 || row[head.From - 1].Kind != TokenKind.Series || !name.EndsWith(last.In(row.Text), StringComparison.Ordinal))
                return name;
            foreach (var shared in (ReadOnlySpan<string>)["居民人均可支配收入", "居民人均消费支出", "消费品零售额", "支出"])
                if (name.EndsWith(shared, StringComparison.Ordinal))
                    return shared;
            return IndicatorNaming.MeasureOf(name) is { } measure && name[..^measure.Length].EndsWith('业') ? measure : name;
        }
        if (last.Kind == TokenKind.Indicator && IndicatorNaming.Plain(last.In(row.Text)) is var surface)
            return IndicatorNaming.MeasureOf(row.Terms[last.Index].Name) == row.Terms[last.Index].Name ? IndicatorNaming.MeasureNamed(row.Terms[last.Index], surface) : surface;
        if (row.IsCue(head.To - 1, Cue.Share))
            return IndicatorNaming.Plain(last.In(row.Text));
        return first.OfBreakdown ? IndicatorNaming.MeasureOf(first.Indicator) ?? "" : IndicatorNaming.MeasureOf(first.Indicator) ?? "";
    }

    /// <summary>The last <paramref name="count"/> items of the list that ends with <paramref name="last"/>; empty where it has not so many.</summary>
    private List<Phrase> SeriesEndingAt(Phrase last, int left, int count)
    {
        // Industries have conjunctions in their names (科学研究和技术服务业): where 、 alone gives the number of items, it parts them.
        Span<int> commas = stackalloc int[16];
        Span<int> all = stackalloc int[16];
        int commaCount = 0, allCount = 0;
        for (var i = last.To - 1; i >= Math.Max(left, last.To - Sentence.Reach); i--)
        {
            if (row[i].Kind is TokenKind.Break or TokenKind.Figure || row.IsCue(i, Cue.OfWhich))
                break;
            if (row[i].Kind != TokenKind.Series)
                continue;
            if (row[i].Class == WordClass.Punctuation && commaCount < commas.Length)
                commas[commaCount++] = i;
            // Only the last separator may be a conjunction.
            if (allCount < all.Length && (row[i].Class == WordClass.Punctuation || allCount == 0))
                all[allCount++] = i;
        }
        // 甲加工业以及电热气和水供应业产值分别…: 以及 parts what 和 joins.
        Span<int> wider = stackalloc int[1];
        if (count == 2 && commaCount == 0 && allCount > 0)
            for (var i = all[0]; i >= Math.Max(left, last.To - Sentence.Reach) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
                if (row.TextOf(i) is "以及" && row[i].Kind == TokenKind.Series)
                    wider[0] = i;
        var separators = wider[0] > 0 ? wider : commaCount == count - 1 ? commas[..commaCount] : allCount >= count - 1 ? all[..(count - 1)] : [];
        var items = new List<Phrase>();
        if (separators.Length != count - 1 || count < 2)
            return items;
        var to = last.To;
        foreach (var separator in separators)
        {
            items.Add(new Phrase(separator + 1, to));
            to = separator;
            // 工业增加值增速、固定资产投资增速分别…: the rate is each one's own.
            if (to - 1 > left && row[to - 1].Kind == TokenKind.Cue && row[to - 1].Cue is Cue.Rate or Cue.FallRate)
                to--;
        }
        items.Add(FirstItem(to, left, commaCount == count - 1 || wider[0] > 0));
        items.Reverse();
        return items.TrueForAll(i => !i.IsEmpty) ? items : [];
    }

    private Phrase FirstItem(int to, int left, bool conjunctionsInside)
    {
        // 签约、开工、投产项目: a stage alone, which ends no longer name (新屋开工).
        if (to > left && (row[to - 1].Kind == TokenKind.Subject || row[to - 1] is { Kind: TokenKind.Cue, Cue: Cue.Stage or Cue.Newly } && (to - 1 == left || row[to - 2].Kind is TokenKind.Subject or TokenKind.Time or TokenKind.Break || row.IsSoft(row[to - 2]))))
            return new Phrase(to - 1, to);
        if (!conjunctionsInside)
            return row.PhraseBefore(to, left);
        var from = to;
        while (from > left && row[from - 1].Kind is TokenKind.Word or TokenKind.Breakdown or TokenKind.Indicator or TokenKind.Mark or TokenKind.Series && row[from - 1].Class is not (WordClass.Preposition or WordClass.Adverb or WordClass.Pronoun) || from > left && row.IsCue(from - 1, Cue.Of))
            from--;
        return new Phrase(from, to);
    }

    private List<Phrase> SeriesBefore(int left, int count)
    {
        var floor = Math.Max(sentence.From, left - Sentence.Reach);
        for (var i = left - 1; i > floor; i--)
        {
            // 甲、乙、丙三条产业链，产值分别占…: how many they are.
            if (row[i].Kind == TokenKind.Figure && !(row.IsCount(i) && row.Figures[row[i].Index].Quantity?.Value == count))
                break;
            if (row[i].Kind != TokenKind.Series)
                continue;
            var after = row.PhraseAfter(i + 1, left);
            if (after.IsEmpty)
                continue;
            var start = i;
            while (start > floor && row[start - 1].Kind is not (TokenKind.Break or TokenKind.Figure))
                start--;
            return SeriesEndingAt(after, start, count);
        }
        return [];
    }
}
