using System.Text.RegularExpressions;

namespace Parley.Tests.Docs;

/// <summary>A caveat that an answer can carry.</summary>
/// <param name="File">Where it is made, under src/Parley.</param>
/// <param name="Figure">What it bears on.</param>
/// <param name="Says">Words of it, as they stand in that file.</param>
/// <param name="Do">What a reader may do about it.</param>
internal sealed record CaveatLine(string File, string Figure, string Says, string Do);

/// <summary>Every caveat there is, room by room.</summary>
internal static partial class CaveatSheet
{
    private const string Weighing = "Weighing/WeighingCaveats.cs", Strategy = "Strategy/StrategyCaveats.cs", Tree = "Strategy/TreeEngine.cs", Play = "Analysis/JoinedPlay.cs", Analysis = "Analysis/AnalysisEngine.cs",
        Bargaining = "Bargaining/BargainingCaveats.cs", Parties = "Bargaining/PartyReading.cs", Settlement = "Bargaining/Settlements/SettlementCaveats.cs", Forecasting = "Forecasting/ForecastingCaveats.cs",
        Watching = "Watching/WatchingEngine.cs";

    /// <summary>Lines in those files that hand a caveat on without wording it.</summary>
    public static IReadOnlyDictionary<string, int> HandedOn { get; } = new Dictionary<string, int> { [Bargaining] = 1, [Forecasting] = 1 };

    /// <summary>What to count in a file so as to know how many caveats it makes; null: it makes other things too.</summary>
    public static Regex? Counted(string file) => file == Parties ? Gap() : file == Watching || file.EndsWith("Caveats.cs", StringComparison.Ordinal) ? Yield() : null;

