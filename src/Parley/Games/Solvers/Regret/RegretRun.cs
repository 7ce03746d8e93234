using Parley.Games.Tree;

namespace Parley.Games.Solvers.Regret;

/// <summary>Lets two players learn until their average play is good enough, and measures it.</summary>
internal static class RegretRun
{
    /// <returns>The average profile with its certificate, measured by exact best responses.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Equilibrium Solve(CompiledTree tree, ILearner learner, RegretOptions? options, IProgress<SolverProgress>? progress, CancellationToken cancellation)
    {
        options ??= new();
        var (gauge, average) = (new ProfileGauge(tree), new double[tree.ActionCount]);
        var (iterations, stopped) = (0L, StoppedBecause.IterationLimit);
        while (iterations < options.MostIterations)
        {
            cancellation.ThrowIfCancellationRequested();
            learner.Iterate();
            if (++iterations % options.CheckEvery != 0 && iterations != options.MostIterations)
                continue;
            learner.Average(average);
            var nashConv = gauge.NashConv(average);
            progress?.Report(new(iterations, nashConv / 2));
            if (nashConv <= options.NashConvTolerance)
            {
                stopped = StoppedBecause.Converged;
                break;
            }
        }
        var profile = BehaviourProfile.Of(tree, average);
        return new(profile, Certificate.Of(profile), double.NaN, iterations, stopped);
    }
}
