using System.Collections.Immutable;
using Parley.Cases;

namespace Parley.Strategy.Histories;

/// <summary>Unfolds the stages of a game into its histories.</summary>
internal sealed class HistoryCompiler
{
    private readonly Cast cast;
    private readonly NumberSheet numbers;
    private readonly ImmutableArray<Stage> stages;
    private readonly Dictionary<string, int> order;
    private readonly Dictionary<string, int> outcomes;
    private readonly List<Unfolded> open = [];
    private int marginals;

    private HistoryCompiler(Game game, IEnumerable<string> outcomes, NumberSheet numbers)
    {
        (this.numbers, cast, stages) = (numbers, new(game), [.. game.Stages.Values]);
        order = stages.Index().ToDictionary(stage => stage.Item.Id, stage => stage.Index, StringComparer.Ordinal);
        this.outcomes = outcomes.Index().ToDictionary(outcome => outcome.Item, outcome => outcome.Index, StringComparer.Ordinal);
    }

    /// <summary>The histories of a game, and the numbers that they refer to.</summary>
    /// <param name="game">A sound game: <c>parley check</c> has no error to tell of it.</param>
    /// <param name="outcomes">Every outcome of the case, in order.</param>
    /// <param name="most">Histories at which to give up.</param>
    /// <exception cref="GameTooLargeException">There are more histories than <paramref name="most"/>.</exception>
    /// <exception cref="UnplayableGameException">The game is unsound.</exception>
    public static (HistoryGraph Graph, NumberSheet Numbers) Compile(Game game, IReadOnlyList<string> outcomes, int most)
    {
        var compiler = new HistoryCompiler(game, outcomes, new());
        return (compiler.Unfold([.. outcomes], most), compiler.numbers);
    }

    private HistoryGraph Unfold(ImmutableArray<string> names, int most)
    {
        var bare = new List<BareHistory>();
        if (Arrive(0, Made.Nothing, -1, 0) < 0)
            throw new UnplayableGameException("Nobody ever moves; give the first stage no condition.");
        for (var at = 0; at < open.Count; at++)
        {
            if (open.Count > most)
                throw new GameTooLargeException(most);
            bare.Add(Bare(at, open[at]));
        }
        var layout = new ProfileLayout(cast, bare);
        return new(cast, names, stages, [.. bare.Index().Select(history => Node(history.Index, history.Item, layout))], layout) { MarginalLength = marginals };
    }

    private BareHistory Bare(int at, Unfolded history)
    {
        var stage = stages[history.Stage];
        if (stage.Movers.FirstOrDefault(mover => cast.Find(mover) < 0) is { } stranger)
            throw new UnplayableGameException($"{stranger} moves at stage {stage.Id} and has no types; add game.types.{stranger}, one type at least.");
        var offered = stage.Movers.Select(mover => stage.Options[mover].Values.Where(option => history.Moves.Satisfy(option.When)).ToImmutableArray()).ToList();
        if (offered.Any(options => options.IsEmpty))
            throw new UnplayableGameException($"Nothing can be done at stage {stage.Id} after {history.Moves}; let one option of each mover stand without when.");
        var next = ImmutableArray.CreateBuilder<int>();
        foreach (var joint in Joint(offered))
            next.Add(Lead(at, next.Count, history, stage, joint));
        return new(stage, history.Stage, history.Parent, history.Move, [.. stage.Movers.Select(cast.Find)], [.. offered], next.ToImmutable());
    }

    private HistoryNode Node(int at, BareHistory history, ProfileLayout layout)
    {
        var after = 1; // ways in which those who come after in the order of the stage can move
        var turns = new Turn[history.Offered.Length];
        for (var turn = turns.Length - 1; turn >= 0; after *= history.Offered[turn--].Length)
            turns[turn] = TurnOf(history, turn, layout.Of(at, turn), after);
        return new(at, history.Stage, history.Parent, history.ParentMove, [.. turns], history.Next)
        {
            Place = Place(at),
            Leads = [.. history.Next.Select(Place)],
            Free = layout.Free(at),
            Settled = layout.Settled(at),
        };
    }

    /// <summary>Where the values of a history or ~outcome stand.</summary>
    private int Place(int next) => (next >= 0 ? outcomes.Count + next : ~next) * cast.SeatCount;

