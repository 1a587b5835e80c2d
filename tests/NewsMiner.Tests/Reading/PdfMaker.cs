using System.Globalization;
using System.Text;

namespace NewsMiner.Tests.Reading;

/// <summary>
/// Writes small PDF files: text at given places, in a font that is not embedded but whose characters are told by a ToUnicode map.
/// Chinese characters are one em wide, ASCII half an em. Points, from the top left corner.
/// </summary>
internal sealed class PdfMaker(double width = 1000, double height = 1400)
{
    private readonly List<StringBuilder> _pages = [new()];

    public double Width => width;

    public double Height => height;

    public void NewPage() => _pages.Add(new StringBuilder());

    /// <summary>Puts a line of text with its baseline at <paramref name="y"/>; wider-set when <paramref name="spacing"/> is given.</summary>
    public void Put(double x, double y, double size, string text, double spacing = 0)
    {
        var hex = new StringBuilder();
        foreach (var c in text)
            hex.Append(((int)c).ToString("X4"));
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 {size:0.##} Tf {spacing:0.##} Tc 1 0 0 1 {x:0.##} {height - y:0.##} Tm <{hex}> Tj ET\n");
    }

    public static double Ems(string text) => text.Sum(c => c < 0x80 ? 0.5 : 1);

    /// <summary>Breaks paragraphs into lines of a column: each begins indented by two characters.</summary>
    public static List<string> Break(IEnumerable<string> paragraphs, double ems)
    {
        var lines = new List<string>();
        foreach (var paragraph in paragraphs)
        {
            var line = new StringBuilder("　　");
            double room = ems - 2;
            foreach (var c in paragraph)
            {
                var wide = c < 0x80 ? 0.5 : 1;
                if (wide > room)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                    room = ems;
                }
                line.Append(c);
                room -= wide;
            }
            lines.Add(line.ToString());
        }
        return lines;
    }

    /// <summary>Sets paragraphs in columns of equal length; gives back the lowest baseline.</summary>
    public double Columns(double x, double top, double width, int columns, double gutter, double size, IEnumerable<string> paragraphs, double leading = 1.5)
    {
        var column = (width - gutter * (columns - 1)) / columns;
        var lines = Break(paragraphs, Math.Floor(column / size));
        var each = (lines.Count + columns - 1) / columns;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].TrimStart('　');
            var indent = (lines[i].Length - text.Length) * size;
            Put(x + i / each * (column + gutter) + indent, top + size + i % each * size * leading, size, text);
        }
        return top + size + (each - 1) * size * leading;
    }

    public byte[] Bytes()
    {
        var objects = new List<string> { "<</Type/Catalog/Pages 2 0 R>>", "" };
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        for (var high = 0; high < 256; high += 64)
        {
            map.Append("64 beginbfrange\n");
            for (var i = high; i < high + 64; i++)
                map.Append(CultureInfo.InvariantCulture, $"<{i:X2}00> <{i:X2}FF> <{i:X2}00>\n");
            map.Append("endbfrange\n");
        }
        map.Append("endcmap end end");
        objects.Add("<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>");
        objects.Add("<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[32 126 500]/FontDescriptor 5 0 R>>");
        objects.Add("<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>");
        objects.Add($"<</Length {map.Length}>>\nstream\n{map}\nendstream");
        var kids = new List<string>();
        foreach (var page in _pages)
        {
            kids.Add($"{objects.Count + 1} 0 R");
            objects.Add(FormattableString.Invariant($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Resources<</Font<</F1 3 0 R>>>>/Contents {objects.Count + 2} 0 R>>"));
            objects.Add($"<</Length {page.Length}>>\nstream\n{page}\nendstream");
        }
        objects[1] = $"<</Type/Pages/Count {kids.Count}/Kids[{string.Join(' ', kids)}]>>";
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var xref = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
