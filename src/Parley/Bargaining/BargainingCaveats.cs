using System.Globalization;

namespace Parley.Bargaining;

/// <summary>What to hold against an answer about bargaining.</summary>
internal static class BargainingCaveats
{
    private const double Exact = 1e-9;

    public static IEnumerable<Runs.Caveat> Of(BargainingQuestion question, BargainingAnswer answer, BargainingOptions options)
    {
        yield return new("bargaining.forecast", "its constants were fitted on decisions of the European Union, among states that bargain by rule and for years; for a crisis between two capitals they are an analogy, and the bands may be too narrow");
        foreach (var gap in question.Gaps)
            yield return new("bargaining.positions", gap);
        if (question.Within.Count > 0)
            yield return new("bargaining.positions", $"{string.Join(", ", question.Within)} stand within a party that takes part, and are not added to it");
        if (answer.Zone is null)
            yield return new("bargaining.zone", "nobody whose consent is needed says what it gets without a deal, so no zone of agreement is computed; add no_deal to positions");
        foreach (var silent in question.Consenting.Where(party => answer.Zone is not null && party.NoDeal is null))
            yield return new("bargaining.zone", $"{silent.Id} does not say what it gets without a deal; 0 is taken, and it accepts almost anything");
        if (answer.Zone is not null && question.Consenting.Count() == 1)
            yield return new("bargaining.zone", "one party alone must consent, so there is always a zone");
        if (answer.Zone is not null)
            yield return new("bargaining.zone", "a party is taken to accept any loss on one issue that is made good on others; whoever has a line that nothing makes good will find fewer deals than this");
        if (answer.Packages.Count > 0)
            yield return new("bargaining.packages", "a named deal is judged on the issues that it names; what it leaves open may make it better or worse");
        if (answer.Nash is { Residual: > Exact } nash)
            yield return new("bargaining.nash", string.Create(CultureInfo.InvariantCulture, $"in some draw the conditions for the largest product are met to {nash.Residual:G2} only"));
        if (answer.Draws.Settlement.Values.FirstOrDefault().Length > options.SlowDraws)
            yield return new("bargaining.models", string.Create(CultureInfo.InvariantCulture, $"challenge, exchange and linked issues rest on the first {options.SlowDraws} draws"));
    }
}
