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
        var from = CheckedOption.Day("--from", "First day of the walk (default: the day on which the case was written).");
        var command = new Command("score", """
            Were we right? Scores what would have been said, or was, against what happened.

            Example: parley score cases/korea-2018 --walk
            """) { walk, from, ledger, table };
        command.Validators.Add(result =>
        {
            if (new[] { result.GetValue(walk), result.GetValue(ledger), result.GetValue(table) is not null }.Count(asked => asked) > 1)
                result.AddError("--walk, --ledger and --table are three different questions; ask one at a time.");
            if (result.GetValue(from) is not null && !result.GetValue(walk))
                result.AddError("--from is the first day of a walk; add --walk.");
        });
        CaseRun.Act(command, streams, (line, request, terminal, stop) =>
        {
            if (line.GetValue(table) is { } file)
                return GivenTable.Read(file, streams) is { } text ? Table(text, request, terminal) : ExitCode.BadInput;
            if (CaseRun.Open(request, streams, terminal) is not { } whole)
                return ExitCode.BadInput;
            using var progress = new ProgressLine(terminal);
            var run = request.Run(progress, stop);
            return line.GetValue(ledger) ? Ledger(whole, request, run, terminal)
                : line.GetValue(walk) ? Walk(whole, line.GetValue(from) ?? request.AsOf, request, run, terminal)
                : Once(whole, request, run, terminal);
        });
        return command;
    }

    private static int Once(Case whole, CaseRequest request, RunContext run, Terminal terminal)
    {
        var then = Forecasts(request.Cut(whole), run);
        var back = LookBack.Of(whole, then);
        return back.Card is null && back.Numbers.Count == 0 ? Nothing(request, terminal)
            : terminal.Answer(request.Json, () => JsonReport.Score(then, back), () => ScoreTables.Show(back, whole, terminal));
    }

    private static int Walk(Case whole, DateOnly? from, CaseRequest request, RunContext run, Terminal terminal)
    {
        var walked = BackTest.Walk(whole, run, from);
        return walked.Scores is null ? Nothing(request, terminal)
            : terminal.Answer(request.Json, () => JsonReport.Walk(Forecasts(AsOf.Cut(whole, walked.Days[0]), run), walked), () => ScoreTables.Show(walked, whole, terminal));
    }

    private static int Ledger(Case whole, CaseRequest request, RunContext run, Terminal terminal)
    {
        if (request.Folder is not { } folder || !File.Exists(Path.Combine(folder, LedgerFile.Name)))
            return terminal.Refuse($"{(request.Folder is null ? "standard input" : Path.Combine(request.Folder, LedgerFile.Name))}: there is no ledger; parley forecast {request.Path} --register begins one.");
        var path = Path.Combine(folder, LedgerFile.Name);
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
        catch (Exception failure) when (FileTrouble.Is(failure) || failure is InvalidDataException)
        {
            return terminal.Refuse(FileTrouble.Unread(path, failure));
        }

        foreach (var fault in check.Faults)
            terminal.ErrorText.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}:{fault.Line} {fault.Message}."));
        if (check.Torn is { } torn)
            terminal.ErrorText.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}:{torn.Line} {torn.Message}."));
        var scores = LedgerScores.Of(whole, entries, run);
        terminal.Answer(request.Json, () => JsonReport.Ledger(Forecasts(AsOf.Cut(whole, whole.AsOf), run), scores, check), () => ScoreTables.Show(scores, check, terminal));
        return check.IsSound ? ExitCode.Answered : ExitCode.BadInput;
    }

    private static int Table(GivenTable table, CaseRequest request, Terminal terminal)
    {
        if (PoolCommand.Forecasts(table, terminal) is not { } forecasts)
            return ExitCode.BadInput;
        try
        {
            return TableScores.Of(forecasts, request.Seed, Environment.ProcessorCount) is { } scores ? terminal.Answer(request.Json, () => ScoreTables.Json(scores, table, request.Seed), () => ScoreTables.Show(scores, terminal))
                : terminal.Refuse($"{table.Name}: no question has an outcome yet; fill the column outcome with 1 or 0.");
        }
        catch (InvalidDataException wrong)
        {
            return terminal.Refuse($"{table.Name}: {wrong.Message}");
        }
    }

    private static CaseAnalysis Forecasts(Case cut, RunContext run) => AnalysisEngine.Analyse(cut, run, new() { Parts = AnalysisParts.Forecasting });

    private static int Nothing(CaseRequest request, Terminal terminal) =>
        terminal.Refuse($"{request.Path}: no question that was forecast has an answer in the case; write resolved: {{ as: yes, on: DATE }} under it.");
}
