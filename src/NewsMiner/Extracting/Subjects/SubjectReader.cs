using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Finds whom an article speaks of: zones and places by the gazetteer, zones, firms and institutions by the form of their names, short
/// names that the article introduces, and words that refer back; then decides whom each sentence is about.
/// </summary>
public static class SubjectReader
{
    /// <summary>Reads the subjects of an article.</summary>
    public static ArticleSubjects Read(Article article, RuleSet rules)
    {
        var terms = new List<VocabularyMatch>();
        rules.Vocabulary.Scan(article.Text, terms);
        return Read(article, rules, terms);
    }

    /// <summary>As <see cref="Read(Article, RuleSet)"/>, over a scan of <see cref="Article.Text"/> that is at hand already.</summary>
    /// <param name="article">The article.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="terms">The scan of the article's text.</param>
    /// <param name="words">The words of the text in precise mode; they show where an open name begins. None: names are read by their forms alone.</param>
    /// <param name="page">Whom the article's page is about; an article that names nobody is about the same.</param>
    public static ArticleSubjects Read(Article article, RuleSet rules, List<VocabularyMatch> terms, List<Word>? words = null, PageSubject? page = null)
    {
        var text = article.Text;
        var mentions = SubjectNames.Read(text, rules, terms, words ?? []);
        var sentences = new List<TextSpan>();
        var paragraphs = new List<int>();
        for (var i = 0; i < article.Paragraphs.Count; i++)
            Cut(text, article.Paragraphs[i].Span, i, sentences, paragraphs);
        return SubjectResolver.Resolve(article, rules, mentions, sentences, [.. paragraphs], page);
    }

    private static void Cut(string text, TextSpan span, int paragraph, List<TextSpan> sentences, List<int> paragraphs)
    {
        var start = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            var ends = text[i] is '。' or '！' or '？' or '；' or '!' or '?' or ';' || text[i] == '…' && i + 1 < span.End && text[i + 1] != '…';
            if (!ends && i + 1 < span.End)
                continue;
            var end = i + 1;
            while (end < span.End && text[end] is '”' or '’' or '」' or '）')
                end++;
            sentences.Add(new TextSpan(start, end));
            paragraphs.Add(paragraph);
            start = end;
            i = end - 1;
        }
    }
}
