namespace NewsMiner.Answering;

/// <summary>A percentage beside its part: which whole its words name, and whether the two give it.</summary>
internal sealed partial class ArticleConflicts
{
    private const int FarthestPart = 40, LongestShareName = 20;

    /// <summary>主力资金净流出41.59万元，占总成交额0.53%; 其中盈利150家，占比90.36%; 完成投资66亿元，完成年度任务的65%.</summary>
    private bool ShareBeside(int i)
    {
        if (OfPrevious(i))
            return true;
        return At(i).Modality != Modality.Target && WholeSaid(i) is { } name && PartBefore(i) is { } part && At(part).Aspect == Aspect.Level && Shared(i, part, name);
    }

    /// <summary>What the clause of a percentage says that it is of, empty for 占比; null where it says nothing, or of another part than the one told before.</summary>
    private string? WholeSaid(int i)
    {
        var clause = ClauseBefore(i).ToString();
        // 9个、占比超50%: what was told right before is none of its clause.
        if (LabelOf(i) is ['、', '占', ..] own)
            clause = own;
        // 约占 may have been read as what the number is preceded by.
        if (At(i).Quote.LastIndexOf('占') is >= 0 and var inside)
            clause += At(i).Quote[..(inside + 1)];
        var takes = clause.LastIndexOf('占');
        // 占…的比重首次突破30%，达到36.1%
        if (takes < 0 && ConflictRules.Default.Reaches.Contains(clause) && i > 0 && SameSentence(i, i - 1) && At(i - 1).Quantity.BaseUnit == "%" && LabelOf(i - 1) is var earlier && earlier.StartsWith('占') && earlier.IndexOf("比重", StringComparison.Ordinal) is > 0 and var weight)
            (clause, takes) = (earlier[..weight], 0);
        var skip = 1;
        if (takes < 0 && clause.TrimEnd('近', '约', '超') is [.., '的'] && SaysPlan(clause))
            foreach (var verb in ConflictRules.Default.PlanVerbs)
                if (clause.LastIndexOf(verb, StringComparison.Ordinal) is >= 0 and var at && at > takes && SaysPlan(clause[at..]))
                    (takes, skip) = (at, verb.Length);
        // 接近总盘子的四成, 撑起了全市的四成
        if (takes < 0 && IsRough(i) && clause.TrimEnd('近', '约', '超', '逾') is [.., '的'])
            foreach (var verb in ConflictRules.Default.ShareVerbs)
                if (clause.StartsWith(verb, StringComparison.Ordinal) && verb.Length > skip)
                    (takes, skip) = (0, verb.Length);
        if (takes < 0 || clause.Length - takes > LongestShareName || clause.Contains("分别", StringComparison.Ordinal))
            return null;
        // 外资企业占60%: of another part than the one told before.
        if (clause[..takes].TrimStart('（', '(', '约', '其', '也', '已', '共', '、').Length > 0)
            return null;
        var name = clause[(takes + skip)..].TrimStart('了', '到');
        foreach (var end in ConflictRules.Default.ShareTails)
            if (name.EndsWith(end, StringComparison.Ordinal))
                name = name[..^end.Length];
        return name;
    }

    private static bool SaysPlan(string words) => words.Contains("计划", StringComparison.Ordinal) || words.Contains("任务", StringComparison.Ordinal) || words.Contains("目标", StringComparison.Ordinal) || words.Contains("年预算", StringComparison.Ordinal) || words.Contains("年初预算", StringComparison.Ordinal);

    /// <summary>到位资金34.2亿元，完成年度目标25亿元的120%; 分别占规上工业总产值158.2亿元的37.1%、24.3%: of the amount right before it.</summary>
    private bool OfPrevious(int i)
    {
        var first = i;
        while (first > 0 && i - first < MostParts && SameSentence(first, first - 1) && At(first - 1).Quantity.BaseUnit == "%" && Between(first - 1, first) is "、" or "和")
            first--;
        if (first == 0 || !SameSentence(i, first - 1) || Between(first - 1, first) is not ("的" or "的约" or "的近") || _readings[i].Value <= 0m)
            return false;
        var whole = first - 1;
        var label = LabelOf(whole);
        if (At(whole).Quantity.BaseUnit == "%" || _readings[whole].Value <= 0m || !label.Contains('占', StringComparison.Ordinal) && !label.Contains("完成", StringComparison.Ordinal) && !label.Contains("当于", StringComparison.Ordinal) && !(label.Contains('为', StringComparison.Ordinal) && SaysPlan(label)))
            return false;
        // As many amounts before the whole as there are shares of it.
        var shares = 1;
        for (var j = first; j + 1 < _figures.Count && shares < MostParts && SameSentence(j, j + 1) && At(j + 1).Quantity.BaseUnit == "%" && Between(j, j + 1) is "、" or "和"; j++)
            shares++;
        var parts = new List<int>();
        for (int j = LevelBefore(whole), steps = 0; j >= 0 && parts.Count < shares && steps < MostBack; j = LevelBefore(j), steps++)
            if (Reading.ComparableUnits(At(j).Quantity.BaseUnit, At(whole).Quantity.BaseUnit))
                parts.Insert(0, j);
        if (parts.Count < shares || shares > 1 && !label.Contains("分别", StringComparison.Ordinal))
            return false;
        var part = parts[i - first];
        if (_readings[part].Value > 0m && !RatioFits(part, whole, i))
            TellRatio(i, part, whole, $"{At(part).Indicator}占{At(whole).Indicator}的比重");
        return true;
    }

