namespace Parley.Analysis.Challenge;

/// <summary>A conclusion, and what would turn it.</summary>
/// <param name="Figure">What it is about: <c>weighing.leader</c>, <c>strategy.outcome</c>, or the name of a probability that is on one side of one half.</param>
/// <param name="Kind">What kind of figure decides it.</param>
/// <param name="Id">The question; empty where there is only one.</param>
/// <param name="Verdict">What is concluded: an id, or the side of one half.</param>
/// <param name="Margin">How far it is from turning, in probability.</param>
/// <param name="Singles">Single numbers that turn it inside their stated ranges, the nearest first; empty: none does.</param>
/// <param name="Pairs">Pairs of numbers that turn it together though neither does alone, the nearest first; looked for among the strongest few.</param>
/// <param name="Numbers">How many stated numbers feed the conclusion.</param>
/// <param name="Solved">For how many of them, alone or in a pair, the model was solved anew; for the rest the draws of the run show that they stay far from turning it.</param>
/// <param name="Draws">Draws on which it was solved anew.</param>
/// <param name="IsWhole">Every number that seemed able to turn it was tried; else only the likeliest were.</param>
public sealed record ConclusionFlips(string Figure, FigureKind Kind, string Id, string Verdict, double Margin, IReadOnlyList<Flip> Singles, IReadOnlyList<Flip> Pairs, int Numbers, int Solved, int Draws, bool IsWhole);

/// <summary>Numbers that turn a conclusion when they are held at certain values and all else stays in doubt.</summary>
/// <param name="Moves">One number, or two that move together along the line from their centres to the ends of their ranges.</param>
/// <param name="After">What is concluded then.</param>
/// <param name="Distance">How far it is: 0 at the centre, 1 at the end of the stated range.</param>
public sealed record Flip(IReadOnlyList<NumberMove> Moves, string After, double Distance);

/// <summary>A number moved.</summary>
/// <param name="Path">Where it stands in the case.</param>
/// <param name="From">Its central value.</param>
/// <param name="To">The value at which the conclusion turns.</param>
/// <param name="End">The end of its stated range (its 5 % or 95 % point) in that direction.</param>
public sealed record NumberMove(string Path, double From, double To, double End);
