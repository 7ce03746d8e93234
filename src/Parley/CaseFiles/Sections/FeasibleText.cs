using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Cases;

namespace Parley.CaseFiles.Sections;

/// <summary>The grammar of linear conditions between issues: sums of numbers, issues and numbers times issues, with <c>&lt;=</c> or <c>&gt;=</c> between.</summary>
internal static partial class FeasibleText
{
    private const int LongestSide = 1000;
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
        var atMost = Sides(written, "<=") ?? Sides(written, "≤");
        var sides = atMost ?? Sides(written, ">=") ?? Sides(written, "≥");
        var (left, right) = atMost is null ? (1, 0) : (0, 1); // of ≥ the sides change places
        var factors = new Dictionary<string, double>(StringComparer.Ordinal);
        var bound = 0.0;
        if (sides is null || !Add(sides[left], 1) || !Add(sides[right], -1) || factors.Count == 0)
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
            if (text.Length is 0 or > LongestSide)
                return false;
            for (var at = 0; at < text.Length;)
            {
                if (Term().Match(text, at) is not { Success: true } term || term.Index != at || at > 0 && term.Groups["sign"].Length == 0)
                    return false;
                at += term.Length;
                var size = sign * (term.Groups["sign"].Value is "-" or "−" ? -1 : 1);
                var (number, issue) = (1.0, term.Groups["issue"].Value);
                if (term.Groups["number"].Success && !double.TryParse(term.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
                    return false; // digits of another script
                if (issue.Length > 0)
                    factors[issue] = factors.GetValueOrDefault(issue) + (size * number);
                else
                    bound -= size * number;
            }

            return true;
        }
    }

    /// <summary>What stands on both sides of a sign; null when it stands there never or more than once.</summary>
    private static string[]? Sides(string written, string sign) => written.Split(sign) is { Length: 2 } sides ? sides : null;

    [GeneratedRegex(@"\G\s*(?<sign>[+\-−])?\s*(?:(?<number>\d{1,9}(?:\.\d{1,9})?)(?:\s*[*·]\s*(?<issue>[\p{L}_][\p{L}\p{N}_\-]*))?|(?<issue>[\p{L}_][\p{L}\p{N}_\-]*))\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Term();
}
