namespace Parley.Weighing;

/// <summary>The one thing on which the leader hangs.</summary>
/// <param name="Item">The id of the item.</param>
/// <param name="Hypothesis">The hypothesis whose likelihood would turn the leader inside its own range; null: removing the item turns it.</param>
/// <param name="Value">The likelihood at which two explanations tie; null when removal turns the leader.</param>
/// <param name="From">The likelihood as it stands, at its centre; null when removal turns the leader.</param>
/// <param name="NewLeader">The explanation that leads then.</param>
public sealed record Linchpin(string Item, string? Hypothesis, double? Value, double? From, string NewLeader);
