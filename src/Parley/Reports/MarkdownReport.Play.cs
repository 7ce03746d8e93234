using System.Text;
using Parley.Analysis;

namespace Parley.Reports;

public static partial class MarkdownReport
{
    /// <summary>The game: who the players are, what the moves told, what comes next, what it comes to.</summary>
    private static void Played(StringBuilder text, CaseAnalysis analysis)
    {
        if (analysis.Strategy is not { Value: var answer })
            return;
        var @case = analysis.Case;
        Part(text, "The game: what was played, and what comes next",
            Table(["Who", "Before", "After", "90 % band"], answer.Players.SelectMany(player => player.Types.Select(type => new[]
            {
                $"{Labels.Actor(@case, player.Id)}: {Labels.Words(type.Id)}", Numbers.Percent(type.Prior.Mean.Value), Numbers.Percent(type.Posterior.Mean.Value), Numbers.PercentRange(type.Posterior),
            }).Concat(player.Factions.Select(faction => new[]
            {
                $"{Labels.Actor(@case, faction.Id)} exist", Numbers.Percent(faction.Prior.Mean.Value), Numbers.Percent(faction.Posterior.Mean.Value), Numbers.PercentRange(faction.Posterior),
            })))) + "\n"
            + Table(["Move seen", "Chance before", "Surprise, bits", "Told of its type, bits"], answer.Observed.Select(step => new[]
            {
                $"{Labels.Actor(@case, step.Player)}: {Labels.Words(step.Move)} ({Labels.Words(step.Stage)})", Numbers.Percent(step.Probability.Value), Numbers.Fixed(step.SurpriseBits.Value, 2), Numbers.Fixed(step.SignalBits.Value, 4),
            })) + "\n"
            + Table(["Still to come", "Comes to it", "Moves there"], answer.Next.Select(next => new[]
            {
                $"{Labels.Actor(@case, next.Player)}: {Labels.Words(next.Stage)}", Numbers.Percent(next.Reached.Mean.Value),
                string.Join(", ", next.Moves.Select(move => $"{Labels.Words(move.Key)} {Numbers.Percent(move.Value.Mean.Value)}")),
            })) + "\n"
            + Table(["It comes to", "Probability", "90 % band"], answer.Outcomes.Select(outcome => new[]
            {
                $"{outcome.Id}: {Labels.Outcome(@case, outcome.Id)}", Numbers.Percent(outcome.Probability.Mean.Value), Numbers.PercentRange(outcome.Probability),
            })));
    }
}
