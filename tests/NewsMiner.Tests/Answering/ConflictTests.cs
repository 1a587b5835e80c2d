using NewsMiner.Answering;
using NewsMiner.Archiving;

namespace NewsMiner.Tests.Answering;

public class ConflictTests
{
    internal static string Show(IEnumerable<Conflict> conflicts)
        => string.Join('\n', conflicts.Select(c => $"{c.Kind} [{string.Join(' ', c.Figures.Select(f => f.Figure.Quote))}] {c.Severity} {c.Message}"));

    [SharedFact]
    public void Finds_what_the_sample_pages_contradict_and_nothing_that_is_consistent()
    {
        var found = ConflictFinder.Find(GoldPages.Archive());
        foreach (var gold in GoldPages.Lines("conflicts.jsonl"))
        {
            var quotes = gold.GetProperty("quotes").EnumerateArray().Select(q => q.GetString()!).ToList();
            var hit = found.Any(c => quotes.Count(q => c.Figures.Any(f => f.Figure.Quote.Contains(q, StringComparison.Ordinal))) >= 2);
            hit.ShouldBe(!gold.TryGetProperty("consistent", out _), gold.GetRawText() + "\n" + Show(found));
        }
        found.Count.ShouldBe(6, Show(found));
    }
}
