using System.Globalization;
using System.Runtime.CompilerServices;
using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>How surely a link must be meant to be told.</summary>
internal static class LinkWeights
{
    /// <summary>Of reports as they are, one in thirty holds a link that is likelier and contradicts itself.</summary>
    public const double Surely = 0.65;
}

/// <summary>
/// How much each trait of a link between figures of one article speaks for its being the one that is meant (Rules/conflicts/links.tsv): log-odds, fitted by logistic
/// regression on slips planted into real reports against all links of the reports as they are.
/// </summary>
internal sealed class LinkWeights<TTrait>
    where TTrait : struct, Enum
{
    private const string Resource = "Rules/conflicts/links.tsv";

    private readonly double[] _weights = new double[Count];

    /// <summary>How many traits a link has.</summary>
    public static int Count { get; } = Enum.GetValues<TTrait>().Length;

    /// <param name="link">The first column of the table's rows for this link.</param>
    public LinkWeights(string link)
    {
        foreach (var line in YamlRules.ReadText(Resource).AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || line[0] == '#')
                continue;
            var parts = line.ToString().Split('\t');
            if (parts[0] == link)
                _weights[(int)(object)Enum.Parse<TTrait>(parts[1])] = double.Parse(parts[2], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The chance, from 0 to 1, that a link of these traits is meant.</summary>
    public double Chance(double[] traits) => 1 / (1 + Math.Exp(-Points(traits, static _ => true)));

    /// <summary>The log-odds of those traits that count.</summary>
    public double Points(double[] traits, Func<TTrait, bool> counts)
    {
        var points = 0.0;
        for (var i = 0; i < traits.Length; i++)
            if (traits[i] != 0 && counts(Unsafe.As<int, TTrait>(ref i)))
                points += traits[i] * _weights[i];
        return points;
    }
}
