namespace NewsMiner.Archiving;

/// <summary>
/// Follows folders, and says when files under them have come, changed or gone and then been left alone for a while: a page that is still
/// being copied is not read. Looks at names, sizes and times every few seconds, which works on every file system (notices of the
/// operating system are lost on network drives and when many files come at once).
/// </summary>
/// <param name="every">How long between two looks.</param>
/// <param name="quiet">How long nothing may have changed before a change is told.</param>
public sealed class FolderFollower(IReadOnlyList<string> paths, TimeSpan? every = null, TimeSpan? quiet = null, TimeProvider? time = null)
{
    private readonly TimeSpan _every = every ?? TimeSpan.FromSeconds(2);
    private readonly TimeSpan _quiet = quiet ?? TimeSpan.FromSeconds(2);
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Calls <paramref name="changed"/> at once, and then after each change, until cancelled. An index run inside it reads only what changed.</summary>
    public async Task Follow(Action changed, CancellationToken cancellation)
    {
        var told = Look();
        changed();
        var last = told;
        var lastChange = _time.GetTimestamp();
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(_every, _time, cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            var now = Look();
            if (now != last)
            {
                last = now;
                lastChange = _time.GetTimestamp();
            }
            else if (now != told && _time.GetElapsedTime(lastChange) >= _quiet)
            {
                told = now;
                changed();
            }
        }
    }

    /// <summary>A number that changes with any file's name, size or time.</summary>
    private ulong Look()
    {
        ulong sum = 0;
        foreach (var path in paths)
        {
            try
            {
                if (File.Exists(path))
                    sum += Mark(new FileInfo(path));
                else if (Directory.Exists(path))
                    foreach (var file in new DirectoryInfo(path).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint }))
                        sum += Mark(file);
            }
            catch (IOException)
            {
                // A file that goes while it is looked at is seen as gone the next time.
            }
        }
        return sum;
    }

    private static ulong Mark(FileInfo file)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in file.FullName)
            hash = (hash ^ c) * 1099511628211;
        hash = (hash ^ (ulong)(file.Exists ? file.Length : 0)) * 1099511628211;
        return (hash ^ (ulong)file.LastWriteTimeUtc.Ticks) * 1099511628211;
    }
}
