namespace NewsMiner.Splitting;

internal enum PassageKind
{
    Furniture,
    Head,
    Byline,
    Text,
    Caption,
    SignOff,
    Table,
}

/// <summary>Lines of the page that make one paragraph, one headline line, one byline line, …</summary>
internal sealed class Passage
{
    public required PassageKind Kind { get; init; }

    /// <summary>The lines, in the order of the page.</summary>
    public required List<TextSpan> Lines { get; init; }

    public LineEnding Ending { get; set; }

    /// <summary>Its place among the page's passages.</summary>
    public int Order { get; set; }

    /// <summary>Begins with 本报讯 or the like.</summary>
    public bool Lead { get; init; }

    /// <summary>Begins with （上接第1版）: the rest of an article of another page, which may stand without a headline.</summary>
    public bool CameFrom { get; init; }

    /// <summary>The first words are the rest of a sentence that begins elsewhere.</summary>
    public bool BeginsMid { get; set; }

    /// <summary>It goes on where the text above the lines before it breaks off.</summary>
    public bool GoesOn { get; set; }

    /// <summary>The first line is as wide as its column, without the room that an indent takes.</summary>
    public bool Flush { get; init; }

    /// <summary>An in-text heading, where <see cref="Kind"/> is <see cref="PassageKind.Head"/>.</summary>
    public bool Heading { get; set; }

    /// <summary>What the reader of the format says it is; null for plain text.</summary>
    public ParagraphRole? Role { get; init; }

    /// <summary>The reader's number for the article that it belongs to; -1 where unknown.</summary>
    public int Hint { get; set; } = -1;

    /// <summary>Blank lines above it.</summary>
    public int BlankBefore { get; init; }

    /// <summary>The usual width of its full lines; 0 where it has none.</summary>
    public int Measure { get; set; }

    /// <summary>Its lines are set with a blank one between each two; null where it has too few to tell.</summary>
    public bool? Spaced { get; set; }

    /// <summary>How much speaks against one column for both, 0 to 2: lines set apart here and close there, another width.</summary>
    public double Unlike(Passage other) =>
        (Spaced is { } mine && other.Spaced is { } its && mine != its ? 1 : 0) + (Measure > 0 && other.Measure > 0 && Math.Abs(Measure - other.Measure) >= 4 ? 1 : 0);

    public TextSpan First => Lines[0];

    public TextSpan Last => Lines[^1];

    public bool Open => Kind == PassageKind.Text && Ending.Torn && !Ending.HasSignOff && !Ending.HasContinuation;

    public string Compact(string text)
    {
        var builder = new System.Text.StringBuilder();
        foreach (var line in Lines)
            foreach (var c in line.In(text))
                if (!PageLine.IsBlank(c))
                    builder.Append(c);
        return builder.ToString();
    }

    /// <summary>A paragraph closes a quotation that it has not opened: its beginning stands elsewhere.</summary>
    private static bool HasOrphanClosing(string text, List<PageLine> lines, LineLabel[] labels)
    {
        for (var i = 0; i < lines.Count; i++)
            if (labels[i] == LineLabel.Opening && ClosesFirst(lines[i].In(text)))
                return true;
        return false;
    }

    private static bool ClosesFirst(ReadOnlySpan<char> line) => line.IndexOfAny('“', '”') is >= 0 and var at && line[at] == '”';

    /// <summary>Line <paramref name="i"/> opens a quotation while the one that the line above has opened is not closed: it is no continuation.</summary>
    private static bool QuoteBreaks(string text, List<PageLine> lines, LineLabel[] labels, int i)
    {
        if (lines[i - 1].In(text).LastIndexOfAny('“', '”') is not (>= 0 and var open) || text[lines[i - 1].Start + open] != '“')
            return false;
        for (var line = i; line < Math.Min(lines.Count, i + 12) && (line == i || labels[line] == LineLabel.Further); line++)
            if (lines[line].In(text).IndexOfAny('“', '”') is >= 0 and var next)
                return text[lines[line].Start + next] == '“';
        return true;
    }

    /// <summary>Puts labelled lines together.</summary>
    public static List<Passage> Gather(string text, List<PageLine> lines, LineLabel[] labels, LineEnding[] endings, LineLabeller labeller, LayoutCues cues)
    {
        var passages = new List<Passage>();
        var orphans = HasOrphanClosing(text, lines, labels);
        for (var i = 0; i < lines.Count; i++)
        {
            var label = labels[i];
            var goesOn = label switch
            {
                // Where a line is a whole paragraph, one that breaks off was torn by a column's end: what follows is only a guess at its rest.
                LineLabel.Further => i > 0 && !(orphans && QuoteBreaks(text, lines, labels, i)) && labels[i - 1] is LineLabel.Opening or LineLabel.Further or LineLabel.Rest
                    && !(labeller.ColumnWidth(i - 1) == 0 && endings[i - 1].Torn && lines[i - 1].Width >= 24),
                LineLabel.CaptionFurther => i > 0,
                _ => false,
            };
            if (goesOn)
            {
                passages[^1].Lines.Add(lines[i].Span);
                passages[^1].Ending = endings[i];
                continue;
            }
            if (passages.Count > 0)
                Close(i);
            var kind = label switch
            {
                LineLabel.Furniture => PassageKind.Furniture,
                LineLabel.Head => PassageKind.Head,
                LineLabel.Byline => PassageKind.Byline,
                LineLabel.Caption or LineLabel.CaptionFurther => PassageKind.Caption,
                LineLabel.SignOff => PassageKind.SignOff,
                LineLabel.Table => PassageKind.Table,
                _ => PassageKind.Text,
            };
            var quoteBreaks = label == LineLabel.Further && orphans && i > 0 && QuoteBreaks(text, lines, labels, i);
            passages.Add(new Passage
            {
                Kind = kind,
                Lines = [lines[i].Span],
                Ending = endings[i],
                Order = passages.Count,
                Lead = kind == PassageKind.Text && cues.LeadLength(lines[i].In(text)) > 0,
                CameFrom = kind == PassageKind.Text && cues.CameFromLength(lines[i].In(text)) > 0,
                BlankBefore = lines[i].BlankBefore,
                Flush = labeller.ColumnWidth(i) > 0 && lines[i].Indent < 2 && lines[i].Narrow > labeller.ColumnWidth(i) - 3,
                BeginsMid = label == LineLabel.Rest || (label == LineLabel.Further && !quoteBreaks) || (kind == PassageKind.Text && (cues.NeverOpens(text[lines[i].Start]) || ClosesFirst(lines[i].In(text)))),
            });
        }
        if (passages.Count > 0)
            Close(lines.Count);
        return passages;

        void Close(int end)
        {
            var count = passages[^1].Lines.Count;
            if (count < 3)
                return;
            var first = end - count;
            var widths = new List<int>();
            var spaced = 0;
            for (var i = first; i < end; i++)
            {
                if (i > first && lines[i].BlankBefore > 0)
                    spaced++;
                if (i < end - 1)
                    widths.Add(lines[i].Narrow);
            }
            widths.Sort();
            passages[^1].Measure = widths[widths.Count / 2];
            passages[^1].Spaced = spaced * 2 > count;
        }
    }
}
