namespace Parley.Cases;

/// <summary>The sources and events of a case that were known by a day.</summary>
internal sealed class RecordCut
{
    private readonly HashSet<string> hiddenSources;
    private readonly HashSet<string> hiddenEvents;

    public RecordCut(Case whole, DateOnly day)
    {
        hiddenSources = whole.Sources.Values.Where(source => source.Known > day && !whole.Actors.ContainsKey(source.Id)).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        hiddenEvents = whole.Events.Values.Where(item => item.Known > day).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        Sources = whole.Sources.Where(source => !(source.Known > day)).Select(source => source with { Date = AsOf.Clip(source.Date, day) });
        Events = whole.Events.Where(item => item.Known <= day).Select(item => Known(item, day));
    }

    public Keyed<Source> Sources { get; }

    public Keyed<Event> Events { get; }

    /// <summary>Whether an event was not known yet.</summary>
    public bool Hides(string? id) => id is not null && hiddenEvents.Contains(id);

    /// <summary>Those of several ids in one text, parted by <c>;</c>, that are not hidden sources; null when none is left.</summary>
    public string? KnownSources(string? ids) => ids is null || !ids.Split(';').Any(hiddenSources.Contains) ? ids
        : string.Join(';', ids.Split(';').Where(id => !hiddenSources.Contains(id))) is { Length: > 0 } left ? left : null;

    /// <summary>Those ids that are not hidden sources.</summary>
    public Sequence<string> KnownSources(Sequence<string> ids) => ids.Any(hiddenSources.Contains) ? ids.Where(id => !hiddenSources.Contains(id)).ToSequence() : ids;

    /// <summary>An event as it was known: one that lies ahead becomes a plan, dated to the day on which it was known.</summary>
    private Event Known(Event item, DateOnly day)
    {
        var ahead = item.Date.First > day;
        var readers = KnownSources(item.MotiveBy);
        return item with
        {
            Date = ahead ? When.On(item.Known) : AsOf.Clip(item.Date, day)!.Value,
            PlannedFor = ahead ? item.PlannedFor ?? Start(item.Date) : item.PlannedFor,
            Status = ahead ? EventStatus.Planned : item.Status,
            Motive = item.MotiveBy is not null && readers is null ? null : item.Motive,
            MotiveBy = readers,
            Sources = KnownSources(item.Sources),
            Note = null,
        };
    }

    /// <summary>Of a span only the day it begins: when it ends was not known to be so.</summary>
    private static When Start(When date) => date.Precision == Precision.Span ? When.On(date.First) with { Approximate = date.Approximate } : date;
}
