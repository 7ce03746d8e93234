using Parley.CaseFiles.Text;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.CaseFiles.Sections;

/// <summary>What the quarrel is about and what has been given: issues, positions, concessions, precedents, claims.</summary>
internal static class DealSections
{
    public static readonly Keyed<bool> Signs = new([new("+", true), new("-", false), new("−", false)]);

    public static Keyed<Issue> Issues(Reading reading, Slot? section) => reading.ReadItems(section, Kind.Issue, (id, fields) => new Issue(id,
        fields.RequiredText("asks", "write the question whose answers lie on the scale"), Scale(fields), fields.Text("name")));

    public static Sequence<Position> Positions(Reading reading, Slot? section)
    {
        var (positions, taken) = (new List<Position>(), new HashSet<(string, string)>());
        foreach (var row in reading.ReadRows(section))
        {
            var position = new Position(row.RequiredId("actor", "write whose position it is", Kind.Actor), row.RequiredId("issue", "write on which issue", Kind.Issue),
                row.RequiredQuantity("ideal", Domain.Scale, "write the settlement it would like best, 0 to 100"), row.Quantity("salience", Domain.Scale),
                row.Quantity("capability", Domain.Scale), row.Quantity("no_deal", Domain.Probability), row.IdsInOne("source", Kind.Source), row.Text("because"));
            if (!taken.Add((position.Actor, position.Issue)) && position is { Actor.Length: > 0, Issue.Length: > 0 })
                reading.Error(row.Slot, $"{position.Actor} has a position on {position.Issue} already", "keep one of them");
            positions.Add(position);
        }

        return positions.ToSequence();
    }

    public static Keyed<Concession> Concessions(Reading reading, Slot? section) => reading.ReadItems(section, null, (id, fields) => new Concession(id,
        fields.Id("event", Kind.Event), fields.Id("by", Kind.Actor), fields.Id("to", Kind.Actor), fields.Quantity("symbolic", Domain.Scale),
        fields.Quantity("strategic", Domain.Scale), fields.Text("residual"), fields.Days("reversible_days"), fields.Text("because")));

    public static Keyed<Precedent> Precedents(Reading reading, Slot? section) => reading.ReadItems(section, null, (id, fields) => new Precedent(id,
        fields.RequiredText("what", "write what happened"), ReadBy(fields), fields.Id("episode", Kind.Episode), fields.When("date"), fields.Day("known_from"),
        fields.Text("because")));

    public static Keyed<Claim> Claims(Reading reading, Slot? section) => reading.ReadItems(section, null, (id, fields) => new Claim(id,
        fields.RequiredText("if", "write the cause"), fields.RequiredText("then", "write the effect"), fields.Word("sign", Signs) ?? true,
        fields.Quantity("strength", Domain.Probability), fields.IdsInOne("by", Kind.Actor, Kind.Source), fields.Ids("disputed_by", Kind.Actor, Kind.Source),
        fields.Day("known_from"), fields.Text("because")));

    private static Sequence<ScalePoint> Scale(Fields fields)
    {
        var points = new List<ScalePoint>();
        foreach (var (key, value) in fields["scale"] is { } scale ? fields.Reading.Pairs(scale, []) : [])
        {
            var at = fields.Reading.ReadNumber(new(new ScalarNode(value.At, key, Style.Plain), value.Trail), 0, 100);
            if (at is { } place && fields.Reading.ReadText(value) is { } means)
                points.Add(new(place, means));
        }

        return points.ToSequence();
    }

    /// <summary>Readings by actor, or one actor with its reading beside it.</summary>
    private static Keyed<string> ReadBy(Fields fields)
    {
        var (reader, reading) = (fields.Required("read_by", "write which actor draws which lesson"), fields["reading"]);
        if (reader is null)
            return Keyed<string>.Empty;
        if (reader.Node is MapNode)
        {
            if (reading is not null)
                fields.Reading.Error(reading, "stands beside readings by actor", "put it among them, or name one actor in read_by");
            return fields.Reading.ReadMap(reader, [Kind.Actor], fields.Reading.ReadText);
        }

        if (reading is null)
            fields.Reading.Error(reader, "reads the precedent, but how is missing", "add reading, or write read_by: { actor: reading }");
        if (fields.Reading.ReadId(reader) is not { } actor)
            return Keyed<string>.Empty;
        fields.Reading.Mention(reader, actor, Kind.Actor);
        return new([KeyValuePair.Create(actor, reading is null ? "" : fields.Reading.ReadText(reading) ?? "")]);
    }
}
