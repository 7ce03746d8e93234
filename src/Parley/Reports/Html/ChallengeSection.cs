using System.Xml.Linq;
using Parley.Analysis.Challenge;
using Parley.Reports.Pictures;

namespace Parley.Reports.Html;

/// <summary>What would change our mind: what the figures hang on, what would turn the conclusions, what to watch, where methods disagree.</summary>
internal static class ChallengeSection
{
    private const int Bars = 6, Disagreeing = 12;

    public static XElement? Of(Page page) => page.Analysis.Challenge is not { } challenge ? null : Tag.Section("challenge", "What would change our mind",
        Sensitivity(page, challenge), Flips(page, challenge), WatchPart.Of(page, challenge), Methods(page, challenge));

    private static XElement? Sensitivity(Page page, ChallengeAnswer challenge)
    {
        var told = challenge.Sensitivities.Where(figure => figure.Items.Count > 0).ToArray();
        FigureSensitivity[] drawn = [.. new[] { Strongest(told, FigureKind.Explanation), Strongest(told, FigureKind.Outcome), told.FirstOrDefault(figure => figure.Figure.Kind is FigureKind.Zone or FigureKind.CommonGain) }.OfType<FigureSensitivity>()];
        return Tag.Part("sensitivity", "What the figures hang on",
            drawn.Select((figure, at) => (object)Figure.Of($"fig-tornado-{at}", TornadoPicture.Of($"tornado-{at}", page.Case, figure, Bars),
                $"{CaseItem.FigureName(page.Case, figure.Figure)}: how far it runs when one thing alone is in doubt (5 to 95{Numbers.Thin}%), the weightiest first. The effect of {Numbers.Count(figure.BelowNoise, "other thing")} is below noise.")).ToArray(),
            Tag.Fold("Every figure, and the things that it hangs on most", new Grid("Share of the doubt of each figure that one thing of the case explains by itself, with its standard error; effects below noise are left out",
                new("Figure", "wide"), new("Hangs on"), new("Below noise", "num"))
                .Of(told.Where(figure => !figure.Figure.IsAside).Select(figure => new Row(null, CaseItem.FigureName(page.Case, figure.Figure),
                    new object?[] { Tag.Join(figure.Items.Take(3).SelectMany(item => new[] { Item(page, item) }), "; ") }, Numbers.Count(figure.BelowNoise))))));
    }

    private static FigureSensitivity? Strongest(FigureSensitivity[] told, FigureKind kind) => told.Where(figure => figure.Figure.Kind == kind).MaxBy(figure => figure.Mean);

    private static object Item(Page page, ItemShare item)
    {
        var says = $"{Box.Fit(CaseItem.Name(page.Case, item.Item), 12, 330)} {Numbers.Percent(Math.Clamp(item.First.Value, 0, 1))} ± {Numbers.Short(100 * item.First.Error)}";
        return item.Item.Split('.') is ["evidence", var id] && page.Case.Evidence.ContainsKey(id) ? Tag.Link(Anchor.Item(id), says) : says;
    }

    private static XElement? Flips(Page page, ChallengeAnswer challenge) => challenge.Flips is not { } flips ? null : Tag.Part("flips", "What would turn a conclusion",
        Tag.Of("p", "note", "The nearest number inside its own stated range that turns a conclusion while all else stays in doubt; found from the draws and confirmed by solving the model anew."),
        new Grid("Conclusions and what turns them", new("Conclusion", "wide"), new("Turns at"))
            .Of(flips.Where(of => of.Singles.Count + of.Pairs.Count > 0 || of.Kind is not FigureKind.Question).Select(of => new Row(null, ChallengeRows.Conclusion(page.Case, of),
                new object?[] { Tag.List("plain", ChallengeRows.Turns(page.Case, of)) }))),
        Tag.Of("p", "note", $"Of {Numbers.Count(flips.Count, "conclusion")}, {Numbers.Count(flips.Count(of => of.Singles.Count + of.Pairs.Count == 0))} are turned by no number inside its stated range, nor by a pair of the strongest."));

    private static XElement? Methods(Page page, ChallengeAnswer challenge)
    {
        var shown = challenge.Disagreements.Where(one => one.Turns || one.Spread >= (one.Kind == FigureKind.Settlement ? 10 : 0.05)).Take(Disagreeing).ToArray();
        return Tag.Part("methods", "Where methods disagree", new Grid("Two ways to the same figure; it matters where another answer would follow", new("Methods", "name"), new("Figure", "wide"), new("They say"), new("Matters"))
            .Of(shown.Select(one => new Row(null, one.Topic, CaseItem.FigureName(page.Case, one.Kind, one.Id), ChallengeRows.Readings(one), one.Turns ? "yes" : "no"))),
            shown.Length == 0 ? null : Tag.Of("p", "note", $"{Numbers.Count(challenge.Disagreements.Count - shown.Length)} more comparisons agree better than these; {Numbers.Count(challenge.Disagreements.Count(one => one.Turns))} of all would lead to another answer."));
    }
}
