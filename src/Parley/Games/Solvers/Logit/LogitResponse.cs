using System.Numerics.Tensors;
using Parley.Games.Tree;

namespace Parley.Games.Solvers.Logit;

/// <summary>The equations z(I,a) = λᵢ·(Q(I,a) − Q(I,first)) of the agent logit form, and how they change.</summary>
/// <remarks>
/// <para>Unknowns are z(I,a) = log σ(a|I) − log σ(first|I) for every action but the first of its set, set by set, and λ at the end. Reach is kept as a logarithm and
/// everything else is conditional on its set, so nothing underflows at any λ.</para>
/// <para>With sequences for paths (von Stengel, Games Econ. Behav. 14, 1996) a pass over the unknowns gives reach, one over the nodes of the sets beliefs, one over the ends what
/// actions pay at once, and one over the sets from last to first what they pay in the long run. The derivative in a direction is the same four passes, linearised
/// by hand, without exponentials: no Jacobian is held. Nothing is allocated after construction.</para>
/// <para>Payoffs are mapped to [0, 1] by the largest range of a player, and λ is counted in the inverse of that unit.</para>
/// </remarks>
internal sealed class LogitResponse : ICurve
{
    private readonly Places visits; // nodes, by set
    private readonly Places ends;   // ends, by the owner's last action
    private readonly int[] setStart;
    private readonly int[] before;  // by set: the owner's sequence there
    private readonly int[] setOfAction;
    private readonly double[] multiplier; // by set
    private readonly double[] payoff; // by end

    private readonly double[] probability;
    private readonly double[] logProbability;
    private readonly double[] logReach; // by sequence
    private readonly double[] belief; // by visit
    private readonly double[] logVisit; // by set: log P(others and chance lead to it)
    private readonly double[] link; // by set: P(reached | the owner's last set and action, others and chance)
    private readonly double[] weight; // by end: payoff × P(reached | set, action, then no own move)
    private readonly double[] atOnce; // by action: the sum of those
    private readonly double[] pays; // by action: Q
    private readonly double[] value; // by set
    private double lambda;

    private readonly double[] reachChange;
    private readonly double[] visitChange;
    private readonly double[] paysChange;

    public LogitResponse(CompiledTree tree, ReadOnlySpan<double> multipliers)
    {
        tree.RequirePerfectRecall();
        var logChance = LogChance(tree);
        var owners = tree.PlayerOfSet.ToArray();
        visits = new(tree, logChance, [.. owners.Select((owner, set) => (owner, new List<int>(tree.Nodes(set).ToArray())))]);
        ends = new(tree, logChance, EndsByAction(tree));
        (setStart, setOfAction) = (tree.SetStart.ToArray(), tree.SetOfAction.ToArray());
        before = [.. tree.SequenceOfSet.ToArray().Select(action => action + 1)];
        var each = multipliers.ToArray();
        multiplier = [.. owners.Select(owner => each[owner])];
        (PayoffUnit, payoff) = Payoffs(tree);

        (probability, logProbability, logReach) = (new double[tree.ActionCount], new double[tree.ActionCount], new double[tree.ActionCount + 1]);
        (belief, logVisit, link, value) = (new double[visits.Nodes.Length], new double[tree.SetCount], new double[tree.SetCount], new double[tree.SetCount]);
        (weight, atOnce, pays) = (new double[ends.Nodes.Length], new double[tree.ActionCount], new double[tree.ActionCount]);
        (reachChange, visitChange, paysChange) = (new double[tree.ActionCount + 1], new double[tree.SetCount], new double[tree.ActionCount]);
    }

    /// <inheritdoc/>
    public int Equations => setOfAction.Length - multiplier.Length;

    /// <summary>What 1 is worth in the payoffs of the game.</summary>
    public double PayoffUnit { get; }

