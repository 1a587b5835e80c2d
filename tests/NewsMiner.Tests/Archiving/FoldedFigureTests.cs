using NewsMiner.Archiving;

namespace NewsMiner.Tests.Archiving;

/// <summary>What says the very same, folded by the archive as the door that answers see it through folds it.</summary>
public sealed class FoldedFigureTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_value_is_folded_alike_by_the_archive_and_by_hand(bool briefly)
    {
        using var archive = new TemporaryArchive();
        var random = new Random(3);
        using (var writer = archive.Write())
        {
            for (var i = 0; i < 300; i++)
            {
                var page = new Page
                {
                    File = $"{i % 7}.jsonl",
                    RecordId = $"{i}",
                    Title = $"周报{i}",
                    Text = $"青石工业园投资{random.Next(1, 9)}亿元，又投资{random.Next(1, 9)}亿元。",
                    Format = InputFormat.JsonLines,
                    Date = random.Next(5) == 0 ? null : new DateOnly(2024, 1, 1).AddDays(random.Next(300)),
                };
                var article = Pipeline.ArticleOf(page);
                var extraction = new Pipeline().Extract(page, article, null);
                writer.Replace(InputUnit.Of(page, page.RecordId), writer.Prepare(page, [(article, i % 3 == 0 ? WithRanges(extraction) : extraction)]));
            }
            writer.Commit();
        }
        using var reader = ArchiveReader.Open(archive.Path, briefly);
        IFigureSource byHand = new WithoutFolding(reader);
        foreach (var query in new FigureQuery[]
        {
            new() { BaseUnits = ["元", "美元"], Values = [(500_000_000m, 500_000_000m)] },
            new() { BaseUnits = ["元"], Values = [(500_000_000m, 500_000_000m), (700_000_000m, 800_000_000m)] },
            new() { BaseUnits = ["元"], Values = [(100_000_000m, 900_000_000m)], AsOf = new DateOnly(2024, 6, 1) },
            new() { BaseUnits = ["元"], Values = [(100_000_000m, 900_000_000m)], ExceptFile = "3.jsonl" },
            new() { BaseUnits = ["元"], Ranges = true, BaseLow = 500_000_000m, BaseHigh = 700_000_000m },
        })
        {
            var folded = reader.Folded(query).Select(figure => (figure.First.Figure.Quote, figure.First.Article.Date, figure.Stories)).ToList();
            folded.ShouldNotBeEmpty();
            folded.ShouldBe(byHand.Folded(query).Select(figure => (figure.First.Figure.Quote, figure.First.Article.Date, figure.Stories)), ignoreOrder: true);
            reader.FirstPrints(query).Select(figure => figure.Key).ShouldBe(reader.Folded(query).Select(figure => figure.First.Key));
            reader.FirstPrints(query with { Limit = 2, Offset = 1 }).ShouldBe(reader.Folded(query with { Limit = 2, Offset = 1 }).Select(figure => figure.First));
            reader.Folded(query with { Limit = 1 }).Select(figure => figure.First.Key).ShouldBe([reader.Folded(query).First().First.Key]);
        }
    }

    [Fact]
    public void Times_are_those_of_the_figures_each_once_and_articles_narrow_them()
    {
        using var archive = new TemporaryArchive();
        using (var writer = archive.Write())
        {
            for (var i = 0; i < 12; i++)
            {
                var page = new Page { File = "a.jsonl", RecordId = $"{i}", Text = $"青石工业园投资{i + 1}亿元。", Format = InputFormat.JsonLines };
                var article = Pipeline.ArticleOf(page);
                var year = new Period(i % 4 == 0 ? null : new DateOnly(2020 + (i % 3), 1, 1), new DateOnly(2020 + (i % 3), 12, 31), "");
                writer.Replace(InputUnit.Of(page, page.RecordId), writer.Prepare(page, [(article, new Extraction([.. new Pipeline().Extract(page, article, null).Figures.Select(figure => figure with { Period = year })], []))]));
            }
            writer.Commit();
        }
        using var reader = archive.Read();
        IFigureSource byHand = new WithoutFolding(reader);
        var keys = reader.Figures(new FigureQuery()).Select(static figure => figure.Article.Key).ToList();
        foreach (var query in new FigureQuery[] { new(), new() { BaseUnits = ["元"], Values = [(300_000_000m, 500_000_000m)] }, new() { Articles = [keys[0], keys[5]] } })
        {
            reader.Times(query).ShouldNotBeEmpty();
            reader.Times(query).ShouldBe(byHand.Times(query), ignoreOrder: true);
        }
        reader.Times(new FigureQuery { Articles = [keys[0], keys[5]] }).Count().ShouldBe(2);
        reader.Times(new FigureQuery { Articles = [] }).ShouldBeEmpty();
    }

    // 5亿元 becomes 5亿—8亿元.
    private static Extraction WithRanges(Extraction extraction) => extraction with
    {
        Figures = [.. extraction.Figures.Select(figure => figure with
        {
            Quantity = new Quantity { Low = figure.Quantity.Value, High = figure.Quantity.Value + 3, Unit = "亿元", BaseLow = figure.Quantity.BaseLow, BaseHigh = figure.Quantity.BaseHigh + 300_000_000m, BaseUnit = "元" },
        })],
    };

    private sealed class WithoutFolding(ArchiveReader reader) : IFigureSource
    {
        public IEnumerable<ReportedFigure> Figures(FigureQuery query) => reader.Figures(query);

        public IEnumerable<ReportedProject> Projects(string? name = null, DateOnly? asOf = null) => reader.Projects(name, asOf);
    }
}
