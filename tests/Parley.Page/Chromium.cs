namespace Parley.Page;

/// <summary>The Chromium of this machine. Nothing is downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    /// <summary>What to run: the variable PARLEY_CHROMIUM, then the well-known names on the path; null when there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("PARLEY_CHROMIUM") is { Length: > 0 } named ? named
        : Folders().SelectMany(_ => Names, System.IO.Path.Combine).FirstOrDefault(File.Exists);

    /// <summary>Whether a machine without Chromium fails the tests and does not skip them: the variable PARLEY_NEEDS_CHROMIUM is set, as <c>.ci/run</c> sets it.</summary>
    public static bool IsNeeded { get; } = Environment.GetEnvironmentVariable("PARLEY_NEEDS_CHROMIUM") is { Length: > 0 };

    /// <summary>Why a test is skipped, or fails.</summary>
    public const string Missing = "There is no Chromium on this machine: install it (on Debian: apt-get install chromium), or name one in the variable PARLEY_CHROMIUM.";

    private static string[] Folders() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
