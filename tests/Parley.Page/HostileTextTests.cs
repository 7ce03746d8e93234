using System.Text;

namespace Parley.Page;

/// <summary>Whatever a case says is text on the page, and nothing else.</summary>
public sealed class HostileTextTests(Browser browser)
{
    private static readonly Lazy<string> Payloads = new(() =>
    {
        var at = 0;
        return HostileCase.Page(text => $"{text} {HostileCase.Payloads[at++ % HostileCase.Payloads.Count]} {HostileCase.Strange}");
    });

    // Every third text, so that each kind of text has some: the page stays small enough to be laid out in seconds.
    private static readonly Lazy<string> LongWords = new(() =>
    {
        var at = 0;
        return HostileCase.Page(text => at++ % 3 == 0 ? text + HostileCase.LongWord : text);
    });

    [Theory]
    [InlineData(1200)]
    [InlineData(400)]
    public async Task NothingThatACaseSaysRuns(int width)
    {
        await using var page = await browser.Open(Payloads.Value, width);
        await page.Unfold();
        await page.Page.EvaluateAsync("""
            () => {
              document.querySelectorAll('main a').forEach(link => ['mouseenter', 'focus'].forEach(kind => link.dispatchEvent(new Event(kind))));
              document.querySelectorAll('main button, main summary, main svg *').forEach(part => part.dispatchEvent(new MouseEvent('click', { bubbles: true })));
              return new Promise(done => setTimeout(done, 100));
            }
            """);
        Assert.Null(await page.Page.EvaluateAsync<string?>("() => window.ran || null"));
        Assert.Empty(page.Incidents);
    }

    [Fact]
    public async Task NothingThatACaseSaysBecomesAnElementAnAttributeOrAnAddress()
    {
        await using var page = await browser.Open(Payloads.Value);
        Assert.Equal(1, await page.Page.Locator("script").CountAsync());
        Assert.Equal(0, await page.Page.Locator("img, image, iframe, object, embed, link, base, form").CountAsync());
        Assert.Empty(await page.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('*')].flatMap(element => [...element.attributes]).filter(part => part.name.startsWith('on')).map(part => part.name)"));
        Assert.Empty(await page.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a')].map(link => link.getAttribute('href')).filter(address => !/^(#|https?:)/.test(address))"));
        Assert.Contains("alert(1)", await page.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoMarkTurnsTheDirectionOfTheTextAfterIt()
    {
        await using var page = await browser.Open(Payloads.Value);
        Assert.DoesNotMatch("[\u202A-\u202E\u2066-\u2069]", await page.Page.ContentAsync());
        Assert.Contains("שלום", await page.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(400)]
    public async Task HostileTextKeepsThePageInItsWindow(int width)
    {
        await using var page = await browser.Open(Payloads.Value, width);
        await page.Unfold();
        await page.AssertFits();
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(400)]
    public async Task WordsOfTenThousandLettersKeepThePageInItsWindow(int width)
    {
        await using var page = await browser.Open(LongWords.Value, width);
        await page.Unfold();
        await page.AssertFits();
        Assert.Empty(page.Incidents);
    }

    [Fact]
    public void HostileTextKeepsThePageUnderOneMegabyte() => Assert.InRange(Encoding.UTF8.GetByteCount(Payloads.Value), 50_000, 1_000_000);
}
