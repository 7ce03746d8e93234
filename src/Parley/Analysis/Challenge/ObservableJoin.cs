using System.Globalization;
using Parley.Cases;
using Parley.Forecasting;
using Parley.Numerics;
using Parley.Runs;
using Parley.Strategy;
using Parley.Weighing;

namespace Parley.Analysis.Challenge;

/// <summary>What can be seen next, joined over the engines: moves of the game, traces that might yet turn up, announced days.</summary>
internal static class ObservableJoin
{
    public static NextObservable[] Of(CaseFigures figures)
    {
        var (analysis, @case) = (figures.Analysis, figures.Case);
        var plans = @case.Events.Values.Where(act => act.Status is EventStatus.Planned or EventStatus.Announced && act.PlannedFor is { } day && day.Last >= @case.AsOf)
            .OrderBy(act => act.PlannedFor!.Value.First).ThenBy(act => act.Id, StringComparer.Ordinal).ToArray();
        IEnumerable<NextObservable> told = [
            .. analysis.Strategy?.Value.Indicators.Select(indicator => Move(analysis, indicator, plans)) ?? [],
            .. Traces(figures)];
        return [.. told.OrderByDescending(one => one.Answers.Count == 0 ? 0 : one.Answers[0].Bits).ThenBy(one => one.Id, StringComparer.Ordinal),
            .. plans.Select(act => new NextObservable("plan", act.Id, act.What, Ahead(act, @case.AsOf), act.Id, [], []))];
    }

    private static NextObservable Move(CaseAnalysis analysis, Indicator indicator, Event[] plans)
    {
        var (@case, strategy) = (analysis.Case, analysis.Strategy!.Value);
        var not = Math.Max(0, 1 - indicator.Signals.Sum(signal => signal.Probability.Value));
        var open = not > 1e-9;
        ObservableSignal[] signals = [.. indicator.Signals.Select(signal => new ObservableSignal(signal.Move, signal.Probability.Value)), .. open ? new[] { new ObservableSignal("not reached", not) } : []];
        double[] chances = [.. signals.Select(signal => signal.Probability)];
        double[] After(IEnumerable<string> outcomes)
        {
            var set = outcomes.ToHashSet(StringComparer.Ordinal);
            double[] seen = [.. indicator.Signals.Select(signal => signal.Outcomes.Where(outcome => set.Contains(outcome.Key)).Sum(outcome => outcome.Value.Value))];
            var all = strategy.Outcomes.Where(outcome => set.Contains(outcome.Id)).Sum(outcome => outcome.Probability.Mean.Value);
            return open ? [.. seen, Math.Clamp((all - seen.Zip(chances, (share, chance) => share * chance).Sum()) / not, 0, 1)] : seen;
        }
        List<AnswerBits> answers = [new("strategy.outcome", indicator.OutcomeBits, double.NaN, []), new($"strategy.{indicator.Player}.type", indicator.TypeBits, double.NaN, [])];
        answers.AddRange(strategy.Outcomes.Select(outcome => (outcome, After: After([outcome.Id]))).Select(outcome =>
            new AnswerBits($"strategy.outcomes.{outcome.outcome.Id}", Information.Bits(chances, outcome.After), outcome.outcome.Probability.Mean.Value, outcome.After)));
        var bearing = new List<Question>();
        foreach (var forecast in analysis.Forecasting?.Value.Questions ?? [])
        {
            if (forecast.Model is not { Share: > 0 } model || !@case.Questions.TryGetValue(forecast.Id, out var question))
                continue;
            var after = After(question.Model);
            answers.Add(new($"forecasting.{forecast.Id}", Information.Bits(chances, after), forecast.Probability.Mean.Value,
                [.. after.Select(share => Pooled(forecast.Probability.Mean.Value, model, share))]));
            bearing.Add(question);
        }
        var plan = plans.FirstOrDefault(act => Names(act, indicator.Stage)) ?? plans.FirstOrDefault(act => act.Actor is { } actor && (actor == indicator.Player || (@case.Actors.TryGetValue(actor, out var known) && known.Of == indicator.Player)));
        var by = plan is null ? bearing.Min(question => question.By?.Last) : Ahead(plan, @case.AsOf);
        return new("move", $"{indicator.Stage}.{indicator.Player}", $"{Words(indicator.Stage)}: what {(@case.Actors.TryGetValue(indicator.Player, out var mover) ? mover.InSentence : indicator.Player)} does", by, plan?.Id,
            signals, [.. answers.OrderByDescending(answer => answer.Bits)]);
    }

