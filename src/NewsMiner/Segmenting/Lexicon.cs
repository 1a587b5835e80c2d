using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NewsMiner.Segmenting;

/// <summary>
/// Words with their probabilities, and the character model for what they do not cover, in the form in which the segmenter reads them: a
/// double-array trie. Immutable, and safe to share between threads.
/// </summary>
public sealed class Lexicon
{
    // "NMLX", then the format's version; a reader refuses every other version.
    private const uint Magic = 0x584C4D4E;
    private const int Version = 1;

    private Lexicon(char[] alphabet, ushort[] codes, TrieCell[] cells, double[] emissions, double[] starts, double[] transitions, long total, int words, HashSet<string> forbidden, string hash)
    {
        Alphabet = alphabet;
        Codes = codes;
        Cells = cells;
        Emissions = emissions;
        Starts = starts;
        Transitions = transitions;
        Total = total;
        WordCount = words;
        Forbidden = forbidden;
        Hash = hash;
        LogOfOne = Math.Log(1) - Math.Log(total);
    }

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the lexicon's content.</summary>
    public string Hash { get; }

    public int WordCount { get; }

    /// <summary>What the words' counts are parts of.</summary>
    public long Total { get; }

    /// <summary>Character of each code; code 0 is none.</summary>
    internal char[] Alphabet { get; }

    /// <summary>Code of each UTF-16 code unit.</summary>
    internal ushort[] Codes { get; }

    internal TrieCell[] Cells { get; }

    /// <summary>Four log-probabilities for each code, in the order of <see cref="CharacterTag"/>.</summary>
    internal double[] Emissions { get; }

    internal double[] Starts { get; }

    internal double[] Transitions { get; }

    /// <summary>Words that a user dictionary forbids: the character model must not make them either.</summary>
    internal HashSet<string> Forbidden { get; }

    /// <summary>The score of a character that no word begins with.</summary>
    internal double LogOfOne { get; }

    /// <summary>How often the word was counted; 0 where the lexicon does not hold it.</summary>
    public long CountOf(ReadOnlySpan<char> word)
    {
        var cell = Find(word);
        return cell < 0 ? 0 : Count(Cells[cell].Score);
    }

    /// <summary>The word's class; <see cref="WordClass.Unknown"/> also where the lexicon does not hold it.</summary>
    public WordClass ClassOf(ReadOnlySpan<char> word)
    {
        var cell = Find(word);
        return cell < 0 ? WordClass.Unknown : Cells[cell].Class;
    }

    public bool Contains(ReadOnlySpan<char> word) => Find(word) >= 0;

    /// <summary>The cell in which the word ends; -1 where the lexicon does not hold it.</summary>
    internal int Find(ReadOnlySpan<char> word)
    {
        var cell = 0;
        foreach (var c in word)
        {
            var next = Cells[cell].Base + Codes[c];
            if (Cells[next].Parent != cell)
                return -1;
            cell = next;
        }
        return cell == 0 || double.IsNaN(Cells[cell].Score) ? -1 : cell;
    }

    private long Count(double score) => (long)Math.Round(Math.Exp(score + Math.Log(Total)));

    /// <summary>All words, in no particular order.</summary>
    public IEnumerable<LexiconEntry> Entries()
    {
        var buffer = new List<char>();
        for (var i = 1; i < Cells.Length; i++)
        {
            if (double.IsNaN(Cells[i].Score))
                continue;
            buffer.Clear();
            for (var cell = i; cell > 0; cell = Cells[cell].Parent)
                buffer.Add(Alphabet[cell - Cells[Cells[cell].Parent].Base]);
            buffer.Reverse();
            yield return new LexiconEntry(new string(CollectionsMarshal.AsSpan(buffer)), Count(Cells[i].Score), Cells[i].Class);
        }
    }

    internal CharacterModel Model()
    {
        var model = new CharacterModel();
        for (var tag = CharacterTag.Begin; tag <= CharacterTag.Single; tag++)
        {
            model.SetStart(tag, Starts[(int)tag]);
            for (var to = CharacterTag.Begin; to <= CharacterTag.Single; to++)
                model.SetTransition(tag, to, Transitions[((int)tag << 2) + (int)to]);
            model.SetUnseen(tag, Emissions[(int)tag]);
            for (var code = 1; code < Alphabet.Length; code++)
                if (Emissions[(code << 2) + (int)tag] > Emissions[(int)tag])
                    model.SetEmission(tag, Alphabet[code], Emissions[(code << 2) + (int)tag]);
        }
        return model;
    }

