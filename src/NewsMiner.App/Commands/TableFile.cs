using System.Text;
using NewsMiner.App.Contract;

namespace NewsMiner.App.Commands;

/// <summary>Writes a file that the user named: whole, or not at all.</summary>
internal static class TableFile
{
    /// <param name="format">csv, jsonl or xlsx.</param>
    /// <param name="bom">CSV begins with a byte order mark.</param>
    public static void Write<T>(string file, string format, bool bom, IEnumerable<T> records, IReadOnlyList<Column<T>> columns) => Whole(file, partial =>
    {
        if (format == "xlsx")
        {
            using var book = File.Create(partial);
            Workbook.Write(book, records, columns);
            return;
        }
        using var writer = new StreamWriter(partial, append: false, new UTF8Encoding(bom && format == "csv"));
        if (format == "jsonl")
            foreach (var record in records)
                writer.Write(ContractJson.Line(record) + "\n");
        else
            RecordWriter.WriteCsv(writer, records, columns);
    });

    public static void WriteText(string file, string text) => Whole(file, partial => File.WriteAllText(partial, text));

    private static void Whole(string file, Action<string> write)
    {
        var partial = file + ".partial";
        try
        {
            write(partial);
            File.Move(partial, file, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: 写不进去（{problem.Message}）。请换一个可写的位置。 Cannot be written.");
        }
    }
}
