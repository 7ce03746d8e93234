using System.Text;
using Parley.Analysis;

namespace Parley.Reports;

/// <summary>The report as Markdown, for notes, tickets and mail: the bottom line and the tables, no pictures.</summary>
public static partial class MarkdownReport
{
    /// <summary>The whole text; a part with nothing to say is left out.</summary>
    public static string Write(CaseAnalysis analysis)
    {
        var @case = analysis.Case;
        var text = new StringBuilder($"# {Plain(@case.Title)}\n\nAs of {Numbers.Day(@case.AsOf)}.");
        if (@case.Asks is { } asks)
            text.Append($" {Plain(asks)}");
        text.Append('\n');
        Part(text, "Bottom line", string.Join("\n\n", BottomLine.Of(analysis).Select(statement => Plain(statement.ToString()))));
        Explanations(text, analysis);
        Items(text, analysis);
        Part(text, "What each side wants", Table(["Issue", "Actor", "Ideal, 0–100", "Salience", "Because"], @case.Positions.Select(position => new[]
        {
            Labels.Issue(@case, position.Issue), Labels.Actor(@case, position.Actor), Numbers.DoubtPlace(position.Ideal),
                position.Salience is { } salience ? Numbers.DoubtPlace(salience) : "", position.Because ?? "",
        })));
        if (analysis.Bargaining is { Value: var deal })
            Part(text, "Is there a deal?", $"{string.Join("\n\n", BargainingRows.Sentences(@case, deal).Select(Plain))}\n\n{Table([.. BargainingRows.IssueHeadings], BargainingRows.Issues(@case, deal))}\n{Table([.. BargainingRows.PackageHeadings], BargainingRows.Packages(@case, deal))}".Trim('\n'));
        Part(text, "What it can come to",
            Table(["Id", "Outcome", "Told apart by"], @case.Outcomes.Values.Select(outcome => new[] { outcome.Id, outcome.Name, outcome.What ?? "" })));
        Played(text, analysis);
        Forecasts(text, analysis);
        Challenged(text, analysis);
        Part(text, "Concessions", Table(["Concession", "By", "To", "Gesture", "Cost", "Kept"], @case.Concessions.Values.Select(given => new[]
        {
            Labels.Words(given.Id), given.By is { } by ? Labels.Actor(@case, by) : "", given.To is { } to ? Labels.Actor(@case, to) : "",
            given.Symbolic is { } symbolic ? Numbers.DoubtPlace(symbolic) : "", given.Strategic is { } strategic ? Numbers.DoubtPlace(strategic) : "", given.Residual ?? "",
        })));
        Part(text, "Precedents", Table(["Precedent", "Read by", "As"],
            @case.Precedents.Values.SelectMany(precedent => precedent.ReadBy.Select(reading => new[] { precedent.What, Labels.Actor(@case, reading.Key), reading.Value }))));
        Part(text, "Claims", Table(["No.", "If", "Then", "Held to be", "By", "Denied by"], @case.Claims.Values.Select(claim => new[]
        {
            claim.Id, claim.If, (claim.Raises ? "likelier: " : "less likely: ") + claim.Then,
                claim.Strength is { } strength ? @case.Yardstick.Word(Math.Clamp(strength.At(0.5), 0, 1)) : "",
            claim.By is { } by ? Labels.Actor(@case, by) : "", string.Join(", ", claim.DisputedBy.Select(who => Labels.Actor(@case, who))),
        })));
        Part(text, "Who is absent from the model",
            Table(["Left out", "What", "What would change"],
            @case.Absent.Values.Select(absent => new[] { absent.Name ?? Labels.Words(absent.Id), absent.What, absent.Effect ?? "" })));
        Part(text, "Record", Table(["Day", "Actor", "What", "Sources"], @case.Events.Values.OrderBy(act => act.Date.Order).Select(act => new[]
        {
            (act.Date.First > @case.AsOf ? "planned " : "") + Numbers.Day(act.Date), act.Actor is { } actor ? Labels.Actor(@case, actor) : "", act.What,
                string.Join(", ", act.Sources),
        })));
        Part(text, "Sources", Table(["Source", "Title", "Grade", "Stance"],
            @case.Sources.Values.Select(source => new[] { source.Id, source.Title, source.Reliability?.ToString() ?? "", source.Stance ?? "" })));
        Part(text, "Caveats", string.Join('\n',
            analysis.EveryCaveat.Select(caveat => $"- {Plain(caveat.Figure)}: {Plain(caveat.Reason)}")));
        Part(text, "Signature", $"`{analysis.Signature.Hash}`; {analysis.Provenance.Engine}, seed {analysis.Provenance.Seed}, {Numbers.Count(analysis.Provenance.Draws)} draws.");
        return text.ToString();
    }

    private static void Explanations(StringBuilder text, CaseAnalysis analysis) => Part(text, "Explanations", analysis.Weighing is not { Value: var answer } ? ""
        : Table(["Explanation", "Before", "After", "90 % band", "Leads in"], answer.Hypotheses.Select(h => new[]
        {
            Labels.Hypothesis(analysis.Case, h.Id), Numbers.Percent(h.Prior.Mean.Value), Numbers.Percent(h.Posterior.Mean.Value), Numbers.PercentRange(h.Posterior),
                Numbers.Percent(h.Leads.Value),
        })));

    private static void Items(StringBuilder text, CaseAnalysis analysis) => Part(text, "Items, the heaviest first", analysis.Weighing is not { Value: var answer } ? ""
        : Table(["Item", "Source", "Decibans", "90 % band", "Lifts, points", "Could tell, bits"],
            answer.Items.OrderByDescending(item => Math.Abs(item.Decibans.Mean.Value)).Select(item => new[]
        {
            Labels.Item(analysis.Case, item.Id), analysis.Case.Evidence.TryGetValue(item.Id, out var evidence) ? evidence.Source ?? "" : "",
                Numbers.Signed(item.Decibans.Mean.Value),
            $"{Numbers.Signed(item.Decibans.P05.Value)} to {Numbers.Signed(item.Decibans.P95.Value)}", Numbers.Signed(100 * item.Drop.Value),
                Numbers.Fixed(item.ExpectedBits.Value, 2),
        })));

    private static void Part(StringBuilder text, string heading, string body)
    {
        if (body.Length > 0)
            text.Append($"\n## {heading}\n\n{body.TrimEnd('\n')}\n");
    }

    private static string Table(string[] headings, IEnumerable<string[]> rows)
    {
        var lines = rows.Select(row => $"| {string.Join(" | ", row.Select(Plain))} |").ToArray();
        return lines.Length == 0 ? "" : $"| {string.Join(" | ", headings)} |\n|{string.Concat(Enumerable.Repeat("---|", headings.Length))}\n{string.Join('\n', lines)}\n";
    }

    // Nothing in a case is markup: what Markdown or HTML would read as such is escaped, and a cell is one line.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '&' or '~')
                plain.Append('\\');
            plain.Append(char.IsControl(letter) ? ' ' : letter);
        }
        return plain.ToString();
    }
}
