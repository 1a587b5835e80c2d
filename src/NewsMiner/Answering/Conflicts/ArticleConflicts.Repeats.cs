namespace NewsMiner.Answering;

/// <summary>One figure told twice in an article: in its headline and its story, or in two sentences of like words.</summary>
internal sealed partial class ArticleConflicts
{
    private const int WordsBefore = 28, WordsAfter = 10, MostOfHeadline = 8, MostOfBody = 60, MostTwins = 4;

    /// <summary>A headline's figure that the text under it does not give again, where it gives another in the same words.</summary>
    private void Headlines()
    {
        for (var from = 0; from < _figures.Count;)
        {
            var body = from;
            while (body < _figures.Count && body - from < MostOfHeadline && IsHeadline(body))
                body++;
            if (body == from)
            {
                from++;
                continue;
            }
            var end = body;
            while (end < _figures.Count && end - body < MostOfBody && !IsHeadline(end))
                end++;
            for (var head = from; head < body; head++)
                if (At(head).Aspect == Aspect.Rank)
                    HeadlineRank(head, body, end);
                else
                    Headline(head, body, end);
            from = Math.Max(end, from + 1);
        }
    }

    private void Headline(int head, int body, int end)
    {
        if (At(head).Aspect is Aspect.Rank or Aspect.Multiple || At(head).Quantity.OrderOfMagnitude || At(head).Quantity.Value is null)
            return;
        var words = WordsOfHeadline(head);
        if (words.Count < 2)
            return;
        int best = -1, slipped = -1, alike = 0, only = -1, missed = -1;
        var others = 0;
        double most = 0.0, least = 1.0;
        for (var j = body; j < end; j++)
        {
            if (!Reading.ComparableUnits(At(j).Quantity.BaseUnit, At(head).Quantity.BaseUnit))
                continue;
            // What 超12亿元 takes in is no proof where it is of something else, far off, or the plan (占年度计划37亿元).
            if (!_readings[head].IsPoint && Gap(head, j) > 0.1m && (LabelOf(j).EndsWith("计划", StringComparison.Ordinal) || IndicatorNames.Relate(At(head), At(j)) == NameRelation.Different))
                continue;
            // Headlines round, and cut off.
            if (Gap(head, j) <= 0.01m || IsCutOffIn(head, j) || Reading.Compare(_readings[head], _readings[j]) is var agreement && (agreement == Agreement.Agree || agreement == Agreement.Doubtful && Gap(head, j) <= 0.1m))
                return;
            // 200多家 says nothing of 352.
            if (agreement != Agreement.Disagree && !Reading.TellTwoFloors(_readings[head], _readings[j]))
                continue;
            // 三季度25个项目投产 over 三季度将有28个项目投产: a headline leaves 将 out.
            if (At(j).Aspect != At(head).Aspect || Comparison.IsPlanned(At(j).Modality) != Comparison.IsPlanned(At(head).Modality) && (At(head).Period is null || !SameTime(At(head), At(j)) || At(head).Indicator != At(j).Indicator))
                continue;
            if (IsCount(head) && At(j).Quantity.Unit == At(head).Quantity.Unit)
                (only, others) = (j, others + 1);
            if (missed < 0 && IsJustMissed(head, j))
                missed = j;
            var like = Shared(words, Around(j));
            if (like > most)
                (best, most) = (j, like);
            // 工业投资 over 固定资产投资: another measure, however like its number.
            if (At(head).IndicatorKnown && At(j).IndicatorKnown && IndicatorNames.Relate(At(head), At(j)) == NameRelation.Different)
                continue;
            if (like < 0.6 || words.Count < 3 && IndicatorNames.Relate(At(head), At(j)) != NameRelation.Same)
                continue;
            alike++;
            if (PairSlip(head, j) is var slip && slip < least)
                (slipped, least) = (j, slip);
        }
        if (EventCount(head, body, end) is >= 0 and var told)
            TellTwice(head, told);
        else if (slipped >= 0 && least * Math.Max(1, alike) <= 0.05)
            TellTwice(head, slipped);
        else if (best >= 0 && words.Count >= 3 && most >= (At(best).IndicatorKnown && At(head).IndicatorKnown ? 0.6 : 0.8) && (Gap(head, best) < 0.6m || IsScaleApart(head, best)) && IndicatorNames.Relate(At(head), At(best)) == NameRelation.Same && IsNamedAlike(head, best) && (TimesMayAgree(head, best) || IsCount(head) && HoldsTheOther(head, best)) && Sentences.SaysNoMore(At(best)))
            TellTwice(head, best);
        // 17家企业入驻 over 就来了19家企业, and nothing else is counted so.
        else if (others == 1 && _readings[only].IsPoint && _readings[head].IsPoint && Gap(head, only) <= 0.2m && ShareNoun(head, [only]) && Sentences.SaysNoMore(At(only)))
            TellTwice(head, only);
        else if (missed >= 0)
            TellTwice(head, missed);
    }

