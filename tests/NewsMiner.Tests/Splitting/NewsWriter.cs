namespace NewsMiner.Tests.Splitting;

/// <summary>An article before it is set on a page.</summary>
internal sealed record Story
{
    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    public string? Kicker { get; init; }

    /// <summary>Paragraphs and in-text headings; headings are marked.</summary>
    public required IReadOnlyList<(string Text, bool Heading)> Paragraphs { get; init; }

    public required string Author { get; init; }

    public string? Caption { get; init; }
}

/// <summary>Writes reports about invented development zones, firms and figures: the same phrases that such reports live on, never the same report.</summary>
internal sealed class NewsWriter(Random random)
{
    private static readonly string[] Places = ["云岭", "青屏", "北川", "南渡", "澜江", "松原口", "汇川", "桐山", "鹿泉", "凤台", "安陵", "石桥", "海棠", "清溪", "平湾", "沙洲", "岚县口", "丰源", "柳河", "宝塔"];
    private static readonly string[] Kinds = ["经济技术开发区", "高新技术产业开发区", "经济开发区", "综合保税区", "生态产业示范区", "现代农业产业园"];
    private static readonly string[] ShortKinds = ["经开区", "高新区", "经开区", "综保区", "示范区", "农业园"];
    private static readonly string[][] Trades =
    [
        ["光伏组件", "硅片", "逆变器", "电池片", "绿电"], ["新能源汽车", "动力电池", "电驱总成", "充电桩", "整车"], ["生物医药", "原料药", "疫苗", "医疗器械", "中药饮片"],
        ["铸造件", "液压机", "掘进机", "煤机", "轴承"], ["陶瓷", "卫浴", "釉料", "瓷砖", "窑炉"], ["预制菜", "冷链", "食用菌", "果汁", "杂粮"], ["芯片", "封测", "光刻胶", "传感器", "晶圆"],
        ["碳纤维", "玻璃纤维", "复合板材", "树脂", "涂料"], ["跨境电商", "保税仓", "平行进口", "航材维修", "中欧班列"], ["法兰", "紧固件", "风电塔筒", "锻压", "热处理"],
    ];
    private static readonly string[] Names = ["王晓东", "李 敏", "张国庆", "刘洋", "陈思远", "杨柳", "赵启明", "周 倩", "吴海涛", "郑文", "孙立新", "马建军", "郭亚楠", "何 平", "林秋月", "高翔"];
    private static readonly string[] FirmNames = ["华岳", "金鼎", "远航", "天泽", "恒昌", "瑞丰", "启明星", "同创", "博源", "中曜", "立信达", "科锐"];

    private static readonly string[] Openings =
    [
        "走进{s}的{t0}车间，机械臂上下翻飞，一批批{t1}正在打包，即将发往全国各地。", "今年以来，{z}把项目建设作为头等大事，{t0}产业集群加快成形，经济运行稳中有进。",
        "记者日前从{z}管委会获悉，全区{t0}产业产值去年达到{n}亿元，同比增长{p}%。", "{m}月{d}日，{z}举行重点项目集中签约仪式，现场签约{t0}等项目{k}个，总投资{n}亿元。",
        "春潮涌动，万物勃发。在{z}，处处是热火朝天的建设景象，一个个{t0}项目拔节生长。",
    ];

    private static readonly string[] Sentences =
    [
        "{s}坚持一切围绕项目转、一切盯着项目干，成立{k}个{t0}专班，对{t1}项目实行一对一服务。", "{f}负责人{a}介绍，企业新上的{t1}生产线已完成设备调试，预计年产值可达{n}亿元。",
        "截至目前，全区{t2}企业达到{k}家，占规模以上工业企业的{p}%，带动就业{w}人。", "总投资{n}亿元的{f}{t0}项目，占地{w}亩，从签约到开工只用了{d}天，刷新了{s}速度。",
        "去年，{s}规模以上工业增加值增长{p}%，固定资产投资增长{q}%，实际利用外资完成{n}万美元。", "“以前办手续要跑好几趟，现在有人上门代办。”{f}{t1}项目经理{a}说，“我们只管一门心思搞生产。”",
        "围绕{t0}、{t1}、{t2}等重点领域，{s}绘制产业链图谱，开展以商招商、基金招商，新引进上下游企业{k}家。", "在{t3}实验室，技术人员正在做耐久测试。企业与{c}大学共建研发中心，攻克关键技术{k}项，申请专利{d}件。",
        "{s}推行“标准地+承诺制+帮代办”，审批时限压缩{p}%，{k}个项目实现“拿地即开工”。", "与此同时，{s}新建标准厂房{n}万平方米，铺设管网{d}公里，{t4}配套能力明显增强。",
        "据统计，{m}月当月{t1}出口额{n}亿元，同比增长{p}%，比上月提高{q}个百分点。", "该项目全部达产后，可年产{t1}{n}万件，实现销售收入{w}万元、利税{k}亿元。",
        "{z}党工委书记{a}表示，要把{t0}这条主链做强、把{t2}这条支链做长，让企业进得来、留得住、发展好。",
    ];

