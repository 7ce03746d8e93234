using System.Globalization;
using System.Text;
using Parley.CaseFiles.Text;

namespace Parley.CaseFiles.Writing;

/// <summary>Writes a tree as YAML that people would write: small maps and lists of words on one line, everything else indented by two.</summary>
internal static class YamlWriting
{
    private const int LineLength = 120;

    public static string Of(MapNode root)
    {
        var text = new StringBuilder();
        Map(text, root, 0);
        return text.ToString();
    }

    private static void Map(StringBuilder text, MapNode map, int depth)
    {
        var first = true;
        foreach (var (key, value) in map.Entries.Where(entry => entry.Value is not ScalarNode { IsAbsent: true }))
        {
            // The first key of a map in a list stands behind the dash.
            if (!first || text.Length == 0 || text[^1] == '\n')
                text.Append(' ', depth * 2);
            first = false;
            text.Append(Scalar(key.Text)).Append(':');
            Value(text, value, depth, Scalar(key.Text).Length);
        }
    }

    private static void Value(StringBuilder text, Node value, int depth, int keyLength)
    {
        var line = Flow(value);
        if (value is ScalarNode || IsFlat(value) && line.Length + keyLength + (depth * 2) < LineLength)
        {
            text.Append(' ').Append(line).Append('\n');
            return;
        }

        text.Append('\n');
        if (value is MapNode map)
            Map(text, map, depth + 1);
        foreach (var item in (value as ListNode)?.Items ?? [])
        {
            text.Append(' ', (depth + 1) * 2).Append("- ");
            if (item is MapNode { Entries.Count: > 0 } inner && !IsEmpty(inner))
                Map(text, inner, depth + 2);
            else
                text.Append(Flow(item)).Append('\n');
        }
    }

    /// <summary>No more than one level of brackets within another reads well on a line.</summary>
    private static bool IsFlat(Node node) => node switch
    {
        MapNode map => IsEmpty(map) || map.Entries.All(entry => entry.Value is ScalarNode || entry.Value is ListNode list && list.Items.All(item => item is ScalarNode)),
        ListNode list => list.Items.All(item => item is ScalarNode || item is ListNode inner && inner.Items.All(tied => tied is ScalarNode)),
        _ => true,
    };

    private static bool IsEmpty(MapNode map) => map.Entries.All(entry => entry.Value is ScalarNode { IsAbsent: true });

    private static string Flow(Node node) => node switch
    {
        MapNode map when IsEmpty(map) => "{}",
        MapNode map => $"{{ {string.Join(", ", map.Entries.Where(entry => entry.Value is not ScalarNode { IsAbsent: true }).Select(entry => $"{Scalar(entry.Key.Text)}: {Flow(entry.Value)}"))} }}",
        ListNode list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        ScalarNode scalar => Scalar(scalar.Text),
        _ => "",
    };

    private static string Scalar(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>Words, numbers and sentences without a character that YAML could take for its own.</summary>
    private static bool IsPlain(string text) =>
        text.Length > 0 && text is not ("~" or "null") && (char.IsLetterOrDigit(text[0]) || text[0] is '~' or '+' or '(')
        && text[^1] != ' ' && text.All(character => char.IsLetterOrDigit(character) || character is ' ' or '_' or '.' or '/' or '+' or '-' or '(' or ')' or '%' or '|' or '=' or '<' or '>' or '*' or '~' or ';' or '–' or '’' or '…');

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                quoted.Append('\\').Append(rune);
            else if (rune.Value == '\n')
                quoted.Append("\\n");
            else if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or 0xFEFF or 0xA0 or 0xFFFE or 0xFFFF)
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            else
                quoted.Append(rune);
        }

        return quoted.Append('"').ToString();
    }
}
