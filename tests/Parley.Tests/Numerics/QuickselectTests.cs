using Parley.Numerics;

namespace Parley.Tests.Numerics;

public sealed class QuickselectTests
{
    private static readonly Gen<double> Number = Gen.OneOf(Gen.Double[-10, 10], Gen.Int[-2, 2].Select(whole => (double)whole), Gen.OneOfConst(double.NegativeInfinity, double.PositiveInfinity, double.NaN));

    [Fact]
    public void APlacedNumberIsTheOneThatSortingPutsThere() =>
        Gen.Select(Number.Array[1, 600], Gen.Int[0, int.MaxValue].Array[1, 8]).Sample((values, seeds) =>
        {
            var ranks = seeds.Select(seed => seed % values.Length).ToArray();
            var sorted = values.Order().ToArray();
            Quickselect.Place(values, ranks);
            Assert.Equal(ranks.Select(rank => sorted[rank]), ranks.Select(rank => values[rank]));
            Assert.Equal(sorted, values.Order());
        });

    [Theory, InlineData(1), InlineData(-1), InlineData(0)]
    public void OrderedAndEqualNumbersAreNoHarder(int step)
    {
        var values = Enumerable.Range(0, 5000).Select(i => (double)(i * step)).ToArray();
        int[] ranks = [4750, 250, 2500];
        Quickselect.Place(values, ranks);
        double[] expected = step switch { 1 => [4750, 250, 2500], -1 => [-249, -4749, -2499], _ => [0, 0, 0] };
        Assert.Equal(expected, ranks.Select(rank => values[rank]));
    }
}
