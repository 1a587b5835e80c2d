using NewsMiner.App.Contract;

namespace NewsMiner.App.Serving;

/// <summary>What verdicts and conflicts say, in English: the library explains itself in Chinese, and its own words stand beside these.</summary>
internal static class Explanations
{
    public static string Of(CheckedFigureRecord item)
    {
        if (item.Evidence.Count == 0)
            return item.Verdict == "unverified" ? "The archive has nothing comparable." : "See the reason in Chinese.";
        var first = item.Evidence[0];
        var report = $"“{first.Title ?? "untitled"}”{(first.Date is null ? "" : $" ({first.Date})")}";
        var more = item.Evidence.Count > 1 ? $" {item.Evidence.Count - 1} more below." : "";
        return item.Verdict switch
        {
            "supported" => $"The archive agrees: {report} reports {first.Quote}.{more}",
            "contradicted" => $"The archive disagrees: {report} reports {first.Quote}, the draft {item.Quote}.{Slip(item.Slip)}{more}",
            "misattributed" => $"The very value was reported, but for something else: {report} reports {first.Quote}.{more}",
            _ => $"Nothing in the archive is wholly comparable; the nearest is {first.Quote} in {report}.{more}",
        };
    }

    public static string Of(ConflictRecord conflict)
    {
        var quotes = string.Join(", ", conflict.Figures.Select(figure => figure.Quote).Distinct(StringComparer.Ordinal));
        var first = conflict.Figures[0];
        return conflict.Kind switch
        {
            "same-figure" => $"{string.Join(' ', new[] { first.Subject, first.Indicator, first.Period?.Label }.Where(word => word is not null))} has two values that cannot both hold: {quotes}.",
            "ratio" => $"A share or rate that its own parts contradict: {quotes}.",
            "part-whole" => $"A part above its whole: {quotes}.",
            "sum" => $"Parts that miss their total: {quotes}.",
            "growth" => $"Two levels that contradict the growth between them: {quotes}.",
            "granularity" => $"A percentage that no whole count can give: {quotes}.",
            "rank" => $"Two hold one rank: {string.Join(", ", conflict.Figures.Select(figure => figure.Subject).Distinct(StringComparer.Ordinal))}.",
            _ => quotes + ".",
        };
    }

    private static string Slip(string? slip) => slip switch
    {
        "SwappedDigits" => " Likely slip: two digits swapped.",
        "WrongScale" => " Likely slip: 亿 for 万, or the reverse.",
        "MovedPoint" => " Likely slip: the decimal point moved, or a zero too many or too few.",
        "PercentOrPoints" => " Likely slip: % for percentage points, or the reverse.",
        "WrongSign" => " Likely slip: a rise given as a fall, or the reverse.",
        "MissingDigit" => " Likely slip: a digit left out.",
        "ExtraDigit" => " Likely slip: a digit too many.",
        "WrongDigit" => " Likely slip: one digit wrong.",
        "WrongCurrency" => " Likely slip: one currency for another.",
        "GrownByOrTimes" => " Likely slip: grown by so many times for so many times as much, or the reverse.",
        "NeighboursFigure" => " Likely slip: another figure of the same report.",
        "LastYears" => " Likely slip: the figure of the year before.",
        _ => "",
    };
}
