using NewsMiner.Archiving;
using NewsMiner.Extracting;
using NewsMiner.Extracting.Projects;
using NewsMiner.Extracting.Subjects;
using NewsMiner.Reading;
using NewsMiner.Rules;
using NewsMiner.Segmenting;
using NewsMiner.Splitting;

namespace NewsMiner;

/// <summary>
/// The whole path: Read → Split → Segment → Extract → Archive → Answer. Each arrow is one public method that takes one record and returns
/// the next; the archive (<see cref="ArchiveWriter"/>, <see cref="ArchiveReader"/>) and the answers (NewsMiner.Answering) go on from here.
/// Immutable and safe to use from many threads.
/// </summary>
public sealed class NewsPipeline : IIndexPipeline
{
    private static readonly Lazy<NewsPipeline> s_default = new(Load);

    private readonly PageReader _reader = new();
    private readonly ArticleSplitter _splitter = new();
    private readonly FigureExtractor _extractor;
    private readonly MentionReader _mentions;

    public NewsPipeline(RuleSet rules, ISegmenter segmenter, ReadOptions? readOptions = null)
        : this(rules, segmenter, new MentionReader(), readOptions)
    {
    }

    private NewsPipeline(RuleSet rules, ISegmenter segmenter, MentionReader mentions, ReadOptions? readOptions)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(segmenter);
        Rules = rules;
        Segmenter = segmenter;
        ReadOptions = readOptions ?? new ReadOptions();
        _mentions = mentions;
        _extractor = new FigureExtractor(rules, segmenter, mentions);
    }

    // The one half is read on another core: whoever starts the program for one page waits for this first of all.
    private static NewsPipeline Load()
    {
        var rest = Task.Run(static () =>
        {
            _ = Segmenters.Default;
            _ = ProjectRules.Default;
            return new MentionReader();
        });
        var rules = RuleSet.Default;
        _ = rules.Vocabulary;
        var mentions = rest.GetAwaiter().GetResult();
        return new NewsPipeline(rules, Segmenters.Default, mentions, null);
    }

    private NewsPipeline(NewsPipeline other, ReadOptions readOptions)
    {
        (Rules, Segmenter, ReadOptions) = (other.Rules, other.Segmenter, readOptions);
        (_reader, _splitter, _extractor, _mentions) = (other._reader, other._splitter, other._extractor, other._mentions);
    }

    /// <summary>The built-in rules and lexicon; loaded at first use.</summary>
    public static NewsPipeline Default => s_default.Value;

    public RuleSet Rules { get; }

    public ISegmenter Segmenter { get; }

    public ReadOptions ReadOptions { get; }

    /// <summary>Names rules, lexicon and program: what an archive was read with.</summary>
    public string Fingerprint => $"{Rules.Fingerprint} {Segmenter.Fingerprint} {typeof(NewsPipeline).Module.ModuleVersionId:N}";

    /// <summary>The same pipeline with other assumptions on its input.</summary>
    public NewsPipeline With(ReadOptions options) => new(this, options);

    /// <summary>The files to be read under the paths given; what is missing or unreadable comes as an input with its problem.</summary>
    public IEnumerable<InputFile> FindInputs(IEnumerable<string> paths) => _reader.FindInputs(paths);

    /// <summary>File → pages, or the reasons why there are none. A JSON Lines file streams a page a record.</summary>
    public IEnumerable<ReadResult> Read(InputFile file, CancellationToken cancellation = default) => _reader.Read(file, ReadOptions, cancellation);

    /// <summary>Page → articles, each knowing its characters' places in the page.</summary>
    public IReadOnlyList<Article> Split(Page page) => _splitter.Split(page);

    /// <summary>Text → words with offsets.</summary>
    public List<Word> Segment(ReadOnlySpan<char> text, SegmentationMode mode = SegmentationMode.Precise)
    {
        var words = new List<Word>(text.Length / 2);
        Segmenter.Segment(text, words, mode);
        return words;
    }

    /// <summary>Article → figures and projects.</summary>
    public Extraction Extract(Article article) => _extractor.Extract(article);

    /// <summary>
    /// Pages → articles with their figures and projects, page after page. Pages of one issue that follow each other are read together: an article that
    /// goes on with one of another page (上接D1版) knows it, and its figures are read as if that part stood above it.
    /// </summary>
    public IEnumerable<(Article Article, Extraction Extraction)> ProcessIssues(IEnumerable<Page> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        // An issue has some dozens of pages; what comes as records has no continuations.
        const int most = 200;
        var issue = new List<Page>();
        foreach (var page in pages)
        {
            if (issue.Count > 0 && (issue.Count == most || page.RecordId is not null || issue[0].RecordId is not null || page.Date is null || (page.Date, page.Source) != (issue[0].Date, issue[0].Source)))
            {
                foreach (var entry in ProcessIssue(issue))
                    yield return entry;
                issue.Clear();
            }
            issue.Add(page);
        }
        foreach (var entry in ProcessIssue(issue))
            yield return entry;
    }

    private IEnumerable<(Article Article, Extraction Extraction)> ProcessIssue(List<Page> issue)
    {
        var pages = issue.ConvertAll(page => (Page: page, Articles: Split(page)));
        var firsts = issue.Count < 2 ? [] : IssueStitcher.Link(pages).ToDictionary(link => link.On, link => link.From);
        var articles = pages.SelectMany(page => page.Articles).ToList();
        foreach (var (article, page) in pages.SelectMany(page => OfOne(page.Articles, new PageSubject(page.Page, Rules))))
        {
            if (firsts.TryGetValue(article.Id, out var id) && articles.Find(a => a.Id == id) is { } first)
                yield return (article with { ContinuedFrom = id }, _extractor.Extract(article, first, page));
            else
                yield return (article, _extractor.Extract(article, page));
        }
    }

    private static IEnumerable<(Article Article, PageSubject Page)> OfOne(IReadOnlyList<Article> articles, PageSubject page) => articles.Select(article => (article, page));

    /// <summary>Raw text → typed mentions; offsets into the text given.</summary>
    public IReadOnlyList<Mention> ReadMentions(string text, DateOnly? date)
    {
        var mentions = new List<Mention>();
        _mentions.Read(text, date, mentions);
        return mentions;
    }

    /// <summary>What the rules see in a text, and how they join it.</summary>
    public RuleTrace Explain(string text, DateOnly? date) => _extractor.Explain(text, date);

    /// <summary>Article → figures and projects, read as if <paramref name="first"/>, the part of its story on another page, stood above it.</summary>
    public Extraction Extract(Page page, Article article, Article? first)
    {
        var about = new PageSubject(page, Rules);
        return first is null ? _extractor.Extract(article, about) : _extractor.Extract(article, first, about);
    }

    /// <summary>Page → articles with their figures and projects: the step that an index run takes on all cores.</summary>
    public IReadOnlyList<(Article Article, Extraction Extraction)> Process(Page page)
    {
        var about = new PageSubject(page, Rules);
        return [.. Split(page).Select(article => (article, _extractor.Extract(article, about)))];
    }
}
