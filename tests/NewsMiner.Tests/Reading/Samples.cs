using System.Text;

namespace NewsMiner.Tests.Reading;

/// <summary>Text written for these tests, and ways to encode and read it.</summary>
internal static class Samples
{
    public const string Simplified = """
        临江经济开发区上半年交出亮眼成绩单
        □ 本报记者 周远
        7月18日，记者从临江经济开发区管委会获悉，今年上半年，全区完成地区生产总值86.4亿元，同比增长7.9%；
        规模以上工业增加值同比增长9.2%，高于全市平均水平2.1个百分点。
        新签约项目32个，总投资215亿元，其中开工项目19个，开工率达到59.4%。
        """;

    public const string Traditional = """
        臨江經濟開發區上半年交出亮眼成績單
        記者從臨江經濟開發區管理委員會獲悉，今年上半年，全區完成地區生產總值86.4億元，同比增長7.9%；
        規模以上工業增加值同比增長9.2%，高於全市平均水準2.1個百分點。
        新簽約專案32個，總投資215億元，其中開工專案19個，開工率達到59.4%。
        """;

    public static Encoding Encoding(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) ?? System.Text.Encoding.GetEncoding(name);

    public static byte[] Bytes(string text, string charset) => Encoding(charset).GetBytes(text);

    public static ReadResult Read(string name, byte[] bytes, ReadOptions? options = null) =>
        new PageReader().ReadBytes(name, bytes, options).ShouldHaveSingleItem();

    public static ReadResult Read(string name, string text, ReadOptions? options = null) => Read(name, System.Text.Encoding.UTF8.GetBytes(text), options);
}

/// <summary>A folder of the test's own that goes away with it.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("newsminer-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
