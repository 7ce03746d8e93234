namespace Parley.Weighing;

/// <summary>Work spread over blocks of draws; each block writes its own rows, so no order of work can change an answer.</summary>
internal static class DrawBlocks
{
    /// <summary>Runs <paramref name="work"/> for the first draw of each block, with scratch that no other block uses meanwhile.</summary>
    /// <param name="draws">Draws in all; what is left over after whole blocks is a block of its own.</param>
    /// <param name="parallel">How to spread the work, and what stops it.</param>
    /// <param name="scratch">Makes the scratch of a worker for as many rows as a block has.</param>
    /// <param name="work">Takes the first draw and the scratch.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static void ForEach<TScratch>(int draws, ParallelOptions parallel, Func<int, TScratch> scratch, Action<int, TScratch> work)
    {
        var (whole, rest) = Math.DivRem(draws, PosteriorKernel.Block);
        Parallel.For(0, whole, parallel, () => scratch(PosteriorKernel.Block), (block, _, own) =>
        {
            work(block * PosteriorKernel.Block, own);
            return own;
        }, _ => { });
        if (rest > 0)
            work(whole * PosteriorKernel.Block, scratch(rest));
    }
}
