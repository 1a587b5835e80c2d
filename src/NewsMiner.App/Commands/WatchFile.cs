using System.Text.Json;
using NewsMiner.Answering;

namespace NewsMiner.App.Commands;

/// <summary>Watches beside the archive, in <c>ARCHIVE.watches.json</c>; written whole, then moved into place.</summary>
internal sealed class WatchFile(string archive) : IWatchStore
{
    private readonly string _path = archive + ".watches.json";

    public IReadOnlyList<Watch> Watches() => [.. Load().Select(entry => entry.Watch)];

    public WatchState? Last(string name) => Load().Find(entry => entry.Watch.Name == name)?.State;

    public void Save(Watch watch, WatchState state)
    {
        var entries = Load();
        entries.RemoveAll(entry => entry.Watch.Name == watch.Name);
        entries.Add(new Entry(watch, state));
        Write(entries);
    }


    public bool Remove(string name)
    {
        var entries = Load();
        var removed = entries.RemoveAll(entry => entry.Watch.Name == name) > 0;
        if (removed)
            Write(entries);
        return removed;
    }

    private List<Entry> Load()
    {
        if (!File.Exists(_path))
            return [];
        try
        {
            return JsonSerializer.Deserialize<List<Entry>>(File.ReadAllText(_path)) ?? [];
        }
        catch (JsonException problem)
        {
            throw new UsageException($"{_path}: 不是关注清单（{problem.Message}）。请改正或删除它。 Not a list of watches; mend or delete it.");
        }
    }

    private void Write(List<Entry> entries)
    {
        var partial = _path + ".partial";
        File.WriteAllText(partial, JsonSerializer.Serialize(entries));
        File.Move(partial, _path, overwrite: true);
    }

    private sealed record Entry(Watch Watch, WatchState? State);
}