    private static readonly string[] Closings =
    [
        "下一步，{z}将继续优化营商环境，推动{t0}产业向高端迈进，力争全年产值突破{n}亿元。", "蓝图已经绘就，奋斗正当其时。{z}正以更加昂扬的姿态，书写{t0}产业的新篇章。",
        "“{t1}只是开始，{s}的后劲还在后头。”对于未来，{a}信心满满。",
    ];

    private static readonly string[] Titles =
    [
        "{z}{k}个{t0}项目集中开工", "{s}：{t0}产业闯出新天地", "{t0}产值突破{n}亿元 {s}交出亮眼答卷", "抓{t0} 强链条 增后劲", "小{t1}做出大产业", "乘势而上开新局 实干争先谱新篇", "{s}以{t0}之进促全局之稳", "{f}{t1}生产线落户{z}", "优服务 强保障 促发展",
    ];

    private static readonly string[] Subtitles = ["——{z}推动{t0}产业高质量发展纪实", "——来自{z}的调查", "——{s}“{t0}”观察"];

    private static readonly string[] Headings = ["做强主导产业", "优化营商环境", "向创新要动力", "招商引资添活力", "夯实发展后劲", "一张网服务到底", "锚定目标 精准发力", "在“链”上下功夫"];

    private readonly HashSet<string> _used = [];

    public Story Write()
    {
        var place = PickUnused(Places);
        var kind = random.Next(Kinds.Length);
        var trade = Trades[random.Next(Trades.Length)];
        var firms = new[] { Pick(Places)[..2] + Pick(FirmNames), Pick(FirmNames) + "科技", Pick(FirmNames) + "集团" };

        string Fill(string template) => FillIn(template, place + Kinds[kind], place + ShortKinds[kind], trade, firms);

        var paragraphs = new List<(string, bool)> { (Fill(Pick(Openings)), false) };
        var count = random.Next(2, 9);
        var headed = count > 4 && random.Next(2) == 0;
        var deck = Sentences.OrderBy(_ => random.Next()).ToList();
        for (var i = 0; i < count; i++)
        {
            if (headed && i % 3 == 1)
                paragraphs.Add((PickUnused(Headings), true));
            var sentences = random.Next(1, 5);
            paragraphs.Add((string.Concat(Enumerable.Range(0, sentences).Select(j => Fill(deck[(i * 3 + j) % deck.Count]))), false));
        }
        paragraphs.Add((Fill(Pick(Closings)), false));
        var title = Fill(Pick(Titles));
        var plain = !title.Contains(place);
        return new Story
        {
            Title = title,
            Subtitle = plain && random.Next(2) == 0 ? Fill(Pick(Subtitles)) : null,
            Kicker = plain && random.Next(3) == 0 ? place + Kinds[kind] : null,
            Paragraphs = paragraphs,
            Author = Pick(Names),
            Caption = random.Next(4) == 0 ? Fill($"图为{{z}}{{f}}{{t1}}生产车间内，工人正在赶制订单。 本报记者 {Pick(Names)} 摄") : null,
        };
    }

    private string FillIn(string template, string zone, string brief, string[] trade, string[] firms)
    {
        var result = new System.Text.StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
            {
                result.Append(template[i]);
                continue;
            }
            var end = template.IndexOf('}', i);
            var key = template[(i + 1)..end];
            i = end;
            result.Append(key switch
            {
                "z" => zone,
                "s" => brief,
                "f" => firms[random.Next(firms.Length)],
                "a" => PickName().Replace(" ", ""),
                "c" => Pick(Places)[..2],
                "n" => random.Next(3) switch { 0 => random.Next(2, 900).ToString(), 1 => $"{random.Next(1, 400)}.{random.Next(1, 100)}", _ => $"{random.Next(1, 90)}.{random.Next(1, 10)}" },
                "p" or "q" => $"{random.Next(1, 90)}.{random.Next(1, 10)}",
                "k" => random.Next(2, 120).ToString(),
                "w" => random.Next(100, 9000).ToString(),
                "d" => random.Next(2, 29).ToString(),
                "m" => random.Next(1, 13).ToString(),
                _ => trade[key[1] - '0'],
            });
        }
        return result.ToString();
    }

    private string PickName() => Pick(Names);

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private string PickUnused(string[] from)
    {
        for (var i = 0; i < 20; i++)
        {
            var pick = Pick(from);
            if (_used.Add(pick))
                return pick;
        }
        return Pick(from);
    }
}
