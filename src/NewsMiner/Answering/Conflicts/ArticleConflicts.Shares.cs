namespace NewsMiner.Answering;

/// <summary>Shares and rates against their parts and wholes.</summary>
internal sealed partial class ArticleConflicts
{
    /// <summary>A percentage against what stands beside it, then against what goes by its names, then against the count that it is of; told once.</summary>
    private void Percentage(int i)
    {
        if (Ratios.IsOfBefore(_figures, i) || Ratios.IsOfAll(_figures, i))
            return;
        var told = _found.Count;
        if (ShareBeside(i) || RateBeside(i))
            return;
        if (At(i).Aspect == Aspect.Share)
            Share(i);
        else if (RateOf(At(i).Indicator) is { } rate)
            Rate(i, rate);
        if (_found.Count == told)
            PercentOfThose(i);
    }

    private void Share(int i)
    {
        var share = At(i);
        if (_readings[i].AllowedLow is > 100m && share.Modality == Modality.Actual && SaysShare(share) && !SaysPlan(LabelOf(i)))
        {
            Report(ConflictKind.PartWhole, $"{share.Indicator}占{share.Of ?? "总体"}的{share.Quote}，超过了整体的100%。", ConflictSeverity.High, i);
            return;
        }
        if (share.Of is null || IndicatorNames.Relate(share.Indicator, false, share.Of, false) == NameRelation.Same)
            return;

        var parts = Candidates(i, f => f.Aspect == Aspect.Level && f.Quantity.BaseUnit != "%" && NamesPart(share.Indicator, f.Indicator) && SameTime(share, f), nearby: true);
        // A share of what is expected (占预计年产值) is of a planned figure, whose own period the article need not repeat.
        var ofPlan = IsExpected(share.Of);
        var wholes = Candidates(
            i,
            f => f.Aspect == Aspect.Level && f.Quantity.BaseUnit != "%" && (ofPlan ? Comparison.IsPlanned(f.Modality) && NamesPlan(share.Of, f.Indicator) : NamesPart(share.Of, f.Indicator) && SameTime(share, f)),
            nearby: false);
        // 规上工业企业营业收入712亿元，研发经费占营业收入的比重: the only one of the sentence whose name ends so.
        if (wholes.Count == 0 && !ofPlan && IndicatorNames.Key(share.Of) is { Length: >= 3 } of && Candidates(i, f => f.Aspect == Aspect.Level && f.Quantity.BaseUnit != "%" && f.SentenceSpan == share.SentenceSpan && IndicatorNames.Key(f.Indicator).EndsWith(of, StringComparison.Ordinal) && SameTime(share, f), nearby: false) is [var only])
            wholes = [only];
        CheckRatio(i, parts, wholes, ofPlan, share.Indicator, $"占{share.Of}的比重");
    }

    private void Rate(int i, AnsweringRules.RateRule rate)
    {
        var figure = At(i);
        bool Named(List<string> names, Figure f)
            // 省级重点项目数 is a count of 重点项目数; but 开工项目数 is one of 项目数 that is a part.
            => f.Aspect == Aspect.Level && names.Exists(n => IndicatorNames.Relate(n, true, f.Indicator, f.IndicatorKnown) is NameRelation.Same or NameRelation.Similar
                || (n.Length > "项目数".Length && f.Indicator.EndsWith(n, StringComparison.Ordinal)));
        var parts = Candidates(i, f => Named(rate.Parts, f) && UpToTheSameDay(figure, f) && f.Modality == figure.Modality, nearby: false);
        // 拿出13.6亿元用于研发，研发投入强度…: by what its clause says of it.
        if (parts.Count == 0 && rate.Rate.Length >= ShortestMeasure)
            parts = Candidates(i, f => f.SentenceSpan == figure.SentenceSpan && f.Aspect == Aspect.Level && AnsweringRules.Default.Currencies.Contains(f.Quantity.BaseUnit) && f.TextSpan.Start < figure.TextSpan.Start && Sentences.ClauseOf(f).Contains(rate.Rate.AsSpan(0, 2), StringComparison.Ordinal), nearby: true);
        // 年度计划投资80亿元，上半年完成31亿元，完成率…: the one whole of the sentence is of the year.
        var wholes = Candidates(i, f => Named(rate.Wholes, f) && UpToTheSameDay(figure, f), nearby: false);
        if (wholes.Count == 0)
            wholes = Candidates(i, f => Named(rate.Wholes, f), nearby: false).Where(w => SameSentence(i, w) && w < i).ToList() is [var one] ? [one] : [];
        // 新开工项目19个，开工率70.4%: of those begun before as well.
        parts.RemoveAll(p => IsCount(p) && LabelOf(p).Contains('新', StringComparison.Ordinal) && !LabelOf(p).Contains("新区", StringComparison.Ordinal) && !wholes.Exists(w => LabelOf(w).Contains('新', StringComparison.Ordinal)));
        CheckRatio(i, parts, wholes, false, figure.Indicator, "");
    }

