namespace NewsMiner.Extracting.Joining;

/// <summary>The whole that a share or a contribution is of: named beside it, told before it, or what the vocabulary says.</summary>
internal sealed class Wholes(Row row, Sentence sentence, Heads heads)
{
    /// <summary>The whole of which the article told an industry's share last (规模以上工业总产值); null for none.</summary>
    private string? _industryWhole;

    /// <summary>The output of all industry that the article told last (规模以上工业总产值); null for none.</summary>
    private string? _output;

    /// <summary>Keeps the output of all industry for the shares of industries that name no whole.</summary>
    public void NoteOutput(Draft draft)
    {
        if (draft is { Aspect: Aspect.Level, Indicator: "规模以上工业总产值" or "工业总产值" })
            _output = draft.Indicator;
    }

    /// <summary>The name of a whole, which may be no more than a place (占全省的53%); null where none is named.</summary>
    /// <param name="part">The indicator of the part; empty where it may not complete the whole's name.</param>
    public string? WholeName(Phrase whole, string part)
    {
        if (whole.IsEmpty)
            return null;
        // 占全年任务的28%: a plan has its own name, whatever is planned.
        if (row.IsCue(whole.From, Cue.Plan) || row.Scopes.PlanEnds.AnyEnds(row.TextOf(whole.To - 1)))
            return IndicatorNaming.Text(row, whole);
        if (row[whole.From].Kind == TokenKind.Figure)
            return IndicatorNaming.Text(row, whole) + (row[whole.To - 1].Kind == TokenKind.Indicator ? "" : part);
        // 占云川市（不含新区）的9.5%.
        if (part.Length > 0 && row[whole.From].Kind == TokenKind.Subject && row[whole.To - 1].Kind == TokenKind.Mark && row.Text[row[whole.To - 1].End - 1] is '）' or ')')
            return IndicatorNaming.Text(row, whole) + part;
        // 占全省的53%: of the same measure there.
        if (whole.Count == 1 && (row.Scopes.WiderPlaces.Contains(row.TextOf(whole.From)) || row.TextOf(whole.From) is "同期"))
            return IndicatorNaming.Text(row, whole) + part;
        var phrase = row.PhraseBefore(whole.To, whole.From);
        if (!phrase.IsEmpty && row.IsCue(phrase.From, Cue.Newly) is false)
        {
            var (name, rule) = IndicatorNaming.Name(row, phrase);
            // 现代服务业实际使用外资108亿元，占总量的81%: of the measure itself.
            // 占全市总数的36%: there.
            if (rule is null && part.Length > 0 && phrase.From == whole.From && name is "总量" or "总额" or "总值" or "总数")
                return row.Scopes.WiderPlaces.Contains(row.TextOf(whole.From)) ? row.Plainly(whole.From) + part : null;
            // 占甘肃省总量的18%.
            if (rule is null && part.Length > 0 && name is "总量" or "总额" or "总值" or "总数" && phrase.From > whole.From)
                return IndicatorNaming.Text(row, whole with { To = phrase.From }) + part;
            // 占全市投资总量的38%: of the same there.
            if (part is "固定资产投资" && name is "投资" or "投资额" or "投资总量" or "投资总额" && row.Scopes.WiderPlaces.Contains(row.TextOf(whole.From)))
                return part;
            // 占开发区投资的13%.
            if (rule is null && phrase.From - 1 == whole.From && row[whole.From].Kind == TokenKind.Subject)
                return IndicatorNaming.Text(row, whole);
            // 固定资产投资85亿元，占全市投资的34%, 占全市投资总量的34%: of the same there.
            if (name is "投资" or "投资额" or "投资总量" or "投资总额" or "总投资" && part is "固定资产投资" && (row[whole.From].Kind == TokenKind.Subject || row.Scopes.WiderPlaces.Contains(row.TextOf(whole.From))))
                return part;
            if (name.Length > 0)
            {
                if (rule is null && part.Length > 0 && name is "全球" or "世界" or "国内" or "同行业" or "行业")
                    return name + part;
                if (rule is null && part.Length > 0 && IndicatorNaming.IsBare(name))
                    name += part.EndsWith('数') ? "数" : IndicatorNaming.MeasureOf(part) ?? "";
                return name;
            }
        }
        var text = row[whole.To - 1].Kind == TokenKind.Subject ? IndicatorNaming.Text(row, whole) : IndicatorNaming.Join(row, whole);
        return text.Length == 0 ? null : part.Length > 0 && row[whole.To - 1].Kind == TokenKind.Subject ? text + part : text;
    }

