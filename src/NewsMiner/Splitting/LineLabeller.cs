namespace NewsMiner.Splitting;

internal enum LineLabel
{
    Furniture,
    Head,
    Byline,

    /// <summary>The first line of a paragraph.</summary>
    Opening,

    /// <summary>A further line of a paragraph.</summary>
    Further,

    /// <summary>The first line of a text whose sentence begins elsewhere on the page: another column's, where nothing but its words tell.</summary>
    Rest,
    Caption,
    CaptionFurther,

    /// <summary>Names, or a note on who wrote or edited, on a line of its own below the text.</summary>
    SignOff,
    Table,
}

/// <summary>
/// Says of each line what it is. A line alone is often ambiguous (a heading as wide as the column, a paragraph's short last line), so the labels
/// of all lines are chosen together: the best path through them, where each label has a score for its line and each pair of labels one for
/// the seam between two lines. Scores are log-odds set by hand and calibrated on generated pages (SplittingScoreTests).
/// </summary>
internal sealed class LineLabeller
{
    private const double Impossible = -1e6;

    // For a headline as wide as its column, before anything is known of its words.
    private const double InColumn = -0.5;

    // Against a sentence that goes on below lines set in its middle.
    private const double Interruption = 1;

    // A column that goes on with another's sentence: below one that breaks off, added to the logarithm of how many of the page's lines have
    // lost what belongs to them, and on a page in order; and below one that does not break off.
    private const double RestBelowTorn = 2.5;
    private const double MostRest = 0;
    private const double RestOnNeatPage = -3;
    private const double RestBelowEnd = -3;

    // And one that begins there with a sentence.
    private const double OpensBelowTorn = 1.7;

    // One that goes on below another's headline, where that stands in the middle of its column.
    private const double RestBelowHead = -2.1;

    // Lines begin sentences more often than their words tell.
    private const double BeginsSentence = 1;

    // Where every paragraph is one whole line: for one to go on with a short line above it.
    private const double BelowShort = -6;

    // A line's words say that it begins in mid-sentence.
    private const double SurelyMid = -1;

    // A headline says what its text says below it: log-odds by the share of its triples of characters that come again. Counted on 3,003 headlines and
    // 28,353 lines of text of composed pages of real reports, less where they are invented; rounded, and lowered for what other signs say too.
    private const double Repeated = 4;
    private const double NotRepeated = 0.2;

    // In characters: a longer line is a paragraph or a column's.
    private const int LongestEcho = 25;

    // No headline is as wide.
    private const int ParagraphWidth = 80;

    // What a column's end tears off is no narrower, where lines are not wrapped.
    private const int TornWidth = 24;

    // For a paragraph to go on with a caption.
    private const double LongCaption = -4;

    // Fewer short lines that stand together between whole paragraphs are headlines, and no column.
    private const int ColumnLines = 5;

    // A column's lines differ by a character or two where punctuation hangs or digits are narrow; a paragraph's first line lacks its indent of two.
    private const int Slack = 6;

    private static readonly int Labels = Enum.GetValues<LineLabel>().Length;

    private readonly string _text;
    private readonly List<PageLine> _lines;
    private readonly LineEnding[] _endings;
    private readonly SeamEvidence _seams;
    private readonly LayoutCues _cues;
    private readonly int[] _columns;
    private readonly double[] _fits;
    private readonly double[] _begins;
    private readonly bool?[] _leads;
    private readonly bool?[] _captionEnds;
    private readonly bool _blankLines;
    private readonly bool _textJoinsHeads;
    private readonly bool _indentsKept;
    private readonly double _indentsTold;
    private readonly bool _interview;
    private readonly double _rest;
    private readonly bool _paragraphs;

    // Made when a short line first asks: most records have none.
    private (string Text, int[] Starts)? _plain;

    public LineLabeller(string text, List<PageLine> lines, LineEnding[] endings, SeamEvidence seams, LayoutCues cues, int lost = 0)
    {
        _text = text;
        _lines = lines;
        _endings = endings;
        _seams = seams;
        _cues = cues;
        _columns = ColumnWidths(text, lines);
        _paragraphs = AreParagraphs();
        _rest = lost > 0 && !_paragraphs ? Math.Clamp(RestBelowTorn + Math.Log((double)lost / lines.Count), RestOnNeatPage, MostRest) : RestOnNeatPage;
        _fits = new double[lines.Count];
        Array.Fill(_fits, double.NaN);
        _begins = [.. _fits];
        _leads = new bool?[lines.Count];
        _captionEnds = new bool?[lines.Count];
        _blankLines = lines.Count(l => l.BlankBefore > 0) * 10 >= lines.Count * 6;
        _textJoinsHeads = _blankLines && TextJoinsHeads();
        _interview = lines.Exists(l => l.Length >= 3 && cues.StartsSpeech(l.In(text)));
        var indented = lines.Count(l => l.Indent >= 2);
        _indentsTold = IndentsTold();
        _indentsKept = indented >= 3 && indented * 2 < lines.Count;
    }

    /// <summary>The width of the column that line <paramref name="i"/> stands in; 0 where lines are not wrapped to a width.</summary>
    public int ColumnWidth(int i) => _columns[i];

    public LineLabel[] Label()
    {
        var n = _lines.Count;
        if (n == 0)
            return [];
        var best = new double[n * Labels];
        var from = new (int Line, byte Label)[n * Labels];
        var emissions = new double[n * Labels];
        for (var i = 0; i < n; i++)
        {
            var emission = emissions.AsSpan(i * Labels, Labels);
            Emit(i, emission);
            for (var label = 0; label < Labels; label++)
            {
                var top = Impossible * 10;
                if (emission[label] > Impossible)
                {
                    if (i == 0)
                    {
                        top = label is (int)LineLabel.Further or (int)LineLabel.Rest ? -2 : label == (int)LineLabel.CaptionFurther ? Impossible * 10 : 0;
                    }
                    else
                    {
                        for (var before = 0; before < Labels; before++)
                        {
                            var path = best[(i - 1) * Labels + before];
                            if (path <= Impossible)
                                continue;
                            var seam = Seam(i, (LineLabel)before, (LineLabel)label);
                            path += seam;
                            if (seam > Impossible && path > top)
                            {
                                top = path;
                                from[i * Labels + label] = (i - 1, (byte)before);
                            }
                        }
                    }
                    top += emission[label];
                }
                best[i * Labels + label] = top;
            }
            GoOnAcross(i, best, from, emissions);
        }
        var labels = new LineLabel[n];
        // A text that breaks off with the page is as odd as one that breaks off above a headline.
        if (!_endings[n - 1].Closed && !_endings[n - 1].HasContinuation && !_endings[n - 1].HasSignOff)
            foreach (var body in (ReadOnlySpan<LineLabel>)[LineLabel.Opening, LineLabel.Further, LineLabel.Rest])
                best[(n - 1) * Labels + (int)body] -= 3;
        var last = 0;
        for (var label = 1; label < Labels; label++)
            if (best[(n - 1) * Labels + label] > best[(n - 1) * Labels + last])
                last = label;
        for (var i = n - 1; i >= 0;)
        {
            labels[i] = (LineLabel)last;
            var (line, label) = from[i * Labels + last];
            // The lines in between stand inside a sentence that goes on after them.
            for (i--; i > line && i >= 0; i--)
                labels[i] = Inserted(emissions, i, i > line + 1 && IsBelowCaption(emissions, i)).Label;
            last = label;
        }
        return labels;
    }

