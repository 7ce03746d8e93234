using Parley.Strategy.Histories;

namespace Parley.Strategy.Solving;

/// <content>The forward pass: beliefs by Bayes along every history.</content>
internal sealed partial class GamePass<T>
{
    private readonly T[] belief = new T[levels * graph.Nodes.Length * graph.BeliefCount]; // by level, history, pair and state
    private readonly T[] marginal = new T[graph.MarginalLength];
    private readonly int[][] pairsAbout = [.. graph.Cast.Players.Select(about => graph.Pairs.Index().Where(pair => pair.Item.About == about.Index).Select(pair => pair.Index).ToArray())];

    /// <summary>What everybody believes at each history when all play <see cref="Play"/>.</summary>
    public void Believe() => Believe(playAlone, always);

    /// <summary>What everybody believes at each history when every player has one of some ways of playing, which the others do not know.</summary>
    /// <param name="profiles">The ways of playing, at most as many as there are levels.</param>
    /// <param name="shares">P(each of them).</param>
    public void Believe(ReadOnlySpan<T[]> profiles, ReadOnlySpan<double> shares)
    {
        var level = graph.Nodes.Length * beliefs;
        for (var way = 0; way < profiles.Length; way++)
        {
            for (var i = 0; i < beliefs; i++)
                belief[(way * level) + i] = numbers.Belief[i] * T.Of(shares[way]);
        }
        foreach (var node in graph.Nodes)
        {
            foreach (var turn in node.Turns)
                Expect(node, turn, profiles);
            for (var joint = 0; joint < node.Next.Length; joint++)
            {
                if (node.Next[joint] >= 0)
                    Update(node, joint, profiles);
            }
        }
    }
    /// <summary>P(option) as each other player expects it.</summary>
    private void Expect(HistoryNode node, Turn turn, ReadOnlySpan<T[]> profiles)
    {
        foreach (var pair in pairsAbout[turn.Player])
        {
            var expected = marginal.AsSpan(Marginal(turn, graph.Pairs[pair].Believer), turn.Options.Length);
            expected.Clear();
            for (var way = 0; way < profiles.Length; way++)
            {
                var (at, profile) = ((((way * graph.Nodes.Length) + node.Index) * beliefs) + graph.PairStart[pair], profiles[way]);
                for (var option = 0; option < expected.Length; option++)
                {
                    var sum = expected[option];
                    for (var state = 0; state < turn.Mixed.Length; state++)
                        sum += belief[at + state] * profile[turn.Mixed[state] + option];
                    expected[option] = sum;
                }
            }
        }
    }

    /// <summary>Bayes along a joint move.</summary>
    private void Update(HistoryNode node, int joint, ReadOnlySpan<T[]> profiles)
    {
        for (var way = 0; way < profiles.Length; way++)
        {
            var (level, profile) = (way * graph.Nodes.Length, profiles[way]);
            var to = (level + node.Next[joint]) * beliefs;
            Array.Copy(belief, (level + node.Index) * beliefs, belief, to, beliefs);
            for (var t = 0; t < node.Turns.Length; t++)
            {
                var (turn, option) = (node.Turns[t], node.OptionOf(t, joint));
                foreach (var pair in pairsAbout[turn.Player])
                {
                    var scale = T.Of(1) / marginal[Marginal(turn, graph.Pairs[pair].Believer) + option];
                    for (var state = 0; state < turn.Mixed.Length; state++)
                        belief[to + graph.PairStart[pair] + state] *= profile[turn.Mixed[state] + option] * scale;
                }
            }
        }
    }

    /// <summary>Where the moves of a turn stand as another player expects them.</summary>
    private static int Marginal(Turn turn, int believer) => turn.FirstMarginal + (turn.Options.Length * (believer < turn.Player ? believer : believer - 1));
}
