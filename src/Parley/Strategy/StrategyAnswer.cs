using Parley.Runs;

namespace Parley.Strategy;

/// <summary>Who the players are, what each does next, and what the moves seen so far revealed.</summary>
/// <param name="Players">What each player may be, before and after all that was seen.</param>
/// <param name="Observed">The moves seen, in order.</param>
/// <param name="Next">The moves still to come, stage by stage; the first is due now. Empty when play is over.</param>
/// <param name="Outcomes">What it comes to, by outcome in the order of the case; sums to 1.</param>
/// <param name="Choices">What each move that could be made now would be worth to each of the mover's types and factions.</param>
/// <param name="Indicators">What each stage still to come would tell, the most telling first.</param>
/// <param name="Learned">Numbers of the game that the moves seen have changed, the most changed first.</param>
/// <param name="Hierarchy">The same by another model of behaviour; null when play is over.</param>
/// <param name="Histories">The game as it was and can still be played, a history before those that follow it.</param>
/// <param name="EffectiveSample">How many draws of equal weight the weighted ones are worth.</param>
/// <param name="Residual">How exactly the draws were solved.</param>
public sealed record StrategyAnswer(
    IReadOnlyList<PlayerReading> Players,
    IReadOnlyList<ObservedStep> Observed,
    IReadOnlyList<StageForecast> Next,
    IReadOnlyList<OutcomeForecast> Outcomes,
    IReadOnlyList<Choice> Choices,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<LearnedNumber> Learned,
    LevelsAnswer? Hierarchy,
    IReadOnlyList<HistoryPoint> Histories,
    double EffectiveSample,
    SolverResidual Residual)
{
    /// <summary>The draws behind the figures, for whoever combines them with others.</summary>
    public required StrategyDraws Draws { get; init; }
}

/// <summary>What a player may be.</summary>
/// <param name="Id">The player.</param>
/// <param name="Types">Its types; of each column they sum to 1.</param>
/// <param name="Factions">Its factions that may not exist.</param>
public sealed record PlayerReading(string Id, IReadOnlyList<VoiceReading> Types, IReadOnlyList<VoiceReading> Factions);

/// <summary>P(a player is of a type), or P(a faction exists).</summary>
/// <param name="Id">The type or faction.</param>
/// <param name="Prior">Before any move, over all draws.</param>
/// <param name="Played">After the moves seen, from play alone.</param>
/// <param name="Posterior">After the moves seen and the judged evidence.</param>
public sealed record VoiceReading(string Id, Band Prior, Band Played, Band Posterior);

/// <summary>A move that was seen.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Player">Who moved.</param>
/// <param name="Move">What was done.</param>
/// <param name="Event">The act of the record that shows it; null: none is named.</param>
/// <param name="Probability">P(the move | the moves before it).</param>
/// <param name="SurpriseBits">−log₂ of that, never below 0.</param>
/// <param name="SignalBits">What it told of the mover's type: the divergence of what is believed after from what was believed before, in bits.</param>
/// <param name="FactionBits">The same of whether each of the mover's factions exists.</param>
/// <param name="Before">P(type, or existing faction) of the mover before, by id, from play alone.</param>
/// <param name="After">The same after.</param>
/// <param name="Choices">What each move that could have been made was worth to each type and faction: a signal is cheap when it would have paid others too.</param>
public sealed record ObservedStep(string Stage, string Player, string Move, string? Event, Estimate Probability, Estimate SurpriseBits, Estimate SignalBits,
    IReadOnlyDictionary<string, Estimate> FactionBits, IReadOnlyDictionary<string, Estimate> Before, IReadOnlyDictionary<string, Estimate> After, IReadOnlyList<Choice> Choices);

/// <summary>A move still to come.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Player">Who moves.</param>
/// <param name="Reached">P(it comes to that).</param>
/// <param name="Moves">P(each option | it comes to that), by option in the order of the case.</param>
public sealed record StageForecast(string Stage, string Player, Band Reached, IReadOnlyDictionary<string, Band> Moves);

/// <summary>P(an outcome | all that was seen).</summary>
public sealed record OutcomeForecast(string Id, Band Probability);

/// <summary>What a move would be worth to a type or faction that made it.</summary>
/// <param name="Player">The mover.</param>
/// <param name="Voice">The type or faction.</param>
/// <param name="Move">The option.</param>
/// <param name="Utility">What it expects after the move, its cost subtracted; from 0, the worst outcome to it, to 1, the best.</param>
/// <param name="Gain">What it has of the move over the best of the others; below 0: another is better.</param>
/// <param name="Regret">What it forgoes by the move against the best, at least 0.</param>
/// <param name="Pays">The share of the doubt in which no other move is better.</param>
public sealed record Choice(string Player, string Voice, string Move, Estimate Utility, Estimate Gain, Estimate Regret, Estimate Pays);

