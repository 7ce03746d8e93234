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
}

/// <summary>Somebody or something that the case leaves out, and says so.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Name">What it is called.</param>
/// <param name="What">What is left out.</param>
/// <param name="Effect">What would probably change if it were in.</param>
/// <param name="Because">Why it is left out, or where it is touched on.</param>
public sealed record Absent(string Id, string What, string? Name = null, string? Effect = null, string? Because = null);
