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
