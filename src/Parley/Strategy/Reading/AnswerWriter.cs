using Parley.Numerics;
using Parley.Runs;
using Parley.Strategy.Histories;

namespace Parley.Strategy.Reading;

/// <summary>Makes the answer of what was read off the draws.</summary>
internal sealed class AnswerWriter
{
    private readonly StrategyQuestion question;
    private readonly Func<string, double[]> column;
    private readonly int threads;
    private readonly Figures figures;
    private readonly HistoryGraph graph;
    private readonly DrawColumns columns;
    private readonly Tally tally;
    private readonly WeightedColumns[] upTo; // by moves seen so far: draws by how well they account for these
    private readonly WeightedColumns after;

    public AnswerWriter(StrategyQuestion question, Func<string, double[]> column, Figures figures, DrawColumns columns, Tally tally, int threads)
    {
        (this.question, this.column, this.figures, this.columns, this.tally, this.threads, graph) = (question, column, figures, columns, tally, threads, figures.Graph);
        var weights = new double[columns.Weight.Length];
        weights.AsSpan().Fill(1);
        upTo = [new([.. weights]), .. columns.Seen.Select(movers =>
        {
            foreach (var mover in movers)
            {
                for (var draw = 0; draw < weights.Length; draw++)
                    weights[draw] *= mover[draw];
            }
            return new WeightedColumns([.. weights]);
        })];
        after = new(columns.Weight);
    }

    public StrategyAnswer Write(int followed)
    {
        OutcomeForecast[] outcomes = [.. graph.Outcomes.Select((id, o) => new OutcomeForecast(id, Band.Of(columns.Outcome[o], after.Weights)))];
        return new(
            [.. graph.Cast.Players.Select(player => new PlayerReading(player.Id, [.. player.Types.Select(Voice)], [.. player.Doubted.Select(Voice)]))],
            [.. figures.Path.Steps.Index().SelectMany(step => step.Item.Node.Turns.Select((_, turn) => Step(step.Index, turn)))],
            [.. graph.Stages.Index().SelectMany(stage => stage.Item.Movers.Select(mover => Forecast(stage.Index, mover))).OfType<StageForecast>()],
            outcomes,
            figures.Path.Now >= 0 ? Choices(figures.Path.Steps.Length) : [],
            [.. new IndicatorWriter(figures, tally, stage => Estimate.Mean(columns.Reached[stage], after.Weights), voice => after.Means(columns.Posterior[voice])[^1]).Write().OrderByDescending(indicator => indicator.OutcomeBits)],
            Learned(),
            figures.Path.Now >= 0 ? Levels(outcomes) : null,
            new HistoryWriter(figures, tally).Write(),
            Runs.EffectiveSample.Size(after.Weights),
            new(columns.Residual.Max(), columns.Residual.Count(residual => !(residual <= SolverResidual.Tolerance)), followed))
        {
            Draws = Draws(),
        };
    }

    private StrategyDraws Draws()
    {
        ReadOnlyMemory<double> weights = Shares(after.Weights);
        return new(weights,
            graph.Outcomes.Index().ToDictionary(outcome => outcome.Item, outcome => (ReadOnlyMemory<double>)columns.Outcome[outcome.Index]),
            figures.Path.Steps.Index().ToDictionary(step => graph.Stages[step.Item.Node.Stage].Id, step =>
                (IReadOnlyDictionary<string, ReadOnlyMemory<double>>)question.Ties.Keys.Index().ToDictionary(tie => tie.Item, tie => (ReadOnlyMemory<double>)Likelihood(step.Index, tie.Index))))
        {
            Voices = graph.Cast.Players.ToDictionary(player => player.Id, player => (IReadOnlyDictionary<string, ReadOnlyMemory<double>>)player.Types.Concat(player.Doubted)
                .ToDictionary(voice => graph.Cast.Voices[voice].Id, voice => (ReadOnlyMemory<double>)columns.Posterior[voice])),
            Moves = [.. Moves(weights)],
        };
    }

    /// <summary>P(the joint move | an explanation).</summary>
    private double[] Likelihood(int step, int tie)
    {
        var column = columns.SeenBy[step][0][tie];
        foreach (var mover in columns.SeenBy[step][1..])
            column = [.. column.Zip(mover[tie], (first, second) => first * second)];
        return column;
    }

    private VoiceReading Voice(int voice) => new(graph.Cast.Voices[voice].Id, Band.Of(columns.Believed[0][voice]),
        Band.Of(columns.Believed[^1][voice], upTo[^1].Weights), Band.Of(columns.Posterior[voice], after.Weights));

    private ObservedStep Step(int step, int t)
    {
        var (node, joint) = figures.Path.Steps[step];
        var turn = node.Turns[t];
        var player = graph.Cast.Players[turn.Player];
        int[] voices = [.. player.Types, .. player.Doubted];
        var stage = graph.Stages[node.Stage].Id;
        var seen = upTo[step].Means(columns.Seen[step][t]);
        var before = voices.ToDictionary(voice => voice, voice => upTo[step].Means(columns.Believed[step][voice]));
        var then = voices.ToDictionary(voice => voice, voice => upTo[step + 1].Means(columns.Believed[step + 1][voice]));
        return new(stage, player.Id, turn.Options[node.OptionOf(t, joint)].Id, question.Game.Observed[stage].Event,
            WeightedColumns.Figure(replicate => seen[replicate]),
            WeightedColumns.Figure(replicate => Math.Max(0, -Math.Log2(seen[replicate]))),
            WeightedColumns.Figure(replicate => WeightedColumns.Divergence(player.Types.Select(voice => then[voice][replicate]), player.Types.Select(voice => before[voice][replicate]))),
            player.Doubted.ToDictionary(voice => graph.Cast.Voices[voice].Id, voice => WeightedColumns.Figure(replicate =>
                WeightedColumns.Divergence([then[voice][replicate], 1 - then[voice][replicate]], [before[voice][replicate], 1 - before[voice][replicate]]))),
            voices.ToDictionary(voice => graph.Cast.Voices[voice].Id, voice => WeightedColumns.Figure(replicate => before[voice][replicate])),
            voices.ToDictionary(voice => graph.Cast.Voices[voice].Id, voice => WeightedColumns.Figure(replicate => then[voice][replicate])),
            Choices(step, t));
    }

