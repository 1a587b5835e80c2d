using System.Reflection;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace NewsMiner.Rules;

/// <summary>Reads the rule files that are built into the library.</summary>
public static class YamlRules
{
    /// <summary>The text of an embedded file, by its path (<c>Rules/units.yaml</c>).</summary>
    public static string ReadText(string path)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(path)
            ?? throw new InvalidDataException($"{path}: no such rule file is built into the library.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The embedded file as a list of <typeparamref name="T"/>.</summary>
    /// <exception cref="InvalidDataException">An unknown or repeated key, or YAML that does not parse; the message names file, place and mend.</exception>
    public static List<T> ReadList<T>(string path) => ParseList<T>(path, ReadText(path));

    /// <inheritdoc cref="ReadList{T}"/>
    public static List<T> ParseList<T>(string name, string yaml) => Parse<List<T>, T>(name, yaml) ?? [];

    /// <summary>One document as a <typeparamref name="T"/>.</summary>
    /// <exception cref="InvalidDataException">As for <see cref="ReadList{T}"/>.</exception>
    public static T ParseOne<T>(string name, string yaml)
        where T : new() => Parse<T, T>(name, yaml) ?? new T();

    private static TDocument? Parse<TDocument, TItem>(string name, string yaml)
    {
        var deserializer = new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .WithDuplicateKeyChecking()
            .Build();
        try
        {
            return deserializer.Deserialize<TDocument>(yaml);
        }
        catch (YamlException problem)
        {
            var reason = problem.InnerException?.Message ?? problem.Message;
            throw new InvalidDataException($"{name}:{problem.Start.Line}: {reason} Allowed keys: {string.Join(", ", typeof(TItem).GetProperties().Select(p => CamelCaseNamingConvention.Instance.Apply(p.Name)))}.", problem);
        }
    }
}
