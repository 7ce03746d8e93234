using System.Xml.Linq;

namespace Parley.Reports.Html;

/// <summary>A picture with a caption, and a key where it needs one.</summary>
internal static class Figure
{
    public static XElement Of(string id, object picture, string caption, params object?[] key) =>
        Tag.Of("figure", null, Tag.Id(id), picture, Tag.Of("figcaption", null, caption, key));

    /// <summary>Entries of a key: a small picture of the mark, and what it stands for.</summary>
    public static XElement Key(string id, params IEnumerable<(XElement Mark, string Says)> entries) => Tag.Of("ul", "key", entries.Select((entry, at) =>
        Tag.Of("li", null, Pictures.Marks.Picture($"{id}-{at}", entry.Says, "A mark of the picture.", 18, 18, entry.Mark), entry.Says)));
}
