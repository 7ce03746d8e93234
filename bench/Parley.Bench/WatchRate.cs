using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using Parley.Watching;
using Parley.Watching.Formats;

namespace Parley.Bench;

/// <summary>Watching a file of GDELT 1.0 beside the same question put to DuckDB and to the loop that anyone would write first, in turns in one run: rows of a Markdown table.</summary>
/// <remarks>All count acts a week between five sides, several rows of the same day, names and code being one act; all must come to the same number. Parley also checks every row, keeps the acts, and works out what was to be expected.</remarks>
internal static class WatchRate
{
    private const int Rounds = 3;
    internal static readonly string[] Sides = ["USA", "CHN", "KOR", "PRK", "JPN"];

    public static void Write(string file, TextWriter output)
    {
        var question = WatchingQuestion.Named(Sides);
        (string Name, Func<long> Count)[] contestants =
        [
            ("Parley, two threads", () => Watch(question, file, 2)), ("Parley, one thread", () => Watch(question, file, 1)), ("DuckDB, two threads", () => Duck(file, 2)), ("DuckDB, one thread", () => Duck(file, 1)),
            ("naive: read a line, split it", () => Naive(file)),
        ];
        var (times, processor, counts) = (contestants.Select(_ => new List<double>()).ToArray(), contestants.Select(_ => new List<double>()).ToArray(), new long[contestants.Length]);
        var peak = 0L;
        for (var round = 0; round < Rounds; round++)
            foreach (var (place, (name, count)) in contestants.Index())
            {
                var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                counts[place] = count();
                times[place].Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
                processor[place].Add((Environment.CpuUsage.TotalTime - used).TotalSeconds);
                if (round == 0 && place == 0)
                    peak = Process.GetCurrentProcess().PeakWorkingSet64; // before anyone else has run in this process
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {times[place][^1]:F1} s, {counts[place]} acts"));
            }
        if (counts.Distinct().Count() > 1)
            throw new InvalidOperationException($"The contestants count different acts: {string.Join(", ", counts)}.");
        output.WriteLine("| | acts | wall time, least | median | processor time, median | ratio to DuckDB on as many threads, median wall |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var (place, (name, _)) in contestants.Index())
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {counts[place]:N0} | {times[place].Min():F2} s | {Median(times[place]):F2} s | {Median(processor[place]):F2} s | {Median(times[place]) / Median(times[place is 0 or 2 ? 2 : 3]):F2} |"));
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(file).Length / 1e9:F2} GB. Peak working set of the process after the first turn of Parley alone: {peak / 1e6:F0} MB."));
    }

    private static long Watch(WatchingQuestion question, string file, int threads) => WatchingEngine.Watch(question, EventSource.File(file), new(), new() { Threads = threads }).Value.Acts.Count;

    private static long Duck(string file, int threads)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SET threads = {threads}");
        command.ExecuteNonQuery();
        var columns = string.Join(", ", Enumerable.Range(1, 58).Select(column => $"'c{column}': '{(column == 31 ? "DOUBLE" : "VARCHAR")}'"));
        var sides = string.Join(", ", Sides.Select(side => $"'{side}'"));
        command.CommandText = $$"""
            SELECT sum(n)::BIGINT, sum(mean) FROM (
              SELECT date_trunc('week', strptime(day, '%Y%m%d')) AS week, a, b, count(*) AS n, avg(g) AS mean FROM (
                SELECT c2 AS day, c8 AS a, c18 AS b, c6, c16, c27, avg(c31) AS g
                FROM read_csv('{{file}}', delim = '\t', header = false, quote = '', escape = '', auto_detect = false, columns = { {{columns}} })
                WHERE c8 IN ({{sides}}) AND c18 IN ({{sides}}) AND c8 <> c18 GROUP BY ALL)
              GROUP BY ALL)
            """;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static long Naive(string file)
    {
        var acts = new Dictionary<(string, string, string, string, string, string), List<double>>();
        foreach (var line in File.ReadLines(file))
        {
            var cells = line.Split('\t');
            if (!Sides.Contains(cells[7]) || !Sides.Contains(cells[17]) || cells[7] == cells[17])
                continue;
            var key = (cells[1], cells[7], cells[17], cells[5], cells[15], cells[26]);
            if (!acts.TryGetValue(key, out var list))
                acts[key] = list = [];
            list.Add(double.Parse(cells[30], CultureInfo.InvariantCulture));
        }
        var weeks = acts.GroupBy(act => (Week: DateOnly.ParseExact(act.Key.Item1, "yyyyMMdd", CultureInfo.InvariantCulture).DayNumber / 7, act.Key.Item2, act.Key.Item3))
            .Select(week => (week.Key, Count: week.LongCount(), Mean: week.Average(act => act.Value.Average())));
        return weeks.Sum(week => week.Count);
    }
}
