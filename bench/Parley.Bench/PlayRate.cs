using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Numerics;
using Parley.Runs;
using Parley.Strategy;
using Parley.Strategy.Histories;
using Parley.Strategy.Solving;

namespace Parley.Bench;

/// <summary>Staged games solved a second: the kernel on one core against the naive solver, whole answers on all cores, and a large synthetic game.</summary>
internal static class PlayRate
{
    public static void Write(string korea, TextWriter output)
    {
        var question = StrategyQuestion.Of(AsOf.Cut(CaseFile.Read(korea).Case!, new(2018, 5, 18)))!;
        output.WriteLine("| what | draws | cores | ms | per draw, µs |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        var ensemble = Ensemble.Of(question.Columns, new() { Draws = 1024 });
        var (graph, sheet) = HistoryCompiler.Compile(question.Game, [.. question.Outcomes.Keys], 100_000);
        var naive = new NaivePlay(question, graph, sheet, ensemble);
        Row(output, "naive, one draw at a time, plain doubles", 64, 1, () => Repeat(64, row => naive.Solve(row)));
        var numbers = new NumberColumns(question, graph, sheet, ensemble);
        if (Vector512.IsHardwareAccelerated)
            Row(output, "kernel, eight draws at once", 1024, 1, () => Kernel<Eight>(graph, numbers));
        Row(output, "kernel, four draws at once", 1024, 1, () => Kernel<Four>(graph, numbers));
        foreach (var draws in new[] { 4096, 131_072 })
        {
            var run = new RunContext { Draws = draws };
            Row(output, "Korea, the whole answer", draws, run.Threads, () => StrategyEngine.Play(question, Ensemble.Of(question.Columns, run), null, run));
        }
        var synthetic = Synthetic();
        var small = new RunContext { Draws = 1024 };
        Row(output, "5 stages × 4 options × 2 players × 4 types, the whole answer", 1024, small.Threads, () => StrategyEngine.Play(synthetic, Ensemble.Of(synthetic.Columns, small), null, small));
    }

    /// <summary>Two players in turn, four options at each of five stages, four types each, and four outcomes spread over the ends.</summary>
    private static StrategyQuestion Synthetic()
    {
        string[] players = ["a", "b"];
        string[] outcomes = ["o0", "o1", "o2", "o3"];
        var types = new Keyed<Keyed<PlayerType>>(players.Select((player, p) => KeyValuePair.Create(player, new Keyed<PlayerType>(Enumerable.Range(0, 4).Select(type => KeyValuePair.Create($"{player}{type}",
            new PlayerType($"{player}{type}", Quantity.Interval(0.15, 0.35, Domain.Probability), new(null, new(outcomes.Select((outcome, o) => KeyValuePair.Create(outcome, Quantity.Uniform((p + type + o) % 4 / 4.0, ((p + type + o) % 4 / 4.0) + 0.3))))))))))));
        var stages = Enumerable.Range(0, 5).Select(at => new Stage($"s{at}", [players[at % 2]], new([KeyValuePair.Create(players[at % 2], new Keyed<Option>(Enumerable.Range(0, 4).Select(option => KeyValuePair.Create($"m{option}",
            new Option($"m{option}", null, new([KeyValuePair.Create($"{players[at % 2]}{option}", Quantity.Uniform(0.01, 0.05))]), at == 4 ? outcomes[option] : null)))))])));
        return new(new Game(null, types, null, null, null, new(stages.Select(stage => KeyValuePair.Create(stage.Id, stage))), new([KeyValuePair.Create("s0", new ObservedMove(new([KeyValuePair.Create("a", "m1")])))])),
            new(outcomes.Select(outcome => KeyValuePair.Create(outcome, new Outcome(outcome, outcome)))), new(2020, 1, 1), "synthetic");
    }

    private static void Kernel<T>(HistoryGraph graph, NumberColumns numbers)
        where T : struct, IDraws<T>
    {
        var solver = new QuantalSolver<T>(graph, numbers);
        for (var rows = LikeDraws.Order(numbers).AsSpan(); !rows.IsEmpty; rows = rows[T.Count..])
            solver.Solve(rows[..T.Count], default);
    }

    private static void Repeat(int times, Action<int> work)
    {
        for (var row = 0; row < times; row++)
            work(row);
    }

    private static void Row(TextWriter output, string what, int draws, int cores, Action work)
    {
        work(); // compiled
        var clock = Stopwatch.StartNew();
        work();
        var elapsed = clock.Elapsed.TotalMilliseconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {draws} | {cores} | {elapsed:0} | {1000 * elapsed / draws:0} |"));
        output.Flush();
    }
}
