using System.Diagnostics;
using System.Text.Json;
using NewsMiner.Answering.Search;
using NewsMiner.Archiving;

namespace NewsMiner.App.Tests.Crashes;

/// <summary>Whatever stops <c>index</c>, its archive stays sound: every unit whole or absent, and the next run completes it.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class IndexCrashTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsminer-crash").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_index_run_killed_twenty_times_ends_in_the_same_archive() => KillAndResume(20, records: 150, paragraphs: 4, seed: 1);

    // Five million characters take more than one transaction, so that kills fall between them too, and resumed runs merge what these left.
    [Theory]
    [InlineData(280, 400, 4, 2)]
    [InlineData(20, 4_000, 24, 3)]
    [Trait("Category", "Long")]
    public void An_index_run_killed_hundreds_of_times_ends_in_the_same_archive(int kills, int records, int paragraphs, int seed) => KillAndResume(kills, records, paragraphs, seed);

    /// <param name="paragraphs">At most, of a record.</param>
    private void KillAndResume(int kills, int records, int paragraphs, int seed)
    {
        var input = Write($"input{seed}", records, seed, paragraphs);
        var whole = Path.Combine(_folder, $"whole{seed}.db");
        IndexProcess.End(IndexProcess.Start(input, whole)).ExitCode.ShouldBe(0);
        // Once more for the time that a run takes when the disk is warm.
        var clock = Stopwatch.StartNew();
        IndexProcess.End(IndexProcess.Start(input, Path.Combine(_folder, $"timed{seed}.db"))).ExitCode.ShouldBe(0);
        var length = clock.Elapsed;
        var expected = IndexProcess.Content(whole);
        expected.Count.ShouldBe(records + 2 + 1);

        var random = new Random(seed);
        var temporary = Directory.CreateDirectory(Path.Combine(_folder, "temporary")).FullName;
        var archive = Path.Combine(_folder, $"killed{seed}.db");
        var (killed, completed) = (0, 0);
        while (killed < kills)
        {
            using (var process = IndexProcess.Start(input, archive, temporary))
            {
                if (!process.WaitForExit(random.NextDouble() * length))
                {
                    process.Kill();
                    process.WaitForExit();
                    killed++;
                }
                else
                {
                    process.ExitCode.ShouldBe(0, $"after kill {killed} (seed {seed}): {process.StandardError.ReadToEnd()}");
                }
            }
            var left = IndexProcess.Content(archive);
            foreach (var (unit, content) in left)
                if (unit.Length > 0)
                    content.ShouldBe(expected[unit], $"unit {unit} after kill {killed} (seed {seed})");
            if (left.Count == expected.Count && random.Next(2) == 0)
            {
                // Complete: begin another, so that kills do not all meet a run with nothing to do.
                completed++;
                foreach (var file in Directory.GetFiles(_folder, $"killed{seed}.db*"))
                    File.Delete(file);
            }
        }
        var (exit, error) = IndexProcess.End(IndexProcess.Start(input, archive));
        exit.ShouldBe(0, error);
        var resumed = IndexProcess.Content(archive);
        resumed.Keys.Order(StringComparer.Ordinal).ShouldBe(expected.Keys.Order(StringComparer.Ordinal), $"{completed} archives were completed between kills");
        foreach (var (unit, content) in expected)
            resumed[unit].ShouldBe(content, $"unit “{unit}” of the resumed archive");
        // Not only what it says: the very archive, key by key.
        var (undisturbed, completedDump) = (IndexProcess.Dump(whole), IndexProcess.Dump(archive));
        completedDump.Keys.Order(StringComparer.Ordinal).ShouldBe(undisturbed.Keys.Order(StringComparer.Ordinal));
        foreach (var (table, rows) in undisturbed)
            completedDump[table].ShouldBe(rows, $"table “{table}” of the resumed archive");
        PhraseAnswers(archive, seed).ShouldBe(PhraseAnswers(whole, seed));
        Directory.GetFileSystemEntries(temporary).ShouldBeEmpty("a killed run leaves no temporary files");
    }

    /// <summary>What an archive answers to stretches copied from its texts: the places of pairs are packed as the commits fell, what they say is not.</summary>
    private static List<string> PhraseAnswers(string archive, int seed)
    {
        using var reader = ArchiveReader.Open(archive);
        var engine = new SearchEngine(reader, NewsPipeline.Default.Segmenter);
        var random = new Random(seed);
        var articles = reader.Articles().ToList();
        return [.. Enumerable.Range(0, 100).Select(_ =>
        {
            var text = reader.Article(articles[random.Next(articles.Count)].Key)!.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
            var length = Math.Min(text.Length, random.Next(2, 15));
            var phrase = text.Substring(random.Next(text.Length - length + 1), length);
            var answer = engine.Search(new SearchRequest { Query = $"\"{phrase}\"", Limit = 20 });
            return $"{phrase}: {answer.Articles} {string.Join(' ', answer.Hits.Select(hit => hit.Key))}";
        })];
    }

    [Fact]
    public void A_full_disk_is_told_by_name_and_leaves_the_archive_as_it_was()
    {
        var archive = Path.Combine(_folder, "news.db");
        IndexProcess.End(IndexProcess.Start(Write("first", 20, 4), archive)).ExitCode.ShouldBe(0);
        var before = IndexProcess.Content(archive);
        var limit = (int)(new FileInfo(archive).Length / 1024) + 64;
        var second = Write("second", 2000, 5);
        var (exit, error) = IndexProcess.End(IndexProcess.StartWithFileLimit(second, archive, limit));
        exit.ShouldBe(2, error);
        error.ShouldContain("news.db");
        error.ShouldNotContain("   at ");
        var after = IndexProcess.Content(archive);
        foreach (var unit in before.Keys)
            if (unit.Length > 0)
                after[unit].ShouldBe(before[unit]);
        // A slow machine may commit a few units before the disk is full: each of them is whole.
        if (after.Count == before.Count)
        {
            after[""].ShouldBe(before[""]);
            return;
        }
        var roomy = Path.Combine(_folder, "roomy.db");
        IndexProcess.End(IndexProcess.Start(second, roomy)).ExitCode.ShouldBe(0);
        var whole = IndexProcess.Content(roomy);
        foreach (var (unit, content) in after)
            if (unit.Length > 0 && !before.ContainsKey(unit))
                content.ShouldBe(whole[unit], $"unit {unit}");
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_told_by_name()
    {
        var blocked = Path.Combine(_folder, "a file, no folder");
        File.WriteAllText(blocked, "");
        var (exit, error) = IndexProcess.End(IndexProcess.Start(Write("input", 1, 6), Path.Combine(blocked, "news.db")));
        exit.ShouldBe(2, error);
        error.ShouldContain("news.db");
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_read_only_folder_can_be_asked_and_is_not_written()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "read only")).FullName;
        var archive = Path.Combine(folder, "news.db");
        var input = Write("input", 5, 9);
        IndexProcess.End(IndexProcess.Start(input, archive)).ExitCode.ShouldBe(0);
        var before = File.ReadAllBytes(archive);
        var beside = Directory.GetFileSystemEntries(folder).Order().ToList();
        foreach (var archiveToo in (ReadOnlySpan<bool>)[false, true])
        {
            if (archiveToo)
                File.SetUnixFileMode(archive, UnixFileMode.UserRead);
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            try
            {
                var asked = IndexProcess.StartUnprivileged("search", "储能电池", "--archive", archive, "--format", "jsonl");
                var answer = asked.StandardOutput.ReadToEnd();
                IndexProcess.End(asked).ExitCode.ShouldBe(0);
                answer.ShouldContain("highlights");
                foreach (var target in (ReadOnlySpan<string>)[archive, Path.Combine(folder, "new.db")])
                {
                    var (exit, error) = IndexProcess.End(IndexProcess.StartUnprivileged("index", Path.Combine(_folder, "input"), "--force", "--archive", target));
                    exit.ShouldBe(2, error);
                    error.ShouldContain(Path.GetFileName(target));
                    error.ShouldNotContain("   at ");
                }
            }
            finally
            {
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
            Directory.GetFileSystemEntries(folder).Order().ShouldBe(beside);
            File.ReadAllBytes(archive).ShouldBe(before);
        }
    }

    [Fact]
    public void An_input_that_may_not_be_read_is_told_by_name_and_the_rest_goes_on()
    {
        var input = Write("input", 3, 10);
        var locked = Path.Combine(input, "input-1.txt");
        File.SetUnixFileMode(locked, UnixFileMode.None);
        var archive = Path.Combine(_folder, "news.db");
        var (exit, error) = IndexProcess.End(IndexProcess.StartUnprivileged("index", input, "--archive", archive));
        exit.ShouldBe(1, error);
        error.ShouldContain("input-1.txt");
        error.ShouldNotContain("   at ");
        IndexProcess.Content(archive).Count.ShouldBeGreaterThanOrEqualTo(3 + 1 + 1);
        // Once it may be read, the next run reads it.
        File.SetUnixFileMode(locked, UnixFileMode.UserRead);
        IndexProcess.End(IndexProcess.StartUnprivileged("index", input, "--archive", archive)).ExitCode.ShouldBe(0);
        IndexProcess.Content(archive).Keys.Count(unit => unit.Contains("input-1.txt", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Two_index_runs_at_once_take_turns()
    {
        var archive = Path.Combine(_folder, "news.db");
        var inputs = new[] { Write("one", 60, 7), Write("two", 60, 8) };
        var runs = inputs.Select(input => IndexProcess.Start(input, archive)).ToList().ConvertAll(run => IndexProcess.End(run));
        foreach (var (exit, error) in runs)
            exit.ShouldBe(0, error);
        IndexProcess.Content(archive).Count.ShouldBe(2 * (60 + 2) + 1);
    }

    /// <summary>A folder of a JSON Lines file and two texts, with zones' figures that a seed decides.</summary>
    private string Write(string name, int records, int seed, int paragraphs = 4)
    {
        var random = new Random(seed);
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        string[] zones = ["临江经济开发区", "云河高新区", "北岭经济技术开发区", "长湾综合保税区"];
        string[] indicators = ["地区生产总值", "规模以上工业增加值", "固定资产投资", "进出口总额", "一般公共预算收入", "实际利用外资"];
        string Report()
        {
            var text = new System.Text.StringBuilder();
            var zone = zones[random.Next(zones.Length)];
            for (var paragraph = random.Next(1, paragraphs + 1); paragraph > 0; paragraph--)
                text.Append($"{2015 + random.Next(9)}年，{zone}{indicators[random.Next(indicators.Length)]}完成{random.Next(10, 9000) / 10.0}亿元，同比增长{random.Next(1, 300) / 10.0}%；")
                    .Append($"新签约项目{random.Next(2, 90)}个，总投资{random.Next(20, 900)}亿元的{(char)('甲' + random.Next(3))}河储能电池项目开工建设。\n");
            return text.ToString();
        }
        using (var lines = new StreamWriter(Path.Combine(folder, name + ".jsonl")))
            for (var i = 0; i < records; i++)
                lines.WriteLine(JsonSerializer.Serialize(new { id = $"{name}-{i}", title = $"{zones[i % zones.Length]}第{i}期通报", date = "2023-03-01", source = "测试日报", text = Report() }));
        for (var i = 0; i < 2; i++)
            File.WriteAllText(Path.Combine(folder, $"{name}-{i}.txt"), $"2023年3月1日\n{zones[i]}通报\n{Report()}");
        return folder;
    }
}
