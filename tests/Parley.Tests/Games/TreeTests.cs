using System.Collections.Immutable;
using Parley.Games;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

public sealed class TreeTests
{
    private static readonly ImmutableArray<string> Two = ["One", "Two"];

    [Fact]
    public void MovesWithOneLabelAreInOneSetAndEmptyLabelsAreNot()
    {
        var game = Play.Move(1, "", ("a", Play.Move(2, "blind", ("x", Play.End(1, 0)), ("y", Play.End()))),
            ("b", Play.Move(2, "blind", ("x", Play.End(0, 0)), ("y", Play.Move(1, "", ("z", Play.End(2, 2))))))).ToGame("", Two);
        Assert.Equal(["player 1, set 1", "player 2, set 1 \"blind\"", "player 1, set 2"], game.Sets.Select(set => set.ToString()));
        Assert.Equal([1, 2, 3], game.Outcomes.Select(outcome => outcome.Number));
        Assert.Equal(-1, game.Nodes[3].Outcome);
    }

    [Fact]
    public void APrizeUsedTwiceIsOneOutcomeAndTollsAddUp()
    {
        var (toll, prize) = (new Prize("toll", -1, 0.5m), new Prize("prize", 3, 0));
        var tree = Play.Move(1, "", ("a", Play.End(prize)), ("b", Play.Move(2, "", ("c", Play.End(prize)), ("d", Play.End())).Collecting(toll))).ToGame("", Two).Compile();
        Assert.Equal(2, tree.Game.Outcomes.Length);
        Assert.Equal([3.0, 2, -1], tree.Ends.ToArray().Select(end => tree.Total(0)[end]));
        Assert.Equal([0.0, 0.5, 0.5], tree.Ends.ToArray().Select(end => tree.Total(1)[end]));
    }

    [Fact]
    public void NumbersGivenInCodeAreKeptAndOthersGoRoundThem()
    {
        var game = Play.Move(1, new SetLabel(2, "late"), ("a", Play.Move(1, "early", ("b", Play.Move(1, "", ("c", Play.End())))))).ToGame("", Two);
        Assert.Equal([2, 1, 3], game.Sets.Select(set => set.Number));
    }

    public static TheoryData<GameProblemKind, Play> Unsound => new()
    {
        { GameProblemKind.UnknownPlayer, Play.Move(3, "", ("a", Play.End())) },
        { GameProblemKind.NumberBelowOne, Play.Move(1, -1, ("a", Play.End())) },
        { GameProblemKind.NoActions, Play.Move(1, "") },
        { GameProblemKind.NameDiffers, Play.Move(1, new SetLabel(1, "x"), ("a", Play.Move(1, new SetLabel(1, "y"), ("a", Play.End())))) },
        { GameProblemKind.NameTaken, Play.Move(1, new SetLabel(1, "x"), ("a", Play.Move(1, new SetLabel(2, "x"), ("a", Play.End())))) },
        { GameProblemKind.ActionsDiffer, Play.Move(1, "x", ("a", Play.Move(1, "x", ("b", Play.End())))) },
        { GameProblemKind.ChanceSum, Play.Chance("", ("a", new(1, 3), Play.End()), ("b", 0.6667m, Play.End())) },
        { GameProblemKind.ChanceNegative, Play.Chance("", ("a", -1, Play.End()), ("b", 2, Play.End())) },
        { GameProblemKind.ChanceDiffers, Play.Chance("d", ("a", 0.5m, Play.Chance("d", ("a", 0.25m, Play.End()), ("b", 0.75m, Play.End()))), ("b", 0.5m, Play.End())) },
        { GameProblemKind.PayoffCount, Play.End(1, 2, 3) },
        { GameProblemKind.NameUntidy, Play.Move(1, " x", ("a", Play.End())) },
        { GameProblemKind.NameUntidy, Play.End().Named("back\\") },
    };

