using System.Text;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Splitting;

/// <summary>How a page is set, and what its PDF dump does to it.</summary>
internal sealed record PageSetting
{
    /// <summary>Characters in a line; 0 for a paragraph a line.</summary>
    public int Column { get; init; } = 15;

    public bool BlankLines { get; init; } = true;

    /// <summary>Articles begin with 本报讯 or an outlet's name.</summary>
    public bool Leads { get; init; }

    /// <summary>A byline (□ 本报记者 …) above the text.</summary>
    public bool Bylines { get; init; }

    /// <summary>Names at the end: 0 none, 1 （王波）, 2 a blank and 王波, 3 names in brackets on a line of their own.</summary>
    public int SignOff { get; init; }

    /// <summary>A bare name above the text.</summary>
    public bool BareNames { get; init; }

    /// <summary>Headlines and subtitles stand at the end of the page.</summary>
    public bool HeadlinesBelow { get; init; }

    /// <summary>A headline stands in the middle of its own text, where a column ends inside a sentence.</summary>
    public bool HeadlinesInside { get; init; }

    /// <summary>Long titles are set in two lines.</summary>
    public bool BreakTitles { get; init; }

    /// <summary>Columns break inside sentences (only a paragraph a line shows it).</summary>
    public bool ColumnBreaks { get; init; }

    /// <summary>The second part of an article's text stands before the first.</summary>
    public bool SwapParts { get; init; }

    /// <summary>The second part of an article's text stands after another article.</summary>
    public bool DisplaceParts { get; init; }

    public bool SpacedOut { get; init; }

    public bool Furniture { get; init; }

    public bool Captions { get; init; }

    /// <summary>Spaces between figures and words: 完成 43.4 亿元.</summary>
    public bool SpacedFigures { get; init; }

    /// <summary>The indent of a paragraph's first line stands in the dump.</summary>
    public bool Indents { get; init; }

    /// <summary>
    /// A page as newspapers make them: each article has its own way of beginning and ending, some have their headline, their beginning or their
    /// rest out of place.
    /// </summary>
    public bool Mixed { get; init; }

    /// <summary>The first articles are briefs under one section's name, and one note at the end of the page says who wrote them all.</summary>
    public bool Briefs { get; init; }
}

/// <summary>A page made of stories, with what must be found on it.</summary>
internal sealed record ComposedPage(string Text, IReadOnlyDictionary<int, int> Lines, IReadOnlyCollection<string> Titles, IReadOnlyList<string> Bodies);

/// <summary>Sets stories as a newspaper page and dumps it the way that PDF dumps go.</summary>
internal sealed class PageComposer(Random random, PageSetting page)
{
    // The article's that is being set.
    private PageSetting setting = new();

    private readonly List<(string Text, int Story)> _lines = [];

