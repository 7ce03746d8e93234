using System.CommandLine;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands;

/// <summary>What the verbs of a game file share: read it, tell what is wrong with it, else go on.</summary>
internal static class GameRun
{
    /// <summary>Gives <paramref name="command"/> a game file and what it does with the game; with a file that is no game only when it wants those <paramref name="unsoundToo"/>.</summary>
    public static void Act(Command command, Streams streams, Func<ParseResult, GameFile, CancellationToken, int> act, bool unsoundToo = false)
    {
        var file = new Argument<string>("file") { Description = "An .efg or .nfg file, or a case with a staged game; - reads standard input." };
        command.Add(file);
        command.SetAction((line, stop) => Task.Run(() =>
        {
            var path = line.GetRequiredValue(file);
            try
            {
                var game = GameFile.Read(path, streams.Input);
                if (game.LeftOut is not null)
                    streams.Error.WriteLine(game.LeftOut);
                return game.Sound || unsoundToo ? act(line, game, stop) : GameView.Damage(game, streams.Error);
            }
            catch (InvalidDataException refused)
            {
                streams.Error.WriteLine(refused.Message);
            }
            catch (InvalidOperationException unfit) // without perfect recall, or not for this solver
            {
                streams.Error.WriteLine($"{path}: {unfit.Message}");
            }
            catch (Exception failure) when (FileTrouble.Is(failure))
            {
                streams.Error.WriteLine(FileTrouble.Unread(path, failure));
            }
            return ExitCode.BadInput;
        }, stop));
    }
}
