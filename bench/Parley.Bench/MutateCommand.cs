using System.Diagnostics;
using System.Globalization;
using Parley.Tests.CaseFiles;

namespace Parley.Bench;

/// <summary><c>mutate COUNT [SEED] [CASE]</c>: reads that many damaged copies of a case, and says whether any threw or took over a second.</summary>
internal static class MutateCommand
{
    public static int Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
        var clock = Stopwatch.StartNew();
        var survey = new Mutations(args.Length > 2 ? args[2] : "cases/korea-2018").Run(count, seed, done =>
        {
            if (done % 10_000 == 0)
                Console.Error.WriteLine($"{done} of {count}, {clock.Elapsed.TotalSeconds:F0} s");
        });
        foreach (var failure in survey.Failures.Take(20))
            Console.WriteLine(failure);
        Console.WriteLine($"{survey.Read} damaged cases read in {clock.Elapsed.TotalSeconds:F0} s: {survey.Refused} refused, {survey.Failures.Count} failures, the slowest took {survey.Slowest.TotalMilliseconds:F0} ms");
        return survey.Failures.Count == 0 ? 0 : 1;
    }
}
