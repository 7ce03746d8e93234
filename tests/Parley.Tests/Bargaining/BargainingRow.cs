using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace Parley.Tests.Bargaining;

/// <summary>One known answer of Facts/bargaining/worked.csv.</summary>
public sealed record BargainingRow(string Id, string Model, JsonElement Inputs, string Quantity, string Value, string Tolerance)
{
    public static IReadOnlyList<BargainingRow> All { get; } = Read();

    public static BargainingRow Of(string id) => All.Single(row => row.Id == id);

    public static TheoryData<string> Ids(string model) => [.. All.Where(row => row.Model == model).Select(row => row.Id)];

    public JsonElement[] Actors => [.. Inputs.GetProperty("actors").EnumerateArray()];

    public double Number => double.Parse(Value, CultureInfo.InvariantCulture);

    public double Within => double.Parse(Tolerance, CultureInfo.InvariantCulture);

    public double Given(string name) => Inputs.GetProperty(name).GetDouble();

    public double[] OfActors(string name, double otherwise = double.NaN) => [.. Actors.Select(actor => actor.TryGetProperty(name, out var value) ? value.GetDouble() : otherwise)];

    public double[] Weights => [.. OfActors("salience").Zip(OfActors("capability"), (salience, capability) => salience * capability)];

    private static List<BargainingRow> Read()
    {
        using var reader = new StreamReader(Repository.At("tests", "Parley.Tests", "Facts", "bargaining", "worked.csv"));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords(new { id = "", model = "", inputs = "", quantity = "", value = "", tolerance = "" })
            .Select(row => new BargainingRow(row.id, row.model, JsonDocument.Parse(row.inputs).RootElement, row.quantity, row.value, row.tolerance))];
    }
}
