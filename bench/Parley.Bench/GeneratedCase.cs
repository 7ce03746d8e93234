using System.Globalization;
using System.Text;

namespace Parley.Bench;

/// <summary>A large case made from numbers alone, always the same: for measuring, not for reading.</summary>
internal static class GeneratedCase
{
    /// <summary>Writes the case into <paramref name="folder"/>.</summary>
    public static void Write(string folder, int events, int evidence, int hypotheses)
    {
        Directory.CreateDirectory(folder);
        var start = new DateOnly(2000, 1, 1);
        string Day(int index) => start.AddDays(index).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var text = new StringBuilder($"""
            parley: 1
            title: A generated case
            as_of: {Day(events)}
            actors:
            {string.Concat(Enumerable.Range(0, 12).Select(actor => $"  a{actor}: {{ name: Actor {actor}, kind: state }}\n"))}
            sources:
              wire: {"{ title: The wire, reliability: B }"}
            events: events.csv
            evidence: evidence.csv
            hypotheses:
              asks: Which of them?

            """);
        for (var h = 0; h < hypotheses; h++)
            text.Append(CultureInfo.InvariantCulture, $"  h{h}: {{ says: Explanation {h}, prior: {Prior(h, hypotheses):0.000} }}\n");
        File.WriteAllText(Path.Combine(folder, "case.yaml"), text.ToString());

        File.WriteAllLines(Path.Combine(folder, "events.csv"), Enumerable.Range(0, events).Select(e =>
            $"e{e},{Day(e)},a{Hash(e) % 12},a{Hash(e + 7) % 12},Act number {e} of the generated record,{(Hash(e + 3) % 21) - 10},wire").Prepend("id,date,actor,target,what,intensity,sources"));
        File.WriteAllLines(Path.Combine(folder, "evidence.csv"), Enumerable.Range(0, evidence).Select(item =>
            $"i{item},Item number {item},{Day(item * Math.Max(1, events / Math.Max(1, evidence)))},wire,g{item % 40},B{1 + (item % 4)},"
            + string.Join(',', Enumerable.Range(0, hypotheses).Select(h => Likelihood(item, h)))).Prepend("id,says,date,source,group,reliability,"
            + string.Join(',', Enumerable.Range(0, hypotheses).Select(h => $"likelihood.h{h}"))));
    }

    private static double Prior(int hypothesis, int hypotheses) => 0.94 * (hypotheses - hypothesis) / (hypotheses * (hypotheses + 1) / 2.0);

    private static string Likelihood(int item, int hypothesis)
    {
        var low = 20 + (Hash((item * 31) + hypothesis) % 50);
        return string.Create(CultureInfo.InvariantCulture, $"{low / 100.0:0.00} to {(low + 20) / 100.0:0.00}");
    }

    private static int Hash(int value) => (int)(((uint)value * 2654435761u) >> 8);
}
