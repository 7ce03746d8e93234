using System.Text.Json;
using System.Text.RegularExpressions;
using Parley.Analysis;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Reports;
using Parley.Runs;
using Parley.Tests.Cli;
using Parley.Weighing;

namespace Parley.Tests.Docs;

/// <summary>The code of docs/how-to/from-csharp.md, compiled and run.</summary>
public sealed partial class LibraryExample
{
    private static readonly string Cuba = Repository.At("cases", "cuba-1962");

    private static string Explain(string folder, TextWriter output)
    {
        // the page begins here
        var reading = CaseFile.Read(folder);
        if (reading.Case is not { } whole)
            return string.Join('\n', reading.Diagnostics);

        var day = AsOf.Cut(whole, new DateOnly(1962, 10, 24));
        var run = new RunContext { Seed = 1, Draws = 1024 };
        var analysis = AnalysisEngine.Analyse(day, run, new AnalysisOptions { Parts = AnalysisParts.Weighing });

        var weighing = analysis.Weighing!;
        foreach (var hypothesis in weighing.Value.Hypotheses)
            output.WriteLine($"{hypothesis.Id}: {hypothesis.Posterior.Mean.Value:P0}, 90 % band {hypothesis.Posterior.P05.Value:P0} to {hypothesis.Posterior.P95.Value:P0}");
        foreach (var caveat in weighing.Caveats)
            output.WriteLine($"but {caveat.Figure}: {caveat.Reason}");
        return HtmlReport.Write(analysis);
    }

    private static double PosteriorOfTheLeader(Case day)
    {
        // one engine alone
        var run = new RunContext { Draws = 1024 };
        var question = WeighingQuestion.Of(day)!;
        var ensemble = Ensemble.Of(question.Columns, run);
        var finding = WeighingEngine.Weigh(question, ensemble, new WeighingOptions(), run);
        var leader = finding.Value.Hypotheses.Single(hypothesis => hypothesis.Id == finding.Value.Leader);
        return leader.Posterior.Mean.Value;
    }

    [Fact]
    public void ItSaysWhatTheToolSays()
    {
        using var output = new StringWriter();
        Assert.StartsWith("<!DOCTYPE html>", Explain(Cuba, output), StringComparison.Ordinal);
        Assert.Contains("balance: ", output.ToString(), StringComparison.Ordinal);
        var told = JsonDocument.Parse(Invocation.Of("weigh", Cuba, "--draws", "1024", "--json").Output).RootElement.GetProperty("hypotheses").EnumerateArray()
            .Single(hypothesis => hypothesis.GetProperty("id").GetString() == "balance").GetProperty("posterior").GetDouble();
        Assert.Equal(told, PosteriorOfTheLeader(AsOf.Cut(CaseFile.Read(Cuba).Case!, new(1962, 10, 24))), 1e-9);
    }

    [Fact]
    public void ACaseThatCannotBeReadIsExplained()
    {
        using var folder = new ScratchFolder();
        folder.Write("case.yaml", "parley: 1\ntitle: A bridge\n");
        Assert.Contains("as_of", Explain(folder.Path, TextWriter.Null), StringComparison.Ordinal);
    }

    [Fact]
    public void TheCodeOnThePageIsThisCode()
    {
        var code = Lines(File.ReadAllText(Repository.At("tests", "Parley.Tests", "Docs", "LibraryExample.cs")));
        var blocks = Block().Matches(File.ReadAllText(Repository.At("docs", "how-to", "from-csharp.md"))).Select(block => Lines(block.Groups["code"].Value)).ToList();
        Assert.Equal(3, blocks.Count);
        Assert.All(blocks, block => Assert.Contains(block, code, StringComparison.Ordinal));
    }

    private static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
