using Parley.Cases;
using Parley.Numerics;
using Parley.Runs;
using Parley.Strategy;
using Parley.Weighing;

namespace Parley.Analysis;

/// <summary>Joins the weighing and the game: judged evidence reaches the types, and the moves seen supply likelihoods; a move never counts both ways in one answer.</summary>
internal static class JoinedPlay
{
    private const int MostWidening = 16; // how many times the draws asked for may be drawn to reach the effective sample

    /// <summary>Plays the game of a case, on more draws than asked for when the moves seen leave too few of them worth much; null: it has none.</summary>
    public static Finding<StrategyAnswer>? Play(Case cut, RunContext run, WeighingOptions weighing, StrategyOptions options) => Play([cut], run, weighing, options)[0];

    /// <summary>The same of one case as it stood on several days: where its game and the draws of it are the same, each draw is solved once for all of them.</summary>
    public static Finding<StrategyAnswer>?[] Play(IReadOnlyList<Case> cuts, RunContext run, WeighingOptions weighing, StrategyOptions options)
    {
        var answers = new Finding<StrategyAnswer>?[cuts.Count];
        var open = new List<int>();
        foreach (var (at, cut) in cuts.Index())
        {
            if (TreeQuestion.Of(cut) is { } tree)
                answers[at] = TreeEngine.Play(tree, Ensemble.Of(tree.Columns, run), run);
            else if (Asked(cut) is not null)
                open.Add(at);
        }
        for (var wide = run; open.Count > 0; wide = wide with { Draws = wide.Draws * 2 })
        {
            foreach (var alike in Alike(open.Select(at => new Seat(at, cuts[at], wide, weighing))))
            {
                var played = StrategyEngine.Play([.. alike.Select(seat => seat.Vantage)], alike[0].Sampling, options, wide);
                foreach (var (seat, answer) in alike.Zip(played))
                    answers[seat.At] = wide.Draws == run.Draws ? answer : answer with { Caveats = [Widened(run, wide), .. answer.Caveats] };
            }
            if (wide.Draws >= run.Draws * MostWidening)
                break;
            open.RemoveAll(at => answers[at]!.Value.EffectiveSample >= options.EffectiveSample);
        }
        return answers;
    }

    private static List<List<Seat>> Alike(IEnumerable<Seat> seats)
    {
        var groups = new List<List<Seat>>();
        foreach (var seat in seats)
        {
            if (groups.Find(group => group[0].PlaysLike(seat)) is { } known)
                known.Add(seat);
            else
                groups.Add([seat]);
        }
        return groups;
    }

    /// <summary>Where a day stands to see the game from.</summary>
    private sealed class Seat
    {
        private readonly StrategyQuestion game;

        public Seat(int at, Case cut, RunContext run, WeighingOptions options)
        {
            (At, (game, var judging)) = (at, Asked(cut)!.Value);
            Sampling = new(Columns(judging, game), run);
            string[] names = [.. (judging?.Columns ?? []).Select(column => column.Key)];
            Vantage = new(game, (start, count) => judging is null ? [] : Judge(judging, Sampling.Rows(start, count, names), options, run));
        }

        public int At { get; }

        public Sampling Sampling { get; }

        public Vantage Vantage { get; }

        public bool PlaysLike(Seat other) => ReferenceEquals(game.Outcomes, other.game.Outcomes) && game.Game with { Observed = other.game.Game.Observed } == other.game.Game
            && Sampling.Agrees(other.Sampling, game.Columns.Select(column => column.Key));
    }

    /// <summary>Plays the game on an ensemble that is given.</summary>
    public static Finding<StrategyAnswer> Play(StrategyQuestion game, WeighingQuestion? judging, Ensemble ensemble, WeighingOptions weighing, StrategyOptions options, RunContext run) =>
        StrategyEngine.Play(game with { Judged = judging is null ? [] : Judge(judging, ensemble, weighing, run) }, ensemble, options, run);

    /// <summary>The game of a case, and what is weighed for its types; null: it has none.</summary>
    public static (StrategyQuestion Game, WeighingQuestion? Judging)? Asked(Case cut) => StrategyQuestion.Of(cut) is not { } game ? null
        : (game, WeighingQuestion.Of(cut) is { } all && all.Hypotheses.Named.Values.Any(hypothesis => hypothesis.Type.Count > 0) ? WithoutMoves(all, game.Game) : null);