    /// <summary>占同期新区出口值的47.3%: when is no part of the whole.</summary>
    public Phrase WithoutTime(Phrase whole) => whole.Count > 1 && row.TextOf(whole.From) is "同期" ? whole with { From = whole.From + 1 } : whole;

    /// <summary>累计完成固定资产投资2100亿元，产业投资占比提升至67%: the level just told, of which a part by its name is a share; null for none.</summary>
    public string? WholeToldBefore(Draft draft) =>
        sentence.Last is { Aspect: Aspect.Level, Indicator: { } told } before && !sentence.SemicolonBetween(before.Token, draft.Token) && draft.Indicator is { Length: > 2 } part && told != part && told.EndsWith(part[^2..], StringComparison.Ordinal) && IndicatorNaming.MeasureOf(told) is not null ? told : null;

    /// <summary>手机出货量1771万台，智能手机出货量占比98%: the level just told, whose name the part's ends with; null for none.</summary>
    public string? WholeByName(Draft draft) =>
        draft.Indicator is { } part && sentence.Recent(d => d is { Aspect: Aspect.Level, Indicator.Length: > 3 } && d.Indicator.Length < part.Length && part.EndsWith(d.Indicator, StringComparison.Ordinal)) is { Indicator: { } told } whole && !sentence.SemicolonBetween(whole.Token, draft.Token) ? told : null;

    /// <summary>三产占比45%, 第三产业占比提高0.3个百分点: a sector's share is of the economy, unless something else is told of; null then.</summary>
    public string? OfEconomy(Draft draft) =>
        draft.Indicator is { } name && (draft.Aspect == Aspect.Share && name is "第一产业" or "第二产业" or "第三产业" || draft.Aspect == Aspect.Change && name is "第一产业占比" or "第二产业占比" or "第三产业占比")
            && sentence.Recent(static d => d.Aspect is Aspect.Level or Aspect.Growth && d.Indicator is { } told && !told.EndsWith("生产总值", StringComparison.Ordinal) && !told.EndsWith("增加值", StringComparison.Ordinal)) is null ? "地区生产总值" : null;

    /// <summary>其中汽车产业418亿元；电子信息产业305亿元，两大产业合计占62%: the amount of which 其中 began to tell the parts; null where it is of another measure.</summary>
    public string? WholeOfAll(Draft draft)
    {
        for (var i = draft.Token - 1; i >= Math.Max(sentence.From, draft.Token - 2 * Sentence.Reach); i--)
            if (row.IsCue(i, Cue.OfWhich))
                return sentence.Recent(d => d.Token < i && d.Aspect == Aspect.Level) is { Indicator: { } all } && all != draft.Indicator && IndicatorNaming.MeasureOf(all) is { } measure && draft.Indicator?.EndsWith(measure, StringComparison.Ordinal) == true ? all : null;
        return null;
    }

    /// <summary>同期全省进出口5712亿元，航空港区占48.7%; 全市税收80亿元，其中开发区占三成: the whole is what was just told of a place, where the clause names nothing but another.</summary>
    public bool IsOfToldPlace(Draft draft, int left, int occupies)
    {
        var named = occupies - 1;
        if (named < left || named > left + 1 || row[named].Kind != TokenKind.Subject || named > left && !row.IsCue(left, Cue.OfWhich) || row.Subjects[row[named].Index] is not { Type: SubjectType.Place or SubjectType.Zone, Name: { } owner }
            || sentence.Last is not { Aspect: Aspect.Level, Indicator: { } told } before || before.Token != left - 2 || row.KindOf(before.Token) == MentionKind.Percent)
            return false;
        for (var i = before.Token - 1; i >= sentence.RegionStart(before.Token); i--)
        {
            if (row[i].Kind == TokenKind.Word && row.Scopes.WiderPlaces.Contains(row.TextOf(i)))
                draft.Of = row.Plainly(i) + told;
            else if (row[i].Kind == TokenKind.Subject && row.Subjects[row[i].Index] is { Type: SubjectType.Place or SubjectType.Zone, Name: { } place } && place != owner)
                (draft.Of, draft.OfPlace) = (told, place);
            else
                continue;
            (draft.Indicator, draft.IndicatorRule, draft.Counted, draft.SubjectIndex) = (told, before.IndicatorRule, before.Counted, row[named].Index);
            return true;
        }
        return false;
    }

