using System.Text.RegularExpressions;
using NewsMiner.App.Serving;
using NewsMiner.Archiving;

namespace NewsMiner.App.Tests.Serving;

/// <summary>Chinese pages speak Chinese, English pages English; what stays in the other language is marked as such, so that it is read out rightly.</summary>
[Collection(ServedCollection.Name)]
public sealed partial class LanguageTests(ServedArchive served)
{
    /// <summary>Words of the page in the wrong language: text, labels, titles and options that no <c>lang</c> attribute excuses.</summary>
    private const string Strays = """
        english => {
          const wrong = english ? /[\u3400-\u9fff]/ : /[A-Za-z]{2,}( [A-Za-z]{2,}){2,}/;
          const excused = e => { const l = e.closest('[lang]').getAttribute('lang'); return english ? l.startsWith('zh') : l === 'en'; };
          const strays = [];
          const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
          for (let node = walker.currentNode; node; node = walker.nextNode()) {
            if (node.nodeType === 3) {
              if (['SCRIPT', 'STYLE', 'NOSCRIPT', 'CODE'].includes(node.parentElement.tagName.toUpperCase()) || node.parentElement.matches('head > title')) continue;
              if (wrong.test(node.data) && !excused(node.parentElement)) strays.push(node.data.trim());
            }
            else for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
              if (wrong.test(node.getAttribute(name) || '') && !excused(node)) strays.push(name + ': ' + node.getAttribute(name));
          }
          return strays;
        }
        """;

    [BrowserFact]
    public async Task No_page_has_a_word_in_the_wrong_language()
    {
        var figure = served.Newsroom.Archive.Figures(new FigureQuery { Subjects = ["云川经济技术开发区"], Indicators = ["固定资产投资"], Aspect = Aspect.Level }).First();
        foreach (var english in new[] { false, true })
        {
            await using var tab = await served.OpenAsync("/?lang=" + (english ? "en" : "zh"));
            // A note, a refusal, an empty answer and a missing page have words of their own.
            foreach (var path in PageTests.Addresses(figure).Select(page => page.Path)
                .Concat(["/?q=" + Uri.EscapeDataString("投资)"), "/?q=" + Uri.EscapeDataString("来源:日报 " + new string('(', 300)), "/?q=" + Uri.EscapeDataString("毫无此词的检索式"),
                    "/conflicts?state=all", "/projects?state=all", "/series", "/series?subject=" + Uri.EscapeDataString("无此区") + "&indicator=" + Uri.EscapeDataString("外资"), "/nowhere"]))
            {
                await tab.Page.GotoAsync(path);
                (await tab.Page.EvaluateAsync<string[]>(Strays, english)).ShouldBeEmpty((english ? "en " : "zh ") + path);
            }
            await tab.Page.GotoAsync("/check");
            await tab.Page.Locator("#draft").FillAsync("2023年，云川经开区固定资产投资完成115.8亿元，地区生产总值完成312.6亿元，实际利用外资3.2亿美元。");
            await tab.Page.Locator("main form button[type=submit]").First.ClickAsync();
            await tab.Page.Locator("#result").WaitForAsync();
            (await tab.Page.EvaluateAsync<string[]>(Strays, english)).ShouldBeEmpty("/check with a draft");
            await tab.KeepAsync(english ? "check-english" : "check-chinese");
        }
    }

    /// <summary>What the search says of a query, found in its sources: a new message needs its wording in both languages. (The reader's problems bring both.)</summary>
    public static TheoryData<string> Messages()
    {
        var data = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(ServedArchive.Root, "src/NewsMiner/Answering/Search"), "*.cs").Order(StringComparer.Ordinal))
            foreach (var line in File.ReadLines(file).Where(line => !line.Contains("Exception(", StringComparison.Ordinal) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))
                foreach (Match message in Message().Matches(line))
                    data.Add(Gap().Replace(message.Groups[1].Value.Replace("\\\"", "\"", StringComparison.Ordinal), "7"));
        return [.. data];
    }

    [Theory, MemberData(nameof(Messages))]
    public void Every_message_of_the_search_has_a_Chinese_wording(string message)
    {
        var chinese = Wording.In(message, english: false);
        Wording.IsChinese(chinese).ShouldBeTrue(message);
        Wording.In(chinese, english: true).ShouldBe(message);
    }

    [Theory]
    [InlineData("The query has more than 512 terms.", "检索式超过 512 个词条。")]
    [InlineData("There is no archive a {} b.", "没有档案 a {} b。")]
    [InlineData("Something nobody wrote down.", "Something nobody wrote down.")]
    [InlineData("", "")]
    public void A_message_keeps_what_differs(string english, string chinese) => Wording.In(english, english: false).ShouldBe(chinese);

    [GeneratedRegex("\"([A-Z](?:[^\"\\\\]|\\\\.){8,}\\.)\"")]
    private static partial Regex Message();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Gap();
}
