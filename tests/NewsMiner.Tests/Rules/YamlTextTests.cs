using NewsMiner.Rules;
using YamlDotNet.RepresentationModel;

namespace NewsMiner.Tests.Rules;

public class YamlTextTests
{
    public static TheoryData<string> Files()
        => [.. typeof(YamlRules).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_reads_every_rule_file_as_a_general_reader_does(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(YamlRules.ReadText(file)));
        Written(YamlText.Parse(file, YamlRules.ReadText(file))).ShouldBe(Written(stream.Documents[0].RootNode));
    }

    [Theory]
    [InlineData("- a\n- b: 1\n  c: [x, 'y,z', \"q\"]\n-\n  d: 2", "[a,{b:1,c:[x,y,z,q]},{d:2}]")]
    [InlineData("a: { b: [1,\n  2], c: }\nd:\n- e # note\n- f#g", "{a:{b:[1,2],c:},d:[e,f#g]}")]
    [InlineData("# nothing", "")]
    public void It_reads_blocks_and_brackets(string yaml, string tree) => Written(YamlText.Parse("x.yaml", yaml)).ShouldBe(tree);

    [Theory]
    [InlineData("a: 1\na: 2", 2)]
    [InlineData("a: [1, 2", 1)]
    [InlineData("a: 'x", 1)]
    [InlineData("a: &b 1", 1)]
    [InlineData("a: 1\n   b: 2", 2)]
    public void It_refuses_what_it_does_not_understand(string yaml, int line)
        => Should.Throw<InvalidDataException>(() => YamlText.Parse("x.yaml", yaml)).Message.ShouldStartWith($"x.yaml:{line}:");

    [Fact]
    public void An_unknown_key_is_refused_with_those_allowed()
        => Should.Throw<InvalidDataException>(() => YamlRules.ParseList<Word>("x.yaml", "- { name: a }\n- { nmae: b }")).Message.ShouldBe("x.yaml:2: “nmae” is no key here. Allowed keys: name, count, often.");

    [Fact]
    public void Scalars_take_the_type_of_their_key()
    {
        var word = YamlRules.ParseOne<Word>("x.yaml", "name: \"\"\ncount: -3\noften: true");
        (word.Name, word.Count, word.Often).ShouldBe(("", -3, true));
        Should.Throw<InvalidDataException>(() => YamlRules.ParseOne<Word>("x.yaml", "count: many")).Message.ShouldContain("many");
    }

    private static string Written(YamlText.Node? node) => node switch
    {
        null => "",
        { Items: { } items } => $"[{string.Join(',', items.Select(Written))}]",
        { Entries: { } entries } => $"{{{string.Join(',', entries.Select(e => $"{e.Key}:{Written(e.Value)}"))}}}",
        _ => node.Scalar!,
    };

    private static string Written(YamlNode node) => node switch
    {
        YamlSequenceNode list => $"[{string.Join(',', list.Select(Written))}]",
        YamlMappingNode map => $"{{{string.Join(',', map.Select(e => $"{Written(e.Key)}:{Written(e.Value)}"))}}}",
        _ => ((YamlScalarNode)node).Value!,
    };

    private sealed class Word
    {
        public string Name { get; set; } = "";

        public int Count { get; set; }

        public bool Often { get; set; }
    }
}
