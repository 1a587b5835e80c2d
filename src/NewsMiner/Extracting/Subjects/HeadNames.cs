using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Finds whom a clause opens with by a name that no list has: a stem that is no word of the language before a trade (云曜半导体完成产值…), before what a
/// place or a house is called (远溪村种植…), or before a zone's kind (远溪科创园入驻…). The kinds stand in Rules/subjects/forms.yaml. An
/// ordinary word before a trade (绿色食品) is a kind of goods, unless the article opens clauses with it again and says what only somebody does.
/// </summary>
internal sealed class HeadNames
{
    /// <summary>Of a firm by its short name.</summary>
    public const string FirmRule = "company-head";

    /// <summary>Of a town, a village, a house, an institute.</summary>
    public const string PlaceRule = "facility";

    // In UTF-16 code units.
    private const int LongestName = 14;
    private const int LongestStem = 8;

    // Bounds the work on hostile text.
    private const int MostNames = 60;
    private const int MostKinds = 1500;

    private enum Kind
    {
        Firm,

        /// <summary>A firm's, or the trade itself.</summary>
        Industry,
        House,
        Zone,
    }

    private enum Stem
    {
        Ordinary,

        /// <summary>A word of the language that may be a name: proof is asked for.</summary>
        Perhaps,

        Proper,
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RuleSet, Tables> Known = [];

    private sealed record Tables(TermMatcher Kinds, TermMatcher Further, TermMatcher Said, TermMatcher Not, TermMatcher OfPlace, HashSet<string> Ordinary, HashSet<string> Making);

    private readonly string _text;
    private readonly List<VocabularyMatch> _terms;
    private readonly List<Word> _words;
    private readonly List<FoundName> _found;
    private readonly TermMatcher _barred;
    private readonly RuleSet _rules;
    private readonly Tables _tables;
    private readonly IReadOnlyList<string> _lying;
    private readonly SubjectWords _subjects;

    private HeadNames(string text, RuleSet rules, List<VocabularyMatch> terms, List<Word> words, List<FoundName> found, TermMatcher barred)
    {
        (_text, _rules, _terms, _words, _found, _barred) = (text, rules, terms, words, found, barred);
        _subjects = SubjectWords.Of(rules);
        _lying = rules.Forms.GetValueOrDefault("head-lying") ?? [];
        _tables = Known.GetValue(rules, static set => new Tables(
            Matcher(set, ("head-trade", (int)Kind.Firm), ("head-industry", (int)Kind.Industry), ("head-house", (int)Kind.House), ("head-zone", (int)Kind.Zone)),
            Matcher(set, ("head-further", 0)),
            Matcher(set, ("head-said", 0)),
            Matcher(set, ("head-not", 0)),
            Matcher(set, ("head-of-place", 0)),
            [.. set.Forms.GetValueOrDefault("head-ordinary") ?? [], .. set.Forms.GetValueOrDefault("company-kind") ?? []],
            [.. set.Forms.GetValueOrDefault("head-making") ?? []]));
    }

    private static TermMatcher Matcher(RuleSet set, params ReadOnlySpan<(string Form, int Value)> forms)
    {
        var builder = new TermMatcher.Builder();
        foreach (var (form, value) in forms)
            foreach (var word in set.Forms.GetValueOrDefault(form) ?? [])
                builder.TryAdd(word, value);
        return builder.Build();
    }

    /// <summary>The names, each once, with what they name.</summary>
    public static IReadOnlyDictionary<string, (SubjectType Type, string Rule)> In(string text, RuleSet rules, List<VocabularyMatch> terms, List<Word> words, List<FoundName> found, TermMatcher barred)
    {
        var names = new Dictionary<string, (SubjectType, string)>(StringComparer.Ordinal);
        if (words.Count > 0)
            new HeadNames(text, rules, terms, words, found, barred).Read(names);
        return names;
    }

