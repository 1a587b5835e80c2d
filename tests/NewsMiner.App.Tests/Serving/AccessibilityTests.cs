using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsMiner.Archiving;

namespace NewsMiner.App.Tests.Serving;

/// <summary>What a screen reader and a keyboard need, on every page.</summary>
[Collection(ServedCollection.Name)]
public sealed partial class AccessibilityTests(ServedArchive served)
{
    /// <summary>Faults of the page in the browser, in words; the checks follow axe's rules of the same names.</summary>
    private const string Faults = """
        () => {
          const faults = [];
          const name = e => (e.getAttribute('aria-label') || (e.getAttribute('aria-labelledby') || '').split(/\s+/).map(id => document.getElementById(id)?.textContent || '').join(' ')
            || e.labels && [...e.labels].map(l => l.textContent).join(' ') || e.textContent || e.getAttribute('alt') || e.getAttribute('title') || '').trim();
          if (!document.documentElement.lang) faults.push('html-has-lang');
          if (!document.title.trim()) faults.push('document-title');
          if (document.querySelectorAll('h1').length !== 1) faults.push('one h1: ' + document.querySelectorAll('h1').length);
          for (const landmark of ['header', 'nav', 'main', 'footer']) if (!document.querySelector(landmark)) faults.push('landmark: ' + landmark);
          if (document.querySelectorAll('main').length !== 1) faults.push('one main');
          for (const e of document.querySelectorAll('input:not([type=hidden]), select, textarea, button, a[href], summary')) if (!name(e)) faults.push('name: ' + e.outerHTML.slice(0, 120));
          for (const e of document.querySelectorAll('input:not([type=hidden]), select, textarea')) if (!e.labels?.length && !e.getAttribute('aria-label')) faults.push('label: ' + e.outerHTML.slice(0, 120));
          for (const e of document.querySelectorAll('img')) if (!e.hasAttribute('alt')) faults.push('image-alt: ' + e.outerHTML.slice(0, 120));
          for (const e of document.querySelectorAll('section, aside, nav')) if (!name(e) || (!e.hasAttribute('aria-label') && !e.hasAttribute('aria-labelledby'))) faults.push('region name: ' + e.outerHTML.slice(0, 120));
          for (const e of document.querySelectorAll('[tabindex]')) if (Number(e.getAttribute('tabindex')) > 0) faults.push('tabindex > 0');
          for (const t of document.querySelectorAll('table')) if (!t.querySelector('th[scope]')) faults.push('table header scope');
          const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
          for (const id of new Set(ids)) if (ids.filter(other => other === id).length > 1) faults.push('duplicate id: ' + id);
          let level = 1;
          for (const h of document.querySelectorAll('h1, h2, h3, h4')) { const l = Number(h.tagName[1]); if (l > level + 1) faults.push('heading order: ' + h.outerHTML.slice(0, 120)); level = l; }
          for (const e of document.querySelectorAll('[style], [onclick], [onerror], script:not([src]), style:not(svg style)')) faults.push('inline: ' + e.outerHTML.slice(0, 120));
          return faults;
        }
        """;

    [BrowserFact]
    public async Task No_page_has_a_fault()
    {
        var figure = served.Newsroom.Archive.Figures(new FigureQuery { Indicators = ["固定资产投资"], Aspect = Aspect.Level }).First(report => report.Figure.Subject is not null);
        await using var tab = await served.OpenAsync("/");
        foreach (var (_, path) in PageTests.Addresses(figure).Append(("missing", "/nowhere")))
        {
            await tab.Page.GotoAsync(path);
            (await tab.Page.EvaluateAsync<string[]>(Faults)).ShouldBeEmpty(path);
        }
        await tab.Page.GotoAsync("/check");
        await tab.Page.Locator("#draft").FillAsync("2023年，云川经开区固定资产投资完成115.8亿元，地区生产总值完成312.6亿元。");
        await tab.Page.Locator("main form button[type=submit]").First.ClickAsync();
        (await tab.Page.EvaluateAsync<string[]>(Faults)).ShouldBeEmpty("/check with a draft");
    }

    /// <summary>Text whose computed colour stands out too little from the ground that it stands on, by WCAG 2's formula: 4.5:1, large text 3:1.</summary>
    private const string Pale = """
        () => {
          const parts = colour => { const m = colour.match(/[\d.]+/g).map(Number); return { rgb: m.slice(0, 3), alpha: m.length > 3 ? m[3] : 1 }; };
          const luminance = rgb => { const [r, g, b] = rgb.map(v => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const pale = new Set();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const e = node.parentElement;
            if (!node.data.trim() || e.closest('svg, noscript, option, .unseen, .skip') || !e.checkVisibility()) continue;
            let ground = [255, 255, 255];
            for (let at = e; at; at = at.parentElement) { const c = parts(getComputedStyle(at).backgroundColor); if (c.alpha === 1) { ground = c.rgb; break; } if (c.alpha > 0) { pale.add('translucent: ' + at.className); } }
            const style = getComputedStyle(e);
            const [a, b] = [luminance(parts(style.color).rgb), luminance(ground)];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
            if (ratio < (large ? 3 : 4.5)) pale.add(`${ratio.toFixed(2)} ${style.color} on ${ground} ${e.tagName}.${e.className}: ${node.data.trim().slice(0, 30)}`);
          }
          return [...pale];
        }
        """;

