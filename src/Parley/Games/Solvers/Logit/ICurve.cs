namespace Parley.Games.Solvers.Logit;

/// <summary>A smooth curve, the points where n equations in n + 1 unknowns hold. Whoever follows it knows no more of it.</summary>
internal interface ICurve
{
    /// <summary>n, the number of equations.</summary>
    int Equations { get; }

    /// <summary>Moves to a point, where <see cref="Differentiate"/> then works, and gives what is left of each equation.</summary>
    /// <param name="point">n + 1 unknowns.</param>
    /// <param name="left">n numbers; all 0 on the curve.</param>
    void Evaluate(ReadOnlySpan<double> point, Span<double> left);

    /// <summary>How the equations change in a direction: the Jacobian times a vector, at the point last evaluated.</summary>
    /// <param name="direction">n + 1 numbers.</param>
    /// <param name="change">n numbers: the result.</param>
    void Differentiate(ReadOnlySpan<double> direction, Span<double> change);
}
