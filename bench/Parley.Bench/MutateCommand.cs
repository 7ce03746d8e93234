using System.Diagnostics;
using System.Globalization;
using Parley.Tests.Robustness;

namespace Parley.Bench;

/// <summary><c>mutate COUNT [SEED]</c>: gives that many damaged files in all to every reader, and says whether any threw or took over a second: rows of a Markdown table.</summary>
internal static class MutateCommand
{
    /// <summary>How many parts of the whole each reader of cases gets; every other reader gets one.</summary>
    private const int PartsOfACase = 2;

    private static readonly string[] Cases = ["emission-standards-1992", "cuba-1962", "korea-2018"];

    public static int Run(string[] args)
    {
        var count = int.Parse(args[0], CultureInfo.InvariantCulture);
        var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
        var readers = DamagedReaders.All(".");
        var part = Math.Max(1, count / ((Cases.Length * PartsOfACase) + readers.Count));
        var bad = 0;
        Console.WriteLine("| reader | damaged files | accepted | refused | failures | slowest | wall time |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var reader in readers)
            bad += Tell(reader.Name, part, progress => reader.Survey(part, seed, progress));
        foreach (var name in Cases)
            bad += Tell($"case {name}", PartsOfACase * part, progress => new DamagedCases(Path.Combine("cases", name)).Survey(PartsOfACase * part, seed, progress));
        return bad == 0 ? 0 : 1;
    }

    private static int Tell(string reader, int count, Func<Action<int>, MutationSurvey> survey)
    {
        var clock = Stopwatch.StartNew();
        var came = survey(done =>
        {
            if (done % 10_000 == 0)
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reader}: {done} of {count}, {clock.Elapsed.TotalSeconds:F0} s"));
        });
        foreach (var failure in came.Failures.Take(5))
            Console.Error.WriteLine($"{reader} {failure}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {reader} | {came.Read:N0} | {came.Read - came.Refused - came.Failures.Count:N0} | {came.Refused:N0} | {came.Failures.Count} | {came.Slowest.TotalMilliseconds:F0} ms | {clock.Elapsed.TotalSeconds:F0} s |"));
        return came.Failures.Count;
    }
}
