using Parley.Bargaining.Packages;

namespace Parley.Tests.Bargaining;

/// <summary>Laws of the zone of agreement over whole families of problems.</summary>
public sealed class ZoneLaws
{
    private static readonly Gen<double[]> Package = Gen.Double[0, 1].Array[6];

    [Fact]
    public void WhatEverybodyAcceptsLiesInsideTheEndsOfTheZone() => Gen.Select(Problems.Any, Package.Array[200]).Sample((problem, packages) =>
    {
        var zone = Found(problem);
        if (!zone.Exists)
            return;
        var (low, high) = (new double[problem.Issues], new double[problem.Issues]);
        zone.Extent(low, high);
        foreach (var package in packages.Where(package => Accepted(problem, package)))
            Assert.All(Enumerable.Range(0, problem.Issues), issue => Assert.InRange(package[issue], low[issue] - 1e-8, high[issue] + 1e-8));
    }, iter: 200);

    [Fact]
    public void TheBestPackageOfTheZoneIsAcceptedByAllAndNoneIsBetterForItsActor() => Gen.Select(Problems.Any, Package.Array[200]).Sample((problem, packages) =>
    {
        var zone = Found(problem);
        if (!zone.Exists)
            return;
        var best = new double[problem.Issues];
        for (var actor = 0; actor < problem.Actors; actor++)
        {
            zone.Best(actor, best);
            Assert.All(Enumerable.Range(0, problem.Actors), other => Assert.True(problem.Gain(other, best) >= -1e-9));
            Assert.All(packages.Where(package => Accepted(problem, package)), package => Assert.True(problem.Gain(actor, package) <= problem.Gain(actor, best) + 1e-8));
        }
    }, iter: 200);

    /// <remarks>Weak duality: no package gives a larger weighted sum of gains than the most common gain, so where that is below 0 no package can be accepted by all.</remarks>
    [Fact]
    public void AnEmptyZoneHasACertificateThatNoPackageGetsPast() => Gen.Select(Gen.Bool.SelectMany(curved => Problems.Of(4, 5, curved ? 2 : 1, lowest: 0.5, highest: 0.99)), Package.Array[300]).Sample((problem, packages) =>
    {
        var zone = Found(problem);
        Assert.Equal(1, Sum(zone.Certificate), 1e-9);
        Assert.All(zone.Certificate.ToArray(), multiplier => Assert.True(multiplier >= 0));
        foreach (var package in packages)
        {
            Assert.True(Enumerable.Range(0, problem.Actors).Sum(actor => zone.Certificate[actor] * problem.Gain(actor, package)) <= zone.CommonGain + 1e-8);
            Assert.True(zone.Exists || !Accepted(problem, package));
        }
    }, iter: 200);

    [Fact]
    public void TheSmallestConcessionOpensTheZoneAndNinetyNinePercentOfItDoesNot()
    {
        var opened = 0;
        Gen.Bool.SelectMany(curved => Problems.Of(3, 4, curved ? 2 : 1, lowest: 0.5, highest: 0.95)).Sample(problem =>
        {
            var zone = Found(problem);
            if (zone.Exists || LeastConcession.Of(problem, zone, new double[problem.Issues]) is not { Party: >= 0, Fall: > 1e-4 } least)
                return;
            opened++;
            Assert.True(FoundAt(problem, least, 1 + 1e-9).CommonGain >= -1e-9);
            Assert.False(FoundAt(problem, least, 0.99).Exists);
        }, iter: 300, threads: 1);
        Assert.True(opened > 20, $"only {opened} problems without a zone");
    }

    [Fact]
    public void MovingTheIdealByTheSmallestMoveOpensTheZoneAndNinetyNinePercentOfItDoesNot()
    {
        var opened = 0;
        Problems.Of(3, 4, 1, lowest: 0.5, highest: 0.95).Sample(problem =>
        {
            var zone = Found(problem);
            if (zone.Exists || LeastConcession.Of(problem, zone, new double[problem.Issues]) is not { Issue: >= 0, Fall: > 1e-4 } least)
                return;
            opened++;
            var at = (least.Party * problem.Issues) + least.Issue;
            var (ideal, way) = (problem.Ideals[at], Math.Sign(least.Towards - problem.Ideals[at]));
            problem.Ideals[at] = ideal + (way * least.Move);
            Assert.True(Found(problem).CommonGain >= -1e-9);
            problem.Ideals[at] = ideal + (way * 0.99 * least.Move);
            Assert.False(Found(problem).Exists);
            problem.Ideals[at] = ideal;
        }, iter: 300, threads: 1);
        Assert.True(opened > 20, $"only {opened} problems without a zone");
    }

    [Fact]
    public void TwoMethodsFindTheSameCommonGain() => Problems.Of(5, 4, 1).Sample(problem =>
    {
        var method = new InteriorPoint(problem);
        Assert.True(method.RaiseCommonGain());
        Assert.Equal(Found(problem).CommonGain, method.CommonGain, 1e-9);
    }, iter: 300);

    [Fact]
    public void ConditionsBetweenIssuesAreKept() => Gen.Select(Problems.Of(3, 3, 1, highest: 0.3), Gen.Double[0.1, 0.8], Gen.Double[-0.3, 0.3]).Sample((free, slope, gap) =>
    {
        var bound = Domain(slope, gap);
        var problem = new BargainingProblem(3, 3, 1, bound);
        free.Ideals.CopyTo(problem.Ideals, 0);
        free.Shares.CopyTo(problem.Shares, 0);
        free.NoDeal.CopyTo(problem.NoDeal, 0);
        free.Power.CopyTo(problem.Power, 0);
        var zone = Found(problem);
        Assert.True(bound.Allow(zone.Nearest));
        Assert.True(zone.CommonGain <= Found(free).CommonGain + 1e-9);
        var method = new InteriorPoint(problem);
        Assert.True(method.RaiseCommonGain());
        Assert.Equal(zone.CommonGain, method.CommonGain, 1e-9);
        if (zone.CommonGain < 1e-3)
            return;
        var (package, residual) = Problems.Bargain(problem);
        Assert.True(residual <= 1e-9, $"KKT residual {residual}");
        Assert.True(bound.Allow(package));
    }, iter: 200);

    private static FeasibleRows Domain(double slope, double gap) => FeasibleRows.Of(
        [new(new([KeyValuePair.Create("a", 1.0), KeyValuePair.Create("b", -slope)]), 100 * Math.Max(gap, 0.02), "a <= slope b + gap"), new(new([KeyValuePair.Create("c", -1.0), KeyValuePair.Create("a", -1.0)]), -30, "c + a >= 30")],
        ["a", "b", "c"]);

    private static ZoneSolver Found(BargainingProblem problem)
    {
        var zone = new ZoneSolver(problem);
        zone.Find();
        return zone;
    }

    private static ZoneSolver FoundAt(BargainingProblem problem, LeastConcession least, double share)
    {
        problem.NoDeal[least.Party] -= share * least.Fall;
        var zone = Found(problem);
        problem.NoDeal[least.Party] += share * least.Fall;
        return zone;
    }

    private static bool Accepted(BargainingProblem problem, double[] package) => Enumerable.Range(0, problem.Actors).All(actor => problem.Gain(actor, package.AsSpan(0, problem.Issues)) >= 0);

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
