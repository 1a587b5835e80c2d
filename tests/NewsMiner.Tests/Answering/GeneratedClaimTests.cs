using System.Globalization;
using NewsMiner.Answering;
using NewsMiner.Archiving;
using NewsMiner.Reading;
using Xunit.Abstractions;

namespace NewsMiner.Tests.Answering;

/// <summary>Claims made of the corpus's own sentences by a seeded hand: what was said must hold, what was changed must not pass, and what nobody reported accuses nobody.</summary>
public class GeneratedClaimTests(ITestOutputHelper output)
{
    private const int Seed = 20240731;
    private const string Stranger = "栖霞湾经济开发区";

    private sealed record Claim(string Text, string Quote);

    [Fact]
    public void What_is_said_again_holds_what_is_changed_does_not_and_strangers_are_let_alone()
    {
        var archive = new InMemoryFigureSource();
        var said = new List<(Figure Figure, DateOnly Date)>();
        var key = 0;
        var reader = new PageReader();
        foreach (var folder in new[] { "yunchuan-daily", "linjiang-business", "yunchuan-web" })
            foreach (var file in reader.FindInputs([Path.Combine(TestFiles.Root, "corpus", folder)]).Where(f => f.SkipReason is null))
                foreach (var page in reader.Read(file).Select(r => r.Page).OfType<Page>())
                    foreach (var (article, extraction) in NewsPipeline.Default.Process(page))
                    {
                        archive.Add(new ArticleReference { Key = ++key, Id = $"{key}", Title = article.Title, Date = article.Date, Source = article.Source, File = page.File }, extraction.Figures, article.Text);
                        if (article.Date is { } date)
                            said.AddRange(extraction.Figures.Select(f => (f, date)));
                    }

        var random = new Random(Seed);
        var right = new Dictionary<string, (int Right, int Supported, int Contradicted, int All)>();
        foreach (var (figure, date) in said.Where(s => CanBeClaimed(s.Figure)))
            foreach (var (kind, claim, wanted) in Claims(figure, random))
            {
                var page = new Page { File = "draft.txt", Text = claim.Text, Date = date.AddDays(7) };
                var verdict = NewsPipeline.Default.Process(page).SelectMany(p => FigureChecker.Check(p.Article, p.Extraction, archive)).FirstOrDefault(f => f.Figure.Quote.Contains(claim.Quote, StringComparison.Ordinal));
                var got = verdict?.Verdict ?? Verdict.Unverified;
                var (r, s, c, all) = right.GetValueOrDefault(kind);
                right[kind] = (r + (wanted.Contains(got) ? 1 : 0), s + (got == Verdict.Supported ? 1 : 0), c + (got == Verdict.Contradicted ? 1 : 0), all + 1);
                if (!wanted.Contains(got))
                    output.WriteLine($"{kind}: {got} for {claim.Quote} in {claim.Text} {verdict?.Reason}");
            }
        foreach (var (kind, (r, s, c, all)) in right)
            output.WriteLine($"{kind}: {r} of {all} right, {s} supported, {c} contradicted");

        double Share(string kind) => (double)right[kind].Right / right[kind].All;
        (right["same"].Contradicted, right["rounded"].Contradicted, right["stranger"].Contradicted).ShouldBe((0, 0, 0));
        (right["swapped"].Supported, right["stranger"].Supported).ShouldBe((0, 0));
        Share("same").ShouldBeGreaterThanOrEqualTo(0.95);
        Share("rounded").ShouldBeGreaterThanOrEqualTo(0.95);
        Share("swapped").ShouldBeGreaterThanOrEqualTo(0.9);
        Share("otherYear").ShouldBeGreaterThanOrEqualTo(0.9);
        Share("stranger").ShouldBeGreaterThanOrEqualTo(0.95);
    }

    // A sentence that names its subject, once each value: what a draft could say again.
    private static bool CanBeClaimed(Figure figure)
        => figure is { Subject: { } subject, Quantity: { Value: { } value, Qualifier: Qualifier.Exact }, Aspect: Aspect.Level or Aspect.Growth or Aspect.Share, SubjectType: not SubjectType.Project }
           && figure.Sentence.Length is > 10 and < 120 && figure.Sentence.Contains(subject, StringComparison.Ordinal)
           && Digits(value).Distinct().Count() >= 2 && Digits(value).Length >= 3
           && Number(value) is var number && figure.Quote.StartsWith(number, StringComparison.Ordinal)
           && figure.Sentence.IndexOf(number, StringComparison.Ordinal) == figure.Sentence.LastIndexOf(number, StringComparison.Ordinal);

    private static IEnumerable<(string Kind, Claim Claim, Verdict[] Wanted)> Claims(Figure figure, Random random)
    {
        var value = figure.Quantity.Value!.Value;
        var number = Number(value);
        var unit = figure.Quote[number.Length..];
        Claim With(string other) => new(figure.Sentence.Replace(number, other, StringComparison.Ordinal), other + unit);
        yield return ("same", new Claim(figure.Sentence, figure.Quote), [Verdict.Supported]);
        if (value % 1m != 0m)
            yield return ("rounded", With(Number(Math.Round(value, Decimals(value) - 1, MidpointRounding.AwayFromZero))), [Verdict.Supported]);
        if (Swapped(number, random) is { } swapped)
            yield return ("swapped", With(swapped), [Verdict.Contradicted]);
        if (figure.Sentence.Contains("2024年", StringComparison.Ordinal))
            yield return ("otherYear", new Claim(figure.Sentence.Replace("2024年", "2021年", StringComparison.Ordinal), figure.Quote), [Verdict.Misattributed, Verdict.Unverified]);
        yield return ("stranger", new Claim(figure.Sentence.Replace(figure.Subject!, Stranger, StringComparison.Ordinal), figure.Quote), [Verdict.Misattributed, Verdict.Unverified]);
    }

    private static string? Swapped(string number, Random random)
    {
        var places = Enumerable.Range(0, number.Length - 1).Where(i => char.IsAsciiDigit(number[i]) && char.IsAsciiDigit(number[i + 1]) && number[i] != number[i + 1] && (i > 0 || number[1] != '0')).ToList();
        if (places.Count == 0)
            return null;
        var at = places[random.Next(places.Count)];
        return number[..at] + number[at + 1] + number[at] + number[(at + 2)..];
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Digits(decimal value) => Number(value).Replace(".", "", StringComparison.Ordinal);

    private static int Decimals(decimal value) => (decimal.GetBits(value)[3] >> 16) & 0x7F;
}
