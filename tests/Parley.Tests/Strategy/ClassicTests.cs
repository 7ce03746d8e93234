using Parley.CaseFiles;
using Parley.Runs;
using Parley.Strategy;

namespace Parley.Tests.Strategy;

/// <summary>What is known of classic games of private information.</summary>
public sealed class ClassicTests
{
    /// <summary>Both types drink beer, so that beer tells nothing, and quiche would tell of weakness: the pooling equilibrium that the intuitive criterion keeps.</summary>
    [Fact]
    public void BeerAndQuichePoolOnBeer()
    {
        var beer = Play(ClassicGames.BeerQuiche("beer", 40));
        Assert.True(beer.Observed[0].Probability.Value > 0.97, $"P(beer) is {beer.Observed[0].Probability.Value}");
        Assert.True(beer.Observed[0].SignalBits.Value < 0.01);
        Assert.True(beer.Next[0].Moves["peace"].Mean.Value > 0.97);
        var quiche = Play(ClassicGames.BeerQuiche("quiche", 40));
        Assert.True(quiche.Observed[0].After["weak"].Value > 0.5);
        Assert.True(quiche.Next[0].Moves["fight"].Mean.Value > 0.5);
    }

    /// <summary>A signal that only the able can afford tells who is able: at high precision nearly the whole bit.</summary>
    [Fact]
    public void ACostlySignalSeparates()
    {
        var answer = Play(ClassicGames.Signalling(0.15, 1.2, 40));
        Assert.True(answer.Observed[0].After["able"].Value > 0.99);
        Assert.Equal(1, answer.Observed[0].SignalBits.Value, 0.05);
        Assert.True(answer.Next[0].Moves["high"].Mean.Value > 0.99);
        var none = Play(ClassicGames.Signalling(0.15, 1.2, 40, "none"));
        Assert.True(none.Observed[0].After["plain"].Value > 0.99);
        Assert.True(none.Next[0].Moves["low"].Mean.Value > 0.99);
    }

    /// <summary>A signal that costs all the same is sent by all the same: cheap talk tells nothing.</summary>
    [Fact]
    public void ACheapSignalDoesNotSeparate()
    {
        var answer = Play(ClassicGames.Signalling(0, 0, 40));
        Assert.Equal(0, answer.Observed[0].SignalBits.Value, 1e-9);
        Assert.Equal(0.5, answer.Observed[0].After["able"].Value, 1e-9);
    }

    /// <summary>A crisis signal that costs the irresolute somewhat more tells something, and more the more it costs them.</summary>
    [Fact]
    public void TheMoreASignalCostsTheIrresoluteTheMoreItTells()
    {
        double[] bits = [.. new[] { 0, 0.1, 0.2, 0.4, 0.8 }.Select(cost => Play(ClassicGames.Signalling(0, cost, 8)).Observed[0].SignalBits.Value)];
        Assert.All(bits.Zip(bits.Skip(1)), pair => Assert.True(pair.Second > pair.First, $"{pair.Second} after {pair.First}"));
    }

    /// <summary>An ordinary store fights the first entrant more than the last, to be taken for tough; a fight makes it look tougher, and keeps the second entrant out more.</summary>
    [Fact]
    public void AStoreFightsForItsReputation()
    {
        var answer = Play(ClassicGames.ChainStore(0.3, 25));
        var fight = answer.Observed.Single(step => step.Stage == "answer");
        Assert.True(fight.After["tough"].Value > fight.Before["tough"].Value + 0.1);
        var early = FightOfOrdinary(fight);
        var late = answer.Indicators.Single(indicator => indicator.Stage == "last-fought").Signals.Single(signal => signal.Move == "fight");
        var lateOrdinary = late.Probability.Value * late.Voices["ordinary"].Value / answer.Indicators.Single(indicator => indicator.Stage == "last-fought").Signals.Sum(signal => signal.Probability.Value * signal.Voices["ordinary"].Value);
        Assert.True(early > lateOrdinary + 0.2, $"ordinary: {early} at first, {lateOrdinary} at last");
        Assert.True(answer.Next.Single(next => next.Stage == "second").Moves["out"].Mean.Value > 0.5);

        static double FightOfOrdinary(ObservedStep step) => step.Probability.Value * step.After["ordinary"].Value / step.Before["ordinary"].Value;
    }

    private static StrategyAnswer Play(string yaml)
    {
        var reading = CaseFile.Parse(yaml);
        Assert.Empty(reading.Errors);
        var question = StrategyQuestion.Of(reading.Case!)!;
        var answer = StrategyEngine.Play(question, Ensemble.Of(question.Columns, new() { Draws = 64 })).Value;
        Assert.Equal(0, answer.Residual.NotConverged);
        return answer;
    }
}
