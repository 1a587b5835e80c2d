using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>Slips of the pen within one article: what its own figures give away.</summary>
internal sealed partial class ArticleConflicts
{
    // With four digits, another figure of the same digits in another order is no chance.
    private const int FewestDigits = 4;

    // … and three of the same digits in another scale.
    private const int FewestScaled = 3;

    // So many figures of one set of digits are a table, not a slip.
    private const int MostAlike = 6;

    /// <summary>总投资1740.6亿元 in the headline, 1470.6亿元 in the story: two digits swapped, one measure.</summary>
    private void Swapped()
    {
        var alike = new Dictionary<(string Digits, string Unit), List<int>>();
        for (var i = 0; i < _figures.Count; i++)
        {
            var figure = At(i);
            if (figure.Aspect != Aspect.Level || figure.Quantity.Value is not { } value || Reading.DigitsOf(value).Length < 2)
                continue;
            var key = (Slips.Sorted(Reading.DigitsOf(value)), figure.Quantity.BaseUnit);
            if (!alike.TryGetValue(key, out var list))
                alike[key] = list = [];
            list.Add(i);
        }
        foreach (var list in alike.Values.Where(list => list.Count is >= 2 and <= MostAlike))
            for (var a = 0; a < list.Count; a++)
                for (var b = a + 1; b < list.Count; b++)
                {
                    var (i, j) = (list[a], list[b]);
                    var slip = Slips.Between(At(j).Quantity, At(i).Quantity);
                    // 授信37.2亿元, 3.72亿元授信: the same digits ten times, or ten thousand times, as much.
                    var scaled = slip is Slip.MovedPoint or Slip.WrongScale && Reading.SignificantDigits(At(i).Quantity) >= FewestScaled && Reading.SignificantDigits(At(j).Quantity) >= FewestScaled;
                    if (SameSentence(i, j) || !Same(At(i).Subject, At(j).Subject) || slip != Slip.SwappedDigits && !scaled || Told(i, j) || At(i).Modality != At(j).Modality
                        || !(scaled ? IndicatorNames.Relate(At(i), At(j)) == NameRelation.Same && !Sentences.IsAmong(At(i)) && !Sentences.IsAmong(At(j)) || EndAlike(At(i).Indicator, At(j).Indicator, letters: 2) && (ShareLongValue(i, j) || AreToldInLikeWords(i, j)) : Reading.DigitsOf(At(i).Quantity.Value!.Value).Length is var digits && digits >= FewestDigits ? EndAlike(At(i).Indicator, At(j).Indicator) : IsSameInAll(At(i), At(j)) && (digits > 2 || AreToldInLikeWords(i, j)) || digits == FewestDigits - 1 && ShareLongValue(i, j) && AreToldInLikeWords(i, j))
                        || slip == Slip.MovedPoint && IsOfUnit(i, j)
                        || At(i).Period is { End: { } one } && At(j).Period is { End: { } other } && one != other)
                        continue;
                    Report(ConflictKind.SameFigure, $"同一篇报道里，{At(j).Subject}{At(j).Indicator}有两个数：{At(i).Quote}、{At(j).Quote}，{Slips.Words(slip, At(j).Quote, At(i).Quote)}。", ConflictSeverity.High, i, j);
                }
    }

    // Of one and of ten: so much a unit is no slip of the whole.
    private bool IsOfUnit(int i, int j) => IsAveraged(i) != IsAveraged(j);

    // 426家企业，返岗员工1.86万人 and 426家企业员工返岗1.68万人
    private bool ShareLongValue(int i, int j)
    {
        for (var a = Math.Max(0, i - MostParts); a < Math.Min(_figures.Count, i + MostParts); a++)
            if (a != i && SameSentence(a, i) && Reading.SignificantDigits(At(a).Quantity) >= 3)
                for (var b = Math.Max(0, j - MostParts); b < Math.Min(_figures.Count, j + MostParts); b++)
                    if (b != j && SameSentence(b, j) && At(b).Quantity.BaseUnit == At(a).Quantity.BaseUnit && _readings[b].Value == _readings[a].Value)
                        return true;
        return false;
    }

