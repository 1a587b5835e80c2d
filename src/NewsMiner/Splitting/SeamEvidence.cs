namespace NewsMiner.Splitting;

/// <summary>
/// How well two ends of text fit together across a line end or a column break: whether such characters follow each other in news
/// (<see cref="Succession"/>), whether a word runs across the seam (适当倾|斜支持) or either side is left with a piece of one
/// (<see cref="WordSeams"/>), and whether the characters on both sides are seen together elsewhere on the page.
/// </summary>
internal sealed class SeamEvidence
{
    // What a number goes on with in the next line.
    private static readonly System.Buffers.SearchValues<char> CountedBy = System.Buffers.SearchValues.Create("来余几亿万千百元个家项年月日号时分秒吨件套台辆户人名位次条亩平公米里度倍成多余点届期批只座处种类天周季");

    // 百万|美元, 3亿|多株, 5万|平方米; 千瓦, 立方米, 标箱, 头, 羽, 粒, 颗, 册.
    private static readonly System.Buffers.SearchValues<char> AfterMyriads = System.Buffers.SearchValues.Create("美欧港英日韩人多余平立千瓦标株头羽粒颗册片辆级度学市经科居群农工村企职用客网产劳贫志移游参读观从元以左的");

    // What stands between figures and their unit: 亿元, 百余元, 几元, 多元.
    private static readonly System.Buffers.SearchValues<char> Numbers = System.Buffers.SearchValues.Create("亿万千百十余多几两一二三四五六七八九零〇○美欧港日韩单公纪");

    private static readonly System.Buffers.SearchValues<char> CharacterNumerals = System.Buffers.SearchValues.Create("一二三四五六七八九两");

    // What the characters' succession and the words say is in part the same; fitted by logistic regression on torn columns of composed pages.
    private const double Characters = 0.7;
    private const double Words = 0.7;

    // Of the lines that do go on with each other, one in twenty looks as if it did not.
    private const double Least = -3.5;

    private readonly string _text;
    private readonly List<PageLine> _lines;

    // Counted when a seam first asks: most records have none between two Chinese characters.
    private Counts? _counts;

    public SeamEvidence(string text, List<PageLine> lines)
    {
        _text = text;
        _lines = lines;
    }

