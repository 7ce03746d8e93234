using System.Globalization;
using System.Xml.Linq;

namespace Parley.Reports.Html;

/// <summary>A table that reads as a table when there is room and as a list of cards when there is not. In the style <c>entries</c> each row is an entry of a list in two columns on paper.</summary>
/// <param name="Caption">What the table shows.</param>
/// <param name="Columns">Its columns in order.</param>
internal sealed record Grid(string Caption, params Column[] Columns)
{
    /// <summary>The table; null when it has no rows.</summary>
    public XElement? Of(IEnumerable<Row> rows, string? style = null)
    {
        var body = rows.Select(Line).ToArray();
        return body.Length == 0 ? null : Tag.Of("table", style is null ? "grid" : "grid " + style,
            Tag.Of("caption", null, Caption),
            Tag.Of("thead", null, Tag.Of("tr", null, Columns.Select(column =>
                Tag.Of("th", column.Style, new XAttribute("scope", "col"), column.Sorts ? new XAttribute("data-sort", "") : null, column.Heading)))),
            Tag.Of("tbody", null, body));
    }

    // More than one thing in a cell stands in a block of its own, beside the heading that narrow screens put before it.
    private XElement Line(Row row) => Tag.Of("tr", null, row.Anchor is null ? null : Tag.Id(row.Anchor),
        row.Cells.Select((cell, index) => Tag.Of(index == 0 ? "th" : "td", cell.IsEmpty ? $"{Columns[index].Style} none".TrimStart() : Columns[index].Style,
            index == 0 ? new XAttribute("scope", "row") : null,
            new XAttribute("data-label", Columns[index].Heading),
            cell.Order is { } order ? new XAttribute("data-v", order.ToString("G6", CultureInfo.InvariantCulture)) : null,
            cell.IsEmpty ? "–" : cell.Content is object?[] parts ? Tag.Of("div", null, parts) : cell.Content)));
}

/// <summary>A column: its heading, how it is set, and whether readers may sort by it.</summary>
internal sealed record Column(string Heading, string? Style = null, bool Sorts = false);

/// <summary>A row, and the place that links to it find.</summary>
internal sealed record Row(string? Anchor, params Cell[] Cells);

/// <summary>What stands in a cell, and the number to sort it by.</summary>
internal readonly record struct Cell(object? Content, double? Order = null)
{
    /// <summary>There is nothing in it: a dash is shown.</summary>
    public bool IsEmpty => Content is null or "" || (Content is object?[] parts && parts.All(part => part is null or ""));

    public static implicit operator Cell(string? text) => new(text);

    public static implicit operator Cell(XElement? element) => new(element);

    public static implicit operator Cell(object?[]? parts) => new(parts);
}
