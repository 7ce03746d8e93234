using System.Text;

namespace Parley.Reports.Html;

/// <summary>Sets the marks of a typewriter as a printer does.</summary>
internal static class Typography
{
    /// <summary>The text with ’ for the apostrophe and with ‘ ’ “ ” for straight quotation marks: opening after a space, a bracket or a dash when a letter or a digit follows, closing elsewhere; ’ before a year.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny('\'', '"') < 0)
            return text;
        var set = new StringBuilder(text);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\'' or '"')
                set[at] = (text[at], Opens(text, at)) switch { ('\'', true) => '‘', ('\'', false) => '’', (_, true) => '“', _ => '”' };
        }
        return set.ToString();
    }

    private static bool Opens(string text, int at) => at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && !(text[at] == '\'' && char.IsDigit(text[at + 1]))
        && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '–' or '—' or '-' or '/' or '\'' or '"');
}
