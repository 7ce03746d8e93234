using Parley.Cases;
using Parley.Runs;

namespace Parley.Tests.Strategy;

/// <summary>The textbook solver of a staged game, one draw at a time: dictionaries, sums over whole profiles of private states, plain iteration.</summary>
internal sealed class NaiveStaged
{
    private readonly Game game;
    private readonly string[] outcomes;
    private readonly Func<string, double> number;
    private readonly string[] players;
    private readonly Dictionary<string, State[]> states = [];
    private readonly Dictionary<string, Dictionary<string, double>> utility = [];
    private readonly List<Node> nodes = [];
    private readonly Dictionary<(Node, int[]?, string), double> values = new(new ByContent());

    public NaiveStaged(Game game, IEnumerable<string> outcomes, Func<string, double> number)
    {
        (this.game, this.outcomes, this.number, players) = (game, [.. outcomes], number, [.. game.Types.Keys]);
        foreach (var player in players)
        {
            var uncertain = game.Factions.Values.Where(faction => faction.Of == player && faction.Exists is not null).Select(faction => faction.Id).ToArray();
            var certain = game.Factions.Values.Where(faction => faction.Of == player && faction.Exists is null).Select(faction => faction.Id).ToArray();
            states[player] = [.. game.Types[player].Keys.SelectMany(type => Enumerable.Range(0, 1 << uncertain.Length).Select(mask =>
                new State(type, [.. certain, .. uncertain.Where((_, i) => (mask >> i & 1) == 1)])))];
            foreach (var type in game.Types[player].Values)
                utility[$"{player}.{type.Id}"] = Utilities(type.Preferences, $"game.types.{player}.{type.Id}");
        }
        foreach (var faction in game.Factions.Values)
            utility[faction.Id] = Utilities(faction.Preferences, $"game.factions.{faction.Id}");
        Root = Unfold(0, []);
    }

    public sealed record State(string Type, string[] Factions);

    public sealed class Node
    {
        public required Stage Stage { get; init; }

        public required (string Stage, string[] Moves)[] Past { get; init; }

        public Dictionary<string, string[]> Options { get; } = [];

        public Dictionary<string, object> Next { get; } = []; // joint move, parted by commas: a node, or an outcome's id

        public Node? Before { get; set; }

        /// <summary>P(option), by player, state and voice.</summary>
        public Dictionary<(string Player, int State, string Voice), double[]> Play { get; } = [];
    }

    public Node Root { get; }

    public IReadOnlyList<Node> Nodes => nodes;

    public IReadOnlyList<State> StatesOf(string player) => states[player];

    /// <summary>Iterates from even play, λ rising in steps, until nothing changes.</summary>
    /// <returns>The largest last change.</returns>
    public double Solve(int most = 3000, double within = 1e-14)
    {
        Even();
        const int Steps = 10;
        var change = 1.0;
        for (var step = 1; step <= Steps; step++)
        {
            for (var round = 0; round < (step < Steps ? 20 : most) && (change = Iterate((double)step / Steps)) > within; round++)
            {
            }
        }
        return change;
    }

    /// <summary>How far the present profile is from its response.</summary>
    public double Residual() => Respond(1).Max(response => response.Item1.Play[response.Item2].Zip(response.Item3, (a, b) => Math.Abs(a - b)).Max());

    private void Even()
    {
        foreach (var node in nodes)
            foreach (var (player, options) in node.Options)
                for (var s = 0; s < states[player].Length; s++)
                    foreach (var voice in Deciding(node, player, states[player][s]))
                        node.Play[(player, s, voice)] = [.. options.Select(_ => 1.0 / options.Length)];
    }

    private double Iterate(double share)
    {
        var change = 0.0;
        foreach (var (node, key, response) in Respond(share))
        {
            change = Math.Max(change, node.Play[key].Zip(response, (a, b) => Math.Abs(a - b)).Max());
            node.Play[key] = response;
        }
        return change;
    }

    private List<(Node, (string, int, string), double[])> Respond(double share)
    {
        values.Clear();
        var responses = new List<(Node, (string, int, string), double[])>();
        foreach (var node in nodes)
            foreach (var (player, options) in node.Options)
                for (var s = 0; s < states[player].Length; s++)
                    foreach (var voice in Deciding(node, player, states[player][s]))
                    {
                        var worth = options.Select(option => Expect(node, player, s, voice, option)).ToArray();
                        var (top, rate) = (worth.Max(), share * number(game.Rationality.ContainsKey(player) ? $"game.rationality.{player}" : "game.rationality"));
                        var powers = worth.Select(q => Math.Exp(rate * (q - top))).ToArray();
                        responses.Add((node, (player, s, voice), [.. powers.Select(power => power / powers.Sum())]));
                    }
        return responses;
    }

