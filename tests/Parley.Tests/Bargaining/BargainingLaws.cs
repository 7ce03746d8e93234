using Parley.Bargaining.Models;
using Parley.Bargaining.Packages;

namespace Parley.Tests.Bargaining;

/// <summary>Laws of the models: Nash's axioms, and what means, medians and elections promise.</summary>
public sealed class BargainingLaws
{
    private static readonly Gen<(double[] Positions, double[] Weights)> Stands = Gen.Int[1, 8].SelectMany(actors => Gen.Select(Gen.Double[0, 100].Array[actors], Gen.Double[0.1, 10].Array[actors]));

    [Fact]
    public void TheNashBargainMeetsItsConditionsToOnePartInABillion() => Problems.Any.Sample(problem =>
    {
        var (package, residual) = Problems.Bargain(problem);
        Assert.True(double.IsNaN(residual) || residual <= 1e-9, $"KKT residual {residual} at {string.Join(' ', package)}");
    }, iter: 2000);

    /// <remarks>Nash (1950), axiom of Pareto optimality.</remarks>
    [Fact]
    public void NoPackageIsBetterForEverybodyThanTheNashBargain() => Gen.Select(Problems.Any, Gen.Double[0, 1].Array[6].Array[10_000]).Sample((problem, packages) =>
    {
        var (bargain, residual) = Problems.Bargain(problem);
        if (double.IsNaN(residual))
            return;
        foreach (var package in packages)
            Assert.Contains(Enumerable.Range(0, problem.Actors), actor => problem.Utility(actor, package.AsSpan(0, problem.Issues)) <= problem.Utility(actor, bargain) + 1e-9);
    }, iter: 20);

    /// <remarks>Nash (1950), invariance to equivalent utility representations: u ↦ a·u + b with its no-deal value.</remarks>
    [Fact]
    public void AnotherScaleForAUtilityChangesNothing() => Gen.Select(Problems.Of(3, 3, 2), Gen.Double[0.3, 3]).Sample((problem, scale) =>
    {
        var (before, residual) = Problems.Bargain(problem);
        if (double.IsNaN(residual))
            return;
        for (var issue = 0; issue < problem.Issues; issue++)
            problem.Shares[issue] *= scale;
        problem.NoDeal[0] = 1 - (scale * (1 - problem.NoDeal[0]));
        Assert.All(before.Zip(Problems.Bargain(problem).Package), pair => Assert.Equal(pair.First, pair.Second, 1e-7));
    }, iter: 100);

    /// <remarks>Nash (1950), axiom of symmetry.</remarks>
    [Fact]
    public void WhoMirrorsTheOtherGainsTheSame() => Gen.Select(Gen.Double[0, 1].Array[3], Gen.Double[0.1, 1].Array[3], Gen.Double[0, 0.4], Gen.Bool).Sample((ideals, cares, noDeal, curved) =>
    {
        var problem = new BargainingProblem(2, 3, curved ? 2 : 1, FeasibleRows.None(3));
        for (var issue = 0; issue < 3; issue++)
        {
            (problem.Ideals[issue], problem.Ideals[3 + issue]) = (ideals[issue], 1 - ideals[issue]);
            problem.Shares[issue] = problem.Shares[3 + issue] = cares[issue] / cares.Sum();
        }

        (problem.NoDeal[0], problem.NoDeal[1], problem.Power[0], problem.Power[1]) = (noDeal, noDeal, 1, 1);
        var (package, residual) = Problems.Bargain(problem);
        if (!double.IsNaN(residual))
            Assert.Equal(problem.Gain(0, package), problem.Gain(1, package), 1e-8);
    }, iter: 200);

    [Fact]
    public void TheMeanAndTheMedianLieInsideThePositions() => Stands.Sample(stands =>
    {
        Assert.InRange(WeightedMean.Of(stands.Positions, stands.Weights), stands.Positions.Min() - 1e-9, stands.Positions.Max() + 1e-9);
        Assert.InRange(WeightedMedian.Of(stands.Positions, stands.Weights), stands.Positions.Min(), stands.Positions.Max());
    });

    [Fact]
    public void MovingOneIdealMovesTheMeanTheSameWay() => Gen.Select(Stands, Gen.Double[0.5, 20]).Sample((stands, move) =>
    {
        var before = WeightedMean.Of(stands.Positions, stands.Weights);
        stands.Positions[0] += move;
        Assert.True(WeightedMean.Of(stands.Positions, stands.Weights) > before);
    });

    [Fact]
    public void NoPositionBeatsTheMedianByWeight() => Stands.Sample(stands =>
    {
        var median = WeightedMedian.Of(stands.Positions, stands.Weights);
        double Loss(double at) => stands.Positions.Zip(stands.Weights, (position, weight) => weight * Math.Abs(position - at)).Sum();
        Assert.All(stands.Positions, position => Assert.True(Loss(position) >= Loss(median) - 1e-9));
    });

    /// <remarks>By repeated multiplication, the textbook way.</remarks>
    [Fact]
    public void TheElectionStaysWhereItIs() => Stands.Sample(stands =>
    {
        var (alternatives, stands1) = CondorcetElection.Of(stands.Positions, stands.Weights);
        var after = NaiveBargaining.OneRound(stands.Positions, stands.Weights, alternatives, stands1);
        Assert.Equal(1, stands1.Sum(), 1e-12);
        Assert.All(stands1.Zip(after), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    });

    [Fact]
    public void TradersNeverLoseByWhatTheyTrade() => Gen.Select(Gen.Double[0, 100].Array[12], Gen.Double[0.1, 1].Array[12], Gen.Double[0.5, 3].Array[4]).Sample((positions, saliences, capabilities) =>
    {
        var traded = Exchange.Trade(positions, saliences, capabilities, 3);
        Assert.All(traded.Trades, trade => Assert.True(trade.Gain > 0));
        Assert.True(traded.Trades.Count <= 12);
        Assert.All(traded.After.Index(), outcome => Assert.InRange(outcome.Item, Enumerable.Range(0, 4).Min(actor => positions[(actor * 3) + outcome.Index]) - 1e-9, Enumerable.Range(0, 4).Max(actor => positions[(actor * 3) + outcome.Index]) + 1e-9));
    });
}
