using Parley.Cases;

namespace Parley.CaseFiles.Sections;

/// <summary>Who speaks, who acts, and what happened: sources, actors, absent, events.</summary>
internal static class RecordSections
{
    public static readonly Keyed<EventForm> Forms = new([new("says", EventForm.Says), new("does", EventForm.Does)]);

    public static readonly Keyed<EventStatus> Statuses =
        new([new("done", EventStatus.Done), new("announced", EventStatus.Announced), new("planned", EventStatus.Planned), new("cancelled", EventStatus.Cancelled)]);

    public static Keyed<Source> Sources(Reading reading, Slot? section) => reading.ReadItems(section, Kind.Source, (id, fields) => new Source(id,
        fields.RequiredText("title", "write what it is called"), fields.Text("author"), fields.Text("publisher"), fields.When("date"), fields.Day("known_from"),
        fields.Grade("reliability"), fields.Text("url"), fields.Text("stance"), fields.Text("reason"), fields.Text("terms")));

    public static Keyed<Actor> Actors(Reading reading, Slot? section) => reading.ReadItems(section, Kind.Actor, (id, fields) => new Actor(id,
        fields.RequiredText("name", "write what it is called"), fields.Text("kind"), fields.Id("of", Kind.Actor), fields.Flag("veto"), fields.Text("authority"),
        fields.Texts("also"), fields.Text("role")));

    public static Keyed<Absent> Absent(Reading reading, Slot? section) => reading.ReadItems(section, null, (id, fields) => new Absent(id,
        fields.RequiredText("what", "write what is left out"), fields.Text("name"), fields.Text("effect"), fields.Text("because")), shorthand: "what");

    public static Keyed<Event> Events(Reading reading, Slot? section) => reading.ReadItems(section, Kind.Event, (id, fields) => new Event(id,
        fields.RequiredWhen("date", "write when it happened or is planned for"), fields.RequiredText("what", "write what was said or done"), fields.Day("known_from"),
        fields.Id("actor", Kind.Actor), fields.Id("target", Kind.Actor), Audience(fields), fields.Word("says_or_does", Forms), fields.Text("stated_reason"),
        fields.Text("motive"), fields.IdsInOne("motive_by", Kind.Source), fields.Text("class"), fields.Number("intensity", -10, 10), fields.Text("authority"),
        fields.Text("cost"), fields.Text("reversible"), fields.When("planned_for"), fields.Word("status", Statuses) ?? EventStatus.Done,
        fields.Ids("sources", Kind.Source), fields.Text("note")));

    /// <summary>Actors, or the words for the public at home and abroad.</summary>
    private static Sequence<string> Audience(Fields fields)
    {
        var before = new List<string>();
        foreach (var item in fields["audience"]?.Items() ?? [])
        {
            if (fields.Reading.ReadText(item)?.Trim() is not { } id)
                continue;
            if (id is not ("domestic" or "abroad"))
                fields.Reading.Mention(item, id, Kind.Actor);
            before.Add(id);
        }

        return before.ToSequence();
    }
}
