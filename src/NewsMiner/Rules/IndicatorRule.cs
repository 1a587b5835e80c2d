namespace NewsMiner.Rules;

/// <summary>How an indicator's values behave through time.</summary>
public enum IndicatorNature
{
    /// <summary>Accumulates over a period (地区生产总值): 1-9月 includes 1-6月.</summary>
    Flow,

    /// <summary>A state at a moment (高新技术企业数).</summary>
    Stock,

    /// <summary>A ratio that is itself the indicator (开工率).</summary>
    Ratio,
}

/// <summary>One entry of the indicator vocabulary (Rules/indicators/*.yaml), without its examples.</summary>
public sealed record IndicatorRule
{
    /// <summary>English kebab-case name, unique; the <c>rule</c> that a figure reports.</summary>
    public required string Id { get; init; }

    /// <summary>The canonical Chinese name.</summary>
    public required string Name { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Those of the aliases that are names of their own (新注册企业 for 新设企业数): one article is told by them, an archive by the canonical name.</summary>
    public IReadOnlyList<string> NamesOfTheirOwn { get; init; } = [];

    /// <summary>Dimensions of the levels that it may have: money, count, area, mass, energy, power, length, duration, percent, index …</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    public IndicatorNature Nature { get; init; }

    /// <summary>Canonical name of the indicator that this one is always a part of (工业投资 ⊂ 固定资产投资); null for none.</summary>
    public string? PartOf { get; init; }

    /// <summary>What a share of it is of where the report names no whole (税收占比, of 一般公共预算收入), though it need not be a part of it; null for none.</summary>
    public string? ShareOf { get; init; }

    /// <summary>Canonical names easily confused with this one, which are not it (合同外资 for 实际利用外资).</summary>
    public IReadOnlyList<string> NotToConfuse { get; init; } = [];
}
