using Parley.Bargaining;
using Parley.Cases;
using Parley.Forecasting;
using Parley.Numerics;
using Parley.Runs;
using Parley.Weighing;

namespace Parley.Analysis.Challenge;

/// <summary>A number in doubt behind a figure, draw by draw.</summary>
/// <param name="Path">Its dotted path in the case.</param>
/// <param name="Law">What the case says of it.</param>
/// <param name="Column">The number in each draw.</param>
/// <param name="IsStated">Somebody wrote it down; else it is chance that a model needs, such as what no input explains.</param>
internal sealed record Input(string Path, Quantity Law, ReadOnlyMemory<double> Column, bool IsStated);

/// <summary>Figures that rest on the same numbers and count their draws alike.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Inputs">The numbers.</param>
internal sealed record FigureRoom(IReadOnlyList<FigureColumn> Figures, IReadOnlyList<Input> Inputs);

/// <summary>The published figures of an analysis draw by draw, and the draws of the numbers behind them: the run's own, drawn again from their names.</summary>
internal sealed class CaseFigures
{
    private static readonly string[] Latent = ["settlement.", "references"];

    public CaseFigures(CaseAnalysis analysis, RunContext run, AnalysisOptions options)
    {
        (Analysis, Run, Options) = (analysis, run, options);
        Rooms = [.. new[] { Weighed(), Played(), Derived(), Settled() }.OfType<FigureRoom>(), .. Forecast()];
        Figures = [.. Rooms.SelectMany(room => room.Figures).DistinctBy(figure => figure.Name)];
    }

    public CaseAnalysis Analysis { get; }

    public RunContext Run { get; }

    public AnalysisOptions Options { get; }

    public Case Case => Analysis.Case;

    /// <summary>Every figure once.</summary>
    public IReadOnlyList<FigureColumn> Figures { get; }

    /// <summary>Figures with the numbers that they rest on; one that rests on two engines stands in two rooms.</summary>
    public IReadOnlyList<FigureRoom> Rooms { get; }

    /// <summary>Draws of the game's room, when it was played.</summary>
    public RunContext Wide => Analysis.Strategy is { } played ? Run with { Draws = played.Provenance.Draws } : Run;

    private FigureRoom? Weighed()
    {
        if (Analysis.Weighing is null || WeighingQuestion.Of(Case) is not { } question)
            return null;
        var ensemble = Ensemble.Of(question.Columns, Run);
        return new([.. WeighingEngine.Posterior(question, ensemble, Options.Weighing, Run)
            .Select(h => new FigureColumn($"weighing.{h.Key}.posterior", FigureKind.Explanation, h.Key, h.Value, default))], Inputs(question.Columns, ensemble));
    }

    private FigureRoom? Played()
    {
        if (Analysis.Strategy is not { Value.Draws: var draws } || JoinedPlay.Asked(Case) is not var (game, judging))
            return null;
        var columns = JoinedPlay.Columns(judging, game).ToArray();
        var questions = Questions().Where(question => question.Model);
        return new([
            .. draws.Voices.SelectMany(player => player.Value.Select(voice => new FigureColumn($"strategy.{player.Key}.{voice.Key}.posterior", FigureKind.Type, $"{player.Key}.{voice.Key}", voice.Value, draws.Weight))),
            .. draws.Moves.Select(move => new FigureColumn($"strategy.next.{move.Stage}.{move.Player}.{move.Move}", move.IsDue ? FigureKind.NextMove : FigureKind.LaterMove, $"{move.Stage}.{move.Player}.{move.Move}", move.Probability, move.Weight)),
            .. draws.Outcomes.Select(outcome => new FigureColumn($"strategy.outcomes.{outcome.Key}", FigureKind.Outcome, outcome.Key, outcome.Value, draws.Weight)),
            .. questions.Select(question => question.Figure)], Ordered(columns, Ensemble.Of(columns, Wide)));
    }

