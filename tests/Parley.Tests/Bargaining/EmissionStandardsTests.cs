using Parley.Bargaining.Models;

namespace Parley.Tests.Bargaining;

/// <summary>When should medium-sized cars meet new emission standards? Ten actors, 1992; years of delay.</summary>
/// <remarks>Inputs: J. Scholz, G. Calbert and G. Smith, ICAART 2011, table 1, after B. Bueno de Mesquita (1994); rounds: their table 2.</remarks>
public sealed class EmissionStandardsTests
{
    private static readonly BargainingRow Inputs = BargainingRow.Of("emission-mean");

    /// <remarks>The three decimals are those of an independent reconstruction; the paper prints 8.4, 9.9, 9.9, 9.9, 9.9, 7.4, 8.8, 9.6.</remarks>
    [Fact]
    public void TheMedianVoterOfEachRoundIsThePublishedOne() =>
        Assert.Equal([8.416, 9.611, 9.962, 9.962, 9.962, 7.472, 8.825, 9.671], Rounds(ChallengeOptions.Published).Select(round => Math.Round(round.Median, 3)));

    /// <remarks>The paper prints 7.4, 7.5, 7.6, 7.3, 7.3, 7.4, 7.5, 7.6, cut after one decimal in some rounds and rounded in others: a tenth either way.</remarks>
    [Fact]
    public void TheMeanVoterOfEachRoundIsWithinATenthOfThePublishedOne() =>
        Assert.All(Rounds(ChallengeOptions.Published).Zip([7.4, 7.5, 7.6, 7.3, 7.3, 7.4, 7.5, 7.6]), round => Assert.Equal(round.Second, round.First.Mean, 0.1));

    [Fact]
    public void TurnedRoundTheScaleGivesTheMirrorImageByDefault()
    {
        var rounds = Rounds(new());
        var mirrored = Challenge.Play([.. Inputs.OfActors("position").Select(position => 14 - position)], Saliences, Inputs.OfActors("capability"), new());
        Assert.Equal(rounds.Count, mirrored.Count);
        Assert.All(rounds.Zip(mirrored), round => Assert.Equal(14 - round.First.Median, round.Second.Median, 1e-9));
    }

    [Fact]
    public void ColumnsThatDoNotFitAreRefused()
    {
        Assert.Throws<ArgumentException>(() => Challenge.Play([], [], [], new()));
        Assert.Throws<ArgumentException>(() => Challenge.Security([1, 2], [1], [1, 1], new()));
    }

    private static double[] Saliences => [.. Inputs.OfActors("salience").Select(salience => salience / 100)];

    private static IReadOnlyList<ChallengeRound> Rounds(ChallengeOptions options) => Challenge.Play(Inputs.OfActors("position"), Saliences, Inputs.OfActors("capability"), options);
}
