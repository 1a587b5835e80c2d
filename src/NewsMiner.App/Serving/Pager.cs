namespace NewsMiner.App.Serving;

/// <summary>Which stretch of a longer list a page shows; the page keeps its other parameters.</summary>
/// <param name="Offset">Items passed over.</param>
public sealed record Pager(int Offset, int Size, int Total);
