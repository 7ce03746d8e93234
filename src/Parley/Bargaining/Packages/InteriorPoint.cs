namespace Parley.Bargaining.Packages;

/// <summary>A primal-dual interior-point method for concave programs over packages, p = 1 or 2: Nash products, and zones whose limits are curved.</summary>
/// <remarks>
/// Maximises Σ w·log y + c·x + (gain of the favoured) with y = u(x) − d − τ, over the box, the conditions between issues and y ≥ 0 of who consents. For p = 1 each |x − θ| is a variable t of its own above both
/// of its sides, eliminated before the linear system is set up (<see cref="InteriorStep"/>), so that the system has the size of the package whatever the number of actors. S. Mehrotra, SIAM J. Optimization 2
/// (1992); S. Boyd and L. Vandenberghe, Convex Optimization (2004), chapter 11. The start is strictly inside, and iterates stay there.
/// </remarks>
internal sealed class InteriorPoint(BargainingProblem problem)
{
    private const int MostSteps = 100;
    private const double Stop = 1e-20, Usable = 1e-9; // where a bound presses with next to nothing, slack and multiplier are both the root of the gap

    private readonly InteriorStep state = new(problem);
    private readonly double[] along = new double[problem.Issues];

    /// <summary>The package, one number an issue.</summary>
    public ReadOnlySpan<double> Package => state.X.AsSpan(0, problem.Issues);

    /// <summary>The common gain τ; 0 unless it is maximised.</summary>
    public double CommonGain => state.X[problem.Issues];

    /// <summary>λ, by actor.</summary>
    public ReadOnlySpan<double> Multipliers => state.Lambda;

    /// <summary>The multiplier of each condition between issues.</summary>
    public ReadOnlySpan<double> RowMultipliers => state.Nu;

    /// <summary>The package with the largest Nash product, from one in which everybody gains at least <paramref name="least"/>, above 0.</summary>
    /// <returns>Whether the method came to rest.</returns>
    public bool Nash(ReadOnlySpan<double> start, double least)
    {
        Array.Fill(state.Roles, Role.Bargains);
        return Solve(start, least, commonGain: false);
    }

    /// <summary>The package in which the least gain is largest.</summary>
    /// <param name="without">An actor who is left out; −1: nobody.</param>
    public bool RaiseCommonGain(int without = -1)
    {
        Array.Fill(state.Roles, Role.Consents);
        if (without >= 0)
            state.Roles[without] = Role.Absent;
        return Solve(problem.Rows.Interior, 0, commonGain: true);
    }

    /// <summary>The package furthest along an issue among those that everybody accepts.</summary>
    public bool Push(int issue, double direction, ReadOnlySpan<double> start, double least)
    {
        Array.Fill(state.Roles, Role.Consents);
        along[issue] = direction;
        var rest = Solve(start, least, commonGain: false);
        along[issue] = 0;
        return rest;
    }

    /// <summary>The package best for one actor among those that all others accept; those best for it are at least as good for it as no deal whenever such exist.</summary>
    public bool Favour(int actor, ReadOnlySpan<double> start, double least)
    {
        Array.Fill(state.Roles, Role.Consents);
        state.Roles[actor] = Role.Favoured;
        return Solve(start, least, commonGain: false);
    }

    private bool Solve(ReadOnlySpan<double> start, double least, bool commonGain)
    {
        state.Begin(start, least, commonGain, along);
        var (reduce, gap) = (0.1, double.PositiveInfinity);
        for (var iteration = 0; iteration < MostSteps; iteration++)
        {
            gap = state.Gap();
            var unbalanced = state.Stationarity();
            if (gap < Stop)
                return unbalanced < Usable;
            state.Direction(gap * reduce);
            var length = state.Advance();
            if (length < 1e-10)
                break;
            reduce = length > 0.9 ? 0.02 : length > 0.5 ? 0.1 : 0.5;
        }

        return gap < Usable;
    }
}
