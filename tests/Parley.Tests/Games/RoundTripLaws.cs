using System.Globalization;
using Parley.Games;
using Parley.Games.Formats;
using Parley.Games.Library;
using Parley.Games.Strategic;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

public sealed class RoundTripLaws
{
    private static readonly Gen<string> Names = Gen.String[Gen.OneOf(Gen.Char['a', 'e'], Gen.Const('"'), Gen.Const('\\'), Gen.Const(' '), Gen.Const('{'), Gen.Const('é'), Gen.Const(',')), 0, 8]
        .Where(name => NameRule.IsTidy(name));

    private static readonly Gen<Exact> Numbers = Gen.OneOf(
        Gen.Select(Gen.Int[-999, 999], Gen.Int[1, 99]).Select((p, q) => Exact.Parse(string.Create(CultureInfo.InvariantCulture, $"{p}/{q}"))),
        Gen.Select(Gen.Int[-99, 99], Gen.Int[0, 999]).Select((whole, fraction) => Exact.Parse(string.Create(CultureInfo.InvariantCulture, $"{whole}.{fraction}"))),
        Gen.Int.Select(whole => (Exact)whole));

    [Fact]
    public void EveryRandomTreeComesBack() => RandomGames.Trees(150).Sample(game => Assert.Equal(game, Efg.Read(Efg.Write(game)).Require()), iter: 200);

    [Fact]
    public void EveryNameAndNumberComesBackAsWritten() => Gen.Select(Names.Array[6], Numbers.Array[4], Names, Names).Sample((names, numbers, title, comment) =>
    {
        var game = Play.Move(2, new SetLabel(7, names[0]),
                (names[1], Play.End(names[2], numbers.AsSpan(0, 2)).Named(names[3])),
                (names[1], Play.Chance(names[4], (names[4], new Exact(1, 3), Play.End(numbers.AsSpan(2, 2))), ("", new Exact(2, 3), Play.End()))))
            .ToGame(title, [names[5], names[0]], comment);
        var again = Efg.Read(Efg.Write(game)).Require();
        Assert.Equal(game, again);
        Assert.Equal(game.Outcomes.SelectMany(outcome => outcome.Payoffs).Select(number => number.Written), again.Outcomes.SelectMany(outcome => outcome.Payoffs).Select(number => number.Written));
        var strategic = StrategicGame.OfPayoffs(title, [new(names[0], [names[1], names[2]]), new(names[3], [names[4]])], [.. numbers], comment);
        Assert.Equal(strategic, Nfg.Read(Nfg.Write(strategic)).Require());
        var outcomes = StrategicGame.OfOutcomes(title, [new(names[0], [names[1], names[2]]), new(names[3], [names[4]])], [new(names[5], numbers.AsSpan(0, 2))], [0, 1], comment);
        Assert.Equal(outcomes, Nfg.Read(Nfg.Write(outcomes)).Require());
    }, iter: 300);

    /// <remarks>What the published reader takes, tried one by one.</remarks>
    [Theory]
    [InlineData("EFG 2 D \"t\" { \"A\" \"B\" } p \"\" 1 1 \"\" { \"a\" \"a\" } 0 t \"\" 1 \"\" { 1 -1/3 } t \"\" 1")]
    [InlineData("EFG 2 R \"t\" { \"A\" \"B\" }\r\nc \"\" 5 \"\" { \"a\" 0 \"b\" 1 } 0\r\nt \"\" 007 \"\" { .75,1e-1 }\r\nt \"\" 0\r\n")]
    [InlineData("EFG 2 R \"t\" { \"A\" \"B\" }\n\"\"\np \"\" 2 3 \"x\" { \"a\" } 1 \"\" { 1.5e2, 1. }\np \"\" 2 3 1\nt \"\" 0")]
    public void WhatThePublishedReaderTakesIsTaken(string text) => Assert.Empty(Efg.Read(text).Diagnostics);

    [Fact]
    public void StrategiesMayBeCounted()
    {
        var game = Nfg.Read("NFG 1 R \"Selten\" { \"Player 1\" \"Player 2\" } { 3 2 }\n\n1 1 0 2 0 2 1 1 0 3 2 0").Require();
        Assert.Equal(["1", "2", "3"], game.Players[0].Strategies);
        Assert.Equal((Exact)2, game.Payoff(game.CellOf([2, 1]), 0));
        Assert.Equal(game, Nfg.Read(Nfg.Write(game)).Require());
    }

    [Fact]
    public void AByteOrderMarkIsNoPartOfTheGame() => Assert.Equal(Poker.Kuhn(), Efg.Read("\uFEFF" + Efg.Write(Poker.Kuhn())).Require());
}
