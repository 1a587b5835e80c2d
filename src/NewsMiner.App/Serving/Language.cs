using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Primitives;
using NewsMiner.Answering;
using NewsMiner.App.Contract;

namespace NewsMiner.App.Serving;

/// <summary>The language of a page: Chinese unless the reader switched to English (query <c>lang</c>, then cookie).</summary>
public sealed class Language
{
    private const string Cookie = "lang";

    private Language(bool english) => IsEnglish = english;

    public bool IsEnglish { get; }

    /// <summary>The value of the <c>lang</c> attribute.</summary>
    public string Tag => IsEnglish ? "en" : "zh-CN";

    /// <summary>The wording in the page's language. Both stand side by side in the source, so that neither is forgotten.</summary>
    public string this[string chinese, string english] => IsEnglish ? english : chinese;

    /// <summary>So many of something, in a language that has a plural and in one that has none.</summary>
    public string Count(long number, string chinese, string one, string many) => this[$"{number:#,0} {chinese}", $"{number:#,0} {(number == 1 ? one : many)}"];

    /// <summary>How many reports stand behind a value, and how many of them are reprints of one another.</summary>
    public string Reports(int reports, int stories) => reports <= stories
        ? Count(reports, "篇独立报道", "report", "independent reports")
        : this[$"{stories:#,0} 篇独立报道，连同转载 {reports:#,0} 处", $"{stories:#,0} independent {(stories == 1 ? "report" : "reports")}, {reports:#,0} with reprints"];

    /// <summary>A message of the library in the page's language; one that has no such wording is marked as being in the other, so that it is read out rightly.</summary>
    public IHtmlContent Say(string message)
    {
        var text = Wording.In(message, IsEnglish);
        return Wording.IsChinese(text) == IsEnglish
            ? Marked.Html([new MarkedPiece(text, true, 0)], _ => Marked.Tag("span", ("lang", IsEnglish ? "zh-CN" : "en")))
            : Marked.Html([new MarkedPiece(text, false, -1)]);
    }

    /// <summary>A message that the library says in English, and where it can, in Chinese.</summary>
    public IHtmlContent Say(string english, string? chinese) => Say(IsEnglish ? english : chinese ?? english);

    /// <summary>A sentence of the page with names and quotes in it: on English pages their Chinese stretches are marked as Chinese.</summary>
    public IHtmlContent Mixed(string text) => IsEnglish
        ? Marked.Html(Marked.Pieces(text, ChineseStretches.In(text)), static _ => "<span lang=\"zh-CN\">")
        : Marked.Html([new MarkedPiece(text, false, -1)]);

    /// <summary>A word of the contract's closed vocabularies.</summary>
    public string Word(string word) => IsEnglish ? word : ChineseWords.Of(word);

    /// <summary>A kind of conflict.</summary>
    public string Kind(string kind) => IsEnglish ? kind switch
    {
        "same-figure" => "one figure, two values",
        "ratio" => "ratio against its parts",
        "part-whole" => "part above its whole",
        "sum" => "parts against their sum",
        "growth" => "growth against its levels",
        "granularity" => "percentage of no whole count",
        "rank" => "two hold one rank",
        _ => kind,
    } : ChineseWords.OfConflict(kind);

    /// <summary>A project's stage; the archive's own words are Chinese.</summary>
    public string Stage(string stage) => !IsEnglish ? stage : stage switch
    {
        "谋划" => "in preparation",
        "签约" => "signed",
        "落地" => "settled",
        "开工" => "begun",
        "在建" => "under construction",
        "封顶" => "topped out",
        "竣工" => "completed",
        "试生产" => "trial production",
        "投产" => "in production",
        "达产" => "at capacity",
        "运营" => "operating",
        _ => stage,
    };

    public string Verdict(string verdict) => IsEnglish ? verdict : verdict switch
    {
        "supported" => "一致",
        "contradicted" => "矛盾",
        "misattributed" => "张冠李戴",
        _ => "查无可比",
    };

    public static Language Of(HttpContext context)
    {
        var asked = context.Request.Query[Cookie];
        if (!StringValues.IsNullOrEmpty(asked))
        {
            var english = asked == "en";
            context.Response.Cookies.Append(Cookie, english ? "en" : "zh", new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromDays(365),
            });
            return new Language(english);
        }
        return new Language(context.Request.Cookies[Cookie] == "en");
    }
}
