using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Subjects;

/// <summary>The places of the gazetteer in a text, and which of their short names, which may be common words (朝阳), can be trusted there.</summary>
internal static class PlaceNames
{
    /// <summary>The places that the text names in full (黄梅县): their short names can be trusted.</summary>
    public static HashSet<string> Trusted(string text, RuleSet rules, List<VocabularyMatch> terms, List<Word> words)
    {
        var full = new HashSet<string>(StringComparer.Ordinal);
        var common = Common.GetValue(rules, static set => new HashSet<string>(set.Forms.GetValueOrDefault("place-common") ?? [], StringComparer.Ordinal));
        foreach (var name in common)
            if (text.Contains(name, StringComparison.Ordinal) && (rules.Gazetteer.Place(name)?.Parents ?? []).Any(parent => text.Contains(parent + name, StringComparison.Ordinal) || text.Contains(parent[..^1] + name, StringComparison.Ordinal)))
                full.Add(name);
        foreach (var match in terms)
            if (match.Term.Kind == TermKind.Place && !common.Contains(match.Term.Name) && (match.Span.Length >= match.Term.Name.Length || (match.Span.Length > 2 && text[match.Span.End - 1] is '县' or '市' or '区' or '旗' or '州')))
                full.Add(match.Term.Name);
        // 云川外资企业突破1万户: at the head of a clause, right before what is measured, the short name stands for the place.
        for (var i = 0; i + 1 < terms.Count; i++)
            if (terms[i] is { Term: { Kind: TermKind.Place, NeedsContext: false } place, Span: var span } && !full.Contains(place.Name)
                && terms[i + 1] is { Term.Kind: TermKind.Indicator, Span: var measured } && measured.Start - span.End is >= 0 and <= 4
                && SubjectNames.IsSetOff(text, span.Start) && text.AsSpan(span.End, measured.Start - span.End).IndexOfAnyExceptInRange('一', '龥') < 0
                && Ordered.WordFrom(words, span.Start) is var word && word < words.Count && words[word].Start == span.Start && words[word].End == span.End && words[word].Class == WordClass.Place)
                full.Add(place.Name);
        foreach (var name in Actors(text, terms, words, full))
            full.Add(name);
        return full;
    }

    /// <summary>The places whose short name opens clauses, again and again, right before what somebody does: 云川把…, 云川对….</summary>
    private static HashSet<string> Actors(string text, List<VocabularyMatch> terms, List<Word> words, HashSet<string> full)
    {
        var acting = new HashSet<string>(StringComparer.Ordinal);
        var again = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (span, place) in terms)
            if (place is { Kind: TermKind.Place, NeedsContext: false } && span.Length < place.Name.Length && !full.Contains(place.Name) && SubjectNames.IsSetOff(text, span.Start)
                && Ordered.WordFrom(words, span.Start) is var word && word + 1 < words.Count && words[word].Start == span.Start && words[word].End == span.End && words[word].Class == WordClass.Place
                && words[word + 1].Class is WordClass.Preposition or WordClass.Verb or WordClass.Adverb && !acting.Add(place.Name))
                again.Add(place.Name);
        return again;
    }

    /// <summary>Words of any town's: 城区, 矿区.</summary>
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RuleSet, HashSet<string>> Common = [];

    /// <summary>The place that a term of the gazetteer names; null where another word begins with it, or its short name cannot be trusted.</summary>
    /// <param name="full">The places whose short names can be trusted.</param>
    public static FoundName? At(string text, VocabularyMatch match, List<FoundName> found, RuleSet rules, HashSet<string> full)
    {
        var (span, term) = (match.Span, match.Term);
        var next = span.End < text.Length ? text[span.End] : '\0';
        // 上海市民, 北京路, 山西籍, 广东话: another word begins with the name.
        if (next is '民' && text[span.End - 1] == '市' || next is '路' or '号' or '街' or '籍' or '话' or '菜' or '队' or '站' or '湾' or '岛' or '湖' or '镇' or '乡' or '村')
            return null;
        // 北京时间: a clock's.
        if (next is '时' && text.AsSpan(span.End).StartsWith("时间"))
            return null;
        // 5大理由, 三大同类: a count of great things, and no 大理.
        if (text[span.Start] == '大' && span.Start > 0 && (char.IsAsciiDigit(text[span.Start - 1]) || "两三四五六七八九十".Contains(text[span.Start - 1], StringComparison.Ordinal)))
            return null;
        var subjects = SubjectWords.Of(rules);
        // 真金白银, 内华达州: the end of another word, or of another nation's place.
        if (span.Length == 2 && subjects.NoPlaces.AnyEnds(text.AsSpan(0, span.End)))
            return null;
        // 临江农商行, 临江日报: named after the place.
        var houses = subjects.HousesOfPlaces;
        if (houses.AnyBegins(text.AsSpan(span.End)) || (text[span.End - 1] is not ('市' or '省' or '县' or '区') && next is '市' or '省' or '县' or '区' && houses.AnyBegins(text.AsSpan(span.End + 1))))
            return null;
        // 广东省份 is no name; 河南岸 neither. A short name goes on in its own suffix only where the gazetteer has the whole.
        if (term.NeedsContext || (span.Length < 3 && rules.Gazetteer.Place(term.Name) is { Kind: "county" or "county-city" or "district" } && !full.Contains(term.Name)))
        {
            // 河东滨海 is no county far away: the place right before must hold it.
            var follows = found.Count > 0 && found[^1].Type == SubjectType.Place && found[^1].Span.End == span.Start && Holds(rules, found[^1].Name, term.Name);
            if (!follows && !full.Contains(term.Name))
                return null;
        }
        // 老旧城区: a common word, unless the article calls the district with the place that holds it.
        if (span.Length == term.Name.Length && !full.Contains(term.Name))
            return null;
        var whole = WithPlacesBefore(found, span, text);
        return new FoundName(whole, term.Name, SubjectType.Place, term.Id);
    }

    private static bool Holds(RuleSet rules, string whole, string part)
    {
        if (rules.Gazetteer.IsWithin(part, whole) || rules.Gazetteer.Place(whole) is null)
            return true;
        foreach (var parent in rules.Gazetteer.Place(part)?.Parents ?? [])
            if (parent == whole || rules.Gazetteer.IsWithin(parent, whole))
                return true;
        return false;
    }

    /// <summary>山东省青岛市 before 西海岸新区 belongs to the mention, not to another.</summary>
    public static TextSpan WithPlacesBefore(List<FoundName> found, TextSpan span, string text)
    {
        var start = span.Start;
        for (var i = found.Count - 1; i >= 0 && found[i].Type == SubjectType.Place && found[i].Span.End == start && text[start - 1] != '\n'; i--)
            start = found[i].Span.Start;
        return new TextSpan(start, span.End);
    }
}
