using NewsMiner.Extracting;
using NewsMiner.Splitting;

namespace NewsMiner.Tests.Extracting;

/// <summary>Tables → figures: heads of rows and columns, units, times, zones in rows, cells that span.</summary>
public class TableTests
{
    private static List<Figure> Read(string text, string date = "2025-01-20")
    {
        var page = new Page { File = "t.txt", Text = text, Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) };
        return [.. new ArticleSplitter().Split(page).SelectMany(a => NewsPipeline.Default.Extract(a).Figures).Where(f => f.Rule == "table")];
    }

    private static string Said(Figure f) => $"{f.Subject} {f.Indicator} {f.Aspect} {f.Period?.Label} {f.Quantity.BaseValue?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)}{f.Quantity.BaseUnit}";

    private const string Opening = "青屏经开区2024年成绩单\n\n本报讯 2024年，青屏经济技术开发区经济运行稳中有进，各项指标好于预期，项目建设和招商引资都有新的进展。\n\n";

    [Fact]
    public void Rows_name_what_is_measured_and_columns_when()
    {
        Read(Opening + "指标  2024年（亿元）  同比增长（%）\n\n地区生产总值  231.4  7.2\n\n其中：工业投资  58.6  -3.5\n").Select(Said).ShouldBe(
        [
            "青屏经济技术开发区 地区生产总值 Level 2024年 23140000000元",
            "青屏经济技术开发区 地区生产总值 Growth 2024年 7.2%",
            "青屏经济技术开发区 工业投资 Level 2024年 5860000000元",
            "青屏经济技术开发区 工业投资 Growth 2024年 -3.5%",
        ]);
    }

    [Fact]
    public void A_column_of_units_and_a_target()
    {
        Read(Opening + "| 指标 | 单位 | 2024年 | 2025年目标 |\n| 实际利用外资 | 万美元 | 4,600 | 5000 |\n| 高新技术企业数 | 家 | 38 | 45 |\n").Select(f => $"{f.Indicator} {f.Modality} {f.Period?.Label} {f.Quantity.Value}{f.Quantity.Unit}").ShouldBe(
        [
            "实际利用外资 Actual 2024年 4600万美元", "实际利用外资 Target 2025年 5000万美元",
            "高新技术企业数 Actual 2024年 38家", "高新技术企业数 Target 2025年 45家",
        ]);
    }

    [Fact]
    public void Zones_in_the_rows_are_the_subjects_and_a_rate_goes_with_the_column_before_it()
    {
        Read(Opening + "单位：亿元\n\n园区  地区生产总值  增长%  固定资产投资  增长%\n\n北川经济开发区  112.5  6.1  40.2  8.8\n\n南渡高新技术产业开发区  98.3  7.9  36.0  -2.4\n").Select(f => $"{f.Subject} {f.Indicator} {f.Aspect} {f.Quantity.BaseValue:0.#}").ShouldBe(
        [
            "北川经济开发区 地区生产总值 Level 11250000000", "北川经济开发区 地区生产总值 Growth 6.1", "北川经济开发区 固定资产投资 Level 4020000000", "北川经济开发区 固定资产投资 Growth 8.8",
            "南渡高新技术产业开发区 地区生产总值 Level 9830000000", "南渡高新技术产业开发区 地区生产总值 Growth 7.9", "南渡高新技术产业开发区 固定资产投资 Level 3600000000", "南渡高新技术产业开发区 固定资产投资 Growth -2.4",
        ]);
    }

    [Fact]
    public void A_cell_without_a_unit_anywhere_is_no_figure() =>
        Read(Opening + "批次  第一期  第二期\n\n地区生产总值  12  13\n").ShouldBeEmpty();

    [Fact]
    public void A_figure_of_a_table_stands_where_its_cell_stands()
    {
        const string text = Opening + "指标  2024年（亿元）\n\n地区生产总值  231.4\n\n工业投资  58.6\n";
        foreach (var figure in Read(text))
            text.Substring(figure.Span.Start, figure.Span.Length).ShouldBe(figure.Quote);
    }
}
