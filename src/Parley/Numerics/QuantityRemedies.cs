namespace Parley.Numerics;

/// <summary>What a person is told whose text is no quantity: what was expected there, and the likeliest thing they meant.</summary>
internal sealed class QuantityRemedies(string text, Domain domain, Yardstick yardstick)
{
    private const int LongestEcho = 60;

    private static readonly Dictionary<string, string> Usages = new()
    {
        ["uniform"] = "write uniform(low, high)",
        ["normal"] = "write normal(mean, standard deviation)",
        ["lognormal"] = "write lognormal(m, sd): mean and standard deviation of the logarithm",
        ["beta"] = "write beta(a, b): its two shapes",
        ["triangular"] = "write triangular(low, most likely, high)",
        ["pert"] = "write pert(low, most likely, high)",
        ["mix"] = "write mix(weight: quantity, weight: quantity), weights summing to 1",
    };

    /// <summary>The domain in words, to follow "lies".</summary>
    public string Range => domain.IsBounded ? $"from {NumberText.Write(domain.Low)} to {NumberText.Write(domain.High)}"
        : double.IsFinite(domain.Low) ? $"at or above {NumberText.Write(domain.Low)}" : "among the finite numbers";

    /// <summary>How to write the law of a name; null when there is no such law.</summary>
    public static string? Usage(string name) => name == "mix" ? null : Usages.GetValueOrDefault(name);

    /// <summary>The text follows no form.</summary>
    public QuantityReading NoQuantity()
    {
        if (string.IsNullOrWhiteSpace(text))
            return new(null, domain.Expected, $"nothing stands there; {Example}");
        if (WithComma() is { } point)
            return new(null, domain.Expected, $"write {point}");
        var numbers = NumberText.In(text);
        if (!numbers.TrueForAll(domain.Contains) || numbers.Count is 0 or > 3)
            return new(null, numbers.Count == 0 ? domain.Expected : "a quantity", Example);
        numbers.Sort();
        return new(null, "a quantity", numbers switch
        {
            [var only] => $"write {NumberText.Write(only)}, or {Example["write ".Length..]}",
            [var low, var high] when low == high => $"write {NumberText.Write(low)}",
            [var low, var high] when low == domain.Low || high == domain.High => $"write {ThreePoints(low, high)}",
            [var low, var high] => $"write {NumberText.Write(low)} to {NumberText.Write(high)}, or {ThreePoints(low, high)}",
            _ => $"write {string.Join(" | ", numbers.Select(NumberText.Write))}",
        });
    }

    /// <summary>A number beyond a bound.</summary>
    public QuantityReading Outside(double number) => new(null, domain.Expected,
        !double.IsFinite(number) ? "it is too large a number for a computer"
        : number < domain.Low ? $"{NumberText.Write(number)} lies below {NumberText.Write(domain.Low)}, the lowest number allowed here"
        : $"{NumberText.Write(number)} lies above {NumberText.Write(domain.High)}, the highest number allowed here"
            + (domain.IsProbability && number <= 100 ? $"; for a percentage write {NumberText.Write(number)}%" : ""));

    /// <summary>An interval that ends on a bound, which no 5 % or 95 % point can reach.</summary>
    public QuantityReading EndAtBound(double low, double high) => new(null, "a quantity",
        $"{NumberText.Write(low == domain.Low ? low : high)} is a bound, which an end of a to b cannot be; write {ThreePoints(low, high)}");

    /// <summary>A word that the yardstick does not have, or that stands where no word may.</summary>
    public QuantityReading NoWord(string word)
    {
        var shown = word.Length <= LongestEcho ? word : word[..LongestEcho] + "…";
        if (!domain.IsProbability)
            return new(null, domain.Expected, yardstick.Band(word) is not null ? $"words such as {shown} stand for probabilities; {Example}" : Example);
        if (Yardstick.All.FirstOrDefault(other => other.Band(word) is not null) is { } other)
        {
            var band = other.Band(word)!;
            return new(null, domain.Expected, $"\"{shown}\" is a word of {other.Name}: set yardstick: {other.Id}, or write {yardstick.Word((band.Low + band.High) / 2)}");
        }

        return new(null, domain.Expected, NearestWord.To(word, yardstick.Words) is { } nearest ? $"did you mean {nearest}? The words of {yardstick.Name} may stand there"
            : NumberText.In(text).Count > 0 ? NoQuantity().Remedy : Example);
    }

    /// <summary>A name with brackets that is no law.</summary>
    public static QuantityReading NoLaw(string name) => new(null, "a quantity", NearestWord.To(name, Usages.Keys) is { } nearest ? $"did you mean {nearest}? Then {Usages[nearest]}"
        : $"the laws are {string.Join(", ", Usages.Keys)}");

    private string Example => domain.IsProbability ? $"write a number from 0 to 1 such as 0.35, an interval such as 0.2 to 0.5, or a word such as likely"
        : domain.IsBounded ? $"write a number such as {Between(0.4)}, or an interval such as {Between(0.4)} to {Between(0.7)}"
        : "write a number such as 12, or an interval such as 2 to 12";

    private string Between(double share) => NumberText.Write(Math.Round(domain.Low + (share * (domain.High - domain.Low)), 6));

    /// <summary>The form that may touch a bound, with a middle that nobody would take for more than an example: a third of the way, in round numbers.</summary>
    private static string ThreePoints(double low, double high)
    {
        var middle = low + ((high - low) / 3);
        var unit = Math.Pow(10, Math.Floor(Math.Log10(high - low)));
        var round = unit < 1 ? Math.Round(middle / unit) / Math.Round(1 / unit) : Math.Round(middle / unit) * unit;
        return string.Join(" | ", NumberText.Write(low), NumberText.Write(round > low && round < high ? round : middle), NumberText.Write(high));
    }

    /// <summary>0,35 for 0.35 and 1,000 for 1000; null when the text is neither.</summary>
    private string? WithComma()
    {
        var parts = text.Trim().Split(',');
        if (parts.Length < 2 || !Array.TrueForAll(parts, part => part.Length > 0 && part.All(char.IsAsciiDigit)))
            return null;
        if (parts[0] != "0" && parts.Skip(1).All(part => part.Length == 3))
            return string.Concat(parts);
        return parts.Length == 2 ? string.Join('.', parts) : null;
    }
}