    /// <summary>Q: what an option is worth to a voice in a private state, over the others' states as believed and their moves.</summary>
    public double Expect(Node node, string player, int state, string voice, string option)
    {
        var (sum, whole) = (0.0, 0.0);
        foreach (var profile in Profiles(player, state))
        {
            var belief = 1.0;
            foreach (var (j, other) in players.Index())
                belief *= other == player ? 1 : Believed(player, other, profile[j]) * Reach(node, other, profile[j]);
            whole += belief;
            foreach (var joint in node.Next.Keys.Where(joint => Part(node, joint, player) == option))
            {
                var probability = node.Stage.Movers.Where(mover => mover != player).Aggregate(belief, (p, mover) => p * Mixed(node, mover, profile[Array.IndexOf(players, mover)], Part(node, joint, mover)));
                sum += probability * Value(node.Next[joint], profile, player, state, voice);
            }
        }
        return (sum / whole) - CostOf(node, player, voice, option);
    }

    /// <summary>What a voice gets in the end when the private states are these and all play as they do.</summary>
    private double Value(object at, int[] profile, string player, int state, string voice)
    {
        if (at is string outcome)
            return utility[voice][outcome];
        var node = (Node)at;
        if (values.TryGetValue((node, profile, $"{player}/{state}/{voice}"), out var known))
            return known;
        var sum = 0.0;
        foreach (var (joint, next) in node.Next)
        {
            var probability = node.Stage.Movers.Aggregate(1.0, (p, mover) => p * Mixed(node, mover, profile[Array.IndexOf(players, mover)], Part(node, joint, mover)));
            sum += probability * Value(next, profile, player, state, voice);
        }
        if (node.Options.TryGetValue(player, out var options) && Deciding(node, player, states[player][state]).Contains(voice))
            sum -= Share(node, player, states[player][state], voice) * options.Index().Sum(option => node.Play[(player, state, voice)][option.Index] * CostOf(node, player, voice, option.Item));
        values[(node, profile, $"{player}/{state}/{voice}")] = sum;
        return sum;
    }

    /// <summary>P(option | private state), whoever decides.</summary>
    public double Mixed(Node node, string player, int state, string option)
    {
        var place = Array.IndexOf(node.Options[player], option);
        return Deciding(node, player, states[player][state]).Sum(voice => Share(node, player, states[player][state], voice) * node.Play[(player, state, voice)][place]);
    }

    /// <summary>P(a player's past moves | its private state).</summary>
    public double Reach(Node node, string player, int state)
    {
        var probability = 1.0;
        for (var (now, before) = (node, node.Before); before is not null; (now, before) = (before, before.Before))
        {
            if (before.Options.ContainsKey(player))
                probability *= Mixed(before, player, state, now.Past[^1].Moves[before.Stage.Movers.ToList().IndexOf(player)]);
        }
        return probability;
    }

    /// <summary>The analyst's prior of a private state.</summary>
    public double Prior(string player, int state) => TypePrior(player, states[player][state].Type) * Existing(player, state);

    private double Believed(string believer, string about, int state) => TypeBelief(believer, about, states[about][state].Type) * Existing(about, state);

    private double Existing(string player, int state) => game.Factions.Values.Where(faction => faction.Of == player && faction.Exists is not null)
        .Aggregate(1.0, (p, faction) => p * (states[player][state].Factions.Contains(faction.Id) ? number($"game.factions.{faction.Id}.exists") : 1 - number($"game.factions.{faction.Id}.exists")));

    private double TypePrior(string player, string type) => number($"game.types.{player}.{type}.prior") / game.Types[player].Keys.Sum(other => number($"game.types.{player}.{other}.prior"));

    private double TypeBelief(string believer, string about, string type)
    {
        if (!game.Beliefs.TryGetValue(believer, out var others) || !others.TryGetValue(about, out var beliefs))
            return TypePrior(about, type);
        var said = beliefs.Keys.Sum(known => number($"game.beliefs.{believer}.{about}.{known}"));
        var open = game.Types[about].Keys.Where(other => !beliefs.ContainsKey(other)).ToArray();
        var left = open.Length == 0 ? 0 : Math.Max(0, 1 - said);
        return (beliefs.ContainsKey(type) ? number($"game.beliefs.{believer}.{about}.{type}") : left * TypePrior(about, type) / open.Sum(other => TypePrior(about, other))) / (said + left);
    }

