using Parley.Games.Formats;
using Parley.Games.Strategic;
using Parley.Games.Tree;

namespace Parley.Cli.Commands;

/// <summary>A game file as read: a tree or a table, and everything found in the file.</summary>
internal sealed record GameFile(string Name, GameTree? Tree, StrategicGame? Table, IReadOnlyList<GameDiagnostic> Diagnostics)
{
    /// <summary>The file is a game.</summary>
    public bool Sound => Tree is not null || Table is not null;

    /// <summary>The game as a tree; a table becomes one in which nobody sees what the others chose.</summary>
    public GameTree AsTree => Tree ?? Table!.ToTree();

    /// <summary>Reads a file, or standard input for <c>-</c>; the first word tells the format.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static GameFile Read(string path, TextReader input)
    {
        var text = path == "-" ? input.ReadToEnd() : File.ReadAllText(path);
        var name = path == "-" ? "standard input" : path;
        if (text.AsSpan().TrimStart().StartsWith("NFG", StringComparison.Ordinal) || Path.GetExtension(path) == ".nfg")
        {
            var table = Nfg.Read(text, name);
            return new(name, null, table.Game, table.Diagnostics);
        }
        var tree = Efg.Read(text, name);
        return new(name, tree.Game, null, tree.Diagnostics);
    }
}
