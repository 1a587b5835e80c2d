namespace NewsMiner.Answering;

internal enum NameRelation
{
    Same,

    /// <summary>One is the other with a modifier before it: 总投资 and 签约项目总投资.</summary>
    Modified,

    /// <summary>Two wordings that may well mean the same: 重点产业链条数 and 重点产业链数.</summary>
    Similar,

    Different,
}

/// <summary>Compares indicators by their names. Names that a rule gives are exact; open noun phrases are compared by head and modifiers.</summary>
internal static class IndicatorNames
{
    private static readonly NameMemory<string> s_keys = new(WorkOutKey);

    private static readonly string[] Quotes = ["“", "”", "‘", "’", "\"", "《", "》", "「", "」", " ", "　", "·"];

    public static NameRelation Relate(Figure a, Figure b)
        => a.Aspect == Aspect.Change && b.Aspect == Aspect.Change && RateEnd(a.Indicator) != RateEnd(b.Indicator)
            ? Relate(a.Indicator[..^RateEnd(a.Indicator)], a.IndicatorKnown, b.Indicator[..^RateEnd(b.Indicator)], b.IndicatorKnown)
            : Relate(a.Indicator, a.IndicatorKnown, b.Indicator, b.IndicatorKnown);

    /// <summary>社会消费品零售总额增速高于全市6.2个百分点, and 社会消费品零售总额增长29.7%，高6.2个百分点: a change by points is of the rate, whether its name says so or not.</summary>
    private static int RateEnd(string name) => name.Length > 4 && (name.EndsWith("增速", StringComparison.Ordinal) || name.EndsWith("增幅", StringComparison.Ordinal)) ? 2 : 0;

    /// <summary>Spellings under which an archive may hold what a figure measures.</summary>
    public static IEnumerable<string> Spellings(Figure figure)
        => figure.Aspect != Aspect.Change ? Spellings(figure.Indicator)
            : RateEnd(figure.Indicator) is > 0 and var rate ? Spellings(figure.Indicator).Concat(Spellings(figure.Indicator[..^rate]))
            : Spellings(figure.Indicator).Append(figure.Indicator + "增速");

