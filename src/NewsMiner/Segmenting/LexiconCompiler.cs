using System.Globalization;

namespace NewsMiner.Segmenting;

/// <summary>
/// Counts words and characters' places in words, from word lists, segmented text and raw text, and compiles them into a
/// <see cref="Lexicon"/>. Not for use from several threads at once.
/// </summary>
public sealed class LexiconCompiler
{
    private readonly Dictionary<string, LexiconEntry> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _vocabulary = new(StringComparer.Ordinal);
    private readonly Dictionary<char, long[]> _tags = [];
    private readonly long[] _starts = new long[4];
    private readonly long[] _transitions = new long[16];
    private readonly List<InputProblem> _problems = [];
    private Lexicon? _base;
    private ISegmenter? _rawSegmenter;

    /// <summary>Lines that could not be read, each with its place and reason.</summary>
    public IReadOnlyList<InputProblem> Problems => _problems;

    /// <summary>Starts from the words, the counts and the character model of another lexicon.</summary>
    public LexiconCompiler AddLexicon(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        foreach (var entry in lexicon.Entries())
            AddWord(entry.Text, entry.Count, entry.Class);
        _base = lexicon;
        return this;
    }

    /// <summary>Adds to a word's count. The class of the last call that knows one holds.</summary>
    public LexiconCompiler AddWord(string word, long count, WordClass wordClass = WordClass.Unknown)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var known = _words.GetValueOrDefault(word);
        _words[word] = new LexiconEntry(word, known.Count + count, wordClass == WordClass.Unknown ? known.Class : wordClass);
        return this;
    }

    /// <summary>
    /// Adds a word that has no count: it gets the least that makes it one word where it stands alone (jieba's suggest_freq), or keeps
    /// the count it has.
    /// </summary>
    public LexiconCompiler AddVocabulary(string word, WordClass wordClass = WordClass.Unknown)
    {
        AddWord(word, 0, wordClass);
        _vocabulary.Add(word);
        return this;
    }

    /// <summary>
    /// Adds a word list: a word a line, with its count and its tag where they are known, parted by spaces or tabs (jieba's dictionary
    /// format). Empty lines and lines that begin with # are skipped; a line <c>word count tag</c> in letters is taken for a heading.
    /// </summary>
    public LexiconCompiler AddWordList(TextReader list, string name)
    {
        ArgumentNullException.ThrowIfNull(list);
        for (var number = 1; list.ReadLine() is { } line; number++)
        {
            var fields = line.Trim('\uFEFF', ' ', '\t').Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0 || fields[0][0] == '#' || fields is ["word", "count", ..])
                continue;
            if (fields.Length == 1)
                AddVocabulary(fields[0]);
            else if (long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && fields.Length <= 3)
                AddWord(fields[0], count, WordClasses.OfJiebaTag(fields.Length > 2 ? fields[2] : ""));
            else if (fields.Length == 2 && char.IsAsciiLetterLower(fields[1][0]))
                AddVocabulary(fields[0], WordClasses.OfJiebaTag(fields[1]));
            else
                Refuse(name, number, $"“{line}” is not a word with its count and tag.", "Write `词`, `词 频` or `词 频 词性`.");
        }
        return this;
    }

    /// <summary>Adds counts of characters' places: heading <c>char B M E S</c>, then a character and its four counts a line.</summary>
    public LexiconCompiler AddCharacterCounts(TextReader counts, string name)
    {
        ArgumentNullException.ThrowIfNull(counts);
        counts.ReadLine();
        for (var number = 2; counts.ReadLine() is { } line; number++)
        {
            var fields = line.Split('\t');
            if (fields.Length != 5 || fields[0].Length != 1 || !TryCounts(fields.AsSpan(1), out var row))
            {
                Refuse(name, number, $"“{line}” is not a character with four counts.", "Write `字<tab>B<tab>M<tab>E<tab>S`.");
                continue;
            }
            var tags = TagsOf(fields[0][0]);
            tags[(int)CharacterTag.Begin] += row[0];
            tags[(int)CharacterTag.Middle] += row[1];
            tags[(int)CharacterTag.End] += row[2];
            tags[(int)CharacterTag.Single] += row[3];
        }
        return this;
    }

    /// <summary>Adds counts of transitions: heading <c>from to count</c>; ^ is the start of a run.</summary>
    public LexiconCompiler AddTransitionCounts(TextReader counts, string name)
    {
        ArgumentNullException.ThrowIfNull(counts);
        counts.ReadLine();
        for (var number = 2; counts.ReadLine() is { } line; number++)
        {
            var fields = line.Split('\t');
            if (fields.Length == 3 && fields[0].Length == 1 && fields[1].Length == 1 && TryCounts(fields.AsSpan(2), out var count)
                && "BEMS".IndexOf(fields[1][0], StringComparison.Ordinal) is var to and >= 0 && "^BEMS".IndexOf(fields[0][0], StringComparison.Ordinal) is var from and >= 0)
            {
                if (from == 0)
                    _starts[to] += count[0];
                else
                    _transitions[((from - 1) << 2) + to] += count[0];
            }
            else
                Refuse(name, number, $"“{line}” is not a transition with its count.", "Write `B<tab>E<tab>12`; the states are B, M, E, S, and ^ for the start.");
        }
        return this;
    }

    /// <summary>Counts the words of text whose words are parted by white space, and the places of their characters.</summary>
    public LexiconCompiler AddSegmentedText(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        while (text.ReadLine() is { } line)
        {
            var previous = -1;
            foreach (var word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                Count(word, ref previous);
        }
        return this;
    }

    /// <summary>
    /// Counts the words of raw text as a segmenter cuts it; null for our own with what was added so far, or as it is built in where
    /// nothing was. Add the word list first.
    /// </summary>
    public LexiconCompiler AddRawText(TextReader text, ISegmenter? segmenter = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        segmenter ??= _words.Count == 0 ? Segmenters.Default : _rawSegmenter ??= new LexiconSegmenter(Compile());
        var words = new List<Word>();
        while (text.ReadLine() is { } line)
        {
            words.Clear();
            segmenter.Segment(line, words);
            var previous = -1;
            foreach (var word in words)
                Count(line.Substring(word.Start, word.Length), ref previous);
        }
        return this;
    }

    /// <summary>Only Chinese words count; anything else starts a new run.</summary>
    private void Count(string word, ref int previous)
    {
        foreach (var c in word)
            if (CharacterKinds.Of[c] != CharacterKind.Han)
            {
                previous = -1;
                return;
            }
        AddWord(word, 1);
        for (var i = 0; i < word.Length; i++)
        {
            var tag = (int)TagAt(word, i);
            TagsOf(word[i])[tag]++;
            if (previous < 0)
                _starts[tag]++;
            else
                _transitions[(previous << 2) + tag]++;
            previous = tag;
        }
    }

    private long[] TagsOf(char c)
    {
        if (!_tags.TryGetValue(c, out var row))
            _tags[c] = row = new long[4];
        return row;
    }

    private static bool TryCounts(ReadOnlySpan<string> fields, out long[] counts)
    {
        counts = new long[fields.Length];
        for (var i = 0; i < fields.Length; i++)
            if (!long.TryParse(fields[i], NumberStyles.None, CultureInfo.InvariantCulture, out counts[i]))
                return false;
        return true;
    }

    private void Refuse(string name, int line, string reason, string advice) => _problems.Add(new InputProblem(name, reason, advice, Record: line));

    /// <summary>The lexicon of all that was added.</summary>
    public Lexicon Compile()
    {
        var model = Model();
        var counted = Lexicon.Build(_words.Values.Where(x => x.Count > 0), model);
        var missing = _vocabulary.Where(x => _words[x].Count == 0).ToList();
        if (missing.Count == 0)
            return counted;
        var estimator = new CountEstimator(counted);
        return Lexicon.Build(_words.Values.Select(x => x.Count > 0 ? x : x with { Count = estimator.CountFor(x.Text) }), model);
    }

    private CharacterModel Model()
    {
        if (_tags.Count == 0 && _base is not null)
            return _base.Model();
        if (_tags.Count > 0 && _base is null)
            return Estimate();
        var joined = new LexiconCompiler();
        if (_base is null)
            joined.CountTagsOf(_words.Values);
        else
        {
            joined.AddTagsOf(_base);
            joined.AddTagsOf(this);
        }
        return joined.Estimate();
    }

    /// <summary>
    /// Without running text, the words themselves say where characters stand, weighted by their counts, and words follow each other
    /// independently.
    /// </summary>
    private void CountTagsOf(IEnumerable<LexiconEntry> words)
    {
        long singles = 0, longer = 0;
        foreach (var (word, counted, _) in words)
        {
            var count = Math.Max(1, counted);
            if (word.Length == 1)
                singles += count;
            else
                longer += count;
            for (var i = 0; i < word.Length; i++)
                if (CharacterKinds.Of[word[i]] == CharacterKind.Han)
                    TagsOf(word[i])[(int)TagAt(word, i)] += count;
            if (word.Length == 2)
                _transitions[((int)CharacterTag.Begin << 2) + (int)CharacterTag.End] += count;
            else if (word.Length > 2)
            {
                _transitions[((int)CharacterTag.Begin << 2) + (int)CharacterTag.Middle] += count;
                _transitions[((int)CharacterTag.Middle << 2) + (int)CharacterTag.Middle] += count * (word.Length - 3);
                _transitions[((int)CharacterTag.Middle << 2) + (int)CharacterTag.End] += count;
            }
        }
        foreach (var from in (CharacterTag[])[CharacterTag.End, CharacterTag.Single])
        {
            _transitions[((int)from << 2) + (int)CharacterTag.Begin] += longer;
            _transitions[((int)from << 2) + (int)CharacterTag.Single] += singles;
        }
        _starts[(int)CharacterTag.Begin] += longer;
        _starts[(int)CharacterTag.Single] += singles;
    }

    private void AddTagsOf(LexiconCompiler other)
    {
        foreach (var (c, row) in other._tags)
            Add(TagsOf(c), row);
        Add(_starts, other._starts);
        Add(_transitions, other._transitions);

        static void Add(long[] to, long[] from)
        {
            for (var i = 0; i < to.Length; i++)
                to[i] += from[i];
        }
    }

    /// <summary>
    /// The counts that a model was made of, as far as it still tells: its probabilities, times how often a text of as many words as the
    /// lexicon counted would show each state (the chain's stationary distribution).
    /// </summary>
    private void AddTagsOf(Lexicon lexicon)
    {
        Span<double> share = [0.3, 0.3, 0.1, 0.3];
        Span<double> next = stackalloc double[4];
        for (var step = 0; step < 100; step++)
        {
            next.Clear();
            for (var from = 0; from < 4; from++)
                for (var to = 0; to < 4; to++)
                    next[to] += share[from] * Math.Exp(lexicon.Transitions[(from << 2) + to]);
            next.CopyTo(share);
        }
        // Every word has one beginning, or is a single character.
        var characters = lexicon.Total / Math.Max(1e-9, share[(int)CharacterTag.Begin] + share[(int)CharacterTag.Single]);
        for (var tag = 0; tag < 4; tag++)
        {
            var count = share[tag] * characters;
            _starts[tag] += (long)(Math.Exp(lexicon.Starts[tag]) * characters / 10);
            for (var to = 0; to < 4; to++)
                _transitions[(tag << 2) + to] += (long)(Math.Exp(lexicon.Transitions[(tag << 2) + to]) * count);
            for (var code = 1; code < lexicon.Alphabet.Length; code++)
                if (lexicon.Emissions[(code << 2) + tag] > lexicon.Emissions[tag])
                    TagsOf(lexicon.Alphabet[code])[tag] += (long)Math.Round(Math.Exp(lexicon.Emissions[(code << 2) + tag]) * count);
        }
    }

    private static CharacterTag TagAt(string word, int at) =>
        word.Length == 1 ? CharacterTag.Single : at == 0 ? CharacterTag.Begin : at == word.Length - 1 ? CharacterTag.End : CharacterTag.Middle;

    /// <summary>Relative frequencies. What was never seen gets half an observation, so that one rare character does not veto a path.</summary>
    private CharacterModel Estimate()
    {
        var model = new CharacterModel();
        var starts = Math.Max(1, _starts[(int)CharacterTag.Begin] + _starts[(int)CharacterTag.Single]);
        model.SetStart(CharacterTag.Begin, Log(_starts[(int)CharacterTag.Begin], starts));
        model.SetStart(CharacterTag.Single, Log(_starts[(int)CharacterTag.Single], starts));
        Span<(CharacterTag From, CharacterTag To)> possible =
        [
            (CharacterTag.Begin, CharacterTag.End), (CharacterTag.Begin, CharacterTag.Middle), (CharacterTag.Middle, CharacterTag.End),
            (CharacterTag.Middle, CharacterTag.Middle), (CharacterTag.End, CharacterTag.Begin), (CharacterTag.End, CharacterTag.Single),
            (CharacterTag.Single, CharacterTag.Begin), (CharacterTag.Single, CharacterTag.Single),
        ];
        foreach (var (from, to) in possible)
        {
            var row = _transitions.AsSpan((int)from << 2, 4);
            model.SetTransition(from, to, Log(row[(int)to], Math.Max(1, row[0] + row[1] + row[2] + row[3])));
        }
        for (var tag = CharacterTag.Begin; tag <= CharacterTag.Single; tag++)
        {
            var sum = Math.Max(1, _tags.Values.Sum(x => x[(int)tag]));
            model.SetUnseen(tag, Log(0, sum));
            foreach (var (c, row) in _tags)
                if (row[(int)tag] > 0)
                    model.SetEmission(tag, c, Log(row[(int)tag], sum));
        }
        return model;

        static double Log(long count, long sum) => Math.Log(count > 0 ? count : 0.5) - Math.Log(sum);
    }
}
