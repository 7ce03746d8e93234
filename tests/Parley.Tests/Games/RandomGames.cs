using Parley.Games.Library;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

/// <summary>Generators of games and profiles for laws.</summary>
internal static class RandomGames
{
    public static Gen<GameTree> Small { get; } = Trees(40);

    public static Gen<GameTree> Trees(int most) => Gen.Select(Gen.ULong, Gen.Int[1, most], Gen.Int[1, 4], Gen.Int[2, 4], Gen.Double[0, 0.5], Gen.Double[0, 1]).Select(
        (seed, nodes, players, branching, chance, merging) => new RandomTree
        {
            Seed = seed,
            Nodes = nodes,
            Players = players,
            Branching = branching,
            ChanceShare = chance,
            Merging = merging,
            TollShare = chance,
        }.ToGame());

    /// <summary>A profile with zeros in it now and then.</summary>
    public static BehaviourProfile Profile(CompiledTree tree, int seed)
    {
        var probabilities = new double[tree.ActionCount];
        for (var action = 0; action < probabilities.Length; action++)
            probabilities[action] = (uint)HashCode.Combine(seed, action) % 7u / 6.0;
        for (var set = 0; set < tree.SetCount; set++)
        {
            var actions = probabilities.AsSpan(tree.SetStart[set]..tree.SetStart[set + 1]);
            var sum = 0.0;
            foreach (var probability in actions)
                sum += probability;
            for (var i = 0; i < actions.Length; i++)
                actions[i] = sum > 0 ? actions[i] / sum : 1.0 / actions.Length;
        }
        return BehaviourProfile.Of(tree, probabilities);
    }

    /// <summary>A profile as the naive tree asks for it, by the sets of the game.</summary>
    public static NaiveTree.Strategy AsStrategy(BehaviourProfile profile)
    {
        var tree = profile.Tree;
        var place = Enumerable.Range(0, tree.SetCount).ToDictionary(tree.Describe);
        return (set, action) => profile[place[tree.Game.Sets[set]], action];
    }
}
