using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Segmenting;

public class LexiconTests
{
    private static UserDictionary Dictionary(string text) => UserDictionary.Read(new StringReader(text), "user.dict");

    [Fact]
    public void A_saved_lexicon_reads_back_the_same()
    {
        var lexicon = new LexiconCompiler().AddSegmentedText(new StringReader("开发区 招商引资 成效 显著\n开发区 项目 开工")).Compile();
        var stream = new MemoryStream();
        lexicon.Save(stream);
        stream.Position = 0;
        var read = Lexicon.Load(stream, "a.lex", out var problem);
        problem.ShouldBeNull();
        read!.Hash.ShouldBe(lexicon.Hash);
        read.Entries().OrderBy(x => x.Text, StringComparer.Ordinal).ShouldBe(lexicon.Entries().OrderBy(x => x.Text, StringComparer.Ordinal));
        read.CountOf("开发区").ShouldBe(2);
        read.CountOf("开发").ShouldBe(0);
        new LexiconSegmenter(read).Cut("开发区项目成效显著").ShouldBe("开发区|项目|成效|显著");
    }

    [Fact]
    public void Damaged_files_are_refused_with_a_reason()
    {
        var stream = new MemoryStream();
        new LexiconCompiler().AddSegmentedText(new StringReader("开发区 项目")).Compile().Save(stream);
        var bytes = stream.ToArray();
        Reason([]).ShouldContain("ends early");
        Reason("not a lexicon at all"u8.ToArray()).ShouldContain("not a compiled lexicon");
        Reason([.. bytes.AsSpan(0, bytes.Length - 5)]).ShouldContain("ends early");
        Reason([.. bytes.AsSpan(0, 4), 9, .. bytes.AsSpan(5)]).ShouldContain("format 9");
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[random.Next(16, damaged.Length)] ^= (byte)(1 << random.Next(8));
            Reason(damaged).ShouldNotBeEmpty();
        }

