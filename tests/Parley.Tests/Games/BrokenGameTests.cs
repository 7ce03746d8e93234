using System.Diagnostics;
using Parley.Games;
using Parley.Games.Formats;
using Parley.Games.Library;

namespace Parley.Tests.Games;

public sealed class BrokenGameTests
{
    public static TheoryData<string> Names => [.. BrokenGames.All.Select(broken => broken.Name)];

    [Theory, MemberData(nameof(Names))]
    public void ADamagedFileGetsLineColumnAndRemedy(string name)
    {
        var (_, text, says) = BrokenGames.All.Single(broken => broken.Name == name);
        Assert.Equal(says, Read(name, text).Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(says.All(line => line.Contains("warning", StringComparison.Ordinal)), Read(name, text).Game is not null);
    }

    [Fact]
    public void AFileThatIsNotUtf8IsRefusedWithThePlaceOfItsFirstWrongByte()
    {
        Assert.Equal("old.efg:2:7: byte 0xE9 (number 31 of the file) is not UTF-8; in Latin-1 it would be 'é'; save the file as UTF-8.",
            Assert.Single(Efg.Read([.. "EFG 2 R \"é\" { \"Zoé\" }\nt \"Caf"u8, 0xE9, .. "\" 0\n"u8], "old.efg").Diagnostics).ToString());
        Assert.Equal("old.nfg:1:1: byte 0xFF (number 1 of the file) is not UTF-8; the file is UTF-16, save it as UTF-8.",
            Assert.Single(Nfg.Read([0xFF, 0xFE, .. "N\0F\0G\0"u8], "old.nfg").Diagnostics).ToString());
        Assert.Equal("old.efg:1:5: byte 0x00 (number 8 of the file) is not text; delete it, or restore the file if it is damaged.",
            Assert.Single(Efg.Read([0xEF, 0xBB, 0xBF, .. "EFG \0"u8], "old.efg").Diagnostics).ToString());
        Assert.Equal(Poker.Kuhn(), Efg.Read([0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(Efg.Write(Poker.Kuhn()))]).Require());
    }

    /// <remarks>A reader that stopped at the fiftieth warning took a tree for finished, and a table for full, in the middle of the file.</remarks>
    [Fact]
    public void AHundredUntidyNamesAreSetRightToTheLastNode()
    {
        var tree = Efg.Read("EFG 2 R \"t\" { \"A\" }\n" + string.Concat(Enumerable.Range(1, 100).Select(set => $"p \"bad \" 1 {set} \"\" {{ \"a\" }} 0\n")) + "t \"\" 1 \"\" { 7 }\n");
        Assert.Equal((101, 50), (tree.Require().Nodes.Length, tree.Diagnostics.Length));
        Assert.Equal(7, tree.Require().Compile().Total(0)[^1]);
        var table = Nfg.Read("NFG 1 R \"t\" { \"A\" } { { " + string.Concat(Enumerable.Range(1, 100).Select(strategy => $"\"{strategy} \" ")) + "} }\n{ { \"o\" 7 } }\n"
            + string.Concat(Enumerable.Repeat("1 ", 100)));
        Assert.Equal((100, 50), (table.Require().CellCount, table.Diagnostics.Length));
        var late = Efg.Read("EFG 2 R \"t\" { \"A\" }\n" + string.Concat(Enumerable.Range(1, 100).Select(set => $"p \"bad \" 1 {set} \"\" {{ \"a\" }} 0\n")) + "t \"\" zero\n");
        Assert.Null(late.Game);
        Assert.Equal("'zero'", late.Diagnostics[^1].Found);
    }

    /// <remarks>Each file with bytes changed, cut, doubled or swapped, 1,000 times: an answer every time, soon, and what is read can be written and read again.</remarks>
    [Fact]
    public void TwentyFiveThousandMutationsNeverThrowAndNeverTakeASecond()
    {
        var slowest = 0L;
        var read = 0;
        foreach (var (game, text) in OracleRows.Games.Select(game => (game, OracleRows.Text(game))))
            for (var seed = 1; seed <= (text.Length > 2000 ? 400 : 1000); seed++)
            {
                var mutant = Mutation.Of(text, (ulong)seed);
                var start = Stopwatch.GetTimestamp();
                var (answer, diagnostics) = Read(game, mutant);
                slowest = Math.Max(slowest, Stopwatch.GetTimestamp() - start);
                Assert.True(answer is not null || diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error));
                if (answer is null)
                    continue;
                read++;
                Assert.Equal(answer, Read(game, answer is Parley.Games.Tree.GameTree tree ? Efg.Write(tree) : Nfg.Write((Parley.Games.Strategic.StrategicGame)answer)).Game);
            }
        Assert.InRange(Stopwatch.GetElapsedTime(0, slowest).TotalSeconds, 0, 1);
        Assert.InRange(read, 1000, 20_000);
    }

