using Parley.Bargaining;
using Parley.Games;
using Parley.Games.Tree;
using Parley.Strategy;
using Parley.Watching.Formats;
using Parley.Weighing;

namespace Parley.Tests.Docs;

/// <summary>What the library throws: a type, what it means, the way out, and a message as it is built where the type itself words it.</summary>
internal sealed record Refusal(Type Type, string Means, string WayOut, string? Example = null)
{
    /// <summary>Every exception type of the library.</summary>
    public static IReadOnlyList<Refusal> All { get; } =
    [
        new(typeof(ImpossibleEvidenceException), "In some draw all evidence together is impossible under every explanation, the catch-all included, so there is no posterior.",
            "A likelihood of 0 from a source that is never wrong rules an explanation out for good. Give one of the items named a likelihood above 0, or grade its source below certainty.",
            new ImpossibleEvidenceException(["no-carts", "smile"], 17).Message),
        new(typeof(NoPackageException), "The conditions under `feasible` leave no package with room to spare.",
            "Loosen one of the conditions named, or delete it.",
            new NoPackageException("pace <= scope - 20, pace >= scope").Message),
        new(typeof(UnplayableGameException), "The game cannot be played: its stages lead nowhere, its numbers contradict one another, or what was seen could not be. A damaged tree file comes with its own diagnostics, line by line.",
            "Do what the message says. `parley check` finds most of this beforehand; what remains shows only when numbers are drawn or a tree file is read."),
        new(typeof(GameTooLargeException), "The stages unfold into more histories than are solved (100,000 unless `StrategyOptions.MostHistories` says otherwise), or more nodes than are written as a tree file. It is an `UnplayableGameException`.",
            "Drop options, end paths earlier, or let fewer stages have several movers.",
            new GameTooLargeException(new StrategyOptions().MostHistories).Message),
        new(typeof(UnreadableEventsException), "A file of event data cannot be read at all; nothing of it was used. Single rows that cannot be read are counted and passed over.",
            "Fetch the file again, unpack it, or name a file in one of the known layouts: ICEWS, GDELT 1.0 or 2.0, POLECAT, ACLED. `IsOtherText` tells a table of another kind."),
        new(typeof(InvalidGameException), "A game written in C# is none. `Problems` has everything that is wrong; `TryToGame` gives the same as values. Damaged `.efg` and `.nfg` files never throw: they give diagnostics.",
            "Each line says what stands there, what may, and the way out.",
            Said(() => Play.Move(3, "answer", ("yield", Play.End(1, 0)), ("insist", Play.End(0))).ToGame("A quarrel", ["Upper", "Lower"]))),
    ];

    /// <summary>Types of the framework, and what they mean when the library throws them.</summary>
    public static IReadOnlyList<(string Type, string Means, string WayOut)> OfTheFramework { get; } =
    [
        ("ArgumentOutOfRangeException", "a number given in C# is outside the range that the documentation of the member states; an option is checked where it is set", "the message names the value and the range"),
        ("ArgumentException", "two arguments do not fit each other, such as columns of different lengths", "the message names both"),
        ("KeyNotFoundException", "an ensemble lacks a column that a question needs", "draw the columns of that question: `Ensemble.Of(question.Columns, run)`"),
        ("OperationCanceledException", "the run was stopped by its `RunContext.Cancellation`", "nothing was written; the tool ends with exit code 130"),
        ("FormatException", "a text that must be whole is not: `Exact.Parse`, `GameReading.Require`, a table from which a case is to begin", "ask for the diagnostics instead, or correct what the message names"),
        ("InvalidDataException", "a ledger or a table of forecasts cannot be used as it is", "the message names the line; a ledger is mended by hand, since it is a record"),
        ("InvalidOperationException", "a solver is not for the game that it was given", "ask its `Refusal` beforehand; the text names a solver that is"),
        ("IOException, UnauthorizedAccessException", "a file cannot be read or written", "the tool tells the path and the system's reason; a file is written whole or not at all, and of a ledger a line cut short is passed over"),
        ("UnreachableException", "Parley contradicts itself", "a defect: please report it with the case"),
    ];

    private static string Said(Action act)
    {
        try
        {
            act();
        }
        catch (InvalidGameException refused)
        {
            return refused.Message.ReplaceLineEndings("\n");
        }
        throw new InvalidOperationException("The game was expected to be refused.");
    }
}
