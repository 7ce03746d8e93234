using System.Globalization;
using Parley.Analysis;
using Parley.Bargaining.Settlements;
using Parley.Reports;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>The bargaining for people: issues, named deals, what to hold against it; and the forecasts of a table.</summary>
internal static class SettlementTables
{
    private const int MostIssues = 40;

    public static void Show(CaseAnalysis analysis, Terminal terminal)
    {
        var (answer, cut) = (analysis.Bargaining!.Value, analysis.Case);
        terminal.Title(cut);
        terminal.Say();
        terminal.Output.Write(Filled(BargainingRows.IssueHeadings, BargainingRows.Issues(cut, answer)));
        if (answer.Packages.Count > 0)
            terminal.Output.Write(Filled(BargainingRows.PackageHeadings, BargainingRows.Packages(cut, answer)));
        foreach (var sentence in BargainingRows.Sentences(cut, answer))
            terminal.Say(sentence);
        terminal.Hold(analysis.Bargaining.Caveats);
    }

    public static void Show(SettlementTableAnswer answer, string name, Terminal terminal)
    {
        terminal.Output.Write(Filled(["issue", "mean", "5 %", "50 %", "95 %", "outcome", "CRPS"], answer.Issues.Take(MostIssues).Select(issue => new[]
        {
            issue.Id, One(issue.Mean), One(issue.P05), One(issue.Median), One(issue.P95), issue.Outcome is { } outcome ? One(outcome) : "", issue.Crps is { } crps ? One(crps) : "",
        })));
        if (answer.Issues.Count > MostIssues)
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"the first {MostIssues} of {answer.Issues.Count} issues; --json has all"));
        if (answer.Score is { } score)
        {
            terminal.Say(string.Create(CultureInfo.InvariantCulture,
                $"{name}: n {score.N}, mean absolute error of the median {score.MeanAbsoluteError:F3}, CRPS {score.Crps:F3}, 90 % bands cover {score.Coverage90:P1}"));
        }
        terminal.Hold(SettlementCaveats.Of(answer));
    }

    private static Table Filled(IReadOnlyList<string> headings, IEnumerable<string[]> rows)
    {
        var table = PlainTable.Of(headings);
        foreach (var row in rows)
            table.Row(row);
        return table;
    }

    private static string One(double value) => value.ToString("F1", CultureInfo.InvariantCulture);
}
