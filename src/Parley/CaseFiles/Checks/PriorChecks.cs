using System.Globalization;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.CaseFiles.Checks;

/// <summary>Probabilities over a list of which exactly one is true: at most 1 when exact, and told when their centres miss 1.</summary>
internal static class PriorChecks
{
    private const double Slack = 0.02;
    private const double Rounding = 1e-9;
    private const double UsualCatchAll = 0.05;

    public static void Run(Case read, Located report)
    {
        var named = read.Hypotheses.Named.Values.Select(hypothesis => hypothesis.Prior).ToList();
        if (named.Count > 0)
            Check("hypotheses", named, read.Hypotheses.CatchAll, read.Hypotheses.CatchAll is null ? UsualCatchAll : 0, "priors", report);
        if (read.Game is not { } game)
            return;
        foreach (var (player, types) in game.Types)
        {
            if (types.Count > 0 && types.Values.All(type => type.Prior is not null))
                Check($"game.types.{player}", types.Values.Select(type => type.Prior!).ToList(), null, 0, "priors", report);
        }

        foreach (var (believer, others) in game.Beliefs)
        {
            foreach (var (other, beliefs) in others)
            {
                if (game.Types.TryGetValue(other, out var types) && types.Keys.All(beliefs.ContainsKey))
                    Check($"game.beliefs.{believer}.{other}", beliefs.Values.ToList(), null, 0, "beliefs", report);
            }
        }
    }

    private static void Check(string path, List<Quantity> priors, Quantity? catchAll, double usual, string word, Located report)
    {
        if (report.IsBroken(path))
            return;
        var all = catchAll is null ? priors : [.. priors, catchAll];
        var exact = all.Where(prior => prior.IsExact).Sum(prior => prior.Centre);
        var centre = all.Sum(prior => prior.Centre) + usual;
        if (priors.All(prior => prior is { IsExact: true, Centre: 0 }))
            report.Error(path, $"all {word} are exactly 0, and exactly one of these is true", "give one of them a prior above 0");
        else if (exact > 1 + Rounding)
            report.Error(path, string.Create(CultureInfo.InvariantCulture, $"exact {word} sum to {exact:0.####}, and exactly one of these is true"), "lower them until they sum to at most 1");
        else if (Math.Abs(centre - 1) > Slack)
            report.Warn("incoherent", path, string.Create(CultureInfo.InvariantCulture, $"central {word} sum to {centre:0.00}{(path == "hypotheses" ? " with the catch-all" : "")}"),
                "they are made to sum to 1; adjust them if that is not what you mean");
    }
}
