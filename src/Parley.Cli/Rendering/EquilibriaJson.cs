using System.Text.Json;
using Parley.Cli.Commands;
using Parley.Games.Solvers;
using Parley.Numerics;
using static Parley.Cli.Rendering.JsonText;

namespace Parley.Cli.Rendering;

/// <summary>Equilibria for programs: numbers of player, set and action as in the file, names beside them; nine significant digits.</summary>
internal static class EquilibriaJson
{
    public static string Of(string solver, GameRequest request, GameAnswer answer, double tolerance, TimeSpan elapsed) => JsonText.Of(json =>
    {
        json.WriteString("solver", solver);
        if (request.Lambda is { } lambda)
            Number(json, "lambda", lambda);
        if (answer.Complete is { } complete)
        {
            json.WriteBoolean("complete", complete);
            json.WriteBoolean("continua", answer.HasContinua);
        }
        json.WriteStartArray("equilibria");
        foreach (var equilibrium in answer.Equilibria)
        {
            json.WriteStartObject();
            Content(json, equilibrium);
            Number(json, "regret", equilibrium.Certificate.AgentRegret);
            Number(json, "nashConv", equilibrium.Certificate.NashConv);
            json.WriteBoolean("isEquilibrium", equilibrium.IsEquilibrium(tolerance));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (answer.Equilibria is [var only])
            Content(json, only);
        Number(json, "residual", answer.Equilibria.Select(equilibrium => equilibrium.Residual).DefaultIfEmpty(double.NaN).Max());
        Number(json, "regret", answer.Equilibria.Select(equilibrium => equilibrium.Certificate.AgentRegret).DefaultIfEmpty(double.NaN).Max());
        json.WriteNumber("iterations", answer.Equilibria.Select(equilibrium => equilibrium.Iterations).DefaultIfEmpty(0).Max());
        Number(json, "elapsedMs", elapsed.TotalMilliseconds);
        json.WriteString("stopped", Stopped(answer.Complete switch
        {
            true => StoppedBecause.Converged,
            false => StoppedBecause.IterationLimit,
            null => answer.Equilibria[0].Stopped,
        }));
    });

    /// <summary>Why a solver stopped, in a word.</summary>
    public static string Stopped(StoppedBecause reason) => reason switch
    {
        StoppedBecause.Converged => "converged",
        StoppedBecause.IterationLimit => "iteration limit",
        _ => "stalled",
    };

    private static void Content(Utf8JsonWriter json, Equilibrium equilibrium)
    {
        var (profile, tree) = (equilibrium.Profile, equilibrium.Profile.Tree);
        json.WriteStartArray("profile");
        for (var set = 0; set < tree.SetCount; set++)
        {
            var label = tree.Describe(set);
            for (var action = 0; action < tree.ActionsOf(set); action++)
            {
                json.WriteStartObject();
                json.WriteNumber("player", label.Player + 1);
                json.WriteString("playerName", tree.Game.Players[label.Player]);
                json.WriteNumber("infoset", label.Number);
                json.WriteString("infosetName", label.Name);
                json.WriteNumber("action", action + 1);
                json.WriteString("actionName", label.Actions[action]);
                Number(json, "probability", profile[set, action]);
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
        json.WriteStartArray("payoffs");
        foreach (var payoff in equilibrium.Payoffs)
            json.WriteRawValue(NineDigits.Of(payoff));
        json.WriteEndArray();
    }
}
