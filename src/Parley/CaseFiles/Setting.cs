using System.Diagnostics.CodeAnalysis;

namespace Parley.CaseFiles;

/// <summary>A value to put in place of one in the file: what follows <c>--set</c>.</summary>
/// <param name="Path">The dotted path of the value, such as <c>hypotheses.backlash.prior</c>.</param>
/// <param name="Value">What to write there, as a case file would.</param>
public sealed record Setting(string Path, string Value)
{
    /// <summary>How diagnostics name the place of a setting.</summary>
    public const string File = "--set";

    /// <summary>Parts <c>path=value</c> at the first equals sign; false, and null, when there is none or nothing before it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Setting? setting)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        setting = equals > 0 && text[..equals].Trim() is { Length: > 0 } path ? new(path, text[(equals + 1)..].Trim()) : null;
        return setting is not null;
    }
}
