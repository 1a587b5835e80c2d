using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsMiner.Archiving;

namespace NewsMiner.App.Serving;

/// <summary>The reports of one value: the first are named, the others are a page away. Written by hand: a page has hundreds of them, and a partial view of each took most of its time.</summary>
/// <param name="all">Where all reports of the value's period are listed.</param>
public sealed class SourceList(IReadOnlyList<ReportedFigure> reports, Func<string> all, Language t) : IHtmlContent
{
    /// <summary>Reports named in place; a value that a thousand papers print would make a page of megabytes.</summary>
    public const int Most = 5;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        void Text(string? text) => encoder.Encode(writer, text ?? "");
        for (var i = 0; i < reports.Count && i < Most; i++)
        {
            var (article, figure) = (reports[i].Article, reports[i].Figure);
            writer.Write("<div lang=\"zh-CN\">");
            Text(figure.Quote);
            writer.Write(" — <a href=\"");
            Text(Addresses.Of(reports[i]));
            writer.Write("\">");
            Text(article.Title ?? "（无标题）");
            writer.Write("</a> <span class=\"soft\">");
            Text(article.Source);
            writer.Write(' ');
            writer.Write(article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.Write("</span></div>");
        }
        if (reports.Count <= Most)
            return;
        writer.Write("<div><a href=\"");
        Text(all());
        writer.Write("\">");
        Text(t[$"另有 {reports.Count - Most:#,0} 篇", $"{reports.Count - Most:#,0} more"]);
        writer.Write("</a></div>");
    }
}