    private const decimal MostMissed = 0.05m;

    /// <summary>完成投资突破30亿元 over 开工项目完成投资29.6亿元: a headline's floor, and what did not quite come up to it.</summary>
    private bool IsJustMissed(int head, int j)
        => _readings[head] is { Qualifier: Qualifier.Above, IsRange: false } && _readings[j].IsPoint && _readings[j].AllowedHigh < _readings[head].Value && Gap(head, j) <= MostMissed && At(j).Aspect == Aspect.Level && At(j).Quantity.BaseUnit == At(head).Quantity.BaseUnit
           && At(j).Modality == At(head).Modality && IndicatorNames.Relate(At(head), At(j)) != NameRelation.Different && IsNamedAlike(head, j) && TimesMayAgree(head, j) && !Sentences.IsAmong(At(j));

    /// <summary>举行集中签约仪式 16个项目落户 over 现场签约项目14个: what the text counts first of its day's event, by whatever verb; -1 where it counts nothing of a day.</summary>
    private int EventCount(int head, int body, int end)
    {
        if (!IsCount(head) || !_readings[head].IsPoint || !ConflictRules.Default.Events.Exists(w => At(head).Sentence.Contains(w, StringComparison.Ordinal)) || !CountsAllProjects(head))
            return -1;
        for (var j = body; j < end; j++)
            if (At(j).Aspect == Aspect.Level && At(j).Quantity.Unit == At(head).Quantity.Unit && _readings[j].IsPoint && At(j).Modality == Modality.Actual && At(j).Period is { } day && Periods.IsDay(day) && ShareNoun(head, [j], anySubject: true))
                return CountsAllProjects(j) && !Sentences.IsAmong(At(j)) && IsNamedAlike(head, j) && Gap(head, j) <= MostOfEvent ? j : -1;
        return -1;
    }

    private const decimal MostOfEvent = 0.4m;

    // 16个项目, 16个重点项目, 签约项目16个: of no size and of no industry.
    private bool CountsAllProjects(int i)
    {
        var after = After(i, WordsAfter);
        foreach (var word in ConflictRules.Default.OfEvents)
            if (after.StartsWith(word, StringComparison.Ordinal))
                after = after[word.Length..];
        return after.StartsWith("项目") || LabelOf(i) is { Length: >= 4 } label && label.EndsWith("项目", StringComparison.Ordinal) && AnsweringRules.Default.Steps.Any(step => label.EndsWith(step + "项目", StringComparison.Ordinal) || label.EndsWith(step + "重点项目", StringComparison.Ordinal));
    }

    // A count in a headline read by itself says little else than whose it is: its other words must stand by the count that it is held against.
    private bool MaySay(int head, int j)
        => At(head).SentenceSpan.Start >= 0 || !IsCount(head) || IndicatorNames.Relate(At(head), At(j)) != NameRelation.Different && WordsOfHeadline(head) is { Count: >= 2 } words && Shared(words, Around(j)) >= 0.6;

