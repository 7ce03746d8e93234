using MathNet.Numerics.RootFinding;
using Parley.Numerics.Sensitivity;

namespace Parley.Analysis.Challenge;

/// <summary>Solves a model anew with some numbers held, on the draws of the run, and gives the means of the figures asked for.</summary>
/// <param name="Means">The means of the figures, with these numbers held.</param>
/// <param name="Draws">On how many draws.</param>
/// <param name="Exact">How finely a turning point is found, as a share of the way to the end of the range.</param>
/// <param name="MostSolves">How many times one conclusion may have the model solved.</param>
internal sealed record Resolver(Func<IReadOnlyList<FigureColumn>, (string Path, double Value)[], double[]> Means, int Draws, double Exact, int MostSolves);

/// <summary>Looks for the nearest numbers inside their stated ranges that turn a conclusion: the draws reweighted first, the model solved anew to confirm.</summary>
internal sealed class FlipSearch
{
    private const int PairedNumbers = 4;
    private const double Promising = 0.5; // of the margin left by the reweighted draws: below it a number is tried in earnest

    private readonly Conclusion conclusion;
    private readonly Resolver resolver;
    private readonly double[] means;
    private readonly string verdict;
    private readonly double margin;
    private readonly double offset; // what fewer draws than the run's own make of the margin
    private readonly CancellationToken stop;
    private int solves;

    private FlipSearch(Conclusion conclusion, Resolver resolver, CancellationToken stop)
    {
        (this.conclusion, this.resolver, this.stop, means) = (conclusion, resolver, stop, conclusion.Means());
        verdict = conclusion.Verdict(means);
        margin = conclusion.Margin(means, verdict);
        offset = resolver.Draws == conclusion.Figures[0].Column.Length ? 0 : margin - conclusion.Margin(resolver.Means(conclusion.Figures, []), verdict);
    }

    public static ConclusionFlips Of(Conclusion conclusion, IReadOnlyList<Input> inputs, Resolver resolver, CancellationToken stop)
    {
        var stated = inputs.Where(input => input.IsStated).ToArray();
        var guess = Guesses(conclusion, stated);
        var kind = conclusion.Figures[0].Kind;
        ConclusionFlips None(int numbers) => new(conclusion.Name, kind, conclusion.IsRace ? "" : conclusion.Figures[0].Id, conclusion.Verdict(conclusion.Means()),
            conclusion.Margin(conclusion.Means(), conclusion.Verdict(conclusion.Means())), [], [], numbers, 0, resolver.Draws, true);
        if (guess.Length == 0)
            return None(stated.Length);
        var promising = guess.Where(one => one.Least < Promising * None(0).Margin).OrderBy(one => one.Least).ToArray();
        return promising.Length == 0 ? None(stated.Length) : new FlipSearch(conclusion, resolver, stop).Search(promising, stated.Length);
    }

    private ConclusionFlips Search(Guess[] promising, int numbers)
    {
        var (singles, solved, skipped) = (new List<Flip>(), new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var guess in promising)
        {
            if (solves >= resolver.MostSolves)
            {
                skipped++;
                continue;
            }
            solved.Add(guess.Input.Path);
            if (Turn([guess]) is { } flip)
                singles.Add(flip);
        }
        var alone = singles.Select(flip => flip.Moves[0].Path).ToHashSet(StringComparer.Ordinal);
        var (pairs, strongest) = (new List<Flip>(), promising.Where(guess => !alone.Contains(guess.Input.Path)).Take(PairedNumbers).ToArray());
        for (var one = 0; one < strongest.Length; one++)
        {
            for (var other = one + 1; other < strongest.Length && solves < resolver.MostSolves; other++)
            {
                if (Turn([strongest[one], strongest[other]]) is { } flip)
                    pairs.Add(flip);
            }
        }
        return new(conclusion.Name, conclusion.Figures[0].Kind, conclusion.IsRace ? "" : conclusion.Figures[0].Id, verdict, margin, [.. singles.OrderBy(flip => flip.Distance)],
            [.. pairs.OrderBy(flip => flip.Distance)], numbers, solved.Count, resolver.Draws, skipped == 0);
    }

