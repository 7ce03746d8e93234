namespace Parley.Forecasting.Register;

/// <summary>Reads a ledger from its bytes and checks the chain on the way: every whole line is seen, whatever is wrong with another.</summary>
public static class LedgerReader
{
    private const int Chunk = 1 << 16;
    private const int LongestLine = 1 << 24;

    /// <summary>Walks through all records in order.</summary>
    /// <param name="ledger">The bytes, from the beginning.</param>
    /// <param name="each">Told of each record that is as it was written.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <returns>How many records there are, what is wrong, and whether the last line was cut short.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static LedgerCheck Read(Stream ledger, Action<LedgerRecord> each, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var reading = new Reading(each);
        var (buffer, filled) = (new byte[Chunk], 0);
        while (ledger.Read(buffer, filled, buffer.Length - filled) is > 0 and var read)
        {
            stop.ThrowIfCancellationRequested();
            filled += read;
            var (start, scanned) = (0, filled - read);
            while (Array.IndexOf(buffer, (byte)'\n', scanned, filled - scanned) is >= 0 and var end)
            {
                reading.Line(buffer.AsSpan(start, end - start), whole: true);
                start = scanned = end + 1;
            }

            Buffer.BlockCopy(buffer, start, buffer, 0, filled -= start);
            if (filled == buffer.Length)
                Array.Resize(ref buffer, filled < LongestLine ? 2 * filled : throw new InvalidDataException($"Line {reading.Lines + 1} of the ledger is longer than {LongestLine} bytes: this is no ledger of forecasts."));
        }

        if (filled > 0)
            reading.Line(buffer.AsSpan(0, filled), whole: false);
        return reading.Check();
    }

    private sealed class Reading(Action<LedgerRecord> each)
    {
        private readonly List<LedgerFault> faults = [];
        private string hash = LedgerLine.Genesis;
        private long records;
        private LedgerFault? torn;

        public long Lines { get; private set; }

        public void Line(ReadOnlySpan<byte> line, bool whole)
        {
            Lines++;
            if (LedgerLine.SoundHash(line) is not { } own)
            {
                if (line is [] or [(byte)'\r'])
                    return;
                if (LedgerLine.Read(line) is not null) // no part of a line is an object, so this one was not cut short
                    faults.Add(new(Lines, "has been changed: its hash is not that of its text"));
                else if (whole)
                    faults.Add(new(Lines, "was cut short when it was written, and holds no forecast", IsCutShort: true));
                else
                    torn = new(Lines, "was cut short when it was written; nothing before it is lost, and the next entry will stand on a line of its own", IsCutShort: true);
                return;
            }

            if (LedgerLine.Read(line) is not var (entry, number, previous))
            {
                faults.Add(new(Lines, "has a sound hash and is no entry that this program can read"));
                hash = own;
                return;
            }

            if (previous != hash || number != records)
                faults.Add(new(Lines, $"does not follow the entry before it: it is number {number} where {records} belongs{(previous == hash ? "" : ", and names another hash")}; an entry between them was taken out, put in or moved"));
            (hash, records) = (own, number + 1);
            each(new(number, Lines, own, entry));
        }

        public LedgerCheck Check() => new(records, hash, faults, torn);
    }
}

/// <summary>What came of reading a ledger.</summary>
/// <param name="Entries">How many entries the chain counts.</param>
/// <param name="Hash">The hash of the last entry; 64 zeros when there is none.</param>
/// <param name="Faults">What is wrong, by line; a line cut short in the middle is named here too, though it breaks no chain.</param>
/// <param name="Torn">The last line, when it was cut short; null when it is whole.</param>
public sealed record LedgerCheck(long Entries, string Hash, IReadOnlyList<LedgerFault> Faults, LedgerFault? Torn)
{
    /// <summary>Nothing was changed, taken out, put in or moved. Lines cut short do not count: they never were entries.</summary>
    public bool IsSound => Faults.All(fault => fault.IsCutShort);
}