    /// <summary>The figure that a share is of: the last amount before it in its part of the sentence, past its own rates.</summary>
    private int? PartBefore(int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - MostBack) && SameSentence(i, j); j--)
        {
            if (At(j).Quantity.BaseUnit is "%" or "个百分点" || At(j).Aspect is Aspect.Rank or Aspect.Multiple)
            {
                if (At(j).Aspect is Aspect.Share or Aspect.Level && At(j).Quantity.BaseUnit == "%" && !(j == i - 1 && ConflictRules.Default.Reaches.Contains(LabelOf(i))))
                    return null;
                continue;
            }
            var between = Between(j, i);
            return between.Length <= FarthestPart && (between.AsSpan().IndexOfAny('；', ';') < 0 || between.Contains("；占", StringComparison.Ordinal)) && !between.Contains("其中", StringComparison.Ordinal) ? j : null;
        }
        return null;
    }

    private bool Shared(int i, int part, string name)
    {
        var share = _readings[i];
        var scoped = "";
        foreach (var scope in ConflictRules.Default.Scopes)
            if (name.StartsWith(scope, StringComparison.Ordinal))
            {
                (scoped, name) = (scope, name[scope.Length..].TrimStart('的'));
                break;
            }
        var planned = SaysPlan(name);
        if (_readings[part].Value <= 0m || share.Value <= 0m || share.Value >= 100m && !planned)
            return false;
        var key = Stem(planned ? PlanWords(name) : name);
        var (wholes, implied) = (new List<int>(), -1);
        for (var j = 0; j < _figures.Count; j++)
        {
            if (j == part || !IsAmountLike(part, j) || _readings[j].Value <= 0m)
                continue;
            var near = Math.Abs(j - i) <= MostBack && Distance(i, j) <= 1;
            // Of all that an article counts, something gives a share that is told roughly.
            // 9个、占比超50%，…7个: no part of what is less than it, however open the share.
            var fits = RatioFits(part, j, i) && (planned || share.AllowedHigh is not null || _readings[j].Value >= _readings[part].Value);
            if (fits && (near || !IsRough(i) && Math.Abs(j - i) <= MostBack))
                return true;
            if (_readings[j].Value < _readings[part].Value && RatioSlip(i, part, j) > LedBySurely / 4 && !planned)
                continue;
            var named = key.Length >= 2 && (NamesWhole(key, j) || planned && LabelOf(j).Contains(key, StringComparison.Ordinal));
            if (planned ? IsPlan(j) && (named || key.Length < 2 && MeasuresAlike(part, j) && !(At(part).IndicatorKnown && At(j).IndicatorKnown && IndicatorNames.Relate(At(part), At(j)) == NameRelation.Different)) && (j < i || SameSentence(i, j)) && Same(At(j).Subject, At(part).Subject) : named && InScope(scoped, j, part))
            {
                if (fits)
                    return true;
                wholes.Add(j);
            }
            else if (!planned && key.Length < 2 && near && (scoped.Length == 0 ? j < part : IsOfScope(scoped, j, part)) && (implied < 0 || At(j).Indicator == At(part).Indicator || At(implied).Indicator != At(part).Indicator))
                implied = j;
        }
        if (key.Length < 2 && !planned)
        {
            // 在新签约项目中，10亿元以上项目21个，占比35%
            if (scoped.Length == 0 && AmongNamed(part) is { } among)
                wholes.Add(among);
            // 占总数的: of what was told right before.
            else if (implied >= 0 && (scoped.Length > 0 || (name.Contains('总', StringComparison.Ordinal) || At(i).Of is { } of && Stem(of) is { Length: >= 2 } whose && NamesWhole(whose, implied) && IsCount(part)) && implied == part - 1 && SameSentence(implied, part) || PicksOut(implied, part) || RatioSlip(i, part, implied) <= LedBySurely / (implied == part - 1 && SameSentence(implied, part) ? 2 : 4)))
                wholes.Add(implied);
        }
        if (wholes.Count == 0)
            return false;
        if (wholes.Exists(w => SameTime(At(w), At(part))))
            wholes.RemoveAll(w => !SameTime(At(w), At(part)));
        var values = wholes.Select(w => _readings[w].Value).Distinct().Count();
        var whole = wholes.FindLast(w => w < part && SameSentence(w, i)) is var near1 and > 0 ? near1 : wholes.FindLast(w => w < i) is var last and > 0 ? last : wholes[0];
        if (!planned && PartOf.IsOfAim(At(i), At(whole)) || planned && PartOf.AreCountedAnew(_figures, whole, part) || values > 1 && !SameSentence(whole, i) && RatioSlip(i, part, whole) > LedBySurely / 4)
            return false;
        var ratio = _readings[part].Value / _readings[whole].Value * 100m;
        if (RatioFits(part, whole, i))
            return true;
        // Of far too little, or more than all: of something else, unless a slip explains it.
        if ((!planned && ratio > 100m || (values > 1 || planned) && (ratio < share.Value / 3m || ratio > share.Value * 3m)) && RatioSlip(i, part, whole) > LedBySurely)
            return false;
        TellRatio(i, part, whole, $"{At(part).Indicator}占{(key.Length >= 2 ? scoped + name : At(whole).Indicator)}的比重");
        return true;
    }

    /// <summary>An amount that may be the whole of another: written in units that can be compared.</summary>
    private bool IsAmountLike(int part, int j) => At(j).Aspect == Aspect.Level && At(j).Quantity.BaseUnit != "%" && Reading.ComparableUnits(At(j).Quantity.BaseUnit, At(part).Quantity.BaseUnit);

    // 一半, 近七成, 三分之一.
    private bool IsRough(int i) => Ratios.IsRough(At(i).Quote);

    private bool IsPlan(int j) => Comparison.IsPlanned(At(j).Modality) || LabelOf(j) is var label && (SaysPlan(label) || label.Contains("安排", StringComparison.Ordinal) || label.Contains("原定", StringComparison.Ordinal));

    // 完成投资66亿元, 固定资产投资目标120亿元: what was done is measured as what was planned.
    private bool MeasuresAlike(int done, int planned)
    {
        if (IsCount(done))
            return ShareNoun(planned, [done]);
        var key = IndicatorNames.Key(At(done).Indicator);
        return key.Length >= 2 && (At(planned).Indicator + LabelOf(planned)).Contains(key[^2..], StringComparison.Ordinal);
    }

    // 其中 between the two, or 1260家企业中，…; nothing like the part stands between.
    private bool PicksOut(int whole, int part)
    {
        var lead = Lead(whole, part);
        // 21个项目…。从行业看，汽车项目9个、占比超50%
        if (Opens(lead) && ShareNoun(whole, [part]))
            return true;
        return lead.Contains("其中", StringComparison.Ordinal) && !lead.Contains('；', StringComparison.Ordinal) && !lead.Contains('占', StringComparison.Ordinal)
            || (lead.Contains("中，", StringComparison.Ordinal) || lead.Contains("里，", StringComparison.Ordinal)) && whole == part - 1;
    }

    /// <summary>在新签约项目中，…21个: the count that the words before 中 name, wherever the article told it; null where they name none, or two of different values.</summary>
    private int? AmongNamed(int part)
    {
        var text = At(part).Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(At(part))));
        var among = text.LastIndexOf("中，");
        if (among < 2 || text[among..].Contains('；') || ConflictRules.Default.IsAnnounced(At(part).Sentence) || text.Length - among > FarthestPart)
            return null;
        var clause = text[..among];
        clause = clause[(clause.LastIndexOfAny(Sentences.ClauseEnds) + 1)..];
        if (clause.EndsWith("其"))
            return null;
        int? named = null;
        for (var j = 0; j < part; j++)
        {
            if (!IsAmountLike(part, j) || !IsCount(j) || At(j).Quantity.Unit != At(part).Quantity.Unit || !Same(At(j).Subject, At(part).Subject))
                continue;
            var key = IndicatorNames.Key(At(j).Indicator);
            if (key.EndsWith('数'))
                key = key[..^1];
            if (key.Length < 3 || !IsSpelt(key, clause))
                continue;
            if (named is { } other && _readings[other].Value != _readings[j].Value)
                return null;
            named = j;
        }
        return named;
    }

    // 规上工业企业 in 全区规模以上工业企业: every letter of the name, in its order.
    private static bool IsSpelt(string key, ReadOnlySpan<char> clause)
    {
        var at = 0;
        foreach (var c in clause)
            if (at < key.Length && key[at] == c)
                at++;
        return at == key.Length;
    }

    private bool IsOfScope(string scope, int whole, int part) => (IndicatorNames.Relate(At(whole), At(part)) == NameRelation.Same || !IsCount(part) && EndAlike(At(whole).Indicator, At(part).Indicator, letters: 2)) && (LabelOf(whole).Contains(scope, StringComparison.Ordinal) || At(whole).Subject != At(part).Subject && InScope(scope, whole, part));

    private const int MostBack = 40;

    private double RatioSlip(int i, int part, int whole) => Ratios.Slip(At(part).Quantity, At(whole).Quantity, At(i).Quantity, _readings[part], _readings[whole], _readings[i]);

    private void TellRatio(int i, int part, int whole, string what) => TellRatio(i, new Amount(part, _readings[part]), new Amount(whole, _readings[whole]), what);

    private void TellRatio(int i, Amount part, Amount whole, string what)
    {
        if (PartOf.AreOfTwoYears(At(part.At), At(whole.At)))
            return;
        if ((Comparison.IsPlanned(At(whole.At).Modality) || At(whole.At).Indicator.Contains("计划", StringComparison.Ordinal)) && PartOf.AreCountedAnew(_figures, whole.At, part.At))
            return;
        var ratio = part.Reading.Value / whole.Reading.Value * 100m;
        var gap = Math.Abs(ratio - _readings[i].Value);
        Report(
            ConflictKind.Ratio,
            $"{what}写作{At(i).Quote}，而{Sum(part)} ÷ {Sum(whole)} = {Percent(ratio)}%，相差{Percent(gap)}个百分点。",
            gap >= 5m ? ConflictSeverity.High : ConflictSeverity.Medium,
            [i, .. part.All, .. whole.All]);

        string Sum(Amount amount) => amount.All.Count == 1 ? At(amount.At).Indicator + At(amount.At).Quote : $"（{string.Join(" + ", amount.All.Select(j => At(j).Indicator + At(j).Quote))}）";
    }

    private static string PlanWords(string name)
    {
        foreach (var word in ConflictRules.Default.PlanNames)
            name = name.Replace(word, "", StringComparison.Ordinal);
        return name;
    }

    // 总成交额 is 成交额, 总数 nothing of its own.
    private static string Stem(string name)
    {
        name = IndicatorNames.Key(name);
        foreach (var word in ConflictRules.Default.NoNames)
            name = name.Replace(word, "", StringComparison.Ordinal);
        return name.Length > 2 && name[^1] is '数' or '额' or '值' or '量' ? name[..^1] : name;
    }

    // 进出口总值 is no 一般贸易进出口; 限上零售额 is 限上企业零售额.
    private bool NamesWhole(string key, int j)
    {
        var own = Stem(At(j).Indicator);
        return own.Length >= 2 && (own == key || WithoutThings(own) == WithoutThings(key) || IndicatorNames.Relate(key, false, own, false) == NameRelation.Same || own.Length - key.Length is >= 0 and <= 2 && (own[0] != '进' || key[0] == '进') && IndicatorNames.IsSubsequence(key, own));
    }

    // 签约总投资 is 签约亿元以上项目总投资.
    private static string WithoutThings(string name)
    {
        if (name.IndexOf("以上项目", StringComparison.Ordinal) is > 0 and var size)
        {
            var from = size;
            while (from > 0 && (char.IsAsciiDigit(name[from - 1]) || name[from - 1] is '元' || IndicatorNames.IsNumeral(name[from - 1])))
                from--;
            name = name.Remove(from, size - from + 2);
        }
        return name.Replace("项目", "", StringComparison.Ordinal);
    }

    private bool InScope(string scope, int whole, int part)
    {
        if (scope.Length == 0)
            return Same(At(whole).Subject, At(part).Subject) || SameSentence(whole, part);
        if (At(whole).Subject is not { } subject)
            return false;
        var last = scope[^1];
        return AnsweringRules.Default.Country.Contains(subject) ? scope is "全国" or "我国" : subject.EndsWith(last) || last == '区' && At(whole).SubjectType == SubjectType.Zone;
    }
}
