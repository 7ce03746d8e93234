using System.Text;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.Tests.CaseFiles;

/// <summary>Makes sound cases that use every part of the format: the family over which laws are tested.</summary>
internal sealed partial class CaseMaker(int seed)
{
    private static readonly string[] Pieces =
    [
        "word", "two words", " ", "é", "北", "😀", "—", ":", ": ", "#", " #", ",", ";", "\"", "'", "\n", "\t", "\\", "{", "}", "[", "]", "&", "*", "!", "|", ">", "%", "@", "`",
        "- ", "~", "null", "yes", "2018-05-15", "0.5", "=", "<=", ".", "\r", "?", "\u0085", "\u00a0", "\u2028",
    ];

    private readonly Random random = new(seed);

    /// <summary>Cases, all different.</summary>
    public static Gen<Case> Cases { get; } = Gen.Int[0, int.MaxValue - 1].Select(seed => new CaseMaker(seed).Make());

    private IReadOnlyList<string> sources = [], actors = [], events = [], issues = [], outcomes = [], hypotheses = [], episodes = [];

    public Case Make()
    {
        (sources, actors, events) = (Ids("src", 4), Ids("actor", 5, atLeast: 2), Ids("event", 8));
        (issues, outcomes, hypotheses, episodes) = (Ids("issue", 3), Ids("o", 5, atLeast: 2), Ids("h", 3), Ids("ep", 4));
        var game = Chance(3, 4) ? MakeGame() : null;
        return new Case(Text(), Day())
        {
            Zone = Maybe(() => "Asia/Seoul"),
            Asks = Maybe(Text),
            Yardstick = Chance(1, 2) ? Yardstick.Icd203 : Yardstick.Phia,
            Sources = sources.Select(MakeSource).ToKeyed(source => source.Id),
            Actors = actors.Index().Select(MakeActor).ToKeyed(actor => actor.Id),
            Absent = Ids("absent", 3).Select(id => new Absent(id, Text(), Maybe(Text), Maybe(Text), Maybe(Text))).ToKeyed(absent => absent.Id),
            Events = events.Select(MakeEvent).ToKeyed(item => item.Id),
            Issues = issues.Select(MakeIssue).ToKeyed(issue => issue.Id),
            Feasible = issues.Count > 1 && Chance(1, 2)
                ? [new Feasible(new([KeyValuePair.Create(issues[0], 1.0), KeyValuePair.Create(issues[1], -2.5)]), 20, $"{issues[0]} <= 2.5 * {issues[1]} + 20")] : [],
            Positions = actors.SelectMany(actor => issues.Where(_ => Chance(1, 2)).Select(issue => new Position(actor, issue, Number(Domain.Scale), Maybe(() => Number(Domain.Scale)),
                Maybe(() => Number(Domain.Scale)), Maybe(() => Number(Domain.Probability)), MaybeOne(sources), Maybe(Text)))).ToSequence(),
            Concessions = Ids("gift", 3).Select(id => new Concession(id, MaybeOne(events), MaybeOne(actors), MaybeOne(actors), Maybe(() => Number(Domain.Scale)),
                Maybe(() => Number(Domain.Scale)), Maybe(Text), MaybeValue(() => random.Next(400) / 2.0), Maybe(Text))).ToKeyed(given => given.Id),
            Precedents = Ids("past", 3).Select(id => new Precedent(id, Text(), Some(actors, 1).ToDictionary(actor => actor, _ => Text()) is var read ? new(read) : null!, MaybeOne(episodes),
                MaybeValue(When), MaybeValue(Day), Maybe(Text))).ToKeyed(precedent => precedent.Id),
            Claims = Ids("claim", 3).Select(id => new Claim(id, Text(), Text(), Chance(1, 2), Maybe(() => Number(Domain.Probability)), MaybeOne([.. actors, .. sources]),
                Some([.. actors, .. sources]).ToSequence(), MaybeValue(Day), Maybe(Text))).ToKeyed(claim => claim.Id),
            Hypotheses = hypotheses.Count == 0 ? Hypotheses.None : new(hypotheses.Select(id => MakeHypothesis(id, game)).ToKeyed(hypothesis => hypothesis.Id), Maybe(Text),
                Maybe(() => Number(Domain.Probability, "0.02 to 0.10")), MaybeValue(() => random.Next(101) / 100.0)),
            Evidence = Ids("item", 6).Select(id => MakeEvidence(id, game)).ToKeyed(item => item.Id),
            Outcomes = outcomes.Select(id => new Outcome(id, Text(), Maybe(Text), By(Some(issues), Domain.Scale))).ToKeyed(outcome => outcome.Id),
            Game = game,
            References = Ids("ref", 5, atLeast: 1).Select(MakeReference).ToKeyed(reference => reference.Id),
            Episodes = episodes.Select(MakeEpisode).ToKeyed(episode => episode.Id),
            Threats = Ids("threat", 4).Select(id => When() is var date ? new Threat(id, date, Text(), Maybe(Text), Maybe(Text), Maybe(() => "yes"),
                MaybeValue(() => Later(date)), MaybeOne(sources), Maybe(Text)) : null!).ToKeyed(threat => threat.Id),
            Questions = Ids("q", 4).Select(MakeQuestion).ToKeyed(question => question.Id) is var asked ? asked : null!,
            Judgements = asked.Values.Where(question => !question.AsksForNumber).Select(question => question.Id).SelectMany(question => Enumerable.Range(0, random.Next(3)).Select(_ => new Judgement(question, Text(), When(), Number(Domain.Probability), Maybe(Text)))).ToSequence(),
        };
    }

