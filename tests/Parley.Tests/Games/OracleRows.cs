using System.Globalization;
using Parley.Games.Formats;
using Parley.Games.Strategic;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

/// <summary>One row of the oracle: a probability when it has a set, else a payoff or another figure.</summary>
/// <param name="Player">From 0; −1 when the row has none.</param>
/// <param name="Set">Number of the set as in the file; 0 when the row has none.</param>
/// <param name="Action">From 0; −1 when the row has none.</param>
/// <param name="Value">The figure.</param>
internal sealed record OracleRow(int Player, int Set, int Action, double Value);

/// <summary>Rows that belong together: one game, solver, λ and note.</summary>
/// <param name="Game">File name.</param>
/// <param name="Solver"><c>aqre</c>, <c>lp</c>, <c>lcp</c>, <c>enumpure</c>, <c>enummixed</c> or <c>value</c>.</param>
/// <param name="Lambda">Of <c>aqre</c> rows; else null.</param>
/// <param name="Note">Which equilibrium, or what the figure is.</param>
/// <param name="Rows">In the order of the file.</param>
internal sealed record OracleGroup(string Game, string Solver, double? Lambda, string Note, IReadOnlyList<OracleRow> Rows)
{
    /// <summary>The rows that give a probability, as a profile laid out like the tree's actions; NaN where the oracle is silent.</summary>
    public double[] Profile(CompiledTree tree)
    {
        var profile = new double[tree.ActionCount];
        Array.Fill(profile, double.NaN);
        foreach (var row in Rows.Where(row => row.Set > 0))
            profile[tree.SetStart[tree.FindSet(row.Player, row.Set)] + row.Action] = row.Value;
        return profile;
    }

    /// <summary>The rows that give a payoff, by player; NaN where the oracle is silent.</summary>
    public double[] Payoffs(CompiledTree tree)
    {
        var payoffs = new double[tree.PlayerCount];
        Array.Fill(payoffs, double.NaN);
        foreach (var row in Rows.Where(row => row.Set == 0 && row.Player >= 0))
            payoffs[row.Player] = row.Value;
        return payoffs;
    }

    public override string ToString() => FormattableString.Invariant($"{Game} {Solver} {Lambda} {Note}").TrimEnd();
}

/// <summary>The oracle, and the games it speaks of.</summary>
internal static class OracleRows
{
    public static string Folder { get; } = Repository.At("tests", "Parley.Tests", "Facts", "games");

    /// <summary>Names of the game files, in order.</summary>
    public static IReadOnlyList<string> Games { get; } =
        [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Where(name => name.EndsWith("fg", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>All rows, grouped; in the order of the file.</summary>
    public static IReadOnlyList<OracleGroup> All { get; } = [.. File.ReadLines(Path.Combine(Folder, "oracle.csv")).Skip(1)
        .Select(line => line.Split(',', 8))
        .GroupBy(cells => (Game: cells[0], Solver: cells[1], Lambda: cells[2], Note: cells[7]))
        .Select(group => new OracleGroup(group.Key.Game, group.Key.Solver, group.Key.Lambda.Length > 0 ? Number(group.Key.Lambda) : null, group.Key.Note,
            [.. group.Select(cells => new OracleRow(Count(cells[3]) - 1, Count(cells[4]), Count(cells[5]) - 1, Number(cells[6])))]))];

    /// <summary>The groups of one solver.</summary>
    public static IEnumerable<OracleGroup> Of(string solver) => All.Where(group => group.Solver == solver);

    /// <summary>The text of a game file.</summary>
    public static string Text(string game) => File.ReadAllText(Path.Combine(Folder, game));

    /// <summary>A game file as a tree; a strategic form as a tree of blind moves.</summary>
    public static GameTree Tree(string game) => game.EndsWith(".nfg", StringComparison.Ordinal) ? Strategic(game).ToTree() : Efg.Read(Text(game), game).Require();

    /// <summary>A strategic form.</summary>
    public static StrategicGame Strategic(string game) => Nfg.Read(Text(game), game).Require();

    /// <summary>The comparison that the oracle asks for: |got − want| ≤ 1e-8 · max(1, |want|).</summary>
    public static void AssertClose(double want, double got, string what) =>
        Assert.True(Math.Abs(got - want) <= 1e-8 * Math.Max(1, Math.Abs(want)), string.Create(CultureInfo.InvariantCulture, $"{what}: want {want:R}, got {got:R}"));

    private static double Number(string cell) => cell.Length > 0 ? double.Parse(cell, CultureInfo.InvariantCulture) : double.NaN;

    private static int Count(string cell) => cell.Length > 0 ? int.Parse(cell, CultureInfo.InvariantCulture) : 0;
}
