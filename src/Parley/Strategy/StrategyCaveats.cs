using System.Globalization;
using Parley.Cases;
using Parley.Runs;

namespace Parley.Strategy;

/// <summary>What to hold against an answer about a game.</summary>
internal static class StrategyCaveats
{
    public static IEnumerable<Caveat> Of(StrategyQuestion question, StrategyAnswer answer, StrategyOptions options)
    {
        if (answer.EffectiveSample < options.EffectiveSample)
        {
            yield return new("effectiveSample", string.Create(CultureInfo.InvariantCulture,
                $"the moves seen leave {answer.EffectiveSample:0} draws' worth of {answer.Draws.Weight.Length}, fewer than {options.EffectiveSample:0}; ask for more draws"));
        }
        if (answer.Residual.NotConverged > 0)
        {
            yield return new("residual", string.Create(CultureInfo.InvariantCulture,
                $"{answer.Residual.NotConverged} draw{(answer.Residual.NotConverged == 1 ? " was" : "s were")} not solved to {SolverResidual.Tolerance:0e-0}; they count all the same"));
        }
        if (answer.Hierarchy is { SameOutcome: false })
            yield return new("outcomes", "players who think in levels would most likely come to another outcome than players in equilibrium");
        if (answer.Hierarchy is { SameMove: false })
            yield return new("next", "players who think in levels would most likely make another next move than players in equilibrium");
        if (question.Game.Rationality.Count == 0)
            yield return new("game.rationality", "the case does not say how rational the players are; 2 to 12 is taken");
        foreach (var tie in question.Ties.Where(tie => Players(question.Game, tie.Value) > 1))
            yield return new($"hypotheses.{tie.Key}.type", "is about two players at once; judged evidence on it does not reach their types");
    }

    private static int Players(Game game, Keyed<string> tie) => tie.Keys.Select(key => game.Factions.TryGetValue(key, out var faction) ? faction.Of : key).Distinct().Count();
}
