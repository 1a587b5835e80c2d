namespace NewsMiner;

public enum SubjectType
{
    Zone,
    Place,
    Company,
    Institution,
    Project,
    Other,
}

/// <summary>What a figure says of its indicator; see the glossary in README.</summary>
public enum Aspect
{
    /// <summary>An amount, count, area, capacity, duration; also a ratio that is itself the indicator (开工率).</summary>
    Level,

    /// <summary>A rate of change in percent.</summary>
    Growth,

    /// <summary>A part of a whole.</summary>
    Share,

    /// <summary>贡献率, 拉动…个百分点.</summary>
    Contribution,

    /// <summary>A difference: 提高2.0个百分点.</summary>
    Change,

    Rank,

    /// <summary>倍, 翻番.</summary>
    Multiple,
}

public enum Modality
{
    /// <summary>Reported as done or true.</summary>
    Actual,

    /// <summary>目标, 力争, 确保.</summary>
    Target,

    /// <summary>计划, 预计, 将.</summary>
    Plan,
}

/// <summary>One reported figure: how much of what, of whom, when, and how sure.</summary>
public sealed record Figure
{
    /// <summary>The figure's characters in the page; offsets into <see cref="Page.Text"/>.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The same characters in the article; offsets into <see cref="Article.Text"/>.</summary>
    public required TextSpan TextSpan { get; init; }

    /// <summary>Number and unit with their qualifier, white space removed.</summary>
    public required string Quote { get; init; }

    public required Quantity Quantity { get; init; }

    /// <summary>Whom the figure is about: the canonical name; null where the text does not say.</summary>
    public string? Subject { get; init; }

    /// <summary>The fullest name that the article gives the subject (云川经开区 for 云川经济技术开发区); null where that is the canonical one. Not archived.</summary>
    public string? SubjectAsGiven { get; init; }

    public SubjectType SubjectType { get; init; } = SubjectType.Other;

    /// <summary>What is measured: the shortest standard name.</summary>
    public required string Indicator { get; init; }

    /// <summary>The indicator by the report's own noun (新注册企业数 for 新设企业数); null where that is the canonical one. Not archived.</summary>
    public string? IndicatorAsGiven { get; init; }

    /// <summary>True when a rule of the vocabulary names the indicator; false for one named by its noun phrase.</summary>
    public bool IndicatorKnown { get; init; }

    /// <summary>For a share or a contribution, the whole.</summary>
    public string? Of { get; init; }

    /// <summary>The whole by the report's own noun; null where that is the canonical one. Not archived.</summary>
    public string? OfAsGiven { get; init; }

    public Aspect Aspect { get; init; }

    /// <summary>What a change is measured against: 同比, 环比, 2021年底, 全省.</summary>
    public string? Basis { get; init; }

    public Period? Period { get; init; }

    public Modality Modality { get; init; }

    /// <summary>The project that the figure describes, if it describes one.</summary>
    public string? Project { get; init; }

    /// <summary>The sentence's place in the article; offsets into <see cref="Article.Text"/>.</summary>
    public required TextSpan SentenceSpan { get; init; }

    public required string Sentence { get; init; }

    /// <summary>The name of the rule that read the figure.</summary>
    public required string Rule { get; init; }
}
