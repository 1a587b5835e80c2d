using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// A project by its whole name in one report and by an abridged one in another (远川先进封装产业园 of 远川半导体先进封装测试产业园项目): what is announced of it once and for all. Of two
/// names only a slip of the pen proves that they are one project's.
/// </summary>
internal sealed partial class ConflictRun
{
    // What a project's name begins with: who builds it.
    private const int BuilderLetters = 2;

    // So many projects of one builder, and it says nothing of which one a short name means.
    private const int MostOfBuilder = 40;

    private void Abridged()
    {
        foreach (var builder in _slots.Where(static s => s.Key is { Project.Length: > BuilderLetters, Aspect: Aspect.Level, End: null, Scope: 0 }).GroupBy(static s => (s.Key.Project![..BuilderLetters], s.Key.Indicator, s.Key.UnitGroup, s.Key.Unit)))
        {
            var slots = builder.ToList();
            if (slots.Count is < 2 or > MostOfBuilder)
                continue;
            foreach (var (brief, entries) in slots)
            {
                var wholes = slots.FindAll(s => s.Key.Project!.Length > brief.Project!.Length && ProjectNames.SameKeysBecause(brief.Project, s.Key.Project!) is not null);
                if (wholes.ConvertAll(static w => w.Key.Project).Distinct().Count() == 1)
                    foreach (var whole in wholes)
                        HoldAgainst(entries, whole.Value);
            }
        }
    }

    /// <summary>总投资53.6亿元的A项目一期, and 35.6亿元 of the whole A项目: the first phase above what it is a phase of.</summary>
    private void FirstPhases()
    {
        var announced = _slots.Where(static s => s.Key is { Project: not null, Aspect: Aspect.Level, End: null, Scope: 0 }).ToLookup(static s => (s.Key.Project, s.Key.Indicator, s.Key.UnitGroup, s.Key.Unit), static s => s.Value);
        foreach (var (slot, entries) in _slots)
        {
            if (slot is not { Project: { } project, Aspect: Aspect.Level, End: null, Scope: 0 } || ProjectNames.WithoutFirstPhase(project) is not { } name || announced[(name, slot.Indicator, slot.UnitGroup, slot.Unit)].ToList() is not [var wholes]
                || entries.Exists(p => p.Announced || p.Among || wholes.Exists(w => w.Announced || w.Among || p.First.Article.Key == w.First.Article.Key || !(p.Reading.AllowedLow > w.Reading.AllowedHigh))))
                continue;
            var (part, whole) = (entries[0].First, wholes[0].First);
            _found.Add(new Conflict(ConflictKind.PartWhole, $"{part.Figure.Project}的{part.Figure.Indicator}{part.Figure.Quote}（{Citation.Of(part.Article)}），大于整个{whole.Figure.Project}的{whole.Figure.Quote}（{Citation.Of(whole.Article)}）。", ConflictSeverity.High, [part, whole]));
        }
    }

    private void HoldAgainst(List<Entry> entries, List<Entry> others)
    {
        foreach (var a in entries)
            foreach (var b in others)
            {
                if (entries.Exists(e => Reading.Compare(e.Reading, b.Reading) != Agreement.Disagree) || others.Exists(e => Reading.Compare(e.Reading, a.Reading) != Agreement.Disagree) || a.Announced || b.Announced || a.Among || b.Among
                    || a.First.Article.Key == b.First.Article.Key && a.First.Figure.SentenceSpan == b.First.Figure.SentenceSpan
                    || Slips.Between(b.First.Figure.Quantity, a.First.Figure.Quantity) is not (Slip.SwappedDigits or Slip.WrongScale or Slip.MovedPoint or Slip.WrongDigit))
                    continue;
                TellTwo(a.First, b.First);
                return;
            }
    }
}
