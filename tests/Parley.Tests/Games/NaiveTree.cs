using Parley.Games.Tree;

namespace Parley.Tests.Games;

/// <summary>The textbook's recursion over the exact tree: the check of everything compiled.</summary>
internal sealed class NaiveTree(GameTree game)
{
    private readonly ILookup<int, int> children = Enumerable.Range(1, game.Nodes.Length - 1).ToLookup(node => game.Nodes[node].Parent);

    /// <summary>P(action) by set index of the game and place of the action.</summary>
    public delegate double Strategy(int set, int action);

    /// <summary>Expected payoff of a player from a node on, what is collected at the node included.</summary>
    public double Payoff(int player, Strategy strategy, int node = 0)
    {
        var (kind, _, _, _, set, outcome) = game.Nodes[node];
        var payoff = outcome < 0 ? 0 : game.Outcomes[outcome].Payoffs[player].ToDouble();
        foreach (var child in children[node])
        {
            var branch = game.Nodes[child].Branch;
            var probability = kind == NodeKind.Chance ? game.Events[set].Probabilities[branch].ToDouble() : strategy(set, branch);
            payoff += probability * Payoff(player, strategy, child);
        }
        return payoff;
    }

    /// <summary>The best of all pure strategies of a player, by trying every one of them.</summary>
    public double BestPure(int player, Strategy strategy)
    {
        var own = Enumerable.Range(0, game.Sets.Length).Where(set => game.Sets[set].Player == player).ToList();
        var choice = new Dictionary<int, int>();
        var best = double.NegativeInfinity;
        Try(0);
        return best;

        void Try(int depth)
        {
            if (depth == own.Count)
            {
                best = Math.Max(best, Payoff(player, (set, action) => choice.TryGetValue(set, out var chosen) ? chosen == action ? 1 : 0 : strategy(set, action)));
                return;
            }
            for (var action = 0; action < game.Sets[own[depth]].Actions.Length; action++)
            {
                choice[own[depth]] = action;
                Try(depth + 1);
            }
        }
    }

    /// <summary>The most that one set gains by one action, payoffs conditional on reaching the set, the owner's earlier moves left out.</summary>
    public double AgentRegret(Strategy strategy)
    {
        var regret = 0.0;
        for (var set = 0; set < game.Sets.Length; set++)
        {
            var player = game.Sets[set].Player;
            var nodes = Enumerable.Range(0, game.Nodes.Length).Where(node => game.Nodes[node].Kind == NodeKind.Decision && game.Nodes[node].Set == set).ToList();
            var weights = nodes.Select(node => Reach(node, player, strategy)).ToList();
            if (weights.Sum() == 0)
                continue;
            var gains = Enumerable.Range(0, game.Sets[set].Actions.Length)
                .Select(action => nodes.Zip(weights, (node, weight) => weight * Payoff(player, strategy, children[node].ElementAt(action))).Sum() / weights.Sum()).ToList();
            regret = Math.Max(regret, gains.Max() - gains.Select((gain, action) => gain * strategy(set, action)).Sum());
        }
        return regret;
    }

    private double Reach(int node, int except, Strategy strategy)
    {
        var (_, _, parent, branch, _, _) = game.Nodes[node];
        if (parent < 0)
            return 1;
        var (kind, _, _, _, set, _) = game.Nodes[parent];
        return Reach(parent, except, strategy) * (kind == NodeKind.Chance ? game.Events[set].Probabilities[branch].ToDouble()
            : game.Sets[set].Player == except ? 1 : strategy(set, branch));
    }
}
