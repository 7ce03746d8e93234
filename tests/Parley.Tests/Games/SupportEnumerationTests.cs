using Parley.Games.Solvers.Backward;
using Parley.Games.Solvers.Sequence;
using Parley.Games.Solvers.Support;

namespace Parley.Tests.Games;

public sealed class SupportEnumerationTests
{
    public static TheoryData<string> OracleGames => [.. OracleRows.Of("enummixed").Select(group => group.Game).Distinct()];

    [Theory, MemberData(nameof(OracleGames))]
    public void EquilibriaAreThoseOfTheOracle(string game)
    {
        var found = SupportEnumeration.Solve(OracleRows.Strategic(game));
        Assert.False(found.HasContinua);
        SolverGames.AssertSame([.. OracleRows.Of("enummixed").Where(group => group.Game == game)], found);
    }

    /// <remarks>The column player does not care, so the row player's first strategy is best up to a share of 1/2: corners at the ends of a line.</remarks>
    [Fact]
    public void ADegenerateGameIsGivenByItsCorners()
    {
        var found = SupportEnumeration.Solve(SolverGames.Table(2, 2, 1, 0, 0, 0, 0, 0, 1, 0));
        Assert.Equal((true, true), (found.IsComplete, found.HasContinua));
        Assert.Equal(["1 0 1 0", "1 0 0.5 0.5", "0 1 0.5 0.5", "0 1 0 1"], found.Equilibria.Select(equilibrium =>
            string.Join(' ', equilibrium.Profile.Probabilities.ToArray().Select(p => p.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)))).OrderDescending(StringComparer.Ordinal));
        Assert.EndsWith("corners of a continuum", found.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void TwoMovesHasAContinuumAndSaysSo() => Assert.True(SupportEnumeration.Solve(OracleRows.Strategic("two-moves.nfg")) is { HasContinua: true, IsComplete: true });

    [Fact]
    public void AListThatIsCutSaysSo()
    {
        var cut = SupportEnumeration.Solve(OracleRows.Strategic("coordination-3.nfg"), mostSupports: 9);
        Assert.Equal((3, false, 9L), (cut.Equilibria.Length, cut.IsComplete, cut.Equilibria[0].Iterations));
        Assert.True(SupportEnumeration.Solve(OracleRows.Strategic("coordination-3.nfg"), mostSupports: 19).IsComplete);
    }

    [Fact]
    public void ThreePlayersAreRefusedAndCancellingStopsTheWork()
    {
        Assert.Contains("needs two players, this game has 3", Assert.Throws<InvalidOperationException>(() =>
            SupportEnumeration.Solve(OracleRows.Strategic("random-2x2x2.nfg"))).Message, StringComparison.Ordinal);
        Assert.Throws<OperationCanceledException>(() => SupportEnumeration.Solve(OracleRows.Strategic("sexes.nfg"), cancellation: new(canceled: true)));
    }

    /// <summary>Nash: there is one. Every one found stands up to the independent best response; the pure ones are those that a look at each cell finds.</summary>
    [Fact]
    public void EquilibriaHaveNoRegretAndThePureOnesAreAllThere() => SolverGames.Tables.Sample(game =>
    {
        var found = SupportEnumeration.Solve(game);
        Assert.NotEmpty(found.Equilibria);
        Assert.All(found.Equilibria, equilibrium => Assert.InRange(equilibrium.Certificate.NashConv, 0, 1e-12));
        Assert.Equal(PureNash.Solve(game).Equilibria.Select(equilibrium => string.Join(' ', equilibrium.Profile.Probabilities.ToArray())).Order(StringComparer.Ordinal),
            found.Equilibria.Select(equilibrium => equilibrium.Profile.Probabilities.ToArray()).Where(profile => profile.All(p => p is 0 or 1))
                .Select(profile => string.Join(' ', profile)).Order(StringComparer.Ordinal));
    }, iter: 400);

    /// <summary>Where equilibria are isolated, the one that Lemke's path ends at is on the list; and a game that is not degenerate has an odd number (Lemke and Howson 1964).</summary>
    [Fact]
    public void LemkesEquilibriumIsOnTheList() => SolverGames.Tables.Sample(game =>
    {
        var found = SupportEnumeration.Solve(game);
        var one = SequenceLcp.Solve(game);
        if (!found.HasContinua)
            Assert.Single(found.Equilibria, equilibrium => equilibrium.Profile.Probabilities.ToArray().Zip(one.Profile.Probabilities.ToArray()).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12));
    }, iter: 300);

    [Fact]
    public void GamesInGeneralPositionHaveAnOddNumberOfEquilibria() => Gen.Int[-1_000_000, 1_000_000].Array[18].Sample(payoffs =>
        SupportEnumeration.Solve(SolverGames.Table(3, 3, payoffs)).Equilibria.Length % 2 == 1, iter: 200);
}
