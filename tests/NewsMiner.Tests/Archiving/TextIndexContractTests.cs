using NewsMiner.Archiving;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Archiving;

/// <summary>What stands behind the seam answers alike, whatever it is: the archive's index and a plain one in memory.</summary>
public sealed class TextIndexContractTests : IDisposable
{
    private static readonly string[] Sentences =
    [
        "海州开发区前三季度地区生产总值增长百分之七。", "储能电池项目在临江经开区投产，年产能达到10万套。", "产品和服务都要更好。", "农业发展银行发放贷款。", "农业增加值有所回升。",
        "云港市的外贸出口额超过30亿元。", "会议强调，要把项目建设放在首位。", "GDP 与 ＧＤＰ 是一回事。", "电池材料项目签约", "招商引资和项目建设两手抓", "全区固定资产投资完成133.9亿元，同比增长13.0%。",
        "和服展在文化中心开幕。", "开发区管委会说，项目进展顺利。", "新能源汽车产业链", "临江经济开发区与海州开发区签订合作协议。",
    ];

    private readonly TemporaryArchive _archive = new();
    private readonly InMemoryTextIndex _memory = new(Segmenters.Default);
    private readonly ArchiveReader _reader;

    public TextIndexContractTests()
    {
        var random = new Random(3);
        var records = Enumerable.Range(0, 60).Select(i => (Id: $"a{i}", Title: i % 5 == 0 ? null : Sentences[random.Next(Sentences.Length)],
            Text: string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Sentences[random.Next(Sentences.Length)] + (random.Next(4) == 0 ? "\n" : ""))), (string?)"2024-01-01", (string?)"海州日报")).ToArray();
        _archive.With([.. records.Select(record => (record.Id, record.Title, record.Text, record.Item4, record.Item5))]);
        _reader = _archive.Read();
        foreach (var reference in _reader.Articles())
            _memory.Add(reference.Key, _memory.Prepare(_reader.Article(reference.Key)!));
        _memory.Flush();
    }

    public void Dispose()
    {
        _reader.Dispose();
        _archive.Dispose();
    }

    [Fact]
    public void Queries_of_every_kind_find_the_same_articles()
    {
        var random = new Random(17);
        var words = _memory.WordsFrom("", int.MaxValue).Select(entry => entry.Word).Order(StringComparer.Ordinal).ToList();
        var text = string.Concat(Sentences);
        for (var i = 0; i < 600; i++)
        {
            var query = Query(random, words, text, 2);
            Found(query).ShouldBe(_memory.Match(query).Select(match => match.Article), query.ToString());
        }
    }

    [Fact]
    public void Words_score_and_count_the_same()
    {
        foreach (var (word, articles) in _memory.WordsFrom("", int.MaxValue))
        {
            _reader.Search(session => session.Text.ArticlesWith(word)).ShouldBe(articles, word);
            var query = new TextQuery.Word(word);
            var scores = _reader.Search(session => session.Text.Match(query)).Select(match => match.Score);
            foreach (var (mine, theirs) in scores.Zip(_memory.Match(query).Select(match => match.Score)))
                mine.ShouldBe(theirs, 0.001f, word);
        }
    }

    [Theory]
    [InlineData("开发")]
    [InlineData("电")]
    [InlineData("没有这样")]
    public void Words_are_listed_by_their_beginning(string start) =>
        _reader.Search(session => session.Text.WordsFrom(start, 1000).ToList()).OrderBy(entry => entry.Word, StringComparer.Ordinal)
            .ShouldBe(_memory.WordsFrom(start, 1000).OrderBy(entry => entry.Word, StringComparer.Ordinal));

    private IEnumerable<long> Found(TextQuery query) => _reader.Search(session => session.Text.Match(query)).Select(match => match.Article);

    private static TextQuery Query(Random random, List<string> words, string text, int depth)
    {
        string Word() => words[random.Next(words.Count)];
        string Stretch() => TextFolding.Fold(text.AsSpan(random.Next(text.Length - 6), random.Next(1, 6))).Replace(" ", "", StringComparison.Ordinal) is { Length: > 0 } stretch ? stretch : "区";
        var field = random.Next(4) == 0 ? TextField.Title : TextField.Anywhere;
        return random.Next(depth == 0 ? 6 : 9) switch
        {
            0 => new TextQuery.Word(Word(), field),
            1 => new TextQuery.Prefix(Word()[..1], field),
            2 => new TextQuery.Phrase(Stretch(), field),
            3 => new TextQuery.Pairs(Stretch()),
            4 => new TextQuery.Near([Word(), Word()], random.Next(6)),
            5 => new TextQuery.Adjacent([Word(), Word()], field),
            6 => new TextQuery.And([Query(random, words, text, depth - 1), Query(random, words, text, depth - 1)]),
            7 => new TextQuery.Or([Query(random, words, text, depth - 1), Query(random, words, text, depth - 1)]),
            _ => new TextQuery.Not(Query(random, words, text, depth - 1)),
        };
    }
}
