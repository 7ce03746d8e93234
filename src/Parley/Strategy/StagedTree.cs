using System.Collections.Immutable;
using System.Globalization;
using Parley.Games;
using Parley.Games.Tree;
using Parley.Runs;
using Parley.Strategy.Histories;
using HistoryPlayer = Parley.Strategy.Histories.Player;

namespace Parley.Strategy;

/// <summary>A staged game written out as an ordinary game tree, at the central values of its numbers.</summary>
/// <remarks>
/// Chance draws every player's private state first, and before each move that a faction may rule, who decides. A faction is a player of the tree. Who knows what is as in the staged game, and
/// each voice remembers which moves were its own, so recall is perfect; the copies of a set that differ in this only play alike. The tree has one prior for all: beliefs of a player's own have no
/// place in it.
/// </remarks>
public sealed class StagedTree
{
    /// <summary>Nodes at which the tree is given up.</summary>
    public const int MostNodes = 2_000_000;

    private readonly HistoryGraph graph;
    private readonly NumberColumns numbers;
    private readonly int[] seatsAtTable; // by voice: its player in the tree, from 1
    private int nodes;

    private StagedTree(HistoryGraph graph, NumberColumns numbers)
    {
        (this.graph, this.numbers) = (graph, numbers);
        var factions = graph.Cast.Voices.Index().Where(voice => voice.Item.IsFaction).Select(voice => voice.Index).ToList();
        seatsAtTable = [.. graph.Cast.Voices.Select((voice, index) => voice.IsFaction ? graph.Cast.Players.Length + 1 + factions.IndexOf(index) : voice.Player + 1)];
    }

