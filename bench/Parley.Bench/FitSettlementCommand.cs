using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parley.Bargaining.Settlements;
using Parley.CaseFiles;

namespace Parley.Bench;

/// <summary><c>fit-settlement TABLE [TO]</c>: fits the settlement forecast on a table of decided issues, says how good that is by cross-validation by proposal, and writes the constants.</summary>
internal static class FitSettlementCommand
{
    public static int Run(string table, string? to)
    {
        var clock = Stopwatch.StartNew();
        var bytes = File.ReadAllBytes(table);
        var (issues, diagnostics) = PositionTable.Read(Encoding.UTF8.GetString(bytes), Path.GetFileName(table));
        foreach (var diagnostic in diagnostics)
            Console.Error.WriteLine(diagnostic);
        if (issues is null)
            return 1;
        var fitted = SettlementFitting.Fit(issues, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        string[] remarks =
        [
            "Constants of the settlement forecast, written by the bench command fit-settlement; the method is in docs/theory/bargaining/settlement.md.",
            $"Fitted on {fitted.InSample.N} decided issues of {fitted.Fit.FoldOf.Count} proposals: DEU III, J. Arregui and C. Perarnaud (2021), doi:10.34810/data53. The table is not part of this repository; its SHA-256 is below.",
            Said($"Cross-validated by proposal, {SettlementFitting.Folds} folds", fitted.CrossValidated),
            Said("In sample, too good to be believed", fitted.InSample),
        ];
        var text = fitted.Fit.Write(remarks);
        if (to is null)
            Console.Write(text);
        else
            File.WriteAllText(to, text);
        Console.Error.WriteLine(string.Join('\n', remarks[2..]));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:F1} s"));
        return 0;
    }

    private static string Said(string what, SettlementScore score) => string.Create(CultureInfo.InvariantCulture,
        $"{what}: CRPS {score.Crps:F3}, MAE of the median {score.MeanAbsoluteError:F3}, 90 % bands cover {score.Coverage90:F3}, n = {score.N}.");
}
