using Microsoft.Playwright;

namespace Parley.Page;

/// <summary>A report in the browser, and what it did beyond standing still.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private const string Overflow = """
        () => {
          const root = document.documentElement, width = root.clientWidth + 0.5;
          if (root.scrollWidth <= root.clientWidth) return '';
          const wide = element => element.getBoundingClientRect().right > width;
          const scrolls = element => { for (let at = element.parentElement; at; at = at.parentElement) if (getComputedStyle(at).overflowX !== 'visible') return true; return false; };
          const innermost = [...document.body.querySelectorAll('*')].filter(element => wide(element) && !element.ownerSVGElement && !scrolls(element) && (element.tagName === 'svg' || ![...element.children].some(wide)));
          return [`${root.scrollWidth} of ${root.clientWidth} pixels`, ...innermost.slice(0, 12).map(element => `${element.tagName} ${element.getAttribute('class')} of ${element.closest('[id]')?.id}: ${element.textContent.slice(0, 60)}`)].join('\n');
        }
        """;

    private readonly IBrowserContext context;
    private readonly string file;
    private readonly List<string> incidents = [];

    public OpenPage(IBrowserContext context, IPage page, string file)
    {
        (this.context, Page, this.file) = (context, page, file);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, $"error: {error}");
        page.Request += (_, request) => Note(request.Url != Address, $"request: {request.Url}");
        page.Popup += (_, other) => Note(true, $"window: {other.Url}");
        page.FrameAttached += (_, frame) => Note(true, $"frame: {frame.Url}");
        page.Dialog += async (_, dialog) =>
        {
            Note(true, $"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Dialogs, errors, windows, frames, and requests for anything but the file itself.</summary>
    public IReadOnlyList<string> Incidents => incidents;

    private string Address => new Uri(file).AbsoluteUri;

    public Task Load() => Page.GotoAsync(Address);

    /// <summary>Opens every fold.</summary>
    public Task Unfold() => Page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");

    /// <summary>Nothing reaches beyond the right edge of the window, so that the page would scroll sideways.</summary>
    public async Task AssertFits()
    {
        var wide = await Page.EvaluateAsync<string>(Overflow);
        Assert.True(wide.Length == 0, wide);
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private void Note(bool wrong, string what)
    {
        if (!wrong)
            return;
        lock (incidents)
            incidents.Add(what);
    }
}
