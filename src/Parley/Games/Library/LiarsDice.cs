using Parley.Games.Tree;

namespace Parley.Games.Library;

/// <summary>Liar's dice for two, one die each: bids on both dice rise until somebody calls the other a liar.</summary>
public static class LiarsDice
{
    /// <summary>The game for dice of a few faces.</summary>
    /// <param name="faces">f, from 2 to 6. The tree has 1 + f + f²·(2²ᶠ⁺¹ − 1) nodes: 127, 1,147, 8,181, 51,181, 294,883.</param>
    /// <remarks>
    /// A bid says "at least q of the two dice show f"; the highest face counts as any. Bids rise in q, then f. A call wins 1 when the bid is false and loses 1 when it is true.
    /// Zero-sum. Rules as in Lisý, Lanctot and Bowling (AAMAS 2015).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Outside 2 to 6.</exception>
    public static GameTree Of(int faces = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(faces, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(faces, 6);
        var prizes = new Poker.Prizes();
        var share = new Exact(1, faces);
        return Play.Chance("first die", [.. Enumerable.Range(1, faces).Select(one => (Face(one), share, Play.Chance("second die",
                [.. Enumerable.Range(1, faces).Select(two => (Face(two), share, Bid(one, two, -1, 0, "")))])))])
            .ToGame($"Liar's dice, {faces} faces", ["One", "Two"], "One die each; the highest face counts as any.");

        Play Bid(int one, int two, int last, int mover, string history)
        {
            var actions = new List<(string, Play)>();
            if (last >= 0)
                actions.Add(("liar", Play.End(prizes.Of(IsTrue(last, one, two) == (mover == 1) ? 1 : -1))));
            for (var bid = last + 1; bid < 2 * faces; bid++)
                actions.Add((Name(bid), Bid(one, two, bid, 1 - mover, $"{history} {Name(bid)}")));
            return Play.Move(mover + 1, $"{Face(mover == 0 ? one : two)}:{history}", System.Runtime.InteropServices.CollectionsMarshal.AsSpan(actions));
        }

        bool IsTrue(int bid, int one, int two) => Shows(one, bid) + Shows(two, bid) > bid / faces;
        int Shows(int die, int bid) => die == faces || die == (bid % faces) + 1 ? 1 : 0;
        string Name(int bid) => $"{(bid / faces) + 1}×{Face((bid % faces) + 1)}";
        static string Face(int face) => face.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
