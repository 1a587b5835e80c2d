using NewsMiner.Extracting.Subjects;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>
/// The industry or group of industries that a clause, a sentence or the rest of a paragraph is about, of which a bare measure is told
/// (智能终端是老底子，去年产值96亿元). Read forwards, clause by clause, as the joiner comes to ask.
/// </summary>
/// <remarks>
/// A clause opens a topic with its first noun phrase (动力电池异军突起，…), with what it is said to be (增长最快的是家电产业，…), or as a list that is summed up
/// (甲、乙、丙三大主导产业，…). A topic that opens the paragraph in a clause without a number heads it; any other holds
/// to the end of its sentence, and one whose clause has a number to the next ；. A place that a
/// clause opens with, or a sum with a name of its own, ends it.
/// </remarks>
internal sealed class IndustryScope(Row row)
{
    // An opening is read so far, that an endless clause costs no more than its length.
    private const int LongestOpening = 8;
    private const int LongestName = 14;

    // What leads an industry may stand before it at some length (以甲、乙、丙为龙头的…产业).
    private const int LongestLead = 24;

    private Topic? _topic;
    private int _clause;
    private int _next;
    private int _to;
    private bool _opensParagraph;

    // The sentence has told of an industry: what the next item of its list opens with is one, too.
    private bool _inRow;

    /// <param name="Heads">Its clause has no number: what follows in the sentence is told of it as well.</param>
    /// <param name="OpensParagraph">It heads the paragraph, whose later sentences are told of it until they say otherwise.</param>
    public sealed record Topic(string Name, bool Heads, bool OpensParagraph);

    public void EnterParagraph() => (_topic, _next, _to, _opensParagraph) = (null, 0, 0, true);

    public void EnterSentence(int from, int to)
    {
        // What the rest of the sentence before opened, though nothing was asked of it.
        if (_opensParagraph || _topic is { Heads: true, OpensParagraph: true } || HasPoint())
            Advance(_to);
        if (_topic is not { Heads: true, OpensParagraph: true })
            _topic = null;
        (_clause, _next, _to, _inRow) = (from, from, to, false);
    }

    /// <summary>The topic of which a measure that begins at <paramref name="head"/> is told; null where its clause says of what, or nothing does.</summary>
    public Topic? Of(int head)
    {
        Advance(head);
        return _topic is not null && head >= _clause && Opening(_clause, head) == head ? _topic : null;
    }

    // Whether one of the clauses still to be read is a point of a list, which opens its own paragraph: without one, what they open ends with their sentence.
    private bool HasPoint()
    {
        for (var clause = _next; clause < _to; clause++)
        {
            if (Enumerator(clause, _to) > clause)
                return true;
            while (clause < _to && row[clause].Kind != TokenKind.Break)
                clause++;
        }
        return false;
    }

    private void Advance(int token)
    {
        while (_next <= token && _next < _to)
        {
            _clause = _next;
            var end = _clause;
            while (end < _to && row[end].Kind != TokenKind.Break)
                end++;
            // 一是家电产业产销两旺: each point is a paragraph of its own.
            if (Enumerator(_clause, end) > _clause)
                _opensParagraph = true;
            Enter(_clause, end);
            _opensParagraph &= Opening(_clause, end) >= end;
            _next = end + 1;
        }
    }

    private void Enter(int from, int end)
    {
        if (from > 0 && row[from - 1].Kind == TokenKind.Break && row.TextOf(from - 1)[0] is '；' or ';' && _topic is { Heads: false })
            _topic = null;
        var at = Opening(from, end);
        if (at >= end)
            return;
        var owned = at;
        while (owned < end && (IsPlace(owned) || owned > at && row.IsCue(owned, Cue.Of)))
            owned++;
        // 甲区产业科科长说：…
        if (SaysWho(from, end))
            return;
        var numbered = HasNumber(from, end);
        var named = Opening(owned, end);
        // 以甲、乙为主的新能源产业: what leads it.
        if (named > from && row.TextOf(named - 1) is "以")
            named--;
        var industry = IndustryAt(named, end);
        if (industry.IsEmpty && !numbered)
            industry = TradeAt(named, end);
        if (industry.IsEmpty && !numbered)
            industry = SaidToBe(from, end);
        // 新设外商投资企业82家、计划引进加工企业10家，进出口…: what comes new is not whose trade is told. 新材料产业方面，规上企业12家，产值…: the firms are that industry's.
        if (!industry.IsEmpty && row.TextOf(industry.To - 1).EndsWith("企业") && (IndicatorNaming.ComesNew(row.TextOf(industry.From)) || numbered && (_topic is { Heads: true } || ComesNew(from, industry.From))))
            return;
        if (!industry.IsEmpty && NameOf(industry) is { } name)
            (_topic, _inRow) = (new Topic(name, !numbered, _opensParagraph), true);
        // 甲公司、乙公司等先后落户: those who make up the industry; 全市…, 甲公司扩产: another.
        else if (owned > at && !(owned < end && !numbered && (row[owned].Kind == TokenKind.Series || row.TextOf(owned) is "等") && row[at] is { Kind: TokenKind.Subject } && row.Subjects[row[at].Index].Type is not (SubjectType.Place or SubjectType.Zone)))
            _topic = null;
    }

