namespace Parley.CaseFiles.Sections;

/// <summary>What an id can be the id of.</summary>
internal enum Kind
{
    Source,
    Actor,
    Event,
    Issue,
    Hypothesis,
    Outcome,
    Stage,
    Faction,
    Episode,
    Question,
}

/// <summary>The words for a kind, and the section that declares its ids.</summary>
internal static class KindWords
{
    public static string Section(this Kind kind) => kind switch
    {
        Kind.Source => "sources",
        Kind.Actor => "actors",
        Kind.Event => "events",
        Kind.Issue => "issues",
        Kind.Hypothesis => "hypotheses",
        Kind.Outcome => "outcomes",
        Kind.Stage => "game.stages",
        Kind.Faction => "game.factions",
        Kind.Question => "questions",
        _ => "episodes",
    };

    public static string Words(this Kind kind) => kind switch
    {
        Kind.Source => "a source",
        Kind.Actor => "an actor",
        Kind.Event => "an event",
        Kind.Issue => "an issue",
        Kind.Hypothesis => "a hypothesis",
        Kind.Outcome => "an outcome",
        Kind.Stage => "a stage",
        Kind.Faction => "a faction",
        Kind.Question => "a question",
        _ => "an episode",
    };
}
