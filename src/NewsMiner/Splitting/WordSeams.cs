using System.Runtime.InteropServices;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Splitting;

/// <summary>
/// What the lexicon says of two pieces of text that may go on with each other: whether words run across the seam, or either side is left with
/// a piece of a word that the other does not complete (经济开|业收入), and whether words of these classes follow each other (增长|左右 rather
/// than 左右|增长). A Bayes factor: the words are drawn one after the other by their counts; pieces cut out of a text end and begin anywhere in
/// a word. Immutable, and safe to share between threads.
/// </summary>
internal sealed class WordSeams
{
    /// <summary>So many characters on either side are looked at.</summary>
    public const int Reach = 5;

    // Whatever the lexicon says against it, a seam may be one of words that it does not know.
    private const double Unforeseen = 0.03;

    // A word's class is a guess: it is that of the longest word that stands at the seam.
    private const float Classes = 0.6f;

    // Pieces of words longer than this are no evidence.
    private const int LongestPiece = 3;

    private static readonly Lazy<WordSeams> s_default = new(() => new WordSeams(Segmenters.DefaultLexicon));

    private readonly Lexicon _lexicon;

    // Of each cell of the lexicon's trie: the share of the word that ends in it, and of the words that go on from it.
    private readonly float[] _words;
    private readonly float[] _beginnings;
    private readonly Dictionary<ulong, float> _endings = [];
    private readonly float _unknown;
    private readonly float[,] _classes = ReadClasses("Rules/splitting/seams.tsv");

    private WordSeams(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _words = new float[lexicon.Cells.Length];
        _beginnings = new float[lexicon.Cells.Length];
        _unknown = 0.5f / lexicon.Total;
        Span<char> ending = stackalloc char[LongestPiece];
        var cells = lexicon.Cells;
        for (var i = 1; i < cells.Length; i++)
        {
            if (double.IsNaN(cells[i].Score))
                continue;
            var share = _words[i] = (float)Math.Exp(cells[i].Score);
            var length = 0;
            for (var cell = i; cells[cell].Parent > 0; cell = cells[cell].Parent)
            {
                _beginnings[cells[cell].Parent] += share;
                if (length == LongestPiece)
                    continue;
                length++;
                ending[^length] = lexicon.Alphabet[cell - cells[cells[cell].Parent].Base];
                CollectionsMarshal.GetValueRefOrAddDefault(_endings, Key(ending[^length..]), out _) += share;
            }
        }
    }

    public static WordSeams Default => s_default.Value;

