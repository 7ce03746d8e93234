using Parley.Numerics;
using Parley.Runs;
using Parley.Tests.Facts;
using Parley.Tests.Numerics;

namespace Parley.Tests.Runs;

public sealed class EnsembleTests
{
    private static readonly KeyValuePair<string, Quantity>[] Mixed =
    [
        new("prior", Quantity.Interval(0.55, 0.8, Domain.Probability)), new("ideal", Quantity.Pert(0, 12, 35)), new("known", Quantity.Exactly(7)), new("likely", Quantity.Word("likely", Yardstick.Icd203)),
        new("cost", Quantity.Normal(20, 15).Within(Domain.Scale)), new("either", Quantity.Mixture((0.3, Quantity.Interval(10, 20, Domain.Scale)), (0.7, Quantity.Exactly(50)))),
        .. Enumerable.Range(0, 40).Select(i => KeyValuePair.Create($"column {i}", Quantity.Lognormal(0, 1))),
    ];

    [Theory, InlineData(1), InlineData(2), InlineData(7)]
    public void TheDrawsAreTheSameOnAnyNumberOfThreads(int threads)
    {
        var run = new RunContext { Seed = 11, Draws = 1 << 15 };
        var (one, many) = (Ensemble.Of(Mixed, run with { Threads = 1 }), Ensemble.Of(Mixed, run with { Threads = threads }));
        Assert.All(Mixed, column => Assert.True(one[column.Key].SequenceEqual(many[column.Key])));
    }

    [Fact]
    public void SlicesLaidOneBehindTheOtherAreTheWhole() => Gen.Select(Gen.ULong, Gen.Int[0, 256].Array[0, 4]).Sample((seed, cuts) =>
    {
        var run = new RunContext { Seed = seed, Draws = 256 };
        var whole = Ensemble.Of(Mixed, run);
        var ends = cuts.Append(0).Append(256).Order().ToArray();
        var slices = ends.Zip(ends.Skip(1), (from, to) => new Sampling(Mixed, run).Rows(from, to - from)).ToArray();
        Assert.All(Mixed, column => Assert.Equal(whole[column.Key].ToArray(), slices.SelectMany(slice => slice[column.Key].ToArray())));
    }, iter: 20);

    [Fact]
    public void MoreDrawsKeepTheFirstOnes()
    {
        var (few, many) = (Ensemble.Of(Mixed, new() { Draws = 64 }), Ensemble.Of(Mixed, new() { Draws = 1024 }));
        Assert.All(Mixed, column => Assert.True(few[column.Key].SequenceEqual(many[column.Key][..64])));
    }

    [Fact]
    public void AnotherSeedIsAnotherWorld() => Assert.NotEqual(Ensemble.Of(Mixed, new() { Seed = 1, Draws = 64 })["prior"].ToArray(), Ensemble.Of(Mixed, new() { Seed = 2, Draws = 64 })["prior"].ToArray());

    [Fact]
    public void ANumberWithoutDoubtTakesNoDimension()
    {
        var rivals = Enumerable.Range(0, 5000).Select(i => $"{i:D4}").GroupBy(Draws.Home).First(home => home.Count() > 1).Take(2).ToArray();
        var both = Ensemble.Of([new(rivals[0], Quantity.Exactly(1)), new(rivals[1], Quantity.Uniform(0, 1))], new() { Draws = 64 });
        var alone = Ensemble.Of([new(rivals[1], Quantity.Uniform(0, 1))], new() { Draws = 64 });
        Assert.Equal(alone[rivals[1]].ToArray(), both[rivals[1]].ToArray());
    }

    [Fact]
    public void AStoppedRunStops() => Assert.Throws<OperationCanceledException>(() => Ensemble.Of(Mixed, new() { Cancellation = new(canceled: true) }));

    [Fact]
    public void AColumnThatIsNotThereAndOneThatIsThereTwiceAreNamed()
    {
        Assert.Contains("\"priro\"", Assert.Throws<KeyNotFoundException>(() => Ensemble.Of(Mixed, new() { Draws = 64 })["priro"].Length).Message, StringComparison.Ordinal);
        Assert.Contains("\"prior\"", Assert.Throws<ArgumentException>(() => Ensemble.Of([.. Mixed, Mixed[0]], new() { Draws = 64 })).Message, StringComparison.Ordinal);
    }

    /// <remarks>The textbook version: one object a number, one row at a time.</remarks>
    [Fact]
    public void EveryDrawIsTheQuantileOfItsUniform()
    {
        var ensemble = Ensemble.Of(Mixed, new() { Seed = 5, Draws = 512 });
        var uniforms = Draws.Of(5, Mixed.Where(column => !column.Value.IsExact).Select(column => column.Key));
        foreach (var (name, quantity) in Mixed)
            Assert.Equal(Enumerable.Range(0, 512).Select(row => quantity.At(quantity.IsExact ? 0.5 : uniforms[name].At(row))), ensemble[name].ToArray());
    }

    [Fact]
    public void EveryKnownAnswerOfTheRoomIsRead()
    {
        string[] elsewhere = ["brier", "log-", "crps", "murphy", "skill", "calibration", "ece", "time-averaged", "surprise", "neyman", "pool", "km-", "jeffreys", "ishigami", "g-function", "linear-model", "resolution"];
        string[][] read =
        [
            Names(DrawsTests.Points), Names(DrawsTests.HighPoints), Names(DrawsTests.PhiloxWords), Names(DrawsTests.Scrambles), ["sobol-mean-1024", "owen-sobol-8"],
            Names(QuantityTests.Intervals), [.. Names(QuantityTests.Intervals).Select(id => id + "-link")], Names(QuantityTests.Perts), Names(QuantityTests.Betas),
            ["truncated-normal", "triangular-0-12-35", "mixture-0.3-0.7", "ranking-means-8", "ranking-variance-8"], Names(SampleTests.Coherent), Names(BandTests.Products), ["product-five-lognormals-moments"],
        ];
        var ours = WorkedExample.All.Select(row => row.Id).Where(id => !elsewhere.Any(beginning => id.StartsWith(beginning, StringComparison.Ordinal))).Order(StringComparer.Ordinal);
        Assert.Equal(ours, read.SelectMany(ids => ids).Order(StringComparer.Ordinal));

        static string[] Names(TheoryData<string> ids) => [.. ids.Select(id => id.Data)];
    }
}
