using Parley.Games;
using Parley.Games.Solvers;
using Parley.Games.Strategic;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

/// <summary>Games for the exact solvers, and how their answers are compared.</summary>
internal static class SolverGames
{
    /// <summary>Two players, up to four strategies each, payoffs from −2 to 2: degenerate more often than not.</summary>
    public static Gen<StrategicGame> Tables { get; } = Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4]).SelectMany((rows, columns) =>
        Gen.Int[-2, 2].Array[2 * rows * columns].Select(payoffs => Table(rows, columns, payoffs)));

    /// <summary>Two players with perfect recall.</summary>
    public static Gen<GameTree> TwoPlayers { get; } = Gen.Select(Gen.ULong, Gen.Int[2, 24], Gen.Double[0, 0.4], Gen.Double[0, 1]).Select((seed, nodes, chance, merging) =>
        new Parley.Games.Library.RandomTree { Seed = seed, Nodes = nodes, ChanceShare = chance, Merging = merging, TollShare = chance }.ToGame());

    /// <summary>Perfect information, three players, payoffs 0 or 1: full of ties.</summary>
    public static Gen<GameTree> Ties { get; } = Gen.Select(Gen.UInt, Gen.Int[1, 3]).Select((seed, depth) =>
    {
        var next = 0;
        return Grow(depth).ToGame("ties", ["a", "b", "c"]);

        int Draw(int below) => (int)((uint)HashCode.Combine(seed, next++) % (uint)below);
        Play Grow(int left) => left == 0 || Draw(6) == 0 ? Play.End(Draw(2), Draw(2), Draw(2))
            : Draw(5) == 0 ? Play.Chance("", ("x", new Exact(1, 3), Grow(left - 1)), ("y", new Exact(2, 3), Grow(left - 1)))
            : Play.Move(1 + Draw(3), $"{next}", ("x", Grow(left - 1)), ("y", Grow(left - 1)));
    });

    public static StrategicGame Table(int rows, int columns, params IEnumerable<int> payoffs) => StrategicGame.OfPayoffs("table",
        [new("row", [.. Enumerable.Range(1, rows).Select(i => $"r{i}")]), new("column", [.. Enumerable.Range(1, columns).Select(i => $"c{i}")])],
        [.. payoffs.Select(payoff => (Exact)payoff)]);

    /// <summary>The same tree, where the second player loses what the first wins.</summary>
    public static GameTree ZeroSum(GameTree game) => new(game.Title, game.Comment, game.Players, game.Nodes, game.Sets, game.Events,
        [.. game.Outcomes.Select(outcome => outcome with { Payoffs = [outcome.Payoffs[0], -outcome.Payoffs[0]] })]);

    /// <summary>The same tree, with the signs of its payoffs for payoffs.</summary>
    public static GameTree Signs(GameTree game) => new(game.Title, game.Comment, game.Players, game.Nodes, game.Sets, game.Events,
        [.. game.Outcomes.Select(outcome => outcome with { Payoffs = [.. outcome.Payoffs.Select(payoff => (Exact)payoff.Sign)] })]);

    public static StrategicGame ZeroSum(StrategicGame game) => StrategicGame.OfPayoffs(game.Title, game.Players,
        [.. Enumerable.Range(0, game.CellCount).SelectMany(cell => (Exact[])[game.Payoff(cell, 0), -game.Payoff(cell, 0)])]);

    /// <summary>All oracle profiles of one game and kind are found, each once, and nothing else is.</summary>
    public static void AssertSame(IReadOnlyList<OracleGroup> want, EquilibriumList got)
    {
        Assert.True(got.IsComplete);
        Assert.Equal(want.Count, got.Equilibria.Length);
        foreach (var group in want)
            Assert.Single(got.Equilibria, equilibrium => Agrees(group, equilibrium));
        foreach (var equilibrium in got.Equilibria)
            Assert.True(equilibrium.IsEquilibrium(1e-12), equilibrium.Describe(1e-12));
    }

    private static bool Agrees(OracleGroup group, Equilibrium got)
    {
        var tree = got.Profile.Tree;
        var profile = group.Profile(tree);
        Assert.DoesNotContain(double.NaN, profile);
        return profile.Zip(got.Profile.Probabilities.ToArray()).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-8)
            && group.Payoffs(tree).Zip(got.Payoffs).All(pair => double.IsNaN(pair.First) || Math.Abs(pair.First - pair.Second) <= 1e-8 * Math.Max(1, Math.Abs(pair.First)));
    }
}
