using System.CommandLine;
using System.Numerics;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Runs;

namespace Parley.Cli.Commands;

/// <summary>The arguments and options that every computing verb shares.</summary>
internal sealed class CaseArguments
{
    private const int FewestDraws = 64;
    private const int MostDraws = 1 << 24;

    private readonly Argument<string> path = new("case") { Description = "The case folder or file, the present folder when left out; - reads standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<DateOnly?> asOf = CheckedOption.Day("--as-of", "See the case as it was known on this day (default: the case's own as_of).");
    private readonly Option<ulong> seed = CheckedOption.Whole<ulong>("--seed", "Seed of the draws: the same seed gives the same answer.", usual: 1, low: 0, high: ulong.MaxValue);
    private readonly Option<int> draws = CheckedOption.Whole("--draws", $"How many possible worlds to draw: a power of two, {FewestDraws} to {MostDraws}.", usual: 4096, low: 1, high: MostDraws);

    private readonly Option<Setting[]> set = new("--set")
    {
        Description = "Change a value of the case for this run, such as hypotheses.strength.prior=0.5; repeatable.",
        HelpName = "PATH=VALUE",
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result =>
        {
            var settings = new List<Setting>();
            foreach (var token in result.Tokens)
                if (Setting.TryParse(token.Value, out var setting))
                    settings.Add(setting);
                else
                    result.AddError($"--set: \"{token.Value}\" is not a setting; write path=value, such as hypotheses.strength.prior=0.5.");
            return [.. settings];
        },
    };

    private readonly Option<bool> json = new("--json") { Description = "Answer as JSON on standard output." };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "No progress, no remarks, no caveats." };
    private readonly Option<bool> noColor = new("--no-color") { Description = "No colours (also when NO_COLOR is set or the output is piped)." };

    /// <summary>Adds the case argument and the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        command.Add(path);
        foreach (var option in (System.CommandLine.Option[])[asOf, seed, draws, set, json, quiet, noColor])
            command.Add(option);
    }

    /// <summary>What the line says; draws that are no power of two are rounded up.</summary>
    public CaseRequest Read(ParseResult line)
    {
        var asked = line.GetValue(draws);
        var rounded = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestDraws, asked));
        return new(line.GetValue(path) ?? ".", line.GetValue(asOf), line.GetValue(seed), rounded, line.GetValue(set) ?? [], line.GetValue(json), line.GetValue(quiet), line.GetValue(noColor),
            rounded == asked ? null : $"--draws {asked} rounded up to {rounded}: draws are a power of two of at least {FewestDraws}.");
    }
}

/// <summary>What a line asks of a case; the remark tells what was made of it.</summary>
internal sealed record CaseRequest(string Path, DateOnly? AsOf, ulong Seed, int Draws, IReadOnlyList<Setting> Settings, bool Json, bool Quiet, bool NoColor, string? Remark)
{
    /// <summary>The folder of the case; null for standard input, which has none.</summary>
    public string? Folder => Path == "-" ? null : Directory.Exists(Path) ? Path : System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } folder ? folder : ".";

    /// <summary>The case as it was known on the day asked for.</summary>
    public Case Cut(Case whole) => Cases.AsOf.Cut(whole, AsOf ?? whole.AsOf);

    /// <summary>The run that is asked for.</summary>
    public RunContext Run(IProgress<RunStep> progress, CancellationToken stop) => new() { Seed = Seed, Draws = Draws, Cancellation = stop, Progress = progress };
}
