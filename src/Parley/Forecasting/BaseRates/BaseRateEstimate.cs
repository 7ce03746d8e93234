using Parley.Cases;
using Parley.Numerics;

namespace Parley.Forecasting.BaseRates;

/// <summary>How likely an end within so many days is, given that there was none so far, from the rows that fit and the class that they belong to.</summary>
public sealed class BaseRateEstimate
{
    private readonly (double Survival, double Greenwood)? whole;
    private readonly Quantity? beta;

    private BaseRateEstimate(ReferenceClass rows, BaseRate asked, double within, double? after)
    {
        (Where, Clock, Within, After) = (asked.Where, asked.Clock, within, after);
        Fitting = SurvivalCurve.Of(rows.Spells(asked.Where, asked.Clock));
        Class = asked.Where.Count == 0 ? Fitting : SurvivalCurve.Of(rows.Spells(Keyed<string>.Empty, asked.Clock));
        (Seen, AllSeen) = (after is { } passed ? Fitting.LeftAfter(passed) : Fitting.Spells.Count, JeffreysShare.Of(Class.Spells, within, after));
        Unshrunk = Ending(Fitting);
        OfClass = Ending(Class) ?? AllSeen.Mean;
        Counted = JeffreysShare.Of(Fitting.Spells, within, after);
        Strength = asked.Where.Count == 0 ? 0 : Likeness.Strength([.. rows.Parts([.. asked.Where.Keys], asked.Clock).Select(part => JeffreysShare.Of(part, within, after))]);
        if (asked.Where.Count > 0)
        {
            var (own, shared) = (Seen * (Unshrunk ?? 0), Strength * OfClass);
            var law = new BetaDistribution(own + shared + 0.5, Seen + Strength - own - shared + 0.5);
            Probability = law.Alpha / (law.Alpha + law.Beta);
            beta = Quantity.Beta(law.Alpha, law.Beta);
        }
        else
        {
            whole = Fitting.Given(within, after);
            beta = whole is ( > 0 and < 1, _) ? null : Counted.Law;
            Probability = beta is null ? OfClass : Counted.Mean;
        }
    }

    /// <summary>Values that columns must have; empty: the whole class.</summary>
    public Keyed<string> Where { get; }

    /// <summary>The column that starts the clock in place of <c>out</c>; null: <c>out</c>.</summary>
    public string? Clock { get; }

    /// <summary>Days from the start of the clock within which it must end.</summary>
    public double Within { get; }

    /// <summary>Days of the clock that have passed without an end; null: nothing is known yet, and an end before the clock starts counts.</summary>
    public double? After { get; }

    /// <summary>The curve of the rows that fit.</summary>
    public SurvivalCurve Fitting { get; }

    /// <summary>The curve of the whole class.</summary>
    public SurvivalCurve Class { get; }

    /// <summary>1 − S(within)/S(after) of the rows that fit; null when none of them was left by then.</summary>
    public double? Unshrunk { get; }

    /// <summary>The same of the whole class; Jeffreys' mean when none of it was left by then.</summary>
    public double OfClass { get; }

    /// <summary>n: how many of the rows that fit were still open and watched after the days that have passed.</summary>
    public int Seen { get; }

    /// <summary>m: how many rows the whole class counts for beside the n that fit, from how little its parts differ; 0 without a filter.</summary>
    public double Strength { get; }

    /// <summary>The plain count: of the rows that fit and were watched long enough, how many ended in time.</summary>
    public JeffreysShare Counted { get; }

    /// <summary>The estimate: with a filter (n·p + m·p of the class + ½)/(n + m + 1), Jeffreys' half a case on either side, without one that of the class.</summary>
    public double Probability { get; }

    /// <summary>How many of the rows that fit ended on the very last day that counts: a day more or less in a source moves them.</summary>
    public int OnTheLastDay => Fitting.Steps.FirstOrDefault(step => step.Day == Math.Floor(Within))?.Ended ?? 0;

    /// <summary>The column of draws that stands for what a class of this size cannot tell: one for all questions that look at the same rows.</summary>
    public string Column => Where.Count == 0 ? "references" : $"references.where.{string.Join('&', Where.OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}={column.Value}"))}";

    private JeffreysShare AllSeen { get; }

    /// <summary>The estimate for a question.</summary>
    /// <param name="rows">The class.</param>
    /// <param name="asked">Filter and clock.</param>
    /// <param name="within">Days from the start of the clock within which it must end.</param>
    /// <param name="after">Days of the clock that have passed without an end; null: nothing is known yet.</param>
    public static BaseRateEstimate Of(ReferenceClass rows, BaseRate asked, double within, double? after) => new(rows, asked, within, after);

    /// <summary>The probability below which the share <paramref name="u"/>, in (0, 1), of the doubt lies; never falls as u rises.</summary>
    /// <remarks>
    /// Without a filter the normal law of the log-log band, so that the points at 5 and 95 % are those of the curve; with one a beta law, in which the class is taken as known; where the curve is at 0 or 1, Jeffreys' law.
    /// </remarks>
    public double At(double u)
    {
        if (beta is not null || whole is not { } told)
            return beta!.At(u);
        var hazard = -Math.Log(told.Survival);
        return -Expm1(-hazard * Math.Exp(StandardNormal.Quantile(u) * Math.Sqrt(told.Greenwood) / hazard));
    }

    /// <summary>Turns a column of uniform numbers in (0, 1) into probabilities, in place.</summary>
    internal void At(Span<double> column)
    {
        if (beta is not null)
        {
            beta.At(column, column);
            return;
        }

        for (var row = 0; row < column.Length; row++)
            column[row] = At(column[row]);
    }

    /// <summary>P(end within so many days of the clock, given none by <see cref="After"/>), from the same rows and with the same strength; rises with the days.</summary>
    public double Until(double days)
    {
        var ofRows = Fitting.Given(days, After) is { } fitting ? 1 - fitting.Survival : 0;
        var ofClass = Class.Given(days, After) is { } all ? 1 - all.Survival : 0;
        return Where.Count == 0 ? ofRows : ((Seen * ofRows) + (Strength * ofClass)) / (Seen + Strength);
    }

    /// <summary>When it ends, as a law over days of the clock: the day of each step, and the share ended by then; last <see cref="Within"/> with 1, for all that had not ended.</summary>
    public IReadOnlyList<(double Day, double Share)> Days =>
    [
        .. Class.Steps.Select(step => step.Day).Where(day => day < Within && !(day <= After)).Select(day => (day, Until(day))), (Within, 1),
    ];

    private double? Ending(SurvivalCurve curve) => curve.Spells.Count > 0 && curve.Given(Within, After) is { } told ? 1 - told.Survival : null;

    // e^x − 1 without loss next to 0.
    private static double Expm1(double x) => Math.Abs(x) < 1e-5 ? x + (x * x / 2) : Math.Exp(x) - 1;
}
