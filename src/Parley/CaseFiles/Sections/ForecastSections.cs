using Parley.CaseFiles.Text;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.CaseFiles.Sections;

/// <summary>What may come, and what came before: outcomes, references, episodes, threats, questions.</summary>
internal static class ForecastSections
{
    public static Keyed<Outcome> Outcomes(Reading reading, Slot? section) => reading.ReadItems(section, Kind.Outcome, (id, fields) => new Outcome(id,
        fields.RequiredText("name", "write what it is called"), fields.Text("what"), fields.Quantities("deal", Domain.Scale, oneForAll: false, Kind.Issue)), shorthand: "name");

    public static Keyed<Reference> References(Reading reading, Slot? section) => reading.ReadItems(section, null, (id, fields) => new Reference(id,
        fields.RequiredWhen("out", "write the day of the break"), fields.When("back"), fields.Day("seen_until"), fields.When("planned_end"), Columns(fields)));

    public static Keyed<Episode> Episodes(Reading reading, Slot? section) => reading.ReadItems(section, Kind.Episode, (id, fields) => new Episode(id,
        fields.RequiredWhen("from", "write when it began"), fields.When("to"), fields.Texts("parties"), fields.Text("asked"), fields.Text("given"),
        fields.Text("outcome"), fields.Text("what"), fields.Text("afterwards"), fields.Text("read_by"), fields.Ids("sources", Kind.Source), fields.Text("note")));

    public static Keyed<Threat> Threats(Reading reading, Slot? section) => reading.ReadItems(section, null, (id, fields) => new Threat(id,
        fields.RequiredWhen("date", "write when it was made"), fields.RequiredText("threat", "write what was threatened"), fields.Text("kind"), fields.Text("target"),
        fields.Text("carried_out"), fields.When("by"), fields.IdsInOne("source", Kind.Source), fields.Text("note")));

    public static Keyed<Question> Questions(Reading reading, Slot? section, DateOnly asOf) =>
        reading.ReadItems(section, Kind.Question, (id, fields) => ReadQuestion(id, fields, asOf));

    public static Sequence<Judgement> Judgements(Reading reading, Slot? section) => reading.ReadRows(section).Select(row => new Judgement(
        row.RequiredId("question", "write which question it is about", Kind.Question), row.RequiredText("forecaster", "write who said it"),
        row.RequiredWhen("date", "write on which day"), row.RequiredQuantity("probability", Domain.Probability, "write how likely, such as 0.6"), row.Text("because"))).ToSequence();

    private static Question ReadQuestion(string id, Fields fields, DateOnly asOf)
    {
        var (asks, by, kind) = (fields.RequiredText("asks", "write the question"), fields.When("by"), fields.Text("kind"));
        var (model, rate) = (Model(fields), BaseRateOf(fields));
        var judgement = fields.Quantity("judgement", kind == "number" ? Domain.Positive : Domain.Probability);
        var (least, most) = (fields.Number("at_least", 0), fields.Number("at_most", 0));
        if (least is not null && most is not null)
            fields.Reading.Error(fields["at_most"]!, "stands beside at_least", "keep one of them, and ask a second question with the other");
        else if ((fields["at_least"] ?? fields["at_most"]) is { } threshold && kind != "number")
            fields.Reading.Error(threshold, "is a threshold, and the question does not ask for a number", "write kind: number, or leave it out");
        return new(id, asks, by, kind, model, rate, judgement, Resolved(fields), fields.Text("note"), least, most, Weights(fields), fields.Text("because"),
            fields.Day("put") ?? asOf);
    }

    private static PartWeights? Weights(Fields question)
    {
        if (question["weights"] is not { } slot || Inner(question, slot) is not { } inner)
            return null;
        var weights = Closed(inner, new PartWeights(inner.Number("model", 0) ?? 1, inner.Number("base_rate", 0) ?? 1, inner.Number("judgement", 0) ?? 1));
        if (weights is { Model: 0, BaseRate: 0, Judgement: 0 })
            question.Reading.Error(slot, "gives weight to no part", "let at least one of them be above 0");
        return weights;
    }

    /// <summary>Every key that is not one of the format's, as text.</summary>
    private static Keyed<string> Columns(Fields fields)
    {
        var columns = new List<KeyValuePair<string, string>>();
        fields.TakesAnything = true;
        Gather(fields.Slot, "");
        return new(columns);

        void Gather(Slot slot, string before)
        {
            foreach (var (key, value) in slot.Entries())
            {
                if (before.Length == 0 && key.Text is "id" or "out" or "back" or "seen_until" or "planned_end")
                    continue;
                if (value.Node is MapNode)
                    Gather(value, $"{before}{key.Text}.");
                else if (!value.IsAbsent && fields.Reading.ReadText(value) is { } text && columns.All(column => column.Key != before + key.Text))
                    columns.Add(KeyValuePair.Create(before + key.Text, text));
            }
        }
    }

    private static Sequence<string> Model(Fields question) =>
        question["model"] is { } model && Inner(question, model) is { } inner ? Closed(inner, inner.Ids("any", Kind.Outcome)) : [];

    private static BaseRate? BaseRateOf(Fields question)
    {
        if (question["base_rate"] is not { } slot || Inner(question, slot) is not { } inner)
            return null;
        var from = inner["from"];
        if (from is not null && from.Text?.Trim() != "references")
            question.Reading.Error(from, "is not a reference class of this case", "write references, the section with the past episodes");
        return Closed(inner, new BaseRate(from?.Text?.Trim(), inner.Days("within"), inner.Days("after"), inner.Text("clock"),
            inner["where"] is { } where ? question.Reading.ReadMap(where, [], question.Reading.ReadText) : null, inner.Text("hint")));
    }

    private static Resolution? Resolved(Fields question) =>
        question["resolved"] is { } slot && Inner(question, slot) is { } inner
            ? Closed(inner, new Resolution(inner.RequiredText("as", "write yes, no, a number or a word"), inner.RequiredWhen("on", "write the day on which it was certain"),
                inner.IdsInOne("source", Kind.Source), inner.Day("known_from")))
            : null;

    private static Fields? Inner(Fields outer, Slot slot)
    {
        if (slot.Node is MapNode)
            return new(slot, outer.Reading);
        outer.Reading.Error(slot, $"is {Cells.Shape(slot)} where a map belongs", "write { key: value, … }");
        return null;
    }

    private static T Closed<T>(Fields inner, T value)
    {
        inner.Close();
        return value;
    }
}
