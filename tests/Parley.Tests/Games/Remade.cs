using System.Collections.Immutable;
using Parley.Games;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

/// <summary>Games made from others in ways that a solver's answer must follow.</summary>
internal static class Remade
{
    /// <summary>Sum of the numbers of a set and its twin in a reversed game.</summary>
    public const int Mirror = 1_000_000;

    /// <summary>The game with every player's payoffs multiplied, and the same gift to all at the root.</summary>
    public static GameTree With(GameTree game, ImmutableArray<int> factors = default, int gift = 0)
    {
        Exact Scaled(Exact payoff, int player) => factors.IsDefault ? payoff : payoff * factors[player];
        var outcomes = game.Outcomes.Select(outcome => outcome with { Payoffs = [.. outcome.Payoffs.Select(Scaled)] }).ToList();
        var root = game.Nodes[0];
        if (gift != 0)
        {
            var before = root.Outcome >= 0 ? outcomes[root.Outcome].Payoffs : [.. game.Players.Select(_ => Exact.Zero)];
            outcomes.Add(new(outcomes.Count + 1, "", [.. before.Select(payoff => payoff + gift)]));
            root = root with { Outcome = outcomes.Count - 1 };
        }
        return new(game.Title, game.Comment, game.Players, game.Nodes.SetItem(0, root), game.Sets, game.Events, [.. outcomes]);
    }

    /// <summary>The game with the actions of every set in the opposite order, and other numbers.</summary>
    public static GameTree Reversed(GameTree game)
    {
        var prizes = game.Outcomes.Select(outcome => new Prize(outcome.Name, outcome.Payoffs.AsSpan())).ToArray();
        var positions = new Play[game.Nodes.Length];
        var children = new Stack<int>[game.Nodes.Length];
        for (var node = game.Nodes.Length - 1; node >= 0; node--)
        {
            var at = game.Nodes[node];
            var next = children[node] ?? new();
            var position = at.Kind switch
            {
                NodeKind.Decision => Play.Move(game.Sets[at.Set].Player + 1, Mirror - game.Sets[at.Set].Number,
                    [.. next.Zip(game.Sets[at.Set].Actions, (child, action) => (action, positions[child])).Reverse()]),
                NodeKind.Chance => Play.Chance(game.Events[at.Set].Number,
                    [.. next.Index().Select(child => (game.Events[at.Set].Actions[child.Index], game.Events[at.Set].Probabilities[child.Index], positions[child.Item]))]),
                _ => Play.End(),
            };
            positions[node] = at.Outcome >= 0 ? position.Collecting(prizes[at.Outcome]) : position;
            if (at.Parent >= 0)
                (children[at.Parent] ??= new()).Push(node); // from the last child to the first, so the first is on top
        }
        return positions[0].ToGame(game.Title, game.Players);
    }
}
