namespace Parley.Strategy;

/// <summary>A game cannot be played: its stages lead nowhere, its numbers contradict one another, or the moves seen could not be made.</summary>
/// <param name="reason">What is wrong, and the way out.</param>
public class UnplayableGameException(string reason) : Exception(reason);

/// <summary>A staged game has more histories than can be solved, or its tree more nodes than can be written.</summary>
/// <param name="most">The bound.</param>
public sealed class GameTooLargeException(int most) : UnplayableGameException(FormattableString.Invariant(
    $"game.stages: the game unfolds into more than {most} histories; drop options, end paths earlier, or let fewer stages have several movers."))
{
    /// <summary>The bound.</summary>
    public int Most { get; } = most;
}
