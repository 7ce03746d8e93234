using System.Collections.Immutable;
using Parley.Games.Tree;

namespace Parley.Games.Strategic;

/// <summary>The payoffs of a reduced form: each end adds its chance-weighted payoffs to all profiles that lead to it.</summary>
internal static class ReducedTable
{
    public static bool TryFill(CompiledTree tree, ImmutableArray<ImmutableArray<ImmutableArray<int>>> plans, double mostSteps, out ImmutableArray<Exact> payoffs)
    {
        var leading = plans.Select(list => StrategiesByAction(list)).ToArray();
        var everyone = plans.Select(list => Enumerable.Range(0, list.Length).ToArray()).ToArray();
        var ends = tree.Ends.ToArray();
        var steps = ends.Sum(end => Strategies(end).Aggregate(1.0, (product, list) => product * list.Length));
        var table = new Exact[steps > mostSteps ? 0 : plans.Aggregate(1, (cells, list) => cells * list.Length) * plans.Length];
        if (table.Length > 0)
            foreach (var end in ends)
                Add(Strategies(end), Worth(tree.Game, end), plans, table);
        payoffs = [.. table];
        return table.Length > 0;

        int[][] Strategies(int end) => [.. plans.Select((_, player) => tree.LastAction(player)[end] is >= 0 and var action ? leading[player][action] : everyone[player])];
    }

    private static Dictionary<int, int[]> StrategiesByAction(ImmutableArray<ImmutableArray<int>> plans) => plans
        .SelectMany((plan, strategy) => plan.Select(action => (action, strategy)))
        .GroupBy(pair => pair.action, pair => pair.strategy).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Payoffs on the path to an end times the probability of its chance draws.</summary>
    private static Exact[] Worth(GameTree game, int end)
    {
        var worth = new Exact[game.Players.Length];
        var probability = Exact.One;
        for (var node = end; node >= 0; node = game.Nodes[node].Parent)
        {
            var (_, _, parent, branch, _, outcome) = game.Nodes[node];
            for (var player = 0; player < worth.Length && outcome >= 0; player++)
                worth[player] += game.Outcomes[outcome].Payoffs[player];
            if (parent >= 0 && game.Nodes[parent].Kind == NodeKind.Chance)
                probability *= game.Events[game.Nodes[parent].Set].Probabilities[branch];
        }
        return [.. worth.Select(payoff => payoff * probability)];
    }

    private static void Add(int[][] strategies, Exact[] worth, ImmutableArray<ImmutableArray<ImmutableArray<int>>> plans, Exact[] table)
    {
        var place = new int[strategies.Length];
        var player = 0;
        while (player < place.Length)
        {
            var (cell, stride) = (0, 1);
            for (var i = 0; i < place.Length; stride *= plans[i++].Length)
                cell += strategies[i][place[i]] * stride;
            for (var i = 0; i < worth.Length; i++)
                table[(cell * worth.Length) + i] += worth[i];
            for (player = 0; player < place.Length && ++place[player] == strategies[player].Length; player++)
                place[player] = 0;
        }
    }
}
