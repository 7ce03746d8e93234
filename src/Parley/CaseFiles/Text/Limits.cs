namespace Parley.CaseFiles.Text;

/// <summary>How large a case may be: far above any real one, and low enough that a damaged file is refused at once.</summary>
internal static class Limits
{
    /// <summary>Bytes of one file.</summary>
    public const int FileBytes = 16 << 20;

    /// <summary>Characters of one text.</summary>
    public const int TextLength = 1 << 20;

    /// <summary>Lists and maps within one another.</summary>
    public const int Depth = 32;

    /// <summary>Values in one YAML file.</summary>
    public const int Nodes = 1_000_000;

    /// <summary>Diagnostics shown; the rest is counted.</summary>
    public const int Diagnostics = 500;
}
