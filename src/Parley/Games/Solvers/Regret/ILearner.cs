namespace Parley.Games.Solvers.Regret;

/// <summary>Two players who learn from regret. After the constructor nothing allocates.</summary>
internal interface ILearner
{
    /// <summary>One iteration: player 1 learns, then player 2 from what player 1 now does.</summary>
    void Iterate();

    /// <summary>By action of the tree: the average of all that was played so far, which is what converges; uniform before the first iteration.</summary>
    void Average(Span<double> profile);
}
