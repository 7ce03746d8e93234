using System.Collections.Immutable;
using Parley.Numerics;

namespace Parley.Games.Formats;

/// <summary>What became of a game file.</summary>
/// <typeparam name="T">The kind of game.</typeparam>
/// <param name="Game">The game; null when there are errors.</param>
/// <param name="Diagnostics">What was found, in the order of the file: of errors and of warnings the first fifty each. A game may come with warnings.</param>
public sealed record GameReading<T>(T? Game, ImmutableArray<GameDiagnostic> Diagnostics) where T : class
{
    /// <summary>The game.</summary>
    /// <exception cref="FormatException">There is none; the message has every diagnostic.</exception>
    public T Require() => Game ?? throw new FormatException(string.Join(Environment.NewLine, Diagnostics));

    /// <summary>The file is no text.</summary>
    internal static GameReading<T> Of(WrongByte wrong, string file) =>
        new(null, [new(file, wrong.Line, wrong.Column, DiagnosticSeverity.Error, wrong.Found, wrong.Expected, wrong.Remedy)]);
}
