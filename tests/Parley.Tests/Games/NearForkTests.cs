using Parley.Games.Formats;
using Parley.Games.Solvers;
using Parley.Games.Solvers.Logit;

namespace Parley.Tests.Games;

/// <summary>A random game whose principal branch bends sharply at λ ≈ 0.78, where another branch passes by that goes straight on.</summary>
public sealed class NearForkTests
{
    private const string Game = """
        EFG 2 R "A near fork" { "Player 1" "Player 2" "Player 3" "Player 4" }

        p "" 4 1 "" { "a1" "a2" "a3" } 0
        t "" 1 "" { 0.8, 0, 3.9, -3.9 }
        p "" 1 1 "" { "a1" "a2" "a3" } 0
        t "" 2 "" { -3.7, 4, -1.2, -1.4 }
        p "" 3 1 "" { "a1" "a2" } 0
        p "" 4 2 "" { "a1" "a2" "a3" } 0
        t "" 3 "" { 0.3, -3.5, 0.5, -1.2 }
        p "" 4 3 "" { "a1" "a2" "a3" } 0
        p "" 2 1 "" { "a1" "a2" } 0
        t "" 4 "" { -2.1, -0.5, 0.7, 3.1 }
        p "" 3 2 "" { "a1" "a2" "a3" } 0
        t "" 5 "" { 3.6, -2.7, 1.7, 0 }
        t "" 6 "" { -2, -4, 0.4, 3.9 }
        t "" 7 "" { 3.1, -3.9, 1.1, -0.7 }
        p "" 1 2 "" { "a1" "a2" "a3" } 0
        t "" 8 "" { -0.7, 3.4, -1.9, 3 }
        t "" 9 "" { 0.5, -0.1, 1.4, -2.6 }
        t "" 10 "" { -0.7, 1.8, 3.7, -2.6 }
        p "" 3 3 "" { "a1" "a2" } 0
        t "" 11 "" { 1.1, 1, -2.7, -0.5 }
        t "" 12 "" { 3.9, -1.9, 3.3, -1.6 }
        t "" 13 "" { 3.3, 1.7, 0.7, 1.3 }
        t "" 14 "" { 3.4, 0.7, 3.8, 1.7 }
        p "" 3 1 "" { "a1" "a2" } 0
        t "" 15 "" { 3.5, 3.9, 2.6, -0.8 }
        t "" 16 "" { 1.4, -0.2, 1.1, 3.4 }
        p "" 1 3 "" { "a1" "a2" } 0
        t "" 17 "" { 3.2, 0, 0, 4 }
        t "" 18 "" { 2.4, -3.4, 1.7, -3.8 }
        """;

    /// <remarks>By a dense walk in small steps: player 1 takes a2 at its first set with probability 0.4137 at λ = 0.8 and 0.1137 at λ = 0.9. On the other branch it is 0.5206 at λ = 0.9.</remarks>
    [Theory, InlineData(0.8, 0.4137), InlineData(0.9, 0.1137), InlineData(15, 0)]
    public void TheWalkStaysOnItsBranchWhereAnotherPassesBy(double lambda, double want)
    {
        var tree = Efg.Read(Game, "near-fork.efg").Require().Compile();
        var found = LogitSolver.Solve(tree, lambda, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(StoppedBecause.Converged, found.Stopped);
        Assert.Equal(want, found.Profile[tree.FindSet(0, 1), 1], 1e-4);
    }
}
