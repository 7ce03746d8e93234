using System.Diagnostics;
using System.Globalization;
using System.Text;
using Parley.Analysis;
using Parley.CaseFiles;
using Parley.Forecasting.Pooling;
using Parley.Forecasting.Register;
using Parley.Forecasting.Scoring;
using Parley.Tests.Forecasting;

namespace Parley.Bench;

/// <summary>Forecasts by the hundred thousand, a ledger of a million lines, and a walk through the Korea case; each beside the loop anybody would write first, where there is one.</summary>
internal static class ForecastRate
{
    private const int Runs = 7, Lines = 1_000_000;

    public static void Write(TextWriter table, string korea)
    {
        table.WriteLine("| what | naive | Parley |\n|---|---|---|");
        var text = Text(100_000, 5000);
        var read = ForecastTable.Read(new StringReader(text), "table").Table!;
        Row(table, "100,000 forecasts read, scored, calibrated, with bootstrap bands, and pooled", null, Median(() =>
        {
            var forecasts = ForecastTable.Read(new StringReader(text), "table").Table!;
            return TableScores.Of(forecasts, threads: 2)!.Brier + PooledTable.Of(forecasts, threads: 2).Mean;
        }));
        Row(table, "… of these, Brier, Murphy's parts and calibration in ten bins, without reading", Median(() => Naive(read)), Median(() => ScoreCard.Of(read.Probability, Happened(read)).Brier));
        double[] sample = [.. Enumerable.Range(0, 4096).Select(i => (i * 7919 % 4096) / 40.96)];
        Row(table, "CRPS of a sample of 4,096", Median(() => NaiveForecasting.Crps(sample, 44)), Median(() => Crps.OfSample(sample, 44)));
        Ledger(table);
        var whole = CaseFile.Read(korea).Case!;
        var days = BackTest.Days(whole, whole.AsOf).Count;
        Row(table, string.Create(CultureInfo.InvariantCulture, $"a walk over {days} days of the Korea case, 4,096 draws, without a game"), null, Once(() => BackTest.Walk(whole, new() { Threads = 2 }).Scores!.Brier));
    }

    private static void Ledger(TextWriter table)
    {
        var folder = Directory.CreateTempSubdirectory("ledger").FullName;
        try
        {
            var path = Path.Combine(folder, LedgerFile.Name);
            LedgerEntry entry = new(DateTimeOffset.UnixEpoch, "A case", new('0', 64), new(2018, 5, 18), "forecasting 1", 1, 4096, [.. Enumerable.Range(0, 40).Select(q => KeyValuePair.Create($"question-number-{q}", 0.123456789))]);
            Row(table, "append to a new ledger, 40 questions, flushed to the disk", null, Median(() => LedgerFile.Append(path, entry).Record.Number, 50));
            File.Delete(path);
            var (previous, bytes) = (LedgerLine.Genesis, 0L);
            using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20))
            {
                for (var number = 0L; number < Lines; number++)
                {
                    var line = LedgerLine.Write(entry, number, previous);
                    file.Write(line);
                    previous = LedgerLine.SoundHash(line.AsSpan(0, line.Length - 1))!;
                    bytes += line.Length;
                }
            }

            Row(table, "append to a ledger of a million lines", null, Median(() => LedgerFile.Append(path, entry).Record.Number, 50));
            Row(table, string.Create(CultureInfo.InvariantCulture, $"read and check a million lines ({bytes >> 20} MB)"), null, Once(() =>
            {
                using var file = File.OpenRead(path);
                return LedgerReader.Read(file, _ => { }).Entries;
            }));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Naive(ForecastTable table)
    {
        var rows = table.Probability.Zip(Happened(table), (p, o) => (p, o: o ? 1.0 : 0)).ToList();
        var (brier, share) = (rows.Average(row => Math.Pow(row.p - row.o, 2)), rows.Average(row => row.o));
        var reliability = rows.GroupBy(row => row.p).Sum(group => group.Count() * Math.Pow(group.Key - group.Average(row => row.o), 2)) / rows.Count;
        var resolution = rows.GroupBy(row => row.p).Sum(group => group.Count() * Math.Pow(group.Average(row => row.o) - share, 2)) / rows.Count;
        var bins = rows.GroupBy(row => Math.Min(9, (int)(row.p * 10))).Sum(bin => bin.Count() * Math.Abs(bin.Average(row => row.p) - bin.Average(row => row.o))) / rows.Count;
        return brier + reliability + resolution + bins;
    }

    private static bool[] Happened(ForecastTable table) => Array.ConvertAll(table.Happened, happened => happened!.Value);

    private static string Text(int rows, int questions)
    {
        var text = new StringBuilder("question,user,p,outcome\n");
        for (var row = 0; row < rows; row++)
            text.Append(CultureInfo.InvariantCulture, $"q{row % questions},u{row / questions},{((row * 37 % 9973) + 1) / 9999.0:0.####},{row % questions % 3 / 2}\n");
        return text.ToString();
    }

    private static double Median<T>(Func<T> work, int runs = Runs) => Enumerable.Range(0, runs).Select(_ => Once(work)).Order().ElementAt(runs / 2);

    private static double Once<T>(Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        GC.KeepAlive(work());
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Row(TextWriter table, string what, double? naive, double own)
    {
        table.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {(naive is { } slow ? $"{slow:0.##} ms" : "–")} | {own:0.##} ms{(naive is { } before ? $" ({before / own:0.#} times faster)" : "")} |"));
        table.Flush();
    }
}
