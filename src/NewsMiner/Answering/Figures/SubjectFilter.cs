using NewsMiner.Extracting;
using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>A subject that a reader asks for by any of its names, full or short.</summary>
public sealed class SubjectFilter
{
    private readonly string _asked, _canonical;

    private SubjectFilter(string asked)
    {
        _asked = asked;
        _canonical = RuleSet.Default.Vocabulary.Find(asked) is { Kind: TermKind.Zone or TermKind.Place } term ? term.Name : asked;
    }

    /// <summary>The filter for a name; null where none is given.</summary>
    public static SubjectFilter? Of(string? asked) => string.IsNullOrWhiteSpace(asked) ? null : new SubjectFilter(asked.Trim());

    /// <summary>The names under which the archive may hold the subject.</summary>
    public IReadOnlyList<string> Names => [.. SubjectNames.Spellings(_canonical).Append(_asked).Distinct(StringComparer.Ordinal)];

    /// <summary>True for a name of the subject, and for one that has what was asked for in it.</summary>
    public bool Takes(string? name) => name is not null && (SubjectNames.Same(name, _canonical) || name.Contains(_asked, StringComparison.Ordinal));
}
