using System.Collections.Frozen;
using System.Text;

namespace NewsMiner.App.Serving;

/// <summary>
/// The library's messages in the reader's language. The library says each thing in one language; <c>Wording/messages.tsv</c> holds both wordings, and finds
/// what differs (a name, a number) by what stands around it.
/// </summary>
internal static class Wording
{
    private static readonly Lazy<IReadOnlyList<(string[] English, string[] Chinese)>> s_messages = new(Load);

    private static readonly Lazy<FrozenDictionary<string, (string English, string Chinese)>> s_plain = new(() => s_messages.Value
        .Where(message => message.English.Length == 1)
        .SelectMany(message => new[] { message.English[0], message.Chinese[0] }.Select(text => KeyValuePair.Create(text, (message.English[0], message.Chinese[0]))))
        .DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.Ordinal));

    /// <returns>The message in the wanted language; as it was given where no wording is known, or where it is in that language already.</returns>
    public static string In(string message, bool english)
    {
        if (s_plain.Value.TryGetValue(message, out var plain))
            return english ? plain.English : plain.Chinese;
        foreach (var (inEnglish, inChinese) in s_messages.Value)
        {
            var (from, to) = english ? (inChinese, inEnglish) : (inEnglish, inChinese);
            if (from.Length > 1 && Match(message, from) is { } parts)
                return Join(to, parts);
        }
        return message;
    }

    /// <summary>True where most letters are Chinese.</summary>
    public static bool IsChinese(string text)
    {
        var (chinese, latin) = (0, 0);
        foreach (var letter in text)
        {
            if (letter is >= '\u3400' and <= '\u9fff')
                chinese++;
            else if (char.IsAsciiLetter(letter))
                latin++;
        }
        // A Chinese character says as much as some three letters.
        return chinese * 3 > latin;
    }

    /// <summary>What stands in the gaps of a pattern, or null where it does not fit: the pieces in order, the first at the start, the last at the end.</summary>
    private static List<string>? Match(string message, string[] pieces)
    {
        if (!message.StartsWith(pieces[0], StringComparison.Ordinal) || !message.EndsWith(pieces[^1], StringComparison.Ordinal))
            return null;
        var parts = new List<string>();
        var at = pieces[0].Length;
        var end = message.Length - pieces[^1].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            var next = i == pieces.Length - 1 ? end : message.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (next < at || next > end)
                return null;
            parts.Add(message[at..next]);
            at = next + pieces[i].Length;
        }
        return parts;
    }

    private static string Join(string[] pieces, List<string> parts)
    {
        var text = new StringBuilder(pieces[0]);
        for (var i = 1; i < pieces.Length; i++)
            text.Append(parts[i - 1]).Append(pieces[i]);
        return text.ToString();
    }

    private static List<(string[], string[])> Load()
    {
        using var stream = typeof(Wording).Assembly.GetManifestResourceStream("Wording/messages.tsv")
            ?? throw new InvalidOperationException("Wording/messages.tsv is not in the assembly.");
        using var reader = new StreamReader(stream);
        var messages = new List<(string[], string[])>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var columns = line.Split('\t');
            var (english, chinese) = (columns[0].Split("{}"), columns[1].Split("{}"));
            if (english.Length != chinese.Length)
                throw new InvalidOperationException($"Wording/messages.tsv: “{columns[0]}” has other gaps in Chinese.");
            messages.Add((english, chinese));
        }
        return messages;
    }
}
