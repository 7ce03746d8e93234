using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands;

/// <summary>The options of verbs that answer from one table.</summary>
internal sealed class TableArguments
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Option<string?> table = new("--table") { Description = "A CSV file; - reads standard input.", HelpName = "FILE" };
    private readonly Option<bool> json = new("--json") { Description = "Answer as JSON on standard output." };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "No remarks." };
    private readonly Option<bool> noColor = new("--no-color") { Description = "No colours (also when NO_COLOR is set or the output is piped)." };

    /// <summary>The option that names the table.</summary>
    public Option<string?> Table => table;

    /// <summary>Adds all options to <paramref name="command"/>, which cannot do without a table.</summary>
    public void AddTo(Command command)
    {
        table.Required = true;
        foreach (Option option in new Option[] { table, json, quiet, noColor })
            command.Add(option);
    }

    /// <summary>Whether JSON is asked for.</summary>
    public bool Json(ParseResult line) => line.GetValue(json);

    /// <summary>The consoles that the line asks for.</summary>
    public Terminal Terminal(ParseResult line, Streams streams) => Rendering.Terminal.For(streams, line.GetValue(quiet), line.GetValue(noColor));

    /// <summary>The name and text of the table; null, and the reason told, when it cannot be read.</summary>
    public (string Name, string Text)? Read(ParseResult line, Streams streams) => Read(line.GetValue(table)!, streams);

    /// <summary>The name and text of a file, or of standard input for <c>-</c>; null, and the reason told, when it cannot be read.</summary>
    public static (string Name, string Text)? Read(string path, Streams streams)
    {
        if (path == "-")
            return ("standard input", streams.Input.ReadToEnd());
        try
        {
            return (path, File.ReadAllText(path, Utf8));
        }
        catch (DecoderFallbackException)
        {
            streams.Error.WriteLine($"{path}: is not UTF-8; save it as UTF-8 (in Excel: \"CSV UTF-8\").");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"{path}: cannot be read ({failure.Message.TrimEnd('.')}); correct the name, or check that you may read it.");
        }
        return null;
    }

    /// <summary>A whole number of days of at least 0, as an option.</summary>
    public static Option<double?> Days(string name, string says) => new(name)
    {
        Description = says,
        HelpName = "DAYS",
        CustomParser = result => double.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var days) && days >= 0 && double.IsFinite(days) ? days
            : Refuse(result, $"{name}: \"{result.Tokens[0].Value}\" is not a number of days of at least 0; write it like 27."),
    };

    private static double? Refuse(ArgumentResult result, string reason)
    {
        result.AddError(reason);
        return null;
    }
}
