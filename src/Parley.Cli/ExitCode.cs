namespace Parley.Cli;

/// <summary>What the tool tells the script that called it.</summary>
internal static class ExitCode
{
    /// <summary>Answered.</summary>
    public const int Answered = 0;

    /// <summary>The input is bad, or the answer could not be written; every reason was printed.</summary>
    public const int BadInput = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
