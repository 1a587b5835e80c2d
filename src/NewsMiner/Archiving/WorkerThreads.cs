using System.Collections.Concurrent;

namespace NewsMiner.Archiving;

/// <summary>
/// Threads of one run's own, first come first served. Work of milliseconds by the thousand in the program's shared pool would stand before a reader's
/// request in a server's queue.
/// </summary>
internal sealed class WorkerThreads : IDisposable
{
    private readonly BlockingCollection<Task> _queue = [];
    private readonly List<Thread> _threads;

    public WorkerThreads(int count, string name)
    {
        _threads = [.. Enumerable.Range(1, count).Select(number => new Thread(Work) { IsBackground = true, Name = $"{name} {number}" })];
        _threads.ForEach(thread => thread.Start());
    }

    /// <summary>Queues the work; what it throws is thrown to whoever awaits it.</summary>
    public Task<T> Run<T>(Func<T> work)
    {
        // Cold, and run by one of our threads: the default scheduler never sees it.
        var task = new Task<T>(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach);
        _queue.Add(task);
        return task;
    }

    /// <summary>Finishes what is queued, then ends the threads.</summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _threads.ForEach(thread => thread.Join());
        _queue.Dispose();
    }

    private void Work()
    {
        foreach (var task in _queue.GetConsumingEnumerable())
            task.RunSynchronously(TaskScheduler.Default);
    }
}
