using NewsMiner.Rules;

namespace NewsMiner.Tests.Rules;

public class RuleSetTests
{
    private const string Good = """
        - id: foreign-investment
          name: 实际利用外资
          aliases: [实际使用外资, 实到外资]
          units: [money]
          nature: flow
          examples:
            - text: 全年实际利用外资12.5亿美元，同比增长8.3%。
              finds:
                - { value: 12.5, unit: 亿美元, aspect: level }
                - { value: 8.3, unit: "%", aspect: growth, basis: 同比 }
            - text: 实际使用外资3亿美元。
              finds: [{ value: 3, unit: 亿美元 }]
            - text: 实到外资突破2亿美元。
              finds: [{ value: 2, unit: 亿美元, qualifier: above }]
            - text: 合同外资20亿美元。
              finds: []
              because: 合同外资是另一个指标
        """;

    private static RuleFile[] Files(string yaml) => [new("Rules/indicators/test.yaml", yaml)];

    private static string[] Problems(string yaml) => [.. RuleChecker.Validate(Files(yaml)).Select(p => p.ToString())];

    [Fact]
    public void The_carried_rules_are_well_formed() =>
        RuleChecker.Validate(RuleSet.EmbeddedFiles()).ShouldBeEmpty();

    [Fact]
    public void The_quick_reader_reads_what_the_strict_one_reads()
    {
        var files = RuleSet.EmbeddedFiles().Where(RuleSet.IsIndicators).ToArray();
        var quick = RuleSet.Load(files).Indicators;
        var strict = new YamlDotNet.RepresentationModel.YamlStream();
        var expected = new List<string>();
        foreach (var file in files)
        {
            strict = [];
            strict.Load(new StringReader(file.Text));
            foreach (var node in ((YamlDotNet.RepresentationModel.YamlSequenceNode)strict.Documents[0].RootNode).Children)
            {
                expected.Add(string.Join('|', Values(node, "id"), Values(node, "name"), Values(node, "aliases"), Values(node, "units"), Values(node, "nature"), Values(node, "partOf"), Values(node, "notToConfuse")));
            }
        }
        quick.Select(r => string.Join('|', r.Id, r.Name, string.Join(',', r.Aliases), string.Join(',', r.Units), r.Nature.ToString().ToLowerInvariant(), r.PartOf, string.Join(',', r.NotToConfuse)))
            .ShouldBe(expected);

        static string Values(YamlDotNet.RepresentationModel.YamlNode node, string key) =>
            ((YamlDotNet.RepresentationModel.YamlMappingNode)node).Children.TryGetValue(key, out var value)
                ? value is YamlDotNet.RepresentationModel.YamlSequenceNode list ? string.Join(',', list.Children.Select(c => c.ToString())) : value.ToString()
                : "";
    }

    [Theory]
    [InlineData("GDP", "地区生产总值")]
    [InlineData("规上工业增加值", "规模以上工业增加值")]
    [InlineData("四上企业", "“四上”企业数")]
    [InlineData("\"四上\"企业", "“四上”企业数")]
    [InlineData("固投", "固定资产投资")]
    [InlineData("社零总额", "社会消费品零售总额")]
    [InlineData("外贸进出口总值", "进出口总额")]
    public void Finds_an_indicator_by_the_words_of_reporters(string alias, string name)
    {
        RuleSet.Default.TryFindIndicator(alias, out var rule).ShouldBeTrue();
        rule!.Name.ShouldBe(name);
    }

    [Fact]
    public void The_fingerprint_follows_the_text_of_the_rules()
    {
        var same = RuleSet.Load(Files(Good)).Fingerprint;
        RuleSet.Load(Files(Good)).Fingerprint.ShouldBe(same);
        RuleSet.Load(Files(Good.Replace("12.5亿", "12.6亿", StringComparison.Ordinal))).Fingerprint.ShouldNotBe(same);
        same.Length.ShouldBe(16);
    }

    [Fact]
    public void A_good_file_has_no_problems() => Problems(Good).ShouldBeEmpty();

    [Theory]
    [InlineData("nature: flow", "natur: flow", "the key “natur” is unknown")]
    [InlineData("nature: flow", "nature: flow\n  nature: stock", "keep each key once")]
    [InlineData("units: [money]", "units: [monny]", "“monny” is no dimension")]
    [InlineData("实到外资]", "实到外资, 实际 使用外资]", "is claimed by foreign-investment too")]
    [InlineData("      because: 合同外资是另一个指标", "", "says why")]
    [InlineData("finds: [{ value: 3, unit: 亿美元 }]", "finds: []\n      because: 无", "at least three are needed")]
    [InlineData("aspect: growth", "aspect: grow", "aspect “grow” is not allowed")]
    [InlineData("id: foreign-investment", "id: 外资", "must be an English name")]
    [InlineData("nature: flow", "nature: flow\n  partOf: 外资总量", "“外资总量”")]
    public void A_bad_file_is_refused_with_its_place_and_mend(string good, string bad, string message)
    {
        Good.ShouldContain(good);
        var problems = Problems(Good.Replace(good, bad, StringComparison.Ordinal));
        problems.ShouldContain(p => p.StartsWith("Rules/indicators/test.yaml:", StringComparison.Ordinal) && p.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_negative_example_is_refused() =>
        Problems(Good[..Good.IndexOf("    - text: 合同外资", StringComparison.Ordinal)]).ShouldHaveSingleItem().ShouldContain("no negative example");

    [Fact]
    public void An_alias_claimed_twice_stops_the_loading() =>
        Should.Throw<RuleException>(() => RuleSet.Load(Files(Good + "\n- id: other\n  name: 实到外资\n  units: [money]\n  nature: flow\n")))
            .Message.ShouldContain("“实到外资” of other is claimed by foreign-investment too");

    [Theory]
    [InlineData("2022", 2022, 1, 1, 2022, 12, 31)]
    [InlineData("2022-01/2022-11", 2022, 1, 1, 2022, 11, 30)]
    [InlineData("2024-Q1", 2024, 1, 1, 2024, 3, 31)]
    [InlineData("2023-H2", 2023, 7, 1, 2023, 12, 31)]
    [InlineData("2023-09-26", 2023, 9, 26, 2023, 9, 26)]
    [InlineData("since:2022", 2022, 1, 1, 2024, 3, 20)]
    [InlineData("ytd:2024-03", 2024, 1, 1, 2024, 3, 20)]
    public void Periods_of_examples_are_compared_as_days(string notation, int y1, int m1, int d1, int y2, int m2, int d2)
    {
        var period = new Period(new DateOnly(y1, m1, d1), new DateOnly(y2, m2, d2), "");
        RuleChecker.SamePeriod(notation, period, RuleExample.DefaultDate).ShouldBeTrue();
        RuleChecker.SamePeriod(notation, period with { Start = new DateOnly(y1 - 1, m1, d1) }, RuleExample.DefaultDate).ShouldBeFalse();
    }

    [Theory]
    [InlineData("山西转型综改示范区晋中开发区", "山西转型综改示范区", true)]
    [InlineData("山西转型综改示范区晋中开发区", "山西省", true)]
    [InlineData("临汾市", "山西省", true)]
    [InlineData("阳城县", "山西省", true)]
    [InlineData("山西省", "临汾市", false)]
    [InlineData("阳城经济技术开发区", "运城经济技术开发区", false)]
    public void The_gazetteer_knows_what_lies_within_what(string part, string whole, bool within) =>
        RuleSet.Default.Gazetteer.IsWithin(part, whole).ShouldBe(within);
}
