using System.Diagnostics;
using System.Globalization;
using Parley.Analysis;
using Parley.Analysis.Challenge;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Numerics;
using Parley.Numerics.Sensitivity;
using Parley.Runs;

namespace Parley.Bench;

/// <summary><c>challenge-times CASE</c>: the indices of Ishigami's function beside sorting into bins, and what a challenge costs beyond the run; elapsed and processor time, best of three.</summary>
internal static class ChallengeTimes
{
    private const int Rows = 8192, Bins = 32;

    public static int Run(string folder)
    {
        double[][] inputs = [.. Enumerable.Range(0, 3).Select(Uniform)];
        double[] output = [.. Enumerable.Range(0, Rows).Select(row => Ishigami(inputs[0][row], inputs[1][row], inputs[2][row]))];
        var (kernel, naive) = (0.0, 0.0);
        Say("Ishigami, three first-order indices with error bars, 8,192 draws", () => kernel = inputs.Sum(input => GivenDraws.FirstOrder(input, output).Value), 10);
        Say("the same by sorting rows into 32 bins, without error bars", () => naive = inputs.Sum(input => Binned(input, output)), 10);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sum of the three: {kernel:0.0000} and {naive:0.0000}; true .7563"));
        var whole = CaseFile.Read(folder).Case!;
        var run = new RunContext();
        CaseAnalysis analysis = null!;
        Say("the run itself, 4,096 draws", () => analysis = AnalysisEngine.Analyse(AsOf.Cut(whole, whole.AsOf), run, new() { Parts = AnalysisParts.Engines }), 1);
        Say("sensitivities, observables, disagreements beyond it", () => ChallengeEngine.Challenge(analysis, run), 3);
        Say("the same with all flips", () => ChallengeEngine.WithFlips(analysis, run), 1);
        return 0;
    }

    private static double Binned(double[] input, double[] output)
    {
        var order = Enumerable.Range(0, Rows).OrderBy(row => input[row]).ToArray();
        var mean = output.Average();
        var between = order.Chunk(Rows / Bins).Select(bin => bin.Average(row => output[row]) - mean).Sum(distance => distance * distance) / Bins;
        return between / output.Sum(y => (y - mean) * (y - mean)) * Rows;
    }

    private static double Ishigami(double a, double b, double c)
    {
        var (x, y, z) = (Math.PI * ((2 * a) - 1), Math.PI * ((2 * b) - 1), Math.PI * ((2 * c) - 1));
        return Math.Sin(x) + (7 * Math.Sin(y) * Math.Sin(y)) + (0.1 * Math.Pow(z, 4) * Math.Sin(x));
    }

    private static double[] Uniform(int number)
    {
        var column = new double[Rows];
        Draws.Of(1, $"number.{number}").Fill(0, column);
        return column;
    }

    private static void Say(string what, Action work, int times)
    {
        work();
        var (elapsed, processor) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var (clock, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
            for (var time = 0; time < times; time++)
                work();
            elapsed = Math.Min(elapsed, clock.Elapsed.TotalMilliseconds / times);
            processor = Math.Min(processor, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / times);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {elapsed:0.0} ms | {processor:0.0} ms |"));
    }
}
