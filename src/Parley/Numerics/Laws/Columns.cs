using System.Numerics.Tensors;

namespace Parley.Numerics.Laws;

/// <summary>What laws do to columns, and how they are written by name.</summary>
internal static class Columns
{
    // Beyond it the vector routine hands all of its lanes to the scalar one, and a number's last bit would depend on its neighbours.
    private const double MaxExponent = 708;

    /// <summary>e to the power of each value, in place; exponents beyond ±708, where doubles end, count as ±708.</summary>
    /// <remarks>A value's power is the same, to the last bit, wherever it stands in a column of whatever length.</remarks>
    public static void Exp(Span<double> values)
    {
        TensorPrimitives.Max(values, -MaxExponent, values);
        TensorPrimitives.Min(values, MaxExponent, values);
        if (values.Length != 1)
        {
            TensorPrimitives.Exp(values, values);
            return;
        }

        // A span of one would take the scalar routine, whose last bit can differ.
        Span<double> pair = [values[0], values[0]];
        TensorPrimitives.Exp(pair, pair);
        values[0] = pair[0];
    }

    /// <exception cref="ArgumentException">The spans are of different lengths.</exception>
    public static void MustMatch(ReadOnlySpan<double> uniforms, Span<double> draws)
    {
        if (uniforms.Length != draws.Length)
            throw new ArgumentException($"{uniforms.Length} uniforms and {draws.Length} draws; both columns have one length.", nameof(draws));
    }

    /// <summary>A law by name: <c>name(a, b, …)</c>.</summary>
    public static string Text(string name, params ReadOnlySpan<double> numbers)
    {
        var text = $"{name}(";
        for (var i = 0; i < numbers.Length; i++)
            text += (i == 0 ? "" : ", ") + NumberText.Write(numbers[i]);
        return text + ")";
    }
}