    /// <summary>The nearest point on the way from the centres to the ends at which the conclusion turns; null: it does not.</summary>
    private Flip? Turn(Guess[] guesses)
    {
        Flip? nearest = null;
        var sides = guesses.Length == 1 && resolver.Exact < 1e-3 ? new[] { false, true } : [false]; // a cheap model is asked on both sides of the centre
        foreach (var other in sides)
        {
            (string Path, double From, double End)[] way = [.. guesses.Select(guess => (guess.Input.Path, guess.Input.Law.Centre, other ? guess.OtherEnd : guess.End))];
            double At(double share) => Margin([.. way.Select(one => (one.Path, one.From + (share * (one.End - one.From))))]);
            if (At(1) >= 0)
                continue;
            var centre = At(0);
            var share = centre < 0 ? 0 : Brent.TryFindRoot(At, 0, 1, resolver.Exact, 60, out var root) ? root : 1;
            if (nearest is not null && nearest.Distance <= share)
                continue;
            var beyond = Math.Min(1, share + Math.Max(resolver.Exact, 1e-9));
            NumberMove[] moves = [.. way.Select(one => new NumberMove(one.Path, one.From, one.From + (share * (one.End - one.From)), one.End))];
            nearest = new(moves, After([.. way.Select(one => (one.Path, one.From + (beyond * (one.End - one.From))))]), share);
        }
        return nearest;
    }

    private double Margin((string, double)[] held)
    {
        stop.ThrowIfCancellationRequested();
        solves++;
        return conclusion.Margin(resolver.Means(conclusion.Figures, held), verdict) + offset;
    }

    /// <summary>The strongest of the others just beyond the turning point.</summary>
    private string After((string, double)[] held)
    {
        if (!conclusion.IsRace)
            return verdict == Conclusion.Above ? Conclusion.Below : Conclusion.Above;
        var beyond = resolver.Means(conclusion.Figures, held);
        return conclusion.Figures.Index().Where(figure => figure.Item.Id != verdict).MaxBy(figure => beyond[figure.Index]).Item.Id;
    }

    /// <summary>What the draws of the run alone say of each number: the least margin that it leaves inside its range, and at which end.</summary>
    private static Guess[] Guesses(Conclusion conclusion, Input[] inputs)
    {
        var (first, means) = (conclusion.Figures[0], conclusion.Means());
        var verdict = conclusion.Verdict(means);
        var rows = first.Weight.IsEmpty ? RowWeights.Even(first.Column.Length) : RowWeights.Of(first.Weight.Span);
        var figures = conclusion.Figures.Select(figure => FigureDraws.Of(figure.Column.Span, rows)).ToArray();
        var guesses = new Guess[inputs.Length];
        Parallel.For(0, inputs.Length, at =>
        {
            var basis = RankBasis.Of([inputs[at].Column], rows);
            var curves = figures.Select(basis.Curve).ToArray();
            var (low, high) = (inputs[at].Law.At(0.05), inputs[at].Law.At(0.95));
            var column = inputs[at].Column.Span;
            var (least, place, own) = (double.PositiveInfinity, inputs[at].Law.Centre, new double[curves.Length]);
            for (var row = 0; row < column.Length; row++)
            {
                if (column[row] < low || column[row] > high)
                    continue;
                for (var figure = 0; figure < own.Length; figure++)
                    own[figure] = curves[figure][row];
                if (conclusion.Margin(own, verdict) is var left && left < least)
                    (least, place) = (left, column[row]);
            }
            var down = place < inputs[at].Law.Centre;
            guesses[at] = new(inputs[at], least, down ? low : high, down ? high : low);
        });
        return guesses;
    }

    /// <summary>A number that may turn the conclusion.</summary>
    /// <param name="Input">The number.</param>
    /// <param name="Least">The least margin that it leaves, by the draws of the run.</param>
    /// <param name="End">The end of its range towards which that lies.</param>
    /// <param name="OtherEnd">The other.</param>
    private sealed record Guess(Input Input, double Least, double End, double OtherEnd);
}
