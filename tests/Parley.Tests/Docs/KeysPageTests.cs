using System.Text.Json;
using System.Text.RegularExpressions;
using Parley.CaseFiles;

namespace Parley.Tests.Docs;

/// <summary>The page of every key says what the schema says.</summary>
public sealed partial class KeysPageTests
{
    private static readonly string Page = Repository.At("docs", "reference", "keys.md");

    /// <remarks>Set PARLEY_ACCEPT=1 to write the page anew.</remarks>
    [Fact]
    public void ThePageIsTheSchema()
    {
        var said = KeysPage.Of(CaseSchema.Text);
        if (Environment.GetEnvironmentVariable("PARLEY_ACCEPT") == "1")
            File.WriteAllText(Page, said);
        Assert.Equal(said, File.ReadAllText(Page).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void EverySectionAndEveryDefinitionHasAHeadingAndEveryLinkLeadsToOne()
    {
        var page = File.ReadAllText(Page);
        var headings = Heading().Matches(page).Select(heading => heading.Groups["name"].Value).ToArray();
        Assert.Equal(headings.Length, headings.Distinct().Count());
        Assert.Empty(Link().Matches(page).Select(link => link.Groups["to"].Value).Except(headings.Select(heading => heading.ToLowerInvariant())));
        using var schema = JsonDocument.Parse(CaseSchema.Text);
        var items = Each().Count(page); // what a section holds stands under the section
        var definitions = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(definition => definition.Name).ToArray();
        Assert.Equal(items, definitions.Except(headings).Count() + definitions.Intersect(["absent", "evidence"]).Count());
        Assert.Empty(schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).Except(["parley", "title", "as_of", "zone", "asks", "yardstick"]).Except(headings));
    }

    /// <remarks>A key that occurs anywhere in the schema has a row somewhere.</remarks>
    [Fact]
    public void EveryKeyHasARow()
    {
        using var schema = JsonDocument.Parse(CaseSchema.Text);
        var rows = Row().Matches(File.ReadAllText(Page)).Select(row => row.Groups["key"].Value.Split('.')[^1]).ToHashSet();
        var keys = Keys(schema.RootElement).Distinct().ToArray();
        Assert.True(keys.Length > 100, $"{keys.Length} keys");
        Assert.Empty(keys.Except(rows));
    }

    private static IEnumerable<string> Keys(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(property => property.Name == "properties" && property.Value.ValueKind == JsonValueKind.Object
            ? property.Value.EnumerateObject().SelectMany(key => Keys(key.Value).Prepend(key.Name)) : Keys(property.Value)),
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Keys),
        _ => [],
    };

    [GeneratedRegex("^#+ `(?<name>[^`]+)`$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("\\]\\(#(?<to>[^)]+)\\)")]
    private static partial Regex Link();

    [GeneratedRegex("^Each: ", RegexOptions.Multiline)]
    private static partial Regex Each();

    [GeneratedRegex("^\\| `(?<key>[^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
