namespace Parley.Bargaining;

/// <summary>The conditions between issues leave no room for packages.</summary>
/// <param name="conditions">The conditions as the case writes them.</param>
public sealed class NoPackageException(string conditions) : Exception($"feasible: {conditions}: no package meets all of these with room to spare; loosen one.")
{
    /// <summary>The conditions as the case writes them.</summary>
    public string Conditions { get; } = conditions;
}
