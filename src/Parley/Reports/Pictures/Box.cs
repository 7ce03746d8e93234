namespace Parley.Reports.Pictures;

/// <summary>The room that a mark or a label takes, in pixels.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>The room of a round mark.</summary>
    public static Box Around(double x, double y, double radius) => new(x - radius, y - radius, x + radius, y + radius);

    /// <summary>The room of a line of text whose baseline is at <paramref name="y"/>; it may start, end or centre at <paramref name="x"/>.</summary>
    public static Box OfText(double x, double y, string text, double size, string? anchor = null)
    {
        var width = Width(text, size);
        var left = anchor switch { "end" => x - width, "middle" => x - (width / 2), _ => x };
        return new(left, y - size, left + width, y + (0.25 * size));
    }

    /// <summary>How wide a text is at most in the usual sans-serif fonts, in pixels.</summary>
    public static double Width(string text, double size) => size * text.Sum(Em);

    // Advance widths of DejaVu Sans, the widest of the system fonts, by class of letter and rounded up.
    private static double Em(char letter) => letter switch
    {
        'i' or 'j' or 'l' or '\'' or '|' => 0.30,
        '.' or ',' or ':' or ';' or ' ' or 'I' or '!' => 0.36,
        'f' or 'r' or 't' or '-' or '(' or ')' or '/' => 0.43,
        'm' or 'M' or 'W' or '%' or '@' => 1.0,
        'w' or '+' or '−' or '±' or '<' or '>' => 0.84,
        >= 'A' and <= 'Z' => 0.78,
        < '\u0250' => 0.64,
        _ => 1.0,
    };

    /// <summary>As much of a text as fits, cut between words and marked with an ellipsis.</summary>
    public static string Fit(string text, double size, double width)
    {
        if (Width(text, size) <= width)
            return text;
        var (end, ems) = (0, 0.0);
        while (end < text.Length && (size * (ems + Em(text[end]))) + size <= width)
            ems += Em(text[end++]);
        end = Math.Max(1, end);
        end += char.IsHighSurrogate(text[end - 1]) ? 1 : 0; // a sign of two halves is not cut in two
        var space = text.LastIndexOf(' ', end - 1);
        return text[..(space > end / 2 ? space : end)].TrimEnd(' ', ',', ';', ':') + "…";
    }
}
