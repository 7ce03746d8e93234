using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Parley.Cli.Rendering;
using Parley.Games.Solvers;
using Parley.Runs;

namespace Parley.Cli.Commands;

/// <summary><c>parley game solve</c>: equilibria, each with what can be held against it.</summary>
internal static class GameSolveCommand
{
    public static Command Create(Streams streams)
    {
        var solver = new Option<string?>("--solver") { Description = $"{string.Join(", ", GameSolvers.Names)} (default: what fits the game).", HelpName = "SOLVER" };
        solver.AcceptOnlyFromAmong(GameSolvers.Names);
        var lambda = CheckedOption.Number("--lambda", "Logit precision for aqre, at least 0 (default: the limit).", "X", "2");
        var tolerance = CheckedOption.Number("--tolerance", "What a player may gain and it is still called an equilibrium, in units of payoff.", "T", "0.001");
        var iterations = CheckedOption.Whole<long>("--iterations", "The most iterations of the cfr family.", usual: 10_000, low: 1, high: 1_000_000_000_000);
        var seed = CheckedOption.Whole<ulong>("--seed", "Seed of mccfr.", usual: 1, low: 0, high: ulong.MaxValue);
        var json = new Option<bool>("--json") { Description = "Answer as JSON on standard output." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No progress." };
        var command = new Command("solve", """
            Equilibria of the game, each with its certificate and the reason for stopping.

            Example: parley game solve kuhn.efg --solver aqre --lambda 2 --json
            """) { solver, lambda, tolerance, iterations, seed, json, quiet };
        GameRun.Act(command, streams, (line, game, stop) =>
        {
            var terminal = Terminal.For(streams, line.GetValue(quiet), noColor: true);
            var request = new GameRequest(line.GetValue(lambda), line.GetValue(tolerance), line.GetValue(iterations), line.GetValue(seed));
            return Solve(game, line.GetValue(solver) ?? GameSolvers.Fitting(game, request.Lambda), request, line.GetValue(json), terminal, stop);
        });
        return command;
    }

    private static int Solve(GameFile game, string solver, GameRequest request, bool json, Terminal terminal, CancellationToken stop)
    {
        using var progress = new ProgressLine(terminal);
        var clock = Stopwatch.StartNew();
        var answer = GameSolvers.Solve(solver, game, request, new Watcher(progress, request), stop);
        var elapsed = clock.Elapsed;
        var tolerance = GameSolvers.Tolerance(solver, request);
        return terminal.Print(json ? EquilibriaJson.Of(solver, request, answer, tolerance, elapsed) : EquilibriaText.Of(solver, request, answer, tolerance, elapsed));
    }

    private sealed class Watcher(ProgressLine line, GameRequest request) : IProgress<SolverProgress>
    {
        public void Report(SolverProgress value) =>
            line.Report(new RunStep(string.Create(CultureInfo.InvariantCulture, $"solving, {value.Iterations} iterations"), Math.Min(1, (double)value.Iterations / request.Iterations)));
    }
}
