using Parley.Analysis;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Runs;
using Parley.Weighing;

namespace Parley.Tests.Reports;

/// <summary>Analyses to write reports of: a small case that has every part, the same with hostile texts, one that has next to nothing, and Korea.</summary>
internal static class SampleAnalysis
{
    /// <summary>The day from which the sample is seen.</summary>
    public static readonly DateOnly Day = new(2018, 5, 18);

    private static readonly Lazy<CaseAnalysis> WholeKorea = new(() => Of(AsOf.Cut(CaseFile.Read(Repository.At("cases", "korea-2018")).Case!, Day), 4096));

    /// <summary>The case of the repository as of its day.</summary>
    public static CaseAnalysis Korea => WholeKorea.Value;

    /// <summary>A case with a title and a day.</summary>
    public static CaseAnalysis Bare => Of(new Case("Nothing yet", Day));

    /// <summary>A case with every part, all texts passed through <paramref name="text"/>.</summary>
    public static CaseAnalysis Rich(Func<string, string>? text = null) => Of(SampleCase.Of(text ?? (plain => plain)));

    /// <summary>Weighs a case, when it has something to weigh, and wraps it as an analysis.</summary>
    public static CaseAnalysis Of(Case @case, int draws = 64)
    {
        var run = new RunContext { Draws = draws };
        Finding<WeighingAnswer>? weighing = null;
        if (WeighingQuestion.Of(@case) is { } question)
            weighing = WeighingEngine.Weigh(question, Ensemble.Of(question.Columns, run), new(), run);
        return new(@case, new("analysis 1", @case.Digest(), run.Seed, run.Draws), weighing,
            weighing is null ? null : new(ConfidenceLevel.Moderate, ["Most items rest on graded sources.", "The methods agree."]),
            [new("sample", "made for tests")], new("0123456789abcdef", new Dictionary<string, string> { ["hypotheses.a.posterior"] = "0.123456789" }));
    }
}
