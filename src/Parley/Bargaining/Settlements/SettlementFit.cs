using System.Collections.Frozen;
using System.Globalization;

namespace Parley.Bargaining.Settlements;

/// <summary>Constants of the settlement forecast as fitted: those for new proposals, and for each proposal of the training table those fitted without it.</summary>
/// <param name="All">Fitted on all proposals.</param>
/// <param name="Folds">Fitted without the proposals of each fold.</param>
/// <param name="FoldOf">The fold of every proposal that was fitted on.</param>
/// <param name="TableSha256">The hash of the table that was fitted on.</param>
public sealed record SettlementFit(SettlementConstants All, IReadOnlyList<SettlementConstants> Folds, IReadOnlyDictionary<string, int> FoldOf, string TableSha256)
{
    private static readonly Lazy<SettlementFit> Embedded = new(() =>
    {
        using var stream = typeof(SettlementFit).Assembly.GetManifestResourceStream("settlement.csv") ?? throw new InvalidOperationException("The library lacks its resource settlement.csv.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    });

    /// <summary>The fit that comes with the library; how it came to be stands in its file and in docs/theory/bargaining/settlement.md.</summary>
    public static SettlementFit Shipped => Embedded.Value;

    /// <summary>The constants by which a proposal may be forecast and scored: never those that were fitted on it.</summary>
    /// <param name="proposal">Its id; null: it has none.</param>
    public SettlementConstants For(string? proposal) => proposal is not null && FoldOf.TryGetValue(proposal, out var fold) ? Folds[fold] : All;

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static SettlementFit Parse(string text)
    {
        var rows = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split(',')).ToArray();
        SettlementConstants[] constants = [.. rows.Where(row => row[0] == "constants").Select(row => new SettlementConstants(Number(row[2]), Number(row[3]), Number(row[4]), Number(row[5])))];
        if (constants.Length == 0 || rows.FirstOrDefault(row => row[0] == "table") is not [_, var hash, ..])
            throw new FormatException("A fit has a line \"table\" with a hash, and lines \"constants\", the first fitted on everything.");
        return new(constants[0], constants[1..], rows.Where(row => row[0] == "proposal").ToFrozenDictionary(row => row[1], row => int.Parse(row[2], CultureInfo.InvariantCulture)), hash);
    }

    /// <summary>The fit as text, with the remarks above it.</summary>
    public string Write(params IEnumerable<string> remarks) => string.Concat(
    [
        .. remarks.Select(remark => $"# {remark}\n"),
        $"table,{TableSha256}\n",
        "# constants, fitted without fold, salience exponent, election share, error width, sharpness\n",
        $"constants,none,{All}\n",
        .. Folds.Select((constants, fold) => $"constants,{fold},{constants}\n"),
        "# proposal, its id, its fold\n",
        .. FoldOf.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"proposal,{entry.Key},{entry.Value}\n"),
    ]);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