    public ComposedPage Compose(IReadOnlyList<Story> stories)
    {
        _lines.Clear();
        setting = page;
        var headsBelow = new List<Action>();
        var captions = new List<(string, int)>();
        Action? displaced = null;
        if (setting.Furniture)
            Furniture(random.Next(2) == 0 ? " 重点推荐" : "D3版");
        var briefs = page.Briefs ? Math.Min(random.Next(2, 4), stories.Count - 1) : 0;
        if (briefs > 0)
            Furniture("区域看点");
        for (var s = 0; s < stories.Count; s++)
        {
            var story = stories[s];
            var number = s;
            setting = s < briefs ? page with { Leads = true, BreakTitles = true } : page.Mixed ? Mixed() : page;
            if (s < briefs)
                story = story with { Subtitle = null, Kicker = null, Paragraphs = [.. story.Paragraphs.Where(p => !p.Heading).Take(4)] };
            var body = Body(story);
            if (setting.HeadlinesInside && random.Next(2) == 0 && PlaceInside(body) is > 0 and var inside)
            {
                var (above, below) = Tear(body[inside].Text);
                Set([.. body[..inside], (above, false, false)], number);
                Headline(story, number);
                Set([(below, false, true), .. body[(inside + 1)..]], number);
                continue;
            }
            if (setting.HeadlinesBelow && random.Next(3) > 0 && (setting.Bylines || setting.Leads))
                headsBelow.Add(() => Headline(story, number));
            else
                Headline(story, number);

            var cut = -1;
            if ((setting.SwapParts || setting.DisplaceParts) && body.Count >= 3 && random.Next(2) == 0)
                cut = random.Next(1, body.Count - 1);
            // Only running text is torn, and never so that nothing is left of the beginning.
            if (cut > 0 && (body[cut - 1].Heading || body[cut].Heading || body[cut - 1].Text.Length < 30))
                cut = -1;
            if (cut < 0)
            {
                Set(body, number);
            }
            else
            {
                // The column ends inside a sentence of the paragraph before the cut.
                var (head, tail) = Tear(body[cut - 1].Text);
                var first = body[..(cut - 1)].Append((head, false, true)).ToList();
                var second = new List<(string Text, bool Heading, bool Torn)> { (tail, false, true) };
                second.AddRange(body[cut..]);
                if (setting.SwapParts)
                {
                    Set(second, number);
                    Set(first, number);
                }
                else
                {
                    Set(first, number);
                    var before = displaced;
                    displaced = () => Set(second, number);
                    before?.Invoke();
                    continue;
                }
            }
            displaced?.Invoke();
            displaced = null;
            if (setting.Captions && story.Caption is { } caption)
            {
                if (random.Next(2) == 0)
                    Wrap(caption, 50, number, first: 50);
                else
                    captions.Add((caption, number));
            }
            if (setting.Furniture && random.Next(3) == 0)
                Furniture(new[] { "区域看点", "园区动态", "2024年3月8日 星期五", "责编：张三 美编：李四" }[random.Next(4)]);
        }
        setting = page;
        displaced?.Invoke();
        foreach (var (caption, number) in captions)
            Wrap(caption, 50, number, first: 50);
        foreach (var head in headsBelow)
        {
            head();
            if (setting.Furniture && random.Next(2) == 0)
                Furniture("综合新闻");
        }
        // It belongs to all briefs; the first stands for them.
        if (briefs > 0)
            _lines.Add(($"本组消息由本报记者 {stories[0].Author} 编辑整理", 0));

        var text = new StringBuilder();
        var lines = new Dictionary<int, int>();
        var at = 0;
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Story >= 0)
                lines[at] = _lines[i].Story;
            text.Append(_lines[i].Text).Append('\n');
            at++;
            if (setting.BlankLines && !_lines[i].Text.EndsWith(Tight))
            {
                text.Append('\n');
                at++;
            }
        }
        text.Replace(Tight, "");
        return new ComposedPage(text.ToString(), lines, [.. stories.Select(s => s.Title)], [.. stories.Select(s => string.Concat(s.Paragraphs.Select(p => p.Text)))]);
    }

    private PageSetting Mixed()
    {
        var lead = random.Next(3) == 0;
        var byline = !lead && random.Next(3) > 0;
        var signOff = byline ? 0 : random.Next(4);
        var place = random.Next(8);
        return page with
        {
            Leads = lead,
            Bylines = byline && random.Next(3) > 0,
            BareNames = byline && random.Next(3) == 0,
            SignOff = signOff,
            BreakTitles = random.Next(2) == 0,
            HeadlinesBelow = place == 0,
            HeadlinesInside = place == 1,
            SwapParts = place is 2 or 3,
            DisplaceParts = place == 4,
            ColumnBreaks = page.Column == 0 && random.Next(2) == 0,
            SpacedFigures = random.Next(4) == 0,
            Captions = random.Next(2) == 0,
        };
    }

    // Marks a line that stands tight above the next one; taken out at the end.
    private const string Tight = "\u0001";

    private void Furniture(string text) => _lines.Add((text, -1));

    private void Headline(Story story, int number)
    {
        var kickerBelow = random.Next(2) == 0;
        if (story.Kicker is { } above && !kickerBelow)
            _lines.Add((above, number));
        var title = story.Title;
        var tight = setting.BlankLines && setting.Column > 0 ? Tight : "";
        if (setting.BreakTitles && title.Length >= 14 && TitleBreak(title) is > 0 and var at)
        {
            _lines.Add((title[..at].TrimEnd() + tight, number));
            title = title[at..].TrimStart();
        }
        _lines.Add((title + (story.Subtitle is null ? "" : tight), number));
        if (story.Subtitle is { } subtitle)
            _lines.Add((subtitle, number));
        if (story.Kicker is { } below && kickerBelow)
            _lines.Add((below, number));
    }

    private int PlaceInside(List<(string Text, bool Heading, bool Torn)> body)
    {
        var at = random.Next(1, Math.Max(2, body.Count - 1));
        return at < body.Count - 1 && !body[at].Heading && body[at].Text.Length >= 60 ? at : -1;
    }

    private static int TitleBreak(string title)
    {
        var blank = title.IndexOf(' ', StringComparison.Ordinal);
        if (blank > 3 && blank < title.Length - 4)
            return blank;
        var words = new List<Word>();
        Segmenters.Default.Segment(title, words);
        foreach (var word in words)
            if (word.Start >= title.Length / 2 && word.Start < title.Length - 4 && !char.IsAsciiDigit(title[word.Start - 1]) && !"，、：；”》）".Contains(title[word.Start]))
                return word.Start;
        return -1;
    }

    private List<(string Text, bool Heading, bool Torn)> Body(Story story)
    {
        var body = story.Paragraphs.Select(p => (p.Text, p.Heading, false)).ToList();
        if (setting.Leads)
            body[0] = ((random.Next(2) == 0 ? "本报讯 " : "科学导报讯 ") + body[0].Text, false, false);
        var last = body[^1].Text;
        if (setting.SignOff == 1)
            last += $"（{story.Author}）";
        else if (setting.SignOff == 2)
            last += " " + story.Author.Replace(" ", "");
        body[^1] = (last, false, false);
        if (setting.SignOff == 3)
            body.Add(($"（本报记者 {story.Author}）", true, false));
        if (setting.Bylines)
            body.Insert(0, ($"□ 本报记者 {story.Author}", true, false));
        else if (setting.BareNames)
            body.Insert(0, (story.Author, true, false));
        return body;
    }

    private (string, string) Tear(string paragraph)
    {
        var at = Math.Clamp(random.Next(paragraph.Length / 4, Math.Max(paragraph.Length / 4 + 1, paragraph.Length * 3 / 4)), 1, paragraph.Length - 1);
        while (at < paragraph.Length - 1 && ("，。、；：！？”’》）%.".Contains(paragraph[at]) || "。！？“《（".Contains(paragraph[at - 1]) || char.IsAsciiDigit(paragraph[at])))
            at++;
        return (paragraph[..at], paragraph[at..]);
    }

    private void Set(List<(string Text, bool Heading, bool Torn)> body, int number)
    {
        for (var i = 0; i < body.Count; i++)
        {
            var (text, heading, _) = body[i];
            if (heading)
            {
                _lines.Add((text, number));
                continue;
            }
            if (setting.SpacedFigures)
                text = SpaceFigures(text);
            if (setting.Column > 0)
            {
                var begins = !(body[i].Torn && i == 0);
                Wrap(text, setting.Column, number, begins ? setting.Column - 2 : setting.Column, begins);
            }
            else if (setting.ColumnBreaks && random.Next(4) == 0 && text.Length > 60)
            {
                var (head, tail) = Tear(text);
                _lines.Add((head, number));
                _lines.Add((tail, number));
            }
            else
            {
                _lines.Add((text, number));
            }
        }
    }

    private static string SpaceFigures(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && char.IsAsciiDigit(text[i]) && text[i - 1] is >= '\u4e00' and <= '\u9fff')
                result.Append(' ');
            if (i > 0 && char.IsAsciiDigit(text[i - 1]) && text[i] is >= '\u4e00' and <= '\u9fff')
                result.Append(' ');
            result.Append(text[i]);
        }
        return result.ToString();
    }

    private void Wrap(string text, int column, int number, int first, bool begins = false)
    {
        var width = first * 2;
        var used = 0;
        var from = 0;
        var indent = setting.Indents && begins ? "\u3000\u3000" : "";
        for (var i = 0; i < text.Length; i++)
        {
            var w = text[i] < 0x2e80 && !"“”‘’…—".Contains(text[i]) ? 1 : 2;
            // Closing punctuation hangs in the line that it closes.
            if (used + w > width + ("，。、；：！？”’》）".Contains(text[i]) ? 2 : 0))
            {
                var end = i;
                if ("“‘《（".Contains(text[end - 1]))
                    end--;
                Line(text[from..end]);
                from = end;
                used = (i - end) * 2;
                width = column * 2;
            }
            used += w;
        }
        if (from < text.Length)
            Line(text[from..]);

        void Line(string line)
        {
            if (setting.SpacedOut && random.Next(12) == 0 && !line.Any(char.IsAsciiLetter))
                line = SpaceOut(line);
            _lines.Add((indent + line, number));
            indent = "";
        }
    }

    private static string SpaceOut(string line)
    {
        var result = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (i > 0 && line[i] is >= '\u4e00' and <= '\u9fff' && line[i - 1] != ' ')
                result.Append(' ');
            result.Append(line[i]);
        }
        return result.ToString();
    }
}
