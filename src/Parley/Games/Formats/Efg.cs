using Parley.Games.Tree;
using Parley.Numerics;

namespace Parley.Games.Formats;

/// <summary>Extensive games as text, in the <c>.efg</c> format that Gambit publishes.</summary>
public static class Efg
{
    /// <summary>Reads a file; never throws on its content, and takes time proportional to its length.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">Its name for diagnostics.</param>
    public static GameReading<GameTree> Read(string text, string file = "game.efg") => new EfgReader(text, file).Read();

    /// <summary>Reads the bytes of a file, which must be UTF-8, with or without a byte-order mark; else the answer is one error with the place of the first byte that is not.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">Its name for diagnostics.</param>
    public static GameReading<GameTree> Read(ReadOnlySpan<byte> bytes, string file = "game.efg") =>
        Utf8Text.Decode(bytes, out var wrong) is { } text ? Read(text, file) : GameReading<GameTree>.Of(wrong, file);

    /// <summary>Writes a game so that <see cref="Read(string, string)"/> gives an equal one, numbers as written; other readers of the format take it too.</summary>
    /// <returns>The text of the file, lines ended by LF.</returns>
    public static string Write(GameTree game) => EfgWriter.Write(game);
}
