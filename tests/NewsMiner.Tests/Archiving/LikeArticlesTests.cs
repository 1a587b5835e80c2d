using NewsMiner.Archiving;

namespace NewsMiner.Tests.Archiving;

/// <summary>Articles found by what a sentence shares with them.</summary>
public class LikeArticlesTests
{
    [Fact]
    public void The_article_that_shares_the_rare_words_comes_first_whatever_the_numbers()
    {
        using var archive = new TemporaryArchive().With(
            ("a", "周报", "2024年，全市新设企业2864家，增长12.3%。", "2025-01-10", null),
            ("b", "周报", "2024年，云栖片区新设企业864家，增长8.3%。", "2025-01-11", null),
            ("c", "周报", "2024年，北岭片区固定资产投资增长4.1%。", "2025-01-12", null));
        using var reader = archive.Read();
        string Found(string words) => string.Join(' ', reader.ArticlesLike(words, 2).Select(like => reader.Reference(like.Key)!.Id[..1]));
        Found("2023年，云栖片区新设企业超900家").ShouldStartWith("b");
        Found("北岭片区投资").ShouldStartWith("c");
        reader.ArticlesLike("2024", 2).ShouldBeEmpty();
        reader.TextOf(reader.ArticlesLike("北岭", 1).Single().Key)!.ShouldContain("北岭片区");
    }

    [Fact]
    public void Of_articles_as_like_the_one_written_soon_after_the_time_comes_first()
    {
        const string text = "云栖片区新设企业增势良好。";
        using var archive = new TemporaryArchive().With(("a", "周报", text, "2022-01-10", null), ("b", "周报", text, "2024-01-10", null), ("c", "周报", text, "2023-01-10", null));
        using var reader = archive.Read();
        reader.Reference(LikeArticle.About(new DateOnly(2023, 12, 31), reader.ArticlesLike("云栖片区新设企业", 3), 1).Single())!.Id.ShouldStartWith("b");
    }
}
