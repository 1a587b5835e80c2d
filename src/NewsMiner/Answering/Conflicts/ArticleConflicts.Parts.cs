namespace NewsMiner.Answering;

/// <summary>Parts against their whole, and lists against their total.</summary>
internal sealed partial class ArticleConflicts
{
    /// <summary>46个重点项目已开工52个: more of them done than there are.</summary>
    private void DoneOfAll(int i)
    {
        if (i == 0 || !SameSentence(i - 1, i) || !IsCount(i) || !IsCount(i - 1) || At(i - 1).Aspect != Aspect.Level || !At(i - 1).Indicator.EndsWith("项目数", StringComparison.Ordinal) || _readings[i].Value <= _readings[i - 1].Value
            || _readings[i].Qualifier != Qualifier.Exact || _readings[i - 1].Qualifier != Qualifier.Exact || Between(i - 1, i) is not { Length: > 4 and <= LongestDone } between || between.AsSpan().IndexOfAny('，', '；', '、') >= 0)
            return;
        var done = between.LastIndexOf('已');
        if (done < 2 || !between.AsSpan(0, done).TrimEnd('中').EndsWith("项目") || !AnsweringRules.Default.Steps.Any(step => between.AsSpan(done + 1).StartsWith(step, StringComparison.Ordinal)))
            return;
        Report(ConflictKind.PartWhole, $"{At(i).Indicator}{At(i).Quote}，多于全部的{At(i - 1).Quote}。", ConflictSeverity.High, i, i - 1);
    }

    private const int LongestDone = 16;

    /// <summary>…100家，其中…120家: the part after 其中 above the whole before it.</summary>
    private void PartAfterAmong(int i)
    {
        var part = At(i);
        if (part.Quantity.BaseUnit == "%" || part.Modality != Modality.Actual && !Comparison.IsAnnouncedSum(part.Indicator))
            return;
        var among = -1;
        var text = part.Sentence;
        var at = Sentences.PlaceOf(part);
        if (at < 0)
            return;
        among = Sentences.AmongBefore(text.AsSpan(0, at));
        // 绿色工厂28家（国家级44家）.
        if (i > 0 && SameSentence(i, i - 1) && Between(i - 1, i) is { Length: > 1 and <= 8 } inside && inside[0] is '（' or '(' && (inside.IndexOf('级', StringComparison.Ordinal) is 2 or 3 || inside.AsSpan(1).StartsWith("其中")) && inside.AsSpan(1).IndexOfAny('）', ')') < 0)
            among = Math.Max(among, at - inside.Length + 1);
        if (among < 0 && text.AsSpan(Math.Max(0, at - 12), Math.Min(12, at)).LastIndexOf("包括") is >= 0 and var includes)
            among = Math.Max(0, at - 12) + includes;
        // 其中…8家，累计引进126家: more than those.
        if (among >= 0 && LabelOf(i) is var own && (own.Contains("累计", StringComparison.Ordinal) || own.IndexOf('总', StringComparison.Ordinal) is >= 0 and var total && own.AsSpan(total) is not ("总额" or "总值" or "总量")))
            return;
        if (among == 0)
            NextSentence(i);
        if (among < 0 && (SinglesOut(i) || AboveAll(i)))
            return;
        if (among < 0 || text.AsSpan(among, at - among).IndexOfAny('；', ';') >= 0)
            return;
        for (var j = i - 1; j >= 0 && SameSentence(i, j); j--)
        {
            var whole = At(j);
            if (Sentences.PlaceOf(whole) is var place && place < 0 || place > among)
                continue;
            if (whole.Aspect != Aspect.Level || !Reading.ComparableUnits(whole.Quantity.BaseUnit, part.Quantity.BaseUnit))
                continue;
            // Only a name that is the whole's with a modifier, or the whole's own, is surely its part; and what 其中 picks out right beside the whole.
            var relation = IndicatorNames.Relate(part.Indicator, false, whole.Indicator, false);
            var tail = IndicatorNames.Key(part.Indicator).EndsWith(IndicatorNames.Key(whole.Indicator), StringComparison.Ordinal);
            var rule = AnsweringRules.Default.PartOf.TryGetValue(part.Indicator, out var w) && w == whole.Indicator;
            // 开工项目33个，其中亿元以上项目36个: both count 项目.
            var head = EndAlike(part.Indicator, whole.Indicator, letters: j == i - 1 ? 2 : 4);
            if (_readings[i].AllowedLow > _readings[j].AllowedHigh && !IsRiseOfWhole(j, i)
                && ((relation == NameRelation.Same || tail || rule || head) && Same(part.Subject, whole.Subject) && Same(part.Project, whole.Project) && SameTime(part, whole) || PickedOut(i, j, among)))
                Report(ConflictKind.PartWhole, $"“其中”的{part.Indicator}{part.Quote}大于整体{whole.Indicator}{whole.Quote}。", ConflictSeverity.High, i, j);
            return;
        }
    }

