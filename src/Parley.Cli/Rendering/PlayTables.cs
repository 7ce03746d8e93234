using System.Globalization;
using Parley.Analysis;
using Parley.Cases;
using Parley.Reports;
using Parley.Strategy;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>The game for people: what each move revealed, who they are, what comes next, and what it comes to.</summary>
internal static class PlayTables
{
    public static void Show(CaseAnalysis analysis, Terminal terminal)
    {
        var (answer, cut) = (analysis.Strategy!.Value, analysis.Case);
        terminal.Title(cut);
        terminal.Say();
        if (answer.Players.Count > 0)
            terminal.Output.Write(Types(answer, cut));
        if (answer.Observed.Count > 0)
            terminal.Output.Write(Seen(answer, cut));
        if (answer.Next.Count > 0)
            terminal.Output.Write(Next(answer, cut));
        terminal.Output.Write(Outcomes(answer, cut));
        foreach (var statement in BottomLine.OfPlay(analysis))
            terminal.Say(statement.ToString());
        terminal.Hold(analysis.Strategy.Caveats);
    }

    private static Table Types(StrategyAnswer answer, Case cut)
    {
        var table = PlainTable.Of("who", "before", "after the moves", "with the evidence", "90 % band");
        foreach (var player in answer.Players)
        {
            foreach (var voice in player.Types)
                table.AddRow(Markup.Escape($"{Actor(cut, player.Id)}: {Words(voice.Id)}"), Figure.Percent(voice.Prior.Mean), Figure.Percent(voice.Played.Mean), Figure.Percent(voice.Posterior.Mean), Figure.Range(voice.Posterior));
            foreach (var voice in player.Factions)
                table.AddRow(Markup.Escape($"{Actor(cut, voice.Id)} exist"), Figure.Percent(voice.Prior.Mean), Figure.Percent(voice.Played.Mean), Figure.Percent(voice.Posterior.Mean), Figure.Range(voice.Posterior));
        }
        return table;
    }

    private static Table Seen(StrategyAnswer answer, Case cut)
    {
        var table = PlainTable.Of("move seen", "probability", "surprise, bits", "told of its type, bits");
        foreach (var step in answer.Observed)
            table.AddRow(Markup.Escape($"{Words(step.Stage)}: {Actor(cut, step.Player)} {Words(step.Move)}"), Figure.Percent(step.Probability), Bits(step.SurpriseBits.Value, 2), Bits(step.SignalBits.Value, 4));
        return table;
    }

    private static Table Next(StrategyAnswer answer, Case cut)
    {
        var table = PlainTable.Of("still to come", "comes to it", "moves there").WithWordsIn(2);
        foreach (var next in answer.Next)
            table.AddRow(Markup.Escape($"{Words(next.Stage)}: {Actor(cut, next.Player)}"), Figure.Percent(next.Reached.Mean),
                Markup.Escape(string.Join(", ", next.Moves.Select(move => $"{Words(move.Key)} {Figure.Percent(move.Value.Mean)}"))));
        return table;
    }

    private static Table Outcomes(StrategyAnswer answer, Case cut)
    {
        var table = PlainTable.Of("it comes to", "probability", "90 % band", "by levels of thinking");
        foreach (var outcome in answer.Outcomes)
            table.AddRow(Markup.Escape($"{outcome.Id}: {cut.Outcomes[outcome.Id].Name}"), Figure.Percent(outcome.Probability.Mean), Figure.Range(outcome.Probability),
                answer.Hierarchy is { } levels ? Figure.Percent(levels.Outcomes[outcome.Id]) : "");
        return table;
    }

    private static string Actor(Case cut, string id) => cut.Actors.TryGetValue(id, out var actor) ? actor.Name : Words(id);

    private static string Words(string id) => id.Replace('-', ' ').Replace('_', ' ');

    private static string Bits(double bits, int decimals) => bits.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
