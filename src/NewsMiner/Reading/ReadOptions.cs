namespace NewsMiner.Reading;

/// <summary>What the user says about the inputs, and the limits of reading. The defaults fit a folder of news pages.</summary>
public sealed record ReadOptions
{
    /// <summary>The format of every input; null finds it by content and name.</summary>
    public InputFormat? Format { get; init; }

    /// <summary>Stands in where the input and its manifest do not state a date; wins over dates guessed from running text and file names.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Stands in where the input and its manifest do not state a source.</summary>
    public string? Source { get; init; }

    /// <summary>A single text, HTML or PDF file above this many bytes is refused. JSON Lines files are streamed and know no limit.</summary>
    public long MaxBytes { get; init; } = 256L << 20;

    /// <summary>A single JSON Lines record above this many bytes is refused; the records after it are read.</summary>
    public int MaxRecordBytes { get; init; } = 32 << 20;

    /// <summary>How long one HTML page may take.</summary>
    public TimeSpan HtmlTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the child process may take for one PDF.</summary>
    public TimeSpan PdfTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How much address space the child process may take for one PDF, in bytes; needs <c>prlimit</c>.</summary>
    public long PdfMemory { get; init; } = 1L << 30;

    /// <summary>The program that reads PDF files: poppler's <c>pdftotext</c>, as a name on the search path or a path.</summary>
    public string PdfProgram { get; init; } = "pdftotext";
}
