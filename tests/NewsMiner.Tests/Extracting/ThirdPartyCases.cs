using System.Text.Json;
using NewsMiner.Extracting;
using Xunit.Abstractions;

namespace NewsMiner.Tests.Extracting;

/// <summary>How many of the third-party cases' values are read right, a kind at a time.</summary>
public class ThirdPartyCases(ITestOutputHelper output)
{
    private static readonly MentionReader Reader = new();

    [SharedFact]
    public void Values_reach_the_floors()
    {
        var right = new Dictionary<string, (int Right, int All)>();
        var misses = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(TestFiles.Shared!, "cases", "quantities-periods.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var @case = document.RootElement;
            var text = @case.GetProperty("text").GetString()!;
            DateOnly? reference = @case.TryGetProperty("ref", out var r) ? ParseReference(r.GetString()!) : null;
            var mentions = new List<Mention>();
            Reader.Read(text, reference, mentions);
            var records = MentionRecord.From(text, mentions).ToList();
            foreach (var span in @case.GetProperty("spans").EnumerateArray())
            {
                var kind = span.GetProperty("kind").GetString()!;
                var start = span.GetProperty("start").GetInt32();
                var end = span.TryGetProperty("end", out var e) ? e.GetInt32() : start + span.GetProperty("surface").GetString()!.Length;
                var ok = records.Any(record => record.Start < end && start < record.End && Agrees(span, kind, record));
                var (hits, all) = right.GetValueOrDefault(kind);
                right[kind] = (hits + (ok ? 1 : 0), all + 1);
                if (!ok)
                    misses.Add($"{kind} {text} | {span} | {@case.GetProperty("source")} ref {reference} | got {string.Join(" ; ", records.Select(Show))}");
            }
        }
        foreach (var (kind, (hits, all)) in right)
            output.WriteLine($"{kind}: {hits}/{all} = {(double)hits / all:P1}");
        foreach (var miss in misses)
            output.WriteLine(miss);
        foreach (var (kind, floor) in new[] { ("number", 0.985), ("percent", 1.0), ("money", 1.0), ("quantity", 1.0), ("time", 0.95) })
            ((double)right[kind].Right / right[kind].All).ShouldBeGreaterThanOrEqualTo(floor, kind);
    }

    private static DateOnly? ParseReference(string text) =>
        DateOnly.TryParseExact(text[..Math.Min(10, text.Length)], "yyyy-MM-dd", out var day) ? day
        : text.Length == 4 ? new DateOnly(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture), 12, 31) : null;

    private static string Show(MentionRecord record) =>
        $"{record.Surface}[{record.Kind} {record.Value} {record.Lo}..{record.Hi} {record.Unit} {record.Period?.Start:yyyy-MM-dd}..{record.Period?.End:yyyy-MM-dd}]";

    private static bool Agrees(JsonElement gold, string kind, MentionRecord record)
    {
        if (kind == "time")
        {
            if (record.Kind != "time")
                return false;
            if (!gold.TryGetProperty("period", out var period))
                return true;
            var candidates = new List<JsonElement> { period };
            if (gold.TryGetProperty("candidates", out var more))
                candidates.AddRange(more.EnumerateArray());
            return candidates.Any(c => SameDay(c, "start", record.Period?.Start) && SameDay(c, "end", record.Period?.End));
        }
        if (record.Kind is not ("number" or "percent" or "money" or "quantity" or "multiple" or "rank"))
            return false;
        if (kind is "percent" or "money" && record.Kind != kind || kind == "number" && record.Kind is not ("number" or "multiple"))
            return false;
        if (kind == "money" && gold.TryGetProperty("unit_zh", out var name) && record.Unit != name.GetString())
            return false;
        if (kind == "money" && !gold.TryGetProperty("unit_zh", out _) && record.Unit != gold.GetProperty("unit").GetString())
            return false;
        if (gold.TryGetProperty("value", out var value))
            return Close(value.GetDouble(), record.Value) || kind == "quantity" && (Close(value.GetDouble(), record.BaseValue * 1_000_000) || Close(value.GetDouble() * 1000, record.BaseValue));
        var lo = gold.TryGetProperty("lo", out var l) ? l.GetDouble() : (double?)null;
        var hi = gold.TryGetProperty("hi", out var h) ? h.GetDouble() : (double?)null;
        if (lo == hi && lo is not null && Close(lo.Value, record.Value))
            return true;
        return (lo is null || Close(lo.Value, record.Lo)) && (hi is null || Close(hi.Value, record.Hi)) && (hi is null) == (record.Hi is null);
    }

    private static bool SameDay(JsonElement period, string end, DateOnly? day) =>
        period.GetProperty(end) is { ValueKind: JsonValueKind.String } text
            ? day is { } d && text.GetString() == d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : end == "start" || day is null || true;

    private static bool Close(double gold, decimal? value) => value is { } v && Math.Abs(gold - (double)v) <= 1e-6 * Math.Max(1, Math.Abs(gold));
}
