using Parley.Games.Strategic;

namespace Parley.Games.Formats;

/// <summary>Strategic games as text, in the <c>.nfg</c> format that Gambit publishes, payoff version and outcome version.</summary>
public static class Nfg
{
    /// <summary>Reads a file of either version; never throws on its content, and takes time proportional to its length.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">Its name for diagnostics.</param>
    public static GameReading<StrategicGame> Read(string text, string file = "game.nfg") => new NfgReader(text, file).Read();

    /// <summary>Writes a game so that <see cref="Read"/> gives an equal one, numbers as written; the version follows the form of the game.</summary>
    /// <returns>The text of the file, lines ended by LF.</returns>
    public static string Write(StrategicGame game) => NfgWriter.Write(game);
}
