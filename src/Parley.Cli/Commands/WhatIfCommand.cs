using System.CommandLine;
using Parley.Analysis;
using Parley.Analysis.Challenge;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Cli.Rendering;
using Parley.Reports;

namespace Parley.Cli.Commands;

/// <summary><c>parley whatif</c>: what changes when a number of the case does?</summary>
internal static class WhatIfCommand
{
    private const AnalysisParts Parts = AnalysisParts.Engines & ~AnalysisParts.Derived;

    public static Command Create(Streams streams)
    {
        var file = new Option<string?>("--scenarios") { Description = "A CSV of scenarios: columns scenario, path, value; rows of one name belong together.", HelpName = "FILE" };
        var picture = new Option<string?>("--output", "-o") { Description = "Also write the picture to this SVG file.", HelpName = "FILE" };
        var command = new Command("whatif", """
            What changes when numbers of the case do? All --set together are one scenario; a file holds more. On the same draws, with the error of the difference.

            Example: parley whatif cases/korea-2018 --set game.types.dprk.strength.prior=0.5 --set game.rationality=4
            """) { file, picture };
        CaseRun.Act(command, streams, (line, request, terminal, stop) =>
        {
            if (Scenarios(request, line.GetValue(file), streams, terminal) is not { } scenarios)
                return ExitCode.BadInput;
            if (scenarios.Count == 0)
            {
                terminal.ErrorText.WriteLine("parley whatif: nothing is changed; add --set path=value, such as --set game.rationality=4, or --scenarios FILE.");
                return ExitCode.Usage;
            }
            // Every case is read before any is computed: a slip in the last scenario is told at once.
            if (Open(request, scenarios, streams, terminal) is not var (before, after))
                return ExitCode.BadInput;
            return Compare(before, after, request, terminal, stop) is var (analysis, told) && Save(line.GetValue(picture), analysis, told, terminal)
                ? terminal.Answer(request.Json, () => JsonReport.WhatIf(analysis, told), () => WhatIfTables.Show(analysis, told, terminal))
                : ExitCode.BadInput;
        });
        return command;
    }

    /// <summary>The settings of the line as one scenario, then those of the file; null, and every reason told, when the file cannot be read.</summary>
    private static List<Scenario>? Scenarios(CaseRequest request, string? file, Streams streams, Terminal terminal)
    {
        var all = new List<Scenario>();
        if (request.Settings.Count > 0)
            all.Add(new(string.Join(", ", request.Settings.Select(setting => $"{setting.Path} = {setting.Value}")), request.Settings));
        if (file is null)
            return all;
        if (GivenTable.Read(file, streams) is not { } table)
            return null;
        var (scenarios, wrong) = ScenarioTable.Read(table.Text, table.Name);
        foreach (var diagnostic in wrong)
            terminal.ErrorText.WriteLine(diagnostic);
        return wrong.Count > 0 ? null : [.. all, .. scenarios];
    }

    /// <summary>The case as it stands and with each scenario; null, and every reason told, when one of them is unsound.</summary>
    private static (Case Before, List<(Scenario Scenario, Case Case)> After)? Open(CaseRequest request, List<Scenario> scenarios, Streams streams, Terminal terminal)
    {
        var text = request.Path == "-" ? streams.Input.ReadToEnd() : "";
        Case? With(IReadOnlyList<Setting> settings, Terminal telling) => CaseRun.Open(request with { Settings = settings }, streams with { Input = new StringReader(text) }, telling);
        if (With([], terminal) is not { } before)
            return null;
        var after = new List<(Scenario, Case)>();
        foreach (var scenario in scenarios)
            if (With(scenario.Settings, terminal.Silent) is { } changed)
                after.Add((scenario, changed));
            else
                terminal.ErrorText.WriteLine($"Scenario {scenario.Name}: nothing was computed.");
        return after.Count == scenarios.Count ? (before, after) : null;
    }

    /// <summary>What each scenario changes; null, and the reason told, when one of them has no answer.</summary>
    private static (CaseAnalysis Before, List<WhatIf> Told)? Compare(Case before, List<(Scenario Scenario, Case Case)> after, CaseRequest request, Terminal terminal, CancellationToken stop)
    {
        using var progress = new ProgressLine(terminal);
        var run = request.Run(progress, stop);
        CaseAnalysis Analysed(Case opened) => AnalysisEngine.Analyse(request.Cut(opened), run, new() { Parts = Parts });
        var standing = Analysed(before);
        var told = new List<WhatIf>();
        foreach (var (scenario, changed) in after)
        {
            try
            {
                told.Add(WhatIf.Of(scenario.Name, [.. scenario.Settings.Select(setting => new ScenarioSetting(setting.Path, setting.Value))], standing, Analysed(changed), run));
            }
            catch (Exception refused) when (CaseRun.IsRefusal(refused))
            {
                terminal.ErrorText.WriteLine($"Scenario {scenario.Name}: {refused.Message}");
            }
        }
        return told.Count == after.Count ? (standing, told) : null;
    }

    private static bool Save(string? picture, CaseAnalysis before, List<WhatIf> told, Terminal terminal)
    {
        if (picture is null)
            return true;
        try
        {
            AtomicFile.Write(picture, WhatIfReport.Svg(before.Case, told));
        }
        catch (Exception failure) when (FileTrouble.Is(failure))
        {
            terminal.ErrorText.WriteLine(FileTrouble.Unwritten(picture, failure));
            return false;
        }
        terminal.Remark($"picture: {picture}");
        return true;
    }
}
