using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Parley.Page;

/// <summary>The page stands still, fits its window, reads without its script, and prints.</summary>
public sealed partial class PaperAndScriptTests(Browser browser)
{
    public static TheoryData<string> Cases => CasePages.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryPageIsUnderOneMegabyte(string name) => Assert.InRange(Encoding.UTF8.GetByteCount(CasePages.Of(name)), 20_000, 1_000_000);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task EveryPageFitsItsWindowAndAsksForNothing(string name)
    {
        foreach (var width in new[] { 1200, 1199, 941, 760, 400 })
        {
            await using var page = await browser.Open(CasePages.Of(name), width);
            await page.Unfold();
            await page.AssertFits();
            Assert.Empty(page.Incidents);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task EverythingIsThereWithoutTheScript(string name)
    {
        await using var with = await browser.Open(CasePages.Of(name));
        await using var without = await browser.Open(CasePages.Of(name), script: false);
        await with.Unfold();
        var folds = without.Page.Locator("main details > summary");
        for (var at = 0; at < await folds.CountAsync(); at++)
            await folds.Nth(at).EvaluateAsync("fold => fold.click()");
        Assert.Equal(Words(await with.Page.Locator("main").InnerTextAsync()), Words(await without.Page.Locator("main").InnerTextAsync()));
        Assert.Empty(without.Incidents);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task PaperShowsEverythingButTheWaysBackAndTheDashesOfEntries(string name)
    {
        await using var page = await browser.Open(CasePages.Of(name), width: 688);
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Empty(await page.Page.EvaluateAsync<string[]>("""
            () => {
              const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), hidden = [];
              for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                if (!text.data.trim() || text.parentElement.closest('title, desc, .hush, .ways, .entries .feeding, .items .feeds, .entries .none')) continue;
                const place = document.createRange();
                place.selectNodeContents(text);
                if (place.getClientRects().length === 0 || !text.parentElement.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true, opacityProperty: true })) hidden.push(text.data);
              }
              return hidden.slice(0, 20);
            }
            """));
        await page.AssertFits();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task NothingOnPaperReachesOutOfItsColumn(string name)
    {
        await using var page = await browser.Open(CasePages.Of(name), width: 688);
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Empty(await page.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.entries > tbody > tr, .acts > li, .card, .points > div')].flatMap(entry => {
              const edge = entry.getBoundingClientRect().right + 1;
              return [...entry.querySelectorAll('*')].filter(part => !part.ownerSVGElement && part.getBoundingClientRect().right > edge).map(part => `${entry.id}: ${part.textContent}`);
            }).slice(0, 20)
            """));
    }

    [Fact]
    public async Task TheWholeOfKoreaTakesNoMoreThanFiftySheets()
    {
        await using var page = await browser.Open(CasePages.Of("korea-2018"));
        var paper = await page.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true, PrintBackground = true });
        Assert.InRange(Sheet().Count(Encoding.Latin1.GetString(paper)), 20, 50);
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(1200, true)]
    public async Task TheGameIsAListWhereThereIsNoRoomForItsPicture(int width, bool drawn)
    {
        await using var page = await browser.Open(CasePages.Of("korea-2018"), width);
        Assert.Equal(drawn, await page.Page.Locator("#fig-histories svg").IsVisibleAsync());
        Assert.Equal(!drawn, await page.Page.Locator("#fig-histories > .ways").IsVisibleAsync());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task ThePdfHasRoomForAllOfIt(string name)
    {
        await using var page = await browser.Open(CasePages.Of(name), width: 688);
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var height = await page.Page.EvaluateAsync<double>("() => document.documentElement.scrollHeight");
        var paper = await page.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true, PrintBackground = true });
        var sheets = Sheet().Count(Encoding.Latin1.GetString(paper));
        Assert.InRange(sheets, height / 1400, (height / 600) + 12);
        Assert.Empty(page.Incidents);
    }

    private static string Words(string text) => Gaps().Replace(text, " ").Replace("Fold everything", "", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();
}
