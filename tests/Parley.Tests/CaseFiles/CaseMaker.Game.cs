using Parley.Cases;
using Parley.Numerics;

namespace Parley.Tests.CaseFiles;

internal sealed partial class CaseMaker
{
    /// <summary>Two players, a faction, and four stages of every form; each is reached, and play always ends.</summary>
    private Game MakeGame()
    {
        var (one, two) = (actors[0], actors[1]);
        var types = new Keyed<Keyed<PlayerType>>([Types(one), Types(two)]);
        var faction = new Faction("lobby", one, Maybe(() => Number(Domain.Probability)), Number(Domain.Probability), ["s0"], Wants());
        var beliefs = Chance(1, 2) ? Keyed<Keyed<Keyed<Quantity>>>.Empty
            : new([KeyValuePair.Create(one, new Keyed<Keyed<Quantity>>([KeyValuePair.Create(two, By(Some([.. types[two].Keys], 1), Domain.Probability).Select(_ => Number(Domain.Probability, "0.2 to 0.4")))]))]);
        var rationality = random.Next(3) switch { 0 => Keyed<Quantity>.Empty, 1 => Everywhere(Domain.Positive), _ => By([one, two], Domain.Positive) };
        return new(null, types, new Keyed<Faction>([KeyValuePair.Create("lobby", faction)]), beliefs, rationality, Stages(one, two), Observed(one, two));
    }

    private KeyValuePair<string, Keyed<PlayerType>> Types(string player) => KeyValuePair.Create(player,
        Ids("type", 3, atLeast: 1).Select(id => new PlayerType(id, Maybe(() => Number(Domain.Probability, "0.1 to 0.5")), Wants(), Maybe(Text))).ToKeyed(type => type.Id));

    private Preferences Wants()
    {
        if (Chance(1, 3))
            return new(null, By(outcomes, Domain.Real));
        var classes = new List<List<string>>();
        foreach (var outcome in outcomes)
        {
            if (classes.Count > 0 && Chance(1, 3))
                classes[^1].Add(outcome);
            else
                classes.Add([outcome]);
        }

        return new(classes.Select(tied => tied.ToSequence()).ToSequence());
    }

    private Keyed<Stage> Stages(string one, string two) => new[]
    {
        new Stage("s0", [one], Moves(one, Move("a"), Move("b") with { Goto = "s3" }, Move("c") with { Ends = outcomes[0] })),
        new Stage("s1", [two], Moves(two, Move("x"), Move("y") with { When = Asked("s0", "a") }), Chance(1, 2) ? Asked("s0", "a") : null),
        new Stage("s2", [one, two], new Keyed<Keyed<Option>>(Moves(one, new("p"), new("q")).Concat(Moves(two, new("p"), new("q")))), null,
            [new(["p", "*"], outcomes[0]), new(["q", "q"], outcomes[1]), new(null, outcomes[0])]),
        new Stage("s3", [two], Moves(two, Move("end") with { Ends = outcomes[1] })),
    }.ToKeyed(stage => stage.Id);

    private static Keyed<Keyed<Option>> Moves(string mover, params Option[] options) => new([KeyValuePair.Create(mover, options.ToKeyed(option => option.Id))]);

    private static Keyed<Sequence<string>> Asked(string stage, params string[] options) => new([KeyValuePair.Create(stage, options.ToSequence())]);

    private Option Move(string id) => new(id, null, Chance(1, 2) ? Everywhere(Domain.Real) : null);

    private Keyed<ObservedMove> Observed(string one, string two)
    {
        var seen = new List<KeyValuePair<string, ObservedMove>>();
        if (Chance(3, 4))
            seen.Add(KeyValuePair.Create("s0", new ObservedMove(new([KeyValuePair.Create(one, "a")]), MaybeOne(events))));
        if (seen.Count > 0 && Chance(3, 4))
            seen.Add(KeyValuePair.Create("s1", new ObservedMove(new([KeyValuePair.Create(two, "x")]), MaybeOne(events))));
        if (seen.Count > 1 && Chance(3, 4))
            seen.Add(KeyValuePair.Create("s2", new ObservedMove(new([KeyValuePair.Create(one, "p"), KeyValuePair.Create(two, "q")]), MaybeOne(events))));
        return new(seen);
    }
}
