using Parley.Strategy.Histories;
using Parley.Strategy.Solving;

namespace Parley.Strategy.Reading;

/// <summary>Where play goes from the history reached: every future history with its probability, exactly, without sampling play.</summary>
internal sealed class RollOut<T>(Figures figures, Watcher<T> watcher)
    where T : struct, IDraws<T>
{
    private readonly HistoryGraph graph = figures.Graph;
    private readonly T[][] belief = [.. figures.Graph.Nodes.Select(node => figures.Ahead[node.Index] ? new T[watcher.Size] : [])];
    private readonly T[] reach = new T[figures.Graph.Nodes.Length];
    private readonly T[] outcome = new T[figures.Graph.Nodes.Length * figures.Graph.Outcomes.Length]; // by history: P(outcome | it is reached)
    private readonly T[] expected = new T[figures.Graph.Nodes.Max(node => node.Turns.Sum(turn => turn.Options.Length))];
    private readonly T[] joint = new T[figures.Graph.Nodes.Sum(node => figures.Ahead[node.Index] ? node.Next.Length : 0)];
    private readonly int[] firstJoint = FirstJoint(figures);

    /// <summary>P(outcome | now), after <see cref="Look"/>.</summary>
    public T Outcome(int index) => outcome[(figures.Path.Now * graph.Outcomes.Length) + index];

    /// <summary>Rolls play out from what is believed now, and writes and adds up what comes of it.</summary>
    public void Run(ReadOnlySpan<T> now, T weight, ReadOnlySpan<int> rows, Tally tally, DrawColumns columns)
    {
        if (figures.Path.Now < 0)
        {
            T.Of(1).Store(columns.Outcome[~figures.Path.Now], rows);
            return;
        }
        Look(now);
        for (var o = 0; o < graph.Outcomes.Length; o++)
            Outcome(o).Store(columns.Outcome[o], rows);
        Add(weight, rows, tally);
        Store(rows, columns);
    }

    /// <summary>Rolls play out: reach and beliefs forward, outcomes backward.</summary>
    public void Look(ReadOnlySpan<T> now)
    {
        now.CopyTo(belief[figures.Path.Now]);
        reach[figures.Path.Now] = T.Of(1);
        foreach (var node in graph.Nodes)
        {
            if (figures.Ahead[node.Index])
                Forward(node);
        }
        var outcomes = graph.Outcomes.Length;
        Array.Clear(outcome);
        for (var n = graph.Nodes.Length - 1; n >= figures.Path.Now; n--)
        {
            if (!figures.Ahead[n])
                continue;
            var node = graph.Nodes[n];
            for (var move = 0; move < node.Next.Length; move++)
            {
                var probability = joint[firstJoint[n] + move];
                if (node.Next[move] < 0)
                {
                    outcome[(n * outcomes) + ~node.Next[move]] += probability;
                    continue;
                }
                for (var o = 0; o < outcomes; o++)
                    outcome[(n * outcomes) + o] += probability * outcome[(node.Next[move] * outcomes) + o];
            }
        }
    }

    private void Forward(HistoryNode node)
    {
        var first = 0;
        var moves = joint.AsSpan(firstJoint[node.Index], node.Next.Length);
        moves.Fill(T.Of(1));
        for (var t = 0; t < node.Turns.Length; first += node.Turns[t++].Options.Length)
        {
            for (var option = 0; option < node.Turns[t].Options.Length; option++)
                expected[first + option] = watcher.Expect(belief[node.Index], node.Turns[t], option);
            for (var move = 0; move < moves.Length; move++)
                moves[move] *= expected[first + node.OptionOf(t, move)];
        }
        for (var move = 0; move < moves.Length; move++)
        {
            if (node.Next[move] is not (>= 0 and var next))
                continue;
            reach[next] = reach[node.Index] * moves[move];
            belief[node.Index].CopyTo(belief[next], 0);
            first = 0;
            for (var t = 0; t < node.Turns.Length; first += node.Turns[t++].Options.Length)
            {
                var option = node.OptionOf(t, move);
                watcher.Learn(belief[next], node.Turns[t], option, expected[first + option]);
            }
        }
    }

    private void Store(ReadOnlySpan<int> rows, DrawColumns columns)
    {
        var (stages, moves) = (new T[graph.Stages.Length], new T[figures.Moves.All.Length]);
        foreach (var node in graph.Nodes)
        {
            if (!figures.Ahead[node.Index])
                continue;
            stages[node.Stage] += reach[node.Index];
            for (var t = 0; t < node.Turns.Length; t++)
            {
                for (var move = 0; move < node.Next.Length; move++)
                    moves[figures.Moves[node, t, node.OptionOf(t, move)]] += reach[node.Index] * joint[firstJoint[node.Index] + move];
            }
        }
        for (var stage = 0; stage < stages.Length; stage++)
            stages[stage].Store(columns.Reached[stage], rows);
        for (var move = 0; move < moves.Length; move++)
            moves[move].Store(columns.Moved[move], rows);
    }

    private void Add(T weight, ReadOnlySpan<int> rows, Tally tally)
    {
        foreach (var node in graph.Nodes)
        {
            if (!figures.Ahead[node.Index])
                continue;
            var here = weight * reach[node.Index];
            tally.Add(Figures.Reach(node.Index), here, rows);
            for (var move = 0; move < node.Next.Length; move++)
                AddMove(node, move, here * joint[firstJoint[node.Index] + move], rows, tally);
            for (var t = 0; t < node.Turns.Length; t++)
                AddMovers(node, t, here, rows, tally);
        }
    }

    private void AddMove(HistoryNode node, int move, T probability, ReadOnlySpan<int> rows, Tally tally)
    {
        var next = node.Next[move];
        if (next < 0)
            tally.Add(figures.End(node.Index, ~next), probability, rows);
        for (var t = 0; t < node.Turns.Length; t++)
        {
            var made = figures.Moves[node, t, node.OptionOf(t, move)];
            tally.Add(figures.Move(made), probability, rows);
            if (next < 0)
            {
                tally.Add(figures.MoveThen(made, ~next), probability, rows);
                continue;
            }
            for (var o = 0; o < graph.Outcomes.Length; o++)
                tally.Add(figures.MoveThen(made, o), probability * outcome[(next * graph.Outcomes.Length) + o], rows);
        }
    }

    private void AddMovers(HistoryNode node, int t, T here, ReadOnlySpan<int> rows, Tally tally)
    {
        var turn = node.Turns[t];
        var player = graph.Cast.Players[turn.Player];
        for (var option = 0; option < turn.Options.Length; option++)
        {
            var made = figures.Moves[node, t, option];
            for (var state = 0; state < player.States.Length; state++)
            {
                var by = here * watcher.State(belief[node.Index], player, state) * watcher.Expect(belief[node.Index], turn, option, state);
                foreach (var voice in player.States[state].Factions)
                    tally.Add(figures.MoveBy(made, voice), by, rows);
                tally.Add(figures.MoveBy(made, player.States[state].Type), by, rows);
            }
        }
    }

    private static int[] FirstJoint(Figures figures)
    {
        var next = 0;
        return [.. figures.Graph.Nodes.Select(node =>
        {
            var first = next;
            next += figures.Ahead[node.Index] ? node.Next.Length : 0;
            return first;
        })];
    }
}
