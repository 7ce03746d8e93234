using Parley.CaseFiles.Text;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.CaseFiles.Sections;

/// <summary>The rival explanations and what speaks for and against them.</summary>
internal static class WeighingSections
{
    public static readonly Keyed<Rating> Ratings = new([new("CC", Rating.VeryConsistent), new("C", Rating.Consistent), new("N", Rating.Neutral), new("I", Rating.Inconsistent),
        new("II", Rating.VeryInconsistent), new("NA", Rating.NotApplicable)]);

    public static readonly Keyed<Weight> Weights = new([new("L", Weight.Low), new("M", Weight.Medium), new("H", Weight.High)]);

    /// <summary>Reads the explanations; <c>asks</c>, <c>catch_all</c> and <c>correlation</c> stand among their ids.</summary>
    public static Hypotheses Hypotheses(Reading reading, Slot? section)
    {
        if (section?.Node is not MapNode map)
            return new(Named(reading, section));
        var (whole, named) = (new Fields(section, reading), new MapNode(map.At));
        var (asks, catchAll) = (whole.Text("asks"), whole.Quantity("catch_all", Domain.Probability));
        var correlation = whole.Number("correlation", 0, 1);
        foreach (var (key, value) in map.Entries.Where(entry => entry.Key.Text is not ("asks" or "catch_all" or "correlation")))
            named.TryAdd(key, value);
        return new(Named(reading, section with { Node = named }), asks, catchAll, correlation);
    }

    public static Keyed<Evidence> Evidence(Reading reading, Slot? section) => reading.ReadItems(section, null, (id, fields) =>
    {
        var evidence = new Evidence(id, fields.RequiredText("says", "write the item in a sentence"), fields.When("date"), fields.Day("known_from"),
            fields.IdsInOne("source", Kind.Source), fields.Id("event", Kind.Event), fields.Grade("reliability"), fields.Text("group"), fields.Flag("absence"),
            fields.Quantities("likelihood", Domain.Probability, oneForAll: false, Kind.Hypothesis), RatingsOf(fields),
            fields.Quantities("trace", Domain.Probability, oneForAll: false, Kind.Hypothesis), fields.Quantities("seen", Domain.Probability, oneForAll: true, Kind.Hypothesis),
            Move(fields), fields.Word("credibility", Weights), fields.Word("relevance", Weights), fields.Text("because"));
        Forms(fields, evidence);
        return evidence;
    });

    private static Keyed<Hypothesis> Named(Reading reading, Slot? section) => reading.ReadItems(section, Kind.Hypothesis, (id, fields) =>
    {
        if (id == Cases.Hypotheses.CatchAllId)
            reading.Log.Error(fields.Slot.At, fields.Slot.Trail, null, "is the name that answers give to the catch-all", "choose another id, or set catch_all");
        return new Hypothesis(id, fields.RequiredText("says", "write the explanation in a sentence"),
            fields.RequiredQuantity("prior", Domain.Probability, "write P(it is true) before any evidence, such as 0.2 to 0.5"), fields.Text("name"),
            fields["type"] is { } type ? reading.ReadMap(type, [], value => reading.ReadText(value)?.Trim() is "exists" ? "exist" : value.Text?.Trim()) : null);
    });

    private static Keyed<Rating> RatingsOf(Fields fields)
    {
        if (fields["rating"] is not { } found)
            return Keyed<Rating>.Empty;
        return new(fields.Reading.Pairs(found, [Kind.Hypothesis]).Select(pair => (pair.Id, Rating: fields.Reading.ReadWord(pair.Value, Ratings)))
            .Where(pair => pair.Rating is not null).Select(pair => KeyValuePair.Create(pair.Id, pair.Rating!.Value)));
    }

    private static Keyed<string>? Move(Fields fields) => fields["move"] is { } move ? fields.Reading.ReadMap(move, [Kind.Stage], fields.Reading.ReadId) : null;

    /// <summary>An item has likelihoods, or is an absence with trace and seen; never both.</summary>
    private static void Forms(Fields fields, Evidence evidence)
    {
        var (log, at, trail) = (fields.Reading.Log, fields.Slot.At, fields.Slot.Trail);
        if (evidence.Likelihood.Count > 0 && (evidence.Trace.Count > 0 || evidence.Seen.Count > 0))
            log.Error(at, trail, null, "has likelihood as well as trace and seen", "keep trace and seen for an absence, likelihood for a thing that was seen");
        else if (evidence.Trace.Count > 0 != evidence.Seen.Count > 0)
            log.Error(at, trail, null, evidence.Trace.Count > 0 ? "has trace without seen" : "has seen without trace", "give both: P(a trace exists) and P(it would be seen)");
        else if (evidence.Trace.Count > 0 && !evidence.Absence)
            log.Error(at, trail, null, "has trace and seen but is not marked as an absence", "add absence: yes");
        else if (evidence.Absence && evidence.Likelihood.Count > 0)
            log.Error(at, trail, null, "is an absence with likelihood", "give trace and seen in its place");
    }
}
