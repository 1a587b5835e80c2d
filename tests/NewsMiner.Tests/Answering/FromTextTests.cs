using System.Globalization;
using NewsMiner.Answering;
using NewsMiner.Archiving;
using NewsMiner.Reading;

namespace NewsMiner.Tests.Answering;

/// <summary>Answers from the pages' own text: read, split, extracted, checked. The floors are what was reached.</summary>
public class FromTextTests
{
    private static readonly Lazy<InMemoryFigureSource> Corpus = new(() => Read(
        Path.Combine(TestFiles.Root, "corpus", "yunchuan-daily"), Path.Combine(TestFiles.Root, "corpus", "linjiang-business"), Path.Combine(TestFiles.Root, "corpus", "yunchuan-web")));

    private static InMemoryFigureSource Read(params string[] folders)
    {
        var archive = new InMemoryFigureSource();
        var reader = new PageReader();
        var key = 0;
        foreach (var file in reader.FindInputs(folders).Where(f => f.SkipReason is null))
            foreach (var result in reader.Read(file))
                if (result.Page is { } page)
                    foreach (var (article, extraction) in NewsPipeline.Default.Process(page))
                    {
                        key++;
                        var reference = new ArticleReference { Key = key, Id = $"{key}", Title = article.Title, Date = article.Date, Source = article.Source, File = page.File };
                        archive.Add(reference, extraction.Figures);
                        archive.Add(reference, extraction.Projects);
                    }
        return archive;
    }

