using System.Xml.Linq;

namespace Parley.Reports.Html;

/// <summary>What the words of method mean that this page uses.</summary>
internal static class TermsPart
{
    public static XElement? Of(Page page)
    {
        var analysis = page.Analysis;
        var (weighed, played, bargained, asked) = (analysis.Weighing is not null, analysis.Strategy is not null, analysis.Bargaining is not null, analysis.Forecasting is not null);
        var terms = new (bool Used, string Term, string Means)[]
        {
            (weighed || played || bargained || asked, "draw", $"A possible world in which every number in doubt has one value from inside its stated range. All figures are computed in each of the {Numbers.Count(analysis.Provenance.Draws)} draws, and what is shown sums them up."),
            (weighed || played || bargained || asked, $"90{Numbers.Thin}% band", $"From the value that 5{Numbers.Thin}% of the draws lie below to the one that 5{Numbers.Thin}% lie above. It shows what the stated doubt about the inputs leaves open. It does not cover a mistake in the model."),
            (weighed, "before, after", "The probability of an explanation before the items of evidence and after them: what Bayes’ rule calls prior and posterior. What stands before is the judgement of the case’s author."),
            (weighed, "deciban", "The unit in which evidence is weighed: 10 decibans for one explanation against another make its odds ten times as great, 3 about twice."),
            (weighed || played, "bit", "The unit of information: learning which of two equally likely things is so takes 1 bit. A move with a chance of a half surprises by 1 bit, of a quarter by 2."),
            (played, "type", "What a side may privately be: an order of wishes over the outcomes. The others know how likely each type is, not which it is."),
            (played, "stage, move", "The game goes through stages; at each, those whose turn it is choose a move. The names of both are the case’s own."),
            (played, "logit equilibrium", "The model of choice: better moves are made more often, not always, and each side expects the others to choose in the same way. λ says how sharply."),
            (bargained || played, "utility", "What an outcome or a package is worth to somebody, from 0 for the worst to 1 for the best."),
            (bargained, "zone of agreement", "The packages that all whose consent is needed like at least as well as no deal."),
            (bargained, "Nash bargain", "The package with the largest product of gains over no deal: what patient sides of these powers would reach."),
            (bargained, "models of a settlement", "Weighted mean and median: of the positions, by capability times salience. Election: each position meets the others in votes. Challenge: sides press each other in rounds. Exchange: votes are traded between issues. "
                + "The forecast pools the election with the weighted mean and adds the error that such models left on decided cases."),
            (asked, "pooled", "Model, past and judgement are averaged in log-odds, each with its weight, as far as they bear on a question."),
            (asked, "base rate", "How often such a thing came about in the past, in the reference class that the case lists."),
        };
        var shown = terms.Where(term => term.Used).ToArray();
        return shown.Length == 0 ? null : Tag.Part("terms", "Terms", Tag.Of("dl", "points", shown.Select(term => Tag.Of("div", null, Tag.Of("dt", null, term.Term), Tag.Of("dd", null, term.Means)))));
    }
}