    // 企业63家，当年新增9家，其中规上工业企业38家: of all of them.
    private bool IsRiseOfWhole(int rise, int part)
        => (At(rise).Indicator.StartsWith("新增", StringComparison.Ordinal) || At(rise).Indicator.StartsWith("净增", StringComparison.Ordinal)) && LevelBefore(rise) is >= 0 and var all && SameSentence(all, part)
           && Reading.ComparableUnits(At(all).Quantity.BaseUnit, At(part).Quantity.BaseUnit) && _readings[all].Value >= _readings[part].Value;

    /// <summary>…企业120家。其中规上企业135家: a sentence that opens with 其中, and the last amount of the same unit before it.</summary>
    private void NextSentence(int i)
    {
        var place = Sentences.PlaceOf(At(i));
        if (i == 0 || SameSentence(i, i - 1) || place > 24 || At(i).Aspect != Aspect.Level || IsBound(i))
            return;
        for (var j = i - 1; j >= 0 && Distance(j, i) <= 1; j--)
        {
            if (At(j).Aspect != Aspect.Level || !Reading.ComparableUnits(At(j).Quantity.BaseUnit, At(i).Quantity.BaseUnit))
                continue;
            var label = LabelOf(i);
            if (At(j).Modality == At(i).Modality && !IsBound(j) && (IsCount(i) ? ShareNoun(j, [i]) : IndicatorNames.Relate(At(i), At(j)) != NameRelation.Different || EndAlike(At(i).Indicator, At(j).Indicator, letters: 2) || AnsweringRules.Default.PartOf.GetValueOrDefault(At(i).Indicator) == At(j).Indicator) && Same(At(i).Subject, At(j).Subject) && !ConflictRules.Default.NoWholes.Exists(w => LabelOf(j).Contains(w, StringComparison.Ordinal) || label.Contains(w, StringComparison.Ordinal))
                && label.AsSpan().IndexOfAny('月', '季') < 0 && _readings[i].AllowedLow > _readings[j].AllowedHigh)
                Report(ConflictKind.PartWhole, $"“其中”的{At(i).Indicator}{At(i).Quote}大于整体{At(j).Indicator}{At(j).Quote}。", ConflictSeverity.High, i, j);
            return;
        }
    }

