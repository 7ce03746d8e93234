using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Parley.CaseFiles;
using Parley.Games.Formats;
using Parley.Tests.CaseFiles;
using Parley.Watching;
using Parley.Watching.Formats;

namespace Parley.Bench;

/// <summary><c>mutate-readers COUNT [SEED]</c>: gives that many damaged files to every reader beside the case's own (games, tables, event data), and says whether any threw or took over a second.</summary>
internal static class MutateReadersCommand
{
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(1);

    public static int Run(string[] args)
    {
        var count = int.Parse(args[0], CultureInfo.InvariantCulture);
        var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
        var facts = Path.Combine("tests", "Parley.Tests", "Facts");
        var question = WatchingQuestion.Named(WatchRate.Sides);
        var bad = 0;
        bad += Survey("efg", Files(Path.Combine(facts, "games"), "*.efg"), count, seed, bytes => Efg.Read(Encoding.UTF8.GetString(bytes)).Game is null);
        bad += Survey("nfg", Files(Path.Combine(facts, "games"), "*.nfg"), count, seed, bytes => Nfg.Read(Encoding.UTF8.GetString(bytes)).Game is null);
        bad += Survey("table of positions", Files(Path.Combine(facts, "bargaining"), "emission-standards.csv"), count, seed, bytes => PositionTable.Read(Encoding.UTF8.GetString(bytes), "table.csv").Issues is null);
        bad += Survey("reference class", Files(Path.Combine("cases", "korea-2018"), "reference-class.csv"), count, seed, bytes => ReferenceTable.Read(Encoding.UTF8.GetString(bytes), "table.csv").Diagnostics.Any());
        bad += Survey("event data", Files(Path.Combine(facts, "events", "samples"), "*"), count, seed, bytes =>
        {
            try
            {
                return WatchingEngine.Watch(question, new EventSource("events", () => new MemoryStream(bytes), bytes.Length), new(), new() { Threads = 1 }).Value.Acts.Count == 0;
            }
            catch (UnreadableEventsException)
            {
                return true;
            }
        });
        return bad == 0 ? 0 : 1;
    }

    private static byte[][] Files(string folder, string pattern) => [.. Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(bytes => bytes.Length > 0)];

    private static int Survey(string reader, byte[][] sound, int count, int seed, Func<byte[], bool> refuses)
    {
        var (failures, refused, slowest, clock) = (new ConcurrentQueue<string>(), 0, 0L, Stopwatch.StartNew());
        Parallel.For(0, count, number =>
        {
            var random = new Random(unchecked((seed * 1_000_003) + number));
            var damaged = Mutations.Damage(sound[random.Next(sound.Length)], random);
            var own = Stopwatch.StartNew();
            try
            {
                if (refuses(damaged))
                    Interlocked.Increment(ref refused);
            }
            catch (Exception failure)
            {
                failures.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{reader} {number}: {failure}"));
            }

            if (own.Elapsed > TooLong)
                failures.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{reader} {number}: took {own.Elapsed}"));
            Raise(ref slowest, own.ElapsedMilliseconds);
        });
        foreach (var failure in failures.Take(5))
            Console.WriteLine(failure);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {reader} | {sound.Length} | {count} | {refused} | {failures.Count} | {slowest} ms | {clock.Elapsed.TotalSeconds:F0} s |"));
        return failures.Count;
    }

    private static void Raise(ref long most, long value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