    public static NameRelation Relate(string a, bool aKnown, string b, bool bKnown)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
            return NameRelation.Same;
        var x = Key(a);
        var y = Key(b);
        if (string.Equals(x, y, StringComparison.Ordinal))
            return NameRelation.Same;
        if (IsBareJudging(x) && IsOverallJudging(b) || IsBareJudging(y) && IsOverallJudging(a))
            return NameRelation.Similar;
        // 电子信息产业营业收入 and 电子信息营业收入.
        if (SaysIndustry(x, y) || SaysIndustry(y, x))
            return NameRelation.Similar;
        var common = 0;
        while (common < x.Length && common < y.Length && x[^(common + 1)] == y[^(common + 1)])
            common++;
        var p = x.AsSpan(0, x.Length - common);
        var q = y.AsSpan(0, y.Length - common);
        if (common >= 2 && (p.IsEmpty || q.IsEmpty) && EndsAsPlace(p.IsEmpty ? q : p))
            return NameRelation.Similar;
        if (aKnown && bKnown && !IsGeneric(a) && !IsGeneric(b))
            return NameRelation.Different;
        if (ScopeDiffers(x, y))
            return common >= 2 && (p.IsEmpty || q.IsEmpty) && (IsGeneric(a) || IsGeneric(b)) ? NameRelation.Modified : NameRelation.Different;
        if (p.IsEmpty || q.IsEmpty)
            return common >= 2 ? NameRelation.Modified : NameRelation.Different;
        if (common >= 1 && !DigitsDiffer(p, q) && Dice(p, q) >= 0.6)
            return NameRelation.Similar;
        return common >= 2 && Math.Min(x.Length, y.Length) >= 4 && !DigitsDiffer(p, q) && IsSubsequence(x, y) ? NameRelation.Similar : NameRelation.Different;
    }

    /// <summary>Whether two names, one of which at least no rule gave, may be two wordings of one thing: 储备项目数 and 新储备项目数, 城市数 and 通航城市数.</summary>
    public static bool MayMean(Figure a, Figure b)
    {
        if (a.IndicatorKnown && b.IndicatorKnown && !IsGeneric(a.Indicator) && !IsGeneric(b.Indicator))
            return false;
        var (x, y) = (Key(a.Indicator), Key(b.Indicator));
        return x.Length >= 2 && y.Length >= 2 && !ScopeDiffers(x, y) && (Dice(x, y) >= 0.6 || Math.Min(x.Length, y.Length) >= 2 && (x.EndsWith(y, StringComparison.Ordinal) || y.EndsWith(x, StringComparison.Ordinal)));
    }

    /// <summary>The name without what does not change its meaning; equal keys are one indicator.</summary>
    public static string Key(string name) => s_keys.Of(name);

    private static string WorkOutKey(string name)
    {
        var key = name;
        foreach (var quote in Quotes)
            key = key.Replace(quote, "", StringComparison.Ordinal);
        if (AnsweringRules.Default.Synonyms.TryGetValue(key, out var standard))
            key = standard;
        key = key.Replace('（', '(').Replace('）', ')').Replace("规模以上", "规上", StringComparison.Ordinal).Replace("限额以上", "限上", StringComparison.Ordinal);
        for (var again = true; again;)
        {
            again = false;
            foreach (var word in AnsweringRules.Default.LightPrefixes)
                if (key.Length - word.Length >= 3 && key.StartsWith(word, StringComparison.Ordinal))
                {
                    key = key[word.Length..].TrimStart('的');
                    again = true;
                    break;
                }
        }
        // 铁路完成固定资产投资 and 铁路固定资产投资 are one; 完成投资 beside 计划投资 is not 投资.
        var done = key.IndexOf("完成", StringComparison.Ordinal);
        if (done > 0 && key.Length - done - 2 >= 4)
            key = key.Remove(done, 2);
        if (key.Length >= 4 && (key.EndsWith("总额", StringComparison.Ordinal) || key.EndsWith("总量", StringComparison.Ordinal) || key.EndsWith("总数", StringComparison.Ordinal)))
            key = key[..^2] + key[^1];
        // 产业链税收收入 is 产业链税收.
        if (key.Length > 4 && key.EndsWith("税收收入", StringComparison.Ordinal))
            key = key[..^2];
        if (key.Length >= 4 && key.EndsWith("数量", StringComparison.Ordinal))
            key = key[..^2];
        // 综合发展水平考评 and 综合发展水平: what a rank was given for.
        while (AnsweringRules.Default.Judgings.FirstOrDefault(judging => key.Length - judging.Length >= 4 && key.EndsWith(judging, StringComparison.Ordinal)) is { } judged)
            key = key[..^judged.Length];
        if (key.Length >= 3 && key[^1] is '数' or '额' && !key.EndsWith("指数", StringComparison.Ordinal) && key.Length >= 3)
            key = key[..^1];
        return key;
    }

    private const string IndustryWord = "产业";

    // Whether the longer name is the other with 产业 behind the industry's own.
    private static bool SaysIndustry(string longer, string name)
        => longer.Length == name.Length + IndustryWord.Length && longer.IndexOf(IndustryWord, StringComparison.Ordinal) is > 1 and var at
           && name.AsSpan().StartsWith(longer.AsSpan(0, at)) && name.AsSpan(at).SequenceEqual(longer.AsSpan(at + IndustryWord.Length));

    private const string Overall = "综合";

    // 考核评价, 综合排名: a judging, and not of what.
    private static bool IsBareJudging(string key)
        => AnsweringRules.Default.Judgings.Contains(key) || key.StartsWith(Overall, StringComparison.Ordinal) && AnsweringRules.Default.Judgings.Contains(key[Overall.Length..]);

    // 国家级经开区综合发展水平考核评价.
    private static bool IsOverallJudging(string name)
        => name.Contains(Overall, StringComparison.Ordinal) && AnsweringRules.Default.Judgings.Any(judging => name.EndsWith(judging, StringComparison.Ordinal));

    /// <summary>
    /// 新能源产业产值, 智能家电产业产值; 啤酒产量, 矿泉水产量: two industries or products, each by a name of its own, and one measure of both, which the name of an industry may leave to
    /// the other; 家电产业 may be 智能家电产业, or a part of it.
    /// </summary>
    public static bool AreSideBySide(string a, string b)
    {
        var (x, y) = (Key(a), Key(b));
        var ((one, after), (other, afterOther)) = (Industry(x), Industry(y));
        if (one == 0 || other == 0)
            return false;
        ReadOnlySpan<char> measure = x.AsSpan(after), otherMeasure = y.AsSpan(afterOther);
        return (measure.IsEmpty || otherMeasure.IsEmpty || measure.SequenceEqual(otherMeasure)) && x.AsSpan(0, one).IndexOf(y.AsSpan(0, other)) < 0 && y.AsSpan(0, other).IndexOf(x.AsSpan(0, one)) < 0;

        // Where 产业 begins and ends in 新能源产业产值, and 产量 begins in 啤酒产量; 0 where the name is of no industry or product.
        static (int Name, int Measure) Industry(string key)
        {
            foreach (var kind in ConflictRules.Default.SideBySide)
                if (key.LastIndexOf(kind, StringComparison.Ordinal) is > 1 and var at)
                    return (at, at + kind.Length);
            foreach (var measure in AnsweringRules.Default.OfProducts)
                if (key.Length - measure.Length > 1 && key.EndsWith(measure, StringComparison.Ordinal))
                    return (key.Length - measure.Length, key.Length - measure.Length);
            return (0, 0);
        }
    }

    /// <summary>True where both names end in a measure, and in two: 汽车产业产值, 汽车产业营业收入.</summary>
    public static bool MeasuresDiffer(string a, string b)
        => s_measures.Of(a) is { Length: > 0 } x && s_measures.Of(b) is { Length: > 0 } y && !string.Equals(x, y, StringComparison.Ordinal);

    private static readonly NameMemory<string> s_measures = new(static name =>
    {
        var (measure, length) = ("", 0);
        foreach (var words in AnsweringRules.Default.Measures)
            foreach (var word in words)
                if (word.Length > length && name.EndsWith(word, StringComparison.Ordinal))
                    (measure, length) = (words[0], word.Length);
        return measure;
    });

    /// <summary>True for the sum of several that are named together: 光伏、汽车产业产值.</summary>
    public static bool IsOfSeveral(string name) => name.AsSpan().IndexOfAny("、和及与") is > 0 and var at && (name[at] == '、' || name.Contains("产业", StringComparison.Ordinal));

    /// <summary>True for a name that does not say whose: 总投资, 项目数.</summary>
    public static bool IsGeneric(string name) => AnsweringRules.Default.GenericIndicators.Contains(name);

    /// <summary>True for a generic name, bare or behind a modifier.</summary>
    public static bool EndsGeneric(string name) => EndsWithOne(name, AnsweringRules.Default.GenericIndicators);

    /// <summary>True for how much land something covers.</summary>
    public static bool IsExtent(string name) => EndsWithOne(name, AnsweringRules.Default.Extents);

    /// <summary>True for what is counted on a day, not over a span: how many live somewhere.</summary>
    public static bool IsStock(string name) => EndsWithOne(name, AnsweringRules.Default.Stocks);

    /// <summary>True for a fact that belongs to no year: 总投资, and not 年度投资 or 完成投资.</summary>
    public static bool IsTimeless(string name) => EndsWithOne(name, AnsweringRules.Default.Timeless) && !AnsweringRules.Default.OfATime.Any(word => name.Contains(word, StringComparison.Ordinal));

    private static bool EndsWithOne(string name, IEnumerable<string> endings)
    {
        foreach (var ending in endings)
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Spellings under which an archive may hold the indicator: its name, and the name with and without 数, 额, 总额.</summary>
    public static IEnumerable<string> Spellings(string name)
    {
        yield return name;
        foreach (var group in AnsweringRules.Default.SynonymGroups)
            if (group.Contains(name))
                foreach (var other in group)
                    yield return other;
        if (name.EndsWith("总额", StringComparison.Ordinal))
            yield return name[..^2] + "额";
        else if (name is [_, _, _, .., '数' or '额'])
            yield return name[..^1];
        else
        {
            yield return name + "数";
            yield return name + "额";
            yield return name + "总额";
        }
        var key = Key(name);
        if (!string.Equals(key, name, StringComparison.Ordinal))
        {
            yield return key;
            yield return key + "数";
            yield return key + "额";
            yield return key + "总额";
        }
    }

    /// <summary>True where one name has a word that changes what is measured, and the other has not.</summary>
    public static bool ScopeDiffers(string x, string y)
    {
        foreach (var word in AnsweringRules.Default.ScopeWords)
            if (x.Contains(word, StringComparison.Ordinal) != y.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    // 中心港货物吞吐量 beside 货物吞吐量: the rest of the subject's name, not of the indicator's.
    private static bool EndsAsPlace(ReadOnlySpan<char> modifier)
        => modifier.Length >= 2 && modifier[^1] is '港' or '区' or '园' or '市' or '县' or '镇' or '站' or '城';

    private static bool DigitsDiffer(ReadOnlySpan<char> p, ReadOnlySpan<char> q)
    {
        var i = 0;
        var j = 0;
        while (true)
        {
            while (i < p.Length && !IsNumeral(p[i]))
                i++;
            while (j < q.Length && !IsNumeral(q[j]))
                j++;
            if (i == p.Length || j == q.Length)
                return i != p.Length || j != q.Length;
            if (p[i++] != q[j++])
                return true;
        }
    }

    internal static bool IsNumeral(char c) => char.IsAsciiDigit(c) || c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万' or '亿';

    /// <summary>Shared characters, twice, over all characters.</summary>
    internal static double Dice(ReadOnlySpan<char> p, ReadOnlySpan<char> q)
    {
        if (p.Length + q.Length == 0)
            return 1;
        var shared = 0;
        Span<bool> used = q.Length <= 128 ? stackalloc bool[q.Length] : new bool[q.Length];
        foreach (var c in p)
            for (var j = 0; j < q.Length; j++)
                if (!used[j] && q[j] == c)
                {
                    used[j] = true;
                    shared++;
                    break;
                }
        return 2.0 * shared / (p.Length + q.Length);
    }

    /// <summary>True where the shorter name's characters all stand in the longer, in order.</summary>
    internal static bool IsSubsequence(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        var i = 0;
        foreach (var c in longer)
            if (i < shorter.Length && shorter[i] == c)
                i++;
        return i == shorter.Length;
    }
}
