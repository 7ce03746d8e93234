namespace Parley.Bargaining.Packages;

/// <summary>The smallest concession by one party that opens a zone, as a fall of its no-deal value and as a move of its ideal on one issue.</summary>
/// <remarks>
/// With p = 1 a move by Δ towards the opening package raises a party's utility there by ŝ·Δ and nowhere by more, so Δ = fall/ŝ is the least move on an issue, as long as the package lies that far from the ideal.
/// With p = 2 the move is the one that suffices at the opening package.
/// </remarks>
internal readonly record struct LeastConcession(int Party, int Issue, double Fall, double Move, double Towards)
{
    public static LeastConcession None { get; } = new(-1, -1, double.NaN, double.NaN, double.NaN);

    /// <summary>The party with the smallest fall, and its shortest move.</summary>
    public static LeastConcession Of(BargainingProblem problem, ZoneSolver zone, Span<double> opening)
    {
        var least = None;
        for (var party = 0; party < problem.Actors; party++)
        {
            var fall = zone.LeastFall(party, opening);
            if (double.IsNaN(fall) || fall >= least.Fall)
                continue;
            least = new(party, -1, fall, double.NaN, double.NaN);
            for (var issue = 0; issue < problem.Issues; issue++)
            {
                var at = (party * problem.Issues) + issue;
                var (share, off) = (problem.Shares[at], Math.Abs(opening[issue] - problem.Ideals[at]));
                var most = problem.Exponent == 1 ? share * off : share * off * off;
                if (share == 0 || most < fall - 1e-12)
                    continue;
                var move = problem.Exponent == 1 ? fall / share : off - Math.Sqrt(Math.Max(0, (off * off) - (fall / share)));
                if (!(move >= least.Move))
                    least = new(party, issue, fall, move, opening[issue]);
            }
        }

        return least;
    }
}