    /// <summary>新签约项目35个，投资10亿元以上的就有42个; 总产值120.5亿元，装备制造业一家就贡献了138.2亿元: of what stands before it.</summary>
    private bool SinglesOut(int i)
    {
        var label = LabelOf(i);
        // 仅星禾食品一家，去年产值就达93亿元, of what the sentence before told.
        var only = At(i).Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(At(i)))) is var said && said.Length <= FarthestPart && (said.StartsWith("仅") || said.StartsWith("单") || said.StartsWith("光是")) && said.Contains("一家", StringComparison.Ordinal);
        var whole = LevelBefore(i);
        if (whole < 0 && only)
            for (var j = i - 1; j >= 0 && whole < 0 && At(i).TextSpan.Start - At(j).TextSpan.Start <= FarthestThose; j--)
                if (IsAmountLike(i, j) && EndAlike(At(i).Indicator, At(j).Indicator, letters: 2))
                    whole = j;
        if (i == 0 || !only && !ConflictRules.Default.SinglesOut.Exists(w => label.EndsWith(w, StringComparison.Ordinal)) || whole < 0)
            return false;
        if (IsBound(whole) && LevelBefore(whole) is >= 0 and var before)
            whole = before;
        if (Lead(whole, i) is not { Length: > 0 and <= FarthestPart } between || between.AsSpan().IndexOfAny('；', ';') >= 0 || !Reading.ComparableUnits(At(whole).Quantity.BaseUnit, At(i).Quantity.BaseUnit) || At(whole).Modality != At(i).Modality
            || IsOfAnother(i, whole) || ConflictRules.Default.NoWholes.Exists(w => LabelOf(whole).EndsWith(w, StringComparison.Ordinal)) || IsCount(i) && !ShareNoun(whole, [i]) && !(At(i).Quantity.Unit is "人" or "名" && Same(At(i).Subject, At(whole).Subject)) || _readings[i].AllowedLow <= _readings[whole].AllowedHigh || _readings[whole].AllowedHigh is null)
            return false;
        Report(ConflictKind.PartWhole, $"{At(i).Indicator}{At(i).Quote}，大于它所属的{At(whole).Indicator}{At(whole).Quote}。", ConflictSeverity.High, i, whole);
        return true;
    }

    /// <summary>包括总投资300亿元的A项目…等40个，总投资200亿元: one of several above their sum.</summary>
    private void AboveSum(int i)
    {
        if (IsCount(i) || !Comparison.IsAnnouncedSum(At(i).Indicator) || _readings[i].AllowedHigh is null || LevelBefore(i) is not (>= 0 and var count) || !IsCount(count) || _readings[count].Value < 2m || Between(count, i) is not { Length: <= LongestTie } tie || tie.AsSpan().IndexOfAny('；', ';') >= 0 || tie.Contains("分别", StringComparison.Ordinal))
            return;
        for (var j = Math.Max(0, i - MostParts); j < Math.Min(_figures.Count, i + MostParts); j++)
        {
            if (j == i || Distance(i, j) > 1 || !IsAmountLike(i, j) || !Comparison.IsAnnouncedSum(At(j).Indicator) || !After(j, 1).StartsWith("的") || _readings[j].AllowedLow <= _readings[i].AllowedHigh)
                continue;
            var before = At(j).Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(At(j))));
            if (!before.Contains("包括", StringComparison.Ordinal) && !before.Contains("其中", StringComparison.Ordinal) || _found.Exists(c => c.Kind == ConflictKind.PartWhole && Tells(c, j)) || IsOfWiderSum(j, i))
                continue;
            Report(ConflictKind.PartWhole, $"其中一个项目{At(j).Quote}，大于{At(count).Quote}项目的{At(i).Indicator}{At(i).Quote}。", ConflictSeverity.High, j, i);
            return;
        }
    }

    // 总投资67亿元：产业项目58亿元，民生项目9亿元。其中，投资12亿元的…: of all that the sentence before sums up, and not of its last kind.
    private bool IsOfWiderSum(int part, int last)
    {
        for (var k = last - 1; !SameSentence(part, last) && k >= Math.Max(0, last - MostParts); k--)
            if (At(k).Project is null && IsAmountLike(part, k) && Comparison.IsAnnouncedSum(At(k).Indicator) && _readings[k].Value >= _readings[part].Value)
                return true;
        return false;
    }

    /// <summary>引进项目中，亿元以上项目61个, of 56; 省重点项目23个，目前已有26个开工; 规划面积, 建成面积; 总投资, 完成投资; 一期: what can be no more than what it is of.</summary>
    private bool AboveAll(int i)
    {
        if (At(i).Aspect != Aspect.Level || At(i).Modality != Modality.Actual || IsBound(i))
            return false;
        var whole = WholeOf(i);
        if (whole < 0 || _readings[i].AllowedLow <= _readings[whole].AllowedHigh || _readings[whole].AllowedHigh is null || _readings[i].Value > 10m * _readings[whole].Value)
            return false;
        Report(ConflictKind.PartWhole, $"{At(i).Indicator}{At(i).Quote}，大于它所属的{At(whole).Indicator}{At(whole).Quote}。", ConflictSeverity.High, i, whole);
        return true;
    }

    private int WholeOf(int i)
    {
        if (IsCount(i))
        {
            if (AmongNamed(i) is { } named)
                return named;
            // 目前已有26个开工: of those that were counted right before.
            var j = LevelBefore(i);
            return j >= 0 && IsCount(j) && IsAmountLike(i, j) && At(j).Modality == Modality.Actual && AnsweringRules.Default.Counted.Any(n => At(j).Indicator.Contains(n, StringComparison.Ordinal)) && Between(j, i) is { Length: <= LongestTie } between && between.AsSpan().IndexOfAny('；', ';') < 0
                && between.TrimEnd('有') is [.., '已'] && between.AsSpan().IndexOfAny('，', ',') >= 0 && AnsweringRules.Default.Steps.Any(w => After(i, 5).Contains(w, StringComparison.Ordinal)) && !After(i, 5).ContainsAny('项', '企') ? j : -1;
        }
        if (WithinNamed(i) is { } around)
            return around;
        if (At(i).Quantity.BaseUnit == AreaUnit && LandOf(i) is >= 0 and var land)
            return land;
        var phase = (LabelOf(i) + After(i, 4).ToString()).Contains("一期", StringComparison.Ordinal);
        foreach (var within in ConflictRules.Default.Within)
        {
            if (!(phase ? within.Phased : within.Parts.Exists(w => At(i).Indicator.EndsWith(w, StringComparison.Ordinal))))
                continue;
            for (var j = i - 1; j >= Math.Max(0, i - MostParts) && At(i).TextSpan.Start - At(j).TextSpan.Start <= LongestList; j--)
            {
                if (At(j).Aspect != Aspect.Level || At(j).Quantity.BaseUnit != At(i).Quantity.BaseUnit || !within.Wholes.Exists(w => At(j).Indicator.EndsWith(w, StringComparison.Ordinal)))
                    continue;
                // 核准面积 goes by the name of 规划面积.
                var label = LabelOf(j);
                return !label.Contains('期', StringComparison.Ordinal) && within.Wholes.Exists(w => label.Contains(w[..2], StringComparison.Ordinal)) && (phase ? At(j).Project is not null && (Distance(i, j) <= 1 || At(j).Project == At(i).Project) : At(i).Project is not null ? At(i).Project == At(j).Project : within.OfPlaces && Same(At(i).Subject, At(j).Subject)) ? j : -1;
            }
        }
        return -1;
    }

    private const string AreaUnit = "平方米";

    /// <summary>总用地面积380亩，一期用地426亩; 规划面积6.8平方公里，已建成8.6平方公里: the land, or the floors, that a phase or what is built lies in; -1 where none is told right before.</summary>
    private int LandOf(int i)
    {
        var label = LabelOf(i);
        var phase = ConflictRules.Default.PhasesOfLand.Find(w => label.Contains(w, StringComparison.Ordinal));
        if (phase is null || label.Contains('总', StringComparison.Ordinal))
            return -1;
        // 一期规划建设厂房18.6万平方米。…一期厂房已经封顶的面积20.3万平方米: of the same phase, as much as is done of it.
        var done = ConflictRules.Default.DoneOfLand.Exists(w => label.Contains(w, StringComparison.Ordinal));
        var ofFloors = IsOfFloors(i, label);
        for (var j = i - 1; j >= Math.Max(0, i - MostBack) && Distance(j, i) <= 1; j--)
        {
            if (At(j).Aspect != Aspect.Level || At(j).Quantity.BaseUnit != AreaUnit)
                continue;
            var whole = LabelOf(j);
            return !IsBound(j) && ConflictRules.Default.WholesOfLand.Exists(w => whole.Contains(w, StringComparison.Ordinal)) && !ConflictRules.Default.PhasesOfLand.Exists(w => whole.Contains(w, StringComparison.Ordinal) && !(done && w == phase && !ConflictRules.Default.DoneOfLand.Exists(d => whole.Contains(d, StringComparison.Ordinal))))
                && IsOfFloors(j, whole) == ofFloors && (At(i).Project is null || At(j).Project is null || At(i).Project == At(j).Project) ? j : -1;
        }
        return -1;
    }

    private bool IsOfFloors(int i, string label) => ConflictRules.Default.Floors.Exists(w => label.Contains(w, StringComparison.Ordinal) || At(i).Indicator.Contains(w, StringComparison.Ordinal));

    /// <summary>已开发面积中工业用地46.3平方公里: the amount whose words stand before 中.</summary>
    private int? WithinNamed(int i)
    {
        var label = LabelOf(i);
        if (label.LastIndexOf('中') is not (>= ShortestMeasure and var within) || within == label.Length - 1 || label[within - 1] is '其' or '集' or '年')
            return null;
        var words = label[..within];
        for (var j = i - 1; j >= Math.Max(0, i - MostParts) && Distance(j, i) <= 1; j--)
            if (IsAmountLike(i, j) && !IsBound(j) && At(j).Modality == Modality.Actual && Sentences.SaysNoMore(At(j)) && Same(At(j).Subject, At(i).Subject) && IndicatorNames.Key(At(j).Indicator) is { Length: >= ShortestMeasure } key && IsSpelt(key, words))
                return j;
        return null;
    }

    // 协议外资2.8亿美元，实际利用外资1.3亿美元，其中…协议外资2.4亿美元: of another whole told before.
    private bool IsOfAnother(int i, int whole)
        => At(i).IndicatorKnown && At(whole).IndicatorKnown && IndicatorNames.Relate(At(i), At(whole)) == NameRelation.Different && !IndicatorNames.IsGeneric(At(i).Indicator)
            && Enumerable.Range(0, whole).Any(j => SameSentence(j, whole) && IsAmountLike(i, j) && (IndicatorNames.Relate(At(i), At(j)) == NameRelation.Same || _readings[j].Value >= _readings[i].Value && EndAlike(At(i).Indicator, At(j).Indicator, letters: 2)));

    /// <summary>…290.68亿元，其中A…: 其中 follows the whole's clause, and the part is the first of the same unit after it.</summary>
    private bool PickedOut(int i, int whole, int among)
    {
        if (At(i).Aspect != Aspect.Level || At(i).Modality != At(whole).Modality || IsBound(i) || IsBound(whole) || After(whole, 1) is "）" or ")")
            return false;
        if (IsOfAnother(i, whole))
            return false;
        // A rise, a balance, the year before: no whole of what follows.
        var own = LabelOf(whole);
        if (ConflictRules.Default.NoWholes.Exists(w => own.Contains(w, StringComparison.Ordinal)))
            return false;
        // 6月份…，其中上半年…: of a longer time.
        if (At(i).Period is { Start: { } start } time && At(whole).Period is { Start: { } begin } span && (start < begin || time.End > span.End))
            return false;
        // Nothing of its unit stands between, and nothing but rates of the whole itself before 其中.
        for (var j = whole + 1; j < i; j++)
            if (Sentences.PlaceOf(At(j)) >= among ? true : At(j).Aspect is not (Aspect.Growth or Aspect.Share or Aspect.Change or Aspect.Rank))
                return false;
        var sentence = At(i).Sentence;
        var place = Sentences.PlaceOf(At(i));
        var end = Sentences.PlaceOf(At(whole)) + At(whole).Quote.Length;
        if (among < end || among - end > 40 || place - among > 24)
            return false;
        var label = sentence.AsSpan(among + 2, place - among - 2);
        // 其中比上月增加: told of a change. 其中…分别: of several.
        // 其中二季度…: of what was told of the year.
        if (label.IndexOfAny('月', '季') >= 0 && IndicatorNames.Relate(At(i), At(whole)) != NameRelation.Same)
            return false;
        return label.IndexOfAny('比', '较', '净') < 0 && !label.Contains("首次", StringComparison.Ordinal) && !label.Contains("累计", StringComparison.Ordinal) && !label.Contains("总", StringComparison.Ordinal);
    }

    // Sums of averages, prices and the like mean nothing.
    private bool IsAdditive(int i)
        => At(i).Aspect == Aspect.Level && !AnsweringRules.Default.NotAdditive.Any(w => At(i).Indicator.Contains(w, StringComparison.Ordinal));

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
