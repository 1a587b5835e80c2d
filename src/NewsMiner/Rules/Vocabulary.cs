namespace NewsMiner.Rules;

public enum TermKind
{
    /// <summary><see cref="Term.Name"/> is the canonical indicator; <see cref="Term.Id"/> its rule.</summary>
    Indicator,

    /// <summary>An industry or other part that stands before an indicator (医药制造业, 民营企业).</summary>
    Breakdown,

    Zone,

    Place,

    /// <summary>The end of a name, or a word that refers back (经开区, 有限公司, 该市); <see cref="Term.Id"/> is its class, <see cref="Term.Name"/> the full form.</summary>
    Form,
}

/// <summary>What a term of the vocabulary stands for.</summary>
/// <param name="Id">The rule, class or data entry.</param>
/// <param name="Name">The canonical name.</param>
/// <param name="NeedsContext">A short name that is also a common word or shared by several (朝阳, 东方): only a reading in context may trust it.</param>
/// <param name="AsGiven">The indicator as the words themselves name it, where they are a name of their own (<see cref="IndicatorRule.NamesOfTheirOwn"/>).</param>
public sealed record Term(TermKind Kind, string Id, string Name, bool NeedsContext = false, string? AsGiven = null);

/// <summary>A term of the vocabulary in a text.</summary>
public readonly record struct VocabularyMatch(TextSpan Span, Term Term);

/// <summary>All terms that the rules know, found in one pass: indicators, breakdowns, zones and places.</summary>
public sealed class Vocabulary
{
    private readonly TermMatcher _matcher;
    private readonly List<Term> _terms;

    private Vocabulary(TermMatcher matcher, List<Term> terms)
    {
        _matcher = matcher;
        _terms = terms;
    }

    /// <summary>Appends the terms in <paramref name="text"/>: from left to right, the longest at each place, no overlaps.</summary>
    public void Scan(ReadOnlySpan<char> text, List<VocabularyMatch> matches)
    {
        var found = new List<TermMatch>(text.Length / 16);
        _matcher.Scan(text, found);
        matches.EnsureCapacity(matches.Count + found.Count);
        var floor = 0;
        foreach (var match in found)
        {
            if (match.Span.Start < floor)
                continue;
            matches.Add(ParkAt(text, match.Span, _terms[match.Value]) ?? new VocabularyMatch(match.Span, _terms[match.Value]));
            floor = matches[^1].Span.End;
        }
    }

    // 生物医药产业|园: what is made there is none of the vocabulary's, but the name of a park, which ends in a form.
    private VocabularyMatch? ParkAt(ReadOnlySpan<char> text, TextSpan span, Term term)
    {
        if (term.Kind is not (TermKind.Breakdown or TermKind.Indicator) || span.Length <= 2 || span.End >= text.Length || text[span.End] != '园')
            return null;
        var from = span.End - 2;
        for (var to = Math.Min(text.Length, span.End + 2); to > span.End; to--)
            if (Find(text[from..to]) is { Kind: TermKind.Form } form && form.Id.StartsWith("zone-", StringComparison.Ordinal))
                return new VocabularyMatch(new TextSpan(from, to), form);
        return null;
    }

    /// <summary>The term that <paramref name="name"/> is as a whole; null where the vocabulary lacks it.</summary>
    public Term? Find(ReadOnlySpan<char> name) => _matcher.Find(name) is >= 0 and var value ? _terms[value] : null;

    internal sealed class Builder(int expectedCharacters)
    {
        private readonly TermMatcher.Builder _matcher = new(expectedCharacters);
        private readonly List<Term> _terms = [];

        /// <summary>Adds a term under some words; a word that another term holds stays with it.</summary>
        public void Add(Term term, params ReadOnlySpan<string> words)
        {
            _terms.Add(term);
            foreach (var word in words)
                _matcher.TryAdd(word, _terms.Count - 1);
        }

        public Vocabulary Build() => new(_matcher.Build(), _terms);
    }
}
