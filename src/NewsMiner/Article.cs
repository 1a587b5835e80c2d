namespace NewsMiner;

public enum ParagraphRole
{
    Kicker,
    Title,
    Subtitle,
    Byline,
    Heading,
    Body,
    Caption,
    Table,
    SignOff,
}

/// <summary>A paragraph of an article; offsets into <see cref="Article.Text"/>, without its closing line end.</summary>
public readonly record struct Paragraph(TextSpan Span, ParagraphRole Role);

/// <summary>
/// One article of a page. <see cref="Text"/> is its running text in reading order: paragraphs parted by single <c>\n</c>, lines within a
/// paragraph joined, spaced-out letters closed up; the headline (kicker, title, subtitle) stands first, captions and sign-offs of their own
/// lines last. A sign-off behind a sentence, brackets and all, is a paragraph after it.
/// <see cref="Map"/> leads every character back to the page.
/// </summary>
public sealed record Article
{
    /// <summary>The record's own id for JSON Lines input; otherwise <c>file#n</c>, n counting from 1 in the order in which articles start.</summary>
    public required string Id { get; init; }

    /// <summary>The page's file, as <see cref="Page.File"/>.</summary>
    public required string File { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public string? Byline { get; init; }

    public string? Source { get; init; }

    public DateOnly? Date { get; init; }

    public DateOrigin DateOrigin { get; init; }

    public required string Text { get; init; }

    public required OffsetMap Map { get; init; }

    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>The stretches of the page that belong to this article, in reading order; offsets into <see cref="Page.Text"/>.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>Where the story goes on or comes from (下转D5版, 上接…), as the page says it; null when it is whole.</summary>
    public string? Continuation { get; init; }

    /// <summary>The id of the article on another page of the issue that this one goes on with; null where there is none or it is not at hand.</summary>
    public string? ContinuedFrom { get; init; }
}
