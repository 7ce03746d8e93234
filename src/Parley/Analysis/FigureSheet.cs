using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parley.Bargaining;
using Parley.Numerics;
using Parley.Runs;
using Parley.Weighing;

namespace Parley.Analysis;

/// <summary>All published figures by name, to nine significant digits, and the hash that signs them.</summary>
internal static class FigureSheet
{
    public static Signature Sign(Finding<WeighingAnswer>? weighing, Finding<BargainingAnswer>? bargaining = null)
    {
        var figures = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (weighing is not null)
            foreach (var (name, value) in Figures(weighing.Value))
                figures.Add(name, NineDigits.Of(value));
        foreach (var (name, value) in bargaining is null ? [] : BargainingFigures.Of(bargaining.Value))
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

    private static IEnumerable<(string, double)> Band(string name, Band band) =>
        [(name, band.Mean.Value), ($"{name}.p05", band.P05.Value), ($"{name}.p95", band.P95.Value)];
}
