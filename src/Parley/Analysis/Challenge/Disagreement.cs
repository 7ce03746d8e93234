namespace Parley.Analysis.Challenge;

/// <summary>One figure by several methods.</summary>
/// <param name="Topic"><c>judged or derived</c>, <c>equilibrium or levels</c>, <c>parts of a forecast</c>, <c>bargaining models</c>, or <c>how far items repeat each other</c>.</param>
/// <param name="Kind">What the figure is about.</param>
/// <param name="Id">The explanation, outcome, question or issue.</param>
/// <param name="Readings">What each method says.</param>
/// <param name="Turns">It matters: by one of the methods another explanation leads, another outcome is the likeliest, a question lies on the other side of one half, or an issue is settled outside the forecast's 90 % band.</param>
public sealed record Disagreement(string Topic, FigureKind Kind, string Id, IReadOnlyList<MethodReading> Readings, bool Turns)
{
    /// <summary>The highest reading less the lowest: a probability, or points of 0–100 on an issue.</summary>
    public double Spread => Readings.Max(reading => reading.Value) - Readings.Min(reading => reading.Value);
}

/// <summary>What one method says.</summary>
public sealed record MethodReading(string Method, double Value);
