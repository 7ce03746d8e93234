using Parley.Cases;

namespace Parley.CaseFiles.Writing;

/// <summary>Outcomes, past episodes and questions as trees.</summary>
internal static class ForecastNodes
{
    public static Written Outcome(Outcome outcome) => new Written().Add("id", outcome.Id).Add("name", outcome.Name).Add("what", outcome.What).Add("deal", outcome.Deal);

    public static Written Reference(Reference reference)
    {
        var written = new Written().Add("id", reference.Id).Add("out", reference.Out).Add("back", reference.Back).Add("seen_until", reference.SeenUntil)
            .Add("planned_end", reference.PlannedEnd);
        foreach (var (column, text) in reference.Columns)
            written.Add(column, text);
        return written;
    }

    public static Written Episode(Episode episode) => new Written().Add("id", episode.Id).Add("from", episode.From).Add("to", episode.To)
        .Add("parties", episode.Parties).Add("asked", episode.Asked).Add("given", episode.Given).Add("outcome", episode.Outcome).Add("what", episode.What)
        .Add("afterwards", episode.Afterwards).Add("read_by", episode.ReadBy).Add("sources", episode.Sources).Add("note", episode.Note);

    public static Written Threat(Threat threat) => new Written().Add("id", threat.Id).Add("date", threat.Date).Add("threat", threat.Says).Add("kind", threat.Kind)
        .Add("target", threat.Target).Add("carried_out", threat.CarriedOut).Add("by", threat.By).Add("source", threat.Source).Add("note", threat.Note);

    public static Written Question(Question question) => new Written().Add("id", question.Id).Add("asks", question.Asks).Add("by", question.By)
        .Add("kind", question.Kind).Add("model", question.Model.Count == 0 ? null : new Written().Add("any", question.Model).Map)
        .Add("base_rate", question.BaseRate is { } rate ? BaseRate(rate).Map : null).Add("judgement", question.Judgement)
        .Add("because", question.Because).Add("put", question.Put).Add("at_least", question.AtLeast).Add("at_most", question.AtMost)
        .Add("weights", question.Weights is { } weights ? Weights(weights).Map : null).Add("resolved", question.Resolved is { } resolved ? Resolved(resolved).Map : null).Add("note", question.Note);

    public static Written Judgement(Judgement judgement) => new Written().Add("question", judgement.Question).Add("forecaster", judgement.Forecaster)
        .Add("date", judgement.Date).Add("probability", judgement.Probability).Add("because", judgement.Because);

    private static Written Weights(PartWeights weights) => new Written().Add("model", weights.Model).Add("base_rate", weights.BaseRate)
        .Add("judgement", weights.Judgement);

    private static Written BaseRate(BaseRate rate) => new Written().Add("from", rate.From).Add("within", rate.Within).Add("after", rate.After)
        .Add("clock", rate.Clock).Add("where", rate.Where).Add("hint", rate.Hint);

    private static Written Resolved(Resolution resolved) => new Written().Add("as", resolved.As).Add("on", resolved.On).Add("source", resolved.Source)
        .Add("known_from", resolved.KnownFrom);
}
