namespace NewsMiner.Answering;

/// <summary>Rates of counts and plans beside them, and percentages of so many things.</summary>
internal sealed partial class ArticleConflicts
{
    private const decimal MostOfRate = 3m;

    private const int FarthestOfThose = 16, FarthestThose = 160;

    /// <summary>重点项目63项，57项陆续开复工，开复工率95%; 年度计划投资128亿元，完成151.7亿元，完成率110%: the rate of what stands before it.</summary>
    private bool RateBeside(int i)
    {
        if (_readings[i].Value <= 0m)
            return false;
        var label = LabelOf(i);
        var rate = label.AsSpan().LastIndexOfAny('率', '面');
        if (rate < 2 || label.Length - rate > 4 || At(i).Aspect is not (Aspect.Level or Aspect.Share) || ConflictRules.Default.OtherRates.Exists(w => label.Contains(w, StringComparison.Ordinal)))
            return false;
        var stem = label[(rate - 2)..rate];
        // 开工41个、竣工33个，开工率: of the one of them that says so.
        var part = Ratios.DeedsBefore(_figures, i, stem).FirstOrDefault(-1);
        if (part < 0 || At(part).Aspect != Aspect.Level || RoleOf(part) == LevelRole.Earlier || At(i).Modality == Modality.Target && At(part).Modality != Modality.Target || Between(part, i) is not { Length: <= FarthestPart } between || between.AsSpan().IndexOfAny('；', ';') >= 0)
            return false;
        var wholes = new List<int>();
        for (int j = part - 1, steps = 0; j >= 0 && steps < MostBack && Distance(j, part) <= 1; j--, steps++)
        {
            if (At(j).Quantity.BaseUnit == "%" || !Reading.ComparableUnits(At(j).Quantity.BaseUnit, At(part).Quantity.BaseUnit) || At(j).Aspect != Aspect.Level || _readings[j].Value <= 0m)
                continue;
            if (RatioFits(part, j, i))
                return true;
            var planned = Comparison.IsPlanned(At(j).Modality) || LabelOf(j).Contains("计划", StringComparison.Ordinal);
            // 已建成厂房8.4万平方米，租出6.2万平方米: of one measure.
            if (planned || SameSentence(j, part) && (IsCount(j) || At(j).Indicator == At(part).Indicator) && _readings[j].Value >= _readings[part].Value && (wholes.Count == 0 || ShareNoun(j, [part])))
                wholes.Add(j);
        }
        if (wholes.Count == 0 || wholes.Select(w => _readings[w].Value).Distinct().Count() > 1 && RatioSlip(i, part, wholes[0]) > LedBySurely || SameSentence(wholes[0], part) && HasOwnRate(wholes[0], part))
            return false;
        // 新开工项目19个，开工率70.4%: the rate is of those begun before as well; and a plan of something else gives many times as much.
        if (LabelOf(part).Contains("新" + stem, StringComparison.Ordinal) && !LabelOf(wholes[0]).Contains('新', StringComparison.Ordinal)
            || _readings[part].Value / _readings[wholes[0]].Value * 100m is var given && (given > MostOfRate * _readings[i].Value || _readings[i].Value > MostOfRate * given) && RatioSlip(i, part, wholes[0]) > LedBySurely)
            return false;
        TellRatio(i, part, wholes[0], label[..(rate + 1)]);
        return true;
    }

    // 签约项目68个，…，开工率58.82%；开工57个: a rate before the part is of something else.
    private bool HasOwnRate(int whole, int part)
    {
        for (var j = Math.Max(whole + 1, part - MostBack); j < part; j++)
            if (At(j).Quantity.BaseUnit == "%" && At(j).Aspect is Aspect.Level or Aspect.Share)
                return true;
        return false;
    }

