using System.Globalization;
using Parley.Analysis;
using Parley.Forecasting;
using Parley.Runs;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>The forecasts for people: each question, its parts, and what to hold against it.</summary>
internal static class ForecastTables
{
    public static void Show(CaseAnalysis analysis, Terminal terminal)
    {
        var (answer, cut) = (analysis.Forecasting!.Value, analysis.Case);
        terminal.Title(cut);
        terminal.Say();
        terminal.Output.Write(Questions(answer, analysis));
        if (answer.Numbers.Count > 0)
            terminal.Output.Write(Numbers(answer, analysis));
        foreach (var question in answer.Resolved)
            terminal.Say($"Answered: {question.Asks} {question.Resolved!.As}, {question.Resolved.On}.");
        if (analysis.LookBack is { } back)
            ScoreTables.Show(back, cut, terminal);
        terminal.Hold(analysis.Forecasting.Caveats);
    }

    private static Table Questions(ForecastingAnswer answer, CaseAnalysis analysis)
    {
        var table = PlainTable.Of("question", "by", "word", "probability", "90 % band", "model", "base rate", "judgement").WithWordsIn(2);
        foreach (var column in (int[])[1, 3, 4])
            table.Columns[column].NoWrap = true;
        foreach (var forecast in answer.Questions)
        {
            var question = analysis.Case.Questions[forecast.Id];
            table.AddRow(Markup.Escape(question.Asks), question.By?.ToString() ?? "", forecast.Word, Figure.Whole(forecast.Probability.Mean.Value), Range(forecast.Probability),
                Part(forecast.Model), Part(forecast.BaseRate), Part(forecast.Judgement));
        }

        return table;
    }

    private static Table Numbers(ForecastingAnswer answer, CaseAnalysis analysis)
    {
        var table = PlainTable.Of("how many", "middle", "90 % band", "base rate", "judgement");
        foreach (var number in answer.Numbers)
            table.AddRow(Markup.Escape(analysis.Case.Questions[number.Id].Asks), Plain(number.Value.P50.Value), $"{Plain(number.Value.P05.Value)} to {Plain(number.Value.P95.Value)}",
                number.BaseRate is { } past ? Plain(past.P50.Value) : "–", number.Judgement is { } judged ? Plain(judged.P50.Value) : "–");
        return table;
    }

    private static string Part(ForecastPart? part) => part is null ? "–" : $"{Figure.Whole(part.Probability.Mean.Value)} ({Range(part.Probability)})";

    private static string Range(Band band) => string.Create(CultureInfo.InvariantCulture, $"{100 * band.P05.Value:0}–{100 * band.P95.Value:0} %");

    private static string Plain(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