    /// <summary>Speaks where no part over no whole gives the percentage, and the part, or both, stand in its sentence.</summary>
    private void CheckRatio(int i, List<int> parts, List<int> wholes, bool farWhole, string name, string tail)
    {
        // 户均研发投入 is no part of what all of them earn.
        parts = [.. parts.Where(p => _readings[p].Value > 0m && (name.Contains('均') || !At(p).Indicator.Contains('均')))];
        wholes = [.. wholes.Where(w => _readings[w].Value > 0m && !IsPartToo(w, i))];
        if (parts.Count == 0 || wholes.Count == 0)
            return;
        // 77个项目已开工，开工率100%, of 77 in the same sentence: of those, whatever stands elsewhere.
        foreach (var p in parts)
            for (var j = Math.Max(0, i - 6); j < i; j++)
                if (j != p && SameSentence(i, j) && SameSentence(i, p) && IsCount(j) && At(j).Aspect == Aspect.Level && _readings[j].Value > 0m && IsCount(p) && RatioFits(p, j, i))
                    return;
        var best = (-1, -1);
        foreach (var p in parts)
            foreach (var w in wholes)
            {
                if (p == w || PartOf.AreCountedAnew(_figures, w, p) || !Reading.ComparableUnits(At(p).Quantity.BaseUnit, At(w).Quantity.BaseUnit))
                    continue;
                if (RatioFits(p, w, i))
                    return;
                // The one figure of its name in the article is the whole wherever it stands.
                var alone = wholes.Count == 1 && At(w).IndicatorKnown && At(w).Modality == At(i).Modality && Same(At(i).Subject, At(w).Subject);
                var near = SameSentence(i, p) && (farWhole || alone || RatioSlip(i, p, w) <= (wholes.Count == 1 ? LedBySurely : LedBySurely / 4) || SameSentence(i, w) || Distance(i, w) <= 1);
                if (near && (best.Item1 < 0 || SameSentence(i, w) && !SameSentence(i, best.Item2) || !SameSentence(i, best.Item2) && RatioSlip(i, p, w) < RatioSlip(i, best.Item1, best.Item2)))
                    best = (p, w);
            }
        var (part, whole) = best;
        if (part < 0 || !LeadsToShare(i))
            return;
        // Where several values go by the whole's name, only one that the sentence brought before the part is surely the whole.
        var several = wholes.Select(w => _readings[w].Value).Distinct().Count() > 1;
        if (several && RatioSlip(i, part, whole) <= LedBySurely / 4)
            several = false;
        if (several && (farWhole || !SameSentence(i, whole) || whole > part && At(i).Aspect == Aspect.Share))
            return;
        // A part above its whole says that the whole was narrower than its name.
        if (_readings[part].Value <= _readings[whole].Value)
            TellRatio(i, part, whole, name + tail);
    }

    /// <summary>False where the share stands in a list (分别), or its clause names another part than the one it was read for.</summary>
    private bool LeadsToShare(int i)
    {
        var share = At(i);
        var at = Sentences.PlaceOf(share);
        if (at < 0 || share.Aspect != Aspect.Share)
            return true;
        var text = share.Sentence.AsSpan(0, at);
        var takes = text.LastIndexOf('占');
        if (takes < 0)
            return true;
        if (text[takes..].Contains("分别", StringComparison.Ordinal) || text[..takes].EndsWith("分别", StringComparison.Ordinal))
            return false;
        var clause = text[(text[..takes].LastIndexOfAny(Sentences.ClauseEnds) + 1)..takes];
        // 合计占: of several parts together.
        if (EndsWithTogether(clause))
            return false;
        if (clause.Length <= 3)
            return true;
        // 研发经费 is short for 研发经费投入.
        if (clause.Length >= 4 && IndicatorNames.Key(share.Indicator).AsSpan().Contains(clause, StringComparison.Ordinal))
            return true;
        foreach (var c in IndicatorNames.Key(share.Indicator))
            if (!clause.Contains(c))
                return false;
        return true;
    }

    private static bool EndsWithTogether(ReadOnlySpan<char> clause)
    {
        foreach (var word in AnsweringRules.Default.Together)
            if (clause.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>True where a part and a whole give a percentage, as far as what is written of the three allows.</summary>
    private bool RatioFits(int part, int whole, int i) => Ratios.Fits(_readings[part], _readings[whole], _readings[i], At(i).Quote);

    private ReadOnlySpan<char> ClauseBefore(int i)
    {
        var text = At(i).Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(At(i))));
        return text[(text.LastIndexOfAny(Sentences.ClauseEnds) + 1)..];
    }

    // 截至9月底 and 前三季度 end on one day.
    private static bool UpToTheSameDay(Figure a, Figure b)
        => SameTime(a, b) || a.Period is { End: { } end } x && b.Period is { } y && y.End == end && (x.Start is null || y.Start is null);

