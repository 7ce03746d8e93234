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
        var file = new Argument<string>("file") { Description = "An .efg or .nfg file; - reads standard input." };
        var solver = new Option<string?>("--solver") { Description = $"{string.Join(", ", GameSolvers.Names)} (default: what fits the game).", HelpName = "SOLVER" };
        solver.AcceptOnlyFromAmong(GameSolvers.Names);
        var lambda = Number("--lambda", "Logit precision for aqre, at least 0 (default: the limit).", "X");
        var tolerance = Number("--tolerance", "What a player may gain and it is still called an equilibrium, in units of payoff.", "T");
        var iterations = new Option<long>("--iterations") { Description = "The most iterations of the cfr family, 1 to 10¹².", HelpName = "N", DefaultValueFactory = _ => 10_000 };
        var seed = new Option<ulong>("--seed") { Description = "Seed of mccfr.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var json = new Option<bool>("--json") { Description = "Answer as JSON on standard output." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No progress." };
        var command = new Command("solve", """
            Equilibria of the game, each with its certificate and the reason for stopping.

            Example: parley game solve kuhn.efg --solver aqre --lambda 2 --json
            """) { file, solver, lambda, tolerance, iterations, seed, json, quiet };
        command.SetAction((line, stop) => Task.Run(() =>
        {
            try
            {
                var game = GameFile.Read(line.GetValue(file)!, streams.Input);
                if (!game.Sound)
                    return GameView.Damage(game, streams.Error);
                var request = new GameRequest(line.GetValue(lambda), line.GetValue(tolerance), Math.Clamp(line.GetValue(iterations), 1, 1_000_000_000_000), line.GetValue(seed));
                return Solve(game, line.GetValue(solver) ?? GameSolvers.Fitting(game, request.Lambda), request, line.GetValue(json), Terminal.For(streams, line.GetValue(quiet), true), streams.Output, stop);
            }
            catch (InvalidDataException refused)
            {
                streams.Error.WriteLine(refused.Message);
                return ExitCode.BadInput;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                streams.Error.WriteLine($"{line.GetValue(file)}: cannot be read ({failure.Message.TrimEnd('.')}).");
                return ExitCode.BadInput;
            }
            catch (InvalidOperationException refusal)
            {
                streams.Error.WriteLine($"{line.GetValue(file)}: {refusal.Message}");
                return ExitCode.BadInput;
            }
        }, stop));
        return command;
    }

    private static int Solve(GameFile game, string solver, GameRequest request, bool json, Terminal terminal, TextWriter output, CancellationToken stop)
    {
        using var progress = new ProgressLine(terminal);
        var clock = Stopwatch.StartNew();
        var answer = GameSolvers.Solve(solver, game, request, new Watcher(progress, request), stop);
        var elapsed = clock.Elapsed;
        var tolerance = GameSolvers.Tolerance(solver, request);
        output.WriteLine(json ? EquilibriaJson.Of(solver, request, answer, tolerance, elapsed) : EquilibriaText.Of(solver, request, answer, tolerance, elapsed));
        return ExitCode.Answered;
    }

    private static Option<double?> Number(string name, string says, string help) => new(name)
    {
        Description = says,
        HelpName = help,
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number >= 0)
                return number;
            result.AddError($"{name}: \"{result.Tokens[0].Value}\" is not a number of at least 0; write it like 2 or 0.001.");
            return null;
        },
    };

    private sealed class Watcher(ProgressLine line, GameRequest request) : IProgress<SolverProgress>
    {
        public void Report(SolverProgress value) =>
            line.Report(new RunStep(string.Create(CultureInfo.InvariantCulture, $"solving, {value.Iterations} iterations"), Math.Min(1, (double)value.Iterations / request.Iterations)));
    }
}
