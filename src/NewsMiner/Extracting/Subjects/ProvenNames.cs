using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Names that no list or form has, once the article has shown what they name: firms that it calls firms (区内企业锐驰科技), gives what only firms have, or
/// named in full before, and whom its clauses open with (<see cref="HeadNames"/>). From there on they are read wherever they stand.
/// </summary>
internal sealed class ProvenNames(string text, RuleSet rules, List<FoundName> found, TermMatcher barred, List<VocabularyMatch> terms, List<Word> words)
{
    // Bounds the work on hostile text.
    private const int MostFirms = 40;

    /// <summary>The names found so far with those that the article proves, in the order of the text; a name within another is left out.</summary>
    public List<FoundName> Added()
    {
        var firms = CalledFirms();
        var evident = EvidentFirms.In(text, rules, words, found, barred);
        var shortened = ShortNames(evident);
        var heads = HeadNames.In(text, rules, terms, words, found, barred);
        if (firms.Count == 0 && evident.Count == 0 && shortened.Count == 0 && heads.Count == 0)
            return found;
        var all = new List<FoundName>(found);
        var headEnds = new HashSet<int>();
        foreach (var (name, (type, rule)) in heads)
            if (!evident.Contains(name) && !shortened.Exists(known => known.Name == name))
                for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                {
                    headEnds.Add(at + name.Length);
                    all.Add(new FoundName(new TextSpan(at, at + name.Length), name, type, rule));
                }
        // What was only guessed of the same words gives way.
        if (headEnds.Count > 0)
            all.RemoveAll(other => headEnds.Contains(other.Span.End) && (other.Name.Length == 0 || other.Rule.EndsWith(SubjectNames.Open, StringComparison.Ordinal)));
        foreach (var (name, firm, rule) in firms.Take(MostFirms).Select(firm => (firm, firm, "company-short")).Concat(evident.Where(firm => !shortened.Exists(known => known.Name == firm)).Select(firm => (firm, firm, EvidentFirms.Rule))).Concat(shortened))
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                all.Add(new FoundName(new TextSpan(at, at + name.Length), firm, SubjectType.Company, rule));
        all.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.Length.CompareTo(a.Span.Length));
        var kept = new List<FoundName>(all.Count);
        foreach (var name in all)
        {
            if (kept.Count == 0 || kept[^1].Span.End <= name.Span.Start)
                kept.Add(name);
        }
        return kept;
    }

    /// <summary>区内企业锐驰科技: firms by their short names, where the text says that they are firms.</summary>
    private HashSet<string> CalledFirms()
    {
        var firms = new HashSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf("企业", StringComparison.Ordinal); at >= 0; at = text.IndexOf("企业", at + 2, StringComparison.Ordinal))
        {
            var start = at + 2;
            if (start < text.Length && text[start] is '“' or '—' or '：')
                start++;
            var first = Ordered.WordFrom(words, start);
            if (first < words.Count && words[first].Start == start && words[first].Length > 1 && words[first].Class is WordClass.Verb or WordClass.Adverb)
                continue;
            var kindOnly = !IsOneFirm(at);
            foreach (var kind in rules.Forms.GetValueOrDefault("company-short") ?? [])
            {
                for (var length = 2; length <= 4 && start + length + kind.Length <= text.Length; length++)
                {
                    if (!text.AsSpan(start + length).StartsWith(kind) || BarredWords.LastEnd(text, start, start + length, barred) > start || text.AsSpan(start, length).IndexOfAnyExceptInRange('一', '龥') >= 0)
                        continue;
                    var end = start + length + kind.Length;
                    // 全市最大的台资企业可成科技，…: whatever is said of the firm, then a name that is no word of the language.
                    if (kindOnly && (end >= text.Length || text[end] is not ('，' or ',') || !IsProper(start, start + length)))
                        continue;
                    if (end < text.Length && text[end] is '型' or '创' or '产' or '化' or '含' or '行' or '成' or '特' or '攻' or '研' or '企' or '人' or '园' or '城' or '类' or '技' or '制' or '设' or '装')
                        continue;
                    firms.Add(text[start..end]);
                }
            }
        }
        return firms;
    }

    /// <summary>What an article calls a firm after its full name: 远川新能源 for 云川远川新能源科技有限公司, 赛驰机器人 for 云川赛驰机器人.</summary>
    private List<(string Name, string Firm, string Rule)> ShortNames(IReadOnlyCollection<string> evident)
    {
        var shortened = new List<(string, string, string)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var firm in found.Where(name => name is { Type: SubjectType.Company, Rule: "company-full" or "company-full-open" }).Select(name => name.Name).Concat(evident))
        {
            if (shortened.Count >= MostFirms)
                break;
            if (!known.Add(firm))
                continue;
            var core = firm;
            if (SubjectWords.Of(rules).LegalForms.EndOf(core) is { } end)
                core = core[..^end.Length];
            core = WithoutPlaces(core);
            foreach (var name in (ReadOnlySpan<string>)[core, core.Length > 5 && core.EndsWith("科技", StringComparison.Ordinal) ? core[..^2] : ""])
                if (name.Length is >= 4 and <= 10 && name != firm && known.Add(name) && rules.Vocabulary.Find(name) is null)
                    shortened.Add((name, firm, "company-shortened"));
            // 赛驰微电 for 云川赛驰微电子科技有限公司, 赛驰电子 for 云川赛驰汽车电子有限公司.
            if (core.Length >= 6)
                foreach (var name in (ReadOnlySpan<string>)[core[..4], core[..2] + core[^2..]])
                    if (known.Add(name) && rules.Vocabulary.Find(name) is null)
                        shortened.Add((name, firm, "company-shortened"));
            // 临江赛驰 for 临江赛驰新能源科技有限公司.
            if (core.Length >= 4 && firm.IndexOf(core, StringComparison.Ordinal) is var at and >= 2 and <= 4 && firm[..(at + 2)] is var placed && rules.Vocabulary.Find(placed) is null && known.Add(placed))
                shortened.Add((placed, firm, "company-shortened"));
            if (core.Length >= 4 && IsCalled(core[..2]) && rules.Vocabulary.Find(core.AsSpan(0, 2)) is null && known.Add(core[..2]))
                shortened.Add((core[..2], firm, "company-shortened"));
        }
        return shortened;
    }

    // 湖南云川远和钙业: the province, then the county.
    private string WithoutPlaces(string core)
    {
        for (var depth = 0; depth < 3; depth++)
        {
            var length = Math.Min(4, core.Length - 3);
            while (length >= 2 && rules.Vocabulary.Find(core.AsSpan(0, length)) is not { Kind: TermKind.Place })
                length--;
            if (length < 2)
                break;
            core = core[length..].TrimStart('省', '市', '县', '区');
        }
        return core;
    }

    /// <summary>Whether an article calls a firm by two characters that no lexicon has, at the head of a clause: 远焊的焊材….</summary>
    private bool IsCalled(string name)
    {
        var calls = 0;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0 && calls < 20; at = text.IndexOf(name, at + 2, StringComparison.Ordinal), calls++)
            if (Ordered.WordFrom(words, at) is var word && word < words.Count && words[word].Start == at && words[word].Length == 2 && words[word].Class == WordClass.Unknown && Clause.StandsAtHead(text, at))
                return true;
        return false;
    }

    // Of words that no lexicon has, or single characters that make no word together.
    private bool IsProper(int start, int end)
    {
        var index = Ordered.WordFrom(words, start);
        if (index >= words.Count || words[index].Start != start)
            return false;
        for (; index < words.Count && words[index].Start < end; index++)
            if (words[index].Length > 1 && words[index].Class is not (WordClass.Unknown or WordClass.Person or WordClass.Organisation or WordClass.Foreign)
                || words[index].Class is WordClass.Preposition or WordClass.Conjunction or WordClass.Particle or WordClass.Pronoun or WordClass.Numeral)
                return false;
        return true;
    }

    private bool IsOneFirm(int at) => SubjectWords.Of(rules).OneFirm.AnyEnds(text.AsSpan(0, at));
}
