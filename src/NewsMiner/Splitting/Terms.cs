using System.Runtime.InteropServices;

namespace NewsMiner.Splitting;

/// <summary>
/// What a stretch of text is about, as its pairs and triples of characters; a term weighs more, the fewer parts of the page have it.
/// </summary>
internal sealed class Terms
{
    private readonly Dictionary<ulong, int> _counts = [];

    public Terms(params IEnumerable<string> texts)
    {
        foreach (var text in texts)
            Add(text);
    }

    public IReadOnlyCollection<ulong> All => _counts.Keys;

    public bool Has(ulong term) => _counts.ContainsKey(term);

    public int Count(ulong term) => _counts.GetValueOrDefault(term);

    private void Add(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!IsWordCharacter(text[i]) || !IsWordCharacter(text[i + 1]))
                continue;
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, (ulong)text[i] << 16 | text[i + 1], out _)++;
            if (i + 2 < text.Length && IsWordCharacter(text[i + 2]))
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, (ulong)text[i] << 32 | (ulong)text[i + 1] << 16 | text[i + 2], out _)++;
        }
    }

    private static bool IsWordCharacter(char c) => Glyph.IsHan(c) || Glyph.IsLatin(c);

    /// <summary>How much each term tells the given parts of a page apart.</summary>
    public sealed class Weights
    {
        private readonly Dictionary<ulong, int> _parts = [];
        private readonly int _count;

        public Weights(IReadOnlyList<Terms> parts)
        {
            _count = parts.Count;
            foreach (var part in parts)
                foreach (var term in part.All)
                    CollectionsMarshal.GetValueRefOrAddDefault(_parts, term, out _)++;
        }

        public double Of(ulong term) => Math.Log((_count + 1.0) / (_parts.GetValueOrDefault(term) + 0.5)) * (term > uint.MaxValue ? 1.5 : 1);

        /// <summary>The share of what <paramref name="few"/> says that <paramref name="many"/> says too, 0 to 1.</summary>
        public double Covered(Terms few, Terms many)
        {
            double all = 0, shared = 0;
            foreach (var term in few.All)
            {
                var weight = Math.Max(0, Of(term));
                all += weight;
                if (many.Has(term))
                    shared += weight;
            }
            return all > 0 ? shared / all : 0;
        }

        /// <summary>Cosine of the two, 0 to 1.</summary>
        public double Likeness(Terms a, Terms b)
        {
            double dot = 0, aa = 0, bb = 0;
            foreach (var term in a.All)
            {
                var weight = Of(term) * (1 + Math.Log(a.Count(term)));
                aa += weight * weight;
                var other = b.Count(term);
                if (other > 0)
                    dot += weight * Of(term) * (1 + Math.Log(other));
            }
            foreach (var term in b.All)
            {
                var weight = Of(term) * (1 + Math.Log(b.Count(term)));
                bb += weight * weight;
            }
            return dot > 0 ? dot / Math.Sqrt(aa * bb) : 0;
        }
    }
}
