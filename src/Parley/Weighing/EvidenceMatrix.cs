using System.Numerics.Tensors;
using Parley.Cases;
using Parley.Runs;

namespace Parley.Weighing;

/// <summary>Hypotheses × evidence: the priors draw by draw, and where the likelihood of each item under each hypothesis comes from.</summary>
internal sealed class EvidenceMatrix
{
    private readonly LikelihoodCell?[][] cells;
    private readonly string?[] reliability;

    /// <exception cref="ArgumentException">A number is outside [0, 1], a derived column has not one row per draw, or all named priors are 0.</exception>
    /// <exception cref="KeyNotFoundException">The ensemble lacks a column of the question.</exception>
    public EvidenceMatrix(WeighingQuestion question, Ensemble ensemble)
    {
        string[] named = [.. question.Hypotheses.Named.Keys];
        Ensemble = ensemble;
        Hypotheses = [.. named, Cases.Hypotheses.CatchAllId];
        Items = [.. question.Evidence.Values];
        foreach (var (column, _) in question.Columns)
            MustBeProbabilities(column, ensemble[column]);
        foreach (var (item, columns) in question.Derived)
        {
            foreach (var (hypothesis, column) in columns)
            {
                if (column.Length != ensemble.Draws)
                    throw new ArgumentException($"The derived likelihood of {item} under {hypothesis} has {column.Length} rows; it needs one for each of {ensemble.Draws} draws.", nameof(question));
                MustBeProbabilities($"the derived likelihood of {item} under {hypothesis}", column.Span);
            }
        }
        Priors = StartingPriors.Of(question, ensemble);
        cells = [.. Items.Select(item => named.Select(id => LikelihoodCell.Of(question, item, id)).ToArray())];
        reliability = [.. Items.Select(question.ReliabilityColumn)];
    }

    /// <summary>The draws of every number in doubt.</summary>
    public Ensemble Ensemble { get; }

    /// <summary>The ids of the hypotheses, the catch-all last.</summary>
    public string[] Hypotheses { get; }

    /// <summary>The items in the order of the case.</summary>
    public Evidence[] Items { get; }

    /// <summary>The starting priors; in every draw they add up to one.</summary>
    public HypothesisColumns Priors { get; }

    /// <summary>How many hypotheses there are beside the catch-all, which stands at this place.</summary>
    public int Named => Hypotheses.Length - 1;

    /// <summary>Where the likelihoods of an item come from, by named hypothesis; null where it says nothing.</summary>
    public ReadOnlySpan<LikelihoodCell?> Cells(int item) => cells[item];

    /// <summary>Whether an item says something about at least one hypothesis.</summary>
    public bool Speaks(int item) => cells[item].Any(cell => cell is not null);

    /// <summary>The column of r for an item; null where neither item nor source is graded.</summary>
    public string? Reliability(int item) => reliability[item];

    /// <summary>A figure of every hypothesis, by its id, in order.</summary>
    public Keyed<T> ByHypothesis<T>(Func<int, T> figure) => new(Hypotheses.Select((id, h) => KeyValuePair.Create(id, figure(h))));

    /// <summary>α of every item: 1/(1 + (k − 1)ρ) in a group of k. An item that says nothing is no member.</summary>
    public double[] Shares(double correlation)
    {
        var sizes = Enumerable.Range(0, Items.Length).Where(Speaks).CountBy(item => Items[item].Group ?? "").ToDictionary();
        return [.. Items.Select((item, index) => string.IsNullOrEmpty(item.Group) || !Speaks(index) ? 1 : 1 / (1 + ((sizes[item.Group] - 1) * correlation)))];
    }

    /// <summary>Multiplies items into the weights, and writes the posterior that they have led to.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public void Add(LogWeights weights, IEnumerable<int> items, double[] shares, HypothesisColumns posterior, ParallelOptions parallel)
    {
        int[] order = [.. items];
        DrawBlocks.ForEach(posterior.Draws, parallel, rows => (Reader: new ItemLikelihood(this, rows), Scratch: new double[rows]), (start, own) =>
        {
            foreach (var item in order)
            {
                own.Reader.Read(item, start);
                weights.Add(own.Reader.Likelihood, shares[item], start, own.Scratch);
            }
            weights.CopyTo(posterior, start, own.Scratch.Length);
            PosteriorKernel.Normalise(posterior, start, own.Scratch.Length);
        });
    }

    /// <summary>The ids of the items that rule out a hypothesis in a draw; empty when the priors alone do.</summary>
    public IReadOnlyList<string> RulingOut(int draw)
    {
        var reader = new ItemLikelihood(this, 1);
        return [.. Enumerable.Range(0, Items.Length).Where(item =>
        {
            reader.Read(item, draw);
            return Enumerable.Range(0, Hypotheses.Length).Any(h => Priors[h][draw] > 0 && reader.Likelihood[h][0] == 0);
        }).Select(item => Items[item].Id)];
    }

    private static void MustBeProbabilities(string name, ReadOnlySpan<double> draws)
    {
        if (!(TensorPrimitives.Min(draws) >= 0 && TensorPrimitives.Max(draws) <= 1)) // NaN is neither
            throw new ArgumentException($"{name} has draws from {TensorPrimitives.Min(draws)} to {TensorPrimitives.Max(draws)}; a probability lies in [0, 1].");
    }
}
