using Parley.Cases;

namespace Parley.CaseFiles.Checks;

/// <summary>Nothing ends before it begins, and nothing is known before it happens.</summary>
internal static class DateChecks
{
    public static void Run(Case read, Located report)
    {
        foreach (var reference in read.References.Values)
        {
            var path = $"references.{reference.Id}";
            if (reference.Back is { } back && back.Last < reference.Out.First)
                report.Error($"{path}.back", $"lies before out ({reference.Out})", "correct one of the two; an open row has no back", quote: true);
            if (reference.SeenUntil is { } seen && seen < reference.Out.First)
                report.Error($"{path}.seen_until", $"lies before out ({reference.Out})", "write the last day on which anybody looked", quote: true);
        }

        foreach (var episode in read.Episodes.Values.Where(episode => episode.To is { } to && to.Last < episode.From.First))
            report.Error($"episodes.{episode.Id}.to", $"lies before from ({episode.From})", "correct one of the two; what goes on has no to", quote: true);
        foreach (var threat in read.Threats.Values.Where(threat => threat.By is { } by && by.Last < threat.Date.First))
            report.Error($"threats.{threat.Id}.by", $"lies before the threat ({threat.Date})", "correct one of the two", quote: true);
        foreach (var item in read.Events.Values.Where(item => item.Status is not EventStatus.Planned))
            KnownTooEarly($"events.{item.Id}", item.Date, item.KnownFrom, report);
        foreach (var item in read.Evidence.Values)
            KnownTooEarly($"evidence.{item.Id}", item.Date, item.KnownFrom, report);
        foreach (var precedent in read.Precedents.Values)
            KnownTooEarly($"precedents.{precedent.Id}", precedent.Date, precedent.KnownFrom, report);
        foreach (var question in read.Questions.Values)
            KnownTooEarly($"questions.{question.Id}.resolved", question.Resolved?.On, question.Resolved?.KnownFrom, report);
    }

    private static void KnownTooEarly(string path, When? date, DateOnly? known, Located report)
    {
        if (date is { } happened && known < happened.First)
            report.Warn("known early", $"{path}.known_from", $"is earlier than the date, {happened}: known before it happened", "correct one of the two, or mark an event as planned");
    }
}
