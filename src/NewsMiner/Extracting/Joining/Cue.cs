namespace NewsMiner.Extracting.Joining;

/// <summary>What a grammatical word tells of the figures near it. The words of each class are data: Rules/cues.yaml, under the class's name in kebab case.</summary>
internal enum Cue : byte
{
    None,

    /// <summary>增长、提高、上升: a change upwards.</summary>
    Rise,

    /// <summary>下降、减少、压缩: a change downwards.</summary>
    Fall,

    /// <summary>增速、增幅: the name of a rate of change.</summary>
    Rate,

    /// <summary>降幅: the name of a rate of decline.</summary>
    FallRate,

    /// <summary>同比 and its like.</summary>
    YearOnYear,

    /// <summary>环比.</summary>
    MonthOnMonth,

    /// <summary>比、较: opens what a change is measured against.</summary>
    Than,

    /// <summary>高于、快于: above what follows.</summary>
    Above,

    /// <summary>低于、慢于.</summary>
    Beneath,

    /// <summary>占: opens the whole of a share.</summary>
    Occupies,

    /// <summary>比重、占比、比例: the name of a share.</summary>
    Share,

    /// <summary>贡献率.</summary>
    Contribution,

    /// <summary>拉动: opens what a contribution goes to.</summary>
    Pulls,

    /// <summary>分别: one value for each head.</summary>
    Respectively,

    /// <summary>其中: opens a breakdown of what was said before.</summary>
    OfWhich,

    /// <summary>达、为、到: stands between an indicator and its value.</summary>
    Reaches,

    /// <summary>完成、实现、获得: a verb whose object is the indicator.</summary>
    Makes,

    /// <summary>新增、新建、新引进: a verb that stays in the indicator's name.</summary>
    Newly,

    /// <summary>开工、投产、签约: a stage of projects.</summary>
    Stage,

    /// <summary>目标、力争、确保.</summary>
    Target,

    /// <summary>计划、预计、将.</summary>
    Plan,

    /// <summary>已、了、累计: reported as done.</summary>
    Done,

    /// <summary>居、排名、位列.</summary>
    Ranks,

    /// <summary>由、从: opens the first value of a change.</summary>
    From,

    /// <summary>至、到 after a verb of change: opens the second value.</summary>
    To,

    /// <summary>累计、合计、共: adverbs that a head is read over.</summary>
    Total,

    /// <summary>表示、介绍、获悉: the clause says who reports, and its date is the report's.</summary>
    Says,

    /// <summary>的.</summary>
    Of,
}
