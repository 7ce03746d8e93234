using Parley.Games.Tree;

namespace Parley.Games.Solvers.Logit;

/// <summary>The principal branch of agent logit equilibria: the connected curve of (σ, λ) that starts with the uniform profile at λ = 0.</summary>
/// <remarks>
/// <para>At every set I of player i, σ(a|I) ∝ exp(λᵢ·Q(I,a)), Q the payoff expected conditional on reaching I, with beliefs by Bayes in which the owner's own moves
/// cancel (McKelvey and Palfrey, Experimental Economics 1, 1998; followed as Turocy, Games Econ. Behav. 51, 2005, and Economic Theory 42, 2010). The agent form is not the strategic
/// form: the two differ at every λ above 0. A set that chance never leads to has no payoffs to weigh and stays uniform.</para>
/// <para>The branch may fold back and meet a λ more than once; a walk stops where it meets it first. Up to 200 unknowns (actions less sets) each step is tested for going over to
/// another branch that passes close by. A walk allocates nothing. Holds its buffers: one branch for each thread.</para>
/// </remarks>
public sealed class LogitBranch
{
    private const double FirstStep = 1;
    private const int FewestVectors = 60, MostNumbers = 4_000_000; // of the Krylov basis: all that can be needed in small games, 32 MB in large ones
    private readonly CompiledTree tree;
    private readonly LogitOptions options;
    private readonly LogitResponse response;
    private readonly CurveWalk walk;
    private readonly double[] left;
    private readonly double[] origin;

    /// <summary>The branch of a game, at its start.</summary>
    /// <param name="tree">Any number of players.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="InvalidOperationException">The players do not have perfect recall; the message has the witness.</exception>
    /// <exception cref="ArgumentException">There are multipliers, but not one for each player.</exception>
    public LogitBranch(CompiledTree tree, LogitOptions? options = null)
    {
        (this.tree, this.options) = (tree, options ?? new());
        var multipliers = this.options.Multipliers;
        if (!multipliers.IsEmpty && multipliers.Length != tree.PlayerCount)
            throw new ArgumentException($"{multipliers.Length} multipliers of λ for {tree.PlayerCount} players.", nameof(options));
        response = new(tree, multipliers.IsEmpty ? [.. Enumerable.Repeat(1.0, tree.PlayerCount)] : multipliers.AsSpan());
        var unknowns = response.Equations + 1;
        walk = new(response, Math.Max(FewestVectors, MostNumbers / unknowns));
        (left, origin) = (new double[response.Equations], new double[unknowns]);
        Restart();
    }

    /// <summary>λ of the point reached, in the inverse of the game's unit of payoff.</summary>
    public double Lambda { get; private set; }

    /// <summary>By action of the tree: the profile at the point reached.</summary>
    public ReadOnlySpan<double> Probabilities => response.Probabilities;

    /// <summary>‖σ − logit(λQ(σ))‖∞ at the point reached.</summary>
    public double Residual => response.Residual();

    /// <summary>The most that any set gains by its best action, conditional on being reached, in units of payoff. Unlike <see cref="ProfileGauge.AgentRegret"/> it
    /// keeps the beliefs of sets that are reached with a probability too small for a double.</summary>
    public double AgentRegret => response.AgentRegret();

    /// <summary>Newton corrections since the start.</summary>
    public int Iterations => walk.Corrections;

    /// <summary>Steps along the branch since the start.</summary>
    internal int Steps => walk.Steps;

    /// <summary>Products with the Jacobian ever made.</summary>
    internal long Products => walk.Products;

    /// <summary>Goes back to λ = 0 and the uniform profile.</summary>
    public void Restart()
    {
        walk.Start(origin, FirstStep);
        response.Evaluate(origin, left);
        Lambda = 0;
    }

    /// <summary>Walks to where the branch first meets a λ; from the start when it has come further.</summary>
    /// <param name="lambda">At least 0, finite.</param>
    /// <param name="progress">Told after every step; null for nobody.</param>
    /// <param name="cancellation">Looked at many times a step.</param>
    /// <returns><see cref="StoppedBecause.Converged"/> when the residual is within the tolerance of the options.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lambda"/> is below 0 or not finite.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the branch must then be restarted.</exception>
    public StoppedBecause MoveTo(double lambda, IProgress<SolverProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (!(lambda >= 0 && double.IsFinite(lambda)))
            throw new ArgumentOutOfRangeException(nameof(lambda), lambda, "λ is 0 or above, and finite.");
        var target = lambda * response.PayoffUnit;
        if (target < walk.Furthest)
            Restart();
        for (var steps = 0; walk.Point[^1] != target; steps++)
        {
            if (steps == options.MostSteps)
                return Stop(StoppedBecause.IterationLimit);
            if (!walk.TryStep(target, closely: false, cancellation))
                return Stop(StoppedBecause.Stalled);
            progress?.Report(new(walk.Corrections, AgentRegret));
        }
        Stop(StoppedBecause.Converged);
        Lambda = lambda;
        return Residual <= options.Tolerance ? StoppedBecause.Converged : StoppedBecause.Stalled;
    }

    /// <summary>Walks on as λ grows without bound, until no set gains anything worth having: towards the limiting equilibrium, which is sequential.</summary>
    /// <param name="regret">The agent regret at which to stop, above 0, in units of payoff. It falls about as 1/λ.</param>
    /// <param name="progress">Told after every step; null for nobody.</param>
    /// <param name="cancellation">Looked at many times a step.</param>
    /// <returns><see cref="StoppedBecause.Converged"/> when the regret is reached.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="regret"/> is not above 0.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the branch must then be restarted.</exception>
    public StoppedBecause MoveToLimit(double regret = 1e-6, IProgress<SolverProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (!(regret > 0))
            throw new ArgumentOutOfRangeException(nameof(regret), regret, "The regret at which to stop is above 0; it is reached at no finite λ else.");
        for (var steps = 0; steps < options.MostSteps; steps++)
        {
            if (AgentRegret <= regret)
            {
                walk.Settle(cancellation); // points on the way are a little rougher
                Stop(StoppedBecause.Converged);
                if (AgentRegret <= regret)
                    return StoppedBecause.Converged;
            }
            if (!walk.TryStep(double.PositiveInfinity, closely: true, cancellation))
                return Stop(StoppedBecause.Stalled);
            progress?.Report(new(walk.Corrections, AgentRegret));
        }
        return Stop(StoppedBecause.IterationLimit);
    }

    /// <summary>The point reached, measured.</summary>
    /// <param name="stopped">Why the walk stopped there.</param>
    public Equilibrium ToEquilibrium(StoppedBecause stopped)
    {
        var profile = BehaviourProfile.Of(tree, Probabilities);
        return new(profile, Certificate.Of(profile), Residual, Iterations, stopped);
    }

    private StoppedBecause Stop(StoppedBecause why)
    {
        response.Evaluate(walk.Point, left);
        Lambda = walk.Point[^1] / response.PayoffUnit;
        return why;
    }
}
