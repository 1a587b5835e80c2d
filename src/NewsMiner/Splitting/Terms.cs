using System.Runtime.InteropServices;
using NewsMiner.Segmenting;

namespace NewsMiner.Splitting;

/// <summary>What a stretch of text is about: its words and how often each is used; a term is a word's hash.</summary>
internal sealed class Terms
{
    private readonly Dictionary<ulong, Use> _uses = [];
    private List<KeyValuePair<ulong, Use>>? _foremost;
    private (Weights By, double Norm) _norm;

    public int Count => _uses.Count;

    public IReadOnlyDictionary<ulong, Use> Uses => _uses;

    // The five words that it is most about; asked when all its words are in.
    private List<KeyValuePair<ulong, Use>> Foremost => _foremost ??= FindForemost();

    private List<KeyValuePair<ulong, Use>> FindForemost()
    {
        const int most = 5;
        var foremost = new List<KeyValuePair<ulong, Use>>(most + 1);
        foreach (var term in _uses)
        {
            var at = foremost.Count;
            while (at > 0 && IsBefore(term, foremost[at - 1]))
                at--;
            if (at == most)
                continue;
            foremost.Insert(at, term);
            if (foremost.Count > most)
                foremost.RemoveAt(most);
        }
        return foremost;

        static bool IsBefore(KeyValuePair<ulong, Use> a, KeyValuePair<ulong, Use> b) =>
            a.Value.Times * a.Value.Rarity is var mine && b.Value.Times * b.Value.Rarity is var its && (mine > its || (mine == its && a.Key < b.Key));
    }

    public static Terms Of(IEnumerable<Terms> parts)
    {
        var sum = new Terms();
        foreach (var part in parts)
            foreach (var (term, use) in part._uses)
                sum.Add(term, use.Times, use.Rarity);
        return sum;
    }

    public bool Has(ulong term) => _uses.ContainsKey(term);

    public void Add(ulong term, int times, float rarity)
    {
        ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(_uses, term, out _);
        use = new Use(use.Times + times, rarity);
    }

    /// <param name="Times">How often the text uses the word.</param>
    /// <param name="Rarity">How rare the word is in news at large: about 0 for 发展, 1 for a name that no lexicon knows.</param>
    public readonly record struct Use(int Times, float Rarity);

    /// <summary>Reads the terms of texts.</summary>
    public sealed class Reader(ISegmenter segmenter, Lexicon lexicon)
    {
        private readonly List<Word> _words = [];
        private readonly double _logTotal = Math.Log(lexicon.Total + 1.0);

        public Terms Read(string text)
        {
            var terms = new Terms();
            _words.Clear();
            segmenter.Segment(text, _words);
            for (var i = 0; i < _words.Count; i++)
            {
                var word = text.AsSpan(_words[i].Start, _words[i].Length);
                if (!Glyph.IsHan(word[0]) && !Glyph.IsLatin(word[0]))
                    continue;
                if (word.Length > 1)
                    terms.Add(Hash(word), 1, Rarity(lexicon.CountOf(word)));
                // A name that the lexicon does not know falls into single characters: its pairs stand for it.
                else if (i + 1 < _words.Count && _words[i + 1].Length == 1 && Glyph.IsHan(word[0]) && Glyph.IsHan(text[_words[i + 1].Start]))
                    terms.Add(Hash(text.AsSpan(_words[i].Start, 2)), 1, 0.3f);
            }
            return terms;
        }

        private float Rarity(long count) => (float)Math.Clamp((_logTotal - Math.Log(count + 1.0) - 6) / 8, 0.03, 1);

        // FNV-1a: the same in every process, so that a page is always split alike.
        private static ulong Hash(ReadOnlySpan<char> word)
        {
            var hash = 14695981039346656037UL;
            foreach (var c in word)
                hash = (hash ^ c) * 1099511628211UL;
            return hash;
        }
    }

    /// <summary>How much each term tells the given parts of a page apart.</summary>
    public sealed class Weights
    {
        private readonly Dictionary<ulong, int> _parts = [];
        private readonly int _count;

        public Weights(IReadOnlyList<Terms> parts)
        {
            _count = parts.Count;
            foreach (var part in parts)
                foreach (var term in part._uses.Keys)
                    CollectionsMarshal.GetValueRefOrAddDefault(_parts, term, out _)++;
        }

        public double Of(ulong term, Use use) => use.Rarity * Math.Max(0.05, Math.Log((_count + 1.0) / (_parts.GetValueOrDefault(term) + 0.5)));

        /// <summary>The weight of what both say.</summary>
        public double Shared(Terms few, Terms many)
        {
            double shared = 0;
            foreach (var (term, use) in few._uses)
                if (many.Has(term))
                    shared += Of(term, use);
            return shared;
        }

        /// <summary>The share of what <paramref name="few"/> says that <paramref name="many"/> says too, 0 to 1.</summary>
        public double Covered(Terms few, Terms many)
        {
            double all = 0;
            foreach (var (term, use) in few._uses)
                all += Of(term, use);
            return all > 0 ? Shared(few, many) / all : 0;
        }

        /// <summary>The same of what <paramref name="except"/> does not say.</summary>
        public double Covered(Terms few, Terms many, Terms except)
        {
            double all = 0, shared = 0;
            foreach (var (term, use) in few._uses)
            {
                all += Of(term, use);
                if (many.Has(term) && !except.Has(term))
                    shared += Of(term, use);
            }
            return all > 0 ? shared / all : 0;
        }

        /// <summary>Cosine of the two, 0 to 1.</summary>
        public double Likeness(Terms a, Terms b)
        {
            double dot = 0;
            foreach (var (term, use) in a._uses)
                if (b._uses.TryGetValue(term, out var other))
                    dot += Weight(term, use) * Weight(term, other);
            return dot > 0 ? dot / (Norm(a) * Norm(b)) : 0;
        }

        /// <summary>How much of the five words that <paramref name="a"/> is most about is in <paramref name="b"/>, 0 to 1.</summary>
        public static double Anchored(Terms a, Terms b)
        {
            double all = 0, shared = 0;
            foreach (var (term, use) in a.Foremost)
            {
                var weight = use.Times * use.Rarity;
                all += weight;
                if (b.Has(term))
                    shared += weight;
            }
            return all > 0 ? shared / all : 0;
        }

        /// <summary>How much of the five words that each is most about is in the other, 0 to 1, words of every part counted little: their mean.</summary>
        public double Bound(Terms a, Terms b) => (Within(a, b, this) + Within(b, a, this)) / 2;

        private static double Within(Terms a, Terms b, Weights weights)
        {
            double all = 0, shared = 0;
            foreach (var (term, use) in a.Foremost)
            {
                var weight = use.Times * use.Rarity;
                all += weight;
                if (b.Has(term))
                    shared += weight * weights.Telling(term);
            }
            return all > 0 ? shared / all : 0;
        }

        // 1 for a word of one part or two, little for one of all.
        private double Telling(ulong term) => Math.Clamp(Math.Log((_count + 1.0) / (_parts.GetValueOrDefault(term) + 0.5)) / Math.Log((_count + 1.0) / 2.5), 0.05, 1);

        private double Weight(ulong term, Use use) => Of(term, use) * (1 + Math.Log(use.Times));

        private double Norm(Terms terms)
        {
            if (terms._norm.By == this)
                return terms._norm.Norm;
            double sum = 0;
            foreach (var (term, use) in terms._uses)
                sum += Weight(term, use) * Weight(term, use);
            terms._norm = (this, Math.Sqrt(sum));
            return terms._norm.Norm;
        }
    }
}
