using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsMiner.Answering;

/// <summary>How a line of a chart looks: its colour, the shape of its marks and its dashes, so that lines keep apart without colour too.</summary>
/// <param name="Colour">Index of the colour and of the mark's label.</param>
/// <param name="Dash">An SVG dash pattern; empty for an unbroken line.</param>
internal readonly record struct LineLook(int Colour, int Shape, string Dash, bool Hollow);

/// <summary>The pens of a chart: style sheet, marks, lines of text.</summary>
internal static class ChartInk
{
    /// <summary>How many lines have colours and marks of their own.</summary>
    public const int Looks = 8;

    /// <summary>Colours that keep apart in grey print and for colour-blind readers, helped by the marks' shapes; the reader's setting chooses light or dark, print is always light.</summary>
    public const string Style =
        """
        svg{--ground:#ffffff;--ink:#1c2126;--faint:#5c6670;--a:#0b5394;--b:#b45309;--c:#146c43;--d:#7b2d8b;--e:#0e7490;--f:#9d174d;--g:#4b5563;--h:#6b5d00;--alarm:#c0241b;color:var(--ink);background:var(--ground)}
        @media (prefers-color-scheme:dark){svg{--ground:#14181c;--ink:#e8ecef;--faint:#a3adb6;--a:#6fb1f0;--b:#f2a654;--c:#63c795;--d:#cf95dd;--e:#5fd3e6;--f:#f48fb8;--g:#b6bec7;--h:#d6c94f;--alarm:#ff7b72}}
        @media print{svg{--ground:#ffffff;--ink:#000000;--faint:#444444;--a:#0b5394;--b:#8a3d05;--c:#0d4f30;--d:#5c1f69;--e:#0b5566;--f:#7a1140;--g:#333333;--h:#544900;--alarm:#a01510}}
        text{font-family:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;font-size:12px;fill:currentColor}
        .t{font-size:16px;font-weight:600}.s{font-size:11px;fill:var(--faint)}.g{stroke:currentColor;stroke-opacity:.14}.x{stroke:currentColor;stroke-opacity:.6}
        .v{font-size:11px;font-weight:600;paint-order:stroke;stroke:var(--ground);stroke-width:3px}
        .va{fill:var(--a)}.vb{fill:var(--b)}.vc{fill:var(--c)}.vd{fill:var(--d)}.ve{fill:var(--e)}.vf{fill:var(--f)}.vg{fill:var(--g)}.vh{fill:var(--h)}
        a{cursor:pointer}a:focus{outline:2px solid var(--a);outline-offset:2px}
        """;

    public static char Letter(int colour) => (char)('a' + (colour % Looks));

    public static string Colour(int colour) => $"var(--{Letter(colour)})";

    /// <param name="derived">Worked out, not reported: hollow and grey.</param>
    public static void Mark(StringBuilder svg, double x, double y, LineLook look, bool derived = false, string? title = null)
    {
        var stroke = derived ? "var(--faint)" : Colour(look.Colour);
        var fill = derived || look.Hollow ? "var(--ground)" : stroke;
        var outline = (look.Shape % Looks) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"M{x - 4:0.#},{y:0.#}a4,4 0 1 0 8,0a4,4 0 1 0 -8,0z"),
            1 => string.Create(CultureInfo.InvariantCulture, $"M{x - 3.6:0.#},{y - 3.6:0.#}h7.2v7.2h-7.2z"),
            2 => string.Create(CultureInfo.InvariantCulture, $"M{x:0.#},{y - 5:0.#}l5,5l-5,5l-5,-5z"),
            3 => string.Create(CultureInfo.InvariantCulture, $"M{x:0.#},{y - 5:0.#}l5,9h-10z"),
            4 => string.Create(CultureInfo.InvariantCulture, $"M{x:0.#},{y + 5:0.#}l5,-9h-10z"),
            5 => string.Create(CultureInfo.InvariantCulture, $"M{x - 1.6:0.#},{y - 5:0.#}h3.2v3.4h3.4v3.2h-3.4v3.4h-3.2v-3.4h-3.4v-3.2h3.4z"),
            6 => string.Create(CultureInfo.InvariantCulture, $"M{x - 4.5:0.#},{y - 5:0.#}h9l-9,10h9z"),
            _ => string.Create(CultureInfo.InvariantCulture, $"M{x - 5:0.#},{y - 4.5:0.#}v9l10,-9v9z"),
        };
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{outline}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1.6\"");
        svg.Append(title is null ? "/>\n" : $"><title>{Escape(title)}</title></path>\n");
    }

    /// <summary>An English text, escaped; its Chinese stretches are marked as Chinese, so that they are read out rightly.</summary>
    public static string WithChineseMarked(string text)
    {
        var marked = new StringBuilder();
        var at = 0;
        foreach (var chinese in ChineseStretches.In(text))
        {
            marked.Append(Escape(text[at..chinese.Start])).Append("<tspan lang=\"zh-CN\">").Append(Escape(text[chinese.Start..chinese.End])).Append("</tspan>");
            at = chinese.End;
        }
        return marked.Append(Escape(text[at..])).ToString();
    }

    /// <summary>About how wide a text stands at this size: Chinese characters are square, others half as wide.</summary>
    public static double WidthOf(string text, double size)
        => text.Sum(c => c < 0x2E80 ? size * 0.56 : size);

    /// <summary>The text in lines of at most this width.</summary>
    public static IEnumerable<string> Wrapped(string text, double size, double width)
    {
        var start = 0;
        var used = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            var wide = text[i] < 0x2E80 ? size * 0.56 : size;
            // A number is not parted, and no line begins with what belongs to the one before.
            var mayBreak = !(i > 0 && char.IsAscii(text[i]) && char.IsAscii(text[i - 1]) && text[i] != ' ') && "，。；：、）》”％%".IndexOf(text[i], StringComparison.Ordinal) < 0 && !char.IsLowSurrogate(text[i]);
            if (used + wide > width && i > start && (mayBreak || used > width + (size * 8)))
            {
                yield return text[start..i];
                (start, used) = (i, 0.0);
            }
            used += wide;
        }
        if (start < text.Length)
            yield return text[start..];
    }

    private static readonly SearchValues<char> s_escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '&', '<', '>', '"', '\uFFFE', '\uFFFF', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    // XML forbids most control characters even as references.
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(s_escaped))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
            switch (rune.Value)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case < ' ' and not '\t' and not '\n': escaped.Append(' '); break;
                case 0xFFFE or 0xFFFF: break;
                default: escaped.Append(units[..rune.EncodeToUtf16(units)]); break;
            }
        return escaped.ToString();
    }
}