    [BrowserFact]
    public async Task Text_stands_out_on_every_page_in_light_and_dark()
    {
        var figure = served.Newsroom.Archive.Figures(new FigureQuery { Indicators = ["固定资产投资"], Aspect = Aspect.Level }).First(report => report.Figure.Subject is not null);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var tab = await served.OpenAsync("/", scheme: scheme);
            foreach (var (_, path) in PageTests.Addresses(figure))
            {
                await tab.Page.GotoAsync(path);
                (await tab.Page.EvaluateAsync<string[]>(Pale)).ShouldBeEmpty($"{path} {scheme}");
            }
        }
    }

    /// <summary>The checks find what they are for: each fault, put into a page, is named.</summary>
    [BrowserTheory]
    [InlineData("<input id='a'>", "label:")]
    [InlineData("<button></button>", "name:")]
    [InlineData("<a href='/x'></a>", "name:")]
    [InlineData("<h4>x</h4>", "heading order:")]
    [InlineData("<h1>x</h1>", "one h1")]
    [InlineData("<main></main>", "one main")]
    [InlineData("<img src='data:,'>", "image-alt:")]
    [InlineData("<section>x</section>", "region name:")]
    [InlineData("<table><tr><td>x</td></tr></table>", "table header scope")]
    [InlineData("<p tabindex='2'>x</p>", "tabindex > 0")]
    [InlineData("<p id='main'>x</p>", "duplicate id: main")]
    [InlineData("<p onclick='x'>x</p>", "inline:")]
    [InlineData("<p class='test-pale'>x</p>", "2.")]
    public async Task The_checks_can_fail(string fault, string named)
    {
        await using var tab = await served.OpenAsync("/check");
        await tab.Page.EvaluateAsync("fault => document.querySelector('main').insertAdjacentHTML('beforeend', fault)", fault);
        await tab.Page.EvaluateAsync("() => { for (const e of document.querySelectorAll('.test-pale')) e.style.color = 'rgb(160, 160, 160)'; }");
        (await tab.Page.EvaluateAsync<string[]>(Faults)).Concat(await tab.Page.EvaluateAsync<string[]>(Pale)).ShouldContain(found => found.StartsWith(named, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_everything_in_the_order_of_reading_and_shows_where_it_is()
    {
        await using var tab = await served.OpenAsync("/?q=" + Uri.EscapeDataString("云川 投资"));
        foreach (var path in new[] { "/?q=" + Uri.EscapeDataString("云川 投资"), "/series", "/conflicts", "/projects", "/archive" })
        {
            await tab.Page.GotoAsync(path);
            await tab.Page.EvaluateAsync("document.querySelector('.skip').focus(); window.seen = [document.activeElement]");
            var all = await tab.Page.EvaluateAsync<int>("[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility()).length");
            for (var i = 0; i < Math.Min(all, 60); i++)
            {
                await tab.Page.Keyboard.PressAsync("Tab");
                var step = await tab.Page.EvaluateAsync<string>("""
                    () => {
                      const e = document.activeElement, before = window.seen.at(-1);
                      if (e === document.body) return 'end';
                      if (before === e) return 'ok';
                      if (before && !(before.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) return 'back: ' + e.outerHTML.slice(0, 100);
                      window.seen.push(e);
                      const shown = e.matches('.chips input') ? e.closest('label') : e;
                      return getComputedStyle(shown).outlineStyle === 'none' ? 'no outline: ' + e.outerHTML.slice(0, 100) : 'ok';
                    }
                    """);
                // After the last the browser's own controls have the focus.
                if (step == "end")
                    break;
                step.ShouldBe("ok", path);
            }
            (await tab.Page.EvaluateAsync<int>("window.seen.length")).ShouldBeGreaterThan(8, path);
        }
    }

    [BrowserFact]
    public async Task The_first_tab_stop_skips_to_the_content_and_focus_follows_the_reading_order()
    {
        await using var tab = await served.OpenAsync("/series");
        await tab.Page.EvaluateAsync("document.activeElement?.blur()");
        await tab.Page.Keyboard.PressAsync("Tab");
        (await tab.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')")).ShouldBe("#main");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("Tab");
        (await tab.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("subject");
        (await tab.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")).ShouldBe("solid");
    }

    public static TheoryData<string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, double>();
        foreach (var ground in new[] { "ground", "panel" })
            foreach (var ink in new[] { "ink", "ink-soft", "link", "accent" })
                pairs.Add(ink, ground, 4.5);
        pairs.Add("accent-ink", "accent", 4.5);
        pairs.Add("mark-ink", "mark", 4.5);
        foreach (var verdict in new[] { "good", "bad", "warn", "calm" })
            pairs.Add(verdict, verdict + "-ground", 4.5);
        // Borders of controls and the focus ring: 3:1 (WCAG 1.4.11).
        pairs.Add("ink-soft", "panel", 3);
        pairs.Add("link", "ground", 3);
        return pairs;
    }

    /// <summary>Contrast by WCAG 2's formula for relative luminance, in the light and the dark palette.</summary>
    [Theory, MemberData(nameof(Pairs))]
    public void The_palette_has_contrast(string ink, string ground, double least)
    {
        var css = File.ReadAllText(Path.Combine(ServedArchive.Root, "src/NewsMiner.App/wwwroot/site.css"));
        var palettes = RootRule().Matches(css).Select(rule => Colour().Matches(rule.Value).ToDictionary(colour => colour.Groups[1].Value, colour => colour.Groups[2].Value)).ToList();
        palettes.Count.ShouldBe(2);
        foreach (var palette in palettes)
            Contrast(palette[ink], palette[ground]).ShouldBeGreaterThanOrEqualTo(least, $"{ink} {palette[ink]} on {ground} {palette[ground]}");
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex RootRule();

    [GeneratedRegex(@"--([a-z-]+): #([0-9a-f]{6});")]
    private static partial Regex Colour();
}
