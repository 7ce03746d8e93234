using System.Text;
using Parley.CaseFiles;
using Parley.Games.Formats;
using Parley.Games.Strategic;
using Parley.Games.Tree;
using Parley.Strategy;

namespace Parley.Cli.Commands;

/// <summary>A game file as read: a tree or a table, and everything found in the file.</summary>
internal sealed record GameFile(string Name, GameTree? Tree, StrategicGame? Table, IReadOnlyList<GameDiagnostic> Diagnostics)
{
    /// <summary>What of a case its tree leaves out; null: nothing.</summary>
    public string? LeftOut { get; init; }

    /// <summary>The file is a game.</summary>
    public bool Sound => Tree is not null || Table is not null;

    /// <summary>The game as a tree; a table becomes one in which nobody sees what the others chose.</summary>
    public GameTree AsTree => Tree ?? Table!.ToTree();

    /// <summary>Reads a file, or standard input for <c>-</c>; the first word tells the format. Of a case it is the staged game.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is a case that is unsound, has no staged game, or has one too large for a tree; the message has every reason.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static GameFile Read(string path, TextReader input)
    {
        if (Directory.Exists(path) || Path.GetExtension(path) is ".yaml" or ".yml")
            return OfCase(path);
        var bytes = path == "-" ? Encoding.UTF8.GetBytes(input.ReadToEnd()) : File.ReadAllBytes(path);
        var name = path == "-" ? "standard input" : path;
        if (bytes.AsSpan().TrimStart("\uFEFF \t\r\n"u8).StartsWith("NFG"u8) || Path.GetExtension(path) == ".nfg")
        {
            var table = Nfg.Read(bytes, name);
            return new(name, null, table.Game, table.Diagnostics);
        }
        var tree = Efg.Read(bytes, name);
        return new(name, tree.Game, null, tree.Diagnostics);
    }

    /// <summary>The staged game of a case at its central values, as a tree.</summary>
    private static GameFile OfCase(string path)
    {
        var reading = CaseFile.Read(path);
        if (reading.Case is null)
            throw new InvalidDataException(string.Join('\n', reading.Errors));
        if (StrategyQuestion.Of(reading.Case) is not { } question)
            throw new InvalidDataException($"{path}: the case has no staged game; add types and stages under game.");
        try
        {
            return new(path, StagedTree.Of(question, reading.Case.Title).Tree, null, [])
            {
                LeftOut = question.Game.Beliefs.Count == 0 ? null : $"{path}: game.beliefs are left out, for a tree has one prior for all: the analyst's; its equilibrium is not that of parley play.",
            };
        }
        catch (UnplayableGameException unplayable)
        {
            throw new InvalidDataException($"{path}: {unplayable.Message}", unplayable);
        }
    }
}
