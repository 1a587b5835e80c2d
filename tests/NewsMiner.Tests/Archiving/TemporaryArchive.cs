using NewsMiner.Archiving;
using NewsMiner.Reading;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Archiving;

/// <summary>A folder for one test, with an archive in it.</summary>
internal sealed class TemporaryArchive : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("newsminer").FullName;

    public string Path => System.IO.Path.Combine(Folder, "news.db");

    public ArchiveWriter Write(string fingerprint = "rules 1", TimeSpan? patience = null) => ArchiveWriter.Open(Path, fingerprint, Segmenters.Default, patience);

    public ArchiveReader Read() => ArchiveReader.Open(Path);

    /// <summary>Archives JSON Lines style records, each as one article of title and text.</summary>
    public TemporaryArchive With(params (string Id, string? Title, string Text, string? Date, string? Source)[] records)
    {
        using var writer = Write();
        foreach (var record in records)
        {
            var page = new Page
            {
                File = "news.jsonl",
                RecordId = record.Id,
                Title = record.Title,
                Text = record.Text,
                Format = InputFormat.JsonLines,
                Source = record.Source,
                Date = record.Date is null ? null : DateOnly.Parse(record.Date),
            };
            writer.Replace(InputUnit.Of(page, record.Id), writer.Prepare(page, [(Pipeline.ArticleOf(page), new Extraction([], []))]));
        }
        writer.Commit();
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>A pipeline that takes each page for one article, and each number before 亿元 for a figure.</summary>
internal sealed class Pipeline : IIndexPipeline
{
    private readonly PageReader _reader = new();

    public int Processed;

    public Action<Page>? Before { get; init; }

    public IEnumerable<InputFile> Find(params string[] paths) => _reader.FindInputs(paths);

    public IEnumerable<ReadResult> Read(InputFile file, CancellationToken cancellation) => _reader.Read(file, null, cancellation);

    public IReadOnlyList<(Article Article, Extraction Extraction)> Process(Page page)
    {
        Interlocked.Increment(ref Processed);
        Before?.Invoke(page);
        var article = ArticleOf(page);
        return [(article, Extract(page, article, null))];
    }

    public Extraction Extract(Page page, Article article, Article? first)
    {
        var figures = new List<Figure>();
        for (var at = 0; (at = article.Text.IndexOf("亿元", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            var start = at;
            while (start > 0 && char.IsAsciiDigit(article.Text[start - 1])) start--;
            if (start == at)
                continue;
            var value = decimal.Parse(article.Text.AsSpan(start, at - start));
            var span = new TextSpan(start, at + 2);
            figures.Add(new Figure
            {
                Span = article.Map.ToPage(span),
                TextSpan = span,
                Quote = span.In(article.Text).ToString(),
                Quantity = new Quantity { Value = value, Unit = "亿元", BaseValue = value * 100_000_000, BaseLow = value * 100_000_000, BaseHigh = value * 100_000_000, BaseUnit = "元" },
                Indicator = "总投资",
                IndicatorKnown = true,
                Subject = "海州开发区",
                SubjectType = SubjectType.Zone,
                SentenceSpan = new TextSpan(0, article.Text.Length),
                Sentence = article.Text,
                Rule = "test",
            });
        }
        return new Extraction(figures, []);
    }

    public static Article ArticleOf(Page page)
    {
        var builder = new OffsetMap.Builder();
        if (page.Title is not null)
        {
            foreach (var c in page.Title) builder.AppendSynthetic(c);
            builder.AppendSynthetic('\n');
        }
        builder.Append(page.Text, new TextSpan(0, page.Text.Length));
        var (text, map) = builder.Build();
        return new Article
        {
            Id = page.RecordId ?? page.File + "#1",
            File = page.File,
            Title = page.Title,
            Source = page.Source,
            Date = page.Date,
            Text = text,
            Map = map,
            Paragraphs = [new Paragraph(new TextSpan(0, text.Length), ParagraphRole.Body)],
            Spans = [new TextSpan(0, page.Text.Length)],
        };
    }
}
