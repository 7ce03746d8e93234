using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>Tables of one look: names to the left, figures to the right.</summary>
internal static class PlainTable
{
    /// <summary>A table whose first column is names, the others figures.</summary>
    public static Table Of(params IEnumerable<string> headings)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (column, heading) in headings.Index())
            table.AddColumn(new TableColumn(Markup.Escape(heading)) { Alignment = column == 0 ? Justify.Left : Justify.Right });
        return table;
    }

    /// <summary>The same table, with words in these columns too.</summary>
    public static Table WithWordsIn(this Table table, params ReadOnlySpan<int> columns)
    {
        foreach (var column in columns)
            table.Columns[column].Alignment = Justify.Left;
        return table;
    }

    /// <summary>A row of plain text, whose brackets mean nothing.</summary>
    public static Table Row(this Table table, params string[] cells) => table.AddRow(Array.ConvertAll(cells, Markup.Escape));
}
