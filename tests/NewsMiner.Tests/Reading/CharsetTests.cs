namespace NewsMiner.Tests.Reading;

public sealed class CharsetTests
{
    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("gb18030", "gb18030")]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("utf-16BE", "utf-16be")]
    public void Simplified_text_is_decoded_without_a_mark_or_declaration(string written, string read)
    {
        var page = Samples.Read("p.txt", Samples.Bytes(Samples.Simplified, written)).Page.ShouldNotBeNull();
        page.Text.ShouldBe(Samples.Simplified);
        page.Charset.ShouldBe(read);
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("big5", "big5")]
    [InlineData("gb18030", "gb18030")]
    [InlineData("utf-16", "utf-16le")]
    public void Traditional_text_is_decoded_without_a_mark_or_declaration(string written, string read)
    {
        var page = Samples.Read("p.txt", Samples.Bytes(Samples.Traditional, written)).Page.ShouldNotBeNull();
        page.Text.ShouldBe(Samples.Traditional);
        page.Charset.ShouldBe(read);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_decides_and_is_no_part_of_the_text(string charset)
    {
        var encoding = Samples.Encoding(charset);
        var page = Samples.Read("p.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes("工业投资增长7%")]).Page.ShouldNotBeNull();
        page.Text.ShouldBe("工业投资增长7%");
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("big5")]
    [InlineData("utf-16")]
    public void A_charset_that_had_to_be_found_is_said(string charset) =>
        Samples.Read("p.txt", Samples.Bytes(Samples.Traditional, charset)).Page!.Notes.ShouldContain(note => note.Contains("charset"));

    /// <summary>A single line must be enough: every prefix of the text of at least a dozen characters is decided alike.</summary>
    [Theory]
    [InlineData("gb18030")]
    [InlineData("big5")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Short_text_is_enough(string charset)
    {
        var text = charset == "big5" ? Samples.Traditional : Samples.Simplified;
        for (var length = 12; length < text.Length; length += 3)
            Samples.Read("p.txt", Samples.Bytes(text[..length], charset)).Page.ShouldNotBeNull().Text.ShouldBe(text[..length]);
    }

    [Fact]
    public void A_damaged_byte_is_named_with_its_offset_and_the_page_is_still_read()
    {
        var bytes = Samples.Bytes(Samples.Simplified, "utf-8");
        var at = Samples.Bytes(Samples.Simplified[..40], "utf-8").Length;
        bytes[at] = 0xFF;
        var result = Samples.Read("p.txt", bytes);
        result.Problem.ShouldNotBeNull().ByteOffset.ShouldBe(at);
        result.Page.ShouldNotBeNull().Text.ShouldContain('\uFFFD');
        result.Page.Text.ShouldStartWith(Samples.Simplified[..40]);
    }

    [Fact]
    public void A_damaged_byte_of_gb18030_is_named_with_its_offset()
    {
        var bytes = Samples.Bytes(Samples.Simplified, "gb18030");
        var at = Samples.Bytes(Samples.Simplified[..40], "gb18030").Length;
        bytes[at] = 0xFF;
        var result = Samples.Read("p.txt", bytes);
        result.Problem.ShouldNotBeNull().ByteOffset.ShouldBe(at);
        result.Page.ShouldNotBeNull().Charset.ShouldBe("gb18030");
    }

    [Fact]
    public void Noise_is_refused_with_a_reason()
    {
        var bytes = new byte[5000];
        new Random(4).NextBytes(bytes);
        var result = Samples.Read("p.txt", bytes);
        result.Page.ShouldBeNull();
        result.Problem.ShouldNotBeNull().Reason.ShouldContain("not text");
    }

    [Fact]
    public void Line_ends_become_line_feeds() => Samples.Read("p.txt", "甲\r\n乙\r丙\n").Page!.Text.ShouldBe("甲\n乙\n丙\n");

    [Theory]
    [InlineData("")]
    [InlineData("  \n\u3000\n")]
    public void A_file_without_text_is_named(string text) => Samples.Read("p.txt", text).Problem.ShouldNotBeNull();

    [Fact]
    public void A_word_document_is_named_as_what_it_is() =>
        Samples.Read("p.docx", [0x50, 0x4B, 3, 4, .. new byte[100]]).Problem.ShouldNotBeNull().Reason.ShouldContain("ZIP");
}
