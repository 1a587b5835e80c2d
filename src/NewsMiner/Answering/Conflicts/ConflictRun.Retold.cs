using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// The same sentence in two reports, with another number in it. What the reading makes of the two often differs (a zone by another name, a
/// measure with one word more), so figures are found by what a slip leaves alone: the digits in another order, or whom and what of when.
/// </summary>
internal sealed partial class ConflictRun
{
    // So many figures back are looked at of those that have the digits, or the name, in common: the nearest in time.
    private const int MostBack = 24;

    // Values of the same sentence that no chance brings together.
    private const int FewestBeside = 2;

    private readonly List<Telling> _tellings = [];
    private readonly Dictionary<int, int> _lastByDigits = [];
    private readonly Dictionary<int, int> _lastByName = [];
    private readonly Dictionary<int, int> _lastByNeighbour = [];

    /// <param name="Beside">The other values of its sentence.</param>
    /// <param name="Announced">The sentence tells that the value was changed.</param>
    /// <param name="DigitsBefore">The telling before it with the same digits of a like measure; -1 where there is none.</param>
    /// <param name="NameBefore">… of the same measure of the same subject and time.</param>
    /// <param name="NeighbourBefore">… of a like measure beside the same long value.</param>
    private readonly record struct Telling(ReportedFigure Report, decimal Value, int[] Beside, bool Plain, bool Announced, int DigitsBefore, int NameBefore, int NeighbourBefore);

    // Worked out again for the few that come so far: most of a telling would be its reading.
    private static bool Disagree(Telling a, Telling b) => Reading.Compare(Reading.Of(a.Report.Figure.Quantity)!.Value, Reading.Of(b.Report.Figure.Quantity)!.Value) == Agreement.Disagree;

    /// <summary>By what a figure is found again in another report: its digits, and whom and what of when; 0 for what says nothing.</summary>
    private static (int Digits, int Name, int Neighbour) TellingOf(Figure figure, Reading reading, int[] beside)
    {
        if (figure.Aspect != Aspect.Level || figure.Quantity.Value is not { } value || reading.IsRange || figure.Quantity.BaseUnit == "%")
            return default;
        var digits = Reading.DigitsOf(value).TrimEnd('0');
        var key = IndicatorNames.Key(figure.Indicator);
        if (digits.Length is 0 or > 12 || key.Length < 2)
            return default;
        var name = beside.Length == 0 || figure.Subject is null || figure.Period?.End is null ? 0
            : HashCode.Combine(SubjectNames.Key(figure.Subject), key[^2..], figure.Quantity.BaseUnit, figure.Period.End);
        var letters = digits.Length < 2 || digits[0] == digits[^1] && digits.Length == 2 ? 0 : HashCode.Combine(Slips.Sorted(digits), figure.Quantity.BaseUnit, key[^2..]);
        // So long a value beside it is of the same thing, whatever it is called.
        var own = HashOf(figure.Quantity);
        var neighbour = Array.Find(beside, v => IsLong(v) && v != own);
        return (letters, name, neighbour == 0 ? 0 : HashCode.Combine(neighbour, key[^2..], figure.Quantity.BaseUnit));
    }

    private void KeepTelling((int Digits, int Name, int Neighbour) telling, ReportedFigure report, int[] beside, Reading reading, bool plain, bool announced)
    {
        if (telling == default)
            return;
        var at = _tellings.Count;
        _tellings.Add(new Telling(report, reading.Value, beside, plain, announced, Last(_lastByDigits, telling.Digits, at), Last(_lastByName, telling.Name, at), Last(_lastByNeighbour, telling.Neighbour, at)));
    }

    private static int Last(Dictionary<int, int> lasts, int key, int at)
    {
        if (key == 0)
            return -1;
        var last = lasts.TryGetValue(key, out var known) ? known : -1;
        lasts[key] = at;
        return last;
    }

