using NewsMiner.Extracting.Subjects;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>A stretch of tokens, half-open.</summary>
internal readonly record struct Phrase(int From, int To)
{
    public bool IsEmpty => To <= From;

    public int Count => To - From;
}

/// <summary>An indicator or breakdown of the vocabulary, as it stands in the text.</summary>
internal readonly record struct NamedTerm(string Id, string Name, string? AsGiven = null);

/// <summary>The tokens of one text with the mentions behind them, and the ways to read along it.</summary>
internal sealed class Row(string text, CueTable cues, RuleSet rules, ScopeWords scopes)
{
    /// <summary>The canonical name of an indicator's rule; null for none.</summary>
    public string? NameOf(string? rule) => rule is not null && rules.TryFindById(rule, out var found) ? found.Name : null;

    /// <summary>Whether an indicator's rule tells what flows in a time or what stands at one; null for no rule.</summary>
    public IndicatorNature? NatureOf(string? rule) => rule is not null && rules.TryFindById(rule, out var found) ? found.Nature : null;

    /// <summary>The dimensions in which an indicator's rule is told; null for no rule.</summary>
    public IReadOnlyList<string>? UnitsOf(string? rule) => rule is not null && rules.TryFindById(rule, out var found) ? found.Units : null;

    /// <summary>What the vocabulary says an indicator is a part of (工业投资, of 固定资产投资); null for none.</summary>
    public string? WholeOf(string name) => rules.TryFindIndicator(name, out var found) ? found.PartOf ?? found.ShareOf : null;

    // A phrase that names an indicator is short; a longer run of nouns is an enumeration or a title, and only its end is the name.
    private const int LongestPhrase = 12;

    private const int LongestQuote = 16;

    public string Text { get; } = text;

    public CueTable Cues { get; } = cues;

    public ScopeWords Scopes { get; } = scopes;

    public TokenList Tokens { get; } = new();

    public List<Mention> Figures { get; } = [];

    public List<Mention> Times { get; } = [];

    public List<NamedTerm> Terms { get; } = [];

    public List<SubjectMention> Subjects { get; } = [];

    /// <summary>Where the names of projects end, as offsets of the text.</summary>
    public HashSet<int> ProjectEnds { get; } = [];

    /// <summary>远川储能项目总投资: whether a phrase holds a project's name, or stands right behind one.</summary>
    public bool NamesProject(Phrase phrase)
    {
        if (ProjectEnds.Count == 0 || phrase.IsEmpty)
            return false;
        var end = Tokens[phrase.To - 1].End;
        for (var at = Tokens[phrase.From].Start; at < end; at++)
            if (ProjectEnds.Contains(at))
                return true;
        return false;
    }

    public ref readonly Token this[int index] => ref Tokens[index];

    public ReadOnlySpan<char> TextOf(int token) => Tokens[token].In(Text);

    public bool IsCue(int token, Cue cue) => Tokens[token] is { Kind: TokenKind.Cue } read && read.Cue == cue;

    /// <summary>由8家增至14家, 分别由8家、6家增至14家、9家: whether a number is where a movement begins, alone or beside others.</summary>
    public bool BeginsMovement(int token)
    {
        while (token >= 2 && Tokens[token - 1].Kind == TokenKind.Series && Tokens[token - 2].Kind == TokenKind.Figure)
            token -= 2;
        return token > 0 && IsCue(token - 1, Cue.From);
    }

    /// <summary>Steps left over words that stand between a head and its value: 达、已、累计、同比, adverbs.</summary>
    public int SkipLeft(int at, int from)
    {
        while (at > from && (IsSoft(Tokens[at - 1]) || Tokens[at - 1].Kind == TokenKind.Series && at - 1 > from && at < Tokens.Count && Tokens[at].Kind == TokenKind.Time && Tokens[at - 2].Kind == TokenKind.Time))
            at--;
        return at;
    }

    public bool IsSoft(Token token) => token.Kind switch
    {
        TokenKind.Cue => token.Cue is Cue.Reaches or Cue.Total or Cue.Done or Cue.Plan or Cue.Target or Cue.YearOnYear or Cue.MonthOnMonth or Cue.Respectively,
        // 周期 is a length that is measured, whatever the lexicon says.
        TokenKind.Word => token.Class is WordClass.Adverb or WordClass.Particle || Scopes.Leaps.Contains(token.In(Text)) || token.Class == WordClass.Time && !token.Is(Text, "周期") || token.Class == WordClass.Numeral && Text[token.End - 1] == '年' || (Text[token.Start] == '每' && token.Length <= 3 || token.Start > 0 && Text[token.Start - 1] == '每' && token.In(Text) is "千瓦时" or "千瓦" or "度电" || token.Length == 1 && Text[token.Start] is '约' or '了' or '近' or '即' or '以' || token.Class == WordClass.Conjunction && token.In(Text) is "反而" or "则" or "却" or "甚至" || token.Class is WordClass.Unknown or WordClass.Other or WordClass.Conjunction && Scopes.GoesOn.Contains(token.In(Text)) || token.In(Text) is "仍" or "名义" or "但仍" or "仍然" or "依然" or "依旧" or "连续" or "连年" or "多年" or "连续多年" or "不得" or "不能"),
        TokenKind.Mark => Text[token.Start] is '（' or '(',
        TokenKind.Time => true,
        // 五年增长, 5年降低: how long it took stands between.
        TokenKind.Figure => Text.AsSpan(token.Start, token.Length).StartsWith("连续") || Figures[token.Index].Quantity is { Unit: "年" },
        _ => false,
    };

