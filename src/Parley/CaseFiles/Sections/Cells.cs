using System.Globalization;
using Parley.CaseFiles.Text;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.CaseFiles.Sections;

/// <summary>Scalars read as the types of a case. What cannot be read is reported, and comes out as null.</summary>
internal static class Cells
{
    public static string? ReadText(this Reading reading, Slot slot)
    {
        if (slot.Node is ScalarNode { Text: var text })
            return text;
        reading.Error(slot, $"is {Shape(slot)} where a text belongs", "write one text, in quotation marks if it has a colon or brackets");
        return null;
    }

    public static string? ReadId(this Reading reading, Slot slot)
    {
        if (reading.ReadText(slot)?.Trim() is not { } id)
            return null;
        if (IsId(id))
            return id;
        reading.Error(slot, "is not an id", "use letters, digits, - and _ only");
        return null;
    }

    /// <summary>Letters, digits, hyphens and underscores, and at least one of them.</summary>
    public static bool IsId(string text) => text.Length > 0 && text.All(character => char.IsLetterOrDigit(character) || character is '-' or '_');

    public static Quantity? ReadQuantity(this Reading reading, Slot slot, Domain domain)
    {
        if (slot.Node is not ScalarNode { Text: var text })
        {
            reading.Error(slot, $"is {Shape(slot)} where {domain.Expected} belongs", "write one quantity, such as 0.3 to 0.6");
            return null;
        }

        var read = QuantityText.Read(text.Trim(), domain, reading.Yardstick);
        if (read.Quantity is null)
            reading.Error(slot, $"is not {read.Expected}", read.Remedy ?? "write a number");
        return read.Quantity;
    }

    public static double? ReadNumber(this Reading reading, Slot slot, double low = double.NegativeInfinity, double high = double.PositiveInfinity)
    {
        if (double.TryParse(slot.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number >= low && number <= high)
            return number;
        reading.Error(slot, $"is not a number{Range(low, high)}", double.IsFinite(low) ? "correct it, or bring it into that range" : "write a plain number");
        return null;
    }

    public static double? ReadDays(this Reading reading, Slot slot)
    {
        if (slot.Text is { } text && WhenText.Days(text) is { } days)
            return days;
        reading.Error(slot, "is not a number of days", "write 27 days, or 27");
        return null;
    }

    public static bool? ReadFlag(this Reading reading, Slot slot)
    {
        switch (slot.Text?.Trim().ToLowerInvariant())
        {
            case "yes" or "true":
                return true;
            case "no" or "false":
                return false;
            default:
                reading.Error(slot, "is neither yes nor no", "write yes or no");
                return null;
        }
    }

    public static When? ReadWhen(this Reading reading, Slot slot)
    {
        if (slot.Node is not ScalarNode { Text: var text })
        {
            reading.Error(slot, $"is {Shape(slot)} where a date belongs", "write a date such as 2018-05-15");
            return null;
        }

        var read = WhenText.Read(text.Trim());
        if (read.When is null)
            reading.Error(slot, read.Message!, read.Remedy!);
        return read.When;
    }

    /// <summary>The day from which something was known or until which it was looked at; a month counts by its last day.</summary>
    public static DateOnly? ReadDay(this Reading reading, Slot slot) => reading.ReadWhen(slot)?.KnownFrom;

    public static AdmiraltyGrade? ReadGrade(this Reading reading, Slot slot)
    {
        if (slot.Text?.Trim() is [>= 'A' and <= 'F' and var letter, .. var digit] && digit is "" or [>= '1' and <= '6'])
            return new(letter, digit is [var credibility] ? credibility - '0' : null);
        reading.Error(slot, "is not an admiralty grade", "write a letter A to F for the source, and perhaps a digit 1 to 6 for the item, such as B2");
        return null;
    }

    /// <summary>One of the named values.</summary>
    public static T? ReadWord<T>(this Reading reading, Slot slot, Keyed<T> words)
        where T : struct
    {
        if (slot.Text?.Trim() is { } text && words.TryGetValue(text, out var value))
            return value;
        reading.Error(slot, $"is none of {string.Join(", ", words.Keys)}", DidYouMean.Or(slot.Text ?? "", words.Keys, "write one of these"));
        return null;
    }

    public static string Shape(Slot slot) => slot.Node switch { MapNode => "a map", ListNode => "a list", _ => "a text" };

    private static string Range(double low, double high) => (double.IsFinite(low), double.IsFinite(high)) switch
    {
        (true, true) => string.Create(CultureInfo.InvariantCulture, $" from {low} to {high}"),
        (true, false) => string.Create(CultureInfo.InvariantCulture, $" of at least {low}"),
        _ => "",
    };
}