    private int Lead(int at, int move, Unfolded history, Stage stage, ImmutableArray<Option> joint)
    {
        if (joint is [{ Ends: { } ends }])
            return ~outcomes[ends];
        if (stage.Ends.FirstOrDefault(ending => ending.Fits(joint)) is { } line)
            return ~outcomes[line.Outcome];
        return Arrive(joint is [{ Goto: { } target }] ? order[target] : history.Stage + 1, history.Moves.Then(stage.Id, joint), at, move);
    }

    /// <summary>The history at the first stage from here on whose condition holds.</summary>
    private int Arrive(int stage, Made moves, int parent, int move)
    {
        while (stage < stages.Length && !moves.Satisfy(stages[stage].When))
            stage++;
        if (stage == stages.Length)
            throw new UnplayableGameException($"game.stages: play does not end after {moves}; give the last options ends, or add an otherwise line to ends.");
        open.Add(new(stage, moves, parent, move));
        return open.Count - 1;
    }

    private Turn TurnOf(BareHistory history, int place, StatePlaces[] places, int after)
    {
        var (player, options) = (cast.Players[history.Movers[place]], history.Offered[place]);
        var (sets, firstSet) = (new List<ChoiceSet>(), ImmutableArray.CreateBuilder<int>());
        foreach (var (s, state) in player.States.Index())
        {
            firstSet.Add(sets.Count);
            foreach (var (voice, play) in places[s].Rulers.Prepend(state.Type).Zip(places[s].Plays))
            {
                sets.Add(new(s, player.FirstSeatOfState[s] + (voice == state.Type ? 0 : 1 + state.Factions.IndexOf(voice)), play,
                    numbers.Share(player.Index, places[s].Rulers, voice == state.Type ? -1 : voice),
                    [.. options.Select(option => numbers.Cost(history.At, player.Id, option, cast.Voices[voice]))]));
            }
        }
        firstSet.Add(sets.Count);
        var (first, company) = (marginals, history.Next.Length / options.Length);
        marginals += options.Length * (cast.Players.Length - 1);
        var (firstLead, leads, leadOf) = (new List<int> { 0 }, new List<int>(), new List<int>());
        for (var option = 0; option < options.Length; option++)
        {
            for (var others = 0; others < company; others++)
            {
                var lead = Place(history.Next[(others / after * after * options.Length) + (option * after) + (others % after)]);
                var known = leads.IndexOf(lead, firstLead[^1]);
                leadOf.Add(known < 0 ? leads.Count : known);
                if (known < 0)
                    leads.Add(lead);
            }
            firstLead.Add(leads.Count);
        }
        return new(player.Index, options, [.. sets], firstSet.ToImmutable(), [.. places.Select(state => state.Mixed)], first)
        {
            Distinct = [.. sets.DistinctBy(set => set.Play)],
            Company = company,
            FirstLead = [.. firstLead],
            Leads = [.. leads],
            LeadOf = [.. leadOf],
            SetOfSeat = [.. player.Seats.Select((seat, place) => sets.FindIndex(set => set.Seat == player.FirstSeat + place))],
        };
    }

    private static IEnumerable<ImmutableArray<Option>> Joint(IReadOnlyList<ImmutableArray<Option>> offered) =>
        offered.Aggregate((IEnumerable<ImmutableArray<Option>>)[[]], (joint, options) => joint.SelectMany(moves => options.Select(moves.Add)));

    private sealed record Unfolded(int Stage, Made Moves, int Parent, int Move);

    /// <summary>The moves made so far, by stage.</summary>
    private sealed record Made(ImmutableList<(string Stage, ImmutableArray<string> Options)> Moves)
    {
        public static Made Nothing { get; } = new([]);

        public bool Satisfy(Keyed<Sequence<string>> when) =>
            when.All(condition => Moves.Any(made => made.Stage == condition.Key && made.Options.Any(condition.Value.Contains)));

        public Made Then(string stage, ImmutableArray<Option> joint) => new(Moves.Add((stage, [.. joint.Select(option => option.Id)])));

        public override string ToString() => Moves.IsEmpty ? "no move" : string.Join(", ", Moves.Select(made => $"{made.Stage}: {string.Join(" and ", made.Options)}"));
    }
}
