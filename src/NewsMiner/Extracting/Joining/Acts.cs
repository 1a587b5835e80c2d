namespace NewsMiner.Extracting.Joining;

/// <summary>What is done to the projects and firms that a sentence counts (签约, 开工, 引进): read before, within and after their noun, and of the whole that they are a part of.</summary>
internal sealed class Acts(Row row, Sentence sentence)
{
    /// <summary>The first stage within a phrase (开工, 投产); -1 where a clause ends or a number stands before one.</summary>
    public int StageIn(Phrase phrase)
    {
        for (var i = phrase.From; i < phrase.To; i++)
        {
            if (row.IsCue(i, Cue.Stage))
                return i;
            if (row[i].Kind is TokenKind.Break or TokenKind.Figure)
                break;
        }
        return -1;
    }

    /// <summary>A stage by its plain name (开工 of 新开工, 开建, 奠基); empty for 新增 and its like, which are none.</summary>
    public string StageName(int token)
    {
        var text = row.Plainly(token);
        return text switch
        {
            "新开工" or "开工建设" or "开建" or "动工" or "奠基" => "开工",
            "建成投产" or "新投产" => "投产",
            "新达产" => "达产",
            "等待投产" or "即将投产" => "待投产",
            "新签约" or "新签" or "签下" => "签约",
            "完工" or "新竣工" => "竣工",
            "新投用" => "投用",
            "新入库" => "入库",
            "新入驻" => "入驻",
            _ when row.IsCue(token, Cue.Newly) => "",
            _ => text,
        };
    }

    /// <summary>The stage that 的 joins to a count (集中开工的23个项目); null for none.</summary>
    public string? StageBeforeOf(int at) => at - 2 >= sentence.From && row.IsCue(at - 1, Cue.Of) && IsStage(at - 2) ? StageName(at - 2) : null;

    // 开工, and what says so of something new (新开工).
    private bool IsStage(int token) => row.IsCue(token, Cue.Stage) || row.IsCue(token, Cue.Newly) && StageName(token).Length > 0;

    /// <summary>The stages that projects are told of: in their phrase, by their verb, after them, or earlier in the clause.</summary>
    public List<string> Stages(Phrase phrase, int verb, int limit)
    {
        var stages = new List<string>();
        // 23个项目开工39个项目签约: the verb between them is the first one's.
        if (verb > 0 && sentence.Drafts.Count > 0 && sentence.Drafts[^1].Head.To == verb && row.IsCue(verb, Cue.Stage) && StageIn(new Phrase(phrase.To, Math.Min(limit, phrase.To + 3))) >= 0)
            verb = -1;
        for (var i = phrase.From; i < phrase.To; i++)
            if (row.IsCue(i, Cue.Stage))
                stages.Add(StageName(i));
        if (stages.Count == 0 && verb >= 0 && (row.IsCue(verb, Cue.Stage) || row.IsCue(verb, Cue.Newly)) && StageName(verb) is { Length: > 0 } own)
            stages.Add(own);
        // 去年签约的52个项目已开工41个: the stage behind them is of the next number.
        var next = StageIn(new Phrase(phrase.To, Math.Min(limit, phrase.To + 6)));
        if (stages.Count == 0 && next >= 0 && next + 1 < sentence.To && row[next + 1].Kind == TokenKind.Figure && StageBeforeOf(phrase.From - 1) is { } before)
            stages.Add(before);
        if (stages.Count == 0)
            for (var i = phrase.To; i < Math.Min(limit, phrase.To + 6); i++)
                if (row.IsCue(i, Cue.Stage) || row.TextOf(i) is "签下")
                {
                    // 86个重点项目已开工73个: what so many of them are, and not all.
                    if (!(i > phrase.To && row.IsCue(i - 1, Cue.Done) && i + 1 < sentence.To && row[i + 1].Kind == TokenKind.Figure && row.IsCount(i + 1) && (i + 2 >= sentence.To || row[i + 2].Kind == TokenKind.Break)))
                        stages.Add(StageName(i));
                    break;
                }
        if (stages.Count == 2 && stages[1] is "落地")
            stages.RemoveAt(1);
        // 签约总投资…的项目10个: the stage stands earlier in the clause.
        if (stages.Count == 0)
        {
            var from = Math.Max(sentence.From, phrase.From - 10);
            var i = phrase.From - 1;
            // 服务中心、车辆注册登记点等5个项目: what stands within the names of a list was done to none of them.
            var listed = false;
            for (; i >= from && row[i].Kind != TokenKind.Break; i--)
            {
                listed |= row.TextOf(i) is "等";
                if ((row.IsCue(i, Cue.Stage) || IsStage(i) && row.IsCue(i + 1, Cue.Of)) && (!listed || i == sentence.From || row[i - 1].Kind is TokenKind.Break or TokenKind.Time or TokenKind.Cue or TokenKind.Subject || row.IsSoft(row[i - 1]) || row.IsManner(i - 1)))
                    stages.Add(StageName(i));
            }
            // 今天签约的，是云海航空等32个项目.
            if (stages.Count == 0 && i - 2 >= sentence.From && row[i].Kind == TokenKind.Break && row.IsCue(i - 1, Cue.Of) && row.IsCue(i - 2, Cue.Stage) && row.TextOf(i + 1) is "是" or "有" or "包括")
                stages.Add(StageName(i - 2));
        }
        return stages;
    }