    private HashSet<char> Around(int j)
    {
        var around = Words(j, 2 * WordsBefore, false);
        foreach (var c in At(j).Indicator + At(j).Subject)
            around.Add(c);
        return around;
    }

    // Whose a headline is, says nothing of what it counts: 云川经开区95个项目集中开工.
    private HashSet<char> WordsOfHeadline(int head)
    {
        var words = Words(head, WordsBefore, true);
        if (At(head).Subject is not { } subject)
            return words;
        var spelt = "";
        foreach (var spelling in SubjectNames.Spellings(subject))
            if (spelling.Length > spelt.Length && At(head).Sentence.Contains(spelling, StringComparison.Ordinal))
                spelt = spelling;
        var rest = At(head).Sentence.Replace(spelt.Length > 0 ? spelt : subject, "", StringComparison.Ordinal);
        words.RemoveWhere(c => !rest.Contains(c, StringComparison.Ordinal));
        return words;
    }

    /// <summary>突破300亿元大关，达到296.4亿元: a floor above what is told right behind it.</summary>
    private void Floor(int i)
    {
        if (i == 0 || !SameSentence(i - 1, i) || _readings[i - 1] is not { Qualifier: Qualifier.Above, IsRange: false } || !_readings[i].IsPoint || At(i - 1).Aspect != Aspect.Level || At(i).Quantity.BaseUnit != At(i - 1).Quantity.BaseUnit || At(i).Modality != At(i - 1).Modality
            || At(i).Indicator != At(i - 1).Indicator || !Same(At(i).Subject, At(i - 1).Subject) || !SameTime(At(i), At(i - 1)) || _readings[i].AllowedHigh is not { } high || high >= _readings[i - 1].Value || Gap(i - 1, i) > 0.3m)
            return;
        var between = Between(i - 1, i).AsSpan().TrimStart("大关台阶，");
        if (between is "达到" or "达" or "为" or "实现" or "完成")
            TellTwice(i - 1, i);
    }

    // 站上1800亿元台阶 over 1826.4亿元: so far as its digits go.
    private bool IsCutOffIn(int head, int j)
        => _readings[j].IsPoint && _readings[head].Value > 0m && Reading.SignificantDigits(At(head).Quantity) < Reading.SignificantDigits(At(j).Quantity)
           && _readings[j].Value >= _readings[head].Value && _readings[j].Value - _readings[head].Value < Reading.StepOf(At(head).Quantity);

    // 超1400亿元 over 1427.6万元, 8.64亿元 over 86.4亿元.
    private bool IsScaleApart(int head, int j)
        => Slips.Between(At(head).Quantity, At(j).Quantity) == Slip.MovedPoint && Reading.SignificantDigits(At(head).Quantity) >= 3
           || _readings[head].Value > 0m && _readings[j].Value > 0m && Math.Max(_readings[head].Value, _readings[j].Value) / Math.Min(_readings[head].Value, _readings[j].Value) is > 9_000m and < 11_000m;

    // A headline has the short name, or none.
    private bool IsNamedAlike(int head, int j)
        => Same(At(head).Subject, At(j).Subject) || At(j).Subject is { } full && (At(head).Subject is not { } name || full.EndsWith(name, StringComparison.Ordinal) && name.Length >= 4 || SubjectNames.Spellings(full).Any(spelling => At(head).Sentence.Contains(spelling, StringComparison.Ordinal)));

    /// <summary>居全省第二 over 列全省第三: another place in the same field.</summary>
    private void HeadlineRank(int head, int body, int end)
    {
        var others = new List<int>();
        for (var j = body; j < end; j++)
            if (At(j).Aspect == Aspect.Rank && (At(j).Basis == At(head).Basis && At(head).Basis is not null && IndicatorNames.Relate(At(j), At(head)) == NameRelation.Same || AreOfOneEvaluation(j, head))
                && (Same(At(j).Subject, At(head).Subject) || At(j).Subject is { } subject && SubjectNames.Spellings(subject).Append(At(head).Basis is { } field && SubjectNames.IsZone(field) && SubjectNames.Related(field, subject) ? field : subject).Any(spelling => At(head).Sentence.Contains(spelling, StringComparison.Ordinal))))
                others.Add(j);
        if (others is [var other] && _readings[other].Value != _readings[head].Value && _readings[other].IsPoint && _readings[head].IsPoint && At(other).Modality == At(head).Modality)
            Report(ConflictKind.Rank, $"同一篇报道里，{At(other).Subject}{At(other).Indicator}在{At(other).Basis}的名次有两个：{At(head).Quote}、{At(other).Quote}。", ConflictSeverity.High, head, other);
    }

