using Parley.Analysis;
using Parley.Analysis.Challenge;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Runs;

namespace Parley.Tests.Analysis;

/// <summary>Small cases whose turning points can be worked out on paper.</summary>
internal static class Challenges
{
    /// <summary>Two explanations that start alike, an item that is likely under one, and one that nobody can tell anything from.</summary>
    public const string TwoExplanations = """
        parley: 1
        title: Two explanations
        as_of: 2020-01-01
        hypotheses:
          catch_all: 0.02
          one: { says: It was one, prior: 0.49 }
          other: { says: It was the other, prior: 0.49 }
        evidence:
          - { id: told, says: The item that tells, likelihood: { one: 0.3 to 0.9, other: 0.4 } }
          - { id: idle, says: The item that tells nothing, likelihood: { one: 0.5, other: 0.5 } }
        questions:
          - { id: will-it, asks: Will it happen?, by: 2020-06-01, judgement: 0.30 to 0.80 }
        """;

    public static Case Of(string text, params string[] settings)
    {
        var reading = CaseFile.Parse(text, [.. settings.Select(setting => Setting.TryParse(setting, out var parsed) ? parsed : throw new ArgumentException(setting))]);
        return reading.Case ?? throw new InvalidOperationException(string.Join("\n", reading.Diagnostics));
    }

    public static CaseAnalysis Analysed(Case @case, RunContext run) => AnalysisEngine.Analyse(@case, run);

    public static WhatIf WhatIf(string text, RunContext run, params string[] settings) =>
        Parley.Analysis.Challenge.WhatIf.Of("scenario", [], Analysed(Of(text), run), Analysed(Of(text, settings), run), run);
}
