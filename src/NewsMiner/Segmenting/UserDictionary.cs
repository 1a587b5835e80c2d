using System.Globalization;

namespace NewsMiner.Segmenting;

/// <summary>One line of a user dictionary. A null count is to be estimated; a count of 0 forbids the word.</summary>
public readonly record struct UserWord(string Text, long? Count, WordClass Class);

/// <summary>
/// A user dictionary in jieba's format: <c>词 频 词性</c> a line, the count and the tag optional; a word may contain spaces. A count of 0
/// forbids a word. Empty lines are skipped.
/// </summary>
public sealed class UserDictionary
{
    private UserDictionary(List<UserWord> words, List<InputProblem> problems) => (Words, Problems) = (words, problems);

    public IReadOnlyList<UserWord> Words { get; }

    public IReadOnlyList<InputProblem> Problems { get; }

    /// <param name="name">The file's name, for problems.</param>
    public static UserDictionary Read(TextReader text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<UserWord>();
        var problems = new List<InputProblem>();
        for (var number = 1; text.ReadLine() is { } read; number++)
        {
            var line = read.AsSpan().Trim().Trim('\uFEFF').Trim();
            if (line.IsEmpty)
                continue;
            var tag = TakeField(ref line, char.IsAsciiLetterLower);
            var count = TakeField(ref line, char.IsAsciiDigit);
            long value = 0;
            if (!count.IsEmpty && (!long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out value) || value > int.MaxValue))
            {
                problems.Add(new InputProblem(name, $"The count {count} is too large.", $"Write a count of at most {int.MaxValue}.", Record: number));
                continue;
            }
            words.Add(new UserWord(line.ToString(), count.IsEmpty ? null : value, WordClasses.OfJiebaTag(tag)));
        }
        return new UserDictionary(words, problems);
    }

    /// <summary>The line's last field where it consists of such characters and leaves a word before it (jieba's re_userdict).</summary>
    private static ReadOnlySpan<char> TakeField(ref ReadOnlySpan<char> line, Func<char, bool> belongs)
    {
        var space = line.LastIndexOf(' ');
        if (space <= 0 || space == line.Length - 1)
            return [];
        var field = line[(space + 1)..];
        foreach (var c in field)
            if (!belongs(c))
                return [];
        line = line[..space].TrimEnd();
        return field;
    }
}
