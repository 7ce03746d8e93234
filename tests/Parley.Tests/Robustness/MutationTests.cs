namespace Parley.Tests.Robustness;

/// <summary>A quick slice of <c>eng/check-robustness</c>: damaged files are read without an exception and in good time.</summary>
public sealed class MutationTests
{
    private static readonly IReadOnlyList<DamagedReader> Readers = DamagedReaders.All(Repository.Root);

    public static TheoryData<string> Names => [.. Readers.Select(reader => reader.Name)];

    [Fact]
    public void TwentyThousandDamagedKoreaCasesAreReadWithoutAnExceptionAndInGoodTime() => Sound(new DamagedCases(Repository.At("cases", "korea-2018")).Survey(20_000, seed: 1), leastRefused: 0.5);

    /// <remarks>If sound files were refused, damage would only test the refusal.</remarks>
    [Theory]
    [MemberData(nameof(Names))]
    public void FilesWithoutDamageAreAccepted(string name)
    {
        var reader = Reader(name);
        Assert.NotEmpty(reader.Sound);
        Assert.All(reader.Sound, sound => Assert.True(reader.Accepts(sound)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TwoThousandDamagedFilesAreReadWithoutAnExceptionAndInGoodTime(string name) => Sound(Reader(name).Survey(2_000, seed: 1), leastRefused: 0.1);

    private static DamagedReader Reader(string name) => Readers.Single(reader => reader.Name == name);

    private static void Sound(MutationSurvey survey, double leastRefused)
    {
        Assert.True(survey.Failures.Count == 0, string.Join("\n", survey.Failures.Take(5)));
        Assert.InRange(survey.Refused, survey.Read * leastRefused, survey.Read * 0.99);
    }
}
