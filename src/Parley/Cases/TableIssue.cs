namespace Parley.Cases;

/// <summary>An issue of a table of positions: who stood where, and what was decided if that is known. All numbers lie from 0 to 100.</summary>
/// <param name="Id">Its id in the table.</param>
/// <param name="Proposal">The whole to which it belongs, such as one bill; null: it stands alone.</param>
/// <param name="Stands">Who stands where, in the order of the table.</param>
/// <param name="Outcome">What was decided; null: not known.</param>
/// <param name="Reference">Where things would have stayed without a decision; null: not known.</param>
public sealed record TableIssue(string Id, string? Proposal, Sequence<TableStand> Stands, double? Outcome = null, double? Reference = null);

/// <summary>Where one actor stands on an issue of a table.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Position">What it wants.</param>
/// <param name="Salience">How much it cares.</param>
/// <param name="Capability">What it can bring to bear.</param>
public sealed record TableStand(string Actor, double Position, double Salience, double Capability);