    /// <summary>连续三年 says how often; what stands before it still heads what follows.</summary>
    public bool IsRepetition(int token)
    {
        if (Tokens[token].Kind != TokenKind.Figure)
            return false;
        if (TextOf(token).StartsWith("连续"))
            return true;
        // 能耗五年累计下降16.5%: in all.
        var verb = token + 1 < Tokens.Count && IsCue(token + 1, Cue.Total) ? token + 2 : token + 1;
        return Figures[Tokens[token].Index].Quantity is { Unit: "年" } && verb < Tokens.Count && Tokens[verb] is { Kind: TokenKind.Cue, Cue: Cue.Rise or Cue.Fall };
    }

    /// <summary>The noun phrase that ends before <paramref name="at"/>, no farther left than <paramref name="from"/>.</summary>
    public Phrase PhraseBefore(int at, int from)
    {
        var to = at;
        from = Math.Max(from, at - LongestPhrase);
        // 清偿率, 派送量: what ends a measure's name makes a noun of the verb before it.
        if (at - 1 > from && Tokens[at - 1] is { Kind: TokenKind.Word, Length: 1 } && Text[Tokens[at - 1].Start] is '率' or '量' or '额' or '数' or '值' or '度' or '费' or '价' or '比' or '面' or '点' or '区' or '带' or '厂' or '站' or '库' or '仓' or '港' or '类' && (Tokens[at - 2].Kind == TokenKind.Word || Text[Tokens[at - 1].Start] == '类' && Tokens[at - 2].Kind == TokenKind.Breakdown || Tokens[at - 2] is { Kind: TokenKind.Cue, Cue: Cue.Stage }) && Tokens[at - 2].Length > 1)
            at -= 2;
        // 区域发展指数, 活动预期指数: so does 指数.
        else if (at - 1 > from && TextOf(at - 1) is "指数" && (Tokens[at - 2] is { Kind: TokenKind.Word, Class: WordClass.Verb, Length: > 1 } && TextOf(at - 2) is not ("公布" or "发布" or "显示") || TextOf(at - 2) is "预期"))
            at -= 2;
        while (at > from)
        {
            var token = Tokens[at - 1];
            if (token.Kind is TokenKind.Indicator or TokenKind.Breakdown)
            {
                at--;
                continue;
            }
            // 企业贷款加权平均利率, 政策兑现平均时限: how it was reckoned stands inside the name.
            if (at < to && IsReckoned(at - 1, from))
            {
                at--;
                continue;
            }
            // 工业机器人全行业营业收入: the whole of a trade.
            if (at < to && at - 2 >= from && TextOf(at - 1) is "全" && TextOf(at) is "行业" && IsNominal(Tokens[at - 2]))
            {
                at--;
                continue;
            }
            // 发行股票募集资金净额: what was raised, and not how.
            if (at < to && TextOf(at - 1) is "募集" && TextOf(at) is "资金")
            {
                at--;
                break;
            }
            // 云川导报讯 每分钟下线…: whose report it is.
            if (token.Kind == TokenKind.Word && Text[token.End - 1] == '讯' && token.End < Text.Length && char.IsWhiteSpace(Text[token.End]))
                break;
            // 项目仍完成投资43亿元: nor that it goes on so.
            if (token.Kind == TokenKind.Word && TextOf(at - 1) is "仍" or "仍然" or "依然")
                break;
            // 每分钟下线手机壳86只: nor how often.
            if (token.Kind == TokenKind.Word && TextOf(at - 1) is "每分钟" or "每小时" or "每秒" or "每天" or "每日" or "每周" or "每月" or "每年")
                break;
            // 挂牌以来共43961家: since when, and not what.
            // 新签项目里外资5个: nor among which.
            if (token.Kind == TokenKind.Word && (TextOf(at - 1) is "以来" or "以后" or "之后" or "期间" || at < to && TextOf(at - 1) is "里" or "里面" or "当中" or "其中" or "中有"))
                break;
            // 10英寸触控面板: the unit of a make, whose number is none of the name.
            if (at < to && token is { Kind: TokenKind.Word, Class: WordClass.Measure or WordClass.Unknown or WordClass.Other or WordClass.Noun, Length: <= 2 } && Scopes.SpecUnits.Contains(TextOf(at - 1)))
                break;
            // 本报讯面积仅9平方公里的…, 这片9平方公里的土地: who reports, and what is pointed at.
            if (token.Kind == TokenKind.Word && (Scopes.Datelines.AnyEnds(TextOf(at - 1)) || Scopes.PointsAt.Contains(TextOf(at - 1))))
                break;
            if (token.Kind == TokenKind.Word)
            {
                // 零部件本地配套率.
                if (IsNominal(token) || TextOf(at - 1) is "周期" || at < to && Scopes.InsideNames.Contains(TextOf(at - 1)) || (token.Class == WordClass.Verb && (IsNominalVerb(token) || at < to && token.Length == 2 && at - 2 >= from && IsCue(at - 2, Cue.Newly) && TextOf(at) is "企业" || at < to && IsAttributive(at - 1, from) || at == to - 1 && token.Length > 1 && Scopes.NeedsVerb.Contains(TextOf(at)))) || (at < to && IsOrdinal(token)) || (token.Class == WordClass.Measure && at < to && (token.Length > 1 || TextOf(at - 1) is "类")) || at < to && IsLetterGrade(at - 1))
                {
                    at--;
                    continue;
                }
                break;
            }
            // 设施农业大、中棚; 大、中型企业: sizes lined up within one word.
            if (token.Kind == TokenKind.Series && at < to && at - 2 >= from && Text[token.Start] == '、' && Tokens[at - 2] is { Kind: TokenKind.Word, Length: 1 } && IsSize(Text[Tokens[at - 2].Start]) && Tokens[at].Kind == TokenKind.Word && IsSize(Text[Tokens[at].Start]))
            {
                at -= 2;
                continue;
            }
            if (token.Kind == TokenKind.Mark)
            {
                var open = IsNote(at - 1) ? at - 1 : OpeningOf(at - 1, from);
                if (open < 0)
                    break;
                at = open;
                continue;
            }
            if (token.Kind == TokenKind.Cue && at < to)
            {
                if (token.Cue == Cue.Newly)
                {
                    at--;
                    break;
                }
                // 增长面, 增加额: the verb is a part of the noun.
                if (token.Cue is Cue.Rise or Cue.Fall && at == to - 1 && Tokens[at].Length == 1 && TextOf(at) is "面" or "额" or "量" or "值")
                {
                    at--;
                    break;
                }
                // 建成投用标准厂房26栋: that they are in use is no part of the name.
                if (token.Cue == Cue.Stage && TextOf(at - 1) is "建成投用" or "建成投产" or "投用" && !TextOf(at).StartsWith("项目") && !TextOf(at).StartsWith("企业"))
                    break;
                if (token.Cue == Cue.Stage || (token.Cue is Cue.Makes or Cue.Plan or Cue.Target or Cue.Rise or Cue.Fall && Tokens[at].Kind != TokenKind.Indicator && IsAttributive(at - 1, from)))
                {
                    at--;
                    continue;
                }
                if (token.Cue == Cue.Of && IsGeneric(new Phrase(at, to)) && at - 1 > from)
                {
                    at--;
                    continue;
                }
            }
            break;
        }
        // （以下简称“云川综保区”）进出口总值: a note in brackets opens no name.
        while (at < to && (IsNote(at) || IsCue(at, Cue.Of) || (Tokens[at].Kind == TokenKind.Word && Tokens[at].Class == WordClass.Verb && Tokens[at].Length == 1)))
            at++;
        // 在库规上工业企业: in the register of the statistics.
        if (at + 1 < to && at > 0 && TextOf(at) is "库" && TextOf(at - 1) is "在")
            at++;
        return new Phrase(at, to);
    }

