using Parley.Games.Tree;

namespace Parley.Games.Library;

/// <summary>The rules of Leduc hold'em. A card is its rank, or with suits rank and suit.</summary>
internal sealed class LeducDeal(bool suits)
{
    private const int Ante = 1, FirstRaise = 2, SecondRaise = 4, MostRaises = 2;
    private readonly Poker.Prizes prizes = new();
    private readonly int[] deck = suits ? [1, 1, 1, 1, 1, 1] : [2, 2, 2]; // copies of each card

    public GameTree ToGame() => suits
        ? Deal("deal one", one => Deal("deal two", two => Round(new(one, two)), one)).ToGame("Leduc hold'em", ["One", "Two"], "Every card for itself.")
        : Play.Chance("deal", Pairs()).ToGame("Leduc hold'em", ["One", "Two"], "Cards by rank.");

    private (string, Exact, Play)[] Pairs() => [.. from one in Enumerable.Range(0, 3)
                                                   from two in Enumerable.Range(0, 3)
                                                   let ways = 2 * (one == two ? 1 : 2)
                                                   select (Name(one) + Name(two), new Exact(ways, 30), Round(new(one, two)))];

    private Play Deal(string name, Func<int, Play> next, params ReadOnlySpan<int> gone)
    {
        var left = deck.ToArray();
        foreach (var card in gone)
            left[card]--;
        var total = left.Sum();
        return Play.Chance(name + string.Concat(gone.ToArray().Select(card => " " + Name(card))), [.. Enumerable.Range(0, deck.Length)
            .Where(card => left[card] > 0).Select(card => (Name(card), new Exact(left[card], total), next(card)))]);
    }

    /// <summary>The next move of a betting round; the player without a raise to answer cannot fold.</summary>
    private Play Round(Hand hand)
    {
        var calls = hand.Owed > 0;
        var actions = new List<(string, Play)>();
        if (calls)
            actions.Add(("fold", Play.End(prizes.Of(hand.Mover == 0 ? -hand.Paid0 : hand.Paid1))));
        actions.Add(calls ? ("call", NextRound(hand.Call("c"))) : ("check", hand.Mover == 0 ? Round(hand.Call("k")) : NextRound(hand.Call("k"))));
        if (hand.Raises < MostRaises)
            actions.Add(("raise", Round(hand.Raise(hand.Public < 0 ? FirstRaise : SecondRaise))));
        return Play.Move(hand.Mover + 1, $"{Name(hand.Mover == 0 ? hand.One : hand.Two)}{(hand.Public < 0 ? "" : Name(hand.Public))} {hand.History}".TrimEnd(),
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(actions));
    }

    private Play NextRound(Hand hand) => hand.Public >= 0 ? Play.End(prizes.Of(Showdown(hand)))
        : Deal("public", card => Round(hand.Turn(card)), hand.One, hand.Two);

    private int Showdown(Hand hand)
    {
        var (one, two) = (Strength(hand.One, hand.Public), Strength(hand.Two, hand.Public));
        return one == two ? 0 : one > two ? hand.Paid1 : -hand.Paid0;
    }

    private int Strength(int card, int shown) => Rank(card) == Rank(shown) ? 3 : Rank(card);

    private int Rank(int card) => suits ? card / 2 : card;

    private string Name(int card) => suits ? Poker.Card(card / 2) + (card % 2 == 0 ? "s" : "h") : Poker.Card(card);

    /// <summary>What has been dealt, paid and done. Letters of the history: k check, c call, r raise.</summary>
    private sealed record Hand(int One, int Two, int Public = -1, int Paid0 = Ante, int Paid1 = Ante, int Mover = 0, int Raises = 0, string History = "")
    {
        public int Owed => Math.Abs(Paid0 - Paid1);

        private int Stake => Math.Max(Paid0, Paid1);

        public Hand Call(string letter) => Pay(Stake) with { Mover = 1 - Mover, History = History + letter };

        public Hand Raise(int by) => Pay(Stake + by) with { Mover = 1 - Mover, Raises = Raises + 1, History = History + "r" };

        public Hand Turn(int card) => this with { Public = card, Mover = 0, Raises = 0, History = History + "/" };

        private Hand Pay(int total) => Mover == 0 ? this with { Paid0 = total } : this with { Paid1 = total };
    }
}
