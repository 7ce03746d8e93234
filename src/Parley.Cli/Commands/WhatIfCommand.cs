using System.CommandLine;
using Parley.Analysis;
using Parley.Analysis.Challenge;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Cli.Rendering;
using Parley.Reports;
using Parley.Runs;

namespace Parley.Cli.Commands;

/// <summary><c>parley whatif</c>: what changes when a number of the case does?</summary>
internal static class WhatIfCommand
{
    public static Command Create(Streams streams)
    {
        var file = new Option<string?>("--scenarios") { Description = "A CSV of scenarios: columns scenario, path, value; rows of one name belong together.", HelpName = "FILE" };
        var picture = new Option<string?>("--output", "-o") { Description = "Also write the picture to this SVG file.", HelpName = "FILE" };
        var command = new Command("whatif", """
            What changes when numbers of the case do? All --set together are one scenario; a file holds more. On the same draws, with the error of the difference.

            Example: parley whatif cases/korea-2018 --set game.types.dprk.strength.prior=0.5 --set game.rationality=4
            """) { file, picture };
        var arguments = new CaseArguments();
        arguments.AddTo(command);
        command.SetAction((line, stop) => Task.Run(() => Run(arguments.Read(line), line.GetValue(file), line.GetValue(picture), streams, stop), stop));
        return command;
    }

    private static int Run(CaseRequest request, string? file, string? picture, Streams streams, CancellationToken stop)
    {
        var terminal = Terminal.For(streams, request.Quiet, request.NoColor);
        if (request.Remark is not null)
            terminal.Remark(request.Remark);
        if (Scenarios(request, file, streams, terminal) is not { } scenarios)
            return ExitCode.BadInput;
        if (scenarios.Count == 0)
        {
            terminal.ErrorText.WriteLine("parley whatif: nothing is changed; add --set path=value, such as --set game.rationality=4, or --scenarios FILE.");
            return ExitCode.Usage;
        }
        var text = request.Path == "-" ? streams.Input.ReadToEnd() : null;
        CaseRequest With(IReadOnlyList<Setting> settings) => request with { Settings = settings };
        var opened = new List<Case>();
        foreach (var (name, settings) in scenarios.Prepend(new("", [])))
        {
            var reading = streams with { Input = new StringReader(text ?? "") };
            if (CaseRun.Open(With(settings), reading, opened.Count == 0 ? terminal : terminal.Silent) is not { } @case)
            {
                terminal.ErrorText.WriteLine(name.Length == 0 ? "The case itself cannot be computed." : $"Scenario {name}: nothing was computed.");
                return ExitCode.BadInput;
            }
            opened.Add(@case);
        }
        using var progress = new ProgressLine(terminal);
        var run = new RunContext { Seed = request.Seed, Draws = request.Draws, Cancellation = stop, Progress = progress };
        var before = CaseRun.Guarded<CaseAnalysis?>(() => Analysed(opened[0], request, run), null, terminal);
        var told = new List<WhatIf>();
        foreach (var ((name, settings), @case) in scenarios.Zip(opened.Skip(1)))
        {
            if (before is null || CaseRun.Guarded<CaseAnalysis?>(() => Analysed(@case, request, run), null, terminal) is not { } after)
                return ExitCode.BadInput;
            told.Add(WhatIf.Of(name, [.. settings.Select(setting => new ScenarioSetting(setting.Path, setting.Value))], before, after, run));
        }
        progress.Dispose();
        if (picture is not null)
        {
            try
            {
                AtomicFile.Write(picture, WhatIfReport.Svg(before!.Case, told));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                terminal.ErrorText.WriteLine($"{picture}: not written ({failure.Message.TrimEnd('.')}); what was there is as it was. Free some space or name another place with -o FILE.");
                return ExitCode.BadInput;
            }
            terminal.Remark($"picture: {picture}");
        }
        if (request.Json)
            streams.Output.WriteLine(JsonReport.WhatIf(before!, told));
        else
            WhatIfTables.Show(before!, told, terminal);
        return ExitCode.Answered;
    }

    private static CaseAnalysis Analysed(Case @case, CaseRequest request, RunContext run) =>
        AnalysisEngine.Analyse(AsOf.Cut(@case, request.AsOf ?? @case.AsOf), run, new() { Parts = AnalysisParts.Engines & ~AnalysisParts.Derived });

    /// <summary>The settings of the line as one scenario, then those of the file; null, and every reason told, when the file cannot be read.</summary>
    private static List<Scenario>? Scenarios(CaseRequest request, string? file, Streams streams, Terminal terminal)
    {
        var all = new List<Scenario>();
        if (request.Settings.Count > 0)
            all.Add(new(string.Join(", ", request.Settings.Select(setting => $"{setting.Path} = {setting.Value}")), request.Settings));
        if (file is null)
            return all;
        if (TableArguments.Read(file, streams) is not var (name, text))
            return null;
        var (scenarios, wrong) = ScenarioTable.Read(text, name);
        foreach (var diagnostic in wrong)
            terminal.ErrorText.WriteLine(diagnostic);
        return wrong.Count > 0 ? null : [.. all, .. scenarios];
    }
}
