using System.IO.Hashing;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace Parley.Numerics;

/// <summary>A column of uniform numbers in (0, 1): each a pure function of the seed, the row and the column's name.</summary>
/// <remarks>
/// Row i is point i div 8 of replicate i mod 8. A replicate is the Sobol' sequence in the column's home dimension, scrambled by a seed of its own, so that the spread of the
/// eight replicates tells the error of a figure. Draws have 32 bits and lie in the middle of their cells of width 2⁻³². No draw depends on how many rows or which other columns there are.
/// </remarks>
public sealed class Draws
{
    /// <summary>Independently scrambled replicates in every column; row <c>i</c> belongs to replicate <c>i mod 8</c>.</summary>
    public const int Replicates = 8;

    private readonly ulong key;
    private readonly uint[]? steps; // reversed directions, summed up to each: what the point changes by when the index grows by one
    private readonly Vector256<uint> scrambles;

    private Draws(ulong key, int? home)
    {
        this.key = key;
        if (home is not { } dimension)
            return;
        steps = new uint[32];
        var sum = 0u;
        foreach (var (k, direction) in Sobol.Directions(dimension).ToArray().Index())
            steps[k] = sum ^= OwenScramble.Reverse(direction);
        Span<uint> seeds = stackalloc uint[Replicates];
        for (var replicate = 0; replicate < Replicates; replicate++)
            seeds[replicate] = (uint)(Mixed(key + ((ulong)replicate * 0x9E3779B97F4A7C15)) >> 32);
        scrambles = Vector256.Create<uint>(seeds);
    }

    /// <summary>Whether the draws are plain random numbers, their home being another's.</summary>
    public bool IsApart => steps is null;

    /// <summary>The column of a name, on the Sobol' dimension that is its home.</summary>
    public static Draws Of(ulong seed, string name) => new(Key(seed, name), Home(name));

    /// <summary>The column of a name whose home another column of the same ensemble has: plain random numbers (Philox) instead of Sobol' points.</summary>
    public static Draws Apart(ulong seed, string name) => new(Key(seed, name), null);

    /// <summary>The home dimension of a name, from 1 to <see cref="Sobol.Dimensions"/>: a hash of the name alone.</summary>
    public static int Home(string name) => (int)(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(name)) % Sobol.Dimensions) + 1;

    /// <summary>The columns of many names that are used together: of the names that share a home, the first in ordinal order has it, the others draw apart.</summary>
    public static IReadOnlyDictionary<string, Draws> Of(ulong seed, IEnumerable<string> names) => names.Distinct(StringComparer.Ordinal).GroupBy(Home)
        .SelectMany(home => home.Order(StringComparer.Ordinal).Select((name, place) => (name, draws: place == 0 ? Of(seed, name) : Apart(seed, name))))
        .ToDictionary(pair => pair.name, pair => pair.draws, StringComparer.Ordinal);

    /// <summary>The draw of one row, from 0.</summary>
    public double At(int row)
    {
        Span<double> one = [0];
        Fill(row, one);
        return one[0];
    }

    /// <summary>The draws of the rows from <paramref name="start"/>, as many as the span holds.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative.</exception>
    public void Fill(int start, Span<double> uniforms)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        if (steps is null)
            FillApart(start, uniforms);
        else
            FillPoints(start, uniforms, steps);
    }

    private void FillPoints(int start, Span<double> uniforms, uint[] steps)
    {
        var index = (uint)start / Replicates;
        var point = 0u;
        for (var k = 0; k < 32; k++)
            if ((index >> k & 1) != 0)
                point ^= k == 0 ? steps[0] : steps[k] ^ steps[k - 1];
        Span<double> eight = stackalloc double[Replicates];
        for (var row = -(start % Replicates); row < uniforms.Length; row += Replicates)
        {
            // One point, eight scramblings: the eight rows of one index stand side by side.
            if (row >= 0 && row + Replicates <= uniforms.Length)
            {
                Write(OwenScramble.OfReversed(point, scrambles), uniforms.Slice(row, Replicates));
            }
            else
            {
                Write(OwenScramble.OfReversed(point, scrambles), eight);
                var (from, to) = (Math.Max(0, row), Math.Min(uniforms.Length, row + Replicates));
                eight[(from - row)..(to - row)].CopyTo(uniforms[from..to]);
            }

            point ^= steps[BitOperations.TrailingZeroCount(++index)];
        }
    }

    private void FillApart(int start, Span<double> uniforms)
    {
        for (var row = 0; row < uniforms.Length;)
        {
            var at = start + row;
            var words = Philox.Words(Vector128.Create((uint)(at / 4), 0, 0, 0), key);
            for (var word = at % 4; word < 4 && row < uniforms.Length; word++, row++)
                uniforms[row] = (words[word] + 0.5) * (1.0 / (1L << 32));
        }
    }

    // 2⁵² + x, less 2⁵² − ½: x + ½ without rounding, for lack of a conversion from unsigned words in many processors.
    private static void Write(Vector256<uint> words, Span<double> uniforms)
    {
        var (low, high) = Vector256.Widen(words);
        var exponent = Vector256.Create(0x4330000000000000UL);
        var offset = Vector256.Create((double)(1L << 52) - 0.5);
        var cell = Vector256.Create(1.0 / (1L << 32));
        (((low | exponent).AsDouble() - offset) * cell).CopyTo(uniforms);
        (((high | exponent).AsDouble() - offset) * cell).CopyTo(uniforms[4..]);
    }

    private static ulong Key(ulong seed, string name) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(name), unchecked((long)Mixed(seed)));

    // The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
