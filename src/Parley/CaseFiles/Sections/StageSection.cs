using System.Globalization;
using Parley.CaseFiles.Text;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.CaseFiles.Sections;

/// <summary>The stages of the game, in order.</summary>
internal static class StageSection
{
    public static Keyed<Stage> Read(Reading reading, Slot? section) => reading.ReadItems(section, Kind.Stage, (id, fields) =>
    {
        var (one, several) = (fields["mover"], fields["movers"]);
        if (one is not null && several is not null)
            reading.Error(one, "stands beside movers", "keep mover for one, movers for several at once");
        if (one is null && several is null)
            reading.Log.Error(fields.Slot.At, fields.Slot.Trail.To("mover"), null, "is missing", "write who moves, or movers for several at once");
        if (one is not null && one.Items().Skip(1).Any())
            reading.Error(one, "names more than one", "write movers for several at once");
        var movers = one is null ? Movers(reading, several) : [.. Movers(reading, one).Take(1)];
        var options = fields.Required("options", "write what can be done");
        return new Stage(id, movers, options is null ? Keyed<Keyed<Option>>.Empty : one is not null || several is null ? Alone(reading, movers, options) : Together(reading, movers, options),
            When(fields), Ends(fields, movers));
    });

    private static Sequence<string> Movers(Reading reading, Slot? slot)
    {
        var movers = new List<string>();
        foreach (var item in slot?.Items() ?? [])
        {
            if (reading.ReadText(item)?.Trim() is not { } id)
                continue;
            if (movers.Contains(id))
            {
                reading.Error(item, "moves twice at one stage", "name it once");
                continue;
            }

            reading.Mention(item, id, Kind.Actor);
            movers.Add(id);
        }

        return movers.ToSequence();
    }

    private static Keyed<Keyed<Option>> Alone(Reading reading, Sequence<string> movers, Slot options) =>
        movers is [var mover, ..] ? new([KeyValuePair.Create(mover, Options(reading, options))]) : Keyed<Keyed<Option>>.Empty;

    private static Keyed<Keyed<Option>> Together(Reading reading, Sequence<string> movers, Slot options)
    {
        var byMover = new List<KeyValuePair<string, Keyed<Option>>>();
        foreach (var (mover, slot) in reading.Pairs(options, []))
        {
            if (movers.Contains(mover))
                byMover.Add(KeyValuePair.Create(mover, Options(reading, slot)));
            else
                reading.Log.Error(slot.At, slot.Trail, mover, "is not one of the movers", DidYouMean.And(mover, movers, "add it to movers, or delete its options"));
        }

        foreach (var mover in movers.Where(mover => options.Node is MapNode && byMover.All(pair => pair.Key != mover)))
            reading.Log.Error(options.At, options.Trail, null, $"has no options for {mover}", $"write {{ …, {mover}: [ … ] }}");
        return new(byMover.OrderBy(pair => movers.ToList().IndexOf(pair.Key)));
    }

    /// <summary>A list of names, or of maps with ids, or a map.</summary>
    private static Keyed<Option> Options(Reading reading, Slot slot)
    {
        if (slot.Node is not ListNode list)
            return reading.ReadItems(slot, null, OptionOf);
        var maps = new ListNode(list.At);
        foreach (var item in list.Items)
        {
            if (item is not ScalarNode name)
            {
                maps.Items.Add(item);
                continue;
            }

            var map = new MapNode(name.At);
            map.TryAdd(new(name.At, "id", Style.Plain), name);
            maps.Items.Add(map);
        }

        return reading.ReadItems(slot with { Node = maps }, null, OptionOf);
    }

    private static Option OptionOf(string id, Fields fields)
    {
        var option = new Option(id, When(fields), fields.Quantities("cost", Domain.Real, oneForAll: true), fields.Id("ends", Kind.Outcome), fields.Id("goto", Kind.Stage));
        if (option is { Ends: not null, Goto: not null })
            fields.Reading.Log.Error(fields.Slot.At, fields.Slot.Trail, null, "has ends as well as goto", "keep the one that it leads to");
        return option;
    }

    /// <summary>Options by stage: one, or a list of which any will do.</summary>
    private static Keyed<Sequence<string>>? When(Fields fields) => fields["when"] is not { } when ? null
        : fields.Reading.ReadMap(when, [Kind.Stage], slot => slot.Items().Select(fields.Reading.ReadId).OfType<string>().ToSequence());

    /// <summary>Patterns of joint moves, with <c>*</c> for any option and <c>otherwise</c> for any move, and the outcome of each.</summary>
    private static Sequence<Ending> Ends(Fields fields, Sequence<string> movers)
    {
        var endings = new List<Ending>();
        foreach (var (pattern, slot) in fields["ends"] is { } ends ? fields.Reading.Pairs(ends, []) : [])
        {
            if (fields.Reading.ReadText(slot)?.Trim() is not { } outcome)
                continue;
            fields.Reading.Mention(slot, outcome, Kind.Outcome);
            var moves = pattern.Trim() == "otherwise" ? null : pattern.Split(',', StringSplitOptions.TrimEntries).ToSequence();
            if (moves is not null && moves.Count != movers.Count)
            {
                fields.Reading.Log.Error(slot.At, slot.Trail, pattern, string.Create(CultureInfo.InvariantCulture, $"has {moves.Count} move{(moves.Count == 1 ? "" : "s")} for {movers.Count} mover{(movers.Count == 1 ? "" : "s")}"),
                    "write one option or * for each mover, parted by commas, or otherwise");
            }
            else
            {
                endings.Add(new(moves, outcome));
            }
        }

        return endings.ToSequence();
    }
}
