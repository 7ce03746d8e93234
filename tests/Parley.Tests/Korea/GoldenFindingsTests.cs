namespace Parley.Tests.Korea;

/// <summary>The published figures of the Korea case.</summary>
public sealed class GoldenFindingsTests
{
    [Fact]
    public void TheFiguresAreTheGoldenOnes() => GoldenFindings.Hold(Repository.At("cases", "korea-2018"), atLeast: 200);
}
