using NewsMiner.Answering;

namespace NewsMiner.Tests.Answering;

/// <summary>Whom a reader means who gives one of a subject's names.</summary>
public class SubjectFilterTests
{
    [Theory]
    [InlineData("松岭经开区", "松岭经济技术开发区", true)]
    [InlineData("松岭经济技术开发区", "松岭经开区", true)]
    [InlineData(" 松岭经开区 ", "松岭经济开发区", true)]
    [InlineData("松岭", "松岭高新技术产业开发区", true)]
    [InlineData("松岭经开区", "松岭高新技术产业开发区", false)]
    [InlineData("松岭经开区", "云川经济技术开发区", false)]
    [InlineData("松岭经开区", null, false)]
    public void A_subject_is_found_by_any_of_its_names(string asked, string? name, bool takes) => Assert.Equal(takes, SubjectFilter.Of(asked)!.Takes(name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void No_name_narrows_nothing(string? asked) => Assert.Null(SubjectFilter.Of(asked));

    [Fact]
    public void The_archive_is_asked_for_every_spelling()
    {
        Assert.Contains("松岭经济技术开发区", SubjectFilter.Of("松岭经开区")!.Names);
        Assert.Contains("松岭经开区", SubjectFilter.Of("松岭经开区")!.Names);
    }
}
