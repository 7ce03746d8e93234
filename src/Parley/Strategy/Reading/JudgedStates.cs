using Parley.Cases;
using Parley.Strategy.Histories;
using Parley.Strategy.Solving;

namespace Parley.Strategy.Reading;

/// <summary>What judged evidence says of what each player may privately be, draw by draw.</summary>
/// <remarks>
/// A state that fits an explanation takes its ratio; several that fit are averaged by their priors; a state of which no explanation speaks keeps the average, 1. An explanation about two players
/// at once says nothing of either alone and is passed over.
/// </remarks>
internal sealed class JudgedStates
{
    private const double Least = 1e-40; // what nobody can be is nearly impossible, so that what is left sums to 1; no number is no evidence
    private readonly HistoryGraph graph;
    private readonly double[][] likelihood; // by private state of every player

    private JudgedStates(HistoryGraph graph, double[][] likelihood) => (this.graph, this.likelihood) = (graph, likelihood);

    /// <summary>Null when no explanation amounts to what one player is.</summary>
    /// <exception cref="ArgumentException">A column has not one row per draw.</exception>
    public static JudgedStates? Of(Keyed<Keyed<string>> ties, IReadOnlyList<JudgedEvidence> evidence, HistoryGraph graph, int draws)
    {
        foreach (var judged in evidence)
        {
            if (judged.Prior.Length != draws || judged.Ratio.Length != draws)
                throw new ArgumentException($"Judged evidence on {judged.Hypothesis} has {judged.Prior.Length} priors and {judged.Ratio.Length} ratios; each draw of {draws} has one.", nameof(evidence));
        }
        var told = evidence.Select(judged => (Judged: judged, Voices: graph.Cast.Find(ties[judged.Hypothesis])))
            .Where(told => told.Voices.Select(voice => graph.Cast.Voices[voice].Player).Distinct().Count() == 1).ToList();
        return told.Count == 0 ? null : new(graph, [.. graph.Cast.Players.SelectMany(player => player.States.Select(state => Average(
            [.. told.Where(told => player.Index == graph.Cast.Voices[told.Voices[0]].Player && state.Fits(told.Voices, player)).Select(told => told.Judged)], draws)))]);
    }

    /// <summary>Weighs the private states anew; returns P(the evidence), over that of an average explanation.</summary>
    public T Weigh<T>(Watcher<T> watcher, Span<T> belief, ReadOnlySpan<int> rows)
        where T : struct, IDraws<T>
    {
        var all = T.Of(1);
        Span<T> states = new T[graph.Cast.Players.Max(player => player.States.Length)];
        foreach (var player in graph.Cast.Players)
        {
            for (var state = 0; state < player.States.Length; state++)
                states[state] = T.Load(likelihood[player.FirstState + state], rows);
            all *= watcher.Weigh(belief, player, states[..player.States.Length]);
        }
        return all;
    }

    private static double[] Average(List<JudgedEvidence> fitting, int draws)
    {
        var column = new double[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            var (sum, whole) = (0.0, 0.0);
            foreach (var judged in fitting)
                (sum, whole) = (sum + (judged.Prior.Span[draw] * judged.Ratio.Span[draw]), whole + judged.Prior.Span[draw]);
            column[draw] = sum / whole is var ratio and >= 0 ? Math.Clamp(ratio, Least, 1 / Least) : 1;
        }
        return column;
    }
}