    // 去年, 其中, 目前已: what a clause may open with before it names anything.
    private int Opening(int at, int limit)
    {
        at = Enumerator(at, limit);
        while (at < limit && (row.IsSoft(row[at]) || row[at].Kind is TokenKind.Mark or TokenKind.Break || row[at].Kind == TokenKind.Cue && row[at].Cue is Cue.OfWhich or Cue.Makes or Cue.Done || row.TextOf(at) is "其" or "该" or "这" or "从" or "共"))
            at++;
        return at;
    }

    private int Enumerator(int at, int limit)
    {
        if (at + 1 >= limit || "一二三四五六七八九".IndexOf(row.TextOf(at)[0], StringComparison.Ordinal) < 0)
            return at;
        return row[at].Length == 2 && row.TextOf(at)[1] == '是' ? at + 1 : row[at].Length == 1 && row.TextOf(at + 1) is "是" ? at + 2 : at;
    }

    private bool IsPlace(int token) =>
        row[token].Kind == TokenKind.Subject || row.TextOf(token) is "全市" or "全区" or "全省" or "全国" or "全县" or "全州" or "我市" or "我区" or "我省" or "我县" or "园区" or "开发区" or "新区" or "高新区" or "经开区" or "区内" or "园内" or "片区";

    private bool ComesNew(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Newly or Cue.Stage or Cue.Plan or Cue.Target || row.TextOf(i) is "引进" or "招引" or "引育" or "培育")
                return true;
        return false;
    }

    private bool SaysWho(int from, int end)
    {
        for (var i = Math.Max(from, end - 3); i < end; i++)
            if (row.IsCue(i, Cue.Says) || row.TextOf(i)[^1] is '说')
                return true;
        return false;
    }

    private bool HasNumber(int from, int end)
    {
        for (var i = from; i < end; i++)
            if (row[i].Kind == TokenKind.Figure && !row.TextOf(i).EndsWith("大"))
                return true;
        return false;
    }

    /// <summary>长势最好的是家电产业; 甲、乙撑起的工程机械产业; 甲、乙、丙三大主导产业: what a clause without a number comes to.</summary>
    private Phrase SaidToBe(int from, int end)
    {
        var said = row.PhraseBefore(end, from);
        if (said.IsEmpty || !IsIndustry(said.To - 1) || said.From == from)
            return default;
        if (row[said.From - 1].Kind == TokenKind.Figure && row.TextOf(said.From - 1).EndsWith("大"))
            return said with { From = said.From - 1 };
        return row.TextOf(said.From - 1) is "是" or "的" or "数" or "属" ? said : default;
    }

    private bool IsIndustry(int token) =>
        row[token].Kind == TokenKind.Breakdown ? row.Terms[row[token].Index].Id is "industry-sector" or "industry-group" : EndsWithIndustry(row.TextOf(token));

    private bool EndsWithIndustry(ReadOnlySpan<char> word) => row.Scopes.IndustryEnds.AnyEnds(word);

    private string? NameOf(Phrase industry)
    {
        var text = industry.Count == 1 && row[industry.From].Kind == TokenKind.Breakdown && row[industry.From].Length == 2 ? row.Terms[row[industry.From].Index].Name : IndicatorNaming.Join(row, industry);
        if (text is "规上工业" or "规模以上工业" or "规上" or "规模以上")
            return "规模以上工业";
        if (text is "一产" or "二产" or "三产")
            return "第" + text[0] + "产业";
        if (text.Length is < 2 or > LongestName || IndicatorNaming.MeasureOf(text) is not null)
            return null;
        foreach (var other in (ReadOnlySpan<string>)["就业", "创业", "作业", "毕业", "农业", "商业"])
            if (text.EndsWith(other, StringComparison.Ordinal))
                return null;
        if (text.EndsWith("行业", StringComparison.Ordinal))
            return text[..^2] + "业";
        return text[^1] is '业' or '链' || text.EndsWith("集群", StringComparison.Ordinal) || text.EndsWith("板块", StringComparison.Ordinal) || text.EndsWith("经济", StringComparison.Ordinal) || text.EndsWith("制造", StringComparison.Ordinal) ? text : text + "产业";
    }

    /// <summary>工程机械打了翻身仗, 三产也没掉队: a trade by a name that does not say it is one, where something is said of it.</summary>
    private Phrase TradeAt(int start, int limit)
    {
        // 半导体材料生产基地项目: the name of what is built, and nothing said.
        if (limit - start < 2 || row.IsCompleteHead(limit - 1) || Acts(start))
            return default;
        // 光伏产业产值118亿元，下降6%；智能家电逆势上扬，…: the next of a list of industries.
        var listed = _inRow && start > 0 && row[start - 1].Kind == TokenKind.Break && row.TextOf(start - 1)[0] is '；' or ';';
        for (var i = start; i + 1 < Math.Min(limit, start + 4) && row[i].Kind == TokenKind.Word && (Row.IsNominal(row[i]) || row[i].Class == WordClass.Verb); i++)
        {
            var next = row[i + 1];
            if (listed && row[i].Class == WordClass.Noun && row[i].End - row[start].Start > 2 && row.Scopes.Turns.AnyBegins(row.Text.AsSpan(next.Start, row[limit - 1].End - next.Start)))
                return new Phrase(start, i + 1);
            if ((row.Scopes.Industries.AnyEnds(row.TextOf(i)) || row.TextOf(i) is "一产" or "二产" or "三产") && (next.Kind == TokenKind.Cue && next.Cue is not Cue.Of || next.Kind == TokenKind.Word && next.Class is WordClass.Verb or WordClass.Adverb or WordClass.Idiom))
                return new Phrase(start, i + 1);
        }
        return default;
    }

    private bool Acts(int token) => row[token] is { Kind: TokenKind.Word, Class: WordClass.Verb, Length: > 1 } && !row.Scopes.InIndustries.Contains(row.TextOf(token));

    /// <summary>
    /// The industry or group of firms that a stretch opens with (钛及钛合金产业规上企业88家, 民营企业增势最好), or that what leads it is said of (以…为龙头的智能终端产业);
    /// empty where none does, or several.
    /// </summary>
    public Phrase IndustryAt(int start, int limit)
    {
        if (start < limit && row.TextOf(start) is "以" or "由")
        {
            for (var i = start + 1; i < Math.Min(limit, start + LongestLead) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i++)
                if (row.IsCue(i, Cue.Of) && IndustryAt(i + 1, limit) is { IsEmpty: false } led)
                    return led;
            return default;
        }
        // 四大产业.
        var summed = start < limit && row[start].Kind == TokenKind.Figure && row.TextOf(start).EndsWith("大") ? 1 : 0;
        for (var i = start + summed; i < Math.Min(limit, start + LongestOpening); i++)
        {
            var token = row[i];
            // 抢抓新能源汽车产业: what somebody does.
            if (i == start && Acts(i))
                return default;
            var joins = token.Kind == TokenKind.Series && token.Class == WordClass.Conjunction;
            if (!joins && token.Kind is not (TokenKind.Word or TokenKind.Breakdown or TokenKind.Indicator) || token.Kind == TokenKind.Word && !Row.IsNominal(token) && token.Class != WordClass.Verb)
                return default;
            // 规上工业 is told as a whole, 规上服务业 of its industry.
            if (token.Kind == TokenKind.Breakdown && row.Terms[token.Index].Id == "scale" && i + 1 < limit)
            {
                if (row.TextOf(i + 1) is "工业" && (i + 2 >= limit || row[i + 2].Kind is not (TokenKind.Indicator or TokenKind.Breakdown)))
                    return new Phrase(start, i + 2);
                continue;
            }
            var closes = token.Kind == TokenKind.Breakdown || EndsWithIndustry(row.TextOf(i)) || row.TextOf(i).EndsWith("企业") || row.TextOf(i) is "业" && i > start;
            // 信创产业园区, 液压挖掘机产业项目: where, or what is built, and no industry.
            if (closes && i + 1 < limit && row.TextOf(i + 1) is "园区" or "园" or "基地" or "集聚区" or "新城" or "项目" or "工程")
                return default;
            if (joins || !closes || i + 1 < limit && row.TextOf(i + 1) is "产业" or "行业" or "企业" or "业" or "产业链" or "集群")
                continue;
            return i + 1 < limit && row[i + 1].Kind == TokenKind.Series || i == start && row.TextOf(i) is "产业" or "行业" or "企业" ? default : new Phrase(start, i + 1);
        }
        return default;
    }
}
