using System.Globalization;
using System.Text;

namespace Parley.Reports;

/// <summary>The names of places in a report, made of the ids of the case; distinct ids have distinct anchors.</summary>
internal static class Anchor
{
    public static string Event(string id) => Of("ev", id);

    public static string Item(string id) => Of("it", id);

    public static string Source(string id) => Of("src", id);

    public static string Position(string actor, string issue) => $"{Of("pos", actor)}.{Safe(issue)}";

    public static string Actor(string id) => Of("act", id);

    public static string Issue(string id) => Of("iss", id);

    public static string Hypothesis(string id) => Of("h", id);

    public static string Concession(string id) => Of("con", id);

    public static string Precedent(string id) => Of("pre", id);

    public static string Claim(string id) => Of("claim", id);

    public static string Absent(string id) => Of("abs", id);

    public static string Outcome(string id) => Of("out", id);

    public static string Type(string player, string type) => $"{Of("type", player)}.{Safe(type)}";

    public static string Faction(string id) => Of("fac", id);

    public static string Stage(string id) => Of("stage", id);

    public static string Next(string stage, string player) => $"fig-{Of("next", stage)}.{Safe(player)}";

    public static string Question(string id) => Of("q", id);

    public static string Reference(string id) => Of("ref", id);

    public static string Episode(string id) => Of("epi", id);

    public static string Threat(string id) => Of("thr", id);

    public static string Day(DateOnly? day) => Of("day", day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "prior");

    private static string Of(string kind, string id) => $"{kind}-{Safe(id)}";

    // Letters, digits and hyphens stand; anything else becomes _hex_, which no plain id can spell.
    private static string Safe(string id)
    {
        var safe = new StringBuilder(id.Length);
        foreach (var letter in id)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter == '-')
                safe.Append(letter);
            else
                safe.Append('_').Append(((int)letter).ToString("x", CultureInfo.InvariantCulture)).Append('_');
        }
        return safe.ToString();
    }
}