    private static bool IsSize(char c) => c is '大' or '中' or '小' or '高' or '低' or '新' or '老' or '长' or '短';

    private bool IsReckoned(int token, int from) =>
        token > from && TextOf(token) is "平均" or "加权" or "加权平均" && Tokens[token - 1] is { Kind: TokenKind.Word or TokenKind.Indicator } before
            && (before.Kind == TokenKind.Indicator || before.Class is WordClass.Noun or WordClass.Verb or WordClass.Other || TextOf(token - 1) is "加权");

    /// <summary>The noun phrase that begins at <paramref name="at"/>, as far as its last noun.</summary>
    public Phrase PhraseAfter(int at, int limit)
    {
        var from = at;
        var end = at;
        limit = Math.Min(limit, at + LongestPhrase);
        while (at < limit)
        {
            var token = Tokens[at];
            // 12个新（扩）建项目: said aside.
            if (at > from && at + 1 < limit && IsNote(at) && TextOf(at - 1) is "新" or "改" or "扩" or "迁" or "续")
            {
                at += at + 2 < limit && Tokens[at + 1] is { Kind: TokenKind.Word, Length: 1 } ? 2 : 1;
                continue;
            }
            // 67个项目中有产业项目48个: among those that are counted.
            if (end > from && TextOf(at) is "中" or "当中" or "中有" && TextOf(end - 1).EndsWithAny("项目", "企业"))
                break;
            // 5000万元基金用于基地运营: what it is for is none of it.
            if (end > from && TextOf(at) is "用于" or "用来")
                break;
            if (token.Kind is TokenKind.Indicator or TokenKind.Breakdown)
            {
                // 423个重大项目总投资: what was counted ends before what is measured of it.
                // 为163家企业协调解决问题328个: nor is what has its own number.
                if (end > from && token.Kind == TokenKind.Indicator && IsCompleteHead(end - 1) && (!Terms[token.Index].Name.EndsWith('数') || IsDoer(end - 1) && at + 1 < Tokens.Count && Tokens[at + 1].Kind == TokenKind.Figure))
                    break;
                end = ++at;
                continue;
            }
            // 600家已投产的外商投资企业: what they have done already stands before their name.
            if (at == from && end == from && IsCue(at, Cue.Done) && at + 2 < limit && IsCue(at + 1, Cue.Stage) && IsCue(at + 2, Cue.Of))
            {
                at++;
                continue;
            }
            // 27个新（扩）建项目, 新（改、扩）建项目: the ways of building are told in one word.
            if (at > from && end == from && IsNote(at) && at + 1 < limit && TextOf(at + 1) is "建" or "改建" or "扩建")
            {
                at += 2;
                continue;
            }
            if (token.Kind == TokenKind.Subject && at == from)
            {
                // 217个国家级经开区考核评价: zones are counted, no judgings.
                if (IsZoneKind(TextOf(at)) || TextOf(at)[^1] == '区' && at + 2 < limit && TextOf(at + 2) is "为" or "成" or "至" or "到")
                    return new Phrase(at, at + 1);
                at++;
                continue;
            }
            // 71个工业类开发区: a kind of zone, and none that is meant.
            if (token.Kind == TokenKind.Subject && at > from && (end == at || TextOf(at - 1) is "类" or "级" or "型" || end == from && at == from + 1 && Tokens[from].Class == WordClass.Verb) && Scopes.ZoneKinds.Contains(TextOf(at)))
            {
                end = ++at;
                break;
            }
            if (token.Kind == TokenKind.Word && end == at && end > from && TextOf(at) is "类" or "型" or "级" && at + 1 < limit && Tokens[at + 1].Kind == TokenKind.Subject)
            {
                at++;
                continue;
            }
            if (token.Kind == TokenKind.Mark && Text[token.Start] is '“' or '‘' or '《' or '「' or '"')
            {
                var close = ClosingOf(at, limit);
                // 五大重点行业“四升一降”: what closes the clause after a noun is said of it.
                if (close < 0 || end == at && end > from && Text[token.Start] != '《' && Tokens[at - 1].Class == WordClass.Noun && (close + 1 >= Tokens.Count || Tokens[close + 1].Kind == TokenKind.Break))
                    break;
                end = at = close + 1;
                continue;
            }
            if (token.Kind == TokenKind.Word)
            {
                // 产值虽是三家中最少, 生产线已于6月投产: what goes on is none of the name, whatever the lexicon takes it for.
                if (end > from && (token.Class is WordClass.Unknown or WordClass.Other && Scopes.GoesOn.Contains(TextOf(at)) || TextOf(at) is "正在"))
                    break;
                // 31项出自前海: nor is where they come from.
                if (at == from && TextOf(at) is "出自" or "源自" or "来源于" or "得益于")
                    break;
                // 50项可容缺受理: what may be done with them is no noun.
                if (at == from && token.Length == 2 && Text[token.Start] == '可' && token.Class is WordClass.Unknown or WordClass.Other)
                    break;
                // 80个产业集群普遍保持高速增长.
                if (end == at && end > from && Tokens[at - 1].Kind is TokenKind.Word or TokenKind.Indicator && token.Class is WordClass.Adjective && token.Length > 1 && IsCompleteHead(at - 1))
                    break;
                // 17家企业获贷6800万元: after what stands for itself only a noun goes on, and none that has its own number.
                if (end == at && end > from && Tokens[at - 1].Kind is TokenKind.Word or TokenKind.Indicator && IsDoer(at - 1) && (at + 1 < Tokens.Count && Tokens[at + 1].Kind == TokenKind.Figure || !TextOf(at - 1).EndsWith("人员") && token.Class is WordClass.Unknown or WordClass.Other or WordClass.Idiom && (at + 1 >= Tokens.Count || Tokens[at + 1].Kind == TokenKind.Break)))
                    break;
                // 16家企业闲置厂房3.2万平方米: what has its own number is none of what was counted; 12个园区升格为…: nor is what they became.
                if (end == at && end > from && Tokens[at - 1].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Subject && (IsDoer(at - 1) && HasOwnNumber(at, limit) || IsCompleteHead(at - 1) && at + 1 < Tokens.Count && TextOf(at + 1) is "为" or "成" or "成为" or "至" or "到"))
                    break;
                // 26栋厂房拔地而起: what is said of them closes the clause.
                if (end == at && end > from && token.Class == WordClass.Idiom && token.Length >= 4 && (at + 1 >= Tokens.Count || Tokens[at + 1].Kind == TokenKind.Break
                    // 46个项目如火如荼推进.
                    || IsCompleteHead(at - 1) && Tokens[at + 1].Class == WordClass.Verb))
                    break;
                // 26个全面开工, 12个项目陆续投产: how it was done is no part of what was counted.
                if (IsNominal(token) && IsManner(at))
                {
                    if (end > from)
                        break;
                    at++;
                    continue;
                }
                if (IsNominal(token))
                {
                    at++;
                    if (token.Class is not WordClass.Adjective)
                        end = at;
                    continue;
                }
                // 7台自动卷饼机.
                if (TextOf(at) is "自动" or "全自动" or "智能化" or "现代化" or "初级" or "中级" or "高级" or "级" && at + 1 < limit && Tokens[at + 1].Kind == TokenKind.Word && (token.Length > 1 || at > from && end == at))
                {
                    at++;
                    continue;
                }
                // 中央冬春救助资金.
                if (token.Class == WordClass.Time && at > from && at + 1 < limit && Tokens[at + 1].Kind == TokenKind.Word)
                {
                    at++;
                    continue;
                }
                // 五个百亿级产业园.
                if (token.Length == 1 && Text[token.Start] is '新' or '老' or '大' or '旧' || (token.Class == WordClass.Numeral && (TextOf(at).EndsWith("级") || TextOf(at).EndsWith("层"))) || TextOf(at) is "多层" or "单层" or "高层")
                {
                    at++;
                    continue;
                }
                if (token.Class == WordClass.Numeral && at + 1 < limit && TextOf(at + 1) is "级")
                {
                    at += 2;
                    continue;
                }
                if (token.Class is WordClass.Verb && IsNominalVerb(token) && !(end > from && IsCompleteHead(end - 1))
                    // 58家重点监测企业, 36个重点调度项目: whom it is done to.
                    || TextOf(at) is "监测" or "调度" or "联系" or "跟踪" or "帮扶" or "培育" && end > from && at + 1 < limit && TextOf(at + 1) is "企业" or "项目" || TextOf(at) is "举措" || TextOf(at) is "组织" && at > from && TextOf(at - 1) is "国际" or "社会" or "工会")
                {
                    end = ++at;
                    continue;
                }
                // 3个初级压榨厂: works are named by what they do.
                if (token.Class == WordClass.Verb && token.Length > 1 && at + 1 < limit && Tokens[at + 1].Kind == TokenKind.Word && TextOf(at + 1) is "厂" or "站" or "库" or "池" or "塔" or "室" or "井" && (at + 2 >= Tokens.Count || Tokens[at + 2].Kind is TokenKind.Break or TokenKind.Series))
                {
                    end = at += 2;
                    continue;
                }
                // A verb may belong to the noun after it (10项改造工程); after a noun that stands for itself (企业) it is the predicate, and so it is
                // where no noun of the kind closes the phrase (专项资金支持产业集群).
                if (token.Class is WordClass.Verb && (token.Length > 1 || end == at && end > from && IsNominal(Tokens[at - 1]) && at + 1 < limit && Tokens[at + 1].Kind == TokenKind.Word && IsCompleteHead(at + 1)) && (end == from || !IsCompleteHead(end - 1) && ClosesAfter(at + 1, limit)))
                {
                    at++;
                    continue;
                }
                break;
            }
            // 的 and a stage may stand before the noun (34个签约落地项目), not after it (12个项目投产).
            // 228家光伏企业完成产值: what they did is no part of what was counted.
            if (token.Kind == TokenKind.Cue && token.Cue == Cue.Makes && end > from && at + 1 < limit && Tokens[at + 1].Kind == TokenKind.Indicator && !Terms[Tokens[at + 1].Index].Name.EndsWith('数'))
                break;
            if (token.Kind == TokenKind.Cue && (end == from ? token.Cue is Cue.Stage or Cue.Of or Cue.Newly || token.Cue == Cue.Plan && at + 1 < limit && (Tokens[at + 1] is { Kind: TokenKind.Cue, Cue: Cue.Stage or Cue.Newly } || Tokens[at + 1].Kind == TokenKind.Indicator && Terms[Tokens[at + 1].Index].Name.EndsWith("项目数", StringComparison.Ordinal)) : token.Cue is Cue.Newly or Cue.Makes or Cue.Stage && !IsCompleteHead(end - 1) && at == end))
            {
                at++;
                continue;
            }
            break;
        }
        // 86家企业换了执照: what 了 follows is what they did.
        if (end - 1 > from && end < Tokens.Count && Tokens[end - 1] is { Kind: TokenKind.Word, Length: 1 } && TextOf(end) is "了" && IsCompleteHead(end - 2))
            end--;
        // 53项手续: what the lexicon takes for a verb is the noun where nothing else follows.
        if (end == from && at > from && Tokens[at - 1].Kind == TokenKind.Word && Tokens[at - 1].Length > 1 && (at >= Tokens.Count || Tokens[at].Kind is TokenKind.Break or TokenKind.Series))
            end = at;
        while (end > from && Tokens[end - 1].Kind == TokenKind.Word && TextOf(end - 1) is "基础上" or "上" or "中" or "中有" or "内" or "里" or "方面" or "领域" or "下" or "间" or "以来" or "后" or "前" or "时" or "现场" or "手中" or "集中" or "以上" or "左右" or "外" or "等" or "里头" or "大关" or "关卡" or "关口" or "关" or "台阶" or "门槛" or "基础")
            end--;
        return new Phrase(from, end);
    }

