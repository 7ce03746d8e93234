using System.Diagnostics;
using System.Globalization;
using Parley.Forecasting.Register;

namespace Parley.Bench;

/// <summary><c>kill COUNT [SEED]</c>: kills the tool that many times while it writes, and as often a process that writes all the time; says what was left: rows of a Markdown table.</summary>
internal static class KillCommand
{
    public static int Run(string[] args)
    {
        var count = int.Parse(args[0], CultureInfo.InvariantCulture);
        var random = new Random(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1);
        var folder = Directory.CreateTempSubdirectory("parley-kill-").FullName;
        try
        {
            var bad = 0;
            Console.WriteLine("| writer | kills | old file left | new file left | neither | unfinished file left beside | most of them at once | after the next whole run |");
            Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
            var verbs = KilledVerb.All(folder);
            foreach (var (place, verb) in verbs.Index())
                bad += Verb(verb, count * (place + 1) / (verbs.Count + 1) - count * place / (verbs.Count + 1), random);
            bad += EndlessWriter.KillFile(folder, count, random);
            Console.WriteLine();
            Console.WriteLine("| ledger | kills | entries promised | entries found | lines cut short | changed, lost or out of place |");
            Console.WriteLine("|---|---:|---:|---:|---:|---:|");
            bad += Register(folder, count - (count * verbs.Count / (verbs.Count + 1)), random);
            bad += EndlessWriter.KillLedger(folder, count, random);
            return bad == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Verb(KilledVerb verb, int kills, Random random)
    {
        // Two whole runs give the files that may stand there, and how long a run takes.
        var whole = new[] { verb.Whole(0), verb.Whole(1) };
        if (whole[0].All(file => verb.Same(whole[1].GetValueOrDefault(file.Key), file.Value)))
            throw new InvalidOperationException($"{verb.Name}: both versions write the same, and no kill could be told from a whole run.");
        var clock = Stopwatch.StartNew();
        verb.Whole(1);
        var usual = clock.Elapsed;
        var (old, made, neither, unfinished, most) = (0, 0, 0, 0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            var line = verb.Line(kill % 2);
            var before = verb.Files();
            using (var process = Started(line))
            {
                Thread.Sleep(Moment(usual, random));
                process.Kill();
                process.WaitForExit();
            }

            var after = verb.Files();
            var left = Directory.GetFiles(verb.Folder, "*.unfinished").Length;
            unfinished += left > 0 ? 1 : 0;
            most = Math.Max(most, left);
            if (KilledVerb.IsTorn(after, whole) || after.Any(file => !whole.Any(version => verb.Same(version.GetValueOrDefault(file.Key), file.Value))))
                neither++;
            else if (after.All(file => verb.Same(before.GetValueOrDefault(file.Key), file.Value)))
                old++;
            else
                made++;
        }

        verb.Whole(0);
        var litter = Directory.GetFiles(verb.Folder, "*.unfinished").Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {verb.Name} | {kills} | {old} | {made} | {neither} | {unfinished} | {most} | {litter} |"));
        return neither + litter;
    }

    /// <summary><c>forecast --register</c> says each entry that it has written down; none of those may be lost.</summary>
    private static int Register(string folder, int kills, Random random)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, "register")).FullName;
        File.WriteAllText(Path.Combine(place, "case.yaml"), "parley: 1\ntitle: A bridge\nas_of: 2020-03-01\nquestions:\n  q: { asks: Built?, judgement: 0.4 to 0.6 }\n");
        string[] line = ["forecast", place, "--register", "--draws", "64"];
        KilledVerb.Finish(line);
        var clock = Stopwatch.StartNew();
        KilledVerb.Finish(line);
        var (usual, ledger, promised) = (clock.Elapsed, Path.Combine(place, LedgerFile.Name), 2);
        for (var kill = 0; kill < kills; kill++)
        {
            using var process = Started(line);
            Thread.Sleep(Moment(usual, random));
            process.Kill();
            process.WaitForExit();
            promised += process.StandardError.ReadToEnd().Contains("registered", StringComparison.Ordinal) ? 1 : 0;
        }

        KilledVerb.Finish(line);
        return EndlessWriter.Tell("forecast --register", kills, promised + 1, ledger);
    }

    internal static Process Started(IEnumerable<string> line) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Parley.Cli.dll"), .. line])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    // The first half of a run is start-up and reading: three kills of four fall about its end, where it writes.
    private static TimeSpan Moment(TimeSpan usual, Random random) => random.Next(4) == 0 ? usual * random.NextDouble() : usual * (0.6 + (0.8 * random.NextDouble()));
}
