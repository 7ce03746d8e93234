using Parley.Cases;
using Parley.Watching.Codes;

namespace Parley.Watching;

/// <summary>An actor to watch, and the names by which event data may call it.</summary>
/// <param name="Id">Its id in the case.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Names">Its names and those of whoever belongs to it. A country is known by its codes and usual names too.</param>
public sealed record WatchedActor(string Id, string Name, IReadOnlyList<string> Names);

/// <summary>How do the acts between these sides depart from their own past?</summary>
/// <param name="Actors">The sides: every ordered pair of two is a dyad.</param>
/// <param name="AsOf">Later rows are not used; null: all are.</param>
/// <param name="CaseDigest">The digest of the case, for the provenance of the answer; empty when there is none.</param>
public sealed record WatchingQuestion(IReadOnlyList<WatchedActor> Actors, DateOnly? AsOf = null, string CaseDigest = "")
{
    private const int LongestChain = 8;

    /// <summary>The question that a case asks: its actors that belong to nobody, each with the names of whoever belongs to it.</summary>
    public static WatchingQuestion Of(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var members = @case.Actors.Values.ToLookup(actor => Root(@case, actor.Id));
        return new([.. @case.Actors.Values.Where(actor => Root(@case, actor.Id) == actor.Id).Select(actor => new WatchedActor(actor.Id, actor.Name,
            [.. members[actor.Id].OrderByDescending(member => member.Id == actor.Id).SelectMany(member => member.Also.Prepend(member.Name))]))], @case.AsOf, @case.Digest());
    }

    /// <summary>A question without a case: sides by country code, country name, or any name that the data use. The same side twice is one.</summary>
    public static WatchingQuestion Named(IEnumerable<string> sides)
    {
        ArgumentNullException.ThrowIfNull(sides);
        return new([.. sides.Select(Side).DistinctBy(side => side.Id)]);
    }

    /// <summary>The side for which somebody acts: whoever it belongs to in the end.</summary>
    public static string Root(Case @case, string actor)
    {
        ArgumentNullException.ThrowIfNull(@case);
        for (var steps = 0; steps < LongestChain && @case.Actors.TryGetValue(actor, out var who) && who.Of is { } of; steps++)
            actor = of;
        return actor;
    }

    private static WatchedActor Side(string name) => Country.Find(name) is { } country ? new(country.Code.ToLowerInvariant(), country.Names[0], [.. country.Names, country.Code])
        : new(string.Join('-', string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)), name.Trim(), [name.Trim()]);
}
