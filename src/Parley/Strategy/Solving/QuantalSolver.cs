using Parley.Strategy.Histories;

namespace Parley.Strategy.Solving;

/// <summary>Agent logit equilibria of several draws at once, on the branch that starts with even play at λ = 0.</summary>
/// <remarks>
/// λ is raised in a few steps; at each the beliefs that play leads to and the choices that follow from them are computed in turn until they agree. Near a fold of the branch that iteration
/// slows down without bound, so a draw that does not agree soon is followed along the curve itself (<see cref="BranchCurve"/>), alone. A draw that agrees is left as it is while its neighbours
/// go on: what it comes to does not depend on who they are.
/// </remarks>
internal sealed class QuantalSolver<T>(HistoryGraph graph, NumberColumns columns)
    where T : struct, IDraws<T>
{
    private const int Steps = 4, MostOnTheWay = 40, MostAtTheEnd = 250;
    private const double OnTheWay = 1e-2, AtTheEnd = 1e-13;
    private const double Sound = 1e-11; // a residual above it sends a draw along the curve
    private readonly T[] even = new T[graph.PlayLength];
    private BranchCurve? curve;
    private Acceleration<T>? acceleration;

    /// <summary>The numbers of the draws last solved.</summary>
    public GameNumbers<T> Numbers { get; } = new(columns);

    /// <summary>The equilibrium of the draws last solved, its beliefs and values.</summary>
    public GamePass<T> Pass => field ??= new(graph, Numbers);

    /// <summary>Draws that were followed along the curve since the start.</summary>
    public int Followed { get; private set; }

    /// <summary>Solves the draws of some rows, as many as there are lanes.</summary>
    /// <returns>By draw: ‖σ − logit(λQ(σ))‖∞.</returns>
    public T Solve(ReadOnlySpan<int> rows, CancellationToken cancellation)
    {
        Numbers.Read(columns, rows, T.Load);
        Pass.Start();
        Pass.Play.CopyTo(even, 0);
        var late = T.Of(0); // 1 in a draw that did not agree soon
        for (var step = 1; step <= Steps; step++)
        {
            Pass.SetRate(T.Of((double)step / Steps));
            var moving = step < Steps ? Agree(OnTheWay, MostOnTheWay, null) : Agree(AtTheEnd, MostAtTheEnd, acceleration ??= new(graph.Telling));
            late = T.Max(late, moving);
            cancellation.ThrowIfCancellationRequested();
        }
        Complete();
        var residual = Gauge();
        var followed = Followed;
        for (var draw = 0; draw < T.Count; draw++)
        {
            if (late[draw] >= 1 || !(residual[draw] <= Sound))
                Follow(rows[draw], draw, cancellation);
        }
        return Followed > followed ? Gauge() : residual;
    }

    /// <summary>Iterates until every draw agrees within a tolerance, or the rounds are used up, on that part of play that beliefs hang on.</summary>
    /// <returns>1 in a draw that still moves, else 0.</returns>
    private T Agree(double tolerance, int rounds, Acceleration<T>? accelerated)
    {
        var (moving, one, zero) = (T.Of(1), T.Of(1), T.Of(0));
        accelerated?.Reset();
        for (var round = 0; round < rounds && T.AnyAtLeast(moving, 1); round++)
        {
            Pass.Believe();
            Pass.Choose(Pass.Response, anew: true, settled: round > 0);
            var change = accelerated?.Step(Pass.Play, Pass.Response, moving, tolerance) ?? Step(moving, one);
            moving = T.IfAtLeast(change, T.Of(tolerance), moving, zero);
        }
        return moving;
    }

    /// <summary>Takes the response as it is, where the draw still moves; returns how far it was from play.</summary>
    private T Step(T moving, T one)
    {
        var (most, play, response) = (T.Of(0), Pass.Play, Pass.Response);
        for (var i = 0; i < graph.Telling; i++)
        {
            most = T.Max(most, T.Abs(response[i] - play[i]));
            play[i] = T.IfAtLeast(moving, one, response[i], play[i]);
        }
        return most;
    }

    /// <summary>What everybody else does, given that part of play that beliefs hang on.</summary>
    private void Complete()
    {
        Pass.Believe();
        Pass.Choose(Pass.Response, anew: true);
        Pass.Response.AsSpan(graph.Telling).CopyTo(Pass.Play.AsSpan(graph.Telling));
    }

    private T Gauge()
    {
        Pass.Believe();
        Pass.Choose(Pass.Play, anew: false);
        return Pass.Distance();
    }

    private void Follow(int row, int draw, CancellationToken cancellation)
    {
        Followed++;
        curve ??= new(graph, columns);
        var reached = curve.TryReach(row, cancellation);
        if (!reached && double.IsFinite(Pass.Distance()[draw]))
            return;
        for (var i = 0; i < Pass.Play.Length; i++)
            Pass.Play[i] = Pass.Play[i].With(draw, reached ? curve.Play[i].Value : even[i][draw]);
    }
}
