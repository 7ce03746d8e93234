using System.Collections.Immutable;

namespace Parley.Games.Tree;

/// <summary>A tree in the making: nodes come in depth-first order, and what is wrong is noted while they come.</summary>
internal sealed class TreeDraft(string title, string comment, ImmutableArray<string> players)
{
    /// <summary>The most that players × nodes may come to: a compiled tree has two columns of that length, which is 2 GB.</summary>
    public const long LargestTree = 150_000_000;

    private const int LongestDenominator = 4000; // bits: adding on would take time in the square of the file's length
    private readonly List<TreeNode> nodes = [];
    private readonly List<InformationSet> sets = [];
    private readonly List<ChanceEvent> events = [];
    private readonly List<GameOutcome> outcomes = [];
    private readonly Dictionary<(int Player, int Number), int> setByNumber = [];
    private readonly Dictionary<(int Player, string Name), int> setByName = [];
    private readonly Dictionary<int, int> eventByNumber = [];
    private readonly Dictionary<int, int> outcomeByNumber = [];
    private readonly Stack<(int Node, int Taken, int Branches)> open = new();
    private readonly List<GameProblem> problems = [];
    private bool isTooLarge;

    /// <summary>Every branch has its node, so no more nodes may come.</summary>
    public bool IsComplete => nodes.Count > 0 && open.Count == 0;

    /// <summary>Branches still without a node.</summary>
    public long OpenBranches => nodes.Count == 0 ? 1 : open.Sum(o => (long)o.Branches - o.Taken);

    public IReadOnlyList<GameProblem> Problems => problems;

    private string Here => $"node {nodes.Count + 1}";

    /// <summary>Index of the set by its number; −1 when there is none. Actions may be left out when it was described before.</summary>
    public int Set(int player, int number, string name, ImmutableArray<string>? actions)
    {
        var known = setByNumber.TryGetValue((player, number), out var set);
        if (player < 1 || player > players.Length)
            return Problem(GameProblemKind.UnknownPlayer, $"player {player}", $"a player from 1 to {players.Length}", "name the player by its place in the header");
        if (number < 1)
            return Problem(GameProblemKind.NumberBelowOne, $"set {number}", "a positive number", "number the sets of a player from 1");
        if (actions is null)
            return known ? set : Problem(GameProblemKind.UnknownSet, $"set {number} of player {player}, by number alone,", "described before",
                "give the name and the actions where the set comes first");
        if (actions.Value.IsEmpty)
            return Problem(GameProblemKind.NoActions, "an empty list", "a list of actions", "give at least one action");
        if (known)
        {
            if (sets[set].Name != name)
                Problem(GameProblemKind.NameDiffers, $"\"{name}\"", $"the name of set {number} of player {player}, \"{sets[set].Name}\"", "use the same name, or another number");
            if (!sets[set].Actions.SequenceEqual(actions.Value))
                Problem(GameProblemKind.ActionsDiffer, List(actions.Value), $"the action list of set {number} of player {player}, {List(sets[set].Actions)}",
                    "give the same actions in the same order, or another number");
            return set;
        }
        if (name.Length > 0 && !setByName.TryAdd((player, name), sets.Count))
            Problem(GameProblemKind.NameTaken, $"\"{name}\"", $"a free name: set {sets[setByName[(player, name)]].Number} of player {player} has it", "give the sets different names, or none");
        sets.Add(new(player - 1, number, name, actions.Value));
        setByNumber.Add((player, number), sets.Count - 1);
        return sets.Count - 1;
    }

    /// <summary>Index of the event by its number; −1 when there is none.</summary>
    public int Event(int number, string name, ImmutableArray<string>? actions, ImmutableArray<Exact> probabilities)
    {
        var known = eventByNumber.TryGetValue(number, out var index);
        if (number < 1)
            return Problem(GameProblemKind.NumberBelowOne, $"event {number}", "a positive number", "number the chance events from 1");
        if (actions is null)
            return known ? index : Problem(GameProblemKind.UnknownSet, $"chance event {number}, by number alone,", "described before",
                "give the name and the actions where the event comes first");
        if (actions.Value.IsEmpty)
            return Problem(GameProblemKind.NoActions, "an empty list", "a list of actions", "give at least one action");
        if (known)
        {
            if (events[index].Name != name)
                Problem(GameProblemKind.NameDiffers, $"\"{name}\"", $"the name of chance event {number}, \"{events[index].Name}\"", "use the same name, or another number");
            if (!events[index].Actions.SequenceEqual(actions.Value))
                Problem(GameProblemKind.ActionsDiffer, List(actions.Value), $"the action list of chance event {number}, {List(events[index].Actions)}",
                    "give the same actions in the same order, or another number");
            else if (!events[index].Probabilities.SequenceEqual(probabilities))
                Problem(GameProblemKind.ChanceDiffers, string.Join(" ", probabilities), $"the probabilities of chance event {number}, {string.Join(" ", events[index].Probabilities)}",
                    "give the same probabilities, or another number");
            return index;
        }
        foreach (var probability in probabilities)
            if (probability.Sign < 0)
                Problem(GameProblemKind.ChanceNegative, probability.Written, "a probability", "write a number from 0 to 1");
        CheckSum(probabilities);
        events.Add(new(number, name, actions.Value, probabilities));
        eventByNumber.Add(number, events.Count - 1);
        return events.Count - 1;
    }

