using System.Numerics;

namespace Parley.Strategy.Solving;

/// <summary>A number that the passes over a game compute with: several draws at once, or one draw with its derivative. One text of the passes serves all.</summary>
internal interface ILane<T> : IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IDivisionOperators<T, T, T>
    where T : struct, ILane<T>
{
    /// <summary>A constant.</summary>
    static abstract T Of(double value);

    /// <summary>e to the power of <paramref name="x"/>.</summary>
    static abstract T Exp(T x);

    /// <summary>Its size.</summary>
    static abstract T Abs(T x);

    /// <summary>The larger.</summary>
    static abstract T Max(T a, T b);
}

/// <summary>Several draws at once, each as if it were alone: nothing that happens to one touches another.</summary>
internal interface IDraws<T> : ILane<T>
    where T : struct, IDraws<T>
{
    /// <summary>How many draws.</summary>
    static abstract int Count { get; }

    /// <summary>The draws of as many rows as there are.</summary>
    static abstract T Load(ReadOnlySpan<double> column, ReadOnlySpan<int> rows);

    /// <summary>Writes the draws to their rows.</summary>
    void Store(Span<double> column, ReadOnlySpan<int> rows);

    /// <summary>a·b + c, rounded once where the machine can.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    /// <summary>The number of one draw.</summary>
    double this[int draw] { get; }

    /// <summary>The same numbers, but for one draw.</summary>
    T With(int draw, double number);

    /// <summary>Adds each draw to its own sum, from the <paramref name="first"/> on.</summary>
    void AddTo(Span<double> sums, int first);

    /// <summary>In each draw <paramref name="a"/> where <paramref name="x"/> is at least <paramref name="least"/>, else <paramref name="b"/>.</summary>
    static abstract T IfAtLeast(T x, T least, T a, T b);

    /// <summary>Whether x is at least <paramref name="least"/> in any draw.</summary>
    static abstract bool AnyAtLeast(T x, double least);
}
