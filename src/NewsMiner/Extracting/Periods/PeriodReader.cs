using NewsMiner.Extracting.Numbers;
using NewsMiner.Extracting.Units;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Periods;

/// <summary>
/// Reads times and resolves them against a reference date: calendar dates, months, quarters, halves and years, ranges of them, words such as 去年 and 下周三,
/// plans (“十四五”), decades, festivals, stretches counted from today (近三年, 两个月前) — with what stands before and after (截至, 以来, 之前).
/// </summary>
internal sealed partial class PeriodReader
{
    private struct Stretch
    {
        public int End;
        public DateOnly? From;
        public DateOnly? To;
        public TimeGrain Grain;
        public TimeRelation Relation;
        public bool LacksYear;
        public bool Relative;
        public bool Anaphoric;
        public bool Same;
        public bool Vague;
        public bool Edge;      // 底, 末: a moment at the end
        public bool Bare;      // a plain number that only its neighbours make a time
        public int Year;
        public int Month;
        public string? Label;
    }

    private readonly PhraseTable<PeriodWord> _words = PeriodWord.Load();
    private readonly QuantityReader _quantities;
    private readonly PeriodOpenings _openings = new();

    public PeriodReader(QuantityReader quantities)
    {
        _quantities = quantities;
        AddPlanOpenings();
        AddFigureOpenings();
        AddYearOpenings();
        AddCenturyOpenings();
        AddWordOpenings();
        AddYearlyOpenings();
        AddCountedOpenings();
        AddPartOpenings();
        AddWeekdayOpenings();
        AddClockOpenings();
    }

    public bool CanStart(char c) => _openings.CanStart(c);

    private static bool Stands(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static bool EndsWith(string text, int end, string word) => end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0;

    private static DateOnly MonthEnd(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    public bool TryRead(string text, int at, int floor, DateOnly? reference, List<Mention> mentions, out int next)
    {
        next = at + 1;
        if (!TryReadCore(text, at, reference, null, out var core))
            return false;
        var start = at;
        var isRange = TryReadRange(text, ref core, reference);
        if (core.Bare && !isRange)
            return false;
        ReadSuffix(text, at, ref core, reference, floor, isRange, ref start);
        ReadPrefix(text, floor, ref core, reference, ref start);
        Emit(text, start, core, mentions);
        next = core.End;
        return true;
    }

    private static readonly string[] _grainRules = Enum.GetValues<TimeGrain>().Select(grain => $"time.{grain}").ToArray();
    private static readonly string[] _relationRules = Enum.GetValues<TimeRelation>().Select(relation => $"time.{relation}").ToArray();

    private static void Emit(string text, int start, in Stretch core, List<Mention> mentions)
    {
        _ = text;
        var known = core.From is not null || core.To is not null;
        mentions.Add(new Mention
        {
            Span = new TextSpan(start, core.End),
            Kind = MentionKind.Time,
            Period = known ? new Period(core.From, core.To, core.Label ?? PeriodLabel.Of(core.From, core.To, core.Grain, core.Relation)) : null,
            Time = new TimeShape
            {
                Grain = core.Grain,
                Relation = core.Relation,
                LacksYear = core.LacksYear,
                Relative = core.Relative,
                Anaphoric = core.Anaphoric,
                SamePeriod = core.Same,
                Vague = core.Vague,
            },
            Rule = core.Relation == TimeRelation.In ? _grainRules[(int)core.Grain] : _relationRules[(int)core.Relation],
        });
    }

    private bool TryReadCore(string text, int p, DateOnly? reference, Stretch? left, out Stretch stretch)
    {
        if (!TryReadStretch(text, p, reference, left, out stretch))
            return false;
        ReadPlace(text, ref stretch);
        return true;
    }

    private bool TryReadStretch(string text, int p, DateOnly? reference, Stretch? left, out Stretch stretch)
    {
        stretch = default;
        if ((uint)p >= (uint)text.Length)
            return false;
        var kinds = _openings.Of(text, p);
        if (kinds == PeriodKinds.None)
            return false;
        if (kinds.HasFlag(PeriodKinds.Plan) && TryReadPlan(text, p, out stretch))
            return true;
        if (kinds.HasFlag(PeriodKinds.Figures) && (TryReadCompactDate(text, p, out stretch) || TryReadSeason(text, p, out stretch) || TryReadNumericDate(text, p, reference, left, out stretch)))
            return true;
        if (kinds.HasFlag(PeriodKinds.Year) && TryReadYear(text, p, reference, left?.Year ?? 0, out var yearEnd, out var year, out var flags))
        {
            ReadWithinYear(text, yearEnd, year, reference, flags, out stretch);
            return true;
        }
        if (kinds.HasFlag(PeriodKinds.Century) && TryReadCentury(text, p, reference, left, out stretch))
            return true;
        if (kinds.HasFlag(PeriodKinds.Word) && TryReadWord(text, p, reference, left, out stretch))
            return true;
        if (kinds.HasFlag(PeriodKinds.Yearly) && TryReadYearly(text, p, out var feastEnd, out var days))
        {
            stretch = new Stretch { End = feastEnd, LacksYear = true, Grain = TimeGrain.Day };
            if ((left is { Year: > 0, LacksYear: false } dated ? days(dated.Year) : reference is { } now ? Nearest(days, now) : null) is { } feast)
                (stretch.From, stretch.To) = feast;
            return true;
        }
        if (kinds.HasFlag(PeriodKinds.Yearly) && TryReadTurn(text, p, reference, out stretch))
            return true;
        if (kinds.HasFlag(PeriodKinds.Counted) && TryReadCounted(text, p, reference, out stretch))
            return true;
        if (kinds.HasFlag(PeriodKinds.Part) && TryReadWithoutYear(text, p, reference, left, out stretch))
            return true;
        if (kinds.HasFlag(PeriodKinds.Weekday) && TryReadWeekday(text, p, left?.From ?? reference, out stretch))
            return true;
        if (kinds.HasFlag(PeriodKinds.Clock) && TryReadClock(text, p, needsMark: true, out var clockEnd))
        {
            stretch = new Stretch { End = clockEnd, From = reference, To = reference, Grain = TimeGrain.Day, LacksYear = false, Relative = true, Anaphoric = true };
            return true;
        }
        return false;
    }
}
