using System.Diagnostics;
using System.Text;

namespace NewsMiner.Tests.Reading;

/// <summary>Seeded damage to every kind of input: each ends, and each has a page or a reason.</summary>
public sealed class DamagedInputTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly string[] Charsets = ["utf-8", "gb18030", "big5", "utf-16", "utf-16BE"];
    private static readonly string[] Tags = ["<div>", "<b>", "<table><tr><td>", "<p><font color=red>", "<a href=x>", "<ul><li>", "<span class=\"comment\">", "<svg>", "<select>", "</div>", "<!--", "<script>", "<founder-content>"];
    private static readonly string[] Names = ["a.txt", "a.html", "a.jsonl", "a.pdf", "a", "20230207.txt"];

    /// <summary>A sound input of some kind with one kind of damage. <see cref="Hostile.HostileInputTests"/> sends ten thousand of them down the whole path.</summary>
    internal static (string Name, byte[] Bytes, string Kind) Damage(int seed)
    {
        var random = new Random(seed);
        var story = Story.Make(random.Next());
        var kind = random.Next(12);
        var name = Names[random.Next(Names.Length)];
        byte[] Sound()
        {
            switch (random.Next(4))
            {
                case 0:
                    name = "a.txt";
                    return Samples.Bytes(story.Title + "\n" + string.Join('\n', story.Paragraphs), Charsets[random.Next(Charsets.Length)]);
                case 1:
                    name = "a.html";
                    return Samples.Bytes(NewsSites.All.Values.ElementAt(random.Next(NewsSites.All.Count))(story), Charsets[random.Next(2)]);
                case 2:
                    name = "a.jsonl";
                    return Samples.Bytes(string.Concat(story.Paragraphs.Select((text, i) => $"{{\"id\":\"{i}\",\"date\":\"{story.Date:yyyy-MM-dd}\",\"text\":\"{text.Replace("\"", "")}\"}}\n")), Charsets[random.Next(Charsets.Length)]);
                default:
                    // One in twenty is a PDF: each costs a child process.
                    if (random.Next(5) > 0) goto case 0;
                    name = "a.pdf";
                    var pdf = new PdfMaker();
                    pdf.Put(40, 80, 24, story.Title);
                    pdf.Columns(40, 110, 600, 2, 20, 10, story.Paragraphs);
                    return pdf.Bytes();
            }
        }
        switch (kind)
        {
            case 0:
                {
                    var bytes = Sound();
                    return (name, bytes[..random.Next(bytes.Length + 1)], "truncated");
                }
            case 1 or 2:
                {
                    var bytes = Sound();
                    for (var i = random.Next(1, kind == 1 ? 5 : 400); i > 0; i--)
                        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                    return (name, bytes, "flipped bits");
                }
            case 3:
                {
                    var bytes = Sound();
                    var at = random.Next(bytes.Length);
                    return (name, [.. bytes[at..], .. bytes[..at]], "turned round");
                }
            case 4:
                return (name, Samples.Bytes($"<html><head><meta charset=\"{Charsets[random.Next(Charsets.Length)]}\"></head><body><p>{story.Body}</p>", Charsets[random.Next(Charsets.Length)]), "wrong charset");
            case 5:
                {
                    var tags = new StringBuilder("<html><body>");
                    for (var i = random.Next(2000); i > 0; i--)
                        tags.Append(Tags[random.Next(Tags.Length)]).Append(random.Next(20) == 0 ? story.Paragraphs[0] : "");
                    return ("a.html", Encoding.UTF8.GetBytes(tags.ToString()), "tag soup");
                }
            case 6:
                return ("a.html", Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat(Tags[random.Next(Tags.Length)], random.Next(1, 40) == 1 ? 1_000_000 : random.Next(1000)))), "nested");
            case 7:
                {
                    var noise = new byte[random.Next(3000)];
                    random.NextBytes(noise);
                    return (name, noise, "noise");
                }
            case 8:
                return (name, new byte[random.Next(2000)], "zeros");
            case 9:
                return (name, [], "empty");
            case 10:
                {
                    var bytes = Sound();
                    for (var i = random.Next(1, 30); i > 0; i--)
                        bytes[random.Next(bytes.Length)] = 0;
                    return (name, bytes, "NULs");
                }
            default:
                {
                    var noise = new byte[random.Next(400)];
                    random.NextBytes(noise);
                    var pdf = random.Next(20) == 0;
                    return (pdf ? "a.pdf" : name, [.. Encoding.ASCII.GetBytes(pdf ? "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj trailer<</Root 1 0 R>>" : "{\"text\":"), .. noise], "garbage");
                }
        }
    }

    private void Run(int count, int seed)
    {
        var reader = new PageReader();
        var options = new ReadOptions { HtmlTimeout = TimeSpan.FromSeconds(5), PdfTimeout = TimeSpan.FromSeconds(5) };
        int pages = 0, problems = 0;
        var slowest = TimeSpan.Zero;
        var slowestKind = "";
        for (var i = 0; i < count; i++)
        {
            var (name, bytes, kind) = Damage(seed + i);
            var watch = Stopwatch.StartNew();
            var results = reader.ReadBytes(name, bytes, options).ToList();
            if (watch.Elapsed > slowest)
                (slowest, slowestKind) = (watch.Elapsed, $"{kind} {name} seed {seed + i}");
            results.ShouldNotBeEmpty($"{kind}, seed {seed + i}");
            foreach (var result in results)
            {
                (result.Page is not null || result.Problem is not null).ShouldBeTrue($"{kind}, seed {seed + i}");
                if (result.Problem is { } problem)
                {
                    problems++;
                    problem.Reason.ShouldNotBeNullOrWhiteSpace();
                    problem.Advice.ShouldNotBeNullOrWhiteSpace();
                    (problem.ByteOffset ?? 0).ShouldBeInRange(0, bytes.Length, $"{kind}, seed {seed + i}");
                }
                if (result.Page is { } page)
                {
                    pages++;
                    page.Text.ShouldNotBeNullOrWhiteSpace($"{kind}, seed {seed + i}");
                    page.Text.ShouldNotContain('\r');
                    page.Text.ShouldNotContain('\0');
                    page.Blocks.ShouldAllBe(block => block.Span.Start >= 0 && block.Span.End <= page.Text.Length && block.Span.Length > 0);
                }
            }
        }
        output.WriteLine($"{count} damaged inputs from seed {seed}: {pages} pages, {problems} reasons, slowest {slowest.TotalSeconds:0.00} s ({slowestKind}).");
    }

    [Fact]
    public void Five_hundred_damaged_inputs_end_each_with_a_page_or_a_reason() => Run(500, 1);
}
