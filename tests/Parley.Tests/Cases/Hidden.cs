using Parley.Cases;
using Parley.Numerics;

namespace Parley.Tests.Cases;

/// <summary>Changes what became known after a day, and nothing else: other words, other numbers, or the thing gone.</summary>
internal sealed class Hidden(Case whole, DateOnly day, int seed)
{
    private readonly Random random = new(seed);
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);

    public Case Perturb()
    {
        var late = whole.Events.Values.Where(item => item.Known > day).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        gone.UnionWith(late.Where(_ => Chance()));
        return whole with
        {
            Sources = whole.Sources.Select(source => source.Known > day ? source with { Title = Other(), Stance = Other(), Reliability = new('E') } : source),
            Events = whole.Events.Where(item => !gone.Contains(item.Id)).Select(Event),
            Concessions = whole.Concessions.Where(given => !IsGone(given.Event)).Select(given => Late(given.Event, late) ? given with { Strategic = Quantity.Exactly(random.Next(100)), Because = Other() } : given),
            Precedents = whole.Precedents.Select(precedent => precedent.Known > day ? precedent with { What = Other(), ReadBy = new([]) } : precedent),
            Claims = whole.Claims.Where(claim => !(claim.KnownFrom > day) || Chance()).Select(claim => claim.KnownFrom > day ? claim with { If = Other(), Raises = Chance() } : claim),
            Evidence = whole.Evidence.Where(item => !IsGone(item.Event) && (!(item.Known > day) || Chance()))
                .Select(item => item.Known > day || Late(item.Event, late) ? item with { Says = Other(), Rating = new([]), Likelihood = new([]) } : item),
            Game = whole.Game is null ? null : whole.Game with { Observed = Observed(whole.Game.Observed, late) },
            References = whole.References.Where(row => row.Out.KnownFrom <= day || Chance()).Select(Reference),
            Episodes = whole.Episodes.Select(Episode),
            Threats = whole.Threats.Where(threat => threat.Date.KnownFrom <= day || Chance()).Select(Threat),
            Questions = whole.Questions.Select(Question),
            Judgements = whole.Judgements.Where(said => said.Date.Last <= day || Chance())
                .Select(said => said.Date.Last > day ? said with { Probability = Quantity.Exactly(random.NextDouble()), Because = Other() } : said).ToSequence(),
        };
    }

    private bool IsGone(string? id) => id is not null && gone.Contains(id);

    private static bool Late(string? id, HashSet<string> late) => id is not null && late.Contains(id);

    private Event Event(Event item) => item.Known > day
        ? item with { What = Other(), Intensity = random.Next(10), Actor = null, Date = When.On(day.AddDays(1 + random.Next(90))), KnownFrom = null, Note = Other() }
        : item with { Note = Other() };

    /// <summary>Moves seen late: another option; none from there on when the act that shows the first is gone.</summary>
    private Keyed<ObservedMove> Observed(Keyed<ObservedMove> observed, HashSet<string> late)
    {
        var seen = observed.TakeWhile(move => !Late(move.Value.Event, late)).ToList();
        return new(seen.Concat(observed.Skip(seen.Count).TakeWhile(move => !IsGone(move.Value.Event))
            .Select(move => KeyValuePair.Create(move.Key, move.Value with { Move = move.Value.Move.Select(_ => "other") }))));
    }

    private Reference Reference(Reference row)
    {
        if (row.Out.KnownFrom > day)
            return row with { Columns = new([KeyValuePair.Create("kind", Other())]) };
        var open = row.Back is { } back && back.Last > day;
        return row with
        {
            Back = open ? When.On(day.AddDays(1 + random.Next(99))) : row.Back,
            Columns = new(row.Columns.Select(column => column.Key == "note" || open && column.Key.StartsWith("back", StringComparison.Ordinal) ? KeyValuePair.Create(column.Key, Other()) : column)),
        };
    }

    private Episode Episode(Episode episode) => episode.From.KnownFrom > day ? episode with { What = Other(), Asked = Other() }
        : episode.To is { } to && to.Last > day ? episode with { To = When.On(day.AddDays(1 + random.Next(99))), What = Other(), Outcome = Other(), Afterwards = null, Note = Other() }
        : episode with { Note = Other() };

    private Threat Threat(Threat threat) => threat.Date.KnownFrom > day ? threat with { Says = Other() }
        : threat.By is { } by && by.Last > day ? threat with { By = When.On(day.AddDays(1 + random.Next(99))), CarriedOut = Other() }
        : threat;

    private Question Question(Question question) => (question.Put > day ? question with { Judgement = Quantity.Exactly(random.NextDouble()), Because = Other(), BaseRate = null } : question) with
    {
        Note = Other(),
        Resolved = question.Resolved is { } resolved && (resolved.Known > day || resolved.On.Last > day)
            ? Chance() ? null : resolved with { As = Other(), On = When.On(day.AddDays(1 + random.Next(99))) } : question.Resolved,
    };

    private string Other() => $"other {random.Next()}";

    private bool Chance() => random.Next(2) == 0;
}
