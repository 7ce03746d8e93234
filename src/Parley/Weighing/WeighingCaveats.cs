using System.Globalization;
using Parley.Cases;
using Parley.Numerics;
using Parley.Runs;

namespace Parley.Weighing;

/// <summary>What to hold against an answer: each a sentence with the figure that it bears on, and only those that apply.</summary>
internal static class WeighingCaveats
{
    private const int FewDraws = 1000;
    private const double Growth = 0.01;
    private const double Dominance = 0.5;
    private const double Level = 1e-9; // what nine digits do not tell apart, where nothing is in doubt and errors are 0

    /// <summary>The reasons to trust the answer less, the gravest first.</summary>
    public static IEnumerable<Caveat> Of(WeighingQuestion question, EvidenceMatrix matrix, double correlation, WeighingAnswer answer) =>
        OfTheAnswer(question, correlation, answer).Concat(OfTheInput(question, matrix)).Where(caveat => caveat.Reason is not null).Select(caveat => new Caveat(caveat.Figure, caveat.Reason!));

    private static IEnumerable<(string Figure, string? Reason)> OfTheAnswer(WeighingQuestion question, double correlation, WeighingAnswer answer)
    {
        var mean = answer.Hypotheses.ToDictionary(hypothesis => hypothesis.Id, hypothesis => hypothesis.Posterior.Mean);
        var (leader, runnerUp) = (mean[answer.Leader], mean[answer.RunnerUp]);
        yield return ("posterior", leader.Value - runnerUp.Value < 2 * (leader.Error + runnerUp.Error) || leader.Value - runnerUp.Value < Level
            ? $"{answer.Leader} and {answer.RunnerUp} are nearer to each other ({Number(leader.Value)}, {Number(runnerUp.Value)}) than this number of draws can tell" : null);
        yield return ("linchpin", answer.Linchpin switch
        {
            null => null,
            { Hypothesis: null } turn => $"the lead of {answer.Leader} hangs on one item: without {turn.Item}, {turn.NewLeader} leads",
            { } turn => $"the lead of {answer.Leader} hangs on one number: were P({turn.Item} | {turn.Hypothesis}) {Number(turn.Value!.Value)} and not {Number(turn.From!.Value)}, {turn.NewLeader} would draw level",
        });
        yield return ("correlations", Groups(question, correlation, answer));
        yield return ("items", Dominant(answer));
        yield return ("posterior", CatchAll(answer));
        yield return ("scores", Disagreement(answer));
    }

    private static IEnumerable<(string Figure, string? Reason)> OfTheInput(WeighingQuestion question, EvidenceMatrix matrix)
    {
        var draws = matrix.Ensemble.Draws;
        yield return ("posterior", draws < FewDraws ? $"rests on {draws} draws only; ask for 4096" : null);
        yield return ("prior", Priors(question));
        int[] items = [.. Enumerable.Range(0, matrix.Items.Length)];
        string[] silent = [.. items.Where(item => !matrix.Speaks(item)).Select(item => matrix.Items[item].Id)];
        string[] partly = [.. items.Where(item => matrix.Speaks(item) && matrix.Cells(item).Contains(null)).Select(item => matrix.Items[item].Id)];
        string[] ungraded = [.. items.Where(item => matrix.Speaks(item) && matrix.Reliability(item) is null).Select(item => matrix.Items[item].Id)];
        string[] rated = [.. items.Where(item => Has<LikelihoodCell.Rated>(matrix, item)).Select(item => matrix.Items[item].Id)];
        string[] derived = [.. items.Where(item => Has<LikelihoodCell.Derived>(matrix, item)).Select(item => matrix.Items[item].Id)];
        yield return ("reliability", ungraded.Length > 0 ? $"neither item nor source is graded for {List(ungraded)}: taken at full weight, r = 1" : null);
        yield return ("reliability", question.Reliability.Count > 0 ? "the ranges of r behind the admiralty grades are a default of this project; no standard gives numbers" : null);
        yield return ("likelihood", rated.Length > 0 ? $"the likelihoods of {List(rated)} are read from ratings by ranges that are a default of this project; no standard gives numbers" : null);
        yield return ("likelihood", derived.Length > 0 ? $"the likelihoods of {List(derived)} come from the game, not from the analyst" : null);
        yield return ("likelihood", partly.Length > 0 ? $"{List(partly)}: nothing said under some hypotheses, which take the mean likelihood of the others" : null);
        yield return ("likelihood", silent.Length > 0 ? $"{List(silent)}: says nothing about any hypothesis and changes nothing" : null);
    }

