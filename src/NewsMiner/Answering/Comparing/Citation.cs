using NewsMiner.Archiving;

namespace NewsMiner.Answering;

internal static class Citation
{
    /// <summary>How a reason names an article: its title, else its newspaper or file, with its day.</summary>
    public static string Of(ArticleReference article)
    {
        var title = article.Title is { Length: > 0 } t ? $"《{t}》" : article.Source is { Length: > 0 } s ? s : article.File;
        return article.Date is { } date ? $"{title}（{date:yyyy-MM-dd}）" : title;
    }
}
