using Parley.CaseFiles.Sections;
using Parley.CaseFiles.Text;
using Parley.Cases;

namespace Parley.CaseFiles.Writing;

/// <summary>The explanations and the evidence as a tree.</summary>
internal static class WeighingNodes
{
    public static MapNode? Hypotheses(Hypotheses hypotheses)
    {
        if (hypotheses == Cases.Hypotheses.None)
            return null;
        var written = new Written().Add("asks", hypotheses.Asks).Add("catch_all", hypotheses.CatchAll).Add("correlation", hypotheses.Correlation);
        foreach (var hypothesis in hypotheses.Named.Values)
        {
            written.Add(hypothesis.Id, new Written().Add("name", hypothesis.Name).Add("says", hypothesis.Says).Add("prior", hypothesis.Prior)
                .Add("type", hypothesis.Type).Map);
        }

        return written.Map;
    }

    public static Written Evidence(Evidence item) => new Written().Add("id", item.Id).Add("says", item.Says).Add("date", item.Date).Add("known_from", item.KnownFrom)
        .Add("source", item.Source).Add("event", item.Event).Add("reliability", item.Reliability).Add("group", item.Group).Add("absence", item.Absence)
        .Add("move", item.Move).Add("likelihood", item.Likelihood).Add("trace", item.Trace).Add("seen", item.Seen)
        .Add("rating", item.Rating.Count == 0 ? null : Written.By(item.Rating, rating => Written.Word(WeighingSections.Ratings, rating)))
        .Add("credibility", WeighingSections.Weights, item.Credibility).Add("relevance", WeighingSections.Weights, item.Relevance).Add("because", item.Because);
}
