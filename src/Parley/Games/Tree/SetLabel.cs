namespace Parley.Games.Tree;

/// <summary>How code names an information set or a chance event: by name, by number, by both, or not at all.</summary>
/// <param name="Number">The number it shall have; 0: the next free one of its player, in the order of the tree.</param>
/// <param name="Name">The name it shall have; may be empty.</param>
/// <remarks>Moves of one player with equal labels are in one set. The empty label is a set of its own at every node.</remarks>
public readonly record struct SetLabel(int Number, string Name)
{
    /// <summary>A set known by its name.</summary>
    public static implicit operator SetLabel(string name) => new(0, name);

    /// <summary>A set known by its number, without a name.</summary>
    public static implicit operator SetLabel(int number) => new(number, "");
}
