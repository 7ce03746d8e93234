using System.Diagnostics;
using Parley.Runs;

namespace Parley.Cli.Rendering;

/// <summary>One line on the error stream that says how far a run is, once it has taken a second; wiped when done. Of several engines at work it tells of the one that has furthest to go.</summary>
internal sealed class ProgressLine(Terminal terminal) : IProgress<RunStep>, IDisposable
{
    private const int Width = 60;
    private readonly Stopwatch since = Stopwatch.StartNew();
    private readonly Lock drawing = new();
    private readonly Dictionary<string, (double Share, TimeSpan Told)> steps = new(StringComparer.Ordinal);
    private TimeSpan drawn = TimeSpan.FromSeconds(0.9);
    private bool shown;

    /// <inheritdoc/>
    public void Report(RunStep value)
    {
        if (terminal.Quiet || !terminal.Watched)
            return;
        lock (drawing)
        {
            var now = since.Elapsed;
            steps[value.What] = (value.Share, now);
            if (now - drawn < TimeSpan.FromSeconds(0.1))
                return;
            (drawn, shown) = (now, true);
            var (what, (share, _)) = steps.Where(step => now - step.Value.Told < TimeSpan.FromSeconds(1)).MinBy(step => step.Value.Share);
            terminal.ErrorText.Write($"\r{$"{what} … {share * 100:0} %".PadRight(Width)}");
        }
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        if (shown)
            terminal.ErrorText.Write($"\r{new string(' ', Width)}\r");
    }
}
