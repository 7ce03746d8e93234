using BenchmarkDotNet.Running;
using Parley.Bench;

switch (args)
{
    case ["mutate", .. var rest]:
        return MutateCommand.Run(rest);
    case ["kill", .. var rest]:
        return KillCommand.Run(rest);
    case ["write-endlessly", var kind, var path]:
        EndlessWriter.Run(kind, path);
        return 0;
    case ["generate", var folder]:
        GeneratedCase.Write(folder, events: 5000, evidence: 500, hypotheses: 6);
        return 0;
    case ["fit-settlement", var table, .. var rest]:
        return FitSettlementCommand.Run(table, rest.FirstOrDefault());
    case ["bargaining-times", .. var rest]:
        return BargainingTimes.Run(rest.FirstOrDefault());
    case ["challenge-times", var folder]:
        return ChallengeTimes.Run(folder);
    case ["cfr-rate", var path]:
        Table(path, CfrRate.Write);
        return 0;
    case ["events", var path, var rows]:
        GeneratedEvents.Write(path, int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["watch-rate", var events, var path]:
        Table(path, output => WatchRate.Write(events, output));
        return 0;
    case ["aqre-growth", var path]:
        Table(path, AqreGrowth.Write);
        return 0;
    case ["play-rate", var korea, var path]:
        Table(path, output => PlayRate.Write(korea, output));
        return 0;
    case ["forecast-rate", var path, var korea]:
        Table(path, table => ForecastRate.Write(table, korea));
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(MutateCommand).Assembly).Run(args);
        return 0;
}

static void Table(string path, Action<TextWriter> write)
{
    using var table = new StreamWriter(path);
    write(table);
}
