using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Parley.Reports.Html;

/// <summary>The few shapes of markup that pages are made of.</summary>
internal static partial class Tag
{
    /// <summary>An element of a class, with attributes, text and elements in it; nulls are left out.</summary>
    public static XElement Of(string name, string? style, params object?[] content) =>
        new(name, style is null ? null : new XAttribute("class", style), content);

    /// <summary>A place to link to.</summary>
    public static XAttribute Id(string id) => new("id", id);

    /// <summary>A link to a place on the page.</summary>
    public static XElement Link(string anchor, object text, string? style = null) => Of("a", style, new XAttribute("href", "#" + anchor), text);

    /// <summary>A part of the page with its heading; null when there is nothing to say.</summary>
    public static XElement? Section(string id, string heading, params object?[] content)
    {
        var said = Said(content).ToArray();
        return said.Length == 0 ? null : Of("section", null, Id(id), new XAttribute("aria-labelledby", id + "-h"),
            Of("h2", null, Id(id + "-h"), heading), said);
    }

    /// <summary>A smaller part with its heading; null when there is nothing to say.</summary>
    public static XElement? Part(string id, string heading, params object?[] content)
    {
        var said = Said(content).ToArray();
        return said.Length == 0 ? null : Of("section", "part", Id(id), Of("h3", null, heading), said);
    }

    /// <summary>What can be unfolded; null when there is nothing in it.</summary>
    public static XElement? Fold(object summary, params object?[] content)
    {
        var said = Said(content).ToArray();
        return said.Length == 0 ? null : Of("details", null, Of("summary", null, summary), said);
    }

    /// <summary>A list; null when it is empty.</summary>
    public static XElement? List(string? style, IEnumerable<object?> items)
    {
        var all = items.ToArray();
        return all.Length == 0 ? null : Of("ul", style, all.Select(item => item is XElement { Name.LocalName: "li" } ? item : Of("li", null, item)));
    }

    /// <summary>Things in a row, parted by a separator.</summary>
    public static IEnumerable<object> Join(IEnumerable<object> things, string separator = ", ") =>
        things.SelectMany((thing, index) => index == 0 ? [thing] : new object[] { separator, thing });

    /// <summary>A text in which each word that is an id gives way to what <paramref name="name"/> makes of it; null leaves it.</summary>
    public static IEnumerable<object> Named(string text, Func<string, object?> name)
    {
        var at = 0;
        foreach (Match word in Word().Matches(text))
        {
            if (name(word.Value) is not { } named)
                continue;
            yield return text[at..word.Index];
            yield return named;
            at = word.Index + word.Length;
        }
        yield return text[at..];
    }

    /// <summary>A wide thing that scrolls sideways by itself, also from the keyboard.</summary>
    public static XElement Scroll(string label, params object?[] content) => Of("div", "scroll",
        new XAttribute("tabindex", "0"), new XAttribute("role", "region"), new XAttribute("aria-label", label), content);

    private static IEnumerable<object> Said(object?[] content) => content.OfType<object>()
        .SelectMany(thing => thing is IEnumerable<object> things and not XElement ? things.OfType<object>() : [thing]);

    [GeneratedRegex(@"\w[\w-]*")]
    private static partial Regex Word();
}