    /// <summary>
    /// Builds a lexicon of these words; of a repeated word the last entry holds. A count of 0 forbids the word.
    /// </summary>
    /// <param name="total">What the counts are parts of; null for their sum.</param>
    public static Lexicon Build(IEnumerable<LexiconEntry> entries, CharacterModel model, long? total = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(model);
        var byWord = new Dictionary<string, LexiconEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
            if (entry.Text.Length > 0)
                byWord[entry.Text] = entry;
        var forbidden = byWord.Values.Where(x => x.Count <= 0).Select(x => x.Text).ToHashSet(StringComparer.Ordinal);
        var words = byWord.Values.Where(x => x.Count > 0).ToArray();
        Array.Sort(words, static (a, b) => string.CompareOrdinal(a.Text, b.Text));
        var sum = Math.Max(1, total ?? words.Sum(x => x.Count));

        var frequency = new long[char.MaxValue + 1];
        foreach (var word in words)
            foreach (var c in word.Text)
                frequency[c] += word.Count;
        var used = new bool[char.MaxValue + 1];
        foreach (var word in words)
            foreach (var c in word.Text)
                used[c] = true;
        foreach (var c in model.Emissions.Keys)
            used[c] = true;
        var letters = Enumerable.Range(0, char.MaxValue + 1).Where(c => used[c]).OrderByDescending(c => frequency[c]).ThenBy(c => c).Select(c => (char)c).ToArray();
        char[] alphabet = ['\0', .. letters];
        var codes = CodesOf(alphabet);
        var cells = LexiconTrieBuilder.Build(words, codes, letters.Length, sum);
        var emissions = new double[alphabet.Length << 2];
        for (var i = 0; i < emissions.Length; i++)
            emissions[i] = model.Unseen[i & 3];
        foreach (var (c, row) in model.Emissions)
            for (var tag = 0; tag < 4; tag++)
                if (!double.IsNaN(row[tag]))
                    emissions[(codes[c] << 2) + tag] = row[tag];
        var lexicon = new Lexicon(alphabet, codes, cells, emissions, model.Starts, model.Transitions, sum, words.Length, forbidden, "");
        var hash = ComputeHash(lexicon);
        return new Lexicon(alphabet, codes, cells, emissions, model.Starts, model.Transitions, sum, words.Length, forbidden, hash);
    }

    /// <summary>
    /// This lexicon with a user dictionary's words: their counts replace ours, words without a count get one that makes them whole, and
    /// words with the count 0 are forbidden.
    /// </summary>
    public Lexicon With(UserDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        var total = Total;
        var entries = Entries().Concat(Forbidden.Select(x => new LexiconEntry(x, 0))).ToList();
        foreach (var word in dictionary.Words)
            if (word.Count is { } count)
            {
                entries.Add(new LexiconEntry(word.Text, count, word.Class));
                total += count;
            }
        var model = Model();
        if (dictionary.Words.All(x => x.Count is not null))
            return Build(entries, model, total);
        var estimator = new CountEstimator(total == Total ? this : Build(entries, model, total));
        foreach (var word in dictionary.Words)
            if (word.Count is null)
            {
                var count = estimator.CountFor(word.Text);
                entries.Add(new LexiconEntry(word.Text, count, word.Class));
                total += count;
            }
        return Build(entries, model, total);
    }

    private static ushort[] CodesOf(char[] alphabet)
    {
        var codes = new ushort[char.MaxValue + 1];
        for (var code = 1; code < alphabet.Length; code++)
            codes[alphabet[code]] = (ushort)code;
        return codes;
    }

