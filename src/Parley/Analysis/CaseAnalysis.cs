using Parley.Analysis.Challenge;
using Parley.Bargaining;
using Parley.Cases;
using Parley.Forecasting;
using Parley.Runs;
using Parley.Strategy;
using Parley.Weighing;

namespace Parley.Analysis;

/// <summary>Everything that follows from a case: the findings of every engine that the case has content for.</summary>
/// <param name="Case">The case as cut to its as-of date.</param>
/// <param name="Provenance">What made the analysis.</param>
/// <param name="Weighing">Which explanation the record favours; null: the case names no explanations.</param>
/// <param name="Confidence">How much the leading explanation can be relied on; null: there is none.</param>
/// <param name="Caveats">What to hold against the whole, beside the caveats of each finding.</param>
/// <param name="Signature">One short hash of all published figures to nine digits.</param>
public sealed record CaseAnalysis(
    Case Case,
    Provenance Provenance,
    Finding<WeighingAnswer>? Weighing,
    Confidence? Confidence,
    IReadOnlyList<Caveat> Caveats,
    Signature Signature)
{
    /// <summary>What to hold against the whole and against each finding, every reason once.</summary>
    public IEnumerable<Caveat> EveryCaveat => new IReadOnlyList<Caveat>?[] { Caveats, Weighing?.Caveats, Strategy?.Caveats, Bargaining?.Caveats, Forecasting?.Caveats }
        .SelectMany(caveats => caveats ?? []).Distinct();

    /// <summary>The engines that had a part in it, each with its version.</summary>
    public IEnumerable<string> Engines => new[] { Provenance, Weighing?.Provenance, Strategy?.Provenance, Bargaining?.Provenance, Forecasting?.Provenance }.OfType<Provenance>().Select(made => made.Engine).Distinct();

    /// <summary>Who the players are and what they do next; null: the case has no staged game.</summary>
    public Finding<StrategyAnswer>? Strategy { get; init; }

    /// <summary>The weighing with what play says of the moves seen in place of the judged items that tell of them; null: no item is a move seen.</summary>
    public Finding<WeighingAnswer>? Derived { get; init; }

    /// <summary>How likely everything is that the case asks about; null: it asks no questions.</summary>
    public Finding<ForecastingAnswer>? Forecasting { get; init; }

    /// <summary>How good the forecasts of the day on which the case was written were, by what is known now; null: nothing of it has been answered.</summary>
    public LookBack? LookBack { get; init; }

    /// <summary>Event data beside the record; null: none were given. They are no part of the case, and so of no figure that is signed.</summary>
    public RecordWatch? Watch { get; init; }

    /// <summary>What would be settled, and whether there is a deal at all; null: nobody has a position on an issue.</summary>
    public Finding<BargainingAnswer>? Bargaining { get; init; }

    /// <summary>What the figures hang on, what to watch, where methods disagree; null: not asked for. No part of the figures that are signed.</summary>
    public ChallengeAnswer? Challenge { get; init; }
}

/// <summary>How much an answer can be relied on, in the sense of ICD 203: never a probability.</summary>
public enum ConfidenceLevel
{
    /// <summary>Thin or contested grounds.</summary>
    Low,

    /// <summary>Credible grounds with gaps.</summary>
    Moderate,

    /// <summary>Good grounds that agree.</summary>
    High,
}

/// <summary>A confidence level and the grounds for it, each a sentence.</summary>
public sealed record Confidence(ConfidenceLevel Level, IReadOnlyList<string> Reasons);

/// <summary>One short hash of all published figures, equal on every machine.</summary>
/// <param name="Hash">Sixteen hexadecimal digits.</param>
/// <param name="Figures">The figures behind it, by name, as printed to nine significant digits.</param>
public sealed record Signature(string Hash, IReadOnlyDictionary<string, string> Figures);
