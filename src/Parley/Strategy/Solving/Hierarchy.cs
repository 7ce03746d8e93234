using Parley.Strategy.Histories;

namespace Parley.Strategy.Solving;

/// <summary>Cognitive hierarchy: players of level 0 move at random, those of level k answer the mixture of all lower levels, and levels are Poisson.</summary>
/// <remarks>
/// Camerer, Ho and Chong, Quarterly J. Economics 119 (2004), with logit choice at the draw's λ in place of the best reply. A level is a trait that lasts, so a player of level k also learns
/// from the moves which lower level the others are of.
/// </remarks>
internal sealed class Hierarchy<T>(HistoryGraph graph, GameNumbers<T> numbers, double tau, int levels)
    where T : struct, ILane<T>
{
    private readonly GamePass<T> pass = new(graph, numbers, levels);

    /// <summary>By level: what it does, level 0 first.</summary>
    public T[][] Profiles { get; } = [.. Enumerable.Range(0, levels + 1).Select(_ => new T[graph.PlayLength])];

    /// <summary>By level: P(a player is of it).</summary>
    public double[] Shares { get; } = Poisson(tau, levels + 1);

    /// <summary>Computes what every level does with the numbers as they now are.</summary>
    public void Solve()
    {
        pass.Start();
        pass.SetRate(T.Of(1));
        pass.Play.CopyTo(Profiles[0], 0);
        for (var level = 1; level <= levels; level++)
        {
            pass.Believe(Profiles.AsSpan(0, level), Poisson(tau, level));
            pass.Choose(pass.Response, anew: false);
            pass.Response.CopyTo(Profiles[level], 0);
        }
    }

    private static double[] Poisson(double tau, int count)
    {
        var shares = new double[count];
        shares[0] = 1;
        for (var level = 1; level < count; level++)
            shares[level] = shares[level - 1] * tau / level;
        var sum = shares.Sum();
        return [.. shares.Select(share => share / sum)];
    }
}
