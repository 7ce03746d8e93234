using System.Collections.Frozen;
using Parley.Cases;

namespace Parley.Bargaining.Settlements;

/// <summary>Fits the constants of the settlement forecast on a table of decided issues, and scores the way of fitting by cross-validation by proposal.</summary>
public static class SettlementFitting
{
    /// <summary>Parts of the cross-validation.</summary>
    public const int Folds = 10;

    /// <summary>Looks through a grid of constants for the least mean score among those with honest 90 % bands: once on everything, and once without each fold.</summary>
    /// <remarks>Proposals that repeat one another's positions and saliences stay in one fold. Families are dealt to the folds in turn, in the order of their ids.</remarks>
    /// <param name="issues">The decided issues of a table.</param>
    /// <param name="tableSha256">The hash of the table, for the record.</param>
    /// <param name="stop">Stops the search.</param>
    /// <exception cref="ArgumentException">Fewer families of proposals than folds were decided.</exception>
    public static FittedSettlement Fit(IReadOnlyList<TableIssue> issues, string tableSha256, CancellationToken stop = default)
    {
        TableIssue[] decided = [.. issues.Where(issue => issue.Outcome is not null)];
        var families = Families(decided);
        if (families.Count < Folds)
            throw new ArgumentException($"{families.Count} proposals were decided; at least {Folds} are needed to fit on some and score on others.", nameof(issues));
        var foldOf = families.SelectMany((family, place) => family.Select(proposal => KeyValuePair.Create(proposal, place % Folds))).ToFrozenDictionary();
        var grid = new SettlementGrid(decided, stop);
        int[] Issues(Func<int, bool> keep) => [.. Enumerable.Range(0, decided.Length).Where(at => keep(foldOf[Proposal(decided[at])]))];
        var fit = new SettlementFit(grid.Best(Issues(_ => true)), [.. Enumerable.Range(0, Folds).Select(fold => grid.Best(Issues(of => of != fold)))], foldOf, tableSha256);
        return new(fit, SettlementTable.Forecast(decided, fit).Score!, SettlementTable.Forecast(decided, fit with { FoldOf = FrozenDictionary<string, int>.Empty }).Score!);
    }

    private static string Proposal(TableIssue issue) => issue.Proposal ?? issue.Id;

    // Proposals are of one family when some issue of one repeats the positions and saliences of an issue of the other.
    private static List<string[]> Families(TableIssue[] issues)
    {
        var family = issues.Select(Proposal).Distinct(StringComparer.Ordinal).ToDictionary(proposal => proposal, proposal => proposal);
        foreach (var same in issues.GroupBy(issue => string.Join(' ', issue.Stands.Select(stand => $"{stand.Actor}:{stand.Position}:{stand.Salience}"))))
        {
            var joined = same.Select(issue => family[Proposal(issue)]).ToHashSet(StringComparer.Ordinal);
            var name = joined.Min(StringComparer.Ordinal)!;
            foreach (var proposal in family.Keys.Where(proposal => joined.Contains(family[proposal])).ToArray())
                family[proposal] = name;
        }

        return [.. family.GroupBy(entry => entry.Value, entry => entry.Key).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToArray())];
    }
}

/// <summary>A fit and how good this way of fitting is.</summary>
/// <param name="Fit">The constants.</param>
/// <param name="CrossValidated">Every issue scored by constants fitted without its proposal.</param>
/// <param name="InSample">Every issue scored by constants fitted on all: too good to be believed.</param>
public sealed record FittedSettlement(SettlementFit Fit, SettlementScore CrossValidated, SettlementScore InSample);
