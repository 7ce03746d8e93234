using Parley.Cases;
using Parley.Runs;
using Parley.Watching;

namespace Parley.Analysis;

/// <summary>Event data beside the record that was written by hand.</summary>
/// <param name="Watching">What the data tell by themselves.</param>
/// <param name="Surprises">The surprises of the data, each with the acts of the record that fall into it.</param>
/// <param name="Lacking">The weightiest acts of the data with no counterpart in the record, at most <see cref="MostLacking"/>.</param>
/// <param name="LackingCount">How many acts of the data have none.</param>
/// <param name="Unseen">Acts of the record with no counterpart in the data, by id, in the order of days.</param>
/// <param name="Matched">Acts of the record that have one.</param>
public sealed record RecordWatch(Finding<WatchingAnswer> Watching, IReadOnlyList<WatchedSurprise> Surprises, IReadOnlyList<Act> Lacking, int LackingCount, IReadOnlyList<string> Unseen, int Matched)
{
    /// <summary>How many acts that the record lacks are named.</summary>
    public const int MostLacking = 1000;

    /// <summary>The same act may bear two dates, one on each side of the date line or of a night.</summary>
    private const int Slack = 1;

    /// <summary>Lays event data beside a record. Two acts are counterparts when the same side acts towards the same side (the record may leave it open) within a day.</summary>
    /// <param name="cut">The case, cut to its as-of date.</param>
    /// <param name="watching">What the data tell.</param>
    public static RecordWatch Of(Case cut, Finding<WatchingAnswer> watching)
    {
        ArgumentNullException.ThrowIfNull(cut);
        ArgumentNullException.ThrowIfNull(watching);
        var answer = watching.Value;
        Written[] written = [.. cut.Events.Values.Where(act => act.Actor is not null && act.Date.First <= cut.AsOf).OrderBy(act => act.Date.Order)
            .Select(act => new Written(act, WatchingQuestion.Root(cut, act.Actor!), act.Target is null ? null : WatchingQuestion.Root(cut, act.Target)))];
        var told = answer.Flows.Where(flow => flow.Source is not null).SelectMany(flow => flow.Days.Where(day => day.Count > 0).Select(day => (flow.Source!, flow.Target!, day.Start))).ToHashSet();
        var covered = written.SelectMany(act => act.Days(Slack).SelectMany(day => act.Target is null ? answer.Flows.Where(flow => flow.Source == act.Source).Select(flow => (act.Source, flow.Target!, day))
            : [(act.Source, act.Target, day)])).ToHashSet();
        var lacking = answer.Acts.Weightiest(MostLacking, (source, target, day) => !covered.Contains((source, target, day)), out var count);
        var sides = answer.Flows.SelectMany(flow => new[] { flow.Source, flow.Target }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var comparable = written.Where(act => act.Target is { } target && target != act.Source && sides.Contains(act.Source) && sides.Contains(target)
            && act.Act.Date.Last >= answer.First && act.Act.Date.First <= answer.Last).ToLookup(act => act.IsTold(told, Slack));
        return new(watching, [.. answer.Surprises.Select(surprise => new WatchedSurprise(surprise, EventsOf(surprise, answer, written)))], lacking, count,
            [.. comparable[false].Select(act => act.Act.Id)], comparable[true].Count());
    }

    private static string[] EventsOf(Surprise surprise, WatchingAnswer answer, Written[] written)
    {
        var flow = answer.Flows.First(one => one.Id == surprise.Flow);
        if (flow.Source is not { } source || flow.Target is not { } target)
            return [];
        var last = surprise.Start.AddDays(surprise.IsWeek ? 6 : 0);
        return [.. written.Where(act => (act.Source == source && act.Covers(target, surprise.Start, last, 0)) || (act.Source == target && act.Covers(source, surprise.Start, last, 0))).Select(act => act.Act.Id)];
    }

    /// <summary>An act of the record, and the sides between which it stands.</summary>
    private sealed record Written(Event Act, string Source, string? Target)
    {
        public bool Covers(string target, DateOnly first, DateOnly last, int slack) =>
            (Target is null || Target == target) && Act.Date.First.AddDays(-slack) <= last && Act.Date.Last.AddDays(slack) >= first;

        public bool IsTold(HashSet<(string, string, DateOnly)> told, int slack) => Days(slack).Any(day => told.Contains((Source, Target!, day)));

        public IEnumerable<DateOnly> Days(int slack)
        {
            for (var day = Act.Date.First.AddDays(-slack); day <= Act.Date.Last.AddDays(slack); day = day.AddDays(1))
                yield return day;
        }
    }
}

/// <summary>A surprise of the data, and what the record has in that week or on that day.</summary>
/// <param name="Surprise">The surprise.</param>
/// <param name="Events">Acts of the record between its two sides, in either direction, by id.</param>
public sealed record WatchedSurprise(Surprise Surprise, IReadOnlyList<string> Events);