    /// <summary>13个项目中…占88%; 30个，其中44%…; 45家企业…，62.7%的企业表示…; 重点项目50个…。…，开工率达89.9%: so many of those.</summary>
    private void PercentOfThose(int i)
    {
        var label = LabelOf(i);
        if (At(i).Modality == Modality.Target && (PlanSaid.In(At(i)) || !IsRateOfThings(label)) || At(i).Aspect is not (Aspect.Level or Aspect.Share) || IsRough(i) || ConflictRules.Default.IsOfAmounts(label))
            return;
        // 投产的43个项目占全省的10%: of the province's.
        if (label.LastIndexOf('占') is >= 0 and var taken && ConflictRules.Default.Scopes.Exists(w => w != "公司" && label.AsSpan(taken + 1).TrimStart("到了").StartsWith(w, StringComparison.Ordinal)))
            return;
        // 转化率由38%提升至47%: of another time than what is counted now.
        if (label.TrimEnd() is [.., '率', '由' or '从'])
            return;
        var step = IsRateOfThings(label) ? label[(label.LastIndexOf('率') - 2)..label.LastIndexOf('率')] : "";
        // 改革任务32项，目前完成率81.6%
        var done = step.Length == 0 && label.AsSpan().Contains("完成率", StringComparison.Ordinal);
        var rate = step.Length > 0;
        var thing = ThingAfter(i);
        for (int j = i - 1, steps = 0; j >= 0 && steps < MostBack && At(i).SentenceSpan.Start - At(j).SentenceSpan.End <= FarthestThose; j--, steps++)
        {
            if (!IsCount(j) || At(j).Aspect != Aspect.Level)
            {
                if (SameSentence(i, j) && At(j).Quantity.BaseUnit == "%")
                    return;
                continue;
            }
            var noun = NounOf(j);
            if (SameSentence(i, j))
            {
                var between = Between(j, i);
                var words = LabelOf(j) + between[..Math.Max(0, between.Length - label.Length)];
                // 开工36个，开工率80%; 开工项目：36个，开工率80%: the part of something told before.
                if (rate && between.IndexOf("中，", StringComparison.Ordinal) is < 0 or > FarthestOfThose && (words.Contains(step, StringComparison.Ordinal) || At(j).Sentence.StartsWith(step, StringComparison.Ordinal)))
                    return;
                // 签约82个，已开工68个，转化率82.9%: of two counts, whatever the rate is called.
                if (rate && Enumerable.Range(Math.Max(0, j - MostParts), j - Math.Max(0, j - MostParts)).Any(w => Distance(w, j) <= 1 && IsAmountLike(j, w) && _readings[w].Value >= _readings[j].Value && RatioFits(j, w, i)))
                    return;
                // 覆盖14个网络平台，抽检合格率: of what was sampled, which is no count of platforms.
                if (rate && IsCountedBy(i, j) && (AnsweringRules.Default.Steps.Contains(step) || between == label || SaysNoOther(label, words)) || done && j == i - 1 && ConflictRules.Default.DoneWhole.Contains(noun) || IsOfThose(i, j, label, noun, thing))
                    Granularity(i, j);
                return;
            }
            var lead = Lead(j, i);
            // 这13个项目中，…的占88%; in the next sentence: 到会企业中，42%…
            if (noun.Length >= 2 && lead.Length <= FarthestOfThose && lead is [.., '中' or '里', '，' or ','] && lead.Contains(noun, StringComparison.Ordinal))
            {
                Granularity(i, j);
                return;
            }
            // 签约项目18个，其中…。按领域分，新能源项目占58.3%: of all that the sentence before counts.
            if (noun.Length >= 2 && Distance(j, i) == 1 && label.LastIndexOf('占') is > 1 and var of && label.AsSpan(0, of).EndsWith(noun) && OpensSentence(i))
            {
                Granularity(i, LargestBeside(j));
                return;
            }
            if (!rate || !AnsweringRules.Default.Counted.Any(n => At(j).Indicator.Contains(n, StringComparison.Ordinal)))
                continue;
            // Of all that was counted, and of nothing that only the rate's clause names, or its sentence told before (竣工厂房12.6万平方米，入驻率81%).
            if (!(LevelBefore(i) is >= 0 and var own && !IsCount(own)) && Same(At(j).Subject, At(i).Subject) && SaysNoOther(label, At(j).Sentence))
                Granularity(i, j);
            return;
        }
    }

    // 按领域分，…; 从行业看，…, and nothing counted before the percentage.
    private bool OpensSentence(int i) => At(i).Sentence[..Math.Max(0, Sentences.PlaceOf(At(i)))] is var lead && lead.IndexOf('，', StringComparison.Ordinal) is > 0 and var stop && Opens(lead[..(stop + 1)]) && !(i > 0 && SameSentence(i - 1, i));

    /// <summary>The most that is counted in one noun in the sentence of a count.</summary>
    private int LargestBeside(int j)
    {
        var most = j;
        for (var k = j - 1; k >= 0 && SameSentence(k, j); k--)
            if (At(k).Aspect == Aspect.Level && At(k).Quantity.Unit == At(j).Quantity.Unit && _readings[k].Value > _readings[most].Value && ShareNoun(k, [j]))
                most = k;
        return most;
    }

    private const int MostClauses = 3;

