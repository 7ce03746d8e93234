using Parley.Games.Solvers.Logit;
using Parley.Strategy.Histories;

namespace Parley.Strategy.Solving;

/// <summary>The branch of agent logit equilibria of one draw as a curve: the log-odds of every information set, and λ. It may fold back.</summary>
internal sealed class BranchCurve : ICurve
{
    private const double FirstStep = 1;
    private const int MostSteps = 2000, FewestVectors = 60, MostNumbers = 2_000_000; // of the Krylov basis
    private readonly HistoryGraph graph;
    private readonly NumberColumns columns;
    private readonly GameNumbers<Dual> numbers;
    private readonly GamePass<Dual> pass;
    private readonly CurveWalk walk;
    private readonly double[] point;
    private readonly double[] share; // by player: λ beside the largest

    public BranchCurve(HistoryGraph graph, NumberColumns columns)
    {
        (this.graph, this.columns, numbers, share) = (graph, columns, new(columns), new double[graph.Cast.Players.Length]);
        pass = new(graph, numbers);
        Equations = graph.Turns.Sum(turn => turn.Distinct.Length * (turn.Options.Length - 1));
        point = new double[Equations + 1];
        walk = new(this, Math.Max(FewestVectors, MostNumbers / (Equations + 1)));
    }

    /// <inheritdoc/>
    public int Equations { get; }

    /// <summary>The profile of the point last evaluated.</summary>
    public Dual[] Play => pass.Play;

    /// <summary>Follows the branch of a draw to where it first meets its λ; false when the walk fails on the way.</summary>
    public bool TryReach(int row, CancellationToken cancellation)
    {
        numbers.Read(columns, [row], (column, rows) => Dual.Of(column[rows[0]]));
        pass.Start();
        var target = numbers.Rationality.Max(rate => rate.Value);
        for (var player = 0; player < share.Length; player++)
            share[player] = target > 0 ? numbers.Rationality[player].Value / target : 1;
        var origin = new double[Equations + 1];
        walk.Start(origin, FirstStep);
        for (var step = 0; walk.Point[^1] != target; step++)
        {
            if (step == MostSteps || !walk.TryStep(target, closely: false, cancellation))
                return false;
        }
        Evaluate(walk.Point, new double[Equations]);
        return true;
    }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> point, Span<double> left)
    {
        point.CopyTo(this.point);
        Move([]);
        var unknown = 0;
        foreach (var turn in graph.Turns)
        {
            foreach (var set in turn.Distinct)
            {
                for (var option = 1; option < turn.Options.Length; option++, unknown++)
                    left[unknown] = point[unknown] - (pass.Rate[turn.Player].Value * (pass.Pays[set.Play + option].Value - pass.Pays[set.Play].Value));
            }
        }
    }

    /// <inheritdoc/>
    public void Differentiate(ReadOnlySpan<double> direction, Span<double> change)
    {
        Move(direction);
        var unknown = 0;
        foreach (var turn in graph.Turns)
        {
            foreach (var set in turn.Distinct)
            {
                for (var option = 1; option < turn.Options.Length; option++, unknown++)
                    change[unknown] = direction[unknown] - (pass.Rate[turn.Player] * (pass.Pays[set.Play + option] - pass.Pays[set.Play])).Slope;
            }
        }
    }

    /// <summary>Beliefs and values at the point, and their change in a direction; none: at rest.</summary>
    private void Move(ReadOnlySpan<double> direction)
    {
        for (var player = 0; player < share.Length; player++)
            pass.Rate[player] = new(point[^1] * share[player], direction.IsEmpty ? 0 : direction[^1] * share[player]);
        var unknown = 0;
        foreach (var turn in graph.Turns)
        {
            foreach (var set in turn.Distinct)
            {
                var odds = pass.Play.AsSpan(set.Play, turn.Options.Length);
                odds[0] = Dual.Of(0);
                for (var option = 1; option < odds.Length; option++, unknown++)
                    odds[option] = new(point[unknown], direction.IsEmpty ? 0 : direction[unknown]);
                Normalise(odds);
            }
        }
        pass.MixAll(pass.Play);
        pass.Believe();
        pass.Choose(pass.Play, anew: false);
    }

    private static void Normalise(Span<Dual> odds)
    {
        var (top, sum) = (odds[0].Value, Dual.Of(0));
        foreach (var odd in odds)
            top = Math.Max(top, odd.Value);
        for (var option = 0; option < odds.Length; option++)
            sum += odds[option] = Dual.Max(Dual.Exp(odds[option] - Dual.Of(top)), Dual.Of(GamePass<Dual>.Least));
        for (var option = 0; option < odds.Length; option++)
            odds[option] /= sum;
    }
}
