using Parley.Bargaining;
using Parley.Forecasting;
using Parley.Runs;
using Parley.Strategy;
using Parley.Weighing;

namespace Parley.Analysis.Challenge;

/// <summary>How each engine of a case is solved anew with some numbers held.</summary>
internal sealed class CaseResolvers(CaseFigures figures)
{
    private const double Fine = 1e-10; // engines that take milliseconds
    private const double Coarse = 0.002; // engines that take a second
    private const int GameDraws = 512, GameSolves = 64, DealDraws = 512, DealSolves = 40, ManySolves = 4000;

    /// <summary>Which explanation leads; null: the case names none.</summary>
    public (Conclusion, IReadOnlyList<Input>, Resolver)? Leader()
    {
        if (RoomOf(FigureKind.Explanation) is not { } room || WeighingQuestion.Of(figures.Case) is not { } question)
            return null;
        var named = room.Figures.Where(figure => question.Hypotheses.Named.ContainsKey(figure.Id)).ToArray();
        var ensemble = Ensemble.Of(question.Columns, figures.Run);
        return named.Length < 2 ? null : (new("weighing.leader", named, true), room.Inputs, new((asked, held) =>
        {
            var posterior = WeighingEngine.Posterior(question, ensemble.Holding(held), figures.Options.Weighing, figures.Run);
            return [.. asked.Select(figure => Conclusion.Mean(posterior[figure.Id].Span, []))];
        }, ensemble.Draws, Fine, ManySolves));
    }

    /// <summary>Each question of a yes or no, by the numbers that it alone rests on.</summary>
    public IEnumerable<(Conclusion, IReadOnlyList<Input>, Resolver)> Questions()
    {
        if (ForecastingQuestion.Of(figures.Case) is not { } all || figures.Analysis.Forecasting is null)
            yield break;
        var ensemble = Ensemble.Of(all.Columns, figures.Wide);
        var model = figures.Analysis.Strategy is { Value.Draws: var draws } ? Outcomes(draws) : null;
        foreach (var room in figures.Rooms.Where(room => room.Figures is [{ Kind: FigureKind.Question }]))
        {
            var asked = all with { Questions = [all.Questions.First(question => question.Question.Id == room.Figures[0].Id)] };
            yield return (new(room.Figures[0].Name, room.Figures, false), room.Inputs, new((_, held) =>
            {
                var answer = ForecastingEngine.Forecast(asked, ensemble.Holding(held), new(), model);
                return [Conclusion.Mean(answer.Value.Questions[0].Column.Span, room.Figures[0].Weight.Span)];
            }, ensemble.Draws, Fine, ManySolves));
        }
    }

    /// <summary>What the game most probably comes to, and the questions that its outcomes bear on, by the numbers of the game; on fewer draws, since a game takes long to solve.</summary>
    public IEnumerable<(Conclusion, IReadOnlyList<Input>, Resolver)> Game()
    {
        if (RoomOf(FigureKind.Outcome) is not { } room || JoinedPlay.Asked(figures.Case) is not var (game, judging))
            yield break;
        var draws = Math.Min(GameDraws, figures.Wide.Draws);
        var ensemble = new Sampling(JoinedPlay.Columns(judging, game), figures.Wide).Rows(0, draws);
        var asks = ForecastingQuestion.Of(figures.Case);
        var forecasts = asks is null ? null : new Sampling(asks.Columns, figures.Wide).Rows(0, draws);
        var run = figures.Run with { Progress = null };
        var known = new Dictionary<string, OutcomeColumns>(StringComparer.Ordinal); // several conclusions ask for the same numbers held
        OutcomeColumns Played((string Path, double Value)[] held)
        {
            var asked = string.Join(';', held.Select(one => FormattableString.Invariant($"{one.Path}={one.Value:R}")));
            return known.TryGetValue(asked, out var solved) ? solved
                : known[asked] = Outcomes(JoinedPlay.Play(game, judging, ensemble.Holding(held), figures.Options.Weighing, figures.Options.Strategy, run).Value.Draws);
        }
        var resolver = new Resolver((asked, held) =>
        {
            var played = Played(held);
            return [.. asked.Select(figure => figure.Kind == FigureKind.Outcome ? Conclusion.Mean(played.Probability[figure.Id], played.Weight)
                : Conclusion.Mean(ForecastingEngine.Forecast(asks! with { Questions = [asks.Questions.First(question => question.Question.Id == figure.Id)] }, forecasts!, new(), played).Value.Questions[0].Column.Span, played.Weight))];
        }, draws, Coarse, GameSolves);
        yield return (new("strategy.outcome", [.. room.Figures.Where(figure => figure.Kind == FigureKind.Outcome)], true), room.Inputs, resolver);
        foreach (var question in room.Figures.Where(figure => figure.Kind == FigureKind.Question))
            yield return (new(question.Name, [question], false), room.Inputs, resolver);
    }

    /// <summary>Whether there is a deal; null: nobody says what it gets without one.</summary>
    public (Conclusion, IReadOnlyList<Input>, Resolver)? Zone()
    {
        if (figures.Rooms.FirstOrDefault(room => room.Figures.Any(figure => figure.Kind == FigureKind.Zone)) is not { } room || BargainingQuestion.Of(figures.Case) is not { } question)
            return null;
        var options = new BargainingOptions { SlowDraws = 8 };
        var (draws, run) = (Math.Min(DealDraws, figures.Run.Draws), figures.Run with { Progress = null });
        var ensemble = new Sampling(question.Columns(options), figures.Run).Rows(0, draws);
        return (new("bargaining.zone.exists", [room.Figures.First(figure => figure.Kind == FigureKind.Zone)], false), room.Inputs, new((_, held) =>
            [Conclusion.Mean(BargainingEngine.Settle(question, ensemble.Holding(held), options, run).Value.Draws.ZoneExists.Span, [])], draws, Coarse, DealSolves));
    }

    private FigureRoom? RoomOf(FigureKind kind) => figures.Rooms.FirstOrDefault(room => room.Figures.Any(figure => figure.Kind == kind));

    private static OutcomeColumns Outcomes(StrategyDraws draws) => new(draws.Outcomes.ToDictionary(outcome => outcome.Key, outcome => outcome.Value.ToArray()), draws.Weight.ToArray());
}
