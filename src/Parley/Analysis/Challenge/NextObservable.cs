namespace Parley.Analysis.Challenge;

/// <summary>Something that can be seen next, and what it would tell.</summary>
/// <param name="Kind"><c>move</c>: a stage of the game still to come; <c>trace</c>: what an item of evidence says is absent, and might yet turn up; <c>plan</c>: an announced day.</param>
/// <param name="Id">The stage and mover, the item, or the event.</param>
/// <param name="Says">What to look for.</param>
/// <param name="By">When to look: the planned day nearest to it, else the first deadline of a question that it bears on; null: nobody has named a day.</param>
/// <param name="Event">The planned event whose day that is; null: the deadline of a question, or none.</param>
/// <param name="Signals">What may be seen; empty for a plan.</param>
/// <param name="Answers">What it would tell of each figure, the most first; empty for a plan.</param>
public sealed record NextObservable(string Kind, string Id, string Says, DateOnly? By, string? Event, IReadOnlyList<ObservableSignal> Signals, IReadOnlyList<AnswerBits> Answers);

/// <summary>One way in which it may turn out.</summary>
/// <param name="Id">The move, <c>seen</c>, <c>not seen</c>, or <c>not reached</c>.</param>
/// <param name="Probability">P(it turns out so).</param>
public sealed record ObservableSignal(string Id, double Probability);

/// <summary>What an observable would tell of a figure.</summary>
/// <param name="Figure">The name of the figure, or <c>strategy.outcome</c> and <c>strategy.{player}.type</c> for which of several it is.</param>
/// <param name="Bits">Expected information, in bits: never more than is open now.</param>
/// <param name="Now">The figure now; NaN where it is about which of several.</param>
/// <param name="Becomes">The figure after each signal, in their order; empty where it is about which of several.</param>
public sealed record AnswerBits(string Figure, double Bits, double Now, IReadOnlyList<double> Becomes);
