using System.CommandLine;
using System.Globalization;
using Parley.Analysis;
using Parley.Cases;
using Parley.Cli.Rendering;
using Parley.Forecasting.Register;
using Parley.Forecasting.Scoring;
using Parley.Reports;
using Parley.Runs;

namespace Parley.Cli.Commands;

/// <summary><c>parley score</c>: were we right?</summary>
internal static class ScoreCommand
{
    public static Command Create(Streams streams)
    {
        var walk = new Option<bool>("--walk") { Description = "Re-run the case on every day on which something became known, and score day by day." };
        var ledger = new Option<bool>("--ledger") { Description = $"Check {LedgerFile.Name} in the case folder, and score what was registered there." };
        var table = new Option<string?>("--table") { Description = "Score a CSV table question,user,p,outcome instead of a case; - is standard input.", HelpName = "FILE" };
        var from = new Option<DateOnly?>("--from")
        {
            Description = "First day of the walk (default: the day on which the case was written).",
            HelpName = "DATE",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    return day;
                result.AddError($"--from: \"{result.Tokens[0].Value}\" is not a date; write it like 2018-05-18.");
                return null;
            },
        };
        var command = new Command("score", """
            Were we right? Scores what would have been said, or was, against what happened.

            Example: parley score cases/korea-2018 --walk
            """) { walk, from, ledger, table };
        var arguments = new CaseArguments();
        arguments.AddTo(command);
        command.Validators.Add(result =>
        {
            if (new[] { result.GetValue(walk), result.GetValue(ledger), result.GetValue(table) is not null }.Count(asked => asked) > 1)
                result.AddError("--walk, --ledger and --table are three different questions; ask one at a time.");
            if (result.GetValue(from) is not null && !result.GetValue(walk))
                result.AddError("--from is the first day of a walk; add --walk.");
        });
        command.SetAction((line, stop) => Task.Run(() =>
        {
            var request = arguments.Read(line);
            var terminal = Terminal.For(streams, request.Quiet, request.NoColor);
            if (line.GetValue(table) is { } path)
                return Table(path, request, terminal, streams);
            if (request.Remark is not null)
                terminal.Remark(request.Remark);
            if (CaseRun.Open(request, streams, terminal) is not { } whole)
                return ExitCode.BadInput;
            using var progress = new ProgressLine(terminal);
            RunContext run = new() { Seed = request.Seed, Draws = request.Draws, Cancellation = stop, Progress = progress };
            return CaseRun.Guarded(() => line.GetValue(ledger) ? Ledger(whole, request, run, terminal, streams)
                : line.GetValue(walk) ? Walk(whole, line.GetValue(from) ?? request.AsOf, request, run, terminal, streams) : Once(whole, request, run, terminal, streams), ExitCode.BadInput, terminal);
        }, stop));
        return command;
    }

    private static int Once(Case whole, CaseRequest request, RunContext run, Terminal terminal, Streams streams)
    {
        var then = AnalysisEngine.Analyse(AsOf.Cut(whole, request.AsOf ?? whole.AsOf), run, new() { Parts = AnalysisParts.Forecasting });
        var back = LookBack.Of(whole, then);
        if (back.Card is null && back.Numbers.Count == 0)
            return Nothing(request, terminal);
        if (request.Json)
            streams.Output.Write(JsonReport.Score(then, back));
        else
            ScoreTables.Show(back, whole, terminal);
        return ExitCode.Answered;
    }

    private static int Walk(Case whole, DateOnly? from, CaseRequest request, RunContext run, Terminal terminal, Streams streams)
    {
        var walked = BackTest.Walk(whole, run, from);
        if (walked.Scores is null)
            return Nothing(request, terminal);
        if (request.Json)
            streams.Output.Write(JsonReport.Walk(AnalysisEngine.Analyse(AsOf.Cut(whole, walked.Days[0]), run, new() { Parts = AnalysisParts.Forecasting }), walked));
        else
            ScoreTables.Show(walked, whole, terminal);
        return ExitCode.Answered;
    }

    private static int Ledger(Case whole, CaseRequest request, RunContext run, Terminal terminal, Streams streams)
    {
        if (ForecastCommand.Ledger(request) is not { } path || !File.Exists(path))
        {
            terminal.ErrorText.WriteLine($"{ForecastCommand.Ledger(request) ?? "standard input"}: there is no ledger; parley forecast {request.Path} --register begins one.");
            return ExitCode.BadInput;
        }

        var entries = new List<LedgerEntry>();
        LedgerCheck check;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            check = LedgerReader.Read(file, record =>
            {
                if (record.Entry.Case == whole.Title)
                    entries.Add(record.Entry);
                run.Progress?.Report(new("reading the ledger", (double)file.Position / file.Length));
            }, run.Cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            terminal.ErrorText.WriteLine($"{path}: cannot be read ({failure.Message.TrimEnd('.')}).");
            return ExitCode.BadInput;
        }

        foreach (var fault in check.Faults)
            terminal.ErrorText.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}:{fault.Line} {fault.Message}."));
        if (check.Torn is { } torn)
            terminal.ErrorText.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}:{torn.Line} {torn.Message}."));
        var scores = LedgerScores.Of(whole, entries, run);
        if (request.Json)
            streams.Output.Write(JsonReport.Ledger(AnalysisEngine.Analyse(AsOf.Cut(whole, whole.AsOf), run, new() { Parts = AnalysisParts.Forecasting }), scores, check));
        else
            ScoreTables.Show(scores, check, terminal);
        return check.IsSound ? ExitCode.Answered : ExitCode.BadInput;
    }

    private static int Table(string path, CaseRequest request, Terminal terminal, Streams streams)
    {
        if (TableArguments.Read(path, streams) is not var (name, text) || PoolCommand.Table(text, name, terminal) is not { } forecasts)
            return ExitCode.BadInput;
        try
        {
            if (TableScores.Of(forecasts, request.Seed, Environment.ProcessorCount) is { } scores)
            {
                ScoreTables.Show(scores, request.Json, terminal, streams);
                return ExitCode.Answered;
            }

            terminal.ErrorText.WriteLine($"{name}: no question has an outcome yet; fill the column outcome with 1 or 0.");
        }
        catch (InvalidDataException wrong)
        {
            terminal.ErrorText.WriteLine($"{name}: {wrong.Message}");
        }

        return ExitCode.BadInput;
    }

    private static int Nothing(CaseRequest request, Terminal terminal)
    {
        terminal.ErrorText.WriteLine($"{request.Path}: no question that was forecast has an answer in the case; write resolved: {{ as: yes, on: DATE }} under it.");
        return ExitCode.BadInput;
    }
}