    [Theory, MemberData(nameof(Unsound), DisableDiscoveryEnumeration = true)]
    public void AnUnsoundGameIsRefusedWithItsKindOfProblem(GameProblemKind kind, Play play)
    {
        Assert.False(play.TryToGame("", Two, "", out _, out var problems));
        Assert.Contains(problems, problem => problem.Kind == kind);
        Assert.Equal(problems, Assert.Throws<InvalidGameException>(() => play.ToGame("", Two)).Problems);
    }

    [Fact]
    public void AllProblemsComeAtOnce()
    {
        var play = Play.Move(3, "", ("a", Play.End(1)), ("b  b", Play.Move(1, "", ("c", Play.End(1, 2, 3)))));
        Assert.False(play.TryToGame("", Two, "", out _, out var problems));
        Assert.Equal([GameProblemKind.NameUntidy, GameProblemKind.UnknownPlayer, GameProblemKind.PayoffCount, GameProblemKind.PayoffCount], problems.Select(problem => problem.Kind));
    }

    /// <remarks>The absent-minded driver (Piccione and Rubinstein 1997) meets one set twice on one path.</remarks>
    [Fact]
    public void TheAbsentMindedDriverHasAWitness()
    {
        var driver = Play.Move(1, "exit?", ("exit", Play.End(0)), ("on", Play.Move(1, "exit?", ("exit", Play.End(4)), ("on", Play.End(1))))).ToGame("Driver", ["Driver"]).Compile();
        Assert.NotNull(driver.Recall);
        Assert.Empty(driver.Recall.First);
        Assert.Equal(new PathStep(0, 1, "on"), Assert.Single(driver.Recall.Second));
        Assert.Throws<InvalidOperationException>(() => new ProfileGauge(driver));
    }

    [Fact]
    public void WhoForgetsAnOwnMoveHasAWitnessWithBothPaths()
    {
        Play Second() => Play.Move(1, "forgot", ("l", Play.End(1, 0)), ("r", Play.End(0, 1)));
        var tree = Play.Chance("", ("c", 1, Play.Move(1, "first", ("a", Second()), ("b", Second())))).ToGame("", Two).Compile();
        Assert.Equal("no perfect recall: player 1, set 2 \"forgot\" is reached by chance:1 \"c\" › 1:1 \"a\" and by chance:1 \"c\" › 1:1 \"b\"; "
            + "the owner had done 1:1 \"a\" and 1:1 \"b\", and cannot tell which", tree.Recall?.ToString());
    }

    /// <remarks>A player who knew whether the coin fell heads, and at the next set does not: same last action, other set before.</remarks>
    [Fact]
    public void WhoForgetsWhatWasKnownHasAWitness()
    {
        Play Later() => Play.Move(1, "later", ("x", Play.End()));
        var tree = Play.Chance("", ("h", 0.5m, Play.Move(1, "heads", ("go", Later()))), ("t", 0.5m, Play.Move(1, "tails", ("go", Later())))).ToGame("", Two).Compile();
        Assert.Equal("later", tree.Recall?.Set.Name);
    }

    [Fact]
    public void ATreeTenThousandMovesDeepDoesNotOverflow()
    {
        var play = Play.End(1, 1);
        for (var i = 0; i < 10_000; i++)
            play = Play.Move((i % 2) + 1, "", ("stop", Play.End(0, 0)), ("go", play)).Collecting(new("", 0.1m, 0));
        var game = play.ToGame("Deep", Two);
        var again = Parley.Games.Formats.Efg.Read(Parley.Games.Formats.Efg.Write(game)).Require();
        Assert.Equal(game, again);
        var tree = again.Compile();
        Assert.Equal(1001.0, tree.Total(0)[^1]); // ten thousand tenths and 1, to the last bit
        Assert.Equal(1001.0 - 1, new ProfileGauge(tree).BestResponse(BehaviourProfile.Pure(tree, [.. Enumerable.Repeat(1, tree.SetCount)]).Probabilities, 0) - 1, 1e-9);
    }
}
