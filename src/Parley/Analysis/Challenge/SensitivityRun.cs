using Parley.Numerics;
using Parley.Numerics.Sensitivity;

namespace Parley.Analysis.Challenge;

/// <summary>First-order shares of every figure over every number and every thing of the case, from the draws of the run.</summary>
internal static class SensitivityRun
{
    public static FigureSensitivity[] Of(CaseFigures figures)
    {
        var found = new Dictionary<string, (FigureColumn Figure, double Mean, List<ItemShare> Items, int Below)>(StringComparer.Ordinal);
        var even = new Dictionary<int, RowWeights>();
        var weighted = new Dictionary<ReadOnlyMemory<double>, RowWeights>();
        RowWeights Weights(FigureColumn figure) => figure.Weight.IsEmpty
            ? even.TryGetValue(figure.Column.Length, out var known) ? known : even[figure.Column.Length] = RowWeights.Even(figure.Column.Length)
            : weighted.TryGetValue(figure.Weight, out var own) ? own : weighted[figure.Weight] = RowWeights.Of(figure.Weight.Span);
        foreach (var room in figures.Rooms.Where(room => room.Figures.Count > 0))
        {
            var draws = room.Figures.Select(figure => FigureDraws.Of(figure.Column.Span, Weights(figure))).ToArray();
            var items = room.Inputs.GroupBy(input => CaseItem.Of(input.Path)).Select(item => (Item: item.Key, Inputs: item.ToArray())).ToArray();
            var shares = new ItemShare?[items.Length][];
            Parallel.For(0, items.Length, new() { MaxDegreeOfParallelism = figures.Run.Threads, CancellationToken = figures.Run.Cancellation },
                at => shares[at] = Shares(items[at].Item, items[at].Inputs, draws));
            foreach (var (place, figure) in room.Figures.Index())
            {
                if (!draws[place].IsInDoubt)
                    continue;
                var (_, mean, all, below) = found.GetValueOrDefault(figure.Name, (figure, draws[place].Mean, [], 0));
                all.AddRange(shares.Select(item => item[place]).OfType<ItemShare>());
                found[figure.Name] = (figure, mean, all, below + shares.Count(item => item[place] is null));
            }
        }
        return [.. found.Values.Select(figure => new FigureSensitivity(figure.Figure, figure.Mean, [.. figure.Items.OrderByDescending(item => item.First.Value)], figure.Below))];
    }

    /// <summary>What one thing does to each figure; null where it cannot be told from noise.</summary>
    private static ItemShare?[] Shares(string item, Input[] inputs, FigureDraws[] figures)
    {
        var shares = new ItemShare?[figures.Length];
        RankOrder[] orders = [.. inputs.Select(input => RankOrder.Of(input.Column.Span))];
        foreach (var alike in figures.Index().Where(figure => figure.Item.IsInDoubt).GroupBy(figure => figure.Item.Weights))
        {
            var numbers = inputs.Zip(orders, (input, order) => (input.Path, Basis: RankBasis.Of([order], alike.Key))).ToArray();
            var whole = inputs.Length == 1 ? numbers[0].Basis : RankBasis.Of(orders, alike.Key);
            foreach (var (place, figure) in alike)
            {
                NumberShare[] own = [.. numbers.Select(number => new NumberShare(number.Path, number.Basis.Explains(figure))).Where(number => number.First.IsAboveNoise).OrderByDescending(number => number.First.Value)];
                var first = whole.Explains(figure);
                if (!first.IsAboveNoise)
                    continue;
                var ends = Quantiles.Weighted(whole.Curve(figure), alike.Key.Shares, 0.05, 0.95);
                shares[place] = new(item, first, ends[0], ends[1], own);
            }
        }
        return shares;
    }
}