    private void Read(Dictionary<string, (SubjectType, string)> names)
    {
        var matches = new List<TermMatch>();
        _tables.Kinds.Scan(_text, matches);
        // Read once with a stem that may be an ordinary word.
        var perhaps = new HashSet<string>(StringComparer.Ordinal);
        // Where the name read last ends: 甲、乙 after it open the clause too. A list is one of names only where each of its members is.
        var listed = -1;
        var list = new List<(string Name, SubjectType Type, string Rule)>();
        foreach (var match in matches.Take(MostKinds))
        {
            if (names.Count >= MostNames)
                break;
            var (kind, form) = ((Kind)match.Value, match.Span);
            var end = WordEnd(form.End);
            // 曜驰新能源|汽车出口: the lexicon has a word for what is told.
            if (kind == Kind.Industry && end - form.End == 2 && _text.AsSpan(form.End, 2) is "出口" or "进口")
                end = form.End;
            if (end != form.End || GoesOn(end) || (kind is Kind.Firm or Kind.Industry && !IsSaidOf(end)))
                continue;
            // 白沙镇: one word, and a place's.
            var whole = kind == Kind.House && WordStart(form.Start) is var word && word < form.Start && ClassAt(word) is WordClass.Place ? word : -1;
            // 远溪高|新区: of the high-tech zones.
            if (kind == Kind.Zone && form.Start > 0 && _text[form.Start - 1] == '高' && _text[form.Start] == '新')
                continue;
            // 城乡, 乡村, 家乡: another word.
            if (kind == Kind.House && whole < 0 && WordStart(form.Start) < form.Start && form.Length == 1)
                continue;
            // 乌衣园面积12平方公里; but 校园, 动物园, 白云园游人如织.
            if (kind == Kind.Zone && form.Length == 1 && (WordStart(form.Start) < form.Start || !IsToldOfZone(end)))
                continue;
            form = form with { Start = whole >= 0 ? form.Start : WordStart(form.Start) };
            var start = StartOf(form.Start, listed, kind is Kind.Firm or Kind.Industry);
            // 区内最大的台资企业鸿曜科技: what kind of firm it is.
            if (start >= 0 && start < form.Start && kind is Kind.Firm or Kind.Industry)
                start += FormNames.AfterKindOfFirm(_text.AsSpan(start, form.Start - start), _rules);
            if (start < 0 || form.Start - start is < 1 or > LongestStem || end - start is < 3 or > LongestName)
                continue;
            var stem = whole == start ? Stem.Proper : Judge(start, form.Start, kind);
            // 石门村, 光明街道, where 石门 and 光明 are words: no village is called by an ordinary one.
            if (stem == Stem.Perhaps && kind == Kind.House && (_text[end - 1] is '村' or '镇' || form.In(_text) is "街道") && form.Start - start == 2)
                stem = Stem.Proper;
            if (stem == Stem.Perhaps && kind is Kind.Firm or Kind.Industry)
                continue;
            if (stem == Stem.Ordinary && !(kind == Kind.Zone && IsTold(end)) || IsTaken(start, form.Start, end))
                continue;
            // 唐槐产业园产值189亿元；学府产业园营业收入132亿元: a word of the language is a name beside one of the same kind.
            if (stem == Stem.Perhaps && kind == Kind.Zone && form.Start - start == 2 && start > 0 && _text[start - 1] is '；' or ';' && BesideOneOfKind(start, form.In(_text)))
                stem = Stem.Proper;
            // 东岭产业园区18个、26亿元；科技创新城14个、98亿元: beside a zone of which as much is told.
            if (stem != Stem.Proper && kind == Kind.Zone && form.Start - start >= 2 && BesideZone(start, end))
                stem = Stem.Proper;
            // 东部新区完成投资…, 高铁新城拥有企业…: an ordinary word before the kind of a whole town is a name where something is said of it.
            if (stem == Stem.Perhaps && kind == Kind.Zone && form.In(_text) is "新区" or "新城" && form.Start - start is >= 2 and <= 4 && IsSaidOf(end) && _text[end] is not ('的' or '，' or '：'))
                stem = Stem.Proper;
            if (stem == Stem.Ordinary)
                continue;
            var name = _text[start..end];
            // 主攻封装测试的远曜电子，…: whom it is said of.
            var described = start > 0 && _text[start - 1] == '的' && _text[end] is '，' or ',';
            if (kind == Kind.Industry && !described && !ActsAt(end) && _text.IndexOf(name, StringComparison.Ordinal) == _text.LastIndexOf(name, StringComparison.Ordinal))
                continue;
            if (start == 0 || listed != start - 1 || !IsListMark(_text[start - 1]))
                CloseList();
            listed = end;
            var type = kind switch
            {
                Kind.Firm or Kind.Industry => (SubjectType.Company, FirmRule),
                Kind.Zone => (SubjectType.Zone, "zone-full"),
                _ => (_text[end - 1] is '镇' or '乡' or '村' or '道' ? SubjectType.Place : SubjectType.Institution, PlaceRule),
            };
            if (kind == Kind.Zone)
                _sibling = new TextSpan(start, end);
            if (stem == Stem.Proper || !perhaps.Add(name))
                list.Add((name, type.Item1, type.Item2));
        }
        CloseList();

        void CloseList()
        {
            if (listed < 0 || !IsListMark(_text[listed]))
                foreach (var (name, type, rule) in list)
                    names[name] = (type, rule);
            list.Clear();
        }
    }

