using System.Globalization;
using CsvHelper;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Forecasting.BaseRates;
using Parley.Numerics;
using Parley.Tests.Facts;
using Parley.Tests.Weighing;

namespace Parley.Tests.Forecasting;

/// <summary>Facts/forecasting/worked.csv (Freireich's 6-MP data, Jeffreys' intervals) and Facts/korea-2018/reference-class-summary.csv, to every digit that they give.</summary>
public sealed class SurvivalTests
{
    private static readonly Case Korea = CaseFile.Read(Repository.At("cases", "korea-2018")).Case!;

    internal static IEnumerable<Spell> Spells(string times) => times.Split(' ').Select(time => new Spell(double.Parse(time.TrimEnd('+'), CultureInfo.InvariantCulture), !time.EndsWith('+')));

    private static SurvivalCurve Curve(string id) => SurvivalCurve.Of(Spells(WorkedExample.Of(id).Input("times").GetString()!));

    [Theory]
    [InlineData("km-6mp")]
    [InlineData("km-placebo")]
    public void TheCurveIsThatOfTheTextbooks(string id) => Assert.All(WorkedExample.Of(id).Answer.EnumerateArray().Select(WorkedExample.Doubles).Zip(Curve(id).Steps),
        pair => Near.Equal(pair.First, [pair.Second.Day, pair.Second.AtRisk, pair.Second.Ended, pair.Second.Survival], 1e-12));

    [Fact]
    public void GreenwoodsErrorsAreThoseOfTheTextbooks() => Assert.All(WorkedExample.Of("km-6mp-greenwood").Answer.EnumerateArray().Select(WorkedExample.Doubles).Zip(Curve("km-6mp").Steps),
        pair => Assert.Equal(pair.First[1], pair.Second.StandardError, 1e-12));

    [Fact]
    public void TheLogLogBandIsThatOfTheTextbooks() => Assert.All(WorkedExample.Of("km-6mp-loglog-95").Answer.EnumerateArray().Select(WorkedExample.Doubles),
        row => Near.Equal(row[1..], [Curve("km-6mp").Band(row[0], 0.95).Low, Curve("km-6mp").Band(row[0], 0.95).High], 1e-12));

    /// <remarks>Not used by Parley, which keeps to the log-log band; it holds Greenwood's error to a second source.</remarks>
    [Fact]
    public void ThePlainBandFollowsFromGreenwoodsErrors() => Assert.All(WorkedExample.Of("km-6mp-plain-95").Answer.EnumerateArray().Select(WorkedExample.Doubles).Zip(Curve("km-6mp").Steps), pair =>
    {
        var reach = StandardNormal.Quantile(0.975) * pair.Second.StandardError;
        Near.Equal(pair.First[1..], [Math.Max(0, pair.Second.Survival - reach), Math.Min(1, pair.Second.Survival + reach)], 1e-12);
    });

    [Fact]
    public void HalfAreBackByTheMedian() => Near.Equal(WorkedExample.Doubles(WorkedExample.Of("km-median").Answer), [Curve("km-6mp").Median!.Value, Curve("km-placebo").Median!.Value], 0);

    [Fact]
    public void WhatIsLeftTellsWhatComes()
    {
        var example = WorkedExample.Of("km-conditional");
        var asked = example.Input("t_w").EnumerateArray().Select(WorkedExample.Doubles).ToArray();
        Near.Equal(WorkedExample.Doubles(example.Answer), [.. asked.Select(pair => 1 - Curve("km-6mp").Given(pair[0] + pair[1], pair[0])!.Value.Survival)], 1e-12);
    }

    public static TheoryData<string> Jeffreys => WorkedExample.Ids("jeffreys-");

    [Theory]
    [MemberData(nameof(Jeffreys))]
    public void TheShareIsThatOfJeffreys(string id)
    {
        var example = WorkedExample.Of(id);
        var share = new JeffreysShare(example.Input("k").GetInt32(), example.Input("n").GetInt32());
        Near.Equal(WorkedExample.Doubles(example.Answer.GetProperty("q")), [share.Quantile(0.025), share.Quantile(0.05), share.Quantile(0.5), share.Quantile(0.95), share.Quantile(0.975)], 1e-10);
        Assert.Equal(example.Answer.GetProperty("mean").GetDouble(), share.Mean, 1e-12);
    }

