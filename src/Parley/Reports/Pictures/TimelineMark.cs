using System.Globalization;
using Parley.Cases;

namespace Parley.Reports.Pictures;

/// <summary>An act, or the day that it plans for, as a mark on a timeline.</summary>
/// <param name="Event">The act.</param>
/// <param name="Day">Where the mark stands.</param>
/// <param name="Status">What the mark says of that day.</param>
/// <param name="Label">A few words.</param>
/// <param name="Weight">How much the label deserves room.</param>
internal sealed record TimelineMark(Event Event, DateOnly Day, EventStatus Status, string Label, double Weight)
{
    /// <summary>Friendly acts stand above the line of their lane, hostile ones below.</summary>
    public bool Up => (Event.Intensity ?? 0) >= 0;

    /// <summary>It became known only after it had happened.</summary>
    public bool Late => Status != EventStatus.Planned && Event.Known > Event.Date.Last;

    /// <summary>The marks of a record: one for each act, and one for each plan whose day lies after <paramref name="now"/>.</summary>
    public static IEnumerable<TimelineMark> Of(IEnumerable<Event> events, DateOnly now, Func<Event, double> weight)
    {
        foreach (var act in events)
        {
            var ahead = act.Date.First > now;
            yield return new(act, act.Date.First, ahead ? EventStatus.Planned : act.Status, ahead ? Plan(act, act.Date) : Short(act), weight(act));
            if (!ahead && act.PlannedFor is { } plan && plan.First > now && act.Status != EventStatus.Cancelled)
                yield return new(act, plan.First, EventStatus.Planned, Plan(act, plan), weight(act));
        }
    }

    // What is under way plans its end; what is spoken of plans its day.
    private static string Plan(Event act, When day) =>
        $"{day.First.ToString("d MMM", CultureInfo.InvariantCulture)}: {(act.Status == EventStatus.Done && act.PlannedFor == day ? "end, " : "")}{Short(act)}";

    /// <summary>An act in a few words: its id when that is made of words, else the start of its sentence.</summary>
    public static string Short(Event act) => act.Id.Split('-', '_').Any(word => word.Length > 3 && word.All(char.IsLetter))
        ? act.Id.Replace('-', ' ').Replace('_', ' ') : Box.Fit(act.What, 1, 16);
}
