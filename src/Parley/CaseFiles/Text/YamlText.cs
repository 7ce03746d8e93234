using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parley.CaseFiles.Text;

/// <summary>Reads the plain part of YAML: maps, lists and scalars of one document, without anchors and tags.</summary>
internal sealed class YamlText
{
    private readonly string file;
    private readonly DiagnosticLog log;
    private readonly Parser parser;
    private int nodes;

    private YamlText(string file, string text, DiagnosticLog log) => (this.file, this.log, parser) = (file, log, new(new StringReader(text)));

    /// <summary>The document; null, and an error, when the text is none.</summary>
    public static Node? Read(string file, string text, DiagnosticLog log)
    {
        try
        {
            return new YamlText(file, text, log).Document();
        }
        catch (YamlException damage)
        {
            Explain(file, text, damage, log);
        }
        catch (Exception damage) when (damage is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            // The parser throws these on a few damaged texts, without saying where.
            log.Error(new(file, 0, 0), Trail.Root, null, "is not readable YAML", "undo the last change, or look for unusual characters");
        }

        return null;
    }

    private Node? Document()
    {
        Next();
        if (Next() is not DocumentStart)
        {
            log.Error(new(file, 0, 0), Trail.Root, null, "is empty", "begin with the lines parley: 1, title: …, as_of: 2018-05-18");
            return null;
        }

        var root = Value(Next(), Trail.Root, 0);
        Next();
        if (root is not null && Next() is DocumentStart second)
        {
            log.Error(At(second.Start), Trail.Root, null, "a second YAML document begins here", "keep one document in a case file, and delete the line ---");
            return null;
        }

        return root;
    }

    private ParsingEvent Next()
    {
        parser.MoveNext();
        return parser.Current ?? new StreamEnd();
    }

    /// <summary>The value that begins with <paramref name="start"/>; null when it is too deep or too much to go on.</summary>
    private Node? Value(ParsingEvent start, Trail trail, int depth)
    {
        var at = At(start.Start);
        if (depth > Limits.Depth)
        {
            log.Error(at, Trail.Root, null, string.Create(CultureInfo.InvariantCulture, $"lists and maps are nested more than {Limits.Depth} deep"), "close the brackets, or undo the last change");
            return null;
        }

        if (++nodes > Limits.Nodes)
        {
            log.Error(at, Trail.Root, null, string.Create(CultureInfo.InvariantCulture, $"there are more than {Limits.Nodes} values"), "move long sections into CSV tables");
            return null;
        }

        if (start is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            log.Error(at, trail, null, "anchors (&…) and tags (!…) are not part of a case file", "write the value out");
        return start switch
        {
            Scalar scalar => Text(scalar, at, trail),
            MappingStart => Map(at, trail, depth),
            SequenceStart => List(at, trail, depth),
            AnchorAlias alias => Alias(alias, at, trail),
            _ => null,
        };
    }

    private ScalarNode Text(Scalar scalar, Place at, Trail trail)
    {
        var style = scalar.Style == ScalarStyle.Plain ? Style.Plain : Style.Quoted;
        if (scalar.Value.Length <= Limits.TextLength)
            return new(at, scalar.Value, style);
        log.Error(at, trail, scalar.Value, string.Create(CultureInfo.InvariantCulture, $"is a text of {scalar.Value.Length} characters"),
            string.Create(CultureInfo.InvariantCulture, $"keep texts under {Limits.TextLength}"));
        return new(at, "", style);
    }

    private MapNode? Map(Place at, Trail trail, int depth)
    {
        var map = new MapNode(at);
        while (Next() is var start and not MappingEnd)
        {
            if (Value(start, trail, depth + 1) is not { } written)
                return null;
            var key = written as ScalarNode;
            if (key is null)
                log.Error(written.At, trail, null, "a key is a list or a map", "write a plain word before the colon, and put quotes round it if it has brackets");
            if (Value(Next(), trail.To(key?.Text ?? "?"), depth + 1) is not { } value)
                return null;
            if (key is not null && !map.TryAdd(key, value))
                log.Error(key.At, trail.To(key.Text), null, "the key occurs twice", "keep one of them");
        }

        return map;
    }

    private ListNode? List(Place at, Trail trail, int depth)
    {
        var list = new ListNode(at);
        while (Next() is var start and not SequenceEnd)
        {
            if (Value(start, trail.To(string.Create(CultureInfo.InvariantCulture, $"[{list.Items.Count}]")), depth + 1) is not { } item)
                return null;
            list.Items.Add(item);
        }

        return list;
    }

    private ScalarNode Alias(AnchorAlias alias, Place at, Trail trail)
    {
        log.Error(at, trail, "*" + alias.Value, "is an alias, which is not part of a case file", "write the value out");
        return new(at, "", Style.Plain);
    }

    private Place At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private static void Explain(string file, string text, YamlException damage, DiagnosticLog log)
    {
        var at = new Place(file, (int)damage.Start.Line, (int)damage.Start.Column);
        var line = Line(text, at.Line);
        if (line[..(line.Length - line.TrimStart().Length)].Contains('\t', StringComparison.Ordinal))
            log.Error(at with { Column = line.IndexOf('\t', StringComparison.Ordinal) + 1 }, Trail.Root, null, "a tab indents this line", "indent with spaces, two for each level");
        else
            log.Error(at, Trail.Root, null, $"is not readable YAML here ({Reason(damage)})", "look at the quotes, brackets, colons and indentation of this line and the one above");
    }

    private static string Reason(YamlException damage)
    {
        var reason = damage.Message.Trim().TrimEnd('.');
        return reason.Length == 0 ? "no reason given" : char.ToLowerInvariant(reason[0]) + reason[1..];
    }

    private static string Line(string text, int number)
    {
        var start = 0;
        for (var line = 1; line < number; line++)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                return "";
            start = end + 1;
        }

        return text.IndexOf('\n', start) is >= 0 and var stop ? text[start..stop] : text[start..];
    }
}
