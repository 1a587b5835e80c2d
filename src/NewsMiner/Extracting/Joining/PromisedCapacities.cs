using System.Buffers;
using NewsMiner.Extracting.Projects;

namespace NewsMiner.Extracting.Joining;

/// <summary>Capacities that a project promises (年产20万吨项目开工), told from those that are there: what has been formed, what runs, and what the report says has started.</summary>
internal sealed class PromisedCapacities
{
    // In UTF-16 code units: the words before a capacity that say it is there; a clause and those of the capacity; the clauses that may tell when it started;
    // the clause behind it; and what stands before 投产的.
    private const int FormedWithin = 20, AbleWithin = 8, ClauseBefore = 24, ClausesAround = 90, ClauseAfter = 60, NameBefore = 80, LeadOfName = 6;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；,;");

    private readonly Row _row;

    // What the report says has started, and when.
    private readonly HashSet<string> _producing = new(StringComparer.Ordinal);

    public PromisedCapacities(Row row, IReadOnlyList<Project> projects)
    {
        _row = row;
        foreach (var project in projects)
            if (project.Stage is ProjectStage.投产 or ProjectStage.达产 && project.Events.Any(e => e is { Stage: ProjectStage.投产 or ProjectStage.达产, Date: not null }) && !project.Events.Any(e => e.Planned))
                _producing.Add(project.Name);
    }

    /// <summary>Whether a figure tells what a project is to make, and not yet does.</summary>
    public bool IsPromised(Draft draft, string? project, Modality modality, TextSpan figure, TextSpan sentence) =>
        IsOfProject(draft, project, modality)
        && !(project is not null && _producing.Contains(project) && !LooksAhead(figure, sentence))
        && !IsThere(figure, sentence) && !StartedBefore(project, figure, sentence);

    // 年产能, 日处理能力: what a project is to make, also where it is told as an amount of its own.
    private bool IsOfProject(Draft draft, string? project, Modality modality) =>
        draft.Rule == "capacity-in-name" || project is not null && draft.Rule == "capacity" || modality == Modality.Actual && IsCapacity(draft, project);

    /// <summary>年产能, 日处理能力: how much a project makes by its name.</summary>
    public bool IsCapacity(Draft draft, string? project) =>
        project is not null && draft is { Aspect: Aspect.Level, Rule: not "from-to", Indicator: { } name } && _row.Scopes.Abilities.AnyEnds(name);

    private bool IsThere(TextSpan figure, TextSpan sentence)
    {
        // 具备年产5000台的能力.
        if (_row.Scopes.HasAbility.AnyIn(Before(figure, 0, AbleWithin)))
            return true;
        // 已形成年产能18万吨, 目前日产能80万颗.
        if (Before(figure, sentence.Start, FormedWithin) is var before && _row.Scopes.AbilityFormed.AnyIn(before) && !IsToCome(before) || RunsSince(figure, sentence) || StartsLater(figure, sentence))
            return true;
        // 9条生产线全部拉通，年产能达到16亿平方米: the clause before says that it runs.
        var told = Before(figure, sentence.Start, ClauseBefore);
        if (told.EndsWithAny("达到", "达") && IsProducing(told))
            return true;
        var clause = After(figure, sentence, ClauseAfter);
        return IsProducing(clause.IndexOfAny(ClauseEnds) is >= 0 and var end ? clause[..end] : clause);
    }

    private bool IsProducing(ReadOnlySpan<char> clause) => _row.Scopes.Producing.AnyIn(clause) && !IsToCome(clause);

    private bool IsToCome(ReadOnlySpan<char> told) => _row.Scopes.OutputToCome.AnyIn(told);

    // 二期年产2GWh电芯生产线预计明年投产: whether the figure's own clause looks ahead.
    private bool LooksAhead(TextSpan figure, TextSpan sentence)
    {
        var before = Before(figure, sentence.Start, int.MaxValue);
        var after = After(figure, sentence, int.MaxValue);
        return IsToCome(before[(before.LastIndexOfAny(ClauseEnds) + 1)..]) || IsToCome(after.IndexOfAny(ClauseEnds) is >= 0 and var end ? after[..end] : after);
    }

    // 去年2月投产，设计月产能12万片: a clause before it says that it runs.
    private bool RunsSince(TextSpan figure, TextSpan sentence)
    {
        var told = Before(figure, sentence.Start, ClausesAround);
        told = told[(told.LastIndexOf('；') + 1)..];
        for (var end = told.Length; told[..end].LastIndexOfAny('，', ',') is > 0 and var pause; end = pause)
        {
            var clause = told[..pause];
            clause = clause[(clause.LastIndexOfAny('，', ',') + 1)..].TrimEnd('的');
            // 从签约到投产 is how long it took.
            if (_row.Scopes.OutputBegins.AnyEnds(clause))
                return !IsToCome(clause) && !clause.Contains('到') && !IsToCome(told[pause..]) && !told[pause..].Contains('期');
        }
        return false;
    }

    // 年产120万套轴承项目7月18日竣工投产; 年产20万吨…项目总投资16亿元，2022年8月开工，2024年11月投产: a clause after it tells when it started.
    private bool StartsLater(TextSpan figure, TextSpan sentence)
    {
        var told = After(figure, sentence, ClausesAround);
        if (told.IndexOfAny('；', '。') is >= 0 and var part)
            told = told[..part];
        while (!told.IsEmpty)
        {
            var pause = told.IndexOf('，');
            var clause = pause < 0 ? told : told[..pause];
            told = pause < 0 ? default : told[(pause + 1)..];
            // 一期计划年底并网，2024年投产: still to come as a whole.
            if (IsToCome(clause))
                return false;
            // 项目一期去年投产: of a part; 从签约到投产 is how long it took.
            if (!clause.ContainsAny('期', '到') && clause.ContainsAny('年', '月', '日') && _row.Scopes.OutputBeginsOn.AnyEnds(clause))
                return true;
        }
        return false;
    }

    // 同日投产的甲配送中心，年加工钢材110万吨: what has started makes so much. The figure may stand within the name (去年2月投产的甲百万吨乙烯项目).
    private bool StartedBefore(string? project, TextSpan figure, TextSpan sentence)
    {
        if (project is null)
            return false;
        var from = Math.Max(sentence.Start, figure.Start - NameBefore);
        var said = _row.Text.AsSpan(from, Math.Min(sentence.End, figure.Start + project.Length) - from);
        if (said.LastIndexOf(project) is not (> 0 and var name))
            return false;
        var lead = said[..name].TrimEnd('“');
        return lead.EndsWith("的") && _row.Scopes.OutputBeginsOf.EndOf(lead[..^1]) is { } started
            && !IsToCome(lead[^Math.Min(lead.Length, LeadOfName + started.Length + 1)..]) && !IsToCome(said[name..]);
    }

    private ReadOnlySpan<char> Before(TextSpan figure, int start, int within) => _row.Text.AsSpan(Math.Max(start, figure.Start - within)..figure.Start);

    private ReadOnlySpan<char> After(TextSpan figure, TextSpan sentence, int within) =>
        _row.Text.AsSpan(figure.End, Math.Clamp(sentence.End - figure.End, 0, within));
}
