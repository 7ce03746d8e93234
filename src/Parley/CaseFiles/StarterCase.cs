using System.Globalization;
using System.Text;
using Parley.CaseFiles.Sections;
using Parley.CaseFiles.Text;
using Parley.CaseFiles.Writing;

namespace Parley.CaseFiles;

/// <summary>The files of a commented case that runs, for someone who starts.</summary>
public static class StarterCase
{
    private const string Resource = "starter.case.yaml";
    private const int LongestId = 40;
    private static readonly string[] Needed = ["date", "what"];

    /// <summary>The starter: one commented case.yaml.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files => [(CaseFile.Name, Template())];

    /// <summary>A case around a table of events: the table with an id for every act, and the actors that occur in it.</summary>
    /// <param name="text">CSV with a header, in capitals or not; the columns date and what are needed, the other columns of events are kept.</param>
    /// <param name="name">What diagnostics call it.</param>
    public static StarterReading FromEvents(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var log = new DiagnosticLog();
        var acts = TableText.Alone(name, text, log) is { } table && HasColumns(table, log) ? Acts(table) : [];
        if (acts.Count == 0 && !log.HasErrors)
            log.Error(new(name, 0, 0), Trail.Root, null, "holds no event", "write a row for each act");
        return new(log.HasErrors ? [] : Around(acts), log.Sorted());
    }

    private static string Template()
    {
        using var stream = typeof(StarterCase).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static bool HasColumns(TableNode table, DiagnosticLog log)
    {
        var columns = table.Header.Where(column => column.Text.Length > 0).GroupBy(column => Plain(column.Text)).ToDictionary(column => column.Key, column => column.ToArray());
        foreach (var twice in columns.Values.Where(column => column.Length > 1))
            log.Error(twice[1].At, Trail.Root, twice[1].Text, "names two columns", "rename or delete one of them");
        foreach (var needed in Needed.Where(needed => !columns.ContainsKey(needed)))
            log.Error(table.At, Trail.Root, needed, "is not a column of this table", DidYouMean.Or(needed, columns.Keys, $"rename the one of {string.Join(", ", columns.Keys)} that holds it, or add it"));
        return !log.HasErrors;
    }

    /// <summary>The rows by the plain names of their columns, id, actor and target among them.</summary>
    private static List<Dictionary<string, string>> Acts(TableNode table)
    {
        var acts = new List<Dictionary<string, string>>();
        foreach (var row in table.Items)
        {
            var act = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = "", ["actor"] = "", ["target"] = "" };
            foreach (var column in table.Header.Where(column => column.Text.Length > 0))
                act[Plain(column.Text)] = Cell(row, column.Text);
            acts.Add(act);
        }

        return acts;
    }

    private static string Cell(Node row, string column)
    {
        Node? cell = row;
        foreach (var key in column.Split('.'))
            cell = (cell as MapNode)?[key];
        return (cell as ScalarNode)?.Text ?? "";
    }

    private static IReadOnlyList<(string Name, string Text)> Around(List<Dictionary<string, string>> acts)
    {
        var actors = acts.SelectMany(act => new[] { act["actor"], act["target"] }).Where(name => name.Length > 0).DistinctBy(ActorId).OrderBy(ActorId, StringComparer.Ordinal);
        var actorRows = actors.Select(name => new[] { ActorId(name), name }).ToList();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var act in acts)
        {
            act["id"] = Cells.IsId(act["id"]) && taken.Add(act["id"]) ? act["id"] : Free(act["id"].Length > 0 ? act["id"] : $"{act["actor"]} {act["what"]}", taken);
            (act["actor"], act["target"]) = (ActorId(act["actor"]), ActorId(act["target"]));
        }

        string[] columns = ["id", .. acts[0].Keys.Where(column => column != "id")];
        var last = acts.Select(act => WhenText.Read(act["date"]).When?.KnownFrom).Max() ?? new(2000, 1, 1); // without one date that can be read, reading the case tells of all of them
        return
        [
            ("actors.csv", Table(["id", "name"], actorRows)),
            ("events.csv", Table(columns, acts.Select(act => columns.Select(column => act[column])))),
            (CaseFile.Name, $"""
                # A case around a table of events. parley check finds what is wrong, parley report shows what follows.
                # Next: hypotheses and evidence (parley new shows a case that has them).
                parley: 1
                title: A new case
                as_of: {Written.Day(last)}
                actors: actors.csv
                events: events.csv

                """),
        ];
    }

    private static string Table(string[] header, IEnumerable<IEnumerable<string>> rows) => string.Concat(rows.Prepend(header).Select(TableWriting.Line));

    private static string Plain(string column) => column.ToLowerInvariant();

    /// <summary>The id of an actor: none for nobody, and for a name without a letter the word actor.</summary>
    private static string ActorId(string name) => name.Length == 0 ? "" : Id(name) is { Length: > 0 } id ? id : "actor";

    /// <summary>Letters and digits of any script, in small letters, with a hyphen for whatever stands between them.</summary>
    private static string Id(string name)
    {
        var id = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
                id.Append(letter);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        return id.ToString().Trim('-');
    }

    /// <summary>An id made of a text that no other act has.</summary>
    private static string Free(string text, HashSet<string> taken)
    {
        var stem = Id(text);
        stem = stem.Length == 0 ? "event" : stem[..Math.Min(stem.Length, LongestId)].Trim('-');
        var id = stem;
        for (var number = 2; !taken.Add(id); number++)
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        return id;
    }
}

/// <summary>What came of making a case around a table of events.</summary>
/// <param name="Files">The files of the case by name, <c>case.yaml</c> last; none when there is an error.</param>
/// <param name="Diagnostics">Everything that is wrong with the table, sorted by place.</param>
public sealed record StarterReading(IReadOnlyList<(string Name, string Text)> Files, IReadOnlyList<Diagnostic> Diagnostics);