    [Fact]
    public void ATreeThatNoMachineHoldsIsRefusedWhereItGrowsTooLarge()
    {
        var text = "EFG 2 R \"\" { " + string.Concat(Enumerable.Repeat("\"\" ", 20_000)) + "}\np \"\" 1 1 \"\" { " + string.Concat(Enumerable.Repeat("\"\" ", 10_000)) + "} 0\n" + string.Concat(Enumerable.Repeat("t \"\" 0\n", 10_000));
        Assert.Equal("game.efg:7502:1: one node more for 20000 players is not a tree with at most 7500 nodes for so many; leave out players who never move, or branches.",
            Assert.Single(Efg.Read(text).Diagnostics).ToString());
    }

    [Fact]
    public void LongDamagedFilesTakeTimeInProportion()
    {
        var watch = Stopwatch.StartNew();
        foreach (var text in (string[])[new string('"', 500_000), string.Concat(Enumerable.Repeat("\\\"", 250_000)), "EFG 2 R " + new string('{', 500_000),
            string.Concat(Enumerable.Repeat("p \"\" 1 1 ", 100_000)), "EFG 2 R \"\" { \"A\" }\n" + string.Concat(Enumerable.Repeat("p \"\" 1 1 \"\" { \"a\" } 0\n", 50_000)),
            "EFG 2 R \"\" { \"A\" }\nc \"\" 1 \"\" { " + string.Concat(Enumerable.Range(1, 2500).Select(draw => $"\"\" 1/{new string('7', 395)}{draw} ")) + "} 0\n",
            "NFG 1 R \"\" { \"A\" } { 1000000 } " + new string('1', 500_000), "NFG 1 R \"\" { \"A\" } { " + string.Concat(Enumerable.Repeat("200000 ", 50_000))])
            foreach (var name in (string[])["x.efg", "x.nfg"])
                Assert.Null(Read(name, text).Game);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 6);
    }

    private static (object? Game, IReadOnlyList<GameDiagnostic> Diagnostics) Read(string name, string text)
    {
        if (name.EndsWith(".nfg", StringComparison.Ordinal))
        {
            var strategic = Nfg.Read(text, name);
            return (strategic.Game, strategic.Diagnostics);
        }
        var tree = Efg.Read(text, name);
        return (tree.Game, tree.Diagnostics);
    }

    /// <summary>One to three small accidents.</summary>
    private static class Mutation
    {
        private const string Accidents = "\"{},\\ \n-+./0123456789eEcpt\u0000\tü";

        public static string Of(string text, ulong seed)
        {
            var random = new SplitMix(seed);
            for (var times = 1 + random.Below(3); times > 0 && text.Length > 1; times--)
            {
                var (at, length) = (random.Below(text.Length), random.Below(12));
                var end = Math.Min(text.Length, at + length);
                var accident = Accidents[random.Below(Accidents.Length)];
                text = random.Below(6) switch
                {
                    0 => text.Remove(at, 1).Insert(at, accident.ToString()),
                    1 => text.Insert(at, accident.ToString()),
                    2 => text.Remove(at, end - at),
                    3 => text.Insert(at, text[at..end]),
                    4 => text[..at],
                    _ => text.Remove(at, end - at).Insert(random.Below(text.Length - (end - at) + 1), text[at..end]),
                };
            }
            return text;
        }
    }
}