    /// <summary>Evidence, in nats, that <paramref name="right"/> goes on where <paramref name="left"/> ends; about 0 where nothing is known.</summary>
    public double Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty || right.IsEmpty)
            return 0;
        var a = left[^1];
        var b = right[0];
        if (Glyph.NeverBegins(b))
            return Glyph.NeverBegins(a) && !Glyph.Closes(a) ? -4 : 5;
        if (a == '.' && Glyph.IsDigit(b) && left.Length > 1 && Glyph.IsDigit(left[^2]))
            return 4;
        // 卖场|元、税收…: a unit without its number, 15亿|今年…: a number without its unit.
        if (b == '元' && right.Length > 1 && Glyph.IsFullWidthPunctuation(right[1]) && !Numbers.Contains(a) && !Glyph.IsDigit(a))
            return -8;
        if (a is '亿' or '万' && left.Length > 1 && Glyph.IsDigit(left[^2]) && Glyph.IsHan(b) && !CountedBy.Contains(b) && !AfterMyriads.Contains(b))
            return -8;
        // 3|2025年: a year is whole. 3|一是: nor do digits and numerals in characters make one number.
        if (Glyph.IsDigit(a) && (IsYear(right) || CharacterNumerals.Contains(b)))
            return -3;
        if (Glyph.IsDigit(a) && (Glyph.IsDigit(b) || b == '.'))
            return 2.5;
        var text = Characters * Math.Clamp(Succession.Default.Of(left, right), -4, 8) + 0.5 * OnPage(left, right);
        Span<char> around = stackalloc char[2 * WordSeams.Reach];
        var before = HanBefore(left, around[..WordSeams.Reach]);
        var after = HanAfter(right, around[WordSeams.Reach..]);
        var words = after.Length == 0 ? before.Length > 0 && Glyph.IsDigit(b) ? WordSeams.Default.BeforeFigure(before) : 0
            : Glyph.IsDigit(a) ? WordSeams.Default.AfterFigure(after)
            : before.Length == 0 ? WordSeams.Default.AfterPunctuation(after)
            : Math.Clamp(WordSeams.Default.Of(before, after), -5, 6);
        return Math.Max(Least, text + Words * words);
    }

    /// <summary>2025年 and 2025.</summary>
    private static bool IsYear(ReadOnlySpan<char> text) => text.Length >= 5 && text[0] is '1' or '2' && text[1] is '9' or '0' && Glyph.IsDigit(text[2]) && Glyph.IsDigit(text[3]) && text[4..].TrimStart() is ['年', ..];

    /// <summary>Evidence, in nats, that a sentence begins with <paramref name="line"/> and is not torn there; about 0 where nothing is known.</summary>
    public static double Begins(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || Glyph.NeverBegins(line[0]))
            return -5;
        Span<char> room = stackalloc char[WordSeams.Reach];
        // 4.7亿元，: a sentence begins with a date, hardly with an amount.
        if (Glyph.IsDigit(line[0]) && line.TrimStart("0123456789.０１２３４５６７８９ ") is [var unit, ..])
            return unit is '年' or '月' or '日' or '时' or '点' or '、' or '-' or '—' || Glyph.IsLatin(unit) ? 0 : unit is '亿' or '万' or '%' or '％' or '元' ? -2.5 : -1;
        var han = HanAfter(line, room);
        return Characters * Math.Clamp(Succession.Default.Of("。", line), -4, 5) + (han.Length > 0 ? Words * Math.Max(-5, WordSeams.Default.AfterPunctuation(han)) : 0);
    }

    /// <summary>The characters on both sides are seen together elsewhere on the page.</summary>
    private double OnPage(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (a, b) = (left[^1], right[0]);
        var counts = _counts ??= new Counts(_text, _lines);
        var pair = counts.Of(a, b);
        if (pair == 0)
            return 0;
        var evidence = Math.Clamp(Math.Log(pair / Math.Max(counts.Expected(a, b), 0.05)), -0.5, 3);
        if ((left.Length > 1 && counts.Has(left[^2], a, b)) || (right.Length > 1 && counts.Has(a, b, right[1])))
            evidence += 1.5;
        return evidence;
    }

    /// <summary>The Chinese characters that <paramref name="text"/> ends with, blanks between them left out.</summary>
    private static ReadOnlySpan<char> HanBefore(ReadOnlySpan<char> text, Span<char> room)
    {
        var from = room.Length;
        for (var i = text.Length - 1; i >= 0 && from > 0; i--)
        {
            if (PageLine.IsBlank(text[i]))
                continue;
            if (!Glyph.IsHan(text[i]))
                break;
            room[--from] = text[i];
        }
        return room[from..];
    }

    /// <summary>And those that it begins with.</summary>
    private static ReadOnlySpan<char> HanAfter(ReadOnlySpan<char> text, Span<char> room)
    {
        var count = 0;
        for (var i = 0; i < text.Length && count < room.Length; i++)
        {
            if (PageLine.IsBlank(text[i]))
                continue;
            if (!Glyph.IsHan(text[i]))
                break;
            room[count++] = text[i];
        }
        return room[..count];
    }

    /// <summary>How often characters, pairs and triples of them stand in the page's lines.</summary>
    private sealed class Counts
    {
        // Each character of a line with the two behind it, in order: what begins alike stands together.
        private readonly ulong[] _places;

        public Counts(string text, List<PageLine> lines)
        {
            var places = new ulong[lines.Sum(line => line.End - line.Start)];
            var count = 0;
            foreach (var line in lines)
            {
                ulong behind = 0;
                for (var i = line.End - 1; i >= line.Start; i--)
                {
                    if (PageLine.IsBlank(text[i]))
                        continue;
                    behind = (ulong)text[i] << 32 | behind >> 16;
                    places[count++] = behind;
                }
            }
            _places = places[..count];
            Array.Sort(_places);
        }

        public int Of(char a, char b) => Beginning((ulong)a << 32 | (ulong)b << 16, 16);

        public bool Has(char a, char b, char c) => Beginning((ulong)a << 32 | (ulong)b << 16 | c, 0) > 0;

        /// <summary>How often the pair would be seen if characters stood anywhere.</summary>
        public double Expected(char a, char b) => (double)Beginning((ulong)a << 32, 32) * Beginning((ulong)b << 32, 32) / (_places.Length + 1);

        /// <summary>How many places begin as <paramref name="first"/> does, whatever its last bits are.</summary>
        private int Beginning(ulong first, int bits) => FirstAt(first + (1UL << bits)) - FirstAt(first);

        private int FirstAt(ulong place)
        {
            int low = 0, high = _places.Length;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_places[middle] < place)
                    low = middle + 1;
                else
                    high = middle;
            }
            return low;
        }
    }
}
