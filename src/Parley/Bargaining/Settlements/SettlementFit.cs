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
    /// <exception cref="ArgumentOutOfRangeException">A constant is outside its range.</exception>
    public static SettlementFit Parse(string text)
    {
        var rows = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToLookup(line => line.Split(',')[0]);
        SettlementConstants[] constants = [.. rows["constants"].Select(Constants)];
        if (constants.Length == 0 || rows["table"].FirstOrDefault()?.Split(',') is not [_, var hash])
            throw new FormatException("A fit has a line \"table\" with a hash, and lines \"constants\", the first fitted on everything.");
        return new(constants[0], constants[1..], rows["proposal"].Select(line => Proposal(line, constants.Length - 1)).ToFrozenDictionary(), hash);
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

    private static SettlementConstants Constants(string line) => line.Split(',') is [_, _, var exponent, var share, var width, var sharpness]
        ? new(Number(exponent), Number(share), Number(width), Number(sharpness)) : throw new FormatException($"\"{line}\" is not a line of constants; write constants,FOLD and four numbers.");

    private static KeyValuePair<string, int> Proposal(string line, int folds) =>
        line.Split(',') is [_, var id, var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var fold) && fold < folds ? new(id, fold)
            : throw new FormatException($"\"{line}\" is not a proposal with its fold; write proposal,ID,FOLD with a fold below {folds}.");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
