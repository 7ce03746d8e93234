namespace Parley.Cases;

/// <summary>The observed moves of a game that had been seen by a day: play is seen from its beginning, without gaps.</summary>
internal sealed class MovesCut
{
    public MovesCut(Game? game, RecordCut record)
    {
        if (game is null)
            return;
        var order = game.Stages.Keys.Index().ToDictionary(stage => stage.Item, stage => stage.Index, StringComparer.Ordinal);
        var first = game.Observed.Where(seen => Unseen(seen.Value, record)).Select(seen => order.GetValueOrDefault(seen.Key)).DefaultIfEmpty(int.MaxValue).Min();
        Observed = new(game.Observed.Where(seen => order.GetValueOrDefault(seen.Key) < first));
    }

    public Keyed<ObservedMove> Observed { get; } = Keyed<ObservedMove>.Empty;

    /// <summary>Whether no move has been seen at a stage yet: an item of evidence must not tell it either.</summary>
    public bool Hides(string stage) => !Observed.ContainsKey(stage);

    /// <summary>The act that shows the move was not known yet, or was only a plan.</summary>
    private static bool Unseen(ObservedMove seen, RecordCut record) =>
        record.Hides(seen.Event) || seen.Event is { } shown && record.Events.TryGetValue(shown, out var item) && item.Status == EventStatus.Planned;
}
