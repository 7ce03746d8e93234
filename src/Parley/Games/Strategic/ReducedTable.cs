using System.Collections.Immutable;
using Parley.Games.Tree;

namespace Parley.Games.Strategic;

/// <summary>The payoffs of a reduced form: each end adds its chance-weighted payoffs to all profiles that lead to it.</summary>
internal static class ReducedTable
{
    public static bool TryFill(CompiledTree tree, ImmutableArray<ImmutableArray<ImmutableArray<int>>> plans, double mostSteps, out ImmutableArray<Exact> payoffs)
    {
        payoffs = [];
        var leading = plans.Select(StrategiesByAction).ToArray();
        var everyone = plans.Select(list => Enumerable.Range(0, list.Length).ToArray()).ToArray();
        var steps = tree.Ends.ToArray().Sum(end => Strategies(end).Aggregate(1.0, (product, list) => product * list.Length));
        if (steps > mostSteps)
            return false;
        var table = new Exact[plans.Aggregate(1, (cells, list) => cells * list.Length) * plans.Length];
        foreach (var (end, chance, collected) in EndWorth.Of(tree.Game))
            Add(Strategies(end), Array.ConvertAll(collected, payoff => payoff * chance), plans, table);
        payoffs = [.. table];
        return true;

        int[][] Strategies(int end) => [.. plans.Select((_, player) => tree.LastAction(player)[end] is >= 0 and var action ? leading[player][action] : everyone[player])];
    }

    private static Dictionary<int, int[]> StrategiesByAction(ImmutableArray<ImmutableArray<int>> plans) => plans
        .SelectMany((plan, strategy) => plan.Select(action => (action, strategy)))
        .GroupBy(pair => pair.action, pair => pair.strategy).ToDictionary(group => group.Key, group => group.ToArray());

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
