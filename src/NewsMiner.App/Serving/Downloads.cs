using System.Text;
using NewsMiner.App.Commands;
using NewsMiner.App.Contract;

namespace NewsMiner.App.Serving;

/// <summary>Records as a file to download: CSV (with a byte order mark, for spreadsheets), JSON Lines or XLSX; streamed as they come.</summary>
internal static class Downloads
{
    public static IResult? Of<T>(string format, string name, IEnumerable<T> records, IReadOnlyList<Column<T>> columns) => format switch
    {
        "csv" => Stream("text/csv; charset=utf-8", name + ".csv", output =>
        {
            using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true);
            RecordWriter.WriteCsv(writer, records, columns);
        }),
        "jsonl" => Stream("application/jsonl; charset=utf-8", name + ".jsonl", output =>
        {
            using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
            foreach (var record in records)
                writer.Write(ContractJson.Line(record) + "\n");
        }),
        "xlsx" => Stream("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx", output => Workbook.Write(output, records, columns)),
        _ => null,
    };

    // The writers write as they go and wait for the reader: that is the thread of this request alone.
    private static IResult Stream(string type, string name, Action<Stream> write) => Results.Stream(
        output => Task.Run(() =>
        {
            using var buffered = new BufferedStream(new Waiting(output), 1 << 16);
            write(buffered);
        }), type, name);

    /// <summary>Kestrel refuses synchronous writing unless it is asked to wait.</summary>
    private sealed class Waiting(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.FlushAsync().GetAwaiter().GetResult();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.WriteAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();
    }
}
