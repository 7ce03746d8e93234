namespace Parley.Bargaining.Packages;

/// <summary>What an actor does in a program over packages.</summary>
internal enum Role
{
    /// <summary>It is left out.</summary>
    Absent,

    /// <summary>It must gain at least the common gain.</summary>
    Consents,

    /// <summary>Its gain is what is maximised.</summary>
    Favoured,

    /// <summary>w·log of its gain is part of what is maximised.</summary>
    Bargains,
}
