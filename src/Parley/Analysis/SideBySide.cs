using Parley.Runs;

namespace Parley.Analysis;

/// <summary>Work that waits for nothing else, side by side: while one engine works on all cores, the beginnings and ends of another fill the gaps.</summary>
internal static class SideBySide
{
    /// <summary>Begins some work; on one thread, does it at once.</summary>
    /// <returns>Waits for the work and gives what came of it, or throws what it threw.</returns>
    public static Func<T> Begin<T>(RunContext run, Func<T> work)
    {
        if (run.Threads == 1)
        {
            var done = work();
            return () => done;
        }
        var begun = Task.Run(work);
        return () => begun.GetAwaiter().GetResult();
    }
}
