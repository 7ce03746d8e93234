using Parley.CaseFiles;

namespace Parley.Tests.CaseFiles;

public sealed class KoreaTests
{
    [Fact]
    public void TheKoreaCaseReadsWithAFewWarningsAndNoError()
    {
        var reading = CaseFile.Read(Repository.At("cases", "korea-2018"));
        Assert.True(reading.Case is not null, string.Join('\n', reading.Diagnostics));
        Assert.InRange(reading.Diagnostics.Count, 1, 10);
    }

    [Fact]
    public void EverySectionOfTheKoreaCaseIsThere()
    {
        var whole = CaseFile.Read(Repository.At("cases", "korea-2018", CaseFile.Name)).Case!;
        Assert.Equal((136, 24, 10, 72), (whole.Events.Count, whole.Actors.Count, whole.Issues.Count, whole.Positions.Count));
        Assert.Equal(["strength", "backlash", "drills"], whole.Hypotheses.Named.Keys);
        Assert.Equal(["terms", "reply", "answer", "repair", "mend", "summit", "aftermath"], whole.Game!.Stages.Keys);
        Assert.Equal(2, whole.Game.Factions.Count);
        Assert.Equal(["dprk", "us"], whole.Game.Stages["summit"].Movers);
        Assert.Equal("exist", whole.Hypotheses.Named["backlash"].Type["hardliners"]);
        Assert.Equal(1, whole.Feasible[0].Terms["pace"]);
        Assert.Equal((-1, 20), (whole.Feasible[0].Terms["scope"], whole.Feasible[0].Bound));
        Assert.Equal("inter-korean", whole.References["ik-1985-team-spirit"].Columns["format"]);
        Assert.Equal(27, whole.Questions["summit-by-june-12"].BaseRate!.Within);
        Assert.Equal("threaten", whole.Evidence.Values.First(item => item.Move.Count > 0).Move["reply"]);
    }
}
