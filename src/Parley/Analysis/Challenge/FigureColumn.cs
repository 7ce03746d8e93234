namespace Parley.Analysis.Challenge;

/// <summary>What kind of thing a figure is about.</summary>
public enum FigureKind
{
    /// <summary>P(an explanation | the evidence).</summary>
    Explanation,

    /// <summary>P(a player is of a type, or a faction exists | all that was seen).</summary>
    Type,

    /// <summary>P(an outcome | all that was seen).</summary>
    Outcome,

    /// <summary>P(a move | it is now due).</summary>
    NextMove,

    /// <summary>P(a move | play comes to its stage, which is not the next).</summary>
    LaterMove,

    /// <summary>P(an explanation | the evidence, with the moves seen as likely as play would have made them).</summary>
    Derived,

    /// <summary>P(the answer to a question is yes).</summary>
    Question,

    /// <summary>The answer to a question about a number, in its unit.</summary>
    Number,

    /// <summary>Where an issue would be settled, 0–100.</summary>
    Settlement,

    /// <summary>P(there is a zone of agreement).</summary>
    Zone,

    /// <summary>The most that all can gain at once, in utility.</summary>
    CommonGain,
}

/// <summary>A published figure draw by draw.</summary>
/// <param name="Name">Its name on the sheet of figures, such as <c>strategy.outcomes.o4</c>.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Id">The explanation, type, outcome, question or issue; empty where there is only one.</param>
/// <param name="Column">The figure in each draw.</param>
/// <param name="Weight">How much each draw counts; empty: all alike.</param>
public sealed record FigureColumn(string Name, FigureKind Kind, string Id, ReadOnlyMemory<double> Column, ReadOnlyMemory<double> Weight)
{
    /// <summary>The figure is a probability.</summary>
    public bool IsProbability => Kind is not (FigureKind.Number or FigureKind.Settlement or FigureKind.CommonGain);

    /// <summary>One of many that would crowd a table; in machine-readable output it stands with the others.</summary>
    public bool IsAside => Kind is FigureKind.Question or FigureKind.Number or FigureKind.LaterMove;
}
