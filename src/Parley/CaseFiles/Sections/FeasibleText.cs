using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Cases;

namespace Parley.CaseFiles.Sections;

/// <summary>The grammar of linear conditions between issues: sums of numbers, issues and numbers times issues, with <c>&lt;=</c> or <c>&gt;=</c> between.</summary>
internal static partial class FeasibleText
{
    private const string Form = "write a linear condition between issues, such as pace <= scope + 20 or 2 * pace + drills >= 40";

    /// <summary>Reads the list of conditions.</summary>
    public static Sequence<Feasible> Read(Reading reading, Slot? section)
    {
        var conditions = new List<Feasible>();
        foreach (var slot in section?.Items() ?? [])
        {
            if (reading.ReadText(slot) is { } written && One(reading, slot, written) is { } condition)
                conditions.Add(condition);
        }

        return conditions.ToSequence();
    }

    private static Feasible? One(Reading reading, Slot slot, string written)
    {
        var sides = written.Split("<=") is { Length: 2 } atMost ? atMost : written.Split("≤") is { Length: 2 } under ? under : null;
        var turned = sides is null;
        sides ??= written.Split(">=") is { Length: 2 } atLeast ? atLeast : written.Split("≥") is { Length: 2 } over ? over : null;
        var factors = new Dictionary<string, double>(StringComparer.Ordinal);
        var bound = 0.0;
        if (sides is null || !Add(sides[turned ? 1 : 0], 1) || !Add(sides[turned ? 0 : 1], -1) || factors.Count == 0)
        {
            reading.Error(slot, "is not a condition", Form);
            return null;
        }

        foreach (var issue in factors.Keys)
            reading.Mention(slot, issue, Kind.Issue);
        return new(new(factors), bound, written);

        // Moves what stands on a side to the left: factors of issues gather there, numbers go to the bound on the right.
        bool Add(string side, double sign)
        {
            var text = side.Trim();
            if (text.Length == 0 || text.Length > 1000)
                return false;
            for (var at = 0; at < text.Length;)
            {
                if (Term().Match(text, at) is not { Success: true } term || term.Index != at || at > 0 && term.Groups["sign"].Length == 0)
                    return false;
                at += term.Length;
                var size = sign * (term.Groups["sign"].Value is "-" or "−" ? -1 : 1);
                if (term.Groups["number"].Success && !double.TryParse(term.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
                    return false;
                var number = term.Groups["number"].Success ? double.Parse(term.Groups["number"].Value, CultureInfo.InvariantCulture) : 1;
                if (term.Groups["issue"].Success)
                    factors[term.Groups["issue"].Value] = factors.GetValueOrDefault(term.Groups["issue"].Value) + (size * number);
                else
                    bound -= size * number;
            }

            return true;
        }
    }

    [GeneratedRegex(@"\G\s*(?<sign>[+\-−])?\s*(?:(?<number>\d{1,9}(?:\.\d{1,9})?)(?:\s*[*·]\s*(?<issue>[\p{L}_][\p{L}\p{N}_\-]*))?|(?<issue>[\p{L}_][\p{L}\p{N}_\-]*))\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Term();
}
