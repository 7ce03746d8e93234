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

/// <summary>What every computing verb does before it renders: read the case, cut it, compute it.</summary>
internal static class CaseRun
{
    /// <summary>Makes <paramref name="command"/> read and compute its case, and hand the analysis to <paramref name="render"/>; or do something <paramref name="instead"/>, when that gives an exit code. Only the <paramref name="parts"/> that it needs are computed, and what comes <paramref name="then"/>.</summary>
    public static void Attach(Command command, Streams streams, Func<ParseResult, CaseRequest, CaseAnalysis, Terminal, int> render,
        Func<ParseResult, CaseRequest, Terminal, int?>? instead = null, AnalysisParts parts = AnalysisParts.All, Func<ParseResult, CaseAnalysis, RunContext, CaseAnalysis>? then = null)
    {
        var arguments = new CaseArguments();
        arguments.AddTo(command);
        command.SetAction((line, stop) => Task.Run(() =>
        {
            var request = arguments.Read(line);
            var terminal = Terminal.For(streams, request.Quiet, request.NoColor);
            if (instead?.Invoke(line, request, terminal) is { } done)
                return done;
            return Analyse(request, parts, streams, terminal, then is null ? null : (analysis, run) => then(line, analysis, run), stop) is { } analysis ? render(line, request, analysis, terminal) : ExitCode.BadInput;
        }, stop));
    }

    private static CaseAnalysis? Analyse(CaseRequest request, AnalysisParts parts, Streams streams, Terminal terminal, Func<CaseAnalysis, RunContext, CaseAnalysis>? then, CancellationToken stop)
    {
        if (request.Remark is not null)
            terminal.Remark(request.Remark);
        if (Open(request, streams, terminal) is not { } opened)
            return null;
        using var progress = new ProgressLine(terminal);
        return Guarded<CaseAnalysis?>(() =>
        {
            RunContext run = new() { Seed = request.Seed, Draws = request.Draws, Cancellation = stop, Progress = progress };
            var day = request.AsOf ?? opened.AsOf;
            var analysis = AnalysisEngine.Analyse(AsOf.Cut(opened, day), run, new() { Parts = parts });
            if (then is not null)
                analysis = then(analysis, run);
            return parts.HasFlag(AnalysisParts.Forecasting) ? analysis with { LookBack = LookBack.Since(opened, day, run) } : analysis;
        }, null, terminal);
    }

    /// <summary>Computes; <paramref name="otherwise"/>, and the reason told, when the case has no answer.</summary>
    public static T Guarded<T>(Func<T> compute, T otherwise, Terminal terminal)
    {
        try
        {
            return compute();
        }
        catch (Exception refused) when (refused is ImpossibleEvidenceException or UnplayableGameException or NoPackageException)
        {
            terminal.ErrorText.WriteLine(refused.Message);
            return otherwise;
        }
    }

    /// <summary>Reads the case that a line names; null, and every reason told, when it cannot be computed.</summary>
    public static Case? Open(CaseRequest request, Streams streams, Terminal terminal)
    {
        var reading = CaseReadings.Read(request, streams);
        var errors = reading.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToArray();
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
