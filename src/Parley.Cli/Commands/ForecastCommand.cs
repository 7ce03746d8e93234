using System.CommandLine;
using Parley.Analysis;
using Parley.Cli.Rendering;
using Parley.Forecasting.Register;
using Parley.Reports;

namespace Parley.Cli.Commands;

/// <summary><c>parley forecast</c>: how likely, by when?</summary>
internal static class ForecastCommand
{
    public static Command Create(Streams streams)
    {
        var register = new Option<bool>("--register") { Description = $"Also write down what was said in {LedgerFile.Name} in the case folder, to be scored later." };
        var command = new Command("forecast", """
            How likely is each thing that the case asks about? Model, base rate and judgement, pooled.

            Example: parley forecast cases/korea-2018 --as-of 2018-05-18
            """) { register };
        CaseRun.Act(command, streams, (line, request, terminal, stop) =>
        {
            if (line.GetValue(register) && request.Folder is null)
                return terminal.Refuse("--register writes into the case folder, and standard input has none; name the folder.");
            if (CaseRun.Open(request, streams, terminal) is not { } opened)
                return ExitCode.BadInput;
            var analysis = CaseRun.Analyse(opened, request, AnalysisParts.Forecasting, terminal, stop);
            if (analysis.Forecasting is null)
                return terminal.Refuse($"{request.Path}: the case asks no questions; add one under questions, with a judgement or a base rate.");
            if (line.GetValue(register) && !Register(Path.Combine(request.Folder!, LedgerFile.Name), analysis, terminal))
                return ExitCode.BadInput;
            return terminal.Answer(request.Json, () => JsonReport.Forecasting(analysis), () => ForecastTables.Show(analysis, terminal));
        });
        return command;
    }

    private static bool Register(string path, CaseAnalysis analysis, Terminal terminal)
    {
        var (answer, made) = (analysis.Forecasting!.Value, analysis.Forecasting.Provenance);
        var entry = new LedgerEntry(DateTimeOffset.UtcNow, analysis.Case.Title, made.CaseDigest, analysis.Case.AsOf, made.Engine, made.Seed, made.Draws,
            [.. answer.Questions.Select(forecast => KeyValuePair.Create(forecast.Id, forecast.Probability.Mean.Value))]);
        try
        {
            var (record, torn) = LedgerFile.Append(path, entry);
            if (torn is not null)
                terminal.Remark($"{path}: {torn.Message}.");
            terminal.Remark($"{path}: entry {record.Number} registered, {Count.Of(entry.Probabilities.Count, "probability")}, {record.Hash[..12]}.");
            return true;
        }
        catch (Exception failure) when (FileTrouble.Is(failure) || failure is InvalidDataException)
        {
            terminal.ErrorText.WriteLine($"{path}: not registered ({failure.Message.TrimEnd('.')}); what was there is as it was. Free some space, or wait until no other process writes there.");
            return false;
        }
    }
}
