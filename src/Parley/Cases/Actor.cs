namespace Parley.Cases;

/// <summary>Somebody who acts, speaks or bears the effects: a state, a leader, a faction, a channel.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">state, leader, official, faction, channel, organisation, group, or another word.</param>
/// <param name="Of">The actor that it belongs to.</param>
/// <param name="Veto">There is no deal without it.</param>
/// <param name="Authority">In what capacity it speaks.</param>
/// <param name="Also">Other names.</param>
/// <param name="Role">mover, affected, mediator, channel, or another word.</param>
public sealed record Actor(string Id, string Name, string? Kind = null, string? Of = null, bool Veto = false, string? Authority = null,
    Sequence<string>? Also = null, string? Role = null)
{
    /// <summary>Other names; empty when there are none.</summary>
    public Sequence<string> Also { get; init; } = Also ?? [];

    /// <summary>The name as it stands inside an English sentence: <c>the United States</c>, <c>the Soviet Union</c>, <c>the North</c> for a name that begins with The; any other name as it is.</summary>
    public string InSentence => Name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? "the " + Name[4..] : TakesArticle(Name) ? "the " + Name : Name;

    // Unions, federations and bodies, by their last word; what begins with United is one too. A leader or faction keeps its bare name.
    private static bool TakesArticle(string name) => name.StartsWith("United ", StringComparison.Ordinal)
        || name[(name.LastIndexOf(' ') + 1)..] is "States" or "Union" or "Kingdom" or "Nations" or "Republic" or "Federation" or "Emirates" or "Netherlands" or "Philippines"
            or "House" or "Council" or "Commission" or "Committee" or "Organization" or "Organisation" or "Chiefs";
}

/// <summary>Somebody or something that the case leaves out, and says so.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Name">What it is called.</param>
/// <param name="What">What is left out.</param>
/// <param name="Effect">What would probably change if it were in.</param>
/// <param name="Because">Why it is left out, or where it is touched on.</param>
public sealed record Absent(string Id, string What, string? Name = null, string? Effect = null, string? Because = null);
