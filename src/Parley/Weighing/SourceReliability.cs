using Parley.Cases;
using Parley.Numerics;

namespace Parley.Weighing;

/// <summary>What an admiralty grade is worth: r, the share of an item's weight that its source lets through.</summary>
/// <remarks>
/// Letters and digits are official (NATO AJP-2.1, STANAG 2511; US Army FM 2-22.3, 2006, appendix B). The ranges are a default of this project: no
/// standard attaches numbers to the grades.
/// </remarks>
public static class SourceReliability
{
    /// <summary>Uniform on the letter's range, or with a digit on [√(low·low), √(high·high)] of the two ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The letter is not A to F, or the digit is not 1 to 6.</exception>
    public static Quantity Of(AdmiraltyGrade grade)
    {
        var letter = OfLetter(grade);
        if (grade.Credibility is null)
            return Quantity.Uniform(letter.Low, letter.High);
        var digit = OfDigit(grade);
        return Quantity.Uniform(Math.Sqrt(letter.Low * digit.Low), Math.Sqrt(letter.High * digit.High));
    }

    private static (double Low, double High) OfLetter(AdmiraltyGrade grade) => grade.Reliability switch
    {
        'A' => (0.90, 1.00), // completely reliable
        'B' => (0.75, 0.95), // usually reliable
        'C' => (0.55, 0.80), // fairly reliable
        'D' => (0.30, 0.60), // not usually reliable
        'E' => (0.05, 0.30), // unreliable
        'F' => (0.20, 0.80), // cannot be judged
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "The reliability of a source is a letter from A to F."),
    };

    private static (double Low, double High) OfDigit(AdmiraltyGrade grade) => grade.Credibility switch
    {
        1 => (0.90, 1.00), // confirmed by other sources
        2 => (0.70, 0.95), // probably true
        3 => (0.45, 0.75), // possibly true
        4 => (0.20, 0.50), // doubtful
        5 => (0.02, 0.20), // improbable
        6 => (0.20, 0.80), // truth cannot be judged
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "The credibility of an item is a digit from 1 to 6."),
    };
}
