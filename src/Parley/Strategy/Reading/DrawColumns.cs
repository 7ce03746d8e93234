namespace Parley.Strategy.Reading;

/// <summary>What was read off every draw and is kept draw by draw.</summary>
internal sealed class DrawColumns
{
    public DrawColumns(Figures figures, int draws)
    {
        var (steps, voices) = (figures.Path.Steps.Length, figures.Graph.Cast.Voices.Length);
        double[][] Columns(int count) => [.. Enumerable.Range(0, count).Select(_ => new double[draws])];
        (Weight, Residual) = (new double[draws], new double[draws]);
        Believed = [.. Enumerable.Range(0, steps + 1).Select(_ => Columns(voices))];
        Posterior = Columns(voices);
        Seen = [.. figures.Path.Steps.Select(step => Columns(step.Node.Turns.Length))];
        SeenBy = [.. figures.Path.Steps.Select(step => step.Node.Turns.Select(_ => Columns(figures.Ties.Length)).ToArray())];
        Outcome = Columns(figures.Graph.Outcomes.Length);
        Reached = Columns(figures.Graph.Stages.Length);
        Moved = Columns(figures.Moves.All.Length);
    }

    /// <summary>P(all that was seen | the draw), judged evidence included, up to a factor.</summary>
    public double[] Weight { get; }

    /// <summary>‖σ − logit(λQ(σ))‖∞.</summary>
    public double[] Residual { get; }

    /// <summary>By moves seen so far and voice: P(the type, or that the faction exists), from play alone.</summary>
    public double[][][] Believed { get; }

    /// <summary>By voice: the same after all moves and the judged evidence.</summary>
    public double[][] Posterior { get; }

    /// <summary>By move seen and mover: P(the move), after the moves before it.</summary>
    public double[][][] Seen { get; }

    /// <summary>By move seen, mover and explanation: P(the move | the explanation), after the moves before it.</summary>
    public double[][][][] SeenBy { get; }

    /// <summary>By outcome: P(the outcome | all that was seen).</summary>
    public double[][] Outcome { get; }

    /// <summary>By stage: P(it is still reached).</summary>
    public double[][] Reached { get; }

    /// <summary>By move: P(it is still made).</summary>
    public double[][] Moved { get; }

    /// <summary>Every column, always in the same order.</summary>
    private IEnumerable<double[]> All => [Weight, Residual, .. Believed.SelectMany(columns => columns), .. Posterior, .. Seen.SelectMany(columns => columns),
        .. SeenBy.SelectMany(movers => movers.SelectMany(columns => columns)), .. Outcome, .. Reached, .. Moved];

    /// <summary>Copies every column to where its rows stand in longer ones.</summary>
    public void CopyTo(DrawColumns longer, int start)
    {
        foreach (var (own, its) in All.Zip(longer.All))
            own.CopyTo(its, start);
    }
}
