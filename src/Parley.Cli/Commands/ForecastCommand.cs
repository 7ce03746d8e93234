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
        CaseRun.Attach(command, streams, (line, request, analysis, terminal) =>
        {
            if (analysis.Forecasting is null)
            {
                terminal.ErrorText.WriteLine($"{request.Path}: the case asks no questions; add one under questions, with a judgement or a base rate.");
                return ExitCode.BadInput;
            }

            if (line.GetValue(register) && !Register(request, analysis, terminal))
                return ExitCode.BadInput;
            if (request.Json)
                streams.Output.Write(JsonReport.Forecasting(analysis));
            else
                ForecastTables.Show(analysis, terminal);
            return ExitCode.Answered;
        }, parts: AnalysisParts.Forecasting);
        return command;
    }

    /// <summary>The ledger of the case that a line names; null for standard input, which has no folder.</summary>
    public static string? Ledger(CaseRequest request) => request.Path == "-" ? null
        : Path.Combine(Directory.Exists(request.Path) ? request.Path : Path.GetDirectoryName(request.Path) is { Length: > 0 } folder ? folder : ".", LedgerFile.Name);

    private static bool Register(CaseRequest request, CaseAnalysis analysis, Terminal terminal)
    {
        if (Ledger(request) is not { } path)
        {
            terminal.ErrorText.WriteLine("--register writes into the case folder, and standard input has none; name the folder.");
            return false;
        }

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
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            terminal.ErrorText.WriteLine($"{path}: not registered ({failure.Message.TrimEnd('.')}); what was there is as it was. Free some space, or wait until no other process writes there.");
            return false;
        }
    }
}
