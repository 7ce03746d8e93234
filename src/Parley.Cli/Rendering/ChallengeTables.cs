using System.Globalization;
using Parley.Analysis;
using Parley.Analysis.Challenge;
using Parley.Cases;
using Parley.Reports;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>A challenge for people.</summary>
internal static class ChallengeTables
{
    public static void Show(CaseAnalysis analysis, Terminal terminal)
    {
        var (challenge, cut) = (analysis.Challenge!, analysis.Case);
        terminal.Title(cut);
        terminal.Say();
        terminal.Output.Write(Sensitivity(challenge, cut));
        if (challenge.Totals is { } totals)
            terminal.Output.Write(Totals(totals, cut));
        terminal.Output.Write(Flips(challenge, cut));
        terminal.Output.Write(Watch(challenge, cut));
        terminal.Output.Write(Methods(challenge, cut));
    }

    private static Table Sensitivity(ChallengeAnswer challenge, Case cut)
    {
        var table = Words("figure", "hangs on", "share of its doubt", "below noise");
        foreach (var figure in challenge.Sensitivities.Where(figure => !figure.Figure.IsAside))
        {
            if (figure.Items.Count == 0)
                table.AddRow(Markup.Escape(CaseItem.FigureName(cut, figure.Figure)), "everything is below noise", "", Figure.Whole(figure.BelowNoise));
            foreach (var (place, item) in figure.Items.Take(4).Index())
                table.AddRow(place == 0 ? Markup.Escape(CaseItem.FigureName(cut, figure.Figure)) : "", Markup.Escape(CaseItem.Name(cut, item.Item)),
                    string.Create(CultureInfo.InvariantCulture, $"{item.First.Value:0.0 %} ± {item.First.Error:0.0 %}"), place == 0 ? Figure.Whole(figure.BelowNoise) : "");
        }
        return table;
    }

    private static Table Totals(IReadOnlyList<TotalShare> totals, Case cut)
    {
        var table = Words("figure", "total share, interactions included", "");
        foreach (var figure in totals.GroupBy(total => total.Figure))
        {
            foreach (var total in figure.Take(4))
                table.AddRow(Markup.Escape(figure.Key), Markup.Escape(CaseItem.Name(cut, total.Item)), string.Create(CultureInfo.InvariantCulture, $"{total.Total.Value:0.0 %} ± {total.Total.Error:0.0 %}"));
        }
        return table;
    }

    private static Table Flips(ChallengeAnswer challenge, Case cut)
    {
        var table = Words("conclusion", "turns at");
        foreach (var of in challenge.Flips ?? [])
            table.AddRow(Markup.Escape(ChallengeRows.Conclusion(cut, of)), Markup.Escape(string.Join("\n", ChallengeRows.Turns(cut, of))));
        return table;
    }

    private static Table Watch(ChallengeAnswer challenge, Case cut)
    {
        var table = Words("watch", "look by", "would tell");
        foreach (var one in challenge.Observables)
            table.AddRow(Markup.Escape(one.Says), one.By is { } by ? Figure.Day(by) : "", Markup.Escape(string.Join("\n", ChallengeRows.Tells(cut, one))));
        return table;
    }

    private static Table Methods(ChallengeAnswer challenge, Case cut)
    {
        var table = Words("methods", "figure", "they say", "matters");
        foreach (var one in challenge.Disagreements.Where(one => one.Turns))
            table.AddRow(one.Topic, Markup.Escape(CaseItem.FigureName(cut, one.Kind, one.Id)), Markup.Escape(ChallengeRows.Readings(one)), "yes");
        return table;
    }

    private static Table Words(params string[] headings) => PlainTable.Of(headings).WithWordsIn([.. Enumerable.Range(0, headings.Length)]);
}
