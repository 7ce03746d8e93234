using Parley.Strategy.Histories;
using Parley.Strategy.Solving;

namespace Parley.Strategy.Reading;

/// <summary>The analyst, who begins with priors of their own and learns from every public move what the players may be.</summary>
/// <param name="graph">The game.</param>
/// <param name="profiles">How players of each way play; one way for an equilibrium.</param>
/// <param name="shares">P(each way).</param>
internal sealed class Watcher<T>(HistoryGraph graph, T[][] profiles, double[] shares)
    where T : struct, IDraws<T>
{
    private readonly int states = graph.Cast.StateCount;

    /// <summary>How many numbers one belief has: every private state of every player, in each way of playing.</summary>
    public int Size => profiles.Length * states;

    /// <summary>The belief before any move.</summary>
    public void Begin(ReadOnlySpan<T> prior, Span<T> belief)
    {
        for (var way = 0; way < profiles.Length; way++)
        {
            for (var state = 0; state < states; state++)
                belief[(way * states) + state] = prior[state] * T.Of(shares[way]);
        }
    }

    /// <summary>P(the option).</summary>
    public T Expect(ReadOnlySpan<T> belief, Turn turn, int option)
    {
        var (first, sum) = (graph.Cast.Players[turn.Player].FirstState, T.Of(0));
        for (var way = 0; way < profiles.Length; way++)
        {
            for (var state = 0; state < turn.Mixed.Length; state++)
                sum += belief[(way * states) + first + state] * profiles[way][turn.Mixed[state] + option];
        }
        return sum;
    }

    /// <summary>P(the option | the private state), whatever the way of playing.</summary>
    public T Expect(ReadOnlySpan<T> belief, Turn turn, int option, int state)
    {
        if (profiles.Length == 1)
            return profiles[0][turn.Mixed[state] + option];
        var (at, sum, whole) = (graph.Cast.Players[turn.Player].FirstState + state, T.Of(0), T.Of(0));
        for (var way = 0; way < profiles.Length; way++)
        {
            sum += belief[(way * states) + at] * profiles[way][turn.Mixed[state] + option];
            whole += belief[(way * states) + at];
        }
        return sum / whole;
    }

    /// <summary>P(the private state).</summary>
    public T State(ReadOnlySpan<T> belief, Player player, int state)
    {
        var sum = T.Of(0);
        for (var way = 0; way < profiles.Length; way++)
            sum += belief[(way * states) + player.FirstState + state];
        return sum;
    }

    /// <summary>P(the player's private state has a type, or an existing faction).</summary>
    public T Voice(ReadOnlySpan<T> belief, int voice)
    {
        var (player, sum) = (graph.Cast.Players[graph.Cast.Voices[voice].Player], T.Of(0));
        for (var state = 0; state < player.States.Length; state++)
        {
            if (player.States[state].Has(voice))
                sum += State(belief, player, state);
        }
        return sum;
    }

    /// <summary>Learns from a move.</summary>
    /// <param name="belief">What was believed; becomes what is believed after.</param>
    /// <param name="turn">Whose move.</param>
    /// <param name="option">What was done.</param>
    /// <param name="expected">P(the option).</param>
    public void Learn(Span<T> belief, Turn turn, int option, T expected)
    {
        var (first, scale) = (graph.Cast.Players[turn.Player].FirstState, T.Of(1) / expected);
        for (var way = 0; way < profiles.Length; way++)
        {
            for (var state = 0; state < turn.Mixed.Length; state++)
                belief[(way * states) + first + state] *= profiles[way][turn.Mixed[state] + option] * scale;
        }
    }

    /// <summary>Weighs a player's private states anew by what something else says of them.</summary>
    /// <param name="belief">What was believed; becomes what is believed after.</param>
    /// <param name="player">Whose states.</param>
    /// <param name="likelihood">P(what was seen | state), up to a factor.</param>
    /// <returns>P(what was seen), up to that factor.</returns>
    public T Weigh(Span<T> belief, Player player, ReadOnlySpan<T> likelihood)
    {
        var sum = T.Of(0);
        for (var way = 0; way < profiles.Length; way++)
        {
            for (var state = 0; state < likelihood.Length; state++)
                sum += belief[(way * states) + player.FirstState + state] *= likelihood[state];
        }
        var scale = T.Of(1) / sum;
        for (var way = 0; way < profiles.Length; way++)
        {
            for (var state = 0; state < likelihood.Length; state++)
                belief[(way * states) + player.FirstState + state] *= scale;
        }
        return sum;
    }
}
