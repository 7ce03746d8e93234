using Parley.Runs;

namespace Parley.Watching.Formats;

/// <summary>Reads all blocks of a file on as many threads as the run allows, and hands over what came of each in the order of the file.</summary>
internal static class FileReading
{
    public static void Run(RowBlocks blocks, ActorIndex actors, DateOnly asOf, Action<BlockTally> take, RunContext run)
    {
        var (free, waiting, isFirst) = (new Stack<(BlockReader Reader, BlockTally Tally)>(), new Queue<(Task Done, BlockReader Reader, BlockTally Tally)>(), true);
        while (blocks.TryNext(out var block))
        {
            run.Cancellation.ThrowIfCancellationRequested();
            run.Progress?.Report(new("reading events", blocks.Share));
            var (reader, tally) = free.TryPop(out var idle) ? idle : (new(blocks.Layout, actors, asOf.DayNumber), new());
            var (mine, first) = (block, isFirst);
            isFirst = false;
            void work()
            {
                reader.Read(mine, first, tally);
                blocks.Return(mine);
            }
            if (run.Threads == 1)
                work();
            waiting.Enqueue((run.Threads == 1 ? Task.CompletedTask : Task.Run(work, run.Cancellation), reader, tally));
            while (waiting.Count > run.Threads || (waiting.Count > 0 && waiting.Peek().Done.IsCompleted))
                TakeOne();
        }
        while (waiting.Count > 0)
            TakeOne();

        void TakeOne()
        {
            var (done, reader, tally) = waiting.Dequeue();
            done.GetAwaiter().GetResult();
            take(tally);
            free.Push((reader, tally));
        }
    }
}
