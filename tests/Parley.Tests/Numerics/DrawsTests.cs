using System.Globalization;
using System.Runtime.Intrinsics;
using Parley.Numerics;
using Parley.Tests.Facts;

namespace Parley.Tests.Numerics;

public sealed class DrawsTests
{
    public static TheoryData<string> Points => WorkedExample.Ids("sobol-gray-", "sobol-binary-");

    public static TheoryData<string> HighPoints => WorkedExample.Ids("sobol-high-");

    public static TheoryData<string> PhiloxWords => WorkedExample.Ids("philox-");

    public static TheoryData<string> Scrambles => [.. WorkedExample.Ids("owen-").Select(row => row.Data).Where(id => id != "owen-sobol-8")];

    [Theory, MemberData(nameof(Points))]
    public void TheFirstSobolPointsAreTheAuthors(string id)
    {
        var row = WorkedExample.Of(id);
        var dimensions = row.Numbers("dims");
        var points = Enumerable.Range((int)dimensions[0], (int)(dimensions[1] - dimensions[0]) + 1).Select(dimension => Sobol.Point(Index(row), dimension) / 4294967296.0);
        Assert.Equal(WorkedExample.Doubles(row.Answer), points);
    }

    [Theory, MemberData(nameof(HighPoints))]
    public void NoDimensionIsReadWithAColumnOff(string id)
    {
        var row = WorkedExample.Of(id);
        Assert.Equal(WorkedExample.Doubles(row.Answer), row.Numbers("dims_listed").Select(dimension => (double)Sobol.Point(Index(row), (int)dimension)));
    }

    [Fact]
    public void EveryCellOfAnAxisHoldsOneOfAThousandAndTwentyFourPoints()
    {
        var row = WorkedExample.Of("sobol-mean-1024");
        foreach (var (dimension, sum) in row.Numbers("dims_listed").Zip(WorkedExample.Doubles(row.Answer)))
            Assert.Equal(sum, Enumerable.Range(0, row.Input("n").GetInt32()).Sum(index => (double)(Sobol.Point((uint)index, (int)dimension) >> 22)));
    }

    [Theory, MemberData(nameof(PhiloxWords))]
    public void PhiloxGivesItsAuthorsWords(string id)
    {
        var row = WorkedExample.Of(id);
        var (counter, key) = (Words(row.Input("counter").GetString()!), Words(row.Input("key").GetString()!));
        var words = Philox.Words(Vector128.Create(counter), key[0] | ((ulong)key[1] << 32), row.Input("rounds").GetInt32());
        Assert.Equal(Words(row.Value), Enumerable.Range(0, 4).Select(word => words[word]));
    }

    [Theory, MemberData(nameof(Scrambles))]
    public void TheScrambleIsBurleys(string id)
    {
        var row = WorkedExample.Of(id);
        var (value, seed) = (Words(row.Input("x").GetString()!)[0], Words(row.Input("seed").GetString()!)[0]);
        Assert.Equal(Words(row.Value)[0], OwenScramble.Of(value, seed));
        Assert.Equal(Words(row.Value)[0], OwenScramble.OfReversed(OwenScramble.Reverse(value), Vector256.Create(seed))[5]);
    }

    [Fact]
    public void EightScrambledPointsInTwoDimensions()
    {
        var row = WorkedExample.Of("owen-sobol-8");
        var seeds = row.Input("seeds").EnumerateArray().Select(seed => Words(seed.GetString()!)[0]).ToArray();
        Assert.Equal(row.Answer.EnumerateArray().SelectMany(WorkedExample.Doubles),
            Enumerable.Range(0, 8).SelectMany(index => Enumerable.Range(1, 2).Select(dimension => (double)OwenScramble.Of(Sobol.Point((uint)index, dimension), seeds[dimension - 1]))));
    }

    /// <remarks>Owen's law: a scrambled net is a net. Of 2^m points each elementary interval of 2^-k by 2^-(m-k) holds exactly one.</remarks>
    [Fact]
    public void AScrambledNetHasOnePointInEachElementaryInterval() => Gen.Select(Gen.UInt, Gen.UInt, Gen.Int[1, 8]).Sample((first, second, m) =>
    {
        for (var k = 0; k <= m; k++)
        {
            var cells = Enumerable.Range(0, 1 << m).Select(index => (Cell(OwenScramble.Of(Sobol.Point((uint)index, 1), first), k), Cell(OwenScramble.Of(Sobol.Point((uint)index, 2), second), m - k)));
            Assert.Equal(1 << m, cells.Distinct().Count());
        }

        static ulong Cell(uint value, int bits) => (ulong)value >> (32 - bits);
    });

