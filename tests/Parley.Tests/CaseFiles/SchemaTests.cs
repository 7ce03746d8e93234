using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Json.Schema;
using Parley.CaseFiles;
using Parley.CaseFiles.Text;

namespace Parley.Tests.CaseFiles;

public sealed class SchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(CaseSchema.Text);

    private static readonly string Korea = File.ReadAllText(Repository.At("cases", "korea-2018", CaseFile.Name));

    [Fact]
    public void TheKoreaCaseIsValid() => Assert.True(IsValid(Korea));

    [Fact]
    public void EveryCaseThatIsWrittenIsValid() => CaseMaker.Cases.Sample(whole => IsValid(CaseWriter.Text(whole)) ? true : throw new InvalidOperationException(CaseWriter.Text(whole)), iter: 100);

    [Fact]
    public void TheTablesOfTheKoreaCaseAreValidInline() => Assert.True(IsValid(CaseWriter.Text(CaseFile.Read(Repository.At("cases", "korea-2018")).Case!)));

    [Theory]
    [InlineData("parley: 1", "parley: 2")]
    [InlineData("title: The Singapore talks", "headline: The Singapore talks")]
    [InlineData("as_of: 2018-05-18", "as_of: May 2018")]
    [InlineData("yardstick: icd203", "yardstick: icd204")]
    [InlineData("sources: sources.csv", "sources: sources.xls")]
    [InlineData("    prior: 0.55 to 0.80", "    prio: 0.55 to 0.80")]
    [InlineData("    prior: 0.55 to 0.80", "    prior: 1.5")]
    [InlineData("      prefers: [o8, o6, o5, o4, o3, o2, o1, o7]", "      likes: [o8]")]
    [InlineData("      mover: us", "      moves: us")]
    [InlineData("    asks: By when?", "    ask: By when?")]
    public void AStructurallyBrokenCaseIsNot(string sound, string broken)
    {
        Assert.Contains(sound, Korea, StringComparison.Ordinal);
        Assert.False(IsValid(Korea.Replace(sound, broken, StringComparison.Ordinal)));
    }

    [Fact]
    public void TheSchemaKnowsTheKeysThatTheReadersKnow()
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < 60; seed++)
        {
            var bytes = Encoding.UTF8.GetBytes(CaseWriter.Text(new CaseMaker(seed).Make()));
            CaseFile.ReadFrom(CaseFile.Name, _ => new(bytes), null, asked);
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        Gather(JsonNode.Parse(CaseSchema.Text)!);
        Assert.Equal(known.Order(StringComparer.Ordinal), asked.Append("kind").Append("move").Append("event").Distinct().Order(StringComparer.Ordinal));

        void Gather(JsonNode node)
        {
            foreach (var (key, value) in node as JsonObject ?? [])
            {
                if (key == "properties")
                    known.UnionWith(value!.AsObject().Select(property => property.Key));
                if (value is JsonObject or JsonArray && key is not ("examples" or "enum"))
                    Gather(value);
            }

            foreach (var item in node as JsonArray ?? [])
            {
                if (item is not null)
                    Gather(item);
            }
        }
    }

    private static bool IsValid(string yaml)
    {
        var log = new DiagnosticLog();
        var node = YamlText.Read(CaseFile.Name, yaml, log) ?? throw new InvalidOperationException(string.Join('\n', log.Sorted()));
        return Schema.Evaluate(Json(node)).IsValid;
    }

    /// <summary>As a YAML 1.2 editor sees it: bare numbers, true, false and null have types, everything else is a string.</summary>
    private static JsonNode? Json(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Json(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        ScalarNode { Style: Style.Plain, Text: "" or "~" or "null" } => null,
        ScalarNode { Style: Style.Plain, Text: "true" or "false" } flag => JsonValue.Create(flag.Text == "true"),
        ScalarNode { Style: Style.Plain } scalar when double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => JsonValue.Create(number),
        ScalarNode scalar => JsonValue.Create(scalar.Text),
        _ => throw new InvalidOperationException(),
    };
}
