using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Finds the firms that a sentence lines up after a clause about firms: 龙头企业贡献突出：远曜产值18亿元；恒联重机产值9亿元. Whatever is measured there is a firm
/// where its name is no word of the language. The measures stand in Rules/subjects/forms.yaml (head-measure).
/// </summary>
internal sealed class ListedFirms
{
    // In UTF-16 code units.
    private const int ShortestName = 2;
    private const int LongestName = 14;
    private const int LongestLead = 24;

    // Bounds the work on hostile text.
    private const int MostFirms = 20;
    private const int MostMeasures = 40;

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RuleSet, Tables> Known = [];

    private sealed record Tables(TermMatcher Measures, HashSet<string> Trades);

    private readonly string _text;
    private readonly RuleSet _rules;
    private readonly List<Word> _words;
    private readonly List<FoundName> _found;
    private readonly TermMatcher _barred;
    private readonly Tables _tables;

    private ListedFirms(string text, RuleSet rules, List<Word> words, List<FoundName> found, TermMatcher barred)
    {
        (_text, _rules, _words, _found, _barred) = (text, rules, words, found, barred);
        _tables = Known.GetValue(rules, static set =>
        {
            var measures = new TermMatcher.Builder();
            foreach (var word in set.Forms.GetValueOrDefault("head-measure") ?? [])
                measures.TryAdd(word, 0);
            return new Tables(measures.Build(), [.. set.Forms.GetValueOrDefault("head-ordinary") ?? [], .. set.Forms.GetValueOrDefault("head-industry") ?? [], .. set.Forms.GetValueOrDefault("head-trade") ?? [], .. set.Forms.GetValueOrDefault("company-short") ?? []]);
        });
    }

    /// <summary>Adds the firms of a text to those that are known.</summary>
    public static void AddTo(HashSet<string> firms, string text, RuleSet rules, List<Word> words, List<FoundName> found, TermMatcher barred)
    {
        if (words.Count == 0)
            return;
        ListedFirms? reader = null;
        for (int at = text.IndexOf("企业", StringComparison.Ordinal), done = 0; at >= 0 && firms.Count < MostFirms; at = text.IndexOf("企业", at + 2, StringComparison.Ordinal))
        {
            if (at < done || ListAfter(text, at) is not (> 0 and var start))
                continue;
            done = text.AsSpan(start).IndexOfAny('。', '\n') is >= 0 and var stop ? start + stop : text.Length;
            reader ??= new ListedFirms(text, rules, words, found, barred);
            reader.Read(new TextSpan(start, done), firms);
        }
    }

    /// <summary>Where the list begins after the clause about firms that opens a sentence; -1 where 企业 at a place stands in no such clause.</summary>
    private static int ListAfter(string text, int firms)
    {
        var head = Clause.HeadOf(text, firms, Math.Max(0, firms - LongestLead));
        if (head > 0 && !(text[head - 1] is '。' or '\n' || text[head - 1] == '，' && Clause.StandsAtHead(text, head - 1) && OpensSentence(text, head - 1)))
            return -1;
        var rest = text.AsSpan(head, Math.Min(LongestLead, text.Length - head));
        var end = rest.IndexOfAny(Clause.Ends);
        return end > 0 && rest[end] is '，' or '：' && rest[..end].IndexOfAnyInRange('0', '9') < 0 && rest[..end].IndexOf('、') < 0 ? head + end + 1 : -1;
    }

    private static bool OpensSentence(string text, int pause) =>
        Clause.HeadOf(text, pause, Math.Max(0, pause - LongestLead)) is var head && (head == 0 || text[head - 1] is '。' or '\n');

    private void Read(TextSpan list, HashSet<string> firms)
    {
        var matches = new List<TermMatch>();
        _tables.Measures.Scan(list.In(_text), matches);
        var told = list.Start;
        foreach (var match in matches.Take(MostMeasures))
        {
            var measure = list.Start + match.Span.Start;
            var start = Clause.HeadOf(_text, measure, list.Start);
            // 远曜产值增长12%: the clause's first measure is what its names are told of.
            if (start >= told)
                firms.UnionWith(NamesIn(start, measure));
            told = list.Start + match.Span.End;
        }
    }