    /// <summary>10025人，占37.5%；…1955人，占7.3%: what is itself told as a share of the same is no whole.</summary>
    private bool IsPartToo(int whole, int share) => At(share).Aspect == Aspect.Share && Ratios.IsPartToo(_figures, whole, share);

    // Rounded either way, or cut off.
    private static bool IsWrittenAs(decimal ratio, Reading percent)
        => ratio - percent.Value is var off && off >= -percent.Half && off < 2m * percent.Half;

    /// <summary>The count stands before the percentage, in its part of the sentence, and the percentage's clause counts nothing else (复工企业217家，…；项目复工率63.9%).</summary>
    private bool IsCountedBy(int i, int whole)
    {
        var between = Between(whole, i);
        if (whole > i || between.AsSpan().IndexOfAny('；', ';') >= 0)
            return false;
        var clause = between[(between.AsSpan().LastIndexOfAny('，', ',') + 1)..];
        return !AnsweringRules.Default.Counted.Any(noun => clause.Contains(noun, StringComparison.Ordinal) && !At(whole).Indicator.Contains(noun, StringComparison.Ordinal));
    }

    // 投产项目12个，履约率92.7%: of those signed, which stand elsewhere.
    private bool IsOfAnotherStep(int i, int counted) =>
        At(counted).Indicator is var name && (name.Contains("投产", StringComparison.Ordinal) || name.Contains("竣工", StringComparison.Ordinal)) && RateOf(At(i).Indicator) is { } rule && !rule.Wholes.Exists(w => w.EndsWith(name, StringComparison.Ordinal)) && !rule.Parts.Contains(name);

    // 高新技术企业156家，规上工业企业中有研发活动的占68.3%: of those that its own words name.
    private bool IsAmongOthers(int i, int counted)
    {
        var label = LabelOf(i);
        var among = label.LastIndexOf('中');
        if (among < 2)
            return false;
        foreach (var word in AnsweringRules.Default.ScopeWords)
            if (label.AsSpan(0, among).IndexOf(word) >= 0 && !At(counted).Indicator.Contains(word, StringComparison.Ordinal) && !LabelOf(counted).Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>A percentage of N things must be k/N for a whole k.</summary>
    private void Granularity(int i, int counted)
    {
        if (IsOfAnotherStep(i, counted) || IsAmongOthers(i, counted))
            return;
        if (!_readings[i].IsPoint || _readings[counted] is not { IsPoint: true } whole)
            return;
        var count = whole.Value;
        var percent = _readings[i];
        if (count < 3m || count != decimal.Truncate(count) || percent.Value >= 100m || percent.Value <= 0m || count * percent.Half * 4m / 100m >= 1m)
            return;
        var exact = percent.Value * count / 100m;
        var (below, above) = (Math.Floor(exact), Math.Ceiling(exact));
        if (IsWrittenAs(below / count * 100m, percent) || IsWrittenAs(above / count * 100m, percent))
            return;
        Report(
            ConflictKind.Granularity,
            $"{At(counted).Quote}的{At(i).Quote}不是整数个：{Plain(below)}/{Plain(count)} = {Percent(below / count * 100m)}%，{Plain(above)}/{Plain(count)} = {Percent(above / count * 100m)}%。",
            ConflictSeverity.Medium,
            i,
            counted);
    }

    private static bool SaysShare(Figure figure)
    {
        var at = Sentences.PlaceOf(figure);
        return figure.Subject is not null && at > 0 && figure.Sentence.AsSpan(Math.Max(0, at - 16), Math.Min(16, at)).Contains('占');
    }

    private static AnsweringRules.RateRule? RateOf(string indicator)
    {
        foreach (var (name, rule) in AnsweringRules.Default.Rates)
            if (indicator.EndsWith(name, StringComparison.Ordinal))
                return rule;
        return null;
    }

    private static bool NamesPart(string wanted, string indicator)
        => IndicatorNames.Relate(wanted, false, indicator, false) == NameRelation.Same
           || string.Equals(wanted.Replace("总产值", "产值", StringComparison.Ordinal), indicator.Replace("总产值", "产值", StringComparison.Ordinal), StringComparison.Ordinal)
           || IndicatorNames.Key(wanted) is { Length: >= 4 } key && IndicatorNames.Key(indicator).StartsWith(key, StringComparison.Ordinal);

    private static bool NamesPlan(string wanted, string indicator)
    {
        var key = IndicatorNames.Key(wanted).TrimStart('年');
        foreach (var word in (string[])["预计", "计划", "目标", "年度", "年"])
            if (key.Length > word.Length + 1 && key.StartsWith(word, StringComparison.Ordinal))
                key = key[word.Length..];
        return key.Length >= 2 && IndicatorNames.Key(indicator).EndsWith(key, StringComparison.Ordinal);
    }

    private static bool IsExpected(string of) => of.Contains("预计", StringComparison.Ordinal) || of.Contains("计划", StringComparison.Ordinal) || of.Contains("目标", StringComparison.Ordinal);
}
