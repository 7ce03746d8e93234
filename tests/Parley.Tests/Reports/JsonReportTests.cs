using System.Text.Json;
using System.Text.RegularExpressions;
using Parley.Reports;

namespace Parley.Tests.Reports;

public sealed partial class JsonReportTests
{
    private static readonly string[] Everywhere = ["case", "asOf", "seed", "draws", "caveats", "provenance"], Answer = ["hypotheses", "items", "linchpin", "path", "scores"];

    [Fact]
    public void TheReportHasTheWeighingUnderAKeyOfItsOwn()
    {
        var root = JsonDocument.Parse(JsonReport.Write(SampleAnalysis.Rich())).RootElement;
        Assert.Equal([.. Everywhere, "weighing", "strategy", "forecasting", "bargaining", "challenge", "analysis"], Keys(root));
        Assert.Equal([.. Answer, "derived"], Keys(root.GetProperty("weighing")));
        Assert.Equal(["confidence", "signature", "figures"], Keys(root.GetProperty("analysis")));
    }

    [Fact]
    public void TheWeighingAloneHasItsKeysAtTheTop()
    {
        var root = JsonDocument.Parse(JsonReport.Weighing(SampleAnalysis.Rich())).RootElement;
        Assert.Equal([.. Everywhere, .. Answer, "derived"], Keys(root));
        Assert.All(root.GetProperty("hypotheses").EnumerateArray(), h => Assert.Equal(["id", "prior", "posterior", "p05", "p95", "error", "leads"], Keys(h)));
        Assert.All(root.GetProperty("items").EnumerateArray(), item => Assert.Equal(["id", "decibans", "drop", "expectedBits"], Keys(item)));
        Assert.All(root.GetProperty("path").EnumerateArray(), point => Assert.Equal(["date", "posterior"], Keys(point)));
        Assert.Equal("2018-05-18", root.GetProperty("asOf").GetString());
    }

    [Fact]
    public void PosteriorsAddUpToOne() =>
        Assert.Equal(1, JsonDocument.Parse(JsonReport.Weighing(SampleAnalysis.Korea)).RootElement.GetProperty("hypotheses").EnumerateArray().Sum(h =>
            h.GetProperty("posterior").GetDouble()), tolerance: 1e-8);

    [Fact]
    public void NumbersCarryNineSignificantDigitsAndNoMore() => Assert.All(Digits().Matches(JsonReport.Write(SampleAnalysis.Korea)).Select(match => match.Groups[1].Value),
        number => Assert.InRange(number.Split('E', 'e')[0].Replace(".", "", StringComparison.Ordinal).TrimStart('-', '0').Length, 0, 9));

    [Fact]
    public void ACaseWithNothingToWeighStillAnswers()
    {
        var root = JsonDocument.Parse(JsonReport.Weighing(SampleAnalysis.Bare)).RootElement;
        Assert.Equal([.. Everywhere, .. Answer], Keys(root));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("linchpin").ValueKind);
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    [GeneratedRegex(@": (-?\d[\d.eE+-]*)")]
    private static partial Regex Digits();
}
