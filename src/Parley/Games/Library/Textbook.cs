using System.Collections.Immutable;
using Parley.Games.Tree;

namespace Parley.Games.Library;

/// <summary>Games that every course has.</summary>
public static class Textbook
{
    /// <summary>Entry deterrence: a newcomer enters or not; the resident fights or shares. The threat to fight is empty.</summary>
    /// <remarks>5 nodes. One subgame-perfect equilibrium, (enter, accommodate); the other pure equilibrium rests on the empty threat (Selten 1978).</remarks>
    public static GameTree EntryDeterrence() => Play.Move(1, "door",
            ("stay out", Play.End("status quo", 0, 3)),
            ("enter", Play.Move(2, "",
                ("fight", Play.End("price war", -1, 0)),
                ("accommodate", Play.End("shared market", 1, 1)))))
        .ToGame("Entry deterrence", ["Newcomer", "Resident"], "A newcomer enters or not; the resident fights or shares.");

    /// <summary>Beer and quiche: a stranger of one of two types chooses breakfast, and a bully who saw it decides on a duel (Cho and Kreps 1987).</summary>
    /// <param name="tough">P(the stranger is tough), in [0, 1]; 9/10 when left out.</param>
    /// <exception cref="InvalidGameException"><paramref name="tough"/> is outside [0, 1].</exception>
    /// <remarks>15 nodes, common priors. The weak like quiche, the tough beer, and nobody likes a duel; the bully would fight the weak only.</remarks>
    public static GameTree BeerQuiche(Exact? tough = null)
    {
        var prior = tough ?? new Exact(9, 10);
        static Play Answer(string seen, Exact duel, Exact leave, Exact bully) => Play.Move(2, seen,
            ("duel", Play.End(duel, bully)),
            ("leave", Play.End(leave, 0)));
        return Play.Chance("",
                ("tough", prior, Play.Move(1, "tough",
                    ("beer", Answer("saw beer", 1, 3, -1)),
                    ("quiche", Answer("saw quiche", 0, 2, -1)))),
                ("weak", 1 - prior, Play.Move(1, "weak",
                    ("beer", Answer("saw beer", 0, 2, 1)),
                    ("quiche", Answer("saw quiche", 1, 3, 1)))))
            .ToGame("Beer and quiche", ["Stranger", "Bully"], "Sender and receiver; 15 nodes.");
    }

    /// <summary>The centipede: two players in turn take the larger share of a pot or pass, and each pass makes it grow (Rosenthal 1981).</summary>
    /// <param name="legs">Chances to take, at least 1; the tree has 2·legs + 1 nodes.</param>
    /// <param name="pot">What lies on the table at first; 1 when left out.</param>
    /// <param name="share">The taker's share of it; 3/4 when left out.</param>
    /// <param name="growth">The factor of each pass; 3/2 when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="legs"/> is below 1, or so large that the pot outgrows 1e300.</exception>
    public static GameTree Centipede(int legs, Exact? pot = null, Exact? share = null, Exact? growth = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(legs, 1);
        var taken = share ?? new Exact(3, 4);
        var pots = new Exact[legs + 1];
        pots[0] = pot ?? Exact.One;
        for (var leg = 1; leg <= legs; leg++)
            pots[leg] = pots[leg - 1] * (growth ?? new Exact(3, 2));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Math.Abs(pots[legs].ToDouble()), 1e300, nameof(legs));
        Play Split(string name, int leg) => leg % 2 == 0
            ? Play.End(name, pots[leg] * taken, pots[leg] * (1 - taken))
            : Play.End(name, pots[leg] * (1 - taken), pots[leg] * taken);
        var play = Split("end", legs);
        for (var leg = legs - 1; leg >= 0; leg--)
            play = Play.Move((leg % 2) + 1, "", ("take", Split($"leg {leg + 1}", leg)), ("pass", play));
        return play.ToGame($"Centipede with {legs} legs", ["Ann", "Bob"], "The pot grows at each pass.");
    }

    /// <summary>The chain store: one chain meets a rival in each of several towns, one after the other, and all see what happened before (Selten 1978).</summary>
    /// <param name="towns">From 1 to 12; the tree has 2·3ᵗᵒʷⁿˢ − 1 nodes and one player more than towns.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1 to 12.</exception>
    public static GameTree ChainStore(int towns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(towns, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(towns, 12);
        var book = 0;
        Play Town(int town, ImmutableArray<Exact> payoffs)
        {
            if (town > towns)
                return Play.End(payoffs.AsSpan());
            Play Next(int chain, int rival) => Town(town + 1, payoffs.SetItem(0, payoffs[0] + chain).SetItem(town, rival));
            Play Answer() => Play.Move(1, $"town {town}, book {++book}", ("fight", Next(0, 0)), ("share", Next(2, 2)));
            return Play.Move(town + 1, "", ("out", Next(5, 1)), ("in", Answer()));
        }
        return Town(1, [.. Enumerable.Repeat(Exact.Zero, towns + 1)]).ToGame($"Chain store, {towns} towns",
            ["Chain", .. Enumerable.Range(1, towns).Select(town => $"Rival {town}")], "The chain meets one rival after another.");
    }
}
