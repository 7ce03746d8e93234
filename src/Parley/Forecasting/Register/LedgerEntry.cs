namespace Parley.Forecasting.Register;

/// <summary>What was said: one line of a ledger of forecasts.</summary>
/// <param name="Registered">When it was written down, in UTC, as the writer's clock had it.</param>
/// <param name="Case">The title of the case.</param>
/// <param name="CaseDigest">SHA-256 of the case as cut, in lower-case hexadecimal.</param>
/// <param name="AsOf">The day from which the case was seen.</param>
/// <param name="Engine">Which engine and version answered.</param>
/// <param name="Seed">The seed of the draws.</param>
/// <param name="Draws">How many draws.</param>
/// <param name="Probabilities">What was said of each question, to nine significant digits.</param>
public sealed record LedgerEntry(DateTimeOffset Registered, string Case, string CaseDigest, DateOnly AsOf, string Engine, ulong Seed, int Draws, IReadOnlyList<KeyValuePair<string, double>> Probabilities);

/// <summary>A whole line as it stands in the file: an entry and its place in the chain.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Hash">Its hash, in lower-case hexadecimal.</param>
/// <param name="Entry">What was said.</param>
public sealed record LedgerRecord(long Number, long Line, string Hash, LedgerEntry Entry);

/// <summary>Something wrong in a ledger.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="IsCutShort">The line was cut short when it was written: it never was an entry, and breaks no chain.</param>
public sealed record LedgerFault(long Line, string Message, bool IsCutShort = false);
