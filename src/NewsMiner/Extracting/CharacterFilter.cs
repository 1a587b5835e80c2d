namespace NewsMiner.Extracting;

/// <summary>Some characters, asked with one look at a few words of memory; several characters share a bit, so that one may seem to be held that is not.</summary>
internal readonly struct CharacterFilter
{
    // So small that many of them stay in the processor's nearest cache.
    private const int Size = 8;

    private readonly ulong[] _bits;

    public CharacterFilter(IEnumerable<char> characters)
    {
        _bits = new ulong[Size];
        foreach (var c in characters)
            _bits[(c >> 6) & (Size - 1)] |= 1UL << (c & 63);
    }

    /// <summary>False where the character is surely not held.</summary>
    public bool MayHold(char c) => (_bits[(c >> 6) & (Size - 1)] & (1UL << (c & 63))) != 0;
}
