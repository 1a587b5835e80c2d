namespace NewsMiner.App.Contract;

/// <summary>The contract's closed vocabularies in the words that people's tables use.</summary>
internal static class ChineseWords
{
    public static string Of(string word) => word switch
    {
        "level" => "数值",
        "growth" => "增长",
        "share" => "占比",
        "contribution" => "贡献",
        "change" => "变化",
        "rank" => "名次",
        "multiple" => "倍数",
        "actual" => "完成",
        "target" => "目标",
        "plan" => "计划",
        "single" => "单期",
        "cumulative" => "累计",
        "state" => "时点",
        "span" => "多期",
        "unknown" => "时期不详",
        "high" => "严重",
        "medium" => "中等",
        "low" => "轻微",
        _ => word,
    };

    /// <summary>Kinds of conflicts: apart from the rest, because growth is also an aspect.</summary>
    public static string OfConflict(string kind) => kind switch
    {
        "same-figure" => "同一数字两个值",
        "ratio" => "比率与分项不符",
        "part-whole" => "部分大于整体",
        "sum" => "分项与合计不符",
        "growth" => "增长与两期数值不符",
        "granularity" => "个数给不出的百分比",
        "rank" => "两个第一",
        _ => kind,
    };
}
