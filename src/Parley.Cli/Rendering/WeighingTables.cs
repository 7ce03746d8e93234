using System.Globalization;
using Parley.Analysis;
using Parley.Cases;
using Parley.Reports;
using Parley.Runs;
using Parley.Weighing;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>The weighing for people: explanations, the items that carry the weight, and what to hold against it.</summary>
internal static class WeighingTables
{
    private const int Carriers = 12;

    public static void Show(CaseAnalysis analysis, Terminal terminal)
    {
        var (answer, cut) = (analysis.Weighing!.Value, analysis.Case);
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{cut.Title}, as of {cut.AsOf:d MMMM yyyy}"));
        if (cut.Hypotheses.Asks is { } asks)
            terminal.Say(asks);
        terminal.Say();
        terminal.Output.Write(Explanations(answer, cut));
        terminal.Output.Write(Items(answer, cut));
        foreach (var statement in BottomLine.Of(analysis))
            terminal.Say(statement.ToString());
        terminal.Hold(analysis.Weighing.Caveats);
    }

    private static Table Explanations(WeighingAnswer answer, Case cut)
    {
        var table = Plain("explanation", "prior", "posterior", "90 % band", "leads");
        foreach (var hypothesis in answer.Hypotheses)
            table.AddRow(Label(cut, hypothesis.Id), Percent(hypothesis.Prior.Mean.Value), Percent(hypothesis.Posterior.Mean.Value),
                $"{Percent(hypothesis.Posterior.P05.Value)} to {Percent(hypothesis.Posterior.P95.Value)}", Percent(hypothesis.Leads.Value));
        return table;
    }

    private static Table Items(WeighingAnswer answer, Case cut)
    {
        var table = Plain("item", $"decibans, {answer.Leader} against {answer.RunnerUp}", "90 % band", "moves the leader by");
        var heaviest = answer.Items.OrderByDescending(item => Math.Abs(item.Decibans.Mean.Value)).Take(Carriers).ToArray();
        foreach (var item in heaviest)
            table.AddRow(Markup.Escape($"{item.Id}: {cut.Evidence[item.Id].Says}"), Signed(item.Decibans.Mean), $"{Signed(item.Decibans.P05)} to {Signed(item.Decibans.P95)}",
                (item.Drop.Value * 100).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) + " points");
        if (answer.Items.Count > heaviest.Length)
            table.Caption($"the {heaviest.Length} heaviest of {answer.Items.Count} items; --json has all");
        return table;
    }

    public static Table Plain(params string[] headings)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (column, heading) in headings.Index())
            table.AddColumn(new TableColumn(Markup.Escape(heading)) { Alignment = column == 0 ? Justify.Left : Justify.Right });
        return table;
    }

    private static string Label(Case cut, string id) => Markup.Escape(cut.Hypotheses.Named.TryGetValue(id, out var hypothesis) ? hypothesis.Name ?? id : "none of these");

    private static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);

    private static string Signed(Estimate estimate) => estimate.Value.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);
}
