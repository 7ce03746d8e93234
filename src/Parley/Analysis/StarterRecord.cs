using System.Globalization;
using Parley.Cases;
using Parley.Watching;
using Parley.Watching.Codes;
using Parley.Watching.Formats;

namespace Parley.Analysis;

/// <summary>A case whose record comes out of event data, for an analyst to prune and go on from.</summary>
public static class StarterRecord
{
    /// <summary>The most acts that a starter holds: more than anyone reads one by one.</summary>
    public const int MostActs = 500;

    /// <summary>The case: its sides, the file as its source, and every act with the row that tells of it in its note; of too many the weightiest.</summary>
    /// <param name="question">The sides.</param>
    /// <param name="answer">What the file tells of them; at least one act.</param>
    public static Case Of(WatchingQuestion question, WatchingAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        var (source, file) = (answer.Format.ToString().ToLowerInvariant(), Path.GetFileName(answer.File));
        var present = answer.Flows.SelectMany(flow => new[] { flow.Source, flow.Target }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var sides = question.Actors.Where(actor => present.Contains(actor.Id)).ToArray();
        var (taken, events) = (new HashSet<string>(StringComparer.Ordinal), new List<Event>());
        foreach (var act in answer.Acts.Weightiest(MostActs, (_, _, _) => true, out _))
            events.Add(new(Free(act, taken), When.On(act.Day), $"{act.Says}: {act.SourceName} → {act.TargetName}", Actor: act.Source, Target: act.Target,
                Form: act.Quad is QuadClass.VerbalCooperation or QuadClass.VerbalConflict ? EventForm.Says : EventForm.Does, Class: act.Class, Intensity: act.Intensity, Sources: [source],
                Note: string.Create(CultureInfo.InvariantCulture, $"{file} line {act.Line}, event {act.Id}, code {act.Code}, {act.Reports} report{(act.Reports == 1 ? "" : "s")}")));
        return new(string.Join(" and ", sides.Select(side => side.Name)), answer.Last)
        {
            Asks = "What is this case about?",
            Sources = new[] { new Source(source, $"{answer.Layout} event data ({file})", Reason: "coded out of news: it tells what was reported, and by no person", Terms: Terms(answer.Format)) }
                .ToKeyed(one => one.Id),
            Actors = sides.Select(side => new Actor(side.Id, side.Name, Also: side.Names.Where(name => name != side.Name).Distinct().ToSequence())).ToKeyed(actor => actor.Id),
            Events = events.OrderBy(act => act.Date.Order).ThenBy(act => act.Id, StringComparer.Ordinal).ToKeyed(act => act.Id),
        };
    }

    private static string Terms(EventFormat format) => format switch
    {
        EventFormat.Gdelt1 or EventFormat.Gdelt2 => "open, with a mention of the GDELT Project and a link to https://www.gdeltproject.org",
        EventFormat.Acled => "terms of use of ACLED; look them up before passing anything on",
        _ => "research and education; look the terms up before passing anything on",
    };

    private static string Free(Act act, HashSet<string> taken)
    {
        var plain = string.Concat(act.Id.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' ? letter : '-'));
        var id = $"e-{plain}";
        for (var number = 2; !taken.Add(id); number++)
            id = string.Create(CultureInfo.InvariantCulture, $"e-{plain}-{number}");
        return id;
    }
}
