namespace Parley.Strategy;

/// <summary>What was known at some time of a game.</summary>
/// <param name="Question">What is asked, with the moves seen by then.</param>
/// <param name="Judge">What judged evidence says of each explanation, in the rows from one on, so many.</param>
internal sealed record Vantage(StrategyQuestion Question, Func<int, int, IReadOnlyList<JudgedEvidence>> Judge);
