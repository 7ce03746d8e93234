using System.Collections.Frozen;
using System.IO.Hashing;
using System.Text;
using Parley.Numerics;

namespace Parley.Runs;

/// <summary>Draws of every number in doubt: a column is a number, a row is a possible world.</summary>
public sealed class Ensemble
{
    /// <summary>Independently scrambled replicates in every ensemble; row <c>i</c> belongs to replicate <c>i mod 8</c>.</summary>
    public const int Replicates = 8;

    private readonly FrozenDictionary<string, double[]> columns;

    private Ensemble(FrozenDictionary<string, double[]> columns, int draws, ulong seed) => (this.columns, Draws, Seed) = (columns, draws, seed);

    /// <summary>Rows in every column.</summary>
    public int Draws { get; }

    /// <summary>The seed from which every row can be drawn again.</summary>
    public ulong Seed { get; }

    /// <summary>The draws of one number, in row order.</summary>
    /// <exception cref="KeyNotFoundException">The ensemble has no number of that name.</exception>
    public ReadOnlySpan<double> this[string name] => columns[name];

    /// <summary>Draws every quantity, by the name of its column: the dotted path of the number in the case.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static Ensemble Of(IEnumerable<KeyValuePair<string, Quantity>> quantities, RunContext run) =>
        new(quantities.ToFrozenDictionary(quantity => quantity.Key, quantity => Enumerable.Range(0, run.Draws)
            .Select(row => quantity.Value.At(((XxHash3.HashToUInt64(Encoding.UTF8.GetBytes($"{quantity.Key}:{row}"), (long)run.Seed) >> 11) + 0.5) * Math.ScaleB(1, -53))).ToArray()),
            run.Draws, run.Seed);
}
