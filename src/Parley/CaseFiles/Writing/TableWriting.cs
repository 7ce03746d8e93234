using System.Text;
using Parley.CaseFiles.Text;

namespace Parley.CaseFiles.Writing;

/// <summary>Writes a list of maps as a CSV table, where a table can hold them.</summary>
internal static class TableWriting
{
    /// <summary>The table; null when it could not be read back as it is: a list item with a semicolon, text with blanks at an end, maps whose keys stand in clashing orders.</summary>
    public static string? Of(ListNode rows)
    {
        var (header, cells) = (new List<string>(), new List<List<(string Column, string Text)>>());
        foreach (var row in rows.Items.OfType<MapNode>())
        {
            var flat = new List<(string, string)>();
            if (!Flatten(row, "", flat))
                return null;
            Merge(header, flat);
            cells.Add(flat);
        }

        header.RemoveAll(column => cells.All(row => row.All(cell => cell.Column != column || cell.Text.Length == 0)));
        var places = header.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
        var text = new StringBuilder(Line(header));
        foreach (var row in cells.Select(row => row.Where(cell => cell.Text.Length > 0).ToList()))
        {
            if (row.Zip(row.Skip(1)).Any(pair => places[pair.First.Column] >= places[pair.Second.Column]))
                return null;
            var byColumn = row.ToDictionary(cell => cell.Column, cell => cell.Text, StringComparer.Ordinal);
            text.Append(Line(header.Select(column => byColumn.GetValueOrDefault(column, ""))));
        }

        return text.ToString();
    }

    /// <summary>Cells as one line of CSV; those that need it stand in quotation marks.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\n";

    private static bool Flatten(MapNode map, string before, List<(string Column, string Text)> cells)
    {
        foreach (var (key, value) in map.Entries)
        {
            var column = before + key.Text;
            if (key.Text.Contains('.', StringComparison.Ordinal) || key.Text.Trim() != key.Text || key.Text.Contains('\r', StringComparison.Ordinal))
                return false;
            switch (value)
            {
                case MapNode inner when inner.Entries.All(entry => entry.Value is ScalarNode { IsAbsent: true }) || !Flatten(inner, column + ".", cells):
                    return false;
                case MapNode:
                    break;
                case ListNode list when list.Items.OfType<ScalarNode>().Where(item => Fits(item.Text) && !item.Text.Contains(';', StringComparison.Ordinal)).ToList() is var items:
                    if (items.Count != list.Items.Count)
                        return false;
                    cells.Add((column, string.Join(';', items.Select(item => item.Text))));
                    break;
                case ScalarNode { Text: var text } when Fits(text):
                    cells.Add((column, text));
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static bool Fits(string text) => text.Trim() == text && !text.Contains('\r', StringComparison.Ordinal);

    /// <summary>Puts each new column behind the one before it in its row.</summary>
    private static void Merge(List<string> header, List<(string Column, string Text)> row)
    {
        if (row.Count == header.Count && row.Select(cell => cell.Column).SequenceEqual(header, StringComparer.Ordinal))
            return;
        var at = 0;
        foreach (var (column, _) in row)
        {
            var known = header.IndexOf(column);
            if (known < 0)
                header.Insert(at, column);
            at = (known < 0 ? at : known) + 1;
        }
    }

    private static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
