using Parley.Games.Solvers.Backward;
using Parley.Games.Solvers.Sequence;
using Parley.Games.Solvers.Support;
using Parley.Games.Tree;

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

    /// <summary>Lemke's path ends at a corner of both polytopes, in degenerate games too: it comes from other code, and must be on the list.</summary>
    [Fact]
    public void LemkesEquilibriumIsOnTheList() => SolverGames.Tables.Sample(game =>
    {
        var one = SequenceLcp.Solve(game).Profile.Probabilities.ToArray();
        Assert.Single(SupportEnumeration.Solve(game).Equilibria, equilibrium => equilibrium.Profile.Probabilities.ToArray().Zip(one).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12));
    }, iter: 400);

    /// <summary>Every equilibrium of a degenerate game is a mixture of corners, so all that pay differently show among them: a grid of mixtures finds no other payoffs outside their hull.</summary>
    [Fact]
    public void NoEquilibriumOnAGridIsMissing() => Gen.Int[-1, 1].Array[8].Sample(payoffs =>
    {
        var game = SolverGames.Table(2, 2, payoffs);
        var corners = SupportEnumeration.Solve(game).Equilibria.Select(equilibrium => (Row: equilibrium.Profile[0, 0], Column: equilibrium.Profile[1, 0])).ToList();
        var tree = game.ToTree().Compile();
        var gauge = new ProfileGauge(tree);
        for (var row = 0; row <= 12; row++)
            for (var column = 0; column <= 12; column++)
            {
                var (p, q) = (row / 12.0, column / 12.0);
                if (gauge.NashConv([p, 1 - p, q, 1 - q]) < 1e-12)
                    Assert.True(Spans(corners, p, q), $"({p}, {q}) is an equilibrium outside the corners {string.Join(' ', corners)}");
            }
    }, iter: 300);

    [Fact]
    public void GamesInGeneralPositionHaveAnOddNumberOfEquilibria() => Gen.Int[-1_000_000, 1_000_000].Array[18].Sample(payoffs =>
        SupportEnumeration.Solve(SolverGames.Table(3, 3, payoffs)).Equilibria.Length % 2 == 1, iter: 200);

    /// <summary>The point lies in a rectangle of which all corners are on the list: of two players with two strategies each, these are the maximal sets of equilibria that can be exchanged.</summary>
    private static bool Spans(List<(double Row, double Column)> corners, double p, double q) =>
        (from low in corners
         from high in corners
         where low.Row <= p + 1e-9 && p <= high.Row + 1e-9 && low.Column <= q + 1e-9 && q <= high.Column + 1e-9
         select corners.Contains((low.Row, high.Column)) && corners.Contains((high.Row, low.Column))).Any(all => all);
}
