using System.Text.RegularExpressions;
using Parley.CaseFiles;
using Parley.Strategy.Histories;

namespace Parley.Tests.Docs;

/// <summary>Every room has a page of theory, and every such page says what it assumes, whence it comes, and when not to use it.</summary>
public sealed partial class TheoryPagesTests
{
    private static readonly Dictionary<string, string[]> PagesOfRoom = new()
    {
        ["Numerics"] = ["numbers.md"],
        ["Runs"] = ["numbers.md"],
        ["Weighing"] = ["weighing.md"],
        ["Bargaining"] = ["bargaining.md", "bargaining/challenge.md", "bargaining/election.md", "bargaining/exchange.md", "bargaining/nash.md", "bargaining/settlement.md", "bargaining/weighted-mean.md", "bargaining/weighted-median.md"],
        ["Strategy"] = ["strategy.md"],
        ["Forecasting"] = ["forecasting.md"],
        ["Watching"] = ["surprise.md"],
        ["Games"] = ["equilibria.md", "logit-equilibrium.md", "regret-minimisation.md"],
        ["Analysis"] = ["confidence.md"],
        ["Analysis/Challenge"] = ["sensitivity.md"],
    };

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Repository.At("docs", "theory"), "*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.At("docs", "theory"), file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact]
    public void EveryRoomWithAnEngineHasAPage()
    {
        var rooms = SourceText.Files.Where(file => file.Path.EndsWith("Engine.cs", StringComparison.Ordinal)).Select(file => file.Path[..file.Path.LastIndexOf('/')]).Distinct();
        Assert.Empty(rooms.Concat(["Numerics", "Games"]).Except(PagesOfRoom.Keys));
        Assert.Equal(Pages.Select(page => page.Data).Order(StringComparer.Ordinal), PagesOfRoom.Values.SelectMany(pages => pages).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void APageSaysWhatItAssumesAndWhenNotToUseIt(string page)
    {
        var text = Text(page);
        Assert.Matches(Limits(), text);
        Assert.Matches(Assumption(), text);
    }

    /// <remarks>A source has a year, or is a decision of this project, linked.</remarks>
    [Theory]
    [MemberData(nameof(Pages))]
    public void APageNamesItsSources(string page) => Assert.Matches(Sources(), Text(page));

    [Fact]
    public void TheKoreaGameIsAsLargeAsThePageSays()
    {
        var game = CaseFile.Read(Repository.At("cases", "korea-2018")).Case!;
        var (graph, _) = HistoryCompiler.Compile(game.Game!, [.. game.Outcomes.Keys], 100_000);
        var (all, apart) = (graph.Turns.Sum(turn => turn.Sets.Length), graph.Turns.Sum(turn => turn.Distinct.Length));
        Assert.Contains($"{graph.Nodes.Length} histories and {all} information sets, {apart} of them apart", Text("strategy.md").ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private static string Text(string page) => File.ReadAllText(Repository.At(["docs", "theory", .. page.Split('/')])).ReplaceLineEndings("\n");

    [GeneratedRegex("when not to use it\\b.{0,3}[\\s\\S]{80,}", RegexOptions.IgnoreCase)]
    private static partial Regex Limits();

    [GeneratedRegex("assum", RegexOptions.IgnoreCase)]
    private static partial Regex Assumption();

    [GeneratedRegex("(^## Sources?\\n|\\*\\*Sources?\\.\\*\\*)[\\s\\S]*(\\b(18|19|20)\\d\\d\\b)", RegexOptions.Multiline)]
    private static partial Regex Sources();
}
