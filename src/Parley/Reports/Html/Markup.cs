using System.Collections.Frozen;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Parley.Reports.Html;

/// <summary>Writes elements as text that is HTML to browsers and well-formed XML to everyone else.</summary>
internal static class Markup
{
    private static readonly FrozenSet<string> Void = FrozenSet.Create("br", "col", "hr", "img", "input", "link", "meta", "wbr");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "section", "nav", "main", "header", "footer", "figure", "table", "tr", "thead", "tbody", "ul", "li", "p", "h1", "h2", "h3", "h4", "details", "div", "svg", "head", "body",
            "meta", "title");

    // A run of letters longer than any word may be broken after every few of them, so that no table grows as wide as it.
    private const int LongestWord = 20, Piece = 4;

    /// <summary>The text of an element and all in it, its quotation marks as <see cref="Typography"/> sets them. Characters that no XML may hold become U+FFFD; marks that would turn the direction of whatever follows them are left out.</summary>
    public static string Write(XElement root)
    {
        var text = new StringBuilder(1 << 18);
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None, CheckCharacters = false }))
            Write(writer, root);
        return text.ToString();
    }

    private static void Write(XmlWriter writer, XElement element)
    {
        writer.WriteStartElement(element.Name.LocalName, element.Name.NamespaceName);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            writer.WriteAttributeString(attribute.Name.LocalName, Clean(attribute.Name.LocalName is "title" or "data-label" or "aria-label" ? Typography.Of(attribute.Value) : attribute.Value));
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
                Write(writer, child);
            else if (node is XText text)
                Write(writer, text.Value, element.Name);
        }
        if (Void.Contains(element.Name.LocalName))
            writer.WriteEndElement();
        else
            writer.WriteFullEndElement();
        if (Blocks.Contains(element.Name.LocalName))
            writer.WriteRaw("\n");
    }

    private static void Write(XmlWriter writer, string text, XName within)
    {
        if (within.LocalName is "style" or "script")
            writer.WriteRaw(text);
        else if (within.LocalName == "code")
            WriteBreakable(writer, Clean(text));
        else if (within.LocalName == "title" || within.Namespace == Pictures.Marks.Svg)
            writer.WriteString(Clean(Typography.Of(text)));
        else
            WriteBreakable(writer, Clean(Typography.Of(text)));
    }

    private static void WriteBreakable(XmlWriter writer, string text)
    {
        var (written, start) = (0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != '-')
                continue;
            for (var cut = start + Piece; at - start > LongestWord && cut < at; cut += Piece)
            {
                cut += char.IsLowSurrogate(text[cut]) ? 1 : 0;
                writer.WriteString(text[written..cut]);
                writer.WriteRaw("<wbr />");
                written = cut;
            }
            start = at + 1;
        }
        writer.WriteString(text[written..]);
    }

    private static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Turns(text[i]) || !Allowed(text, i))
                return string.Concat(text.Select((letter, at) => Turns(letter) ? "" : Allowed(text, at) ? letter.ToString() : "\uFFFD"));
        }
        return text;
    }

    // Embeddings, overrides and isolates. Letters that are read from right to left need none of them.
    private static bool Turns(char letter) => letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    private static bool Allowed(string text, int at) => XmlConvert.IsXmlChar(text[at])
        || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}
