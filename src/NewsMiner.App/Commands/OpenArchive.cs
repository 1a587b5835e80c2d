using NewsMiner.Archiving;

namespace NewsMiner.App.Commands;

/// <summary>Opens an archive for a verb; what stands in the way is wrong configuration, with its own words.</summary>
internal static class OpenArchive
{
    public static ArchiveReader ForReading(Terminal terminal, string path, bool briefly = false)
    {
        try
        {
            var reader = ArchiveReader.Open(path, briefly);
            if (reader.IsStale(NewsPipeline.Default.Fingerprint))
                terminal.Error.WriteLine($"{path}: 档案是用另一套规则或版本读成的；重新运行 index 即可更新。 Read with other rules or another version; run index again.");
            return reader;
        }
        catch (ArchiveException trouble)
        {
            throw Usage(path, trouble);
        }
    }

    public static ArchiveWriter ForWriting(string path)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            return ArchiveWriter.Open(path, NewsPipeline.Default.Fingerprint, NewsPipeline.Default.Segmenter);
        }
        catch (ArchiveException trouble)
        {
            throw Usage(path, trouble);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: 写不进去（{problem.Message}）。请换一个可写的位置。 Cannot be written; choose a place that can.");
        }
    }

    public static UsageException Usage(string path, ArchiveException trouble) => new($"{path}: {trouble.Reason} {trouble.Advice}");
}
