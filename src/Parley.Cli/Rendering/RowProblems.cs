using System.Globalization;
using Parley.Watching;
using Parley.Watching.Formats;

namespace Parley.Cli.Rendering;

/// <summary>What is wrong with rows of event data: counted by kind, and the first few as they stand.</summary>
internal static class RowProblems
{
    private const int Few = 8;

    public static void Show(WatchingAnswer answer, Terminal terminal)
    {
        if (terminal.Quiet || answer.Rows.Problems.Count == 0)
            return;
        var shown = answer.Rows.First.OrderByDescending(problem => problem.IsError).ThenBy(problem => problem.Line).Take(Few).OrderBy(problem => problem.Line).ToArray();
        foreach (var problem in shown)
            terminal.ErrorText.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.File}:{problem.Line}{(problem.IsError ? "" : " warning")} {Place(problem)}{problem.Problem}"));
        foreach (var kind in answer.Rows.Problems)
            terminal.ErrorText.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(kind.IsError ? "not used" : "used, to be looked at")}: {Count.Of((int)Math.Min(kind.Rows, int.MaxValue), "row")}, {(kind.Field.Length == 0 ? "" : kind.Field + ": ")}{kind.Problem}"));
    }

    private static string Place(RowProblem problem) => problem.Field.Length == 0 ? "" : problem.Value.Length == 0 ? $"{problem.Field}: " : $"{problem.Field}: \"{problem.Value}\" ";
}