    private void Retold()
    {
        for (var i = 0; i < _tellings.Count; i++)
        {
            for (int j = _tellings[i].DigitsBefore, steps = 0; j >= 0 && steps < MostBack; j = _tellings[j].DigitsBefore, steps++)
                if (MayDiffer(_tellings[j], _tellings[i]) && IsSlipOf(_tellings[j], _tellings[i]))
                    TellRetold(_tellings[j], _tellings[i]);
            for (int j = _tellings[i].NameBefore, steps = 0; j >= 0 && steps < MostBack; j = _tellings[j].NameBefore, steps++)
                if (MayDiffer(_tellings[j], _tellings[i]) && IsRetold(_tellings[j], _tellings[i]))
                    TellRetold(_tellings[j], _tellings[i]);
            for (int j = _tellings[i].NeighbourBefore, steps = 0; j >= 0 && steps < MostBack; j = _tellings[j].NeighbourBefore, steps++)
                if (MayDiffer(_tellings[j], _tellings[i]) && IsBesideTheSame(_tellings[j], _tellings[i]))
                    TellRetold(_tellings[j], _tellings[i]);
        }
    }

    /// <summary>Two reports, two values, and neither knows of the other's.</summary>
    private bool MayDiffer(Telling a, Telling b)
        => a.Report.Article.Key != b.Report.Article.Key && a.Value != b.Value && !a.Announced && !b.Announced
           && !a.Beside.Contains(HashOf(b.Report.Figure.Quantity)) && !b.Beside.Contains(HashOf(a.Report.Figure.Quantity))
           && !(a.Report.Figure is { SubjectType: SubjectType.Zone, Subject: { } one } && b.Report.Figure is { SubjectType: SubjectType.Zone, Subject: { } other } && !AreOne(one, other) && !SubjectNames.Related(one, other) && Joined(SubjectNames.Key(one)) != Joined(SubjectNames.Key(other)));

    /// <summary>利税57亿元, 利税75亿元: the digits of the one in another order, or another scale, of what may be the same.</summary>
    private static bool IsSlipOf(Telling a, Telling b)
    {
        var (one, other) = (a.Report.Figure, b.Report.Figure);
        if (one.Quantity.Qualifier != other.Quantity.Qualifier || Comparison.IsPlanned(one.Modality) != Comparison.IsPlanned(other.Modality) && !(Comparison.IsAnnouncedSum(one.Indicator) && Comparison.IsAnnouncedSum(other.Indicator))
            || Slips.Between(other.Quantity, one.Quantity) is not (Slip.SwappedDigits or Slip.WrongScale or Slip.MovedPoint) || !Disagree(a, b))
            return false;
        var shared = CountShared(a.Beside, b.Beside);
        var digits = Math.Min(Reading.SignificantDigits(one.Quantity), Reading.SignificantDigits(other.Quantity));
        var time = MayBeOneTime(one, other);
        var name = IndicatorNames.Relate(one, other);
        if (shared >= FewestBeside && name != NameRelation.Different && (time || shared > FewestBeside))
            return true;
        if (!time || name is not (NameRelation.Same or NameRelation.Similar) || !AreOne(one.Subject, other.Subject))
            return false;
        return shared >= 1 || digits >= 4 && name == NameRelation.Same || digits >= 3 && (one.IndicatorKnown || IndicatorNames.Key(one.Indicator).Length >= 4) && a.Plain && b.Plain;
    }

    /// <summary>规上工业企业…、利税57亿元: two other figures that both sentences share, and another value of the same measure.</summary>
    private static bool IsRetold(Telling a, Telling b)
    {
        var (one, other) = (a.Report.Figure, b.Report.Figure);
        if (one.Modality != other.Modality || IndicatorNames.Relate(one, other) is var name && name == NameRelation.Different
            || !Disagree(a, b) || !MayBeOneTime(one, other) || RelativeGap(a.Value, b.Value) >= 0.4m)
            return false;
        // 此次集中开工的27个项目，总投资170亿元: of one day's event, told of so many, by whatever it is called.
        if (one.Period is { } day && day == other.Period && Periods.IsDay(day) && Comparison.IsAnnouncedSum(one.Indicator) && Comparison.IsAnnouncedSum(other.Indicator) && AreOne(one.Subject, other.Subject) && CountShared(a.Beside, b.Beside) >= 1)
            return true;
        if (name == NameRelation.Modified)
            return false;
        // Of one event, one long value is enough: 4月18日，36个项目开工，总投资218亿元.
        return CountShared(a.Beside, b.Beside) >= FewestBeside || name == NameRelation.Same && AreOne(one.Subject, other.Subject) && one.Period is { } time && time == other.Period && a.Beside.Any(v => IsLong(v) && b.Beside.Contains(v));
    }

