using Parley.Games.Tree;

namespace Parley.Tests.Games;

public sealed class OracleValueTests
{
    public static TheoryData<string> Games => [.. OracleRows.Games];

    /// <remarks>Figures from exact rational arithmetic; 1e-12 allows for doubles.</remarks>
    [Theory, MemberData(nameof(Games))]
    public void UniformPlayPaysAndErrsAsTheOracleSays(string game)
    {
        var tree = OracleRows.Tree(game).Compile();
        var certificate = Certificate.Of(BehaviourProfile.Uniform(tree));
        var rows = OracleRows.Of("value").Where(group => group.Game == game).SelectMany(group => group.Rows).ToList();
        Assert.Equal(tree.PlayerCount + 1, rows.Count);
        foreach (var row in rows)
            Assert.Equal(row.Value, row.Player >= 0 ? certificate.Payoffs[row.Player] : certificate.NashConv, 1e-12);
    }

    /// <remarks>At λ the profile is the logit response to itself, so its agent regret is below log(actions)/λ.</remarks>
    [Fact]
    public void LogitEquilibriaOfTheOracleHaveTheirPayoffsAndLittleAgentRegret()
    {
        var payoffRows = OracleRows.Of("aqre").Where(group => group.Note.Length > 0).ToDictionary(group => (group.Game, group.Lambda));
        foreach (var group in OracleRows.Of("aqre").Where(group => group.Note.Length == 0))
        {
            var tree = OracleRows.Tree(group.Game).Compile();
            var certificate = Certificate.Of(BehaviourProfile.Of(tree, group.Profile(tree)));
            foreach (var (player, want) in payoffRows[(group.Game, group.Lambda)].Payoffs(tree).Index())
                OracleRows.AssertClose(want, certificate.Payoffs[player], $"{group} player {player + 1}");
            Assert.InRange(certificate.AgentRegret, 0, Math.Log(4) / group.Lambda!.Value);
        }
    }

    [Fact]
    public void KuhnUniformNashConvIsElevenTwelfths() =>
        Assert.Equal(11.0 / 12, Certificate.Of(BehaviourProfile.Uniform(OracleRows.Tree("kuhn.efg").Compile())).NashConv, 1e-14);
}
