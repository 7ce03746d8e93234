using System.Globalization;
using System.Text.RegularExpressions;

namespace Parley.Tests.Docs;

/// <summary>A page of the docs, as the steps that a reader who follows it would take.</summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>&lt;!-- given: NAME = PATH --&gt;</c>: what the reader has already, copied out of the repository. Not seen on the page.</item>
/// <item>A fence whose information is a language and a file name, such as <c>yaml ferry/case.yaml</c>: the reader writes this file.</item>
/// <item><c>$ parley …</c> in a fence <c>console</c>: a command; what follows until the next is what it says. A line <c>…</c> stands for any lines, and <c># exit code 1</c> after the command for its exit code.</item>
/// <item><c>parley …</c> at the beginning of a line in any other fence: a command whose answer is not shown.</item>
/// </list>
/// </remarks>
internal static partial class DocPage
{
    public static IReadOnlyList<DocStep> Steps(string text)
    {
        var (steps, lines) = (new List<DocStep>(), text.ReplaceLineEndings("\n").Split('\n'));
        for (var at = 0; at < lines.Length; at++)
        {
            if (GivenText().Match(lines[at]) is { Success: true } given)
                steps.Add(new GivenFile(given.Groups["name"].Value, given.Groups["path"].Value));
            if (Fence().Match(lines[at]) is not { Success: true } fence)
                continue;
            var (indent, start) = (fence.Groups["indent"].Length, at + 1);
            for (at = start; at < lines.Length && lines[at].TrimStart() != "```";)
                at++;
            string[] block = [.. lines[start..at].Select(line => line.Length >= indent ? line[indent..] : line.TrimStart())];
            steps.AddRange(fence.Groups["info"].Value.Split(' ', 2) switch
            {
                [_, var file] => [new WrittenFile(file, string.Join('\n', block) + "\n")],
                ["console"] => Dialogue(block, start),
                _ => [.. block.Index().Where(line => line.Item.StartsWith("parley ", StringComparison.Ordinal)).Select(line => Command(line.Item, start + line.Index, null))],
            });
        }
        return steps;
    }

    private static IEnumerable<DocStep> Dialogue(string[] block, int start)
    {
        for (var at = 0; at < block.Length;)
        {
            var said = block.Skip(at + 1).TakeWhile(line => !line.StartsWith("$ ", StringComparison.Ordinal)).ToArray();
            if (block[at].StartsWith("$ parley ", StringComparison.Ordinal))
                yield return Command(block[at][2..], start + at, said);
            at += 1 + said.Length;
        }
    }

    private static CommandStep Command(string line, int place, string[]? shown)
    {
        var (words, remark) = line.Split('#', 2, StringSplitOptions.TrimEntries) is [var before, var after] ? (before, after) : (line, "");
        var code = ExitText().Match(remark) is { Success: true } exit ? int.Parse(exit.Groups["code"].Value, CultureInfo.InvariantCulture) : 0;
        string[] tokens = [.. Word().Matches(words).Select(word => word.Value.Trim('"')).Skip(1)];
        // What goes to the reader's home is run and not written.
        var into = Array.FindIndex(tokens, token => token is ">" or ">>");
        return new(place + 1, into < 0 ? tokens : tokens[..into], into < 0 || tokens[into + 1].StartsWith('~') ? null : tokens[into + 1], code, shown);
    }

    [GeneratedRegex("^<!-- given: (?<name>\\S+) = (?<path>\\S+) -->$")]
    private static partial Regex GivenText();

    [GeneratedRegex("^(?<indent> *)```(?<info>[^`]*)$")]
    private static partial Regex Fence();

    [GeneratedRegex("exit code (?<code>\\d+)")]
    private static partial Regex ExitText();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}

/// <summary>Something that happens when a page is followed.</summary>
internal abstract record DocStep;

/// <summary>A file or folder of the repository that the reader has under a name of his own.</summary>
internal sealed record GivenFile(string Name, string Path) : DocStep;

/// <summary>A file that the page tells the reader to write.</summary>
internal sealed record WrittenFile(string Name, string Text) : DocStep;

/// <summary>A command line without <c>parley</c>, and what the page shows of its answer; null: nothing.</summary>
internal sealed record CommandStep(int Line, IReadOnlyList<string> Words, string? Into, int ExitCode, IReadOnlyList<string>? Shown) : DocStep;
