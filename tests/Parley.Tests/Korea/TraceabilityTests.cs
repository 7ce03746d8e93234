using System.Globalization;
using CsvHelper;
using Parley.CaseFiles;

namespace Parley.Tests.Korea;

/// <summary>Every one of the 220 things that the founding essay says has a place in the case.</summary>
public sealed class TraceabilityTests
{
    private static readonly string Folder = Repository.At("cases", "korea-2018");
    private static readonly CaseReading Reading = CaseFile.Read(Folder);

    internal sealed record Item(string Id, bool Starred, string Says, string Path, string[] Also);

    internal static IReadOnlyList<Item> Items { get; } = Read();

    [Fact]
    public void ThereAre220ItemsAndSeventyThreeAreStarred()
    {
        Assert.Equal(220, Items.Select(item => item.Id).Distinct().Count());
        Assert.Equal(73, Items.Count(item => item.Starred));
    }

    [Fact]
    public void EveryItemHasAPlaceInTheCase() =>
        Assert.Empty(Items.Where(item => item.Path.Length == 0 || !Reading.Paths.Exists(item.Path)).Select(item => $"{item.Id}: {item.Path}"));

    [Fact]
    public void EveryFurtherPlaceExistsToo() =>
        Assert.Empty(Items.SelectMany(item => item.Also.Where(path => !Reading.Paths.Exists(path)).Select(path => $"{item.Id}: {path}")));

    [Fact]
    public void APlaceThatIsNotThereIsNotFound() =>
        Assert.All(["events.talks-resumed", "positions.us.pacing", "game.stages.reply.optoins", "asksed", ""], path => Assert.False(Reading.Paths.Exists(path), path));

    private static List<Item> Read()
    {
        using var csv = new CsvReader(new StreamReader(Path.Combine(Folder, "traceability.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var items = new List<Item>();
        while (csv.Read())
            items.Add(new(csv["id"]!, csv["starred"] == "yes", csv["says"]!, csv["path"]!, csv["also"]!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        return items;
    }
}
