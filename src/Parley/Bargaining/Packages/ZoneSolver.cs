namespace Parley.Bargaining.Packages;

/// <summary>The zone of agreement of one draw: whether there is one, how far it reaches, the best package in it for each, and what would open it.</summary>
/// <remarks>p = 1: linear programs (<see cref="PackageProgram"/>), all of a draw starting from its most common gain. p = 2: interior points. One solver a thread; its spans are filled anew by each call.</remarks>
internal sealed class ZoneSolver(BargainingProblem problem)
{
    /// <summary>A zone of one point is still a zone: the common gain may miss 0 by this.</summary>
    public const double Touch = 1e-11;

    private const double Roomy = 1e-7; // a curved zone smaller than this is a point

    private readonly PackageProgram program = new();
    private readonly PackageAxes axes = PackageAxes.Of(problem, new double[problem.Issues], new bool[problem.Issues]);
    private readonly InteriorPoint method = new(problem);
    private readonly double[] package = new double[problem.Issues], certificate = new double[problem.Actors];

    /// <summary>The largest gain that all can have at once; below 0 there is no zone.</summary>
    public double CommonGain { get; private set; }

    /// <summary>Whether some package is at least as good as no deal for everybody.</summary>
    public bool Exists => CommonGain >= -Touch;

    /// <summary>The package in which the least gain is largest: in the zone, or the one closest to a zone.</summary>
    public ReadOnlySpan<double> Nearest => package;

    /// <summary>Multipliers, at least 0 and summing to 1, with Σ λᵢ·(uᵢ(x) − dᵢ) ≤ common gain for every feasible package: below 0 the proof that there is no zone.</summary>
    public ReadOnlySpan<double> Certificate => certificate;

    private bool Straight => problem.Exponent == 1;

    /// <summary>Looks for the zone.</summary>
    public void Find()
    {
        if (Straight)
        {
            axes.Fill(problem);
            program.Load(axes);
            program.Meet();
            CommonGain = program.RaiseCommonGain();
            program.Certificate(certificate);
            program.Package(package);
            program.Save();
            return;
        }

        method.RaiseCommonGain();
        (CommonGain, var sum) = (method.CommonGain, 0.0);
        method.Package.CopyTo(package);
        method.Multipliers.CopyTo(certificate);
        foreach (var multiplier in certificate)
            sum += multiplier;
        for (var i = 0; i < certificate.Length; i++)
            certificate[i] /= sum;
    }

    /// <summary>The ends of the zone on every issue.</summary>
    public void Extent(Span<double> low, Span<double> high)
    {
        for (var issue = 0; issue < problem.Issues; issue++)
            (low[issue], high[issue]) = (Furthest(issue, -1), Furthest(issue, 1));
    }

    /// <summary>The package of the zone that is best for an actor.</summary>
    public void Best(int actor, Span<double> best)
    {
        if (Straight)
        {
            program.HoldZone();
            program.Favour(actor);
            program.Package(best);
        }
        else if (CommonGain > Roomy && method.Favour(actor, package, CommonGain))
            method.Package.CopyTo(best);
        else
            package.CopyTo(best);
    }

    /// <summary>The least by which one actor alone must lower what it gets without a deal so that there is a zone, and the package that opens it; NaN when it alone cannot. Only where there is no zone.</summary>
    public double LeastFall(int actor, Span<double> opening)
    {
        if (Straight)
        {
            var fall = program.LeastFall(actor);
            program.Package(opening);
            return fall;
        }

        if (!method.RaiseCommonGain(without: actor) || method.CommonGain <= Roomy || !method.Favour(actor, method.Package.ToArray(), method.CommonGain))
            return double.NaN;
        method.Package.CopyTo(opening);
        return Math.Max(0, -problem.Gain(actor, opening));
    }

    /// <summary>The largest gain that all can have at once when some issues are settled beforehand. For p = 1.</summary>
    public double CommonGainWith(PackageAxes settled)
    {
        program.Load(settled);
        return program.Meet() ? program.RaiseCommonGain() : double.NegativeInfinity;
    }

    private double Furthest(int issue, double direction)
    {
        if (!Straight)
            return CommonGain > Roomy && method.Push(issue, direction, package, CommonGain) ? method.Package[issue] : package[issue];
        program.HoldZone();
        return program.Push(issue, direction);
    }
}