/// <summary>What a stage still to come would tell.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Player">Who moves there.</param>
/// <param name="Reached">P(it comes to that).</param>
/// <param name="OutcomeBits">Expected information about the outcome, in bits; that it does not come to the stage tells something too.</param>
/// <param name="TypeBits">Expected information about the mover's type, in bits.</param>
/// <param name="Signals">What each move would mean.</param>
public sealed record Indicator(string Stage, string Player, Estimate Reached, double OutcomeBits, double TypeBits, IReadOnlyList<Signal> Signals);

/// <summary>What a move would mean if it were seen.</summary>
/// <param name="Move">The option.</param>
/// <param name="Probability">P(it is seen).</param>
/// <param name="Outcomes">P(outcome | it is seen).</param>
/// <param name="Voices">P(type, or existing faction, of the mover | it is seen).</param>
public sealed record Signal(string Move, Estimate Probability, IReadOnlyDictionary<string, Estimate> Outcomes, IReadOnlyDictionary<string, Estimate> Voices);

/// <summary>A number of the game, before and after the moves seen.</summary>
/// <param name="Path">Where it stands in the case.</param>
/// <param name="Before">As the case has it.</param>
/// <param name="After">Weighted by how well it accounts for the moves seen.</param>
/// <param name="Shift">The change of the mean in standard deviations of before.</param>
public sealed record LearnedNumber(string Path, Band Before, Band After, double Shift);

/// <summary>What a cognitive hierarchy says instead.</summary>
/// <param name="Outcomes">P(outcome), by id.</param>
/// <param name="Next">P(each move now due), by player and option.</param>
/// <param name="SameOutcome">Whether it has the same most likely outcome as the equilibrium.</param>
/// <param name="SameMove">Whether it has the same most likely next moves.</param>
public sealed record LevelsAnswer(IReadOnlyDictionary<string, Estimate> Outcomes, IReadOnlyDictionary<string, IReadOnlyDictionary<string, Estimate>> Next, bool SameOutcome, bool SameMove);

/// <summary>A history of the game, or an outcome that follows one.</summary>
/// <param name="Parent">The place in the list of the history before; −1 at the beginning.</param>
/// <param name="Stage">The stage at which somebody moves; null: an outcome.</param>
/// <param name="Outcome">The outcome; null: play goes on.</param>
/// <param name="Move">The moves that led here from the parent, one for each mover; empty at the beginning, and where several lead to one outcome.</param>
/// <param name="Probability">P(it comes to this | all that was seen); 1 of the past.</param>
/// <param name="Seen">Whether it has come to this already.</param>
public sealed record HistoryPoint(int Parent, string? Stage, string? Outcome, IReadOnlyList<string> Move, double Probability, bool Seen);

/// <summary>How exactly the draws were solved.</summary>
/// <param name="Max">The largest ‖σ − logit(λQ(σ))‖∞ of a draw.</param>
/// <param name="NotConverged">Draws above <see cref="Tolerance"/>; they count all the same.</param>
/// <param name="Followed">Draws for which the branch had to be followed step by step.</param>
public sealed record SolverResidual(double Max, int NotConverged, int Followed)
{
    /// <summary>The residual above which a draw counts as not solved.</summary>
    public const double Tolerance = 1e-10;
}

/// <summary>Figures draw by draw, in the order of the ensemble.</summary>
/// <param name="Weight">By draw: P(all that was seen | the draw), scaled to sum to 1.</param>
/// <param name="Outcomes">By outcome: P(the outcome | all that was seen).</param>
/// <param name="Likelihood">By stage seen, and explanation: P(the move | the explanation, the moves before it); as expected on the whole where the explanation says nothing of the mover.</param>
public sealed record StrategyDraws(ReadOnlyMemory<double> Weight, IReadOnlyDictionary<string, ReadOnlyMemory<double>> Outcomes,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, ReadOnlyMemory<double>>> Likelihood)
{
    /// <summary>By player, then type or doubtful faction: P(it | all that was seen).</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, ReadOnlyMemory<double>>> Voices { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, ReadOnlyMemory<double>>>();

    /// <summary>The moves still to come, in the order of <see cref="StrategyAnswer.Next"/>.</summary>
    public IReadOnlyList<MoveDraws> Moves { get; init; } = [];
}

/// <summary>A move still to come, draw by draw.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Player">Who moves.</param>
/// <param name="Move">The option.</param>
/// <param name="Probability">P(the move | play comes to the stage); 0 where it does not.</param>
/// <param name="Weight">By draw: P(all that was seen, and that play comes to the stage | the draw), scaled to sum to 1.</param>
/// <param name="IsDue">Play is at the stage now.</param>
public sealed record MoveDraws(string Stage, string Player, string Move, ReadOnlyMemory<double> Probability, ReadOnlyMemory<double> Weight, bool IsDue);
