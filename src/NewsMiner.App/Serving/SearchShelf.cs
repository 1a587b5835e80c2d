using System.Text.Json;
using NewsMiner.Answering.Search;

namespace NewsMiner.App.Serving;

/// <summary>Answers to queries that were asked lately, for as long as the archive is the same: a page reloaded, gone back to or turned is no second search.</summary>
internal sealed class SearchShelf
{
    /// <summary>Answers on the shelf, some 20 KB each; the least lately asked for go first.</summary>
    private const int MostAnswers = 300;

    /// <summary>Longer answers are exports, which nobody asks for twice.</summary>
    private const int LongestKept = 100;

    private readonly Dictionary<string, Held> _held = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _asked;
    private (long, long, long, long) _version;

    /// <param name="version">Of the archive.</param>
    public SearchAnswer Get(SearchRequest request, (long, long, long, long) version, Func<SearchAnswer> search)
    {
        if (request.Limit is null or > LongestKept || request.Query.Length > 1000)
            return search();
        var key = JsonSerializer.Serialize(request);
        lock (_lock)
        {
            if (_version != version)
            {
                _held.Clear();
                _version = version;
            }
            else if (_held.TryGetValue(key, out var held))
            {
                held.Asked = ++_asked;
                return held.Answer;
            }
        }
        var answer = search();
        lock (_lock)
            if (_version == version)
            {
                _held[key] = new Held { Answer = answer, Asked = ++_asked };
                if (_held.Count > MostAnswers)
                    _held.Remove(_held.MinBy(pair => pair.Value.Asked).Key);
            }
        return answer;
    }

    private sealed class Held
    {
        public required SearchAnswer Answer { get; init; }

        public required long Asked { get; set; }
    }
}