    // The part of the sentence before opens with a name of as many letters before the same kind.
    private bool BesideOneOfKind(int at, ReadOnlySpan<char> kind)
    {
        var floor = Math.Max(0, at - LongestSibling);
        var before = _text.AsSpan(floor, at - 1 - floor);
        var opening = before[(before.LastIndexOfAny('；', ';', '。') + 1)..];
        opening = opening[(opening.LastIndexOf('\n') + 1)..].TrimStart("　 ");
        return opening.Length > kind.Length + 2 && opening.Slice(2, kind.Length).SequenceEqual(kind);
    }

    // What only a zone has, behind a name and its time: 面积12平方公里, 今年上半年产值71亿元, 以12平方公里的土地….
    private bool IsToldOfZone(int end)
    {
        const int longest = 24;
        var rest = _text.AsSpan(end, Math.Min(longest, _text.Length - end));
        rest = rest[Clause.AfterLeadIn(rest, 0, rest.Length)..];
        if (rest is ['以', var size, ..] && char.IsAsciiDigit(size))
            return true;
        foreach (var told in _rules.Forms.GetValueOrDefault("head-told") ?? [])
            if (rest.StartsWith(told))
                return rest.IndexOfAny(Clause.Ends) is var stop && rest[..(stop < 0 ? rest.Length : stop)].IndexOfAnyInRange('0', '9') >= 0;
        return false;
    }

    // A number or a colon right behind a name.
    private bool IsTold(int end) => end < _text.Length && (_text[end] == '：' || char.IsAsciiDigit(_text[end]));

    // The part of the sentence, or the line, before opens with a zone's name and as much is told of it.
    private bool BesideZone(int start, int end)
    {
        if (!IsTold(end) || start == 0 || !(_text[start - 1] is '；' or ';' or '，' or '\n' || _text[start - 1] == '。' && _text[end] == '：'))
            return false;
        for (var at = start; at < end; at++)
            if (BarredWords.IsAt(_barred, _text.AsSpan(0, end), at, out _))
                return false;
        if (_sibling.End > 0 && start - _sibling.End < LongestSibling && IsPartBefore(_sibling, start, end))
            return true;
        for (var i = FirstFoundFrom(Math.Max(0, start - LongestSibling)); i < _found.Count && _found[i].Span.End < start; i++)
            if (_found[i] is { Type: SubjectType.Zone, Name.Length: > 0 } zone && IsPartBefore(zone.Span, start, end))
                return true;
        return false;
    }

