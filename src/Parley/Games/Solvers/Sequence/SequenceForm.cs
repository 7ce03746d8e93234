using System.Collections.Immutable;
using Parley.Games.Tree;

namespace Parley.Games.Solvers.Sequence;

/// <summary>What ends add to a pair of sequences.</summary>
/// <param name="First">Sequence of the first player.</param>
/// <param name="Second">Sequence of the second player.</param>
/// <param name="Chance">Probability that chance does its part of the way to these ends.</param>
/// <param name="Pays">By player: the payoffs of these ends, weighted by chance.</param>
public readonly record struct SequenceCell(int First, int Second, Exact Chance, (Exact First, Exact Second) Pays);

/// <summary>The sequence form of a two-player game: as large as the tree, where the strategic form is exponential in it (Romanovskii 1962; von Stengel, Games Econ. Behav. 14, 1996).</summary>
/// <remarks>
/// <para>A sequence of a player is what the player did on the way to some node. Sequence 0 is "nothing yet"; sequence <c>1 + k</c> ends with the player's action k, counted from the first of
/// <see cref="CompiledTree.ActionRange"/>. A realisation plan x gives each sequence the probability that the player does all of it.</para>
/// <para>x is a plan when Ex = e and x ≥ 0. Row 0 says x₀ = 1; row <c>1 + s</c>, for the player's set s, says that its actions share what the sequence before it has. The constraint matrix of the
/// second player is called F. Expected payoffs are xᵀAy and xᵀBy, with one entry for each pair of sequences that leads to an end.</para>
/// </remarks>
public sealed class SequenceForm
{
    private SequenceForm(CompiledTree tree, ImmutableArray<SequenceCell> cells, (Exact First, Exact Second) best, Exact? sum) =>
        (Tree, Cells, BestPayoffs, Sum) = (tree, cells, best, sum);

    /// <summary>The tree.</summary>
    public CompiledTree Tree { get; }

    /// <summary>The entries of A and B that are not empty, by first and then second sequence.</summary>
    public ImmutableArray<SequenceCell> Cells { get; }

    /// <summary>By player: the most that any end pays.</summary>
    public (Exact First, Exact Second) BestPayoffs { get; }

    /// <summary>What the two get together, when it is the same at every end: 0 in a zero-sum game. Null when it varies.</summary>
    public Exact? Sum { get; }

    /// <summary>Why a tree has no such form; null when it has.</summary>
    public static string? Refusal(CompiledTree tree) => tree.PlayerCount != 2
        ? $"the sequence form needs two players, this game has {tree.PlayerCount}; use backward induction if information is perfect, else follow the logit equilibrium"
        : tree.Recall is null ? null : $"the sequence form needs perfect recall ({tree.Recall}); list the pure equilibria of the strategic form";

    /// <summary>The sequence form of a tree, in exact numbers.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message is that of <see cref="Refusal"/>.</exception>
    public static SequenceForm Of(CompiledTree tree)
    {
        if (Refusal(tree) is { } refusal)
            throw new InvalidOperationException(refusal);
        var (start, other) = (tree.ActionRange(0).Start, tree.ActionRange(1).Start);
        var ends = EndWorth.Of(tree.Game);
        var cells = ends.Where(end => end.Chance.Sign > 0)
            .GroupBy(end => (First: Sequence(tree.LastAction(0)[end.Node], start), Second: Sequence(tree.LastAction(1)[end.Node], other)))
            .OrderBy(group => group.Key)
            .Select(group => new SequenceCell(group.Key.First, group.Key.Second, Total(group, end => end.Chance),
                (Total(group, end => end.Chance * end.Payoffs[0]), Total(group, end => end.Chance * end.Payoffs[1]))));
        var sums = ends.Select(end => end.Payoffs[0] + end.Payoffs[1]).Distinct().Take(2).ToArray();
        return new(tree, [.. cells], (ends.Max(end => end.Payoffs[0]), ends.Max(end => end.Payoffs[1])), sums.Length == 1 ? sums[0] : null);
    }

    /// <summary>How many sequences a player has, the empty one included: columns of E or F.</summary>
    /// <param name="player">0 or 1.</param>
    public int Sequences(int player)
    {
        var (start, end) = Tree.ActionRange(player);
        return 1 + end - start;
    }

    /// <summary>How many equations a plan of the player satisfies: rows of E or F.</summary>
    /// <param name="player">0 or 1.</param>
    public int Equations(int player)
    {
        var (start, end) = Tree.SetsOf(player);
        return 1 + end - start;
    }

    /// <summary>The entries of E (player 0) or F (player 1) that are not 0; each is 1 or −1.</summary>
    /// <param name="player">0 or 1.</param>
    public IEnumerable<(int Equation, int Sequence, int Value)> Constraints(int player)
    {
        yield return (0, 0, 1);
        var start = Tree.ActionRange(player).Start;
        var (firstSet, endSet) = Tree.SetsOf(player);
        for (var set = firstSet; set < endSet; set++)
        {
            yield return (1 + set - firstSet, Sequence(Tree.SequenceOfSet[set], start), -1);
            for (var action = Tree.SetStart[set]; action < Tree.SetStart[set + 1]; action++)
                yield return (1 + set - firstSet, Sequence(action, start), 1);
        }
    }

    /// <summary>The behaviour that realises two plans.</summary>
    /// <param name="first">By sequence of the first player; what is below 0 by rounding counts as 0.</param>
    /// <param name="second">By sequence of the second player.</param>
    /// <returns>Uniform at sets that the player's own plan never reaches.</returns>
    public BehaviourProfile ToBehaviour(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var weights = new double[Tree.ActionCount];
        for (var player = 0; player < 2; player++)
        {
            var plan = player == 0 ? first : second;
            var (start, end) = Tree.ActionRange(player);
            for (var action = start; action < end; action++)
                weights[action] = Math.Max(0, plan[Sequence(action, start)]);
        }
        return BehaviourProfile.InProportion(Tree, weights);
    }

    private static int Sequence(int lastAction, int start) => lastAction < 0 ? 0 : 1 + lastAction - start;

    private static Exact Total(IEnumerable<EndWorth> ends, Func<EndWorth, Exact> figure) => ends.Aggregate(Exact.Zero, (total, end) => total + figure(end));
}
