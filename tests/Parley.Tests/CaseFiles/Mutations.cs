using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Parley.CaseFiles;

namespace Parley.Tests.CaseFiles;

/// <summary>What came of reading many damaged cases.</summary>
/// <param name="Read">How many were read.</param>
/// <param name="Refused">How many of them had an error.</param>
/// <param name="Slowest">The longest that one took.</param>
/// <param name="Failures">Those that threw or took too long, with the number that makes them again.</param>
internal sealed record MutationSurvey(int Read, int Refused, TimeSpan Slowest, IReadOnlyCollection<string> Failures);

/// <summary>Damages the files of a sound case at random, by bytes, lines and words, and reads what is left.</summary>
internal sealed class Mutations(string folder)
{
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(1);

    private static readonly string[] Traps =
    [
        "\t", "\"", "'", "[", "]", "{", "}", ": ", ":", "- ", "? ", "&a ", "*a", "!!str ", "|", ">", "%", "#", "\0", "😀", "..", ",", ";", "\n", "\n\n", "\r", "---\n", "...\n", "~", "@", "`",
        "null", "yes", "-1", "1e309", "NaN", "0.5 to ", " | ", "mix(", "uniform(1, 0)", "2018-02-30", "9999-12-31", "=", "<=", "<<: ", ".", "id", "\ufeff", "\u0085",
    ];

    private readonly Dictionary<string, byte[]> sound = Directory.GetFiles(folder).Where(file => Path.GetExtension(file) is ".yaml" or ".csv").ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);

    private readonly string[] names = [.. Directory.GetFiles(folder, "*.csv").Select(file => Path.GetFileName(file)).Where(file => file != "traceability.csv").Order(StringComparer.Ordinal)];

    /// <summary>Reads <paramref name="count"/> damaged cases on all cores; the same seed makes the same ones.</summary>
    public MutationSurvey Run(int count, int seed, Action<int>? progress = null)
    {
        var (failures, slow) = (new ConcurrentQueue<string>(), new ConcurrentQueue<int>());
        var (refused, slowest, done) = (0, 0L, 0);
        Parallel.For(0, count, new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
        {
            try
            {
                var (reading, took) = Read(number, seed);
                if (reading.Case is null)
                    Interlocked.Increment(ref refused);
                if (took > TooLong)
                    slow.Enqueue(number);
                else
                    InterlockedMax(ref slowest, took.Ticks);
            }
            catch (Exception failure)
            {
                failures.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{number}: {failure}"));
            }

            progress?.Invoke(Interlocked.Increment(ref done));
        });

        // A busy machine may rest in the middle of a reading; a slow reader is slow each time.
        foreach (var number in slow)
        {
            var least = Read(number, seed).Took;
            for (var again = 0; again < 10 && least > TooLong; again++)
                least = Read(number, seed).Took;
            InterlockedMax(ref slowest, least.Ticks);
            if (least > TooLong)
                failures.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{number}: took {least}"));
        }

        return new(count, refused, TimeSpan.FromTicks(slowest), failures);
    }

    private (CaseReading Reading, TimeSpan Took) Read(int number, int seed)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var name = random.Next(2) == 0 ? CaseFile.Name : names[random.Next(names.Length)];
        var damaged = Damage(sound[name], random);
        var clock = Stopwatch.StartNew();
        var reading = CaseFile.ReadFrom(CaseFile.Name, file => file == name ? new(damaged) : sound.TryGetValue(file, out var bytes) ? new(bytes) : new(null, "does not exist", "write it"), null);
        _ = string.Concat(reading.Diagnostics);
        return (reading, clock.Elapsed);
    }

    private static void InterlockedMax(ref long most, long value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }

    internal static byte[] Damage(byte[] bytes, Random random)
    {
        for (var wounds = random.Next(1, 4); wounds > 0 && bytes.Length > 1; wounds--)
        {
            bytes = random.Next(10) switch
            {
                0 => Bytes(bytes, random, 1, [(byte)random.Next(256)]),
                1 => Bytes(bytes, random, 0, [(byte)random.Next(256)]),
                2 => Bytes(bytes, random, random.Next(1, 40), []),
                3 => Bytes(bytes, random, 0, Encoding.UTF8.GetBytes(Traps[random.Next(Traps.Length)])),
                4 => bytes[..random.Next(bytes.Length)],
                5 or 6 => Lines(bytes, random),
                _ => Words(bytes, random),
            };
        }

        return bytes;
    }

    private static byte[] Bytes(byte[] bytes, Random random, int drop, byte[] put)
    {
        var at = random.Next(bytes.Length);
        return [.. bytes[..at], .. put, .. bytes[Math.Min(bytes.Length, at + drop)..]];
    }

    /// <summary>Drops, doubles, moves or indents a line.</summary>
    private static byte[] Lines(byte[] bytes, Random random)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n').ToList();
        var (from, to) = (random.Next(lines.Count), random.Next(lines.Count));
        var line = lines[from];
        switch (random.Next(4))
        {
            case 0:
                lines.RemoveAt(from);
                break;
            case 1:
                lines.Insert(from, line);
                break;
            case 2:
                (lines[from], lines[to]) = (lines[to], line);
                break;
            default:
                lines[from] = new string(' ', random.Next(5)) + line.TrimStart();
                break;
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    /// <summary>Puts another word of the file, or a trap, in place of a word.</summary>
    private static byte[] Words(byte[] bytes, Random random)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var (start, length) = Word(text, random);
        var (other, otherLength) = Word(text, random);
        var put = random.Next(3) == 0 ? Traps[random.Next(Traps.Length)] : text.Substring(other, otherLength);
        return Encoding.UTF8.GetBytes(text[..start] + put + text[(start + length)..]);
    }

    private static (int Start, int Length) Word(string text, Random random)
    {
        var start = random.Next(text.Length);
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || end == start))
            end++;
        return (start, end - start);
    }
}