    /// <summary>The tree, and λ of each of its players: those of the case, then its factions.</summary>
    /// <param name="question">The game; its moves seen so far make no difference.</param>
    /// <param name="title">What to call it.</param>
    /// <exception cref="GameTooLargeException">It has more than <see cref="MostNodes"/> nodes, or too many histories.</exception>
    /// <exception cref="UnplayableGameException">The game is unsound.</exception>
    public static (GameTree Tree, ImmutableArray<double> Rationality) Of(StrategyQuestion question, string title)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (graph, sheet) = HistoryCompiler.Compile(question.Game, [.. question.Outcomes.Keys], new StrategyOptions().MostHistories);
        var centre = new NumberColumns(question, graph, sheet, new Sampling(question.CentralColumns, new()).Rows(0, 1));
        var table = new StagedTree(graph, centre);
        ImmutableArray<double> rationality = [.. centre.Rationality.Select(column => column[0]),
            .. graph.Cast.Voices.Where(voice => voice.IsFaction).Select(voice => centre.Rationality[voice.Player][0])];
        var comment = "Numbers at their central values. Precision of choice: " + string.Join(", ", graph.Cast.Players.Select(player =>
            string.Create(CultureInfo.InvariantCulture, $"{player.Id} {centre.Rationality[player.Index][0]:0.######}"))) + "."
            + (question.Game.Beliefs.Count == 0 ? "" : " Beliefs of the players' own are left out: a tree has one prior for all.");
        var play = table.Draw(0, [], new([], [.. graph.Cast.Voices.Select(_ => Exact.Zero)]));
        return (play.ToGame(title, [.. graph.Cast.Players.Select(player => player.Id), .. graph.Cast.Voices.Where(voice => voice.IsFaction).Select(voice => voice.Id)], comment), rationality);
    }

    /// <summary>Chance draws the private states, player by player.</summary>
    private Play Draw(int player, ImmutableArray<int> states, Past past)
    {
        if (player == graph.Cast.Players.Length)
            return Move(graph.Nodes[0], 0, [], states, past);
        var own = graph.Cast.Players[player];
        var prior = own.States.Select((_, state) => numbers.Prior[own.FirstState + state][0]).ToArray();
        int[] possible = [.. Enumerable.Range(0, prior.Length).Where(state => prior[state] > 0)];
        return possible is [var certain] ? Draw(player + 1, states.Add(certain), past)
            : Chance($"what {own.Id} is", [.. possible.Select(state => (State(own, state), prior[state], Draw(player + 1, states.Add(state), past)))]);
    }

    /// <summary>A turn of a history, and the later turns of it.</summary>
    private Play Move(HistoryNode node, int turn, ImmutableArray<int> options, ImmutableArray<int> states, Past past)
    {
        if (turn == node.Turns.Length)
        {
            var next = node.Next[node.Joint(options.AsSpan())];
            return next >= 0 ? Move(graph.Nodes[next], 0, [], states, past) : End(~next, states, past);
        }
        var here = node.Turns[turn];
        var (player, state) = (graph.Cast.Players[here.Player], states[here.Player]);
        var sets = here.Sets.AsSpan(here.FirstSet[state]..here.FirstSet[state + 1]).ToArray();
        var deciding = sets.Select(set => (Set: set, Share: set.Share < 0 ? 1 : numbers.Share[set.Share][0])).Where(set => set.Share > 0).ToArray();
        Play Decision(ChoiceSet set) => Decide(node, turn, options, states, past, set);
        return deciding is [var alone] ? Decision(alone.Set)
            : Chance($"who decides for {State(player, state)} at {graph.Stages[node.Stage].Id}",
                [.. deciding.Select(set => (graph.Cast.Voices[player.Seats[set.Set.Seat - player.FirstSeat].Voice].Id, set.Share, Decision(set.Set)))]);
    }

    private Play Decide(HistoryNode node, int turn, ImmutableArray<int> options, ImmutableArray<int> states, Past past, ChoiceSet set)
    {
        var here = node.Turns[turn];
        var (player, voice) = (graph.Cast.Players[here.Player], graph.Cast.Players[here.Player].Seats[set.Seat - graph.Cast.Players[here.Player].FirstSeat].Voice);
        var ruled = here.FirstSet[set.State + 1] - here.FirstSet[set.State] > 1;
        var moves = here.Options.Select((option, index) => (option.Id, Move(node, turn + 1, options.Add(index), states,
            past.Then(ruled, voice, set.Cost[index] < 0 ? Exact.Zero : Exact.FromDouble(numbers.Cost[set.Cost[index]][0]))))).ToArray();
        Count(1);
        var own = string.Concat(past.Decided.Where(made => graph.Cast.Voices[made].Player == here.Player).Select(made => made == voice ? "+" : "-"));
        return Play.Move(seatsAtTable[voice], $"{graph.Stages[node.Stage].Id} {node.Index} {State(player, set.State)} {own}".TrimEnd(), moves);
    }

    private Play End(int outcome, ImmutableArray<int> states, Past past)
    {
        Count(1);
        var payoffs = new Exact[graph.Cast.Players.Length + graph.Cast.Voices.Count(voice => voice.IsFaction)];
        foreach (var player in graph.Cast.Players)
        {
            var state = player.States[states[player.Index]];
            foreach (var voice in state.Factions.Prepend(state.Type))
                payoffs[seatsAtTable[voice] - 1] = Exact.FromDouble(numbers.Utility[(voice * graph.Outcomes.Length) + outcome][0]) - past.Paid[voice];
        }
        return Play.End(graph.Outcomes[outcome], payoffs);
    }

    private Play Chance(string label, (string Name, double Probability, Play Next)[] draws)
    {
        Count(1);
        var left = Exact.One;
        var exact = new (string, Exact, Play)[draws.Length];
        for (var draw = 0; draw < draws.Length; draw++)
        {
            var probability = draw == draws.Length - 1 ? left : Exact.FromDouble(draws[draw].Probability);
            (exact[draw], left) = ((draws[draw].Name, probability, draws[draw].Next), left - probability);
        }
        return Play.Chance(label, exact);
    }

    private string State(HistoryPlayer player, int state) => string.Join('+', player.States[state].Factions.Where(player.Doubted.Contains).Prepend(player.States[state].Type)
        .Select(voice => graph.Cast.Voices[voice].Id));

    private void Count(int more)
    {
        if ((nodes += more) > MostNodes)
            throw new GameTooLargeException(MostNodes);
    }

    /// <summary>Who decided where somebody else might have, and what each voice has paid.</summary>
    private sealed record Past(ImmutableList<int> Decided, ImmutableArray<Exact> Paid)
    {
        public Past Then(bool ruled, int voice, Exact cost) =>
            new(ruled ? Decided.Add(voice) : Decided, cost.Sign == 0 ? Paid : Paid.SetItem(voice, Paid[voice] + cost));
    }
}
