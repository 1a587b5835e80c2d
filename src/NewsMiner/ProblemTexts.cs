using System.Globalization;
using System.Text;

namespace NewsMiner;

/// <summary>What is said of an input that could not be read, in English and in Chinese, from <c>Rules/reading/problems.tsv</c>.</summary>
public static class ProblemTexts
{
    private static readonly Lazy<(Dictionary<string, Texts> Codes, Dictionary<string, string> Words)> Table = new(Load);

    /// <summary>Every code that a problem can have.</summary>
    public static IEnumerable<string> Codes => Table.Value.Codes.Keys;

    /// <summary>Reason and advice in Chinese; null for a code that is not known (an archive of another version).</summary>
    public static (string Reason, string Advice)? InChinese(string code, IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(arguments);
        if (!Table.Value.Codes.TryGetValue(code, out var texts))
            return null;
        var words = arguments.Select(argument => Table.Value.Words.GetValueOrDefault(argument, argument)).ToList();
        return (Fill(texts.ChineseReason, words), Fill(texts.ChineseAdvice, words));
    }

    /// <summary>The problem with its texts.</summary>
    internal static InputProblem Problem(string file, Cause cause, long? byteOffset = null, int? record = null)
    {
        var texts = Table.Value.Codes[cause.Code];
        return new InputProblem(file, Fill(texts.Reason, cause.Arguments), Fill(texts.Advice, cause.Arguments), byteOffset, record) { Code = cause.Code, Arguments = cause.Arguments };
    }

    private static string Fill(string text, IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
            text = text.Replace("{" + i.ToString(CultureInfo.InvariantCulture) + "}", arguments[i], StringComparison.Ordinal);
        return text;
    }

    private static (Dictionary<string, Texts>, Dictionary<string, string>) Load()
    {
        using var stream = typeof(ProblemTexts).Assembly.GetManifestResourceStream("Rules/reading/problems.tsv")
            ?? throw new InvalidOperationException("Rules/reading/problems.tsv is not embedded in the library.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var codes = new Dictionary<string, Texts>(StringComparer.Ordinal);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        for (string? line; (line = reader.ReadLine()) is not null;)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            if (fields[0] == "word") words.Add(fields[1], fields[2]);
            else codes.Add(fields[0], new Texts(fields[1], fields[2], fields[3], fields[4]));
        }
        return (codes, words);
    }

    private sealed record Texts(string Reason, string Advice, string ChineseReason, string ChineseAdvice);
}

/// <summary>A code of <c>Rules/reading/problems.tsv</c> with what its texts are filled with.</summary>
internal sealed record Cause(string Code, params IReadOnlyList<string> Arguments)
{
    public InputProblem In(string file, long? byteOffset = null, int? record = null) => ProblemTexts.Problem(file, this, byteOffset, record);
}
