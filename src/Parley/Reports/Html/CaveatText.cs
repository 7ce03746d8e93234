using System.Xml.Linq;
using Parley.Runs;

namespace Parley.Reports.Html;

/// <summary>A caveat with names: engines know the things of a case by their ids, readers do not.</summary>
internal static class CaveatText
{
    /// <summary>What it bears on, and why. Ids of the kind of thing that such a figure is about are named, and lead to their place.</summary>
    public static XElement Of(Page page, Caveat caveat) => Tag.Of("li", null, Tag.Of("b", null, Labels.Sentence(caveat.Figure.Replace(".", ", ", StringComparison.Ordinal))), ": ",
        Tag.Named(caveat.Reason, id => Named(page, caveat.Figure, id)), caveat.Reason.EndsWith('.') ? "" : ".");

    private static object? Named(Page page, string figure, string id)
    {
        var @case = page.Case;
        return figure.Split('.')[0] switch
        {
            "posterior" or "prior" or "linchpin" or "scores" or "items" when page.Hypotheses.Contains(id) => page.Hypothesis(id),
            "linchpin" or "items" or "likelihood" or "reliability" => @case.Evidence.ContainsKey(id) ? page.Item(id) : null,
            "correlations" => page.Items.Any(item => item.Group == id) ? $"‘{Labels.Words(id)}’" : page.Hypotheses.Contains(id) ? page.Hypothesis(id) : null,
            "bargaining" => @case.Actors.ContainsKey(id) ? page.Actor(id) : @case.Issues.ContainsKey(id) ? Tag.Link(Anchor.Issue(id), Labels.Issue(@case, id)) : null,
            "questions" => @case.Questions.TryGetValue(id, out var question) ? Tag.Link(Anchor.Question(id), $"‘{question.Asks}’") : null,
            "references" => @case.References.Values.Any(reference => reference.Columns.ContainsKey(id)) ? Labels.Words(id) : null,
            _ => null,
        };
    }
}
