using System.Globalization;
using NewsMiner.Answering;
using NewsMiner.Archiving;

namespace NewsMiner.Tests.Answering;

public class FigureCheckerTests
{
    internal static IReadOnlyList<CheckedFigure> Check(IFigureSource archive, string lines, string written)
    {
        var date = DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return FigureChecker.Check(Draft(date), new Extraction(Reports.Figures(lines, date), []), archive);
    }

    internal static IReadOnlyList<CheckedFigure> Check(IFigureSource archive, IReadOnlyList<Figure> figures, string written)
        => FigureChecker.Check(Draft(DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture)), new Extraction(figures, []), archive);

    private static Article Draft(DateOnly date)
        => new() { Id = "d", File = "draft.txt", Date = date, Text = "", Map = OffsetMap.Identity(0), Paragraphs = [], Spans = [] };

    /// <summary>The sample claims as a perfect extractor would read them, against the pages as it would have read them.</summary>
    [SharedTheory]
    [InlineData("c01", "2023-03-01", "汕头市|地区生产总值|3017.44亿元|2022", "Supported")]
    [InlineData("c02", "2023-03-01", "汕头市|地区生产总值|突破3000亿元|2022", "Supported")]
    [InlineData("c03", "2023-03-01", "汕头市|地区生产总值|约3017亿元|2022", "Supported")]
    [InlineData("c04", "2023-03-01", "汕头市|地区生产总值|3071.44亿元|2022", "Contradicted")]
    [InlineData("c05", "2023-03-01", "汕头市|地区生产总值|3017.44万元|2022", "Contradicted")]
    [InlineData("c06", "2024-03-01", "汕头市|地区生产总值|3017.44亿元|2023", "Misattributed")]
    [InlineData("c07", "2023-03-01", "汕头市|工业增加值|40.7%|2022|share|of=地区生产总值", "Supported")]
    [InlineData("c08", "2023-03-01", "汕头市|医药制造业增加值|44.6%|2022|growth|basis=同比", "Supported")]
    [InlineData("c09", "2023-03-01", "汕头市|医药制造业增加值|74.8%|2022|growth|basis=同比", "Contradicted")]
    [InlineData("c10", "2024-12-01", "临汾经济开发区|固定资产投资|43.4亿元|2023\n临汾经济开发区|固定资产投资|112.3%|2023|growth", "Supported Supported")]
    [InlineData("c11", "2024-12-01", "临汾经济开发区|工业投资|18.6亿元|2023", "Contradicted")]
    [InlineData("c12", "2023-03-01", "山西转型综改示范区晋中开发区|地区生产总值|143亿元|2022\n山西转型综改示范区晋中开发区|规模以上工业增加值|22%|2022|growth", "Supported Supported")]
    [InlineData("c13", "2023-02-10", "青岛西海岸新区|开工项目数|68个|2023-02-01\n青岛西海岸新区|总投资|727亿元|2023-02-01", "Supported Supported")]
    [InlineData("c14", "2023-02-10", "青岛西海岸新区|开工项目数|68个|2023-02-01\n青岛西海岸新区|总投资|772亿元|2023-02-01", "Supported Contradicted")]
    [InlineData("c15", "2023-12-01", "晶科能源年产56GW垂直一体化大基地项目|总投资|约560亿元||project=晶科能源年产56GW垂直一体化大基地项目|project", "Supported")]
    [InlineData("c16", "2023-12-01", "晶科能源年产56GW垂直一体化大基地项目|总投资|65亿元||project=晶科能源年产56GW垂直一体化大基地项目|project", "Contradicted")]
    [InlineData("c17", "2023-03-01", "太原市|地区生产总值|5571亿元|2022", "Unverified")]
    [InlineData("c18", "2023-03-01", "汕头市|社会消费品零售总额|约1485亿元|2022", "Supported")]
    [InlineData("c19", "2023-03-01", "汕头市|快递业务量|24.6亿件|2022\n汕头市|快递业务量|13.6%|2022|growth", "Supported Supported")]
    [InlineData("c20", "2023-03-01", "汕头市|进出口总额|771亿元|2022\n汕头市|进出口总额|5.6%|2022|growth", "Supported Contradicted")]
    [InlineData("c21", "2023-03-01", "汕头市|出口额|634.9亿元|2022", "Supported")]
    [InlineData("c22", "2024-11-20", "霍州经济技术开发区|签约项目数|10个|ytd:2024-11\n霍州经济技术开发区|签约项目总投资|41.58亿元|ytd:2024-11", "Supported Supported")]
    [InlineData("c23", "2024-11-20", "高平经济技术开发区|开工项目数|31个|since:2023", "Contradicted")]
    public void Judges_the_sample_claims(string id, string written, string figures, string verdicts)
    {
        var results = Check(GoldPages.Archive(), figures, written);
        string.Join(' ', results.Select(r => r.Verdict)).ShouldBe(verdicts, id + ": " + string.Join(" / ", results.Select(r => r.Reason)));
    }
}
