namespace NewsMiner.Extracting.Joining;

/// <summary>
/// Indicators by the report's own nouns, where these are names of their own (新注册企业数 for 新设企业数). Asked for an article's figures in their order: what goes on
/// about a measure (增长18%, 占全市的22%) has no noun, and is told by that of its sentence.
/// </summary>
internal sealed class GivenIndicators(Row row)
{
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    private TextSpan _sentence;

    /// <summary>The figure with its indicator, and a whole of the same measure, as the report names them.</summary>
    /// <param name="figure">The figure, by canonical names.</param>
    /// <param name="head">The tokens that name its indicator; empty where it goes on about another's.</param>
    public Figure Of(Figure figure, Phrase head)
    {
        if (figure.SentenceSpan != _sentence)
        {
            _given.Clear();
            _sentence = figure.SentenceSpan;
        }
        if (!head.IsEmpty && row[head.To - 1] is { Kind: TokenKind.Indicator } last && row.Terms[last.Index] is var term)
        {
            if (term.AsGiven is { } given)
                _given[term.Name] = given;
            else
                _given.Remove(term.Name);
        }
        return _given.Count == 0 ? figure : figure with { IndicatorAsGiven = figure.IndicatorKnown ? Own(figure.Indicator) : null, OfAsGiven = figure.Of is { } whole ? Own(whole) : null };
    }

    private string? Own(string told)
    {
        foreach (var (name, given) in _given)
            if (told.EndsWith(name, StringComparison.Ordinal))
                return told[..^name.Length] + given;
        return null;
    }
}
