using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parley.Bargaining;
using Parley.Forecasting;
using Parley.Numerics;
using Parley.Runs;
using Parley.Strategy;
using Parley.Weighing;

namespace Parley.Analysis;

/// <summary>All published figures by name, to nine significant digits, and the hash that signs them.</summary>
internal static class FigureSheet
{
    public static Signature Sign(Finding<WeighingAnswer>? weighing, Finding<StrategyAnswer>? strategy, Finding<WeighingAnswer>? derived, Finding<BargainingAnswer>? bargaining, Finding<ForecastingAnswer>? forecasting)
    {
        var figures = new SortedDictionary<string, string>(StringComparer.Ordinal);
        IEnumerable<(string Name, double Value)> all =
        [
            .. weighing is null ? [] : Figures(weighing.Value),
            .. strategy is null ? [] : Figures(strategy.Value),
            .. derived?.Value.Hypotheses.SelectMany(h => Band($"weighing.{h.Id}.derived", h.Posterior)) ?? [],
            .. bargaining is null ? [] : BargainingFigures.Of(bargaining.Value),
            .. ForecastFigures.Of(forecasting?.Value),
        ];
        foreach (var (name, value) in all)
            figures.Add(name, NineDigits.Of(value));
        var sheet = string.Concat(figures.Select(figure => $"{figure.Key} = {figure.Value}\n"));
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sheet)))[..16], figures);
    }

    private static IEnumerable<(string Name, double Value)> Figures(WeighingAnswer answer) =>
    [
        .. answer.Hypotheses.SelectMany(h => Band($"weighing.{h.Id}.prior", h.Prior).Concat(Band($"weighing.{h.Id}.posterior", h.Posterior))
            .Append(($"weighing.{h.Id}.leads", h.Leads.Value))),
        .. answer.Items.SelectMany(item => Band($"weighing.{item.Id}.decibans", item.Decibans)
            .Append(($"weighing.{item.Id}.drop", item.Drop.Value)).Append(($"weighing.{item.Id}.expectedBits", item.ExpectedBits.Value))),
        .. answer.Path.SelectMany(point => point.Posterior.SelectMany(h => Band(string.Create(CultureInfo.InvariantCulture,
            $"weighing.path.{(point.Date is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "prior")}.{h.Key}"), h.Value))),
        .. answer.Correlations.DistinctBy(reading => reading.Correlation).SelectMany(reading => reading.Posterior.Select(h => (string.Create(CultureInfo.InvariantCulture,
            $"weighing.rho.{reading.Correlation}.{h.Key}"), h.Value.Value))),
        .. answer.Scores.Inconsistent.Select(h => ($"weighing.{h.Key}.inconsistent", (double)h.Value)),
        .. answer.Scores.Weighted.Select(h => ($"weighing.{h.Key}.weightedInconsistency", h.Value)),
        ("weighing.entropyBefore", answer.EntropyBefore.Value),
        ("weighing.entropyAfter", answer.EntropyAfter.Value),
    ];

    private static IEnumerable<(string Name, double Value)> Figures(StrategyAnswer answer) =>
    [
        .. answer.Players.SelectMany(player => player.Types.Concat(player.Factions).SelectMany(voice => Band($"strategy.{player.Id}.{voice.Id}.prior", voice.Prior)
            .Concat(Band($"strategy.{player.Id}.{voice.Id}.played", voice.Played)).Concat(Band($"strategy.{player.Id}.{voice.Id}.posterior", voice.Posterior)))),
        .. answer.Observed.SelectMany(step => new[]
        {
            ($"strategy.observed.{step.Stage}.{step.Player}.probability", step.Probability.Value),
            ($"strategy.observed.{step.Stage}.{step.Player}.surpriseBits", step.SurpriseBits.Value),
            ($"strategy.observed.{step.Stage}.{step.Player}.signalBits", step.SignalBits.Value),
        }),
        .. answer.Next.SelectMany(next => next.Moves.SelectMany(move => Band($"strategy.next.{next.Stage}.{next.Player}.{move.Key}", move.Value))
            .Concat(Band($"strategy.next.{next.Stage}.{next.Player}", next.Reached))),
        .. answer.Outcomes.SelectMany(outcome => Band($"strategy.outcomes.{outcome.Id}", outcome.Probability)),
        .. answer.Indicators.SelectMany(indicator => new[]
        {
            ($"strategy.indicators.{indicator.Stage}.{indicator.Player}.outcomeBits", indicator.OutcomeBits),
            ($"strategy.indicators.{indicator.Stage}.{indicator.Player}.typeBits", indicator.TypeBits),
        }),
        .. answer.Hierarchy?.Outcomes.Select(outcome => ($"strategy.levels.{outcome.Key}", outcome.Value.Value)) ?? [],
        ("strategy.effectiveSample", answer.EffectiveSample),
    ];

    internal static IEnumerable<(string, double)> Band(string name, Band band) =>
        [(name, band.Mean.Value), ($"{name}.p05", band.P05.Value), ($"{name}.p95", band.P95.Value)];
}
