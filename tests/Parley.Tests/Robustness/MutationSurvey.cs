using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Parley.Tests.Robustness;

/// <summary>What came of reading many damaged files.</summary>
/// <param name="Read">How many were read.</param>
/// <param name="Refused">How many of them had an error.</param>
/// <param name="Slowest">The longest that one took.</param>
/// <param name="Failures">Those that threw or took over a second, with the number that makes them again.</param>
internal sealed record MutationSurvey(int Read, int Refused, TimeSpan Slowest, IReadOnlyCollection<string> Failures)
{
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(1);

    /// <summary>Reads <paramref name="count"/> damaged files on all cores.</summary>
    /// <param name="count">How many.</param>
    /// <param name="accepts">Makes and reads the file of a number, always the same for the same number, and says whether it was taken.</param>
    /// <param name="progress">Told how many are done.</param>
    public static MutationSurvey Of(int count, Func<int, bool> accepts, Action<int>? progress = null)
    {
        var (failures, slow) = (new ConcurrentQueue<string>(), new ConcurrentQueue<int>());
        var (refused, slowest, done) = (0, 0L, 0);
        Parallel.For(0, count, new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
        {
            try
            {
                var clock = Stopwatch.StartNew();
                if (!accepts(number))
                    Interlocked.Increment(ref refused);
                if (clock.Elapsed > TooLong)
                    slow.Enqueue(number);
                else
                    Raise(ref slowest, clock.Elapsed.Ticks);
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
            var least = TimeSpan.MaxValue;
            for (var again = 0; again < 10 && least > TooLong; again++)
            {
                var clock = Stopwatch.StartNew();
                accepts(number);
                least = clock.Elapsed < least ? clock.Elapsed : least;
            }

            Raise(ref slowest, least.Ticks);
            if (least > TooLong)
                failures.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{number}: took {least}"));
        }

        return new(count, refused, TimeSpan.FromTicks(slowest), failures);
    }

    private static void Raise(ref long most, long value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
