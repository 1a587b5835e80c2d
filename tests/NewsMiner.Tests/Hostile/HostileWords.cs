namespace NewsMiner.Tests.Hostile;

/// <summary>Words that, repeated for a whole page, invite readers to look back or ahead without end.</summary>
internal static class HostileWords
{
    public static readonly string[] Repeated =
    [
        "十", "1,", "一", "年", "增长", "项目", "“", "（", "《", "1%、", "亿元", "分别", "、", "开发区", "占比", " ", "\n", "1\n", "😀", "1-", "三年", "和1", "第", "万", "连续三年", "过半，", "占比（1%）", "零", "点", "每", "翻", "至",
        "公司", "有限公司", "该区", "省市县", "区", "简称", "（以下简称“", "北京市朝阳区", "居全国第1位、", "有限公司总投资10亿元", "其中工业增加值1亿元、", "由238天压缩至58天", "“十四五”", "1亿元1亿元", "总投资10亿元的甲乙丙丁项目、",
        "增长5%、", "占3%的", "分别增长1%和2%", "由3天压缩至2天", "（“《5个", "项目、企业和", "2023年", "全省", "民营全省", "增长5%、6%、", "新区迪拉姆比。港纸", "由至待建新区",
    ];
}
