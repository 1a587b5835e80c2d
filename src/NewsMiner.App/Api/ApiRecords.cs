using NewsMiner.App.Contract;

namespace NewsMiner.App.Api;

/// <summary>A stretch of a longer answer.</summary>
/// <param name="Next">The address of what follows; null at the end.</param>
public sealed record Listing<T>(int Offset, int Limit, int? Total, string? Next, IReadOnlyList<T> Items);

/// <param name="Key">Opens <c>/api/v1/articles/{key}</c>.</param>
public sealed record SearchItem(
    long Key, string Id, string? Title, string? Date, string? Source, string File, double Score, string Snippet, IReadOnlyList<int[]> Highlights, int Reprints);

public sealed record FacetItem(string Value, int Count);

public sealed record SearchReply(
    string Query, string Understood, int Total, int Offset, int Limit, string? Next, IReadOnlyDictionary<string, IReadOnlyList<FacetItem>> Facets,
    IReadOnlyList<SearchItem> Hits, string? DidYouMean, IReadOnlyList<string> Notes);

/// <param name="Text">The article's text, unwrapped; figures' offsets point into the page, not into it.</param>
/// <param name="Reprints">Keys of the story's other printings.</param>
public sealed record ArticleReply(
    long Key, string Id, string File, ArticleRecord Article, string Text, IReadOnlyList<FigureRecord> Figures, IReadOnlyList<ProjectRecord> Projects, IReadOnlyList<long> Reprints,
    long? ContinuedFrom, long? ContinuedOn);

public sealed record SeriesReply(
    string Subject, string Indicator, string Unit, string BaseUnit, string Citation, IReadOnlyList<string> Remarks, IReadOnlyList<SeriesPointRecord> Points);

/// <summary>A draft to check.</summary>
/// <param name="Text">At most 100,000 characters.</param>
/// <param name="Date">The draft's date; “今年” is worked out from it. Without it, what hangs on the day of writing is held against every year.</param>
/// <param name="AsOf">Only reports up to this day count.</param>
public sealed record CheckRequest(string Text, DateOnly? Date = null, DateOnly? AsOf = null);

public sealed record CheckReply(int Supported, int Contradicted, int Misattributed, int Unverified, IReadOnlyList<CheckedFigureRecord> Figures);

/// <param name="Fingerprint">Stays the same through new indexings.</param>
/// <param name="Settled">Null while the conflict is open.</param>
public sealed record ConflictReply(string Fingerprint, string Kind, string Severity, string Message, SettledReply? Settled, IReadOnlyList<ReportedFigureRecord> Figures);

/// <param name="At">ISO 8601, UTC.</param>
public sealed record SettledReply(string Remark, string At)
{
    internal static SettledReply? From(Serving.Settlement? settlement) => settlement is null ? null : new SettledReply(settlement.Remark, settlement.Settled);
}

/// <param name="Remark">Which is right, and why; at most 2,000 characters.</param>
public sealed record SettleRequest(string Remark);

/// <param name="Fingerprint">Stays the same through new indexings.</param>
/// <param name="Settled">Null while the project is open.</param>
public sealed record ProjectReply(string Fingerprint, SettledReply? Settled, ProjectHistoryRecord Project);

/// <param name="Status"><c>reading</c> (broken off: the next run goes on) or <c>complete</c>.</param>
/// <param name="Indexed">When it was read to its end, UTC.</param>
public sealed record FileReply(string File, long? Size, string Status, string? Indexed, int Pages, int Failures);

/// <param name="Status"><c>damaged</c> (read, but for some places) or <c>failed</c>.</param>
public sealed record ProblemReply(string File, string Record, string Status, string? Reason, string? Advice, long? ByteOffset, int? Line);

/// <param name="Taken">How many files were kept and are being indexed.</param>
public sealed record UploadReply(int Taken, IReadOnlyList<RefusedReply> Refused);

public sealed record RefusedReply(string File, string Reason);

/// <param name="IndexedPages">Of the present or last indexing.</param>
/// <param name="FilesOutOfReach">Files that were to be tried again, but lie where only the verb <c>index</c> was pointed to.</param>
public sealed record StatusReply(
    string Version, long Files, long Pages, long Failures, long Articles, long Stories, long Figures, long Projects, string? First, string? Last,
    long Bytes, long StalePages, bool Indexing, int? IndexedPages, int FilesOutOfReach);
