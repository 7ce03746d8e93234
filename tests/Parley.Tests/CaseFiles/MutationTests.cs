namespace Parley.Tests.CaseFiles;

public sealed class MutationTests
{
    [Fact]
    public void TwentyThousandDamagedKoreaCasesAreReadWithoutAnExceptionAndInGoodTime()
    {
        var survey = new Mutations(Repository.At("cases", "korea-2018")).Run(20_000, seed: 1);
        Assert.True(survey.Failures.Count == 0, string.Join("\n", survey.Failures.Take(5)));
        Assert.True(survey.Refused > survey.Read / 2, "damage is mostly noticed");
    }
}
