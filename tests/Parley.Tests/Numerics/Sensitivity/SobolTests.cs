using Parley.Numerics;
using Parley.Numerics.Sensitivity;

namespace Parley.Tests.Numerics.Sensitivity;

/// <summary>Two functions whose indices are known in closed form.</summary>
public sealed class SobolTests
{
    private const int Rows = 8192;

    /// <summary>sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ on [−π, π]³.</summary>
    /// <remarks>T. Ishigami and T. Homma (1990); S₁ .313905, .442411, 0; S_T .557589, .442411, .243684 (methods.md §8).</remarks>
    private static readonly (double[] First, double[] Total) Ishigami = ([0.313905, 0.442411, 0], [0.557589, 0.442411, 0.243684]);

    [Fact]
    public void IshigamisFirstOrderIndicesAreThoseOfTheBookWithinTheirBars() =>
        Assert.All(Enumerable.Range(0, 3), number => Covers(FirstOrder(IshigamiOf, 3, number, 1), Ishigami.First[number]));

    [Fact]
    public void IshigamisTotalsAreThoseOfTheBookWithinTheirBars() =>
        Assert.All(Enumerable.Range(0, 3), number => Covers(Total(IshigamiOf, 3, number, 1), Ishigami.Total[number]));

    [Fact]
    public void TheBarsAreNarrowEnoughToTellTheNumbersApart() =>
        Assert.All(Enumerable.Range(0, 3), number => Assert.True(FirstOrder(IshigamiOf, 3, number, 1).Error * SobolIndex.Reach < (Ishigami.First[1] - Ishigami.First[0]) / 2));

    [Fact]
    public void ANumberThatDoesNotMatterByItselfIsBelowNoise() => Assert.False(FirstOrder(IshigamiOf, 3, 2, 1).IsAboveNoise);

    /// <remarks>Twelve bars of 95 % each: one may miss by chance, none by more than half its width again.</remarks>
    [Fact]
    public void TheGFunctionHasTheIndicesOfItsFormula()
    {
        (SobolIndex Index, double Truth)[] all = [.. Enumerable.Range(0, Importance.Length).SelectMany(number => new[]
        {
            (FirstOrder(GOf, Importance.Length, number, 1), GFirst(number)), (Total(GOf, Importance.Length, number, 1), GTotal(number)),
        })];
        Assert.True(all.Count(one => !Lies(one.Index, one.Truth)) <= 1);
        Assert.All(all, one => Assert.True(Math.Abs(one.Index.Value - one.Truth) <= 1.5 * SobolIndex.Reach * one.Index.Error, $"{one.Index} is far from {one.Truth}"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void FirstOrderBarsCoverInNineSeedsOfTen(int number) =>
        Assert.True(Share(seed => Lies(FirstOrder(IshigamiOf, 3, number, seed), Ishigami.First[number])) >= 0.9);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void TotalBarsCoverInNineSeedsOfTen(int number) =>
        Assert.True(Share(seed => Lies(Total(IshigamiOf, 3, number, seed), Ishigami.Total[number])) >= 0.9);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void BarsOfTheGFunctionCoverInNineSeedsOfTen(int number) =>
        Assert.True(Share(seed => Lies(FirstOrder(GOf, Importance.Length, number, seed), GFirst(number))) >= 0.9);

    [Fact]
    public void HardlyAnySeedLiftsAnIdleNumberAboveNoise() =>
        Assert.True(Share(seed => FirstOrder(IshigamiOf, 3, 2, seed).IsAboveNoise) <= 0.02);

    [Fact]
    public void IndependentNumbersOfAnAdditiveFigureTogetherExplainTheSumOfTheirShares()
    {
        var (x, y) = (Uniform("x", 1), Uniform("y", 1));
        double[] sum = [.. x.Zip(y, (a, b) => a + (2 * b))];
        Assert.Equal(1, GivenDraws.FirstOrder([x, y], sum).Value, 1e-3);
        Covers(GivenDraws.FirstOrder(x, sum), 0.2);
    }

    [Fact]
    public void WeightsMoveTheShareToWhereTheWeightIs()
    {
        var (x, y) = (Uniform("x", 1), Uniform("y", 1));
        double[] figure = [.. x.Zip(y, (a, b) => a < 0.5 ? a : b)];
        double[] weights = [.. x.Select(a => a < 0.5 ? 1.0 : 0)];
        Assert.Equal(1, GivenDraws.FirstOrder(x, figure, weights).Value, 1e-3);
        Assert.False(GivenDraws.FirstOrder(y, figure, weights).IsAboveNoise);
    }

    [Fact]
    public void AFigureThatIsTheSameInEveryDrawIsRefused() => Assert.Throws<ArgumentException>(() => GivenDraws.FirstOrder(Uniform("x", 1), new double[Rows]));

    // g = Π (|4x − 2| + a)/(1 + a): A. Saltelli and I. M. Sobol', Reliability Engineering and System Safety 50 (1995).
    private static readonly double[] Importance = [0, 1, 4.5, 9, 99, 99];

    private static double Part(int number) => 1 / (3 * (1 + Importance[number]) * (1 + Importance[number]));

    private static double Whole => Importance.Index().Aggregate(1.0, (product, at) => product * (1 + Part(at.Index))) - 1;

    private static double GFirst(int number) => Part(number) / Whole;

    private static double GTotal(int number) => Part(number) * Importance.Index().Where(at => at.Index != number).Aggregate(1.0, (product, at) => product * (1 + Part(at.Index))) / Whole;

    private static double GOf(double[] u) => u.Index().Aggregate(1.0, (product, at) => product * (Math.Abs((4 * at.Item) - 2) + Importance[at.Index]) / (1 + Importance[at.Index]));

    private static double IshigamiOf(double[] u)
    {
        double[] x = [.. u.Select(one => Math.PI * ((2 * one) - 1))];
        return Math.Sin(x[0]) + (7 * Math.Sin(x[1]) * Math.Sin(x[1])) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]));
    }

    private static SobolIndex FirstOrder(Func<double[], double> function, int numbers, int number, int seed)
    {
        double[][] inputs = [.. Enumerable.Range(0, numbers).Select(at => Uniform($"number.{at}", seed))];
        return GivenDraws.FirstOrder(inputs[number], Of(function, inputs));
    }

    private static SobolIndex Total(Func<double[], double> function, int numbers, int number, int seed)
    {
        double[][] inputs = [.. Enumerable.Range(0, numbers).Select(at => Uniform($"number.{at}", seed))];
        double[][] anew = [.. inputs.Select((column, at) => at == number ? Uniform($"anew.{at}", seed) : column)];
        return PickFreeze.Total(Of(function, inputs), Of(function, anew));
    }

    private static double[] Of(Func<double[], double> function, double[][] inputs) =>
        [.. Enumerable.Range(0, Rows).Select(row => function([.. inputs.Select(column => column[row])]))];

    private static double[] Uniform(string name, int seed)
    {
        var column = new double[Rows];
        Draws.Of((ulong)seed, name).Fill(0, column);
        return column;
    }

    private static bool Lies(SobolIndex index, double truth) => Math.Abs(index.Value - truth) <= SobolIndex.Reach * index.Error;

    private static void Covers(SobolIndex index, double truth) =>
        Assert.True(Lies(index, truth), $"{index.Value} ± {SobolIndex.Reach * index.Error} does not hold {truth}");

    private static double Share(Func<int, bool> holds) => Enumerable.Range(1, 100).AsParallel().Count(holds) / 100.0;
}
