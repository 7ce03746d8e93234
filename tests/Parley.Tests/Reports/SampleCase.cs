using Parley.Cases;
using Parley.Numerics;

namespace Parley.Tests.Reports;

/// <summary>A case that has every part of the format, made by hand: 30 acts in bursts, 6 actors, 20 items, 3 explanations, 10 issues.</summary>
internal static class SampleCase
{
    private static readonly string[] Standing = ["north", "leader", "west", "envoy", "east"];

    public static Case Of(Func<string, string> text) => new(text("The sample talks"), SampleAnalysis.Day)
    {
        Asks = text("What is this about?"),
        Sources = Keyed("s", 4, id => new Source(id, text($"Source {id}"), Author: text("An author"), Publisher: text("A publisher"), Reliability: new('B'),
            Url: id == "s1" ? "https://example.org/a?b=1&c=2" : text("not a link"),
            Stance: id == "s0" ? text("doubts the other side") : null, Reason: text("first-hand"), Terms: text("facts only"))),
        Actors = new Actor[]
        {
            new("north", text("The North"), "state", Veto: true, Also: [text("N")]), new("leader", text("The Leader"), "leader", "north", Authority: text("supreme")),
                new("hawks", text("Hawks"), "faction", "north"),
            new("west", text("The West"), "state", Veto: true), new("envoy", text("The Envoy"), "official", "west"), new("east", text("The East"), "state", Role: "affected"),
        }.ToKeyed(actor => actor.Id),
        Absent = Keyed("x", 2, id => new Absent(id, text("left out"), text($"Absent {id}"), text("it would bend"), text("not told"))),
        Events = Keyed("act-number", 30, Act(text)),
        Issues = Keyed("i", 10, id => new Issue(id, text($"How much of {id}?"), [new(0, text("none")), new(40, text("some")), new(95, text("nearly all")), new(100, text("all"))],
            text($"Issue {id}"))),
        Feasible = [new(new([KeyValuePair.Create("i0", 1.0)]), 20, "i0 <= 20")],
        Positions = Enumerable.Range(0,
            10).SelectMany(i => Standing.Select((actor, at) =>
            new Position(actor, $"i{i}", Between(5 + (17 * at), 15 + (17 * at)), Between(20, 90), Between(40, 80), Between(0.1, 0.3), "s0", text("because"))))
            .ToSequence(),
        Concessions = Keyed("gift", 6, (id, at) =>
            new Concession(id, $"act-number{at}", at % 2 == 0 ? "north" : "west", "west", Between(5 + (12 * at), 30 + (12 * at)), Between(1 + at, 4 + (2 * at)), text("the rest"),
            at, text("because"))),
        Precedents = Keyed("past", 3, id =>
            new Precedent(id, text("It happened before"), new([KeyValuePair.Create("north", text("a warning")), KeyValuePair.Create("west", text("a model"))]), "e0",
            When.On(new(2003, 12, 1)), Because: text("they said so"))),
        Claims = Keyed("C", 5, (id, at) => new Claim(id, text("a"), text("b"), at % 2 == 0, Between(0.55, 0.8), "s0", at < 3 ? ["s1", "west"] : [], Because: text("why"))),
        Hypotheses = new(Keyed("h", 3, (id, at) =>
            new Hypothesis(id, text($"Explanation {id}"), Between(0.2 + (0.1 * at), 0.3 + (0.1 * at)), text($"name of {id}"),
            at == 0 ? new([KeyValuePair.Create("north", "tough")]) : null)), text("Why?")),
        Evidence = Keyed("item", 20, Item(text)),
        Outcomes = Keyed("o", 4, id => new Outcome(id, text($"Outcome {id}"), text("told apart"), new([KeyValuePair.Create("i0", Between(10, 20))]))),
        Game = Game(text),
        References = Keyed("r", 5, (id, at) =>
            new Reference(id, When.On(new(2001 + at, 1, 1)), at == 4 ? null : When.On(new(2001 + at, 3, 1)), Columns: new([KeyValuePair.Create("kind", text("suspend"))]))),
        Episodes = Keyed("e", 2, id =>
            new Episode(id, When.On(new(2003, 1, 1)), Parties: ["north", text("others")], Asked: text("all"), Given: text("little"), Outcome: text("freeze"), What: text("what"),
            Afterwards: text("undone"), Sources: ["s0"], Note: "never shown")),
        Threats = Keyed("t", 2, id => new Threat(id, When.On(new(2017, 1, 1)), text("or else"), "test", "west", "no", When.On(new(2017, 2, 1)), "s1", "never shown")),
        Questions = Keyed("q", 4, (id, at) =>
            new Question(id, text("Will it?"), When.On(new(2018, 6, 12)), "date", ["o0", "o1"], new("references", 27, Hint: text("look there")),
            at == 3 ? null : Between(0.3, 0.6),
            at == 0 ? new Resolution(text("yes"), When.On(new(2018, 5, 1)), "s1") : null, "never shown")),
    };

