namespace Parley.Cases;

/// <summary>The cut that makes time honest: a case as it could have been written on an earlier day.</summary>
/// <remarks>
/// <para>What became known after the day is gone; what was known by then of later days stays as a plan. Cutting at one day and then at an earlier
/// one is cutting at the earlier one, and nothing that became known later can change the result.</para>
/// <para>Texts are kept as they are written: a sentence that looks ahead belongs in a note, and notes are always dropped.</para>
/// </remarks>
public static class AsOf
{
    /// <summary>The case as of the end of <paramref name="day"/>, which may be later than the case's own as-of date.</summary>
    /// <returns>A case that mentions no day after <paramref name="day"/> but as a plan: in <see cref="Event.PlannedFor"/>, <see cref="Reference.PlannedEnd"/>, <see cref="Question.By"/> and <see cref="Question.Put"/>.</returns>
    public static Case Cut(Case whole, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var record = new RecordCut(whole, day);
        var moves = new MovesCut(whole.Game, record);
        return whole with
        {
            AsOf = day,
            Sources = record.Sources,
            Events = record.Events,
            Positions = whole.Positions.Select(position => position with { Source = record.KnownSources(position.Source) }).ToSequence(),
            Concessions = whole.Concessions.Where(concession => !record.Hides(concession.Event)),
            Precedents = Precedents(whole, day),
            Claims = Claims(whole, record, day),
            Evidence = Evidence(whole, record, moves, day),
            Game = whole.Game is null ? null : whole.Game with { Observed = moves.Observed },
            References = PastCut.References(whole, day),
            Episodes = PastCut.Episodes(whole, record, day),
            Threats = PastCut.Threats(whole, record, day),
            Questions = whole.Questions.Select(question => Question(question, record, day)),
            Judgements = whole.Judgements.Where(judgement => judgement.Date.Last <= day).ToSequence(),
        };
    }

    /// <summary>A date without the days after <paramref name="day"/>; null when it lies wholly after. A month or year that has begun stays: it names no day.</summary>
    internal static When? Clip(When? date, DateOnly day) => date switch
    {
        { First: var first } when first > day => null,
        { Precision: Precision.Span, Last: var last } span when last > day => span with { Last = day },
        _ => date,
    };

    private static Keyed<Precedent> Precedents(Case whole, DateOnly day)
    {
        var episodes = whole.Episodes.Values.Where(episode => episode.From.KnownFrom > day).Select(episode => episode.Id).ToHashSet(StringComparer.Ordinal);
        return whole.Precedents.Where(precedent => !(precedent.Known > day)).Select(precedent => precedent with
        {
            Date = Clip(precedent.Date, day),
            Episode = precedent.Episode is { } episode && episodes.Contains(episode) ? null : precedent.Episode,
        });
    }

    private static Keyed<Claim> Claims(Case whole, RecordCut record, DateOnly day) =>
        whole.Claims.Where(claim => !(claim.KnownFrom > day)).Select(claim => claim with
        {
            By = record.KnownSources(claim.By),
            DisputedBy = record.KnownSources(claim.DisputedBy),
        });

    private static Keyed<Evidence> Evidence(Case whole, RecordCut record, MovesCut moves, DateOnly day) =>
        whole.Evidence.Where(item => !(item.Known > day) && !record.Hides(item.Event)).Select(item => item with
        {
            Date = Clip(item.Date, day),
            Source = record.KnownSources(item.Source),
            Move = new(item.Move.Where(move => !moves.Hides(move.Key))),
        });

    private static Question Question(Question question, RecordCut record, DateOnly day) => (question.Put > day ? question with { Judgement = null, BaseRate = null, Because = null } : question) with
    {
        Note = null,
        Resolved = question.Resolved is { } resolved && resolved.Known <= day && resolved.On.Last <= day
            ? resolved with { Source = record.KnownSources(resolved.Source) } : null,
    };
}