    private static bool IsZoneKind(ReadOnlySpan<char> name) =>
        (name.StartsWith("国家") || name.StartsWith("省级")) && (name.EndsWith("经开区") || name.EndsWith("高新区") || name.EndsWith("开发区") || name.EndsWith("综保区") || name.EndsWith("综合保税区") || name.EndsWith("新区"));

    // Whether nothing but a noun phrase stands between a token and a number that is no count.
    private bool HasOwnNumber(int at, int limit)
    {
        while (at < limit && (Tokens[at].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown || Tokens[at] is { Kind: TokenKind.Series, Class: WordClass.Conjunction }))
            at++;
        return at == limit && at < Tokens.Count && Tokens[at].Kind == TokenKind.Figure && Figures[Tokens[at].Index].Quantity is { } own && (Figures[Tokens[at].Index].Kind == MentionKind.Money || IsMeasured(own.BaseUnit));
    }

    /// <summary>Whether nouns follow, the last of which closes a name by itself (设备更新改造项目).</summary>
    private bool ClosesAfter(int at, int limit)
    {
        var last = -1;
        // 平行跑道: one noun after it, and nothing more.
        if (at < limit && Tokens[at].Kind == TokenKind.Word && Tokens[at].Class == WordClass.Noun && Tokens[at].Length > 1 && (at + 1 >= Tokens.Count || Tokens[at + 1].Kind is TokenKind.Break or TokenKind.Series))
            return true;
        while (at < limit && (Tokens[at].Kind == TokenKind.Indicator || Tokens[at].Kind == TokenKind.Word && (IsNominal(Tokens[at]) || Tokens[at].Class == WordClass.Verb)))
            last = at++;
        return last >= 0 && IsCompleteHead(last);
    }

