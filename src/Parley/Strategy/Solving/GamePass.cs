using Parley.Strategy.Histories;

namespace Parley.Strategy.Solving;

/// <summary>The two passes of a staged game: forward, what everybody believes after each history; backward, what everybody expects there and how it chooses.</summary>
/// <remarks>
/// What player i in private state s expects at history h is E(h, s) = Σₐ P(a|h)·E(ha, s), P(a|h) the move as i expects it under its own beliefs: beliefs are updated by Bayes along the way,
/// so this is the expectation over the others' private states without a sum over their profiles. Every voice of a private state expects on its own, for the moves of its player may be another's.
/// </remarks>
/// <param name="graph">The game.</param>
/// <param name="numbers">Its numbers, read anew before each <see cref="Start"/>.</param>
/// <param name="levels">How many ways of playing a player may believe another to have.</param>
internal sealed partial class GamePass<T>(HistoryGraph graph, GameNumbers<T> numbers, int levels = 1)
    where T : struct, ILane<T>
{
    /// <summary>No option is rarer, so that beliefs after any moves stay numbers.</summary>
    public const double Least = 1e-40;

    private readonly int seats = graph.Cast.SeatCount;
    private readonly int beliefs = graph.BeliefCount;
    private readonly T[] value = new T[(graph.Outcomes.Length + graph.Nodes.Length) * graph.Cast.SeatCount]; // by place (outcomes, then histories) and seat
    private readonly T[] weight = new T[graph.Nodes.Max(node => node.Next.Length)];
    private readonly T[] lead = new T[graph.Turns.Max(turn => turn.Leads.Length)];
    private readonly T[] ahead = new T[graph.Turns.Max(turn => turn.Options.Length) * graph.Cast.Players.Max(player => 1 + player.Factions.Length)];
    private readonly int[] firstLike = [.. graph.Cast.Players.SelectMany(player => player.Seats.Select((_, seat) => player.FirstLikeSeat(player.FirstSeat + seat)))];
    private readonly int[] voiceOfSeat = [.. graph.Cast.Players.SelectMany(player => player.Seats.Select(seat => seat.Voice))];

    private readonly T[][] playAlone = [new T[graph.PlayLength]];
    private readonly T[][] responseAlone = [new T[graph.PlayLength]];
    private readonly double[] always = [1];

    /// <summary>The profile that everybody expects: P(option) at every information set, and the mixture by private state.</summary>
    public T[] Play => playAlone[0];

    /// <summary>How everybody would choose, in the places of <see cref="Play"/>.</summary>
    public T[] Response => responseAlone[0];

    /// <summary>What each option is worth to who decides, its cost subtracted, in the places of <see cref="Play"/>.</summary>
    public T[] Pays { get; } = new T[graph.PlayLength];

    /// <summary>By player: λ as the choices now have it.</summary>
    public T[] Rate { get; } = new T[graph.Cast.Players.Length];

    /// <summary>Begins with new numbers: every option is as likely as the next.</summary>
    public void Start()
    {
        for (var seat = 0; seat < seats; seat++)
        {
            for (var outcome = 0; outcome < graph.Outcomes.Length; outcome++)
                value[(outcome * seats) + seat] = numbers.Utility[(voiceOfSeat[seat] * graph.Outcomes.Length) + outcome];
        }
        foreach (var turn in graph.Turns)
        {
            var even = T.Of(1.0 / turn.Options.Length);
            foreach (var set in turn.Sets)
                Play.AsSpan(set.Play, turn.Options.Length).Fill(even);
            Mix(turn, Play);
        }
    }

    /// <summary>Takes λ at a share of what it is, from 0 to 1.</summary>
    public void SetRate(T share)
    {
        for (var player = 0; player < Rate.Length; player++)
            Rate[player] = numbers.Rationality[player] * share;
    }

    /// <summary>Makes the mixtures of a profile from what its voices do.</summary>
    public void MixAll(T[] profile)
    {
        foreach (var turn in graph.Turns)
            Mix(turn, profile);
    }

    /// <summary>How far <see cref="Response"/> is from <see cref="Play"/>: the largest difference of a probability.</summary>
    public T Distance()
    {
        var most = T.Of(0);
        for (var i = 0; i < Play.Length; i++)
            most = T.Max(most, T.Abs(Response[i] - Play[i]));
        return most;
    }

    /// <summary>What everybody would choose with the beliefs last computed: into <see cref="Response"/>.</summary>
    /// <param name="later">What a player expects itself to do later on.</param>
    /// <param name="anew">
    /// What the others expect of a move is what was just chosen, and not what the beliefs were computed with: the better iteration, but no measure of how far a profile is from its response.
    /// </param>
    /// <param name="settled">Whether the choices that hang on nobody's beliefs still stand as they were last computed, numbers and λ being the same.</param>
    public void Choose(T[] later, bool anew, bool settled = false)
    {
        for (var n = graph.Nodes.Length - 1; n >= 0; n--)
        {
            var node = graph.Nodes[n];
            if (!(settled && node.Settled))
            {
                foreach (var turn in node.Turns)
                    Decide(node, turn, later);
            }
            if (anew && node.Turns is [var alone])
                Expect(node, alone, responseAlone);
            foreach (var player in graph.Cast.Players)
            {
                if (!Moves(node, player.Index))
                    Watch(node, player);
            }
        }
    }

    /// <summary>The mover's choices at a history, and what each of its seats expects before it moves.</summary>
    private void Decide(HistoryNode node, Turn turn, T[] profile)
    {
        var (player, count, free) = (graph.Cast.Players[turn.Player], turn.Options.Length, node.Free[turn.Player]);
        WeighOthers(node, turn);
        for (var state = 0; state < turn.Mixed.Length; state++)
        {
            var (first, end) = (player.FirstSeatOfState[state], EndOfState(player, state));
            for (var seat = first; seat < end; seat++)
            {
                if (free && firstLike[seat] < seat)
                    continue;
                var worth = ahead.AsSpan((seat - first) * count, count);
                LookAhead(turn, seat, worth);
                if (turn.SetOfSeat[seat - player.FirstSeat] is >= 0 and var set)
                    Respond(turn, turn.Sets[set], worth);
            }
            MixState(turn, state, Response);
            for (var seat = first; seat < end; seat++)
            {
                if (free && firstLike[seat] < seat)
                    value[node.Place + seat] = value[node.Place + firstLike[seat]];
                else
                    Take(node, turn, turn.Mixed[state], seat, turn.SetOfSeat[seat - player.FirstSeat], profile, ahead.AsSpan((seat - first) * count, count));
            }
        }
    }

    /// <summary>P(each thing that an option can lead to | the option), as the mover expects the others to move at the same time.</summary>
    private void WeighOthers(HistoryNode node, Turn turn)
    {
        if (turn.Company == 1)
            return;
        weight[0] = T.Of(1);
        var made = 1;
        foreach (var other in node.Turns)
        {
            if (other != turn)
                made = Multiply(other, turn.Player, made);
        }
        Array.Clear(lead, 0, turn.Leads.Length);
        var leadOf = turn.LeadOf.AsSpan();
        for (var option = 0; option < turn.Options.Length; option++)
        {
            for (var others = 0; others < made; others++)
                lead[leadOf[(option * made) + others]] += weight[others];
        }
    }

    /// <summary>Extends weights over the moves of some by the moves of one more, as a player expects them.</summary>
    private int Multiply(Turn other, int believer, int made)
    {
        var count = other.Options.Length;
        var expected = marginal.AsSpan(Marginal(other, believer), count);
        for (var before = made - 1; before >= 0; before--)
        {
            var whole = weight[before];
            for (var option = 0; option < count; option++)
                weight[(before * count) + option] = whole * expected[option];
        }
        return made * count;
    }

    /// <summary>What each option of a mover leads to, for a seat.</summary>
    private void LookAhead(Turn turn, int seat, Span<T> worth)
    {
        var leads = turn.Leads.AsSpan();
        if (turn.Company == 1)
        {
            for (var option = 0; option < worth.Length; option++)
                worth[option] = value[leads[option] + seat];
            return;
        }
        for (var option = 0; option < worth.Length; option++)
        {
            var sum = T.Of(0);
            for (var to = turn.FirstLead[option]; to < turn.FirstLead[option + 1]; to++)
                sum += lead[to] * value[leads[to] + seat];
            worth[option] = sum;
        }
    }

    /// <summary>What the seats of a player who does not move here expect.</summary>
    private void Watch(HistoryNode node, Player player)
    {
        weight[0] = T.Of(1);
        var made = 1;
        foreach (var turn in node.Turns)
            made = Multiply(turn, player.Index, made);
        var leads = node.Leads.AsSpan();
        var joint = weight.AsSpan(0, made);
        var free = node.Free[player.Index];
        for (var seat = player.FirstSeat; seat < player.FirstSeat + player.Seats.Length; seat++)
        {
            if (free && firstLike[seat] < seat)
            {
                value[node.Place + seat] = value[node.Place + firstLike[seat]];
                continue;
            }
            var sum = T.Of(0);
            for (var move = 0; move < joint.Length; move++)
                sum += joint[move] * value[leads[move] + seat];
            value[node.Place + seat] = sum;
        }
    }

    private static bool Moves(HistoryNode node, int player)
    {
        foreach (var turn in node.Turns)
        {
            if (turn.Player == player)
                return true;
        }
        return false;
    }

    /// <summary>Logit choice of an information set over what lies ahead, costs subtracted.</summary>
    private void Respond(Turn turn, ChoiceSet set, ReadOnlySpan<T> worth)
    {
        var pays = Pays.AsSpan(set.Play, worth.Length);
        var response = Response.AsSpan(set.Play, worth.Length);
        var rate = Rate[turn.Player];
        for (var option = 0; option < worth.Length; option++)
            pays[option] = set.Cost[option] < 0 ? worth[option] : worth[option] - numbers.Cost[set.Cost[option]];
        var top = pays[0];
        for (var option = 1; option < pays.Length; option++)
            top = T.Max(top, pays[option]);
        var sum = T.Of(0);
        for (var option = 0; option < pays.Length; option++)
            sum += response[option] = T.Max(T.Exp(rate * (pays[option] - top)), T.Of(Least));
        var scale = T.Of(1) / sum;
        for (var option = 0; option < response.Length; option++)
            response[option] *= scale;
    }

    /// <summary>What a seat of the mover expects before the move: whoever decides, less what its own decisions cost it.</summary>
    private void Take(HistoryNode node, Turn turn, int mixed, int seat, int own, T[] profile, ReadOnlySpan<T> worth)
    {
        var sum = T.Of(0);
        for (var option = 0; option < worth.Length; option++)
            sum += profile[mixed + option] * worth[option];
        if (own >= 0)
        {
            var set = turn.Sets[own];
            var paid = T.Of(0);
            for (var option = 0; option < worth.Length; option++)
            {
                if (set.Cost[option] >= 0)
                    paid += profile[set.Play + option] * numbers.Cost[set.Cost[option]];
            }
            sum -= set.Share < 0 ? paid : paid * numbers.Share[set.Share];
        }
        value[node.Place + seat] = sum;
    }

    private static int EndOfState(Player player, int state) =>
        state + 1 < player.States.Length ? player.FirstSeatOfState[state + 1] : player.FirstSeat + player.Seats.Length;

    private void Mix(Turn turn, T[] profile)
    {
        for (var state = 0; state < turn.Mixed.Length; state++)
            MixState(turn, state, profile);
    }

    private void MixState(Turn turn, int state, T[] profile)
    {
        var (first, end) = (turn.FirstSet[state], turn.FirstSet[state + 1]);
        if (end - first == 1)
            return;
        for (var option = 0; option < turn.Options.Length; option++)
        {
            var sum = T.Of(0);
            for (var s = first; s < end; s++)
                sum += numbers.Share[turn.Sets[s].Share] * profile[turn.Sets[s].Play + option];
            profile[turn.Mixed[state] + option] = sum;
        }
    }
}