    private Choice[] Choices(int step) => [.. figures.Asked[step].Turns.Index().SelectMany(turn => Choices(step, turn.Index))];

    private Choice[] Choices(int step, int t)
    {
        var turn = figures.Asked[step].Turns[t];
        var player = graph.Cast.Players[turn.Player];
        var deciding = turn.Sets.Select(set => player.Seats[set.Seat - player.FirstSeat].Voice).Distinct();
        return [.. deciding.SelectMany(voice => turn.Options.Select((option, place) =>
        {
            var at = figures.Choice(step, t, place, voice);
            return new Choice(player.Id, graph.Cast.Voices[voice].Id, option.Id, tally.Ratio(at + 1, at), tally.Ratio(at + 2, at), tally.Ratio(at + 3, at), tally.Ratio(at + 4, at));
        }))];
    }

    /// <summary>How much each draw counts when play comes to a stage; null: it does not.</summary>
    private double[]? Reaching(int stage)
    {
        if (figures.Path.Now >= 0 && graph.Nodes[figures.Path.Now].Stage == stage)
            return after.Weights;
        var weights = new double[after.Weights.Length];
        for (var draw = 0; draw < weights.Length; draw++)
            weights[draw] = after.Weights[draw] * columns.Reached[stage][draw];
        return StableSum.Of(weights) > 0 ? weights : null;
    }

    private StageForecast? Forecast(int stage, string mover)
    {
        if (Reaching(stage) is not { } weights)
            return null;
        return new(graph.Stages[stage].Id, mover, Band.Of(columns.Reached[stage], after.Weights),
            Options(stage, mover).ToDictionary(move => move.Item.Option, move => Band.Of(Given(move.Index, stage), weights)));
    }

    private IEnumerable<(int Index, StageMove Item)> Options(int stage, string mover) =>
        figures.Moves.All.Index().Where(move => move.Item.Stage == stage && graph.Cast.Players[move.Item.Player].Id == mover);

    /// <summary>P(a move | play comes to its stage).</summary>
    private double[] Given(int move, int stage) => [.. columns.Moved[move].Zip(columns.Reached[stage], (made, here) => here > 0 ? made / here : 0)];

    private IEnumerable<MoveDraws> Moves(ReadOnlyMemory<double> now) => graph.Stages.Index().SelectMany(stage =>
    {
        if (Reaching(stage.Index) is not { } weights)
            return Enumerable.Empty<MoveDraws>();
        var due = ReferenceEquals(weights, after.Weights);
        var shares = due ? now : Shares(weights);
        return stage.Item.Movers.SelectMany(mover => Options(stage.Index, mover).Select(move => new MoveDraws(stage.Item.Id, mover, move.Item.Option, Given(move.Index, stage.Index), shares, due)));
    });

    private static double[] Shares(double[] weights)
    {
        var sum = StableSum.Of(weights);
        return [.. weights.Select(weight => weight / sum)];
    }

    private LearnedNumber[] Learned()
    {
        if (!columns.Weight.AsSpan().ContainsAnyExcept(1.0)) // nothing was seen or judged
            return [];
        var asked = question.Columns.Where(number => !number.Value.IsExact && !number.Key.Contains(".prefers.", StringComparison.Ordinal)).Select(number => number.Key);
        return [.. asked.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(name =>
        {
            var draws = column(name);
            var (before, then) = (Band.Of(draws), Band.Of(draws, after.Weights));
            var variance = 0.0;
            foreach (var draw in draws)
                variance += (draw - before.Mean.Value) * (draw - before.Mean.Value) / draws.Length;
            return new LearnedNumber(name, before, then, (then.Mean.Value - before.Mean.Value) / Math.Sqrt(variance));
        }).AsSequential().OrderByDescending(number => Math.Abs(number.Shift))];
    }

    private LevelsAnswer Levels(OutcomeForecast[] outcomes)
    {
        var now = graph.Nodes[figures.Path.Now];
        var weight = figures.HierarchyWeight;
        var next = now.Turns.Index().ToDictionary(turn => graph.Cast.Players[turn.Item.Player].Id, turn =>
            (IReadOnlyDictionary<string, Estimate>)turn.Item.Options.Index().ToDictionary(option => option.Item.Id, option => tally.Ratio(figures.HierarchyMove(figures.Moves[now, turn.Index, option.Index]), weight)));
        var byLevels = graph.Outcomes.Index().ToDictionary(outcome => outcome.Item, outcome => tally.Ratio(figures.HierarchyOutcome(outcome.Index), weight));
        var sameMove = now.Turns.Index().All(turn => turn.Item.Options.Index().MaxBy(option => tally.Sum(figures.Move(figures.Moves[now, turn.Index, option.Index]))).Item.Id
            == next[graph.Cast.Players[turn.Item.Player].Id].MaxBy(option => option.Value.Value).Key);
        return new(byLevels, next, byLevels.MaxBy(outcome => outcome.Value.Value).Key == outcomes.MaxBy(outcome => outcome.Probability.Mean.Value)!.Id, sameMove);
    }
}