    /// <summary>企业, 职工: who does something, so that what follows may be the deed.</summary>
    private bool IsDoer(int token) => Scopes.Doers.AnyEnds(TextOf(token));

    /// <summary>（区、市）: a note in brackets, which is one token.</summary>
    public bool IsNote(int token) => Tokens[token].Kind == TokenKind.Mark && Tokens[token].Length > 1;

    /// <summary>Whether a noun stands for itself (项目, 企业), so that what follows is said of it.</summary>
    public bool IsCompleteHead(int token) => Scopes.CompleteHeads.AnyEnds(TextOf(token));

    /// <summary>Whether a word may stand in a noun phrase, by its class alone.</summary>
    public static bool IsNominal(Token token) =>
        token.Class is WordClass.Noun or WordClass.Organisation or WordClass.Foreign or WordClass.Unknown or WordClass.Idiom or WordClass.Other or WordClass.Place or WordClass.Person or WordClass.Adjective;

    /// <summary>True for a head that says nothing of its own (总量, 增速, 规模): the figure goes on about what was named before.</summary>
    public bool IsGeneric(Phrase phrase) => phrase.Count == 1 && Tokens[phrase.From].Kind != TokenKind.Indicator && Scopes.GenericHeads.Contains(TextOf(phrase.From));

    // Verbs that name what is measured as well: 产业投资、居民消费.
    /// <summary>A级: a grade by letter.</summary>
    public bool IsLetterGrade(int token) => TextOf(token) is "级" && token > 0 && Text[Tokens[token].Start - 1] is >= 'A' and <= 'E' && Tokens[token - 1].Length <= 3;

