using System.Diagnostics;
using System.Globalization;
using Parley.Cli.Rendering;
using Parley.Forecasting.Register;

namespace Parley.Bench;

/// <summary><c>write-endlessly file|ledger PATH</c>: writes until it is killed, so that every kill falls into a write; and the process that kills it.</summary>
internal static class EndlessWriter
{
    private const int Lines = 20_000;

    public static void Run(string kind, string path)
    {
        for (var number = 0; ; number++)
        {
            if (kind == "file")
                AtomicFile.Write(path, Version(number));
            else
                LedgerFile.Append(path, new(new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), "A bridge", new string('d', 200), new(2020, 3, 1), "forecasting 1", 1, 64, [KeyValuePair.Create("q", number % 100 / 100.0)]));
            Console.Out.WriteLine(number); // said only once it is written
        }
    }

    public static int KillFile(string folder, int kills, Random random)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, "endless")).FullName;
        var file = Path.Combine(place, "file.txt");
        var (old, made, neither, unfinished, most) = (0, 0, 0, 0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            var said = KilledAfter("file", file, random);
            var left = Directory.GetFiles(place, "*.unfinished").Length;
            unfinished += left > 0 ? 1 : 0;
            most = Math.Max(most, left);
            var text = File.ReadAllText(file);
            if (text == Version(said))
                old++;
            else if (text == Version(said + 1))
                made++;
            else
                neither++;
        }

        AtomicFile.Write(file, "the end");
        var litter = Directory.GetFiles(place, "*.unfinished").Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the writer of files, in a loop | {kills} | {old} | {made} | {neither} | {unfinished} | {most} | {litter} |"));
        return neither + litter;
    }

    public static int KillLedger(string folder, int kills, Random random)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "ledger")).FullName, LedgerFile.Name);
        var promised = 0L;
        for (var kill = 0; kill < kills; kill++)
            promised += KilledAfter("ledger", file, random) + 1;
        return Tell("the writer of ledgers, in a loop", kills, promised, file);
    }

    /// <summary>Reads the whole ledger: every entry that was promised is there, in its place; lines cut short are told and break nothing.</summary>
    public static int Tell(string writer, int kills, long promised, string ledger)
    {
        using var file = File.OpenRead(ledger);
        var check = LedgerReader.Read(file, _ => { });
        var torn = check.Faults.Count(fault => fault.IsCutShort) + (check.Torn is null ? 0 : 1);
        var broken = check.Faults.Count - torn + (check.Torn is null ? 0 : 1);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {writer} | {kills} | {promised} | {check.Entries} | {torn} | {broken} |"));
        return check.IsSound && check.Entries >= promised ? 0 : 1;
    }

    /// <summary>Starts a writer, kills it a random time after its first write, and gives the last number that it said to be written.</summary>
    private static int KilledAfter(string kind, string path, Random random)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Parley.Bench.dll"), "write-endlessly", kind, path]) { RedirectStandardOutput = true })!;
        var first = process.StandardOutput.ReadLine();
        var rest = process.StandardOutput.ReadToEndAsync();
        Thread.Sleep(TimeSpan.FromMilliseconds(60 * random.NextDouble()));
        process.Kill();
        process.WaitForExit();
        var said = $"{first}\n{rest.Result}";
        return int.Parse(said[..said.LastIndexOf('\n')].Split('\n')[^1], CultureInfo.InvariantCulture); // a number without its newline was cut short
    }

    private static string Version(int number) => string.Concat(Enumerable.Repeat(string.Create(CultureInfo.InvariantCulture, $"{number}\n"), Lines));
}
