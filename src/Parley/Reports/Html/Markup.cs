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

    /// <summary>The text of an element and all in it. Characters that no XML may hold become U+FFFD.</summary>
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
            writer.WriteAttributeString(attribute.Name.LocalName, Clean(attribute.Value));
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
                Write(writer, child);
            else if (node is XText text)
                Write(writer, text.Value, raw: element.Name.LocalName is "style" or "script");
        }
        if (Void.Contains(element.Name.LocalName))
            writer.WriteEndElement();
        else
            writer.WriteFullEndElement();
        if (Blocks.Contains(element.Name.LocalName))
            writer.WriteRaw("\n");
    }

    private static void Write(XmlWriter writer, string text, bool raw)
    {
        if (raw)
            writer.WriteRaw(text);
        else
            writer.WriteString(Clean(text));
    }

    private static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Allowed(text, i))
                return string.Concat(text.Select((letter, at) => Allowed(text, at) ? letter : '\uFFFD'));
        }
        return text;
    }

    private static bool Allowed(string text, int at) => XmlConvert.IsXmlChar(text[at])
        || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}
