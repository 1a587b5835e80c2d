namespace NewsMiner.Answering;

/// <summary>Parts against their whole, and lists against their total.</summary>
internal sealed partial class ArticleConflicts
{
    /// <summary>…100家，其中…120家: the part after 其中 above the whole before it.</summary>
    private void PartAfterAmong(int i)
    {
        var part = At(i);
        if (part.Quantity.BaseUnit == "%" || part.Modality != Modality.Actual)
            return;
        var among = -1;
        var text = part.Sentence;
        var at = Sentences.PlaceOf(part);
        if (at < 0)
            return;
        among = text.LastIndexOf("其中", at, StringComparison.Ordinal);
        // 绿色工厂28家（国家级44家）.
        if (i > 0 && SameSentence(i, i - 1) && Between(i - 1, i) is { Length: > 1 and <= 8 } inside && inside[0] is '（' or '(' && (inside.IndexOf('级', StringComparison.Ordinal) is 2 or 3 || inside.AsSpan(1).StartsWith("其中")) && inside.AsSpan(1).IndexOfAny('）', ')') < 0)
            among = Math.Max(among, at - inside.Length + 1);
        if (among < 0 || text.AsSpan(among, at - among).IndexOfAny('；', ';') >= 0)
            return;
        for (var j = i - 1; j >= 0 && SameSentence(i, j); j--)
        {
            var whole = At(j);
            if (Sentences.PlaceOf(whole) is var place && place < 0 || place > among)
                continue;
            if (whole.Aspect != Aspect.Level || !Reading.ComparableUnits(whole.Quantity.BaseUnit, part.Quantity.BaseUnit))
                continue;
            // Only a name that is the whole's with a modifier, or the whole's own, is surely its part.
            var relation = IndicatorNames.Relate(part.Indicator, false, whole.Indicator, false);
            var tail = IndicatorNames.Key(part.Indicator).EndsWith(IndicatorNames.Key(whole.Indicator), StringComparison.Ordinal);
            var rule = AnsweringRules.Default.PartOf.TryGetValue(part.Indicator, out var w) && w == whole.Indicator;
            var head = j == i - 1 && SameHead(part, whole);
            if ((relation == NameRelation.Same || tail || rule || head) && Same(part.Subject, whole.Subject) && Same(part.Project, whole.Project)
                && _readings[i].AllowedLow > _readings[j].AllowedHigh && SameTime(part, whole))
                Report(ConflictKind.PartWhole, $"“其中”的{part.Indicator}{part.Quote}大于整体{whole.Indicator}{whole.Quote}。", ConflictSeverity.High, i, j);
            return;
        }
    }

    // 开工项目33个，其中亿元以上项目36个: both count 项目.
    private static bool SameHead(Figure part, Figure whole)
    {
        var (a, b) = (IndicatorNames.Key(part.Indicator), IndicatorNames.Key(whole.Indicator));
        return a.Length >= 2 && b.Length >= 2 && a.AsSpan(a.Length - 2).SequenceEqual(b.AsSpan(b.Length - 2));
    }

    /// <summary>…60个，其中A25个、B20个、C12个: a list after a whole that misses it.</summary>
    private void SumOfList(int i)
    {
        var whole = At(i);
        if (whole.Quantity.BaseUnit == "%" || !_readings[i].IsPoint || _readings[i].Value <= 0m || !IsAdditive(i))
            return;
        var parts = new List<int>();
        var labels = new List<string>();
        var from = i;
        for (var j = i + 1; j < _figures.Count && SameSentence(i, j) && parts.Count < 12; j++)
        {
            var between = Between(from, j);
            if (between.AsSpan().IndexOfAny('；', ';', '。') >= 0)
                break;
            // A part's growth or share may stand beside it.
            if (At(j).Aspect != Aspect.Level || At(j).Quantity.BaseUnit == "%")
            {
                from = j;
                continue;
            }
            if (!Reading.ComparableUnits(At(j).Quantity.BaseUnit, whole.Quantity.BaseUnit) || !_readings[j].IsPoint || _readings[j].Value >= _readings[i].Value)
                break;
            if (parts.Count == 0 && !AnsweringRules.Default.ListLeads.Any(w => between.Contains(w, StringComparison.Ordinal)))
                return;
            // Another 其中 goes into a part.
            if (parts.Count > 0 && between.Contains("其中", StringComparison.Ordinal) || At(j).Modality != whole.Modality)
                return;
            parts.Add(j);
            labels.Add(between);
            from = j;
        }
        if (parts.Count < 2)
            return;
        decimal? low = 0m, high = 0m;
        var sum = 0m;
        foreach (var part in parts)
        {
            low += _readings[part].AllowedLow;
            high += _readings[part].AllowedHigh;
            sum += _readings[part].Value;
        }
        var total = _readings[i];
        if (Reading.Overlaps(low, high, total.AllowedLow - total.Half, total.AllowedHigh + total.Half))
            return;
        var gap = Math.Abs(sum - total.Value) / total.Value;
        // 合计31.8亿元，甲和乙分别为24.3亿元、9.5亿元.
        var together = labels[0].Contains("分别", StringComparison.Ordinal) && At(i).Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(whole))) is var lead && lead.EndsWith("合计") | lead.EndsWith("总计") | lead.EndsWith("共计");
        if (!together && !IsPartition(labels) && (parts.Count < 3 || gap > 0.1m || !IsList(labels)))
            return;
        Report(
            ConflictKind.Sum,
            $"{string.Join(" + ", parts.Select(p => At(p).Quote))} = {Plain(Written(i, sum))}{whole.Quantity.Unit}，而{whole.Indicator}为{whole.Quote}，相差{Plain(Written(i, Math.Abs(sum - total.Value)))}{whole.Quantity.Unit}。",
            gap > 0.05m ? ConflictSeverity.High : ConflictSeverity.Medium,
            [i, .. parts]);
    }

    // Sums of averages, prices and the like mean nothing.
    private bool IsAdditive(int i)
        => At(i).Aspect == Aspect.Level && !AnsweringRules.Default.NotAdditive.Any(w => At(i).Indicator.Contains(w, StringComparison.Ordinal));

    /// <summary>The labels are the words of one partition, each of them once: 城镇…、乡村….</summary>
    private static bool IsPartition(List<string> labels)
    {
        foreach (var partition in AnsweringRules.Default.Partitions)
            if (partition.Count == labels.Count && partition.All(words => labels.Count(l => words.Split('/').Any(w => l.Contains(w, StringComparison.Ordinal))) == 1))
                return true;
        return false;
    }

    // Labels of one make (产业项目、基础设施项目、民生项目) part a whole; 以上, 新增 and the like only pick something out.
    private static bool IsList(List<string> labels)
    {
        var tail = labels[0].TrimEnd();
        for (var i = 0; i < labels.Count; i++)
        {
            var label = labels[i].TrimEnd();
            if (label.Length is < 3 or > 24 || label.Contains("以上", StringComparison.Ordinal) || label.Contains("新增", StringComparison.Ordinal) || label.Contains("分别", StringComparison.Ordinal)
                || i > 0 && label[0] is not ('、' or '，' or ',' or '和' or '及') || !tail.AsSpan().EndsWith(label.AsSpan(label.Length - 2)))
                return false;
        }
        return true;
    }
}
