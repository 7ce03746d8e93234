using System.Xml.Linq;
using Parley.Reports.Pictures;

namespace Parley.Reports.Html;

/// <summary>The answer up front, in words with numbers.</summary>
internal static class BottomLineSection
{
    // What is said first: the judgement, or what a case without explanations has.
    private static readonly string[] Verdicts = ["judgement", "outcome", "settlement", "deal"];

    private static readonly (string Topic, string Term)[] Terms =
    [
        ("grounds", "What it rests on"), ("runner-up", "The runner-up"), ("change", "What would change it"), ("scores", "The other method"),
        ("types", "Who they are"), ("next", "What comes next"), ("outcome", "What it comes to"), ("watch", "What to watch"),
        ("deal", "Is there a deal?"), ("settlement", "What would be settled"), ("left out", "What is left out"),
    ];

    public static XElement? Of(Page page)
    {
        var said = BottomLine.Of(page.Analysis).ToLookup(statement => statement.Topic);
        var answer = page.Answer;
        var verdict = Verdicts.FirstOrDefault(topic => said[topic].Any());
        return Tag.Section("bottom-line", "Bottom line",
            answer is null || page.Case.Hypotheses.Asks is not { } asks ? null : Tag.Of("p", "asks", asks),
            (verdict is null ? [] : said[verdict]).Select(statement => Tag.Of("p", "verdict", Phrases(statement))),
            answer is not null && page.Case.Hypotheses.Named.TryGetValue(answer.Leader, out var leader) ? Tag.Of("p", "says", leader.Says + ".") : null,
            said["confidence"].Select(statement => Tag.Of("p", "confidence", Phrases(statement))),
            answer is null ? null : Figure.Of("fig-weights", BandsPicture.Of("weights", "The explanations before and after the evidence", "before",
                [.. answer.Hypotheses.Select(h => new BandsPicture.Row(Labels.Hypothesis(page.Case, h.Id), Anchor.Hypothesis(h.Id), h.Posterior, h.Prior.Mean.Value))]),
                "Bar: where 90\u202F% of the draws lie. Upright mark and number: the mean after the evidence. Diamond: the mean before it."),
            Points(said, verdict));
    }

    private static XElement? Points(ILookup<string, Statement> said, string? verdict)
    {
        var shown = Terms.Where(point => point.Topic != verdict && said[point.Topic].Any()).ToArray();
        return shown.Length == 0 ? null : Tag.Of("dl", "points", shown.Select(point => Tag.Of("div", null,
            Tag.Of("dt", null, point.Term), said[point.Topic].Select(statement => Tag.Of("dd", null, Phrases(statement))))));
    }

    private static IEnumerable<object> Phrases(Statement statement) => statement.Phrases.Select(phrase => (phrase.Anchor, phrase.Strong) switch
    {
        (null, false) => (object)phrase.Text,
        (null, true) => Tag.Of("strong", null, phrase.Text),
        ({ } anchor, false) => Tag.Link(anchor, phrase.Text),
        ({ } anchor, true) => Tag.Of("strong", null, Tag.Link(anchor, phrase.Text)),
    });
}