    [Fact]
    public void EachReplicateOfAColumnVisitsEveryCellOnce() => Gen.Select(Gen.ULong, Gen.String[Gen.Char.AlphaNumeric, 1, 9], Gen.Int[0, 7]).Sample((seed, name, replicate) =>
    {
        var column = new double[8 * 256];
        Draws.Of(seed, name).Fill(0, column);
        return column.Where((_, row) => row % 8 == replicate).Select(u => (int)(u * 256)).Distinct().Count() == 256;
    });

    [Fact]
    public void ADrawDependsOnItsRowAndNotOnTheRowsDrawnWithIt() =>
        Gen.Select(Gen.ULong, Gen.String[Gen.Char.AlphaNumeric, 1, 9], Gen.Bool, Gen.Int[0, 2_000_000], Gen.Int[0, 50]).Sample((seed, name, apart, start, length) =>
        {
            var draws = apart ? Draws.Apart(seed, name) : Draws.Of(seed, name);
            var column = new double[length];
            draws.Fill(start, column);
            Assert.Equal(Enumerable.Range(start, length).Select(draws.At), column);
            Assert.All(column, u => Assert.InRange(u, 1e-10, 1 - 1e-10));
        });

    /// <remarks>The definition, point by point, without the vector and without the running point.</remarks>
    [Fact]
    public void AColumnIsTheScrambledSobolSequenceOfItsHome() => Gen.Select(Gen.ULong, Gen.String[Gen.Char.AlphaNumeric, 1, 9], Gen.Int[0, 1 << 20]).Sample((seed, name, block) =>
    {
        // Scrambling hides the point but keeps order inside shared prefixes: two rows of a replicate share a prefix in the column exactly when they do in the sequence.
        var draws = Draws.Of(seed, name);
        var (one, other) = (block / 2 * 8, ((block / 2) + 1) * 8);
        var expected = Sobol.Point((uint)(one / 8), Draws.Home(name)) ^ Sobol.Point((uint)(other / 8), Draws.Home(name));
        var actual = (uint)(draws.At(one) * 4294967296.0) ^ (uint)(draws.At(other) * 4294967296.0);
        return uint.LeadingZeroCount(expected) == uint.LeadingZeroCount(actual);
    });

    [Fact]
    public void AColumnDoesNotChangeWhenOthersComeAndGoUnlessTheyShareItsHome() =>
        Gen.Select(Gen.ULong, Gen.String[Gen.Char.AlphaNumeric, 1, 5].HashSet[1, 60], Gen.String[Gen.Char.AlphaNumeric, 1, 5].HashSet[0, 60]).Sample((seed, names, others) =>
        {
            var (alone, together) = (Draws.Of(seed, names), Draws.Of(seed, names.Concat(others)));
            Assert.All(names, name =>
            {
                var rival = names.Concat(others).Any(other => other != name && Draws.Home(other) == Draws.Home(name));
                if (!rival)
                    Assert.Equal(alone[name].At(12345), together[name].At(12345));
            });
        }, iter: 50);

    [Fact]
    public void OfTwoNamesWithOneHomeTheLaterDrawsApart()
    {
        var pair = Enumerable.Range(0, 5000).Select(i => i.ToString(CultureInfo.InvariantCulture)).GroupBy(Draws.Home).First(home => home.Count() > 1).Order(StringComparer.Ordinal).Take(2).ToArray();
        var both = Draws.Of(7, pair.Reverse());
        Assert.Equal(Draws.Of(7, pair[0]).At(99), both[pair[0]].At(99));
        Assert.Equal(Draws.Apart(7, pair[1]).At(99), both[pair[1]].At(99));
        Assert.NotEqual(Draws.Of(7, pair[1]).At(99), both[pair[1]].At(99));
    }

    /// <remarks>
    /// The mean of 4,096 plain random numbers is off by .0045; scrambled Sobol' points do a hundred times better. The mean product of two plain columns is off by .0034: four and a half
    /// times that is rare even among the 780 pairs.
    /// </remarks>
    [Fact]
    public void ColumnsAreUniformAndUnrelated()
    {
        var columns = Enumerable.Range(0, 40).Select(i => Drawn(i % 4 == 3 ? Draws.Apart(3, $"c{i}") : Draws.Of(3, $"c{i}"))).ToArray();
        foreach (var (i, column) in columns.Index())
        {
            Assert.Equal(0.5, column.Average(), i % 4 == 3 ? 0.02 : 0.0001);
            foreach (var other in columns[..i])
                Assert.Equal(0.25, System.Numerics.Tensors.TensorPrimitives.Dot<double>(column, other) / column.Length, 0.0155);
        }

        static double[] Drawn(Draws draws)
        {
            var column = new double[4096];
            draws.Fill(0, column);
            return column;
        }
    }

    private static uint Index(WorkedExample row)
    {
        var index = row.Input("index").GetUInt32();
        return row.Input("order").GetString() == "gray" ? index ^ (index >> 1) : index;
    }

    private static uint[] Words(string text) => [.. text.Split(' ').Select(word => uint.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}
