using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Parley.Cli;

namespace Parley.Tests.Docs;

/// <summary>The page of what a person is told when something is wrong, made of the damaged cases under Broken and of the code.</summary>
internal static partial class ErrorsPage
{
    private const int MostLines = 6, MostMessages = 8, LongestLine = 160;

    private static readonly Dictionary<string, string> CodeMeans = new()
    {
        ["Answered"] = "An answer was given. Warnings do not change that.",
        ["BadInput"] = "The input is bad, the case has no answer, or the answer could not be written. Every reason was printed to the error stream.",
        ["Usage"] = "The command line is wrong. Nothing was computed.",
        ["Interrupted"] = "Stopped by Ctrl-C or a termination signal.",
    };

    /// <summary>The whole page.</summary>
    public static string Text()
    {
        var page = new StringBuilder("""
            # What goes wrong, and what is said

            Made from the damaged cases of the tests (`tests/Parley.Tests/Broken`) and from the code; the tests compare the two. All that is wrong with a case is told at once, sorted by place:

            ```
            FILE:LINE:COLUMN PATH: what stands there, what is wrong with it; the way out.
            ```

            Lines and columns count from 1; in a table the column is the number of the cell. The path is that of [the case file](case-file.md#paths). A `warning` is legal and suspicious; everything else is an error, and nothing is computed.

            ## Exit codes

            | code | when |
            |---:|---|

            """);
        foreach (var (name, code) in Codes())
            page.Append(CultureInfo.InvariantCulture, $"| {code} | {CodeMeans[name]} |\n");
        page.Append("\n## Damaged cases\n\nThe lines in question, then what is said. Long lists are cut short with … here, not by the tool.\n");
        foreach (var (group, cases) in Damage.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {group}\n");
            foreach (var (folder, heading) in cases)
                page.Append(CultureInfo.InvariantCulture, $"\n#### {heading}\n\n```\n{Damaged(folder)}{Told(folder)}```\n");
        }
        AppendRefusals(page);
        AppendCaveats(page);
        return page.ToString();
    }

    /// <summary>The exit codes of the tool, by name.</summary>
    public static IEnumerable<(string Name, int Code)> Codes() =>
        typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (field.Name, (int)field.GetRawConstantValue()!)).OrderBy(code => code.Item2);

    private static void AppendRefusals(StringBuilder page)
    {
        page.Append("""

            ## What cannot be computed

            A sound case can still have no answer. The tool then prints the message and ends with exit code 1; in C# it is an exception. … stands for what is put in.

            """);
        foreach (var refusal in Refusal.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### `{refusal.Type.Name}`\n\n{refusal.Means}\n\n*The way out.* {refusal.WayOut}\n");
            string[] said = refusal.Example is { } example ? [example] : [.. SourceText.Thrown(refusal.Type.Name).Where(message => message.Any(char.IsLetter)).Distinct()];
            page.Append("\n```\n").AppendJoin('\n', said.Select(message => message.Replace("…: …", "…", StringComparison.Ordinal))).Append("\n```\n");
        }
        page.Append("\n### Exceptions of the framework\n\n| type | when | the way out |\n|---|---|---|\n");
        foreach (var (type, means, wayOut) in Refusal.OfTheFramework)
            page.Append(CultureInfo.InvariantCulture, $"| {string.Join(", ", type.Split(", ").Select(name => $"`{name}`"))} | {means} | {wayOut} |\n");
    }

    private static void AppendCaveats(StringBuilder page)
    {
        page.Append("""

            ## Caveats

            An answer comes with what is to be held against it: the figure that it bears on, and a sentence. These are all there are, by words of their sentences.

            """);
        foreach (var (title, lines) in CaveatSheet.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n| bears on | says | what to do |\n|---|---|---|\n");
            foreach (var line in lines)
                page.Append(CultureInfo.InvariantCulture, $"| `{line.Figure}` | … {line.Says} … | {line.Do} |\n");
        }
    }

    /// <summary>The lines that the messages are about, under the name of their file; nothing of what is no text.</summary>
    private static string Damaged(string folder)
    {
        var lines = new StringBuilder();
        foreach (var file in Place().Matches(Golden(folder)).Select(place => (File: place.Groups["file"].Value, Line: int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture))).Distinct().GroupBy(place => place.File))
        {
            var text = Lines(Repository.At("tests", "Parley.Tests", "Broken", folder, file.Key));
            int[] shown = [.. file.Select(place => place.Line).Where(line => line <= text.Length && text[line - 1].Length is > 0 and <= LongestLine && !text[line - 1].Any(mark => char.IsControl(mark) && mark != '\t'))];
            if (shown.Length == 0)
                continue;
            lines.Append(file.Key).Append('\n');
            foreach (var line in shown.Take(MostLines))
                lines.Append(CultureInfo.InvariantCulture, $"{line,4}  {text[line - 1].TrimEnd().Replace("\t", "→", StringComparison.Ordinal)}\n");
            if (shown.Length > MostLines)
                lines.Append("   …\n");
        }
        return lines.Length == 0 ? "" : lines.Append('\n').ToString();
    }

    private static string Told(string folder)
    {
        string[] messages = [.. Golden(folder).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(message => LongList().Replace(message, "${first}…, ${last}"))];
        var told = string.Concat(messages.Take(MostMessages).Select(message => message + "\n"));
        return messages.Length > MostMessages ? told + $"… and {messages.Length - MostMessages} more\n" : told;
    }

    private static string Golden(string folder) => File.ReadAllText(Repository.At("tests", "Parley.Tests", "Broken", folder, "expected.txt")).ReplaceLineEndings("\n");

    private static string[] Lines(string path)
    {
        try
        {
            return File.Exists(path) ? new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).ReplaceLineEndings("\n").Split('\n') : [];
        }
        catch (DecoderFallbackException)
        {
            return [];
        }
    }

    [GeneratedRegex("^(?<file>[\\w.-]+\\.(yaml|csv)):(?<line>\\d+):\\d+ ", RegexOptions.Multiline)]
    private static partial Regex Place();

    [GeneratedRegex("(?<first>(?:[a-z_]+, ){3})(?:[a-z_]+, ){4,}(?<last>[a-z_]+)")]
    private static partial Regex LongList();
}
