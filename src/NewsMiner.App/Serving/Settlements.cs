using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMiner.App.Contract;

namespace NewsMiner.App.Serving;

/// <summary>A conflict or a project that somebody has settled.</summary>
/// <param name="Fingerprint">See <see cref="Settlements.FingerprintOf"/>.</param>
/// <param name="Message">The conflict's wording, or the project's name, when it was settled, so that the file can be read by people.</param>
/// <param name="Settled">When, as ISO 8601 in UTC.</param>
public sealed record Settlement(string Fingerprint, string Remark, string Message, string Settled);

/// <summary>Settled conflicts and projects, in a file beside the archive: they outlive a new indexing. Written whole, then moved into place.</summary>
public sealed class Settlements(string path, TimeProvider clock)
{
    public const int LongestRemark = 2000;

    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();
    private Dictionary<string, Settlement>? _settlements;

    /// <summary>
    /// Names a conflict by what was printed — its kind and, for each figure, file, quote and sentence — so that it is known again after a new
    /// indexing, whatever the keys. A further report joining the conflict makes it a new one: it deserves a new look.
    /// </summary>
    public static string FingerprintOf(ConflictRecord conflict)
    {
        var figures = conflict.Figures.Select(figure => $"{figure.File}\n{figure.Quote}\n{new string([.. figure.Sentence.Where(letter => !char.IsWhiteSpace(letter))])}").Order(StringComparer.Ordinal);
        return Hash(conflict.Kind + "\n" + string.Join('\n', figures));
    }

    /// <summary>
    /// The names that a project may be settled under: one for each of its mentions, by file, record and wording. It stays settled when further reports
    /// join it, whatever it is then called; what they add is shown as new.
    /// </summary>
    public static IEnumerable<string> FingerprintsOf(ProjectHistoryRecord project) =>
        project.Mentions.Select(mention => Hash($"project\n{mention.File}\n{mention.Id}\n{mention.Name}")).Distinct(StringComparer.Ordinal);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    public Settlement? Of(ProjectHistoryRecord project)
    {
        lock (_lock)
        {
            var settlements = Load();
            return settlements.Count == 0 ? null : FingerprintsOf(project).Select(fingerprint => settlements.GetValueOrDefault(fingerprint)).FirstOrDefault(settlement => settlement is not null);
        }
    }

    public Settlement? Of(string fingerprint)
    {
        lock (_lock)
            return Load().GetValueOrDefault(fingerprint);
    }

    public void Settle(string fingerprint, string remark, string message)
    {
        lock (_lock)
        {
            Load()[fingerprint] = new Settlement(fingerprint, remark.Length > LongestRemark ? remark[..LongestRemark] : remark, message, clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
            Write();
        }
    }

    public void Reopen(string fingerprint)
    {
        lock (_lock)
            if (Load().Remove(fingerprint))
                Write();
    }

    private Dictionary<string, Settlement> Load() => _settlements ??= File.Exists(path)
        ? (JsonSerializer.Deserialize<List<Settlement>>(File.ReadAllText(path), s_json) ?? []).ToDictionary(settlement => settlement.Fingerprint, StringComparer.Ordinal)
        : new Dictionary<string, Settlement>(StringComparer.Ordinal);

    private void Write()
    {
        var partial = path + ".partial";
        File.WriteAllText(partial, JsonSerializer.Serialize(_settlements!.Values.OrderBy(settlement => settlement.Settled, StringComparer.Ordinal), s_json));
        File.Move(partial, path, overwrite: true);
    }
}
