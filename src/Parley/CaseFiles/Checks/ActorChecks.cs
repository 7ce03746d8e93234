using Parley.Cases;

namespace Parley.CaseFiles.Checks;

/// <summary>Actors belong to one another without circles; who acts in the record has a part in the case; sources can be judged.</summary>
internal static class ActorChecks
{
    private const int NamesShown = 8;
    private const int MostSteps = 32; // from an office to its state in a few; a circle must not hold us

    public static void Run(Case read, Located report)
    {
        foreach (var circle in Circles(read.Actors))
        {
            var way = string.Join(" → ", circle.Count <= NamesShown ? circle : [.. circle.Take(NamesShown), "…"]);
            report.Error($"actors.{circle[0]}.of", $"leads back to itself: {way} → {circle[0]}", "let one of them stand alone", quote: true);
        }

        foreach (var source in read.Sources.Values.Where(source => source.Reliability?.Reliability == 'F'))
            report.Warn("graded F", $"sources.{source.Id}.reliability", "F says that the source cannot be judged", "grade it A to E if you can; as it stands its items count for little");
        Bystanders(read, report);
    }

    /// <summary>The circles into which <c>of</c> leads, each once, in one pass over the actors.</summary>
    private static IEnumerable<List<string>> Circles(Keyed<Actor> actors)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in actors.Keys)
        {
            var way = new List<string>();
            for (string? at = start; at is not null && actors.TryGetValue(at, out var actor) && done.Add(at); at = actor.Of)
                way.Add(at);
            var closes = way.Count > 0 && actors[way[^1]].Of is { } last ? way.IndexOf(last) : -1;
            if (closes >= 0)
                yield return way[closes..];
        }
    }

    private static void Bystanders(Case read, Located report)
    {
        if (read.Positions.Count == 0 && read.Game is null)
            return;
        var parts = read.Positions.Select(position => position.Actor).Concat(read.Game?.Types.Keys ?? []).Concat(read.Game?.Factions.Keys ?? [])
            .Concat(read.Absent.Keys).ToHashSet(StringComparer.Ordinal);
        var silent = read.Events.Values.Select(item => item.Actor).OfType<string>().Distinct()
            .Where(id => read.Actors.TryGetValue(id, out var actor) && actor.Role is null or "mover" && !HasPart(id, read.Actors, parts)).ToList();
        if (silent.Count == 0)
            return;
        var names = string.Join(", ", silent.Take(NamesShown)) + (silent.Count > NamesShown ? ", …" : "");
        report.Warn("bystanders", "actors", $"{names} act{(silent.Count == 1 ? "s" : "")} in events and ha{(silent.Count == 1 ? "s" : "ve")} no position and no move",
            "add a position, give a role other than mover, or name them under absent");
    }

    /// <summary>An actor has the part of those that it belongs to.</summary>
    private static bool HasPart(string id, Keyed<Actor> actors, HashSet<string> parts)
    {
        var at = id;
        for (var steps = 0; at is not null && steps < MostSteps; steps++)
        {
            if (parts.Contains(at))
                return true;
            at = actors.GetValueOrDefault(at)?.Of;
        }

        return false;
    }
}
