using Parley.Cases;
using Parley.Numerics;

namespace Parley.Bargaining.Settlements;

/// <summary>Every combination of constants that the fit looks at, and how each does on each issue.</summary>
internal sealed class SettlementGrid
{
    private static readonly double[] Exponents = [1, 1.5, 2], Shares = [0.4, 0.5, 0.6, 0.7], Widths = [20, 25, 30, 40], Sharpnesses = [1, 1.25, 1.5, 1.75, 2, 2.25];

    private const int Fine = 1 << 14; // places at which a beta law is tabulated for the search; the reported scores are computed afresh

    private readonly double[] scores;
    private readonly bool[] covered;
    private readonly int issues;

    public SettlementGrid(IReadOnlyList<TableIssue> table, CancellationToken stop)
    {
        Points = [.. from exponent in Exponents from share in Shares from width in Widths from sharpness in Sharpnesses select new SettlementConstants(exponent, share, width, sharpness)];
        issues = table.Count;
        (scores, covered) = (new double[Points.Length * issues], new bool[Points.Length * issues]);
        var sharp = Sharpnesses.Select(alpha => Enumerable.Range(0, Fine + 2).Select(at => new BetaDistribution(alpha, alpha).Share(Math.Min(1, (double)at / Fine))).ToArray()).ToArray();
        Parallel.For(0, issues, new() { CancellationToken = stop }, issue => Score(table[issue], issue, sharp));
    }

    public SettlementConstants[] Points { get; }

    /// <summary>The best point for some issues: the least mean score among those whose 90 % bands cover 88 to 92 % of them, or come closest to 90 %.</summary>
    public SettlementConstants Best(IReadOnlyList<int> among)
    {
        var (best, least) = (0, (double.PositiveInfinity, double.PositiveInfinity));
        for (var point = 0; point < Points.Length; point++)
        {
            var (score, hits) = (0.0, 0);
            foreach (var issue in among)
            {
                score += scores[(point * issues) + issue];
                hits += covered[(point * issues) + issue] ? 1 : 0;
            }

            var worth = (Math.Max(0, Math.Abs(((double)hits / among.Count) - 0.9) - 0.02), score);
            if (worth.CompareTo(least) < 0)
                (best, least) = (point, worth);
        }

        return Points[best];
    }

    private void Score(TableIssue issue, int column, double[][] sharp)
    {
        var outcome = issue.Outcome!.Value;
        var (positions, saliences, capabilities) = SettlementTable.Columns(issue);
        var point = 0;
        foreach (var exponent in Exponents)
        {
            var pure = new SettlementLaw(positions, saliences, capabilities, new(exponent, 1, Widths[0], 1));
            (double X, double Weight)[] nodes = [.. SettlementScore.Points(pure.Alternatives, outcome)];
            double[] places = [.. nodes.Select(node => node.X), outcome];
            double[] election = [.. places.Select(pure.Share), pure.ShareBelow(outcome)];
            var errors = Array.ConvertAll(Widths, width =>
            {
                var law = new SettlementLaw(positions, saliences, capabilities, new(exponent, 0, width, 1));
                return places.Select(law.Share).Append(law.Share(outcome)).ToArray();
            });
            foreach (var share in Shares)
            {
                foreach (var error in errors)
                {
                    foreach (var table in sharp)
                    {
                        var score = 0.0;
                        for (var node = 0; node < nodes.Length; node++)
                        {
                            var miss = Look(table, (share * election[node]) + ((1 - share) * error[node])) - (nodes[node].X >= outcome ? 1 : 0);
                            score += nodes[node].Weight * miss * miss;
                        }

                        var (at, below) = (Look(table, (share * election[^2]) + ((1 - share) * error[^2])), Look(table, (share * election[^1]) + ((1 - share) * error[^1])));
                        scores[(point * issues) + column] = score;
                        covered[(point++ * issues) + column] = at >= 0.05 && below <= 0.95;
                    }
                }
            }
        }
    }

    private static double Look(double[] table, double share)
    {
        var at = Math.Clamp(share, 0, 1) * Fine;
        var cell = (int)at;
        return table[cell] + ((at - cell) * (table[cell + 1] - table[cell]));
    }
}
