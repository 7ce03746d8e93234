using System.Globalization;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.CaseFiles.Sections;

/// <summary>The case from its tree, section by section.</summary>
internal static class WholeCase
{
    public static Case Read(Slot root, Reading reading)
    {
        var fields = new Fields(root, reading);
        Version(fields);
        var (title, asOf) = (fields.RequiredText("title", "write what the case is called"), AsOf(fields));
        var zone = fields["zone"];
        if (zone is not null && !(zone.Text is { } name && IsZone(name)))
            reading.Error(zone, "is not the name of a time zone", "write it as the IANA does, such as Asia/Seoul, or UTC");
        reading.Yardstick = YardstickOf(fields);
        var asks = fields.Text("asks");
        var read = new Case(title, asOf)
        {
            Zone = zone?.Text,
            Asks = asks,
            Yardstick = reading.Yardstick,
            Sources = RecordSections.Sources(reading, fields["sources"]),
            Actors = RecordSections.Actors(reading, fields["actors"]),
            Absent = RecordSections.Absent(reading, fields["absent"]),
            Events = RecordSections.Events(reading, fields["events"]),
            Issues = DealSections.Issues(reading, fields["issues"]),
            Feasible = FeasibleText.Read(reading, fields["feasible"]),
            Positions = DealSections.Positions(reading, fields["positions"]),
            Concessions = DealSections.Concessions(reading, fields["concessions"]),
            Precedents = DealSections.Precedents(reading, fields["precedents"]),
            Claims = DealSections.Claims(reading, fields["claims"]),
            Hypotheses = WeighingSections.Hypotheses(reading, fields["hypotheses"]),
            Evidence = WeighingSections.Evidence(reading, fields["evidence"]),
            Outcomes = ForecastSections.Outcomes(reading, fields["outcomes"]),
            Game = GameSection.Read(reading, fields["game"]),
            References = ForecastSections.References(reading, fields["references"]),
            Episodes = ForecastSections.Episodes(reading, fields["episodes"]),
            Threats = ForecastSections.Threats(reading, fields["threats"]),
            Questions = ForecastSections.Questions(reading, fields["questions"], asOf),
            Judgements = ForecastSections.Judgements(reading, fields["judgements"]),
        };
        fields.Close();
        reading.CheckMentions();
        return read;
    }

    private static void Version(Fields fields)
    {
        var known = Case.Version.ToString(CultureInfo.InvariantCulture);
        if (fields.Required("parley", $"write parley: {known}, the version of the format") is { } version && version.Text?.Trim() != known)
            fields.Reading.Error(version, "is not a version of the format that this program reads", $"write {known}, or use a newer program");
    }

    private static DateOnly AsOf(Fields fields)
    {
        if (fields.Required("as_of", "write the day on which the case looks at the world, such as 2018-05-18") is not { } slot || fields.Reading.ReadWhen(slot) is not { } asOf)
            return default;
        if (asOf is not { Precision: Precision.Day, Approximate: false })
            fields.Reading.Error(slot, "is not one day", "write a day such as 2018-05-18");
        return asOf.First;
    }

    private static Yardstick YardstickOf(Fields fields)
    {
        if (fields["yardstick"] is not { } slot)
            return Yardstick.Icd203;
        if (Yardstick.All.FirstOrDefault(yardstick => yardstick.Id == slot.Text?.Trim()) is { } found)
            return found;
        fields.Reading.Error(slot, "is not a yardstick", "write icd203 or phia");
        return Yardstick.Icd203;
    }

    private static bool IsZone(string text) => text is "UTC" || text.Contains('/', StringComparison.Ordinal) && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '/' or '_' or '-' or '+');
}