    private Source MakeSource(string id) => new(id, Text(), Maybe(Text), Maybe(Text), MaybeValue(When), MaybeValue(Day), MaybeValue(Grade), Maybe(Text), Maybe(Text), Maybe(Text), Maybe(Text));

    private Actor MakeActor((int Index, string Id) actor) => new(actor.Id, Text(), Maybe(Text), actor.Index > 0 ? MaybeOne(actors.Take(actor.Index).ToList()) : null, Chance(1, 3), Maybe(Text),
        Enumerable.Range(0, random.Next(3)).Select(_ => Text()).ToSequence(), Maybe(Text));

    private Event MakeEvent(string id) => new(id, When(), Text(), MaybeValue(Day), MaybeOne(actors), MaybeOne(actors), Some([.. actors, "domestic", "abroad"]).ToSequence(),
        MaybeValue(() => Chance(1, 2) ? EventForm.Says : EventForm.Does), Maybe(Text), Maybe(Text), MaybeOne(sources), Maybe(Text), MaybeValue(() => random.Next(-20, 21) / 2.0), Maybe(Text),
        Maybe(Text), Maybe(Text), MaybeValue(When), (EventStatus)random.Next(4), Some(sources).ToSequence(), Maybe(Text));

    private Issue MakeIssue(string id) => new(id, Text(), Some([.. Enumerable.Range(0, 9).Select(at => $"{at * 12.5}")]).Select(at => new ScalePoint(double.Parse(at), Text())).ToSequence(), Maybe(Text));

    private Hypothesis MakeHypothesis(string id, Game? game)
    {
        Keyed<string>? type = null;
        if (game is not null && Chance(1, 2))
            type = new([Chance(1, 2) ? KeyValuePair.Create(game.Types.Keys.First(), game.Types.Values.First().Keys.First()) : KeyValuePair.Create(game.Factions.Keys.First(), "exist")]);
        return new(id, Text(), Number(Domain.Probability, "0.1 to 0.4"), Maybe(Text), type);
    }

    private Evidence MakeEvidence(string id, Game? game)
    {
        var (absence, judged) = (Chance(1, 3), hypotheses.Count > 0);
        return new(id, Text(), MaybeValue(When), MaybeValue(Day), MaybeOne(sources), MaybeOne(events), MaybeValue(Grade), Maybe(Text), absence,
            absence ? null : By(Some(hypotheses), Domain.Probability), judged ? new(Some(hypotheses).ToDictionary(h => h, _ => (Rating)random.Next(6))) : null,
            absence && judged ? By(hypotheses, Domain.Probability) : null,
            absence && judged ? Chance(1, 2) ? Everywhere(Domain.Probability) : By(hypotheses, Domain.Probability) : null,
            game is not null && Chance(1, 3) ? new([KeyValuePair.Create("s0", "a")]) : null, MaybeValue(() => (Weight)random.Next(3)), MaybeValue(() => (Weight)random.Next(3)), Maybe(Text));
    }

    private Reference MakeReference(string id)
    {
        var broken = When();
        var columns = Some(["kind", "core", "note", "back_precision", "a.b"]).Append("always").ToDictionary(column => column, _ => Text());
        return new(id, broken, MaybeValue(() => Later(broken)), MaybeValue(() => broken.Last.AddDays(random.Next(900))), MaybeValue(When), new(columns));
    }

