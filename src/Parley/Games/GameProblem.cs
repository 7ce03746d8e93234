using System.Collections.Immutable;

namespace Parley.Games;

/// <summary>What can be wrong with a game, whether it came from a file or from code.</summary>
public enum GameProblemKind
{
    /// <summary>There are no players, or a player without a strategy.</summary>
    NothingToPlay,

    /// <summary>A player number outside 1 to the number of players.</summary>
    UnknownPlayer,

    /// <summary>An information set, chance event or outcome numbered below 1.</summary>
    NumberBelowOne,

    /// <summary>A set or chance event used by its number before it was described.</summary>
    UnknownSet,

    /// <summary>An outcome used by its number before it was described.</summary>
    UnknownOutcome,

    /// <summary>A set or chance event with no action.</summary>
    NoActions,

    /// <summary>A set or chance event described again, with another name.</summary>
    NameDiffers,

    /// <summary>A set or chance event described again, with other actions.</summary>
    ActionsDiffer,

    /// <summary>A chance event described again, with other probabilities.</summary>
    ChanceDiffers,

    /// <summary>A chance probability below 0.</summary>
    ChanceNegative,

    /// <summary>Chance probabilities that do not sum to exactly 1, or whose sum has too many digits to be told.</summary>
    ChanceSum,

    /// <summary>An outcome without exactly one payoff for each player.</summary>
    PayoffCount,

    /// <summary>An outcome described again, with another name or other payoffs.</summary>
    OutcomeDiffers,

    /// <summary>A name that begins or ends with a blank, holds two in a row or a control character, or ends with a backslash.</summary>
    NameUntidy,

    /// <summary>Two sets of one player with the same name that is not empty.</summary>
    NameTaken,

    /// <summary>A strategic form whose table does not have one entry for each strategy profile.</summary>
    TableSize,

    /// <summary>A table of more than ten million strategy profiles, or a tree with more than 150 million players × nodes.</summary>
    TooLarge,
}

/// <summary>One thing wrong with a game.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Where">The place in the game, such as <c>node 4</c> (from 1, in depth-first order).</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What may stand there.</param>
/// <param name="Remedy">The way out.</param>
public sealed record GameProblem(GameProblemKind Kind, string Where, string Found, string Expected, string Remedy)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => $"{Where}: {Found} is not {Expected}; {Remedy}.";
}

/// <summary>Code described a game that is none.</summary>
public sealed class InvalidGameException : ArgumentException
{
    /// <summary>No problem named.</summary>
    public InvalidGameException() : this([])
    {
    }

    /// <summary>A message only.</summary>
    public InvalidGameException(string message) : base(message)
    {
    }

    /// <summary>A message and its cause.</summary>
    public InvalidGameException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>All that is wrong with the game.</summary>
    public InvalidGameException(ImmutableArray<GameProblem> problems) : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>All that is wrong, in the order of the game.</summary>
    public ImmutableArray<GameProblem> Problems { get; } = [];
}
