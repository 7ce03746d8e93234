using Parley.Cases;
using Parley.Numerics;
using Parley.Strategy.Histories;

namespace Parley.Strategy;

/// <summary>Who are they, what will they do next, and what did their last move tell us?</summary>
/// <param name="Game">The staged game: types, factions, beliefs, rationality, stages, and the moves observed so far.</param>
/// <param name="Outcomes">Every way in which it can end, by id.</param>
/// <param name="AsOf">The day from which the case is seen.</param>
/// <param name="CaseDigest">The digest of the case, for the provenance of the answer.</param>
public sealed record StrategyQuestion(Game Game, Keyed<Outcome> Outcomes, DateOnly AsOf, string CaseDigest)
{
    /// <summary>λ where the case does not say: 2 to 12, from loosely to quite sharply the better move on utilities from 0 to 1.</summary>
    public static Quantity DefaultRationality { get; } = Quantity.Interval(2, 12, Domain.Positive);

    /// <summary>The column of λ where the case does not say.</summary>
    private const string DefaultColumn = "game.rationality";

    /// <summary>The explanations of the record, and the types or factions that each amounts to: by hypothesis, then by player (the type) or faction (<c>exist</c>).</summary>
    public Keyed<Keyed<string>> Ties { get; init; } = Keyed<Keyed<string>>.Empty;

    /// <summary>
    /// What evidence other than the observed moves says of the explanations, draw by draw. Explanations tied to a type or faction carry it over to the private states;
    /// evidence that <em>is</em> an observed move must not be in it, for the move is counted by play.
    /// </summary>
    public IReadOnlyList<JudgedEvidence> Judged { get; init; } = [];

    /// <summary>What the case asks of this engine; null when it has no staged game.</summary>
    public static StrategyQuestion? Of(Case @case) =>
        @case.Game is { Stages.Count: > 0, Types.Count: > 0 } game ? new(game, @case.Outcomes, @case.AsOf, @case.Digest())
        {
            Ties = @case.Hypotheses.Named.Select(hypothesis => hypothesis.Type),
        } : null;

    /// <summary>Every number in doubt in the question, by the name of its column: the dotted path of the number in the case.</summary>
    public IEnumerable<KeyValuePair<string, Quantity>> Columns => Numbers(RankingColumns);

    /// <summary>The same columns, each at its central value: a ranking's utilities are evenly spaced.</summary>
    public IEnumerable<KeyValuePair<string, Quantity>> CentralColumns =>
        Numbers((path, order) => Central(RankingOf(path, order))).Select(column => KeyValuePair.Create(column.Key, Quantity.Exactly(column.Value.Centre)));

    internal static Ranking RankingOf(string path, Sequence<Sequence<string>> order) => new($"{path}.prefers", order.Count);

    internal static string RationalityColumn(Game game, string player) => game.Rationality.ContainsKey(player) ? $"game.rationality.{player}" : DefaultColumn;

    private static IEnumerable<KeyValuePair<string, Quantity>> RankingColumns(string path, Sequence<Sequence<string>> order) => RankingOf(path, order).Columns;

    private static IEnumerable<KeyValuePair<string, Quantity>> Central(Ranking ranking) =>
        ranking.Columns.Index().Select(column => KeyValuePair.Create(column.Item.Key, Quantity.Exactly((ranking.Classes - 2.0 - column.Index) / (ranking.Classes - 1))));

    private IEnumerable<KeyValuePair<string, Quantity>> Numbers(Func<string, Sequence<Sequence<string>>, IEnumerable<KeyValuePair<string, Quantity>>> ranked)
    {
        foreach (var player in Game.Types)
        {
            foreach (var type in player.Value.Values.Where(type => type.Prior is not null))
                yield return KeyValuePair.Create($"game.types.{player.Key}.{type.Id}.prior", type.Prior!);
        }
        foreach (var voice in new Cast(Game).Voices)
        {
            if (voice.Preferences.Prefers is { } order)
            {
                foreach (var column in ranked(voice.Path, order))
                    yield return column;
            }
            foreach (var (outcome, utility) in voice.Preferences.Utility ?? Keyed<Quantity>.Empty)
                yield return KeyValuePair.Create($"{voice.Path}.utility.{outcome}", utility);
            if (voice.Faction?.Exists is { } exists)
                yield return KeyValuePair.Create($"{voice.Path}.exists", exists);
            if (voice.Faction?.Sway is { } sway)
                yield return KeyValuePair.Create($"{voice.Path}.sway", sway);
        }
        foreach (var (believer, others) in Game.Beliefs)
        {
            foreach (var (other, beliefs) in others)
            {
                foreach (var (type, belief) in beliefs)
                    yield return KeyValuePair.Create($"game.beliefs.{believer}.{other}.{type}", belief);
            }
        }
        foreach (var column in Game.Types.Keys.Select(player => RationalityColumn(Game, player)).Distinct(StringComparer.Ordinal))
        {
            var player = column == DefaultColumn ? Evidence.Everywhere : column[(DefaultColumn.Length + 1)..];
            yield return KeyValuePair.Create(column, Game.Rationality.GetValueOrDefault(player) ?? DefaultRationality);
        }
        foreach (var stage in Game.Stages.Values)
        {
            foreach (var (mover, options) in stage.Options)
            {
                foreach (var option in options.Values)
                {
                    foreach (var (payer, cost) in option.Cost)
                        yield return KeyValuePair.Create(CostColumn(stage, mover, option, payer), cost);
                }
            }
        }
    }

    internal static string CostColumn(Stage stage, string mover, Option option, string payer) =>
        $"game.stages.{stage.Id}.options.{(stage.Movers.Count > 1 ? mover + "." : "")}{option.Id}.cost{(payer == Evidence.Everywhere ? "" : "." + payer)}";
}

/// <summary>What judged evidence says of one explanation, draw by draw.</summary>
/// <param name="Hypothesis">Its id, one of <see cref="StrategyQuestion.Ties"/>.</param>
/// <param name="Prior">P(the explanation) before any evidence, draw by draw.</param>
/// <param name="Ratio">P(evidence | the explanation) over its mean across explanations, draw by draw, of at least 0.</param>
public sealed record JudgedEvidence(string Hypothesis, ReadOnlyMemory<double> Prior, ReadOnlyMemory<double> Ratio);