    private bool IsNominalVerb(Token token) => Scopes.NominalVerbs.Contains(token.In(Text));

    // A verb within a phrase is attributive where a noun stands right before it (技术改造贷款); a predicate otherwise (拨付资金).
    private bool IsAttributive(int token, int from)
    {
        // 集群聚集上下游企业210家: who is there, and not that they are.
        if (TextOf(token) is "聚集" or "集聚" or "汇聚" or "汇集" or "拥有" && TextOf(token + 1) is not ("企业" or "区"))
            return false;
        if (token <= from || Tokens[token].Length < 2 || TextOf(token) is "提供" or "发放" or "给予" or "投放" or "拨付" or "减免" or "争取" or "授予")
            return false;
        // 港口接卸原油27万吨: what is done to goods right before their amount.
        if (token + 2 < Tokens.Count && Tokens[token + 2].Kind == TokenKind.Figure && Scopes.MovesGoods.Contains(TextOf(token)) && !IsCompleteHead(token + 1) && TextOf(token + 1) is not ("能力" or "规模" or "总量"))
            return false;
        // 深空探测产业.
        if (token + 1 < Tokens.Count && TextOf(token + 1) is "产业" or "行业")
            return Tokens[token - 1].Kind == TokenKind.Word && IsNominal(Tokens[token - 1]);
        var before = Tokens[token - 1];
        return before.Kind switch
        {
            // 银行发放信用贷款: who does it.
            TokenKind.Word => before.Class is WordClass.Noun or WordClass.Adjective or WordClass.Foreign or WordClass.Other && !Scopes.Payers.AnyEnds(TextOf(token - 1)) || Tokens[token].Length == 3 && TextOf(token)[2] == '化' && IsNominalVerb(before),
            TokenKind.Breakdown or TokenKind.Indicator => true,
            TokenKind.Mark => Text[before.Start] is '”',
            _ => false,
        };
    }

