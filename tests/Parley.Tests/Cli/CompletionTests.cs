using System.Diagnostics;
using System.Xml.Linq;
using Parley.Cli;

namespace Parley.Tests.Cli;

/// <summary>What a shell is told, and what the tool says of itself.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("bash", "complete -o default -F _parley parley")]
    [InlineData("zsh", "compdef _parley parley")]
    [InlineData("fish", "complete -c parley")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName parley")]
    public void EveryShellGetsAScriptThatRegistersTheTool(string shell, string registers)
    {
        var said = Invocation.Of("completion", shell);
        Assert.Equal(0, said.ExitCode);
        Assert.Contains(registers, said.Output, StringComparison.Ordinal);
        Assert.Contains($"parley completion {shell}", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownShellIsAUsageErrorThatNamesTheKnownOnes()
    {
        var said = Invocation.Of("completion", "tcsh");
        Assert.Equal(2, said.ExitCode);
        Assert.Contains("fish", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("se", "settle")]
    [InlineData("report --for", "--format")]
    [InlineData("report --format ", "json")]
    [InlineData("game s", "solve")]
    [InlineData("", "report")]
    public void TheDirectiveThatScriptsCallSuggestsVerbsOptionsAndValues(string line, string expected) =>
        Assert.Contains(expected, Invocation.Of($"[suggest:{line.Length}]", line).Output.Split(Environment.NewLine));

    [Fact]
    public void NoHelpInTheMannerOfAnotherSystemIsOfferedBeforeTheVerbs()
    {
        var said = Invocation.Of("[suggest:0]", "").Output.Split(Environment.NewLine);
        Assert.DoesNotContain(said, word => word.StartsWith('/'));
        Assert.Contains("-h", said);
    }

    /// <remarks>In bash itself, with a stand-in of the tool's name that knows the answers: what is tested is the script.</remarks>
    [Theory]
    [InlineData("parley set", 1, "settle")]
    [InlineData("parley report --for", 2, "--format")]
    [InlineData("parley report ", 2, "")]
    public void InBashTheScriptCompletesTheWordUnderTheCursor(string line, int word, string expected)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("bash");
        var words = string.Join(' ', line.Split(' ').Select(part => $"'{part}'"));
        var script = $"""
            parley() {'{'} case "$2" in set) echo settle ;; "report --for") echo --format ;; "report ") printf '%s\n' --as-of --draws ;; esac; {'}'}
            {Invocation.Of("completion", "bash").Output}
            COMP_LINE='{line}' COMP_POINT={line.Length} COMP_WORDS=({words}) COMP_CWORD={word}
            _parley
            echo "${'{'}COMPREPLY[*]{'}'}"
            """;
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true })!;
        Assert.Equal(expected, bash.StandardOutput.ReadToEnd().Trim());
        bash.WaitForExit();
    }

    [Theory]
    [InlineData("0.1.0+69fa09bebdbc8e36adbb48008329bbba902ab2fd", "parley 0.1.0 (commit 69fa09bebdbc)")]
    [InlineData("0.1.0", "parley 0.1.0")]
    public void TheVersionSaysTheCommitWhereThereIsOne(string built, string said) => Assert.Equal(said, VersionAction.Line(built));

    [Fact]
    public void TheVersionComesFromTheOnePlaceWhereItIsWritten()
    {
        var version = XDocument.Load(Repository.At("Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.StartsWith($"parley {version}", Invocation.Of("--version").Output, StringComparison.Ordinal);
    }
}
