using System.Text;
using NewsMiner.Extracting.Subjects;
using NewsMiner.Rules;

namespace NewsMiner.Extracting.Tables;

/// <summary>
/// Figures of a table: what each cell says is told by the heads of its row and its column, and where they leave something out, by the table's
/// caption and the article.
/// </summary>
internal sealed class TableReader(RuleSet rules, MentionReader mentions, Article article, ArticleSubjects about)
{
    private const string RuleName = "table";

    private readonly TableCues _cues = TableCues.Default;
    private readonly string _text = article.Text;
    private readonly List<Mention> _read = [];
    private readonly List<VocabularyMatch> _terms = [];
    private readonly Dictionary<string, Head> _heads = [];
    private readonly Dictionary<string, bool> _units = [];

    /// <summary>What a head says.</summary>
    /// <param name="Indicator">The name of what is measured; null where it names none.</param>
    /// <param name="Known">A rule of the vocabulary names it.</param>
    /// <param name="Unit">亿元 of 地区生产总值（亿元）; null where there is none.</param>
    private sealed record Head(string Words, string? Indicator, bool Known, string? Unit, Period? Period, Aspect? Aspect, string? Basis, Modality Modality);

    public List<Figure> Read(Table table)
    {
        var figures = new List<Figure>();
        var caption = HeadOf(table.Caption.Length > 0 ? table.Caption.In(_text).ToString() : "");
        var width = table.Rows[0].Length;
        var columns = new Head[width];
        int units = -1, ordinals = -1;
        for (var c = 0; c < width; c++)
        {
            var words = ColumnWords(table, c);
            columns[c] = HeadOf(words);
            if (_cues.UnitColumns.Contains(words))
                units = c;
            if (_cues.OrdinalColumns.Contains(words))
                ordinals = c;
        }
        var period = caption.Period ?? PeriodBefore(table);
        TableCell above = default;
        for (var r = table.Heads; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            var values = 0;
            while (values < width && (values == units || values == ordinals || CellValue.Read(row[values].In(_text)) is null))
                values++;
            // The last cell before the values names the row; what stands before it names the rows that it spans.
            TableCell name = default, group = default;
            for (var c = 0; c < values; c++)
            {
                if (c == units || c == ordinals || row[c].IsEmpty)
                    continue;
                (group, name) = (name, row[c]);
            }
            if (name.IsEmpty)
                name = above;
            above = group.IsEmpty ? name : group;
            var subject = SubjectIn(group) ?? SubjectIn(name);
            var rowHead = HeadOf(name.In(_text).ToString());
            for (var c = Math.Max(values, 1); c < width; c++)
            {
                if (c == units || c == ordinals || row[c].IsEmpty || CellValue.Read(row[c].In(_text)) is not { } value)
                    continue;
                var unitCell = units >= 0 ? row[units].In(_text).ToString() : null;
                if (Figure(table, r, row[c], value, rowHead, columns, c, caption, period, unitCell, subject, name) is { } figure)
                    figures.Add(figure);
            }
        }
        return figures;
    }

    private Figure? Figure(Table table, int r, TableCell cell, CellValue value, Head row, Head[] columns, int c, Head caption, Period? period, string? unitCell, Subject? subject, TableCell name)
    {
        var column = columns[c];
        // In a table of zones or years the columns name what is measured; a column of rates goes with the one before it.
        var byRow = row.Indicator is not null && subject is null && row.Period is null;
        var indicator = byRow ? row : column.Indicator is not null ? column : null;
        for (var left = c - 1; indicator is null && left > 0 && column.Aspect is not null; left--)
            indicator = columns[left].Indicator is not null ? columns[left] : null;
        indicator ??= caption.Known ? caption : null;
        if (indicator?.Indicator is not { } named)
            return null;
        var aspect = column.Aspect ?? row.Aspect;
        var rate = aspect is Aspect.Growth or Aspect.Share or Aspect.Contribution;
        var unit = value.Unit is { Length: > 0 } own && IsUnit(own) ? own
            : column.Unit ?? (aspect == Aspect.Rank ? "位" : rate ? "%" : row.Unit ?? (unitCell is not null && IsUnit(unitCell) ? unitCell : indicator.Unit ?? caption.Unit));
        if (unit is null || value.Unit.Length > 0 && unit != value.Unit)
            return null;
        if (rate && unit != "%")
            aspect = aspect == Aspect.Growth ? Aspect.Change : Aspect.Level;
        var digits = _text[(cell.Span.Start + value.Number.Start)..(cell.Span.Start + value.Number.End)];
        if (QuantityOf(aspect == Aspect.Rank ? "第" + digits + "位" : digits + unit) is not { } quantity)
            return null;
        var falls = value.Falls && aspect is Aspect.Growth or Aspect.Change || value.Falls && quantity.Unit == "%";
        var whom = subject ?? SubjectIn(name) ?? SubjectOf(table.Caption) ?? about.Main;
        var span = new TextSpan(cell.Span.Start + value.Number.Start, cell.Span.Start + value.Number.End + (value.Unit.Length > 0 ? cell.Span.Length - value.Number.End : 0));
        var sentence = table.Paragraphs[r].Span;
        return new Figure
        {
            Span = article.Map.ToPage(span),
            TextSpan = span,
            Quote = new StringBuilder(span.Length).Append(span.In(_text)).Replace(" ", "").Replace("\t", "").ToString(),
            Quantity = falls ? quantity.Negate() : quantity,
            Subject = whom?.Name,
            SubjectType = whom?.Type ?? SubjectType.Other,
            Indicator = named,
            IndicatorKnown = indicator.Known,
            Aspect = aspect ?? Aspect.Level,
            Basis = column.Basis ?? row.Basis,
            Period = column.Period ?? PeriodToTheLeft(columns, c) ?? row.Period ?? period,
            Modality = column.Modality,
            SentenceSpan = sentence,
            Sentence = sentence.In(_text).ToString(),
            Rule = RuleName,
        };
    }

