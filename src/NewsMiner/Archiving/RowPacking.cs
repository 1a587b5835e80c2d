using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Archiving;

/// <summary>The parts of an article that are stored packed, and their way back.</summary>
internal static class ArticlePacking
{
    public static ReadOnlySpan<byte> Runs(Packer packer, IEnumerable<(int Text, int Page, int Length)> runs)
    {
        packer.Clear();
        int text = 0, page = 0;
        foreach (var run in runs)
        {
            packer.Add(run.Text - text).AddSigned(run.Page - page).Add(run.Length);
            (text, page) = (run.Text + run.Length, run.Page + run.Length);
        }
        return packer.Bytes;
    }

    public static OffsetMap Map(ReadOnlySpan<byte> packed, int length)
    {
        var runs = new List<(int, int, int)>();
        var unpacker = new Unpacker(packed);
        int text = 0, page = 0;
        while (!unpacker.AtEnd)
        {
            text += unpacker.NextInt();
            page += (int)unpacker.NextSigned();
            var count = unpacker.NextInt();
            runs.Add((text, page, count));
            (text, page) = (text + count, page + count);
        }
        return OffsetMap.FromRuns(runs, length);
    }

    public static ReadOnlySpan<byte> Spans(Packer packer, IEnumerable<TextSpan> spans)
    {
        packer.Clear();
        var at = 0;
        foreach (var span in spans)
        {
            packer.AddSigned(span.Start - at).Add(span.Length);
            at = span.End;
        }
        return packer.Bytes;
    }

    public static IReadOnlyList<TextSpan> Spans(ReadOnlySpan<byte> packed)
    {
        var spans = new List<TextSpan>();
        var unpacker = new Unpacker(packed);
        var at = 0;
        while (!unpacker.AtEnd)
        {
            var start = at + (int)unpacker.NextSigned();
            at = start + unpacker.NextInt();
            spans.Add(new TextSpan(start, at));
        }
        return spans;
    }

    public static ReadOnlySpan<byte> Paragraphs(Packer packer, IEnumerable<Paragraph> paragraphs)
    {
        packer.Clear();
        var at = 0;
        foreach (var paragraph in paragraphs)
        {
            packer.AddSigned(paragraph.Span.Start - at).Add(paragraph.Span.Length).Add((long)paragraph.Role);
            at = paragraph.Span.End;
        }
        return packer.Bytes;
    }

    public static IReadOnlyList<Paragraph> Paragraphs(ReadOnlySpan<byte> packed)
    {
        var paragraphs = new List<Paragraph>();
        var unpacker = new Unpacker(packed);
        var at = 0;
        while (!unpacker.AtEnd)
        {
            var start = at + (int)unpacker.NextSigned();
            at = start + unpacker.NextInt();
            paragraphs.Add(new Paragraph(new TextSpan(start, at), (ParagraphRole)unpacker.Next()));
        }
        return paragraphs;
    }
}

/// <summary>Decimals in SQLite's columns: whole numbers and doubles where these are exact, else the nearest double and the text beside it.</summary>
internal static class Numbers
{
    /// <returns>False where the column holds only the nearest double.</returns>
    public static bool Bind(Statement statement, int index, decimal? value)
    {
        if (value is not { } number)
        {
            statement.BindNull(index);
            return true;
        }
        if (decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue)
        {
            statement.Bind(index, (long)number);
            return true;
        }
        var nearest = (double)number;
        statement.Bind(index, nearest);
        return Math.Abs(nearest) < 7.9e28 && (decimal)nearest == number;
    }

    public static decimal? Read(Statement statement, int column) =>
        statement.IsNull(column) ? null : statement.IsInteger(column) ? statement.Int64(column) : (decimal)statement.Double(column);

    public static string InFull(params ReadOnlySpan<decimal?> numbers)
    {
        var parts = new string[numbers.Length];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = numbers[i]?.ToString(CultureInfo.InvariantCulture) ?? "";
        return string.Join('|', parts);
    }

    public static decimal?[] FromFull(string text) =>
        [.. text.Split('|').Select(part => part.Length == 0 ? (decimal?)null : decimal.Parse(part, NumberStyles.Number, CultureInfo.InvariantCulture))];
}

internal static class Plain
{
    /// <summary>Chinese stands plainly in the JSON columns.</summary>
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
