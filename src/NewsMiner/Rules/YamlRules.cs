using System.Collections;
using System.Globalization;
using System.Reflection;

namespace NewsMiner.Rules;

/// <summary>
/// Reads the rule files that are built into the library as records: the part of YAML that they use (see <see cref="YamlText"/>), because a
/// general reader costs a cold start more than a whole check. Rules check reads the same files with a general one; a test holds that both agree.
/// </summary>
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
    /// <exception cref="InvalidDataException">An unknown or repeated key, or YAML that is not understood; the message names file, place and mend.</exception>
    public static List<T> ReadList<T>(string path) => ParseList<T>(path, ReadText(path));

    /// <inheritdoc cref="ReadList{T}"/>
    public static List<T> ParseList<T>(string name, string yaml) => (List<T>)(Bind(typeof(List<T>), YamlText.Parse(name, yaml), name) ?? new List<T>());

    /// <summary>One document as a <typeparamref name="T"/>.</summary>
    /// <exception cref="InvalidDataException">As for <see cref="ReadList{T}"/>.</exception>
    public static T ParseOne<T>(string name, string yaml)
        where T : new() => (T)(Bind(typeof(T), YamlText.Parse(name, yaml), name) ?? new T());

    private static object? Bind(Type type, YamlText.Node? node, string name)
    {
        if (node is null)
            return type == typeof(string) ? "" : null;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
        {
            var items = node.Items ?? throw Wrong(name, node, "a list is expected here");
            var list = (IList)Activator.CreateInstance(type)!;
            var element = type.GetGenericArguments()[0];
            foreach (var item in items)
                list.Add(Bind(element, item, name));
            return list;
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>))
        {
            var entries = (IDictionary)Activator.CreateInstance(type)!;
            foreach (var (key, value) in node.Entries ?? throw Wrong(name, node, "keys with values are expected here"))
                entries.Add(key, Bind(type.GetGenericArguments()[1], value, name));
            return entries;
        }
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(string) || bare.IsPrimitive || bare.IsEnum)
            return Scalar(bare, node.Scalar ?? throw Wrong(name, node, "a single value is expected here"), node, name);
        var record = Activator.CreateInstance(type)!;
        foreach (var (key, value) in node.Entries ?? throw Wrong(name, node, "keys with values are expected here"))
        {
            var property = type.GetProperty(key.Replace("_", "", StringComparison.Ordinal), BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
                ?? throw Wrong(name, value ?? node, $"“{key}” is no key here. Allowed keys: {string.Join(", ", type.GetProperties().Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]))}");
            property.SetValue(record, Bind(property.PropertyType, value, name));
        }
        return record;
    }

    private static object Scalar(Type type, string text, YamlText.Node node, string name)
    {
        if (type == typeof(string))
            return text;
        if (type == typeof(int) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        if (type == typeof(bool) && bool.TryParse(text, out var flag))
            return flag;
        if (type == typeof(char) && text.Length == 1)
            return text[0];
        if (type.IsEnum && Enum.TryParse(type, text, ignoreCase: true, out var word))
            return word;
        throw Wrong(name, node, type.IsEnum ? $"“{text}” is none of {string.Join(", ", Enum.GetNames(type))}" : $"“{text}” is no {type.Name}");
    }

    private static InvalidDataException Wrong(string name, YamlText.Node node, string reason) => new($"{name}:{node.Line}: {reason}.");
}
