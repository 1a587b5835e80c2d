using System.Globalization;
using NewsMiner.Rules;

namespace NewsMiner.Extracting.Units;

/// <summary>The units of Rules/units*.yaml, found by their spellings.</summary>
internal sealed class UnitTable
{
    private readonly PhraseTable<Unit[]> _after = new();

    private UnitTable(Dictionary<string, List<Unit>> after, Dictionary<string, Unit> signs, Dictionary<string, Unit> before)
    {
        foreach (var (spelling, units) in after)
            _after.Add(spelling, [.. units]);
        foreach (var (sign, unit) in signs)
            Signs.Add(sign, unit);
        foreach (var (word, unit) in before)
            Before.Add(word, unit);
    }

    /// <summary>Currency signs and codes, which may stand before a number.</summary>
    public PhraseTable<Unit> Signs { get; } = new();

    /// <summary>Currency words before a number: 港币2960元.</summary>
    public PhraseTable<Unit> Before { get; } = new();

    /// <summary>The table of the built-in rule files.</summary>
    public static UnitTable Load() => Load(
        YamlRules.ReadText("Rules/units.yaml"), YamlRules.ReadText("Rules/units-money.yaml"), YamlRules.ReadText("Rules/units-counts.yaml"));

    /// <exception cref="InvalidDataException">A file does not parse, or one spelling is claimed by two units.</exception>
    public static UnitTable Load(string unitsYaml, string moneyYaml, string countsYaml)
    {
        var after = new Dictionary<string, List<Unit>>(StringComparer.Ordinal);
        var signs = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var before = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var dimension in YamlRules.ParseList<DimensionRule>("Rules/units.yaml", unitsYaml))
        {
            foreach (var rule in dimension.Units)
            {
                var (numerator, denominator) = Factor("Rules/units.yaml", rule.Name, rule.Factor);
                var unit = new Unit
                {
                    Name = rule.Name,
                    Dimension = rule.Dimension ?? dimension.Dimension,
                    Base = rule.Dimension is null ? dimension.Base : rule.Name,
                    Numerator = numerator,
                    Denominator = denominator,
                    Not = rule.Not,
                };
                foreach (var spelling in rule.Words.Concat(rule.Symbols).Prepend(rule.Name))
                    Claim("Rules/units.yaml", spelling, unit);
                foreach (var word in rule.Before)
                    before[word] = unit;
            }
        }
        foreach (var rule in YamlRules.ParseList<CurrencyRule>("Rules/units-money.yaml", moneyYaml))
        {
            var (numerator, denominator) = Factor("Rules/units-money.yaml", rule.Name, rule.Factor);
            var unit = new Unit { Name = rule.Name, Dimension = "money", Base = rule.Base ?? rule.Name, Currency = rule.Iso, Numerator = numerator, Denominator = denominator, Not = rule.Not };
            // 角 alone is a corner as often: it is money in its words only.
            foreach (var spelling in rule.Base is null ? rule.Words.Concat(rule.Signs).Prepend(rule.Name) : rule.Words)
                Claim("Rules/units-money.yaml", spelling, unit);
            foreach (var sign in rule.Signs)
                signs[sign] = unit;
            foreach (var word in rule.Before)
                before[word] = unit;
        }
        foreach (var rule in YamlRules.ParseList<ClassifierRule>("Rules/units-counts.yaml", countsYaml))
        {
            foreach (var name in rule.Names)
            {
                // A word that also measures (担, 床位) keeps its measure; the classifier stands behind it.
                if (after.ContainsKey(name))
                    continue;
                Claim("Rules/units-counts.yaml", name, new Unit
                {
                    Name = name,
                    Dimension = "count",
                    Base = name,
                    Not = rule.Not,
                    Weak = rule.Weak,
                    ChineseOnly = rule.ChineseOnly,
                });
            }
        }
        return new UnitTable(after, signs, before);

        void Claim(string file, string spelling, Unit unit)
        {
            if (after.TryGetValue(spelling, out var claimed))
                throw new InvalidDataException($"{file}: “{spelling}” is claimed by {claimed[0].Name} and {unit.Name}; leave it with one of them.");
            after[spelling] = [unit];
        }
    }

    public bool CanStart(char c) => _after.CanStart(c);

    /// <summary>The longest unit whose spelling stands at <paramref name="start"/> and is not the beginning of another word.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int start, out int end, out Unit unit)
    {
        unit = null!;
        end = start;
        // Candidates come longest first; a refused one leaves the shorter ones.
        if (!_after.CanStart(At(text, start)))
            return false;
        foreach (var (phrase, units) in _after.Candidates(text[start]))
        {
            if (!text[start..].StartsWith(phrase, StringComparison.Ordinal))
                continue;
            var stop = start + phrase.Length;
            var next = At(text, stop);
            if (char.IsAsciiLetter(phrase[^1]) && char.IsAsciiLetterOrDigit(next))
                continue;
            if (phrase[^1] is '2' or '3' && char.IsAsciiDigit(next))
                continue;
            var candidate = units[0];
            if (next != '\0' && phrase.Length == 1 && candidate.Not.Contains(next))
                continue;
            end = stop;
            unit = candidate;
            return true;
        }
        return false;
    }

    private static char At(ReadOnlySpan<char> text, int i) => (uint)i < (uint)text.Length ? text[i] : '\0';

    private static (decimal Numerator, decimal Denominator) Factor(string file, string name, string factor)
    {
        var parts = factor.Split('/');
        if (parts.Length > 2
            || !decimal.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var numerator)
            || !decimal.TryParse(parts.Length == 2 ? parts[1] : "1", NumberStyles.Float, CultureInfo.InvariantCulture, out var denominator)
            || numerator <= 0 || denominator <= 0)
        {
            throw new InvalidDataException($"{file}: the factor “{factor}” of {name} is not a positive number or fraction such as 1000 or 2000/3.");
        }
        return (numerator, denominator);
    }

    private sealed class DimensionRule
    {
        public string Dimension { get; set; } = "";

        public string Base { get; set; } = "";

        public List<UnitRule> Units { get; set; } = [];
    }

    private sealed class UnitRule
    {
        public string Name { get; set; } = "";

        public string? Dimension { get; set; }

        public string Factor { get; set; } = "1";

        public string Not { get; set; } = "";

        public List<string> Words { get; set; } = [];

        public List<string> Symbols { get; set; } = [];

        public List<string> Before { get; set; } = [];
    }

    private sealed class CurrencyRule
    {
        public string Name { get; set; } = "";

        public string Iso { get; set; } = "";

        public string Not { get; set; } = "";

        /// <summary>The currency of which it is a part; null for a currency of its own.</summary>
        public string? Base { get; set; }

        public string Factor { get; set; } = "1";

        public List<string> Words { get; set; } = [];

        public List<string> Signs { get; set; } = [];

        public List<string> Before { get; set; } = [];
    }

    private sealed class ClassifierRule
    {
        public List<string> Names { get; set; } = [];

        public string Not { get; set; } = "";

        public bool Weak { get; set; }

        public bool ChineseOnly { get; set; }
    }
}