    private FigureRoom? Derived()
    {
        if (Analysis.Derived is null || Analysis.Strategy is not { Value: var played } || JoinedPlay.Derived(Case, Run, played) is not var (question, sampling))
            return null;
        var ensemble = sampling.Rows(0, Run.Draws);
        return new([.. WeighingEngine.Posterior(question, ensemble, Options.Weighing, Run).Select(h => new FigureColumn($"weighing.{h.Key}.derived", FigureKind.Derived, h.Key, h.Value, default))],
            Ordered([.. JoinedPlay.Columns(question, JoinedPlay.Asked(Case)!.Value.Game)], ensemble));
    }

    private FigureRoom? Settled()
    {
        var options = new BargainingOptions();
        if (Analysis.Bargaining is not { Value.Draws: var draws } || BargainingQuestion.Of(Case) is not { } question)
            return null;
        return new([
            .. draws.Settlement.Select(issue => new FigureColumn($"bargaining.{issue.Key}.forecast", FigureKind.Settlement, issue.Key, issue.Value, default)),
            .. draws.ZoneExists.IsEmpty ? [] : new[] { new FigureColumn("bargaining.zone.exists", FigureKind.Zone, "", draws.ZoneExists, default),
                new FigureColumn("bargaining.zone.commonGain", FigureKind.CommonGain, "", draws.CommonGain, default) }],
            Inputs(question.Columns(options), Ensemble.Of(question.Columns(options), Run)));
    }

    private IEnumerable<FigureRoom> Forecast()
    {
        if (Analysis.Forecasting is not { Value: var answer } || ForecastingQuestion.Of(Case) is not { } asked)
            yield break;
        var ensemble = Ensemble.Of(asked.Columns, Wide);
        var own = asked.Questions.ToDictionary(question => question.Question.Id, question => question.Columns.ToArray());
        foreach (var (figure, _) in Questions())
            yield return new([figure], Inputs(own[figure.Id], ensemble));
        foreach (var number in answer.Numbers)
            yield return new([new($"forecasting.{number.Id}", FigureKind.Number, number.Id, number.Column, default)], Inputs(own[number.Id], ensemble));
    }

    private IEnumerable<(FigureColumn Figure, bool Model)> Questions() => Analysis.Forecasting?.Value.Questions.Select(question =>
    {
        var model = question.Model is { Share: > 0 };
        return (new FigureColumn($"forecasting.{question.Id}", FigureKind.Question, question.Id, question.Column, model ? Analysis.Strategy?.Value.Draws.Weight ?? Analysis.Forecasting.Value.Weight : default), model);
    }) ?? [];

    private static Input[] Inputs(IEnumerable<KeyValuePair<string, Quantity>> columns, Ensemble ensemble) =>
        [.. columns.Where(column => !column.Value.IsExact).Select(column => new Input(column.Key, column.Value, ensemble[column.Key].ToArray(), IsStated(column.Key)))];

    /// <summary>The same, with utilities in the order of the ranking in place of the numbers they are sorted from.</summary>
    private static Input[] Ordered(KeyValuePair<string, Quantity>[] columns, Ensemble ensemble)
    {
        var ranked = columns.Where(column => column.Key.Contains(".prefers.", StringComparison.Ordinal)).GroupBy(column => column.Key[..column.Key.LastIndexOf('.')]).SelectMany(ranking =>
        {
            var sorted = ensemble.Utilities(new Ranking(ranking.Key, ranking.Count() + 2));
            return ranking.Select((column, place) => new Input(column.Key, column.Value, sorted[place + 1], false));
        }).ToDictionary(input => input.Path);
        return [.. Inputs(columns, ensemble).Select(input => ranked.GetValueOrDefault(input.Path) ?? input)];
    }

    private static bool IsStated(string path) => !Latent.Any(latent => path.StartsWith(latent, StringComparison.Ordinal)) && !path.Contains(".prefers.", StringComparison.Ordinal)
        && !path.EndsWith(".base_rate.day", StringComparison.Ordinal) && !(path.StartsWith("questions.", StringComparison.Ordinal) && path.EndsWith(".part", StringComparison.Ordinal));
}
