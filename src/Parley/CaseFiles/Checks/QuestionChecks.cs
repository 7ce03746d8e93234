using System.Globalization;
using Parley.CaseFiles.Text;
using Parley.Cases;

namespace Parley.CaseFiles.Checks;

/// <summary>A base rate has a reference class, and conditions on columns that the class has.</summary>
internal static class QuestionChecks
{
    private const int ColumnsShown = 12;

    public static void Run(Case read, Located report)
    {
        var columns = read.References.Values.SelectMany(reference => reference.Columns.Keys).ToHashSet(StringComparer.Ordinal);
        Forecasters(read, report);
        foreach (var question in read.Questions.Values)
        {
            if (question.BaseRate is not { } rate)
                continue;
            var path = $"questions.{question.Id}.base_rate";
            if (rate is { From: not null, Within: null })
                report.Warn("no days", path, "has no days within which it must happen, and gives no base rate", "write within: 27 days, counted from the start of the clock");
            if (rate.From is not null && read.References.Count == 0 && !report.IsBroken("references"))
                report.Error($"{path}.from", "is the reference class, and the case has none", "add references, or leave from out", quote: true);
            if (read.References.Count == 0)
                continue;
            foreach (var (column, value) in rate.Where)
                Condition($"{path}.where.{column}", column, value, read, columns, report);
            if (rate.Clock is { } clock && clock is not ("out" or "planned_end" or "back") && !columns.Contains(clock))
                report.Error($"{path}.clock", "is not a column of the reference class", Remedy(clock, columns.Append("planned_end")), quote: true);
        }
    }

    private static void Forecasters(Case read, Located report)
    {
        foreach (var (index, judgement) in read.Judgements.Index())
        {
            if (read.Questions.TryGetValue(judgement.Question, out var question) && question.AsksForNumber)
                report.Error(string.Create(CultureInfo.InvariantCulture, $"judgements.[{index}].question"), "asks for a number, and forecasters say probabilities", "ask for a yes or no in a question of its own", quote: true);
        }
    }

    private static void Condition(string path, string column, string value, Case read, HashSet<string> columns, Located report)
    {
        if (!columns.Contains(column))
            report.Error(path, $"{column} is not a column of the reference class", Remedy(column, columns));
        else if (read.References.Values.All(reference => reference.Columns.GetValueOrDefault(column) != value))
            report.Warn("empty class", path, $"no row of the reference class has {column} {value}", "correct the value; as it stands the base rate has nothing to go on");
    }

    private static string Remedy(string column, IEnumerable<string> columns) =>
        DidYouMean.Or(column, columns, $"use one of {string.Join(", ", columns.Order(StringComparer.Ordinal).Take(ColumnsShown))}");
}
