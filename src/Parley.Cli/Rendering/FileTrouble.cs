namespace Parley.Cli.Rendering;

/// <summary>What people are told of a file that the system will not read or write.</summary>
internal static class FileTrouble
{
    /// <summary>The system refused: no file, no permission, no space.</summary>
    public static bool Is(Exception failure) => failure is IOException or UnauthorizedAccessException;

    /// <summary>The sentence for a file that was to be read.</summary>
    public static string Unread(string path, Exception failure) => $"{path}: cannot be read ({Reason(failure)}); correct the name, or check that you may read it.";

    /// <summary>The sentence for a file that was to be written.</summary>
    public static string Unwritten(string path, Exception failure) => $"{path}: not written ({Reason(failure)}); what was there is as it was. Free some space, or name another place.";

    private static string Reason(Exception failure) => failure.Message.TrimEnd('.');
}
