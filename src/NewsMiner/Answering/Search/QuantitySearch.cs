using NewsMiner.Archiving;
using NewsMiner.Extracting;
using NewsMiner.Rules;

namespace NewsMiner.Answering.Search;

/// <summary>What a quantity search found.</summary>
/// <param name="Understood">The subjects, indicators, condition and period as they were read.</param>
public sealed record QuantityAnswer(string Query, string Understood, IReadOnlyList<ReportedFigure> Figures, int Total, QueryProblem? Problem = null);

/// <summary>Finds figures by whom, what, how much and when: <c>实际利用外资 &gt; 1亿美元 2022..2024</c>.</summary>
public sealed class QuantitySearch(IFigureSource source, RuleSet rules)
{
    private readonly MentionReader _reader = new();

    /// <summary>True for a query that compares with a quantity, and so asks for figures rather than articles.</summary>
    public bool IsMeant(string query) => query.Length <= QueryParser.LongestQuery && QuantityCondition.Find(query, _reader, out _, out _, IsName) is not null;

    public QuantityAnswer Search(string query, int? limit = 50, int offset = 0)
    {
        if (query.Length > QueryParser.LongestQuery || QuantityCondition.Find(query, _reader, out var before, out var after, IsName) is not { } condition)
            return new QuantityAnswer(query, "", [], 0, new QueryProblem("The query has no comparison with a quantity.", "Write it as: 实际利用外资 > 1亿美元 2022..2024.", 0));
        List<string> subjects = [], indicators = [];
        Period? period = null;
        foreach (var word in (before + " " + after).Split((char[])[' ', '\u3000', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (DateRange.TryRead(TextFolding.Fold(word), out var from, out var to, single: true))
                period = new Period(from, to ?? DateOnly.MaxValue, word);
            else
                Classify(word, subjects, indicators);
        }
        var found = new List<ReportedFigure>();
        foreach (var figure in source.Figures(new FigureQuery
        {
            Subjects = subjects.Count == 0 ? null : subjects,
            Indicators = indicators.Count == 0 ? null : indicators,
            Period = period,
            BaseUnit = condition.BaseUnit,
            BaseLow = condition.Low,
            BaseHigh = condition.High,
        }))
            if (condition.Holds(figure.Figure.Quantity))
                found.Add(figure);
        var understood = string.Join(' ', [.. subjects, .. indicators, condition.ToString(), .. period is null ? Array.Empty<string>() : [period.Label]]);
        return new QuantityAnswer(query, understood, [.. found.Skip(offset).Take(limit ?? int.MaxValue)], found.Count);
    }

    private bool IsName(string word) => rules.Vocabulary.Find(word) is { Kind: TermKind.Indicator or TermKind.Zone or TermKind.Place };

    /// <summary>A term's names of the vocabulary; what it does not know is taken for an indicator's name as reports give it.</summary>
    private void Classify(string word, List<string> subjects, List<string> indicators)
    {
        var matches = new List<VocabularyMatch>();
        rules.Vocabulary.Scan(word, matches);
        var known = false;
        foreach (var match in matches)
            switch (match.Term.Kind)
            {
                case TermKind.Indicator:
                    indicators.Add(match.Term.Name);
                    known = true;
                    break;
                case TermKind.Zone or TermKind.Place:
                    subjects.Add(match.Term.Name);
                    known = true;
                    break;
            }
        if (!known)
            indicators.Add(word);
    }
}
