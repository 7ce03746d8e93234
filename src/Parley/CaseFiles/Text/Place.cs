namespace Parley.CaseFiles.Text;

/// <summary>A place in a file; line and column from 1, or 0 for the file as a whole.</summary>
internal readonly record struct Place(string File, int Line, int Column);

/// <summary>A path from the root of a case to one of its items, step by step; written out only when somebody reads it.</summary>
/// <param name="Before">The path up to the last step; null for the first.</param>
/// <param name="Step">A key or an id, or an index in brackets.</param>
internal sealed record Trail(Trail? Before, string Step)
{
    /// <summary>The path of the whole case.</summary>
    public static Trail Root { get; } = new(null, "");

    /// <summary>The path one step further.</summary>
    public Trail To(string step) => new(ReferenceEquals(this, Root) ? null : this, step);

    /// <summary>Steps joined by dots; an index follows its list without one.</summary>
    public override string ToString() => Before is null ? Step : Step.StartsWith('[') ? Before + Step : $"{Before}.{Step}";
}