    private Episode MakeEpisode(string id)
    {
        var from = When();
        return new(id, from, MaybeValue(() => Later(from)), Enumerable.Range(0, random.Next(3)).Select(_ => Text()).ToSequence(), Maybe(Text), Maybe(Text), Maybe(Text), Maybe(Text), Maybe(Text),
            Maybe(Text), Some(sources).ToSequence(), Maybe(Text));
    }

    private Question MakeQuestion(string id)
    {
        var (kind, least) = (Chance(1, 4) ? "number" : Maybe(Text), Chance(1, 2));
        double? Threshold(bool stands) => stands && kind == "number" ? MaybeValue(() => random.Next(99) / 2.0) : null;
        return new(id, Text(), MaybeValue(When), kind, Some(outcomes).ToSequence(),
            Maybe(() => new BaseRate("references", MaybeValue(() => random.Next(99) / 2.0), MaybeValue(() => random.Next(99) / 1.0), Maybe(() => "planned_end"), Maybe(() => new Keyed<string>([KeyValuePair.Create("always", Text())])), Maybe(Text))),
            Maybe(() => Number(kind == "number" ? Domain.Positive : Domain.Probability)), Maybe(() => new Resolution(Text(), When(), MaybeOne(sources), MaybeValue(Day))), Maybe(Text),
            Threshold(least), Threshold(!least), Maybe(() => new PartWeights(random.Next(3), 1, random.Next(3))), Maybe(Text), Day());
    }

    private string Text()
    {
        var text = new StringBuilder();
        for (var pieces = random.Next(1, 4); pieces > 0; pieces--)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        return string.IsNullOrWhiteSpace(text.ToString()) ? "x" : text.ToString();
    }

    private DateOnly Day() => new DateOnly(2018, 1, 1).AddDays(random.Next(400));

    private When When()
    {
        var day = Day();
        var when = random.Next(5) switch
        {
            0 => new When(new(day.Year, day.Month, 1), new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)), Precision.Month),
            1 => new When(day, day.AddDays(random.Next(40)), Precision.Span),
            2 => Parley.Cases.When.On(day) with { Time = new(random.Next(24), random.Next(60)), Offset = Chance(1, 2) ? TimeSpan.FromMinutes(random.Next(-800, 800)) : null },
            _ => Parley.Cases.When.On(day),
        };
        return when with { Approximate = Chance(1, 5) };
    }

    private When Later(When date) => Parley.Cases.When.On(date.Last.AddDays(random.Next(200)));

    private AdmiraltyGrade Grade() => new((char)('A' + random.Next(6)), Chance(1, 2) ? random.Next(1, 7) : null);

    private Quantity Number(Domain domain, string? text = null)
    {
        var (low, high) = domain == Domain.Positive ? (1, 12) : ((int)Math.Max(domain.Low, -1), (int)Math.Min(domain.High, 100));
        double At(double share) => low + ((high - low) * share);
        text ??= random.Next(4) switch
        {
            0 => FormattableString.Invariant($"{At(random.NextDouble()):R}"),
            1 => FormattableString.Invariant($"{At(0.1):R} to {At(0.2 + (random.NextDouble() / 2)):R}"),
            2 => FormattableString.Invariant($"{At(0):R} | {At(random.NextDouble() / 2):R} | {At(0.9):R}"),
            _ => FormattableString.Invariant($"uniform({At(0):R}, {At(0.1 + random.NextDouble() * 0.9):R})"),
        };
        return QuantityText.Read(text, domain, Yardstick.Icd203).Quantity ?? throw new InvalidOperationException(text);
    }

    private Keyed<Quantity> By(IEnumerable<string> ids, Domain domain) => new(ids.Select(id => KeyValuePair.Create(id, Number(domain))));

    private Keyed<Quantity> Everywhere(Domain domain) => By([Evidence.Everywhere], domain);

    private List<string> Ids(string stem, int most, int atLeast = 0) => [.. Enumerable.Range(0, random.Next(atLeast, most + 1)).Select(number => $"{stem}{number}")];

    private List<string> Some(IReadOnlyList<string> from, int atLeast = 0) => from.Where(_ => Chance(1, 2)).ToList() is { } some && some.Count >= atLeast ? some : [.. from.Take(atLeast)];

    private bool Chance(int times, int of) => random.Next(of) < times;

    private T? Maybe<T>(Func<T> make)
        where T : class => Chance(2, 3) ? make() : null;

    private T? MaybeValue<T>(Func<T> make)
        where T : struct => Chance(2, 3) ? make() : null;

    private string? MaybeOne(IReadOnlyList<string> from) => from.Count > 0 && Chance(2, 3) ? from[random.Next(from.Count)] : null;
}
