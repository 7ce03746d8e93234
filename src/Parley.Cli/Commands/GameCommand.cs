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
        return Verb("check", "Is the file a sound game? Shows everything wrong in it, with place and remedy.", [json], streams,
            (line, game) => GameView.Check(game, line.GetValue(json), streams.Output));
    }

    private static Command Show(Streams streams)
    {
        var depth = new Option<int>("--depth") { Description = "How many moves deep before the rest is folded, 1 to 100.", HelpName = "N", DefaultValueFactory = _ => 12 };
        var svg = new Option<string?>("--svg") { Description = "Also draw the tree into this file.", HelpName = "FILE" };
        return Verb("show", "The game for people: who moves where, what is known, what is paid; and a picture.", [depth, svg], streams, (line, game) =>
        {
            streams.Output.WriteLine(TreeText.Of(game.AsTree, Math.Clamp(line.GetValue(depth), 1, 100)));
            return line.GetValue(svg) is { } file ? Save(file, TreePicture.Of(game.AsTree), streams) : ExitCode.Answered;
        });
    }

    private static Command Convert(Streams streams)
    {
        var to = new Option<string>("--to") { Description = "efg (a tree) or nfg (a table).", HelpName = "FORMAT", Required = true };
        to.AcceptOnlyFromAmong("efg", "nfg");
        var output = new Option<string?>("--output", "-o") { Description = "Where to write (default: standard output).", HelpName = "FILE" };
        return Verb("convert", "Write the game in the other format: a table as a tree, a tree as its reduced table.", [to, output], streams, (line, game) =>
        {
            string text;
            if (line.GetValue(to) == "efg")
                text = Efg.Write(game.AsTree);
            else if (game.Table is { } table)
                text = Nfg.Write(table);
            else if (ReducedForm.TryCreate(game.Tree!.Compile(), out var reduced))
                text = Nfg.Write(reduced.Game);
            else
                return Refuse(FormattableString.Invariant($"{game.Name}: its table would have {ReducedForm.CellCount(game.Tree!.Compile()):G3} cells, more than 100,000; keep the tree."), streams);
            if (line.GetValue(output) is { } file)
                return Save(file, text, streams);
            streams.Output.Write(text);
            return ExitCode.Answered;
        });
    }

    /// <summary>A verb on a game file; damage is told, with exit code 1, before the verb begins.</summary>
    private static Command Verb(string name, string says, IReadOnlyList<Option> options, Streams streams, Func<ParseResult, GameFile, int> answer)
    {
        var file = new Argument<string>("file") { Description = "An .efg or .nfg file, or a case with a staged game; - reads standard input." };
        var command = new Command(name, $"{says}\n\nExample: parley game {name} kuhn.efg{(name == "convert" ? " --to nfg" : "")}") { file };
        foreach (var option in options)
            command.Add(option);
        command.SetAction(line =>
        {
            try
            {
                var game = GameFile.Read(line.GetValue(file)!, streams.Input);
                if (game.LeftOut is not null)
                    streams.Error.WriteLine(game.LeftOut);
                return game.Sound || name == "check" ? answer(line, game) : GameView.Damage(game, streams.Error);
            }
            catch (InvalidDataException refused)
            {
                return Refuse(refused.Message, streams);
            }
            catch (InvalidOperationException forgetful)
            {
                return Refuse($"{line.GetValue(file)}: {forgetful.Message}", streams);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return Refuse($"{line.GetValue(file)}: cannot be read ({failure.Message.TrimEnd('.')}).", streams);
            }
        });
        return command;
    }

    private static int Save(string file, string text, Streams streams)
    {
        try
        {
            AtomicFile.Write(file, text);
            streams.Output.WriteLine(Path.GetFullPath(file));
            return ExitCode.Answered;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{file}: not written ({failure.Message.TrimEnd('.')}); what was there is as it was.", streams);
        }
    }

    private static int Refuse(string reason, Streams streams)
    {
        streams.Error.WriteLine(reason);
        return ExitCode.BadInput;
    }
}