    /// <summary>
    /// A headline, a caption or a section's name may stand in the middle of a sentence, where a column ends: the sentence's next line is then not
    /// the one below it but the one below what was set in between.
    /// </summary>
    private void GoOnAcross(int i, double[] best, (int Line, byte Label)[] from, double[] emissions)
    {
        const int farthest = 6;
        var further = i * Labels + (int)LineLabel.Further;
        if (_paragraphs || emissions[further] <= Impossible)
            return;
        double between = IsApart(i) ? -2 : 0;
        for (var line = i - 1; line > 0 && i - line <= farthest; line--)
        {
            var first = between + Inserted(emissions, line, below: false).Score;
            between += Inserted(emissions, line, below: IsBelowCaption(emissions, line)).Score;
            // Set with blank lines above the gap and without below it, or to another width: another's text.
            var apart = line >= 2 && i + 1 < _lines.Count && (IsSpaced(line - 1) != IsSpaced(i + 1) || (_columns[i] > 0 && Math.Abs(ColumnAbove(line) - _columns[i]) >= 4)) ? 4 : 0;
            if (between <= -3)
                return;
            if (_endings[line - 1].HasSignOff || _endings[line - 1].HasContinuation || (_endings[line - 1].Closed && EndsParagraph(line - 1)))
                continue;
            // A sentence that ends with its line, but not its paragraph, tells less.
            var fit = _endings[line - 1].Closed ? -1.2 + Math.Min(0, BeginsAt(i)) : _seams.Of(_lines[line - 1].In(_text), _lines[i].In(_text));
            foreach (var before in (ReadOnlySpan<LineLabel>)[LineLabel.Opening, LineLabel.Further, LineLabel.Rest])
            {
                var path = best[(line - 1) * Labels + (int)before];
                if (path <= Impossible)
                    continue;
                // Where lines are not wrapped, a short one is a heading rather than torn.
                path += 2 + fit + first + emissions[further] - Interruption - apart - (_columns[line - 1] == 0 && _lines[line - 1].Width < TornWidth ? 2 : 0);
                if (path > best[further])
                {
                    best[further] = path;
                    from[further] = (line - 1, (byte)before);
                }
            }
        }
    }

    /// <summary>The share of the triples of characters of line <paramref name="i"/> that stand again in the lines below the next, 0 to 1.</summary>
    private double Echo(int i, string compact)
    {
        const int reach = 14;
        if (i + 2 >= _lines.Count)
            return 0;
        var plain = _plain ??= Plain(_text, _lines);
        var below = plain.Text.AsSpan(plain.Starts[i + 2]..plain.Starts[Math.Min(i + 2 + reach, _lines.Count)]);
        int all = 0, again = 0;
        for (var at = 0; at + 2 < compact.Length; at++)
        {
            if (!Glyph.IsHan(compact[at]) || !Glyph.IsHan(compact[at + 1]) || !Glyph.IsHan(compact[at + 2]))
                continue;
            all++;
            again += below.Contains(compact.AsSpan(at, 3), StringComparison.Ordinal) ? 1 : 0;
        }
        return all >= 3 ? (double)again / all : 0;
    }