    /// <summary>Evidence, in nats, that <paramref name="right"/> goes on where <paramref name="left"/> ends, which are Chinese characters only.</summary>
    public double Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left[^Math.Min(left.Length, Reach)..];
        right = right[..Math.Min(right.Length, Reach)];
        // What the words of either side sum up to, from its outer end to each place.
        Span<double> before = stackalloc double[Reach + 1];
        Span<double> after = stackalloc double[Reach + 1];
        Sum(left, before);
        SumBack(right, after);
        var whole = before[left.Length] * after[0];
        var joined = whole;
        for (var start = Math.Max(0, left.Length - LongestPiece); start < left.Length; start++)
        {
            var cell = Walk(0, left[start..]);
            for (var end = 0; cell > 0 && end < right.Length && (cell = Walk(cell, right.Slice(end, 1))) > 0; end++)
                joined += before[start] * _words[cell] * after[end + 1];
        }
        var factor = Math.Log(joined / (CutAfter(left, before) * CutBefore(right, after)) + Unforeseen);
        // The words' classes tell as far as the seam stands between two words.
        return factor + whole / joined * _classes[(int)LastClass(left), (int)FirstClass(right)];
    }

    /// <summary>The same where a figure stands on the right: 达到|35, not 产业投|35.</summary>
    public double BeforeFigure(ReadOnlySpan<char> left)
    {
        left = left[^Math.Min(left.Length, Reach)..];
        Span<double> before = stackalloc double[Reach + 1];
        Sum(left, before);
        return Math.Log(before[left.Length] / CutAfter(left, before) + Unforeseen) + _classes[(int)LastClass(left), Figure];
    }

    /// <summary>And on the left: 35|万, not 35|以及.</summary>
    public double AfterFigure(ReadOnlySpan<char> right) => WholeAtStart(right) + _classes[Figure, (int)FirstClass(right[..Math.Min(right.Length, Reach)])];

    /// <summary>And where punctuation stands before it: a clause begins with it.</summary>
    public double AfterPunctuation(ReadOnlySpan<char> right) => WholeAtStart(right) + _classes[(int)WordClass.Punctuation, (int)FirstClass(right[..Math.Min(right.Length, Reach)])];

    /// <summary>Evidence that <paramref name="right"/> begins with a whole word.</summary>
    private double WholeAtStart(ReadOnlySpan<char> right)
    {
        right = right[..Math.Min(right.Length, Reach)];
        Span<double> after = stackalloc double[Reach + 1];
        SumBack(right, after);
        return Math.Log(after[0] / CutBefore(right, after) + Unforeseen);
    }

    /// <summary>What a text sums up to that may end inside a word.</summary>
    private double CutAfter(ReadOnlySpan<char> left, ReadOnlySpan<double> before)
    {
        var sum = before[left.Length];
        for (var start = Math.Max(0, left.Length - LongestPiece); start < left.Length; start++)
            if (Walk(0, left[start..]) is > 0 and var cell)
                sum += before[start] * _beginnings[cell];
        return sum;
    }

    /// <summary>And one that may begin inside a word.</summary>
    private double CutBefore(ReadOnlySpan<char> right, ReadOnlySpan<double> after)
    {
        var sum = after[0];
        for (var length = 1; length <= Math.Min(LongestPiece, right.Length); length++)
            sum += _endings.GetValueOrDefault(Key(right[..length])) * after[length];
        return sum;
    }

    // A row and a column of the table of its own.
    private const int Figure = (int)WordClass.Other + 1;

    private float Single(char c)
    {
        var cell = Walk(0, [c]);
        return cell > 0 && _words[cell] > 0 ? _words[cell] : _unknown;
    }

    private void Sum(ReadOnlySpan<char> text, Span<double> sums)
    {
        sums.Clear();
        sums[0] = 1;
        for (var start = 0; start < text.Length; start++)
        {
            sums[start + 1] += sums[start] * Single(text[start]);
            var cell = Walk(0, text.Slice(start, 1));
            for (var end = start + 1; cell > 0 && end < text.Length && (cell = Walk(cell, text.Slice(end, 1))) > 0; end++)
                sums[end + 1] += sums[start] * _words[cell];
        }
    }

    private void SumBack(ReadOnlySpan<char> text, Span<double> sums)
    {
        sums.Clear();
        sums[text.Length] = 1;
        for (var start = text.Length - 1; start >= 0; start--)
        {
            sums[start] = Single(text[start]) * sums[start + 1];
            var cell = Walk(0, text.Slice(start, 1));
            for (var end = start + 1; cell > 0 && end < text.Length && (cell = Walk(cell, text.Slice(end, 1))) > 0; end++)
                sums[start] += _words[cell] * sums[end + 1];
        }
    }

    private int Walk(int cell, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            var next = _lexicon.Cells[cell].Base + _lexicon.Codes[c];
            if (_lexicon.Cells[next].Parent != cell)
                return -1;
            cell = next;
        }
        return cell;
    }

    private WordClass LastClass(ReadOnlySpan<char> text)
    {
        for (var start = Math.Max(0, text.Length - 4); start < text.Length; start++)
            if (Walk(0, text[start..]) is > 0 and var cell && _words[cell] > 0)
                return _lexicon.Cells[cell].Class;
        return WordClass.Unknown;
    }

    private WordClass FirstClass(ReadOnlySpan<char> text)
    {
        for (var end = Math.Min(4, text.Length); end > 0; end--)
            if (Walk(0, text[..end]) is > 0 and var cell && _words[cell] > 0)
                return _lexicon.Cells[cell].Class;
        return WordClass.Unknown;
    }

    private static ulong Key(ReadOnlySpan<char> piece)
    {
        ulong key = 0;
        foreach (var c in piece)
            key = key << 16 | c;
        return key;
    }

    private static float[,] ReadClasses(string path)
    {
        var table = new float[Figure + 1, Figure + 1];
        var lines = YamlRules.ReadText(path).Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToList();
        var after = lines[0].Split('\t')[1..].Select(Place).ToArray();
        foreach (var line in lines[1..])
        {
            var cells = line.Split('\t');
            for (var i = 0; i < after.Length; i++)
                table[Place(cells[0]), after[i]] = Math.Clamp(Classes * float.Parse(cells[i + 1], System.Globalization.CultureInfo.InvariantCulture), -1.2f, 1.5f);
        }
        return table;

        static int Place(string name) => name.TrimEnd('\r') == "Figure" ? Figure : (int)Enum.Parse<WordClass>(name.TrimEnd('\r'));
    }
}
