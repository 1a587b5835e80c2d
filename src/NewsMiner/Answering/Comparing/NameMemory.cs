using System.Collections.Concurrent;

namespace NewsMiner.Answering;

/// <summary>
/// What was worked out of a name, remembered: an archive has few names, and a check compares each hundreds of times. Bounded, and safe for use by many threads.
/// </summary>
internal sealed class NameMemory<T>(Func<string, T> workOut)
    where T : class
{
    // What is longer is no name that comes again.
    private const int Most = 20_000, Longest = 64;

    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);
    private int _count;

    public T Of(string name)
    {
        if (name.Length > Longest)
            return workOut(name);
        if (_known.TryGetValue(name, out var known))
            return known;
        // All that was met since it last ran full: simple, and as good as any order of leaving for what recurs.
        if (Interlocked.Increment(ref _count) > Most)
        {
            Interlocked.Exchange(ref _count, 0);
            _known.Clear();
        }
        return _known[name] = workOut(name);
    }
}
