using System.Diagnostics;
using Parley.Runs;

namespace Parley.Cli.Rendering;

/// <summary>One line on the error stream that says how far a run is, once it has taken a second; wiped when done.</summary>
internal sealed class ProgressLine(Terminal terminal) : IProgress<RunStep>, IDisposable
{
    private const int Width = 60;
    private readonly Stopwatch since = Stopwatch.StartNew();
    private readonly Lock drawing = new();
    private TimeSpan drawn = TimeSpan.FromSeconds(0.9);
    private bool shown;

    /// <inheritdoc/>
    public void Report(RunStep value)
    {
        if (terminal.Quiet || !terminal.Watched)
            return;
        lock (drawing)
        {
            if (since.Elapsed - drawn < TimeSpan.FromSeconds(0.1))
                return;
            drawn = since.Elapsed;
            shown = true;
            terminal.ErrorText.Write($"\r{$"{value.What} … {value.Share * 100:0} %".PadRight(Width)}");
        }
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        if (shown)
            terminal.ErrorText.Write($"\r{new string(' ', Width)}\r");
    }
}
