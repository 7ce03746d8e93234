using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Parley.Cases;

namespace Parley.Tests.Architecture;

/// <summary>The table of docs/architecture.md: what each room of the library may use, checked on the compiled assembly.</summary>
public sealed class RoomTests
{
    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader().LoadAssembly(typeof(Case).Assembly).Build();

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Numerics"] = [],
        ["Cases"] = ["Numerics"],
        ["CaseFiles"] = ["Cases", "Numerics"],
        ["Runs"] = ["Cases", "Numerics"],
        ["Games"] = ["Numerics"],
        ["Weighing"] = ["Runs", "Cases", "Numerics"],
        ["Bargaining"] = ["Runs", "Cases", "Numerics"],
        ["Forecasting"] = ["Runs", "Cases", "Numerics"],
        ["Watching"] = ["Runs", "Cases", "Numerics"],
        ["Strategy"] = ["Games", "Runs", "Cases", "Numerics"],
        ["Analysis"] = ["Strategy", "Weighing", "Bargaining", "Forecasting", "Watching", "Games", "Runs", "Cases", "Numerics"],
        ["Reports"] = ["Analysis", "Strategy", "Weighing", "Bargaining", "Forecasting", "Watching", "Games", "Runs", "Cases", "Numerics"],
    };

    [Fact]
    public void EveryTypeLivesInARoomOfTheTable() =>
        Assert.Empty(Types().Select(RoomOf).Where(room => !MayUse.ContainsKey(room)).Distinct());

    [Fact]
    public void NoRoomUsesAnythingToItsLeftOrBesideIt() =>
        Assert.Empty(Types().SelectMany(Uses).Where(use => use.From != use.To && !MayUse[use.From].Contains(use.To))
            .Select(use => $"{use.From} uses {use.To}: {use.Where}").Distinct().Order());

    [Fact]
    public void TheTableHasNoCycleSinceARoomUsesOnlyThoseListedBeforeIt()
    {
        var order = MayUse.Keys.ToList();
        Assert.All(MayUse, room => Assert.All(room.Value, used => Assert.True(order.IndexOf(used) < order.IndexOf(room.Key), $"{room.Key} uses {used}")));
    }

    [Fact]
    public void TheCheckSeesTheUsesThatAreThere() =>
        Assert.Contains(Types().SelectMany(Uses), use => use is { From: "Weighing", To: "Runs" });

    private static IEnumerable<IType> Types() => House.Types.Where(type => type.Namespace?.FullName.StartsWith("Parley", StringComparison.Ordinal) == true);

    private static string RoomOf(IType type) => type.Namespace.FullName.Split('.') is [_, var room, ..] ? room : type.FullName;

    private static IEnumerable<(string From, string To, string Where)> Uses(IType type) => type.Dependencies
        .Where(dependency => dependency.Target.Namespace?.FullName.StartsWith("Parley", StringComparison.Ordinal) == true)
        .Select(dependency => (RoomOf(type), RoomOf(dependency.Target), $"{type.FullName} → {dependency.Target.FullName}"));
}
