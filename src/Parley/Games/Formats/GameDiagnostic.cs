namespace Parley.Games.Formats;

/// <summary>How bad it is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The game was read; something in the file was set right or left aside.</summary>
    Warning,

    /// <summary>The file is not a game.</summary>
    Error,
}

/// <summary>One thing wrong in a game file: where it is, what stands there, what may, and the way out.</summary>
/// <param name="File">Name of the file as the caller gave it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Severity">Whether there is a game all the same.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What may stand there.</param>
/// <param name="Remedy">The way out.</param>
public sealed record GameDiagnostic(string File, int Line, int Column, DiagnosticSeverity Severity, string Found, string Expected, string Remedy)
{
    /// <summary>The line for people: <c>game.efg:4:8: player 3 is not a player from 1 to 2; name the player by its place in the header.</c></summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {(Severity == DiagnosticSeverity.Warning ? "warning: " : "")}{Found} is not {Expected}; {Remedy}.";
}
