using Parley.Bargaining;
using Parley.Cases;

namespace Parley.Reports;

/// <summary>What the bottom line says about a deal: whether there is one, what opens it, which named deal comes nearest.</summary>
internal static class DealStatements
{
    public const string Place = "bargaining";

    public static IEnumerable<Statement> Of(Case @case, BargainingAnswer answer)
    {
        if (answer.Zone is not { } zone)
            yield break;
        var sides = Names(answer.Consenting.Select(id => Labels.Actor(@case, id)), "and");
        yield return new("deal",
        [
            new("In "), new(zone.Exists.Value == 1 ? "every draw" : $"{Numbers.Percent(zone.Exists.Value)} of all draws", Place, true), new($" some package is at least as good as no deal for {sides}."),
            .. Opening(@case, zone), .. Nearest(@case, answer),
        ]);
    }

    /// <summary>The concession that opens a zone most often, as a clause: <c>North Korea on recognition, by 12 points</c>.</summary>
    public static string Said(Case @case, Opening opening) => opening is { Issue: { } issue, Move: { } move, Towards: { } }
        ? $"{Labels.Actor(@case, opening.Party)} on {Labels.Issue(@case, issue)}, by {Points(move.P50.Value)} (90{Numbers.Thin}% band {Numbers.Fixed(move.P05.Value, 0)}–{Numbers.Fixed(move.P95.Value, 0)})"
        : $"{Labels.Actor(@case, opening.Party)} on several issues at once";

    public static string Names(IEnumerable<string> names, string word)
    {
        var all = names.ToArray();
        return all.Length switch { 0 => "nobody", 1 => all[0], <= 4 => $"{string.Join(", ", all[..^1])} {word} {all[^1]}", _ => $"all {Numbers.Count(all.Length)} parties" };
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
        yield return new(Labels.Outcome(@case, best.Id), Anchor.Outcome(best.Id));
        yield return new($" is the one whose terms are accepted most often: by all of them in {Numbers.Percent(best.AllAccept.Value)} of the draws.");
    }

    private static string Points(double move) => $"{Numbers.Fixed(move, 0)} points";
}
