using Parley.Cases;
using Parley.Runs;

namespace Parley.Weighing;

/// <summary>Where the explanations stood on each day on which an item became known.</summary>
/// <remarks>
/// Groups are known from the start: α is that of the whole record. An item without a day has always been known and counts from the first day on; when no
/// item has a day, all stand on the day from which the case is seen.
/// </remarks>
internal static class PosteriorPath
{
    /// <summary>The path, from the prior to the posterior.</summary>
    public static PathPoint[] Of(EvidenceMatrix matrix, double[] shares, DateOnly asOf, ParallelOptions parallel)
    {
        var first = matrix.Items.Min(item => item.Known) ?? asOf;
        var days = matrix.Items.Index().GroupBy(item => item.Item.Known ?? first, item => item.Index).OrderBy(day => day.Key);
        var (weights, posterior) = (new LogWeights(matrix.Priors), new HypothesisColumns(matrix.Hypotheses.Length, matrix.Ensemble.Draws));
        List<PathPoint> path = [new(null, [], Bands(matrix, matrix.Priors, parallel))];
        foreach (var day in days)
        {
            matrix.Add(weights, day, shares, posterior, parallel);
            path.Add(new(day.Key, [.. day.Select(item => matrix.Items[item].Id)], Bands(matrix, posterior, parallel)));
        }
        return [.. path];
    }

    /// <summary>The band of every hypothesis.</summary>
    public static Keyed<Band> Bands(EvidenceMatrix matrix, HypothesisColumns columns, ParallelOptions parallel)
    {
        var bands = new Band[columns.Count];
        Parallel.For(0, columns.Count, parallel, h => bands[h] = Band.Of(columns[h]));
        return matrix.ByHypothesis(h => bands[h]);
    }
}
