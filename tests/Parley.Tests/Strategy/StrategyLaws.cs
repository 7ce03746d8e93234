using Parley.CaseFiles;
using Parley.Cases;
using Parley.Numerics;
using Parley.Runs;
using Parley.Strategy;

namespace Parley.Tests.Strategy;

/// <summary>Laws of play, over whole families of staged games with numbers in doubt.</summary>
public sealed class StrategyLaws
{
    private const int Draws = 64;

    [Fact]
    public void OutcomesSumToOneAndSurpriseIsNeverNegative() => StagedGames.Random(common: false).Sample(question =>
    {
        var answer = Play(Seen(question, 1));
        Assert.Equal(1, answer.Outcomes.Sum(outcome => outcome.Probability.Mean.Value), 1e-12);
        Assert.All(answer.Observed, step =>
        {
            Assert.True(step.SurpriseBits.Value >= 0);
            Assert.True(step.SignalBits.Value >= 0);
        });
        Assert.All(answer.Players, player => Assert.Equal(1, player.Types.Sum(type => type.Posterior.Mean.Value), 1e-12));
        Assert.All(answer.Next, next => Assert.Equal(1, next.Moves.Values.Sum(move => move.Mean.Value), 1e-12));
        Assert.Equal(0, answer.Residual.NotConverged);
    }, iter: 60);

    [Fact]
    public void AtRationalityZeroPlayIsEvenAndTellsNothing() => StagedGames.Random(common: false).Sample(question =>
    {
        var answer = Play(Seen(With(question, Quantity.Exactly(0)), 1));
        Assert.All(answer.Observed, step =>
        {
            Assert.Equal(1.0 / First(question).Options[step.Player].Count, step.Probability.Value, 1e-12);
            Assert.Equal(0, step.SignalBits.Value, 1e-12);
        });
        Assert.All(answer.Players, player => Assert.All(player.Types.Concat(player.Factions), voice => Assert.Equal(voice.Prior.Mean.Value, voice.Posterior.Mean.Value, 1e-12)));
        Assert.All(answer.Next.Take(1), next => Assert.All(next.Moves.Values, move => Assert.Equal(1.0 / next.Moves.Count, move.Mean.Value, 1e-12)));
    }, iter: 40);

    /// <summary>The expected posterior is the prior: over the first mover's options, weighted by how likely each is.</summary>
    [Fact]
    public void BeliefsAreAMartingale() => StagedGames.Random(common: true).Sample(question =>
    {
        var stage = First(question);
        if (stage.Movers.Count > 1)
            return;
        var player = stage.Movers[0];
        var answers = stage.Options[player].Keys.Select(option => Play(Seen(question, stage.Id, player, option))).ToArray();
        Assert.Equal(1, answers.Sum(answer => answer.Observed[0].Probability.Value), 1e-12);
        foreach (var type in question.Game.Types[player].Keys)
            Assert.Equal(answers[0].Observed[0].Before[type].Value, answers.Sum(answer => answer.Observed[0].Probability.Value * answer.Observed[0].After[type].Value), 1e-12);
        foreach (var outcome in question.Outcomes.Keys)
        {
            Assert.Equal(Play(question).Outcomes.Single(o => o.Id == outcome).Probability.Mean.Value,
                answers.Sum(answer => answer.Observed[0].Probability.Value * answer.Outcomes.Single(o => o.Id == outcome).Probability.Mean.Value), 1e-11);
        }
    }, iter: 40);

    /// <summary>When all types want the same and pay the same, whatever is done teaches nothing.</summary>
    [Fact]
    public void ASignalThatAllSendAlikeTeachesNothing() => StagedGames.Random(common: true).Sample(question =>
    {
        var game = question.Game;
        var alike = game with
        {
            Factions = Keyed<Faction>.Empty,
            Types = game.Types.Select(types => types.Select(type => type with { Preferences = types.Values.First().Preferences })),
            Stages = game.Stages.Select(stage => stage with { Options = stage.Options.Select(options => options.Select(option => option with { Cost = Keyed<Quantity>.Empty })) }),
        };
        var answer = Play(Seen(question with { Game = alike }, 1));
        Assert.All(answer.Observed, step => Assert.Equal(0, step.SignalBits.Value, 1e-12));
    }, iter: 40);

