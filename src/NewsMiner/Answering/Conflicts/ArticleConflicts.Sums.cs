using NewsMiner.Extracting.Numbers;
namespace NewsMiner.Answering;

/// <summary>Wholes against the lists of their parts.</summary>
internal sealed partial class ArticleConflicts
{
    private const int MostParts = 12, LongestList = 420, MostSentencesOfList = 4;

    // How often a list that is not all of its whole may pass for a slip, by how surely its wording makes it all.
    private const double LedBySurely = 0.1, LedByChance = 0.003;

    /// <summary>…60个，其中A25个、B20个、C12个；货物进出口…。其中，出口…；进口…: a whole before a list that misses it.</summary>
    private void ListAfter(int i)
    {
        if (At(i).Quantity.BaseUnit == "%" || !IsTotal(i))
            return;
        // 从投向看，…。从布局看，…: each of the ways to part it.
        for (var from = i; from >= 0;)
        {
            var (parts, labels, open, other) = PartsAfter(i, from);
            if (parts.Count >= 2 && !(from != i && IsOneOfSeveral(i)))
                ListOf(i, parts, labels, open);
            from = other;
        }
    }

    private void ListOf(int i, List<int> parts, List<string> labels, bool open)
    {
        var whole = At(i);
        var total = _readings[i];
        if (parts.Exists(p => Sums.IsOfEach(At(p))) || Sums.AreNested(parts.Select(At)) || !LeadsToList(labels[0]) && Sums.AreSideBySide(whole, parts.Select(At)))
            return;
        // 小微企业136家；从行业看，化工企业58家…: another way to part what the list before parted.
        if (labels[0].Contains('；', StringComparison.Ordinal) && Opens(labels[0]) && IsOneOfSeveral(i))
            return;
        // 由三大板块组成：27个、13个、9个。3栋…: what follows as many as are said is no part.
        if (SaysKinds(labels[0]) is >= 2 and var said && said < parts.Count && SameSentence(parts[0], parts[said - 1]))
            (parts, labels) = (parts[..said], labels[..said]);
        for (var count = 2; count <= parts.Count; count++)
            if (AddsUp(i, parts[..count]))
                return;
        for (var count = 2; count <= parts.Count; count++)
            if (Partition(parts, labels, count, open, i))
            {
                TellSum(i, parts[..count]);
                return;
            }
        // A list goes on to the end of a sentence.
        var led = LeadsToList(labels[0]) && (!labels[0].Contains('；', StringComparison.Ordinal) || labels[0].Contains("；其中", StringComparison.Ordinal));
        for (var count = 2; count <= parts.Count; count++)
        {
            if (count < parts.Count ? SameSentence(parts[count - 1], parts[count]) : open || LeavesOpen(parts[^1]))
                continue;
            var list = parts[..count];
            // 卖出5.63亿元，甲净买入3.45亿元: what is net is no part of the rest.
            if (list.Exists(p => LabelOf(p).Contains('净', StringComparison.Ordinal)) && !LabelOf(i).Contains('净', StringComparison.Ordinal))
                continue;
            // 这26个项目中，A9个、B8个…: no more than all of them.
            var among = labels[0].Contains("中，", StringComparison.Ordinal);
            var close = SameSentence(i, list[^1]);
            var gap = Math.Abs(list.Sum(p => _readings[p].Value) - total.Value) / total.Value;
            var own = list.ConvertAll(LabelOf);
            var overlapping = own.Count(l => ConflictRules.Default.Overlapping.Exists(w => l.Contains(w, StringComparison.Ordinal)));
            var uniform = count >= 3 && overlapping == 0 && IsList(labels[..count]);
            var together = labels[0].Contains("分别", StringComparison.Ordinal) && EndsWithTotal(LabelOf(i));
            var oneList = SameSentence(list[0], list[^1]);
            // 已完工13项，正在建设16项，做前期工作2项，合同终止1项: what stages there are, each once.
            var staged = close && oneList && count >= 3 && gap <= 0.15m && ShareNoun(i, list) && Statuses(labels[..count]);
            var slip = SumSlip(i, list);
            // 入驻企业58家，化工企业21家，新材料企业25家，配套企业17家。
            var plain = close && !labels[0].StartsWith('、') && !Sentences.IsAmong(whole) && count >= 3 && gap <= 0.1m && ShareNoun(i, list) && LeadsOn(labels[..count]) && overlapping == 0;
            // 按类型分，产业项目10个，科技人才项目6个: what is sorted is all of it. 其中产业项目19个、基础设施项目7个, and one is missing.
            var sorted = Opens(labels[0]) && oneList && IsCount(i) && gap <= (overlapping > 0 ? 0.12m : 0.6m) && ShareNoun(i, list, anySubject: AreDistricts(list)) && !(SameSentence(i, list[0]) ? false : IsOneOfSeveral(i));
            var nearly = led && oneList && IsCount(i) && gap <= (count == 2 ? 0.06m : 0.12m) && ShareNoun(i, list) && overlapping == 0;
            // 一是安排2亿元…；二是安排1.8亿元…；三是…: numbered, and all of them.
            var numbered = gap <= 0.15m && IsNumbered(own);
            // 三个项目总投资68亿元: as many parts as were counted.
            if (ConflictRules.Default.CountedTwice.Exists(w => At(list[^1]).Sentence.Contains(w, StringComparison.Ordinal)))
                continue;
            // 只分四类：A11个，B7个，C4个，D2个
            var kinds = SaysKinds(labels[0]) == count && oneList && gap <= 0.6m && overlapping == 0;
            // 从产业看，A9个。B8个。…其余3个为C: what is left over ends the list.
            var rest = ConflictRules.Default.Rests.Exists(w => labels[count - 1].Contains(w, StringComparison.Ordinal)) && !Sentences.IsAmong(At(list[^1])) && gap <= 0.4m && (led || IsCount(i) && Distance(i, list[0]) <= 1 && !IsOneOfSeveral(i)) && (IsCount(i) ? ShareNoun(i, list) : close || oneList);
            // 兑现1.32亿元：科技创新类5600万元，技术改造类4300万元，外贸类2300万元。
            var told = labels[0].StartsWith('：') && close && count >= 3 && count == parts.Count && gap <= 0.1m && overlapping == 0 && !After(list[^1], 1).StartsWith("等");
            // 企业自筹16亿元，银行贷款9.6亿元，财政补助1.4亿元: all that a project is paid from.
            var paid = close && !IsCount(i) && gap <= 0.3m && own.TrueForAll(static l => ConflictRules.Default.Funds.Exists(w => l.Contains(w, StringComparison.Ordinal))) && LabelOf(i).Contains('总', StringComparison.Ordinal);
            // ——产业项目14个，总投资152亿元；——服务业项目9个…: a list of its own lines.
            var lined = count >= 3 && count == parts.Count && gap <= 0.15m && overlapping == 0 && IsCount(i) && Distance(i, list[0]) <= 1 && ShareNoun(i, list) && labels.TrueForAll(l => l.Contains("——", StringComparison.Ordinal));
            if (paid || told || lined || rest || kinds || numbered || staged || plain || sorted || nearly || led && close && (together || uniform && gap <= 0.1m) || (led || among) && (oneList || IsParallel(list, own)) && !Overlap(labels[..count]) && (led && gap <= Sums.MostLeftOut && slip <= (count == 2 ? LedBySurely / 5 : LedBySurely) || Overshoots(i, list, own, labels[0])) || ShareNoun(i, list) && slip <= LedByChance)
            {
                if (IsItemWith(i, list))
                    return;
                TellSum(i, list);
                return;
            }
        }
    }