    /// <summary>A rate's column has no time of its own where the amounts beside it have one.</summary>
    private static Period? PeriodToTheLeft(Head[] columns, int c)
    {
        if (columns[c].Aspect is null)
            return null;
        for (var left = c - 1; left > 0; left--)
            if (columns[left].Period is { } period)
                return period;
        return null;
    }

    /// <summary>The words of a column's heads, from top to bottom; a head that spans columns stands for those to its right.</summary>
    private string ColumnWords(Table table, int column)
    {
        var words = new StringBuilder();
        for (var r = 0; r < table.Heads; r++)
        {
            var c = column;
            // Only upper heads span: the lowest row names each column by itself.
            while (r < table.Heads - 1 && c > 0 && table.Rows[r][c].IsEmpty)
                c--;
            var head = table.Rows[r][c].In(_text);
            if (c != column && c == 0)
                continue;
            words.Append(head);
            if (CellValue.IsYear(head))
                words.Append('年');
        }
        return words.ToString();
    }

    private Head HeadOf(string words)
    {
        if (_heads.TryGetValue(words, out var known))
            return known;
        _read.Clear();
        mentions.Read(words, article.Date, _read);
        var rest = new StringBuilder(words);
        Period? period = null;
        for (var i = _read.Count - 1; i >= 0; i--)
        {
            if (_read[i].Kind != MentionKind.Time)
                continue;
            period = _read[i].Period ?? period;
            rest.Remove(_read[i].Span.Start, _read[i].Span.Length);
        }
        var unit = UnitIn(rest);
        var plain = rest.ToString();
        Aspect? aspect = TableCues.Says(plain, _cues.Rank) ? Aspect.Rank : TableCues.Says(plain, _cues.Share) ? Aspect.Share : TableCues.Says(plain, _cues.Growth) ? Aspect.Growth : null;
        var basis = aspect == Aspect.Growth ? TableCues.Says(plain, _cues.PeriodOnPeriod) ? "环比" : TableCues.Says(plain, _cues.YearOnYear) ? "同比" : null : null;
        var modality = TableCues.Says(plain, _cues.Target) ? Modality.Target : TableCues.Says(plain, _cues.Plan) && plain.Length <= 6 ? Modality.Plan : Modality.Actual;
        var (indicator, named) = IndicatorIn(plain, aspect is not null);
        return _heads[words] = new Head(words, indicator, named, unit, period, aspect, basis, modality);
    }

