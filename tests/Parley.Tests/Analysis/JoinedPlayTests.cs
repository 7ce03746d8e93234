using Parley.Analysis;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Runs;

namespace Parley.Tests.Analysis;

public sealed class JoinedPlayTests
{
    /// <summary>Days whose draws are solved together say what each says alone: in every figure.</summary>
    [Theory]
    [InlineData("korea-2018", "2018-05-10", "2018-05-14", "2018-05-16", "2018-05-18", "2018-06-12")]
    [InlineData("cuba-1962", "1962-10-16", "1962-10-23", "1962-10-26", "1962-10-28")]
    public void DaysPlayedTogetherSayWhatEachSaysAlone(string name, params string[] days)
    {
        var whole = CaseFile.Read(Repository.At("cases", name)).Case!;
        var run = new RunContext { Draws = 64 };
        Case[] cuts = [.. days.Select(day => AsOf.Cut(whole, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)))];
        var together = JoinedPlay.Play(cuts, run, new(), new());
        Assert.True(together.Select(answer => answer!.Value.Observed.Count).Distinct().Count() > 1);
        foreach (var (cut, answer) in cuts.Zip(together))
        {
            var alone = JoinedPlay.Play(cut, run, new(), new())!;
            Assert.Equal(FigureSheet.Sign(null, alone, null, null, null), FigureSheet.Sign(null, answer, null, null, null), (one, other) => one.Hash == other.Hash && one.Figures.SequenceEqual(other.Figures));
            Assert.Equal(alone.Caveats, answer!.Caveats);
            Assert.Equal(alone.Provenance, answer.Provenance);
        }
    }
}