    // 最新考评列第19位 over 综合发展水平考核评价…列全国第29位: an article tells of one; its headline leaves out the field, for which the zone may have been read.
    private bool AreOfOneEvaluation(int j, int head)
        => (At(head).Basis is not { } field || field == At(j).Basis || SubjectNames.IsZone(field)) && ConflictRules.Default.IsEvaluation(At(j).Indicator) && ConflictRules.Default.IsEvaluation(At(head).Indicator);

    private bool IsHeadline(int i) => TwiceTold.IsHeadline(At(i));

    /// <summary>Two sentences that lead in like words to two numbers a slip apart.</summary>
    private void Twins()
    {
        var groups = new Dictionary<(string Unit, int Length, int Place, string Others), List<int>>();
        for (var i = 0; i < _figures.Count; i++)
        {
            if (At(i).Aspect is not Aspect.Level || At(i).Quantity.Value is not { } value || !_readings[i].IsPoint)
                continue;
            var digits = Reading.DigitsOf(value);
            if (digits.Length > 9 || digits.TrimEnd('0').Length < 3 || At(i).Subject is null)
                continue;
            for (var place = 0; place < digits.Length; place++)
            {
                var key = (At(i).Quantity.Unit, digits.Length, place, digits.Remove(place, 1));
                if (!groups.TryGetValue(key, out var list))
                    groups[key] = list = [];
                if (list.Count <= MostTwins)
                    list.Add(i);
            }
        }
        var told = new HashSet<(int, int)>();
        foreach (var list in groups.Values.Where(l => l.Count is >= 2 and <= MostTwins))
            for (var a = 0; a < list.Count; a++)
                for (var b = a + 1; b < list.Count; b++)
                {
                    var (i, j) = (list[a], list[b]);
                    if (SameSentence(i, j) || _readings[i].Value == _readings[j].Value || At(i).Aspect != At(j).Aspect || At(i).Modality != At(j).Modality || !Same(At(i).Subject, At(j).Subject) || !TimesMayAgree(i, j) || !told.Add((i, j)))
                        continue;
                    var (x, y) = (Words(i, WordsBefore, true), Words(j, WordsBefore, true));
                    if (x.Count >= 4 && y.Count >= 4 && Math.Min(Shared(x, y), Shared(y, x)) >= 0.7 && !ToldAgain(i, j))
                        TellTwice(i, j);
                }
    }

    private bool AreToldInLikeWords(int i, int j)
    {
        var (x, y) = (Words(i, WordsBefore, true), Words(j, WordsBefore, true));
        return x.Count >= 3 && y.Count >= 3 && Math.Max(Shared(x, y), Shared(y, x)) >= 0.7 && !ToldAgain(i, j);
    }

    // Either value given a second time elsewhere is no slip.
    private bool ToldAgain(int i, int j)
    {
        for (var k = 0; k < _figures.Count && k < 400; k++)
            if (k != i && k != j && At(k).Quantity.Unit == At(i).Quantity.Unit && (_readings[k].Value == _readings[i].Value || _readings[k].Value == _readings[j].Value))
                return true;
        return false;
    }

