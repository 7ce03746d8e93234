using System.Text.Json;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Tests.Cli;

namespace Parley.Tests.Cuba;

/// <summary>The case of the Cuban missile crisis: sound, whole, and blind to what came after its day.</summary>
public sealed class CubaTests
{
    private static readonly string Folder = Repository.At("cases", "cuba-1962");
    private static readonly CaseReading Reading = CaseFile.Read(Folder);
    private static readonly Case Whole = Reading.Case!;
    private static readonly Case Day = AsOf.Cut(Whole, Whole.AsOf);

    [Fact]
    public void TheFiguresAreTheGoldenOnes() => GoldenFindings.Hold(Folder, atLeast: 200);

    [Fact]
    public void ItReadsWithoutAComplaint() => Assert.Empty(Reading.Diagnostics);

    [Fact]
    public void EverySectionOfTheFormatIsUsed() => Assert.All(
        new (string Section, int Count)[]
        {
            ("sources", Whole.Sources.Count), ("actors", Whole.Actors.Count), ("absent", Whole.Absent.Count), ("events", Whole.Events.Count), ("issues", Whole.Issues.Count),
            ("feasible", Whole.Feasible.Count), ("positions", Whole.Positions.Count), ("concessions", Whole.Concessions.Count), ("precedents", Whole.Precedents.Count),
            ("claims", Whole.Claims.Count), ("hypotheses", Whole.Hypotheses.Named.Count), ("evidence", Whole.Evidence.Count), ("outcomes", Whole.Outcomes.Count),
            ("game", Whole.Game!.Stages.Count), ("references", Whole.References.Count), ("episodes", Whole.Episodes.Count), ("threats", Whole.Threats.Count),
            ("questions", Whole.Questions.Count), ("judgements", Whole.Judgements.Count),
        },
        section => Assert.True(section.Count > 1, section.Section));

    [Fact]
    public void OnTheFirstEveningOfTheQuarantineTheEndIsNotKnown()
    {
        Assert.All(Day.Events.Values, act => Assert.True(act.Known <= Day.AsOf, act.Id));
        Assert.All(Day.Questions.Values, question => Assert.Null(question.Resolved));
        Assert.DoesNotContain("first-price", Day.Evidence.Keys);
        Assert.DoesNotContain("warheads-land", Day.Events.Keys); // 4 October, known since 1992
        Assert.Contains("missiles-found", Day.Events.Keys); // 15 October, a week before the world heard
    }

    [Fact]
    public void BeforeTheSpeechOnlyTheSecretDeploymentHasBeenPlayed() => Assert.Equal(["install"], AsOf.Cut(Whole, new(1962, 10, 19)).Game!.Observed.Keys);

    /// <remarks>The room thought of Berlin; nothing stirred there, and the first price that Moscow named was a promise about Cuba.</remarks>
    [Fact]
    public void WithTheFilesOpenTheLeverForBerlinFallsAndTheShieldRises()
    {
        var (then, now) = (Posteriors("1962-10-24"), Posteriors("2003-01-01"));
        Assert.True(now["lever"] < 0.1 && then["lever"] > 0.15, $"{then["lever"]} {now["lever"]}");
        Assert.True(now["shield"] > 1.5 * then["shield"], $"{then["shield"]} {now["shield"]}");
    }

    [Theory]
    [InlineData("report", "Is there a deal?")]
    [InlineData("play", "strike")]
    [InlineData("settle", "no-invasion pledge")]
    [InlineData("forecast", "Jupiters")]
    public void EveryVerbAnswers(string verb, string says)
    {
        using var folder = new ScratchFolder();
        var page = Path.Combine(folder.Path, "page.html");
        var said = Invocation.Of([verb, Folder, "--draws", "64", .. verb == "report" ? new[] { "-o", page } : []]);
        Assert.Equal(0, said.ExitCode);
        Assert.Contains(says, verb == "report" ? File.ReadAllText(page) : said.Output, StringComparison.Ordinal);
    }

    private static Dictionary<string, double> Posteriors(string day) =>
        JsonDocument.Parse(Invocation.Of("weigh", Folder, "--as-of", day, "--draws", "256", "--json").Output).RootElement.GetProperty("hypotheses").EnumerateArray()
            .ToDictionary(hypothesis => hypothesis.GetProperty("id").GetString()!, hypothesis => hypothesis.GetProperty("posterior").GetDouble());
}
