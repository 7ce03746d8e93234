using System.Diagnostics;
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
    public void LongDamagedFilesTakeTimeInProportion()
    {
        var watch = Stopwatch.StartNew();
        foreach (var text in (string[])[new string('"', 500_000), string.Concat(Enumerable.Repeat("\\\"", 250_000)), "EFG 2 R " + new string('{', 500_000),
            string.Concat(Enumerable.Repeat("p \"\" 1 1 ", 100_000)), "EFG 2 R \"\" { \"A\" }\n" + string.Concat(Enumerable.Repeat("p \"\" 1 1 \"\" { \"a\" } 0\n", 50_000)),
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
