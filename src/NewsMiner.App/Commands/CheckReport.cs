using System.Globalization;
using System.Net;
using System.Text;
using NewsMiner.Answering;
using NewsMiner.App.Contract;

namespace NewsMiner.App.Commands;

/// <summary>A checked draft as one HTML file to keep or print: figures coloured by verdict, reasons and evidence below.</summary>
internal static class CheckReport
{
    /// <param name="cut">The draft was longer, and only this much of it was checked: the report says so.</param>
    public static string Html(Page page, IReadOnlyList<CheckedFigure> figures, bool cut = false)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>核查报告</title><style>")
            .Append("body{font:1rem/1.8 serif;max-width:46rem;margin:2rem auto;padding:0 1rem}mark{padding:0 .2em;border-radius:3px}")
            .Append(".supported{background:#e3f4e7;color:#14652f}.contradicted{background:#fde6e4;color:#9b1c1c}.misattributed{background:#fff1d2;color:#7a4b00}.unverified{background:#e8ecf1;color:#45505f}")
            .Append("mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}li{break-inside:avoid}blockquote{margin:.4rem 0 .4rem 1rem}")
            .Append("</style></head><body><h1>核查报告</h1>")
            .Append(CultureInfo.InvariantCulture, $"<p>稿件日期 {Iso.Day(page.Date)}：{figures.Count} 个数字，")
            .Append(string.Join("，", Enum.GetValues<Verdict>().Select(verdict => $"{Drafts.Chinese(verdict)} {figures.Count(item => item.Verdict == verdict)}"))).Append("。</p>")
            .Append(cut ? "<p>稿件太长，只核查了前面这些。</p><p>" : "<p>");
        var at = 0;
        var number = 0;
        foreach (var item in figures.OrderBy(item => item.Figure.Span.Start))
        {
            number++;
            if (item.Figure.Span.Start < at)
                continue;
            Text(html, page.Text[at..item.Figure.Span.Start]);
            html.Append("<mark class=\"").Append(Iso.Word(item.Verdict)).Append("\">");
            Text(html, page.Text[item.Figure.Span.Start..item.Figure.Span.End]);
            html.Append("<sup>").Append(number).Append("</sup></mark>");
            at = item.Figure.Span.End;
        }
        Text(html, page.Text[at..]);
        html.Append("</p><ol>");
        foreach (var item in figures.OrderBy(item => item.Figure.Span.Start))
        {
            html.Append("<li><p><mark class=\"").Append(Iso.Word(item.Verdict)).Append("\">").Append(Drafts.Chinese(item.Verdict)).Append("</mark> ");
            Text(html, $"{item.Figure.Quote}　{item.Figure.Subject} {item.Figure.Indicator} {item.Figure.Period?.Label}");
            html.Append("</p><p>");
            Text(html, item.Reason);
            html.Append("</p>");
            foreach (var evidence in item.Evidence)
            {
                html.Append("<blockquote>");
                Text(html, evidence.Sentence);
                html.Append("<br><cite>");
                Text(html, $"{evidence.Article.Title}，{evidence.Article.Source} {Iso.Day(evidence.Article.Date)}（{evidence.Article.File}:{evidence.Span.Start}）");
                html.Append("</cite></blockquote>");
            }
            html.Append("</li>");
        }
        return html.Append("</ol></body></html>").ToString();
    }

    private static void Text(StringBuilder html, string text) => html.Append(WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal));
}
