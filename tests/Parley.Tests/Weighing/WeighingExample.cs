using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Parley.Cases;
using Parley.Numerics;
using Parley.Runs;
using Parley.Weighing;

namespace Parley.Tests.Weighing;

/// <summary>One known answer of Facts/weighing/worked.csv: what goes in, what must come out, and how near.</summary>
public sealed record WeighingExample(string Id, JsonElement Inputs, string Value, double Within)
{
    private static readonly string[] Letters = ["CC", "C", "N", "I", "II", "NA"];

    public static IReadOnlyList<WeighingExample> All { get; } = Read();

    public JsonElement Answer => JsonDocument.Parse(Value).RootElement;

    public static WeighingExample Of(string id) => All.Single(row => row.Id == id);

    public static double[] Doubles(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetDouble())];

    public double Number(string name) => Inputs.GetProperty(name).GetDouble();

    public double[] Numbers(string name) => Doubles(Inputs.GetProperty(name));

    public double? NumberOrNone(string name) => Inputs.TryGetProperty(name, out var number) ? number.GetDouble() : null;

    /// <summary>The inputs as a question: hypotheses H1, H2 … and items that are lists of likelihoods, or objects with L and r, or "NA"; k of one group say so.</summary>
    public WeighingQuestion Question()
    {
        var items = Inputs.TryGetProperty("items", out var list) ? list.EnumerateArray().ToArray() : Inputs.TryGetProperty("L", out _) ? [Inputs] : [];
        return Ask.Question(Numbers("prior"), NumberOrNone("catch_all") ?? 0, NumberOrNone("rho"), [.. items.Select((item, index) => Item(item, $"e{index + 1}"))]);
    }

    /// <summary>What Bayes makes of the inputs.</summary>
    public WeighingAnswer Weigh() => Ask.Weigh(Question());

    /// <summary>The matrix of ratings as a question; without likelihoods of its own.</summary>
    public WeighingQuestion Matrix()
    {
        string[] rows = [.. Inputs.GetProperty("matrix").EnumerateArray().Select(row => row.GetString()!)];
        var count = rows[0].Split(' ').Length;
        string[] ids = Inputs.TryGetProperty("hypotheses", out var named) ? [.. named.EnumerateArray().Select(name => name.GetString()!)] : [.. Enumerable.Range(1, count).Select(h => $"H{h}")];
        var priors = Inputs.TryGetProperty("prior", out _) ? Numbers("prior") : [.. ids.Select(_ => 1.0 / count)];
        var items = rows.Select((row, index) => new Evidence($"e{index + 1}", "",
            Rating: new(row.Split(' ').Select((code, h) => KeyValuePair.Create(ids[h], (Rating)Array.IndexOf(Letters, code)))),
            Credibility: WeightOf("credibility", index), Relevance: WeightOf("relevance", index)));
        return new(new(new(ids.Zip(priors, (id, prior) => KeyValuePair.Create(id, new Hypothesis(id, "", Quantity.Exactly(prior))))), CatchAll: Quantity.Exactly(0)),
            items.ToKeyed(item => item.Id), Keyed<Quantity>.Empty, Ask.Day, "");
    }

    private Weight? WeightOf(string name, int index) =>
        Inputs.TryGetProperty(name, out var list) ? (Weight)Array.IndexOf(["L", "M", "H"], list[index].GetString()) : null;

    private static AskedItem Item(JsonElement item, string id)
    {
        if (item.ValueKind == JsonValueKind.String)
            return new(id, null);
        if (item.ValueKind == JsonValueKind.Array)
            return new(id, Doubles(item));
        double? Of(string name) => item.TryGetProperty(name, out var number) ? number.GetDouble() : null;
        return new(item.TryGetProperty("id", out var own) ? own.GetString()! : id, Doubles(item.GetProperty("L")), Of("r"), Of("k") > 1 ? "group" : null);
    }

    private static List<WeighingExample> Read()
    {
        using var reader = new StreamReader(Repository.At("tests", "Parley.Tests", "Facts", "weighing", "worked.csv"));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords(new { id = "", inputs = "", value = "", tolerance = "" })
            .Select(row => new WeighingExample(row.id, JsonDocument.Parse(row.inputs).RootElement, row.value, double.Parse(row.tolerance, CultureInfo.InvariantCulture)))];
    }
}

/// <summary>An item whose numbers are known: likelihoods of H1, H2 … (null: not applicable), r of its source (null: not graded), the group and day that it belongs to.</summary>
internal sealed record AskedItem(string Id, double[]? Likelihood, double? Reliability = null, string? Group = null, DateOnly? Day = null);

/// <summary>Questions with numbers that are known, and their answers.</summary>
internal static class Ask
{
    public static readonly DateOnly Day = new(2018, 5, 18);

    public static string[] Ids(int count) => [.. Enumerable.Range(1, count).Select(h => $"H{h}")];

    public static WeighingQuestion Question(double[] priors, double catchAll, double? correlation, params AskedItem[] items)
    {
        var ids = Ids(priors.Length);
        return new(
            new(new(ids.Zip(priors, (id, prior) => KeyValuePair.Create(id, new Hypothesis(id, "", Quantity.Exactly(prior))))), CatchAll: Quantity.Exactly(catchAll), Correlation: correlation),
            items.Select(item => new Evidence(item.Id, "", Group: item.Group, Date: item.Day is { } day ? When.On(day) : null,
                Likelihood: item.Likelihood is null ? null : new(ids.Zip(item.Likelihood, (id, value) => KeyValuePair.Create(id, Quantity.Exactly(value)))),
                Rating: item.Likelihood is null ? new(ids.Select(id => KeyValuePair.Create(id, Rating.NotApplicable))) : null)).ToKeyed(item => item.Id),
            new(items.Where(item => item.Reliability is not null).Select(item => KeyValuePair.Create($"evidence.{item.Id}.reliability", Quantity.Exactly(item.Reliability!.Value)))),
            Day, "");
    }

    public static WeighingQuestion Question(double[] priors, params double[][] items) => Question(priors, 0, null, [.. items.Select((item, index) => new AskedItem($"e{index + 1}", item))]);

    public static Ensemble Draw(WeighingQuestion question, int draws = 64, ulong seed = 1) => Ensemble.Of(question.Columns, new() { Draws = draws, Seed = seed });

    public static WeighingAnswer Weigh(WeighingQuestion question, WeighingOptions? options = null) => WeighingEngine.Weigh(question, Draw(question), options ?? new()).Value;

    public static double[] Means(IReadOnlyDictionary<string, Estimate> figures) => [.. figures.Values.Select(figure => figure.Value)];

    public static double[] Means(IReadOnlyDictionary<string, Band> figures) => [.. figures.Values.Select(figure => figure.Mean.Value)];

    /// <summary>The mean posteriors in order, the catch-all last.</summary>
    public static double[] Posterior(WeighingAnswer answer) => [.. answer.Hypotheses.Select(hypothesis => hypothesis.Posterior.Mean.Value)];
}

internal static class Near
{
    /// <summary>All numbers agree, and there are as many.</summary>
    public static void Equal(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double within)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (i, value) in expected.Index())
            Assert.Equal(value, actual[i], within);
    }
}
