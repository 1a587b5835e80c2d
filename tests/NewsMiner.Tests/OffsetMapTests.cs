namespace NewsMiner.Tests;

public class OffsetMapTests
{
    [Fact]
    public void Fragments_put_back_in_order_lead_to_their_places()
    {
        const string page = "后半句。\n\n前半";
        var builder = new OffsetMap.Builder();
        builder.Append(page, new TextSpan(6, 8)).Append(page, new TextSpan(0, 4)).AppendSynthetic('\n');
        var (text, map) = builder.Build();

        text.ShouldBe("前半后半句。\n");
        map.ToPage(0).ShouldBe(6);
        map.ToPage(2).ShouldBe(0);
        map.ToPage(text.Length).ShouldBe(4);
        map.ToPageSpans(new TextSpan(1, 4)).ShouldBe([new TextSpan(7, 8), new TextSpan(0, 2)]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20261121)]
    public void Every_appended_character_stands_at_its_page_offset(int seed)
    {
        var random = new Random(seed);
        var page = string.Concat(Enumerable.Range(0, 500).Select(i => (char)('一' + i)));
        var builder = new OffsetMap.Builder();
        var expected = new List<int?>();
        for (var i = 0; i < 200; i++)
        {
            if (random.Next(5) == 0)
            {
                builder.AppendSynthetic('\n');
                expected.Add(null);
                continue;
            }
            var start = random.Next(page.Length);
            var end = Math.Min(page.Length, start + random.Next(6));
            builder.Append(page, new TextSpan(start, end));
            expected.AddRange(Enumerable.Range(start, end - start).Select(x => (int?)x));
        }
        var (text, map) = builder.Build();
        text.Length.ShouldBe(expected.Count);
        for (var i = 0; i < text.Length; i++)
        {
            if (expected[i] is not { } place)
                continue;
            map.ToPage(i).ShouldBe(place);
            page[place].ShouldBe(text[i]);
        }
    }
}
