using Parley.Cases;
using Parley.Numerics;

namespace Parley.Bargaining;

/// <summary>What would these parties settle on these issues, and is there a package that everybody prefers to no deal?</summary>
/// <param name="Issues">The ids of the issues on which a party has a position, in the order of the case.</param>
/// <param name="Parties">Those who take part, in the order of the case: a state or the persons within it, never both.</param>
/// <param name="Feasible">Conditions between issues.</param>
/// <param name="Packages">Named deals.</param>
/// <param name="CaseDigest">The digest of the case, for the provenance of the answer.</param>
public sealed record BargainingQuestion(Sequence<string> Issues, Sequence<Party> Parties, Sequence<Feasible> Feasible, Sequence<NamedDeal> Packages, string CaseDigest)
{
    /// <summary>Actors with positions who are left out because somebody they belong to takes part.</summary>
    public Sequence<string> Within { get; init; } = [];

    /// <summary>What in the case had to be filled in or passed over.</summary>
    public Sequence<string> Gaps { get; init; } = [];

    /// <summary>Those without whom there is no deal: who has a veto; everybody, when nobody has.</summary>
    public IEnumerable<Party> Consenting => Parties.Any(party => party.Veto) ? Parties.Where(party => party.Veto) : Parties;

    /// <summary>Whether anybody whose consent is needed says what it gets without a deal: only then can a zone of agreement be asked for.</summary>
    public bool HasNoDealValues => Consenting.Any(party => party.NoDeal is not null);

    /// <summary>Every number in doubt in the question, by the name of its column: the dotted path of the number in the case; <c>settlement.…</c> is what no input explains.</summary>
    /// <param name="options">What the analyst sets.</param>
    public IEnumerable<KeyValuePair<string, Quantity>> Columns(BargainingOptions options) =>
        Parties.SelectMany(party => party.Columns)
            .Concat(Packages.SelectMany(package => package.Terms.Select(term => KeyValuePair.Create(package.ColumnOf(term.Key), term.Value))))
            .Concat(Issues.SelectMany(issue => new[]
            {
                KeyValuePair.Create(LotColumn(issue), Quantity.Uniform(0, 1)),
                KeyValuePair.Create(ResidualColumn(issue), Quantity.Beta(options.Settlement.Sharpness, options.Settlement.Sharpness)),
            }))
            .DistinctBy(column => column.Key);

    /// <summary>What the case asks of this engine; null when nobody has a position on an issue.</summary>
    public static BargainingQuestion? Of(Case @case) => PartyReading.Of(@case);

    internal static string LotColumn(string issue) => $"settlement.{issue}.lot";

    internal static string ResidualColumn(string issue) => $"settlement.{issue}.residual";
}

/// <summary>Somebody who takes part in the bargaining.</summary>
/// <param name="Id">The id of the actor.</param>
/// <param name="Veto">There is no deal without it.</param>
/// <param name="Stakes">Where it stands, by issue.</param>
/// <param name="NoDeal">What it gets without a deal, 0–1 on the scale of its utility; null: the case does not say, and it counts as 0.</param>
public sealed record Party(string Id, bool Veto, Keyed<Stake> Stakes, Doubt? NoDeal)
{
    internal IEnumerable<KeyValuePair<string, Quantity>> Columns => Stakes.Values.SelectMany(stake => new[] { stake.Ideal, stake.Salience, stake.Capability })
        .Concat(NoDeal is null ? [] : [NoDeal]).Select(doubt => KeyValuePair.Create(doubt.Column, doubt.Quantity));
}

/// <summary>What a party wants on one issue, how much it cares, and what it can bring to bear: each 0–100.</summary>
public sealed record Stake(Doubt Ideal, Doubt Salience, Doubt Capability);

/// <summary>A number in doubt and the name of its column.</summary>
public sealed record Doubt(string Column, Quantity Quantity);

/// <summary>A deal with a name: points 0–100 on some of the issues.</summary>
/// <param name="Id">The id of the outcome that it stands for.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Terms">What it settles, by issue.</param>
public sealed record NamedDeal(string Id, string Name, Keyed<Quantity> Terms)
{
    internal string ColumnOf(string issue) => $"outcomes.{Id}.deal.{issue}";
}