    /// <summary>Writes the compiled form that <see cref="Load"/> reads.</summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> head = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], Version);
        BinaryPrimitives.WriteUInt64LittleEndian(head[8..], Convert.ToUInt64(Hash, 16));
        stream.Write(head);
        stream.Write(Content());
    }

    private static string ComputeHash(Lexicon lexicon) => Convert.ToHexStringLower(SHA256.HashData(lexicon.Content()))[..16];

    private byte[] Content()
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Total);
            writer.Write(WordCount);
            writer.Write(Alphabet.Length);
            writer.Write(Cells.Length);
            writer.Write(Forbidden.Count);
            foreach (var word in Forbidden.Order(StringComparer.Ordinal))
                writer.Write(word);
            writer.Write(MemoryMarshal.AsBytes(Alphabet.AsSpan()));
            writer.Write(MemoryMarshal.AsBytes(Starts.AsSpan()));
            writer.Write(MemoryMarshal.AsBytes(Transitions.AsSpan()));
            writer.Write(MemoryMarshal.AsBytes(Emissions.AsSpan()));
            writer.Write(MemoryMarshal.AsBytes(Cells.AsSpan()));
        }
        return memory.ToArray();
    }

    /// <summary>Reads a compiled lexicon; null, with the reason, where the stream does not hold one.</summary>
    /// <param name="name">The file's name, for the problem.</param>
    public static Lexicon? Load(Stream stream, string name, out InputProblem? problem) => Load(stream, name, trusted: false, out problem);

    /// <param name="trusted">The stream is our own resource: its hash need not be computed again.</param>
    internal static Lexicon? Load(Stream stream, string name, bool trusted, out InputProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(stream);
        problem = null;
        InputProblem Refuse(string reason) => new(name, reason, "Compile it anew with `lexicon compile`.");
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadUInt32() != Magic)
            {
                problem = Refuse("The file is not a compiled lexicon.");
                return null;
            }
            if (reader.ReadInt32() is var version && version != Version)
            {
                problem = Refuse($"The lexicon has format {version}; this program reads format {Version}.");
                return null;
            }
            var hash = reader.ReadUInt64().ToString("x16");
            var total = reader.ReadInt64();
            var words = reader.ReadInt32();
            var alphabetLength = reader.ReadInt32();
            var cellCount = reader.ReadInt32();
            var forbiddenCount = reader.ReadInt32();
            if (total < 1 || words < 0 || alphabetLength is < 1 or > char.MaxValue + 1 || cellCount < alphabetLength || cellCount > 1 << 25 || forbiddenCount < 0)
            {
                problem = Refuse("The lexicon's head contradicts itself; the file is damaged.");
                return null;
            }
            var size = (2L * alphabetLength) + (20 * 8) + (32L * alphabetLength) + (16L * cellCount);
            if (stream.CanSeek && stream.Length - stream.Position < size)
                throw new EndOfStreamException();
            var forbidden = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < forbiddenCount; i++)
                forbidden.Add(reader.ReadString());
            var alphabet = new char[alphabetLength];
            var starts = new double[4];
            var transitions = new double[16];
            var emissions = new double[alphabetLength << 2];
            var cells = new TrieCell[cellCount];
            stream.ReadExactly(MemoryMarshal.AsBytes(alphabet.AsSpan()));
            stream.ReadExactly(MemoryMarshal.AsBytes(starts.AsSpan()));
            stream.ReadExactly(MemoryMarshal.AsBytes(transitions.AsSpan()));
            stream.ReadExactly(MemoryMarshal.AsBytes(emissions.AsSpan()));
            stream.ReadExactly(MemoryMarshal.AsBytes(cells.AsSpan()));
            // The segmenter follows these numbers without a check of its own.
            foreach (ref readonly var cell in cells.AsSpan())
                if (cell.Base > cellCount - alphabetLength || cell.Parent >= cellCount || cell.Parent < -1)
                {
                    problem = Refuse("The lexicon's trie points outside itself; the file is damaged.");
                    return null;
                }
            var lexicon = new Lexicon(alphabet, CodesOf(alphabet), cells, emissions, starts, transitions, total, words, forbidden, hash);
            if (!trusted && ComputeHash(lexicon) != hash)
            {
                problem = Refuse("The lexicon's content does not match its hash; the file is damaged.");
                return null;
            }
            return lexicon;
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            problem = Refuse("The lexicon ends early; the file is damaged.");
            return null;
        }
    }
}
