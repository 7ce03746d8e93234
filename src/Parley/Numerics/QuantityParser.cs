using System.Globalization;
using Parley.Numerics.Laws;

namespace Parley.Numerics;

/// <summary>Reads one quantity by recursive descent; the first thing wrong ends it.</summary>
internal sealed class QuantityParser(string text, Domain domain, Yardstick yardstick)
{
    private const int MaxNesting = 4;

    private readonly QuantityRemedies remedies = new(text, domain, yardstick);
    private int position;
    private QuantityReading? failure;

    /// <summary>The whole text.</summary>
    public QuantityReading Read()
    {
        var quantity = Quantity(nesting: 0);
        SkipSpace();
        if (failure is null && position < text.Length)
            Fail(remedies.NoQuantity());
        return failure ?? new(quantity, null, null);
    }

    private Quantity? Quantity(int nesting)
    {
        SkipSpace();
        if (position < text.Length && char.IsLetter(text[position]))
            return Named(nesting);
        if (!TryNumber(out var first))
            return Fail(remedies.NoQuantity());
        if (TryTake('|'))
            return ThreePoints(first);
        return TryTakeWord("to") ? Interval(first) : Inside(first) ? Numerics.Quantity.Exactly(first) : null;
    }

    private Quantity? Interval(double low)
    {
        if (!TryNumber(out var high))
            return Fail(remedies.NoQuantity());
        if (!Inside(low) || !Inside(high) || !Ordered(low, high))
            return null;
        if (low < high && (low == domain.Low || high == domain.High))
            return Fail(remedies.EndAtBound(low, high));
        if (low < high && (domain.ToLink(low) == domain.ToLink(high) || !new IntervalLaw(low, high, domain).IsDrawable))
            return Fail("a quantity", "its ends are too near each other, or too far apart, for a computer");
        return Numerics.Quantity.Interval(low, high, domain);
    }

    private Quantity? ThreePoints(double low)
    {
        if (!TryNumber(out var mode) || !TryTake('|') || !TryNumber(out var high))
            return Fail(remedies.NoQuantity());
        return Inside(low) && Inside(mode) && Inside(high) && Ordered(low, mode, high) ? Numerics.Quantity.Pert(low, mode, high) : null;
    }

