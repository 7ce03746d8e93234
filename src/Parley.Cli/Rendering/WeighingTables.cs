using Parley.Analysis;
using Parley.Cases;
using Parley.Reports;
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
        terminal.Title(cut);
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
        var table = PlainTable.Of("explanation", "prior", "posterior", "90 % band", "leads");
        foreach (var hypothesis in answer.Hypotheses)
            table.AddRow(Label(cut, hypothesis.Id), Figure.Percent(hypothesis.Prior.Mean), Figure.Percent(hypothesis.Posterior.Mean),
                Figure.Range(hypothesis.Posterior), Figure.Percent(hypothesis.Leads));
        return table;
    }

    private static Table Items(WeighingAnswer answer, Case cut)
    {
        var table = PlainTable.Of("item", $"decibans, {answer.Leader} against {answer.RunnerUp}", "90 % band", "moves the leader by");
        var heaviest = answer.Items.OrderByDescending(item => Math.Abs(item.Decibans.Mean.Value)).Take(Carriers).ToArray();
        foreach (var item in heaviest)
            table.AddRow(Markup.Escape($"{item.Id}: {cut.Evidence[item.Id].Says}"), Figure.Signed(item.Decibans.Mean.Value), $"{Figure.Signed(item.Decibans.P05.Value)} to {Figure.Signed(item.Decibans.P95.Value)}",
                Figure.Signed(item.Drop.Value * 100) + " points");
        if (answer.Items.Count > heaviest.Length)
            table.Caption($"the {heaviest.Length} heaviest of {answer.Items.Count} items; --json has all");
        return table;
    }

    private static string Label(Case cut, string id) => Markup.Escape(cut.Hypotheses.Named.TryGetValue(id, out var hypothesis) ? hypothesis.Name ?? id : "none of these");
}
