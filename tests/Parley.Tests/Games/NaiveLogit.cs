using Parley.Games.Tree;

namespace Parley.Tests.Games;

/// <summary>Agent logit equilibrium as anyone would write it first: recursion over the tree, small steps in λ, Newton's method with a Jacobian by differences.</summary>
internal sealed class NaiveLogit(GameTree game)
{
    private readonly int[][] children = [.. Enumerable.Range(0, game.Nodes.Length)
        .Select(parent => Enumerable.Range(0, game.Nodes.Length).Where(node => game.Nodes[node].Parent == parent).OrderBy(node => game.Nodes[node].Branch).ToArray())];

    /// <summary>By set of the game: the probabilities at λ; null when a step does not converge nearby, as at a fold.</summary>
    public double[][]? Solve(double lambda, int steps)
    {
        var z = new double[game.Sets.Sum(set => set.Actions.Length - 1)];
        for (var step = 1; step <= steps; step++)
        {
            var start = z.ToArray();
            for (var round = 0; ; round++)
            {
                var left = Left(z, lambda * step / steps);
                var change = Gauss(Differences(z, lambda * step / steps, left), left);
                z = [.. z.Zip(change, (value, by) => value - by)];
                if (change.All(by => Math.Abs(by) < 1e-12))
                    break;
                if (round == 12 || z.Zip(start, (now, then) => Math.Abs(now - then)).Any(move => move > 0.5))
                    return null;
            }
        }
        return Choices(z);
    }

    private double[] Left(double[] z, double lambda)
    {
        var choices = Choices(z);
        var (left, next) = (new double[z.Length], 0);
        for (var set = 0; set < game.Sets.Length; set++)
            for (var action = 1; action < game.Sets[set].Actions.Length; action++, next++)
                left[next] = z[next] - (lambda * (Pays(set, action, choices) - Pays(set, 0, choices)));
        return left;
    }

    private double[][] Choices(double[] z)
    {
        var next = 0;
        return [.. game.Sets.Select(set =>
        {
            double[] odds = [1, .. z[next..(next += set.Actions.Length - 1)].Select(Math.Exp)];
            return odds.Select(odd => odd / odds.Sum()).ToArray();
        })];
    }

    /// <summary>Q: the owner's payoff after the action, weighted by what the others and chance do to lead to each node of the set.</summary>
    private double Pays(int set, int action, double[][] choices)
    {
        var (sum, weights, owner) = (0.0, 0.0, game.Sets[set].Player);
        for (var node = 0; node < game.Nodes.Length; node++)
        {
            if (game.Nodes[node] is not { Kind: NodeKind.Decision } at || at.Set != set)
                continue;
            var weight = Reach(node, owner, choices);
            weights += weight;
            sum += weight * Value(children[node][action], owner, choices);
        }
        return sum / weights;
    }

    private double Reach(int node, int except, double[][] choices)
    {
        var (at, parent) = (game.Nodes[node], game.Nodes[node].Parent);
        if (parent < 0)
            return 1;
        var from = game.Nodes[parent];
        var step = from.Kind == NodeKind.Chance ? game.Events[from.Set].Probabilities[at.Branch].ToDouble()
            : game.Sets[from.Set].Player == except ? 1 : choices[from.Set][at.Branch];
        return step * Reach(parent, except, choices);
    }

    private double Value(int node, int player, double[][] choices)
    {
        var at = game.Nodes[node];
        var value = at.Outcome >= 0 ? game.Outcomes[at.Outcome].Payoffs[player].ToDouble() : 0;
        for (var action = 0; action < game.ActionsAt(node).Length; action++)
            value += (at.Kind == NodeKind.Chance ? game.Events[at.Set].Probabilities[action].ToDouble() : choices[at.Set][action]) * Value(children[node][action], player, choices);
        return value;
    }

    private double[,] Differences(double[] z, double lambda, double[] left)
    {
        const double Little = 1e-7;
        var jacobian = new double[z.Length, z.Length];
        for (var column = 0; column < z.Length; column++)
        {
            var near = z.ToArray();
            near[column] += Little;
            foreach (var (row, value) in Left(near, lambda).Index())
                jacobian[row, column] = (value - left[row]) / Little;
        }
        return jacobian;
    }

    private static double[] Gauss(double[,] matrix, double[] right)
    {
        var (n, x) = (right.Length, right.ToArray());
        for (var pivot = 0; pivot < n; pivot++)
        {
            var best = Enumerable.Range(pivot, n - pivot).MaxBy(row => Math.Abs(matrix[row, pivot]));
            for (var column = 0; column < n; column++)
                (matrix[pivot, column], matrix[best, column]) = (matrix[best, column], matrix[pivot, column]);
            (x[pivot], x[best]) = (x[best], x[pivot]);
            for (var row = pivot + 1; row < n; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < n; column++)
                    matrix[row, column] -= factor * matrix[pivot, column];
                x[row] -= factor * x[pivot];
            }
        }
        for (var row = n - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < n; column++)
                x[row] -= matrix[row, column] * x[column];
            x[row] /= matrix[row, row];
        }
        return x;
    }
}
