using System.Globalization;
using Parley.Cases;

namespace Parley.Forecasting.BaseRates;

/// <summary>Past episodes as a class to take base rates from.</summary>
/// <param name="Rows">The episodes as they stood on the day.</param>
/// <param name="AsOf">The day from which they are seen: an open row that does not say until when it was watched is censored there.</param>
public sealed record ReferenceClass(Keyed<Reference> Rows, DateOnly AsOf)
{
    /// <summary>The spells of the rows whose columns have the given values, in the order of the table.</summary>
    /// <param name="where">Values that columns must have; empty: every row.</param>
    /// <param name="clock">
    /// The column with the day on which the clock starts, where that is later than <c>out</c>; null: <c>out</c>. What ended before the clock started lasted 0 days. A row without a day there starts at <c>out</c>.
    /// </param>
    public IReadOnlyList<Spell> Spells(Keyed<string> where, string? clock = null) => [.. Fitting(where).Select(row => Of(row, clock))];

    /// <summary>How many rows name a day that is not known to the day.</summary>
    public int Inexact => Rows.Values.Count(row => IsInexact(row.Out) || row.Back is { } back && IsInexact(back));

    /// <summary>The rows by the values that they have in these columns: each list is one part of the class, as spells.</summary>
    internal IEnumerable<IReadOnlyList<Spell>> Parts(IReadOnlyCollection<string> columns, string? clock) => Rows.Values
        .GroupBy(row => string.Join('\u001f', columns.Select(column => row.Columns.GetValueOrDefault(column))), StringComparer.Ordinal)
        .Select(IReadOnlyList<Spell> (part) => [.. part.Select(row => Of(row, clock))]);

    private IEnumerable<Reference> Fitting(Keyed<string> where) => Rows.Values.Where(row => where.All(column => row.Columns.GetValueOrDefault(column.Key) == column.Value));

    private Spell Of(Reference row, string? clock)
    {
        var start = row.Out.First;
        if (Start(row, clock) is { } later && later > start)
            start = later;
        return new(Math.Max(0, (row.Back?.First ?? row.SeenUntil ?? AsOf).DayNumber - start.DayNumber), row.Back is not null);
    }

    private static DateOnly? Start(Reference row, string? clock) => clock switch
    {
        null or "out" => null,
        "planned_end" => row.PlannedEnd?.First,
        _ => DateOnly.TryParseExact(row.Columns.GetValueOrDefault(clock), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
    };

    private static bool IsInexact(When date) => date.Approximate || date.Precision != Precision.Day;
}
