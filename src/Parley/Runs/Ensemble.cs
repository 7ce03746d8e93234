using System.Collections.Frozen;
using Parley.Numerics;

namespace Parley.Runs;

/// <summary>Draws of every number in doubt: a column is a number, a row is a possible world.</summary>
/// <remarks>
/// Draw i of a column depends on the seed, i and the column's name. It does not depend on the number of rows, of columns or of threads, save that a column draws apart from the Sobol'
/// points while another, earlier in ordinal order, has the same home dimension (<see cref="Numerics.Draws"/>).
/// </remarks>
public sealed class Ensemble
{
    /// <summary>Independently scrambled replicates in every ensemble; row <c>i</c> belongs to replicate <c>i mod 8</c>.</summary>
    public const int Replicates = Numerics.Draws.Replicates;

    private readonly FrozenDictionary<string, double[]> columns;

    internal Ensemble(FrozenDictionary<string, double[]> columns, int draws, ulong seed) => (this.columns, Draws, Seed) = (columns, draws, seed);

    /// <summary>Rows in every column.</summary>
    public int Draws { get; }

    /// <summary>The seed from which every row can be drawn again.</summary>
    public ulong Seed { get; }

    /// <summary>The names of the columns, in ordinal order.</summary>
    public IEnumerable<string> Names => columns.Keys.Order(StringComparer.Ordinal);

    /// <summary>The draws of one number, in row order.</summary>
    /// <exception cref="KeyNotFoundException">The ensemble has no number of that name.</exception>
    public ReadOnlySpan<double> this[string name] => columns.TryGetValue(name, out var column) ? column : throw new KeyNotFoundException($"The ensemble has no column \"{name}\".");

    /// <summary>Draws every quantity, by the name of its column: the dotted path of the number in the case.</summary>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static Ensemble Of(IEnumerable<KeyValuePair<string, Quantity>> quantities, RunContext run) => new Sampling(quantities, run).Rows(0, run.Draws);

    /// <summary>The same draws with some columns held at one number each: all else stays as drawn, so that two answers differ by these numbers alone.</summary>
    /// <exception cref="KeyNotFoundException">The ensemble has no number of that name.</exception>
    internal Ensemble Holding(params IEnumerable<(string Name, double Value)> held) => Replacing(held.Select(one =>
    {
        var column = new double[Draws];
        Array.Fill(column, one.Value);
        return KeyValuePair.Create(one.Name, column);
    }));

    /// <summary>The same draws with some columns drawn otherwise.</summary>
    /// <exception cref="KeyNotFoundException">The ensemble has no number of that name.</exception>
    internal Ensemble Replacing(IEnumerable<KeyValuePair<string, double[]>> others)
    {
        var replaced = new Dictionary<string, double[]>(columns, StringComparer.Ordinal);
        foreach (var (name, column) in others)
            replaced[name] = columns.ContainsKey(name) ? column : throw new KeyNotFoundException($"The ensemble has no column \"{name}\".");
        return new(replaced.ToFrozenDictionary(StringComparer.Ordinal), Draws, Seed);
    }

    /// <summary>The utilities of a ranking whose columns are in the ensemble: one column a class, from the best (1) to the worst (0).</summary>
    /// <exception cref="KeyNotFoundException">A column of the ranking is missing.</exception>
    internal double[][] Utilities(Ranking ranking)
    {
        var inner = new double[Math.Max(0, ranking.Classes - 2) * Draws];
        foreach (var (place, column) in ranking.Columns.Index())
            this[column.Key].CopyTo(inner.AsSpan(place * Draws));
        ranking.Order(inner, Draws);
        return [.. Enumerable.Range(0, ranking.Classes).Select(place => place == 0 ? Filled(1) : place == ranking.Classes - 1 ? Filled(0)
            : inner.AsSpan((place - 1) * Draws, Draws).ToArray())];

        double[] Filled(double value)
        {
            var column = new double[Draws];
            Array.Fill(column, value);
            return column;
        }
    }
}
