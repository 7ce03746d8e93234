using System.CommandLine;

namespace Parley.Cli.Commands;

/// <summary><c>parley completion SHELL</c>: the script by which a shell completes verbs, options and their values.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];

    public static Command Create(Streams streams)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or powershell." };
        shell.AcceptOnlyFromAmong(Shells);
        var command = new Command("completion", """
            Print the script that completes parley in a shell; its first lines say where it goes.

            Example: parley completion bash >> ~/.bashrc
            """) { shell };
        command.SetAction(line => streams.Output.Write(Script(line.GetRequiredValue(shell))));
        return command;
    }

    private static string Script(string shell)
    {
        using var script = new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion.{shell}")!);
        return script.ReadToEnd();
    }
}
