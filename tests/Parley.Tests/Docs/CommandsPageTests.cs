using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using Parley.Tests.Cli;

namespace Parley.Tests.Docs;

/// <summary>The page of all commands is what the tool says of itself.</summary>
public sealed partial class CommandsPageTests
{
    private static readonly string Page = Repository.At("docs", "reference", "commands.md");

    /// <remarks>Set PARLEY_ACCEPT=1 to write the page anew. Width is the terminal's, so blanks are not compared.</remarks>
    [Fact]
    public void ThePageIsTheHelpOfEveryCommand()
    {
        var said = Text();
        if (Environment.GetEnvironmentVariable("PARLEY_ACCEPT") == "1")
            File.WriteAllText(Page, said);
        Assert.Equal(Blanks().Replace(said, " "), Blanks().Replace(File.ReadAllText(Page), " "));
    }

    [Fact]
    public void EveryVerbHelpsOnOneScreenWithAnExample() => Assert.All(Commands([]).Where(command => Below(command).Count == 0), command =>
    {
        var said = Invocation.Of([.. command, "-h"]);
        Assert.Equal(0, said.ExitCode);
        Assert.Contains($"Example: parley {string.Join(' ', command)}", said.Output, StringComparison.Ordinal);
        Assert.InRange(said.Output.Split('\n').Length, 5, 30);
    });

    private static string Text()
    {
        var text = new StringBuilder("""
            # Every command

            Written by the tool itself: each block is what `parley COMMAND -h` prints. Exit codes: 0 answered, 1 the input is bad, 2 the command line is wrong, 130 interrupted.

            """);
        foreach (var command in Commands([]))
            text.Append('\n').Append(string.Concat(Enumerable.Repeat('#', 1 + command.Length))).Append(" parley ").AppendJoin(' ', command).Append("\n\n```\n")
                .Append(Lines(Invocation.Of([.. command, "-h"]).Output.Replace($"  {RootCommand.ExecutableName} ", "  parley ", StringComparison.Ordinal))).Append("\n```\n");
        return text.ToString();
    }

    private static string Lines(string help) => string.Join('\n', help.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.TrimEnd()));

    private static IEnumerable<string[]> Commands(string[] above) => Below(above).Select(name => (string[])[.. above, name]).SelectMany(command => Commands(command).Prepend(command));

    private static List<string> Below(string[] command) =>
        Invocation.Of([.. command, "-h"]).Output.Split("Commands:") is [_, var list] ? [.. Name().Matches(list).Select(name => name.Groups["name"].Value)] : [];

    [GeneratedRegex("^  (?<name>[a-z]+)\\b", RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
