namespace NewsMiner.Archiving;

/// <summary>How much may be under way between threads, in characters of text: one waits for room to put more in, another makes it.</summary>
internal sealed class Room(long most)
{
    private readonly object _gate = new();
    private long _taken;

    /// <summary>Waits until there is room; what alone is more than there is goes through alone. Who has to wait does so until half is free: not for each that goes.</summary>
    public void Take(long size, CancellationToken cancellation)
    {
        if (TryTake(size, most))
            return;
        using var wake = cancellation.UnsafeRegister(static gate => { lock (gate!) Monitor.PulseAll(gate); }, _gate);
        lock (_gate)
            while (!TryTake(size, most / 2))
            {
                cancellation.ThrowIfCancellationRequested();
                Monitor.Wait(_gate);
            }
    }

    public void Give(long size)
    {
        lock (_gate)
        {
            _taken -= size;
            Monitor.PulseAll(_gate);
        }
    }

    private bool TryTake(long size, long limit)
    {
        lock (_gate)
        {
            if (_taken > 0 && _taken + size > limit)
                return false;
            _taken += size;
            return true;
        }
    }
}