    private string[] Deciding(Node node, string player, State state) => [$"{player}.{state.Type}", .. state.Factions.Where(faction => game.Factions[faction].Rules.Contains(node.Stage.Id))];

    private double Share(Node node, string player, State state, string voice)
    {
        var sways = Deciding(node, player, state)[1..].ToDictionary(faction => faction, faction => number($"game.factions.{faction}.sway"));
        var left = sways.Values.Aggregate(1.0, (p, sway) => p * (1 - sway));
        return sways.TryGetValue(voice, out var own) ? own == 0 ? 0 : (1 - left) * own / sways.Values.Sum() : left;
    }

    private double CostOf(Node node, string player, string voice, string option)
    {
        var (costs, id) = (node.Stage.Options[player][option].Cost, voice.Split('.')[^1]);
        var path = $"game.stages.{node.Stage.Id}.options.{(node.Stage.Movers.Count > 1 ? player + "." : "")}{option}.cost";
        return costs.ContainsKey(id) ? number($"{path}.{id}") : costs.ContainsKey(Evidence.Everywhere) ? number(path) : 0;
    }

    private IEnumerable<int[]> Profiles(string player, int state) => players.Aggregate((IEnumerable<int[]>)[[]], (profiles, other) =>
        profiles.SelectMany(profile => other == player ? [[.. profile, state]] : states[other].Select((_, s) => (int[])[.. profile, s])));

    private static string Part(Node node, string joint, string mover) => joint.Split(',')[node.Stage.Movers.ToList().IndexOf(mover)];

    private Node Unfold(int at, (string Stage, string[] Moves)[] past)
    {
        var stages = game.Stages.Values.ToArray();
        bool Holds(Keyed<Sequence<string>> when) => when.All(condition => past.Any(made => made.Stage == condition.Key && made.Moves.Any(condition.Value.Contains)));
        while (!Holds(stages[at].When))
            at++;
        var node = new Node { Stage = stages[at], Past = past };
        nodes.Add(node);
        foreach (var mover in stages[at].Movers)
            node.Options[mover] = [.. stages[at].Options[mover].Values.Where(option => Holds(option.When)).Select(option => option.Id)];
        foreach (var joint in stages[at].Movers.Aggregate((IEnumerable<string[]>)[[]], (moves, mover) => moves.SelectMany(move => node.Options[mover].Select(option => (string[])[.. move, option]))))
        {
            var alone = joint.Length == 1 ? stages[at].Options[stages[at].Movers[0]][joint[0]] : null;
            var line = stages[at].Ends.FirstOrDefault(ending => ending.Moves is null || ending.Moves.Zip(joint).All(pair => pair.First == "*" || pair.First == pair.Second));
            if ((alone?.Ends ?? line?.Outcome) is { } outcome)
            {
                node.Next[string.Join(',', joint)] = outcome;
                continue;
            }
            var next = Unfold(alone?.Goto is { } target ? Array.FindIndex(stages, stage => stage.Id == target) : at + 1, [.. past, (stages[at].Id, joint)]);
            next.Before = node;
            node.Next[string.Join(',', joint)] = next;
        }
        return node;
    }

    private Dictionary<string, double> Utilities(Preferences preferences, string path)
    {
        if (preferences.Prefers is { } order)
        {
            double[] inner = [.. Enumerable.Range(1, Math.Max(0, order.Count - 2)).Select(i => number($"{path}.prefers.{i}")).OrderDescending()];
            double[] classes = order.Count == 1 ? [1] : [1, .. inner, 0];
            return outcomes.ToDictionary(outcome => outcome, outcome => classes[order.ToList().FindIndex(tied => tied.Contains(outcome))]);
        }
        var raw = outcomes.ToDictionary(outcome => outcome, outcome => number($"{path}.utility.{outcome}"));
        return raw.ToDictionary(pair => pair.Key, pair => raw.Values.Max() > raw.Values.Min() ? (pair.Value - raw.Values.Min()) / (raw.Values.Max() - raw.Values.Min()) : 0);
    }

    private sealed class ByContent : IEqualityComparer<(Node, int[]?, string)>
    {
        public bool Equals((Node, int[]?, string) x, (Node, int[]?, string) y) => x.Item1 == y.Item1 && x.Item3 == y.Item3 && x.Item2!.AsSpan().SequenceEqual(y.Item2);

        public int GetHashCode((Node, int[]?, string) key) => HashCode.Combine(key.Item1, key.Item3, key.Item2!.Aggregate(17, HashCode.Combine));
    }

    /// <summary>The numbers of one draw of an ensemble.</summary>
    public static Func<string, double> Row(Ensemble ensemble, int row) => name => ensemble[name][row];
}