    // Whether a name opens its part of the sentence, the next of which begins at a place, and is told of as the name that ends at another is.
    private bool IsPartBefore(TextSpan name, int start, int end) =>
        (name.Start == 0 || IsMark(_text[name.Start - 1])) && (_text[name.End] == '：') == (_text[end] == '：') && IsTold(name.End)
        && _text.AsSpan(name.End, start - 1 - name.End) is var told && (_text[start - 1] is '\n' or '。' ? !told.Contains(_text[start - 1]) : !told.ContainsAny('。', '；', '\n') && (_text[start - 1] != '，' || !told.Contains('，')));

    // The zone's name that was read last.
    private TextSpan _sibling;

    // In UTF-16 code units.
    private const int LongestSibling = 120;

    private static bool IsListMark(char c) => c is '、' or '和' or '与' or '及';

    /// <summary>Where the name begins that ends in a kind: at the head of the clause, behind the zone or place that it lies in, behind what describes it, or after another in a list; -1 where none does.</summary>
    private int StartOf(int form, int listed, bool firm)
    {
        var head = form;
        var floor = Math.Max(0, form - 60);
        while (head > floor && !IsMark(_text[head - 1]))
            head--;
        if (head == floor && floor > 0)
            return -1;
        // 甲、乙分别…: the second of a list that opened its clause.
        if (head > 0 && _text[head - 1] == '、')
            return listed == head - 1 ? head : -1;
        if (listed > head && form - listed is > 1 and <= 1 + LongestStem && _text[listed] is '和' or '与' or '及')
            return listed + 1;
        var described = _text.AsSpan(head, form - head).LastIndexOf('的');
        if (described >= 0)
            return IsDescription(_text.AsSpan(head, described)) || firm && SaysOfFirm(_text.AsSpan(head, described)) ? head + described + 1 : -1;
        var start = Clause.AfterLeadIn(_text, head, form);
        // 企业单箱物流: of firms at large.
        if (_text.AsSpan(head, start - head) is "企业")
            return -1;
        foreach (var word in (ReadOnlySpan<string>)["在", "走进", "来到"])
            if (_text.AsSpan(start, form - start).StartsWith(word) && start == head)
                start += word.Length;
        // The zone or place that it lies in.
        for (var i = FirstFoundFrom(start); i < _found.Count && _found[i].Span.Start == start && _found[i].Span.End < form; i++)
        {
            if (_found[i].Type is not (SubjectType.Zone or SubjectType.Place))
                return -1;
            if (_found[i].Type == SubjectType.Zone)
                start = _found[i].Span.End;
            else
                break;
        }
        return start;
    }

    private static bool IsMark(char c) => c is '，' or ',' or '；' or ';' or '：' or ':' or '。' or '\n' or '—' or '！' or '？' or '“' or '”' or '、' or '）' or '（' or ' ' or '　';

    // 位于云川的, 园区内的, 走进临江的: where it lies.
    private bool IsDescription(ReadOnlySpan<char> phrase)
    {
        foreach (var opening in _lying)
            if (phrase.StartsWith(opening, StringComparison.Ordinal))
                return true;
        return phrase.EndsWith("内") || phrase.EndsWith("里");
    }

    // 从江东大学实验室走出的, 成立三年的: what a firm is told to have done, no relation to another (与…合作的).
    private bool SaysOfFirm(ReadOnlySpan<char> phrase) => phrase.Length >= 4 && phrase.IndexOf('的') < 0 && !_subjects.Beside.AnyBegins(phrase);

