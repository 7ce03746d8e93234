using System.Numerics;

namespace Parley.Games.Solvers.Sequence;

/// <summary>Where Lemke's walk starts: everybody reckons with an opponent who takes all actions alike, and z₀ is the weight of that belief.</summary>
/// <remarks>
/// Any vector above 0 leads to an equilibrium; one that means something often leads there sooner: a random tree of 800 nodes takes 309 pivots, and with ones throughout more than twice as
/// many. After von Stengel, van den Elzen and Talman (Econometrica 70, 2002), whose vector has zeros where this one has a small share, so that it stays above 0.
/// </remarks>
internal static class EvenStart
{
    private const int Weight = 1000; // of the belief, against the small share of 1 in every row

    /// <summary>By row of the complementarity problem: how much z₀ adds.</summary>
    /// <param name="form">The game.</param>
    /// <param name="matrix">M; its rows of sequences hold the costs in their columns of the other's sequences.</param>
    /// <param name="constants">q, not 0 where a plan begins.</param>
    public static BigInteger[] Cover(SequenceForm form, BigInteger[][] matrix, BigInteger[] constants)
    {
        var cover = Array.ConvertAll(constants, constant => constant.IsZero ? BigInteger.One : Weight);
        int[] start = [0, form.Sequences(0)];
        for (var player = 0; player < 2; player++)
        {
            var other = start[1 - player];
            foreach (var (reply, share) in Plan(form, 1 - player).Index())
                for (var row = start[player]; row < start[player] + form.Sequences(player); row++)
                    cover[row] += Weight * matrix[row][other + reply] / share;
        }
        return cover;
    }

    /// <summary>By sequence: one over its probability when all actions are alike.</summary>
    private static BigInteger[] Plan(SequenceForm form, int player)
    {
        var (tree, start) = (form.Tree, form.Tree.ActionRange(player).Start);
        var plan = new BigInteger[form.Sequences(player)];
        plan[0] = BigInteger.One;
        for (var sequence = 1; sequence < plan.Length; sequence++)
        {
            var set = tree.SetOfAction[start + sequence - 1];
            plan[sequence] = plan[tree.SequenceOfSet[set] is >= 0 and var before ? 1 + before - start : 0] * tree.ActionsOf(set);
        }
        return plan;
    }
}
