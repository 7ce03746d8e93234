using System.Diagnostics;
using Parley.Analysis;
using Parley.CaseFiles;
using Parley.Cases;

namespace Parley.Tests.Cli;

/// <summary>One hash of all published figures, the same on every machine: the tool is started anew under each of .NET's switches.</summary>
public sealed class SignatureTests
{
    private static readonly string Korea = Repository.At("cases", "korea-2018");

    private static readonly Lazy<string> Plain = new(() => Started(Korea, null));

    [Theory]
    [InlineData("DOTNET_PROCESSOR_COUNT=1")]
    [InlineData("DOTNET_PROCESSOR_COUNT=2")]
    [InlineData("DOTNET_PROCESSOR_COUNT=7")]
    [InlineData("DOTNET_EnableAVX512F=0")]
    [InlineData("DOTNET_EnableAVX2=0")]
    [InlineData("DOTNET_EnableHWIntrinsic=0")]
    public void TheSignatureOfKoreaIsTheSameOnAnyNumberOfCoresAndWithoutVectorInstructions(string setting) => Assert.Equal(Plain.Value, Started(Korea, setting));

    [Theory]
    [InlineData("DOTNET_PROCESSOR_COUNT=1")]
    [InlineData("DOTNET_EnableHWIntrinsic=0")]
    public void SoIsThatOfTheEmissionStandards(string setting) =>
        Assert.Equal(Started(Repository.At("cases", "emission-standards-1992"), null), Started(Repository.At("cases", "emission-standards-1992"), setting));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void AndOnAnyNumberOfThreadsInOneProcess(int threads)
    {
        var whole = CaseFile.Read(Korea).Case!;
        var signature = AnalysisEngine.Analyse(AsOf.Cut(whole, whole.AsOf), new() { Draws = 64, Threads = threads }, new() { Parts = AnalysisParts.Engines }).Signature;
        Assert.StartsWith(signature.Hash, Plain.Value, StringComparison.Ordinal);
    }

    private static string Started(string @case, string? setting)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Parley.Cli.Tool).Assembly.Location, "signature", @case, "--draws", "64", "--quiet"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (setting?.Split('=') is [var name, var value])
            start.Environment[name] = value;
        using var tool = Process.Start(start)!;
        var said = tool.StandardOutput.ReadToEnd();
        var wrong = tool.StandardError.ReadToEnd();
        tool.WaitForExit();
        Assert.True(tool.ExitCode == 0, wrong);
        return said;
    }
}
