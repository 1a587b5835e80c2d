using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace NewsMiner.Archiving;

/// <summary>
/// Threads of one run's own, first come first served. Work of milliseconds by the thousand in the program's shared pool would stand before a reader's
/// request in a server's queue.
/// </summary>
internal sealed partial class WorkerThreads : IDisposable
{
    private readonly BlockingCollection<IReadOnlyList<Task>> _queue = [];
    private readonly List<Thread> _threads;

    public WorkerThreads(int count, string name)
    {
        _threads = [.. Enumerable.Range(1, count).Select(number => new Thread(Work) { IsBackground = true, Name = $"{name} {number}" })];
        _threads.ForEach(thread => thread.Start());
    }

    /// <summary>Work for <see cref="Run"/>; what it throws is thrown to whoever awaits it. Cold, so that the default scheduler never sees it.</summary>
    public static Task<T> Cold<T>(Func<T> work) => new(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach);

    /// <summary>Queues cold work, to be done by one thread in its order.</summary>
    public void Run(IReadOnlyList<Task> work) => _queue.Add(work);

    /// <summary>Finishes what is queued, then ends the threads.</summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _threads.ForEach(thread => thread.Join());
        _queue.Dispose();
    }

    private void Work()
    {
        StepBack();
        foreach (var tasks in _queue.GetConsumingEnumerable())
            foreach (var task in tasks)
                task.RunSynchronously(TaskScheduler.Default);
    }

    /// <summary>
    /// Whoever uses what these threads make goes first: with as many of them as cores, the one thread that writes an archive would get two thirds
    /// of a core, and they would wait for it in the end. Elsewhere than on Linux they go on as they are.
    /// </summary>
    private static void StepBack()
    {
        if (OperatingSystem.IsLinux())
            _ = setpriority(0, 0, 19);
    }

    // Of the calling thread: .NET's own priorities do nothing on Linux.
    [LibraryImport("libc")]
    private static partial int setpriority(int which, uint who, int nice);
}
