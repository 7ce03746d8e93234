using System.Globalization;

namespace Parley.CaseFiles.Text;

/// <summary>Gathers everything wrong with a case while it is read.</summary>
internal sealed class DiagnosticLog
{
    private const int ShownOfOneKind = 5;
    private readonly List<Diagnostic> errors = [];
    private readonly List<(string Kind, Diagnostic Diagnostic)> warnings = [];
    private readonly HashSet<string> brokenPaths = new(StringComparer.Ordinal);
    private int unheard;

    public bool HasErrors => errors.Count > 0;

    public void Error(Place at, Trail trail, string? value, string message, string remedy)
    {
        if (errors.Count >= Limits.Diagnostics)
        {
            unheard++;
            return;
        }

        var path = trail.ToString();
        brokenPaths.Add(path);
        errors.Add(new(Severity.Error, at.File, at.Line, at.Column, path, value, message, remedy));
    }

    /// <summary>Warns; of one <paramref name="kind"/> only the first few are shown, the rest is counted.</summary>
    public void Warn(string kind, Place at, Trail trail, string? value, string message, string remedy)
    {
        if (warnings.Count < Limits.Diagnostics)
            warnings.Add((kind, new(Severity.Warning, at.File, at.Line, at.Column, trail.ToString(), value, message, remedy)));
    }

    /// <summary>Whether something at or under <paramref name="path"/> is wrong, so that a check of the whole would say it twice.</summary>
    public bool IsBroken(string path) =>
        brokenPaths.Any(broken => broken.StartsWith(path, StringComparison.Ordinal) && (broken.Length == path.Length || broken[path.Length] is '.' or '['));

    /// <summary>All of it, by file (settings, then the case, then tables by name), line and column; no line twice.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        var all = errors.Concat(warnings.GroupBy(warning => warning.Kind, StringComparer.Ordinal).SelectMany(FewOfOneKind)).Distinct()
            .OrderBy(diagnostic => diagnostic.File == Setting.File ? 0 : diagnostic.File.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? 2 : 1)
            .ThenBy(diagnostic => diagnostic.File, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Line).ThenBy(diagnostic => diagnostic.Column)
            .ToList();
        if (unheard > 0)
            all.Add(new(Severity.Error, errors[^1].File, 0, 0, "", null, string.Create(CultureInfo.InvariantCulture, $"{unheard} more errors are not shown"), "mend these first"));
        return all;
    }

    private static IEnumerable<Diagnostic> FewOfOneKind(IGrouping<string, (string Kind, Diagnostic Diagnostic)> kind)
    {
        var all = kind.Select(warning => warning.Diagnostic).ToList();
        if (all.Count <= ShownOfOneKind)
            return all;
        var last = all[ShownOfOneKind - 1];
        var more = string.Create(CultureInfo.InvariantCulture, $" (and {all.Count - ShownOfOneKind} more like it)");
        return all.Take(ShownOfOneKind - 1).Append(last with { Message = last.Message + more });
    }
}
