using Parley.Games.Formats;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

public sealed class GameFileTests
{
    /// <remarks>The table "The games" of the facts: players, nodes (–1 for a strategic form), ends, sets, actions.</remarks>
    [Theory]
    [InlineData("beer-quiche.efg", 2, 15, 8, 4, 8)]
    [InlineData("centipede-4.efg", 2, 9, 5, 4, 8)]
    [InlineData("centipede-6.efg", 2, 13, 7, 6, 12)]
    [InlineData("chain-store-2.efg", 3, 17, 9, 8, 16)]
    [InlineData("coordination-3.nfg", 2, -1, 9, 2, 6)]
    [InlineData("crisis.efg", 2, 31, 16, 6, 12)]
    [InlineData("dilemma.nfg", 2, -1, 4, 2, 4)]
    [InlineData("entry-deterrence.efg", 2, 5, 3, 2, 4)]
    [InlineData("horse.efg", 3, 9, 5, 3, 6)]
    [InlineData("kuhn.efg", 2, 55, 30, 12, 24)]
    [InlineData("names.efg", 2, 6, 4, 2, 5)]
    [InlineData("numbers.efg", 2, 12, 7, 2, 4)]
    [InlineData("one-card.efg", 2, 11, 6, 3, 6)]
    [InlineData("pennies.efg", 2, 7, 4, 2, 4)]
    [InlineData("pennies.nfg", 2, -1, 4, 2, 4)]
    [InlineData("random-130.efg", 2, 131, 74, 35, 78)]
    [InlineData("random-2x2x2.nfg", 3, -1, 8, 3, 6)]
    [InlineData("random-30.efg", 2, 31, 18, 8, 18)]
    [InlineData("random-3x3.nfg", 2, -1, 9, 2, 6)]
    [InlineData("random-60.efg", 2, 61, 34, 19, 43)]
    [InlineData("random-90.efg", 3, 91, 52, 28, 65)]
    [InlineData("reused-outcomes.efg", 2, 11, 7, 4, 10)]
    [InlineData("sexes.nfg", 2, -1, 4, 2, 4)]
    [InlineData("spence.efg", 2, 21, 12, 5, 12)]
    [InlineData("stag-hunt.nfg", 2, -1, 4, 2, 4)]
    [InlineData("stages-2x2.efg", 2, 31, 16, 10, 20)]
    [InlineData("ties.efg", 2, 8, 5, 3, 7)]
    [InlineData("two-moves.efg", 2, 10, 6, 3, 7)]
    [InlineData("two-moves.nfg", 2, -1, 8, 2, 6)]
    [InlineData("weather.efg", 2, 16, 9, 4, 8)]
    [InlineData("zero-sum-4x3.nfg", 2, -1, 12, 2, 7)]
    public void EveryFileIsReadWithItsCounts(string game, int players, int nodes, int ends, int sets, int actions)
    {
        var tree = OracleRows.Tree(game).Compile();
        Assert.Equal((players, ends, sets, actions), (tree.PlayerCount, tree.Ends.Length, tree.SetCount, tree.ActionCount));
        if (nodes >= 0)
            Assert.Equal(nodes, tree.NodeCount);
        Assert.Null(tree.Recall);
    }

    [Theory, MemberData(nameof(OracleValueTests.Games), MemberType = typeof(OracleValueTests))]
    public void AFileReadAndWrittenIsTheSameGameWithItsNumbersAsWritten(string game)
    {
        if (game.EndsWith(".efg", StringComparison.Ordinal))
        {
            var read = OracleRows.Tree(game);
            var again = Efg.Read(Efg.Write(read)).Require();
            Assert.Equal(read, again);
            Assert.Equal(Numbers(read), Numbers(again));
        }
        else
        {
            var read = OracleRows.Strategic(game);
            var again = Nfg.Read(Nfg.Write(read)).Require();
            Assert.Equal(read, again);
            Assert.Equal(Nfg.Write(read), Nfg.Write(again));
        }
    }

    /// <remarks>The files of the facts are laid out as the writer does, but for line breaks, indents, commas and what is said twice.</remarks>
    [Theory]
    [InlineData("kuhn.efg")]
    [InlineData("beer-quiche.efg")]
    [InlineData("reused-outcomes.efg")]
    [InlineData("names.efg")]
    public void TheWriterKeepsToTheLayoutOfTheFormat(string game) => Assert.Equal(OracleRows.Text(game), Efg.Write(OracleRows.Tree(game)));

    private static IEnumerable<string> Numbers(GameTree tree) => tree.Outcomes.SelectMany(outcome => outcome.Payoffs)
        .Concat(tree.Events.SelectMany(chance => chance.Probabilities)).Select(number => number.Written);
}
