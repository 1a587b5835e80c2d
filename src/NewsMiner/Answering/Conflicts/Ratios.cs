using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>Whether a part and a whole give a percentage, and if not, how likely a slip of the pen parts them.</summary>
internal static class Ratios
{
    // 一半, 近七成 are told roughly.
    private const decimal RoughSlack = 2m;

    /// <summary>True where the three allow each other, as far as what is written of them does.</summary>
    /// <param name="quote">The percentage as written: one without digits is rough.</param>
    public static bool Fits(Reading part, Reading whole, Reading percent, string quote)
    {
        decimal? low = part.AllowedLow is { } pl && whole.AllowedHigh is { } wh && wh > 0m ? pl / wh * 100m : null;
        decimal? high = part.AllowedHigh is { } ph && whole.AllowedLow is { } wl && wl > 0m ? ph / wl * 100m : null;
        // The percentage may have been cut off instead of rounded; 三分之一 and 六成 were read as widely as they are said.
        var slack = !IsRough(quote) ? percent.Half : !percent.IsPoint ? RoughSlack : percent.Half < 1m ? percent.Value / 10m : 0m;
        return Reading.Overlaps(low, high, percent.AllowedLow - slack, percent.AllowedHigh + slack);
    }

    /// <summary>45.5亿元，增长68.1%，占全县工业的七成；…: what is itself told as a share, past its growth, is no whole of the next share in its sentence.</summary>
    public static bool IsPartToo(List<ReportedFigure> figures, int whole, int share)
    {
        Figure At(int i) => figures[i].Figure;
        bool StandsBehind(int i) => At(i).SentenceSpan == At(whole).SentenceSpan && At(i).TextSpan.Start - At(i - 1).TextSpan.End <= FarthestShare;
        var next = whole + 1 < share && At(whole + 1).Aspect == Aspect.Growth && StandsBehind(whole + 1) ? whole + 2 : whole + 1;
        return next < share && At(whole).SentenceSpan == At(share).SentenceSpan && At(next).Aspect == Aspect.Share && StandsBehind(next);
    }

    /// <summary>占…的比重由上年的8.6%提高到11.9%: what a share was in another time is of no amount of this one.</summary>
    public static bool IsOfBefore(List<ReportedFigure> figures, int share)
        => share + 1 < figures.Count && figures[share].Figure is var was && figures[share + 1].Figure is var now && was.Rule == MovedRule && now.Rule == MovedRule && was.SentenceSpan == now.SentenceSpan && was.Quantity.BaseUnit == now.Quantity.BaseUnit && was.Period != now.Period;

    private const string MovedRule = "from-to";

    /// <summary>31个新建项目悉数开工，新开工项目开工率100%: of the very ones that its sentence counts.</summary>
    public static bool IsOfAll(List<ReportedFigure> figures, int rate)
    {
        var told = figures[rate].Figure;
        return told.Quantity is { BaseUnit: "%", Value: 100m } && rate > 0 && figures[rate - 1].Figure.SentenceSpan == told.SentenceSpan && told.Sentence[..Math.Max(0, Sentences.PlaceOf(told))] is var before
            && ConflictRules.Default.AllOfThem.Exists(word => before.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>
    /// 57项陆续开复工, 租出6.2万平方米, 已开工41个 before 开复工率, 出租率, 开工率: the amounts before a rate in its sentence whose own words say its step, the nearest first; what follows
    /// the last of them up to the rate's clause is said of it as well.
    /// </summary>
    public static IEnumerable<int> DeedsBefore(List<ReportedFigure> figures, int rate, string step)
    {
        if (step.Length < 2)
            yield break;
        var told = figures[rate].Figure;
        var turned = string.Concat(step[1], step[0]);
        var end = Sentences.PlaceOf(told);
        // The rate's own clause says its step in any case.
        end = Math.Max(0, end < 0 ? 0 : told.Sentence.AsSpan(0, end).LastIndexOfAny(Sentences.ClauseEnds));
        for (var i = rate - 1; i >= Math.Max(0, rate - MostDeeds) && figures[i].Figure is var figure && figure.SentenceSpan == told.SentenceSpan; i--)
        {
            if (figure.Aspect is not (Aspect.Level or Aspect.Change) || figure.Quantity.BaseUnit is "%" or "个百分点" || Sentences.PlaceOf(figure) is not (>= 0 and var place))
                continue;
            var from = i > 0 && figures[i - 1].Figure is var before && before.SentenceSpan == told.SentenceSpan && Sentences.PlaceOf(before) is >= 0 and var other ? Math.Min(place, other + before.Quote.Length) : 0;
            from = Math.Max(from, told.Sentence.AsSpan(0, place).LastIndexOfAny(Sentences.ClauseEnds) + 1);
            var words = told.Sentence.AsSpan(from, Math.Max(place, end) - from);
            if (words.Contains(step, StringComparison.Ordinal) || words.Contains(turned, StringComparison.Ordinal))
                yield return i;
            end = 0;
        }
    }

    private const int MostDeeds = 12;

    // Letters.
    private const int FarthestShare = 16;

    /// <summary>True for a percentage that is told in words: 七成, 近半.</summary>
    public static bool IsRough(string quote) => !quote.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>How often two amounts that have nothing to do with a percentage would give it, as far as what is written of the three allows: from about 0.001 to 1.</summary>
    public static double FitsByChance(Reading part, Reading whole, Reading percent)
    {
        static double Width(Reading reading) => reading.Value == 0m ? 0 : (double)(((reading.AllowedHigh ?? (reading.IsShare ? Math.Max(reading.Value, 100m) : reading.Value * 1.5m)) - (reading.AllowedLow ?? 0m)) / Math.Abs(reading.Value));
        return Math.Clamp(Width(part) + Width(whole) + Width(percent), 0.001, 1);
    }

    /// <summary>How often three numbers that have nothing to do with each other would be one slip away from fitting; 1 where no slip leads there.</summary>
    public static double Slip(Quantity part, Quantity whole, Quantity percent, Reading p, Reading w, Reading s)
    {
        if (p.AllowedLow is not { } pl || p.AllowedHigh is not { } ph || w.AllowedLow is not { } wl || w.AllowedHigh is not { } wh || s.AllowedLow is not { } sl || s.AllowedHigh is not { } sh || wl <= 0m || sl <= 0m)
            return 1.0;
        var best = 1.0;
        if (SlipReach.Chance(percent, pl / wh * 100m - s.Half, ph / wl * 100m + s.Half) is { } a)
            best = Math.Min(best, a);
        if (SlipReach.Chance(part, sl * wl / 100m - p.Half, sh * wh / 100m + p.Half) is { } b)
            best = Math.Min(best, b);
        if (SlipReach.Chance(whole, pl / sh * 100m - w.Half, ph / sl * 100m + w.Half) is { } c)
            best = Math.Min(best, c);
        return Math.Min(1.0, best * 3);
    }
}
