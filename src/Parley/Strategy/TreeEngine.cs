using Parley.Games.Solvers;
using Parley.Games.Solvers.Logit;
using Parley.Games.Tree;
using Parley.Runs;

namespace Parley.Strategy;

/// <summary>Play of a game tree: the logit equilibrium on the principal branch at λ of every draw.</summary>
public static class TreeEngine
{
    /// <summary>Follows the branch through all λ of the ensemble, and reads off what each set does and what it comes to.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="ensemble">Draws of the column of the question; it may hold more.</param>
    /// <param name="run">Whom to tell of progress, and what stops the run.</param>
    /// <exception cref="KeyNotFoundException">The ensemble lacks the column of the question.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static Finding<StrategyAnswer> Play(TreeQuestion question, Ensemble ensemble, RunContext? run = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(ensemble);
        var tree = question.Tree.Compile();
        var (lambdas, unit) = (ensemble[TreeQuestion.RationalityColumn].ToArray(), Unit(tree));
        var play = new Drawn(tree, question, lambdas.Length);
        var branch = new LogitBranch(tree);
        var (residual, failed, done) = (0.0, 0, 0);
        foreach (var draw in Enumerable.Range(0, lambdas.Length).OrderBy(draw => lambdas[draw]))
        {
            var stopped = branch.MoveTo(Math.Max(0, lambdas[draw]) / unit, null, run?.Cancellation ?? CancellationToken.None);
            (residual, failed) = (Math.Max(residual, branch.Residual), failed + (stopped == StoppedBecause.Converged || branch.Residual <= SolverResidual.Tolerance ? 0 : 1));
            play.Read(draw, branch.Probabilities);
            if (++done % 64 == 0)
                run?.Progress?.Report(new("playing", done / (double)lambdas.Length));
        }
        var weight = new double[lambdas.Length];
        weight.AsSpan().Fill(1.0 / weight.Length);
        var answer = new StrategyAnswer([], [], play.Sets(), play.Ends(), [], [], [], null, [], lambdas.Length, new(residual, failed, 0))
        {
            Draws = new(weight, question.Outcomes.Keys.Index().ToDictionary(outcome => outcome.Item, outcome => (ReadOnlyMemory<double>)play.Outcome[outcome.Index]),
                new Dictionary<string, IReadOnlyDictionary<string, ReadOnlyMemory<double>>>()),
        };
        return new(answer, new(StrategyEngine.Name, question.CaseDigest, ensemble.Seed, ensemble.Draws),
        [
            new("game.efg", "the game is a tree file: its numbers are taken as written, only λ is in doubt, and moves seen do not enter"),
            .. failed == 0 ? [] : new Caveat[] { new("residual", FormattableString.Invariant($"{failed} draws were not solved to {SolverResidual.Tolerance:0e-0}; they count all the same")) },
        ]);
    }

    /// <summary>The widest range of a player's payoffs; 1 when nobody has anything at stake.</summary>
    private static double Unit(CompiledTree tree)
    {
        var unit = 0.0;
        for (var player = 0; player < tree.PlayerCount; player++)
        {
            var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
            foreach (var end in tree.Ends)
                (low, high) = (Math.Min(low, tree.Total(player)[end]), Math.Max(high, tree.Total(player)[end]));
            unit = Math.Max(unit, high - low);
        }
        return unit > 0 ? unit : 1;
    }

    /// <summary>What is kept of every draw.</summary>
    private sealed class Drawn(CompiledTree tree, TreeQuestion question, int draws)
    {
        private readonly double[][] move = Columns(tree.ActionCount, draws);
        private readonly double[][] reached = Columns(tree.SetCount, draws);
        private readonly double[] reach = new double[tree.NodeCount];

        public double[][] Outcome { get; } = Columns(question.Outcomes.Count, draws);

        public void Read(int draw, ReadOnlySpan<double> probabilities)
        {
            for (var node = 0; node < reach.Length; node++)
            {
                reach[node] = node == 0 ? 1 : reach[tree.Parent[node]] * (tree.ParentAction[node] >= 0 ? probabilities[tree.ParentAction[node]] : tree.ChanceProbability[node]);
                if (tree.SetOfNode[node] >= 0)
                    reached[tree.SetOfNode[node]][draw] += reach[node];
            }
            for (var end = 0; end < tree.Ends.Length; end++)
                Outcome[question.OutcomeOfEnd[end]][draw] += reach[tree.Ends[end]];
            for (var action = 0; action < move.Length; action++)
                move[action][draw] = probabilities[action];
        }

        public StageForecast[] Sets() => [.. Enumerable.Range(0, tree.SetCount).Select(set =>
        {
            var described = tree.Describe(set);
            var names = described.Actions.Select((name, action) => name.Length > 0 && described.Actions.Count(other => other == name) == 1 ? name : FormattableString.Invariant($"{name}#{action + 1}"));
            return new StageForecast(described.Name.Length > 0 ? described.Name : FormattableString.Invariant($"set-{described.Number}"), tree.Game.Players[described.Player], Band.Of(reached[set]),
                names.Index().ToDictionary(name => name.Item, name => Band.Of(move[tree.SetStart[set] + name.Index])));
        })];

        public OutcomeForecast[] Ends() => [.. question.Outcomes.Keys.Index().Select(outcome => new OutcomeForecast(outcome.Item, Band.Of(Outcome[outcome.Index])))];

        private static double[][] Columns(int count, int draws) => [.. Enumerable.Range(0, count).Select(_ => new double[draws])];
    }
}
