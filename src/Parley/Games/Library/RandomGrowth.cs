using System.Collections.Immutable;
using Parley.Games.Tree;

namespace Parley.Games.Library;

/// <summary>Draws one <see cref="RandomTree"/>: first its shape, then who moves and what they know.</summary>
internal sealed class RandomGrowth(RandomTree wish)
{
    private readonly Dictionary<(int Player, int LastAction, int Actions), List<int>> alike = [];
    private readonly List<int> actionsBefore = [0]; // by set: how many actions the sets before it have, so that an action has a number
    private readonly int[] setsOf = new int[wish.Players];
    private readonly TreeDraft draft = new($"Random tree, about {wish.Nodes} nodes", $"seed {wish.Seed}",
        [.. Enumerable.Range(1, wish.Players).Select(player => $"Player {player}")]);
    private SplitMix random = new(wish.Seed);
    private int events;
    private int outcomes;

    public GameTree ToGame()
    {
        var (firstChild, branches) = Grow();
        var open = new Stack<(int Node, ImmutableArray<int> Last)>([(0, [.. Enumerable.Repeat(-1, wish.Players)])]);
        while (open.TryPop(out var at))
        {
            var count = branches[at.Node];
            var (mover, set, firstAction) = count == 0 ? (-1, -1, 0) : random.Chance(wish.ChanceShare) ? (-1, Draw(count), 0) : Move(at.Last, count);
            var kind = count == 0 ? NodeKind.End : mover < 0 ? NodeKind.Chance : NodeKind.Decision;
            draft.Add(kind, "", set, count, count == 0 || random.Chance(wish.TollShare) ? Pay() : -1);
            for (var branch = count - 1; branch >= 0; branch--)
                open.Push((firstChild[at.Node] + branch, mover < 0 ? at.Last : at.Last.SetItem(mover, firstAction + branch)));
        }
        return draft.Finish();
    }

    /// <summary>Splits random ends until there are enough nodes.</summary>
    private (List<int> FirstChild, List<int> Branches) Grow()
    {
        var (firstChild, branches, ends) = (new List<int> { 0 }, new List<int> { 0 }, new List<int> { 0 });
        while (branches.Count < wish.Nodes)
        {
            var pick = random.Below(ends.Count);
            var node = ends[pick];
            ends[pick] = ends[^1];
            ends.RemoveAt(ends.Count - 1);
            (firstChild[node], branches[node]) = (branches.Count, 2 + random.Below(wish.Branching - 1));
            for (var branch = 0; branch < branches[node]; branch++)
            {
                ends.Add(branches.Count);
                firstChild.Add(0);
                branches.Add(0);
            }
        }
        return (firstChild, branches);
    }

    /// <summary>A player moves. Only nodes that the player reaches by the same last action share a set, so nobody forgets.</summary>
    private (int Mover, int Set, int FirstAction) Move(ImmutableArray<int> last, int count)
    {
        var player = random.Below(wish.Players);
        if (!alike.TryGetValue((player, last[player], count), out var sets))
            alike.Add((player, last[player], count), sets = []);
        if (sets.Count > 0 && random.Chance(wish.Merging))
        {
            var known = sets[random.Below(sets.Count)];
            return (player, known, actionsBefore[known]);
        }
        var set = draft.Set(player + 1, ++setsOf[player], "", [.. Enumerable.Range(1, count).Select(action => $"a{action}")]);
        sets.Add(set);
        actionsBefore.Add(actionsBefore[^1] + count);
        return (player, set, actionsBefore[set]);
    }

    private int Draw(int count)
    {
        var weights = Enumerable.Range(0, count).Select(_ => 1 + random.Below(5)).ToArray();
        return draft.Event(++events, "", [.. weights.Select((_, i) => $"c{i + 1}")], [.. weights.Select(weight => new Exact(weight, weights.Sum()))]);
    }

    private int Pay() => draft.Outcome(++outcomes, "", [.. Enumerable.Range(0, wish.Players).Select(_ => (Exact)(random.Below(81) - 40) / 10)]);
}
