using System.Text;

namespace Parley.Watching.Formats;

/// <summary>One thing wrong with a row of event data.</summary>
/// <param name="Line">The line on which the row begins, from 1.</param>
/// <param name="IsError">The row is not used; else it is used, and a careful reader would look twice.</param>
/// <param name="Field">The column; empty when the row as a whole is meant.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record RowProblem(long Line, bool IsError, string Field, string Value, string Problem);

/// <summary>How many rows have a thing wrong with them.</summary>
/// <param name="IsError">The rows are not used.</param>
/// <param name="Field">The column; empty when the row as a whole is meant.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Rows">How many.</param>
public sealed record ProblemCount(bool IsError, string Field, string Problem, long Rows);

/// <summary>Things wrong: all are counted, the first few kept as they stand.</summary>
internal sealed class ProblemTally
{
    /// <summary>How many are kept.</summary>
    public const int Shown = 20;

    private const int LongestValue = 60;
    private readonly Dictionary<(bool IsError, string Field, string Kind), long> counts = [];
    private readonly List<RowProblem> first = [];

    /// <summary>The first few, by line.</summary>
    public IReadOnlyList<RowProblem> First => [.. first.OrderBy(problem => problem.Line)];

    public IEnumerable<ProblemCount> Counts => counts.Select(count => new ProblemCount(count.Key.IsError, count.Key.Field, count.Key.Kind, count.Value))
        .OrderByDescending(count => count.IsError).ThenByDescending(count => count.Rows).ThenBy(count => count.Field, StringComparer.Ordinal).ThenBy(count => count.Problem, StringComparer.Ordinal);

    /// <summary>Counts a problem by its kind; what makes it particular is in <paramref name="particular"/>.</summary>
    public void Add(long line, bool isError, string field, ReadOnlySpan<byte> value, string kind, string? particular = null)
    {
        counts[(isError, field, kind)] = counts.GetValueOrDefault((isError, field, kind)) + 1;
        if (first.Count < Shown)
            first.Add(new(line, isError, field, Show(value), particular ?? kind));
    }

    /// <summary>Takes over what another tally has, its lines moved down.</summary>
    public void Take(ProblemTally other, long linesBefore)
    {
        foreach (var (key, count) in other.counts)
            counts[key] = counts.GetValueOrDefault(key) + count;
        first.AddRange(other.first.Select(problem => problem with { Line = problem.Line + linesBefore }));
        first.Sort((a, b) => a.Line.CompareTo(b.Line));
        if (first.Count > Shown)
            first.RemoveRange(Shown, first.Count - Shown);
    }

    public void Clear()
    {
        counts.Clear();
        first.Clear();
    }

    private static string Show(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value[..Math.Min(value.Length, 4 * LongestValue)]);
        return text.Length > LongestValue ? text[..(LongestValue - 1)] + "…" : text;
    }
}
