using System.Collections.Frozen;

namespace NewsMiner.Extracting.Joining;

/// <summary>What a grammatical word tells of the figures near it.</summary>
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

/// <summary>The grammatical words of the cascade. A cue counts only where the segmenter sees it as whole words (要 in 主要 is none).</summary>
internal static class CueWords
{
    public const int Longest = 6;

    private static readonly FrozenDictionary<string, Cue> Words = Build(
        (Cue.Rise, "增长 增加 上升 提升 提高 上涨 增 升 扩大 攀升 递增 跃升 回升 加快 上扬 增收 增产 多增 上调 净增 净增长 增至 提升至 提高至 上升至 增加至 增长至 增加到 增长到 提高到 提升到 上升到 扩大到 扩大至 攀升至 增长了 增加了 提高了 提升了 正增长 升高 走高 改善 优化提升 逆势增长 抬升"),
        (Cue.Fall, "下降 减少 降低 回落 下滑 压减 缩减 减 降 压缩 缩短 跌 下跌 收窄 负增长 放缓 缩小 下调 缩水 精简 节约 下降至 下降到 降低至 降低到 降至 降到 减少至 减少到 压缩至 压缩到 缩短至 缩短到 压减至 压减到 回落至 收窄至 减至 减到 缩减至 缩减到 缩至 下滑至 锐减 骤降 少增 走低 节省 节能 减排 滑落"),
        (Cue.Rate, "增速 增幅 增长率 涨幅 升幅 增长速度 同比增幅 同比增速 增长幅度 平均增速 年均增速"),
        (Cue.FallRate, "降幅 减幅 跌幅 下降幅度 压缩比例 压减比例"),
        (Cue.YearOnYear, "同比 同期 比上年同期 比去年同期 较上年同期 较去年同期 比上年 较上年 比去年 较去年 年均 年均增长 年增 年均复合"),
        (Cue.MonthOnMonth, "环比 比上月 较上月 比上季度 较上季度"),
        (Cue.Than, "比 较 相比 相较 较之 与 对比"),
        (Cue.Above, "高于 高出 快于 领先 领先于 多于 高过 优于 好于 超出 大于"),
        (Cue.Beneath, "低于 慢于 少于 落后于 低"),
        (Cue.Occupies, "占 占到 占据 约占 占了"),
        (Cue.Share, "占比 比重 比例 份额 所占比重 所占比例 占有率 占比重"),
        (Cue.Contribution, "贡献率 贡献度 贡献"),
        (Cue.Pulls, "拉动"),
        (Cue.Respectively, "分别 分别为 依次 依次为 各为"),
        (Cue.OfWhich, "其中 当中 这当中 这其中"),
        (Cue.Reaches, "达 达到 达成 为 是 高达 多达 约为 约 共达 可达 有 仅 仅有 已有 总计 升至 长达 重达 宽 高 到 至 至少 达至 仅用 用 用时 只 只有 只用 仅需 只需 需 约需 现有 拥有 共有 超 不到 均 都 就 逾 超过 突破 首次突破 跨越 迈上 站上 跃上 创 接近 近 稳定在 保持 保持在 控制在 维持在 首破 首超 再 又 也 全 全部 最高 最低 最大 最多 最长 占地 人民币 折合 "),
        (Cue.Makes, "完成 实现 获得 获 取得 争取 发放 拨付 投入 建成 建立 打造 形成 组建 成立 设立 引进 参与 涉及 列入 带动 划定 实施 落实 储备 选派 解决 提供 谋划 开展 承接 打通 汇聚 入选 创建 开行 发布 出台 吸引 收到 接待 下达 减免 创造 签订 达成 容纳 盘活 整合 腾退 新开通 确定 用于 位于 联合 招引 引育 通过 拿下 上马 探索成立 到位 已完 完 达产 上缴 缴纳 贡献了 录得 产生 创 取得了 实现了 完成了 获得了 上交"),
        (Cue.Newly, "新增 新建 新引进 新开工 新签约 新签 新设 新设立 新成立 新认定 新培育 新注册 新登记 新投产 新入库 新入驻 新落户 新批 新获批 新授权 净增加 新招引 新上 新改建 新建成 新改扩建 新增加"),
        (Cue.Stage, "开工 投产 签约 竣工 落地 奠基 复工 开建 达产 动工 入库 入驻 封顶 在建 续建 储备项目 开工建设 建成投产 建成投用 落户 注册 挂牌 上市 获批 达效 完工 投用 投运"),
        (Cue.Target, "目标 力争 确保 要 争取实现 奋斗目标 预期目标 必须 务必 剑指 力促 目标任务 发展目标"),
        (Cue.Plan, "计划 预计 将 拟 有望 预期 可 可实现 可新增 可带动 可达 届时 建成后 投产后 达产后 全部建成后 建成投产后 全部投产后 达产达效后 投用后 投运后 预估 准备 将要 即将 望 原计划 拟建 拟投资 打算 今后 完工后 全面建成后 全面投产后 全面达产后 竣工后 运营后 建成达产后"),
        (Cue.Done, "已 已经 了 均已 都已 现已 业已 顺利 成功 先后"),
        (Cue.Total, "累计 合计 共 共计 总共 一共 总计 累计共 同时 还 全年 仅仅 大幅 显著 明显 持续 快速 较快 稳步 平均 日均 月均 进一步 整体 总体 实际 逆势 双双 继续 首次 率先 单月 当月 当年 当期 大约 可比价格 不变价格 可比口径"),
        (Cue.Ranks, "居 位居 位列 排 排名 列 排在 名列 跻身 排位 位次 稳居 高居 居于 排行 位于 名次 列居 挺进 进入 摘得 荣获 跃居 升至 跃升至 前进 上升 占据"),
        (Cue.From, "由 从 自"),
        (Cue.Says, "表示 介绍 获悉 了解 发布 公布 消息 讯 电 通报 透露 说 称 报道 指出 显示 数据显示 统计 介绍说 公告 披露 宣布"),
        (Cue.Of, "的"));

    private static readonly FrozenDictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly ulong[] FirstCharacters = BuildFirstCharacters();

    /// <summary>The cue that <paramref name="words"/> are as a whole; <see cref="Cue.None"/> where they are none.</summary>
    public static Cue Of(ReadOnlySpan<char> words) => BySpan.TryGetValue(words, out var cue) ? cue : Cue.None;

    /// <summary>False where no cue begins with the character.</summary>
    public static bool MayBegin(char c) => (FirstCharacters[c >> 6] & (1UL << (c & 63))) != 0;

    private static FrozenDictionary<string, Cue> Build(params (Cue Cue, string Words)[] classes)
    {
        var words = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var (cue, list) in classes)
            foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words.TryAdd(word, cue);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ulong[] BuildFirstCharacters()
    {
        var bits = new ulong[1024];
        foreach (var word in Words.Keys)
            bits[word[0] >> 6] |= 1UL << (word[0] & 63);
        return bits;
    }

    /// <summary>Cuts a word that the lexicon joins (同比增长, 比重达到) into its cues; false where it is not made of cues alone.</summary>
    public static bool TrySplit(ReadOnlySpan<char> word, Span<(int Length, Cue Cue)> parts, out int count)
    {
        count = 0;
        while (!word.IsEmpty)
        {
            var length = Math.Min(Longest, word.Length);
            while (length > 0 && Of(word[..length]) == Cue.None)
                length--;
            if (length == 0 || count == parts.Length)
                return false;
            parts[count++] = (length, Of(word[..length]));
            word = word[length..];
        }
        return count > 0;
    }
}
