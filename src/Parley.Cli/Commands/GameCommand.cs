using System.CommandLine;
using Parley.Cli.Rendering;
using Parley.Games.Formats;
using Parley.Games.Strategic;
using Parley.Games.Tree;

namespace Parley.Cli.Commands;

/// <summary><c>parley game</c>: games of theory, in the files that Gambit publishes.</summary>
internal static class GameCommand
{
    public static Command Create(Streams streams) => new("game", """
        Games in .efg and .nfg files: check, show, solve, convert.

        Example: parley game show kuhn.efg
        """)
    {
        Check(streams),
        Show(streams),
        GameSolveCommand.Create(streams),
        Convert(streams),
    };

    private static Command Check(Streams streams)
    {
        var json = new Option<bool>("--json") { Description = "Answer as JSON on standard output." };
        var command = new Command("check", """
            Is the file a sound game? Shows everything wrong in it, with place and remedy.

            Example: parley game check kuhn.efg
            """) { json };
        GameRun.Act(command, streams, (line, game, _) => GameView.Check(game, line.GetValue(json), streams.Output), unsoundToo: true);
        return command;
    }

    private static Command Show(Streams streams)
    {
        var depth = CheckedOption.Whole("--depth", "How many moves deep before the rest is folded.", usual: 12, low: 1, high: 100);
        var svg = new Option<string?>("--svg") { Description = "Also draw the tree into this file.", HelpName = "FILE" };
        var command = new Command("show", """
            The game for people: who moves where, what is known, what is paid; and a picture.

            Example: parley game show kuhn.efg
            """) { depth, svg };
        GameRun.Act(command, streams, (line, game, _) =>
        {
            streams.Output.WriteLine(TreeText.Of(game.AsTree, line.GetValue(depth)));
            return line.GetValue(svg) is { } file ? Save(file, TreePicture.Of(game.AsTree), streams) : ExitCode.Answered;
        });
        return command;
    }

    private static Command Convert(Streams streams)
    {
        var to = new Option<string>("--to") { Description = "efg (a tree) or nfg (a table).", HelpName = "FORMAT", Required = true };
        to.AcceptOnlyFromAmong("efg", "nfg");
        var output = new Option<string?>("--output", "-o") { Description = "Where to write (default: standard output).", HelpName = "FILE" };
        var command = new Command("convert", """
            Write the game in the other format: a table as a tree, a tree as its reduced table.

            Example: parley game convert kuhn.efg --to nfg
            """) { to, output };
        GameRun.Act(command, streams, (line, game, _) =>
        {
            if ((line.GetValue(to) == "efg" ? Efg.Write(game.AsTree) : Table(game)) is not { } text)
            {
                streams.Error.WriteLine(FormattableString.Invariant($"{game.Name}: its table would have {ReducedForm.CellCount(game.Tree!.Compile()):G3} cells, more than 100,000; keep the tree."));
                return ExitCode.BadInput;
            }
            if (line.GetValue(output) is { } file)
                return Save(file, text, streams);
            streams.Output.Write(text);
            return ExitCode.Answered;
        });
        return command;
    }

    /// <summary>The game as a table; null when that would be too large.</summary>
    private static string? Table(GameFile game) => game.Table is { } table ? Nfg.Write(table)
        : ReducedForm.TryCreate(game.Tree!.Compile(), out var reduced) ? Nfg.Write(reduced.Game) : null;

    private static int Save(string file, string text, Streams streams)
    {
        try
        {
            AtomicFile.Write(file, text);
            streams.Output.WriteLine(Path.GetFullPath(file));
            return ExitCode.Answered;
        }
        catch (Exception failure) when (FileTrouble.Is(failure))
        {
            streams.Error.WriteLine(FileTrouble.Unwritten(file, failure));
            return ExitCode.BadInput;
        }
    }
}
