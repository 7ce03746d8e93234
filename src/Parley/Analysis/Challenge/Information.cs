namespace Parley.Analysis.Challenge;

/// <summary>Expected information between what is seen and what is asked, in bits.</summary>
internal static class Information
{
    /// <summary>Σ pₛ·D(after s ‖ now) for something that is or is not so; of what reveals it wholly the entropy of it, of what has no bearing 0.</summary>
    /// <param name="signals">P(each signal), summing to 1.</param>
    /// <param name="after">P(it is so | each signal).</param>
    public static double Bits(IReadOnlyList<double> signals, IReadOnlyList<double> after)
    {
        var now = signals.Zip(after, (chance, share) => chance * share).Sum();
        return Math.Max(0, signals.Zip(after, (chance, share) => chance * (Term(share, now) + Term(1 - share, 1 - now))).Sum());
    }

    private static double Term(double after, double now) => after > 0 && now > 0 ? after * Math.Log2(after / now) : 0;
}
