using System.Numerics.Tensors;

namespace Parley.Numerics;

/// <summary>Utilities of which only the order is known: the best class is worth 1, the worst 0, and all descending numbers in between are equally likely.</summary>
/// <remarks>The inner utilities are the order statistics of as many uniform columns: utility j of m classes, from 0, has the mean (m − 1 − j)/(m − 1).</remarks>
public sealed class Ranking
{
    private readonly string name;

    /// <param name="name">The name from which those of the columns are made.</param>
    /// <param name="classes">Classes in the order, those that tie counted once; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no class.</exception>
    public Ranking(string name, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        (this.name, Classes) = (name, classes);
    }

    /// <summary>Classes in the order, those that tie counted once.</summary>
    public int Classes { get; }

    /// <summary>No utility is in doubt: there is no class between the best and the worst.</summary>
    public bool IsExact => Classes <= 2;

    /// <summary>The columns that an ensemble must have: one for each inner class, called <c>name.1</c>, <c>name.2</c>, …, uniform on [0, 1].</summary>
    public IEnumerable<KeyValuePair<string, Quantity>> Columns => Enumerable.Range(1, Math.Max(0, Classes - 2))
        .Select(inner => KeyValuePair.Create(FormattableString.Invariant($"{name}.{inner}"), Quantity.Uniform(0, 1)));

    /// <summary>Turns the draws of <see cref="Columns"/> into utilities: in each row the columns are put in falling order.</summary>
    /// <param name="columns">The columns one behind the other, each of <paramref name="draws"/> numbers.</param>
    /// <param name="draws">Rows in each column.</param>
    /// <exception cref="ArgumentException">These are not <see cref="Classes"/> − 2 columns.</exception>
    public void Order(Span<double> columns, int draws)
    {
        var inner = Math.Max(0, Classes - 2);
        if (columns.Length != (long)inner * draws)
            throw new ArgumentException($"{Classes} classes need {inner} columns of {draws} draws, not {columns.Length} numbers.", nameof(columns));
        const int Block = 1024; // both columns of an exchange stay in the first-level cache
        Span<double> spare = stackalloc double[Block];
        for (var start = 0; start < draws; start += Block)
        {
            var length = Math.Min(Block, draws - start);

            // Odd–even transposition: the larger of each neighbouring pair goes first; as many rounds as columns.
            for (var round = 0; round < inner; round++)
            {
                for (var left = round % 2; left + 1 < inner; left += 2)
                {
                    var high = columns.Slice((left * draws) + start, length);
                    var low = columns.Slice(((left + 1) * draws) + start, length);
                    TensorPrimitives.Min(high, low, spare[..length]);
                    TensorPrimitives.Max(high, low, high);
                    spare[..length].CopyTo(low);
                }
            }
        }
    }
}
