using System.Buffers.Text;
using System.IO.Hashing;
using System.Text.Unicode;
using Parley.Watching.Codes;

namespace Parley.Watching.Formats;

/// <summary>Reads the rows of a block: checks each, and keeps those that count. One reader serves one thread at a time.</summary>
internal sealed class BlockReader(EventLayout layout, ActorIndex actors, int asOf)
{
    private readonly RowFields fields = new(layout.Separator, layout.Columns.Count);
    private readonly TextPool names = new();
    private readonly HashSet<(int Source, int Target)> pairs = [];
    private BlockTally tally = new();
    private int line;
    private bool sound;

    /// <summary>Reads a block into <paramref name="into"/>, which is cleared before.</summary>
    /// <param name="block">Whole rows.</param>
    /// <param name="isFirst">The block begins the file, so its first row may be the header.</param>
    /// <param name="into">What came of it.</param>
    public void Read(RowBlock block, bool isFirst, BlockTally into)
    {
        tally = into;
        tally.Clear();
        var isUtf8 = Utf8.IsValid(block.Bytes.AsSpan(0, block.Length));
        var hasHeader = isFirst && layout.HasHeader;
        var begin = isFirst && block.Bytes.AsSpan(0, block.Length).StartsWith("\uFEFF"u8) ? "\uFEFF"u8.Length : 0; // a byte-order mark is no part of the first id
        for (var at = begin; at < block.Length;)
        {
            (line, at) = (tally.Lines, fields.Scan(block.Bytes, at));
            tally.Lines += layout.Separator == '\t' ? 1 : 1 + fields.Row.Count((byte)'\n');
            if (fields.Row.IsEmpty)
                continue;
            if (hasHeader)
            {
                hasHeader = false;
                continue;
            }
            tally.Rows++;
            sound = true;
            ReadRow(isUtf8);
            if (!sound)
                tally.Bad++;
        }
    }

    private void ReadRow(bool isUtf8)
    {
        if (fields.Count != layout.Columns.Count)
        {
            sound = false;
            tally.Problems.Add(line + 1, true, "", [], $"{fields.Count} columns where {layout.Columns.Count} are expected");
            return;
        }
        var places = layout.Places;
        var day = 0;
        var wrongDay = layout.Format switch
        {
            EventFormat.Gdelt1 or EventFormat.Gdelt2 => Cells.PackedDay(fields[places.Date], out day),
            EventFormat.Acled => Cells.EitherDay(fields[places.Date], out day),
            _ => Cells.Day(fields[places.Date], out day),
        };
        if (wrongDay is not null)
            Error(places.Date, wrongDay);
        if (!Cells.IsWithin(fields[places.Latitude], 90))
            Error(places.Latitude, "outside -90 to 90");
        if (!Cells.IsWithin(fields[places.Longitude], 180))
            Error(places.Longitude, "outside -180 to 180");
        if (fields[places.Id].IsEmpty)
            Error(places.Id, "empty");
        if (layout.Format == EventFormat.Acled)
            Kind(day);
        else if (layout.Format == EventFormat.Polecat)
            Act(day, Plover(out var plover, out var friendly), plover, friendly);
        else
            Act(day, Cameo(out var cameo, out var friendly), cameo, friendly);
        if (!isUtf8)
            CheckLetters();
    }

    // Data without direction: counted by kind, whoever takes part.
    private void Kind(int day)
    {
        var kind = fields[layout.Places.Code];
        if (kind.IsEmpty)
            Error(layout.Places.Code, "empty");
        if (Keep(day, out var ordinal))
            tally.Counted.Add(new(line, ordinal, day, -1, -1, -1, 0, null, names.Of(kind), "", ""));
    }

    private void Act(int day, QuadClass quad, int code, int? friendly)
    {
        var places = layout.Places;
        Find(places.SourceCountry, places.Source, places.TargetCountry, places.Target);
        if (layout.Format == EventFormat.Icews)
        {
            WarnIfNobody(places.SourceCountry, places.Source);
            WarnIfNobody(places.TargetCountry, places.Target);
        }
        if (!Keep(day, out var ordinal) || pairs.Count == 0)
            return;
        var (source, target, id) = (names.Of(fields[places.Source]), names.Of(fields[places.Target]), tally.Ids[ordinal] >= 0 ? null : System.Text.Encoding.UTF8.GetString(fields[places.Id]));
        foreach (var pair in pairs)
            tally.Counted.Add(new(line, ordinal, day, pair.Source, pair.Target, code, (byte)quad, friendly, source, target, id));
    }

    private QuadClass Cameo(out int code, out int? friendly)
    {
        var places = layout.Places;
        code = CameoCode.Place(fields[places.Code]);
        friendly = Friendly();
        if (code < 0)
        {
            Error(places.Code, "unknown code", Restored(fields[places.Code]));
            return default;
        }
        var known = CameoCode.All[code];
        if (known.IsRoot)
            Warn(places.Code, known.Code == "20" ? "a root code; kept (it may be 020 with its zero lost)" : "a root code; kept");
        var table = layout.Format == EventFormat.Icews ? known.IcewsIntensity ?? known.Goldstein : known.Goldstein ?? known.IcewsIntensity;
        Compare(table, ref friendly);
        return known.Quad;
    }

