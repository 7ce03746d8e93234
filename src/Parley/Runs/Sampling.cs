using System.Collections.Frozen;
using Parley.Numerics;

namespace Parley.Runs;

/// <summary>What an ensemble is drawn from: every number in doubt by the name of its column, a seed, a number of draws. It holds no draws: whoever needs few at a time draws few at a time.</summary>
public sealed class Sampling
{
    private const int Block = 1 << 14; // rows that one thread draws before it asks whether to stop

    private readonly Dictionary<string, Quantity> quantities = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, Draws> uniforms;
    private readonly RunContext run;

    /// <summary>Draws nothing yet; each name is given its place among the Sobol' points.</summary>
    /// <param name="quantities">All quantities, by name: the dotted path of the number in the case.</param>
    /// <param name="run">Seed, draws, threads, and the wish to stop.</param>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public Sampling(IEnumerable<KeyValuePair<string, Quantity>> quantities, RunContext run)
    {
        this.run = run;
        foreach (var (name, quantity) in quantities)
        {
            if (!this.quantities.TryAdd(name, quantity))
                throw new ArgumentException($"Two columns are called \"{name}\".", nameof(quantities));
        }
        uniforms = Numerics.Draws.Of(run.Seed, this.quantities.Where(column => !column.Value.IsExact).Select(column => column.Key));
    }

    /// <summary>Rows of every column.</summary>
    public int Draws => run.Draws;

    /// <summary>The seed.</summary>
    public ulong Seed => run.Seed;

    /// <summary>Draws some rows. Slices laid one behind the other are the whole, bit for bit.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="names">The columns; null: all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rows are not among those of the run.</exception>
    /// <exception cref="KeyNotFoundException">A name is not among the columns.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public Ensemble Rows(int start, int count, IEnumerable<string>? names = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, run.Draws - start);
        var columns = (names ?? quantities.Keys).Select(name => (Name: name, Law: LawOf(name), Draws: GC.AllocateUninitializedArray<double>(count))).ToArray();
        var blocks = (count + Block - 1) / Block;
        Parallel.For(0L, (long)columns.Length * blocks, new() { MaxDegreeOfParallelism = run.Threads, CancellationToken = run.Cancellation }, work =>
        {
            var (column, first) = (columns[work / blocks], (int)(work % blocks) * Block);
            Fill(column.Name, column.Law, start + first, column.Draws.AsSpan(first, Math.Min(Block, count - first)));
        });
        return new(columns.ToFrozenDictionary(column => column.Name, column => column.Draws, StringComparer.Ordinal), count, run.Seed);
    }

    /// <summary>All draws of one number.</summary>
    /// <exception cref="KeyNotFoundException">The name is not among the columns.</exception>
    internal double[] Column(string name)
    {
        var column = GC.AllocateUninitializedArray<double>(run.Draws);
        Fill(name, LawOf(name), 0, column);
        return column;
    }

    /// <summary>Whether both draw the same of some names, row by row.</summary>
    internal bool Agrees(Sampling other, IEnumerable<string> names) => other.run.Seed == run.Seed && other.run.Draws == run.Draws && names.All(name =>
        quantities.TryGetValue(name, out var own) && other.quantities.TryGetValue(name, out var its) && own.Equals(its)
        && (own.IsExact || uniforms[name].IsApart == other.uniforms[name].IsApart));

    private Quantity LawOf(string name) => quantities.TryGetValue(name, out var law) ? law : throw new KeyNotFoundException($"There is no column \"{name}\".");

    private void Fill(string name, Quantity law, int start, Span<double> draws)
    {
        if (uniforms.TryGetValue(name, out var uniform))
            uniform.Fill(start, draws);
        law.At(draws, draws);
    }
}
