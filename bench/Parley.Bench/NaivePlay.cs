using Parley.Runs;
using Parley.Strategy;
using Parley.Strategy.Histories;

namespace Parley.Bench;

/// <summary>The baseline of the game: the same iteration on the same histories one draw at a time, in plain doubles and fresh arrays, the way one would first write it.</summary>
internal sealed class NaivePlay(StrategyQuestion question, HistoryGraph graph, NumberSheet sheet, Ensemble ensemble)
{
    private readonly NumberColumns numbers = new(question, graph, sheet, ensemble);
    private int row;

    /// <summary>Solves a draw; returns its profile.</summary>
    public double[] Solve(int draw)
    {
        row = draw;
        var play = new double[graph.PlayLength];
        foreach (var turn in graph.Turns)
        {
            foreach (var set in turn.Sets)
                play.AsSpan(set.Play, turn.Options.Length).Fill(1.0 / turn.Options.Length);
            Mix(turn, play);
        }
        for (var step = 1; step <= 4; step++)
        {
            for (var round = 0; round < (step < 4 ? 40 : 250); round++)
            {
                var next = Respond(play, Believe(play), step / 4.0);
                var change = play.Zip(next, (before, after) => Math.Abs(before - after)).Max();
                play = next;
                if (change < (step < 4 ? 1e-2 : 1e-13))
                    break;
            }
        }
        return play;
    }

    private double[][][] Believe(double[] play)
    {
        var belief = graph.Nodes.Select(_ => new double[graph.Pairs.Length][]).ToArray();
        for (var pair = 0; pair < graph.Pairs.Length; pair++)
        {
            var states = graph.Cast.Players[graph.Pairs[pair].About].States.Length;
            belief[0][pair] = [.. Enumerable.Range(0, states).Select(state => numbers.Belief[graph.PairStart[pair] + state][row])];
        }
        foreach (var node in graph.Nodes)
        {
            for (var joint = 0; joint < node.Next.Length; joint++)
            {
                if (node.Next[joint] < 0)
                    continue;
                for (var pair = 0; pair < graph.Pairs.Length; pair++)
                {
                    var updated = belief[node.Index][pair].ToArray();
                    for (var t = 0; t < node.Turns.Length; t++)
                    {
                        if (node.Turns[t].Player != graph.Pairs[pair].About)
                            continue;
                        for (var state = 0; state < updated.Length; state++)
                            updated[state] *= play[node.Turns[t].Mixed[state] + node.OptionOf(t, joint)];
                        var sum = updated.Sum();
                        updated = [.. updated.Select(weight => weight / sum)];
                    }
                    belief[node.Next[joint]][pair] = updated;
                }
            }
        }
        return belief;
    }

    private double[] Respond(double[] play, double[][][] belief, double share)
    {
        var (response, value) = (new double[play.Length], new double[graph.Nodes.Length][]);
        for (var n = graph.Nodes.Length - 1; n >= 0; n--)
        {
            var node = graph.Nodes[n];
            value[n] = new double[graph.Cast.SeatCount];
            foreach (var player in graph.Cast.Players)
            {
                var own = -1;
                for (var t = 0; t < node.Turns.Length; t++)
                    own = node.Turns[t].Player == player.Index ? t : own;
                for (var seat = 0; seat < player.Seats.Length; seat++)
                {
                    var worth = Worth(node, player, player.FirstSeat + seat, own, play, belief[n], value);
                    if (own < 0)
                    {
                        value[n][player.FirstSeat + seat] = worth.Sum();
                        continue;
                    }
                    var set = node.Turns[own].Sets.FirstOrDefault(set => set.Seat == player.FirstSeat + seat);
                    if (set is not null)
                        Choose(node.Turns[own], set, worth, share, response);
                }
                if (own >= 0)
                {
                    Mix(node.Turns[own], response);
                    for (var seat = 0; seat < player.Seats.Length; seat++)
                        value[n][player.FirstSeat + seat] = Take(node.Turns[own], player, seat, Worth(node, player, player.FirstSeat + seat, own, play, belief[n], value), response);
                }
            }
        }
        return response;
    }

    /// <summary>What each own option leads to; of a player that does not move, its parts by joint move.</summary>
    private double[] Worth(HistoryNode node, Player player, int seat, int own, double[] play, double[][] belief, double[][] value)
    {
        var worth = new double[own < 0 ? node.Next.Length : node.Turns[own].Options.Length];
        var voice = player.Seats[seat - player.FirstSeat].Voice;
        for (var joint = 0; joint < node.Next.Length; joint++)
        {
            var weight = 1.0;
            for (var t = 0; t < node.Turns.Length; t++)
            {
                if (t == own)
                    continue;
                var about = belief[graph.PairOf(player.Index, node.Turns[t].Player)];
                weight *= about.Select((probability, state) => probability * play[node.Turns[t].Mixed[state] + node.OptionOf(t, joint)]).Sum();
            }
            var next = node.Next[joint];
            worth[own < 0 ? joint : node.OptionOf(own, joint)] += weight * (next >= 0 ? value[next][seat] : numbers.Utility[(voice * graph.Outcomes.Length) + ~next][row]);
        }
        return worth;
    }

    private void Choose(Turn turn, ChoiceSet set, double[] worth, double share, double[] response)
    {
        var pays = worth.Select((value, option) => set.Cost[option] < 0 ? value : value - numbers.Cost[set.Cost[option]][row]).ToArray();
        var rate = numbers.Rationality[turn.Player][row] * share;
        var powers = pays.Select(pay => Math.Exp(rate * (pay - pays.Max()))).ToArray();
        for (var option = 0; option < powers.Length; option++)
            response[set.Play + option] = powers[option] / powers.Sum();
    }

    private double Take(Turn turn, Player player, int seat, double[] worth, double[] response)
    {
        var sum = worth.Select((value, option) => value * response[turn.Mixed[player.Seats[seat].State] + option]).Sum();
        var set = turn.Sets.FirstOrDefault(set => set.Seat == player.FirstSeat + seat);
        if (set is null)
            return sum;
        var paid = worth.Select((_, option) => set.Cost[option] < 0 ? 0 : response[set.Play + option] * numbers.Cost[set.Cost[option]][row]).Sum();
        return sum - (set.Share < 0 ? paid : paid * numbers.Share[set.Share][row]);
    }

    private void Mix(Turn turn, double[] profile)
    {
        for (var state = 0; state < turn.Mixed.Length; state++)
        {
            var sets = turn.Sets.Where(set => set.State == state).ToArray();
            for (var option = 0; option < turn.Options.Length && sets.Length > 1; option++)
                profile[turn.Mixed[state] + option] = sets.Sum(set => numbers.Share[set.Share][row] * profile[set.Play + option]);
        }
    }
}