    public static IReadOnlyList<(string Title, CaveatLine[] Lines)> All { get; } =
    [
        ("The case",
        [
            new(Analysis, "sources.ID", "takes a side", "read what rests on that source with its stance in mind; grade its items"),
        ]),
        ("Weighing",
        [
            new(Weighing, "posterior", "than this number of draws can tell", "ask for more `--draws`, or call them level"),
            new(Weighing, "linchpin", "hangs on one", "look at that item before anything else"),
            new(Weighing, "correlations", "count less by an assumed correlation", "compare the three readings; split the group if its items do not share a cause"),
            new(Weighing, "items", "more than half of all weight between", "grade that item with care"),
            new(Weighing, "posterior", "the evidence fits no named explanation well", "look for an explanation that is missing"),
            new(Weighing, "scores", "Bayes favours", "see which ratings and which likelihoods disagree"),
            new(Weighing, "posterior", "draws only; ask for 4096", "ask for 4,096"),
            new(Weighing, "prior", "at their centres, not 1; every draw is scaled to 1", "restate the priors so that they sum to 1"),
            new(Weighing, "reliability", "taken at full weight, r = 1", "grade the item or its source"),
            new(Weighing, "reliability", "the ranges of r behind the admiralty grades", "nothing; know it"),
            new(Weighing, "likelihood", "are read from ratings by ranges", "write likelihoods where the ranges do not fit"),
            new(Weighing, "likelihood", "come from the game, not from the analyst", "compare with the judged posterior, which stands beside it"),
            new(Weighing, "likelihood", "nothing said under some hypotheses", "say how likely the item is there, or rate it NA"),
            new(Weighing, "likelihood", "says nothing about any hypothesis", "give it likelihoods, or leave it out"),
        ]),
        ("The game",
        [
            new(Strategy, "effectiveSample", "the moves seen leave", "ask for more draws; look whether a move seen was all but impossible"),
            new(Play, "effectiveSample", "so the game was played on", "nothing; it was done for you"),
            new(Strategy, "residual", "not solved to", "lower `game.rationality`, or take their share as an error of the figure"),
            new(Strategy, "outcomes", "to another outcome than players in equilibrium", "report both"),
            new(Strategy, "next", "another next move than players in equilibrium", "report both"),
            new(Strategy, "game.rationality", "does not say how rational the players are", "write it"),
            new(Strategy, "hypotheses.ID.type", "is about two players at once", "cut the explanation in two, or tie it to one player"),
            new(Tree, "game.efg", "the game is a tree file", "describe the game in stages where numbers are in doubt or moves were seen"),
            new(Tree, "residual", "draws were not solved to", "lower `rationality`"),
        ]),
        ("Bargaining",
        [
            new(Bargaining, "bargaining.forecast", "its constants were fitted on decisions of the European Union", "take the band as too narrow"),
            new(Parties, "bargaining.positions", "nobody has a veto in the case", "give `veto: yes` to those without whom there is no deal"),
            new(Parties, "bargaining.positions", "names an issue on which nobody has a position", "correct the condition, or add positions"),
            new(Parties, "bargaining.positions", "has no salience on some issue", "write it"),
            new(Parties, "bargaining.positions", "has no capability on some issue", "write it"),
            new(Parties, "bargaining.positions", "has several no-deal values", "keep one"),
            new(Bargaining, "bargaining.positions", "stand within a party that takes part", "nothing, or give positions to the persons alone"),
            new(Bargaining, "bargaining.zone", "so no zone of agreement is computed", "add `no_deal`"),
            new(Bargaining, "bargaining.zone", "does not say what it gets without a deal; 0 is taken", "add `no_deal`"),
            new(Bargaining, "bargaining.zone", "one party alone must consent", "give `veto: yes` to the others that must"),
            new(Bargaining, "bargaining.zone", "accept any loss on one issue that is made good on others", "say of a red line in words that the model has none"),
            new(Bargaining, "bargaining.packages", "a named deal is judged on the issues that it names", "name the other issues in `deal`"),
            new(Bargaining, "bargaining.nash", "the conditions for the largest product are met to", "tell us: none is known"),
            new(Bargaining, "bargaining.models", "rest on the first", "nothing; know it"),
        ]),
        ("Settlements of a table",
        [
            new(Settlement, "forecast", "its constants were fitted on decisions of the European Union (DEU III)", "take the band as too narrow"),
            new(Settlement, "summary", "belong to proposals on which the shipped constants were fitted", "nothing; they were forecast by constants of other proposals"),
        ]),
        ("Forecasting",
        [
            new(Forecasting, "questions", "no game was played: that part is absent", "run `report` or `forecast` on a case with its game"),
            new(Forecasting, "questions", "nothing but judgement stands behind", "add a base rate or a model part"),
            new(Forecasting, "questions", "neither game nor past nor judgement", "give the question one of the three"),
            new(Forecasting, "questions", "after what was seen of play the draws count for", "ask for more draws"),
            new(Forecasting, "references", "came back on day", "read the base rate a day either way"),
            new(Forecasting, "references", "shrunk towards the whole class", "nothing, or drop the filter"),
            new(Forecasting, "references", "a date that is not known to the day", "look the dates up"),
            new(Forecasting, "questions", "draws only; ask for 4096", "ask for 4,096"),
        ]),
        ("Event data",
        [
            new(Watching, "flows", "no row tells of an act between two actors of the case", "add the data's names and country codes under `also`"),
            new(Watching, "weeks", "what is usual rests on a short past", "add a longer file"),
            new(Watching, "surprises", "may be expected to look surprising by chance alone", "do not count surprises; look at them"),
            new(Watching, "rows", "rows cannot be used", "look at the problems listed"),
            new(Watching, "rows", "were left out", "nothing: they lie after the as-of day"),
            new(Watching, "flows", "ACLED does not tell who acts upon whom", "use another source for dyads"),
            new(Watching, "flows", "they count what is reported", "nothing; know it"),
        ]),
    ];

    [GeneratedRegex("yield return ")]
    private static partial Regex Yield();

    [GeneratedRegex("gaps\\.Add(Range)?\\(")]
    private static partial Regex Gap();
}
