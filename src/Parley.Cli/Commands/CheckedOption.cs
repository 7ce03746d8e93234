using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Parley.Cases;

namespace Parley.Cli.Commands;

/// <summary>Options that look at their own value: what they refuse is told with its bound and an example.</summary>
internal static class CheckedOption
{
    /// <summary>A date.</summary>
    public static Option<DateOnly?> Day(string name, string says) => new(name)
    {
        Description = says,
        HelpName = "DATE",
        CustomParser = result => DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= When.FirstYear and <= When.LastYear ? day
            : Refuse<DateOnly?>(result, name, $"a date of the years {When.FirstYear:0000} to {When.LastYear}; write it like 2018-05-14"),
    };

    /// <summary>A finite number of at least 0; of <paramref name="what"/>, such as "days".</summary>
    public static Option<double?> Number(string name, string says, string help, string example, string? what = null) => new(name)
    {
        Description = says,
        HelpName = help,
        CustomParser = result => double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && number >= 0 && double.IsFinite(number) ? number
            : Refuse<double?>(result, name, $"a number {(what is null ? "" : $"of {what} ")}of at least 0; write it like {example}"),
    };

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, or from there on when that is the largest there is.</summary>
    public static Option<T> Whole<T>(string name, string says, T usual, T low, T high)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => new(name)
        {
            Description = says,
            HelpName = "N",
            DefaultValueFactory = _ => usual,
            CustomParser = result => T.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high ? number
                : Refuse<T>(result, name, $"a whole number {(high == T.MaxValue ? $"of at least {low}" : $"from {low} to {high}")}; {usual} is the default"),
        };

    private static T? Refuse<T>(ArgumentResult result, string name, string expected)
    {
        result.AddError($"{name}: \"{result.Tokens[0].Value}\" is not {expected}.");
        return default;
    }
}