    /// <remarks>154 figures of the reference class, printed to nine digits from exact fractions.</remarks>
    [Fact]
    public void TheReferenceClassOfKoreaHasTheFiguresOfItsSummary()
    {
        var wrong = Summary().SelectMany(row => row.Figures.Zip(Computed(row), (told, got) => (Told: told, Got: got)).Where(pair => pair.Told != pair.Got)
            .Select(pair => $"{row.Rows} {row.Figure} {row.T} {row.Second}: {pair.Told}, now {pair.Got}"));
        Assert.Equal(154, Summary().Count);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("all", 77, 70, 168)]
    [InlineData("core", 68, 61, 159)]
    [InlineData("drill-linked", 15, 13, 138)]
    [InlineData("kind suspend", 28, 27, 88)]
    [InlineData("kind withdraw", 11, 5, 3374)]
    [InlineData("format us-dprk", 11, 10, 98)]
    [InlineData("drill-linked, clock from planned_end", 15, 13, 85)]
    public void TheSizesAndMediansAreThoseOfTheSummary(string rows, int count, int ended, double median)
    {
        var curve = SurvivalCurve.Of(SpellsOf(rows));
        Assert.Equal((count, ended, median), (curve.Spells.Count, curve.Ended, curve.Median));
    }

    [Fact]
    public void OneDayLessWouldMoveTheHeadline() => Assert.Equal("0.831168831", NineDigits.Of(SurvivalCurve.Of(SpellsOf("all")).At(26)));

    [Fact]
    public void WhenEverybodyIsCensoredNobodyIsEverBack() => Gen.Double[0, 5000].Array[1, 60].Sample(days =>
    {
        var curve = SurvivalCurve.Of(days.Select(day => new Spell(day, false)));
        return curve.At(0) == 1 && curve.At(1e9) == 1 && curve.Steps.Count == 0 && curve.Band(100) == new SurvivalBand(1, 1, 1) && curve.Median is null;
    });

    [Fact]
    public void WithoutCensoringTheCurveIsTheShareLeft() => Gen.Int[0, 40].Array[1, 60].Sample(days =>
    {
        var curve = SurvivalCurve.Of(days.Select(day => new Spell(day, true)));
        return Enumerable.Range(0, 42).All(day => Math.Abs(curve.At(day) - (days.Count(own => own > day) / (double)days.Length)) < 1e-12);
    });

    [Fact]
    public void TheCurveIsTheTextbookOne() => Gen.Select(Gen.Int[0, 30], Gen.Bool, (day, ended) => new Spell(day, ended)).Array[1, 50].Sample(spells =>
    {
        var curve = SurvivalCurve.Of(spells);
        return Enumerable.Range(0, 32).All(day => Math.Abs(curve.At(day) - NaiveForecasting.Survival(spells, day)) < 1e-12
            && (curve.At(day) == 0 || Math.Abs(curve.Greenwood(day) - NaiveForecasting.Greenwood(spells, day)) < 1e-12));
    });

    private static string[] Computed((string Rows, string Figure, double T, string Second, string[] Figures) row)
    {
        var curve = SurvivalCurve.Of(SpellsOf(row.Rows));
        if (row.Figure == "S")
            return Text(curve.Band(row.T) is var band ? [band.Survival, band.Low, band.High] : []);
        if (row.Figure == "within")
            return Text([1 - curve.Given(row.T + double.Parse(row.Second, CultureInfo.InvariantCulture), row.T)!.Value.Survival]);
        var share = JeffreysShare.Of(curve.Spells, 27);
        Assert.Equal(row.Second, share.Happened.ToString(CultureInfo.InvariantCulture));
        return Text([share.Mean, share.Quantile(0.05), share.Quantile(0.95)]);
    }

    private static string[] Text(double[] figures) => [.. figures.Select(figure => double.IsNaN(figure) ? "" : NineDigits.Of(figure))];

    internal static IReadOnlyList<Spell> SpellsOf(string rows)
    {
        var words = rows.Split(", clock from ");
        Keyed<string> where = words[0] switch
        {
            "all" => new([]),
            "core" => new([KeyValuePair.Create("core", "yes")]),
            "drill-linked" => new([KeyValuePair.Create("drill_linked", "yes")]),
            var one => new([KeyValuePair.Create(one.Split(' ')[0], one.Split(' ')[1])]),
        };
        return new ReferenceClass(Korea.References, Korea.AsOf).Spells(where, words.ElementAtOrDefault(1));
    }

    private static List<(string Rows, string Figure, double T, string Second, string[] Figures)> Summary()
    {
        using var csv = new CsvReader(new StreamReader(Repository.At("tests", "Parley.Tests", "Facts", "korea-2018", "reference-class-summary.csv")), CultureInfo.InvariantCulture);
        var rows = new List<(string, string, double, string, string[])>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            string[] figures = csv["figure"] == "within" ? [csv["value"]!] : [csv["value"]!, csv["low"]!, csv["high"]!];
            rows.Add((csv["rows"]!, csv["figure"]!, double.Parse(csv["t"]!, CultureInfo.InvariantCulture), csv["w_or_k"]!, [.. figures.Select(figure => figure == "n/a" ? "" : figure)]));
        }

        return rows;
    }
}