    /// <summary>The weighing with the moves seen in place of the items that tell of them; null: no item does.</summary>
    public static Finding<WeighingAnswer>? Weigh(Case cut, RunContext run, WeighingOptions options, StrategyAnswer played) =>
        Derived(cut, run, played) is var (question, sampling) ? WeighingEngine.Weigh(question, sampling.Rows(0, run.Draws), options, run) : null;

    /// <summary>What that weighing asks, and what to draw its numbers from.</summary>
    public static (WeighingQuestion Question, Sampling Sampling)? Derived(Case cut, RunContext run, StrategyAnswer played)
    {
        if (WeighingQuestion.Of(cut) is not { } question || StrategyQuestion.Of(cut) is not { } game)
            return null;
        var told = Told(question, game.Game);
        if (told.Length == 0)
            return null;
        var carriers = told.Select(items => items[0].Id).ToHashSet();
        var derived = question with
        {
            Evidence = question.Evidence.Where(item => carriers.Contains(item.Id) || !told.Any(items => items.Contains(item))),
            Derived = new(told.Select(items => KeyValuePair.Create(items[0].Id, Likelihoods(items[0], question, played, run.Draws)))),
        };
        return (derived, new(Columns(question, game), run));
    }

    /// <summary>The items that are moves seen, those of the same moves together, in the order of the case.</summary>
    private static Evidence[][] Told(WeighingQuestion question, Game game) => [.. question.Evidence.Values
        .Where(item => item.Move.Count > 0 && item.Move.All(move => game.Observed.TryGetValue(move.Key, out var seen) && seen.Move.Values.Contains(move.Value)))
        .GroupBy(item => item.Move).Select(items => items.ToArray())];

    private static WeighingQuestion WithoutMoves(WeighingQuestion question, Game game)
    {
        var told = Told(question, game).SelectMany(items => items).ToHashSet();
        return question with { Evidence = question.Evidence.Where(item => !told.Contains(item)) };
    }

    private static Keyed<ReadOnlyMemory<double>> Likelihoods(Evidence item, WeighingQuestion question, StrategyAnswer played, int draws) =>
        new(question.Hypotheses.Named.Keys.Select(hypothesis =>
        {
            var product = new double[draws];
            product.AsSpan().Fill(1);
            foreach (var stage in item.Move.Keys)
            {
                var likelihood = played.Draws.Likelihood[stage][hypothesis].Span;
                for (var draw = 0; draw < draws; draw++)
                    product[draw] *= likelihood[draw];
            }
            return KeyValuePair.Create(hypothesis, (ReadOnlyMemory<double>)product);
        }));

    private static JudgedEvidence[] Judge(WeighingQuestion question, Ensemble ensemble, WeighingOptions options, RunContext run)
    {
        var before = WeighingEngine.Posterior(question with { Evidence = Keyed<Evidence>.Empty }, ensemble, options, run);
        var after = WeighingEngine.Posterior(question, ensemble, options, run);
        string[] named = [.. question.Hypotheses.Named.Keys];
        var (sumBefore, sumAfter) = (Sum(before, named, ensemble.Draws), Sum(after, named, ensemble.Draws));
        return [.. named.Select(id =>
        {
            var ratio = new double[ensemble.Draws];
            for (var draw = 0; draw < ratio.Length; draw++)
            {
                var prior = before[id].Span[draw];
                ratio[draw] = prior > 0 && sumAfter[draw] > 0 ? after[id].Span[draw] / prior * sumBefore[draw] / sumAfter[draw] : 1;
            }
            return new JudgedEvidence(id, before[id], ratio);
        })];
    }

    private static double[] Sum(Keyed<ReadOnlyMemory<double>> columns, string[] ids, int draws)
    {
        var sum = new double[draws];
        foreach (var id in ids)
        {
            for (var draw = 0; draw < draws; draw++)
                sum[draw] += columns[id].Span[draw];
        }
        return sum;
    }

    /// <summary>Every number of both questions: drawn together, so that no two of them move together by chance of their names.</summary>
    public static IEnumerable<KeyValuePair<string, Quantity>> Columns(WeighingQuestion? weighing, StrategyQuestion game) => (weighing?.Columns ?? []).Concat(game.Columns);

    private static Caveat Widened(RunContext run, RunContext wide) => new("effectiveSample",
        FormattableString.Invariant($"the moves seen leave little of {run.Draws} draws, so the game was played on {wide.Draws}"));
}