    [Fact]
    public void NamesOfTypesAndMovesMakeNoDifference() => StagedGames.Random(common: true).Sample(question =>
    {
        var (plain, renamed) = (Play(Seen(question, 1)), Play(Seen(Renamed(question), 1)));
        foreach (var (one, other) in plain.Outcomes.Zip(renamed.Outcomes))
            Assert.Equal(one.Probability.Mean.Value, other.Probability.Mean.Value, 1e-11);
        foreach (var (one, other) in plain.Observed.Zip(renamed.Observed))
            Assert.Equal(one.SignalBits.Value, other.SignalBits.Value, 1e-10);
        foreach (var (one, other) in plain.Players.Zip(renamed.Players))
            Assert.All(one.Types, type => Assert.Equal(type.Posterior.Mean.Value, other.Types.Single(twin => twin.Id == "other-" + type.Id).Posterior.Mean.Value, 1e-11));
    }, iter: 40);

    [Fact]
    public void ThreadsMakeNoDifference()
    {
        var question = EquilibriumTests.Korea();
        StrategyAnswer On(int threads) => StrategyEngine.Play(question, Ensemble.Of(question.Columns, new() { Draws = 4096, Threads = threads }), null, new() { Draws = 4096, Threads = threads }).Value;
        var (one, seven) = (On(1), On(7));
        Assert.Equal(one.Outcomes, seven.Outcomes);
        Assert.Equal(one.EffectiveSample, seven.EffectiveSample);
        Assert.Equal(one.Indicators.Select(indicator => indicator.OutcomeBits), seven.Indicators.Select(indicator => indicator.OutcomeBits));
    }

    [Fact]
    public void ACutBeforeAMoveForgetsIt()
    {
        var whole = CaseFile.Read(Repository.At("cases", "korea-2018")).Case!;
        var before = StrategyQuestion.Of(AsOf.Cut(whole, new(2018, 5, 14)))!;
        Assert.Equal(["terms"], before.Game.Observed.Keys);
        var answer = StrategyEngine.Play(before, Ensemble.Of(before.Columns, new() { Draws = 64 })).Value;
        Assert.Equal("reply", answer.Next[0].Stage);
        var hidden = whole with { Game = whole.Game! with { Observed = new(whole.Game.Observed.Select(seen => seen.Key == "reply" ? KeyValuePair.Create("reply", seen.Value with { Move = new([KeyValuePair.Create("dprk", "quiet")]) }) : seen)) } };
        var other = StrategyQuestion.Of(AsOf.Cut(hidden, new(2018, 5, 14)))!;
        Assert.Equal(answer.Outcomes, StrategyEngine.Play(other, Ensemble.Of(other.Columns, new() { Draws = 64 })).Value.Outcomes);
    }

    private static StrategyAnswer Play(StrategyQuestion question) => StrategyEngine.Play(question, Ensemble.Of(question.Columns, new() { Draws = Draws })).Value;

    private static Stage First(StrategyQuestion question) => question.Game.Stages.Values.First();

    /// <summary>The first stage with an option that was seen.</summary>
    private static StrategyQuestion Seen(StrategyQuestion question, int option)
    {
        var stage = First(question);
        return question with { Game = question.Game with { Observed = new([KeyValuePair.Create(stage.Id, new ObservedMove(new(stage.Movers.Select(mover => KeyValuePair.Create(mover, stage.Options[mover].Keys.ElementAt(option))))))]) } };
    }

    private static StrategyQuestion Seen(StrategyQuestion question, string stage, string player, string option) =>
        question with { Game = question.Game with { Observed = new([KeyValuePair.Create(stage, new ObservedMove(new([KeyValuePair.Create(player, option)])))]) } };

    private static StrategyQuestion With(StrategyQuestion question, Quantity rationality) =>
        question with { Game = question.Game with { Rationality = new([KeyValuePair.Create(Evidence.Everywhere, rationality)]) } };

    private static StrategyQuestion Renamed(StrategyQuestion question)
    {
        var game = question.Game;
        return question with
        {
            Game = game with
            {
                Types = game.Types.Select(types => new Keyed<PlayerType>(types.Reverse().Select(type => KeyValuePair.Create("other-" + type.Key, type.Value with { Id = "other-" + type.Key })))),
                Stages = game.Stages.Select(stage => stage with
                {
                    Options = stage.Options.Select(options => new Keyed<Option>(options.Select(option => KeyValuePair.Create("other-" + option.Key, option.Value with
                    {
                        Id = "other-" + option.Key,
                        Cost = new(option.Value.Cost.Select(cost => KeyValuePair.Create(game.Factions.ContainsKey(cost.Key) || cost.Key == Evidence.Everywhere ? cost.Key : "other-" + cost.Key, cost.Value))),
                    })))),
                    Ends = [.. stage.Ends.Select(ending => ending with { Moves = ending.Moves is null ? null : [.. ending.Moves.Select(move => move == "*" ? move : "other-" + move)] })],
                }),
            },
        };
    }
}
