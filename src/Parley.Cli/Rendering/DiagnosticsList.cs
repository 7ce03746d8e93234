using Parley.CaseFiles;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>Diagnostics for people: one line each, errors before warnings, then the tally.</summary>
internal static class DiagnosticsList
{
    public static void Show(CaseReading reading, string path, Terminal terminal)
    {
        foreach (var diagnostic in reading.Diagnostics.OrderBy(diagnostic => diagnostic.Severity))
            terminal.Say(diagnostic.ToString(), new(diagnostic.Severity == Severity.Error ? Color.Red : Color.Yellow));
        var errors = reading.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var warnings = reading.Diagnostics.Count - errors;
        if (reading.Case is { } sound && !terminal.Quiet)
            terminal.Say($"{path}: sound. {Contents(sound)}{(warnings > 0 ? $" {Count.Of(warnings, "warning")}." : "")}");
        else if (reading.Case is null)
            terminal.Say($"{path}: {Count.Of(errors, "error")}, {Count.Of(warnings, "warning")}.");
    }

    private static string Contents(Cases.Case sound)
    {
        (int Number, string Noun)[] parts =
        [
            (sound.Events.Count, "event"), (sound.Actors.Count, "actor"), (sound.Sources.Count, "source"), (sound.Issues.Count, "issue"),
            (sound.Positions.Count, "position"), (sound.Evidence.Count, "evidence item"), (sound.Questions.Count, "question"),
        ];
        var present = string.Join(", ", parts.Where(part => part.Number > 0).Select(part => Count.Of(part.Number, part.Noun)));
        return present.Length == 0 ? "It holds a title and a date." : $"It holds {present}.";
    }
}
