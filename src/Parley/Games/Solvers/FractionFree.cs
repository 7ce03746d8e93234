using System.Numerics;

namespace Parley.Games.Solvers;

/// <summary>Elimination over whole numbers (Bareiss, Math. Comp. 22, 1968): every entry is a minor of the first matrix, so divisions leave no rest and nothing is rounded.</summary>
internal static class FractionFree
{
    /// <summary>One step: every other row loses its share of the pivot row. The pivot row and the pivot column are left as they are.</summary>
    /// <param name="rows">The matrix, scaled by <paramref name="scale"/>.</param>
    /// <param name="pivotRow">Row of an entry that is not 0.</param>
    /// <param name="pivotColumn">Its column.</param>
    /// <param name="scale">The pivot of the step before; 1 at first.</param>
    /// <returns>The pivot, which is the new scale.</returns>
    public static BigInteger Step(BigInteger[][] rows, int pivotRow, int pivotColumn, BigInteger scale)
    {
        var source = rows[pivotRow];
        var pivot = source[pivotColumn];
        for (var row = 0; row < rows.Length; row++)
        {
            var (target, share) = (rows[row], rows[row][pivotColumn]);
            if (row == pivotRow || (share.IsZero && pivot == scale))
                continue;
            for (var column = 0; column < target.Length; column++)
                if (column != pivotColumn && !(target[column].IsZero && (share.IsZero || source[column].IsZero)))
                    target[column] = ((target[column] * pivot) - (share * source[column])) / scale;
        }
        return pivot;
    }

    /// <summary>Solves n equations in n unknowns.</summary>
    /// <param name="rows">n rows of n coefficients and the right side; destroyed.</param>
    /// <param name="numerators">By unknown: the value times <paramref name="denominator"/>.</param>
    /// <param name="denominator">Above 0.</param>
    /// <returns>False when there is not exactly one solution.</returns>
    public static bool TrySolve(BigInteger[][] rows, out BigInteger[] numerators, out BigInteger denominator)
    {
        (numerators, denominator) = (new BigInteger[rows.Length], BigInteger.One);
        for (var column = 0; column < rows.Length; column++)
        {
            var pivot = Array.FindIndex(rows, column, row => !row[column].IsZero);
            if (pivot < 0)
                return false;
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            denominator = Step(rows, column, column, denominator);
        }
        for (var row = 0; row < rows.Length; row++)
            numerators[row] = rows[row][^1] * denominator.Sign;
        denominator = BigInteger.Abs(denominator);
        return true;
    }

    /// <summary>Numbers times the least common multiple of their denominators.</summary>
    public static BigInteger[] Whole(IReadOnlyList<Exact> numbers)
    {
        var scale = numbers.Aggregate(BigInteger.One, (scale, number) => scale / BigInteger.GreatestCommonDivisor(scale, number.Denominator) * number.Denominator);
        return [.. numbers.Select(number => number.Numerator * (scale / number.Denominator))];
    }
}
