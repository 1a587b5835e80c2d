using Microsoft.Extensions.Primitives;

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