    /// <summary>Takes the unit out of a head: 增加值（亿元）, 单位：亿元, 增速%.</summary>
    private string? UnitIn(StringBuilder head)
    {
        string? unit = null;
        for (var round = 0; round < 3; round++)
        {
            var words = head.ToString();
            var open = words.LastIndexOfAny(['（', '(']);
            var close = open < 0 ? -1 : words.IndexOfAny(['）', ')'], open);
            if (close < 0)
                break;
            var inside = words[(open + 1)..close];
            inside = inside[(inside.LastIndexOfAny(['：', ':']) + 1)..].Trim();
            var first = inside.Split('、', '，', ',', '/')[0].Trim();
            if (unit is null && IsUnit(inside))
                unit = inside;
            else if (unit is null && first != inside && IsUnit(first))
                unit = first;
            else if (!inside.Contains('%', StringComparison.Ordinal) && unit is null)
                break;
            head.Remove(open, close - open + 1);
        }
        var left = head.ToString();
        var mark = left.IndexOf("单位", StringComparison.Ordinal);
        if (unit is null && mark >= 0 && mark + 3 < left.Length && left[mark + 2] is '：' or ':')
        {
            var named = left[(mark + 3)..].Split('、', '，', ',', ' ', '\t')[0].Trim();
            if (IsUnit(named))
                unit = named;
            head.Remove(mark, head.Length - mark);
        }
        else if (left.TrimEnd() is { Length: > 0 } end && end[^1] is '%' or '％')
        {
            unit ??= "%";
            head.Length = end.Length - 1;
        }
        return unit;
    }

    private (string? Name, bool Known) IndicatorIn(string words, bool rate)
    {
        var name = words.AsSpan().Trim();
        name = WithoutOrdinal(name);
        foreach (var part in _cues.Parts)
            if (name.StartsWith(part, StringComparison.Ordinal))
                name = name[part.Length..].Trim();
        if (name.Length < 2)
            return (null, false);
        var text = name.ToString().Replace(" ", "", StringComparison.Ordinal);
        if (_cues.Plain.Contains(text))
            return (null, false);
        _terms.Clear();
        rules.Vocabulary.Scan(text, _terms);
        VocabularyMatch? found = null;
        foreach (var term in _terms)
            if (term.Term.Kind == TermKind.Indicator && (found is not { } best || term.Span.Length >= best.Span.Length))
                found = term;
        if (found is { } match)
        {
            // 医药制造业增加值: a breakdown before the name belongs to it; what comes after it are words of change.
            var before = text[..match.Span.Start];
            return before.Length == 0 || before.Length > 12 ? (match.Term.Name, true) : (before + text[match.Span.Start..match.Span.End], true);
        }
        if (rate || text.Length > 16 || TableCues.Says(text, _cues.Plain) && text.Length <= 4)
            return (null, false);
        return (text, false);
    }

    private static ReadOnlySpan<char> WithoutOrdinal(ReadOnlySpan<char> name)
    {
        var i = 0;
        var open = name.Length > 0 && name[0] is '（' or '(' ? 1 : 0;
        while (open + i < name.Length && i < 3 && (char.IsAsciiDigit(name[open + i]) || "一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩".Contains(name[open + i])))
            i++;
        if (i == 0 || open + i >= name.Length)
            return name;
        var circled = name[open + i - 1] is >= '①' and <= '⑩';
        return circled ? name[(open + i)..].Trim() : name[open + i] is '、' or '.' or '．' or '）' or ')' ? name[(open + i + 1)..].Trim() : name;
    }

    private bool IsUnit(string words)
    {
        if (words.Length is 0 or > 6)
            return false;
        if (!_units.TryGetValue(words, out var known))
            _units[words] = known = words is "%" or "％" || QuantityOf("1" + words) is { Unit.Length: > 0 };
        return known;
    }

    /// <summary>A number with its unit, where nothing is left over.</summary>
    private Quantity? QuantityOf(string words)
    {
        _read.Clear();
        mentions.Read(words, article.Date, _read);
        return _read.Count == 1 && _read[0].Span.Length == words.Length ? _read[0].Quantity : null;
    }

    private Subject? SubjectIn(TableCell cell)
    {
        if (cell.IsEmpty)
            return null;
        foreach (var mention in about.In(cell.Span))
            if (mention.Span.Length * 3 >= cell.Span.Length * 2)
                return new Subject(mention.Name, mention.Type);
        return null;
    }

    private Subject? SubjectOf(TextSpan caption)
    {
        foreach (var mention in about.In(caption))
            return new Subject(mention.Name, mention.Type);
        return null;
    }

    /// <summary>The headline's or the last lasting time before the table.</summary>
    private Period? PeriodBefore(Table table)
    {
        const int reach = 400;
        var end = table.Paragraphs[0].Span.Start;
        var start = Math.Max(0, end - reach);
        _read.Clear();
        mentions.Read(_text[start..end], article.Date, _read);
        for (var i = _read.Count - 1; i >= 0; i--)
            if (_read[i] is { Kind: MentionKind.Time, Period: { Start: { } from, End: { } to } period } && to.DayNumber - from.DayNumber > 20)
                return period;
        return null;
    }
}
