namespace Parley.Weighing;

/// <summary>A number per hypothesis and draw: one column for each hypothesis, the catch-all last.</summary>
internal sealed class HypothesisColumns(int hypotheses, int draws)
{
    private readonly double[] values = new double[hypotheses * draws];

    /// <summary>How many columns there are.</summary>
    public int Count => hypotheses;

    /// <summary>Rows in every column.</summary>
    public int Draws => draws;

    /// <summary>The column of a hypothesis.</summary>
    public Span<double> this[int hypothesis] => values.AsSpan(hypothesis * draws, draws);

    /// <summary>The same column, for those who keep it.</summary>
    public ReadOnlyMemory<double> Memory(int hypothesis) => values.AsMemory(hypothesis * draws, draws);
}
