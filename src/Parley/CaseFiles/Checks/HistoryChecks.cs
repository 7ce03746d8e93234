using System.Collections.Immutable;
using Parley.Cases;

namespace Parley.CaseFiles.Checks;

/// <summary>Walks every history of the game: each stage can be reached, each history comes to an end, and somebody can always move.</summary>
/// <remarks>
/// Of a history only what later conditions ask about is kept, so the walk stays small; past <see cref="MostHistories"/> histories or joint
/// moves at one stage it stops without a verdict.
/// </remarks>
internal sealed class HistoryChecks
{
    private const int MostHistories = 20_000;
    private readonly ImmutableArray<Stage> stages;
    private readonly Dictionary<string, int> order;
    private readonly HashSet<string>[] askedAfter; // by stage: the earlier stages that it or a later one asks about
    private readonly Dictionary<string, Known>[] frontier;
    private bool tooMany;

    private HistoryChecks(Game game)
    {
        stages = [.. game.Stages.Values];
        order = stages.Index().ToDictionary(stage => stage.Item.Id, stage => stage.Index, StringComparer.Ordinal);
        frontier = [.. Enumerable.Range(0, stages.Length + 1).Select(_ => new Dictionary<string, Known>(StringComparer.Ordinal))];
        askedAfter = new HashSet<string>[stages.Length + 1];
        askedAfter[stages.Length] = [];
        for (var at = stages.Length - 1; at >= 0; at--)
        {
            var here = stages[at].When.Keys.Concat(stages[at].Options.Values.SelectMany(options => options.Values).SelectMany(option => option.When.Keys));
            askedAfter[at] = new(askedAfter[at + 1].Concat(here), StringComparer.Ordinal);
        }
    }

    public static void Run(Game game, Located report)
    {
        if (game.Stages.Count == 0)
            report.Error("game", "has no stages", "add stages: who moves, and what can be done");
        else if (!report.IsBroken("game.stages"))
            new HistoryChecks(game).Walk(report);
    }

    private void Walk(Located report)
    {
        Arrive(0, new(ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal), []));
        for (var at = 0; at < stages.Length; at++)
        {
            if (tooMany || frontier[at].Count > MostHistories)
                return;
            var (stage, played, stuck) = (stages[at], false, false);
            foreach (var history in frontier[at].Values)
            {
                if (!history.Satisfies(stage.When))
                {
                    Arrive(at + 1, history);
                    continue;
                }

                played = true;
                stuck |= !Play(at, history);
            }

            if (!played && !tooMany)
                report.Error($"game.stages.{stage.Id}", "is never reached", "loosen its when, or lead an earlier option to it");
            if (stuck)
                report.Error($"game.stages.{stage.Id}.options", "after some moves nothing can be done here", "let one option of each mover stand without when");
        }

        if (!tooMany && frontier[^1].Values.FirstOrDefault() is { } open)
        {
            report.Error("game.stages", $"play does not end after {(open.Path.IsEmpty ? "no move" : string.Join(", ", open.Path))}",
                "give the last options ends, or add an otherwise line to ends");
        }
    }

    /// <summary>Follows each joint move from a history at a stage, unless there are too many; false when some mover has none.</summary>
    private bool Play(int at, Known history)
    {
        var stage = stages[at];
        var offered = stage.Movers.Select(mover => stage.Options.GetValueOrDefault(mover)?.Values.Where(option => history.Satisfies(option.When)).ToList() ?? []).ToList();
        if (offered.Any(options => options.Count == 0))
            return false;
        tooMany |= offered.Aggregate(1.0, (joint, options) => joint * options.Count) > MostHistories;
        foreach (var joint in tooMany ? [] : Joint(offered))
        {
            var after = history.Then(stage.Id, joint, keep: askedAfter[at + 1].Contains(stage.Id));
            if (joint is [{ Ends: not null }] || stage.Ends.Any(ending => ending.Fits(joint)))
                continue;
            Arrive(joint is [{ Goto: { } target }] && order.TryGetValue(target, out var to) && to > at ? to : at + 1, after);
        }

        return true;
    }

    private static IEnumerable<ImmutableArray<Option>> Joint(List<List<Option>> offered) =>
        offered.Aggregate((IEnumerable<ImmutableArray<Option>>)[[]], (joint, options) => joint.SelectMany(moves => options.Select(moves.Add)));

    private void Arrive(int at, Known history)
    {
        var kept = history.Only(askedAfter[at]);
        frontier[at].TryAdd(kept.Key, kept);
    }

    /// <summary>What is known of a history: the moves that later conditions ask about, and one way there.</summary>
    private sealed record Known(ImmutableSortedDictionary<string, ImmutableArray<string>> Moves, ImmutableArray<string> Path)
    {
        public string Key => string.Join(';', Moves.Select(move => $"{move.Key}={string.Join(',', move.Value)}"));

        public bool Satisfies(Keyed<Sequence<string>> when) =>
            when.All(condition => Moves.TryGetValue(condition.Key, out var made) && made.Any(condition.Value.Contains));

        public Known Then(string stage, ImmutableArray<Option> joint, bool keep) => new(keep ? Moves.SetItem(stage, [.. joint.Select(option => option.Id)]) : Moves,
            Path.Add($"{stage}: {string.Join(" and ", joint.Select(option => option.Id))}"));

        public Known Only(HashSet<string> asked) => Moves.Keys.All(asked.Contains) ? this : this with { Moves = Moves.RemoveRange(Moves.Keys.Where(stage => !asked.Contains(stage))) };
    }
}
