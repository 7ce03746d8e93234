using Parley.Strategy.Histories;
using Parley.Strategy.Solving;

namespace Parley.Strategy.Reading;

/// <summary>Reads everything that is asked off a solved draw: how likely each seen move was and for whom, and where play goes from here.</summary>
internal sealed class DrawReading<T>
    where T : struct, IDraws<T>
{
    private readonly Figures figures;
    private readonly HistoryGraph graph;
    private readonly GamePass<T> pass;
    private readonly GameNumbers<T> numbers;
    private readonly Watcher<T> watcher;
    private readonly RollOut<T> rollOut;
    private readonly JudgedStates? judged;
    private readonly T[] belief;

    /// <param name="figures">What is asked.</param>
    /// <param name="solver">Solves the draws.</param>
    /// <param name="judged">What judged evidence says of the private states; null: nothing.</param>
    public DrawReading(Figures figures, QuantalSolver<T> solver, JudgedStates? judged)
    {
        (this.figures, this.judged, graph, pass, numbers) = (figures, judged, figures.Graph, solver.Pass, solver.Numbers);
        watcher = new(graph, [pass.Play], [1]);
        rollOut = new(figures, watcher);
        belief = new T[watcher.Size];
    }

    /// <summary>Reads the draws last solved.</summary>
    /// <param name="rows">Their rows.</param>
    /// <param name="residual">By draw, how far they are from equilibrium.</param>
    /// <param name="columns">Where to write what is kept draw by draw.</param>
    /// <param name="tally">Where to add the rest.</param>
    public void Read(ReadOnlySpan<int> rows, T residual, DrawColumns columns, Tally tally)
    {
        residual.Store(columns.Residual, rows);
        watcher.Begin(numbers.Prior, belief);
        var weight = T.Of(1);
        for (var step = 0; step < figures.Path.Steps.Length; step++)
        {
            StoreVoices(columns.Believed[step], rows);
            Choices(step, weight, rows, tally);
            weight *= Follow(step, rows, columns);
        }
        StoreVoices(columns.Believed[^1], rows);
        weight *= judged?.Weigh(watcher, belief, rows) ?? T.Of(1);
        StoreVoices(columns.Posterior, rows);
        weight.Store(columns.Weight, rows);
        tally.Add(Figures.Weight, weight, rows);
        if (figures.Path.Now >= 0)
            Choices(figures.Path.Steps.Length, weight, rows, tally);
        rollOut.Run(belief, weight, rows, tally, columns);
    }

    private T Follow(int step, ReadOnlySpan<int> rows, DrawColumns columns)
    {
        var (node, joint) = figures.Path.Steps[step];
        var all = T.Of(1);
        for (var t = 0; t < node.Turns.Length; t++)
        {
            var (turn, option) = (node.Turns[t], node.OptionOf(t, joint));
            var expected = watcher.Expect(belief, turn, option);
            expected.Store(columns.Seen[step][t], rows);
            var player = graph.Cast.Players[turn.Player];
            for (var tie = 0; tie < figures.Ties.Length; tie++)
                SeenBy(turn, option, player, figures.Ties[tie], expected).Store(columns.SeenBy[step][t][tie], rows);
            watcher.Learn(belief, turn, option, expected);
            all *= expected;
        }
        return all;
    }

    /// <summary>P(the option | the mover is what an explanation says); as expected, where it says nothing of the mover or what nobody can be.</summary>
    private T SeenBy(Turn turn, int option, Player player, int[] tie, T expected)
    {
        var (sum, whole) = (T.Of(0), T.Of(0));
        for (var state = 0; state < player.States.Length; state++)
        {
            if (!player.States[state].Fits(tie, player))
                continue;
            var probability = watcher.State(belief, player, state);
            (sum, whole) = (sum + (probability * watcher.Expect(belief, turn, option, state)), whole + probability);
        }
        return T.IfAtLeast(T.Of(0), whole, expected, sum / whole);
    }

    private void StoreVoices(double[][] columns, ReadOnlySpan<int> rows)
    {
        for (var voice = 0; voice < columns.Length; voice++)
            watcher.Voice(belief, voice).Store(columns[voice], rows);
    }

    /// <summary>What each option of a history pays each voice, and what it gains over the best of the others.</summary>
    private void Choices(int step, T weight, ReadOnlySpan<int> rows, Tally tally)
    {
        var node = figures.Asked[step];
        for (var t = 0; t < node.Turns.Length; t++)
        {
            var turn = node.Turns[t];
            var player = graph.Cast.Players[turn.Player];
            foreach (var set in turn.Sets)
            {
                var pays = pass.Pays.AsSpan(set.Play, turn.Options.Length);
                var share = weight * watcher.State(belief, player, set.State);
                var voice = player.Seats[set.Seat - player.FirstSeat].Voice;
                for (var option = 0; option < pays.Length; option++)
                {
                    var at = figures.Choice(step, t, option, voice);
                    var gain = Gain(pays, option);
                    tally.Add(at, share, rows);
                    tally.Add(at + 1, share * pays[option], rows);
                    tally.Add(at + 2, share * gain, rows);
                    tally.Add(at + 3, share * T.Max(T.Of(0), T.Of(0) - gain), rows);
                    tally.Add(at + 4, T.IfAtLeast(gain, T.Of(0), share, T.Of(0)), rows);
                }
            }
        }
    }

    private static T Gain(ReadOnlySpan<T> pays, int option)
    {
        var (best, found) = (T.Of(0), false);
        for (var other = 0; other < pays.Length; other++)
        {
            if (other != option)
                (best, found) = (found ? T.Max(best, pays[other]) : pays[other], true);
        }
        return pays[option] - best;
    }
}
