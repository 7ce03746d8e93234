using Parley.Numerics;

namespace Parley.Analysis.Challenge;

/// <summary>Something that is concluded from figures: which of several is the highest, or on which side of one half a probability lies.</summary>
/// <param name="Name">The figure that it is about: <c>weighing.leader</c>, <c>strategy.outcome</c>, or the name of a probability.</param>
/// <param name="Figures">The rivals, or the one probability.</param>
/// <param name="IsRace">The highest wins; else it is about one half.</param>
internal sealed record Conclusion(string Name, IReadOnlyList<FigureColumn> Figures, bool IsRace)
{
    /// <summary>Above one half.</summary>
    public const string Above = "above 50 %";

    /// <summary>At one half or below.</summary>
    public const string Below = "at most 50 %";

    /// <summary>What is concluded from the means of <see cref="Figures"/>.</summary>
    public string Verdict(IReadOnlyList<double> means) => IsRace ? Figures[Leader(means)].Id : means[0] > 0.5 ? Above : Below;

    /// <summary>How far the means are from turning a verdict over; below 0 when they do.</summary>
    public double Margin(IReadOnlyList<double> means, string verdict)
    {
        if (!IsRace)
            return verdict == Above ? means[0] - 0.5 : 0.5 - means[0];
        var (own, best) = (double.NegativeInfinity, double.NegativeInfinity);
        foreach (var (place, figure) in Figures.Index())
        {
            if (figure.Id == verdict)
                own = means[place];
            else
                best = Math.Max(best, means[place]);
        }
        return own - best;
    }

    /// <summary>The means of the figures over the draws of the run.</summary>
    public double[] Means() => [.. Figures.Select(figure => Mean(figure.Column.Span, figure.Weight.Span))];

    /// <summary>A mean in which row i counts by weight i; without weights all alike.</summary>
    internal static double Mean(ReadOnlySpan<double> column, ReadOnlySpan<double> weights) =>
        weights.IsEmpty ? StableSum.Of(column) / column.Length : StableSum.OfProducts(column, weights) / StableSum.Of(weights);

    private static int Leader(IReadOnlyList<double> means)
    {
        var leader = 0;
        for (var place = 1; place < means.Count; place++)
        {
            if (means[place] > means[leader])
                leader = place;
        }
        return leader;
    }
}
