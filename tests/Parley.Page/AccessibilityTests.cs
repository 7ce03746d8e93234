using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Parley.Page;

/// <summary>Every rule of axe-core, those of good practice too, with everything unfolded; by night those that look at colours.</summary>
public sealed class AccessibilityTests(Browser browser)
{
    public static TheoryData<string> Cases => CasePages.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task AxeFindsNothingByDay(string name) => FindsNothing(name, width: 1200, new());

    [Theory]
    [MemberData(nameof(Cases))]
    public Task AxeFindsNothingByNight(string name) => FindsNothing(name, width: 1200, new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") }, dark: true);

    [Theory]
    [MemberData(nameof(Cases))]
    public Task AxeFindsNothingOnANarrowScreen(string name) => FindsNothing(name, width: 400, new());

    private async Task FindsNothing(string name, int width, AxeRunOptions options, bool dark = false)
    {
        await using var page = await browser.Open(CasePages.Of(name), width, dark);
        await page.Unfold();
        var result = await page.Page.RunAxe(options);
        Assert.True(result.Passes.Length >= (dark ? 1 : 20), $"only {result.Passes.Length} rules applied");
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(Said)));
    }

    private static string Said(AxeResultItem rule) => $"{rule.Id} ({rule.Impact}): {rule.Help}; {rule.Nodes.Length} places, such as\n  {string.Join("\n  ", rule.Nodes.Take(12).Select(node => node.Html[..Math.Min(160, node.Html.Length)]))}";
}
