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
    private Place last;
    private bool aliased;

    private YamlText(string file, string text, DiagnosticLog log) => (this.file, this.log, parser) = (file, log, new(new StringReader(text)));

    /// <summary>The document; null, and an error, when the text is none.</summary>
    public static Node? Read(string file, string text, DiagnosticLog log)
    {
        var reader = new YamlText(file, text, log);
        try
        {
            return reader.Document();
        }
        catch (YamlException damage)
        {
            Explain(file, text, damage, log);
        }
        catch (Exception damage) when (damage is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            // The parser throws these on a few damaged texts, without saying where.
            log.Error(reader.last, Trail.Root, null, "is not readable YAML from here on", "look for a bracket or a quotation mark that is left open, or for an unusual character");
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
        var current = parser.Current ?? new StreamEnd();
        last = current is StreamEnd ? last : At(current.End);
        return current;
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
        if (!aliased)
            log.Error(at, trail, "*" + alias.Value, "is an alias, which is not part of a case file", "write the value out, here and wherever * stands");
        aliased = true;
        return new(at, "", Style.Plain);
    }

    private Place At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private static void Explain(string file, string text, YamlException damage, DiagnosticLog log)
    {
        var (at, reason) = (new Place(file, (int)damage.Start.Line, (int)damage.Start.Column), damage.Message.Trim().TrimEnd('.'));
        if (TabLine(text, at.Line) is { } tab && (tab.Line == at.Line || reason.Contains("tab", StringComparison.Ordinal)))
            log.Error(new(file, tab.Line, tab.Column), Trail.Root, null, "a tab indents this line", "indent with spaces, two for each level");
        else if (reason.Contains("quoted scalar", StringComparison.Ordinal))
            log.Error(at, Trail.Root, null, "a quotation mark opens here and is not closed where it should be", "close it; within double quotation marks write \\\" for one of the text");
        else if (reason.Contains("invalid mapping", StringComparison.Ordinal))
            log.Error(at, Trail.Root, null, "a colon stands inside a bare text", "put the text in quotation marks");
        else
            log.Error(at, Trail.Root, null, $"is not readable YAML here ({(reason.Length > 0 ? char.ToLowerInvariant(reason[0]) + reason[1..] : "no reason given")})",
                "look at the quotes, brackets, colons and indentation of this line and the one above");
    }

    /// <summary>The first line from <paramref name="from"/> on that is indented with a tab.</summary>
    private static (int Line, int Column)? TabLine(string text, int from)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (++number >= from && line.IndexOf('\t') is >= 0 and var column && line[..column].Trim(' ').IsEmpty)
                return (number, column + 1);
        }

        return null;
    }
}
