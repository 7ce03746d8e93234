using System.Globalization;
using System.Text;
using Parley.Cli.Commands;
using Parley.Games.Solvers;

namespace Parley.Cli.Rendering;

/// <summary>Equilibria for people: who does what where, what it pays, and what can be held against it.</summary>
internal static class EquilibriaText
{
    private const int MostShown = 20;

    public static string Of(string solver, GameRequest request, GameAnswer answer, double tolerance, TimeSpan elapsed)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{solver}{(request.Lambda is { } lambda ? $", λ = {lambda}" : "")}: {Count.Of(answer.Equilibria.Count, "profile")}");
        text.Append(answer.Complete switch { true => ", all there are", false => "; there may be more", null => "" }).Append(answer.HasContinua ? "; some are corners of a continuum, whose mixtures are equilibria too" : "");
        text.Append(CultureInfo.InvariantCulture, $", {elapsed.TotalMilliseconds:0.###} ms\n");
        foreach (var (place, equilibrium) in answer.Equilibria.Take(MostShown).Index())
        {
            if (answer.Equilibria.Count > 1)
                text.Append(CultureInfo.InvariantCulture, $"\n{place + 1}.\n");
            Append(text, equilibrium, request, tolerance);
        }
        if (answer.Equilibria.Count > MostShown)
            text.Append(CultureInfo.InvariantCulture, $"\n… and {answer.Equilibria.Count - MostShown} more; --json has all.\n");
        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, Equilibrium equilibrium, GameRequest request, double tolerance)
    {
        var tree = equilibrium.Profile.Tree;
        for (var set = 0; set < tree.SetCount; set++)
        {
            var label = tree.Describe(set);
            text.Append(CultureInfo.InvariantCulture, $"  {tree.Game.Players[label.Player]}, set {label.Number}{(label.Name.Length > 0 ? $" \"{label.Name}\"" : "")}: ");
            text.AppendJoin(", ", label.Actions.Select((action, place) => string.Create(CultureInfo.InvariantCulture,
                $"{(action.Length > 0 ? action : $"action {place + 1}")} {equilibrium.Profile[set, place]:0.####}"))).Append('\n');
        }
        text.Append("  pays ").AppendJoin(", ", equilibrium.Payoffs.Select((payoff, player) => string.Create(CultureInfo.InvariantCulture, $"{tree.Game.Players[player]} {Math.Round(payoff, 6) + 0.0:0.######}"))).Append('\n');
        text.Append("  ").Append(request.Lambda is null ? equilibrium.Describe(tolerance)
            : string.Create(CultureInfo.InvariantCulture, $"logit residual {equilibrium.Residual:G3}; NashConv {equilibrium.Certificate.NashConv:G3}"));
        text.Append(CultureInfo.InvariantCulture, $"; {Count.Of((int)Math.Min(int.MaxValue, equilibrium.Iterations), "iteration")}, {EquilibriaJson.Stopped(equilibrium.Stopped)}\n");
    }
}
