using System.Numerics;
using Parley.Games.Strategic;
using Parley.Games.Tree;

namespace Parley.Games.Solvers.Support;

/// <summary>All equilibria of a two-player strategic form, in exact arithmetic, by trying all pairs of supports of equal size.</summary>
/// <remarks>
/// <para>Supports of equal size alone miss equilibria of degenerate games when both players are solved at once (Dickhaut and Kaplan 1991). Here each player is solved alone: the mixtures that
/// a support and as many best replies pin down are the corners of that player's best-reply polytope, in degenerate games too, and the extreme equilibria are the pairs of corners
/// in which everything used is a best reply (Mangasarian 1964; Avis, Rosenberg, Savani and von Stengel, Econ. Theory 42, 2010).</para>
/// <para>A non-degenerate game has no other equilibria. In a degenerate one every equilibrium is a mixture of extreme ones, and <see cref="EquilibriumList.HasContinua"/> says so.</para>
/// <para>m against n strategies have C(m + n, m) − 1 pairs: 12,869 for 8 × 8, 184,755 for 10 × 10.</para>
/// </remarks>
public static class SupportEnumeration
{
    private const int BetweenReports = 1024;

    /// <summary>Why the solver is not for a game, and which one is; null when it is.</summary>
    public static string? Refusal(StrategicGame game) => game.Players.Length == 2 ? null
        : $"support enumeration needs two players, this game has {game.Players.Length}; list its pure equilibria, or follow the logit equilibrium of its tree";

    /// <summary>Finds all extreme equilibria, unless there are too many supports.</summary>
    /// <param name="game">Two players.</param>
    /// <param name="mostSupports">Pairs of supports to try at most, at least 1, small ones first; beyond, the list is not complete.</param>
    /// <param name="progress">Told now and then how many pairs were tried.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Profiles of the tree of blind moves, <see cref="StrategicGame.ToTree"/>; iterations count pairs of supports. The residual is NaN: nothing is approximated but the last rounding.</returns>
    /// <exception cref="InvalidOperationException">There are not two players; the message is that of <see cref="Refusal"/>.</exception>
    /// <exception cref="OperationCanceledException">As asked.</exception>
    public static EquilibriumList Solve(StrategicGame game, long mostSupports = 200_000, IProgress<SolverProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostSupports, 1);
        if (Refusal(game) is { } refusal)
            throw new InvalidOperationException(refusal);
        var (rows, columns) = (game.Players[0].Strategies.Length, game.Players[1].Strategies.Length);
        var (rowPays, columnPays) = (Whole(game, 0), Whole(game, 1));
        var ofRow = new Corners(rows, columns, (row, column) => columnPays[row + (column * rows)]);
        var ofColumn = new Corners(columns, rows, (column, row) => rowPays[row + (column * rows)]);
        var tried = 0L;
        var complete = true;
        foreach (var (rowSupport, columnSupport) in Pairs(rows, columns))
        {
            cancellation.ThrowIfCancellationRequested();
            if (tried == mostSupports)
            {
                complete = false;
                break;
            }
            ofRow.Look(rowSupport, columnSupport);
            ofColumn.Look(columnSupport, rowSupport);
            if (++tried % BetweenReports == 0)
                progress?.Report(new(tried, double.NaN));
        }
        return List(game, ofRow.Found, ofColumn.Found, tried, complete, cancellation);
    }

    private static EquilibriumList List(StrategicGame game, IReadOnlyList<Corner> ofRow, IReadOnlyList<Corner> ofColumn, long tried, bool complete, CancellationToken cancellation)
    {
        var tree = game.ToTree().Compile();
        var pairs = new List<(Corner Row, Corner Column)>();
        foreach (var row in ofRow)
        {
            cancellation.ThrowIfCancellationRequested();
            pairs.AddRange(ofColumn.Where(column => Within(row.Support, column.Replies) && Within(column.Support, row.Replies)).Select(column => (row, column)));
        }
        return new([.. pairs.Select(pair => Describe(tree, pair.Row, pair.Column, tried))], complete)
        {
            HasContinua = pairs.DistinctBy(pair => pair.Row).Count() < pairs.Count || pairs.DistinctBy(pair => pair.Column).Count() < pairs.Count,
        };
    }

    private static Equilibrium Describe(CompiledTree tree, Corner row, Corner column, long tried)
    {
        var profile = BehaviourProfile.Of(tree, [.. row.Strategy.Concat(column.Strategy).Select(share => share.ToDouble())]);
        return new(profile, Certificate.Of(profile), double.NaN, tried, StoppedBecause.Converged);
    }

    private static BigInteger[] Whole(StrategicGame game, int player) =>
        FractionFree.Whole([.. Enumerable.Range(0, game.CellCount).Select(cell => game.Payoff(cell, player))]);

    private static bool Within(bool[] part, bool[] whole) => part.Zip(whole).All(pair => !pair.First || pair.Second);

    /// <summary>Pairs of supports of equal size, small ones first.</summary>
    private static IEnumerable<(int[] Row, int[] Column)> Pairs(int rows, int columns) =>
        from size in Enumerable.Range(1, Math.Min(rows, columns))
        from row in Subsets(rows, size)
        from column in Subsets(columns, size)
        select (row, column);

    /// <summary>All choices of <paramref name="size"/> of the numbers below <paramref name="count"/>, in lexical order.</summary>
    private static IEnumerable<int[]> Subsets(int count, int size)
    {
        var chosen = Enumerable.Range(0, size).ToArray();
        while (true)
        {
            yield return [.. chosen];
            var last = size - 1;
            while (last >= 0 && chosen[last] == count - size + last)
                last--;
            if (last < 0)
                yield break;
            chosen[last]++;
            for (var i = last + 1; i < size; i++)
                chosen[i] = chosen[i - 1] + 1;
        }
    }
}
