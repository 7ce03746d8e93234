using Parley.Runs;
using Parley.Strategy.Histories;

namespace Parley.Strategy.Reading;

/// <summary>What each stage still to come would tell about how it ends, and about its mover.</summary>
/// <param name="figures">What was read.</param>
/// <param name="tally">The sums.</param>
/// <param name="reached">By stage: P(it comes to that).</param>
/// <param name="voices">By voice: what is believed of it now.</param>
internal sealed class IndicatorWriter(Figures figures, Tally tally, Func<int, Estimate> reached, Func<int, double> voices)
{
    private readonly HistoryGraph graph = figures.Graph;
    private readonly double whole = tally.Sum(Figures.Weight);

    public IEnumerable<Indicator> Write() =>
        from stage in graph.Stages.Index()
        from mover in stage.Item.Movers
        let indicator = Of(stage.Index, graph.Cast.Players[graph.Cast.Find(mover)])
        where indicator is not null
        select indicator;

    private Indicator? Of(int stage, Player player)
    {
        int[] moves = [.. figures.Moves.All.Index()
            .Where(move => move.Item.Stage == stage && move.Item.Player == player.Index && tally.Sum(figures.Move(move.Index)) > 0).Select(move => move.Index)];
        if (moves.Length == 0)
            return null;
        int[] outcomes = [.. Enumerable.Range(0, graph.Outcomes.Length)];
        return new(graph.Stages[stage].Id, player.Id, reached(stage),
            Bits(moves, outcomes, figures.MoveThen, outcome => graph.Nodes.Sum(node => tally.Sum(figures.End(node.Index, outcome))) / whole),
            Bits(moves, [.. player.Types], figures.MoveBy, voices),
            [.. moves.Select(move => new Signal(figures.Moves.All[move].Option, tally.Ratio(figures.Move(move), Figures.Weight),
                outcomes.ToDictionary(o => graph.Outcomes[o], o => tally.Ratio(figures.MoveThen(move, o), figures.Move(move))),
                player.Types.Concat(player.Doubted).ToDictionary(voice => graph.Cast.Voices[voice].Id, voice => tally.Ratio(figures.MoveBy(move, voice), figures.Move(move)))))]);
    }

    /// <summary>Mutual information, in bits, between what is seen at a stage (a move, or that it does not come to one) and something else.</summary>
    private double Bits(int[] moves, int[] things, Func<int, int, int> joint, Func<int, double> total)
    {
        var bits = 0.0;
        foreach (var thing in things)
        {
            var (all, rest) = (total(thing), total(thing));
            foreach (var move in moves)
            {
                var both = tally.Sum(joint(move, thing)) / whole;
                rest -= both;
                bits += Term(both, tally.Sum(figures.Move(move)) / whole, all);
            }
            bits += Term(rest, 1 - moves.Sum(move => tally.Sum(figures.Move(move)) / whole), all);
        }
        return Math.Max(0, bits);
    }

    private static double Term(double both, double one, double other) => both > 1e-12 && one > 1e-12 && other > 0 ? both * Math.Log2(both / (one * other)) : 0;
}
