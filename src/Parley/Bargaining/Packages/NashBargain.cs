namespace Parley.Bargaining.Packages;

/// <summary>The package that maximises Σ wᵢ·log(uᵢ(x) − dᵢ) over all issues at once: what rational parties of given power would settle on, issues traded against each other.</summary>
/// <remarks>J. Nash, The Bargaining Problem, Econometrica 18 (1950); with unequal powers E. Kalai, International Journal of Game Theory 6 (1977). Unique in utilities; where several packages give the same, one of them.</remarks>
internal sealed class NashBargain(BargainingProblem problem)
{
    private const double Near = 1e-8; // of a kink or bound: the iterates come that near when they belong there

    private readonly InteriorPoint method = new(problem);
    private readonly double[] snapped = new double[problem.Issues];

    /// <summary>Solves it.</summary>
    /// <param name="start">A package in which everybody gains at least <paramref name="least"/>.</param>
    /// <param name="least">Above 0.</param>
    /// <param name="package">Where the package goes, one number an issue, in [0, 1].</param>
    /// <returns>The <see cref="KktResidual"/> that was reached; NaN where there is nothing to gain.</returns>
    public double Solve(ReadOnlySpan<double> start, double least, Span<double> package)
    {
        if (!(least > 0))
        {
            package.Fill(double.NaN);
            return double.NaN;
        }

        method.Nash(start, least);
        method.Package.CopyTo(package);
        method.Package.CopyTo(snapped);
        for (var issue = 0; issue < snapped.Length; issue++)
            snapped[issue] = Snap(issue, snapped[issue]);
        var (given, tidy) = (KktResidual.Of(problem, package, method.RowMultipliers), KktResidual.Of(problem, snapped, method.RowMultipliers));
        if (!(tidy <= given))
            return given;
        snapped.CopyTo(package);
        return tidy;
    }

    private double Snap(int issue, double x)
    {
        if (x < Near || x > 1 - Near)
            return Math.Round(x);
        for (var i = 0; problem.Exponent == 1 && i < problem.Actors; i++)
        {
            var ideal = problem.Ideals[(i * problem.Issues) + issue];
            if (problem.Shares[(i * problem.Issues) + issue] > 0 && Math.Abs(x - ideal) < Near)
                return ideal;
        }

        return x;
    }
}
