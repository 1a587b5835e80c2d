namespace NewsMiner.Segmenting;

/// <summary>The place of a character in a word: the states of the hidden Markov model, in the order of their letters.</summary>
public enum CharacterTag
{
    /// <summary>Begins a word of two or more characters (B).</summary>
    Begin,

    /// <summary>Ends one (E).</summary>
    End,

    /// <summary>Stands inside one (M).</summary>
    Middle,

    /// <summary>Is a word by itself (S).</summary>
    Single,
}

/// <summary>
/// The hidden Markov model that cuts runs the lexicon does not know: natural logarithms of the probabilities that a run starts in a state,
/// that a state follows another, and that a state shows a character. <see cref="Impossible"/> stands for probability 0, as in jieba.
/// </summary>
public sealed class CharacterModel
{
    /// <summary>jieba's MIN_FLOAT.</summary>
    public const double Impossible = -3.14e100;

    private readonly double[] _start = [Impossible, Impossible, Impossible, Impossible];
    private readonly double[] _transitions = new double[16];
    private readonly SortedDictionary<char, double[]> _emissions = [];

    public CharacterModel() => Array.Fill(_transitions, Impossible);

    public double Start(CharacterTag tag) => _start[(int)tag];

    public double Transition(CharacterTag from, CharacterTag to) => _transitions[((int)from << 2) + (int)to];

    public CharacterModel SetStart(CharacterTag tag, double logProbability)
    {
        _start[(int)tag] = logProbability;
        return this;
    }

    public CharacterModel SetTransition(CharacterTag from, CharacterTag to, double logProbability)
    {
        _transitions[((int)from << 2) + (int)to] = logProbability;
        return this;
    }

    public CharacterModel SetEmission(CharacterTag tag, char character, double logProbability)
    {
        if (!_emissions.TryGetValue(character, out var row))
            _emissions[character] = row = [double.NaN, double.NaN, double.NaN, double.NaN];
        row[(int)tag] = logProbability;
        return this;
    }

    /// <summary>What a state says of a character that it never showed, and of one that nobody ever saw.</summary>
    public CharacterModel SetUnseen(CharacterTag tag, double logProbability)
    {
        Unseen[(int)tag] = logProbability;
        return this;
    }

    internal double[] Unseen { get; } = [Impossible, Impossible, Impossible, Impossible];

    internal IReadOnlyDictionary<char, double[]> Emissions => _emissions;

    internal double[] Starts => _start;

    internal double[] Transitions => _transitions;
}
