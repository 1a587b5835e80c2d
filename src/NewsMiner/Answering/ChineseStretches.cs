namespace NewsMiner.Answering;

/// <summary>Where an English sentence speaks Chinese, so that it can be marked and read out rightly: names, periods (2024年1-9月) and quotes (115.8亿元) whole.</summary>
public static class ChineseStretches
{
    /// <returns>In order, apart from each other.</returns>
    public static IReadOnlyList<TextSpan> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var stretches = new List<TextSpan>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!Belongs(text[i]))
                continue;
            var start = i;
            var chinese = false;
            for (; i < text.Length && Belongs(text[i]); i++)
                chinese |= IsChinese(text[i]);
            var end = i;
            while (end > start && text[end - 1] is '.' or '-')
                end--;
            if (chinese)
                stretches.Add(new TextSpan(start, end));
        }
        return stretches;
    }

    private static bool IsChinese(char letter) => letter is > '\u3000' and <= '\u9fff' or >= '\uff00' and <= '\uffef';

    private static bool Belongs(char letter) => IsChinese(letter) || char.IsAsciiLetterOrDigit(letter) || letter is '.' or '%' or '-' or '—';
}
