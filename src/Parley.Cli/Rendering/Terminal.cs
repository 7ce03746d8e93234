using System.Globalization;
using Parley.Cases;
using Parley.Runs;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>The consoles of one run: answers on the output, remarks on the error; colour only where a person looks.</summary>
internal sealed class Terminal
{
    private const int PipedWidth = 160;

    private readonly TextWriter outputText;
    private readonly bool piped;

    private Terminal(Streams streams, bool plain, bool quiet)
    {
        Quiet = quiet;
        outputText = streams.Output;
        piped = !ReferenceEquals(streams.Output, Console.Out) || Console.IsOutputRedirected;
        ErrorText = streams.Error;
        Watched = ReferenceEquals(streams.Error, Console.Error) && !Console.IsErrorRedirected;
        Output = Open(streams.Output, plain || piped);
        if (piped)
            Output.Profile.Width = PipedWidth;
    }

    private Terminal(Terminal other) => (outputText, piped, Output, ErrorText, Quiet, Watched) = (other.outputText, other.piped, other.Output, other.ErrorText, true, other.Watched);

    /// <summary>Where tables go.</summary>
    public IAnsiConsole Output { get; }

    /// <summary>Where diagnostics go.</summary>
    public TextWriter ErrorText { get; }

    /// <summary>No progress, remarks and caveats.</summary>
    public bool Quiet { get; }

    /// <summary>The same without progress and remarks.</summary>
    public Terminal Silent => new(this);

    /// <summary>A person watches the error stream.</summary>
    public bool Watched { get; }

    /// <summary>The consoles for <paramref name="streams"/>.</summary>
    public static Terminal For(Streams streams, bool quiet, bool noColor) =>
        new(streams, noColor || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }, quiet);

    /// <summary>A line of the answer: wrapped at words for a person, whole for a pipe.</summary>
    public void Say(string text = "", Style? style = null)
    {
        if (piped)
            outputText.WriteLine(text);
        else
            Output.Write(new Text(text + "\n", style));
    }

    /// <summary>The first lines of an answer: which case, seen on which day.</summary>
    public void Title(Case cut, string rest = "") => Say(string.Create(CultureInfo.InvariantCulture, $"{cut.Title}, as of {cut.AsOf:d MMMM yyyy}{rest}"));

    /// <summary>An answer, as JSON for programs or shown to people.</summary>
    public int Answer(bool asJson, Func<string> json, Action show)
    {
        if (asJson)
            return Print(json());
        show();
        return ExitCode.Answered;
    }

    /// <summary>An answer for programs, as it is; its last line ends.</summary>
    public int Print(string text)
    {
        outputText.Write(text.EndsWith('\n') ? text : text + "\n");
        return ExitCode.Answered;
    }

    /// <summary>Tells why there is no answer.</summary>
    public int Refuse(string reason)
    {
        ErrorText.WriteLine(reason);
        return ExitCode.BadInput;
    }

    /// <summary>A line beside the answer, kept away from pipes and from the quiet.</summary>
    public void Remark(string text)
    {
        if (!Quiet)
            ErrorText.WriteLine(text);
    }

    /// <summary>What to hold against an answer, a line each, below it; kept from the quiet.</summary>
    public void Hold(IEnumerable<Caveat> caveats)
    {
        if (Quiet)
            return;
        foreach (var caveat in caveats)
            Say($"• {caveat.Figure}: {caveat.Reason}");
    }

    private static IAnsiConsole Open(TextWriter writer, bool plain) => AnsiConsole.Create(new()
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        Interactive = InteractionSupport.No,
    });
}