    /// <summary>Whether a name begins with a stage (签约项目数).</summary>
    public bool StartsWithStage(string name)
    {
        foreach (var length in (ReadOnlySpan<int>)[2, 3, 4])
            if (name.Length > length && row.Cues.Of(name.AsSpan(0, length)) is Cue.Stage)
                return true;
        return false;
    }

    /// <summary>新签约, 引进, 开工 before the projects that are counted.</summary>
    public string ActOn(Phrase phrase, int verb)
    {
        var at = verb >= 0 ? verb : row[phrase.From].Kind == TokenKind.Cue ? phrase.From : phrase.From - 1;
        // 新引进的亿元以上项目.
        if (verb < 0 && at > sentence.From && row.IsCue(at, Cue.Of))
            at--;
        if (at < sentence.From || row[at].Kind is not (TokenKind.Cue or TokenKind.Word))
            return "";
        if (row[at].Kind == TokenKind.Cue && row[at].Cue == Cue.Stage)
            return StageName(at);
        return row.Plainly(at) switch
        {
            "新签约" or "新签" => "签约",
            "新开工" => "开工",
            "新引进" or "引进" or "累计引进" => "引进",
            "招引" or "新招引" => "招引",
            "签约" => "签约",
            "开工" => "开工",
            "落地" => "落地",
            "储备" => "储备",
            _ => "",
        };
    }

    /// <summary>What was done to the projects of which these are a part: 签约项目27个，其中…; 签约项目中，…; null where they are no part.</summary>
    public string? ActOfWhole(Draft draft)
    {
        for (var i = draft.Token - 1; i >= Math.Max(sentence.From, draft.Token - 2 * Sentence.Reach); i--)
        {
            if (row.IsCue(i, Cue.OfWhich))
                return (sentence.Recent(d => d.Token < i && d.Counted == "项目" && d.Aspect == Aspect.Level) ?? (sentence.Drafts.Count == 0 || sentence.Drafts[0].Token > i ? sentence.Carried : null)) is { Counted: "项目", Act: var act } ? act : null;
            if (row.TextOf(i) is "中" && i > sentence.From && row.PhraseBefore(i, Math.Max(sentence.From, i - 6)) is { IsEmpty: false } whole && row.LastNoun(whole) == "项目")
                return Stages(whole, -1, i) is [var stage] ? stage : row[whole.To - 1].Kind == TokenKind.Indicator ? StageOf(row.Terms[row[whole.To - 1].Index].Name) : null;
        }
        return null;
    }

    /// <summary>What the sentence says is done to its projects (集中签约：62个项目), where it says one thing only; null elsewhere.</summary>
    public string? SoleAct(int count, int end)
    {
        string? act = null;
        for (var i = Math.Max(sentence.From, count - Sentence.Reach); i < Math.Min(end, count + Sentence.Reach); i++)
        {
            if (!row.IsCue(i, Cue.Stage) || i < count - 1 && row[i].Kind == TokenKind.Figure)
                continue;
            if (StageName(i) is not ("签约" or "开工" or "投产" or "竣工" or "落地" or "在建") || act is not null && act != StageName(i))
                return null;
            act = StageName(i);
        }
        return act;
    }

    /// <summary>What is done to the projects that the sentence, or the one before, tells of (签约项目中, 签约单子); empty where that is not said, null where it tells of none.</summary>
    public string? ToldOfProjects(int before)
    {
        for (var i = sentence.Drafts.Count - 1; i >= Math.Max(0, sentence.Drafts.Count - 4); i--)
            if (sentence.Drafts[i].Counted == "项目")
                return sentence.Drafts[i].Act ?? "";
        for (var i = Math.Max(sentence.From, before - Sentence.Reach); i < before; i++)
        {
            if (row[i].Kind == TokenKind.Indicator && row.Terms[row[i].Index].Name is var name && name.EndsWith("项目数", StringComparison.Ordinal))
                return row.Cues.Of(name.AsSpan(0, name.Length - 3)) is Cue.Stage ? name[..^3] : "";
            if (row.IsCue(i, Cue.Stage) && StageName(i) is "签约" or "开工" or "投产")
                return StageName(i);
        }
        return sentence.Drafts.Count == 0 && sentence.Carried is { Counted: "项目" } ? sentence.Carried.Act ?? "" : null;
    }

    /// <summary>签约项目数 by the vocabulary's name.</summary>
    public void NoteAct(Draft draft)
    {
        if (draft is { Counted: "项目", Act: null, Aspect: Aspect.Level, Indicator: { Length: > 4 } name } && name.EndsWith("项目数", StringComparison.Ordinal) && row.Cues.Of(name.AsSpan(0, name.Length - 3)) is Cue.Stage)
            draft.Act = name[..^3];
    }

    /// <summary>在建 of 在建面积; null where a name tells no stage.</summary>
    public string? StageOf(string name)
    {
        for (var length = 2; length <= Math.Min(4, name.Length - 2); length++)
            if (row.Cues.Of(name.AsSpan(0, length)) is Cue.Stage)
                return name[..length];
        return null;
    }

    /// <summary>新认定瞪羚企业23家，总数达76家; 新增上市企业4家，累计17家: all of them, new or not.</summary>
    public string InAll(string counted)
    {
        for (var length = Math.Min(4, counted.Length - 3); length >= 2; length--)
            if (row.Cues.Of(counted.AsSpan(0, length)) is Cue.Newly)
                return counted[length..];
        return counted;
    }
}
