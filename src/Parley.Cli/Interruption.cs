using System.Runtime.InteropServices;
using Parley.Cli.Rendering;

namespace Parley.Cli;

/// <summary>Ctrl-C: the run is asked to stop, and is ended when it has not stopped in time.</summary>
internal static class Interruption
{
    /// <summary>How long a run may take to stop by itself before the process ends anyway.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    public static void Honour(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
        _ = Task.Delay(Patience, CancellationToken.None).ContinueWith(_ =>
        {
            AtomicFile.DeleteUnfinished();
            Environment.Exit(ExitCode.Interrupted);
        }, TaskScheduler.Default);
    }
}
