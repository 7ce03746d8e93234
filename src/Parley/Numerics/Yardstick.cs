using System.Collections.Immutable;

namespace Parley.Numerics;

/// <summary>A word for a probability: the band that it stands for, both ends in it, and other words for the same band.</summary>
public sealed record WordBand(double Low, double High, string Word, ImmutableArray<string> Also);

/// <summary>A standard for the words of probability: which word stands for which band.</summary>
public sealed class Yardstick
{
    private const double Rounding = 1e-12; // .075 is as far from .05 as from .10, though not in binary

    private Yardstick(string id, string name, ImmutableArray<WordBand> bands) => (Id, Name, Bands) = (id, name, bands);

    /// <summary>US Intelligence Community Directive 203, Analytic Standards (2 January 2015), section D.6.e(2)(a).</summary>
    public static Yardstick Icd203 { get; } = new("icd203", "ICD 203",
    [
        new(0.01, 0.05, "almost no chance", ["remote"]),
        new(0.05, 0.20, "very unlikely", ["highly improbable"]),
        new(0.20, 0.45, "unlikely", ["improbable"]),
        new(0.45, 0.55, "roughly even chance", ["roughly even odds"]),
        new(0.55, 0.80, "likely", ["probable"]),
        new(0.80, 0.95, "very likely", ["highly probable"]),
        new(0.95, 0.99, "almost certain", ["nearly certain"]),
    ]);

    /// <summary>UK Professional Head of Intelligence Assessment probability yardstick (HM Government, Explaining Uncertainty in UK Intelligence Assessment, 24 March 2025).</summary>
    public static Yardstick Phia { get; } = new("phia", "PHIA probability yardstick",
    [
        new(0.00, 0.05, "remote chance", []),
        new(0.10, 0.20, "highly unlikely", []),
        new(0.25, 0.35, "unlikely", []),
        new(0.40, 0.50, "realistic possibility", []),
        new(0.55, 0.75, "likely", ["probable"]),
        new(0.80, 0.90, "highly likely", []),
        new(0.95, 1.00, "almost certain", []),
    ]);

    /// <summary>Every yardstick there is.</summary>
    public static ImmutableArray<Yardstick> All => [Icd203, Phia];

    /// <summary>How a case file names it.</summary>
    public string Id { get; }

    /// <summary>How the report names it.</summary>
    public string Name { get; }

    /// <summary>The bands, from the least likely up.</summary>
    public ImmutableArray<WordBand> Bands { get; }

    /// <summary>Every word, synonyms included, from the least likely up.</summary>
    public IEnumerable<string> Words => Bands.SelectMany(band => band.Also.Prepend(band.Word));

    /// <summary>The word for a probability: that of the band it lies in, else of the nearest; on a shared edge and halfway between bands, of the one nearer one half.</summary>
    /// <remarks>The two standards leave edges and gaps open: the rule is this project's.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is outside [0, 1] or NaN.</exception>
    public string Word(double probability)
    {
        if (!(probability is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies in [0, 1].");
        var nearest = Bands.Min(band => Distance(band, probability));
        return Bands.Where(band => Distance(band, probability) <= nearest + Rounding).MinBy(band => Distance(band, 0.5))!.Word;
    }

    /// <summary>The band of a word or synonym, capitals and spaces apart; null when there is no such word.</summary>
    public WordBand? Band(string word) => Spelling(word) is { } spelling ? Bands.First(band => band.Word == spelling || band.Also.Contains(spelling)) : null;

    /// <summary>The word as the yardstick spells it; null when it has none such.</summary>
    internal string? Spelling(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var plain = string.Join(' ', word.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Words.FirstOrDefault(known => known.Equals(plain, StringComparison.OrdinalIgnoreCase));
    }

    private static double Distance(WordBand band, double probability) => Math.Max(0, Math.Max(band.Low - probability, probability - band.High));
}
