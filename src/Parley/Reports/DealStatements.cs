using Parley.Bargaining;
using Parley.Cases;

namespace Parley.Reports;

/// <summary>What the bottom line says about a deal: whether there is one, what opens it, which named deal comes nearest; without a zone, where the issues would be settled.</summary>
internal static class DealStatements
{
    public const string Place = "bargaining";

    private const int Issues = 3;

    // A point of the scale this near to a forecast names it.
    private const double Near = 2.5;

    public static IEnumerable<Statement> Of(Case @case, BargainingAnswer answer)
    {
        if (answer.Zone is not { } zone)
            return answer.Issues.Count == 0 ? [] : [Settled(@case, answer)];
        return [new("deal",
        [
            new("In "), new(zone.Exists.Value == 1 ? "every draw" : $"{Numbers.Percent(zone.Exists.Value)} of all draws", Place, true),
            new($" of the numbers in doubt there is a package that is at least as good as no deal for {Names(answer.Consenting.Select(id => Labels.Party(@case, id)), "and")}."),
            .. Opening(@case, zone), .. Nearest(@case, answer),
        ])];
    }

    /// <summary>The concession that opens a zone most often, as a clause: <c>North Korea on recognition, by 12 points</c>.</summary>
    public static string Said(Case @case, Opening opening) => opening is { Issue: { } issue, Move: { } move, Towards: { } }
        ? $"{Labels.Party(@case, opening.Party)} on {Labels.Issue(@case, issue)}, by {Points(move.P50.Value)} (90{Numbers.Thin}% band {Numbers.Fixed(move.P05.Value, 0)}–{Numbers.Fixed(move.P95.Value, 0)})"
        : $"{Labels.Party(@case, opening.Party)} on several issues at once";

    public static string Names(IEnumerable<string> names, string word)
    {
        var all = names.ToArray();
        return all.Length switch { 0 => "nobody", 1 => all[0], <= 4 => $"{string.Join(", ", all[..^1])} {word} {all[^1]}", _ => $"all {Numbers.Count(all.Length)} parties" };
    }

    // Nobody says what no deal is worth to it, so there is no zone to speak of: what can be said is where it would be settled.
    private static Statement Settled(Case @case, BargainingAnswer answer)
    {
        List<Phrase> said = [new("A settlement is forecast ")];
        foreach (var (at, issue) in answer.Issues.Take(Issues).Index())
        {
            said.AddRange([new(at == 0 ? "on " : "; on "), new(Labels.Issue(@case, issue.Id), Anchor.Issue(issue.Id), true), new(" at "), new(Numbers.Fixed(issue.Forecast.P50.Value, 0), Place, true),
                new($" of 100 (90{Numbers.Thin}% band "), new($"{Numbers.Fixed(issue.Forecast.P05.Value, 0)}–{Numbers.Fixed(issue.Forecast.P95.Value, 0)}", Place), new($"){Meaning(@case, issue)}")]);
        }
        if (answer.Issues.Count > Issues)
            said.Add(new($"; and on {Numbers.Count(answer.Issues.Count - Issues, "other issue")}", Place));
        return new("settlement", [.. said, new(".")]);
    }

    /// <summary>What a place on the scale of an issue means: the named point there, or the two around it.</summary>
    private static string Meaning(Case @case, IssueSettlement issue)
    {
        if (!@case.Issues.TryGetValue(issue.Id, out var known) || known.Scale.Count == 0)
            return "";
        var place = issue.Forecast.P50.Value;
        var (below, above) = (known.Scale.Where(point => point.At <= place).MaxBy(point => point.At), known.Scale.Where(point => point.At >= place).MinBy(point => point.At));
        var nearest = known.Scale.MinBy(point => Math.Abs(point.At - place))!;
        return Math.Abs(nearest.At - place) <= Near || below is null || above is null ? $": ‘{nearest.Means}’"
            : $": between ‘{below.Means}’ ({Numbers.Short(below.At)}) and ‘{above.Means}’ ({Numbers.Short(above.At)})";
    }

    private static IEnumerable<Phrase> Opening(Case @case, ZoneOfAgreement zone)
    {
        if (zone.Openings is [var first, ..])
            yield return new($" Where there is none, the smallest concession that opens one is most often that of {Said(@case, first)}.");
    }

    private static IEnumerable<Phrase> Nearest(Case @case, BargainingAnswer answer)
    {
        if (answer.Packages.MaxBy(package => package.AllAccept.Value) is not { } best)
            yield break;
        yield return new(" Of the deals with a name, ");
        yield return new($"‘{Labels.Outcome(@case, best.Id)}’", Anchor.Outcome(best.Id));
        yield return new($" is the one whose terms, taken alone, beat no deal for all of them most often: in {(best.AllAccept.Value == 1 ? "every draw" : $"{Numbers.Percent(best.AllAccept.Value)} of the draws")}.");
    }

    private static string Points(double move) => $"{Numbers.Fixed(move, 0)} points";
}
