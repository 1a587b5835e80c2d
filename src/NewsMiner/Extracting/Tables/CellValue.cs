using System.Globalization;

namespace NewsMiner.Extracting.Tables;

/// <summary>What a cell says where it holds a quantity.</summary>
/// <param name="Number">Where the number stands in the cell.</param>
/// <param name="Unit">What follows it: 亿元, %; empty where the table's heads have it.</param>
/// <param name="Falls">A minus or an arrow downwards stands before it.</param>
internal readonly record struct CellValue(TextSpan Number, string Unit, bool Falls)
{
    private const int Longest = 20;

    public static CellValue? Read(ReadOnlySpan<char> cell)
    {
        if (cell.Length is 0 or > Longest)
            return null;
        var i = 0;
        var falls = false;
        while (i < cell.Length && cell[i] is '+' or '＋' or '-' or '－' or '−' or '–' or '↑' or '↓' or '▲' or '▼' or ' ')
            falls |= cell[i++] is '-' or '－' or '−' or '–' or '↓' or '▼';
        var start = i;
        var digits = 0;
        while (i < cell.Length && (char.IsAsciiDigit(cell[i]) || (cell[i] is '.' or ',' or '，' && i + 1 < cell.Length && char.IsAsciiDigit(cell[i + 1]) && digits > 0)))
            digits += char.IsAsciiDigit(cell[i++]) ? 1 : 0;
        if (digits == 0)
            return null;
        var rest = cell[i..].Trim();
        if (rest.Length > 6 || (rest.Length > 0 && (rest[0] is '年' or '月' or '日' or '号' or '季' or '-' or '—' or '~' or '至' or '、' or '/' or '届' or '期' or '版')))
            return null;
        foreach (var c in rest)
            if (char.IsAsciiDigit(c) || c is '.' or '。' or '）' or ')' or '：')
                return null;
        return new CellValue(new TextSpan(start, i), rest.ToString(), falls);
    }

    /// <summary>2024 alone: a year, where it stands among heads.</summary>
    public static bool IsYear(ReadOnlySpan<char> cell) =>
        cell.Length == 4 && int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1949 and <= 2100;
}
