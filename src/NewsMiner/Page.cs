namespace NewsMiner;

public enum InputFormat
{
    Text,
    Html,
    Pdf,
    JsonLines,
}

/// <summary>What a reader could tell of a stretch of a page. <see cref="Unknown"/> leaves it to the splitter.</summary>
public enum BlockRole
{
    Unknown,
    Kicker,
    Title,
    Subtitle,
    Byline,
    Dateline,
    Heading,
    Body,
    Caption,
    Table,
    SignOff,
    Furniture,
}

/// <summary>A stretch of a page's text that stands together on the page: an HTML block element, or a block of a PDF page.</summary>
/// <param name="Span">Offsets into <see cref="Page.Text"/>.</param>
/// <param name="Box">Where the block stands on the printed page; null where the format has no geometry.</param>
/// <param name="FontSize">Points; 0 where unknown.</param>
/// <param name="ArticleHint">Blocks with the same non-negative number belong to one article; -1 where the reader cannot tell.</param>
public sealed record PageBlock(TextSpan Span, BlockRole Role, BlockBox? Box = null, double FontSize = 0, int ArticleHint = -1);

/// <summary>A rectangle on a printed page, in points from the top left corner.</summary>
public readonly record struct BlockBox(int PageNumber, double Left, double Top, double Right, double Bottom);

/// <summary>Where a date was found; earlier members win.</summary>
public enum DateOrigin
{
    Unknown,
    Given,
    Manifest,
    Text,
    FileName,
}

/// <summary>
/// One page as it was read: the decoded text, exactly as it stands in the file (line ends as <c>\n</c>, no byte order mark;
/// for HTML and PDF the extracted text), and whatever the format says about it beside the text.
/// Every offset that the program ever reports points into <see cref="Text"/>.
/// </summary>
public sealed record Page
{
    /// <summary>The file as the user named it (relative to the folder given, with forward slashes).</summary>
    public required string File { get; init; }

    public required string Text { get; init; }

    public InputFormat Format { get; init; } = InputFormat.Text;

    /// <summary>The IANA name of the charset that the bytes were decoded with.</summary>
    public string Charset { get; init; } = "utf-8";

    /// <summary>The record's own id, for JSON Lines input; otherwise null.</summary>
    public string? RecordId { get; init; }

    /// <summary>What the input itself calls its title (HTML metadata, a JSON record's title field); null for text pages.</summary>
    public string? Title { get; init; }

    public string? Author { get; init; }

    /// <summary>The newspaper or site.</summary>
    public string? Source { get; init; }

    /// <summary>The newspaper's page label, such as <c>D3版</c>.</summary>
    public string? Edition { get; init; }

    public DateOnly? Date { get; init; }

    public DateOrigin DateOrigin { get; init; }

    /// <summary>The page's blocks in reading order, where the format has them; empty for plain text.</summary>
    public IReadOnlyList<PageBlock> Blocks { get; init; } = [];

    /// <summary>Remarks of the reader that a user may want to know (no date found, links dropped, …).</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
