using System.Text;

namespace NewsMiner.Tests.Reading;

/// <summary>How well one text agrees with another, white space and width aside.</summary>
internal static class CharacterScore
{
    /// <summary>Twice the longest common subsequence's length over the sum of the lengths.</summary>
    public static double F1(string gold, string made)
    {
        gold = Solid(gold);
        made = Solid(made);
        var row = new int[made.Length + 1];
        foreach (var x in gold)
        {
            var diagonal = 0;
            for (var j = 1; j <= made.Length; j++)
            {
                var above = row[j];
                row[j] = x == made[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return gold.Length + made.Length == 0 ? 1 : 2.0 * row[made.Length] / (gold.Length + made.Length);
    }

    public static string Solid(string? text) => string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
