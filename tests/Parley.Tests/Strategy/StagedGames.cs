using System.Globalization;
using Parley.Cases;
using Parley.Numerics;
using Parley.Runs;
using Parley.Strategy;
using Parley.Strategy.Histories;
using Parley.Strategy.Solving;

namespace Parley.Tests.Strategy;

/// <summary>Generators of staged games, and short ways to solve them.</summary>
internal static class StagedGames
{
    /// <summary>Two or three players of one to four types, two to four stages, some with several movers at once; numbers of few digits.</summary>
    public static Gen<StrategyQuestion> Random(bool common, double mostLambda = 4) => Gen.Int[0, 1_000_000].Select(seed => Make(seed, common, mostLambda));

    public static StrategyQuestion Make(int seed, bool common, double mostLambda)
    {
        var dice = new Dice((ulong)seed);
        string[] players = [.. Enumerable.Range(0, dice.Next(2, 3)).Select(player => $"p{player}")];
        string[] outcomes = [.. Enumerable.Range(0, dice.Next(2, 5)).Select(outcome => $"o{outcome}")];
        Preferences Wants() => new(null, new(outcomes.Select(outcome => KeyValuePair.Create(outcome, dice.Number(0, 100)))));
        var types = new Keyed<Keyed<PlayerType>>(players.Select((player, index) => KeyValuePair.Create(player, new Keyed<PlayerType>(Enumerable.Range(0, dice.Next(1, players.Length == 3 ? 2 : 4))
            .Select(type => KeyValuePair.Create($"t{index}{type}", new PlayerType($"t{index}{type}", dice.Number(10, 100), Wants())))))));
        var several = false; // one stage with several movers at most: the tree grows fast
        var stages = new List<Stage>();
        var count = dice.Next(2, players.Length == 3 ? 3 : 4);
        for (var at = 0; at < count; at++)
        {
            var together = !several && dice.Next(0, 2) == 0;
            several |= together;
            string[] movers = together ? players[..2] : [players[dice.Next(0, players.Length - 1)]];
            var last = at == count - 1;
            stages.Add(new($"s{at}", [.. movers], new(movers.Select(mover => KeyValuePair.Create(mover, new Keyed<Option>(Enumerable.Range(0, dice.Next(2, 3)).Select(option => KeyValuePair.Create($"a{option}",
                new Option($"a{option}", null, new(types[mover].Keys.Where(_ => dice.Next(0, 2) == 0).Select(type => KeyValuePair.Create(type, dice.Number(0, 20)))),
                    !together && !last && option > 0 && dice.Next(0, 3) == 0 ? outcomes[dice.Next(0, outcomes.Length - 1)] : null))))))),
                null, last ? [new(["a0", .. movers.Skip(1).Select(_ => "*")], outcomes[dice.Next(0, outcomes.Length - 1)]),
                    new(["a1", .. movers.Skip(1).Select(_ => "a1")], outcomes[dice.Next(0, outcomes.Length - 1)]), new(null, outcomes[dice.Next(0, outcomes.Length - 1)])] : null));
        }
        Keyed<Faction> factions = dice.Next(0, 2) == 0 ? Keyed<Faction>.Empty
            : new([KeyValuePair.Create("f", new Faction("f", players[0], dice.Next(0, 1) == 0 ? null : dice.Number(20, 80), dice.Number(10, 60), [.. stages.Where(stage => stage.Movers.Contains(players[0])).Select(stage => stage.Id).Take(1)], Wants()))]);
        var beliefs = common ? null : new Keyed<Keyed<Keyed<Quantity>>>([KeyValuePair.Create(players[0], new Keyed<Keyed<Quantity>>([KeyValuePair.Create(players[1],
            new Keyed<Quantity>(types[players[1]].Keys.Take(1).Select(type => KeyValuePair.Create(type, dice.Number(20, 90)))))]))]);
        var game = new Game(null, types, factions, beliefs, new(players.Select(player => KeyValuePair.Create(player, Quantity.Exactly(dice.Next(1, 100) * mostLambda / 100)))),
            new(stages.Select(stage => KeyValuePair.Create(stage.Id, stage))));
        return new(game, new(outcomes.Select(outcome => KeyValuePair.Create(outcome, new Outcome(outcome, outcome)))), new(2020, 1, 1), "test");
    }

    /// <summary>The equilibrium at the central values of a question.</summary>
    public static (HistoryGraph Graph, QuantalSolver<Four> Solver, double Residual) SolveCentre(StrategyQuestion question)
    {
        var (graph, sheet) = HistoryCompiler.Compile(question.Game, [.. question.Outcomes.Keys], 100_000);
        var solver = new QuantalSolver<Four>(graph, new(question, graph, sheet, new Sampling(question.CentralColumns, new()).Rows(0, 1)));
        return (graph, solver, solver.Solve([0, 0, 0, 0], default)[0]);
    }

    /// <summary>One prior for all.</summary>
    public static Keyed<Keyed<Keyed<Quantity>>> NoBeliefs => Keyed<Keyed<Keyed<Quantity>>>.Empty;

    /// <summary>The place in a profile of a set of the tree, by its name: stage, history, private state, own decisions.</summary>
    public static Four[] Find(HistoryGraph graph, Four[] play, string name, string owner)
    {
        var words = name.Split(' ');
        var node = graph.Nodes[int.Parse(words[1], CultureInfo.InvariantCulture)];
        foreach (var turn in node.Turns)
        {
            var player = graph.Cast.Players[turn.Player];
            foreach (var set in turn.Sets)
            {
                var voice = graph.Cast.Voices[player.Seats[set.Seat - player.FirstSeat].Voice];
                var state = string.Join('+', player.States[set.State].Factions.Where(player.Doubted.Contains).Prepend(player.States[set.State].Type).Select(v => graph.Cast.Voices[v].Id));
                if (state == words[2] && (voice.IsFaction ? voice.Id : player.Id) == owner)
                    return play[set.Play..(set.Play + turn.Options.Length)];
            }
        }
        throw new InvalidOperationException($"No set is called {name} of {owner}.");
    }

    private sealed class Dice(ulong state)
    {
        private ulong state = state;

        public int Next(int low, int high)
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return low + (int)((z ^ (z >> 31)) % (ulong)(high - low + 1));
        }

        /// <summary>A number of hundredths.</summary>
        public Quantity Number(int low, int high) => Quantity.Exactly(Next(low, high) / 100.0);
    }
}
