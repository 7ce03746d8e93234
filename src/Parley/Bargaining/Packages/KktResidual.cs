namespace Parley.Bargaining.Packages;

/// <summary>How far a package is from satisfying the conditions for the largest Nash product, computed from the package alone.</summary>
internal static class KktResidual
{
    private const double AtKink = 1e-12;

    /// <summary>
    /// The largest entry, over issues, of the distance from 0 to the set Σ λᵢ·∂uᵢ/∂xₖ − Σ ν·factor + (cone of the bounds), with λᵢ = wᵢ/(uᵢ − dᵢ), divided by the largest λ or 1. ∞ when somebody gains nothing or
    /// a condition between issues is broken.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="package">The package.</param>
    /// <param name="rows">ν, the multiplier of each condition between issues, of at least 0.</param>
    public static double Of(BargainingProblem problem, ReadOnlySpan<double> package, ReadOnlySpan<double> rows)
    {
        if (!problem.Rows.Allow(package))
            return double.PositiveInfinity;
        var largest = 1.0;
        Span<double> lambda = stackalloc double[problem.Actors];
        for (var i = 0; i < problem.Actors; i++)
        {
            var gain = problem.Gain(i, package);
            if (!(gain > 0))
                return double.PositiveInfinity;
            lambda[i] = problem.Power[i] / gain;
            largest = Math.Max(largest, lambda[i]);
        }

        var worst = 0.0;
        for (var row = 0; row < rows.Length; row++) // a condition may only press where it binds
            worst = Math.Max(worst, rows[row] * Math.Max(0, problem.Rows.Slack(row, package)));
        for (var issue = 0; issue < problem.Issues; issue++)
        {
            var (low, high, x) = (0.0, 0.0, package[issue]);
            for (var i = 0; i < problem.Actors; i++)
            {
                var at = (i * problem.Issues) + issue;
                var (off, pull) = (x - problem.Ideals[at], lambda[i] * problem.Shares[at]);
                if (problem.Exponent == 2)
                    (low, high) = (low - (2 * pull * off), high - (2 * pull * off));
                else if (Math.Abs(off) <= AtKink)
                    (low, high) = (low - pull, high + pull);
                else
                    (low, high) = (low - (pull * Math.Sign(off)), high - (pull * Math.Sign(off)));
            }

            for (var row = 0; row < rows.Length; row++)
                (low, high) = (low - (rows[row] * problem.Rows.Factors[(row * problem.Issues) + issue]), high - (rows[row] * problem.Rows.Factors[(row * problem.Issues) + issue]));
            if (x <= AtKink)
                high = double.PositiveInfinity; // at the low end the bound pushes up, whatever pulls down
            if (x >= 1 - AtKink)
                low = double.NegativeInfinity;
            worst = Math.Max(worst, Math.Max(low, -high));
        }

        return worst / largest;
    }
}
