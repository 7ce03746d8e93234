using Parley.Games.Tree;

namespace Parley.Tests.Games;

/// <summary>Counterfactual regret minimisation as the papers print it: a recursion over the exact tree, dictionaries by set. The check and the baseline of the compiled passes.</summary>
/// <param name="game">Two players, zero-sum.</param>
/// <param name="discount">(cumulative regret, iteration) → the regret that is kept.</param>
/// <param name="weight">Iteration → what its strategy counts in the average.</param>
internal sealed class NaiveCfr(GameTree game, Func<double, long, double> discount, Func<long, double> weight)
{
    private readonly ILookup<int, int> children = Enumerable.Range(1, game.Nodes.Length - 1).ToLookup(node => game.Nodes[node].Parent);
    private readonly double noise = 1e-14 * Stake(game); // equally good actions differ by rounding alone
    private readonly Dictionary<int, double[]> regret = Columns(game, _ => 0);
    private readonly Dictionary<int, double[]> sum = Columns(game, _ => 0);
    private readonly Dictionary<int, double[]> strategy = Columns(game, actions => 1.0 / actions);
    private long iteration;

    public static NaiveCfr Plain(GameTree game) => new(game, (regret, _) => regret, _ => 1);

    public static NaiveCfr Plus(GameTree game) => new(game, (regret, _) => Math.Max(regret, 0), t => t);

    public static NaiveCfr Discounted(GameTree game) =>
        new(game, (regret, t) => regret > 0 ? regret * (Math.Pow(t, 1.5) / (Math.Pow(t, 1.5) + 1)) : regret * 0.5, t => Math.Pow(t, 2));

    /// <summary>By set of the game: the cumulative regret of each action.</summary>
    public IReadOnlyDictionary<int, double[]> Regret => regret;

    /// <summary>By set of the game: what is played next.</summary>
    public IReadOnlyDictionary<int, double[]> Strategy => strategy;

    /// <summary>By set of the game: what each action weighs in the average, once for each node of the set.</summary>
    public IReadOnlyDictionary<int, double[]> Weight => sum;

    /// <summary>By set of the game: the average of what was played.</summary>
    public Dictionary<int, double[]> Average => sum.ToDictionary(set => set.Key,
        set => set.Value.Sum() is > 0 and var total ? set.Value.Select(weight => weight / total).ToArray() : [.. set.Value.Select(_ => 1.0 / set.Value.Length)]);

    public void Iterate()
    {
        iteration++;
        for (var learner = 0; learner < 2; learner++)
        {
            Walk(0, learner, 1, 1, 0);
            foreach (var (set, regrets) in regret)
            {
                if (game.Sets[set].Player != learner)
                    continue;
                for (var action = 0; action < regrets.Length; action++)
                    regrets[action] = discount(regrets[action], iteration);
                var positive = regrets.Sum(r => Math.Max(r, 0));
                strategy[set] = [.. regrets.Select(r => positive > noise ? Math.Max(r, 0) / positive : 1.0 / regrets.Length)];
            }
        }
    }

    /// <summary>What the learner expects from a node on, given what was collected before.</summary>
    private double Walk(int node, int learner, double own, double others, double collected)
    {
        var (kind, _, _, _, set, outcome) = game.Nodes[node];
        collected += outcome < 0 ? 0 : game.Outcomes[outcome].Payoffs[learner].ToDouble();
        if (kind == NodeKind.End)
            return collected;
        var mean = 0.0;
        if (kind == NodeKind.Chance)
        {
            foreach (var child in children[node])
                if (game.Events[set].Probabilities[game.Nodes[child].Branch].ToDouble() is var probability)
                    mean += probability * Walk(child, learner, own, others * probability, collected);
            return mean;
        }
        var mine = game.Sets[set].Player == learner;
        var values = new List<double>();
        foreach (var child in children[node])
        {
            var probability = strategy[set][game.Nodes[child].Branch];
            values.Add(mine ? Walk(child, learner, own * probability, others, collected) : Walk(child, learner, own, others * probability, collected));
            mean += probability * values[^1];
        }
        for (var action = 0; mine && action < values.Count; action++)
        {
            regret[set][action] += others * (values[action] - mean);
            sum[set][action] += weight(iteration) * own * strategy[set][action];
        }
        return mean;
    }

    private static double Stake(GameTree game) => Enumerable.Range(0, game.Nodes.Length).Where(node => game.Nodes[node].Kind == NodeKind.End)
        .Max(end => Math.Abs(game.PathTo(end).Select(node => game.Nodes[node].Outcome).Sum(outcome => outcome < 0 ? 0 : game.Outcomes[outcome].Payoffs[0].ToDouble())));

    private static Dictionary<int, double[]> Columns(GameTree game, Func<int, double> start) => Enumerable.Range(0, game.Sets.Length)
        .ToDictionary(set => set, set => Enumerable.Repeat(start(game.Sets[set].Actions.Length), game.Sets[set].Actions.Length).ToArray());
}