    // 23个项目，装备制造有14个，现代物流有6个，其余3个: with the others it adds up to what was told before.
    private bool IsItemWith(int i, List<int> list)
    {
        for (var j = i - 1; j >= Math.Max(0, i - MostParts); j--)
            if (At(j).Aspect == Aspect.Level && At(j).Quantity.BaseUnit == At(i).Quantity.BaseUnit && AddsUp(j, [i, .. list]))
                return true;
        return false;
    }

    // 汽车项目9个。新能源项目8个。…其余3个: an item of a list, whose whole stands before it.
    private bool IsOneOfSeveral(int i)
    {
        for (var j = i - 1; j >= 0 && Distance(j, i) <= 1; j--)
            if (IsCount(j) && ShareNoun(i, [j]) && _readings[j].Value != _readings[i].Value)
                return true;
        return false;
    }

    // 机械企业31家等; 现代海洋产业6个，其余分布在…: what is left over is there, and not counted.
    private bool LeavesOpen(int last)
    {
        var after = After(last, WordsAfter).TrimStart("，、");
        return after.StartsWith("等") || after.StartsWith("以及") || ConflictRules.Default.Rests.Exists(after.ToString().StartsWith);
    }

    // 义安片区7个、宋古片区6个: by where they lie, each of its own part of the zone.
    private bool AreDistricts(List<int> parts) => parts.TrueForAll(p => LabelOf(p) is var label && ConflictRules.Default.Districts.Exists(w => label.EndsWith(w, StringComparison.Ordinal)));

    // Nothing between the parts but their names.
    private static bool LeadsOn(List<string> labels)
        => labels.TrueForAll(l => l.Length is >= 3 and <= 12 && l[0] is '，' or '、' or '：' && l.AsSpan(1).IndexOfAny(Sentences.ClauseEnds) < 0 && !l.AsSpan().ContainsAnyInRange('0', '9'));

    private static bool Statuses(List<string> labels)
    {
        var stages = new HashSet<int>();
        foreach (var label in labels)
        {
            var own = label[(label.AsSpan().LastIndexOfAny(Sentences.ClauseEnds) + 1)..];
            var stage = ConflictRules.Default.Statuses.FindIndex(words => words.Split('/').Any(w => own.Contains(w, StringComparison.Ordinal)));
            if (stage < 0 || !stages.Add(stage))
                return false;
        }
        return true;
    }

    /// <summary>Parts of one make that are more than their whole.</summary>
    private bool Overshoots(int i, List<int> list, List<string> own, string lead)
    {
        var (low, _) = Added(list, -1);
        if (low <= _readings[i].AllowedHigh + _readings[i].Half || IsCount(i) && !ShareNoun(i, list) && !(SameSentence(i, list[^1]) && list.TrueForAll(p => At(p).Quantity.Unit == At(i).Quantity.Unit && Same(At(p).Subject, At(i).Subject))) || !IsCount(i) && !list.TrueForAll(p => IndicatorNames.Relate(At(p), At(i)) != NameRelation.Different || AreAlikeAtEnd(own) && EndAlike(At(p).Indicator, At(i).Indicator, letters: 2)) || !list.TrueForAll(p => SameTime(At(p), At(list[0]))))
            return false;
        // 14个指标高于全市，8个指标居全市前三: one may do both.
        if (list.Exists(p => After(p, 8).ToString() is var trail && ConflictRules.Default.Predicates.Exists(w => trail.Contains(w, StringComparison.Ordinal))))
            return false;
        return !own.Exists(l => ConflictRules.Default.Overlapping.Exists(w => l.Contains(w, StringComparison.Ordinal))) && list.TrueForAll(p => _readings[p].Value < _readings[i].Value) && (SameSentence(i, list[0]) || lead.StartsWith("其中", StringComparison.Ordinal) || Opens(lead));
    }

