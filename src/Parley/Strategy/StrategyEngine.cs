using System.Runtime.Intrinsics;
using Parley.Numerics;
using Parley.Runs;
using Parley.Strategy.Histories;
using Parley.Strategy.Reading;
using Parley.Strategy.Solving;

namespace Parley.Strategy;

/// <summary>Agent logit equilibrium with private types, one a draw: σ(a|h, t) ∝ exp(λ·Q(a|h, t)); what was seen weighs the draws and the types.</summary>
public static class StrategyEngine
{
    private const string Engine = "strategy 1";
    private const int Block = 1024; // draws that one thread solves before it asks for more

    /// <summary>Solves the game in every draw, and reads off what the moves seen revealed and what comes next.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="ensemble">Draws of every column of the question; it may hold more.</param>
    /// <param name="options">What the analyst sets; null: the defaults.</param>
    /// <param name="run">Whom to tell of progress, and what stops the run; its seed and draws are those of the ensemble.</param>
    /// <exception cref="UnplayableGameException">The game is unsound or too large, a move was seen that could not be made, or what was seen is impossible in every draw.</exception>
    /// <exception cref="ArgumentException">A column of judged evidence has not one row per draw.</exception>
    /// <exception cref="KeyNotFoundException">The ensemble lacks a column of the question.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static Finding<StrategyAnswer> Play(StrategyQuestion question, Ensemble ensemble, StrategyOptions? options = null, RunContext? run = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(ensemble);
        options ??= new();
        var (graph, numbers) = HistoryCompiler.Compile(question.Game, [.. question.Outcomes.Keys], options.MostHistories);
        var figures = new Figures(graph, ObservedPath.Of(graph, question.Game.Observed), question.Ties.Values.Select(graph.Cast.Find));
        var solved = Vector512.IsHardwareAccelerated
            ? Solve<Eight>(question, new(question, graph, numbers, ensemble), figures, options, run)
            : Solve<Four>(question, new(question, graph, numbers, ensemble), figures, options, run);
        if (!(StableSum.Of(solved.Columns.Weight) > 0))
            throw new UnplayableGameException("game.observed: the moves seen and the judged evidence are impossible together in every draw; lower game.rationality, or look at the likelihoods of 0.");
        var answer = new AnswerWriter(question, ensemble, figures, solved.Columns, solved.Tally).Write(solved.Followed);
        answer = answer with { Draws = answer.Draws with { Voices = Voices(graph.Cast, solved.Columns) } };
        return new(answer, new(Engine, question.CaseDigest, ensemble.Seed, ensemble.Draws), [.. StrategyCaveats.Of(question, answer, options)]);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, ReadOnlyMemory<double>>> Voices(Cast cast, DrawColumns columns) => cast.Players.ToDictionary(player => player.Id, player =>
        (IReadOnlyDictionary<string, ReadOnlyMemory<double>>)player.Types.Concat(player.Doubted).ToDictionary(voice => cast.Voices[voice].Id, voice => (ReadOnlyMemory<double>)columns.Posterior[voice]));

    internal static (DrawColumns Columns, Tally Tally, int Followed) Solve<T>(StrategyQuestion question, NumberColumns numbers, Figures figures, StrategyOptions options, RunContext? run)
        where T : struct, IDraws<T>
    {
        var (draws, done, followed) = (numbers.Draws, 0, 0);
        var columns = new DrawColumns(figures, draws);
        var judged = JudgedStates.Of(question, figures.Graph, draws);
        var tallies = new Tally[(draws + Block - 1) / Block];
        var parallel = run is null ? new ParallelOptions() : new() { CancellationToken = run.Cancellation, MaxDegreeOfParallelism = run.Threads };
        Parallel.For(0, tallies.Length, parallel, () => new Bench<T>(figures, numbers, judged, options), (block, _, bench) =>
        {
            tallies[block] = new(figures.TallyCount);
            ReadOnlySpan<int> rows = LikeDraws.Order(numbers, block * Block, Math.Min(Block, draws - (block * Block)));
            for (; !rows.IsEmpty; rows = rows[T.Count..])
                bench.Work(rows[..T.Count], columns, tallies[block], parallel.CancellationToken);
            run?.Progress?.Report(new("playing", Interlocked.Increment(ref done) / (double)tallies.Length));
            return bench;
        }, bench => Interlocked.Add(ref followed, bench.Followed));
        foreach (var tally in tallies.AsSpan(1))
            tallies[0].Add(tally);
        return (columns, tallies[0], followed);
    }

    /// <summary>What one thread works with.</summary>
    private sealed class Bench<T>
        where T : struct, IDraws<T>
    {
        private readonly QuantalSolver<T> solver;
        private readonly DrawReading<T> reading;
        private readonly HierarchyReading<T> hierarchy;

        public Bench(Figures figures, NumberColumns numbers, JudgedStates? judged, StrategyOptions options)
        {
            solver = new(figures.Graph, numbers);
            reading = new(figures, solver, judged);
            hierarchy = new(figures, solver.Numbers, judged, options);
        }

        public int Followed => solver.Followed;

        public void Work(ReadOnlySpan<int> rows, DrawColumns columns, Tally tally, CancellationToken cancellation)
        {
            var residual = solver.Solve(rows, cancellation);
            reading.Read(rows, residual, columns, tally);
            hierarchy.Read(rows, tally);
        }
    }
}
