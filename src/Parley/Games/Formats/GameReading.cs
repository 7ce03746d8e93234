using System.Collections.Immutable;

namespace Parley.Games.Formats;

/// <summary>What became of a game file.</summary>
/// <typeparam name="T">The kind of game.</typeparam>
/// <param name="Game">The game; null when there are errors.</param>
/// <param name="Diagnostics">Everything found, in the order of the file; a game may come with warnings.</param>
public sealed record GameReading<T>(T? Game, ImmutableArray<GameDiagnostic> Diagnostics) where T : class
{
    /// <summary>The game.</summary>
    /// <exception cref="FormatException">There is none; the message has every diagnostic.</exception>
    public T Require() => Game ?? throw new FormatException(string.Join(Environment.NewLine, Diagnostics));
}
