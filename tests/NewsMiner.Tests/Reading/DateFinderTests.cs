namespace NewsMiner.Tests.Reading;

public sealed class DateFinderTests
{
    [Theory]
    [InlineData("2023-07-31", "2023-07-31")]
    [InlineData("2023/7/3", "2023-07-03")]
    [InlineData("2023.07.03 10:21", "2023-07-03")]
    [InlineData("23-08-08 0", "2023-08-08")]
    [InlineData("98-08-08", "1998-08-08")]
    [InlineData("2023年08月03", "2023-08-03")]
    [InlineData("2023 年 8 月 3 日", "2023-08-03")]
    [InlineData("２０２３年８月３日", "2023-08-03")]
    [InlineData("二〇二三年十二月二十一日", "2023-12-21")]
    [InlineData("二○二三年二月七日", "2023-02-07")]
    [InlineData("202308/02 ", "2023-08-02")]
    [InlineData("20230802", "2023-08-02")]
    [InlineData("2019-09-07T23:59:22+08:00", "2019-09-07")]
    [InlineData("Mon, 09 Sep 2019 13:38:04 GMT", "2019-09-09")]
    [InlineData("September 9, 2019", "2019-09-09")]
    [InlineData("来源：临江日报  2023-08-02 09:11", "2023-08-02")]
    [InlineData("1568036284", "2019-09-09")]
    [InlineData("1568036284000", "2019-09-09")]
    public void A_field_is_read(string field, string date) => DateFinder.InField(field).ShouldBe(DateOnly.Parse(date));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("7-21 19:31")]
    [InlineData("07/31")]
    [InlineData("来源：央视网  | ")]
    [InlineData("2023-13-01")]
    [InlineData("2023-02-30")]
    [InlineData("123456789012")]
    [InlineData("2023年8月")]
    [InlineData("记者：王某")]
    public void A_field_without_a_complete_date_gives_none(string? field) => DateFinder.InField(field).ShouldBeNull();

    [Theory]
    [InlineData("20230207.txt", "2023-02-07")]
    [InlineData("临江日报2023-02-07-03版.txt", "2023-02-07")]
    [InlineData("临江日报2023年2月7日第3版.pdf", "2023-02-07")]
    [InlineData("nw.D110000zgjjdkb_20230207_1-01.htm", "2023-02-07")]
    [InlineData("t20230207_123456.html", "2023-02-07")]
    [InlineData("202302/07/content_5.htm", "2023-02-07")]
    [InlineData("2023-02/07/c_1129345678.htm", "2023-02-07")]
    [InlineData("n1/2023/0207/c1001-32618.html", "2023-02-07")]
    [InlineData("2019-01-01/2023-02-07.txt", "2023-02-07")]
    [InlineData("html/2023-02/07/node_3.htm", "2023-02-07")]
    [InlineData("rb_2023_02_07.txt", "2023-02-07")]
    public void A_file_name_is_read(string name, string date) => DateFinder.InFileName(name).ShouldBe(DateOnly.Parse(date));

    [Theory]
    [InlineData("000.txt")]
    [InlineData("1000200033136171577956287380194268_1.html")]
    [InlineData("c_1129345678.htm")]
    [InlineData("2023.txt")]
    [InlineData("20231345.txt")]
    public void A_file_name_without_a_date_gives_none(string name) => DateFinder.InFileName(name).ShouldBeNull();

    [Theory]
    [InlineData("要闻\n2023年2月7日 星期二 第3版\n正文。", "2023-02-07")]
    [InlineData("2023-02-07 08:15 来源：临江日报\n正文。", "2023-02-07")]
    [InlineData("标题\n发布时间：2023-02-07\n正文。", "2023-02-07")]
    [InlineData("临江日报 2023年2月7日 星期二 责编 周远\n", "2023-02-07")]
    [InlineData("标题\n2023年2月7日\n正文", "2023-02-07")]
    public void A_date_line_is_read(string text, string date) => DateFinder.InText(text).ShouldBe(DateOnly.Parse(date));

    [Theory]
    [InlineData("2022年12月5日，管委会与企业签约，项目总投资12亿元。")]
    [InlineData("自2022年12月5日起施行新的办法")]
    [InlineData("会议于2022年12月5日在临江召开")]
    public void A_date_inside_a_sentence_is_not_the_pages(string text) => DateFinder.InText(text).ShouldBeNull();
}
