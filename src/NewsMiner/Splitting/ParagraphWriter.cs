namespace NewsMiner.Splitting;

/// <summary>
/// Writes paragraphs into an article's text: joins the lines that a column tore apart, closes up letters that were spaced out, and keeps
/// the place of every character.
/// </summary>
internal sealed class ParagraphWriter(string page)
{
    private readonly OffsetMap.Builder _builder = new();
    private readonly List<Paragraph> _paragraphs = [];

    public IReadOnlyList<Paragraph> Paragraphs => _paragraphs;

    public (string Text, OffsetMap Map) Build() => _builder.Build();

    /// <summary>What stands at <paramref name="span"/> of the text written so far.</summary>
    public string Slice(TextSpan span) => string.Create(span.Length, (_builder, span.Start), static (characters, from) =>
    {
        for (var i = 0; i < characters.Length; i++)
            characters[i] = from._builder[from.Start + i];
    });

    /// <summary>Appends one paragraph made of <paramref name="pieces"/> of the page; says where it stands in the text.</summary>
    public TextSpan Write(IEnumerable<TextSpan> pieces, ParagraphRole role)
    {
        if (_builder.Length > 0)
            _builder.AppendSynthetic('\n');
        var start = _builder.Length;
        var last = -1;
        foreach (var piece in pieces)
            last = role == ParagraphRole.Table ? WriteRow(piece, start) : WritePiece(piece, start, last, role);
        var span = new TextSpan(start, _builder.Length);
        if (span.Length > 0)
            _paragraphs.Add(new Paragraph(span, role));
        return span;
    }

    private int WriteRow(TextSpan row, int start)
    {
        for (var i = row.Start; i < row.End; i++)
        {
            if (page[i] == '\n')
                _builder.Append(' ', i);
            // Two blanks part cells; more say nothing more.
            else if (!PageLine.IsBlank(page[i]) || page[i] == '\t' || (_builder.Length > start + 1 && !(PageLine.IsBlank(_builder[_builder.Length - 1]) && PageLine.IsBlank(_builder[_builder.Length - 2]))))
                _builder.Append(page, new TextSpan(i, i + 1));
        }
        return row.End - 1;
    }

    private int WritePiece(TextSpan piece, int start, int last, ParagraphRole role)
    {
        // In running text one letter that stands alone shows that the whole line was spaced out (年 产60亿 颗).
        var closeUp = role == ParagraphRole.Body && HasLoneLetter(piece) ? piece : SpacedOut(piece);
        for (var i = piece.Start; i < piece.End; i++)
        {
            if (!PageLine.IsBlank(page[i]))
            {
                if (last >= 0 && i > last + 1 && _builder.Length > start)
                    Bridge(start, last, i, closeUp is { } c && i > c.Start && i < c.End && !Glyph.IsLatin(page[i]) && !Glyph.IsLatin(page[last]) && !(Glyph.IsDigit(page[i]) && Glyph.IsDigit(page[last])), role);
                var from = i;
                while (i + 1 < piece.End && !PageLine.IsBlank(page[i + 1]))
                    i++;
                _builder.Append(page, new TextSpan(from, i + 1));
                last = i;
            }
        }
        return last;
    }

    /// <summary>Between the characters at <paramref name="left"/> and <paramref name="right"/> the page has only white space: keep one, or none.</summary>
    private void Bridge(int start, int left, int right, bool spacedOut, ParagraphRole role)
    {
        var a = page[left];
        var b = page[right];
        var torn = right > left ? page.AsSpan(left + 1, right - left - 1).Contains('\n') || right - left > 200 : true;
        if (left >= right)
            torn = true;
        bool keep;
        if (spacedOut)
            keep = false;
        else if (torn)
            keep = role is ParagraphRole.Title or ParagraphRole.Byline ? KeepInHead(a, b) : KeepAtLineEnd(start, a, b, right);
        else
            keep = KeepInLine(a, b, role);
        if (keep)
            _builder.Append(' ', left + 1 < page.Length && PageLine.IsBlank(page[left + 1]) ? left + 1 : left);
    }

    // A headline's lines are phrases, parted by a blank, save where the line end tears a sum from its unit: 347.2亿|元, 347|亿元.
    private static bool KeepInHead(char a, char b) =>
        !Glyph.IsFullWidthPunctuation(a) && !Glyph.IsFullWidthPunctuation(b) && a is not ('亿' or '万') && !(Glyph.IsDigit(a) && b is '亿' or '万' or '元' or '%' or '.');

