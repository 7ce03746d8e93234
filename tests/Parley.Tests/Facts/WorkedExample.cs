using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace Parley.Tests.Facts;

/// <summary>One known answer of Facts/forecasting/worked.csv: what goes in, what must come out, and how near.</summary>
public sealed record WorkedExample(string Id, string Inputs, string Value, string Tolerance)
{
    /// <summary>Every row of the file.</summary>
    public static IReadOnlyList<WorkedExample> All { get; } = Read();

    /// <summary>The named row.</summary>
    public static WorkedExample Of(string id) => All.Single(row => row.Id == id);

    /// <summary>The ids that begin with one of the beginnings, as rows of a theory.</summary>
    public static TheoryData<string> Ids(params string[] beginnings) =>
        [.. All.Select(row => row.Id).Where(id => beginnings.Any(beginning => id.StartsWith(beginning, StringComparison.Ordinal)))];

    public JsonElement Input(string name) => JsonDocument.Parse(Inputs).RootElement.GetProperty(name);

    public double[] Numbers(string name) => Doubles(Input(name));

    public JsonElement Answer => JsonDocument.Parse(Value).RootElement;

    public static double[] Doubles(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetDouble())];

    /// <summary>The tolerance where it is a number.</summary>
    public double Within => double.Parse(Tolerance.Split(' ')[0], CultureInfo.InvariantCulture);

    private static List<WorkedExample> Read()
    {
        using var reader = new StreamReader(Repository.At("tests", "Parley.Tests", "Facts", "forecasting", "worked.csv"));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords(new { id = "", inputs = "", value = "", tolerance = "" }).Select(row => new WorkedExample(row.id, row.inputs, row.value, row.tolerance))];
    }
}
