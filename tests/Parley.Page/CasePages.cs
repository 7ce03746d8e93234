using System.Collections.Concurrent;
using Parley.Analysis;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Reports;
using Parley.Tests;

namespace Parley.Page;

/// <summary>The pages of the cases in the repository, each written once.</summary>
internal static class CasePages
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Written = new();

    public static TheoryData<string> Names => [.. Directory.EnumerateDirectories(Repository.At("cases")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static string Of(string name) => Written.GetOrAdd(name, _ => new(() => Write(CaseFile.Read(Repository.At("cases", name)).Case!))).Value;

    // Few draws: the page has the same parts, with rougher numbers.
    private static string Write(Case @case) => HtmlReport.Write(AnalysisEngine.Analyse(AsOf.Cut(@case, @case.AsOf), new() { Draws = 512 }));
}
