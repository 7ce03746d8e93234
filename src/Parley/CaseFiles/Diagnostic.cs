using System.Globalization;
using System.Text;

namespace Parley.CaseFiles;

/// <summary>Whether a case can be computed in spite of a diagnostic.</summary>
public enum Severity
{
    /// <summary>It cannot: the file says something that has no meaning.</summary>
    Error,

    /// <summary>It can, but a careful reader would look twice.</summary>
    Warning,
}

/// <summary>One thing wrong in a case: where, what stands there, what may, and the way out.</summary>
/// <param name="Severity">Whether the case can be computed all the same.</param>
/// <param name="File">The file, relative to the case folder; <c>--set</c> for a setting.</param>
/// <param name="Line">The line, from 1; 0 when the file as a whole is meant.</param>
/// <param name="Column">The column, from 1: a character of a YAML file, a cell of a CSV row; 0 when the file as a whole is meant.</param>
/// <param name="Path">The dotted path of the item in the case; empty when the file as a whole is meant.</param>
/// <param name="Value">What stands there; null when something is missing or a whole item is meant.</param>
/// <param name="Message">What is wrong with it; reads on from the value.</param>
/// <param name="Remedy">What to do.</param>
public sealed record Diagnostic(Severity Severity, string File, int Line, int Column, string Path, string? Value, string Message, string Remedy)
{
    private const int LongestValue = 60;

    /// <summary>The line for people: <c>case.yaml:41:17 evidence[3].likelihood.backlash: "0.5 too 0.8" is not a quantity; write 0.5 to 0.8, or 0.5 | 0.6 | 0.8.</c></summary>
    public override string ToString()
    {
        var (place, warning) = (Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}") : File, Severity == Severity.Warning);
        var head = (warning, Path.Length > 0) switch
        {
            (true, true) => $"{place} warning {Path}:",
            (true, false) => $"{place} warning:",
            (false, true) => $"{place} {Path}:",
            (false, false) => place,
        };
        var quoted = Value is null ? "" : $" \"{Short(Value)}\"";
        return Visible($"{head}{quoted} {Message}; {Remedy}{(Remedy.EndsWith('?') ? "" : ".")}");
    }

    /// <summary>A text cut to a length that can be read, never within a character.</summary>
    private static string Short(string text)
    {
        if (text.Length <= LongestValue)
            return text;
        var length = LongestValue - 1;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
    }

    /// <summary>A text on one line, with the codes of characters that cannot be seen: a case must not move the cursor or turn the line of a terminal.</summary>
    private static string Visible(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            else
                shown.Append(rune);
        }

        return shown.ToString();
    }
}
