using Parley.Numerics;
using Parley.Runs;

namespace Parley.Tests.Runs;

public sealed class SamplingTests
{
    private static readonly KeyValuePair<string, Quantity>[] Plain = [.. Enumerable.Range(0, 30).Select(i => KeyValuePair.Create($"number {i}", Quantity.Interval(0.2, 0.7, Domain.Probability))), new("known", Quantity.Exactly(3))];

    [Fact]
    public void AColumnDrawnAloneIsThatOfTheEnsemble()
    {
        var run = new RunContext { Draws = 256 };
        var (sampling, ensemble) = (new Sampling(Plain, run), Ensemble.Of(Plain, run));
        Assert.All(Plain, number => Assert.Equal(ensemble[number.Key].ToArray(), sampling.Column(number.Key)));
        Assert.Equal(ensemble["number 7"][64..192].ToArray(), sampling.Rows(64, 128, ["number 7", "known"])["number 7"].ToArray());
        Assert.Equal(["known", "number 7"], sampling.Rows(0, 8, ["number 7", "known"]).Names);
    }

    /// <remarks>Of two names with one home the first in ordinal order has it: a number that comes to a sampling may push another from its Sobol' points.</remarks>
    [Fact]
    public void TwoSamplingsAgreeOnWhatBothDrawAlike()
    {
        var run = new RunContext { Draws = 64 };
        var rivals = Enumerable.Range(0, 5000).Select(i => $"{i:D4}").GroupBy(Draws.Home).First(home => home.Count() > 1).Order(StringComparer.Ordinal).Take(2).ToArray();
        var number = KeyValuePair.Create(rivals[1], Quantity.Uniform(0, 1));
        var (own, same, pushed) = (new Sampling([number], run), new Sampling([number, .. Plain], run), new Sampling([number, new(rivals[0], Quantity.Uniform(0, 1))], run));
        Assert.True(own.Agrees(same, [number.Key]));
        Assert.Equal(own.Column(number.Key), same.Column(number.Key));
        Assert.False(own.Agrees(pushed, [number.Key]));
        Assert.NotEqual(own.Column(number.Key), pushed.Column(number.Key));
        Assert.False(own.Agrees(new Sampling([number], run with { Seed = 2 }), [number.Key]));
        Assert.False(own.Agrees(new Sampling([new(number.Key, Quantity.Uniform(0, 2))], run), [number.Key]));
        Assert.False(own.Agrees(same, ["number 3"]));
    }

    [Fact]
    public void AStrangersNameIsRefused() => Assert.Throws<KeyNotFoundException>(() => new Sampling(Plain, new() { Draws = 64 }).Rows(0, 8, ["numbre 7"]));
}
