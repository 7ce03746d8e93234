using System.Text;
using Parley.Analysis;
using Parley.Analysis.Challenge;

namespace Parley.Reports;

public static partial class MarkdownReport
{
    /// <summary>What would change our mind.</summary>
    private static void Challenged(StringBuilder text, CaseAnalysis analysis)
    {
        if (analysis.Challenge is not { } challenge)
            return;
        var @case = analysis.Case;
        Part(text, "What would change our mind", string.Join('\n', new[]
        {
            Table(["Figure", "Hangs on (share of its doubt)", "Below noise"], challenge.Sensitivities.Where(figure => figure.Items.Count > 0 && !figure.Figure.IsAside).Select(figure => new[]
            {
                CaseItem.FigureName(@case, figure.Figure), string.Join("; ", figure.Items.Take(3).Select(item => $"{CaseItem.Name(@case, item.Item)} {Numbers.Percent(Math.Clamp(item.First.Value, 0, 1))}")), Numbers.Count(figure.BelowNoise),
            })),
            Table(["Conclusion", "Turns at"], (challenge.Flips ?? []).Select(of => new[] { ChallengeRows.Conclusion(@case, of), string.Join("; ", ChallengeRows.Turns(@case, of)) })),
            Table(["Watch", "Look by", "Would tell"], challenge.Observables.Where(one => one.Kind != "plan").Select(one => new[]
            {
                one.Says, one.By is { } day ? Numbers.Day(day) : "", string.Join("; ", ChallengeRows.Tells(@case, one)),
            })),
            Table(["Methods", "Figure", "They say", "Matters"], challenge.Disagreements.Where(one => one.Turns).Select(one => new[]
            {
                one.Topic, CaseItem.FigureName(@case, one.Kind, one.Id), ChallengeRows.Readings(one), "yes",
            })),
        }.Where(table => table.Length > 0)));
    }
}
