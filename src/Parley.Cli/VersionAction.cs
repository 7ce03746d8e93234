using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Parley.Cli;

/// <summary><c>parley --version</c>: the version, and the commit that it was built from where there was one.</summary>
internal sealed class VersionAction(Streams streams) : SynchronousCommandLineAction
{
    private const int Digits = 12; // of the commit: enough to find it

    /// <summary>Whatever else the line says.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        streams.Output.WriteLine(Line(typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion));
        return ExitCode.Answered;
    }

    /// <summary>The line for people, from a version as the build writes it: <c>0.1.0+commit</c>, or <c>0.1.0</c> when it knew of no repository.</summary>
    internal static string Line(string version) => version.IndexOf('+', StringComparison.Ordinal) is > 0 and var at
        ? $"parley {version[..at]} (commit {version[(at + 1)..Math.Min(version.Length, at + 1 + Digits)]})" : $"parley {version}";
}
