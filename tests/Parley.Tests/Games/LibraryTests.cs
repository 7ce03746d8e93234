using Parley.Games.Library;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

public sealed class LibraryTests
{
    [Fact]
    public void LibraryGamesEqualTheFiles()
    {
        Assert.Equal(OracleRows.Tree("kuhn.efg"), Poker.Kuhn());
        Assert.Equal(OracleRows.Tree("beer-quiche.efg"), Textbook.BeerQuiche());
        Assert.Equal(OracleRows.Tree("entry-deterrence.efg"), Textbook.EntryDeterrence());
        Assert.Equal(OracleRows.Tree("centipede-4.efg"), Textbook.Centipede(4));
        Assert.Equal(OracleRows.Tree("centipede-6.efg"), Textbook.Centipede(6, 0.5m, 0.8m, 1.4m));
        Assert.Equal(OracleRows.Tree("chain-store-2.efg"), Textbook.ChainStore(2));
        Assert.Equal(OracleRows.Tree("crisis.efg"), new Crisis().ToGame());
    }

    /// <remarks>9,457 nodes and 936 sets are what reference engines count; by rank 1 + 3·(15 + 5·2·15) + 6·(15 + 5·3·15) nodes. 4.747222 as they give it.</remarks>
    [Theory]
    [InlineData(false, 1936, 288)]
    [InlineData(true, 9457, 936)]
    public void LeducHasItsCountsAndItsUniformNashConv(bool suits, int nodes, int sets)
    {
        var tree = Poker.Leduc(suits).Compile();
        Assert.Equal((nodes, sets), (tree.NodeCount, tree.SetCount));
        Assert.Null(tree.Recall);
        Assert.Equal(4.7472222, Certificate.Of(BehaviourProfile.Uniform(tree)).NashConv, 5e-8);
    }

    /// <remarks>The same formula gives 294,883 for six faces, which is what reference engines count.</remarks>
    [Theory]
    [InlineData(2, 127)]
    [InlineData(3, 1147)]
    [InlineData(4, 8181)]
    public void LiarsDiceIsZeroSumWithPerfectRecall(int faces, int nodes)
    {
        var tree = LiarsDice.Of(faces).Compile();
        Assert.Equal(nodes, tree.NodeCount);
        Assert.Null(tree.Recall);
        foreach (var end in tree.Ends)
            Assert.Equal((0.0, 1.0), (tree.Total(0)[end] + tree.Total(1)[end], Math.Abs(tree.Total(0)[end])));
    }

    /// <remarks>Dice of two faces, 2 counts as any. On 1 and 2, "two 2s" is a lie and its caller wins; "two 1s" is true, since the 2 counts.</remarks>
    [Theory]
    [InlineData("1 2 1×1 2×2 liar", 1)]
    [InlineData("1 2 1×1 2×1 liar", -1)]
    public void ACallOfAFalseBidWinsAndOfATrueOneLoses(string path, int gain)
    {
        var game = LiarsDice.Of(2);
        var end = Enumerable.Range(0, game.Nodes.Length).Single(node =>
            string.Join(" ", game.PathTo(node).Skip(1).Select(step => game.ActionsAt(game.Nodes[step].Parent)[game.Nodes[step].Branch])) == path);
        Assert.Equal(gain, game.Compile().Total(0)[end]);
    }

    [Fact]
    public void ChainStoresGrowWithTheirTowns()
    {
        Assert.Equal(4, Textbook.ChainStore(3).Players.Length);
        Assert.Equal((53, 27), (Textbook.ChainStore(3).Nodes.Length, Textbook.ChainStore(3).Compile().Ends.Length));
    }

    [Fact]
    public void AnAudienceThatPaysForBackingDownIsNone() => Assert.Throws<ArgumentOutOfRangeException>(() => new Crisis { AudienceCost = -1 });

    [Fact]
    public void RandomTreesRepeatAndDifferBySeed()
    {
        var wish = new RandomTree { Seed = 5, Nodes = 300, Players = 3 };
        Assert.Equal(wish.ToGame(), wish.ToGame());
        Assert.NotEqual(wish.ToGame(), (wish with { Seed = 6 }).ToGame());
        Assert.InRange(wish.ToGame().Nodes.Length, 300, 302);
        Assert.Throws<ArgumentOutOfRangeException>(() => wish with { Merging = 1.5 });
        var merged = new RandomTree { Nodes = 2000, Merging = 0.9 }.ToGame().Compile();
        Assert.True(merged.SetCount < (new RandomTree { Nodes = 2000, Merging = 0 }.ToGame().Sets.Length * 0.8));
    }
}
