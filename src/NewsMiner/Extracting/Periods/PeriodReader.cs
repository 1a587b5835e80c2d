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
    private readonly bool[] _starts = new bool[char.MaxValue + 1];

    public PeriodReader(QuantityReader quantities)
    {
        _quantities = quantities;
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var character = (char)c;
            _starts[c] = _words.CanStart(character) || NumeralScanner.ArabicDigit(character) >= 0 || NumeralScanner.ChineseDigit(character) >= 0
                || "十百千第前后上下近过未今最头首Qq春夏秋冬周星礼正腊冬农阴旧公本元俩再早中晚凌傍“\"‘'接往这两几数半初".Contains(character);
        }
    }

    public bool CanStart(char c) => _starts[c];

    private const string CountedStarts = "俩再刚过最未今接往此近这上下前后头半";
    private const string PartStarts = "元上下Qq前头后首最第";
    private const string YearlyStarts = "“\"‘「大正腊冬农阴旧夏";
    private const string ClockStarts = "上下晚凌中早清傍深夜午正半";

    private static bool IsNumeral(char c) => NumeralScanner.IsNumeralChar(c);

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
        var c = At(text, p);
        if (c == '\0' || !CanStart(c))
            return false;
        // Most starts are of one family: the others are not tried.
        var numeral = IsNumeral(c);
        if ((numeral || c is '“' or '"' or '‘' or '「' or '第') && TryReadPlan(text, p, out stretch))
            return true;
        if (c is >= '0' and <= '9' && (TryReadCompactDate(text, p, out stretch) || TryReadSeason(text, p, out stretch)))
            return true;
        if (NumeralScanner.ArabicDigit(c) >= 0 && TryReadNumericDate(text, p, left, out stretch))
            return true;
        if ((numeral || c == '公' || _words.CanStart(c)) && TryReadYear(text, p, reference, left?.Year ?? 0, out var yearEnd, out var year, out var flags))
        {
            ReadWithinYear(text, yearEnd, year, reference, flags, out stretch);
            return true;
        }
        if ((numeral || c is '上' or '本') && TryReadCentury(text, p, reference, left, out stretch))
            return true;
        if (_words.CanStart(c) && TryReadWord(text, p, reference, left, out stretch))
            return true;
        if ((numeral || _words.CanStart(c) || YearlyStarts.Contains(c)) && TryReadYearly(text, p, out var feastEnd, out var days))
        {
            stretch = new Stretch { End = feastEnd, LacksYear = true, Grain = TimeGrain.Day };
            if ((left is { Year: > 0, LacksYear: false } dated ? days(dated.Year) : reference is { } now ? Nearest(days, now) : null) is { } feast)
                (stretch.From, stretch.To) = feast;
            return true;
        }
        if ((numeral || c is '去' or '昨' or '明' || CountedStarts.Contains(c)) && TryReadCounted(text, p, reference, out stretch))
            return true;
        if ((numeral || PartStarts.Contains(c)) && TryReadWithoutYear(text, p, reference, left, out stretch))
            return true;
        if (c is '周' or '星' or '礼' && TryReadWeekday(text, p, left?.From ?? reference, out stretch))
            return true;
        if ((numeral || ClockStarts.Contains(c)) && TryReadClock(text, p, needsMark: true, out var clockEnd))
        {
            stretch = new Stretch { End = clockEnd, From = reference, To = reference, Grain = TimeGrain.Day, LacksYear = false, Relative = true, Anaphoric = true };
            return true;
        }
        return false;
    }
}
