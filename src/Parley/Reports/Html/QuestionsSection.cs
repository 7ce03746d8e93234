using System.Xml.Linq;
using Parley.Cases;

namespace Parley.Reports.Html;

/// <summary>The questions that the world will answer, how likely each is, and the past that bears on them.</summary>
internal static class QuestionsSection
{
    public static XElement? Of(Page page)
    {
        var forecast = page.Analysis.Forecasting?.Value is { } answer
            ? answer.Questions.Select(question => question.Id).Concat(answer.Numbers.Select(number => number.Id)).ToHashSet(StringComparer.Ordinal) : [];
        var others = page.Case.Questions.Values.Where(question => !forecast.Contains(question.Id)).ToArray();
        return Tag.Section("questions", "Questions", ForecastsPart.Of(page),
            Table(page, others, "Questions that are answered, or on which nothing bears"), References(page), Threats(page));
    }

    private static XElement? Table(Page page, Question[] questions, string caption)
    {
        var answered = questions.Any(question => Answer(page, question) is not null);
        return new Grid(caption, [new("Question", "wide"), new("By", "day"), new("A yes if"), new("Base rate from"),
            .. Only(answered, new Column("Answer"))])
            .Of(questions.OrderBy(question => question.By?.Last ?? DateOnly.MaxValue).Select(question =>
                new Row(Anchor.Question(question.Id), [question.Asks, question.By is { } by ? Numbers.Day(by) : null,
                Tag.Join(question.Model.Select(page.Outcome)).ToArray(), BaseRate(question.BaseRate), .. Only(answered, new Cell(Answer(page, question)))])));
    }

    private static T[] Only<T>(bool shown, T thing) => shown ? [thing] : [];

    private static string? BaseRate(BaseRate? rate)
    {
        if (rate is null)
            return null;
        string?[] parts = [rate.From is null ? null : $"{Labels.Words(rate.From)}", rate.Within is { } within ? $"within {Numbers.Short(within)} days" : null,
            rate.After is { } after ? $"after {Numbers.Short(after)} days" : null,
            rate.Clock is { } clock ? $"from {Labels.Words(clock)}" : null,
                rate.Where.Count == 0 ? null : string.Join(", ", rate.Where.Select(where => $"{Labels.Words(where.Key)} = {where.Value}")), rate.Hint];
        return string.Join("; ", parts.OfType<string>());
    }

    private static object?[]? Answer(Page page, Question question) => question.Resolved is not { } answer || answer.Known > page.Case.AsOf ? null
        : [answer.As, $", {Numbers.Day(answer.On)}", answer.Source is null ? null : new object?[] { " [", page.Source(answer.Source), "]" }];

    private static XElement? References(Page page)
    {
        var names = page.Case.References.Values.SelectMany(reference => reference.Columns.Keys).Distinct().ToArray();
        return Tag.Fold($"The reference class: {Numbers.Count(page.Case.References.Count, "past break")}",
            page.Case.References.Count == 0 ? null
                : Tag.Scroll("The reference class, scrolls sideways",
                new Grid("Past breaks, and when the same talks came back", [new("Id", "name"), new("Out"), new("Back"), .. names.Select(name => new Column(Labels.Words(name)))])
                .Of(page.Case.References.Values.Select(reference =>
                    new Row(Anchor.Reference(reference.Id), [Labels.Words(reference.Id), Numbers.Day(reference.Out), reference.Back is { } back ? Numbers.Day(back) : "not yet",
                    .. names.Select(name => new Cell(reference.Columns.TryGetValue(name, out var value) ? value : null))])), "tight entries")));
    }

    private static XElement? Threats(Page page) => Tag.Fold($"Past threats: {Numbers.Count(page.Case.Threats.Count)}",
        new Grid("Threats, and what followed", new("Made", "day"), new("Threat", "wide"), new("Kind"), new("Carried out"), new("Source"))
            .Of(page.Case.Threats.Values.Select(threat => new Row(Anchor.Threat(threat.Id), Numbers.Day(threat.Date), threat.Says, threat.Kind,
                threat.CarriedOut is null ? "not known yet" : threat.CarriedOut + (threat.By is { } by ? $", {Numbers.Day(by)}" : ""),
                    threat.Source is null ? null : new object?[] { page.Source(threat.Source) })), "tight"));
}