    // 总投资33亿元 over 总投资19亿元 and 总投资14亿元: a headline adds up.
    private bool AddsUpInHeadline(int i, int j)
    {
        var (head, other) = IsHeadline(i) ? (i, j) : (j, i);
        return IsHeadline(head) && !IsHeadline(other) && Enumerable.Range(0, _figures.Count).Any(k => k != head && k != other && !IsHeadline(k) && At(k).Quantity.BaseUnit == At(other).Quantity.BaseUnit && IndicatorNames.Relate(At(k), At(other)) == NameRelation.Same
            && Reading.Compare(_readings[head], Reading.Sum([_readings[other], _readings[k]])) == Agreement.Agree);
    }

    private void TellTwice(int i, int j)
    {
        if (At(i).Aspect == Aspect.Level && At(i).Quantity.BaseUnit != "%" && AddsUpInHeadline(i, j))
            return;
        var slip = Slips.Between(At(j).Quantity, At(i).Quantity);
        var words = Slips.Words(slip, At(j).Quote, At(i).Quote);
        Report(
            ConflictKind.SameFigure,
            $"同一篇报道里，{At(j).Subject}{At(j).Indicator}有两个数：{At(i).Quote}、{At(j).Quote}{(words.Length > 0 ? "，" + words : "")}。",
            ConflictSeverity.High,
            i,
            j);
    }

    private decimal Gap(int i, int j)
        => Math.Max(Math.Abs(_readings[i].Value), Math.Abs(_readings[j].Value)) is > 0m and var most ? Math.Abs(_readings[i].Value - _readings[j].Value) / most : 0m;

    private double PairSlip(int i, int j) => SlipReach.Between(At(j).Quantity, _readings[j], _readings[i]) ?? 1.0;

    private bool TimesMayAgree(int i, int j)
        => At(i).Period is not { End: { } one } a || At(j).Period is not { End: { } other } b || one == other || a.Start is null && b.Start is null && one.Year == other.Year
           // 现有312家, told on a day, is how it stands in that month.
           || (a.Start is null && Periods.IsDay(b) || b.Start is null && Periods.IsDay(a)) && Periods.SameMonth(one, other);

    // 二季度31个项目开工 over what was begun on a day of it.
    private bool HoldsTheOther(int i, int j)
        => At(i).Period is { Start: not null } a && At(j).Period is { Start: not null } b && (Periods.IsDay(a) && Periods.Inside(a, b) || Periods.IsDay(b) && Periods.Inside(b, a));

    /// <summary>The letters around a figure that say what it is.</summary>
    /// <param name="own">Stops at another figure.</param>
    private HashSet<char> Words(int i, int back, bool own)
    {
        var words = new HashSet<char>();
        var text = At(i).Sentence;
        var place = Sentences.PlaceOf(At(i));
        if (place < 0)
            return words;
        var from = own && i > 0 && SameSentence(i, i - 1) && Sentences.PlaceOf(At(i - 1)) is >= 0 and var before ? Math.Min(place, before + At(i - 1).Quote.Length) : 0;
        from = Math.Max(from, place - back);
        // The parts of a headline stand apart.
        if (own && text.AsSpan(from, place - from).LastIndexOfAny(' ', '　', '：') is >= 0 and var gap)
            from += gap + 1;
        Take(text.AsSpan(from, place - from));
        var end = Math.Min(text.Length, place + At(i).Quote.Length);
        var to = own && i + 1 < _figures.Count && SameSentence(i, i + 1) && Sentences.PlaceOf(At(i + 1)) is var next && next > end ? Math.Min(next, end + WordsAfter) : Math.Min(text.Length, end + WordsAfter);
        var trail = text.AsSpan(end, Math.Max(0, to - end));
        Take(trail.IndexOfAny(Sentences.ClauseEnds) is >= 0 and var stop ? trail[..stop] : trail);
        return words;

        void Take(ReadOnlySpan<char> span)
        {
            foreach (var c in span)
                if (char.IsLetter(c) && !char.IsAscii(c) && !ConflictRules.Default.PlainLetters.Contains(c, StringComparison.Ordinal))
                    words.Add(c);
        }
    }

    private static double Shared(HashSet<char> words, HashSet<char> others) => words.Count == 0 ? 0.0 : words.Count(others.Contains) / (double)words.Count;
}
