using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsMiner.Extracting.Joining;

/// <summary>The tokens of a text in their order. Gives them by reference: whoever looks at one part of a token copies no more than that.</summary>
internal sealed class TokenList
{
    private Token[] _tokens = [];

    public int Count { get; private set; }

    /// <exception cref="ArgumentOutOfRangeException">There is no token of that number.</exception>
    public ref Token this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)Count)
                Throw();
            // What is taken is never longer than what there is room for.
            return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_tokens), index);
        }
    }

    public void Add(Token token)
    {
        if (Count == _tokens.Length)
            EnsureCapacity(Math.Max(16, Count * 2));
        _tokens[Count++] = token;
    }

    public void EnsureCapacity(int capacity)
    {
        if (_tokens.Length < capacity)
            Array.Resize(ref _tokens, capacity);
    }

    public ReadOnlySpan<Token>.Enumerator GetEnumerator() => new ReadOnlySpan<Token>(_tokens, 0, Count).GetEnumerator();

    private static void Throw() => throw new ArgumentOutOfRangeException("index");
}
