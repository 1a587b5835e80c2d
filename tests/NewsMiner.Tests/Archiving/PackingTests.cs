using NewsMiner.Archiving;
using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Tests.Archiving;

public sealed class PackingTests
{
    /// <summary>Pages cut at random into articles: out of order, overlapping, folded here and there, with text that no article has.</summary>
    [Fact]
    public void Page_comes_back_from_its_articles_texts()
    {
        var random = new Random(11);
        const string characters = "开发区经济增长百分之投资\n\n　Ａ1。，\ud83d\ude00";
        for (var round = 0; round < 500; round++)
        {
            var page = new string([.. Enumerable.Range(0, random.Next(900)).Select(_ => characters[random.Next(characters.Length)])]);
            var articles = Enumerable.Range(0, random.Next(4)).Select(number =>
            {
                var builder = new OffsetMap.Builder();
                for (var piece = random.Next(6); piece > 0 && page.Length > 0; piece--)
                {
                    var start = random.Next(page.Length);
                    var end = random.Next(start, page.Length + 1);
                    if (random.Next(3) == 0)
                        for (var i = start; i < end; i++)
                            builder.Append(page[i] == 'Ａ' ? 'A' : page[i], i);
                    else
                        builder.Append(page, new TextSpan(start, end - start));
                    builder.AppendSynthetic('\n');
                }
                var (text, map) = builder.Build();
                return new Article { Id = $"{number}", File = "", Text = text, Map = map, Spans = [], Paragraphs = [] };
            }).ToList();
            var packed = PagePacking.Pack(page, articles);
            PagePacking.Unpack(packed, number => articles[number].Text).ShouldBe(page);
        }
    }

    [Fact]
    public void A_page_that_is_its_article_takes_a_few_bytes()
    {
        var text = new string('区', 4000);
        var article = new Article { Id = "1", File = "", Text = text, Map = OffsetMap.Identity(text.Length), Spans = [], Paragraphs = [] };
        PagePacking.Pack(text, [article]).Length.ShouldBeLessThan(10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0x7f)]
    [InlineData(0x80)]
    [InlineData(0x3fff)]
    [InlineData(0x4000)]
    [InlineData(0x1fffff)]
    [InlineData(0x200000)]
    public void How_much_a_lone_pairs_postings_take_is_told_by_its_block(int size)
        => PairIndexWriter.SizeAlone(new Packer().Add(0).Add(size).Bytes.Length + size).ShouldBe(size);

    /// <summary>Against sets in memory: many segments, merges, a rolled back transaction, postings of one pair over several blocks.</summary>
    [Fact]
    public void Pairs_are_found_in_exactly_their_articles()
    {
        using var archive = new TemporaryArchive();
        archive.Write().Dispose();
        using var database = Database.Open(archive.Path, Native.OpenReadWrite, TimeSpan.FromSeconds(1));
        var writer = new PairIndexWriter(database);
        var random = new Random(5);
        var known = new SortedDictionary<long, HashSet<uint>>();
        var key = 1000L;
        for (var commit = 0; commit < 40; commit++)
        {
            database.Execute("BEGIN");
            var added = new List<(long, HashSet<uint>)>();
            for (var i = random.Next(1, 200); i > 0; i--)
            {
                var pairs = Enumerable.Range(0, random.Next(60)).Select(_ => PairIndex.Pair((char)('一' + (random.Next(40) * random.Next(40) / 8)), (char)('一' + random.Next(30)))).Append(PairIndex.Pair('年', '月')).ToArray();
                key += random.Next(1, 300);
                writer.Add(key, pairs);
                added.Add((key, [.. pairs]));
            }
            if (commit % 7 == 3)
            {
                writer.Drop();
                database.Execute("ROLLBACK");
                continue;
            }
            writer.Flush();
            database.Execute("COMMIT");
            foreach (var (article, pairs) in added)
                known.Add(article, pairs);
            if (commit % 13 == 12)
                Compare();
        }
        database.Scalar("SELECT count(*) FROM pair_segments").ShouldBeInRange(2, 20);
        Compare();
        writer.Optimize();
        database.Scalar("SELECT count(*) FROM pair_segments").ShouldBe(1);
        Compare();

        void Compare()
        {
            var index = new PairIndex(database);
            for (var i = 0; i < 60; i++)
            {
                var wanted = Enumerable.Range(0, random.Next(1, 3)).Select(_ => PairIndex.Pair((char)('一' + random.Next(25)), (char)('一' + random.Next(30)))).ToHashSet();
                index.WithAll(wanted).ShouldBe(known.Where(article => wanted.IsSubsetOf(article.Value)).Select(article => article.Key));
                // What most articles have stands in a block of its own, which is read only where it is the rarest.
                var common = PairIndex.Pair('年', '月');
                foreach (var pair in wanted.Append(common))
                    Keys(pair).ShouldBe(known.Where(article => article.Value.Contains(pair)).Select(article => article.Key));
                Keys([common, .. wanted]).ShouldBe(known.Keys);

                // Of the last list, the most frequent pair's.
                long[] Keys(params IReadOnlyCollection<uint> pairs)
                {
                    using var lists = index.WithRarest(pairs, int.MaxValue);
                    return lists.Count == 0 ? [] : lists[lists.Count - 1].ToArray();
                }
            }
            index.WithAll([PairIndex.Pair('年', '月')]).ShouldBe(known.Keys);
            index.WithAll([PairIndex.Pair('无', '此')]).ShouldBeEmpty();
            for (var i = 0; i < 20; i++)
            {
                var character = (char)('一' + random.Next(60));
                index.WithCharacter(character).ShouldBe(known.Where(article => article.Value.Any(pair => pair >> 16 == character)).Select(article => article.Key));
            }
        }
    }
}
