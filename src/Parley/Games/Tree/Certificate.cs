using System.Collections.Immutable;

namespace Parley.Games.Tree;

/// <summary>What can be checked of a profile without trusting who found it.</summary>
/// <param name="Payoffs">Expected payoff of each player.</param>
/// <param name="NashConv">Sum over players of what a best response gains; 0 at a Nash equilibrium.</param>
/// <param name="AgentRegret">The most that a single set gains by another action; see <see cref="ProfileGauge.AgentRegret"/>.</param>
public sealed record Certificate(ImmutableArray<double> Payoffs, double NashConv, double AgentRegret)
{
    /// <summary>Measures a profile.</summary>
    /// <exception cref="InvalidOperationException">The players do not have perfect recall.</exception>
    public static Certificate Of(BehaviourProfile profile)
    {
        var gauge = new ProfileGauge(profile.Tree);
        var payoffs = new double[profile.Tree.PlayerCount];
        gauge.ExpectedPayoffs(profile.Probabilities, payoffs);
        return new([.. payoffs], gauge.NashConv(profile.Probabilities), gauge.AgentRegret(profile.Probabilities));
    }

    /// <summary>Same figures.</summary>
    public bool Equals(Certificate? other) => other is not null && Payoffs.SequenceEqual(other.Payoffs)
        && NashConv.Equals(other.NashConv) && AgentRegret.Equals(other.AgentRegret);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(NashConv, AgentRegret);
}