        static string Reason(byte[] bytes)
        {
            Lexicon.Load(new MemoryStream(bytes), "b.lex", out var problem).ShouldBeNull();
            problem!.File.ShouldBe("b.lex");
            return problem.Reason;
        }
    }

    [Fact]
    public void Raw_text_is_counted_with_a_word_list()
    {
        var compiler = new LexiconCompiler().AddWordList(new StringReader("# ours\n开发区 5 n\n链长制\n攻坚 v\n坏 行 n x\n"), "list.txt");
        compiler.AddRawText(new StringReader("开发区推行链长制攻坚开发区"));
        var lexicon = compiler.Compile();
        lexicon.CountOf("开发区").ShouldBe(7);
        lexicon.ClassOf("开发区").ShouldBe(WordClass.Noun);
        lexicon.Contains("链长制").ShouldBeTrue();
        lexicon.ClassOf("攻坚").ShouldBe(WordClass.Verb);
        compiler.Problems.ShouldHaveSingleItem().Record.ShouldBe(5);
    }

    [Fact]
    public void Raw_text_without_any_word_is_counted_as_the_built_in_lexicon_cuts_it()
    {
        var lexicon = new LexiconCompiler().AddRawText(new StringReader("上市公司投资开发区，上市公司增长")).Compile();
        lexicon.CountOf("上市公司").ShouldBe(2);
        lexicon.WordCount.ShouldBe(4);
    }

    [Fact]
    public void A_user_dictionary_adds_and_forbids_words()
    {
        var lexicon = Segmenters.DefaultLexicon.With(Dictionary("链长办 3 n\n云上牧歌湾\n上市公司 0\n\nK 线图 nz\n"));
        var segmenter = new LexiconSegmenter(lexicon);
        segmenter.Cut("链长办到云上牧歌湾").ShouldBe("链长办|到|云上牧歌湾");
        segmenter.Cut("上市公司").ShouldNotBe("上市公司");
        lexicon.Contains("上市公司").ShouldBeFalse();
        lexicon.ClassOf("链长办").ShouldBe(WordClass.Noun);
        lexicon.Contains("K 线图").ShouldBeTrue();
        lexicon.Hash.ShouldNotBe(Segmenters.DefaultLexicon.Hash);
        segmenter.Fingerprint.ShouldContain(lexicon.Hash);
        lexicon.CountOf("公司").ShouldBe(Segmenters.DefaultLexicon.CountOf("公司"));
    }

    [Fact]
    public void A_word_with_latin_letters_comes_out_whole_with_a_user_dictionary()
    {
        var lexicon = Segmenters.DefaultLexicon.With(Dictionary("A股 100 n\n卡拉OK 10 n\n"));
        new LexiconSegmenter(lexicon).Cut("A股和卡拉OK").ShouldBe("A股|和|卡拉OK");
        new LexiconSegmenter(lexicon).Cut("AA股").ShouldBe("AA|股");
    }

    [Fact]
    public void A_word_list_alone_makes_a_lexicon_that_joins_unknown_words_plausibly()
    {
        var list = "的 100\n在 80\n我 50\n开发区 30\n山西 20\n山东 20\n河西 5\n广东 20\n";
        var lexicon = new LexiconCompiler().AddWordList(new StringReader(list), "list").Compile();
        var segmenter = new LexiconSegmenter(lexicon);
        segmenter.Cut("我在山西的开发区").ShouldBe("我|在|山西|的|开发区");
        segmenter.Cut("我在河东").ShouldBe("我|在|河东");
    }

    [Fact]
    public void A_little_text_on_top_of_the_built_in_lexicon_leaves_its_character_model_as_it_was()
    {
        var built = Segmenters.DefaultLexicon;
        var lexicon = new LexiconCompiler().AddLexicon(built).AddSegmentedText(new StringReader("云上牧歌湾 项目 开工")).Compile();
        lexicon.CountOf("云上牧歌湾").ShouldBe(1);
        lexicon.CountOf("项目").ShouldBe(built.CountOf("项目") + 1);
        lexicon.ClassOf("项目").ShouldBe(WordClass.Noun);
        for (var i = 0; i < 16; i++)
            if (built.Transitions[i] > CharacterModel.Impossible)
                lexicon.Transitions[i].ShouldBe(built.Transitions[i], 0.01);
        foreach (var c in "国中开的")
            for (var tag = 0; tag < 4; tag++)
                lexicon.Emissions[(lexicon.Codes[c] << 2) + tag].ShouldBe(built.Emissions[(built.Codes[c] << 2) + tag], 0.2);
    }

    [Fact]
    public void An_empty_lexicon_cuts_too() => new LexiconSegmenter(new LexiconCompiler().Compile()).Words("开发区2023年").Sum(x => x.Length).ShouldBe(8);

    [Fact]
    public void A_file_is_read_as_what_it_is()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "开发区 30 n\n的 5 uj\n");
            var dictionary = LexiconFile.Read(file, Segmenters.DefaultLexicon, out var problem);
            problem.ShouldBeNull();
            dictionary!.CountOf("开发区").ShouldBe(30);
            dictionary.ClassOf("的").ShouldBe(WordClass.Particle);

            using (var stream = File.Create(file))
                dictionary.Save(stream);
            LexiconFile.Read(file, Segmenters.DefaultLexicon, out _)!.Hash.ShouldBe(dictionary.Hash);

            File.WriteAllText(file, "开发区 30 n\n没有频率\n");
            LexiconFile.Read(file, Segmenters.DefaultLexicon, out problem).ShouldBeNull();
            problem!.Record.ShouldBe(2);

            File.WriteAllBytes(file, [0xC4, 0xE3, 0xBA, 0xC3]);
            LexiconFile.Read(file, Segmenters.DefaultLexicon, out problem).ShouldBeNull();
            problem!.Reason.ShouldContain("neither");
        }
        finally
        {
            File.Delete(file);
        }
        LexiconFile.Read(file, Segmenters.DefaultLexicon, out var absent).ShouldBeNull();
        absent!.Reason.ShouldContain("cannot be read");
    }

    [Fact]
    public void Counts_too_large_are_named_with_their_line() =>
        Dictionary("好 1\n坏 99999999999\n").Problems.ShouldHaveSingleItem().Record.ShouldBe(2);

    [Fact]
    public void The_built_in_lexicon_loads_and_stays_small()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Segmenting/news.lex")!;
        stream.Length.ShouldBeLessThan(20_000_000);
        Lexicon.Load(stream, "news.lex", trusted: true, out _).ShouldNotBeNull();
        Segmenters.DefaultLexicon.WordCount.ShouldBeGreaterThan(89_000);
    }
}
