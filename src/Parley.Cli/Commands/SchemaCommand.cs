using System.CommandLine;
using Parley.CaseFiles;

namespace Parley.Cli.Commands;

/// <summary><c>parley schema</c>: the JSON Schema of the case file, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(Streams streams)
    {
        var command = new Command("schema", """
            Print the JSON Schema of the case file, which editors use for completion and checks.

            Example: parley schema > case.schema.json
            """);
        command.SetAction(_ => streams.Output.WriteLine(CaseSchema.Text));
        return command;
    }
}