    /// <summary>Of the count before it in its sentence.</summary>
    private bool IsOfThose(int i, int j, string label, string noun, string thing)
    {
        var lead = Between(j, i);
        if (lead.AsSpan().IndexOfAny('；', ';') >= 0)
            return false;
        var among = lead.IndexOfAny(['中', '里']);
        // 钛企156家，规上工业企业中有研发活动的占68.3%: of what its own clause names.
        if (among > 1 && lead[..among] is var named && named.LastIndexOf('，') is >= 0 and var comma && named[(comma + 1)..] is { Length: >= ShortestMeasure } group && AnsweringRules.Default.Counted.Any(n => group.EndsWith(n, StringComparison.Ordinal)) && !IsSpelt(IndicatorNames.Key(At(j).Indicator).TrimEnd('数'), group) && !IsSpelt(group, IndicatorNames.Key(At(j).Indicator)))
            return false;
        if (among is > 0 and <= FarthestOfThose && lead[among - 1] != '其' && (lead.Contains('占', StringComparison.Ordinal) || lead.AsSpan(among + 1).TrimStart("，,").TrimStart("已有约近超仅只就共的").IsEmpty) || lead.Trim('，', '（', ' ') is "其中" or "其中约")
            return true;
        // 45家企业…，62.7%的企业
        if (thing.Length > 0 && noun == thing)
            return true;
        var takes = label.LastIndexOf('占');
        if (takes > 1 && label[takes - 1] != '别' && noun.Length >= 2)
        {
            // 10个项目…占到项目数的65%
            if (label[takes..].Contains(noun, StringComparison.Ordinal) && !ConflictRules.Default.AmountWords.Exists(w => label[takes..].Contains(w, StringComparison.Ordinal)))
                return true;
            // 回访了40家企业，认为审批提速的占96%: whoever of them says so.
            if (j == i - 1 && label[takes - 1] == '的' && lead.Count(c => c is '，' or ',') == 1 && AnsweringRules.Default.Counted.Any(n => Sentences.ClauseOf(At(j)).Contains(n, StringComparison.Ordinal) || After(j, 6).StartsWith(n)))
                return true;
            // 孵化器18家，其中省级以上占比53.8%
            if (j == i - 1 && At(i).Aspect == Aspect.Share && lead.StartsWith("，其中", StringComparison.Ordinal) && At(i).Of is { } of && IndicatorNames.Relate(of, false, At(j).Indicator, false) == NameRelation.Same)
                return true;
            // 对38家企业开展问卷，全部有效，表示满意的企业占97.4%
            if (j == i - 1 && label[..takes].EndsWith("的" + noun, StringComparison.Ordinal) && lead.Count(c => c is '，' or ',') <= MostClauses)
                return true;
            // 上市企业15家，其中科技型企业占67.8%; 人才20名，博士占比43.5%
            if (j == i - 1 && lead.Count(c => c is '，' or ',') <= 1 && (label[..takes].EndsWith(noun, StringComparison.Ordinal) || AnsweringRules.Default.Counted.Any(n => label[..takes].EndsWith(n, StringComparison.Ordinal)) || AnsweringRules.Default.CountGroup(At(j).Quantity.BaseUnit) == AnsweringRules.Default.CountGroup("人")))
                return true;
        }
        // 7个省级重点项目已开工83%; 9项改革任务，已完成62%
        return lead.Length <= FarthestOfThose && lead.Count(c => c is '，' or ',') <= 1 && lead.Contains('已', StringComparison.Ordinal)
            && (AnsweringRules.Default.Steps.Any(w => lead.EndsWith(w, StringComparison.Ordinal)) || lead.EndsWith("完成", StringComparison.Ordinal) && ConflictRules.Default.DoneWhole.Contains(noun));
    }

    /// <summary>开工率, 合格率, 任务完成率: a rate of whole things.</summary>
    private static bool IsRateOfThings(string label)
    {
        var rate = label.LastIndexOf('率');
        if (rate < 2 || label.Length - rate > 4)
            return false;
        var stem = label[(rate - 2)..rate];
        return AnsweringRules.Default.Steps.Contains(stem) || ConflictRules.Default.ThingRates.Contains(stem) || stem == "完成" && ConflictRules.Default.DoneWhole.Exists(w => label.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>企业 of 62.7%的企业, empty where no such thing follows.</summary>
    private string ThingAfter(int i)
    {
        var after = After(i, 10);
        if (after is not ['的', ..])
            return "";
        foreach (var thing in AnsweringRules.Default.Counted)
            if (after.IndexOf(thing) is > 0 and <= 5)
                return thing;
        return "";
    }

    private static bool SaysNoOther(string label, string sentence)
    {
        var rate = label.LastIndexOf('率');
        foreach (var c in label.AsSpan(0, Math.Max(0, rate - 2)))
            if (char.IsLetter(c) && !sentence.Contains(c) && !ConflictRules.Default.PlainLetters.Contains(c, StringComparison.Ordinal))
                return false;
        return true;
    }

    // 项目 of 重点项目数.
    private string NounOf(int i)
    {
        var key = IndicatorNames.Key(At(i).Indicator);
        if (key.EndsWith('数'))
            key = key[..^1];
        return key.Length >= 2 ? key[^2..] : "";
    }
}
