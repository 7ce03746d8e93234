
namespace Parley.Forecasting.Scoring;

/// <summary>How good a set of two-outcome forecasts was.</summary>
/// <param name="Count">How many forecasts.</param>
/// <param name="Brier">The mean of (p − o)², from 0 to 1.</param>
/// <param name="Log">The mean of −ln of the probability given to what happened, in nats; +∞ when something called impossible happened.</param>
/// <param name="Parts">Reliability, resolution, uncertainty.</param>
/// <param name="BaseRate">The share that happened: known only afterwards, and the hardest constant to beat.</param>
/// <param name="SkillAgainstBaseRate">1 − Brier/Brier of always saying that share; NaN when all came out alike.</param>
/// <param name="SkillAgainstHalf">1 − Brier/0.25.</param>
/// <param name="Calibration">What was said against how often it happened.</param>
public sealed record ScoreCard(int Count, double Brier, double Log, MurphyParts Parts, double BaseRate, double SkillAgainstBaseRate, double SkillAgainstHalf, CalibrationTable Calibration)
{
    /// <summary>The Brier score of always saying 50 %.</summary>
    public const double Half = 0.25;

    /// <summary>Scores forecasts against what happened.</summary>
    /// <param name="probabilities">What was said, each in [0, 1].</param>
    /// <param name="happened">What happened.</param>
    /// <param name="bins">Bins of the calibration table.</param>
    /// <exception cref="ArgumentException">There are no forecasts, or not as many outcomes.</exception>
    public static ScoreCard Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> happened, int bins = 10)
    {
        var brier = Scoring.Brier.Mean(probabilities, happened);
        var parts = MurphyParts.Of(probabilities, happened);
        return new(probabilities.Length, brier, LogScore.Mean(probabilities, happened), parts, (double)happened.Count(true) / happened.Length,
            Scoring.Brier.Skill(brier, parts.Uncertainty), Scoring.Brier.Skill(brier, Half), CalibrationTable.Of(probabilities, happened, bins));
    }
}