    private static bool KeepInLine(char a, char b, ParagraphRole role)
    {
        if (Glyph.IsFullWidthPunctuation(a) && Glyph.IsFullWidthPunctuation(b))
            return role is ParagraphRole.Title or ParagraphRole.Subtitle;
        if (Glyph.IsFullWidthPunctuation(a) || Glyph.IsFullWidthPunctuation(b))
            return role is ParagraphRole.Title or ParagraphRole.Subtitle && Glyph.Closes(a) | Glyph.Opens(b);
        if (Glyph.IsDigit(a) && Glyph.IsDigit(b))
            return true;
        if (Glyph.IsDigit(a) || Glyph.IsDigit(b) || a is '%' or '.' || b is '%' or '.')
            return Glyph.IsLatin(a) || Glyph.IsLatin(b);
        return !(a is '万' or '亿' && Glyph.IsLatin(b)) || b is > 'z';
    }

    private bool KeepAtLineEnd(int start, char a, char b, int right)
    {
        if (Glyph.IsLatin(a) && Glyph.IsLatin(b))
            return true;
        if (!Glyph.IsDigit(a) || !Glyph.IsDigit(b))
            return (a is ',' or ';' or ':' && Glyph.IsLatin(b)) || (Glyph.IsLatin(a) && Glyph.IsDigit(b) && _builder.Length - start > 2 && Glyph.IsLatin(_builder[_builder.Length - 2]));
        return !IsOneNumber(start, right);
    }

    /// <summary>Digits end one line and begin the next: 17|17.77 is two figures (or one set twice), 12|35项 is one, 2022|2023年 two.</summary>
    private bool IsOneNumber(int start, int right)
    {
        var from = _builder.Length;
        while (from > start && (Glyph.IsDigit(_builder[from - 1]) || _builder[from - 1] is '.' or ','))
            from--;
        var to = right;
        while (to < page.Length && (Glyph.IsDigit(page[to]) || page[to] is '.' or ','))
            to++;
        var points = 0;
        var same = true;
        for (var i = from; i < _builder.Length; i++)
        {
            if (_builder[i] == '.')
                points++;
            if (right + i - from >= to || page[right + i - from] != _builder[i])
                same = false;
        }
        var before = _builder.Length - from;
        var after = page.AsSpan(right, to - right);
        if (after.Contains('.'))
            points++;
        if (points > 1 || (same && before > 1))
            return false;
        var yearAfter = after.Length == 4 && after[0] is '1' or '2' && to < page.Length && page[to] == '年';
        return !(before == 4 && yearAfter);
    }

    /// <summary>Among at least two blanks a single Chinese character stands alone.</summary>
    private bool HasLoneLetter(TextSpan piece)
    {
        int blanks = 0, lone = 0;
        for (var i = piece.Start; i < piece.End; i++)
        {
            if (PageLine.IsBlank(page[i]))
                blanks++;
            else if (page[i] is >= '\u4e00' and <= '\u9fff' && (i == piece.Start || PageLine.IsBlank(page[i - 1])) && (i + 1 == piece.End || PageLine.IsBlank(page[i + 1])))
                lone++;
        }
        return blanks >= 2 && lone >= 1;
    }

    /// <summary>业 投 资 比 重 97.6% 、产 出: the stretch of a line where single characters are parted by blanks.</summary>
    private TextSpan? SpacedOut(TextSpan piece)
    {
        int first = -1, last = -1, singles = 0;
        var bestStart = 0;
        var bestEnd = 0;
        for (var i = piece.Start; i <= piece.End;)
        {
            while (i < piece.End && PageLine.IsBlank(page[i]))
                i++;
            var from = i;
            while (i < piece.End && !PageLine.IsBlank(page[i]))
                i++;
            if (from == i)
                break;
            int han = 0, other = 0;
            for (var k = from; k < i; k++)
            {
                if (Glyph.IsHan(page[k])) han++;
                else if (Glyph.IsDigit(page[k]) || page[k] is '.' or '%' or '％' || Glyph.IsFullWidthPunctuation(page[k])) other++;
                else other += 10;
            }
            if (han == 1 && other <= 2)
            {
                if (first < 0)
                    first = from;
                singles++;
                last = i;
            }
            else if (han == 0 && other < 10 && first >= 0)
            {
                last = i;
            }
            else
            {
                // The blank after the last spaced-out letter is one of theirs.
                if (first >= 0)
                    last = from + 1;
                Close();
            }
            if (i >= piece.End)
                break;
        }
        Close();
        return bestEnd > bestStart ? new TextSpan(bestStart, bestEnd) : null;

        void Close()
        {
            if (singles >= 4 && last - first > bestEnd - bestStart)
                (bestStart, bestEnd) = (first, last);
            (first, last, singles) = (-1, -1, 0);
        }
    }
}
