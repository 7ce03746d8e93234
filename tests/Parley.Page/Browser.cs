using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Parley.Page.Browser))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Parley.Page;

/// <summary>One Chromium for all tests, driven by Playwright.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is not { } path)
        {
            Assert.False(Chromium.IsNeeded, Chromium.Missing);
            return;
        }
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Opens a page from a file, as a reader would, and writes down everything that it does beyond standing still. Skips the test where there is no browser.</summary>
    /// <param name="html">The whole page.</param>
    /// <param name="width">Of the window, in pixels.</param>
    /// <param name="dark">Whether the reader prefers dark colours.</param>
    /// <param name="script">Whether JavaScript runs.</param>
    internal async Task<OpenPage> Open(string html, int width = 1200, bool dark = false, bool script = true)
    {
        Assert.SkipWhen(browser is null, Chromium.Missing);
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
        });
        var file = Path.Combine(Directory.CreateTempSubdirectory("parley-page-").FullName, "report.html");
        await File.WriteAllTextAsync(file, html);
        var page = new OpenPage(context, await context.NewPageAsync(), file);
        await page.Load();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
