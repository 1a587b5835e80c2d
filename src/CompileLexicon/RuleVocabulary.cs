using NewsMiner.Segmenting;
using YamlDotNet.RepresentationModel;

namespace NewsMiner.CompileLexicon;

/// <summary>
/// The names in the rules' data: in YAML the values of <c>name</c>, <c>aliases</c> and the like, wherever they stand; in tables the name
/// and alias columns. Whether the rules are sound is for their own loader to say.
/// </summary>
internal static class RuleVocabulary
{
    private static readonly string[] s_nameKeys = ["name", "alias", "aliases", "names"];

    // Cue words are often phrases (同比增长); only the shortest are surely words.
    private static readonly string[] s_cueKeys = ["words"];

    // Their words are compared with what the segmenter finds, or with stretches of the text, and teach it none (这一 is no word of 这一比例).
    private static readonly string[] s_taughtNothing = ["naming.yaml", "times.yaml", "topics.yaml"];
    private static readonly string[] s_nameColumns = ["name", "alias", "aliases", "short"];

    public static IEnumerable<(string Name, WordClass Class)> Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
        Array.Sort(files, string.CompareOrdinal);
        foreach (var file in files)
        {
            var subjects = file.Contains("subjects", StringComparison.Ordinal);
            var table = Path.GetExtension(file) == ".tsv";
            var (names, cues) = Path.GetExtension(file) switch
            {
                ".yaml" when !s_taughtNothing.Contains(Path.GetFileName(file)) => ReadYaml(file),
                ".tsv" => (ReadTable(file), []),
                _ => ([], []),
            };
            foreach (var name in names.Where(IsWord))
                yield return (name, subjects && table ? WordClass.Place : WordClass.Noun);
            // A cue is a word of any class (建设, 签约, 力争): the counts know which.
            foreach (var cue in cues.Where(IsWord))
                yield return (cue, WordClass.Unknown);
        }
    }

    /// <summary>Two to sixteen Chinese characters: single ones are in the counts already, and longer names are phrases.</summary>
    private static bool IsWord(string name) => name.Length is >= 2 and <= 16 && name.All(c => c is >= '\u4E00' and <= '\u9FD5');

    private static (IEnumerable<string> Names, IEnumerable<string> Cues) ReadYaml(string file)
    {
        var names = new List<string>();
        var cues = new List<string>();
        var stream = new YamlStream();
        using (var reader = File.OpenText(file))
            stream.Load(reader);
        foreach (var document in stream.Documents)
            Collect(document.RootNode, false, names, cues);
        return (names, cues);
    }

    private static void Collect(YamlNode node, bool named, List<string> names, List<string> cues)
    {
        switch (node)
        {
            case YamlScalarNode { Value: { } value } when named:
                names.Add(value.Trim());
                break;
            case YamlSequenceNode sequence:
                foreach (var child in sequence.Children)
                    Collect(child, named && child is YamlScalarNode, names, cues);
                break;
            case YamlMappingNode mapping:
                foreach (var (key, child) in mapping.Children)
                {
                    if (key is not YamlScalarNode { Value: { } text } || text == "examples")
                        continue;
                    if (s_cueKeys.Contains(text) && child is YamlSequenceNode words)
                        cues.AddRange(words.Children.OfType<YamlScalarNode>().Select(x => x.Value ?? "").Where(x => x.Length == 2));
                    else
                        Collect(child, s_nameKeys.Contains(text) && child is not YamlMappingNode, names, cues);
                }
                break;
        }
    }

    private static IEnumerable<string> ReadTable(string file)
    {
        int[]? columns = null;
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            if (columns is null)
            {
                columns = [.. Enumerable.Range(0, fields.Length).Where(i => s_nameColumns.Contains(fields[i].Trim()))];
                continue;
            }
            foreach (var column in columns)
                if (column < fields.Length)
                    foreach (var name in fields[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                        yield return name;
        }
    }
}
