using System.CommandLine;
using Parley.Analysis;
using Parley.Bargaining;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Cli.Rendering;
using Parley.Runs;
using Parley.Strategy;
using Parley.Weighing;

namespace Parley.Cli.Commands;

/// <summary>What the verbs of a case share: read it, cut it, compute it; then each renders.</summary>
internal static class CaseRun
{
    /// <summary>Makes <paramref name="command"/> read and compute a case, only the <paramref name="parts"/> that it needs, and <paramref name="render"/> what follows.</summary>
    public static void Compute(Command command, Streams streams, AnalysisParts parts, Func<CaseRequest, CaseAnalysis, Terminal, int> render) => Act(command, streams, (_, request, terminal, stop) =>
        Open(request, streams, terminal) is { } opened ? render(request, Analyse(opened, request, parts, terminal, stop), terminal) : ExitCode.BadInput);

    /// <summary>Gives <paramref name="command"/> the arguments of a case, and what it does with them, away from the thread that hears Ctrl-C.</summary>
    public static void Act(Command command, Streams streams, Func<ParseResult, CaseRequest, Terminal, CancellationToken, int> act)
    {
        var arguments = new CaseArguments();
        arguments.AddTo(command);
        command.SetAction((line, stop) => Task.Run(() =>
        {
            var request = arguments.Read(line);
            var terminal = Terminal.For(streams, request.Quiet, request.NoColor);
            if (request.Remark is not null)
                terminal.Remark(request.Remark);
            return act(line, request, terminal, stop);
        }, stop));
    }

    /// <summary>Computes a case that was opened, and what comes <paramref name="then"/>; with questions also what has become of them since.</summary>
    /// <exception cref="Exception">One that <see cref="IsRefusal"/>: the case has no answer.</exception>
    public static CaseAnalysis Analyse(Case opened, CaseRequest request, AnalysisParts parts, Terminal terminal, CancellationToken stop, Func<CaseAnalysis, RunContext, CaseAnalysis>? then = null)
    {
        using var progress = new ProgressLine(terminal);
        var run = request.Run(progress, stop);
        var cut = request.Cut(opened);
        var analysis = AnalysisEngine.Analyse(cut, run, new() { Parts = parts });
        if (then is not null)
            analysis = then(analysis, run);
        return parts.HasFlag(AnalysisParts.Forecasting) ? analysis with { LookBack = LookBack.Since(opened, cut.AsOf, run) } : analysis;
    }

    /// <summary>The case is sound but has no answer, and the message says why.</summary>
    public static bool IsRefusal(Exception failure) => failure is ImpossibleEvidenceException or UnplayableGameException or NoPackageException;

    /// <summary>Reads the case that a line names: a folder, a file, or standard input.</summary>
    public static CaseReading Read(CaseRequest request, Streams streams) =>
        request.Path == "-" ? CaseFile.Parse(streams.Input.ReadToEnd(), request.Settings) : CaseFile.Read(request.Path, request.Settings);

    /// <summary>Reads the case that a line names; null, and every reason told, when it cannot be computed.</summary>
    public static Case? Open(CaseRequest request, Streams streams, Terminal terminal)
    {
        var reading = Read(request, streams);
        var errors = reading.Errors.ToArray();
        foreach (var error in errors)
            terminal.ErrorText.WriteLine(error);
        var warnings = reading.Diagnostics.Count - errors.Length;
        if (errors.Length > 0)
            terminal.Remark($"{Count.Of(errors.Length, "error")}; nothing was computed.");
        else if (warnings > 0)
            terminal.Remark($"{Count.Of(warnings, "warning")}: parley check {request.Path} shows {(warnings == 1 ? "it" : "them")}.");
        return reading.Case;
    }
}
