using System.Globalization;
using System.Text;

namespace NewsMiner.Answering;

/// <summary>Compares the names of investment projects.</summary>
internal static class ProjectNames
{
    private static readonly string[] Empty = ["项目", "工程", "建设", "生产线", "有限公司", "集团", "股份", "公司", "年产", "基地", "产业园", "园区", "一体化"];

    /// <summary>
    /// Why the two names are one project's, or null where they are not: equal but for quotes and endings, or the shorter is an abridged
    /// form of the longer with the same numbers and phases.
    /// </summary>
    public static string? SameBecause(string a, string b) => SameKeysBecause(Key(a), Key(b));

    /// <summary>As <see cref="SameBecause"/>, of names whose keys are known.</summary>
    public static string? SameKeysBecause(string x, string y)
    {
        if (x.Length == 0 || y.Length == 0)
            return null;
        if (string.Equals(x, y, StringComparison.Ordinal))
            return "名称相同";
        if (x.Length > y.Length)
            (x, y) = (y, x);
        // First what most pairs fail by: a draft's project is held against all of the archive.
        if (!IndicatorNames.IsSubsequence(x, y) || !string.Equals(Phase(x), Phase(y), StringComparison.Ordinal) || Distinctive(x) < 4)
            return null;
        if (y.Contains(x, StringComparison.Ordinal))
            return "名称互含";
        return x.Length >= 6 && NumbersFit(x, y) ? "简称" : null;
    }

    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in IsPlain(name) ? name : name.Normalize(NormalizationForm.FormKC))
            if (char.IsLetterOrDigit(c) || c == '.')
                key.Append(char.ToUpper(c, CultureInfo.InvariantCulture));
        var text = key.ToString();
        foreach (var ending in new[] { "项目", "工程" })
            if (text.Length - ending.Length >= 2 && text.EndsWith(ending, StringComparison.Ordinal))
                text = text[..^ending.Length];
        return text;
    }

    // Nothing to normalise: ASCII and the common Chinese characters.
    private static bool IsPlain(string name)
    {
        foreach (var c in name)
            if (!char.IsAscii(c) && c is < '\u4e00' or > '\u9fff')
                return false;
        return true;
    }

    // How many characters say which project it is, beside the words that every project's name has.
    private static int Distinctive(string key)
    {
        foreach (var word in Empty)
            key = key.Replace(word, "", StringComparison.Ordinal);
        return key.Length;
    }

    /// <summary>True for the name of one phase: …项目一期.</summary>
    public static bool IsPhase(string name) => Phase(name).Length > 0;

    /// <summary>The key of the whole project of a key that ends in its first phase: 远川储能 of 远川储能项目一期; null for others.</summary>
    public static string? WithoutFirstPhase(string key)
        => key.Length > FirstPhase.Length + 3 && (key.EndsWith(FirstPhase, StringComparison.Ordinal) || key.EndsWith("首期", StringComparison.Ordinal)) ? Key(key[..^FirstPhase.Length]) : null;

    private const string FirstPhase = "一期";

    private static string Phase(string key)
    {
        var at = key.IndexOf('期', StringComparison.Ordinal);
        return at > 0 && IndicatorNames.IsNumeral(key[at - 1]) ? key[at - 1].ToString() : "";
    }

    // Each number of the abridged name stands in the full one.
    private static bool NumbersFit(string shorter, string longer)
    {
        for (var i = 0; i < shorter.Length; i++)
            if (char.IsAsciiDigit(shorter[i]))
            {
                var end = i;
                while (end < shorter.Length && (char.IsAsciiDigit(shorter[end]) || shorter[end] == '.'))
                    end++;
                if (!longer.Contains(shorter[i..end], StringComparison.Ordinal))
                    return false;
                i = end;
            }
        return true;
    }
}
