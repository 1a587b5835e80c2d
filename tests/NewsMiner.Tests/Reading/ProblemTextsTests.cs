namespace NewsMiner.Tests.Reading;

public sealed class ProblemTextsTests
{
    private static InputProblem Problem(string name, byte[] bytes, ReadOptions? options = null) => Samples.Read(name, bytes, options).Problem.ShouldNotBeNull();

    [Fact]
    public void A_problem_has_a_code_and_both_languages()
    {
        var problem = Problem("a.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]);
        problem.Code.ShouldBe("file-foreign");
        problem.Reason.ShouldBe("The file is a PNG picture, not a page.");
        var (reason, advice) = ProblemTexts.InChinese(problem.Code, problem.Arguments).ShouldNotBeNull();
        reason.ShouldBe("文件是 PNG 图片，不是版面。");
        advice.ShouldBe("请把版面另存为文本、HTML 或 PDF。");
    }

    [Fact]
    public void Numbers_stand_in_both_languages()
    {
        var problem = Problem("a.txt", Samples.Bytes(Samples.Simplified, "utf-8"), new ReadOptions { MaxBytes = 100 });
        problem.Reason.ShouldContain("100 bytes");
        ProblemTexts.InChinese(problem.Code, problem.Arguments)!.Value.Reason.ShouldContain("100 字节");
    }

    [Fact]
    public void A_code_of_another_version_has_no_text() => ProblemTexts.InChinese("no-such-code", []).ShouldBeNull();

    public static TheoryData<string> Codes => [.. ProblemTexts.Codes];

    /// <summary>Both languages are filled with the same arguments, and no place is left open.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void Texts_of_both_languages_take_the_same_arguments(string code)
    {
        string[] arguments = ["甲一", "乙二", "丙三"];
        var english = ProblemTexts.Problem("f", new Cause(code, arguments));
        var (reason, advice) = ProblemTexts.InChinese(code, arguments).ShouldNotBeNull();
        foreach (var text in (string[])[english.Reason, english.Advice, reason, advice])
        {
            text.ShouldNotBeNullOrWhiteSpace();
            text.ShouldNotMatch(@"\{\d\}");
        }
        foreach (var argument in arguments)
            english.Reason.Contains(argument).ShouldBe(reason.Contains(argument), argument);
        reason.ShouldMatch("\\p{IsCJKUnifiedIdeographs}");
        advice.ShouldMatch("\\p{IsCJKUnifiedIdeographs}");
    }
}
