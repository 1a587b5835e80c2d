using NewsMiner.Answering.Search;
using NewsMiner.Archiving;

namespace NewsMiner.App.Serving;

/// <summary>What the pages and the API answer from: one archive, opened once, read by many.</summary>
public sealed class Newsroom : IDisposable
{
    public Newsroom(string archive, TimeProvider clock)
    {
        Path = archive;
        Clock = clock;
        Archive = ArchiveReader.Open(archive);
        Search = new SearchEngine(Archive, NewsPipeline.Default.Segmenter);
    }

    public string Path { get; }

    public ArchiveReader Archive { get; }

    public SearchEngine Search { get; }

    public TimeProvider Clock { get; }

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    public void Dispose() => Archive.Dispose();
}
