using NewsMiner.Answering;

namespace NewsMiner.Tests.Answering;

public class LetterPairsTests
{
    [Fact]
    public void A_letter_counts_where_it_stands_beside_one_of_its_neighbours()
    {
        var pairs = new LetterPairs("云栖片区新设企业", "增长");
        Enumerable.Range(0, 4).Select(i => pairs.Has("新设外企", i)).ShouldBe([true, true, false, false]);
        // The end of one text and the head of the next stand beside nobody.
        pairs.Has("业增", 0).ShouldBeFalse();
        pairs.Share("片区增长").ShouldBe(1);
        pairs.Share("北岭港口").ShouldBe(0);
    }

    [Fact]
    public void Texts_together_have_what_any_of_them_has()
    {
        var pairs = new LetterPairs("云栖片区").With(new LetterPairs("新设企业").With(new LetterPairs("增长")));
        pairs.Share("片区企业增长").ShouldBe(1);
        pairs.Share("区新").ShouldBe(0);
    }

    /// <summary>Against a set, for texts with and without a table, of a small alphabet, whole and up to a place.</summary>
    [Fact]
    public void Every_pair_of_a_text_is_found_and_no_other()
    {
        var random = new Random(7);
        for (var length = 0; length < 520; length += random.Next(1, 4))
        {
            var text = new string([.. Enumerable.Range(0, length).Select(_ => (char)('一' + random.Next(40)))]);
            var known = text.Zip(text.Skip(1)).ToHashSet();
            var pairs = new LetterPairs(text);
            var end = random.Next(length + 1);
            var head = pairs.UpTo(end);
            var knownOfHead = text[..end].Zip(text[..end].Skip(1)).ToHashSet();
            for (var a = 0; a < 40; a++)
                for (var b = 0; b < 40; b++)
                {
                    var (first, second) = ((char)('一' + a), (char)('一' + b));
                    pairs.Has($"{first}{second}", 0).ShouldBe(known.Contains((first, second)));
                    head.Has($"{first}{second}", 0).ShouldBe(knownOfHead.Contains((first, second)));
                }
        }
    }

    [Theory]
    [InlineData("3017.44", 6)]
    [InlineData("200", 1)]
    [InlineData("0", 0)]
    [InlineData("0.050", 1)]
    [InlineData("-12.30", 3)]
    [InlineData("79228162514264337593543950335", 29)]
    [InlineData("18446744073709551620", 19)]
    public void Digits_that_carry_meaning_are_counted_without_leading_and_trailing_zeros(string number, int digits)
        => NewsMiner.Answering.Reading.SignificantDigits(new Quantity { Value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), Unit = "元", BaseUnit = "元" }).ShouldBe(digits);
}