    /// <summary>The lines without their blanks, and where in that text each begins.</summary>
    private static (string Text, int[] Starts) Plain(string text, List<PageLine> lines)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        var starts = new int[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var c in lines[i].In(text))
                if (!PageLine.IsBlank(c))
                    plain.Append(c);
            starts[i + 1] = plain.Length;
        }
        return (plain.ToString(), starts);
    }

    private static bool IsBelowCaption(double[] emissions, int i)
    {
        for (var above = i - 1; above >= 0 && i - above <= 3; above--)
            if (emissions[above * Labels + (int)LineLabel.Caption] > 0)
                return true;
        return false;
    }

    /// <summary>What a line is that stands inside another's sentence, and how likely.</summary>
    private static (LineLabel Label, double Score) Inserted(double[] emissions, int i, bool below)
    {
        var best = LineLabel.Head;
        foreach (var label in (ReadOnlySpan<LineLabel>)[LineLabel.Furniture, LineLabel.Caption, LineLabel.CaptionFurther])
            if ((label != LineLabel.CaptionFurther || below) && emissions[i * Labels + (int)label] > emissions[i * Labels + (int)best])
                best = label;
        return (best, emissions[i * Labels + (int)best]);
    }

    private void Emit(int i, Span<double> scores)
    {
        scores.Fill(Impossible);
        var line = _lines[i];
        var span = line.In(_text);
        var compact = LineEnding.Compact(span[..Math.Min(span.Length, 120)]);
        var closed = _endings[i].Closed;
        var characters = line.Width / 2;
        var lead = _cues.LeadLength(span);
        var sentence = span.ContainsAny('。', '；');
        var commas = compact.AsSpan().Count('，') + compact.AsSpan().Count(',');

        if (IsTableRow(span) && !IsSpacedOut(span))
            scores[(int)LineLabel.Table] = 4;
        if (characters <= 60 && _cues.IsNotice(compact))
            scores[(int)LineLabel.Furniture] = 8;
        else if (!sentence && characters <= 60 && (IsTeaser(span, compact) || IsFurniture(compact) || IsFolio(compact) || IsPageName(i, span, compact) || IsAboveFolio(i, compact) || HasSection(span, compact)))
            scores[(int)LineLabel.Furniture] = 5;
        else if (IsSpacedName(span, compact) && !(_cues.EndsAsPlace(compact) && i + 1 < _lines.Count && _lines[i + 1].BlankBefore == 0))
            scores[(int)LineLabel.Furniture] = 2.5;
        if (IsDateline(compact))
            scores[(int)LineLabel.Byline] = 6;
        if (lead == 0 && !_cues.IsGroupSignOff(compact) && !_cues.IsSection(compact.AsSpan().TrimStart(Glyph.Marks)) && (IsByline(span, compact, sentence) || (i > 0 && !sentence && _cues.IsOffice(compact) && !compact.AsSpan().ContainsAny("，、：".AsSpan()))))
            scores[(int)LineLabel.Byline] = 6;
        if (characters <= 60 && IsSignOffLine(span, compact))
            scores[(int)LineLabel.SignOff] = 6;
        // 本报记者 罗勉 摄 below a text.
        else if (compact.Length <= 20 && compact[^1] == '摄' && _cues.BylineRoleAt(span, 0) is > 0 and var role && LineEnding.AreNames(span[role..^1], _cues))
            scores[(int)LineLabel.SignOff] = 4;
        var column = _columns[i];
        if (_cues.StartsCaption(compact))
            scores[(int)LineLabel.Caption] = scores[(int)LineLabel.Byline] > 0 ? 0 : 5;
        else if (characters <= 60 && _cues.EndsCaption(compact) && !closed)
            scores[(int)LineLabel.Caption] = 3;
        // Where lines are not wrapped, a long one is a paragraph.
        scores[(int)LineLabel.CaptionFurther] = _cues.EndsCaption(compact) && characters <= 60 ? 3 : column == 0 && line.Width >= ParagraphWidth ? LongCaption : -0.7;

        var tooWide = column > 0 && line.Narrow > column + 3;
        var ratherWide = column > 0 && line.Narrow > column + 1;
        var tooNarrow = column > 0 && line.Width < column - Slack;

        var head = -1.0;
        head += characters > 45 ? -8 : characters > 32 ? -1.5 : 0;
        if (span.Contains('。'))
            head -= 8;
        else if (span.ContainsAny('；', ';'))
            head -= 3;
        if (_cues.NeverOpens(compact[0]))
            head -= 3;
        if (Glyph.NeverBegins(compact[0]))
            head -= 8;
        if (_endings[i].HasSignOff || _endings[i].HasContinuation)
            head -= 5;
        if (Glyph.NeverEnds(compact[^1]))
            head -= compact[^1] is not '：' ? 5 : StandsInList(i) ? 8 : 1.5;
        if (lead > 0)
            head -= 5;
        head -= commas > 0 ? 2.5 * commas - 1 : 0;
        if (StartsWithDash(compact))
            head += 4;
        // 整车： by itself, and below it what is said of it.
        else if (IsTopic(compact))
            head += 2;
        else if (i > 0 && line.BlankBefore == 0 && !sentence && IsTopic(LineEnding.Compact(_lines[i - 1].In(_text))))
            head += 4;
        // Between a headline and its byline nothing else stands.
        else if (i > 0 && line.BlankBefore == 0 && !closed && scores[(int)LineLabel.Furniture] <= 0 && StandsAboveByline(i))
            head += 4;
        // A subtitle stands below its title.
        else if (AboveSubtitle(i))
            head += 3;
        if (i > 0 && _cues.OriginalTitleMark(compact) > 0)
            head -= 6;
        if (_cues.StartsSpeech(compact) || (_interview && _cues.StartsWithName(compact)))
            head -= 6;
        // 去年，… tells; it names nothing.
        if (compact.IndexOf('，') is > 0 and <= 6 and var comma && _cues.SaysOpening(compact.AsSpan(0, comma)))
            head -= 3.5;
        if ((IsEnumeratedHeading(compact) || _cues.IsChapter(compact)) && characters <= 25 && !sentence)
            head += 2;
        if (column > 0)
            head += tooWide && characters <= 45 ? 3 : tooNarrow ? 2.5 : ratherWide ? 0.8 : InColumn;
        else if (characters <= 25 && !sentence)
            head += 2;
        // A headline's lines stand closer together than those of the text.
        var tight = _blankLines && column > 0 ? Tightness(i) : 0;
        head += tight;
        if (characters < 4 || (Glyph.Closes(compact[^1]) && !compact.AsSpan(0, compact.Length - 1).ContainsAny("“‘《（(〈【[".AsSpan())))
            head -= 4;
        if (HasHeadlineGap(span))
            head += 1.5;
        if (!sentence)
            head += _cues.HeadlineStyle(compact) + (compact.Length <= LongestEcho && commas == 0 ? Repeated * Echo(i, compact) - NotRepeated : 0);
        if (scores[(int)LineLabel.Furniture] > 0 || scores[(int)LineLabel.Caption] > 0)
            head -= 3;
        var signed = scores[(int)LineLabel.Byline] > 0 && (Glyph.HasMark(compact[0]) || _cues.HasBylineWord(compact));
        if (signed || scores[(int)LineLabel.SignOff] > 0)
            head -= 4;
        else if (scores[(int)LineLabel.Byline] > 0)
            head -= 3;
        if (IsDateline(compact))
            head -= 4;
        // By itself between two blank lines, and below them a text without.
        if (column > 0 && i > 0 && !closed && IsSpaced(i) && IsSpaced(i + 1) && !IsSpaced(i + 2) && (!IsSpaced(i - 1) || (_endings[i - 1].Closed && Math.Abs(line.Narrow - ColumnAbove(i)) > 2)))
            head += 3;
        else if (column > 0 && !_blankLines && IsBlockAboveBlank(i))
            head += 3;
        if (_cues.EndsAsPlace(compact) && characters <= 16)
            head += 1.5;
        scores[(int)LineLabel.Head] = head;

        var body = 0.0;
        if (ratherWide)
            body -= tooWide ? 3 : 1.8;
        if (column > 0 && tooNarrow && !closed)
            body -= line.Width * 5 < column * 3 ? 4.5 : 3;
        if (StartsWithDash(compact))
            body -= 1.5;
        else if (AboveSubtitle(i))
            body -= 2;
        if (Glyph.HasMark(compact[0]))
            body -= 3;
        body -= 0.8 * tight;
        if (signed || IsDateline(compact))
            body -= 3;
        var (asOpening, asFurther) = IndentEvidence(line, column, closed);
        scores[(int)LineLabel.Further] = body + asFurther + (lead > 0 ? -6 : 0);
        scores[(int)LineLabel.Rest] = Glyph.NeverBegins(compact[0]) ? Impossible : body + asFurther - (column == 0 && !sentence && characters <= 30 ? 2 : 0);
        scores[(int)LineLabel.Opening] = body + asOpening + (lead > 0 ? 6 : 0) + (Glyph.NeverBegins(compact[0]) ? -6 : _cues.NeverOpens(compact[0]) ? -2.5 : 0)
            + (column == 0 && !sentence && commas == 0 && characters <= 25 && !closed ? -2 : 0);
    }

    /// <summary>
    /// A paragraph's first line has an indent of two characters: where the dump keeps it, it stands there; where not, the line is that much shorter.
    /// </summary>
    private (double Opening, double Further) IndentEvidence(PageLine line, int column, bool closed)
    {
        if (_indentsKept)
            return line.Indent >= 2 ? (2, -3) : (-1.5, 0);
        if (column == 0)
            return (0, 0);
        if (line.Width <= column - 3 && !closed)
            return (1.2 * _indentsTold, -2.2 * _indentsTold);
        return line.Narrow >= column - 2 ? (-1.5 * _indentsTold, 0.3 * _indentsTold) : (0, 0);
    }

    /// <summary>
    /// How far a shorter line tells a paragraph's beginning, 0 to 1: learnt from the lines below those that surely end a paragraph.
    /// </summary>
    private double IndentsTold()
    {
        int shorter = 0, full = 0;
        for (var i = 1; i < _lines.Count; i++)
        {
            if (_columns[i] == 0 || _columns[i - 1] == 0 || !_endings[i - 1].Closed || _lines[i - 1].Width >= _columns[i - 1] - 4 || _endings[i].Closed)
                continue;
            if (_lines[i].Width <= _columns[i] - 3)
                shorter++;
            else if (_lines[i].Narrow >= _columns[i] - 2)
                full++;
        }
        return (shorter + 1.0) / (shorter + full + 2.0) is var share && share <= 0.4 ? 0 : (share - 0.4) / 0.6;
    }

    /// <summary>Lines are not wrapped, and each long one is a paragraph that ends its sentence: nothing is torn.</summary>
    private bool AreParagraphs()
    {
        var whole = 0;
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_columns[i] > 0)
                return false;
            if (!IsParagraph(i))
                continue;
            if (_endings[i].Torn && !_endings[i].HasSignOff && !_endings[i].HasContinuation)
                return false;
            whole++;
        }
        return whole * 4 >= _lines.Count;
    }

    /// <summary>Shorter than a paragraph, and not broken off at a comma; what stands behind 原标题： is read with the text below it.</summary>
    private bool MayBeHeadline(int i) => !IsParagraph(i) && (_text[_lines[i].End - 1] is var end && (end == '：' || !Glyph.NeverEnds(end))) && _cues.OriginalTitleMark(_lines[i].In(_text)) == 0;

    // 签约项目：72个。 above and 东岭园区：18个。 below 分园区情况：: a list goes on.
    private bool StandsInList(int i) => i > 0 && i + 1 < _lines.Count && IsListed(_lines[i - 1].In(_text)) && IsListed(_lines[i + 1].In(_text));

    private static bool IsListed(ReadOnlySpan<char> line) =>
        line.TrimEnd() is [.., '。'] && line.IndexOf('：') is >= 2 and <= 12 and var colon && line[colon..].IndexOfAnyInRange('0', '9') > 0;

    /// <summary>The page's first line above whole paragraphs: it is the headline though a name that no list has begins below it.</summary>
    private bool IsAboveAll(int i) => i == 0 && _lines.Count > 2 && _lines[1].Width >= ParagraphWidth && _lines[2].Width >= ParagraphWidth && Glyph.IsHan(_text[_lines[0].End - 1]);

    private bool IsParagraph(int i) => _lines[i].Width >= ParagraphWidth || _lines[i].In(_text).Contains('。');

    private double Seam(int i, LineLabel before, LineLabel label)
    {
        var previous = _lines[i - 1];
        var line = _lines[i];
        var ending = _endings[i - 1];
        var bodyBefore = before is LineLabel.Opening or LineLabel.Further or LineLabel.Rest;
        switch (label)
        {
            case LineLabel.Further:
                if (!bodyBefore)
                    return before is LineLabel.Head or LineLabel.Byline ? _paragraphs ? -4 : Math.Max(-4, _rest + RestBelowHead - Math.Clamp(BeginsAt(i), -2, 2)) : before is LineLabel.CaptionFurther or LineLabel.Caption ? -5 : -2.5;
                if (ending.HasSignOff || ending.HasContinuation)
                    return -8;
                if (ending.Closed && Speaks(i))
                    return -8;
                if (ending.BracketOpen)
                    return 6;
                return Continues(i, previous, line, ending.Closed) - (IsApart(i) ? 2 : 0) - (ColumnChanges(i) || (before == LineLabel.Further && SpacingChanges(i)) ? 4 : 0);
            case LineLabel.Opening:
                if (!bodyBefore)
                    return before is LineLabel.Caption or LineLabel.CaptionFurther && !EndsCaption(i - 1) ? -3 : before is LineLabel.Head or LineLabel.Byline && IsLead(i) ? 2 : 0;
                if (IsLead(i) && !ending.Closed && !ending.HasContinuation && !ending.HasSignOff)
                    return -6;
                return ending.Closed || ending.HasContinuation ? EndsParagraph(i - 1) ? 1 : 0 : ColumnChanges(i) || (before == LineLabel.Further && SpacingChanges(i)) ? -1.5 : Math.Max(-3.5, _rest + Math.Clamp(BeginsAt(i), -2, 2) - OpensBelowTorn);
            case LineLabel.Rest:
                // Below lines that are no text, any further line is such a rest.
                if (_paragraphs || !bodyBefore || IsLead(i) || ending.HasSignOff || ending.BracketOpen)
                    return Impossible;
                return ending.Closed ? RestBelowEnd - Math.Clamp(BeginsAt(i), -3, 3) : _rest - Math.Max(0, Math.Min(BeginsAt(i), 2));
            case LineLabel.Caption:
                return bodyBefore && !ending.Closed ? -2 : 0;
            case LineLabel.CaptionFurther:
                if (before is not (LineLabel.Caption or LineLabel.CaptionFurther))
                    return Impossible;
                return EndsCaption(i - 1) ? -6 : 1 + Math.Max(0, FitAt(i)) + (ending.Closed ? -1 : 1);
            case LineLabel.Head:
                // Below an article's end the next one's headline is looked for.
                if (before == LineLabel.SignOff || (bodyBefore && (ending.HasSignOff || ending.HasContinuation)))
                    return 2;
                if (bodyBefore)
                    return ending.Closed ? 0 : ColumnChanges(i) ? -1.5 : -3.5;
                // A title and its subtitle.
                if (before == LineLabel.Head && line.Width <= 80 && StartsWithDash(LineEnding.Compact(_text.AsSpan(line.Start, Math.Min(line.Length, 6)))))
                    return 2;
                return before == LineLabel.Head ? -0.2 : before == LineLabel.Furniture ? 0.7 : 0;
            case LineLabel.Byline:
                return bodyBefore && !ending.Closed && !ending.HasContinuation ? IsApart(i) ? 0 : before == LineLabel.Opening ? -5 : -3.5 : before is LineLabel.Head or LineLabel.Byline ? 1 : 0;
            case LineLabel.SignOff:
                return bodyBefore ? 1 : before is LineLabel.Caption or LineLabel.CaptionFurther ? -4 : 0;
            case LineLabel.Table:
                return before == LineLabel.Table ? 2 : -1;
            default:
                return bodyBefore && !ending.Closed ? -1.5 : 0;
        }
    }

    private double Continues(int i, PageLine previous, PageLine line, bool closed)
    {
        var column = _columns[i - 1];
        if (!closed)
        {
            // Where lines are not wrapped, a short open line is a heading rather than a piece of a paragraph, unless a word runs across.
            if (_paragraphs && MayBeHeadline(i - 1) && (BeginsAt(i) > SurelyMid || IsAboveAll(i - 1)))
                return BelowShort;
            var fit = FitAt(i);
            if (column > 0 || previous.Width >= 50)
                return 2 + fit;
            if (line.Width < 50)
                return Glyph.IsHan(_text[previous.End - 1]) || _text[previous.End - 1] == '：' ? Math.Min(fit, 1) : 1.5 * fit;
            // A column is wider than so short a line: a headline's last rather than a torn paragraph.
            return 1.5 * (previous.Width < TornWidth ? Math.Min(fit, 1) : fit) - Math.Max(0, BeginsAt(i));
        }
        if (column == 0)
            return -4;
        if (EndsParagraph(i - 1))
            return -4;
        // A sentence that ends with its line: the next line's missing indent tells whether the paragraph ends too.
        var indented = line.Indent > previous.Indent || (_columns[i] > 0 && line.Width is var w && w <= _columns[i] - 3 && !_endings[i].Closed);
        return (indented ? -2 : 0.8) + Math.Min(0, BeginsAt(i));
    }

    /// <summary>Evidence that a sentence begins with line <paramref name="i"/>; worked out once, as each pair of labels asks.</summary>
    private double BeginsAt(int i)
    {
        if (double.IsNaN(_begins[i]))
            _begins[i] = _cues.NeverOpens(_text[_lines[i].Start]) ? -5 : Math.Min(3, SeamEvidence.Begins(_lines[i].In(_text)) + BeginsSentence);
        return _begins[i];
    }

    /// <summary>How well line <paramref name="i"/> goes on where the line before it ends; worked out once too.</summary>
    private double FitAt(int i)
    {
        if (double.IsNaN(_fits[i]))
            _fits[i] = _seams.Of(_lines[i - 1].In(_text), _lines[i].In(_text));
        return _fits[i];
    }

    /// <summary>整车：, 占比： — what the lines below it are about.</summary>
    private bool IsTopic(string compact) => compact.Length is >= 3 and <= 7 && compact[^1] is '：' or ':' && !_cues.StartsSpeech(compact + "　") && !_cues.IsPersonName(compact.AsSpan(0, compact.Length - 1));

    private bool StandsAboveByline(int i) => i + 1 < _lines.Count && _lines[i + 1].Length <= 40 && _lines[i + 1].In(_text) is var below
        && LineEnding.Compact(below) is { } compact && (Glyph.HasMark(compact[0]) || _cues.HasBylineWord(compact)) && IsByline(below, compact, below.ContainsAny('。', '；'));

    /// <summary>Line <paramref name="i"/> breaks off above one that begins with a dash.</summary>
    private bool AboveSubtitle(int i) => !_endings[i].Closed && i + 1 < _lines.Count && !_lines[i].In(_text).ContainsAny('。', '；')
        && StartsWithDash(LineEnding.Compact(_text.AsSpan(_lines[i + 1].Start, Math.Min(_lines[i + 1].Length, 6))));

    /// <summary>A column of another width begins with line <paramref name="i"/>: another article's.</summary>
    private bool ColumnChanges(int i) => ColumnAbove(i) is var above && above > 0 && _columns[i] > 0 && Math.Abs(above - _columns[i]) >= 4
        && !(_endings[i].Closed && _lines[i].Width < above - 3)
        // A line that is as wide as the one column stands in it, whatever those around it say.
        && !(Math.Abs(_lines[i - 1].Narrow - _columns[i]) <= 2 && Math.Abs(_lines[i - 1].Narrow - above) > 3)
        && !(Math.Abs(_lines[i].Narrow - above) <= 1 && Math.Abs(_lines[i].Narrow - _columns[i]) > 3);

    /// <summary>The width of the column that ends above line <paramref name="i"/>: a paragraph's short last line tells none of its own.</summary>
    private int ColumnAbove(int i) => i > 1 && _endings[i - 1].Closed && _lines[i - 1].Width < _columns[i - 2] - 3 ? _columns[i - 2] : _columns[i - 1];

    /// <summary>A blank line stands above it, where those above or below it have none.</summary>
    private bool IsApart(int i) => _lines[i].BlankBefore > 0 && !(IsSpaced(i - 1) && IsSpaced(i + 1));

    /// <summary>Line <paramref name="i"/> is the last of some that stand together between blank lines.</summary>
    private bool EndsBlock(int i) => i > 0 && _lines[i].BlankBefore == 0 && (i + 1 == _lines.Count || _lines[i + 1].BlankBefore > 0);

    /// <summary>
    /// Where lines are set apart: log-odds that line <paramref name="i"/>, which stands together with others, is a headline's; less in a longer
    /// block, which may be another column, and none for the text's first line below a headline.
    /// </summary>
    private double Tightness(int i)
    {
        const int few = 5;
        if (_textJoinsHeads && EndsBlock(i))
            return 0;
        int first = i, end = i;
        while (first > 0 && _lines[first].BlankBefore == 0 && end - first < few)
            first--;
        while (end + 1 < _lines.Count && _lines[end + 1].BlankBefore == 0 && end - first < few)
            end++;
        return end == first ? 0 : end - first < few ? 4 : 2.5;
    }

    /// <summary>
    /// Where the text's lines are set apart and a headline's are not: the text's first line stands with the headline rather than apart, as
    /// most of the last lines of such blocks fill their column and go on below.
    /// </summary>
    private bool TextJoinsHeads()
    {
        int text = 0, head = 0;
        for (var i = 1; i + 1 < _lines.Count; i++)
        {
            if (!EndsBlock(i) || _columns[i] == 0)
                continue;
            if (_lines[i].Width >= _columns[i] - Slack && !_endings[i].Closed && FitAt(i + 1) > -1)
                text++;
            else
                head++;
        }
        return text > head;
    }

    /// <summary>
    /// Where the text has no blank lines: up to three lines below a paragraph's end or a blank line, a blank line below them, which end no
    /// sentence and do not go on below it.
    /// </summary>
    private bool IsBlockAboveBlank(int i)
    {
        const int most = 3;
        var end = i;
        while (end + 1 < _lines.Count && _lines[end + 1].BlankBefore == 0)
            if (++end - i >= most)
                return false;
        var start = i;
        while (start > 0 && _lines[start].BlankBefore == 0 && !(_endings[start - 1].HasSignOff || (_endings[start - 1].Closed && EndsParagraph(start - 1))))
            if (end - --start >= most)
                return false;
        for (var line = start; line <= end; line++)
            if (_endings[line].Closed || _endings[line].HasSignOff || _endings[line].HasContinuation || IsFurniture(LineEnding.Compact(_lines[line].In(_text))))
                return false;
        return end + 1 < _lines.Count && FitAt(end + 1) < 1.5;
    }

    private bool IsSpaced(int i) => i > 0 && i < _lines.Count && _lines[i].BlankBefore > 0;

    /// <summary>Above line <paramref name="i"/> every line, or none, has a blank one before it, and below it is the other way round: another column.</summary>
    private bool SpacingChanges(int i) => i >= 3 && i + 2 < _lines.Count && IsSpaced(i)
        && IsSpaced(i - 1) == IsSpaced(i - 2) && IsSpaced(i + 1) == IsSpaced(i + 2) && IsSpaced(i - 1) != IsSpaced(i + 1);

    /// <summary>记者：…, and in an interview 罗勉：…</summary>
    private bool Speaks(int i) => _lines[i].In(_text) is var span && (_cues.StartsSpeech(span) || (_interview && _cues.StartsWithName(span)));

    private bool IsLead(int i) => _leads[i] ??= _cues.LeadLength(_lines[i].In(_text)) > 0;

    private bool EndsParagraph(int i) => _columns[i] == 0 || _lines[i].Width < Math.Max(_columns[i], ColumnAbove(i + 1)) - 2;

    private bool EndsCaption(int i) => _captionEnds[i] ??= _cues.EndsCaption(LineEnding.Compact(_lines[i].In(_text)));

    private bool IsFurniture(string compact)
    {
        var words = compact.AsSpan().TrimStart(Glyph.Marks);
        // 【图片新闻】
        if (compact.Length is >= 4 and <= 10 && compact[0] == '【' && compact.IndexOf('】', StringComparison.Ordinal) == compact.Length - 1)
            return true;
        return (_cues.IsSection(words) && !IsEnumeratedHeading(compact)) || _cues.IsMasthead(compact) || _cues.IsImprint(words) || IsPageLabel(compact) || IsRule(compact);
    }

    /// <summary>
    /// □ 本报记者 罗 勉, ◎文/本报记者 张三, 记者 张三 通讯员 李四 摄影报道: nothing but roles and names, with a mark before them or not.
    /// </summary>
    private bool IsByline(ReadOnlySpan<char> span, string compact, bool sentence)
    {
        if (sentence || compact.Length is < 2 or > 40 || compact[0] is '（' or '(' || compact.AsSpan().ContainsAnyInRange('0', '9') || compact.AsSpan().ContainsAny("，,？！。；“《".AsSpan()))
            return false;
        var marked = _cues.HasBylineMark(compact[0]);
        var roles = 0;
        var names = new System.Text.StringBuilder();
        for (var i = 0; i < span.Length;)
        {
            var role = i > 0 && Glyph.IsHan(span[i - 1]) && Glyph.IsHan(span[i]) && names.Length > 0 && Glyph.IsHan(names[^1]) ? 0 : _cues.BylineRoleAt(span, i);
            if (role > 0)
            {
                roles++;
                i += role;
                names.Append(' ').Append(' ');
                continue;
            }
            names.Append(_cues.HasBylineMark(span[i]) || span[i] is '/' or '|' or '｜' or '／' or ':' or '：' or '（' or '）' or '(' or ')' ? '、' : span[i]);
            i++;
        }
        var people = names.ToString().AsSpan().Trim(" \u3000、".AsSpan());
        if (people.IsEmpty)
            return roles > 0 && compact.Length >= 4 && marked;
        if (LineEnding.AreNames(people, _cues))
            return true;
        if ((roles > 1 || (roles == 1 && _cues.BylineRoleAt(span, 0) > 0 && LineEnding.Compact(people).Length <= 4)) && AreShort(people) && !_cues.EndsCaption(compact))
            return true;
        // A name that no list of surnames knows; or a firm's or a school's name between the role and the person's.
        return (marked || roles > 0) && (compact.Length <= 30 && marked && roles > 0 || EndsWithNames(people) && roles > 0 || (marked && compact.Length <= 9)) && !_cues.EndsCaption(compact);
    }

    /// <summary>李 敏 / 阿依兰: pieces as short as names are, whether their surnames are known or not.</summary>
    private static bool AreShort(ReadOnlySpan<char> people)
    {
        var length = 0;
        foreach (var c in people)
        {
            length = Glyph.IsHan(c) ? length + 1 : 0;
            if (length > 4 || !(Glyph.IsHan(c) || PageLine.IsBlank(c) || c is '、' or '·'))
                return false;
        }
        return true;
    }

    private bool EndsWithNames(ReadOnlySpan<char> people)
    {
        var gap = people.LastIndexOfAny(' ', '\u3000', '、');
        return gap > 0 && LineEnding.AreNames(people[(gap + 1)..], _cues);
    }

    private bool IsSignOffLine(ReadOnlySpan<char> span, string compact)
    {
        if (compact.Length < 4 || compact[0] is not ('（' or '(' or '［' or '[') || compact[^1] is not ('）' or ')' or '］' or ']'))
            return _cues.IsGroupSignOff(compact) && compact.Length <= 40;
        return _cues.HasSignOffWord(compact) || _cues.IsGroupSignOff(compact) || _cues.SaysContinuesOn(compact) || LineEnding.AreNames(span[1..^1], _cues);
    }

    /// <summary>（2022年3月18日）: a date in brackets by itself, as it stands below a headline.</summary>
    internal static bool IsDateline(string compact)
    {
        if (compact.Length is < 6 or > 16 || compact[0] is not ('（' or '(') || compact[^1] is not ('）' or ')'))
            return false;
        var date = compact.AsSpan(1, compact.Length - 2);
        return date[^1] is '日' or '月' && !date.ContainsAnyExcept("0123456789年月日〇○一二三四五六七八九十".AsSpan());
    }

    /// <summary>The page's first line, above its date: the paper's name or the section's.</summary>
    private bool IsAboveFolio(int i, string compact) => i == 0 && compact.Length <= 12 && _lines.Count > 1 && _lines[1].Length <= 60
        && LineEnding.Compact(_lines[1].In(_text)) is { Length: >= 8 } below && (IsFolio(below) || IsPageLabel(below));

    /// <summary>Above the page's first article: the paper's name, the page's number and name in Chinese or in capitals, 12 园区经济, 三 版.</summary>
    private bool IsPageName(int i, ReadOnlySpan<char> span, string compact)
    {
        if (i > 3 || compact.Length > 14 || span.ContainsAny('，', '：', '！') || span.Contains('？') || _cues.HasBylineMark(compact[0]))
            return false;
        if (IsPageNumber(compact) || (span.Length >= 2 * compact.Length - 1 && compact.AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0))
            return true;
        if (i > 0 && !AllPageNames(i))
            return false;
        var gap = span.IndexOfAny(' ', '\u3000');
        return _cues.IsPaper(gap > 0 ? LineEnding.Compact(span[..gap]) : compact) || (_cues.IsPaper(compact) && !compact.AsSpan().ContainsAnyInRange('0', '9'))
            || (Glyph.IsDigit(compact[0]) && _cues.NamesPage(compact.AsSpan().TrimStart("0123456789版"))) || (i == 0 && _lines.Count > 2 && (_lines[1].BlankBefore > 0 || IsPageNumber(LineEnding.Compact(_lines[1].In(_text)[..Math.Min(8, _lines[1].Length)]))) && _cues.NamesPage(compact));
    }

    /// <summary>Nothing but short lines above line <paramref name="i"/>.</summary>
    private bool AllPageNames(int i)
    {
        for (var above = 0; above < i; above++)
            if (_lines[above].Length > 30 || !IsPageName(above, _lines[above].In(_text), LineEnding.Compact(_lines[above].In(_text))))
                return false;
        return true;
    }

    // 三版, 第五版
    private static bool IsPageNumber(string compact) => compact.Length is >= 2 and <= 4 && compact[^1] == '版' && compact.AsSpan(0, compact.Length - 1).IndexOfAnyExcept("第一二三四五六七八九十".AsSpan()) < 0;

    /// <summary>园 区 故 事: three to eight characters, each set apart, as a section's name is.</summary>
    private bool IsSpacedName(ReadOnlySpan<char> span, string compact)
    {
        if (compact.Length is < 2 or > 8 || span.Length < 2 * compact.Length - 1)
            return false;
        for (var i = 0; i < span.Length; i++)
            if (!PageLine.IsBlank(span[i]) && (!Glyph.IsHan(span[i]) || (i > 0 && !PageLine.IsBlank(span[i - 1]))))
                return false;
        return compact.Length > 2 || !_cues.IsPersonName(compact);
    }

    /// <summary>完 成 投 资  4.7  亿 元: letters set apart, and no cells.</summary>
    private static bool IsSpacedOut(ReadOnlySpan<char> span)
    {
        int alone = 0, han = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (!Glyph.IsHan(span[i]))
                continue;
            han++;
            if ((i == 0 || !Glyph.IsHan(span[i - 1])) && (i + 1 == span.Length || !Glyph.IsHan(span[i + 1])))
                alone++;
        }
        return han >= 4 && alone * 3 >= han * 2;
    }

    /// <summary>临江新闻 2024年2月27日 第3版: the paper's name, a whole date and the page's number, and nothing that tells.</summary>
    private static bool IsFolio(string compact)
    {
        // 临江统计信息 第14期
        compact = compact.TrimEnd('）', ')');
        var number = compact.LastIndexOf('第');
        if (compact.Length <= 24 && number >= 0 && compact[^1] is '期' or '版' && compact.Length - number is >= 3 and <= 7 && !compact.AsSpan(number + 1, compact.Length - number - 2).ContainsAnyExceptInRange('0', '9') && !compact.AsSpan().ContainsAny("，。：“".AsSpan()))
            return true;
        var year = compact.IndexOf('年', StringComparison.Ordinal);
        return compact.Length <= 40 && year >= 4 && Glyph.IsDigit(compact[year - 1]) && compact.Contains('月', StringComparison.Ordinal) && compact.Contains('日', StringComparison.Ordinal)
            && (compact.Contains("星期", StringComparison.Ordinal) || compact.Contains('版', StringComparison.Ordinal) || compact.Contains("总第", StringComparison.Ordinal) || compact.Contains('期', StringComparison.Ordinal))
            && !compact.AsSpan().ContainsAny("，。！？“".AsSpan());
    }

    /// <summary>临江新区报道　开放前沿: two names with a wide gap between them, one of them a section's.</summary>
    private bool HasSection(ReadOnlySpan<char> span, string compact)
    {
        if (compact.Length > 16)
            return false;
        var gap = span.IndexOf('\u3000');
        if (gap < 3 || gap + 3 > span.Length)
            return false;
        return _cues.IsSection(span[..gap].Trim()) || _cues.IsSection(span[(gap + 1)..].Trim());
    }

    /// <summary>●经开区开工项目38个……2版, 港口吞吐量创新高  3版: what stands on which page.</summary>
    private static bool IsTeaser(ReadOnlySpan<char> span, string compact)
    {
        if (compact.Length < 8 || compact[^1] != '版')
            return false;
        var digits = compact.Length - 1;
        while (digits > 0 && Glyph.IsDigit(compact[digits - 1]))
            digits--;
        if (digits == compact.Length - 1 || compact.Length - 1 - digits > 2)
            return false;
        var number = span.LastIndexOf(compact[digits]);
        while (number > 0 && Glyph.IsDigit(span[number - 1]))
            number--;
        return digits > 0 && (compact[digits - 1] is '…' or '·' or '见' or '详' or '>' or '》' or '→' || (number > 0 && PageLine.IsBlank(span[number - 1]) && compact[digits - 1] is not ('.' or '第')));
    }

    private static bool IsPageLabel(string compact)
    {
        // D3, A12版, 第3版, 03, 2024年11月11日星期一
        if (compact.Length > 24)
            return false;
        var digits = 0;
        var other = 0;
        foreach (var c in compact)
        {
            if (Glyph.IsDigit(c)) digits++;
            else if (!"年月日星期一二三四五六日天第版农历初十廿期总ABCDEFGHT/-·—.|｜".Contains(c)) other++;
        }
        return digits > 0 && other == 0 && (compact.Length <= 6 || compact.Contains('年') || compact.Contains('期'));
    }

    private static bool IsRule(string compact)
    {
        foreach (var c in compact)
            if (c is not ('-' or '—' or '=' or '_' or '*' or '─' or '━' or '·' or '.' or '~' or '|' or '＊'))
                return false;
        return true;
    }

    private static bool IsTableRow(ReadOnlySpan<char> span)
    {
        int cells = 1, bars = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] is '|' or '│' or '｜')
                bars++;
            if (span[i] == '\t' || (PageLine.IsBlank(span[i]) && i + 1 < span.Length && PageLine.IsBlank(span[i + 1])))
            {
                cells++;
                while (i + 1 < span.Length && PageLine.IsBlank(span[i + 1]))
                    i++;
            }
        }
        // 工业投资	133.9: two cells make a row where the second begins with a figure.
        var tab = cells == 2 ? span.IndexOf('\t') : -1;
        return (cells >= 3 || bars >= 2 || (tab > 0 && tab < span.Length - 1 && Glyph.IsDigit(span[tab + 1]))) && span.Length <= 200 && !span.Contains('。');
    }

    private static bool StartsWithDash(string compact) =>
        compact.StartsWith("——", StringComparison.Ordinal) || compact.StartsWith("――", StringComparison.Ordinal) || compact.StartsWith("──", StringComparison.Ordinal)
        || compact.StartsWith("--", StringComparison.Ordinal) || compact.StartsWith("━━", StringComparison.Ordinal);

    internal static bool IsEnumeratedHeading(string compact)
    {
        var i = 0;
        if (compact[0] is '（' or '(' or '第')
            i++;
        var start = i;
        while (i < compact.Length && "一二三四五六七八九十0123456789".Contains(compact[i]))
            i++;
        if (i < compact.Length - 1 && compact[i] == '.' && Glyph.IsDigit(compact[i + 1]))
            return false;
        return i > start && i < compact.Length - 1 && compact[i] is '、' or '）' or ')' or '.' or '．' or '章' or '节';
    }

    /// <summary>使命牵引 向光而行: two or three halves parted by a blank.</summary>
    private static bool HasHeadlineGap(ReadOnlySpan<char> span)
    {
        for (var i = 3; i < span.Length - 3; i++)
            if (PageLine.IsBlank(span[i]) && Glyph.IsHan(span[i - 1]) && Glyph.IsHan(span[i + 1]) && Glyph.IsHan(span[i - 2]) && Glyph.IsHan(span[i + 2])
                && !PageLine.IsBlank(span[i - 3]))
                return true;
        return false;
    }

    /// <summary>
    /// The widths of the columns: for each line the width that most lines around it share, 0 where they share none. A paragraph's first line,
    /// shorter by its indent, speaks for its column too; lines that are wider speak against it.
    /// </summary>
    private static int[] ColumnWidths(string text, List<PageLine> lines)
    {
        const int around = 7;
        const int widest = 120;
        var widths = new int[lines.Count];
        // Every line votes for the widths that it may fill: its punctuation set tightly or not, a half-width column left over or not.
        var everywhere = new int[widest + 4];
        foreach (var line in lines)
        {
            if (line.Narrow > widest)
                continue;
            everywhere[line.Narrow]++;
            everywhere[Math.Min(line.Width + 1, widest) + 1]--;
        }
        for (var width = 1; width <= widest; width++)
            everywhere[width] += everywhere[width - 1];
        var usual = Math.Max(4, lines.Count / 16);
        var apart = BetweenParagraphs(text, lines);
        Span<int> full = stackalloc int[widest + 4];
        Span<int> indented = stackalloc int[widest + 4];
        Span<int> wider = stackalloc int[widest + 4];
        var votes = new int[lines.Count];
        for (var centre = 0; centre < lines.Count; centre++)
        {
            var first = Math.Max(0, Math.Min(centre - around, lines.Count - 2 * around - 1));
            var last = Math.Min(lines.Count, Math.Max(centre + around + 1, 2 * around + 1));
            full.Clear();
            indented.Clear();
            wider.Clear();
            for (var j = first; j < last; j++)
            {
                // A line is wider than all columns below its own width less the slack of hanging punctuation.
                wider[0]++;
                wider[Math.Clamp(lines[j].Narrow - 3, 0, widest + 1)]--;
                if (lines[j].Narrow > widest || apart[j])
                    continue;
                full[lines[j].Narrow]++;
                full[Math.Min(lines[j].Width + 1, widest) + 1]--;
                indented[Math.Min(lines[j].Width + 3, widest + 1)]++;
                indented[Math.Min(lines[j].Width + 6, widest + 1) + 1]--;
            }
            int fills = 0, begins = 0, over = 0, most = 0, column = 0;
            for (var width = 0; width <= widest; width++)
            {
                fills += full[width];
                begins += indented[width];
                over += wider[width];
                if (width < 12 || fills < 3 || (fills * 5 <= (last - first) * 2 && everywhere[width] < usual))
                    continue;
                var score = 2 * fills + begins - 2 * over;
                if (score > most && over * 3 <= last - first)
                    (most, column) = (score, width);
            }
            // Where one column ends and another begins, a line belongs to the one that more of its neighbours speak for.
            for (var i = first; i < last; i++)
            {
                if (apart[i])
                    continue;
                // A line that is wider than a column stands in another, if one is near; one that fills it, rather in it.
                var vote = lines[i].Narrow > column + 3 ? most : column <= lines[i].Width + 1 ? most * 4 : most * 3;
                if (vote > votes[i])
                    (votes[i], widths[i]) = (vote, column);
            }
        }
        return widths;
    }

    /// <summary>
    /// On a page of whole paragraphs: the lines that stand between these and are no column, too few for one or, as headlines, with few signs of a sentence.
    /// </summary>
    private static bool[] BetweenParagraphs(string text, List<PageLine> lines)
    {
        var between = new bool[lines.Count];
        if (!lines.Exists(line => line.Width >= ParagraphWidth))
            return between;
        for (var first = 0; first < lines.Count;)
        {
            int end = first, sentences = 0;
            while (end < lines.Count && lines[end].Width < ParagraphWidth)
                sentences += lines[end++].In(text).ContainsAny("，。,".AsSpan()) ? 1 : 0;
            if (end - first < ColumnLines || sentences * 4 < end - first)
                Array.Fill(between, true, first, end - first);
            first = end + 1;
        }
        return between;
    }
}
