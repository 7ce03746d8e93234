using Parley.Cases;
using Parley.Numerics;
using Parley.Runs;

namespace Parley.Weighing;

/// <summary>Bayes over rival hypotheses, one posterior a draw: posterior ∝ prior × ∏ L′^α.</summary>
public static class WeighingEngine
{
    /// <summary>Room and version, as the provenance of every answer has it.</summary>
    public const string Name = "weighing 1";
    private const int TurnsShown = 16; // when explanations are nearly tied every likelihood turns the leader, and a list of all says nothing

    /// <summary>Weighs all evidence: L′ = r·L + (1 − r)·L̄ of each item, to the power α = 1/(1 + (k − 1)ρ) in a group of k.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="ensemble">Draws of every column of the question; it may hold more.</param>
    /// <param name="options">What the analyst sets.</param>
    /// <param name="run">Whom to tell of progress, and what stops the run; its seed and draws are those of the ensemble.</param>
    /// <exception cref="ImpossibleEvidenceException">In some draw the evidence is impossible under every hypothesis.</exception>
    /// <exception cref="ArgumentException">A number is outside [0, 1], all named priors are 0 in some draw, or a derived likelihood has not one row per draw.</exception>
    /// <exception cref="KeyNotFoundException">The ensemble lacks a column of the question.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static Finding<WeighingAnswer> Weigh(WeighingQuestion question, Ensemble ensemble, WeighingOptions options, RunContext? run = null)
    {
        var parallel = Parallelism(run);
        var matrix = new EvidenceMatrix(question, ensemble);
        var correlation = options.Correlation ?? question.Correlation;
        var shares = matrix.Shares(correlation);
        var (weights, posterior) = Total(matrix, shares, parallel);
        CorrelationReading Reading(double rho, HypothesisColumns at) => new(rho, matrix.ByHypothesis(h => Estimate.Mean(at[h])));
        HypothesisColumns At(double rho) => Total(matrix, matrix.Shares(rho), parallel).Posterior;
        CorrelationReading[] correlations = [Reading(0, At(0)), Reading(correlation, posterior), Reading(1, At(1))];
        run?.Progress?.Report(new("weighing", 0.1));

        var (leader, runnerUp) = Leaders(posterior);
        var whole = new Weighed(matrix, shares, weights, posterior, leader, runnerUp, parallel.CancellationToken);
        var (items, turns) = Items(whole, parallel, run);
        var linchpins = Linchpins(whole, items, turns, parallel);
        var path = PosteriorPath.Of(matrix, shares, question.AsOf, parallel);
        var answer = new WeighingAnswer(
            BeforeAndAfter(matrix, posterior, parallel),
            matrix.Hypotheses[leader],
            matrix.Hypotheses[runnerUp],
            items,
            linchpins,
            path,
            correlations,
            InconsistencyScores.Of(question),
            Entropy(matrix.Priors),
            Entropy(posterior));
        run?.Progress?.Report(new("weighing", 1));
        return new(answer, new(Name, question.CaseDigest, ensemble.Seed, ensemble.Draws), [.. WeighingCaveats.Of(question, matrix, correlation, answer)]);
    }

    /// <summary>The posterior of every hypothesis draw by draw, the catch-all last: what the answer's means and bands are made of.</summary>
    /// <inheritdoc cref="Weigh" path="/param|/exception"/>
    public static Keyed<ReadOnlyMemory<double>> Posterior(WeighingQuestion question, Ensemble ensemble, WeighingOptions options, RunContext? run = null)
    {
        var matrix = new EvidenceMatrix(question, ensemble);
        var correlation = options.Correlation ?? question.Correlation;
        var (_, posterior) = Total(matrix, matrix.Shares(correlation), Parallelism(run));
        return matrix.ByHypothesis(posterior.Memory);
    }

    private static ParallelOptions Parallelism(RunContext? run) => run is null ? new() : new() { CancellationToken = run.Cancellation, MaxDegreeOfParallelism = run.Threads };

