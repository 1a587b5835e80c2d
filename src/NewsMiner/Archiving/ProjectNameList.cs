using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Archiving;

/// <summary>
/// The names under which the archive's projects were reported, each with the projects that bear it: a draft asks for its projects by resemblance, name by name,
/// and reading all rows for each took most of its time. Immutable; <see cref="Current"/> gives a newer one when the archive has changed.
/// </summary>
internal sealed class ProjectNameList
{
    private readonly (long LastKey, long Removals) _state;
    private readonly Dictionary<(string Name, string? Aliases), List<long>> _projects;

    private ProjectNameList((long, long) state, Dictionary<(string, string?), List<long>> projects) => (_state, _projects) = (state, projects);

    /// <summary><paramref name="known"/> if it still holds, else one read from the archive: only the new articles' projects, if none was removed or read anew.</summary>
    public static ProjectNameList Current(Database database, ProjectNameList? known)
    {
        var state = ArticleCatalog.StateOf(database);
        if (known is not null && known._state == state)
            return known;
        var goesOn = known is not null && known._state.Removals == state.Removals && known._state.LastKey < state.LastKey;
        var projects = goesOn ? known!._projects.ToDictionary(entry => entry.Key, entry => entry.Value.ToList()) : [];
        using var rows = database.Prepare("SELECT key, name, aliases FROM project_rows WHERE key >= ? ORDER BY key");
        rows.Bind(1, goesOn ? (known!._state.LastKey + 1) << 16 : 0);
        while (rows.Step())
        {
            var names = (rows.Text(1)!, rows.Text(2));
            if (!projects.TryGetValue(names, out var keys))
                projects[names] = keys = [];
            keys.Add(rows.Int64(0));
        }
        return new ProjectNameList(state, projects);
    }

    /// <summary>The keys of the projects of which the name or an alias is wanted.</summary>
    public List<long> Wanted(Func<string, bool> wanted)
    {
        var keys = new List<long>();
        foreach (var ((name, aliases), projects) in _projects)
            if (wanted(name) || (aliases is not null && ProjectRows.List(aliases).Any(wanted)))
                keys.AddRange(projects);
        return keys;
    }
}
