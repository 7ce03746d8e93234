using Parley.CaseFiles;
using Parley.CaseFiles.Text;

namespace Parley.Tests.CaseFiles;

public sealed class PathTests
{
    private static readonly string Folder = Repository.At("cases", "korea-2018");

    private static readonly CasePaths Korea = CaseFile.Read(Folder).Paths;

    [Theory]
    [InlineData("asks")]
    [InlineData("positions.us.pace")]
    [InlineData("positions.us.pace.ideal")]
    [InlineData("positions.us")]
    [InlineData("positions[0].ideal")]
    [InlineData("game.stages.reply")]
    [InlineData("game.stages[1].options.threaten.cost.strength")]
    [InlineData("game.stages.summit.options.dprk.freeze")]
    [InlineData("game.types.us.cautious")]
    [InlineData("game.observed.reply")]
    [InlineData("evidence.bolton-named.likelihood.strength")]
    [InlineData("evidence[3]")]
    [InlineData("hypotheses.backlash.prior")]
    [InlineData("questions.summit-by-june-12.base_rate.within")]
    [InlineData("events.summit-threatened.sources.kcna")]
    public void WhatTheCaseHoldsHasAPath(string path) => Assert.True(Korea.Exists(path));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("positions.us.pase")]
    [InlineData("positions[9999]")]
    [InlineData("evidence[-1]")]
    [InlineData("evidence[x]")]
    [InlineData("game.stages.reply.options.threat")]
    [InlineData("asks.more")]
    [InlineData("events.new-year-2017.motive")]
    public void WhatItDoesNotHoldHasNone(string path) => Assert.False(Korea.Exists(path));

    [Fact]
    public void EverySentenceOfTheEssayIsTracedToSomethingThatExists()
    {
        var log = new DiagnosticLog();
        var table = TableText.Read("traceability.csv", File.ReadAllText(Path.Combine(Folder, "traceability.csv")), Trail.Root, log)!;
        var paths = table.Items.OfType<MapNode>().SelectMany(row => new[] { row["path"], row["also"] }).OfType<ScalarNode>().SelectMany(cell => cell.Text.Split(';')).ToList();
        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(Korea.Exists(path), path));
    }

    [Fact]
    public void ASettingStandsInPlaceOfWhatTheFilesSay()
    {
        var set = With("hypotheses.backlash.prior=0.5", "positions.us.pace.ideal=40 to 60", "questions.summit-in-singapore.judgement=0.8", "game.types.dprk.strength.prefers=[o3, o4, [o8, o5], o2, o6, o1, o7]",
            "events.summit-threatened.sources=kcna;yonhap", "game.stages.reply.options.suspend.cost={ strength: 0.2 }", "asks=Why: now?", "outcomes.o4.deal.pace=10", "rationality.us=3").Case;
        Assert.Null(set);
        set = With("hypotheses.backlash.prior=0.5", "positions.us.pace.ideal=40 to 60", "questions.summit-in-singapore.judgement=0.8", "game.types.dprk.strength.prefers=[o3, o4, [o8, o5], o2, o6, o1, o7]",
            "events.summit-threatened.sources=kcna;yonhap", "game.stages.reply.options.suspend.cost={ strength: 0.2 }", "asks=Why: now?", "outcomes.o4.deal.pace=10").Case!;
        Assert.Equal("0.5", set.Hypotheses.Named["backlash"].Prior.ToString());
        Assert.Equal("40 to 60", set.Positions.Single(position => position is { Actor: "us", Issue: "pace" }).Ideal.ToString());
        Assert.Equal("0.8", set.Questions["summit-in-singapore"].Judgement!.ToString());
        Assert.Equal(["o8", "o5"], set.Game!.Types["dprk"]["strength"].Preferences.Prefers![2]);
        Assert.Equal(["kcna", "yonhap"], set.Events["summit-threatened"].Sources);
        Assert.Equal(["strength"], set.Game.Stages["reply"].Options["dprk"]["suspend"].Cost.Keys);
        Assert.Equal("Why: now?", set.Asks);
        Assert.Equal("10", set.Outcomes["o4"].Deal["pace"].ToString());
    }

    [Theory]
    [InlineData("hypotheses.backlsh.prior=0.5", "--set:1:1 \"hypotheses.backlsh.prior\" leads nowhere: there is no hypotheses.backlsh; did you mean backlash?")]
    [InlineData("hypotheses.backlash.prior=often", "--set:1:1 hypotheses.backlash.prior: \"often\" is not ")]
    [InlineData("hypotheses.backlash.prir=0.5", "--set:1:1 hypotheses.backlash.prir: is not a key here; did you mean prior?")]
    [InlineData("positions.us=40", "--set:1:1 \"positions.us\" leads to a whole thing; name a value that the case has.")]
    [InlineData("game.types.dprk.strenght.prior=0.5", "--set:1:1 \"game.types.dprk.strenght.prior\" leads nowhere: there is no game.types.dprk.strenght; did you mean strength?")]
    [InlineData("positions.us.scop.ideal=50", "--set:1:1 \"positions.us.scop.ideal\" leads nowhere: there is no positions.us.scop; did you mean scope?")]
    [InlineData("positions.us.weather.ideal=50", "--set:1:1 \"positions.us.weather.ideal\" leads nowhere: there is no positions.us.weather; name a value that the case has.")]
    [InlineData("positions.us.weather=50", "--set:1:1 \"positions.us.weather\" leads nowhere: there is no positions.us.weather; name a value that the case has.")]
    [InlineData("a..b=1", "--set:1:1 \"a..b\" is not a path; write steps parted by dots, such as hypotheses.backlash.prior.")]
    [InlineData("outcomes.o1.deal={ scope: ", "--set:1:")]
    [InlineData("events=other.csv", "--set:1:1 events: \"other.csv\" is a text where a section belongs;")]
    public void ASettingThatDoesNotFitIsExplained(string setting, string said) => Assert.Contains(With(setting).Errors, error => error.ToString().StartsWith(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("path", false)]
    [InlineData("=value", false)]
    [InlineData("path=", true)]
    [InlineData(" a.b = c = d ", true)]
    public void ASettingIsPartedAtTheFirstEqualsSign(string text, bool isOne)
    {
        Assert.Equal(isOne, Setting.TryParse(text, out var setting));
        if (text.Contains("c = d", StringComparison.Ordinal))
            Assert.Equal(new Setting("a.b", "c = d"), setting);
    }

    private static CaseReading With(params string[] settings) => CaseFile.Read(Folder, [.. settings.Select(text => Setting.TryParse(text, out var setting) ? setting : throw new ArgumentException(text))]);
}
