using System.Runtime.Intrinsics;
using Parley.Runs;
using Parley.Strategy.Histories;
using Parley.Strategy.Reading;
using Parley.Strategy.Solving;

namespace Parley.Strategy;

/// <summary>Agent logit equilibrium with private types, one a draw: σ(a|h, t) ∝ exp(λ·Q(a|h, t)); what was seen weighs the draws and the types.</summary>
public static class StrategyEngine
{
    /// <summary>Room and version, as the provenance of every answer has it.</summary>
    public const string Name = "strategy 1";

    private const int Slice = 16_384; // draws of every number held at a time
    private const int Block = 256; // draws that one thread solves before it asks for more

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
        return Play([new(question, (_, _) => question.Judged)], ensemble.Draws, ensemble.Seed, [ensemble], name => ensemble[name].ToArray(), options ?? new(), run)[0];
    }

    /// <summary>The same for several vantages on one game, drawn slice by slice: every draw is solved once, and memory holds few draws of every number at a time.</summary>
    /// <param name="vantages">Their questions differ in what was seen and judged alone.</param>
    /// <param name="sampling">What to draw the game's numbers from.</param>
    /// <param name="options">What the analyst sets.</param>
    /// <param name="run">Whom to tell of progress, and what stops the run.</param>
    internal static Finding<StrategyAnswer>[] Play(IReadOnlyList<Vantage> vantages, Sampling sampling, StrategyOptions options, RunContext run)
    {
        string[] names = [.. vantages[0].Question.Columns.Select(column => column.Key)];
        var starts = Enumerable.Range(0, (sampling.Draws + Slice - 1) / Slice).Select(slice => slice * Slice);
        return Play(vantages, sampling.Draws, sampling.Seed, starts.Select(start => sampling.Rows(start, Math.Min(Slice, sampling.Draws - start), names)), sampling.Column, options, run);
    }

    private static Finding<StrategyAnswer>[] Play(IReadOnlyList<Vantage> vantages, int draws, ulong seed, IEnumerable<Ensemble> slices, Func<string, double[]> column, StrategyOptions options, RunContext? run)
    {
        var question = vantages[0].Question;
        var (graph, sheet) = HistoryCompiler.Compile(question.Game, [.. question.Outcomes.Keys], options.MostHistories);
        Onlooker[] onlookers = [.. vantages.Select(vantage => new Onlooker(vantage, graph, draws))];
        var (done, followed) = (0, 0);
        foreach (var rows in slices)
        {
            var numbers = new NumberColumns(question, graph, sheet, rows);
            var progress = (double share) => run?.Progress?.Report(new("playing", (done + (share * rows.Draws)) / draws));
            followed += Vector512.IsHardwareAccelerated ? PlaySlice<Eight>(onlookers, numbers, done, options, run, progress) : PlaySlice<Four>(onlookers, numbers, done, options, run, progress);
            done += rows.Draws;
        }
        return [.. onlookers.Select(onlooker => onlooker.Answer(column, seed, followed, options, run?.Threads ?? Environment.ProcessorCount))];
    }

    /// <summary>Solves the draws of a slice and has every onlooker read them; returns how many were followed along their branch.</summary>
    private static int PlaySlice<T>(Onlooker[] onlookers, NumberColumns numbers, int start, StrategyOptions options, RunContext? run, Action<double> progress)
        where T : struct, IDraws<T>
    {
        var (draws, done, followed, order) = (numbers.Draws, 0, 0, LikeDraws.Order(numbers));
        var blocks = (draws + Block - 1) / Block;
        Sheet[] sheets = [.. onlookers.Select(onlooker => new Sheet(onlooker.Figures, onlooker.Judged(start, draws), new(onlooker.Figures, draws), new Tally[blocks]))];
        var parallel = run is null ? new ParallelOptions() : new() { CancellationToken = run.Cancellation, MaxDegreeOfParallelism = run.Threads };
        Parallel.For(0, blocks, parallel, () => new Bench<T>(sheets, numbers, options), (block, _, bench) =>
        {
            bench.Begin(block);
            var rows = order.AsSpan(block * Block, Math.Min(Block, draws - (block * Block)));
            for (; !rows.IsEmpty; rows = rows[T.Count..])
                bench.Work(rows[..T.Count], parallel.CancellationToken);
            progress(Interlocked.Increment(ref done) / (double)blocks);
            return bench;
        }, bench => Interlocked.Add(ref followed, bench.Followed));
        foreach (var (onlooker, sheet) in onlookers.Zip(sheets))
            onlooker.Take(start, sheet.Columns, sheet.Tallies);
        return followed;
    }

    /// <summary>What one onlooker reads off a slice.</summary>
    private sealed record Sheet(Figures Figures, JudgedStates? Judged, DrawColumns Columns, Tally[] Tallies);

    /// <summary>What one thread works with.</summary>
    private sealed class Bench<T>(Sheet[] sheets, NumberColumns numbers, StrategyOptions options)
        where T : struct, IDraws<T>
    {
        private readonly QuantalSolver<T> solver = new(sheets[0].Figures.Graph, numbers);
        private readonly List<(Sheet Sheet, DrawReading<T> Reading, HierarchyReading<T>? Levels)> readings = [];
        private Hierarchy<T>? hierarchy;
        private int block;

        public int Followed => solver.Followed;

        /// <summary>Begins a block of draws.</summary>
        public void Begin(int block)
        {
            this.block = block;
            foreach (var sheet in sheets)
                sheet.Tallies[block] = new(sheet.Figures.TallyCount);
            if (readings.Count > 0)
                return;
            foreach (var sheet in sheets)
            {
                var levels = sheet.Figures.Path.Now < 0 ? null : hierarchy ??= new(sheet.Figures.Graph, solver.Numbers, options.Tau, options.Levels);
                readings.Add((sheet, new(sheet.Figures, solver, sheet.Judged), levels is null ? null : new(sheet.Figures, levels, solver.Numbers, sheet.Judged)));
            }
        }

        public void Work(ReadOnlySpan<int> rows, CancellationToken cancellation)
        {
            var residual = solver.Solve(rows, cancellation);
            hierarchy?.Solve();
            foreach (var (sheet, reading, levels) in readings)
            {
                reading.Read(rows, residual, sheet.Columns, sheet.Tallies[block]);
                levels?.Read(rows, sheet.Tallies[block]);
            }
        }
    }
}
