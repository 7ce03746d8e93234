namespace Parley.Cases;

/// <summary>Past episodes, breaks and threats as they stood on a day: what had not come out yet is open.</summary>
internal static class PastCut
{
    private const string Note = "note";

    /// <summary>Breaks known by then; one not yet mended is censored, and whatever its row says of the mending is gone with it.</summary>
    public static Keyed<Reference> References(Case whole, DateOnly day) => whole.References.Where(reference => reference.Out.KnownFrom <= day).Select(reference =>
    {
        var open = reference.Back is { } back && back.Last > day;
        var seen = reference.SeenUntil ?? whole.AsOf;
        return reference with
        {
            Out = AsOf.Clip(reference.Out, day)!.Value,
            Back = open ? null : reference.Back,
            SeenUntil = seen < day ? seen : day,
            Columns = new(reference.Columns.Where(column => column.Key != Note && !(open && column.Key.StartsWith("back", StringComparison.Ordinal)))),
        };
    });

    /// <summary>Negotiations begun by then; of one that was still going on nothing is told but who asked what of whom.</summary>
    public static Keyed<Episode> Episodes(Case whole, RecordCut record, DateOnly day) => whole.Episodes.Where(episode => episode.From.KnownFrom <= day).Select(episode =>
    {
        var known = episode with { From = AsOf.Clip(episode.From, day)!.Value, Sources = record.KnownSources(episode.Sources), Note = null };
        return episode.To is { } to && to.Last > day ? known with { To = null, Given = null, Outcome = null, What = null, Afterwards = null, ReadBy = null } : known;
    });

    /// <summary>Threats made by then; whether one was carried out is told only when it was known.</summary>
    public static Keyed<Threat> Threats(Case whole, RecordCut record, DateOnly day) => whole.Threats.Where(threat => threat.Date.KnownFrom <= day).Select(threat =>
    {
        var known = threat with { Date = AsOf.Clip(threat.Date, day)!.Value, Source = record.KnownSources(threat.Source), Note = null };
        return threat.By is { } by && by.Last > day ? known with { CarriedOut = null, By = null } : known;
    });
}