    /// <summary>总投资11.56亿元，总建筑面积29.6万平方米, and 26.6万平方米 beside the same sum elsewhere, of what goes by much the same name.</summary>
    private static bool IsBesideTheSame(Telling a, Telling b)
    {
        var (one, other) = (a.Report.Figure, b.Report.Figure);
        return one.Modality == other.Modality && one.Subject is { } x && other.Subject is { } y && HasInCommon(x, y, LeastInCommon) && IndicatorNames.Relate(one, other) == NameRelation.Same && !one.Quantity.Qualifier.Equals(Qualifier.About)
            && Disagree(a, b) && (IsExtent(one.Indicator) || IndicatorNames.IsTimeless(one.Indicator) || one.Period is { } time && time == other.Period) && RelativeGap(a.Value, b.Value) < 0.4m;
    }

    private const int LeastInCommon = 5;

    private static bool HasInCommon(string a, string b, int letters)
    {
        for (var at = 0; at + letters <= a.Length; at++)
            if (b.AsSpan().Contains(a.AsSpan(at, letters), StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool MayBeOneTime(Figure a, Figure b)
    {
        if (IndicatorNames.IsTimeless(a.Indicator) && a.Project is not null && b.Project is not null || IsExtent(a.Indicator))
            return true;
        if (a.Period is not { End: { } one } || b.Period is not { End: { } other })
            return true;
        // What is told of the day of a report, or as of it, is told of the same day in another of that week.
        return one == other && (a.Period.Start == b.Period.Start || a.Period.Start is null || b.Period.Start is null)
            || (a.Period.Start is null || b.Period.Start is null) && (a.Period.Start ?? one) == one && (b.Period.Start ?? other) == other && Math.Abs(one.DayNumber - other.DayNumber) <= 31;
    }

    // How much land something covers is the same whenever it is told.
    private static bool IsExtent(string indicator) => indicator.EndsWith("面积", StringComparison.Ordinal) || AnsweringRules.Default.Extents.Any(w => indicator.EndsWith(w, StringComparison.Ordinal));

    // 开平翠湖产业园 is 翠湖产业园.
    private static bool AreOne(string? a, string? b)
        => a is not null && b is not null && (SubjectNames.Same(a, b) || Math.Min(a.Length, b.Length) >= 4 && (a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal) || a + "项目" == b || b + "项目" == a));

    private static int CountShared(int[] a, int[] b)
    {
        var shared = 0;
        foreach (var value in a)
            if (Array.IndexOf(b, value) >= 0)
                shared++;
        return shared;
    }

    // Odd for a value of three digits and more.
    // 15项 are 15个.
    private static int HashOf(Quantity quantity) => (AnsweringRules.Default.CountGroup(quantity.BaseUnit) is >= 0 and var group ? HashCode.Combine(quantity.BaseValue, group) : HashCode.Combine(quantity.BaseValue, quantity.BaseUnit)) & ~1 | (Reading.SignificantDigits(quantity) >= 3 ? 1 : 0);

    private static bool IsLong(int value) => (value & 1) != 0;

    private void TellRetold(Telling a, Telling b) => TellTwo(a.Report, b.Report);

    private void TellTwo(ReportedFigure a, ReportedFigure b)
    {
        var reports = new[] { a, b };
        Array.Sort(reports, static (x, y) => Nullable.Compare(x.Article.Date, y.Article.Date) is var d && d != 0 ? d : x.Key.CompareTo(y.Key));
        var (first, second) = (reports[0], reports[1]);
        var slip = Slips.Words(Slips.Between(second.Figure.Quantity, first.Figure.Quantity), second.Figure.Quote, first.Figure.Quote);
        _found.Add(new Conflict(
            ConflictKind.SameFigure,
            $"{first.Figure.Period?.Label}{first.Figure.Subject}{first.Figure.Indicator}各报道不一：{Citation.Of(first.Article)}为{first.Figure.Quote}；{Citation.Of(second.Article)}为{second.Figure.Quote}，最早见于{Citation.Of(first.Article)}{(slip.Length > 0 ? "，" + slip : "")}。",
            ConflictSeverity.High,
            reports));
    }
}