    private Stem Judge(int start, int end, Kind kind)
    {
        for (var at = start; at < end; at++)
            if (BarredWords.IsAt(_barred, _text.AsSpan(0, end), at, out _) || _tables.Not.TryMatchAt(_text.AsSpan(0, end), at, out _, out _) || _text[at] is < '一' or > '龥')
                return Stem.Ordinary;
        var place = FirstFoundFrom(start) is var i && i < _found.Count && _found[i].Span.Start == start && _found[i].Span.End <= end && _found[i].Type == SubjectType.Place ? _found[i].Span.End : start;
        // 云川重工; 云川电子, where 云川集团 is told of too; but 云川煤业 is the place's trade.
        if (place == end)
            return kind is not (Kind.Firm or Kind.Industry) || _text[place - 1] is not ('市' or '省' or '县' or '区') && (_tables.OfPlace.TryMatchAt(_text, end, out _, out _) || IsGroup(_text.AsSpan(start, end - start))) ? Stem.Proper : Stem.Ordinary;
        var index = Ordered.WordBefore(_words, place) + 1;
        if (index >= _words.Count || _words[index].Start != place)
            return Stem.Ordinary;
        var verdict = Stem.Ordinary;
        var singles = 0;
        var named = false;
        for (; index < _words.Count && _words[index].Start < end; index++)
        {
            var word = _words[index];
            // 远溪|镇 that the segmenter took for one word.
            if (word.End > end)
                return word.Class == WordClass.Unknown && end - word.Start >= 2 ? Stem.Proper : Stem.Ordinary;
            var said = _text.AsSpan(word.Start, word.Length);
            if (_tables.Ordinary.GetAlternateLookup<ReadOnlySpan<char>>().Contains(said))
            {
                (singles, named) = (0, false);
                continue;
            }
            if (word.Length == 1)
            {
                if (word.Class is WordClass.Preposition or WordClass.Conjunction or WordClass.Particle or WordClass.Pronoun or WordClass.Numeral or WordClass.Adverb)
                    return Stem.Ordinary;
                // 云|曜: characters that make no word together, one of them of names only.
                singles++;
                named |= word.Class is WordClass.Person or WordClass.Place or WordClass.Unknown or WordClass.Other || (kind is not Kind.Industry && word.Class == WordClass.Noun);
                if (singles >= 2 && named)
                    verdict = Stem.Proper;
                continue;
            }
            var known = word.Class switch
            {
                WordClass.Unknown or WordClass.Person or WordClass.Organisation or WordClass.Foreign => Stem.Proper,
                WordClass.Place => kind is Kind.Firm or Kind.Industry ? Stem.Perhaps : Stem.Proper,
                WordClass.Noun or WordClass.Adjective => Stem.Perhaps,
                _ => (Stem?)null,
            };
            if (known is not { } proof)
                return Stem.Ordinary;
            if (singles == 1 && proof == Stem.Proper || proof > verdict)
                verdict = proof;
            (singles, named) = (0, false);
        }
        return verdict;
    }

    private bool IsGroup(ReadOnlySpan<char> stem)
    {
        for (var i = 0; i < _found.Count; i++)
            if (_found[i] is { Type: SubjectType.Company } firm && firm.Name.Length == stem.Length + 2 && firm.Name.EndsWith("集团", StringComparison.Ordinal) && firm.Name.AsSpan().StartsWith(stem))
                return true;
        return false;
    }

    // A name that another reading has already, unless it is a zone's that was only guessed.
    private bool IsTaken(int start, int form, int end)
    {
        for (var i = FirstFoundFrom(start); i < _found.Count && _found[i].Span.Start < end; i++)
        {
            var name = _found[i];
            if (name.Type == SubjectType.Place && name.Span.Start == start && name.Span.End <= form)
                continue;
            if (name.Span.End == end && (name.Name.Length == 0 || name.Rule.EndsWith(SubjectNames.Open, StringComparison.Ordinal)))
                continue;
            return true;
        }
        return false;
    }

    private int FirstFoundFrom(int offset) => Ordered.CountWhile(_found, offset, static (name, offset) => name.Span.End <= offset);

    private int WordEnd(int at)
    {
        var index = Ordered.WordBefore(_words, at);
        return index >= 0 && _words[index].End == at ? at : index + 1 < _words.Count ? _words[index + 1].End : at;
    }

