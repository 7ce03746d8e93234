using Parley.CaseFiles.Sections;
using Parley.CaseFiles.Text;
using Parley.Cases;

namespace Parley.CaseFiles.Writing;

/// <summary>A case as the tree that its files would be read into.</summary>
internal static class CaseNodes
{
    public static MapNode Of(Case whole)
    {
        var written = new Written().Add("parley", Written.Number(Case.Version)).Add("title", whole.Title).Add("as_of", whole.AsOf).Add("zone", whole.Zone).Add("asks", whole.Asks)
            .Add("yardstick", whole.Yardstick.Id);
        foreach (var (section, items) in Sections(whole))
            written.Add(section, items);
        return written.Map;
    }

    private static IEnumerable<(string Section, Node? Items)> Sections(Case whole)
    {
        yield return ("sources", Rows(whole.Sources.Values, Source));
        yield return ("actors", Rows(whole.Actors.Values, Actor));
        yield return ("absent", Rows(whole.Absent.Values, Absent));
        yield return ("events", Rows(whole.Events.Values, Event));
        yield return ("issues", Rows(whole.Issues.Values, Issue));
        yield return ("feasible", whole.Feasible.Count == 0 ? null : Written.List(whole.Feasible.Select(condition => Written.Text(condition.Written))));
        yield return ("positions", Rows(whole.Positions, Position));
        yield return ("concessions", Rows(whole.Concessions.Values, Concession));
        yield return ("precedents", Rows(whole.Precedents.Values, Precedent));
        yield return ("claims", Rows(whole.Claims.Values, Claim));
        yield return ("hypotheses", WeighingNodes.Hypotheses(whole.Hypotheses));
        yield return ("evidence", Rows(whole.Evidence.Values, WeighingNodes.Evidence));
        yield return ("outcomes", Rows(whole.Outcomes.Values, ForecastNodes.Outcome));
        yield return ("game", whole.Game is null ? null : GameNodes.Of(whole.Game));
        yield return ("references", Rows(whole.References.Values, ForecastNodes.Reference));
        yield return ("episodes", Rows(whole.Episodes.Values, ForecastNodes.Episode));
        yield return ("threats", Rows(whole.Threats.Values, ForecastNodes.Threat));
        yield return ("questions", Rows(whole.Questions.Values, ForecastNodes.Question));
        yield return ("judgements", Rows(whole.Judgements, ForecastNodes.Judgement));
    }

    private static ListNode? Rows<T>(IEnumerable<T> things, Func<T, Written> write) =>
        things.Select(thing => write(thing).Map).ToList() is { Count: > 0 } maps ? Written.List(maps) : null;

    private static Written Source(Source source) => new Written().Add("id", source.Id).Add("title", source.Title).Add("author", source.Author)
        .Add("publisher", source.Publisher).Add("date", source.Date).Add("known_from", source.KnownFrom).Add("reliability", source.Reliability).Add("url", source.Url)
        .Add("stance", source.Stance).Add("reason", source.Reason).Add("terms", source.Terms);

    private static Written Actor(Actor actor) => new Written().Add("id", actor.Id).Add("name", actor.Name).Add("kind", actor.Kind).Add("of", actor.Of)
        .Add("veto", actor.Veto).Add("authority", actor.Authority).Add("also", actor.Also).Add("role", actor.Role);

    private static Written Absent(Absent absent) => new Written().Add("id", absent.Id).Add("name", absent.Name).Add("what", absent.What)
        .Add("effect", absent.Effect).Add("because", absent.Because);

    private static Written Event(Event item) => new Written().Add("id", item.Id).Add("date", item.Date).Add("known_from", item.KnownFrom).Add("actor", item.Actor)
        .Add("target", item.Target).Add("audience", item.Audience).Add("says_or_does", RecordSections.Forms, item.Form)
        .Add("what", item.What).Add("stated_reason", item.StatedReason).Add("motive", item.Motive).Add("motive_by", item.MotiveBy).Add("class", item.Class)
        .Add("intensity", item.Intensity).Add("authority", item.Authority).Add("cost", item.Cost).Add("reversible", item.Reversible)
        .Add("planned_for", item.PlannedFor).Add("status", Written.Word(RecordSections.Statuses, item.Status)).Add("sources", item.Sources).Add("note", item.Note);

    private static Written Issue(Issue issue) => new Written().Add("id", issue.Id).Add("name", issue.Name).Add("asks", issue.Asks).Add("scale", issue.Scale.Count == 0 ? null
        : Written.By(issue.Scale.Select(point => KeyValuePair.Create(Written.Number(point.At), point.Means)), Written.Text));

    private static Written Position(Position position) => new Written().Add("actor", position.Actor).Add("issue", position.Issue).Add("ideal", position.Ideal)
        .Add("salience", position.Salience).Add("capability", position.Capability).Add("no_deal", position.NoDeal).Add("source", position.Source)
        .Add("because", position.Because);

    private static Written Concession(Concession given) => new Written().Add("id", given.Id).Add("event", given.Event).Add("by", given.By).Add("to", given.To)
        .Add("symbolic", given.Symbolic).Add("strategic", given.Strategic).Add("residual", given.Residual).Add("reversible_days", given.ReversibleDays)
        .Add("because", given.Because);

    /// <summary>One reader and its reading stand side by side, as in a table; several in a map.</summary>
    private static Written Precedent(Precedent precedent)
    {
        var one = precedent.ReadBy.Count == 1 ? precedent.ReadBy.First() : (KeyValuePair<string, string>?)null;
        return new Written().Add("id", precedent.Id).Add("episode", precedent.Episode).Add("what", precedent.What).Add("date", precedent.Date)
            .Add("known_from", precedent.KnownFrom).Add("read_by", one is { Key: var reader } ? Written.Text(reader) : Written.By(precedent.ReadBy, Written.Text))
            .Add("reading", one?.Value).Add("because", precedent.Because);
    }

    private static Written Claim(Claim claim) => new Written().Add("id", claim.Id).Add("if", claim.If).Add("then", claim.Then).Add("sign", Written.Word(DealSections.Signs, claim.Raises))
        .Add("strength", claim.Strength).Add("by", claim.By).Add("disputed_by", claim.DisputedBy).Add("known_from", claim.KnownFrom).Add("because", claim.Because);
}
