using System.Globalization;
using CsvHelper;
using Parley.Reports;

namespace Parley.Tests.Reports;

/// <summary>The founding essay, sentence by sentence: the starred things are seen without unfolding anything, the others can be reached.</summary>
public sealed class TraceabilityTests
{
    private static readonly PageText Korea = new(SampleAnalysis.Korea);

    public static TheoryData<string, bool, string> Things()
    {
        using var csv = new CsvReader(new StreamReader(Repository.At("cases", "korea-2018", "traceability.csv")), CultureInfo.InvariantCulture);
        var things = new TheoryData<string, bool, string>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            things.Add(csv.GetField("id")!, csv.GetField("starred") == "yes",
                string.Join(';', new[] { csv.GetField("path")!, csv.GetField("also")! }.Where(path => path.Length > 0)));
        return things;
    }

    [Theory]
    [MemberData(nameof(Things))]
    public void WhatTheEssaySaysHasItsPlaceOnThePage(string id, bool starred, string paths)
    {
        var places = paths.Split(';').Select(Place).ToArray();
        Assert.All(places, place => Assert.True(Korea.ById.ContainsKey(place), $"{id}: no place {place}"));
        if (starred)
            Assert.True(Korea.Visible(places[0]), $"{id}: {places[0]} is not seen without unfolding");
    }

    private static string Place(string path) => path.Split('.') switch
    {
        ["events", var id, ..] => Anchor.Event(id),
        ["evidence", var id, ..] => Anchor.Item(id),
        ["claims", var id, ..] => Anchor.Claim(id),
        ["concessions", var id, ..] => Anchor.Concession(id),
        ["precedents", var id, ..] => Anchor.Precedent(id),
        ["absent", var id, ..] => Anchor.Absent(id),
        ["positions", var actor, var issue, ..] => Anchor.Position(actor, issue),
        ["issues", var id, ..] => Anchor.Issue(id),
        ["actors", var id, ..] => Anchor.Actor(id),
        ["sources", var id, ..] => Anchor.Source(id),
        ["questions", var id, ..] => Anchor.Question(id),
        ["hypotheses", "asks", ..] => "explanations",
        ["hypotheses", var id, ..] => Anchor.Hypothesis(id),
        ["outcomes", var id, ..] => Anchor.Outcome(id),
        ["game", "types", var player, var type, ..] => Anchor.Type(player, type),
        ["game", "types", ..] => "types",
        ["game", "factions", var id, ..] => Anchor.Faction(id),
        ["game", "stages" or "observed", var id, ..] => Anchor.Stage(id),
        ["game", "beliefs", ..] => "beliefs",
        ["references", ..] => "questions",
        ["asks", ..] => "main",
        [var section, ..] => section,
        [] => "",
    };
}
