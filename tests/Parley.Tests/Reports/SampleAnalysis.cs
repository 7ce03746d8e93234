using Parley.Analysis;
using Parley.CaseFiles;
using Parley.Cases;

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

    /// <summary>What follows from a case, on few draws.</summary>
    public static CaseAnalysis Of(Case @case, int draws = 64) => AnalysisEngine.Analyse(@case, new() { Draws = draws });
}