    private Quantity? Named(int nesting)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiLetter(text[position]))
            position++;
        var name = text[start..position].ToLowerInvariant();
        SkipSpace();
        if (TryTake('('))
            return name == "mix" ? Mixture(nesting) : Law(name);
        while (position < text.Length && text[position] is not (',' or ')'))
            position++;
        var word = text[start..position].Trim();
        if (domain.IsProbability && yardstick.Band(word) is not null)
            return Numerics.Quantity.Word(word, yardstick);
        return Fail(remedies.NoWord(word));
    }

    private Quantity? Law(string name)
    {
        if (QuantityRemedies.Usage(name) is not { } usage)
            return Fail(QuantityRemedies.NoLaw(name));
        var numbers = new List<double>();
        do
        {
            if (!TryNumber(out var number, percent: name is not ("lognormal" or "beta")))
                return Fail("a quantity", usage);
            numbers.Add(number);
        }
        while (TryTake(','));
        if (!TryTake(')') || numbers.Count != usage.Count(c => c == ',') + 1)
            return Fail("a quantity", usage);
        if (name is "uniform" or "triangular" or "pert" ? !Ordered([.. numbers]) : !Fits(name, numbers[0], numbers[1]))
            return null;
        var law = name switch
        {
            "uniform" => Numerics.Quantity.Uniform(numbers[0], numbers[1]),
            "normal" => Numerics.Quantity.Normal(numbers[0], numbers[1]),
            "lognormal" => Numerics.Quantity.Lognormal(numbers[0], numbers[1]),
            "triangular" => Numerics.Quantity.Triangular(numbers[0], numbers[1], numbers[2]),
            "pert" => Numerics.Quantity.Pert(numbers[0], numbers[1], numbers[2]),
            _ => domain.IsBounded ? Numerics.Quantity.Beta(numbers[0], numbers[1], domain.Low, domain.High) : Numerics.Quantity.Beta(numbers[0], numbers[1]),
        };
        return law.CanLieWithin(domain) ? law.Within(domain)
            : Fail(domain.Expected, $"less than a millionth of {law} lies {remedies.Range}; move it there");
    }

    private Quantity? Mixture(int nesting)
    {
        if (nesting == MaxNesting)
            return Fail("a quantity", $"mixtures stand in one another at most {MaxNesting} deep");
        var parts = new List<(double Weight, Quantity Law)>();
        do
        {
            if (!TryNumber(out var weight, percent: true, anyDomain: true) || !TryTake(':'))
                return Fail("a quantity", "each part of a mixture has a weight: write mix(0.3: 10 to 20, 0.7: 40 to 60)");
            if (!(weight > 0 && double.IsFinite(weight)))
                return Fail("a quantity", $"the weight {NumberText.Write(weight)} must be above 0");
            if (Quantity(nesting + 1) is not { } law)
                return null;
            parts.Add((weight, law));
        }
        while (TryTake(','));
        if (!TryTake(')'))
            return Fail("a quantity", "the mixture does not end: write ) behind its last part");
        var sum = parts.Sum(part => part.Weight);
        if (Math.Abs(sum - 1) > 1e-9)
            return Fail("a quantity", $"its weights sum to {sum.ToString("G6", CultureInfo.InvariantCulture)}; make them sum to 1");
        return Numerics.Quantity.Mixture(parts);
    }

    private bool Inside(double number)
    {
        if (!domain.Contains(number))
            Fail(remedies.Outside(number));
        return failure is null;
    }

    private bool Ordered(params ReadOnlySpan<double> numbers)
    {
        if (!double.IsFinite(numbers[^1] - numbers[0]))
            Fail("a quantity", "its ends are too far apart for a computer");
        else if (numbers[0] > numbers[^1])
            Fail("a quantity", $"its low end {NumberText.Write(numbers[0])} is above its high end {NumberText.Write(numbers[^1])}; exchange them");
        else if (numbers[1] < numbers[0] || numbers[1] > numbers[^1])
            Fail("a quantity", $"its most likely number {NumberText.Write(numbers[1])} is outside {NumberText.Write(numbers[0])} to {NumberText.Write(numbers[^1])}");
        return failure is null;
    }

    private bool Fits(string name, double first, double second)
    {
        if (!double.IsFinite(first) || !double.IsFinite(second))
            Fail("a quantity", "a number in it is too large for a computer");
        else if (name == "beta" && Math.Min(first, second) is < BetaDistribution.MinShape || name == "beta" && Math.Max(first, second) > BetaDistribution.MaxShape)
            Fail("a quantity", $"the shapes of a beta law lie from {NumberText.Write(BetaDistribution.MinShape)} to {NumberText.Write(BetaDistribution.MaxShape)}");
        else if (name != "beta" && second <= 0)
            Fail("a quantity", $"its standard deviation {NumberText.Write(second)} must be above 0; without doubt, write {NumberText.Write(name == "normal" ? first : Math.Exp(first))}");
        else if (name != "beta" && !(name == "normal" ? (Quantity)new NormalLaw(first, second) : new LognormalLaw(first, second)).IsDrawable)
            Fail("a quantity", "its draws can be too large for a computer" + (name == "lognormal" ? "; m and sd are those of the logarithm" : ""));
        return failure is null;
    }

    private bool TryNumber(out double number, bool percent = true, bool anyDomain = false)
    {
        SkipSpace();
        if (!NumberText.TryTake(text, ref position, out number, out var isPercent))
            return false;
        if (isPercent && !(percent && (anyDomain || domain.IsProbability)))
            Fail(domain.Expected, $"percent is for probabilities; write {NumberText.Write(number * 100)}");
        return true;
    }

    private bool TryTake(char mark)
    {
        SkipSpace();
        if (position == text.Length || text[position] != mark)
            return false;
        position++;
        return true;
    }

    private bool TryTakeWord(string word)
    {
        SkipSpace();
        var end = position + word.Length;
        if (!text.AsSpan(position).StartsWith(word, StringComparison.OrdinalIgnoreCase) || (end < text.Length && char.IsLetter(text[end])))
            return false;
        position = end;
        return true;
    }

    private void SkipSpace()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
    }

    private Quantity? Fail(string expected, string remedy) => Fail(new QuantityReading(null, expected, remedy));

    private Quantity? Fail(QuantityReading reading)
    {
        failure ??= reading;
        return null;
    }
}
