using Parley.Games.Strategic;
using Parley.Games.Tree;

namespace Parley.Games.Solvers.Backward;

/// <summary>All Nash equilibria in pure strategies of a strategic form: the cells that nobody wants to leave alone.</summary>
/// <remarks>Any number of players. Payoffs are compared as rationals; a strategy that is as good as the best counts as best. Time is proportional to cells × players.</remarks>
public static class PureNash
{
    /// <summary>Finds them all, unless there are too many. There may be none.</summary>
    /// <param name="game">The strategic form; profiles are of its tree of blind moves, <see cref="StrategicGame.ToTree"/>.</param>
    /// <param name="most">How many to list at most, at least 1.</param>
    /// <param name="progress">Told after every player how many players are done.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>In the order of the cells; iterations count cells. The residual is NaN: nothing is approximated.</returns>
    /// <exception cref="OperationCanceledException">As asked.</exception>
    public static EquilibriumList Solve(StrategicGame game, int most = 10_000, IProgress<SolverProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var stays = new bool[game.CellCount];
        Array.Fill(stays, true);
        var stride = 1;
        for (var player = 0; player < game.Players.Length; player++)
        {
            var strategies = game.Players[player].Strategies.Length;
            for (var cell = 0; cell < stays.Length; cell++)
                if (cell / stride % strategies == 0)
                    KeepBest(game, player, cell, stride, strategies, stays, cancellation);
            stride *= strategies;
            progress?.Report(new(player + 1, double.NaN));
        }
        var cells = stays.Index().Where(cell => cell.Item).Select(cell => cell.Index).ToList();
        var tree = cells.Count > 0 ? game.ToTree().Compile() : null;
        return new([.. cells.Take(most).Select(cell => Describe(game, tree!, cell, cancellation))], cells.Count <= most);
    }

    /// <summary>Of the cells that differ in the player's strategy only, keeps those that pay the player most.</summary>
    private static void KeepBest(StrategicGame game, int player, int first, int stride, int strategies, bool[] stays, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var best = game.Payoff(first, player);
        for (var strategy = 1; strategy < strategies; strategy++)
            best = game.Payoff(first + (strategy * stride), player) is var payoff && payoff > best ? payoff : best;
        for (var strategy = 0; strategy < strategies; strategy++)
            stays[first + (strategy * stride)] &= game.Payoff(first + (strategy * stride), player) == best;
    }

    private static Equilibrium Describe(StrategicGame game, CompiledTree tree, int cell, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var strategies = new int[game.Players.Length];
        var rest = cell;
        for (var player = 0; player < strategies.Length; player++)
            (rest, strategies[player]) = Math.DivRem(rest, game.Players[player].Strategies.Length);
        var profile = BehaviourProfile.Pure(tree, strategies);
        return new(profile, Certificate.Of(profile), double.NaN, game.CellCount, StoppedBecause.Converged);
    }
}