    /// <summary>Index of the outcome by its number; −1 for number 0 and when there is none. Payoffs may be left out when it was described before.</summary>
    public int Outcome(int number, string name, ImmutableArray<Exact>? payoffs)
    {
        var known = outcomeByNumber.TryGetValue(number, out var outcome);
        if (number == 0 && payoffs is null)
            return -1;
        if (number < 1)
            return Problem(GameProblemKind.NumberBelowOne, $"outcome {number}", "a positive number", "0 is nothing and has no payoffs; number other outcomes from 1");
        if (payoffs is null)
            return known ? outcome : Problem(GameProblemKind.UnknownOutcome, $"outcome {number}, by number alone,", "described before",
                "give the name and the payoffs where the outcome comes first");
        if (payoffs.Value.Length != players.Length)
            return Problem(GameProblemKind.PayoffCount, $"{{ {string.Join(", ", payoffs.Value)} }}", $"a list of payoffs for {players.Length} players", "give one number for each player");
        if (known)
        {
            if (outcomes[outcome].Name != name || !outcomes[outcome].Payoffs.SequenceEqual(payoffs.Value))
                Problem(GameProblemKind.OutcomeDiffers, $"\"{name}\" {{ {string.Join(", ", payoffs.Value)} }}",
                    $"outcome {number}, \"{outcomes[outcome].Name}\" {{ {string.Join(", ", outcomes[outcome].Payoffs)} }}", "repeat it as it was, or use another number");
            return outcome;
        }
        outcomes.Add(new(number, name, payoffs.Value));
        outcomeByNumber.Add(number, outcomes.Count - 1);
        return outcomes.Count - 1;
    }

    /// <summary>Adds the next node in depth-first order; the set may be unknown (−1) after a problem, then <paramref name="branches"/> still counts.</summary>
    public void Add(NodeKind kind, string name, int set, int branches, int outcome)
    {
        var (parent, branch) = (-1, 0);
        if (open.TryPop(out var top))
        {
            (parent, branch) = (top.Node, top.Taken);
            if (top.Taken + 1 < top.Branches)
                open.Push(top with { Taken = top.Taken + 1 });
        }
        if (branches > 0)
            open.Push((nodes.Count, 0, branches));
        if (!isTooLarge && (nodes.Count + 1L) * players.Length > LargestTree)
        {
            isTooLarge = true;
            Problem(GameProblemKind.TooLarge, $"one node more for {players.Length} players", $"a tree with at most {LargestTree / players.Length} nodes for so many", "leave out players who never move, or branches");
        }
        nodes.Add(new(kind, name, parent, branch, set, outcome));
    }

    /// <summary>How many actions a set or event has.</summary>
    public int Branches(NodeKind kind, int set) => set < 0 ? 0 : kind == NodeKind.Decision ? sets[set].Actions.Length : kind == NodeKind.Chance ? events[set].Actions.Length : 0;

    /// <summary>Notes a problem at the node that comes next; gives −1, the index of nothing.</summary>
    public int Problem(GameProblemKind kind, string found, string expected, string remedy)
    {
        problems.Add(new(kind, Here, found, expected, remedy));
        return -1;
    }

    /// <summary>The finished tree; only when complete and without problems.</summary>
    public GameTree Finish() => new(title, comment, players, [.. nodes], [.. sets], [.. events], [.. outcomes]);

    private void CheckSum(ImmutableArray<Exact> probabilities)
    {
        var sum = Exact.Zero;
        foreach (var probability in probabilities)
        {
            sum += probability;
            if (sum.Denominator.GetBitLength() > LongestDenominator)
            {
                Problem(GameProblemKind.ChanceSum, "a sum with a denominator of more than 1,200 digits", "one that can be told", "write the probabilities over one denominator");
                return;
            }
        }
        if (sum != Exact.One)
            Problem(GameProblemKind.ChanceSum, $"a sum of {sum}", "exactly 1", "write thirds and the like as rationals: 1/3, not 0.3333");
    }

    private static string List(ImmutableArray<string> names) => $"{{ {string.Join(" ", names.Select(n => $"\"{n}\""))} }}";
}