    /// <summary>前11个月税收21亿元，仅11月32亿元: a span within another that holds more of the same.</summary>
    private void Contained()
    {
        var spans = new Dictionary<(string Indicator, string Unit), List<int>>();
        for (var i = 0; i < _figures.Count; i++)
        {
            var figure = At(i);
            if (figure.Aspect == Aspect.Level && figure.Modality == Modality.Actual && figure.Indicator.Length >= 3 && figure.Quantity.BaseUnit != "%" && figure.Subject is not null && figure.Project is null && _readings[i].Value > 0m
                && figure.Period is { Start: not null, End: not null } && IsAdditive(i)
                // 规上企业126家，年内新投产的就有11家: what is counted on a day is in no span.
                && !ConflictRun.IsStock(RuleSet.Default, figure))
            {
                var name = IndicatorNames.Key(figure.Indicator);
                var key = (name[Math.Max(0, name.Length - LongestTail)..], figure.Quantity.BaseUnit);
                if (!spans.TryGetValue(key, out var list))
                    spans[key] = list = [];
                list.Add(i);
            }
        }
        foreach (var list in spans.Values.Where(list => list.Count is >= 2 and <= MostAlike))
            foreach (var i in list)
                foreach (var j in list)
                {
                    var (part, whole) = (At(i).Period!, At(j).Period!);
                    if (part.Start >= whole.Start && part.End <= whole.End && (part.Start != whole.Start || part.End != whole.End) && _readings[i].AllowedLow > _readings[j].AllowedHigh && (At(i).Indicator == At(j).Indicator && Same(At(i).Subject, At(j).Subject) || SaysAllSince(j) && MayBeOneName(i, j)) && AreToldAlike(i, j))
                    {
                        Report(ConflictKind.PartWhole, $"{At(i).Subject}{part.Label}{At(i).Indicator}{At(i).Quote}，大于包含它的{whole.Label}的{At(j).Quote}。", ConflictSeverity.High, j, i);
                        return;
                    }
                }
    }

    private const int LongestTail = 6;

    // 自2017年以来累计开行286列, of what goes by a longer name.
    private bool SaysAllSince(int whole) => At(whole).Period?.Label.Contains("以来", StringComparison.Ordinal) == true && LabelOf(whole).Contains("累计", StringComparison.Ordinal);

