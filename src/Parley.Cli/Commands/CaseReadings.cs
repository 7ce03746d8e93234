using Parley.CaseFiles;

namespace Parley.Cli.Commands;

/// <summary>Reads the case that a line names: a folder, a file, or standard input.</summary>
internal static class CaseReadings
{
    public static CaseReading Read(CaseRequest request, Streams streams) =>
        request.Path == "-" ? CaseFile.Parse(streams.Input.ReadToEnd(), request.Settings) : CaseFile.Read(request.Path, request.Settings);
}
