using Parley.Cases;

namespace Parley.CaseFiles.Checks;

/// <summary>Every item can tell the explanations apart, and tells about all of them.</summary>
internal static class EvidenceChecks
{
    public static void Run(Case read, Located report)
    {
        var hypotheses = read.Hypotheses.Named.Keys.ToList();
        if (hypotheses.Count == 0)
            return;
        foreach (var item in read.Evidence.Values)
        {
            var path = $"evidence.{item.Id}";
            if (report.IsBroken(path))
                continue;
            var judged = Judged(item);
            if (judged.Count == 0 && item.Move.Count == 0)
                report.Warn("unjudged", path, "has no likelihood, rating, trace or move, and so weighs nothing", "say how likely it is under each hypothesis");
            else if (judged.Count > 0 && hypotheses.Where(id => !judged.ContainsKey(id)).ToList() is { Count: > 0 } left)
                report.Warn("partly judged", path, $"says nothing of {string.Join(", ", left)}", "say how likely it is under each hypothesis, or rate it NA there");
            else if (hypotheses.Count > 1 && judged.Count > 0 && IsEven(judged))
                report.Warn("tells nothing", path, "is equally likely under every hypothesis", "leave it out, rate it NA, or say what speaks for one of them");
        }
    }

    /// <summary>What is judged of an item under each hypothesis: likelihood, else trace and seen, else rating.</summary>
    private static Dictionary<string, object> Judged(Evidence item)
    {
        if (item.Likelihood.Count > 0)
            return item.Likelihood.ToDictionary(pair => pair.Key, object (pair) => pair.Value, StringComparer.Ordinal);
        if (item.Trace.Count > 0)
            return item.Trace.ToDictionary(pair => pair.Key, object (pair) => (pair.Value, item.Seen.GetValueOrDefault(pair.Key) ?? item.Seen.GetValueOrDefault(Evidence.Everywhere)), StringComparer.Ordinal);
        return item.Rating.ToDictionary(pair => pair.Key, object (pair) => pair.Value, StringComparer.Ordinal);
    }

    private static bool IsEven(Dictionary<string, object> judged) =>
        judged.Values.Distinct().Count() == 1 && !Rating.NotApplicable.Equals(judged.Values.First());
}
