using System.Globalization;
using CsvHelper;
using NewsMiner.App.Contract;
using Spectre.Console;

namespace NewsMiner.App.Commands;

/// <summary>A column of a table or a CSV file.</summary>
internal sealed record Column<T>(string Header, Func<T, object?> Value, bool RightAligned = false);

/// <summary>Prints records as they come, in the format that the user chose.</summary>
internal static class RecordWriter
{
    /// <returns>The number of records written.</returns>
    public static int Write<T>(Terminal terminal, OutputFormat format, IEnumerable<T> records, IReadOnlyList<Column<T>> columns)
    {
        return format switch
        {
            OutputFormat.Jsonl => WriteLines(terminal, records),
            OutputFormat.Csv => WriteCsv(terminal.Out, records, columns),
            _ => WriteTable(terminal, records, columns),
        };
    }

    public static int WriteLines<T>(Terminal terminal, IEnumerable<T> records)
    {
        var count = 0;
        foreach (var record in records)
        {
            terminal.Out.WriteLine(ContractJson.Line(record));
            count++;
        }
        terminal.Out.Flush();
        return count;
    }

    // A text that begins like a formula must not run in a spreadsheet. '-' stays as it is: it begins negative figures.
    private static readonly CsvWriterOptions CsvOptions = CsvWriterOptions.Default with
    {
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=@+\t\r",
        NewLine = "\r\n",
    };

    public static int WriteCsv<T>(TextWriter output, IEnumerable<T> records, IReadOnlyList<Column<T>> columns)
    {
        using var csv = CsvWriter.Create(output, CsvOptions, leaveOpen: true);
        foreach (var column in columns)
            csv.WriteField(column.Header);
        csv.EndRecord();
        var count = 0;
        foreach (var record in records)
        {
            foreach (var column in columns)
                csv.WriteField(Cell(column.Value(record)));
            csv.EndRecord();
            count++;
        }
        csv.Flush();
        return count;
    }

    public static int WriteTable<T>(Terminal terminal, IEnumerable<T> records, IReadOnlyList<Column<T>> columns)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (var column in columns)
        {
            var header = new TableColumn(Markup.Escape(column.Header));
            if (column.RightAligned)
                header.RightAligned();
            table.AddColumn(header);
        }
        var count = 0;
        foreach (var record in records)
        {
            table.AddRow([.. columns.Select(column => new Spectre.Console.Text(OneLine(Cell(column.Value(record)))))]);
            count++;
        }
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.OutIsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            Out = new AnsiConsoleOutput(terminal.Out),
        });
        console.Profile.Width = terminal.OutIsInteractive ? Math.Max(80, Console.WindowWidth) : 160;
        if (count > 0)
            console.Write(table);
        terminal.Out.Flush();
        return count;
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => text,
        decimal number => (number / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // Control characters would move the cursor; a table cell is one line.
    private static string OneLine(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1f') && !text.Contains('\x7f', StringComparison.Ordinal))
            return text;
        return string.Create(text.Length, text, static (chars, source) =>
        {
            for (var i = 0; i < chars.Length; i++)
                chars[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });
    }
}