    private static string? Groups(WeighingQuestion question, double correlation, WeighingAnswer answer)
    {
        string[] groups = [.. question.Evidence.Values.Where(item => !string.IsNullOrEmpty(item.Group)).CountBy(item => item.Group!).Where(group => group.Value > 1).Select(group => group.Key)];
        if (groups.Length == 0)
            return null;
        var others = answer.Correlations.Select(reading => (reading.Correlation, Leader: question.Hypotheses.Named.Keys.MaxBy(id => reading.Posterior[id].Value)))
            .Where(reading => reading.Leader != answer.Leader).Select(reading => $"; at ρ = {Number(reading.Correlation)}, {reading.Leader} leads");
        return $"items of {List(groups)} count less by an assumed correlation of ρ = {Number(correlation)}{string.Concat(others)}";
    }

    private static string? Dominant(WeighingAnswer answer)
    {
        var all = answer.Items.Sum(item => Math.Abs(item.Decibans.Mean.Value));
        return answer.Items.Count > 2 && answer.Items.MaxBy(item => Math.Abs(item.Decibans.Mean.Value)) is { } item && Math.Abs(item.Decibans.Mean.Value) > Dominance * all
            ? $"more than half of all weight between {answer.Leader} and {answer.RunnerUp} is in {item.Id} ({Number(item.Decibans.Mean.Value)} of {Number(all)} decibans)" : null;
    }

    private static string? CatchAll(WeighingAnswer answer)
    {
        var (before, after) = (answer.Hypotheses[^1].Prior.Mean.Value, answer.Hypotheses[^1].Posterior.Mean.Value);
        return after > before + Growth ? $"the evidence fits no named explanation well: {Hypotheses.CatchAllId} grew from {Number(before)} to {Number(after)}" : null;
    }

    private static string? Disagreement(WeighingAnswer answer)
    {
        if (answer.Items.Count == 0)
            return null;
        var (count, weighted) = (answer.Scores.Best.Contains(answer.Leader), answer.Scores.BestWeighted.Contains(answer.Leader));
        return count && weighted ? null
            : $"Bayes favours {answer.Leader}, "
            + (count ? "" : $"the count of inconsistent items {List(answer.Scores.Best)}")
            + (count || weighted ? "" : ", ")
            + (weighted ? "" : $"the weighted inconsistency {List(answer.Scores.BestWeighted)}");
    }

    private static string? Priors(WeighingQuestion question)
    {
        if (question.Hypotheses.Incoherent() is not { } centre)
            return null;
        var coherent = Simplex.Project(centre).Zip(question.Hypotheses.Named.Keys.Append(Hypotheses.CatchAllId), (value, id) => $"{id} {Number(value)}");
        return $"the priors add up to {Number(centre.Sum())} at their centres, not 1; every draw is scaled to 1 (nearest coherent centre: {string.Join(", ", coherent)})";
    }

    private static bool Has<TCell>(EvidenceMatrix matrix, int item) where TCell : LikelihoodCell
    {
        foreach (var cell in matrix.Cells(item))
        {
            if (cell is TCell)
                return true;
        }
        return false;
    }

    private static string List(IReadOnlyCollection<string> ids) =>
        ids.Count <= 4 ? string.Join(", ", ids) : $"{string.Join(", ", ids.Take(3))} and {ids.Count - 3} more";

    private static string Number(double value) => value.ToString(Math.Abs(value) < 0.001 ? "G2" : "0.###", CultureInfo.InvariantCulture);
}
