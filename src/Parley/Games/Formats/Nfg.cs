using Parley.Games.Strategic;
using Parley.Numerics;

namespace Parley.Games.Formats;

/// <summary>Strategic games as text, in the <c>.nfg</c> format that Gambit publishes, payoff version and outcome version.</summary>
public static class Nfg
{
    /// <summary>Reads a file of either version; never throws on its content, and takes time proportional to its length.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">Its name for diagnostics.</param>
    public static GameReading<StrategicGame> Read(string text, string file = "game.nfg") => new NfgReader(text, file).Read();

    /// <summary>Reads the bytes of a file, which must be UTF-8, with or without a byte-order mark; else the answer is one error with the place of the first byte that is not.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">Its name for diagnostics.</param>
    public static GameReading<StrategicGame> Read(ReadOnlySpan<byte> bytes, string file = "game.nfg") =>
        Utf8Text.Decode(bytes, out var wrong) is { } text ? Read(text, file) : GameReading<StrategicGame>.Of(wrong, file);

    /// <summary>Writes a game so that <see cref="Read(string, string)"/> gives an equal one, numbers as written; the version follows the form of the game.</summary>
    /// <returns>The text of the file, lines ended by LF.</returns>
    public static string Write(StrategicGame game) => NfgWriter.Write(game);
}