    /// <summary>A forecast whose model part moves to what the signal makes of it, the other parts staying where they are.</summary>
    private static double Pooled(double now, ForecastPart model, double after)
    {
        static double Odds(double share) => LogOdds.Of(Math.Clamp(share, 1e-6, 1 - 1e-6));
        return LogOdds.ToProbability(Odds(now) + (model.Share * (Odds(after) - Odds(model.Probability.Mean.Value))));
    }

    /// <summary>What an absence says was not seen may yet be seen: P(trace)·P(we see it) under each explanation.</summary>
    private static IEnumerable<NextObservable> Traces(CaseFigures figures)
    {
        if (figures.Analysis.Weighing is null || WeighingQuestion.Of(figures.Case) is not { } question)
            yield break;
        var room = figures.Rooms.First(room => room.Figures.Any(figure => figure.Kind == FigureKind.Explanation));
        var ensemble = Ensemble.Of(question.Columns, figures.Run);
        var names = ensemble.Names.ToHashSet(StringComparer.Ordinal);
        foreach (var item in question.Evidence.Values.Where(item => item.Absence && item.Trace.Count > 0))
        {
            var seen = new double[room.Figures.Count][];
            foreach (var (h, figure) in room.Figures.Index())
                seen[h] = Trace(item, figure.Id, ensemble, names);
            var known = room.Figures.Index().Where(figure => seen[figure.Index].Length > 0).ToArray();
            if (known.Length == 0)
                continue;
            var rows = ensemble.Draws;
            var (chance, joint) = (0.0, new double[room.Figures.Count]);
            for (var row = 0; row < rows; row++)
            {
                var (middle, weight) = (0.0, 0.0);
                foreach (var (h, figure) in known)
                    (middle, weight) = (middle + (figure.Column.Span[row] * seen[h][row]), weight + figure.Column.Span[row]);
                middle = weight > 0 ? middle / weight : 0;
                for (var h = 0; h < joint.Length; h++)
                {
                    var both = room.Figures[h].Column.Span[row] * (seen[h].Length > 0 ? seen[h][row] : middle) / rows;
                    (joint[h], chance) = (joint[h] + both, chance + both);
                }
            }
            if (chance is <= 0 or >= 1)
                continue; // it cannot turn up, or cannot fail to
            double[] chances = [chance, 1 - chance];
            AnswerBits[] answers = [.. room.Figures.Index().Select(figure =>
            {
                var now = Conclusion.Mean(figure.Item.Column.Span, []);
                double[] after = [joint[figure.Index] / chance, (now - joint[figure.Index]) / (1 - chance)];
                return new AnswerBits(figure.Item.Name, Information.Bits(chances, after), now, after);
            })];
            yield return new("trace", item.Id, string.Create(CultureInfo.InvariantCulture, $"a trace after all, against ‘{item.Says}’"), null, null,
                [new("seen", chance), new("not seen", 1 - chance)], [.. answers.OrderByDescending(answer => answer.Bits)]);
        }
    }

    /// <summary>P(a trace exists and is seen | the explanation), draw by draw; empty where the item says nothing of it.</summary>
    private static double[] Trace(Evidence item, string hypothesis, Ensemble ensemble, HashSet<string> names)
    {
        var (trace, seen) = ($"evidence.{item.Id}.trace.{hypothesis}", $"evidence.{item.Id}.seen{(item.Seen.ContainsKey(hypothesis) ? $".{hypothesis}" : "")}");
        if (!names.Contains(trace) || !names.Contains(seen))
            return [];
        var both = new double[ensemble.Draws];
        System.Numerics.Tensors.TensorPrimitives.Multiply(ensemble[trace], ensemble[seen], both);
        return both;
    }

    /// <summary>The planned day; of a span that has begun, its end.</summary>
    private static DateOnly Ahead(Event act, DateOnly asOf) => act.PlannedFor!.Value.First >= asOf ? act.PlannedFor.Value.First : act.PlannedFor.Value.Last;

    /// <summary>The plan is of that stage by its words, and for one day: a stage called summit and a summit that is announced.</summary>
    private static bool Names(Event act, string stage) => act.PlannedFor!.Value.First == act.PlannedFor.Value.Last && act.What.Contains(Words(stage), StringComparison.OrdinalIgnoreCase);

    private static string Words(string id) => id.Replace('-', ' ').Replace('_', ' ');
}
