using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace NewsMiner.Reading;

/// <summary>A word of a PDF page as poppler places it; points from the top left corner.</summary>
/// <param name="Size">The font's size in points, estimated from the width of the characters: boxes of CJK fonts are taller than their type.</param>
internal readonly record struct PdfWord(double Left, double Right, double Middle, double Size, string Text);

/// <summary>The words of one page.</summary>
internal sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<PdfWord> Words);

/// <summary>
/// Runs <c>pdftotext -bbox-layout</c> in a child process, with its time, memory and output bounded, so that a damaged or hostile PDF
/// ends that process and not this one.
/// </summary>
internal static class PdfText
{
    private const long MostOutput = 128 << 20;
    private const int MostPages = 2000;

    public static (IReadOnlyList<PdfPage>? Pages, InputProblem? Problem) Run(string name, byte[] bytes, ReadOptions options, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = Start(options) };
        try
        {
            process.Start();
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            return (null, Missing(name, options));
        }
        var complaint = new StringBuilder();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (complaint)
                if (line.Data is not null && complaint.Length < 2000) complaint.AppendLine(line.Data);
        };
        process.BeginErrorReadLine();
        // Through a pipe, so that no file is left behind by whatever ends us; while the words come out, because it may not read to the end.
        var handing = Task.Run(() => Hand(process, bytes), CancellationToken.None);
        var timedOut = false;
        var tooMuch = false;
        List<PdfPage> pages;
        using (var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation))
        {
            deadline.CancelAfter(options.PdfTimeout);
            using var killing = deadline.Token.Register(() =>
            {
                timedOut = true;
                Kill(process);
            });
            pages = Parse(process.StandardOutput, out tooMuch);
            if (tooMuch)
                Kill(process);
            process.WaitForExit();
            handing.Wait(CancellationToken.None);
        }
        cancellation.ThrowIfCancellationRequested();
        if (timedOut)
            return (null, new Cause("pdf-timeout", Seconds.Text(options.PdfTimeout)).In(name));
        if (tooMuch)
            return (null, new Cause("pdf-too-much-text").In(name));
        if (process.ExitCode is 126 or 127)
            return (null, Missing(name, options));
        if (pages.Sum(page => page.Words.Count) > 0)
            return (pages, null);
        string said;
        lock (complaint)
            said = complaint.ToString();
        if (process.ExitCode != 0)
            return (null, Complaint(process.ExitCode, said, options).In(name));
        return (null, new Cause(pages.Count == 0 ? "pdf-no-pages" : "pdf-pictures").In(name));
    }

    private static void Hand(Process process, byte[] bytes)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            input.Write(bytes);
        }
        catch (IOException)
        {
            // It ended before it had read all; its exit code and its words say why.
        }
    }

    private static InputProblem Missing(string name, ReadOptions options) =>
        new Cause("pdf-program-missing", options.PdfProgram).In(name);

    /// <summary>What the program's complaint comes to; exit code 3 are permissions, 134 is an allocation that failed.</summary>
    private static Cause Complaint(int exitCode, string said, ReadOptions options)
    {
        if (exitCode == 3 || said.Contains("Incorrect password", StringComparison.OrdinalIgnoreCase))
            return new Cause("pdf-encrypted");
        if (said.Contains("Invalid page count 0", StringComparison.Ordinal) || said.Contains("after the last page (0)", StringComparison.Ordinal))
            return new Cause("pdf-no-pages");
        if (said.Contains("out of memory", StringComparison.OrdinalIgnoreCase) || said.Contains("bad_alloc", StringComparison.Ordinal))
            return new Cause("pdf-memory", (options.PdfMemory >> 20).ToString(CultureInfo.InvariantCulture));
        said = said.Split('\n')[0].Trim();
        var code = string.Create(CultureInfo.InvariantCulture, $"exit code {exitCode}");
        return new Cause("pdf-damaged", said.Length > 0 ? $"{said} ({code})" : code);
    }

    private static ProcessStartInfo Start(ReadOptions options)
    {
        // Its complaints tell a password from damage; -q would silence them.
        string[] arguments = ["-enc", "UTF-8", "-l", MostPages.ToString(CultureInfo.InvariantCulture), "-bbox-layout", "-", "-"];
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, StandardOutputEncoding = Encoding.UTF8 };
        if (File.Exists("/bin/sh"))
        {
            // The shell sets the limits and turns into the program, so that killing it kills the program.
            start.FileName = "/bin/sh";
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add($"ulimit -v {options.PdfMemory / 1024} 2>/dev/null; ulimit -t {Math.Max(1, (int)options.PdfTimeout.TotalSeconds + 1)} 2>/dev/null; ulimit -f 0 2>/dev/null; exec \"$0\" \"$@\"");
            start.ArgumentList.Add(options.PdfProgram);
        }
        else
            start.FileName = options.PdfProgram;
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It ended by itself in the meantime.
        }
    }

    /// <summary>Reads the words line by line; the output is XML in form, but a damaged PDF can put characters in it that XML forbids.</summary>
    private static List<PdfPage> Parse(StreamReader output, out bool tooMuch)
    {
        var pages = new List<PdfPage>();
        var words = new List<PdfWord>();
        double width = 0, height = 0;
        long read = 0;
        tooMuch = false;
        for (string? line; (line = output.ReadLine()) is not null;)
        {
            read += line.Length + 1;
            if (read > MostOutput)
            {
                tooMuch = true;
                return pages;
            }
            var text = line.AsSpan().TrimStart();
            if (text.StartsWith("<page ", StringComparison.Ordinal))
            {
                width = Attribute(text, "width");
                height = Attribute(text, "height");
                words = [];
            }
            else if (text.StartsWith("</page>", StringComparison.Ordinal))
                pages.Add(new PdfPage(pages.Count + 1, width, height, words));
            else if (text.StartsWith("<word ", StringComparison.Ordinal))
                AddWord(words, text);
        }
        return pages;
    }

    private static void AddWord(List<PdfWord> words, ReadOnlySpan<char> line)
    {
        var open = line.IndexOf('>');
        var close = line.LastIndexOf("</word>", StringComparison.Ordinal);
        if (open < 0 || close <= open)
            return;
        var text = WebUtility.HtmlDecode(line[(open + 1)..close].ToString()).Trim();
        double left = Attribute(line, "xMin"), right = Attribute(line, "xMax"), top = Attribute(line, "yMin"), bottom = Attribute(line, "yMax");
        if (text.Length == 0 || !(right > left) || !(bottom > top) || double.IsInfinity(right) || double.IsInfinity(bottom))
            return;
        double ems = 0;
        foreach (var c in text)
            ems += c >= '\u2E80' || c is '“' or '”' or '‘' or '’' or '—' or '…' ? 1 : 0.52;
        // Type is never taller than its box; a single digit or sign tells too little by its width.
        var size = ems >= 1 ? Math.Min((right - left) / ems, bottom - top) : (bottom - top) * 0.7;
        words.Add(new PdfWord(left, right, (top + bottom) / 2, Math.Max(size, 1), text));
    }

    private static double Attribute(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name + "=\"", StringComparison.Ordinal);
        if (at < 0)
            return 0;
        var value = tag[(at + name.Length + 2)..];
        var end = value.IndexOf('"');
        return end > 0 && double.TryParse(value[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
