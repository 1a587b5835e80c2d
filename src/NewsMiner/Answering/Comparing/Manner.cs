namespace NewsMiner.Answering;

/// <summary>One movement told in several ways: 增长1.5倍, 是上年的2.5倍 and 增长150% are one.</summary>
internal static class Manner
{
    private enum Way
    {
        /// <summary>Not a movement, or the words do not say which.</summary>
        Other,
        Percent,
        GrownBy,
        TimesOf,
    }

    /// <summary>The archived figure as it would stand in the draft's way of telling; itself where the ways are one or either cannot be told.</summary>
    public static Figure AsIn(Figure draft, Figure archived)
    {
        if (draft.Aspect is not (Aspect.Growth or Aspect.Multiple) || archived.Aspect is not (Aspect.Growth or Aspect.Multiple))
            return archived;
        if (draft.Aspect == Aspect.Growth && archived.Aspect == Aspect.Growth)
            return archived;
        var (wanted, told) = (WayOf(draft), WayOf(archived));
        if (wanted == told || wanted == Way.Other || told == Way.Other || (archived.Quantity.BaseValue ?? archived.Quantity.BaseLow) is null or <= 0m)
            return archived;
        var quantity = archived.Quantity;
        if (told == Way.Percent)
            quantity = Scaled(quantity, 0.01m, "倍");
        if (told == Way.TimesOf)
            quantity = Moved(quantity, -1m);
        if (wanted == Way.TimesOf)
            quantity = Moved(quantity, 1m);
        if (wanted == Way.Percent)
            quantity = Scaled(quantity, 100m, "%");
        return archived with { Quantity = quantity, Aspect = draft.Aspect };
    }

    private static Way WayOf(Figure figure)
    {
        if (figure.Aspect == Aspect.Growth)
            return figure.Quantity.BaseUnit == "%" ? Way.Percent : Way.Other;
        if (figure.Quantity.BaseUnit != "倍")
            return Way.Other;
        // 翻了一番 is twice as much, whatever leads to it.
        if (figure.Quote.Contains('番'))
            return Way.TimesOf;
        var lead = Sentences.LeadOf(figure);
        var grown = Last(lead, AnsweringRules.Default.GrownBy);
        var times = Last(lead, AnsweringRules.Default.TimesOf);
        return grown == times ? Way.Other : grown > times ? Way.GrownBy : Way.TimesOf;
    }

    // Where the last of the words ends; -1 where none stands.
    private static int Last(ReadOnlySpan<char> lead, IReadOnlyList<string> words)
    {
        var last = -1;
        foreach (var word in words)
            if (lead.LastIndexOf(word) is >= 0 and var at)
                last = Math.Max(last, at + word.Length);
        return last;
    }

    // The written number moves at its own scale: 520% told in 倍 is written 520 and counts 5.2.
    private static Quantity Moved(Quantity quantity, decimal by)
    {
        var written = quantity is { Value: { } value, BaseValue: { } based } && based != 0m ? by * value / based : by;
        return quantity with { Value = quantity.Value + written, Low = quantity.Low + by, High = quantity.High + by, BaseValue = quantity.BaseValue + by, BaseLow = quantity.BaseLow + by, BaseHigh = quantity.BaseHigh + by };
    }

    // The written number stays: it tells the precision.
    private static Quantity Scaled(Quantity quantity, decimal by, string unit)
        => quantity with { BaseUnit = unit, BaseValue = quantity.BaseValue * by, BaseLow = quantity.BaseLow * by, BaseHigh = quantity.BaseHigh * by };
}
