using System.Globalization;
using System.Xml.Linq;

namespace Parley.Reports.Pictures;

/// <summary>The marks that pictures are made of. Colours and fonts come from the page, by class.</summary>
internal static class Marks
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>A picture with its title and description, which follows the width that it is given. One that holds links is a group to assistive technology, which would not see links in an image.</summary>
    public static XElement Picture(string id, string title, string description, double width, double height, params object?[] content)
    {
        var picture = new XElement(Svg + "svg",
            new XAttribute("class", "picture"), new XAttribute("viewBox", $"0 0 {Px(width)} {Px(height)}"), new XAttribute("width", Px(width)), new XAttribute("height", Px(height)),
            new XAttribute("role", "img"), new XAttribute("aria-labelledby", $"{id}-t {id}-d"),
            new XElement(Svg + "title", new XAttribute("id", id + "-t"), title), new XElement(Svg + "desc", new XAttribute("id", id + "-d"), description), content);
        if (picture.Descendants(Svg + "a").Any())
            picture.SetAttributeValue("role", "group");
        return picture;
    }

    public static XElement Group(string? style, params object?[] content) => Of("g", style, content);

    public static XElement Line(string style, double x1, double y1, double x2, double y2) => Of("line", style,
        At("x1", x1), At("y1", y1), At("x2", x2), At("y2", y2));

    public static XElement Bar(string style, double x, double y, double width, double height, double round = 0) => Of("rect", style,
        At("x", x), At("y", y), At("width", Math.Max(0, width)), At("height", Math.Max(0, height)), round == 0 ? null : At("rx", round));

    public static XElement Dot(string style, double x, double y, double radius) => Of("circle", style, At("cx", x), At("cy", y), At("r", radius));

    /// <summary>A closed shape through points.</summary>
    public static XElement Shape(string style, params IEnumerable<(double X, double Y)> points) => Of("polygon", style, Points(points));

    /// <summary>An open line through points.</summary>
    public static XElement Path(string style, IEnumerable<(double X, double Y)> points) => Of("polyline", style, Points(points));

    /// <summary>A curve that leaves and arrives level, of a width of its own.</summary>
    public static XElement Curve(string style, double x1, double y1, double x2, double y2, double width) => Of("path", style,
        new XAttribute("d", $"M{Px(x1)} {Px(y1)}C{Px((x1 + x2) / 2)} {Px(y1)} {Px((x1 + x2) / 2)} {Px(y2)} {Px(x2)} {Px(y2)}"), At("stroke-width", width));

    public static XElement Diamond(string style, double x, double y, double radius) =>
        Shape(style, (x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y));

    public static XElement Square(string style, double x, double y, double radius) => Bar(style, x - radius, y - radius, 2 * radius, 2 * radius);

    public static XElement Triangle(string style, double x, double y, double radius) =>
        Shape(style, (x, y - radius), (x + radius, y + (0.8 * radius)), (x - radius, y + (0.8 * radius)));

    /// <summary>A cross of two strokes.</summary>
    public static XElement Cross(string style, double x, double y, double radius) => Group(style,
        Line("", x - radius, y - radius, x + radius, y + radius), Line("", x - radius, y + radius, x + radius, y - radius));

    /// <summary>Text that starts at x, or ends or centres there.</summary>
    public static XElement Text(string? style, double x, double y, string text, string? anchor = null) => Of("text", style,
        At("x", x), At("y", y), anchor is null ? null : new XAttribute("text-anchor", anchor), text);

    /// <summary>What a mark says when it is pointed at.</summary>
    public static XElement Says(string text) => new(Svg + "title", text);

    /// <summary>Marks that lead to a place on the page. Left out of the tab order: the page has the same links as text.</summary>
    public static XElement Link(string anchor, params object?[] content) => new(Svg + "a", new XAttribute("href", "#" + anchor), new XAttribute("tabindex", "-1"), content);

    /// <summary>A number of pixels, to a tenth.</summary>
    public static string Px(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static XElement Of(string name, string? style, params object?[] content) =>
        new(Svg + name, string.IsNullOrEmpty(style) ? null : new XAttribute("class", style), content);

    private static XAttribute At(string name, double value) => new(name, Px(value));

    private static XAttribute Points(IEnumerable<(double X, double Y)> points) => new("points", string.Join(' ', points.Select(point => $"{Px(point.X)},{Px(point.Y)}")));
}
