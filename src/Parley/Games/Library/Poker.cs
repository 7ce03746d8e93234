using Parley.Games.Tree;

namespace Parley.Games.Library;

/// <summary>Small poker: the zero-sum games that solvers are tried on.</summary>
public static class Poker
{
    /// <summary>Kuhn poker: three cards, ante 1, one bet of 1 (Kuhn 1950).</summary>
    /// <remarks>55 nodes, 12 sets, 24 actions. Worth −1/18 to the first player.</remarks>
    public static GameTree Kuhn()
    {
        var prizes = new Prizes();
        Play Deal(int one, int two)
        {
            var (mine, yours) = (Card(one), Card(two));
            Play Showdown(int stake) => Play.End(prizes.Of(one > two ? stake : -stake));
            return Play.Move(1, mine,
                ("check", Play.Move(2, $"{yours} after check",
                    ("check", Showdown(1)),
                    ("bet", Play.Move(1, $"{mine} after bet",
                        ("fold", Play.End(prizes.Of(-1))),
                        ("call", Showdown(2)))))),
                ("bet", Play.Move(2, $"{yours} after bet",
                    ("fold", Play.End(prizes.Of(1))),
                    ("call", Showdown(2)))));
        }
        (string, Exact, Play) Draw(int one, int two) => (Card(one) + Card(two), new Exact(1, 6), Deal(one, two));
        return Play.Chance("deal", Draw(0, 1), Draw(0, 2), Draw(1, 0), Draw(1, 2), Draw(2, 0), Draw(2, 1))
            .ToGame("Kuhn poker", ["One", "Two"], "Bet or check with 3 cards.");
    }

    /// <summary>Leduc hold'em: two suits of three ranks, ante 1, a private and a public card, raises of 2 and then 4, at most two in a round (Southey et al. 2005).</summary>
    /// <param name="suits">
    /// False: cards are dealt by rank, which is all that counts: 1,936 nodes, 288 sets. True: every card for itself, as reference engines count: 9,457 nodes, 936 sets.
    /// </param>
    /// <remarks>No fold when there is nothing to call. Worth −0.085606424078 to the first player (Lanctot et al. 2017); NashConv of uniform play 4.747222.</remarks>
    public static GameTree Leduc(bool suits = false) => new LeducDeal(suits).ToGame();

    internal static string Card(int rank) => "JQK".Substring(rank, 1);

    /// <summary>Zero-sum outcomes by what the first player wins, each with one number.</summary>
    internal sealed class Prizes
    {
        private readonly Dictionary<int, Prize> byGain = [];

        public Prize Of(int gain)
        {
            if (!byGain.TryGetValue(gain, out var prize))
                byGain.Add(gain, prize = new("", gain, -gain));
            return prize;
        }
    }
}
