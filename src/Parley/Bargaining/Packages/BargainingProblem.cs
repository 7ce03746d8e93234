namespace Parley.Bargaining.Packages;

/// <summary>One bargaining problem in Nash's sense: who wants what, how much each issue matters to whom, and what each gets without a deal. Scales run from 0 to 1.</summary>
/// <remarks>Utility: uᵢ(x) = 1 − Σₖ ŝᵢₖ·|xₖ − θᵢₖ|^p. The arrays are filled anew for every draw.</remarks>
internal sealed class BargainingProblem(int actors, int issues, double exponent, FeasibleRows rows)
{
    /// <summary>Parties whose consent is needed.</summary>
    public int Actors => actors;

    /// <summary>Issues on the table.</summary>
    public int Issues => issues;

    /// <summary>p, 1 or 2.</summary>
    public double Exponent => exponent;

    /// <summary>Which packages make sense.</summary>
    public FeasibleRows Rows => rows;

    /// <summary>θ, actor by actor, in [0, 1].</summary>
    public double[] Ideals { get; } = new double[actors * issues];

    /// <summary>ŝ, actor by actor; those of one actor sum to 1.</summary>
    public double[] Shares { get; } = new double[actors * issues];

    /// <summary>d, by actor, on the scale of the utility.</summary>
    public double[] NoDeal { get; } = new double[actors];

    /// <summary>w, by actor: bargaining power, above 0.</summary>
    public double[] Power { get; } = new double[actors];

    /// <summary>uᵢ of a package.</summary>
    public double Utility(int actor, ReadOnlySpan<double> package)
    {
        var loss = 0.0;
        for (var issue = 0; issue < issues; issue++)
            loss += Shares[(actor * issues) + issue] * Far(package[issue] - Ideals[(actor * issues) + issue]);
        return 1 - loss;
    }

    /// <summary>uᵢ − dᵢ of a package.</summary>
    public double Gain(int actor, ReadOnlySpan<double> package) => Utility(actor, package) - NoDeal[actor];

    private double Far(double distance) => exponent == 1 ? Math.Abs(distance) : distance * distance;
}
