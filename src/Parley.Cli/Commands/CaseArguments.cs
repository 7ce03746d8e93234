using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Parley.CaseFiles;

namespace Parley.Cli.Commands;

/// <summary>The arguments and options that every computing verb shares.</summary>
internal sealed class CaseArguments
{
    private readonly Argument<string> path = new("case") { Description = "The case folder or file, the present folder when left out; - reads standard input.", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<DateOnly?> asOf = new("--as-of")
    {
        Description = "See the case as it was known on this day (default: the case's own as_of).",
        HelpName = "DATE",
        CustomParser = result => DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : Refuse<DateOnly?>(result, $"--as-of: \"{result.Tokens[0].Value}\" is not a date; write it like 2018-05-14."),
    };

    private readonly Option<ulong> seed = new("--seed")
    {
        Description = "Seed of the draws: the same seed gives the same answer.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = result => ulong.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) ? number
            : Refuse<ulong>(result, $"--seed: \"{result.Tokens[0].Value}\" is not a whole number of at least 0; 1 is the default."),
    };

    private readonly Option<int> draws = new("--draws")
    {
        Description = "How many possible worlds to draw: a power of two, 64 to 16777216.",
        HelpName = "N",
        DefaultValueFactory = _ => 4096,
        CustomParser = result => int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1 << 24 ? number
            : Refuse<int>(result, $"--draws: \"{result.Tokens[0].Value}\" is not a whole number from 1 to 16777216; 4096 is the default."),
    };

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
        foreach (Option option in new Option[] { asOf, seed, draws, set, json, quiet, noColor })
            command.Add(option);
    }

    /// <summary>What the line says; draws that are no power of two are rounded up.</summary>
    public CaseRequest Read(ParseResult line)
    {
        var asked = line.GetValue(draws);
        var rounded = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, asked));
        return new(line.GetValue(path) ?? ".", line.GetValue(asOf), line.GetValue(seed), rounded, line.GetValue(set) ?? [],
            line.GetValue(json), line.GetValue(quiet), line.GetValue(noColor), rounded == asked ? null : $"--draws {asked} rounded up to {rounded}: draws are a power of two of at least 64.");
    }

    private static T? Refuse<T>(System.CommandLine.Parsing.ArgumentResult result, string reason)
    {
        result.AddError(reason);
        return default;
    }
}

/// <summary>What a line asks of a case.</summary>
internal sealed record CaseRequest(string Path, DateOnly? AsOf, ulong Seed, int Draws, IReadOnlyList<Setting> Settings, bool Json, bool Quiet, bool NoColor, string? Remark);
