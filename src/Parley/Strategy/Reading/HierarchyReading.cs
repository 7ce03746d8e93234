using Parley.Strategy.Solving;

namespace Parley.Strategy.Reading;

/// <summary>The same reading when players think in levels: only what the report compares with the equilibrium.</summary>
internal sealed class HierarchyReading<T>
    where T : struct, IDraws<T>
{
    private readonly Figures figures;
    private readonly GameNumbers<T> numbers;
    private readonly Watcher<T> watcher;
    private readonly RollOut<T> rollOut;
    private readonly JudgedStates? judged;
    private readonly T[] belief;

    public HierarchyReading(Figures figures, Hierarchy<T> hierarchy, GameNumbers<T> numbers, JudgedStates? judged)
    {
        (this.figures, this.numbers, this.judged) = (figures, numbers, judged);
        watcher = new(figures.Graph, hierarchy.Profiles, hierarchy.Shares);
        rollOut = new(figures, watcher);
        belief = new T[watcher.Size];
    }

    /// <summary>Reads the draws last solved.</summary>
    public void Read(ReadOnlySpan<int> rows, Tally tally)
    {
        watcher.Begin(numbers.Prior, belief);
        var weight = T.Of(1);
        foreach (var (node, joint) in figures.Path.Steps)
        {
            for (var t = 0; t < node.Turns.Length; t++)
            {
                var (turn, option) = (node.Turns[t], node.OptionOf(t, joint));
                var expected = watcher.Expect(belief, turn, option);
                watcher.Learn(belief, turn, option, expected);
                weight *= expected;
            }
        }
        weight *= judged?.Weigh(watcher, belief, rows) ?? T.Of(1);
        tally.Add(figures.HierarchyWeight, weight, rows);
        var now = figures.Graph.Nodes[figures.Path.Now];
        for (var t = 0; t < now.Turns.Length; t++)
        {
            for (var option = 0; option < now.Turns[t].Options.Length; option++)
                tally.Add(figures.HierarchyMove(figures.Moves[now, t, option]), weight * watcher.Expect(belief, now.Turns[t], option), rows);
        }
        rollOut.Look(belief);
        for (var o = 0; o < figures.Graph.Outcomes.Length; o++)
            tally.Add(figures.HierarchyOutcome(o), weight * rollOut.Outcome(o), rows);
    }
}