    /// <summary>By action: the profile of the point last evaluated.</summary>
    public ReadOnlySpan<double> Probabilities => probability;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> point, Span<double> left)
    {
        lambda = point[^1];
        Choose(point);
        Visit();
        Pay();
        for (var set = 0; set < multiplier.Length; set++)
        {
            var (first, unknown) = (setStart[set], setStart[set] - set - 1);
            for (var action = 1; action < setStart[set + 1] - first; action++)
                left[unknown + action] = point[unknown + action] - (lambda * multiplier[set] * (pays[first + action] - pays[first]));
        }
    }

    /// <inheritdoc/>
    public void Differentiate(ReadOnlySpan<double> direction, Span<double> change)
    {
        for (var set = 0; set < multiplier.Length; set++)
        {
            var (first, end, unknown) = (setStart[set], setStart[set + 1], setStart[set] - set - 1);
            var mean = 0.0;
            for (var action = 1; action < end - first; action++)
                mean += probability[first + action] * direction[unknown + action];
            var own = reachChange[before[set]] - mean;
            reachChange[first + 1] = own;
            for (var action = 1; action < end - first; action++)
                reachChange[first + action + 1] = own + direction[unknown + action];
        }
        for (var set = 0; set < multiplier.Length; set++)
        {
            var visit = 0.0;
            for (var place = visits.Start[set]; place < visits.Start[set + 1]; place++)
                visit += belief[place] * visits.Sum(place, reachChange);
            visitChange[set] = visit;
        }
        for (var action = 0; action < pays.Length; action++)
        {
            var sum = 0.0;
            for (var place = ends.Start[action]; place < ends.Start[action + 1]; place++)
                sum += weight[place] * ends.Sum(place, reachChange);
            paysChange[action] = sum - (atOnce[action] * visitChange[setOfAction[action]]);
        }
        for (var set = multiplier.Length - 1; set >= 0; set--)
        {
            var (first, end, unknown) = (setStart[set], setStart[set + 1], setStart[set] - set - 1);
            if (before[set] > 0)
            {
                var (own, mean) = (reachChange[before[set]], 0.0);
                for (var action = first; action < end; action++)
                    mean += probability[action] * (((reachChange[action + 1] - own) * pays[action]) + paysChange[action]);
                var last = before[set] - 1;
                paysChange[last] += link[set] * (mean + (value[set] * (visitChange[set] - visitChange[setOfAction[last]])));
            }
            for (var action = 1; action < end - first; action++)
                change[unknown + action] = direction[unknown + action]
                    - (multiplier[set] * ((lambda * (paysChange[first + action] - paysChange[first])) + (direction[^1] * (pays[first + action] - pays[first]))));
        }
    }

    /// <summary>‖σ − logit(λQ(σ))‖∞ at the point last evaluated.</summary>
    public double Residual()
    {
        var residual = 0.0;
        for (var set = 0; set < multiplier.Length; set++)
        {
            var (start, end, rate) = (setStart[set], setStart[set + 1], lambda * multiplier[set]);
            var (best, sum) = (TensorPrimitives.Max<double>(pays.AsSpan(start..end)), 0.0);
            for (var action = start; action < end; action++)
                sum += Math.Exp(rate * (pays[action] - best));
            for (var action = start; action < end; action++)
                residual = Math.Max(residual, Math.Abs(probability[action] - (Math.Exp(rate * (pays[action] - best)) / sum)));
        }
        return residual;
    }

    /// <summary>The most that a set gains by its best action over the profile of the point last evaluated, in payoffs of the game; sets reached with probability near 0 count too.</summary>
    public double AgentRegret()
    {
        var regret = 0.0;
        for (var set = 0; set < multiplier.Length; set++)
            regret = Math.Max(regret, TensorPrimitives.Max<double>(pays.AsSpan(setStart[set]..setStart[set + 1])) - value[set]);
        return regret * PayoffUnit;
    }

    private void Choose(ReadOnlySpan<double> point)
    {
        for (var set = 0; set < multiplier.Length; set++)
        {
            var (first, end, unknown) = (setStart[set], setStart[set + 1], setStart[set] - set - 1);
            var top = 0.0;
            for (var action = 1; action < end - first; action++)
                top = Math.Max(top, point[unknown + action]);
            var sum = probability[first] = Math.Exp(-top);
            for (var action = 1; action < end - first; action++)
                sum += probability[first + action] = Math.Exp(point[unknown + action] - top);
            var logSum = top + Math.Log(sum);
            for (var action = 0; action < end - first; action++)
            {
                probability[first + action] /= sum;
                logProbability[first + action] = (action > 0 ? point[unknown + action] : 0) - logSum;
                logReach[first + action + 1] = logReach[before[set]] + logProbability[first + action];
            }
        }
    }

    private void Visit()
    {
        for (var set = 0; set < multiplier.Length; set++)
        {
            var (start, end) = (visits.Start[set], visits.Start[set + 1]);
            var top = double.NegativeInfinity;
            for (var place = start; place < end; place++)
                top = Math.Max(top, belief[place] = visits.LogReach(place, logReach));
            if (end - start <= 1) // nothing to tell apart
            {
                belief.AsSpan(start..end).Fill(1);
                logVisit[set] = top;
                continue;
            }
            var sum = 0.0;
            for (var place = start; place < end; place++)
                sum += belief[place] = Math.Exp(belief[place] - top);
            for (var place = start; place < end; place++)
                belief[place] /= sum;
            logVisit[set] = top + Math.Log(sum);
        }
    }

    private void Pay()
    {
        for (var action = 0; action < pays.Length; action++)
        {
            var visit = logVisit[setOfAction[action]];
            for (var place = ends.Start[action]; place < ends.Start[action + 1]; place++)
                weight[place] = ends.LogReach(place, logReach) - visit;
        }
        TensorPrimitives.Exp(weight, weight);
        TensorPrimitives.Multiply(weight, payoff, weight);
        for (var action = 0; action < pays.Length; action++)
        {
            var sum = 0.0;
            for (var place = ends.Start[action]; place < ends.Start[action + 1]; place++)
                sum += weight[place];
            pays[action] = atOnce[action] = sum;
        }
        for (var set = multiplier.Length - 1; set >= 0; set--)
        {
            var mean = 0.0;
            for (var action = setStart[set]; action < setStart[set + 1]; action++)
                mean += probability[action] * pays[action];
            value[set] = mean;
            if (before[set] == 0)
                continue;
            var last = before[set] - 1;
            link[set] = double.IsNegativeInfinity(logVisit[set]) ? 0 : Math.Exp(logVisit[set] - logVisit[setOfAction[last]]);
            pays[last] += link[set] * mean;
        }
    }

    private static double[] LogChance(CompiledTree tree)
    {
        var log = new double[tree.NodeCount];
        for (var node = 1; node < log.Length; node++)
            log[node] = log[tree.Parent[node]] + Math.Log(tree.ChanceProbability[node]);
        return log;
    }

    private static List<(int Owner, List<int> Nodes)> EndsByAction(CompiledTree tree)
    {
        var groups = new List<(int Owner, List<int> Nodes)>(tree.ActionCount);
        foreach (var set in tree.SetOfAction)
            groups.Add((tree.PlayerOfSet[set], []));
        for (var player = 0; player < tree.PlayerCount; player++)
            foreach (var end in tree.Ends)
                if (tree.LastAction(player)[end] is >= 0 and var last)
                    groups[last].Nodes.Add(end);
        return groups;
    }

    private (double Unit, double[] Payoff) Payoffs(CompiledTree tree)
    {
        var (low, unit) = (new double[tree.PlayerCount], 0.0);
        for (var player = 0; player < tree.PlayerCount; player++)
        {
            var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
            foreach (var end in tree.Ends)
                (least, most) = (Math.Min(least, tree.Total(player)[end]), Math.Max(most, tree.Total(player)[end]));
            (low[player], unit) = (least, Math.Max(unit, most - least));
        }
        if (unit == 0)
            unit = 1;
        var column = new double[ends.Nodes.Length];
        for (var action = 0; action < tree.ActionCount; action++)
            for (var place = ends.Start[action]; place < ends.Start[action + 1]; place++)
            {
                var player = tree.PlayerOfSet[tree.SetOfAction[action]];
                column[place] = (tree.Total(player)[ends.Nodes[place]] - low[player]) / unit;
            }
        return (unit, column);
    }
}
