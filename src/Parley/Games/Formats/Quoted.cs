using System.Text;

namespace Parley.Games.Formats;

/// <summary>How texts and lists are written.</summary>
internal static class Quoted
{
    public static StringBuilder AppendQuoted(this StringBuilder text, string name) =>
        text.Append('"').Append(name.Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');

    public static StringBuilder AppendNames(this StringBuilder text, IEnumerable<string> names)
    {
        text.Append('{');
        foreach (var name in names)
            text.Append(' ').AppendQuoted(name);
        return text.Append(" }");
    }

    public static StringBuilder AppendPayoffs(this StringBuilder text, IEnumerable<Exact> payoffs) =>
        text.AppendJoin(", ", payoffs.Select(payoff => payoff.Written));
}