    /// <summary>Of which place a whole is, where that is named (占全市…, 拉动全市…).</summary>
    public void NoteOfPlace(Draft draft, Phrase whole)
    {
        for (var i = whole.From; i < whole.To && draft.Of is not null; i++)
            // 占全区规上工业总产值的四成: 全区 is the zone that all of it is told of.
            if (row[i].Kind == TokenKind.Subject && row.TextOf(i) is not "全区" && row.Subjects[row[i].Index] is { Type: SubjectType.Place or SubjectType.Zone, Name: { } place } && !draft.Of.StartsWith(place, StringComparison.Ordinal) && !draft.Of.AsSpan().StartsWith(row.TextOf(i)) && !draft.Of.StartsWith('全') && !draft.Of.StartsWith(place.TrimEnd('市', '省', '县', '区'), StringComparison.Ordinal))
                draft.OfPlace = place;
    }

    /// <summary>占同期全市外贸进出口总值的18.6%: the same measure is its whole only of a wider place.</summary>
    public void NoteWider(Draft draft, Phrase whole)
    {
        if (draft is not { OfPlace: null, Of: { } of } || of != draft.Indicator)
            return;
        for (var i = whole.From; i < whole.To; i++)
            if (row.Scopes.WiderPlaces.Contains(row.TextOf(i)))
            {
                draft.Of = row.Plainly(i) + of;
                return;
            }
    }

    /// <summary>Of which place a whole is, also where nothing shows which place that is (全市投资).</summary>
    public void NoteWherever(Draft draft, Phrase whole)
    {
        NoteOfPlace(draft, whole);
        if (draft is { Of: { Length: > 0 } of, OfPlace: null } && of[0] != '全' && row.TextOf(whole.From) is ['全', ..] and not "全区" && row.Scopes.WiderPlaces.Contains(row.TextOf(whole.From)))
            draft.Of = row.Plainly(whole.From) + of;
    }

    /// <summary>
    /// The whole of a share that names none: of a part with its breakdown the measure itself (民营企业进出口, of 进出口总额), of projects and their sums all of
    /// them, of staff the staff, else what the vocabulary says it is a part of.
    /// </summary>
    public string? WholeOfPart(Draft draft)
    {
        if (draft.Indicator is not { } part)
            return null;
        // 第三产业增加值50亿元，占比21.7%.
        if (part is "第一产业增加值" or "第二产业增加值" or "第三产业增加值" or "服务业增加值")
            return "地区生产总值";
        if (row.NameOf(draft.IndicatorRule) is { } canonical)
            // 规上工业总产值240亿元。…化工产业产值占比58%: of the output that the article has told of all industry.
            return canonical == "产值" && canonical != part && _output is not null && (draft.OfBreakdown || part[^3] == '业' || row.Scopes.Industries.AnyEnds(part.AsSpan(0, part.Length - canonical.Length))) ? _output : canonical != part ? canonical : row.WholeOf(canonical);
        foreach (var measure in (ReadOnlySpan<string>)["实际利用外资", "固定资产投资", "签约额", "项目总投资", "项目数", "企业数", "完成投资", "进出口总额", "出口额", "进口额"])
            if (part.Length > measure.Length && part.EndsWith(measure, StringComparison.Ordinal))
                return measure;
        return part.EndsWithAny("人员", "人员数", "员工", "员工数") ? "员工数" : null;
    }

    /// <summary>四大产业产值占规上工业总产值的90%。…新材料产业产值占比44%: of the whole that was told of industries last, wherever in the article.</summary>
    public string? WholeOfIndustries(Draft draft) =>
        draft.OfBreakdown && _industryWhole is { } whole && IndicatorNaming.MeasureOf(draft.Indicator) is { } measure && whole.EndsWith(measure, StringComparison.Ordinal) ? whole : null;

    /// <summary>What 其中 opens is a part of the last amount before it, whatever was told of that amount (增长11%，其中工业投资占比…).</summary>
    public string? WholeBefore(int at)
    {
        // 员工860人，其中研发人员210人，拥有专利156项，…，海外订单占比45%: three clauses on nothing is a part any more.
        var clauses = 0;
        for (var i = at - 1; i >= Math.Max(sentence.From, at - Sentence.Reach); i--)
        {
            if (row[i].Kind == TokenKind.Break && (row.TextOf(i)[0] is '；' or ';' || ++clauses > 2))
                return null;
            if (row.IsCue(i, Cue.OfWhich))
            {
                // 企业486家，从业人员3.2万人，其中高新技术企业128家，占比26%: firms are a part of firms.
                var part = sentence.Last is { Aspect: Aspect.Level } last && last.Token > i && row.IsCount(last.Token) ? last : null;
                return ((part is null ? null : sentence.Recent(d => d.Token < i && d.Aspect == Aspect.Level && row.SameUnit(d.Token, part.Token))) ?? sentence.Recent(d => d.Token < i && d.Aspect is Aspect.Level or Aspect.Growth or Aspect.Multiple && d.Indicator?.EndsWith("完成率", StringComparison.Ordinal) != true))?.Indicator;
            }
        }
        return null;
    }