    private static IReadOnlyList<CheckedFigure> Check(InMemoryFigureSource archive, string text, string written)
    {
        var page = new Page { File = "draft.txt", Text = text, Date = DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture) };
        return [.. NewsPipeline.Default.Process(page).SelectMany(p => FigureChecker.Check(p.Article, p.Extraction, archive))];
    }

    [Fact]
    public void A_rank_whose_field_no_word_names_is_held_against_one_with_a_field()
    {
        var archive = new InMemoryFigureSource();
        var page = new Page { File = "a.txt", Text = "青石经开区创先争优\n2020年，青石经开区综合实力在全国219家国家级经开区中排名第59位。\n", Date = new DateOnly(2021, 11, 8) };
        foreach (var (article, extraction) in NewsPipeline.Default.Process(page))
            archive.Add(new ArticleReference { Key = 1, Id = "1", Title = article.Title, Date = article.Date, File = page.File }, extraction.Figures);
        Check(archive, "2020年，青石经开区综合实力排在全国219家国家级经开区的第95位。", "2021-12-01").Single(figure => figure.Figure.Quote == "第95位").Verdict.ShouldNotBe(Verdict.Supported);
    }

    [Theory]
    [InlineData("2023年，云川经开区地区生产总值321.6亿元。", "321.6亿元", Verdict.Supported)]
    [InlineData("2023年，云川经济技术开发区GDP超320亿元。", "320亿元", Verdict.Supported)]
    [InlineData("2024年一季度，云川经开区固定资产投资约24亿元。", "24亿元", Verdict.Supported)]
    [InlineData("2024年前三季度，云川经开区固定资产投资89.2亿元。", "89.2亿元", Verdict.Unverified)]
    [InlineData("2024年上半年，云川经开区固定资产投资67.3亿元。", "67.3亿元", Verdict.Contradicted)]
    [InlineData("2024年上半年，云川经开区固定资产投资63.7万元。", "63.7万元", Verdict.Contradicted)]
    [InlineData("2023年上半年，云川经开区固定资产投资63.7亿元。", "63.7亿元", Verdict.Misattributed)]
    [InlineData("2022年上半年，云川经开区实际利用外资3.1亿美元。", "3.1亿美元", Verdict.Unverified)]
    public void Claims_about_the_corpus_get_their_verdicts(string claim, string quote, Verdict verdict)
    {
        var found = Check(Corpus.Value, claim, "2025-08-01").Single(f => f.Figure.Quote.Contains(quote, StringComparison.Ordinal));
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private static Series Series(string indicator, Func<SeriesRequest, SeriesRequest>? with = null)
    {
        var request = new SeriesRequest { Subject = "云川经济技术开发区", Indicator = indicator, Aspect = Aspect.Level };
        return SeriesBuilder.Build(Corpus.Value, with?.Invoke(request) ?? request);
    }

    [Fact]
    public void A_series_of_the_corpus_keeps_both_values_of_a_revised_year_with_their_papers()
    {
        var year = Series("固定资产投资").Points.Single(p => p.Period?.Label == "2023年");
        (year.Shown, year.IsDerived).ShouldBe((115.8m, false));
        year.Sources.Single().Article.Date.ShouldBe(new DateOnly(2024, 1, 20));
        var earlier = year.Others.ShouldHaveSingleItem();
        (earlier.Shown, earlier.Quote).ShouldBe((118.5m, "118.5亿元"));
        earlier.Sources.Single().Article.Date.ShouldBe(new DateOnly(2024, 1, 18));
    }

    [Fact]
    public void A_series_of_the_corpus_as_of_a_day_knows_nothing_printed_later()
    {
        var series = Series("固定资产投资", r => r with { AsOf = new DateOnly(2024, 1, 18) });
        var point = series.Points.ShouldHaveSingleItem();
        (point.Shown, point.Period?.Label, point.Others.Count).ShouldBe((118.5m, "2023年", 0));
    }

    [Fact]
    public void A_series_of_the_corpus_is_differenced_from_two_reports()
    {
        Series("地区生产总值").Points.ShouldNotContain(p => p.Period!.Label == "2024年二季度");
        var points = Series("地区生产总值", r => r with { Difference = true }).Points;
        points.Single(p => p.Period?.Label == "2024年上半年").Kind.ShouldBe(PeriodKind.Cumulative);
        var quarter = points.Single(p => p.Period?.Label == "2024年二季度");
        (quarter.Shown, quarter.Arithmetic).ShouldBe((162.5m - 76.8m, "2024年上半年 162.5亿元 − 2024年一季度 76.8亿元 = 85.7亿元"));
        quarter.Sources.Select(s => s.Article.Date).Order().ShouldBe([new DateOnly(2024, 4, 22), new DateOnly(2024, 7, 19)]);
    }

    [Theory]
    [InlineData("2026年上半年，全国自邻国进口额18126.2亿元，增长7.5%。", false)]
    [InlineData("2026年上半年，全国进口额10.47万亿元，增长22.1%。", true)]
    public void A_part_of_the_countrys_trade_is_no_wrong_total(string draft, bool accused)
    {
        var archive = new InMemoryFigureSource();
        foreach (var (article, extraction) in NewsPipeline.Default.Process(new Page { File = "a.txt", Text = "2026年上半年，全国进口额10.74万亿元，同比增长22.1%。", Date = new DateOnly(2026, 7, 14) }))
            archive.Add(new ArticleReference { Key = 1, Id = "1", Title = article.Title, Date = article.Date, File = "a.txt" }, extraction.Figures);
        Check(archive, draft, "2026-08-01").Any(f => f.Verdict == Verdict.Contradicted).ShouldBe(accused);
    }

    [Fact]
    public void A_project_of_the_corpus_is_followed_under_its_whole_name()
    {
        var history = ProjectHistories.Read(Corpus.Value, today: new DateOnly(2025, 12, 31)).Single(h => h.Owner?.StartsWith("远川新能源", StringComparison.Ordinal) == true);
        history.Name.ShouldBe("远川新能源年产20GWh储能电池项目");
        history.Stages.Where(s => !s.Planned).Select(s => $"{s.Stage} {s.Date}").ShouldContain("投产 2025-06-28");
        history.Stages.Count(s => s is { Stage: ProjectStage.开工, Planned: false }).ShouldBe(1);
        history.Sums.Take(2).Select(s => s.Quote).ShouldBe(["52亿元", "25亿元"]);
        history.Overdue.ShouldBeEmpty();
    }

    [Fact]
    public void Contradictions_of_the_corpus_are_found()
    {
        var found = ConflictFinder.Find(Corpus.Value);
        found.ShouldContain(c => c.Kind == ConflictKind.Ratio && c.Figures.Any(f => f.Figure.Quote == "97%"), ConflictTests.Show(found));
        found.ShouldContain(c => c.Kind == ConflictKind.SameFigure && c.Figures.Select(f => f.Figure.Quote).SequenceEqual(new[] { "52亿元", "25亿元" }), ConflictTests.Show(found));
        found.Count.ShouldBeLessThanOrEqualTo(4, ConflictTests.Show(found));
    }

    [SharedFact]
    public void Sample_claims_are_judged_from_text()
    {
        var archive = Read(Path.Combine(TestFiles.Shared!, "pages"));
        var (right, falseAccusations, passed) = (0, 0, 0);
        foreach (var claim in GoldPages.Lines("claims.jsonl"))
        {
            var judged = Check(archive, claim.GetProperty("text").GetString()!, claim.GetProperty("date").GetString()!);
            foreach (var figure in claim.GetProperty("figures").EnumerateArray())
            {
                var quote = figure.GetProperty("quote").GetString()!;
                var expected = figure.GetProperty("verdict").GetString()!;
                var got = judged.FirstOrDefault(f => f.Figure.Quote.Contains(quote, StringComparison.Ordinal))?.Verdict.ToString().ToLowerInvariant();
                right += got == expected ? 1 : 0;
                falseAccusations += expected == "supported" && got == "contradicted" ? 1 : 0;
                passed += expected == "contradicted" && got == "supported" ? 1 : 0;
            }
        }
        (falseAccusations, passed).ShouldBe((0, 0));
        right.ShouldBeGreaterThanOrEqualTo(28);
    }
}
