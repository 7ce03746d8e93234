namespace Parley.Numerics.Sensitivity;

/// <summary>A share of the variance of a figure, as estimated from draws.</summary>
/// <param name="Value">The share; 0 to 1 in theory, and a little below 0 or above 1 where only noise is left of it.</param>
/// <param name="Error">Its standard error, from eight independent replicates (7 degrees of freedom); NaN where there are too few draws.</param>
/// <param name="Noise">Three standard deviations of what a number that does not matter at all would be given.</param>
public readonly record struct SobolIndex(double Value, double Error, double Noise)
{
    /// <summary>The 97.5 % point of Student's law with 7 degrees of freedom: within so many standard errors lie 95 % of all estimates.</summary>
    public const double Reach = 2.3646242515927849;

    /// <summary>The share can be told from nothing: it is above both <see cref="Noise"/> and <see cref="Reach"/> errors.</summary>
    public bool IsAboveNoise => Value > Noise && Value > Reach * Error;
}
