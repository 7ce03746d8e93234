using Parley.Cases;

namespace Parley.Reports.Pictures;

/// <summary>One actor's row in a timeline.</summary>
/// <param name="Actor">The actor; null for acts without one.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Head">It stands for itself: a state, or somebody of no state.</param>
/// <param name="Group">The id of the state or lone actor whose lanes stand together.</param>
internal sealed record Lane(string? Actor, string Label, bool Head, string Group)
{
    /// <summary>A lane for everybody who acts, those of a state together: who has a veto first, then the busiest.</summary>
    public static IReadOnlyList<Lane> Of(Case @case, IEnumerable<Event> events)
    {
        var acts = events.GroupBy(act => act.Actor ?? "").ToDictionary(group => group.Key, group => group.Count());
        var lanes = acts.Keys.Where(actor => actor != "").GroupBy(actor => Root(@case, actor))
            .OrderByDescending(group => @case.Actors.TryGetValue(group.Key, out var head) && head.Veto)
            .ThenByDescending(group => group.Sum(actor => acts[actor])).ThenBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => group.Append(group.Key).Distinct()
                .OrderByDescending(actor => actor == group.Key).ThenByDescending(actor => acts.GetValueOrDefault(actor)).ThenBy(actor => actor, StringComparer.Ordinal)
                .Select(actor => new Lane(actor, @case.Actors.TryGetValue(actor, out var who) ? who.Name : actor, actor == group.Key, group.Key)));
        return [.. lanes, .. acts.ContainsKey("") ? [new Lane(null, "no actor named", true, "")] : Array.Empty<Lane>()];
    }

    /// <summary>The state or lone actor that somebody belongs to in the end.</summary>
    public static string Root(Case @case, string actor)
    {
        for (var steps = 0; steps < 8 && @case.Actors.TryGetValue(actor, out var who) && who.Of is { } of; steps++)
            actor = of;
        return actor;
    }
}
