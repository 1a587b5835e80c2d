namespace NewsMiner.Answering;

/// <summary>How long a step of an approval takes, told twice: 审批时间压缩至18个工作日, and further on 15个工作日就走完全部审批流程.</summary>
internal sealed partial class ArticleConflicts
{
    // Letters of what takes so long that two tellings of it share, of the shorter, and how many at least.
    private const double SharedOfLengths = 0.7;
    private const int LeastOfLength = 2, MostBeside = 1;

    // So far apart are a process and a step of it.
    private const decimal MostOfLengths = 0.6m;

    private void Lengths()
    {
        var lengths = new List<int>();
        for (var i = 0; i < _figures.Count && lengths.Count < MostLengths; i++)
            if (IsLength(i))
                lengths.Add(i);
        for (var a = 0; a < lengths.Count; a++)
            for (var b = a + 1; b < lengths.Count; b++)
                if (MayBeOneLength(lengths[a], lengths[b], lengths))
                    TellTwice(lengths[a], lengths[b]);
    }

    private const int MostLengths = 40;

    private bool IsLength(int i)
        => At(i).Aspect == Aspect.Level && At(i).Modality == Modality.Actual && ConflictRules.Default.LengthUnits.Contains(At(i).Quantity.BaseUnit) && _readings[i].IsPoint && _readings[i].Value > 0m && !IsEarlierLength(i);

    /// <summary>What it took before, what the law allows, and what the quickest took: no length that another telling must repeat.</summary>
    private bool IsEarlierLength(int i)
    {
        // 最快的一个项目，12个工作日就走完全部流程
        var lead = Before(i);
        if (ConflictRules.Default.OtherLengths.Exists(w => lead.Contains(w, StringComparison.Ordinal)) || After(i, 4).Contains("相比", StringComparison.Ordinal))
            return true;
        // 由45个工作日压缩至…
        return i + 1 < _figures.Count && SameSentence(i, i + 1) && At(i + 1).Quantity.BaseUnit == At(i).Quantity.BaseUnit && Between(i, i + 1) is var between && between.AsSpan().IndexOfAny('；', ';', '，') < 0 && (between.Contains('到', StringComparison.Ordinal) || between.Contains('至', StringComparison.Ordinal) || between.Contains('为', StringComparison.Ordinal));
    }

    private const int MostBefore = 24;

    private string Before(int i)
    {
        var words = OwnWords(i);
        // 与改革前的45个工作日相比，如今15个工作日: what has a number of its own tells of that.
        if (words.AsSpan().LastIndexOfAnyInRange('0', '9') is >= 0 and var number && words.AsSpan(number).IndexOfAny(Sentences.ClauseEnds) is >= 0 and var stop)
            words = words[(number + stop)..];
        return words[Math.Max(0, words.Length - MostBefore)..];
    }

    private bool MayBeOneLength(int i, int j, List<int> lengths)
    {
        if (SameSentence(i, j) || At(i).Quantity.BaseUnit != At(j).Quantity.BaseUnit || Reading.Compare(_readings[i], _readings[j]) != Agreement.Disagree || Gap(i, j) > MostOfLengths || Told(i, j) || !TimesMayAgree(i, j)
            || !Same(At(i).Subject, At(j).Subject) && At(i).Subject is not null && At(j).Subject is not null || At(i).Project is { } one && At(j).Project is { } other && one != other
            || ConflictRules.Default.IsAnnounced(At(i).Sentence) || ConflictRules.Default.IsAnnounced(At(j).Sentence) || At(i).Sentence.Contains(At(j).Quote, StringComparison.Ordinal) || At(j).Sentence.Contains(At(i).Quote, StringComparison.Ordinal))
            return false;
        // What a third telling agrees with is one of two lengths.
        if (lengths.Exists(k => k != i && k != j && !IsHeadline(k) && (_readings[k].Value == _readings[i].Value || _readings[k].Value == _readings[j].Value) && !SameSentence(k, i) && !SameSentence(k, j)))
            return false;
        if (FromTheSame(i, j))
            return true;
        var (x, y) = (WordsOfLength(i), WordsOfLength(j));
        var (fewer, more) = x.Count <= y.Count ? (x, y) : (y, x);
        return fewer.Count >= LeastOfLength && (fewer.Count > LeastOfLength || more.Count <= fewer.Count + MostBeside || SaysAll(i) && SaysAll(j)) && Shared(fewer, more) >= SharedOfLengths && (PairSlip(i, j) < 1.0 || PairSlip(j, i) < 1.0) && ConflictRules.Default.OfProcesses.Exists(w => At(i).Sentence.Contains(w, StringComparison.Ordinal) && At(j).Sentence.Contains(w, StringComparison.Ordinal));
    }

    // 全流程审批时间, 走完全部审批流程.
    private bool SaysAll(int i) => ConflictRules.Default.WholeProcesses.Exists(w => Sentences.ClauseOf(At(i)).Contains(w, StringComparison.Ordinal));

    /// <summary>从45个工作日到12个工作日 over 由45个工作日压缩至21个工作日: both came from one length.</summary>
    private bool FromTheSame(int i, int j)
    {
        for (var k = 0; k < _figures.Count; k++)
            if (k != i && k != j && (SameSentence(k, i) || SameSentence(k, j)) && At(k).Quantity.BaseUnit == At(i).Quantity.BaseUnit && Reading.SignificantDigits(At(k).Quantity) >= 2 && _readings[k].Value > _readings[i].Value && _readings[k].Value > _readings[j].Value
                && At(i).Sentence.Contains(At(k).Quote, StringComparison.Ordinal) && At(j).Sentence.Contains(At(k).Quote, StringComparison.Ordinal))
                return true;
        return false;
    }

    private HashSet<char> WordsOfLength(int i)
    {
        var trail = After(i, WordsAfter);
        // 审批时限由原来的60个工作日压缩到15个工作日: what takes so long stands before the first.
        var label = i > 0 && SameSentence(i - 1, i) && IsEarlierLength(i - 1) && Between(i - 1, i).AsSpan().IndexOfAny(Sentences.ClauseEnds) < 0 ? LabelOf(i - 1) : LabelOf(i);
        var clause = label + (trail.IndexOfAny(Sentences.ClauseEnds) is >= 0 and var stop ? trail[..stop] : trail).ToString();
        if (At(i).Subject is { } subject)
            foreach (var spelling in SubjectNames.Spellings(subject))
                clause = clause.Replace(spelling, "", StringComparison.Ordinal);
        return clause.Where(static c => char.IsLetter(c) && !char.IsAscii(c) && !ConflictRules.Default.PlainLetters.Contains(c, StringComparison.Ordinal) && !ConflictRules.Default.LengthLetters.Contains(c, StringComparison.Ordinal)).ToHashSet();
    }
}
