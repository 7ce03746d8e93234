using Parley.Numerics;

namespace Parley.Tests.Numerics;

/// <summary>Quantities of every form, on every kind of domain, for laws that must hold for all of them.</summary>
internal static class Quantities
{
    public static Gen<Domain> Domain { get; } = Gen.OneOf(Gen.OneOfConst(Parley.Numerics.Domain.Probability, Parley.Numerics.Domain.Scale, Parley.Numerics.Domain.Positive, Parley.Numerics.Domain.Real),
        Gen.Select(Gen.Int[-50, 50], Gen.Int[1, 100], (low, width) => Parley.Numerics.Domain.Between(low, low + width)));

    /// <summary>A domain, and a quantity that can be written on it.</summary>
    public static Gen<(Domain Domain, Quantity Quantity)> OnADomain { get; } = Domain.SelectMany(domain => On(domain, depth: 1).Select(quantity => (domain, quantity)));

    public static Gen<Quantity> On(Domain domain, int depth)
    {
        var inside = Gen.Double[0.001, 0.999].Select(share => FromShare(domain, share));
        var two = Gen.Select(inside, inside, (a, b) => (Low: Math.Min(a, b), High: Math.Max(a, b)));
        var three = inside.Array[3].Select(numbers => numbers.Order().ToArray());
        var width = double.IsFinite(domain.High) ? domain.High - domain.Low : 100;
        var sd = Gen.Double[0.01, 2];
        List<Gen<Quantity>> forms =
        [
            inside.Select(Quantity.Exactly),
            two.Select(ends => Quantity.Interval(ends.Low, ends.High, domain)),
            two.Select(ends => Quantity.Uniform(ends.Low, ends.High)),
            three.Select(numbers => Quantity.Pert(numbers[0], numbers[1], numbers[2])),
            three.Select(numbers => Quantity.Triangular(numbers[0], numbers[1], numbers[2])),
            Gen.Select(inside, sd, (mean, sd) => Quantity.Normal(mean, sd * width).Within(domain)),
            Gen.Select(inside, sd, (mean, sd) => Quantity.Triangular(mean - (sd * width), mean, mean + (sd * width)).Within(domain)),
            Gen.Select(inside, sd, (mean, sd) => Quantity.Pert(mean - (sd * width), mean, mean + (sd * width)).Within(domain)),
            Gen.Select(inside, sd, (mean, sd) => Quantity.Uniform(mean - (sd * width), mean + (sd * width)).Within(domain)),
            Gen.Select(Gen.Double[0.1, 0.9], sd, (share, sd) => Quantity.Lognormal(Math.Log(Math.Max(0, domain.Low) + (share * (Math.Min(100, domain.High) - Math.Max(0, domain.Low)))), sd).Within(domain)),
            Gen.Select(Gen.Double[-2, 3], Gen.Double[-2, 3], (a, b) => domain.IsBounded
                ? Quantity.Beta(Math.Pow(10, a), Math.Pow(10, b), domain.Low, domain.High)
                : Quantity.Beta(Math.Pow(10, a), Math.Pow(10, b))),
        ];
        if (domain.High <= 0)
            forms.RemoveAt(9); // nothing of a lognormal law lies there
        if (domain.IsProbability)
            forms.Add(Gen.OneOfConst([.. Yardstick.Icd203.Words]).Select(word => Quantity.Word(word, Yardstick.Icd203)));
        if (depth > 0)
        {
            var part = Gen.Select(Gen.Int[1, 9], On(domain, depth - 1));
            forms.Add(part.Array[1, 3].Select(parts => Quantity.Mixture(parts.Select(p => (p.Item1 / (double)parts.Sum(q => q.Item1), p.Item2)))));
        }

        return Gen.OneOf([.. forms]);
    }

    private static double FromShare(Domain domain, double share) => domain.IsBounded ? domain.Low + (share * (domain.High - domain.Low))
        : double.IsFinite(domain.Low) ? share * 100 : (share - 0.5) * 200;
}
