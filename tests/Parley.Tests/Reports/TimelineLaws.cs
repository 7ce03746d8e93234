using Parley.Cases;
using Parley.Reports.Pictures;

namespace Parley.Tests.Reports;

public sealed class TimelineLaws
{
    private static readonly DateOnly Now = new(2018, 5, 18);

    private static readonly string[] Names = ["talks suspended", "a long label about missiles and envoys", "no", "fire and fury", "test"];

    /// <summary>A hundred acts over seventeen months, half of them in the last three weeks.</summary>
    private static readonly Gen<Event[]> Records = Gen.Select(Gen.Int[0, 500], Gen.Int[0, 21], Gen.Int[0, 7], Gen.Int[-10, 10], Gen.Int[0, 4])
        .Array[100].Select(rows => rows.Select((row, at) =>
            new Event($"{Names[row.Item5].Replace(' ', '-')}-{at}", When.On(at % 2 == 0 ? Now.AddDays(-row.Item1) : Now.AddDays(-row.Item2)), "What happened",
            Actor: $"actor{row.Item3}",
            Intensity: row.Item4, PlannedFor: at % 9 == 0 ? When.On(Now.AddDays(1 + row.Item2)) : null, Status: (EventStatus)(row.Item5 % 2))).ToArray());

    [Fact]
    public void LabelsOfTheWholeRecordCoverNeitherOneAnotherNorAMark() =>
        Records.Sample(record => Uncovered(Marks(record), (lanes, marks, axis) => TimelineLayout.Overview(lanes, marks, axis, Now, 44), Density(record)), iter: 30);

    [Fact]
    public void LabelsOfTheLastWeeksCoverNeitherOneAnotherNorAMark() => Records.Sample(record =>
    {
        var recent = Marks(record).Where(mark => mark.Day >= Now.AddDays(-21)).ToArray();
        Uncovered(recent, (lanes, marks, axis) => TimelineLayout.Detail(lanes, marks, axis, Now, 0), TimeAxis.Days(Now.AddDays(-22), Now, Now.AddDays(25), 4, 886));
    }, iter: 30);

    [Fact]
    public void EveryActIsOnTheTimeline() => Records.Sample(record =>
    {
        var placed = TimelineLayout.Overview(Lane.Of(Case(record), record), Marks(record), Density(record), Now, 44);
        Assert.Equal(Marks(record).Length, placed.Sum(lane => lane.Marks.Sum(mark => mark.Marks.Count)));
    }, iter: 20);

    [Fact]
    public void DaysNeverRunBackwards() => Records.Sample(record =>
    {
        var axis = Density(record);
        var places = Enumerable.Range(-500, 530).Select(day => axis.X(Now.AddDays(day))).ToArray();
        Assert.Equal(places.Order(), places);
    }, iter: 20);

    private static void Uncovered(TimelineMark[] marks, Func<IReadOnlyList<Lane>, TimelineMark[], TimeAxis, IReadOnlyList<PlacedLane>> layout, TimeAxis axis)
    {
        var events = marks.Select(mark => mark.Event).Distinct().ToArray();
        var placed = layout(Lane.Of(Case(events), events), marks, axis);
        var labels = placed.SelectMany(lane => lane.Marks).Where(mark => mark.Label is not null).ToArray();
        for (var one = 0; one < labels.Length; one++)
        {
            var room = labels[one].Label!.Room;
            Assert.InRange(room.Left, axis.Left, axis.Right);
            Assert.InRange(room.Right, axis.Left, axis.Right);
            for (var other = one + 1; other < labels.Length; other++)
                Assert.False(room.Meets(labels[other].Label!.Room), $"{labels[one].Label!.Text} and {labels[other].Label!.Text} overlap");
            Assert.DoesNotContain(placed.SelectMany(lane => lane.Marks), mark => mark != labels[one] && room.Meets(Box.Around(mark.X, mark.Y, mark.Radius - 1)));
        }
    }

    private static TimelineMark[] Marks(Event[] record) => [.. TimelineMark.Of(record, Now, act => Math.Abs(act.Intensity ?? 0))];

    private static TimeAxis Density(Event[] record)
    {
        var days = Marks(record).Select(mark => mark.Day).Append(Now).ToArray();
        return TimeAxis.ByDensity(days, days.Min(), Now, days.Max(), 4, 886);
    }

    private static Case Case(Event[] events) => new("", Now)
    {
        Actors = Enumerable.Range(0, 8).Select(at => new Actor($"actor{at}", $"Actor {at}", Of: at % 3 == 0 ? null : $"actor{at - (at % 3)}")).ToKeyed(actor => actor.Id),
        Events = events.ToKeyed(act => act.Id),
    };
}
