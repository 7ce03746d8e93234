using Parley.Games.Solvers;
using Parley.Games.Solvers.Backward;
using Parley.Games.Solvers.Logit;
using Parley.Games.Solvers.Regret;
using Parley.Games.Solvers.Sequence;
using Parley.Games.Solvers.Support;
using Parley.Games.Strategic;
using Parley.Games.Tree;

namespace Parley.Cli.Commands;

/// <summary>What a solver answered.</summary>
/// <param name="Equilibria">The equilibria.</param>
/// <param name="Complete">Whether these are all; null: one was asked for.</param>
/// <param name="HasContinua">Some of them are corners of a set of infinitely many.</param>
internal sealed record GameAnswer(IReadOnlyList<Equilibrium> Equilibria, bool? Complete = null, bool HasContinua = false);

/// <summary>What a line asks of a solver.</summary>
/// <param name="Lambda">Logit precision; null: the limit.</param>
/// <param name="Tolerance">In units of payoff; null: the solver's own.</param>
/// <param name="Iterations">The most iterations of regret minimisation.</param>
/// <param name="Seed">The seed of sampled play.</param>
internal sealed record GameRequest(double? Lambda, double? Tolerance, long Iterations, ulong Seed);

/// <summary>The solvers by the names of the command line.</summary>
internal static class GameSolvers
{
    private delegate GameAnswer Solver(GameFile game, GameRequest request, IProgress<SolverProgress> progress, CancellationToken stop);

    private static readonly Dictionary<string, Solver> ByName = new()
    {
        ["aqre"] = (game, request, progress, stop) => One(request.Lambda is { } lambda
            ? LogitSolver.Solve(Tree(game), lambda, null, progress, stop) : LogitSolver.SolveLimit(Tree(game), Regret(request.Tolerance), null, progress, stop)),
        ["backward"] = (game, _, progress, stop) => All(BackwardInduction.Solve(Tree(game), 10_000, progress, stop)),
        ["pure"] = (game, _, progress, stop) => OnTable(game, table => PureNash.Solve(table, 10_000, progress, stop)),
        ["support"] = (game, _, progress, stop) => OnTable(game, table => SupportEnumeration.Solve(table, 200_000, progress, stop)),
        ["lp"] = (game, request, progress, stop) => One(SequenceLp.Solve(Tree(game), request.Tolerance ?? 1e-8, progress, stop)),
        ["lcp"] = (game, _, progress, stop) => One(SequenceLcp.Solve(Tree(game), progress, stop)),
        ["cfr"] = (game, request, progress, stop) => One(Cfr.Solve(Tree(game), Regret(request), progress, stop)),
        ["cfr+"] = (game, request, progress, stop) => One(CfrPlus.Solve(Tree(game), Regret(request), progress, stop)),
        ["dcfr"] = (game, request, progress, stop) => One(DiscountedCfr.Solve(Tree(game), Regret(request), progress, stop)),
        ["mccfr"] = (game, request, progress, stop) => One(SampledCfr.Solve(Tree(game), request.Seed, Regret(request), progress, stop)),
    };

    /// <summary>The names, in the order of the help.</summary>
    public static string[] Names => [.. ByName.Keys];

    /// <summary>The solver that fits a game when the line names none.</summary>
    public static string Fitting(GameFile game, double? lambda) => lambda is not null ? "aqre"
        : game.Table is { Players.Length: 2 } ? "support"
        : game.Tree is not null && BackwardInduction.Refusal(Tree(game)) is null ? "backward"
        : SequenceLp.Refusal(Tree(game)) is null ? "lp"
        : SequenceLcp.Refusal(Tree(game)) is null ? "lcp" : "aqre";

    /// <summary>NashConv up to which a profile is called an equilibrium.</summary>
    public static double Tolerance(string solver, GameRequest request) => solver switch
    {
        "cfr" or "cfr+" or "dcfr" or "mccfr" => Regret(request).NashConvTolerance,
        "aqre" => request.Tolerance ?? 1e-5,
        _ => request.Tolerance ?? 1e-8,
    };

    /// <summary>Solves.</summary>
    /// <exception cref="InvalidOperationException">The solver is not for this game; the message says why, and names a better one.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static GameAnswer Solve(string solver, GameFile game, GameRequest request, IProgress<SolverProgress> progress, CancellationToken stop) =>
        ByName[solver](game, request, progress, stop);

    /// <summary>The regret at which the walk to the limit stops.</summary>
    private static double Regret(double? tolerance) => tolerance is not 0 ? tolerance ?? 1e-6
        : throw new InvalidOperationException("aqre comes to no regret at no finite λ; give a tolerance above 0, such as 1e-6.");

    private static CompiledTree Tree(GameFile game) => game.AsTree.Compile();

    /// <summary>Solves the table of the game; of a tree its reduced table, and tells the answers in the sets of the tree.</summary>
    private static GameAnswer OnTable(GameFile game, Func<StrategicGame, EquilibriumList> solve)
    {
        if (game.Table is { } table)
            return All(solve(table));
        if (!ReducedForm.TryCreate(Tree(game), out var reduced))
            throw new InvalidOperationException("The table of this tree would have more than 100,000 cells; use lcp or aqre.");
        var found = solve(reduced.Game);
        return new([.. found.Equilibria.Select(equilibrium => InTree(equilibrium, reduced))], found.IsComplete, found.HasContinua);
    }

    private static Equilibrium InTree(Equilibrium equilibrium, ReducedForm reduced)
    {
        var mixed = Enumerable.Range(0, reduced.Tree.PlayerCount).Select(player => equilibrium.Profile[player].ToArray()).ToArray();
        var profile = reduced.ToBehaviour(mixed);
        return equilibrium with { Profile = profile, Certificate = Certificate.Of(profile) };
    }

    private static RegretOptions Regret(GameRequest request) => new() { MostIterations = request.Iterations, Tolerance = request.Tolerance ?? 1e-3 };

    private static GameAnswer One(Equilibrium found) => new([found]);

    private static GameAnswer All(EquilibriumList found) => new(found.Equilibria, found.IsComplete, found.HasContinua);
}
