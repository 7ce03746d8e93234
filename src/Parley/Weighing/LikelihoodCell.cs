using Parley.Cases;
using Parley.Numerics;
using Parley.Runs;

namespace Parley.Weighing;

/// <summary>One cell of hypotheses × evidence: where P(item | hypothesis) comes from, before the source is allowed for.</summary>
internal abstract record LikelihoodCell
{
    /// <summary>The numbers in doubt behind the cell.</summary>
    public virtual IEnumerable<KeyValuePair<string, Quantity>> Columns => [];

    /// <summary>The likelihood with every number at its centre.</summary>
    public abstract double Centre { get; }

    /// <summary>How far the likelihood may move by what the case says of it; both ends the same: not at all.</summary>
    public virtual (double Low, double High) Range => (Centre, Centre);

    /// <summary>Writes the likelihood in the draws from <paramref name="start"/> on.</summary>
    public abstract void Fill(Ensemble ensemble, int start, Span<double> likelihood);

    /// <summary>The cell of an item and a named hypothesis; null when the item says nothing about it.</summary>
    /// <remarks>Derived before judged; "not applicable" before any number; of an absence the trace before a likelihood; a likelihood before a rating.</remarks>
    public static LikelihoodCell? Of(WeighingQuestion question, Evidence item, string hypothesis)
    {
        if (question.Derived.TryGetValue(item.Id, out var derived) && derived.TryGetValue(hypothesis, out var draws))
            return new Derived(draws);
        var rated = item.Rating.TryGetValue(hypothesis, out var rating);
        if (rated && rating == Rating.NotApplicable)
            return null;
        if (item.Absence && item.Trace.TryGetValue(hypothesis, out var trace))
            return Absent(item, hypothesis, trace);
        if (item.Likelihood.TryGetValue(hypothesis, out var likelihood))
            return new Judged($"evidence.{item.Id}.likelihood.{hypothesis}", likelihood);
        return rated ? new Rated($"evidence.{item.Id}.rating.{hypothesis}", RatingScale.Likelihood(rating)!) : null;
    }

    private static Unseen? Absent(Evidence item, string hypothesis, Quantity trace)
    {
        var (column, seenColumn) = ($"evidence.{item.Id}.trace.{hypothesis}", $"evidence.{item.Id}.seen");
        if (item.Seen.TryGetValue(hypothesis, out var seen))
            return new(column, trace, $"{seenColumn}.{hypothesis}", seen);
        return item.Seen.TryGetValue(Evidence.Everywhere, out var everywhere) ? new(column, trace, seenColumn, everywhere) : null;
    }

    // A stated interval covers nine tenths, so that is how far "its own range" goes for every law.
    private static (double Low, double High) Stated(Quantity quantity) => (quantity.At(0.05), quantity.At(0.95));

    /// <summary>A probability from the analyst.</summary>
    public record Judged(string Column, Quantity Likelihood) : LikelihoodCell
    {
        public override IEnumerable<KeyValuePair<string, Quantity>> Columns => [new(Column, Likelihood)];

        public override double Centre => Likelihood.Centre;

        public override (double Low, double High) Range => Stated(Likelihood);

        public override void Fill(Ensemble ensemble, int start, Span<double> likelihood) => ensemble[Column].Slice(start, likelihood.Length).CopyTo(likelihood);
    }

    /// <summary>A probability that a rating stands for.</summary>
    public sealed record Rated(string Column, Quantity Likelihood) : Judged(Column, Likelihood);

    /// <summary>An absence: P(nothing seen) = 1 − P(a trace exists)·P(we would see it).</summary>
    public sealed record Unseen(string TraceColumn, Quantity Trace, string SeenColumn, Quantity Seen) : LikelihoodCell
    {
        public override IEnumerable<KeyValuePair<string, Quantity>> Columns => [new(TraceColumn, Trace), new(SeenColumn, Seen)];

        public override double Centre => 1 - (Trace.Centre * Seen.Centre);

        /// <summary>The trace moves in its range; how well we see stays at its centre, since it is shared with the other hypotheses.</summary>
        public override (double Low, double High) Range
        {
            get
            {
                var (low, high) = Stated(Trace);
                return (1 - (high * Seen.Centre), 1 - (low * Seen.Centre));
            }
        }

        public override void Fill(Ensemble ensemble, int start, Span<double> likelihood)
        {
            var trace = ensemble[TraceColumn].Slice(start, likelihood.Length);
            var seen = ensemble[SeenColumn].Slice(start, likelihood.Length);
            for (var row = 0; row < likelihood.Length; row++)
                likelihood[row] = 1 - (trace[row] * seen[row]);
        }
    }

    /// <summary>Draws from elsewhere in the run.</summary>
    public sealed record Derived(ReadOnlyMemory<double> Draws) : LikelihoodCell
    {
        public override double Centre => StableSum.Of(Draws.Span) / Draws.Length;

        public override void Fill(Ensemble ensemble, int start, Span<double> likelihood) => Draws.Span.Slice(start, likelihood.Length).CopyTo(likelihood);
    }
}
