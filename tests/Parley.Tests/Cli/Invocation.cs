using Parley.Cli;

namespace Parley.Tests.Cli;

/// <summary>Runs the tool in this process, as a script would.</summary>
internal sealed record Invocation(int ExitCode, string Output, string Error)
{
    public static Invocation Of(params string[] line) => Fed("", line);

    public static Invocation Fed(string input, params string[] line)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Tool.Run(line, new(new StringReader(input), output, error), CancellationToken.None).GetAwaiter().GetResult();
        return new(code, output.ToString(), error.ToString());
    }
}
