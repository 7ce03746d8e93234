using Parley.CaseFiles.Text;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.CaseFiles.Sections;

/// <summary>The staged game: types, factions, beliefs, rationality, stages, observed moves.</summary>
internal static class GameSection
{
    public static Game? Read(Reading reading, Slot? section)
    {
        if (section is null)
            return null;
        if (section.Node is not MapNode)
        {
            reading.Error(section, $"is {Cells.Shape(section)} where the game belongs", "write { types: …, stages: … }, or { efg: tree.efg }");
            return null;
        }

        var fields = new Fields(section, reading);
        var stages = StageSection.Read(reading, fields["stages"]);
        var (efg, tree) = Efg(fields);
        var game = new Game(efg, Types(fields), Factions(fields), Beliefs(fields), fields.Quantities("rationality", Domain.Positive, oneForAll: true),
            stages, Observed(fields, stages))
        { Tree = tree };
        fields.Close();
        return game;
    }

    /// <summary>An order of outcomes, or utilities.</summary>
    public static Preferences PreferencesOf(Fields fields)
    {
        var (prefers, utility) = (fields["prefers"], fields.Quantities("utility", Domain.Real, oneForAll: false, Kind.Outcome));
        if (prefers is null)
            return new(null, utility.Count > 0 ? utility : null);
        if (utility.Count > 0)
            fields.Reading.Log.Error(prefers.At, prefers.Trail, null, "stands beside utility", "keep the order or the utilities");
        return new(Order(fields.Reading, prefers));
    }

    private static Sequence<Sequence<string>> Order(Reading reading, Slot slot)
    {
        var (classes, seen) = (new List<Sequence<string>>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var item in slot.Items())
        {
            var tied = new List<string>();
            foreach (var outcome in item.Items())
            {
                if (reading.ReadText(outcome)?.Trim() is not { } id)
                    continue;
                if (!seen.Add(id))
                    reading.Error(outcome, "stands in the order twice", "keep it once");
                reading.Mention(outcome, id, Kind.Outcome);
                tied.Add(id);
            }

            if (tied.Count > 0)
                classes.Add(tied.ToSequence());
        }

        return classes.ToSequence();
    }

    /// <summary>The name of a tree file, and its text.</summary>
    private static (string? Name, string? Text) Efg(Fields fields)
    {
        if (fields["efg"] is not { } slot || fields.Reading.ReadText(slot) is not { } name)
            return (null, null);
        var file = fields.Reading.Files(name);
        if (file.Bytes is not { } bytes)
        {
            fields.Reading.Error(slot, file.Message!, file.Remedy!);
            return (name, null);
        }
        return (name, SourceText.Decode(name, bytes, fields.Reading.Log));
    }

    private static Keyed<Keyed<PlayerType>>? Types(Fields fields) => fields["types"] is not { } types ? null
        : fields.Reading.ReadMap(types, [Kind.Actor], player => fields.Reading.ReadItems(player, null, (id, type) => new PlayerType(id,
            type.Quantity("prior", Domain.Probability), PreferencesOf(type), type.Text("says"))));

    private static Keyed<Faction> Factions(Fields fields) => fields.Reading.ReadItems(fields["factions"], Kind.Faction, (id, faction) => new Faction(id,
        faction.RequiredId("of", "write the player that it belongs to", Kind.Actor), faction.Quantity("exists", Domain.Probability), faction.Quantity("sway", Domain.Probability),
        faction.Ids("rules", Kind.Stage), PreferencesOf(faction)));

    private static Keyed<Keyed<Keyed<Quantity>>>? Beliefs(Fields fields) => fields["beliefs"] is not { } beliefs ? null
        : fields.Reading.ReadMap(beliefs, [], believer => fields.Reading.ReadMap(believer, [],
            other => fields.Reading.ReadMap(other, [], value => fields.Reading.ReadQuantity(value, Domain.Probability))));

    private static Keyed<ObservedMove>? Observed(Fields fields, Keyed<Stage> stages) => fields["observed"] is not { } observed ? null
        : new(fields.Reading.Pairs(observed, [Kind.Stage]).Select(pair => (pair.Id, Move: Seen(fields.Reading, pair.Value, stages.GetValueOrDefault(pair.Id))))
            .Where(pair => pair.Move is not null).Select(pair => KeyValuePair.Create(pair.Id, pair.Move!)));

    /// <summary>An option, or a map with <c>move</c> and <c>event</c>; the move of a stage with several movers is a map itself.</summary>
    private static ObservedMove? Seen(Reading reading, Slot slot, Stage? stage)
    {
        if (slot.Node is not MapNode)
            return Move(reading, slot, stage) is { } bare ? new(bare) : null;
        var fields = new Fields(slot, reading);
        var move = fields.Required("move", "write the option that was seen") is { } written ? Move(reading, written, stage) : null;
        var shown = fields.Id("event", Kind.Event);
        fields.Close();
        return move is null ? null : new(move, shown);
    }

    private static Keyed<string>? Move(Reading reading, Slot slot, Stage? stage)
    {
        if (slot.Node is MapNode)
            return reading.ReadMap(slot, [Kind.Actor], reading.ReadId);
        if (reading.ReadId(slot) is not { } option)
            return null;
        if (stage is not { Movers.Count: > 1 })
            return new([KeyValuePair.Create(stage is { Movers: [var mover, ..] } ? mover : Evidence.Everywhere, option)]);
        reading.Error(slot, "is one move where several move at once", $"write {{ {string.Join(", ", stage.Movers.Select(mover => mover + ": …"))} }}");
        return null;
    }
}