    private static Func<string, int, Event> Act(Func<string, string> text) => (id, at) =>
    {
        string[] actors = ["north", "leader", "west", "envoy", "east", "north"];
        var day = at < 10 ? new DateOnly(2016, 6, 1).AddDays(40 * at) : new DateOnly(2018, 4, 20).AddDays((at - 10) * 29 / 20);
        return new(id, When.On(day), text($"Something number {at} happens"), at % 7 == 0 ? day.AddDays(3) : null, actors[at % 6], actors[(at + 2) % 6], ["north", "domestic"],
            at % 2 == 0 ? EventForm.Does : EventForm.Says,
            text("a reason"), at % 3 == 0 ? text("a motive") : null, "s0", "request", (at % 21) - 10, text("state"), "low", "yes", at % 5 == 0 ? When.On(new(2018, 6, 12)) : null,
            at % 11 == 3 ? EventStatus.Cancelled : at % 5 == 0 ? EventStatus.Announced : EventStatus.Done, ["s0", "s1"], "never shown");
    };

    private static Func<string, int, Evidence> Item(Func<string, string> text) => (id, at) =>
    {
        var absent = at % 6 == 5;
        Keyed<Quantity> By(double low, double step) =>
            new(Enumerable.Range(0, 3).Select(h => KeyValuePair.Create($"h{h}", Between(low + (step * ((at + h) % 3)), low + 0.2 + (step * ((at + h) % 3))))));
        return new(id, text($"Item {at} was seen"), When.On(new DateOnly(2018, 5, 1).AddDays(at % 15)), Source: $"s{at % 4}", Event: $"act-number{at}", Reliability: new('B', 2),
            Group: at % 4 == 0 ? null : $"g{at % 3}",
            Absence: absent, Likelihood: absent ? null : By(0.2, 0.2), Rating: new(Enumerable.Range(0, 3).Select(h => KeyValuePair.Create($"h{h}", (Rating)((at + h) % 6)))),
                Trace: absent ? By(0.1, 0.1) : null,
            Seen: absent ? new([KeyValuePair.Create(Evidence.Everywhere, Between(0.3, 0.6))]) : null, Move: at == 1 ? new([KeyValuePair.Create("reply", "threaten")]) : null,
                Credibility: Weight.High, Relevance: Weight.Low, Because: text("the reason"));
    };

    private static Game Game(Func<string, string> text)
    {
        Preferences wants = new([["o0"], ["o1", "o2"], ["o3"]]);
        Keyed<Option> options = new Option[] { new("quiet"), new("threaten", Cost: new([KeyValuePair.Create("tough", Between(0.01, 0.05))])),
            new("leave", Ends: "o3") }.ToKeyed(option => option.Id);
        Keyed<Sequence<string>> when = new([KeyValuePair.Create<string, Sequence<string>>("reply", ["quiet", "threaten"])]);
        return new(null, new([KeyValuePair.Create("north",
            new PlayerType[] { new("tough", Between(0.5, 0.7), wants, text("never yields")),
            new("soft", Between(0.3, 0.5), new(Utility: new([KeyValuePair.Create("o0", Between(0.4, 0.6)), .. Enumerable.Range(1, 3).Select(at => KeyValuePair.Create($"o{at}", Between(0, 0.3)))]))) }.ToKeyed(type => type.Id)),
            KeyValuePair.Create("west", new PlayerType[] { new("any", null, wants) }.ToKeyed(type => type.Id))]),
            new Faction[] { new("hawks", "north", Between(0.1, 0.2), Between(0.1, 0.3), ["reply"], wants) }.ToKeyed(faction => faction.Id),
            new([KeyValuePair.Create("west", new Keyed<Keyed<Quantity>>([KeyValuePair.Create("north", new Keyed<Quantity>([KeyValuePair.Create("soft", Between(0.4, 0.6))]))]))]),
                new([KeyValuePair.Create(Evidence.Everywhere, Between(2, 12))]),
            new Stage[]
            {
                new("reply", ["north"], new([KeyValuePair.Create("north", options)])),
                new("summit", ["north", "west"],
                    new([KeyValuePair.Create("north", options.Where(option => option.Ends is null)), KeyValuePair.Create("west", new Option[] { new("all"), new("some") }.ToKeyed(option => option.Id))]), when,
                    [new(["quiet", "*"], "o0"), new(null, "o1")]),
            }.ToKeyed(stage => stage.Id),
            new([KeyValuePair.Create("reply", new ObservedMove(new([KeyValuePair.Create("north", "threaten")]), "act-number1"))]));
    }

    private static Keyed<T> Keyed<T>(string stem, int count, Func<string, T> make) => Keyed(stem, count, (id, _) => make(id));

    private static Keyed<T> Keyed<T>(string stem, int count, Func<string, int, T> make) =>
        new(Enumerable.Range(0, count).Select(at => KeyValuePair.Create($"{stem}{at}", make($"{stem}{at}", at))));

    private static Quantity Between(double low, double high) =>
        QuantityText.Read(FormattableString.Invariant($"uniform({low}, {high})"), Domain.Real, Yardstick.Icd203).Quantity!;
}
