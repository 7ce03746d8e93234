using System.Collections.Immutable;
using Parley.Cases;
using Parley.Games.Formats;
using Parley.Games.Tree;
using Parley.Numerics;

namespace Parley.Strategy;

/// <summary>What does play come to in a game that the case gives as a tree file?</summary>
/// <param name="Tree">The tree: it has information sets in place of types, and no moves seen.</param>
/// <param name="OutcomeOfEnd">By end, in the order of the tree: the place of its outcome among those of the case.</param>
/// <param name="Outcomes">Every way in which it can end, by id.</param>
/// <param name="Rationality">λ, one for all, on payoffs of which the widest range of a player is 1.</param>
/// <param name="CaseDigest">The digest of the case, for the provenance of the answer.</param>
public sealed record TreeQuestion(GameTree Tree, ImmutableArray<int> OutcomeOfEnd, Keyed<Outcome> Outcomes, Quantity Rationality, string CaseDigest)
{
    /// <summary>The column of λ.</summary>
    public const string RationalityColumn = "game.rationality";

    /// <summary>The one number in doubt.</summary>
    public IEnumerable<KeyValuePair<string, Quantity>> Columns => [KeyValuePair.Create(RationalityColumn, Rationality)];

    /// <summary>What the case asks of a tree; null when its game is none.</summary>
    /// <exception cref="UnplayableGameException">The file is no game, or an end has no outcome of the case; carries every reason.</exception>
    public static TreeQuestion? Of(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (@case.Game is not { Efg: { } file, Tree: { } text } game)
            return null;
        var reading = Efg.Read(text, file);
        if (reading.Game is not { } tree)
            throw new UnplayableGameException(string.Join('\n', reading.Diagnostics));
        var compiled = tree.Compile();
        if (compiled.Recall is { } failure)
            throw new UnplayableGameException($"{file}: {failure}");
        string[] ids = [.. @case.Outcomes.Keys], names = [.. @case.Outcomes.Values.Select(outcome => outcome.Name)];
        var ends = ImmutableArray.CreateBuilder<int>();
        var strangers = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var end in compiled.Ends)
        {
            var outcome = tree.Nodes[end].Outcome is >= 0 and var place ? tree.Outcomes[place].Name : "";
            var known = Array.IndexOf(ids, outcome) is >= 0 and var id ? id : Array.FindIndex(names, name => string.Equals(name, outcome, StringComparison.OrdinalIgnoreCase));
            ends.Add(known);
            if (known < 0)
                strangers.Add(outcome.Length == 0 ? "an end without a named outcome" : $"\"{outcome}\"");
        }
        return strangers.Count == 0 ? new(tree, ends.ToImmutable(), @case.Outcomes, game.Rationality.GetValueOrDefault(Evidence.Everywhere) ?? StrategyQuestion.DefaultRationality, @case.Digest())
            : throw new UnplayableGameException($"{file}: {string.Join(", ", strangers)}: not an outcome of the case; name the outcomes of the tree by the ids {string.Join(", ", ids)}.");
    }
}
