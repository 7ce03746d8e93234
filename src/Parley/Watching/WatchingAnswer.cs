using Parley.Watching.Formats;

namespace Parley.Watching;

/// <summary>What a file of event data tells of the sides of a case.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Format">Whose layout it has.</param>
/// <param name="Layout">What that layout is called.</param>
/// <param name="Rows">What became of its rows.</param>
/// <param name="First">The first day of a row.</param>
/// <param name="Last">The last day of a row, or the as-of date when later rows were left out.</param>
/// <param name="Flows">The acts of each ordered pair of sides that has any, or of each kind of event in data without direction, sorted by id.</param>
/// <param name="Acts">Every act between two sides, by day; empty for data without direction.</param>
/// <param name="Surprises">The weeks and days that depart most from their own past, the least probable first.</param>
/// <param name="Tested">How many weeks and days had an expectation: of so many a few look surprising by chance.</param>
public sealed record WatchingAnswer(string File, EventFormat Format, string Layout, RowTally Rows, DateOnly First, DateOnly Last, IReadOnlyList<Flow> Flows, ActList Acts,
    IReadOnlyList<Surprise> Surprises, int Tested);

/// <summary>What became of the rows of a file.</summary>
/// <param name="Read">All rows, without header and blank lines.</param>
/// <param name="Bad">Those that cannot be used.</param>
/// <param name="Later">Those of a day after the as-of date.</param>
/// <param name="Counted">Those between two sides (or of a kind, in data without direction); several reports of one act count each.</param>
/// <param name="Problems">What is wrong, by kind, errors first.</param>
/// <param name="First">The first few things wrong, as they stand.</param>
public sealed record RowTally(long Read, long Bad, long Later, long Counted, IReadOnlyList<ProblemCount> Problems, IReadOnlyList<RowProblem> First);

/// <summary>Acts of one side towards another over time, or events of one kind.</summary>
/// <param name="Id">Source and target parted by &gt;, or the kind of event.</param>
/// <param name="Source">Who acts; null in data without direction.</param>
/// <param name="Target">Who is acted upon; null in data without direction.</param>
/// <param name="Weeks">Every week from Monday to Sunday between the first and the last day of the file.</param>
/// <param name="Days">Every day between them.</param>
/// <param name="Changes">Where the level changes.</param>
public sealed record Flow(string Id, string? Source, string? Target, IReadOnlyList<Period> Weeks, IReadOnlyList<Period> Days, IReadOnlyList<ChangePoint> Changes);

/// <summary>A week or a day of a flow.</summary>
/// <param name="Start">Its first day: of a week, the Monday.</param>
/// <param name="Covered">How many of its days the file covers.</param>
/// <param name="Count">How many acts.</param>
/// <param name="Reports">How many rows tell of them.</param>
/// <param name="Sum">The sum of their intensities.</param>
/// <param name="Quads">How many acts of each quad class, verbal cooperation first; four numbers.</param>
/// <param name="CountExpected">What the past led to expect of the count; null too early to tell.</param>
/// <param name="MeanExpected">What the past led to expect of the mean intensity; null too early to tell, or without acts.</param>
public sealed record Period(DateOnly Start, int Covered, int Count, int Reports, double Sum, IReadOnlyList<int> Quads, Expectation? CountExpected = null, Expectation? MeanExpected = null)
{
    /// <summary>The mean intensity; null without acts.</summary>
    public double? Mean => Count == 0 ? null : Sum / Count;
}

/// <summary>What the past alone led to expect of a figure, and how the figure departs from it.</summary>
/// <param name="Mean">The expected value.</param>
/// <param name="Deviation">The standard deviation of what was to be expected.</param>
/// <param name="Z">(figure − mean) / deviation.</param>
/// <param name="Tail">The probability of a figure at least as far out, on both sides together, in [0, 1].</param>
public readonly record struct Expectation(double Mean, double Deviation, double Z, double Tail);

/// <summary>What of a flow is measured.</summary>
public enum Measure
{
    /// <summary>How many acts.</summary>
    Count,

    /// <summary>How friendly they are in the mean.</summary>
    Intensity,
}

/// <summary>A week or day that departs from its own past.</summary>
/// <param name="Flow">The flow, by id.</param>
/// <param name="IsWeek">A week; else a day.</param>
/// <param name="Start">Its first day.</param>
/// <param name="Measure">What departs.</param>
/// <param name="Value">The figure.</param>
/// <param name="Expected">What was expected.</param>
public sealed record Surprise(string Flow, bool IsWeek, DateOnly Start, Measure Measure, double Value, Expectation Expected);

/// <summary>A week from which on the level of a flow is another one. Found looking back over the whole series.</summary>
/// <param name="Start">The first week of the new level.</param>
/// <param name="Measure">What changes.</param>
/// <param name="Before">The mean a week (of counts), or an act (of intensity), from the change before.</param>
/// <param name="After">The same until the next change.</param>
public sealed record ChangePoint(DateOnly Start, Measure Measure, double Before, double After);