    /// <summary>The names that a clause opens with: 甲, or 甲、乙和丙; none where one of them may be something else.</summary>
    private List<string> NamesIn(int start, int end)
    {
        var names = new List<string>();
        start = AfterTime(start, end);
        // 远曜实现产值, 远曜1至8月产值.
        var index = Ordered.WordBefore(_words, end);
        while (index >= 0 && _words[index].End > start && EvidentFirms.IsBetween(_text, _words[index]))
            index--;
        if (index < 0 || _words[index].End <= start)
            return names;
        end = _words[index].End;
        while (start < end)
        {
            var mark = _text.AsSpan(start, end - start).IndexOfAny("、和与及");
            var stop = mark < 0 ? end : start + mark;
            if (!IsFirm(start, stop))
                return [];
            names.Add(_text[start..stop]);
            start = stop + 1;
        }
        return names;
    }

    // 其中，1至8月远曜产值…; 三一 is no number.
    private int AfterTime(int start, int end)
    {
        for (var index = Ordered.WordFrom(_words, start); index < _words.Count && _words[index].Start == start && _words[index].End < end; index++)
        {
            var word = _words[index];
            if (!(EvidentFirms.IsBetween(_text, word) && (word.Class != WordClass.Numeral || char.IsAsciiDigit(_text[start]))) && _text.AsSpan(start, word.Length) is not ("其中" or "至" or "月"))
                break;
            start = word.End;
        }
        return start;
    }

    private bool IsFirm(int start, int end)
    {
        var name = _text.AsSpan(start, end - start);
        if (name.Length is < ShortestName or > LongestName || BarredWords.LastEnd(_text, start, end, _barred) > start || _rules.Vocabulary.Find(name) is not null)
            return false;
        foreach (var kind in _rules.Forms.GetValueOrDefault("not-a-company") ?? [])
            if (name.EndsWith(kind, StringComparison.Ordinal) && !(_rules.Forms.GetValueOrDefault("company-trade") ?? []).Any(trade => _text.AsSpan(start, end - start).EndsWith(trade)))
                return false;
        var own = start;
        for (var i = Ordered.CountWhile(_found, start, static (item, offset) => item.Span.End <= offset); i < _found.Count && _found[i].Span.Start < end; i++)
        {
            // 京东方, and so 京东方光电.
            if (_found[i].Type == SubjectType.Company && _found[i].Span.Start == start && _found[i].Span.End <= end)
                return true;
            if (_found[i].Type != SubjectType.Place || _found[i].Span.End == end)
                return false;
            if (_found[i].Span.Start == start)
                own = _found[i].Span.End;
        }
        return IsProper(own, end) || EndsInTrade(own, end) || own > start && _rules.Vocabulary.Find(_text.AsSpan(own, end - own)) is null && !IsTrade(own, end);
    }

    // 明达科技, 华盛新材: a word that names no business of its own, and then a business.
    private bool EndsInTrade(int start, int end)
    {
        var last = Ordered.WordBefore(_words, end);
        var stem = last < 0 ? 0 : _words[last].Start - start;
        return stem is >= 2 and <= 4 && Trades(_words[last]) && _words[last].End == end && !IsTrade(start, _words[last].Start) && _rules.Vocabulary.Find(_text.AsSpan(start, stem)) is null;
    }

    /// <summary>Whether a name holds a word that no lexicon has, or characters that make no word together.</summary>
    private bool IsProper(int start, int end)
    {
        var singles = 0;
        for (var index = Ordered.WordFrom(_words, start); index < _words.Count && _words[index].Start < end; index++)
        {
            var word = _words[index];
            if (word.End > end || word.Class is WordClass.Preposition or WordClass.Conjunction or WordClass.Particle or WordClass.Pronoun)
                return false;
            singles = word.Length == 1 ? singles + 1 : 0;
            if (singles >= 2 || word.Length > 1 && word.Class is WordClass.Unknown or WordClass.Person or WordClass.Organisation or WordClass.Foreign or WordClass.Other or WordClass.Place or WordClass.Numeral && !Trades(word))
                return true;
        }
        return false;
    }

    // 云川锂电: what a place makes.
    private bool IsTrade(int start, int end)
    {
        for (var index = Ordered.WordFrom(_words, start); index < _words.Count && _words[index].Start < end; index++)
            if (!Trades(_words[index]))
                return false;
        return true;
    }

    private bool Trades(Word word) => _tables.Trades.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_text.AsSpan(word.Start, word.Length));
}