    private bool MayBeOneName(int i, int j)
        => !At(i).IndicatorKnown && At(i).Subject is { } a && At(j).Subject is { } b && (Same(a, b) || a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)) && (At(i).Indicator.EndsWith(At(j).Indicator, StringComparison.Ordinal) || At(j).Indicator.EndsWith(At(i).Indicator, StringComparison.Ordinal));

    // By a name that a rule gives and no word more, or in the same words.
    private bool AreToldAlike(int i, int j)
    {
        if (At(i).IndicatorKnown && !IndicatorNames.IsGeneric(At(i).Indicator))
            return !Sentences.IsAmong(At(i)) && !Sentences.IsAmong(At(j)) && Sentences.SaysNoMore(At(i)) && Sentences.SaysNoMore(At(j)) && !IsAveraged(i) && !IsAveraged(j);
        var (x, y) = (Words(i, WordsBefore, true), Words(j, WordsBefore, true));
        return !IndicatorNames.EndsGeneric(At(i).Indicator) && _readings[i].IsPoint && _readings[j].IsPoint && !Sentences.IsAmong(At(i)) && !Sentences.IsAmong(At(j)) && !IsAveraged(i) && !IsAveraged(j) && x.Count >= 3 && y.Count >= 3 && Math.Max(Shared(x, y), Shared(y, x)) >= 0.7 && Math.Min(Shared(x, y), Shared(y, x)) >= 0.25;
    }

    // 平均每天869.2万桶
    private bool IsAveraged(int i) => AnsweringRules.Default.NotAdditive.Any(w => LabelOf(i).Contains(w, StringComparison.Ordinal)) || LabelOf(i).Contains('每', StringComparison.Ordinal);

    // Three digits meet by chance, unless all else is the same.
    private static bool IsSameInAll(Figure a, Figure b) => a.Indicator == b.Indicator && a.Period is not null && SameTime(a, b) && a.Indicator.Length >= 3;

    // 产业项目总投资, 签约项目总投资: one measure, whatever stands before it.
    private static bool EndAlike(string a, string b, int letters = 3)
    {
        var (x, y) = (IndicatorNames.Key(a), IndicatorNames.Key(b));
        var tail = Math.Min(letters, Math.Min(x.Length, y.Length));
        return tail >= 2 && x.AsSpan(x.Length - tail).SequenceEqual(y.AsSpan(y.Length - tail));
    }

    /// <summary>过亿元43家、过十亿元48家: those above the higher bound are among those above the lower.</summary>
    private void Nested(int i)
    {
        if (i == 0 || !SameSentence(i, i - 1) || !IsCount(i) || !IsCount(i - 1) || At(i).Modality != At(i - 1).Modality || At(i - 1).Aspect != Aspect.Level
            || !Same(At(i).Subject, At(i - 1).Subject) || Bound(At(i).Indicator) is not { } upper || Bound(At(i - 1).Indicator) is not { } lower || upper.Name != lower.Name)
            return;
        var (higher, wider) = upper.Amount > lower.Amount ? (i, i - 1) : (i - 1, i);
        if (upper.Amount != lower.Amount && _readings[higher].AllowedLow > _readings[wider].AllowedHigh)
            Report(ConflictKind.PartWhole, $"{At(higher).Indicator}{At(higher).Quote}，多于包含它的{At(wider).Indicator}{At(wider).Quote}。", ConflictSeverity.High, i - 1, i);
    }

    /// <summary>The sum that a name sets as a lower bound (年产值过十亿元企业数), and the name without it; null where it sets none, or a range.</summary>
    private static (decimal Amount, string Name)? Bound(string indicator)
    {
        var over = indicator.AsSpan().IndexOfAny('过', '超');
        var money = over < 0 ? -1 : indicator.IndexOf('元', over);
        var scale = money < 1 ? 0m : indicator[money - 1] switch { '亿' => 10_000m, '万' => 1m, _ => 0m };
        if (scale == 0m || --money <= over || money - over > 6 || indicator.Contains('至', StringComparison.Ordinal) || indicator.Contains('-', StringComparison.Ordinal))
            return null;
        var number = indicator[(over + 1)..money];
        decimal? amount = number switch
        {
            "" => 1m,
            "十" => 10m,
            "百" => 100m,
            "千" => 1000m,
            _ => decimal.TryParse(number, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var written) ? written : null,
        };
        return amount is { } sum ? (sum * scale, string.Concat(indicator.AsSpan(0, over), indicator.AsSpan(money + 2))) : null;
    }

    /// <summary>产值631亿元，面积22.3平方公里，每平方公里产值23.8亿元: what a square kilometre yields is the one by the other.</summary>
    private void Density(int i)
    {
        const string each = "每平方公里";
        var density = At(i);
        var text = density.Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(density)));
        if (density.Modality != Modality.Actual || !text[(text.LastIndexOfAny('；', '，') + 1)..].Contains(each, StringComparison.Ordinal))
            return;
        var measure = density.Indicator.StartsWith(each, StringComparison.Ordinal) ? density.Indicator[each.Length..] : density.Indicator;
        if (measure.Length < 2)
            return;
        int amount = -1, area = -1;
        for (var j = i - 1; j >= 0 && i - j <= MostBack && density.TextSpan.Start - At(j).TextSpan.Start <= LongestList; j--)
        {
            if (At(j).Aspect != Aspect.Level || At(j).Modality != Modality.Actual || !Same(At(j).Subject, density.Subject))
                continue;
            if (At(j).Quantity.BaseUnit == "平方米" && _readings[j].Value > 0m)
            {
                // Which of two areas it is reckoned by, nobody says.
                if (area >= 0 && _readings[area].Value != _readings[j].Value && !SameSentence(area, i))
                    return;
                area = area < 0 ? j : area;
            }
            else if (amount < 0 && Reading.ComparableUnits(At(j).Quantity.BaseUnit, density.Quantity.BaseUnit) && At(j).Indicator.EndsWith(measure, StringComparison.Ordinal))
                amount = j;
        }
        if (amount < 0 || area < 0 || _readings[i].Value <= 0m)
            return;
        var yield = _readings[amount].Value / (_readings[area].Value / 1_000_000m);
        // Areas are told roundly.
        if (Math.Abs(yield - _readings[i].Value) <= 0.05m * yield)
            return;
        Report(
            ConflictKind.Ratio,
            $"{At(amount).Indicator}{At(amount).Quote} ÷ {At(area).Quote} = 每平方公里{Plain(Written(i, yield))}{density.Quantity.Unit}，而写作{density.Quote}。",
            ConflictSeverity.Medium,
            i,
            amount,
            area);
    }
}