    private static (LogWeights Weights, HypothesisColumns Posterior) Total(EvidenceMatrix matrix, double[] shares, ParallelOptions parallel)
    {
        var (weights, posterior) = (new LogWeights(matrix.Priors), new HypothesisColumns(matrix.Hypotheses.Length, matrix.Ensemble.Draws));
        matrix.Add(weights, Enumerable.Range(0, matrix.Items.Length), shares, posterior, parallel);
        return weights.Impossible() is { } draw ? throw new ImpossibleEvidenceException(matrix.RulingOut(draw), draw) : (weights, posterior);
    }

    private static (int Leader, int RunnerUp) Leaders(HypothesisColumns posterior)
    {
        int[] named = [.. Enumerable.Range(0, posterior.Count - 1).OrderByDescending(h => StableSum.Of(posterior[h]))];
        return (named[0], named.Length > 1 ? named[1] : posterior.Count - 1);
    }

    private static (ItemWeight[] Items, Turn[] Turns) Items(Weighed whole, ParallelOptions parallel, RunContext? run)
    {
        var weighed = new (ItemWeight Weight, Turn[] Turns)[whole.Matrix.Items.Length];
        var done = 0;
        Parallel.For(0, weighed.Length, parallel, () => new ItemWeigher(whole), (item, _, weigher) =>
        {
            weighed[item] = weigher.Weigh(item);
            run?.Progress?.Report(new("weighing", 0.1 + (0.7 * Interlocked.Increment(ref done) / weighed.Length)));
            return weigher;
        }, _ => { });
        return ([.. weighed.Select(item => item.Weight)], [.. weighed.SelectMany(item => item.Turns)]);
    }

    private static Linchpin[] Linchpins(Weighed whole, ItemWeight[] items, Turn[] turns, ParallelOptions parallel)
    {
        var (leader, named) = (whole.Matrix.Hypotheses[whole.Leader], whole.Matrix.Hypotheses[..whole.Matrix.Named]);
        var removals = items.OrderByDescending(item => Math.Abs(item.Drop.Value))
            .Select(item => new Linchpin(item.Id, null, null, null, named.MaxBy(id => item.Without[id].Value)!))
            .Where(linchpin => linchpin.NewLeader != leader);
        Turn[] widest = [.. turns.OrderByDescending(turn => turn.Overshoot).Take(TurnsShown)];
        var moves = new Linchpin?[widest.Length];
        Parallel.For(0, widest.Length, parallel, () => new ItemWeigher(whole), (turn, _, weigher) =>
        {
            moves[turn] = weigher.Linchpin(widest[turn]);
            return weigher;
        }, _ => { });
        return [.. removals, .. moves.Zip(widest)
            .Where(move => move.First is not null)
            .OrderBy(move => Math.Abs(move.First!.Value!.Value - move.First.From!.Value) / Math.Abs(move.Second.End - move.Second.OtherEnd))
            .Select(move => move.First!)];
    }

    private static HypothesisWeight[] BeforeAndAfter(EvidenceMatrix matrix, HypothesisColumns posterior, ParallelOptions parallel)
    {
        var (before, after) = (PosteriorPath.Bands(matrix, matrix.Priors, parallel), PosteriorPath.Bands(matrix, posterior, parallel));
        return [.. matrix.Hypotheses.Select((id, h) => new HypothesisWeight(id, before[id], after[id], Leads(posterior, h)))];
    }

    private static Estimate Leads(HypothesisColumns posterior, int hypothesis)
    {
        const double Rounding = 1 - 1e-12; // equals may differ in their last bits
        var leads = new double[posterior.Draws];
        leads.AsSpan().Fill(1);
        for (var h = 0; h < posterior.Count; h++)
        {
            for (var row = 0; row < leads.Length; row++)
            {
                if (posterior[hypothesis][row] < posterior[h][row] * Rounding)
                    leads[row] = 0;
            }
        }
        return Estimate.Mean(leads);
    }

    private static Estimate Entropy(HypothesisColumns probabilities)
    {
        var bits = new double[probabilities.Draws];
        PosteriorKernel.Entropy(probabilities, bits);
        return Estimate.Mean(bits);
    }
}
