using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Whether a figure is reported as done, aimed at or planned: a word of aim or plan holds to the end of its sentence, or until 已 or ； ends it.</summary>
internal static class ModalityScope
{
    public static void Read(Row row, int from, int to, List<Draft> drafts, int firstDraft, Span<Modality> modalities, Modality section = Modality.Actual)
    {
        var modality = section;
        var lasting = section != Modality.Actual;
        var next = firstDraft;
        for (var i = from; i < to && next < drafts.Count; i++)
        {
            var token = row[i];
            if (i == drafts[next].Token)
            {
                modalities[next - firstDraft] = Of(row, drafts[next], modality, to);
                next++;
            }
            else if (token.Kind == TokenKind.Break && row.Text[token.Start] is '；' or ';')
            {
                // 力争突破370亿元；固定资产投资增长10%: an aim that is named holds for the whole enumeration.
                if (!lasting)
                    modality = Modality.Actual;
            }
            else if (token.Kind == TokenKind.Indicator && row.TextOf(i) is var surface && (surface.StartsWith("累计") || surface.StartsWith("已")))
            {
                (modality, lasting) = (Modality.Actual, false);
            }
            else if (token.Kind == TokenKind.Cue)
            {
                if (token.Cue == Cue.Done || (token.Cue == Cue.Total && row.TextOf(i) is "累计" or "实际"))
                    (modality, lasting) = (Modality.Actual, false);
                else if (token.Cue == Cue.Target && OpensTarget(row, i, from, to))
                    (modality, lasting) = (Modality.Target, lasting || row.TextOf(i) is not ("要" or "必须" or "务必"));
                else if (token.Cue == Cue.Plan && OpensPlan(row, i, from, to) && modality == Modality.Actual)
                    modality = Modality.Plan;
            }
        }
    }

    private static Modality Of(Row row, Draft draft, Modality scope, int to)
    {
        // The announced sum of a project is a fact even while the project is not built.
        if (draft.Rule != "verb-and-amount" && draft.Indicator is "总投资" or "签约额" || (draft.Indicator?.EndsWith("总投资", StringComparison.Ordinal) ?? false))
            return Modality.Actual;
        // 年度计划投资52.6亿元: what the year is meant to see, by its name.
        if (draft.Indicator is "年度计划投资" or "计划投资" && draft.Aspect == Aspect.Level)
            return Modality.Plan;
        for (var i = draft.Token + 1; i < Math.Min(to, draft.Token + 6); i++)
        {
            var token = row[i];
            if (token.Kind is TokenKind.Break or TokenKind.Figure or TokenKind.Series)
                break;
            // 增长5.5%以上的预期目标; 7个有望年底前投产.
            if (token.Kind == TokenKind.Cue && token.Cue == Cue.Target && row.Text.AsSpan(token.Start, token.Length).Contains("目标", StringComparison.Ordinal))
                return Modality.Target;
            if (token.Kind == TokenKind.Cue && token.Cue == Cue.Plan && row.TextOf(i) is "有望" or "预计" or "拟" or "将" or "计划" && draft.Counted is not null)
                return Modality.Plan;
        }
        return scope;
    }

    private static bool OpensTarget(Row row, int token, int from, int to)
    {
        if (row.TextOf(token) is "要" or "必须")
            return token + 1 < to && (row[token + 1].Kind == TokenKind.Figure || row[token + 1].Kind == TokenKind.Cue && row[token + 1].Cue is Cue.Makes or Cue.Reaches or Cue.Rise or Cue.Fall or Cue.Newly or Cue.Stage or Cue.Target);
        if (!row.Text.AsSpan(row[token].Start, row[token].Length).Contains("目标", StringComparison.Ordinal))
            return true;
        // 完成目标任务的60%, 全面实现“双过半”目标任务: what is done; 努力完成目标任务 is not.
        var aim = row[token].Start;
        var clause = row.Text.AsSpan(row[from].Start, aim - row[from].Start);
        clause = clause[(clause.LastIndexOfAny('，', '；', '。') + 1)..];
        foreach (var hope in _hopes)
            if (clause.Contains(hope, StringComparison.Ordinal))
                return true;
        foreach (var done in _dones)
            if (clause.Contains(done, StringComparison.Ordinal))
                return false;
        return true;
    }

    private static readonly string[] _hopes = ["努力", "力争", "确保", "冲刺", "争取", "推动", "助力", "锚定", "围绕", "瞄准", "为", "将", "要", "全力"];

    private static readonly string[] _dones = ["完成", "实现", "超额", "圆满", "达成", "达到", "占"];

    private static bool OpensPlan(Row row, int token, int from, int to) => !(token > from && row[token - 1].Kind == TokenKind.Cue && row[token - 1].Cue is Cue.Occupies or Cue.Share) && row.TextOf(token) switch
    {
        // 将 before a noun is 把 (将项目纳入…).
        // 可穿戴设备, 可再生能源: a kind of thing, no hope.
        "可" when token + 1 < to && row.TextOf(token + 1) is "穿戴" or "再生" or "降解" or "循环" or "视" or "燃" or "控" or "回收" or "编程" or "比" => false,
        "将" or "望" or "可" or "准备" => token + 1 < to && (IsVerbal(row[token + 1]) || row[token + 1].Kind is TokenKind.Time or TokenKind.Figure),
        "计划" => token + 1 < to && (IsVerbal(row[token + 1]) || row[token + 1].Kind is TokenKind.Time or TokenKind.Indicator or TokenKind.Figure)
            && !(token > from && row[token + 1].Kind == TokenKind.Cue && row[token + 1].Cue is not Cue.Newly && row[token - 1].Kind is TokenKind.Word or TokenKind.Indicator && row[token - 1].Class is WordClass.Noun or WordClass.Adjective && !NamesDoer(row.TextOf(token - 1))),
        _ => true,
    };

    // 公司计划实现…, 全区计划完成…: who plans; 投资计划完成…, 年度计划完成…: a plan.
    private static bool NamesDoer(ReadOnlySpan<char> noun) => noun[^1] is '区' or '市' or '县' or '省' or '园' or '场' or '厂' or '方' || noun.EndsWith("公司") || noun.EndsWith("集团") || noun.EndsWith("企业") || noun.EndsWith("项目");

    private static bool IsVerbal(Token token) => token.Kind switch
    {
        TokenKind.Word => token.Class is WordClass.Verb or WordClass.Adverb or WordClass.Preposition,
        TokenKind.Cue => token.Cue is not (Cue.Of or Cue.Share),
        _ => false,
    };
}
