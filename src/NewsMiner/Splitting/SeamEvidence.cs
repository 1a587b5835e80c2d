using NewsMiner.Segmenting;

namespace NewsMiner.Splitting;

/// <summary>
/// How well two ends of text fit together across a line end or a column break: whether a word runs across the seam (适当倾|斜支持), and whether
/// the characters on both sides of it are seen together elsewhere on the page (开|发区 where 开发区 stands in other lines).
/// </summary>
internal sealed class SeamEvidence
{
    // What a number goes on with in the next line.
    private static readonly System.Buffers.SearchValues<char> CountedBy = System.Buffers.SearchValues.Create("亿万千百元个家项年月日号时分秒吨件套台辆户人名位次条亩平公米里度倍成多余点届期批只座处种类天周季");

    // 百万|美元, 3亿|多株, 5万|平方米; 千瓦, 立方米, 标箱, 头, 羽, 粒, 颗, 册.
    private static readonly System.Buffers.SearchValues<char> AfterMyriads = System.Buffers.SearchValues.Create("美欧港英日韩人多余平立千瓦标株头羽粒颗册片辆级度学市经科居群农工村企职用客网产劳贫志移游参读观从元以左的");

    // What figures stand behind: 达, 至, 超, 增长, 下降.
    private static readonly System.Buffers.SearchValues<char> BeforeFigures = System.Buffers.SearchValues.Create("达至到为超近约逾破于长降高");

    // What stands between figures and their unit: 亿元, 百余元, 几元, 多元.
    private static readonly System.Buffers.SearchValues<char> Numbers = System.Buffers.SearchValues.Create("亿万千百十余多几两一二三四五六七八九零〇○美欧港日韩单公纪");

    private readonly string _text;
    private readonly List<PageLine> _lines;
    private readonly ISegmenter _segmenter;
    private readonly List<Word> _words = [];

    // Counted when a seam first asks: most records have none between two Chinese characters.
    private Counts? _counts;

    public SeamEvidence(string text, List<PageLine> lines, ISegmenter segmenter)
    {
        _text = text;
        _lines = lines;
        _segmenter = segmenter;
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
        if (Glyph.IsDigit(a) && (Glyph.IsDigit(b) || b == '.' || CountedBy.Contains(b)))
            return 2.5;
        // 可达|160亿元
        if (Glyph.IsDigit(b) && BeforeFigures.Contains(a))
            return 2;
        if (Glyph.NeverEnds(a))
            return 1;
        if (!Glyph.IsHan(a) || !Glyph.IsHan(b))
            return 0;
        var across = WordRunsAcross(left, right) ? 2.5 : -0.7;
        var counts = _counts ??= new Counts(_text, _lines);
        var pair = counts.Of(a, b);
        if (pair == 0)
            return across;
        var evidence = Math.Clamp(Math.Log(pair / Math.Max(counts.Expected(a, b), 0.05)), -0.5, 3);
        if ((left.Length > 1 && counts.Has(left[^2], a, b)) || (right.Length > 1 && counts.Has(a, b, right[1])))
            evidence += 1.5;
        return Math.Max(evidence, across) + (across > 0 && evidence > 0 ? 1 : 0);
    }

    /// <summary>The segmenter finds a word that begins before the seam and ends after it.</summary>
    private bool WordRunsAcross(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        const int reach = 5;
        Span<char> around = stackalloc char[2 * reach];
        var before = left[^Math.Min(reach, left.Length)..];
        var after = right[..Math.Min(reach, right.Length)];
        before.CopyTo(around);
        after.CopyTo(around[before.Length..]);
        _words.Clear();
        _segmenter.Segment(around[..(before.Length + after.Length)], _words);
        foreach (var word in _words)
            if (word.Start < before.Length && word.End > before.Length)
                return true;
        return false;
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
