using NewsMiner.Answering.Search;

namespace NewsMiner.App.Contract;

/// <summary>One query of <c>search --format jsonl</c>.</summary>
public sealed record SearchRecord(
    string Query, int Total, IReadOnlyDictionary<string, IReadOnlyList<object[]>> Facets, IReadOnlyList<SearchHitRecord> Hits,
    string? DidYouMean, IReadOnlyList<string>? Notes, string? Problem)
{
    public static SearchRecord From(SearchAnswer answer) => new(
        answer.Query,
        answer.Total,
        answer.Facets.ToDictionary(facet => facet.Key, facet => (IReadOnlyList<object[]>)[.. facet.Value.Select(value => new object[] { value.Value, value.Count })]),
        [.. answer.Hits.Select(SearchHitRecord.From)],
        answer.DidYouMean,
        answer.Notes.Count == 0 ? null : answer.Notes,
        answer.Problem is { } problem ? $"{problem.Reason} {problem.Advice}" : null);
}

/// <summary>An article found. <paramref name="Highlights"/> are offsets into <paramref name="Snippet"/>.</summary>
public sealed record SearchHitRecord(
    string Id, string? Title, string? Date, string? Source, string File, double Score, string Snippet, IReadOnlyList<int[]> Highlights, int Reprints)
{
    public static SearchHitRecord From(SearchHit hit) => new(
        hit.Id, hit.Title, Iso.Day(hit.Date), hit.Source, hit.File, Math.Round(hit.Score, 4), hit.Snippet,
        [.. hit.Highlights.Select(span => new[] { span.Start, span.End })], hit.Reprints);
}
