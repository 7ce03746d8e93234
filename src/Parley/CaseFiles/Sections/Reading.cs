using Parley.CaseFiles.Text;
using Parley.Numerics;

namespace Parley.CaseFiles.Sections;

/// <summary>What the readers of all sections share: diagnostics, declared ids, ids to check, the yardstick.</summary>
internal sealed class Reading(DiagnosticLog log, FileSource files)
{
    private readonly Dictionary<Kind, HashSet<string>> declared = [];
    private readonly List<(Slot Slot, string Id, Kind[] Kinds)> mentions = [];
    private readonly HashSet<(TableNode Table, string Column)> told = [];

    public DiagnosticLog Log => log;

    public FileSource Files => files;

    /// <summary>The standard for words of probability; set before any quantity is read.</summary>
    public Yardstick Yardstick { get; set; } = Yardstick.Icd203;

    /// <summary>Every key that a reader asked for: what the schema must know too.</summary>
    public HashSet<string>? KeysAsked { get; init; }

    public void Error(Slot slot, string message, string remedy) => log.Error(slot.At, slot.Trail, slot.Text, message, remedy);

    /// <summary>Notes that a thing of this kind is called <paramref name="id"/>.</summary>
    public void Declare(Kind kind, string id)
    {
        if (!declared.TryGetValue(kind, out var ids))
            declared[kind] = ids = new(StringComparer.Ordinal);
        ids.Add(id);
    }

    /// <summary>Notes that <paramref name="id"/> must be one of these kinds, to be checked when all are declared.</summary>
    public void Mention(Slot slot, string id, params Kind[] kinds) => mentions.Add((slot, id, kinds));

    /// <summary>Reports each mention of what does not exist.</summary>
    public void CheckMentions()
    {
        foreach (var (slot, id, kinds) in mentions)
        {
            if (kinds.Any(kind => Declared(kind).Contains(id)))
                continue;
            var (words, sections) = (string.Join(" or ", kinds.Select(kind => kind.Words())), string.Join(" or ", kinds.Select(kind => kind.Section())));
            log.Error(slot.At, slot.Trail, id, $"is not {words} of this case", DidYouMean.And(id, kinds.SelectMany(Declared), $"add it to {sections}, or correct the id"));
        }
    }

    /// <summary>Whether nobody asked this of the table before.</summary>
    public bool IsFirst(TableNode table) => told.Add((table, ""));

    /// <summary>Reports something about a column once, however many rows have it.</summary>
    public void TellOnce(TableNode table, string column, Place at, Trail trail, string? value, string message, string remedy)
    {
        if (told.Add((table, column)))
            log.Error(at, trail, value, message, remedy);
    }

    private HashSet<string> Declared(Kind kind) => declared.GetValueOrDefault(kind) ?? [];
}
