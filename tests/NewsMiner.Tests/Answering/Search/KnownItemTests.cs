using System.Text.Json;
using NewsMiner.Answering.Search;
using NewsMiner.Archiving;
using NewsMiner.Segmenting;
using NewsMiner.Tests.Archiving;

namespace NewsMiner.Tests.Answering.Search;

/// <summary>Known items in real articles: by title, and by a stretch copied from the text.</summary>
public sealed class KnownItemTests
{
    private static readonly System.Buffers.SearchValues<char> Quotes = System.Buffers.SearchValues.Create("\"“”„‟〝〞＂");

    [SharedFact]
    public void Titles_and_copied_phrases_find_their_articles() => Measure(500, 200);

    [SharedFact]
    [Trait("Category", "Long")]
    public void Ten_thousand_copied_phrases_find_their_articles() => Measure(10_000, int.MaxValue);

    private static void Measure(int phrases, int titles)
    {
        var records = File.ReadLines(Path.Combine(TestFiles.Shared!, "articles", "dev.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(record => (Id: record.GetProperty("id").GetString()!, Title: record.GetProperty("title").GetString()!, Text: record.GetProperty("text").GetString()!))
            .Take(phrases <= 500 ? 600 : int.MaxValue).ToArray();
        using var archive = new TemporaryArchive().With([.. records.Select(record => (record.Id, record.Title.Length == 0 ? null : record.Title, record.Text, (string?)null, (string?)null))]);
        using var reader = archive.Read();
        var engine = new SearchEngine(reader, Segmenters.Default);

        var unique = records.Where(record => record.Title.Length > 0).GroupBy(record => record.Title).Where(group => group.Count() == 1).Select(group => group.Single()).Take(titles).ToList();
        var reciprocal = unique.Average(record =>
        {
            var rank = engine.Search(new SearchRequest { Query = record.Title }).Hits.ToList().FindIndex(hit => hit.Id == record.Id);
            return rank < 0 ? 0 : 1.0 / (rank + 1);
        });
        reciprocal.ShouldBeGreaterThanOrEqualTo(0.97);

        var random = new Random(20261121);
        for (var i = 0; i < phrases; i++)
        {
            var (id, _, text) = records[random.Next(records.Length)];
            var length = Math.Min(text.Length, random.Next(4, 21));
            var phrase = text.Substring(random.Next(text.Length - length + 1), length);
            // A quotation mark inside would end the phrase; and blanks alone are no phrase.
            if (phrase.AsSpan().ContainsAny(Quotes) || string.IsNullOrWhiteSpace(phrase) || char.IsLowSurrogate(phrase[0]) || char.IsHighSurrogate(phrase[^1]))
                continue;
            var answer = engine.Search(new SearchRequest { Query = $"\"{phrase}\"", Limit = null, GroupReprints = false, FacetValues = 0 });
            answer.Hits.ShouldContain(hit => hit.Id == id, $"{id}: {phrase}");
            foreach (var hit in answer.Hits.Take(3))
                foreach (var light in hit.Highlights)
                    Solid(hit.Snippet[light.Start..light.End]).ShouldContain(Solid(phrase));
        }
    }

    private static string Solid(string text) => TextFolding.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}
