using Parley.Numerics;
using Parley.Tests.Facts;

namespace Parley.Tests.Numerics;

public sealed class QuantityTests
{
    public static TheoryData<string> Intervals => [.. WorkedExample.Ids("quantity-").Select(row => row.Data).Where(id => !id.EndsWith("-link", StringComparison.Ordinal))];

    public static TheoryData<string> Perts => WorkedExample.Ids("pert-");

    public static TheoryData<string> Betas => WorkedExample.Ids("beta-quantile-");

    [Theory, MemberData(nameof(Intervals))]
    public void AnIntervalHasTheQuantilesOfItsLaw(string id)
    {
        var row = WorkedExample.Of(id);
        var quantity = Interval(row);
        var expected = WorkedExample.Doubles(row.Answer);
        foreach (var (i, u) in row.Numbers("u").Index())
            Assert.Equal(expected[i], quantity.At(u), row.Within * Math.Max(1, Math.Abs(expected[i])));
    }

    [Theory, MemberData(nameof(Intervals))]
    public void AnIntervalIsNormalOnItsLinkScale(string id)
    {
        var row = WorkedExample.Of(id + "-link");
        var (quantity, domain) = (Interval(row), DomainOf(row));
        var link = WorkedExample.Doubles(row.Answer);
        Assert.Equal(link[0], domain.ToLink(quantity.At(0.5)), row.Within);
        Assert.Equal(link[1], (domain.ToLink(quantity.At(0.95)) - domain.ToLink(quantity.At(0.05))) / (2 * 1.6448536269514722), row.Within);
    }

    [Theory, MemberData(nameof(Perts))]
    public void LowMostLikelyHighIsABetaLaw(string id)
    {
        var row = WorkedExample.Of(id);
        var (low, mode, high) = (row.Input("low").GetDouble(), row.Input("mode").GetDouble(), row.Input("high").GetDouble());
        var quantity = Quantity.Pert(low, mode, high);
        var expected = WorkedExample.Doubles(row.Answer.GetProperty("q"));
        foreach (var (i, u) in row.Numbers("u").Index())
            Assert.Equal(expected[i], quantity.At(u), 1e-7 * (high - low));
        Assert.Equal(mode, quantity.Centre);
        var (alpha, beta) = (row.Answer.GetProperty("alpha").GetDouble(), row.Answer.GetProperty("beta").GetDouble());
        Assert.Equal(row.Answer.GetProperty("mean").GetDouble(), low + ((high - low) * alpha / (alpha + beta)), 1e-12 * high);
        foreach (var u in row.Numbers("u"))
            Assert.Equal(low + ((high - low) * new BetaDistribution(alpha, beta).Quantile(u)), quantity.At(u), 1e-7 * (high - low));
    }

    [Theory, MemberData(nameof(Betas))]
    public void ABetaQuantileIsTheInverseOfTheIncompleteBetaFunction(string id)
    {
        var row = WorkedExample.Of(id);
        var (alpha, beta) = (row.Input("alpha").GetDouble(), row.Input("beta").GetDouble());
        var quantity = Quantity.Beta(alpha, beta);
        var expected = WorkedExample.Doubles(row.Answer);
        foreach (var (i, u) in row.Numbers("u").Index())
        {
            Assert.Equal(expected[i], new BetaDistribution(alpha, beta).Quantile(u), row.Within);
            Assert.Equal(expected[i], quantity.At(u), 1e-7);
        }
    }

    [Fact]
    public void ATruncatedNormalIsTheNormalGivenTheDomain()
    {
        var row = WorkedExample.Of("truncated-normal");
        var ends = row.Numbers("domain");
        var quantity = Quantity.Normal(row.Input("mean").GetDouble(), row.Input("sd").GetDouble()).Within(Domain.Between(ends[0], ends[1]));
        foreach (var (u, expected) in row.Numbers("u").Zip(WorkedExample.Doubles(row.Answer)))
            Assert.Equal(expected, quantity.At(u), 1e-11); // the row's 1e-12 of a number of two digits before the point is 4 last bits
    }

    [Fact]
    public void ATriangularLawRisesAndFallsStraight()
    {
        var row = WorkedExample.Of("triangular-0-12-35");
        var quantity = Quantity.Triangular(row.Input("low").GetDouble(), row.Input("mode").GetDouble(), row.Input("high").GetDouble());
        foreach (var (u, expected) in row.Numbers("u").Zip(WorkedExample.Doubles(row.Answer)))
            Assert.Equal(expected, quantity.At(u), row.Within);
        Assert.Equal(12, quantity.Centre);
    }

    [Fact]
    public void AMixtureInvertsTheSumOfItsParts()
    {
        var row = WorkedExample.Of("mixture-0.3-0.7");
        var ends = row.Numbers("domain");
        var domain = Domain.Between(ends[0], ends[1]);
        var quantity = Quantity.Mixture(row.Input("parts").EnumerateArray().Select(WorkedExample.Doubles).Select(part => (part[0], Quantity.Interval(part[1], part[2], domain))));
        foreach (var (u, expected) in row.Numbers("u").Zip(WorkedExample.Doubles(row.Answer)))
            Assert.Equal(expected, quantity.At(u), 1e-7 * 50);
    }

    private static Domain DomainOf(WorkedExample row) => row.Input("link").GetString() switch
    {
        "logit" => Domain.Between(row.Numbers("domain")[0], row.Numbers("domain")[1]),
        "log" => Domain.Positive,
        _ => Domain.Real,
    };

    private static Quantity Interval(WorkedExample row) => Quantity.Interval(row.Input("low").GetDouble(), row.Input("high").GetDouble(), DomainOf(row));
}