    /// <summary>How many kinds the words before a list tell it is of (只分四类：; 由三大板块组成：; 来源包括三块：); 0 where they tell none.</summary>
    private static int SaysKinds(string lead)
    {
        for (var at = lead.Length - 2; at >= 0; at--)
        {
            if (NumeralScanner.CountOf(lead[at]) is not (>= 2 and <= 9 and var kinds) || ConflictRules.Default.Kinds.FindAll(lead[(at + 1)..].StartsWith).MaxBy(static k => k.Length) is not { } kind)
                continue;
            // 第三类 and 前三类 are none of so many.
            if (at > 0 && lead[at - 1] is '第' or '前')
                continue;
            var behind = lead.AsSpan(at + 1 + kind.Length);
            var made = ConflictRules.Default.MadeOf.Exists(w => lead.AsSpan(at + 1 + kind.Length).StartsWith(w));
            if (behind.IndexOfAny('：', ':') is >= 0 and <= 6 || made && behind.IndexOf('，') is > 0 and <= 4)
                return kinds;
        }
        return 0;
    }

    /// <summary>项目总投资120亿元，分两期建设。…一期投资45亿元…；二期投资62亿元: a project's sum against all its phases, however many sentences tell them.</summary>
    private void Phases()
    {
        for (var first = 1; first < _figures.Count; first++)
        {
            if (PhaseOf(first) != 1 || !_readings[first].IsPoint || IsCount(first))
                continue;
            var phases = new List<int> { first };
            for (var j = first + 1; j < _figures.Count && At(j).TextSpan.Start - At(first).TextSpan.Start <= LongestAccount; j++)
                if (PhaseOf(j) == phases.Count + 1 && At(j).Quantity.BaseUnit == At(first).Quantity.BaseUnit && _readings[j].IsPoint && Comparison.IsAnnouncedSum(At(j).Indicator) == Comparison.IsAnnouncedSum(At(first).Indicator))
                    phases.Add(j);
            var whole = first - 1;
            while (whole >= 0 && !(At(whole).Quantity.BaseUnit == At(first).Quantity.BaseUnit && PhaseOf(whole) == 0 && LabelOf(whole).Contains('总', StringComparison.Ordinal) && At(first).TextSpan.Start - At(whole).TextSpan.Start <= LongestAccount))
                whole--;
            if (phases.Count < 2 || whole < 0 || !_readings[whole].IsPoint || _readings[whole].Value <= _readings[first].Value || AddsUp(whole, phases) || phases.Exists(p => Told(whole, p)))
                continue;
            // 分三期: as many as are told.
            var stated = PhasesStated(whole, first);
            var sum = phases.Sum(p => _readings[p].Value);
            // Three phases are seldom followed by a fourth that nobody tells.
            if (stated == phases.Count || stated == 0 && (phases.Count >= 3 && Math.Abs(sum - _readings[whole].Value) <= 0.12m * _readings[whole].Value || sum > _readings[whole].Value && sum < 1.5m * _readings[whole].Value || phases.Count >= 3 && SumSlip(whole, phases) <= 2 * LedBySurely))
                TellSum(whole, phases);
        }
    }