    private QuadClass Plover(out int code, out int? friendly)
    {
        var places = layout.Places;
        friendly = Friendly();
        var known = PloverClass.Find(names.Of(fields[places.Code]), names.Of(fields[places.Mode]));
        code = known is null ? -1 : PloverPlaces[known];
        if (known is null)
        {
            Error(places.Code, "unknown class");
            return default;
        }
        if (known.Mode.Length == 0 && !Cells.IsMissing(fields[places.Mode]))
            Warn(places.Mode, "unknown mode; the class alone is used");
        Compare(known.Intensity, ref friendly);
        var quad = fields[places.Quad];
        if (quad.SequenceEqual("VERBAL COOPERATION"u8))
            return QuadClass.VerbalCooperation;
        if (quad.SequenceEqual("MATERIAL COOPERATION"u8))
            return QuadClass.MaterialCooperation;
        if (quad.SequenceEqual("VERBAL CONFLICT"u8))
            return QuadClass.VerbalConflict;
        if (quad.SequenceEqual("MATERIAL CONFLICT"u8))
            return QuadClass.MaterialConflict;
        Warn(places.Quad, "unknown; that of the class is used");
        return known.Quad;
    }

    // Null: the data have no value, and the table's is taken.
    private int? Friendly()
    {
        var cell = fields[layout.Places.Intensity];
        if (Cells.IsMissing(cell))
            return null;
        if (!Cells.TryThousandths(cell, out var thousandths))
            Error(layout.Places.Intensity, "not a number");
        else if (Math.Abs(thousandths) > 10_000)
            Error(layout.Places.Intensity, "outside -10 to 10");
        return thousandths;
    }

    private void Compare(double? table, ref int? friendly)
    {
        var expected = table is { } value ? (int)Math.Round(value * 1000) : (int?)null;
        if (friendly is { } stated && expected is { } usual && stated != usual && Math.Abs(stated) <= 10_000 && sound)
            Warn(layout.Places.Intensity, "differs from the table value of the code");
        friendly ??= expected;
    }

    private bool Keep(int day, out int ordinal)
    {
        ordinal = tally.Good;
        if (!sound)
            return false;
        if (day > asOf)
        {
            tally.Later++;
            return false;
        }
        var id = fields[layout.Places.Id];
        tally.AddGood(Utf8Parser.TryParse(id, out long number, out var used) && used == id.Length && number >= 0 && id.Length <= 18 && (id.Length == 1 || id[0] != '0')
            ? number : (long)XxHash3.HashToUInt64(id) | long.MinValue, line, day);
        return true;
    }

    // A country says whose act it is; without one that the case knows, the name does. Several actors of one cell are parted by "; ".
    private void Find(int sourceCountry, int source, int targetCountry, int target)
    {
        pairs.Clear();
        var acting = fields[sourceCountry];
        var actedOn = fields[targetCountry];
        if (layout.Format == EventFormat.Polecat && (acting.Contains((byte)';') || actedOn.Contains((byte)';')))
        {
            foreach (var one in acting.Split((byte)';'))
                foreach (var other in actedOn.Split((byte)';'))
                    Pair(Who(acting[one].Trim((byte)' '), source), Who(actedOn[other].Trim((byte)' '), target));
            return;
        }
        Pair(Who(acting, source), Who(actedOn, target));
    }

    private void Pair(int source, int target)
    {
        if (source >= 0 && target >= 0 && source != target)
            pairs.Add((source, target));
    }

    private int Who(ReadOnlySpan<byte> country, int name) => actors.Find(country) is >= 0 and var found ? found : country.IsEmpty || Cells.IsMissing(country) ? actors.Find(fields[name]) : -1;

    private void WarnIfNobody(int country, int name)
    {
        if (Cells.IsMissing(fields[country]) && actors.Find(fields[name]) < 0)
            Warn(country, "empty: row is read but belongs to no dyad");
    }

    private void CheckLetters()
    {
        for (var place = 0; place < fields.Count; place++)
        {
            var cell = fields[place];
            if (Utf8.IsValid(cell))
                continue;
            var at = 0;
            while (System.Text.Rune.DecodeFromUtf8(cell[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
                at += length;
            Warn(place, "a byte is not UTF-8; read with a replacement character", $"byte {cell[at]:X2} is not UTF-8; read with a replacement character");
        }
    }

    private static string? Restored(ReadOnlySpan<byte> code)
    {
        Span<byte> longer = stackalloc byte[5];
        if (code.Length is 0 or > 3)
            return null;
        longer[0] = (byte)'0';
        code.CopyTo(longer[1..]);
        return CameoCode.Place(longer[..(code.Length + 1)]) is >= 0 and var place ? $"unknown code; leading zero lost? {CameoCode.All[place].Code} exists" : null;
    }

    private void Error(int place, string kind, string? particular = null)
    {
        sound = false;
        tally.Problems.Add(line + 1, true, layout.Columns[place], fields[place], kind, particular);
    }

    private void Warn(int place, string kind, string? particular = null) => tally.Problems.Add(line + 1, false, layout.Columns[place], fields[place], kind, particular);

    private static readonly Dictionary<PloverClass, int> PloverPlaces = PloverClass.All.Index().ToDictionary(one => one.Item, one => one.Index);
}
