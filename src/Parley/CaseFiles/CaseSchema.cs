namespace Parley.CaseFiles;

/// <summary>The JSON Schema (2020-12) of a case file, for editors: completion, hover texts, and structure checked while typing.</summary>
/// <remarks>It knows the shape of a case and not its sense: ids that lead nowhere, priors and the paths of the game are for <see cref="CaseFile.Read"/>.</remarks>
public static class CaseSchema
{
    private const string Resource = "case.schema.json";

    /// <summary>The schema as JSON.</summary>
    public static string Text { get; } = Load();

    private static string Load()
    {
        using var stream = typeof(CaseSchema).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
