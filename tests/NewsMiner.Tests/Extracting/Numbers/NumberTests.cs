using System.Text;
using NewsMiner.Extracting;

namespace NewsMiner.Tests.Extracting.Numbers;

public class NumberTests
{
    private static readonly MentionReader Reader = new();

    private static List<Mention> Read(string text)
    {
        var mentions = new List<Mention>();
        Reader.Read(text, new DateOnly(2023, 2, 7), mentions);
        return mentions;
    }

    /// <summary>A whole number in Chinese, as it is said.</summary>
    private static string Spell(long number)
    {
        if (number == 0)
            return "零";
        var text = new StringBuilder();
        var needsZero = false;
        foreach (var (size, name) in new[] { (100_000_000L, "亿"), (10_000L, "万"), (1L, "") })
        {
            var section = number / size;
            number %= size;
            if (section == 0)
            {
                needsZero |= text.Length > 0;
                continue;
            }
            if (text.Length > 0 && (needsZero || section < 1000))
                text.Append('零');
            needsZero = false;
            text.Append(SpellSection((int)section, text.Length == 0)).Append(name);
        }
        return text.ToString();
    }

    private static string SpellSection(int section, bool first)
    {
        const string digits = "零一二三四五六七八九";
        var text = new StringBuilder();
        var zero = false;
        foreach (var (size, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = section / size % 10;
            if (digit == 0)
            {
                zero |= text.Length > 0;
                continue;
            }
            if (zero)
                text.Append('零');
            zero = false;
            if (!(digit == 1 && size == 10 && text.Length == 0 && first))
                text.Append(digits[digit]);
            text.Append(name);
        }
        return text.ToString();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20261121)]
    public void A_number_spelled_out_is_read_back(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++)
        {
            var number = random.NextInt64((long)Math.Pow(10, random.Next(1, 12)));
            var text = Spell(number) + "元";
            var mention = Read(text).ShouldHaveSingleItem(text);
            mention.Span.ShouldBe(new TextSpan(0, text.Length), text);
            mention.Quantity!.BaseValue.ShouldBe(number, text);
        }
    }

    [Theory]
    [InlineData("四万万", "400000000")]
    [InlineData("五十五兆一十二亿四万五千二", "55001200045200")]
    [InlineData("负三分之负六", "2")]
    [InlineData("２３，４５６", "23456")]
    [InlineData("1点6", "1.6")]
    [InlineData("一百二", "120")]
    public void A_number(string text, string value) =>
        Read(text).ShouldHaveSingleItem().Quantity!.BaseValue.ShouldBe(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("这是八百一千", "八百 一千")]
    [InlineData("上午8点5分到1点45", "45")]
    [InlineData("三三两两，五五开", "")]
    public void Numbers_told_apart(string text, string numbers) =>
        string.Join(' ', Read(text).Where(m => m.Kind == MentionKind.Number && m.Span.Length > 1).Select(m => m.Span.In(text).ToString())).ShouldBe(numbers);

    [Theory]
    [InlineData(7)]
    public void A_number_with_a_scale_is_read_back(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++)
        {
            var mantissa = Math.Round((decimal)(random.NextDouble() * 9000) + 0.01m, random.Next(0, 4));
            var (scale, name) = new[] { (1m, ""), (1e4m, "万"), (1e8m, "亿"), (1e12m, "万亿") }[random.Next(4)];
            var text = mantissa.ToString(System.Globalization.CultureInfo.InvariantCulture) + name + "吨";
            var mention = Read(text).ShouldHaveSingleItem(text);
            mention.Quantity!.BaseValue.ShouldBe(mantissa * scale, text);
        }
    }

    [Fact]
    public void Any_text_gives_ordered_mentions_inside_it_and_the_same_again()
    {
        const string alphabet = "一二三十百千万亿零两半几多余约近超第前年月日号时点分至到-—～.,，、。%元亩家个倍成翻番今去上下本底末初以来之后前0123456789 \n“”（）季度周星期Qk/$￥";
        var random = new Random(5);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var mentions = Read(text);
            var end = 0;
            foreach (var mention in mentions)
            {
                mention.Span.Start.ShouldBeGreaterThanOrEqualTo(end, text);
                mention.Span.Length.ShouldBeGreaterThan(0, text);
                mention.Span.End.ShouldBeLessThanOrEqualTo(text.Length, text);
                end = mention.Span.End;
                if (mention.Number is { } number)
                    (number.Start >= mention.Span.Start && number.End <= mention.Span.End).ShouldBeTrue(text);
            }
            Read(text).ShouldBe(mentions, text);
            MentionRecord.From(text, mentions).ToList().ForEach(record => record.Surface.ShouldBe(text[record.Start..record.End]));
        }
    }

    [Theory]
    [InlineData("一")]
    [InlineData("1,")]
    [InlineData("年")]
    [InlineData("十")]
    [InlineData("1、")]
    [InlineData("一又")]
    [InlineData("分之一")]
    [InlineData("1年零")]
    [InlineData("每小时")]
    [InlineData("去年的")]
    [InlineData("1号，")]
    [InlineData("2020年1月1日、")]
    public void Hostile_text_is_read_to_its_end(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 60_000 / unit.Length));
        Read(text).ShouldAllBe(mention => mention.Span.Start >= 0 && mention.Span.End <= text.Length && mention.Span.Length > 0);
    }
}
