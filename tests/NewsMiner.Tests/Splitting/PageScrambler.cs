using System.Text;

namespace NewsMiner.Tests.Splitting;

/// <summary>How far a page's dump strays from its reading order.</summary>
internal enum Disorder
{
    /// <summary>Each article in one piece, its headline above it.</summary>
    Neat,

    /// <summary>An article's columns stand apart, with another's between them; some headlines stand where a column ends.</summary>
    ColumnBroken,

    /// <summary>Columns, sections and headlines in any order; some headlines at the foot of the page.</summary>
    Scrambled,
}

/// <summary>Sets stories in columns and dumps the columns out of order, as a text layer that was written frame by frame comes.</summary>
internal sealed class PageScrambler(Random random, Disorder disorder)
{
    private static readonly string[] Furniture = ["开 放 之 窗", "责编 王 敏　版式 李 洋", "园区动态", "视觉设计 高 翔", "【图片新闻】"];

    private readonly List<(int Story, List<string> Lines)> _frames = [];

    public ComposedPage Compose(IReadOnlyList<Story> stories)
    {
        _frames.Clear();
        var heads = new List<(int, List<string>)>();
        for (var s = 0; s < stories.Count; s++)
        {
            var head = Headline(stories[s]);
            var columns = Columns(stories[s]);
            var below = disorder switch { Disorder.Neat => false, Disorder.ColumnBroken => columns.Count > 1 && random.Next(4) == 0, _ => random.Next(2) == 0 };
            if (!below)
                columns[0].InsertRange(0, head);
            else if (disorder == Disorder.ColumnBroken)
                columns.Insert(1, head);
            else
                heads.Add((s, head));
            _frames.AddRange(columns.Select(c => (s, c)));
        }
        Disorderly(heads);

        var text = new StringBuilder("D4 园区新闻\n\n");
        var lines = new Dictionary<int, int>();
        var at = 2;
        foreach (var (story, frame) in _frames)
        {
            if (random.Next(6) == 0)
                Line(Furniture[random.Next(Furniture.Length)], -1);
            foreach (var line in frame)
                Line(line, story);
        }
        return new ComposedPage(text.ToString(), lines, [.. stories.Select(s => s.Title)], [.. stories.Select(s => string.Concat(s.Paragraphs.Select(p => p.Text)))]);

        void Line(string line, int story)
        {
            if (story >= 0)
                lines[at] = story;
            text.Append(line).Append("\n\n");
            at += 2;
        }
    }

    /// <summary>An article's first column has its beginning; what else is out of its place depends on the page.</summary>
    private void Disorderly(List<(int, List<string>)> heads)
    {
        if (disorder == Disorder.ColumnBroken)
        {
            // Every article's further columns come after the first of the next.
            for (var i = 1; i + 1 < _frames.Count; i++)
                if (_frames[i].Story != _frames[i + 1].Story && _frames[i].Story == _frames[i - 1].Story && random.Next(2) == 0)
                    (_frames[i], _frames[i + 1]) = (_frames[i + 1], _frames[i++]);
        }
        else if (disorder == Disorder.Scrambled)
        {
            var frames = _frames.ToArray();
            random.Shuffle(frames);
            _frames.Clear();
            _frames.AddRange(frames);
            foreach (var head in heads)
                _frames.Insert(random.Next(2) == 0 ? _frames.Count : random.Next(_frames.Count + 1), head);
        }
    }

    private static List<string> Headline(Story story) => story.Subtitle is { } subtitle ? [story.Title, subtitle] : [story.Title];

    private List<List<string>> Columns(Story story)
    {
        var width = 2 * random.Next(14, 21);
        var opening = random.Next(3);
        var lines = new List<string>();
        // Where an in-text heading begins: a column may end above it.
        var sections = new List<int>();
        if (opening == 0)
            lines.Add($"□ 本报记者 {story.Author}");
        for (var i = 0; i < story.Paragraphs.Count; i++)
        {
            var (text, heading) = story.Paragraphs[i];
            if (heading)
            {
                sections.Add(lines.Count);
                lines.Add(text);
                continue;
            }
            if (opening == 1 && i == 0)
                text = $"本报讯（记者 {story.Author}）{text}";
            if (opening == 2 && i == story.Paragraphs.Count - 1)
                text += $"（{story.Author}）";
            Wrap(text, width, lines);
        }
        var columns = new List<List<string>>();
        var parts = disorder == Disorder.Neat ? 1 : random.Next(1, 4);
        var from = 0;
        for (var part = 1; part <= parts; part++)
        {
            var to = part == parts ? lines.Count : from + Math.Max(4, (lines.Count - from) / (parts - part + 1) + random.Next(-2, 3));
            var section = sections.Find(s => s > from + 4 && Math.Abs(s - to) < 6);
            to = section > 0 && part < parts ? section : to;
            if (sections.Contains(to - 1))
                to--;
            if (to <= from || to >= lines.Count - 3)
                to = lines.Count;
            columns.Add(lines[from..to]);
            from = to;
            if (from == lines.Count)
                break;
        }
        return columns;
    }

    private static void Wrap(string text, int width, List<string> lines)
    {
        int used = 4, from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var w = text[i] < 0x2e80 && !"“”‘’…—".Contains(text[i]) ? 1 : 2;
            if (used + w > width + ("，。、；：！？”’》）".Contains(text[i]) ? 2 : 0))
            {
                lines.Add(text[from..i]);
                (from, used) = (i, 0);
            }
            used += w;
        }
        if (from < text.Length)
            lines.Add(text[from..]);
    }
}