    private bool IsOrdinal(Token token) => token.Class == WordClass.Numeral && Text[token.Start] == '第';

    private int OpeningOf(int closing, int from)
    {
        var (open, close) = Text[Tokens[closing].Start] switch
        {
            '”' => ('“', '”'),
            '’' => ('‘', '’'),
            '》' => ('《', '》'),
            '」' => ('「', '」'),
            '）' => ('（', '）'),
            ')' => ('(', ')'),
            _ => ('\0', '\0'),
        };
        if (open == '\0')
            return -1;
        for (var i = closing - 1; i >= Math.Max(from - LongestQuote, 0) && i >= closing - LongestQuote; i--)
            if (Tokens[i].Kind == TokenKind.Mark && Text[Tokens[i].Start] == open)
                return i;
        return -1;
    }

    private int ClosingOf(int opening, int limit)
    {
        var close = Text[Tokens[opening].Start] switch { '“' => '”', '‘' => '’', '《' => '》', '「' => '」', _ => '"' };
        for (var i = opening + 1; i < Math.Min(Tokens.Count, opening + LongestQuote); i++)
            if (Tokens[i].Kind == TokenKind.Mark && Text[Tokens[i].Start] == close)
                return i;
        return -1;
    }

    /// <summary>The kind of the number at a token.</summary>
    public MentionKind KindOf(int token) => Figures[Tokens[token].Index].Kind;

    /// <summary>The unit of the number at a token, as it stands; empty for none.</summary>
    public string Unit(int token) => Figures[Tokens[token].Index].Quantity?.Unit ?? "";

    /// <summary>The unit that the number at a token is reckoned in; empty for none.</summary>
    public string BaseUnit(int token) => Figures[Tokens[token].Index].Quantity?.BaseUnit ?? "";

    /// <summary>Whether the number is in percentage points.</summary>
    public bool IsPoint(int token) => Unit(token).EndsWith("百分点", StringComparison.Ordinal);

    /// <summary>Whether the number counts things, and measures no amount.</summary>
    public bool IsCount(int token) => KindOf(token) == MentionKind.Quantity && !IsMeasured(BaseUnit(token));

    /// <summary>Whether a unit measures an amount (吨, 平方米, 天), and counts no things.</summary>
    public static bool IsMeasured(string unit) => unit.EndsWith("伏安", StringComparison.Ordinal) || unit is "平方米" or "亩" or "公顷" or "平方公里" or "吨" or "吨标准煤" or "载重吨" or "千瓦时" or "瓦" or "天" or "年" or "个月" or "月" or "米" or "立方米" or "千克" or "克" or "升" or "秒" or "小时" or "分钟" or "摄氏度" or "℃" or "焦耳" or "伏" or "标准立方米" or "字节" || unit.Contains('/') || unit.Contains("千米", StringComparison.Ordinal) || unit.Contains("工作日", StringComparison.Ordinal);

    /// <summary>The dimension of a measured amount, as the vocabulary names it (mass, power, …); null for a count, a sum, a length of time and a rate.</summary>
    public string? DimensionOf(int token) => BaseUnit(token) switch
    {
        "吨" or "千克" or "克" => "mass",
        "吨标准煤" => "standard-coal",
        "瓦" => "power",
        "千瓦时" or "焦耳" => "energy",
        "平方米" or "亩" or "公顷" or "平方公里" => "area",
        "米" or "千米" => "length",
        "立方米" or "标准立方米" or "升" => "volume",
        _ => null,
    };

    /// <summary>Whether a token is a comma: the sentence goes on behind it.</summary>
    public bool IsComma(int token) => Tokens[token].Kind == TokenKind.Break && Text[Tokens[token].Start] is '，' or ',';

    /// <summary>Whether the number is an area.</summary>
    public bool IsArea(int token) => BaseUnit(token) is "平方米" or "亩" or "公顷" or "平方公里";

    /// <summary>Whether the number's unit is one that products are made and sold by.</summary>
    public bool IsProduct(int token) => Unit(token) is var unit && unit.EndsWithAny("辆", "台", "吨", "件", "套", "架", "艘", "部", "只", "块", "瓶", "箱", "千瓦时", "立方米", "桶");

    /// <summary>Whether the number is a length of time.</summary>
    public bool IsDuration(int token) => BaseUnit(token) is "天" or "年" or "个月" or "月" or "小时" or "分钟" or "秒" or "周" || Unit(token) is "年" or "天" or "个月" or "小时" or "个工作日" or "工作日" or "周" or "分钟";

    /// <summary>The characters of a token, without blanks and marks.</summary>
    public string Plainly(int token) => IndicatorNaming.Plain(Tokens[token].In(Text));

    /// <summary>2.36万户 and 1320户 are counted alike.</summary>
    public bool SameUnit(int one, int other) => Unit(one).AsSpan().TrimStart("万亿千百").SequenceEqual(Unit(other).AsSpan().TrimStart("万亿千百"));

