using System.Diagnostics;
using System.Numerics;
using Parley.Games.Strategic;
using Parley.Games.Tree;

namespace Parley.Games.Solvers.Sequence;

/// <summary>One equilibrium of a two-player game, general-sum, by Lemke's method on the sequence form (Koller, Megiddo and von Stengel, Games Econ. Behav. 14, 1996).</summary>
/// <remarks>
/// Arithmetic is exact and the pivot rule lexicographic, so the method always ends at an equilibrium, in degenerate games too. Which one is not for the caller to choose.
/// The tableau is dense, with one row for each sequence and two for each set: good to a few hundred sequences.
/// Beyond, the walk takes seconds to minutes; it can be watched and cancelled.
/// </remarks>
public static class SequenceLcp
{
    /// <summary>Why the solver is not for a game, and which one is; null when it is.</summary>
    public static string? Refusal(CompiledTree tree) => SequenceForm.Refusal(tree);

    /// <summary>Finds an equilibrium of a strategic form, as of its tree of blind moves.</summary>
    /// <inheritdoc cref="Solve(CompiledTree, IProgress{SolverProgress}?, CancellationToken)"/>
    public static Equilibrium Solve(StrategicGame game, IProgress<SolverProgress>? progress = null, CancellationToken cancellation = default) =>
        Solve(game.ToTree().Compile(), progress, cancellation);

    /// <summary>Finds an equilibrium.</summary>
    /// <param name="tree">Two players with perfect recall.</param>
    /// <param name="progress">Told after every pivot how many were made.</param>
    /// <param name="cancellation">Stops the work between two pivots.</param>
    /// <returns>Uniform at sets that the owner's own plan never reaches. Iterations count pivots; the residual is 0, for the equations are solved exactly before the last rounding.</returns>
    /// <exception cref="InvalidOperationException">Not two players, or no perfect recall; the message is that of <see cref="Refusal"/>.</exception>
    /// <exception cref="OperationCanceledException">As asked.</exception>
    public static Equilibrium Solve(CompiledTree tree, IProgress<SolverProgress>? progress = null, CancellationToken cancellation = default)
    {
        var form = SequenceForm.Of(tree);
        var (matrix, constants) = Complementarity(form);
        var lemke = new Lemke(matrix, constants, EvenStart.Cover(form, matrix, constants));
        if (!lemke.TrySolve(progress, cancellation))
            throw new UnreachableException("Lemke's method met a ray; with costs of at least 0 it cannot.");
        var first = form.Sequences(0);
        var profile = form.ToBehaviour(Plan(lemke, 0, first), Plan(lemke, first, form.Sequences(1)));
        return new(profile, Certificate.Of(profile), 0, lemke.Pivots, StoppedBecause.Converged);
    }

    /// <summary>
    /// z = (x, y, p′, p″, q′, q″): plans, and what the rest of the game costs from each set on, as a difference since it has no sign. Costs are the best payoff of the game less the payoff, so at
    /// least 0, which makes M copositive. Complementarity: what is played costs no more than it must; p and q keep Ex = e and Fy = f.
    /// </summary>
    private static (BigInteger[][] Matrix, BigInteger[] Constants) Complementarity(SequenceForm form)
    {
        int[] plan = [0, form.Sequences(0)];
        int[] price = [plan[1] + form.Sequences(1), plan[1] + form.Sequences(1) + (2 * form.Equations(0))];
        var size = price[1] + (2 * form.Equations(1));
        var matrix = new BigInteger[size][];
        for (var row = 0; row < size; row++)
            matrix[row] = new BigInteger[size];
        var constants = new BigInteger[size];
        var firstCosts = FractionFree.Whole([.. form.Cells.Select(cell => (form.BestPayoffs.First * cell.Chance) - cell.Pays.First)]);
        var secondCosts = FractionFree.Whole([.. form.Cells.Select(cell => (form.BestPayoffs.Second * cell.Chance) - cell.Pays.Second)]);
        foreach (var (i, cell) in form.Cells.Index())
        {
            matrix[cell.First][plan[1] + cell.Second] = firstCosts[i];
            matrix[plan[1] + cell.Second][cell.First] = secondCosts[i];
        }
        for (var player = 0; player < 2; player++)
        {
            var negative = price[player] + form.Equations(player);
            foreach (var (equation, sequence, value) in form.Constraints(player))
            {
                matrix[plan[player] + sequence][price[player] + equation] = value;
                matrix[plan[player] + sequence][negative + equation] = -value;
                matrix[price[player] + equation][plan[player] + sequence] = -value;
                matrix[negative + equation][plan[player] + sequence] = value;
            }
            (constants[price[player]], constants[negative]) = (1, -1);
        }
        return (matrix, constants);
    }

    private static double[] Plan(Lemke lemke, int start, int sequences) => [.. Enumerable.Range(start, sequences).Select(sequence => lemke.Value(sequence).ToDouble())];
}
