namespace NewsMiner.Answering.Search;

/// <summary>What is searched for. Filters given here and filters written in the query (来源:…, 2023..2024) both hold.</summary>
public sealed record SearchRequest
{
    /// <summary>As typed; see <see cref="QueryParser"/> for the language.</summary>
    public required string Query { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Keeps articles that speak of any of these zones (canonical names).</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Keeps articles with a figure of any of these indicators (canonical names).</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Leaves out articles that speak of any of these zones.</summary>
    public IReadOnlyList<string> NotZones { get; init; } = [];

    public IReadOnlyList<string> NotSources { get; init; } = [];

    public IReadOnlyList<string> NotIndicators { get; init; } = [];

    /// <summary>How many hits to give; null gives all that follow <see cref="Offset"/>.</summary>
    public int? Limit { get; init; } = 10;

    public int Offset { get; init; }

    /// <summary>Also finds GDP for 地区生产总值, and the like.</summary>
    public bool Synonyms { get; init; } = true;

    /// <summary>Reprints of one story are one hit.</summary>
    public bool GroupReprints { get; init; } = true;

    public SearchOrder Order { get; init; }

    /// <summary>How many values each facet names; 0 leaves facets out.</summary>
    public int FacetValues { get; init; } = 10;

    /// <summary>Length of a snippet in characters.</summary>
    public int SnippetLength { get; init; } = 120;

    /// <summary>Says in <see cref="SearchAnswer.Profile"/> where the time went.</summary>
    public bool Explain { get; init; }
}

/// <summary>A step of a search: parse, open (the catalogue), match, suggest, relax, group, facets, rank (titles of the best read), snippets.</summary>
/// <param name="Items">How many it came to: terms, articles, hits, values.</param>
public readonly record struct SearchStep(string Name, TimeSpan Took, int Items);

public enum SearchOrder
{
    Relevance,
    Newest,
    Oldest,
}

/// <summary>The answer to one query: the shape of the contract's search record.</summary>
public sealed record SearchAnswer
{
    public required string Query { get; init; }

    /// <summary>Hits in all: stories, or articles where reprints are not grouped.</summary>
    public int Total { get; init; }

    /// <summary>Articles in all, reprints counted.</summary>
    public int Articles { get; init; }

    /// <summary>By name (zone, year, source, indicator): values with their number of hits, the most frequent first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<FacetValue>>();

    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>How the query was read, in a standard wording.</summary>
    public string Understood { get; init; } = "";

    /// <summary>What was taken tolerantly: a bracket left open, an operator with nothing to join.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Why the query is refused; then there are no hits.</summary>
    public QueryProblem? Problem { get; init; }

    /// <summary>A query that finds more, where this one says what no article says.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>True where no article has all the words, and those with most of them are given instead.</summary>
    public bool Relaxed { get; init; }

    /// <summary>The steps in their order, where the request asked for them; they follow one another without gaps.</summary>
    public IReadOnlyList<SearchStep> Profile { get; init; } = [];
}

/// <summary>A query that is refused.</summary>
/// <param name="Position">Where in the query, in UTF-16 code units.</param>
public sealed record QueryProblem(string Reason, string Advice, int Position);

public readonly record struct FacetValue(string Value, int Count);

public sealed record SearchHit
{
    public required long Key { get; init; }

    /// <summary>As <see cref="Article.Id"/>.</summary>
    public required string Id { get; init; }

    public string? Title { get; init; }

    public DateOnly? Date { get; init; }

    public string? Source { get; init; }

    public required string File { get; init; }

    public double Score { get; init; }

    public string Snippet { get; init; } = "";

    /// <summary>Stretches of <see cref="Snippet"/> to be lit.</summary>
    public IReadOnlyList<TextSpan> Highlights { get; init; } = [];

    /// <summary>Stretches of <see cref="Title"/> to be lit.</summary>
    public IReadOnlyList<TextSpan> TitleHighlights { get; init; } = [];

    /// <summary>The snippet's place; offsets into <see cref="Article.Text"/>.</summary>
    public TextSpan SnippetSpan { get; init; }

    /// <summary>The snippet's highlights in the page; offsets into <see cref="Page.Text"/>.</summary>
    public IReadOnlyList<TextSpan> PageHighlights { get; init; } = [];

    /// <summary>How many other printings of the story match.</summary>
    public int Reprints { get; init; }

    public long Story { get; init; }
}
