using Parley.Bargaining.Packages;
using Parley.Runs;

namespace Parley.Bargaining;

/// <summary>Bargaining over several issues at once: settlements by model and as a forecast, the zone of agreement, named deals.</summary>
public static class BargainingEngine
{
    /// <summary>Room and version, as the provenance of every answer has it.</summary>
    public const string Name = "bargaining 1";
    private const int Block = 64; // draws a thread takes before it asks whether to stop

    /// <summary>Computes everything that the positions of the case allow.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="ensemble">Draws of every column of the question; it may hold more.</param>
    /// <param name="options">What the analyst sets.</param>
    /// <param name="run">Whom to tell of progress, and what stops the run; its seed and draws are those of the ensemble.</param>
    /// <exception cref="NoPackageException">The conditions between issues leave no room for packages.</exception>
    /// <exception cref="KeyNotFoundException">The ensemble lacks a column of the question.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static Finding<BargainingAnswer> Settle(BargainingQuestion question, Ensemble ensemble, BargainingOptions options, RunContext? run = null)
    {
        var parallel = run is null ? new ParallelOptions() : new() { CancellationToken = run.Cancellation, MaxDegreeOfParallelism = run.Threads };
        var rows = FeasibleRows.Of(question.Feasible, question.Issues);
        var consent = question.Consenting.ToArray();
        var (all, consenting, others) = (new PartyColumns(question, question.Parties, ensemble), new PartyColumns(question, consent, ensemble),
            new PartyColumns(question, [.. question.Parties.Except(consent)], ensemble));
        var columns = new DealColumns(ensemble.Draws, question.Issues.Count, consent.Length, others.Parties.Count, question.Packages.Count);
        var withZone = question.HasNoDealValues;
        var (blocks, done) = ((ensemble.Draws + Block - 1) / Block, 0);
        Parallel.For(0, blocks, parallel, () => new DealWorker(question, options, ensemble, all, consenting, others, rows, columns), (block, _, worker) =>
        {
            worker.Run(block * Block, Math.Min((block + 1) * Block, ensemble.Draws), withZone);
            run?.Progress?.Report(new("bargaining", 0.8 * Interlocked.Increment(ref done) / blocks));
            return worker;
        }, _ => { });

        var slow = SlowModels.Run(all, question.Issues.Count, ensemble.Draws, options, parallel);
        run?.Progress?.Report(new("bargaining", 0.9));
        var links = withZone && options.Exponent == 1 ? Linkage.Of(question, consenting, columns, rows, options, parallel) : null;
        var answer = new AnswerOfColumns(question, all, consenting, others, columns).Whole(slow, links, withZone);
        run?.Progress?.Report(new("bargaining", 1));
        return new(answer, new(Name, question.CaseDigest, ensemble.Seed, ensemble.Draws), [.. BargainingCaveats.Of(question, answer, options)]);
    }
}
