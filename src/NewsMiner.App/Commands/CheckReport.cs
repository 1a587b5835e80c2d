using System.Globalization;
using System.Net;
using System.Text;
using NewsMiner.Answering;
using NewsMiner.App.Contract;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Commands;

/// <summary>
/// A checked draft as one HTML file to keep or print: figures coloured by verdict and numbered, each number's reason and evidence beside the draft
/// (below it on paper and on narrow screens). The file needs nothing else.
/// </summary>
internal static class CheckReport
{
    /// <param name="cut">The draft was longer, and only this much of it was checked: the report says so.</param>
    /// <param name="english">The report's own words in English; the reasons stand in Chinese below their English ones.</param>
    public static string Html(Page page, IReadOnlyList<CheckedFigure> figures, bool cut = false, bool english = false)
    {
        string Say(string chinese, string inEnglish) => english ? inEnglish : chinese;
        string Name(Verdict verdict) => english ? Iso.Word(verdict) : Drafts.Chinese(verdict);
        var html = new StringBuilder();
        var ordered = figures.OrderBy(item => item.Figure.Span.Start).ToList();
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(Say("zh-CN", "en")).Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
            .Append(Say("核查报告", "Check report")).Append("</title><style>")
            .Append("body{font:1rem/1.8 serif;max-width:76rem;margin:2rem auto;padding:0 1rem;color:#1c1b19;background:#fff}mark{padding:0 .2em;border-radius:3px}")
            .Append(".supported{background:#e3f4e7;color:#14652f}.contradicted{background:#fde6e4;color:#9b1c1c}.misattributed{background:#fff1d2;color:#7a4b00}.unverified{background:#e8ecf1;color:#45505f}")
            .Append("mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}mark a{color:inherit;text-decoration:none}li{break-inside:avoid}li:target{outline:2px solid #174f86}blockquote{margin:.4rem 0 .4rem 1rem}p{overflow-wrap:anywhere}")
            .Append("@media screen and (min-width:56rem){.two{display:grid;grid-template-columns:1fr 1fr;gap:2rem}.draft{position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow:auto}}")
            .Append("</style></head><body><h1>").Append(Say("核查报告", "Check report")).Append("</h1><p>")
            .Append(page.Date is { } date ? Say("稿件日期 ", "Draft of ") + Iso.Day(date) : Say("稿件没有日期", "Draft without a date")).Append(Say("：", ": "))
            .Append(CultureInfo.InvariantCulture, $"{figures.Count}").Append(Say(" 个数字，", " figures, "))
            .Append(string.Join(Say("，", ", "), Enum.GetValues<Verdict>().Select(verdict => $"{Name(verdict)} {figures.Count(item => item.Verdict == verdict)}"))).Append(Say("。", ".")).Append("</p>")
            .Append(cut ? "<p>" + Say("稿件太长，只核查了前面这些。", "The draft was too long; only this much was checked.") + "</p>" : "")
            .Append("<div class=\"two\"><div class=\"draft\" lang=\"zh-CN\"><p>");
        var at = 0;
        for (var i = 0; i < ordered.Count; i++)
        {
            var span = ordered[i].Figure.Span;
            if (span.Start < at)
                continue;
            Text(html, page.Text[at..span.Start]);
            html.Append("<mark class=\"").Append(Iso.Word(ordered[i].Verdict)).Append(CultureInfo.InvariantCulture, $"\"><a href=\"#f{i + 1}\">");
            Text(html, page.Text[span.Start..span.End]);
            html.Append(CultureInfo.InvariantCulture, $"<sup>{i + 1}</sup></a></mark>");
            at = span.End;
        }
        Text(html, page.Text[at..]);
        html.Append("</p></div><ol>");
        for (var i = 0; i < ordered.Count; i++)
        {
            var item = ordered[i];
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"f{i + 1}\"><p><mark class=\"").Append(Iso.Word(item.Verdict)).Append("\">").Append(Name(item.Verdict)).Append("</mark> <span lang=\"zh-CN\">");
            Text(html, $"{item.Figure.Quote}　{item.Figure.Subject} {item.Figure.Indicator} {item.Figure.Period?.Label}");
            html.Append("</span></p>");
            if (english)
            {
                html.Append("<p>");
                Text(html, Explanations.Of(CheckedFigureRecord.From(item)));
                html.Append("</p>");
            }
            html.Append("<p lang=\"zh-CN\">");
            Text(html, item.Reason);
            html.Append("</p>");
            foreach (var evidence in item.Evidence)
            {
                html.Append("<blockquote lang=\"zh-CN\">");
                Text(html, evidence.Sentence);
                html.Append("<br><cite>");
                Text(html, $"{evidence.Article.Title ?? "（无标题）"}，{evidence.Article.Source} {Iso.Day(evidence.Article.Date)}（{evidence.Article.File}:{evidence.Span.Start}）");
                html.Append("</cite></blockquote>");
            }
            html.Append("</li>");
        }
        return html.Append("</ol></div></body></html>").ToString();
    }

    private static void Text(StringBuilder html, string text) => html.Append(WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal));
}
