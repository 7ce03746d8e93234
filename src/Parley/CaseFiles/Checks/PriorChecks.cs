using System.Globalization;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.CaseFiles.Checks;

/// <summary>Probabilities over a list of which exactly one is true: at most 1 when exact, and told when their centres miss 1.</summary>
internal static class PriorChecks
{
    private const double Rounding = 1e-9;
    private const double LeastDraw = 0.5 / (1L << 32); // no draw lies lower

    public static void Run(Case read, Located report)
    {
        if (read.Hypotheses.Named.Count > 0)
            Explanations(read.Hypotheses, report);
        if (read.Game is not { } game)
            return;
        foreach (var (player, types) in game.Types)
        {
            if (types.Count > 0 && types.Values.All(type => type.Prior is not null))
                Alone($"game.types.{player}", [.. types.Values.Select(type => type.Prior!)], "priors", report);
        }

        foreach (var (believer, others) in game.Beliefs)
        {
            foreach (var (other, beliefs) in others)
            {
                if (game.Types.TryGetValue(other, out var types) && types.Keys.All(beliefs.ContainsKey))
                    Alone($"game.beliefs.{believer}.{other}", [.. beliefs.Values], "beliefs", report);
            }
        }
    }

    private static void Explanations(Hypotheses hypotheses, Located report)
    {
        Quantity[] named = [.. hypotheses.Named.Values.Select(hypothesis => hypothesis.Prior)];
        if (!Stand("hypotheses", named, hypotheses.CatchAll, "priors", report))
            return;
        if (named.All(prior => prior.At(LeastDraw) == 0))
            report.Error("hypotheses", "all priors may be 0 at once, and exactly one of these is true", "give one of them a prior that is always above 0");
        else if (hypotheses.Incoherent() is { } centres)
            Warn("hypotheses", string.Create(CultureInfo.InvariantCulture, $"central priors sum to {centres.Sum():0.00} with the catch-all"), report);
    }

    /// <summary>A list that is whole without a catch-all.</summary>
    private static void Alone(string path, Quantity[] stated, string word, Located report)
    {
        var sum = stated.Sum(one => one.Centre);
        if (Stand(path, stated, null, word, report) && Simplex.Misses(sum))
            Warn(path, string.Create(CultureInfo.InvariantCulture, $"central {word} sum to {sum:0.00}"), report);
    }

    /// <summary>Whether the numbers can be made to sum to 1; reports why not.</summary>
    private static bool Stand(string path, Quantity[] stated, Quantity? catchAll, string word, Located report)
    {
        if (report.IsBroken(path))
            return false;
        var exact = stated.Append(catchAll).OfType<Quantity>().Where(one => one.IsExact).Sum(one => one.Centre);
        if (stated.All(one => one is { IsExact: true, Centre: 0 }))
            report.Error(path, $"all {word} are exactly 0, and exactly one of these is true", "give one of them a prior above 0");
        else if (exact > 1 + Rounding)
            report.Error(path, string.Create(CultureInfo.InvariantCulture, $"exact {word} sum to {exact:0.####}, and exactly one of these is true"), "lower them until they sum to at most 1");
        else
            return true;
        return false;
    }

    private static void Warn(string path, string what, Located report) =>
        report.Warn("incoherent", path, what, "they are made to sum to 1; adjust them if that is not what you mean");
}
