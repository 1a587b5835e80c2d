namespace NewsMiner.Reading;

/// <summary>Finds the files under the paths that the user gave.</summary>
internal sealed class InputFolders(Manifests manifests)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    public IEnumerable<InputFile> Find(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (string.IsNullOrWhiteSpace(path) || path.Contains('\0'))
            {
                yield return Failed(path.Replace('\0', '\uFFFD'), "path-invalid");
                continue;
            }
            if (Directory.Exists(path))
            {
                var pages = 0;
                foreach (var file in InFolder(new DirectoryInfo(path), new DirectoryInfo(path).Name))
                {
                    if (file.SkipReason is null && file.Problem is null) pages++;
                    yield return file;
                }
                if (pages == 0)
                    yield return Failed(path, "folder-empty");
            }
            else if (File.Exists(path))
            {
                if (_paths.Add(Path.GetFullPath(path)))
                    yield return new InputFile(Unused(Path.GetFileName(path), Path.GetFullPath(path)), path);
            }
            else
                yield return Failed(path, "path-missing");
        }
    }

    /// <summary>The files of a folder and of the folders in it, by name. Links to folders are not followed, so no walk goes in circles.</summary>
    private IEnumerable<InputFile> InFolder(DirectoryInfo root, string rootName)
    {
        var waiting = new Stack<(DirectoryInfo Folder, string Prefix)>();
        waiting.Push((root, ""));
        while (waiting.TryPop(out var next))
        {
            var (folder, prefix) = next;
            FileSystemInfo[] entries = [];
            InputProblem? problem = null;
            try
            {
                entries = folder.GetFileSystemInfos();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problem = new Cause("folder-unopened", exception.Message).In(prefix.Length == 0 ? folder.FullName : prefix.TrimEnd('/'));
            }
            if (problem is not null)
            {
                yield return new InputFile(problem.File, folder.FullName) { Problem = problem };
                continue;
            }
            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            foreach (var wrong in manifests.Of(folder.FullName, prefix + Manifest.FileName).Problems)
                yield return new InputFile(wrong.File, Path.Combine(folder.FullName, Manifest.FileName)) { Problem = wrong };
            foreach (var entry in entries)
            {
                if (entry.Name.StartsWith('.') || entry.Name == Manifest.FileName)
                    continue;
                if (entry is DirectoryInfo)
                {
                    if (entry.LinkTarget is not null)
                        yield return new InputFile(prefix + entry.Name, entry.FullName) { SkipReason = "It is a link to a folder." };
                    continue;
                }
                if (!_paths.Add(entry.FullName))
                    continue;
                var name = prefix + entry.Name;
                if (SkipReason((FileInfo)entry) is { } reason)
                    yield return new InputFile(name, entry.FullName) { SkipReason = reason };
                else
                    yield return new InputFile(Unused(name, entry.FullName, rootName), entry.FullName);
            }
            for (var i = entries.Length - 1; i >= 0; i--)
                if (entries[i] is DirectoryInfo inner && inner.LinkTarget is null && !inner.Name.StartsWith('.'))
                    waiting.Push((inner, prefix + inner.Name + "/"));
        }
    }

    private static string? SkipReason(FileInfo file)
    {
        foreach (var word in (ReadOnlySpan<string>)["README", "LICENSE", "CHANGELOG", "NOTICE"])
            if (file.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return "It speaks of the folder and is no page of it.";
        if (FormatSniffer.ByName(file.Name) is not null)
            return null;
        if (file.Extension.Length > 0)
            return $"{file.Extension} is no page format; pages are .txt, .html, .pdf and .jsonl files.";
        try
        {
            // Opening a pipe would wait for ever; it has no length, and an empty file nothing to sniff.
            if (file.Length == 0)
                return "It has no ending and is empty.";
            var head = new byte[FormatSniffer.HeadLength];
            using var stream = file.OpenRead();
            var got = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return FormatSniffer.ForeignKind(head.AsSpan(0, got)) is { } kind ? $"It is {kind}." : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"It cannot be opened: {exception.Message}";
        }
    }

    /// <summary>The name, unless another file of this run has it: then the given folder's name, or the whole path, stands before it.</summary>
    private string Unused(string name, string path, string? folder = null)
    {
        if (_names.Add(name))
            return name;
        if (folder is not null && _names.Add($"{folder}/{name}"))
            return $"{folder}/{name}";
        var whole = path.Replace('\\', '/');
        _names.Add(whole);
        return whole;
    }

    private static InputFile Failed(string path, string code) =>
        new(path, path) { Problem = new Cause(code).In(path) };
}