    private WordClass ClassAt(int start) => Ordered.WordBefore(_words, start) + 1 is var index && index < _words.Count && _words[index].Start == start ? _words[index].Class : WordClass.Unknown;

    private int WordStart(int at)
    {
        var index = Ordered.WordBefore(_words, at) + 1;
        return index < _words.Count && _words[index].Start < at && _words[index].Class != WordClass.Unknown ? _words[index].Start : at;
    }

    // 云曜半导体产业, 云曜科技园: another word's beginning; what is said of somebody goes on with a verb, a time, what is measured.
    private bool GoesOn(int end)
    {
        if (end >= _text.Length || _text[end] is '\n' or '。' or '”' or '》')
            return true;
        // 云曜能源上半年…, where 上 alone goes on in another word.
        return (_tables.Further.TryMatchAt(_text, end, out var further, out _) && !(ClassAt(end) == WordClass.Time && WordEnd(end + 1) > further)) || IsOfProject(end);
    }

    private bool ActsAt(int end) => IsListMark(_text[end]) || _tables.Said.TryMatchAt(_text, end, out _, out _) || (Ordered.WordBefore(_words, end) + 1 is var next && next < _words.Count && _words[next].Class is WordClass.Verb or WordClass.Adverb or WordClass.Time);

    /// <summary>Whether what follows is said of somebody: what is done, when, what is measured; another noun goes on with the name of a thing.</summary>
    private bool IsSaidOf(int end)
    {
        if (IsListMark(_text[end]) || _text[end] is '（' or '(' or '的' or '，' or '：')
            return true;
        var next = Ordered.WordBefore(_words, end) + 1;
        if (next >= _words.Count)
            return false;
        if (_words[next].Class is WordClass.Verb or WordClass.Adverb or WordClass.Time or WordClass.Preposition or WordClass.Numeral or WordClass.Pronoun)
            return true;
        if (_tables.Said.TryMatchAt(_text, end, out _, out _))
            return true;
        var at = _text[end] == '年' ? end + 1 : end;
        var term = Ordered.CountWhile(_terms, at, static (item, offset) => item.Span.Start < offset);
        return term < _terms.Count && _terms[term].Span.Start == at && _terms[term].Term.Kind == TermKind.Indicator;
    }

    /// <summary>云曜航空动力装备研发与产业化项目, 云曜重工智能机器人生产线: nothing but names of things on the way to what is built.</summary>
    private bool IsOfProject(int end)
    {
        var rest = _text.AsSpan(end, Math.Min(LongestProject, _text.Length - end));
        if (rest.IndexOfAny(OutsideProject) is >= 0 and var stop)
            rest = rest[..stop];
        var works = -1;
        foreach (var word in (ReadOnlySpan<string>)["项目", "生产线", "基地", "工程", "产业园"])
            if (rest.IndexOf(word) is >= 0 and var at && (works < 0 || at < works))
                works = at;
        if (works < 0)
            return false;
        // 新开工项目12个: a count of them.
        var after = end + works + 2;
        if (after < _text.Length && (char.IsAsciiDigit(_text[after]) || _text[after] is '数' or '总'))
            return false;
        var first = Ordered.WordBefore(_words, end) + 1;
        if (first >= _words.Count || _words[first].End > end + works)
            return works == 0;
        for (var index = first; index < _words.Count && _words[index].End <= end + works; index++)
            if (!(_words[index].Class is WordClass.Noun or WordClass.Adjective or WordClass.Unknown or WordClass.Conjunction or WordClass.Foreign or WordClass.Place || _tables.Making.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_text.AsSpan(_words[index].Start, _words[index].Length))))
                return false;
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> OutsideProject = System.Buffers.SearchValues.Create("，。；：、,;（“\n");

    // In UTF-16 code units.
    private const int LongestProject = 24;
}