    /// <summary>实际使用外资中服务业占比、民营企业在进出口中占比: a part among its whole.</summary>
    public bool ShareAmong(Draft draft, int predicate, int left)
    {
        var among = -1;
        for (var i = predicate - 1; i > Math.Max(left, predicate - 12) && among < 0; i--)
            if (row.TextOf(i) is "中" or "之中" or "中所" or "里" or "里面" or "当中")
                among = i;
        if (among < 0 || row.PhraseBefore(among, left) is not { IsEmpty: false } whole)
            return false;
        var part = row.PhraseBefore(row.SkipLeft(predicate, among + 1), among + 1);
        // 外贸在京津冀整体外贸中占比72.4%.
        for (var opens = whole.From - 1; part.IsEmpty && opens > left && whole.From - opens <= 4; opens--)
            if (row.TextOf(opens) is "在")
                part = row.HeadBefore(opens, left);
        // 到位资金32亿元，在全市新增总量中占比超八成: of what was told.
        if (part.IsEmpty && sentence.OpensField(whole.From) && (heads.Carry(draft, left) || heads.Topic(draft, left)))
        {
            var opens = whole.From;
            while (row.TextOf(opens) is not "在")
                opens--;
            draft.Of = WholeName(new Phrase(opens + 1, among), draft.Indicator!);
            NoteWherever(draft, new Phrase(opens + 1, among));
            return true;
        }
        // 在全市经济体量中的占比超过30%: of the whole's own measure.
        if (part.IsEmpty && row.IsCue(among + 1, Cue.Of) && row[whole.To - 1].Kind == TokenKind.Indicator)
        {
            (draft.Head, (draft.Indicator, draft.IndicatorRule)) = (whole, IndicatorNaming.Name(row, whole));
            draft.Of = (row.Scopes.Fields.Contains(row.TextOf(whole.From)) ? row.Plainly(whole.From) : whole.From > left && row.IsWhere(whole.From - 1) ? row.Plainly(whole.From - 1) : "") + draft.Indicator;
            return true;
        }
        if (part.IsEmpty || !heads.TakePhrase(draft, part))
            return false;
        draft.Of = WholeName(whole, draft.Indicator!);
        var where = whole.From - 1;
        if (where > left && row.TextOf(where) is "整体" or "总体" or "全部")
            where--;
        NoteWherever(draft, where >= left && row.IsWhere(where) ? whole with { From = where } : whole);
        // 北京外贸在京津冀整体外贸中占比72.4%: the same measure of a region around it.
        if (draft is { OfPlace: null, Of: { } of } && of == draft.Indicator && where >= left && row[where] is { Kind: TokenKind.Word, Class: Segmenting.WordClass.Place })
            draft.Of = row.Plainly(where) + of;
        SectorsContribute(draft);
        return true;
    }

    /// <summary>第二产业对经济增长的贡献率, 第二产业占GDP比重: what a sector contributes is its value added.</summary>
    public static void SectorsContribute(Draft draft)
    {
        // 其中，营利性服务业拉动0.8个百分点: of an industry as well.
        if (draft.Aspect == Aspect.Contribution && draft.Of is { } total && (total == "地区生产总值" || total.EndsWith("增加值", StringComparison.Ordinal)) && draft.Indicator is { Length: >= 3 } industry && industry[^1] == '业' && !industry.EndsWith("企业", StringComparison.Ordinal))
            draft.Indicator = (industry == "规上工业" ? "规模以上工业" : industry) + "增加值";
        else if (draft.Of == "地区生产总值" && draft.Indicator is "第一产业" or "第二产业" or "第三产业" or "工业" or "建筑业" or "制造业" or "服务业")
            draft.Indicator += "增加值";
    }

    /// <summary>Keeps the whole of an industry's share for those that name none (占规上工业总产值的90%).</summary>
    public void NoteIndustries(Draft draft)
    {
        if (draft.Of is { } ofIndustry && draft.Indicator != ofIndustry && IndicatorNaming.MeasureOf(draft.Indicator) is { } output && output is "产值" or "总产值" or "增加值" or "营业收入" or "税收" && ofIndustry.EndsWith(output, StringComparison.Ordinal))
            _industryWhole = ofIndustry;
    }
}