    /// <summary>Which phase the words before a figure name (一期投资): 0 for none.</summary>
    private int PhaseOf(int i)
    {
        // 一期工程占地2000亩，投资30亿元
        var before = At(i).Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(At(i))));
        var label = LabelOf(i) is { Length: <= 4 } bare && !bare.Contains('期', StringComparison.Ordinal) && PhaseOpens(before[(before.LastIndexOfAny('；', ';') + 1)..]) is { } opens ? opens + bare : LabelOf(i);
        var at = label.LastIndexOf('期');
        return at < 1 || label.Length - at > 6 || !Comparison.IsAnnouncedSum(At(i).Indicator) && !At(i).Indicator.EndsWith("期投资", StringComparison.Ordinal) ? 0 : label[at - 1] == '首' ? 1 : NumeralScanner.CountOf(label[at - 1]);
    }

    // The phase that a part of a sentence opens with and goes on about.
    private static string? PhaseOpens(ReadOnlySpan<char> part)
        => part.IndexOf('期') is >= 1 and <= 3 and var at && part[(at + 1)..].IndexOf('期') < 0 ? part.Slice(at - 1, 2).ToString() : null;

    /// <summary>How many phases the sentences from a whole to its first phase say (分两期建设); 0 where they say none.</summary>
    private int PhasesStated(int whole, int first)
    {
        for (var j = whole; j <= first; j++)
        {
            var sentence = At(j).Sentence;
            for (var at = sentence.IndexOf('分', StringComparison.Ordinal); at >= 0; at = sentence.IndexOf('分', at + 1))
                if (at + 2 < sentence.Length && sentence[at + 2] == '期' && NumeralScanner.CountOf(sentence[at + 1]) is > 1 and var count)
                    return count;
        }
        return 0;
    }

    // 一是…、二是…
    private static bool IsNumbered(List<string> own)
    {
        for (var k = 0; k < own.Count; k++)
            if (k >= Ordinals.Length || own[k].IndexOf(Ordinals[k] + "是", StringComparison.Ordinal) is < 0 or > 2)
                return false;
        return own.Count >= 2;
    }

    private const string Ordinals = "一二三四五六七八九十";

    // …类项目5个，投资; …类项目4个，投资: items of a list, each in its own line.
    private bool IsParallel(List<int> list, List<string> own)
    {
        for (var k = 0; k < list.Count; k++)
            if (k > 0 && SameSentence(list[k - 1], list[k]) || Sentences.PlaceOf(At(list[k])) > LongestLink)
                return false;
        return own.Count >= 3 && AreAlikeAtEnd(own);
    }

    private static bool AreAlikeAtEnd(List<string> own) => own.TrueForAll(l => l.Length >= 2 && own[0].Length >= 2 && l[^1] == own[0][^1]);

    /// <summary>支出8.6亿元，全部投向教育、养老、城建三块。教育支出3.4亿元…。养老…: the parts that the words behind a whole name and count, wherever they are told next.</summary>
    private void Enumerated(int i)
    {
        if (!_readings[i].IsPoint || _readings[i].Value <= 0m || !IsAdditive(i) || At(i).Quantity.BaseUnit == "%")
            return;
        var (names, end) = NamesBehind(i);
        var (parts, from) = (new List<int>(), i + 1);
        foreach (var name in names)
        {
            var part = -1;
            for (var j = from; j < _figures.Count && part < 0 && At(j).TextSpan.Start - At(i).TextSpan.Start <= LongestAccount; j++)
                if (At(j).TextSpan.Start > end && At(j).Quantity.BaseUnit == At(i).Quantity.BaseUnit && IsAdditive(j) && _readings[j].IsPoint && _readings[j].Value > 0m && _readings[j].Value < _readings[i].Value && OwnWords(j).Contains(name, StringComparison.Ordinal))
                    part = j;
            if (part < 0)
                return;
            parts.Add(part);
            from = part + 1;
        }
        if (parts.Count >= 2 && !AddsUp(i, parts) && Math.Abs(parts.Sum(p => _readings[p].Value) - _readings[i].Value) <= 0.4m * _readings[i].Value && !parts.Exists(p => Told(i, p)))
            TellSum(i, parts);
    }

    // From the figure before, or its sentence's start.
    private string OwnWords(int j) => j > 0 && SameSentence(j - 1, j) ? Between(j - 1, j) : At(j).Sentence[..Math.Max(0, Sentences.PlaceOf(At(j)))];

    /// <summary>The last two letters of each of the names that are counted behind a figure (教育、养老、城建三块), and where the number stands; none where no number follows them, or another than theirs.</summary>
    private (List<string> Names, int End) NamesBehind(int i)
    {
        var trail = After(i, FarthestPart + LongestLink);
        for (var at = 1; at < trail.Length && trail[at] is not ('。' or '；'); at++)
        {
            var count = NumeralScanner.CountOf(trail[at]);
            if (count < 2 || !ConflictRules.Default.Kinds.Exists(trail[(at + 1)..].ToString().StartsWith))
                continue;
            var list = trail[..at];
            list = list[(list.LastIndexOfAny("，：") + 1)..];
            var names = list.ToString().Split('、', '和', '及').Select(static n => n.Length >= 2 ? n[^2..] : n).ToList();
            return names.Count == count && names.TrueForAll(static n => n.Length == 2) ? (names, At(i).TextSpan.End + at) : ([], 0);
        }
        return ([], 0);
    }

    /// <summary>来源无非三块：港澳占46%，欧美占31%，日韩占29%: shares that are all of their whole by what counts them, or by what is left over, and come to more or less than it.</summary>
    private void Hundred(int first)
    {
        if (!IsPlainShare(first) || first > 0 && SameSentence(first - 1, first) && IsPlainShare(first - 1))
            return;
        var shares = new List<int> { first };
        // 港资占40%，欧美资本占25%，两者合计占72%
        for (var j = first + 1; j < _figures.Count && SameSentence(first, j) && At(j).Quantity.BaseUnit == "%"; j++)
        {
            var label = LabelOf(j);
            if (label.LastIndexOf('占') is > 0 and var takes && EndsWithTogether(label.AsSpan(0, takes)))
            {
                if (shares.Count >= 2 && !AddsUp(j, shares))
                    TellSum(j, shares);
                return;
            }
            if (!IsPlainShare(j))
                break;
            shares.Add(j);
        }
        shares = [first];
        for (var j = first + 1; j < _figures.Count && SameSentence(first, j) && At(j).Quantity.BaseUnit == "%"; j++)
        {
            if (!IsPlainShare(j) || Between(shares[^1], j).AsSpan().IndexOfAny('；', '。') >= 0)
                return;
            shares.Add(j);
        }
        if (shares.Count < 2 || shares.Exists(s => _readings[s].AllowedLow is null || _readings[s].AllowedHigh is null))
            return;
        var lead = At(first).Sentence[..Math.Max(0, Sentences.PlaceOf(At(first)))];
        var counted = SaysKinds(lead) == shares.Count;
        var rest = ConflictRules.Default.Rests.Exists(w => Between(shares[^2], shares[^1]).Contains(w, StringComparison.Ordinal));
        var (low, high) = Added(shares, -1);
        // Each is rounded on its own.
        var half = shares.Sum(s => _readings[s].Half);
        if (low - half <= 100m && high + half >= 100m)
            return;
        var whole = counted || rest || AreAllParts(shares);
        if (!whole && !(low - half > 100m && ArePartsOfOne(shares)))
            return;
        Report(
            ConflictKind.Sum,
            $"{string.Join(" + ", shares.Select(s => At(s).Quote))} = {Plain(shares.Sum(s => _readings[s].Value))}%，而各部分合起来{(whole ? "应为" : "不应超过")}100%。",
            ConflictSeverity.High,
            [.. shares]);
    }

    private bool IsPlainShare(int i) => At(i).Quantity.BaseUnit == "%" && At(i).Aspect == Aspect.Share && _readings[i].Value > 0m && (LabelOf(i).Contains('占', StringComparison.Ordinal) || At(i).Rule == "structure") || IsShareBeside(i);

    // 第一、二、三产业增加值占地区生产总值的比重: of one whole, and each of its parts by definition once.
    private bool AreAllParts(List<int> shares)
    {
        if (shares.Exists(s => At(s).Of is not { } of || of != At(shares[0]).Of || !Same(At(s).Subject, At(shares[0]).Subject)))
            return false;
        foreach (var partition in ConflictRules.Default.Partitions)
            if (partition.Parts.Count == shares.Count && partition.Of.Exists(w => At(shares[0]).Of!.Contains(w, StringComparison.Ordinal)) && partition.Parts.TrueForAll(words => shares.Count(s => IndexOfPart(At(s).Indicator, words) >= 0) == 1))
                return true;
        return false;
    }

    // 光伏、家电、食品三大产业，产值分别占规上工业总产值的…: industries of one measure, none of which says that it may lie in another.
    private bool ArePartsOfOne(List<int> shares)
    {
        for (var k = 0; k < shares.Count; k++)
        {
            var part = At(shares[k]);
            if (part.Of is not { } of || of != At(shares[0]).Of || !Same(part.Subject, At(shares[0]).Subject) || !SameTime(part, At(shares[0])) || AnsweringRules.Default.ScopeWords.Any(w => part.Indicator.Contains(w, StringComparison.Ordinal))
                || ConflictRules.Default.Overlapping.Exists(w => part.Indicator.Contains(w, StringComparison.Ordinal)))
                return false;
            for (var m = 0; m < k; m++)
                if (!IndicatorNames.AreSideBySide(part.Indicator, At(shares[m]).Indicator))
                    return false;
        }
        return true;
    }

    // 港澳占46%，欧美31%
    private bool IsShareBeside(int i) => i > 0 && At(i).Quantity.BaseUnit == "%" && At(i).Aspect == Aspect.Share && SameSentence(i - 1, i) && At(i - 1).Aspect == Aspect.Share;

    /// <summary>三个项目…总投资68亿元, and as many projects, each with its sum.</summary>
    private void Counted(int i)
    {
        var count = LevelBefore(i);
        if (count < 0 || !IsCount(count) || IsCount(i) || _readings[count].Value is not (>= 2m and <= MostParts) || !_readings[i].IsPoint || !_readings[i].Value.Equals(Math.Abs(_readings[i].Value)) || Between(count, i).AsSpan().IndexOfAny('；', ';') >= 0 || !Comparison.IsAnnouncedSum(At(i).Indicator) && At(i).Indicator != Signed)
            return;
        var parts = new List<int>();
        var projects = new HashSet<string>(StringComparer.Ordinal);
        for (var j = i + 1; j < _figures.Count && At(j).TextSpan.Start - At(i).TextSpan.Start <= LongestAccount; j++)
        {
            if (At(j).Aspect != Aspect.Level || At(j).Quantity.BaseUnit != At(i).Quantity.BaseUnit || !Comparison.IsAnnouncedSum(At(j).Indicator))
                continue;
            if (At(j).Project is not { } project || !_readings[j].IsPoint || _readings[j].Value >= _readings[i].Value)
                return;
            if (projects.Add(project))
                parts.Add(j);
        }
        if (parts.Count != _readings[count].Value || AddsUp(i, parts) || Math.Abs(parts.Sum(p => _readings[p].Value) / _readings[i].Value - 1m) > 0.4m)
            return;
        TellSum(i, parts);
    }

    private const int LongestAccount = 1200;

    private const string Signed = "签约额";

    /// <summary>一季度38.2亿元，二季度45.6亿元，上半年88.3亿元: two spans that make up a third.</summary>
    private void Spans(int i)
    {
        if (At(i).Aspect != Aspect.Level || At(i).Modality != Modality.Actual || At(i).Project is not null || At(i).Period is not { Start: { } start, End: { } end } || !_readings[i].IsPoint || _readings[i].Value <= 0m || !IsAdditive(i) || IsCount(i))
            return;
        for (var a = Math.Max(0, i - MostBack); a < Math.Min(_figures.Count, i + MostBack); a++)
        {
            if (!IsSpanOf(a, i) || At(a).Period!.Start != start || At(a).Period!.End is not { } middle || middle >= end)
                continue;
            for (var b = Math.Max(0, i - MostBack); b < Math.Min(_figures.Count, i + MostBack); b++)
            {
                if (b == a || !IsSpanOf(b, i) || At(b).Period!.Start != middle.AddDays(1) || At(b).Period!.End != end || AddsUp(i, [a, b]))
                    continue;
                var gap = Math.Abs(_readings[a].Value + _readings[b].Value - _readings[i].Value) / _readings[i].Value;
                var one = SameSentence(a, i) && SameSentence(b, i) || SameSentence(a, b) && a < b && i < a && Distance(i, a) <= 1 && At(a).Sentence.StartsWith("其中", StringComparison.Ordinal);
                if (gap <= 0.3m && gap >= 0.01m && (one || Sentences.SaysNoMore(At(a)) && Sentences.SaysNoMore(At(b)) && Sentences.SaysNoMore(At(i))) && !_found.Exists(c => c.Kind == ConflictKind.Sum && Tells(c, i) && Tells(c, a)))
                    TellSum(i, [a, b]);
                return;
            }
        }
    }

    // In one sentence 完成45.6亿元 goes on with what was measured before it.
    private bool IsSpanOf(int part, int whole)
        => part != whole && At(part).Aspect == Aspect.Level && At(part).Modality == Modality.Actual && At(part).Quantity.BaseUnit == At(whole).Quantity.BaseUnit && _readings[part].IsPoint && At(part).Period is { Start: not null } && Same(At(part).Subject, At(whole).Subject)
           && (At(part).Indicator == At(whole).Indicator || SameSentence(part, whole) && (IsBare(part) || IsBare(whole)));

    private bool IsBare(int i) => !At(i).IndicatorKnown && At(i).Indicator.EndsWith('额') && At(i).Indicator.Length <= 3;

    // Of what is named by an attribute or a stage, one may be two of them: 规上企业, 高新技术企业; 开工, 投产.
    private static bool Overlap(List<string> labels) => labels.Count(l => ConflictRules.Default.Overlapping.Exists(w => l.Contains(w, StringComparison.Ordinal))) > 1 || labels.Skip(1).Any(l => l.Contains('；', StringComparison.Ordinal) && !labels[0].StartsWith("其中", StringComparison.Ordinal) && !labels[0].StartsWith('：'));

    // 按规模分，…; 分园区看，…; 从行业看，…
    private static bool Opens(string lead)
    {
        var near = lead.AsSpan(Math.Max(0, lead.Length - 24));
        var stop = near.LastIndexOf("看，");
        if (stop < 0)
            stop = near.LastIndexOf("分，");
        return stop > 0 && near[..stop].LastIndexOfAny('分', '从', '按') is >= 0 and var opens && stop - opens <= 8;
    }

    private static bool LeadsToList(string lead)
    {
        var near = lead.AsSpan(Math.Max(0, lead.Length - 24));
        if (Opens(lead))
            return true;
        if (lead.IndexOf('：', StringComparison.Ordinal) is >= 0 and <= 6 || lead.IndexOf('（', StringComparison.Ordinal) is >= 0 and <= 1)
            return true;
        foreach (var word in ConflictRules.Default.ListLeads)
            if (near.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    // 总投资超193亿元 bounds the sum of its parts from below.
    private bool IsTotal(int i) => LabelOf(i) is not ['一' or '二' or '三', '期', ..] && _readings[i] is { IsRange: false, Value: > 0m } reading && !At(i).Quantity.Unit.Contains('/', StringComparison.Ordinal) && (reading.IsPoint || reading.Qualifier == Qualifier.Above && Reading.SignificantDigits(At(i).Quantity) >= 3) && IsAdditive(i) && !IsBound(i);

    /// <summary>Figures after a whole that may be its parts, and the words before each since the one before.</summary>
    /// <param name="i">The whole.</param>
    /// <param name="from">The figure behind which they begin.</param>
    /// <returns>Beside them the figure behind which another way to part the whole begins; -1 for none.</returns>
    private (List<int> Parts, List<string> Labels, bool Open, int Other) PartsAfter(int i, int from)
    {
        var whole = At(i);
        var parts = new List<int>();
        var labels = new List<string>();
        var (first, other) = (from, -1);
        var sentences = 0;
        var within = false;
        var open = false;
        for (var j = first + 1; j < _figures.Count && parts.Count < MostParts; j++)
        {
            if (Distance(j - 1, j) > 1 || At(j).TextSpan.Start - whole.TextSpan.Start > LongestList)
                break;
            if (!SameSentence(j - 1, j))
                (within, sentences) = (false, sentences + 1);
            if (sentences > MostSentencesOfList)
                break;
            if (At(j).Aspect != Aspect.Level || At(j).Quantity.BaseUnit == "%" || !Reading.ComparableUnits(At(j).Quantity.BaseUnit, whole.Quantity.BaseUnit) || IsBound(j) || Sums.IsOfAnotherSum(At(j), whole))
                continue;
            // 分三类：, 包括三块： count the parts.
            if (parts.Count == 0 && After(j, 1) is "：" && (LabelOf(j).TrimEnd('为', '成') is [.., '分'] || SaysKinds(Lead(i, j) + At(j).Quote + "：") > 0))
                continue;
            var label = Lead(from, j);
            if (label.Contains('；', StringComparison.Ordinal))
                within = false;
            // 分产业看: another way to part the whole.
            if (parts.Count > 0 && Opens(label) && (!SameSentence(from, j) || label.Contains('；', StringComparison.Ordinal)))
            {
                other = j - 1;
                break;
            }
            // 义安片区7个，宋古片区6个，两个片区…: how many parts were told.
            if (parts.Count >= 2 && _readings[j].Value == parts.Count && SameSentence(parts[^1], j) && !At(j).Quote.AsSpan().ContainsAnyInRange('0', '9'))
                continue;
            // Another 其中 goes into a part.
            if (parts.Count > 0 && label.Contains("其中", StringComparison.Ordinal) && SameSentence(from, j))
                within = true;
            if (within)
                continue;
            if (!_readings[j].IsPoint || At(j).Modality != whole.Modality && !(parts.Count == 0 ? SaysKinds(label) > 0 : SaysKinds(labels[0]) > 0) || _readings[j].Value >= _readings[i].Value && !IsOfPartition(label) && !(parts.Count == 0 && IsCount(j) && Opens(label)))
            {
                open = parts.Count > 0 && SameSentence(from, j);
                break;
            }
            parts.Add(j);
            labels.Add(label);
            from = j;
        }
        return (parts, labels, open, other);
    }

    /// <summary>新增A，再融资B，合计T; 核心区A，拓展区B。两块加起来，规划总面积T: the sum after its parts.</summary>
    private void TotalAfter(int i)
    {
        var total = _readings[i];
        var label = LabelOf(i);
        var years = YearsSaid(label);
        var ends = EndsWithTotal(label) || years > 0;
        if (At(i).Quantity.BaseUnit == "%" || !total.IsPoint || total.Value <= 0m || !IsAdditive(i) || !ends && !label.Replace("总部", "", StringComparison.Ordinal).Contains('总', StringComparison.Ordinal))
            return;
        var parts = new List<int>();
        var best = new List<int>();
        for (var j = i - 1; j >= Math.Max(0, i - MostBack) && Distance(j, i) <= 1 && parts.Count < MostParts; j--)
        {
            if (At(j).Aspect != Aspect.Level || At(j).Quantity.BaseUnit == "%" || !Reading.ComparableUnits(At(j).Quantity.BaseUnit, At(i).Quantity.BaseUnit) || IsBound(j))
                continue;
            if (!_readings[j].IsPoint || At(j).Modality != At(i).Modality || EndsWithTotal(LabelOf(j)) || At(j).Quantity.Unit != At(i).Quantity.Unit)
                break;
            parts.Insert(0, j);
            if (parts.Count < 2)
                continue;
            if (AddsUp(i, parts))
                return;
            if (best.Count == 0 && SumSlip(i, parts) <= (ends && SameSentence(i, parts[0]) ? LedBySurely : LedByChance * 2))
                best = [.. parts];
        }
        // 2021年、2022年、2023年分别引进62个、75个、88个，三年累计引进: as many as the years.
        if (best.Count == 0 && years > 1 && parts.Count == years && SameSentence(i, parts[0]))
            best = parts;
        // 甲、乙、丙分别为12亿元、15亿元、8亿元，合计38亿元: all that stands before it is what it adds up.
        if (best.Count == 0 && ends && parts.Count >= 2 && SameSentence(i, parts[0]) && Between(parts[^1], i).Length <= 10 && LabelOf(parts[0]).Contains("分别", StringComparison.Ordinal))
            best = parts;
        // 财政1.2亿元，贷款2.6亿元，自筹1.4亿元，共计5.2亿元: three and more from the sentence's beginning, and near.
        else if (best.Count == 0 && EndsWithTotal(label) && parts.Count >= 3 && SameSentence(i, parts[0]) && (parts[0] == 0 || !SameSentence(parts[0] - 1, i)) && Between(parts[^1], i) is { Length: <= 6 } tie && !tie.Contains("累计", StringComparison.Ordinal)
            && !Overlap(parts.ConvertAll(LabelOf)) && Math.Abs(parts.Sum(p => _readings[p].Value) / total.Value - 1m) <= 0.15m)
            best = parts;
        if (best.Count >= 2)
            TellSum(i, best);
    }

    /// <summary>三年累计, 三年共: how many years a sum is over; 0 where its words say none.</summary>
    private static int YearsSaid(string label)
    {
        var at = label.IndexOf('年', StringComparison.Ordinal);
        return at is 1 or 2 or 3 && at + 1 < label.Length && (label.AsSpan(at + 1).StartsWith("累计") || label.AsSpan(at + 1).StartsWith("共") || label.AsSpan(at + 1).StartsWith("合计") || label.AsSpan(at + 1).StartsWith("来累计") || label.AsSpan(at + 1).StartsWith("间累计")) ? Math.Max(0, NumeralScanner.CountOf(label[at - 1])) : 0;
    }

    /// <summary>新开工项目15项…，复工项目18项…。…新开工和复工项目共35项: the two that the words before a sum name, wherever the article told them.</summary>
    private void NamedTotal(int i)
    {
        var label = LabelOf(i);
        if (!IsCount(i) || !_readings[i].IsPoint || !label.EndsWith('共') && !EndsWithTotal(label) || label.AsSpan().IndexOfAny('和', '与', '及') is not (>= 2 and var and) || label.Length - and < 4)
            return;
        var (one, other) = (label[(and - 2)..and], label[(and + 1)..(and + 3)]);
        if (Named(one, other) is not { } a || Named(other, one) is not { } b || AddsUp(i, [a, b]))
            return;
        if (Math.Abs(_readings[a].Value + _readings[b].Value - _readings[i].Value) <= 0.4m * _readings[i].Value)
            TellSum(i, [a, b]);

        int? Named(string name, string not)
        {
            for (var j = 0; j < _figures.Count; j++)
                if (j != i && IsAmountLike(i, j) && _readings[j].IsPoint && At(j).Indicator.Contains(name, StringComparison.Ordinal) && !At(j).Indicator.Contains(not, StringComparison.Ordinal) && (j > i || ShareNoun(i, [j], true) && !LabelOf(j).Contains("其中", StringComparison.Ordinal)))
                    return _readings[j].Value < _readings[i].Value ? j : null;
            return null;
        }
    }

    private bool AddsUp(int whole, List<int> parts) => Sums.AddUp(_readings, At(whole).Quantity, _readings[whole], parts);

    private (decimal Low, decimal High) Added(List<int> parts, int except) => Sums.Added(_readings, parts, except);

    private double SumSlip(int whole, List<int> parts) => Sums.Slip(_figures, _readings, whole, parts);

    // 签约、开工、投产项目总投资 beside 达产后产值: what they cost adds up to no output.
    private bool MeasuresAnother(int i, List<int> parts) =>
        !IsCount(i) && ConflictRules.Default.LastMeasure(At(i).Indicator) is { } measure && parts.TrueForAll(p => ConflictRules.Default.LastMeasure(At(p).Indicator) is { } other && other != measure);

    private const int NearestWholes = 4;

    private void TellSum(int i, List<int> parts)
    {
        // 总值318.7亿元（2022年为301.4亿元）。其中，…: they are all of the one told before.
        for (var j = Math.Max(0, parts[0] - NearestWholes); j < parts[0]; j++)
            if (j != i && IsAmountLike(i, j) && IndicatorNames.Relate(At(j), At(i)) != NameRelation.Different && (AddsUp(j, parts) || parts.TrueForAll(p => SameTime(At(p), At(j)) && !SameTime(At(p), At(i)))))
                return;
        // 新能源汽车12.4万辆；出口15.7万辆: what is sold abroad is of any kind.
        if (Sums.CrossesKinds(parts.ConvertAll(LabelOf)))
            return;
        // 工业投资, 技术改造投资: the one is in the other.
        if (MeasuresAnother(i, parts) || parts.Exists(p => AnsweringRules.Default.PartOf.TryGetValue(At(p).Indicator, out var of) && parts.Exists(q => At(q).Indicator == of)))
            return;
        if (Sums.AreOfOthers(At(i), parts.ConvertAll(At)))
            return;
        var whole = At(i);
        var total = _readings[i];
        var sum = parts.Sum(p => _readings[p].Value);
        Report(
            ConflictKind.Sum,
            $"{string.Join(" + ", parts.Select(p => At(p).Quote))} = {Plain(Written(i, sum))}{whole.Quantity.Unit}，而{whole.Indicator}为{whole.Quote}，相差{Plain(Written(i, Math.Abs(sum - total.Value)))}{whole.Quantity.Unit}。",
            Math.Abs(sum - total.Value) / total.Value > 0.05m ? ConflictSeverity.High : ConflictSeverity.Medium,
            [i, .. parts]);
    }

    // 亿元以上项目: a bound and no amount.
    private bool IsBound(int i) => At(i).Quote.EndsWith("以上", StringComparison.Ordinal) || At(i).Quote.EndsWith("以下", StringComparison.Ordinal) || After(i, 2) is "以上" or "以下";

    private static bool EndsWithTotal(string label) => ConflictRules.Default.Totals.Any(w => label.EndsWith(w, StringComparison.Ordinal));

    // A count of projects is parted by counts of projects.
    private bool ShareNoun(int whole, List<int> parts, bool anySubject = false)
    {
        var key = IndicatorNames.Key(At(whole).Indicator);
        return key.Length >= 2 && parts.TrueForAll(p => At(p).Quantity.BaseUnit == At(whole).Quantity.BaseUnit && (anySubject || Same(At(p).Subject, At(whole).Subject)) && IndicatorNames.Key(At(p).Indicator) is { Length: >= 2 } part && part.AsSpan(part.Length - 2).SequenceEqual(key.AsSpan(key.Length - 2)));
    }

    private static bool IsOfPartition(string label) => ConflictRules.Default.Partitions.Exists(p => p.Parts.Exists(words => IndexOfPart(label, words) >= 0));

    /// <summary>The labels are the words of one partition, each of them once, with nothing else that tells them apart: 城镇…、乡村….</summary>
    private bool Partition(List<int> parts, List<string> labels, int count, bool open, int i)
    {
        var own = LabelOf(i);
        foreach (var partition in ConflictRules.Default.Partitions)
        {
            // 省级以上平台73个，其中国家级12个、省级64个: the whole says the part's name within its own.
            if (partition.Parts.Count != count || partition.Parts.Exists(words => IndexOfPart(own, words) >= 0 && !partition.Of.Exists(w => IndexOfPart(w, words) >= 0 && own.Contains(w, StringComparison.Ordinal))))
                continue;
            var phases = partition.Parts.TrueForAll(w => w.EndsWith('期') || w.EndsWith('批'));
            // What nobody defines as a whole is one that its list opens with 其中 and leaves nothing of.
            if (partition.Of.Count > 0 ? !partition.Of.Exists(w => IndexOfPart(own, w) >= 0 || own.Length == 0 && At(i).Indicator.Contains(w, StringComparison.Ordinal))

                // 规划面积4.89平方公里。一期1.76平方公里，二期…: phases are all of what they are phases of.
                : phases ? !ConflictRules.Default.PhasedWholes.Exists(w => own.Contains(w, StringComparison.Ordinal)) || count < parts.Count && SameSentence(parts[count - 1], parts[count]) && (labels[count].Contains('期', StringComparison.Ordinal) || labels[count].Contains('批', StringComparison.Ordinal))
                : !LeadsToList(labels[0]) || (count < parts.Count ? SameSentence(parts[count - 1], parts[count]) : open))
                continue;
            var rests = new List<string>();
            foreach (var words in partition.Parts)
                if (labels.Take(count).Where(l => IndexOfPart(l, words) >= 0).ToList() is [var label])
                    rests.Add(Rest(label, words));
            if (rests.Count == count && rests.TrueForAll(r => Likeness(r, rests[0] + own)) && parts.Take(count).All(p => SameSentence(i, p) || phases || SameSentence(parts[0], p) && labels[0].StartsWith("其中", StringComparison.Ordinal) && SameSentence(parts[0], parts[count - 1]) || Same(At(p).Subject, At(i).Subject) && SameTime(At(p), At(i))))
            {
                var sum = parts.Take(count).Sum(p => _readings[p].Value);
                return sum < 3m * _readings[i].Value && _readings[i].Value < 3m * sum || SumSlip(i, parts[..count]) <= LedBySurely;
            }
        }
        return false;
    }

    private static bool Likeness(string rest, string others)
    {
        var apart = 0;
        foreach (var c in rest)
            if (char.IsLetter(c) && !others.Contains(c, StringComparison.Ordinal))
                apart++;
        return apart <= 3;
    }

    private static int IndexOfPart(string label, string words)
    {
        foreach (var word in words.Split('/'))
            for (var at = label.LastIndexOf(word, StringComparison.Ordinal); at >= 0; at = at == 0 ? -1 : label.LastIndexOf(word, at - 1, StringComparison.Ordinal))
                // 出口 in 进出口 is none.
                if (at == 0 || label[at - 1] != '进')
                    return at;
        return -1;
    }

    // The words around the part's name in its clause.
    private static string Rest(string label, string words)
    {
        var at = IndexOfPart(label, words);
        var clause = label[(label.AsSpan(0, at).LastIndexOfAny(Sentences.ClauseEnds) + 1)..];
        foreach (var word in words.Split('/'))
            clause = clause.Replace(word, "", StringComparison.Ordinal);
        foreach (var word in AnsweringRules.Default.LeadVerbs)
            clause = clause.Replace(word, "", StringComparison.Ordinal);
        return clause;
    }
}