    /// <summary>新增学位4200个、床位350张.</summary>
    public bool CountsThings(int token) => Unit(token) is "个" or "张" or "座" or "条" or "套" or "台" or "所" or "处" or "栋" or "间" or "块" or "盏" or "辆";

    /// <summary>The noun that closes a phrase: 项目, 企业, 工程 or 公司 where a longer word ends with it.</summary>
    public string LastNoun(Phrase phrase)
    {
        var text = IndicatorNaming.Plain(Tokens[phrase.To - 1].In(Text));
        foreach (var noun in (ReadOnlySpan<string>)["项目", "企业", "工程", "公司"])
            if (text.EndsWith(noun, StringComparison.Ordinal))
                return noun;
        return text;
    }

    /// <summary>The noun phrase before <paramref name="end"/>, unless a preposition makes it an adjunct (在粤东地区率先突破…).</summary>
    public Phrase HeadBefore(int end, int left)
    {
        // 创下最高旅客吞吐量纪录8.27万人次: a record is one of what it measures.
        if (end - 1 > left && Tokens[end - 2].Kind == TokenKind.Indicator && TextOf(end - 1) is "纪录" or "新纪录" or "新高")
            end--;
        var phrase = PhraseBefore(end, left);
        if (phrase.IsEmpty || phrase.From <= left)
            return phrase;
        var before = Tokens[phrase.From - 1];
        var adjunct = before.Kind == TokenKind.Word && before.Class == WordClass.Preposition && TextOf(phrase.From - 1) is "在" or "于" or "据" or "从" or "自" or "经" or "按" or "以" or "向" or "为" or "随着" or "通过"
            && Tokens[phrase.To - 1].Kind is not TokenKind.Indicator;
        return adjunct ? new Phrase(end, end) : phrase;
    }

    /// <summary>Steps left over soft words and one verb of completion (固定资产投资完成58亿元).</summary>
    public int SkipVerbs(int at, int left)
    {
        at = SkipLeft(at, left);
        // 产量在820亿斤以上.
        if (at - 1 > left && TextOf(at - 1) is "在" && Tokens[at - 2].Kind is TokenKind.Indicator or TokenKind.Word or TokenKind.Cue)
            at = SkipLeft(at - 1, left);
        if (at > left && Tokens[at - 1].Kind == TokenKind.Cue && Tokens[at - 1].Cue is Cue.Makes)
            at = SkipLeft(at - 1, left);
        return at;
    }

    /// <summary>介绍的人, 入驻时, 之间: no name of a measure.</summary>
    public bool IsSpoken(Phrase phrase) => Tokens[phrase.To - 1].Kind == TokenKind.Word && (phrase.Count == 1 && (Tokens[phrase.From].Class is WordClass.Person or WordClass.Adjective || TextOf(phrase.From) is "前") || TextOf(phrase.To - 1) is "时" or "之间" or "后" or "之后" or "之前" or "期间");

    /// <summary>Whether a phrase ends in an indicator of the vocabulary.</summary>
    public bool IsAdjacentMeasure(Phrase before) => Tokens[before.To - 1].Kind == TokenKind.Indicator;

    /// <summary>Whether a phrase ends in an indicator that measures, and counts nothing.</summary>
    public bool EndsInMeasure(Phrase phrase) =>
        !phrase.IsEmpty && Tokens[phrase.To - 1].Kind == TokenKind.Indicator && Terms[Tokens[phrase.To - 1].Index].Name is var name && !name.EndsWith('数') && IndicatorNaming.MeasureOf(name) is not null;

    /// <summary>全省, 云川市, 西部: among whom a rank is held.</summary>
    public bool IsWhere(int token) =>
        Tokens[token].Kind == TokenKind.Subject || Tokens[token] is { Kind: TokenKind.Word, Class: WordClass.Place } || Tokens[token].Kind == TokenKind.Word && Scopes.Fields.Contains(TextOf(token));

    /// <summary>光伏装机容量114兆瓦，相当于减排约6万吨; 经济密度77.7亿元/平方公里、楼均产出4.2亿元: what is measured otherwise is something else.</summary>
    public bool SameDimension(int one, int other) =>
        KindOf(one) == KindOf(other) && IsCount(one) == IsCount(other)
            && (IsCount(one) || BaseUnit(one) == BaseUnit(other) || IsArea(one) && IsArea(other) || IsDuration(one) && IsDuration(other));

    /// <summary>前景好, 能力强: a word of praise.</summary>
    public bool IsPraise(int token) => TextOf(token) is not ("百强" or "十强" or "千强" or "五百强") && Tokens[token].Kind is TokenKind.Word or TokenKind.Cue && TextOf(token)[^1] is '好' or '强' or '大' or '高' or '优' or '广' or '足' or '低' or '少' or '快' or '多' && Tokens[token].Length <= 2;

    /// <summary>正式, 陆续: how a thing was done, and no part of a name.</summary>
    public bool IsManner(int token) => Scopes.Manners.Contains(TextOf(token));
}
